"""Turns load what still counts of a course; the first turn says of the old rows which do."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("course_entry", "agreement"):
        is_live: sa.Column[bool] = sa.Column(
            "is_live", sa.Boolean(), server_default=sa.true(), nullable=False
        )
        op.add_column(table, is_live)
        op.create_index(
            f"ix_{table}_live",
            table,
            ["person_id"],
            sqlite_where=sa.text("is_live IS 1"),
            postgresql_where=sa.text("is_live IS true"),
        )
    op.execute("UPDATE agreement SET is_live = is_open")
    op.drop_index("ix_agreement_open", table_name="agreement")
    with op.batch_alter_table("agreement") as batch:
        batch.drop_column("is_open")
