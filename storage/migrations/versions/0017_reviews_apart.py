"""Talks and nudges each have a moment of their own at which they must be asked again."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was kept for both says too little: the next turn of each asks all rules."""
    op.execute("ALTER TABLE person RENAME COLUMN review_at TO talks_at")
    op.add_column("person", sa.Column("nudges_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE person SET review_seen = NULL WHERE review_seen IS NOT NULL")
