"""The morning digest: on working days, at the time that each member of staff chose.

Ordered by what matters: overdue, today, new answers, then what is new and not due yet. What is
urgent was told at once; it stands here too while it is open.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from conversations.bench import Bench
from conversations.nudging import ONLY_TOLD, wording
from conversations.records import AgendaItem, Button, Person, Role
from conversations.rules.hours import end_of_work, is_speaking_day, local_day
from conversations.rules.policy import Policy
from conversations.texts import Joined, Ref, Text, text

MOST_LINES = 20
MOST_BUTTONS = 8
OVERDUE, TODAY, NEWS, COMING = "overdue", "today", "news", "coming"
SECTIONS = (OVERDUE, TODAY, NEWS, COMING)
_NEVER = datetime.max.replace(tzinfo=UTC)


def send(bench: Bench) -> None:
    """Send today's digest if its time has come; on a morning without anything, nothing is said."""
    policy = bench.world.policy
    if not is_due(bench.person, bench.now, policy):
        return
    latest = _moment_of(bench.person, bench.person.last_digest, policy)
    found = in_order(bench.before.agenda, bench.now, latest, policy)
    bench.person = replace(bench.person, last_digest=local_day(bench.now, policy))
    if found:
        bench.say(_said(found), buttons=_buttons(bench, found))


def next_at(bench: Bench) -> datetime:
    """Return when the next digest is due."""
    policy = bench.world.policy
    day = local_day(bench.now, policy)
    while not _comes_on(bench.person, day, bench.now, policy):
        day += timedelta(days=1)
    return digest_moment(bench.person, day, policy)


def is_due(person: Person, now: datetime, policy: Policy) -> bool:
    """Whether today's digest is to be sent: not before its time, nor after the working hours."""
    day = local_day(now, policy)
    is_new = person.last_digest is None or person.last_digest < day
    is_time = digest_moment(person, day, policy) <= now < end_of_work(day, policy)
    return is_new and is_time and is_speaking_day(day, Role.JOBFORMIDLER, policy)


def digest_moment(person: Person, day: date, policy: Policy) -> datetime:
    """Return the time of a day's digest: as chosen, within the working hours."""
    at = max(person.digest_at, policy.staff_from)
    return datetime.combine(day, at, policy.zone)


def _comes_on(person: Person, day: date, now: datetime, policy: Policy) -> bool:
    is_later = digest_moment(person, day, policy) > now
    return is_later and is_speaking_day(day, Role.JOBFORMIDLER, policy)


def _moment_of(person: Person, day: date | None, policy: Policy) -> datetime | None:
    return None if day is None else digest_moment(person, day, policy)


def in_order(
    agenda: Iterable[AgendaItem], now: datetime, latest: datetime | None, policy: Policy
) -> list[tuple[str, AgendaItem]]:
    """Return what the digest holds, by section and then by how long it has been due.

    `latest`: when the one before was sent; what is not due yet stands in one digest only.
    """
    found: list[tuple[str, AgendaItem]] = []
    for item in agenda:
        section = _section(item, now, policy)
        is_new = latest is None or item.told_at is None or item.told_at > latest
        if section in (OVERDUE, TODAY) or is_new:
            found.append((section, item))
    return sorted(found, key=_rank)


def _section(item: AgendaItem, now: datetime, policy: Policy) -> str:
    if item.rule in ONLY_TOLD:
        return NEWS
    if item.due_at is None:
        return COMING
    due_on, today = local_day(item.due_at, policy), local_day(now, policy)
    if due_on < today:
        return OVERDUE
    return TODAY if due_on == today else COMING


def _rank(found: tuple[str, AgendaItem]) -> tuple[int, datetime, int, int]:
    section, item = found
    return SECTIONS.index(section), item.due_at or _NEVER, item.case, item.no


def _said(found: list[tuple[str, AgendaItem]]) -> Text:
    lines: list[Text] = []
    before = ""
    for no, (section, item) in enumerate(found[:MOST_LINES], 1):
        if section != before:
            lines.append(text(f"staff.digest.{section}"))
        before = section
        lines.append(text("staff.digest_line", no=no, line=wording(item)))
    if len(found) > MOST_LINES:
        lines.append(text("staff.digest_more", count=len(found) - MOST_LINES))
    return text("staff.digest", count=len(found), lines=Joined(tuple(lines)))


def _buttons(bench: Bench, found: list[tuple[str, AgendaItem]]) -> tuple[Button, ...]:
    """A button for each of the first: it shows the nudge itself, with what can be done."""
    if bench.person.channel == "sms":
        return ()
    numbered = [(no, item) for no, (_, item) in enumerate(found, 1) if item.rule not in ONLY_TOLD]
    return tuple(
        Button(
            f"n{item.case}.{item.no}|show",
            text("staff.digest_button", no=no, name=Ref("first_name", item.case)),
        )
        for no, item in numbered[:MOST_BUTTONS]
    )
