"""An urgent nudge knows when others are told too, and who has seen it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("nudge", sa.Column("climbs_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("nudge", sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("nudge", sa.Column("seen_by", _ID, nullable=False, server_default="0"))
