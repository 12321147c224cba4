"""Sending in parts and at a pace that processes share; open buttons; pictures sent before."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pace",
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_pace")),
    )
    op.create_table(
        "sent_picture",
        sa.Column("sender", sa.String(length=40), nullable=False),
        sa.Column("picture", sa.String(length=64), nullable=False),
        sa.Column("ref", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("sender", "picture", name=op.f("pk_sent_picture")),
    )
    op.add_column("attempt", sa.Column("sealed_request", sa.LargeBinary(), nullable=True))
    op.add_column(
        "outgoing", sa.Column("parts_sent", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column(
        "outgoing",
        sa.Column("has_open_buttons", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.create_index(
        "ix_outgoing_open_buttons",
        "outgoing",
        ["person_id"],
        unique=False,
        sqlite_where=sa.text("has_open_buttons IS 1"),
        postgresql_where=sa.text("has_open_buttons IS true"),
    )
