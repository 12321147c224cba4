"""What staff write down of a case's course from the phone: sick days, hours, the company, notes.

Each is a short script whose end is an action on the case, which is carried out or refused there.
What was written behind the order's word is taken, and asked for only where it does not say enough.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from conversations.records.actions import (
    Action,
    FinishSearch,
    LogCompanyContact,
    PlanSearch,
    ReportAbsence,
    ReportHours,
    WriteNote,
)
from conversations.records.entries_work import FULL_TIME
from conversations.records.facts import Facts
from conversations.records.questions import (
    Asking,
    Option,
    Script,
    ask,
    choice,
    number,
    say,
    short_text,
    when,
)
from conversations.records.texts import Moment, Ref, Text, text
from conversations.talks.effect import Effect
from conversations.talks.replay import script
from conversations.talks.staff_decided import StaffDecided

OPEN = "open"
NOWHERE = "0"
LIKED = (Option("yes"), Option("unsure"), Option("no"))
ACUTE = (Option("no"), Option("yes"))
TRY = (Option("snuse"), Option("visit"))
NEW = "new"


@script("sick_days", version=1)
def sick_days(facts: Facts) -> Script:
    """Sick days from a tilbud: from when, until when. Never the cause (B23)."""
    today = facts.opened_at.date()
    name = _name(facts)
    start = yield from ask(when("start", facts.opened_at, _days(today, 0, -1), False, name=name))
    end = yield from ask(when("end", facts.opened_at, _ends(today), False, name=name))
    if not isinstance(start, str) or not isinstance(end, str):
        return []
    until = None if end == OPEN else datetime.fromisoformat(end).date()
    return _decided(facts, ReportAbsence(datetime.fromisoformat(start).date(), until))


@script("hours_now", version=1)
def hours_now(facts: Facts) -> Script:
    """Hours a week, paid and unpaid, from a day on (A27)."""
    if not facts.work.employments:
        yield from say("nowhere", name=_name(facts))
        return []
    where = yield from _where(facts)
    paid = yield from ask(number("paid", 0, FULL_TIME))
    unpaid = yield from ask(number("unpaid", 0, FULL_TIME))
    today = facts.opened_at.date()
    since = yield from ask(when("since", facts.opened_at, _days(today, 0, -7), needs_time=False))
    if None in (where, paid, unpaid, since):
        return []
    day = datetime.fromisoformat(str(since)).date()
    return _decided(facts, ReportHours(int(str(where)), day, float(str(paid)), float(str(unpaid))))


@script("company_contact", version=1)
def company_contact(facts: Facts) -> Script:
    """A visit to the company, or a talk with it: its own log, no contact with the citizen (A45)."""
    where = yield from _where(facts)
    words = yield from ask(short_text("words"))
    acute = yield from ask(choice("acute", ACUTE))
    if not isinstance(words, str):
        return []
    at = int(where) if isinstance(where, str) else 0
    return _decided(facts, LogCompanyContact(at, words, acute == "yes"))


@script("snuse", version=1)
def snuse(facts: Facts) -> Script:
    """Plan a snuse or a visit, or write down how one was liked (B26)."""
    which: object = NEW
    if facts.work.steps:
        which = yield from ask(choice("which", _steps(facts), name=_name(facts)))
    if which != NEW:
        liked = yield from ask(choice("liked", LIKED, name=_name(facts)))
        if not (isinstance(which, str) and isinstance(liked, str)):
            return []
        return _decided(facts, FinishSearch(int(which), liked))
    company = yield from ask(short_text("company"))
    kind = yield from ask(choice("kind", TRY))
    today = facts.opened_at.date()
    on = yield from ask(when("on", facts.opened_at, _days(today, 1, 7), needs_time=False))
    if not (isinstance(company, str) and isinstance(on, str)):
        return []
    day = datetime.fromisoformat(on).date()
    return _decided(facts, PlanSearch(str(kind), company, "both", "in_person", day))


@script("write_note", version=1)
def write_note(facts: Facts) -> Script:
    """Something worth remembering that is no contact."""
    words = yield from ask(short_text("words", name=_name(facts)))
    return _decided(facts, WriteNote(words)) if isinstance(words, str) else []


def _where(facts: Facts) -> Asking:
    """Which company is meant; asked only where the citizen is at several."""
    if len(facts.work.employments) < 2:
        return str(facts.work.employments[0]) if facts.work.employments else NOWHERE
    options = [Option(str(no), _company(facts, no)) for no in facts.work.employments]
    where = yield from ask(choice("where", options))
    return where


def _steps(facts: Facts) -> list[Option]:
    new = Option(NEW, text("snuse.new"))
    return [*(Option(str(no), _company(facts, no)) for no in facts.work.steps), new]


def _company(facts: Facts, no: int) -> Text:
    return text("staff.company", company=Ref("company", facts.case, no))


def _name(facts: Facts) -> Ref:
    return Ref("first_name", facts.case)


def _days(today: date, *away: int) -> list[Option]:
    days = [today + timedelta(days=n) for n in away]
    return [
        Option(day.isoformat(), text("staff.day_option", day=Moment(day, "day"))) for day in days
    ]


def _ends(today: date) -> Sequence[Option]:
    return [Option(OPEN, text("sick_days.open")), *_days(today, 0)]


def _decided(facts: Facts, action: Action) -> list[Effect]:
    return [StaffDecided(facts.case, facts.case_version, action)]
