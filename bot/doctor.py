"""`makker doctor`: what an operator must know about a deployment, one line a check.

A check looks and changes nothing. It says what is so and, when that is not good, what to do.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text
from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError

from bot.clock import Clock
from bot.doctor_texts import missing_texts, missing_translations
from bot.settings import BadSettingsError, Settings, read_settings
from conversations.records import Role
from conversations.scripts import SCRIPTS, newest
from locales.catalog import LANGUAGES, Catalog, read_catalogs
from storage import schema
from storage.engine import BadDatabaseUrlError, open_engine
from storage.keys import Keys, WrongSecretError
from storage.migrating import is_migrated
from storage.outbox import Status
from storage.store import Store

CLOCKS_APART = timedelta(minutes=2)
WAITS_TOO_LONG = timedelta(minutes=15)
MOST_NAMED = 5


class Level(StrEnum):
    OK = "OK"
    WARNING = "WARNING"
    ERROR = "ERROR"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, and what to do about it."""

    level: Level
    about: str
    says: str


def ok(about: str, says: str) -> Finding:
    return Finding(Level.OK, about, says)


def warning(about: str, says: str) -> Finding:
    return Finding(Level.WARNING, about, says)


def error(about: str, says: str) -> Finding:
    return Finding(Level.ERROR, about, says)


def examine(clock: Clock) -> list[Finding]:
    """Make every check that can be made here."""
    found = [*_catalogs()]
    try:
        settings = read_settings()
    except BadSettingsError as reason:
        return [error("Settings", f"{reason} The rest is not checked."), *found]
    return [
        ok("Settings", "They can be read."),
        _secret(settings),
        *_channels(settings),
        _zone(settings, clock.now()),
        *found,
        *_stores(settings, clock.now()),
    ]


def is_about_connecting(failure: DBAPIError) -> bool:
    """Whether its message speaks of the database, and so cannot hold anybody's words."""
    is_no_database = type(failure) is DatabaseError
    return isinstance(failure, OperationalError) or is_no_database


def first_line(failure: DBAPIError) -> str:
    """A driver's reason in one line."""
    lines = [line.strip() for line in str(failure.orig).splitlines() if line.strip()]
    reason = lines[0] if lines else type(failure.orig).__name__
    return reason.removeprefix("connection failed: ").rstrip(".")


# --- settings -------------------------------------------------------------------------------------


def _secret(settings: Settings) -> Finding:
    if settings.secret_key:
        return ok("Secret", "MAKKER_SECRET_KEY is set.")
    return error(
        "Secret",
        "MAKKER_SECRET_KEY is missing: set it to 32 or more random characters and keep it safe.",
    )


def _channels(settings: Settings) -> Iterator[Finding]:
    telegram = {
        "MAKKER_TELEGRAM_TOKEN": settings.telegram_token,
        "MAKKER_TELEGRAM_WEBHOOK_SECRET": settings.telegram_webhook_secret,
    }
    sms = {
        "MAKKER_TWILIO_ACCOUNT_SID": settings.twilio_account_sid,
        "MAKKER_TWILIO_AUTH_TOKEN": settings.twilio_auth_token,
        "MAKKER_TWILIO_FROM": settings.twilio_from,
    }
    yield _channel("Telegram", telegram)
    yield _channel("SMS", sms)
    if any(telegram.values()) or any(sms.values()):
        yield _public_url(settings.public_url)


def _channel(name: str, needed: dict[str, str]) -> Finding:
    missing = [setting for setting, value in needed.items() if not value]
    if len(missing) == len(needed):
        return warning(
            name, f"It is not set up, so it reaches nobody: it needs {' and '.join(needed)}."
        )
    if missing:
        return error(name, f"It is half set up: {' and '.join(missing)} must be set too.")
    return warning(
        name, "It is set up, but this version of Makker neither sends nor takes webhooks there yet."
    )


def _public_url(url: str) -> Finding:
    about = "Public address"
    if not url:
        return error(about, "MAKKER_PUBLIC_URL is missing: providers need it for their webhooks.")
    if not url.startswith("https://"):
        return error(about, "MAKKER_PUBLIC_URL must begin with https:// for webhooks to come.")
    return ok(about, f"Webhooks come to {url}.")


def _zone(settings: Settings, now: datetime) -> Finding:
    local = now.astimezone(settings.zone)
    return ok("Time zone", f"In {settings.timezone} it is {local:%Y-%m-%d %H:%M}.")


