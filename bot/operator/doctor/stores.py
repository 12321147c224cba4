"""`makker doctor` on the two databases: whether they can be used, and what waits in them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from bot.base.settings import BadSettingsError, Settings
from bot.operator.doctor.findings import Finding, error, named, ok, warning
from bot.operator.doctor.sms import refused_lately, words_at_twilio
from bot.operator.plain_words import first_line
from conversations.catalogue import NUDGES, SCRIPTS, newest
from conversations.records.case import Role
from conversations.records.inputs import EVENTS
from storage import schema
from storage.cases.course import count_unread
from storage.cases.open_kinds import open_kinds_of_nudge, open_scripts
from storage.engine import BadDatabaseUrlError, open_engine
from storage.keys import DAMAGED, Keys, WordsAreGoneError, WrongSecretError
from storage.messages.inbox import kinds_set_aside
from storage.messages.outbox import Status
from storage.migrating import is_migrated
from storage.store import Store

CLOCKS_APART = timedelta(minutes=2)
WAITS_TOO_LONG = timedelta(minutes=15)


# --- the two databases ----------------------------------------------------------------------------


def examine_stores(settings: Settings, now: datetime) -> Iterator[Finding]:
    try:
        urls = {"Case store": settings.database_url, "Key store": settings.resolved_keys_url}
    except BadSettingsError as reason:
        yield error("Key store", str(reason))
        return
    problems = [problem for name, url in urls.items() if (problem := _unreachable(name, url))]
    yield from problems
    if problems:
        return
    keys = Keys(open_engine(urls["Key store"]), settings.secret_key)
    store = Store(open_engine(urls["Case store"]), keys)
    try:
        yield from _examine_stores(store, settings, now)
    finally:
        store.close()


def _unreachable(name: str, url: str) -> Finding | None:
    """Say why a database cannot be used; a SQLite file that is not there is not made."""
    setting = "MAKKER_DATABASE_URL" if name == "Case store" else "MAKKER_KEYS_URL"
    try:
        engine = open_engine(url)
    except BadDatabaseUrlError as reason:
        return error(name, f"{setting} cannot be used: {reason}.")
    path = make_url(url).database or ""
    if url.startswith("sqlite") and not Path(path).is_file():
        return error(name, f"There is no file {path}: run makker migrate, or mend {setting}.")
    try:
        engine.connect().close()
    except DBAPIError as failure:
        return error(name, f"It cannot be reached ({first_line(failure)}): look at {setting}.")
    finally:
        engine.dispose()
    return None


def _examine_stores(store: Store, settings: Settings, now: datetime) -> Iterator[Finding]:
    if not is_migrated(store):
        yield error("Case store", "Its tables are not those of this version: run makker migrate.")
        return
    yield ok("Case store", f"It is a {store.engine.dialect.name} database of this version.")
    yield _key_store(store, settings.secret_key)
    yield _apart(store)
    with store.read() as connection:
        yield _clock(connection, now)
        for about, look in _SEALED.items():
            yield _opened(about, look, connection, store.keys)
        for check in _CONTENT:
            yield check(connection, settings, now)


def _key_store(store: Store, secret: str) -> Finding:
    engine = store.keys.engine
    tables = {schema.person_key.name, schema.deployment_key.name}
    if not tables <= set(inspect(engine).get_table_names()):
        return error("Key store", "Its tables are not there: run makker migrate.")
    with engine.connect().execution_options(read_only=True) as connection:
        is_used = connection.execute(select(schema.deployment_key.c.name)).first() is not None
    if not is_used or not secret:
        return ok("Key store", f"It is a {engine.dialect.name} database of this version.")
    try:
        store.keys.check()
    except WrongSecretError:
        return error(
            "Key store", "MAKKER_SECRET_KEY is another than the one its keys were stored with."
        )
    return ok("Key store", "MAKKER_SECRET_KEY is the one that its keys were stored with.")


def _apart(store: Store) -> Finding:
    if _place(store.engine.connect()) == _place(store.keys.engine.connect()):
        return error(
            "Two stores",
            "Cases and keys are in one database, so erasing a person does not reach its backups: "
            "set MAKKER_KEYS_URL to another.",
        )
    return ok("Two stores", "Cases and keys are in different databases.")


def _place(connection: Connection) -> tuple[str, ...]:
    """Which database this is, however it is written in the address."""
    with connection:
        if connection.dialect.name == "sqlite":
            return ("sqlite", str(Path(connection.engine.url.database or "").resolve()))
        started = func.pg_postmaster_start_time()
        row = connection.execute(select(func.current_database(), started)).one()
        return ("postgresql", *map(str, row))


# --- what is in them ------------------------------------------------------------------------------


def _clock(connection: Connection, now: datetime) -> Finding:
    """Compare the clock with the database's own, or with the newest of what was written."""
    if connection.dialect.name == "postgresql":
        database: datetime = connection.execute(select(func.now())).scalar_one()
        apart = abs(database - now)
        if apart > CLOCKS_APART:
            return error("Clock", f"It is {_spoken(apart)} from the database's: set the clock.")
        return ok("Clock", "It agrees with the database's own.")
    newest_input = connection.execute(select(func.max(schema.inbound.c.received_at))).scalar()
    if newest_input is not None and newest_input - now > CLOCKS_APART:
        apart = newest_input - now
        return error("Clock", f"It is {_spoken(apart)} behind what was stored last: set the clock.")
    return ok("Clock", "It is not behind what was stored last.")


