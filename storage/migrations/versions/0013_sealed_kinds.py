"""What would tell of a person is sealed: kinds, scripts, questions, and what is set on a case.

A kind beside a person's number still told of somebody whose key was destroyed. Until now it stood
in clear; now it is sealed with its row, or an imprint where a statement asks for it.
All of it is one transaction: a kill in the middle leaves the old tables, and the next start begins
again. Rows of people whose key is gone lose what stood in clear; a row that cannot be opened stays
as it is.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
import structlog
from alembic import context, op

from storage.keys import Keys, KeysAreMissingError, UnreadableError

revision = "0013"
down_revision = "0011"
branch_labels = None
depends_on = None

log = structlog.get_logger()
_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_DUTIES = ("contact_due", "follow_up_due")
_NOTHING = b""  # in place of what nobody can seal any more

Values = dict[str, Any]
Change = Callable[[Keys, Any], Values]


def upgrade() -> None:
    keys: Keys = context.config.attributes["keys"]
    _require_keys(keys)
    _add_columns()
    for table, change in _CHANGES.items():
        _seal(keys, table, change)
    _drop_columns()


def _require_keys(keys: Keys) -> None:
    """Stop before anything is lost when the key store belongs to another case store."""
    found = sa.text("SELECT id FROM person WHERE erased_at IS NULL")
    people = list(op.get_bind().execute(found).scalars())
    if people and not any(keys.has(person) for person in people):
        raise KeysAreMissingError


# --- the tables -------------------------------------------------------------------------------

_NEW: dict[str, dict[str, Any]] = {
    "cases": {"is_closed": sa.Boolean(), "sealed": sa.LargeBinary()},
    "run": {"imprint": _ID, "sealed": sa.LargeBinary()},
    "consent": {"sealed": sa.LargeBinary()},
    "agreement": {"is_open": sa.Boolean()},
    "nudge": {"sealed": sa.LargeBinary(), "imprint": _ID, "is_late_contact": sa.Boolean()},
    "outgoing": {"imprint": _ID},
}
_IN_CLEAR = {
    "cases": (
        "model", "trin", "started_at", "group", "phase", "trin_since", "follow_up_consent",
        "consent_no", "consent_given", "consent_at", "check_in_day", "check_in_time",
        "is_rhythm_set", "paused_until", "last_contact_at", "other_channel_consent",
        "other_channel_asked", "last_heard_on", "unasked", "opened",
    ),
    "run": ("script", "facts", "sealed_answers", "asked", "picked"),
    "consent": ("purpose", "is_given", "wording"),
    "course_entry": ("kind",),
    "agreement": ("status",),
    "nudge": ("rule", "stage"),
    "inbound": ("kind",),
    "outgoing": ("question",),
}  # fmt: skip


def _add_columns() -> None:
    for table, columns in _NEW.items():
        for name, kind in columns.items():
            op.add_column(table, sa.Column(name, kind))


def _drop_columns() -> None:
    op.drop_index("ix_agreement_open", "agreement")
    op.drop_index("uq_nudge_open", "nudge")
    for table, names in _IN_CLEAR.items():
        with op.batch_alter_table(table) as batch:
            for name, kind in _NEW.get(table, {}).items():
                batch.alter_column(name, existing_type=kind, nullable=False)
            for name in names:
                batch.drop_column(name)
    is_open = sa.text("is_open IS true") if _is_postgres() else sa.text("is_open IS 1")
    op.create_index(
        "ix_agreement_open", "agreement", ["person_id"], sqlite_where=is_open,
        postgresql_where=is_open,
    )  # fmt: skip
    is_there = sa.text("status != 'done'")
    op.create_index(
        "uq_nudge_open", "nudge", ["person_id", "imprint"], unique=True, sqlite_where=is_there,
        postgresql_where=is_there,
    )  # fmt: skip


def _is_postgres() -> bool:
    return op.get_bind().dialect.name == "postgresql"


# --- the rows ---------------------------------------------------------------------------------


def _seal(keys: Keys, name: str, change: Change) -> None:
    """Change all rows of a table, some at once; what cannot be opened stays and is counted."""
    table = sa.Table(name, sa.MetaData(), autoload_with=op.get_bind(), resolve_fks=False)
    named = list(table.primary_key.columns)
    unread = 0
    for rows in _rows(table, named):
        keys.load({_owner(row) for row in rows})
        changed: list[Values] = []
        for row in rows:
            values = change(keys, row)
            unread += bool(values.pop("is_unread", False))
            changed.append({f"of_{c.name}": row[c.name] for c in named} | values)
        at = [column == sa.bindparam(f"of_{column.name}") for column in named]
        op.get_bind().execute(sa.update(table).where(*at).values(_given(changed[0])), changed)
    if unread:
        log.error("rows cannot be opened and stay as they are", table=name, rows=unread)


def _rows(table: sa.Table, named: list[sa.Column[Any]]) -> Iterator[Sequence[Any]]:
    """All rows, by their names, some at once: they are changed meanwhile."""
    query = sa.select(table).order_by(*named).limit(context.config.attributes["rows"])
    rows = op.get_bind().execute(query).mappings().all()
    while rows:
        yield rows
        last = sa.tuple_(*(sa.literal(rows[-1][c.name], c.type) for c in named))
        after = query.where(sa.tuple_(*named) > last)
        rows = op.get_bind().execute(after).mappings().all()


def _given(row: Values) -> Values:
    return {name: sa.bindparam(name) for name in row if not name.startswith("of_")}


def _owner(row: Any) -> int:
    """Whose key seals a row."""
    return int(row["words_of"] if "words_of" in row else row["person_id"])


def _case(keys: Keys, row: Any) -> Values:
    consent = [row["consent_no"], row["consent_given"], _moment(row["consent_at"])]
    stored = {
        "model": row["model"],
        "trin": row["trin"],
        "started_at": _moment(row["started_at"]),
        "group": row["group"],
        "phase": row["phase"],
        "trin_since": _day(row["trin_since"]),
        "follow_up_consent": row["follow_up_consent"],
        "consent": None if row["consent_no"] is None else consent,
        "check_in_day": row["check_in_day"],
        "check_in_time": row["check_in_time"],
        "is_rhythm_set": row["is_rhythm_set"],
        "paused_until": _day(row["paused_until"]),
        "last_contact_at": _moment(row["last_contact_at"]),
        "other_channel_consent": row["other_channel_consent"],
        "other_channel_asked": row["other_channel_asked"],
        "last_heard_on": _day(row["last_heard_on"]),
        "unasked": row["unasked"].split(),
        "opened": row["opened"] or "",
    }
    is_closed = row["phase"] == "closed"
    return {"is_closed": is_closed, "sealed": _sealed(keys, row, json.dumps(stored))}


def _run(keys: Keys, row: Any) -> Values:
    def stored(answers: str) -> str:
        asked, picked = json.dumps(row["asked"]), json.dumps(row["picked"].split())
        return f"[{json.dumps(row['script'])},{row['facts']},{answers},{asked},{picked}]"

    return {"imprint": _question(keys, row, row["asked"])} | _again(
        keys, row, "sealed_answers", stored
    )


def _consent(keys: Keys, row: Any) -> Values:
    told = [row["purpose"], bool(row["is_given"]), row["wording"]]
    return {"sealed": _sealed(keys, row, json.dumps(told))}


def _entry(keys: Keys, row: Any) -> Values:
    return _again(keys, row, "sealed", lambda stored: f"{row['kind']}\n{stored}")


def _agreement(keys: Keys, row: Any) -> Values:
    is_open = row["status"] not in ("done", "undone")
    return {"is_open": is_open} | _again(
        keys, row, "sealed", lambda words: json.dumps([words, row["status"]])
    )


def _nudge(keys: Keys, row: Any) -> Values:
    """The imprint of one whose key is gone only keeps it apart from the person's others."""
    rule, person = row["rule"], row["person_id"]
    return {
        "sealed": _sealed(keys, row, json.dumps([rule, row["stage"]])),
        "imprint": keys.imprint(person, "nudge", rule) if keys.has(person) else row["no"],
        "is_late_contact": rule in _DUTIES and row["stage"] == "overdue",
    }


