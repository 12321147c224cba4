"""What Makker began to ask of late is remembered for every talk, not for the check-ins alone."""

from datetime import date

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cases", sa.Column("opened", sa.Text(), nullable=True))
    _keep_check_ins()
    op.drop_column("cases", "last_check_in")


def _keep_check_ins() -> None:
    cases = sa.table(
        "cases",
        sa.column("person_id", sa.BigInteger()),
        sa.column("last_check_in", sa.String()),
        sa.column("opened", sa.Text()),
    )
    connection = op.get_bind()
    known = sa.select(cases.c.person_id, cases.c.last_check_in).where(cases.c.last_check_in != "")
    changed = [
        {"the_id": row.person_id, "begun": _begun(row.last_check_in)}
        for row in connection.execute(known)
    ]
    if changed:
        of_person = sa.update(cases).where(cases.c.person_id == sa.bindparam("the_id"))
        connection.execute(of_person.values(opened=sa.bindparam("begun")), changed)


def _begun(period: str) -> str:
    """A check-in as it is remembered now: script/period/about/day, the day as the period begins."""
    year, _, rest = period.partition("-")
    if rest.startswith("W"):
        day = date.fromisocalendar(int(year), int(rest[1:]), 1)
    else:
        day = date(int(year), int(rest), 1)
    return f"weekly_check_in/{period}/0/{day.isoformat()}"
