"""Words that providers still hold; when a citizen was heard last; the other channel, asked once."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table and the columns."""
    op.create_table(
        "provider_copy",
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("provider_id", sa.String(80), nullable=False),
        sa.Column("remove_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "provider_id", name=op.f("pk_provider_copy")),
    )
    op.create_index(op.f("ix_provider_copy_remove_at"), "provider_copy", ["remove_at"])
    op.add_column(
        "cases",
        sa.Column("other_channel_asked", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column("cases", sa.Column("last_heard_on", sa.Date()))