def _input(keys: Keys, row: Any) -> Values:
    if row["sealed"] is None:
        return {"sealed": None}
    return _again(keys, row, "sealed", lambda stored: f"{row['kind']}\n{stored}")


def _outgoing(keys: Keys, row: Any) -> Values:
    return {"imprint": _question(keys, row, row["question"])}


_CHANGES: dict[str, Change] = {
    "cases": _case,
    "run": _run,
    "consent": _consent,
    "course_entry": _entry,
    "agreement": _agreement,
    "nudge": _nudge,
    "inbound": _input,
    "outgoing": _outgoing,
}


def _again(keys: Keys, row: Any, column: str, change: Callable[[str], str]) -> Values:
    """Seal anew what is sealed already; without its key, or damaged, it stays as it is."""
    owner, sealed = _owner(row), row[column]
    if not keys.has(owner):
        return {"sealed": sealed}
    try:
        return {"sealed": keys.seal(owner, change(keys.open(owner, sealed)))}
    except UnreadableError:
        return {"sealed": sealed, "is_unread": True}


def _sealed(keys: Keys, row: Any, words: str) -> bytes:
    owner = _owner(row)
    return keys.seal(owner, words) if keys.has(owner) else _NOTHING


def _question(keys: Keys, row: Any, key: str) -> int:
    owner = _owner(row)
    return keys.imprint(owner, "question", key) if keys.has(owner) else 0


def _moment(at: datetime | None) -> str | None:
    if at is None:
        return None
    return (at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)).isoformat()


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None
