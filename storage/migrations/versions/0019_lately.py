"""What was heard and said within the hour is kept with its person, sealed."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of nobody is anything known: the next message begins it."""
    op.add_column("person", sa.Column("sealed_lately", sa.LargeBinary(), nullable=True))
