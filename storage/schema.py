"""The tables of the case store, for SQLite and PostgreSQL alike.

Rows that belong to a person are named by `(person_id, no)`, where `no` is that person's own
counter. Columns called `sealed` hold words and whatever else would tell of a person, encrypted
with the key of the person in `words_of` (or the row's own person). An `imprint` stands for such a
value where a statement must find or compare it (`Keys.imprint`). Times are UTC; local days and
times of day are stored as such.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
    false,
    true,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A point in time, stored as UTC; a naive datetime is refused rather than guessed at."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        return datetime

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any]:
        return _in_utc if dialect.name == "postgresql" else _stored

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        return _in_utc if dialect.name == "postgresql" else _read


def _in_utc(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)


def _stored(moment: datetime | None) -> str | None:
    """As SQLite keeps it: 2026-09-07 08:00:00.000000, in UTC."""
    return None if moment is None else _written(moment, moment.fold)


@lru_cache(1024)  # the rows of a batch have few moments
def _written(moment: datetime, fold: int) -> str:
    """`fold`: the hour that the clock repeats in autumn is twice the same datetime, but for it."""
    at = _in_utc(moment.replace(fold=fold))
    assert at is not None
    return at.isoformat(" ", "microseconds").removesuffix("+00:00")


@lru_cache(1024)
def _read(stored: str | None) -> datetime | None:
    return None if stored is None else datetime.fromisoformat(f"{stored}+00:00")


Id = BigInteger().with_variant(Integer, "sqlite")


def _of_person() -> tuple[Column[Any], Column[Any]]:
    return (
        Column("person_id", Id, ForeignKey("person.id"), primary_key=True),
        Column("no", Integer, primary_key=True, autoincrement=False),
    )


person = Table(
    "person",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("role", String(20), nullable=False),
    Column("channel", String(20), nullable=False),
    Column("language", String(8), nullable=False),
    Column("next_no", Integer, nullable=False),
    Column("jobformidler_id", Id, ForeignKey("person.id"), index=True),
    Column("sagsbehandler_id", Id, ForeignKey("person.id"), index=True),
    Column("leader_id", Id, ForeignKey("person.id"), index=True),  # a jobformidler's
    Column("digest_at", String(5), nullable=False, server_default="08:00"),
    Column("last_digest", Date),
    Column("talks_at", Moment),  # the rules of the case ask for no talk before,
    Column("nudges_at", Moment),  # and their nudges do not change
    Column("review_seen", String(16)),  # of what that was found, in a word; none: nobody knows
    Column("stamp", BigInteger),  # another one after each turn that changes the case or a talk
    Column("sealed_lately", LargeBinary),  # when it was written of late, and digests of what
    Column("sealed_name", LargeBinary),
    Column("sealed_phone", LargeBinary),
    Column("created_at", Moment, nullable=False),
    Column("erased_at", Moment),
    CheckConstraint(  # A06
        "role <> 'citizen' OR jobformidler_id IS NOT NULL", name="ck_person_accompanied"
    ),
)
Index("ix_person_staff", person.c.id, sqlite_where=person.c.role != "citizen",
      postgresql_where=person.c.role != "citizen")  # fmt: skip

# People and addresses are many to many: two phones for one person, one phone in a family.
person_address = Table(
    "person_address",
    metadata,
    Column("person_id", Id, ForeignKey("person.id"), primary_key=True),
    Column("channel", String(20), primary_key=True),
    Column("lookup", String(64), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "channel", "lookup"),
)

cases = Table(
    "cases",
    metadata,
    Column("person_id", Id, ForeignKey("person.id"), primary_key=True),
    Column("code", String(8), nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("is_closed", Boolean, nullable=False),
    Column("sealed", LargeBinary, nullable=False),  # all that is set on it
)

run = Table(
    "run",
    metadata,
    *_of_person(),
    Column("status", String(12), nullable=False),
    Column("sealed", LargeBinary, nullable=False),  # script, facts, answers, what is asked
    Column("words_of", Id, nullable=False),
    Column("on_top", Boolean, nullable=False),
    Column("imprint", Id, nullable=False),  # of the open question; 0: none
    Column("spoke_no", Integer, nullable=False),
    Column("asked_at", Moment),
    Column("tries", Integer, nullable=False),
    Column("repeats", Integer, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
)
Index("ix_run_answerable", run.c.person_id, sqlite_where=run.c.closed_at.is_(None),
      postgresql_where=run.c.closed_at.is_(None))  # fmt: skip

consent = Table(
    "consent",
    metadata,
    *_of_person(),
    Column("sealed", LargeBinary, nullable=False),  # to what, yes or no, and what was shown
    Column("at", Moment, nullable=False),
    Column("channel", String(20), nullable=False),
    Column("by", Id, nullable=False, server_default="0"),
)

# The course of a case: typed entries (conversations/records/entries.py), each sealed whole.
course_entry = Table(
    "course_entry",
    metadata,
    *_of_person(),
    Column("sealed", LargeBinary, nullable=False),  # its kind too
    Column("is_live", Boolean, nullable=False, server_default=true()),  # turns ask for it
)
Index("ix_course_entry_live", course_entry.c.person_id,
      sqlite_where=course_entry.c.is_live.is_(True),
      postgresql_where=course_entry.c.is_live.is_(True))  # fmt: skip

# Staff who are away, and who stands in for them; it ends by itself.
stand_in = Table(
    "stand_in",
    metadata,
    *_of_person(),
    Column("stand_in", Id, ForeignKey("person.id"), nullable=False, index=True),
    Column("start", Date, nullable=False),
    Column("end", Date, nullable=False),
    Column("reason", String(20), nullable=False),
    Column("stage", String(8), nullable=False),  # planned, begun, over
)

agreement = Table(
    "agreement",
    metadata,
    *_of_person(),
    Column("sealed", LargeBinary, nullable=False),
    Column("deadline", Date),
    Column("made_at", Moment, nullable=False),
    Column("made_by", Id, nullable=False),
    Column("contact", Integer, nullable=False),
    Column("answered_at", Moment),
    Column("who", String(12), nullable=False, server_default="citizen"),
    Column("is_live", Boolean, nullable=False, server_default=true()),  # turns ask for it
)
Index("ix_agreement_live", agreement.c.person_id, sqlite_where=agreement.c.is_live.is_(True),
      postgresql_where=agreement.c.is_live.is_(True))  # fmt: skip

appointment = Table(
    "appointment",
    metadata,
    *_of_person(),
    Column("at", Moment, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("with_person", Id, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("status", String(12), nullable=False),
)
Index("ix_appointment_planned", appointment.c.person_id,
      sqlite_where=appointment.c.status == "planned",
      postgresql_where=appointment.c.status == "planned")  # fmt: skip

contact = Table(
    "contact",
    metadata,
    *_of_person(),
    Column("at", Moment, nullable=False),
    Column("how", String(20), nullable=False),
    Column("by", Id, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("appointment", Integer, nullable=False),
)

nudge = Table(
    "nudge",
    metadata,
    *_of_person(),
    Column("sealed", LargeBinary, nullable=False),  # its kind, and how far its reason has come
    Column("imprint", Id, nullable=False),  # of its kind
    Column("is_late_contact", Boolean, nullable=False),
    Column("status", String(12), nullable=False),
    Column("raised_at", Moment, nullable=False),
    Column("due_at", Moment),
    Column("told_to", Id, nullable=False),
    Column("closed_at", Moment),
    Column("told_at", Moment),
    Column("climbs_at", Moment),
    Column("seen_at", Moment),
    Column("seen_by", Id, nullable=False, server_default="0"),
)
Index("ix_nudge_told", nudge.c.told_to, sqlite_where=nudge.c.status != "done",
      postgresql_where=nudge.c.status != "done")  # fmt: skip
# One open nudge of a kind a case.
Index("uq_nudge_open", nudge.c.person_id, nudge.c.imprint, unique=True,
      sqlite_where=nudge.c.status != "done", postgresql_where=nudge.c.status != "done")  # fmt: skip

access = Table(
    "access",
    metadata,
    *_of_person(),
    Column("by", Id, nullable=False),
    Column("at", Moment, nullable=False),
    Column("purpose", String(30), nullable=False),
    Column("was_allowed", Boolean, nullable=False),
)

# Free words between a citizen and who accompanies them; `by` wrote them.
letter = Table(
    "letter",
    metadata,
    *_of_person(),
    Column("by", Id, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("medium", Integer, nullable=False, server_default="0"),
    Column("kind", String(8), nullable=False, server_default="words"),
    Column("is_live", Boolean, nullable=False, server_default=true()),  # turns ask for it
)
Index("ix_letter_live", letter.c.person_id, sqlite_where=letter.c.is_live.is_(True),
      postgresql_where=letter.c.is_live.is_(True))  # fmt: skip
Index("ix_letter_open", letter.c.person_id, letter.c.by,
      sqlite_where=letter.c.answered_at.is_(None),
      postgresql_where=letter.c.answered_at.is_(None))  # fmt: skip

# Recordings and photos that people sent: asked about, then wanted, then kept or failed.
medium = Table(
    "medium",
    metadata,
    *_of_person(),
    Column("kind", String(8), nullable=False),
    Column("channel", String(20), nullable=False),
    Column("sealed", LargeBinary, nullable=False),  # the provider's name for it, and the caption
    Column("at", Moment, nullable=False),
    Column("status", String(8), nullable=False),
)
Index("ix_medium_open", medium.c.person_id,
      sqlite_where=medium.c.status.in_(("asked", "wanted")),
      postgresql_where=medium.c.status.in_(("asked", "wanted")))  # fmt: skip

# The files themselves, and the tries to fetch them.
medium_file = Table(
    "medium_file",
    metadata,
    *_of_person(),
    Column("sealed", LargeBinary),
    Column("tries", Integer, nullable=False),
    Column("retry_at", Moment),
)

# What came in. A row from outside is written handled, in the commit of its turn; a row from
# another person's turn waits here to become a turn. The words go when staff's turn is done.
inbound = Table(
    "inbound",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("channel", String(20), nullable=False),
    Column("provider_id", String(80), nullable=False),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("sealed", LargeBinary),  # its kind too
    Column("words_of", Id, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("handled_at", Moment),
    Column("set_aside_at", Moment),
    Column("tries", Integer, nullable=False),
    UniqueConstraint("channel", "provider_id"),
)
Index("ix_inbound_waiting", inbound.c.person_id, inbound.c.id,
      sqlite_where=inbound.c.handled_at.is_(None),
      postgresql_where=inbound.c.handled_at.is_(None))  # fmt: skip

outgoing = Table(
    "outgoing",
    metadata,
    *_of_person(),
    Column("channel", String(20), nullable=False),
    Column(
        "status", String(12), nullable=False
    ),  # queued, sent, delivered, failed, expired, unknown
    Column("sealed", LargeBinary, nullable=False),  # keys and values until it is sent
    Column("sealed_finished", LargeBinary),  # the finished message, kept for the thread
    Column("words_of", Id, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("not_before", Moment, nullable=False),
    Column("retry_at", Moment),
    Column("run", Integer, nullable=False),
    Column("imprint", Id, nullable=False),  # of the question that it asks; 0: none
    Column("is_reply", Boolean, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("error", String(20)),
    Column("provider_id", String(80)),
    Column("sent_at", Moment),
    # A message may leave in several parts, a try each; its buttons go when it is answered.
    Column("parts_sent", Integer, nullable=False, server_default="0"),
    Column("has_open_buttons", Boolean, nullable=False, server_default=false()),
)
Index("ix_outgoing_open_buttons", outgoing.c.person_id,
      sqlite_where=outgoing.c.has_open_buttons.is_(True),
      postgresql_where=outgoing.c.has_open_buttons.is_(True))  # fmt: skip
Index("ix_outgoing_queued", outgoing.c.channel, outgoing.c.not_before, outgoing.c.person_id,
      sqlite_where=outgoing.c.status == "queued",
      postgresql_where=outgoing.c.status == "queued")  # fmt: skip
Index("ix_outgoing_queue_of", outgoing.c.person_id, outgoing.c.no,
      sqlite_where=outgoing.c.status == "queued",
      postgresql_where=outgoing.c.status == "queued")  # fmt: skip

# Each try to send. One without an end was cut short: whether it arrived is unknown.
attempt = Table(
    "attempt",
    metadata,
    Column("person_id", Id, primary_key=True),
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("nth", Integer, primary_key=True, autoincrement=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("error", String(20)),
    Column("provider_id", String(80)),
    Column("sealed_request", LargeBinary),  # what a provider refused as our fault, and why
)
Index("ix_attempt_unfinished", attempt.c.person_id, sqlite_where=attempt.c.ended_at.is_(None),
      postgresql_where=attempt.c.ended_at.is_(None))  # fmt: skip

# Messages whose words a provider still holds, until they are removed there.
provider_copy = Table(
    "provider_copy",
    metadata,
    Column("channel", String(20), primary_key=True),
    Column("provider_id", String(80), primary_key=True),
    Column("remove_at", Moment, nullable=False, index=True),
    Column("tries", Integer, nullable=False),
)

timer = Table(
    "timer",
    metadata,
    Column("person_id", Id, ForeignKey("person.id"), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("due_at", Moment, nullable=False, index=True),
)

# One process at a time holds a lease: the sender of a channel, say.
lease = Table(
    "lease",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("holder", String(80), nullable=False),
    Column("until", Moment, nullable=False),
)

# When the next message may leave on a channel, however many processes send on it.
pace = Table(
    "pace",
    metadata,
    Column("channel", String(20), primary_key=True),
    Column("next_at", Moment, nullable=False),
)

# Staff's chats that show a menu of their own, and which; the address is needed to take it away.
chat_menu = Table(
    "chat_menu",
    metadata,
    Column("channel", String(20), primary_key=True),
    Column("lookup", String(64), primary_key=True),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("retry_at", Moment),
)

# Pictures that a provider holds already, under its own name; `sender` is our account there.
sent_picture = Table(
    "sent_picture",
    metadata,
    Column("sender", String(40), primary_key=True),
    Column("picture", String(64), primary_key=True),
    Column("ref", String(200), nullable=False),
)

# A phone that several people share: who writes on it now (0: asked), and what waits for a name.
shared_phone = Table(
    "shared_phone",
    metadata,
    Column("channel", String(20), primary_key=True),
    Column("lookup", String(64), primary_key=True),
    Column("writer_id", Id, nullable=False),
    Column("since", Moment, nullable=False, index=True),
    Column("asks", Integer, nullable=False),
    Column("words_of", Id, nullable=False),
    Column("sealed", LargeBinary),
)

# Unknown senders, by the keyed hash of their address: one neutral sentence a day, nothing else.
stranger = Table(
    "stranger",
    metadata,
    Column("channel", String(20), primary_key=True),
    Column("lookup", String(64), primary_key=True),
    Column("told_at", Moment, nullable=False),
)

# One-time invitations, by the keyed hash of their code: who may bind an address, until when.
invitation = Table(
    "invitation",
    metadata,
    Column("lookup", String(64), primary_key=True),
    Column("person_id", Id, ForeignKey("person.id"), nullable=False, index=True),
    Column("made_by", Id, nullable=False),  # 0: the operator
    Column("made_at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
)

# Codes that an unknown sender tried, a day: guessing is bounded.
invitation_try = Table(
    "invitation_try",
    metadata,
    Column("channel", String(20), primary_key=True),
    Column("lookup", String(64), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("tries", Integer, nullable=False),
)

# The key store: another database, with short-lived backups of its own.
key_metadata = MetaData(naming_convention=metadata.naming_convention)

person_key = Table(
    "person_key",
    key_metadata,
    Column("person_id", Id, primary_key=True, autoincrement=False),
    Column("wrapped", LargeBinary, nullable=False),
)

deployment_key = Table(
    "deployment_key",
    key_metadata,
    Column("name", String(40), primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
)