# --- texts ----------------------------------------------------------------------------------------


def _catalogs() -> Iterator[Finding]:
    try:
        catalogs = read_catalogs()
    except (OSError, ValueError) as reason:
        yield error("Texts", f"A catalog cannot be read ({reason}): take it from the release.")
        return
    yield _texts(catalogs["da"])
    for language in LANGUAGES[1:]:
        missing = missing_translations(catalogs[language])
        if missing:
            about = f"Texts in {language}"
            yield error(about, f"Consent is not whole in it: {_named(missing)} must be written.")
    yield _reviews([c.language for c in catalogs.values() if not c.reviewed_by])


def _texts(danish: Catalog) -> Finding:
    missing = missing_texts(danish)
    if missing:
        return error("Texts", f"Scripts say what is in no catalog: {_named(missing)}.")
    return ok("Texts", f"All that the {len(newest(SCRIPTS))} scripts say is there.")


def _reviews(unreviewed: list[str]) -> Finding:
    if not unreviewed:
        return ok("Reviews", "A native speaker has reviewed every language.")
    return warning(
        "Reviews",
        f"No native speaker has reviewed {', '.join(unreviewed)}: "
        "when one has, put the name in X-Reviewed-By of locales/*/LC_MESSAGES/makker.po.",
    )


def _named(names: list[str]) -> str:
    """The first few names, and how many more there are."""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


# --- the two databases ----------------------------------------------------------------------------


def _stores(settings: Settings, now: datetime) -> Iterator[Finding]:
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


def _lost_scripts(connection: Connection, settings: Settings, now: datetime) -> Finding:
    run = schema.run
    query = select(run.c.script, func.count()).where(run.c.closed_at.is_(None))
    rows = connection.execute(query.group_by(run.c.script)).all()
    counts = sorted((str(row[0]), int(row[1])) for row in rows)
    lost = [f"{count} of {name}" for name, count in counts if name not in SCRIPTS]
    current = {spec.versioned for spec in newest(SCRIPTS).values()}
    old = [f"{count} of {name}" for name, count in counts if name not in current]
    if lost:
        return error(
            "Open talks",
            f"This version lacks the script of {_named(lost)}: deploy one that has it, "
            "or those talks end in a call from a person.",
        )
    if old:
        return ok("Open talks", f"Keep the old scripts until these are closed: {_named(old)}.")
    return ok(
        "Open talks", f"{sum(count for _, count in counts)} are open, all on the newest scripts."
    )


def _set_aside(connection: Connection, settings: Settings, now: datetime) -> Finding:
    inbound = schema.inbound
    query = select(func.count()).where(inbound.c.set_aside_at.is_not(None))
    count = connection.execute(query.where(inbound.c.handled_at.is_(None))).scalar_one()
    if count:
        return error(
            "Set aside",
            f"{count} inputs were tried three times and never became a turn: look in the log for "
            '"an input was set aside", and see to these people by hand.',
        )
    return ok("Set aside", "No input was set aside.")


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


_CONTENT: tuple[Callable[[Connection, Settings, datetime], Finding], ...] = (
    _lost_scripts,
    _set_aside,
    _waiting_turns,
    _waiting_messages,
    _phones,
)


def _spoken(apart: timedelta) -> str:
    minutes = round(apart.total_seconds() / 60)
    return f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours"


# --- showing --------------------------------------------------------------------------------------

_STYLES = {Level.OK: "green", Level.WARNING: "yellow", Level.ERROR: "bold red"}


def show(findings: Iterable[Finding], console: Console) -> None:
    """Print one line a check, in columns when somebody looks at a terminal; then the sum."""
    findings = list(findings)
    if console.is_terminal:
        console.print(_table(findings))
    else:
        for each in findings:
            _print_plain(console, f"{each.level:<8} {each.about}: {each.says}")
    counts = [sum(each.level is level for each in findings) for level in Level]
    _print_plain(console, "{} ok, {} warnings, {} errors.".format(*counts))


def _table(findings: Iterable[Finding]) -> Table:
    table = Table.grid(padding=(0, 2))
    for each in findings:
        table.add_row(Text(each.level, style=_STYLES[each.level]), each.about, Text(each.says))
    return table


def _print_plain(console: Console, line: str) -> None:
    console.print(line, markup=False, highlight=False, soft_wrap=True)
