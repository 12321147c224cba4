"""When the rules of a case must be asked again is kept with its person."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of nobody is it known: the next turn of each asks all rules."""
    op.add_column("person", sa.Column("review_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("person", sa.Column("review_seen", sa.String(16), nullable=True))
