"""Who is to do what was agreed; and an index that finds whom a leader leads."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now it was always the citizen."""
    who = sa.Column("who", sa.String(12), nullable=False, server_default="citizen")
    op.add_column("agreement", who)
    op.create_index(op.f("ix_person_leader_id"), "person", ["leader_id"])