def _lost_scripts(connection: Connection, keys: Keys) -> Finding:
    counts = sorted(open_scripts(connection, keys).items())
    lost = [f"{count} of {name}" for name, count in counts if name not in SCRIPTS]
    current = {spec.versioned for spec in newest(SCRIPTS).values()}
    old = [f"{count} of {name}" for name, count in counts if name not in current]
    if lost:
        return error(
            "Open talks",
            f"This version lacks the script of {named(lost)}: deploy one that has it, "
            "or those talks end in a call from a person.",
        )
    if old:
        return ok("Open talks", f"Keep the old scripts until these are closed: {named(old)}.")
    return ok(
        "Open talks", f"{sum(count for _, count in counts)} are open, all on the newest scripts."
    )


def _lost_nudges(connection: Connection, keys: Keys) -> Finding:
    counts = sorted(open_kinds_of_nudge(connection, keys).items())
    lost = [f"{count} of {name}" for name, count in counts if name not in NUDGES]
    if lost:
        return warning(
            "Nudges",
            f"This version has no row for {named(lost)}: staff read them in neutral words, and "
            "end them by Gjort.",
        )
    return ok("Nudges", f"{sum(count for _, count in counts)} are open, all of a known kind.")


def _set_aside(connection: Connection, keys: Keys) -> Finding:
    counts = kinds_set_aside(connection, keys)
    if counts:
        lacking = sorted(kind for kind in counts if kind not in EVENTS and kind != DAMAGED)
        of_them = f" ({named(lacking)}: kinds that this version lacks)" if lacking else ""
        return error(
            "Set aside",
            f"{sum(counts.values())} inputs never became a turn{of_them}: look in the log for "
            '"an input was set aside", and see to these people by hand.',
        )
    return ok("Set aside", "No input was set aside.")


def _entries(connection: Connection, keys: Keys) -> Finding:
    """Whether every entry of the cases can be read: where one cannot, that case's rules rest."""
    about = "Course"
    people, kinds = count_unread(connection, keys)
    if people:
        return error(
            about,
            f"Entries of {people} cases cannot be read ({named(sorted(kinds))}), so their rules "
            "rest: deploy a version that knows these kinds, or restore them from a backup.",
        )
    return ok(about, "Every entry of every case can be read.")


def _waiting_turns(connection: Connection, settings: Settings, now: datetime) -> Finding:
    inbound, timer = schema.inbound, schema.timer
    late = now - WAITS_TOO_LONG
    waits = inbound.c.handled_at.is_(None) & inbound.c.set_aside_at.is_(None)
    inputs = select(func.count()).where(waits, inbound.c.received_at < late)
    timers = select(func.count()).where(timer.c.due_at < late)
    count = sum(connection.execute(query).scalar_one() for query in (inputs, timers))
    if count:
        return error("Turns", f"{count} have waited over 15 minutes: is makker serve running?")
    return ok("Turns", "None has waited long.")


def _waiting_messages(connection: Connection, settings: Settings, now: datetime) -> Finding:
    out = schema.outgoing
    due = func.coalesce(out.c.retry_at, out.c.not_before)
    late = (out.c.status == Status.QUEUED.value) & (due < now - WAITS_TOO_LONG)
    query = select(out.c.channel, func.count()).where(late).group_by(out.c.channel)
    counts = [f"{count} by {channel}" for channel, count in connection.execute(query)]
    if counts:
        return error(
            "Messages",
            f"Some have waited over 15 minutes ({', '.join(sorted(counts))}): "
            "is makker serve running, and is that channel set up?",
        )
    return ok("Messages", "None has waited long to be sent.")


def _phones(connection: Connection, settings: Settings, now: datetime) -> Finding:
    about = "Telephones"
    if settings.office_phone:
        return ok(about, f"Citizens can always call {settings.office_phone}.")
    person = schema.person
    query = select(func.count()).where(
        person.c.role == Role.JOBFORMIDLER.value,
        person.c.sealed_phone.is_(None),
        person.c.erased_at.is_(None),
    )
    count = connection.execute(query).scalar_one()
    if count:
        return warning(
            about,
            f"{count} jobformidlere have no telephone number and MAKKER_OFFICE_PHONE is empty, "
            "so their citizens are not told whom to call: set it.",
        )
    return ok(about, "Every jobformidler has a telephone number.")


def _leaders(connection: Connection, settings: Settings, now: datetime) -> Finding:
    """Whether what is urgent and unseen, and a phone that is silent, have somebody to go on to."""
    person = schema.person
    query = select(func.count()).where(
        person.c.role == Role.JOBFORMIDLER.value,
        person.c.leader_id.is_(None),
        person.c.erased_at.is_(None),
    )
    count = connection.execute(query).scalar_one()
    if count:
        return warning(
            "Leaders",
            f"{count} jobformidlere have no leader, so what is urgent and unseen goes on to nobody "
            "above them: name one.",
        )
    return ok("Leaders", "Every jobformidler has a leader.")


def _opened(
    about: str, look: Callable[[Connection, Keys], Finding], connection: Connection, keys: Keys
) -> Finding:
    """What a look under the seals finds: nothing but that, where the keys do not belong to it."""
    try:
        return look(connection, keys)
    except (WordsAreGoneError, WrongSecretError):
        return error(about, "It cannot be read with these keys: look at the key store.")


_SEALED: Mapping[str, Callable[[Connection, Keys], Finding]] = {
    "Course": _entries,
    "Open talks": _lost_scripts,
    "Nudges": _lost_nudges,
    "Set aside": _set_aside,
}
_CONTENT: tuple[Callable[[Connection, Settings, datetime], Finding], ...] = (
    _waiting_turns,
    _waiting_messages,
    _phones,
    _leaders,
    refused_lately,
    words_at_twilio,
)


def _spoken(apart: timedelta) -> str:
    minutes = round(apart.total_seconds() / 60)
    return f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours"
