"""Of the letters that wait turns load the newest; how many there are is counted."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    is_live: sa.Column[bool] = sa.Column(
        "is_live", sa.Boolean(), server_default=sa.true(), nullable=False
    )
    op.add_column("letter", is_live)
    op.execute(  # of those that wait, the newest five of each writer
        "UPDATE letter SET is_live = false WHERE answered_at IS NOT NULL OR "
        "(SELECT count(*) FROM letter AS later WHERE later.person_id = letter.person_id"
        " AND later.by = letter.by AND later.answered_at IS NULL AND later.no > letter.no) >= 5"
    )
    op.drop_index("ix_letter_open", table_name="letter")
    for name, columns, where in (
        ("ix_letter_live", ["person_id"], "is_live IS {}"),
        ("ix_letter_open", ["person_id", "by"], "answered_at IS NULL"),
    ):
        op.create_index(
            name, "letter", columns, sqlite_where=sa.text(where.format("1")),
            postgresql_where=sa.text(where.format("true")),
        )  # fmt: skip
