"""A turn that changes a case or a talk leaves a stamp: under it both are remembered."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has one yet: the next turn of each reads all."""
    op.add_column("person", sa.Column("stamp", sa.BigInteger(), nullable=True))
