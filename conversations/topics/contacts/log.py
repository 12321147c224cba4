"""Logging a contact in seconds: how, what was agreed, and the next contact (A15, D09, D10).

The usual case is five taps and one text: log, how, the text, the proposed next contact, its day as
the deadline, save.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from conversations.case.turn import Turn
from conversations.model.hours import working_day_from
from conversations.model.policy import Policy
from conversations.reading.log_line import PlannedAgreement, read_note
from conversations.reading.log_line.doer import who_does
from conversations.records.contact_log import LogContact, MadeAgreement
from conversations.records.facts import Facts
from conversations.records.inputs_between import ContactReported
from conversations.records.questions import (
    Ask,
    Option,
    Say,
    Script,
    ask,
    choice,
    say,
    short_text,
    when,
)
from conversations.records.run import Value
from conversations.records.texts import Joined, Moment, Ref, Text, text
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script

HOW = (
    Option("meeting", pictogram="meeting"),
    Option("telephone", pictogram="telephone"),
    Option("at_company", pictogram="company"),
    Option("message", pictogram="message"),
)
CONFIRM = (Option("save"), Option("change"), Option("drop"))
LAST_CONFIRM = (Option("save"), Option("drop"))
CHANGE = (Option("how"), Option("note"), Option("next"))
MOST_CHANGES = 5
PROPOSED = "proposed"
NEXT_CONTACT = "next_contact"


@dataclass(frozen=True, slots=True)
class ContactLogged(Effect):
    """A jobformidler logged a contact."""

    contact: LogContact

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Give it to the case's own turn, with the answers: they are asked anew if it moved."""
        reported = ContactReported(turn.person.id, self.contact, ended.run.answers)
        turn.tell(self.contact.case, reported)


@dataclass(frozen=True, slots=True)
class Draft:
    """The log so far; an attribute is `None` while silence stands in its place."""

    how: str | None = None
    talked: str | None = None
    agreements: tuple[PlannedAgreement, ...] = ()
    next_at: datetime | None = None
    place: str = ""
    place_of: int = 0

    @property
    def is_whole(self) -> bool:
        has_place = bool(self.place or self.place_of)
        return None not in (self.how, self.talked, self.next_at) and has_place


Drafting = Generator[Ask | Say, Value, Draft]


@script("log_contact", version=1)
def log_contact(facts: Facts) -> Script:
    """Ask, show it back with full dates, and save on a yes; nothing is saved without one."""
    draft = Draft()
    if not facts.log.asks_how_last:
        draft = yield from _ask_how(facts, draft, "")
    draft = yield from _ask_note(facts, draft, "")
    draft = yield from _ask_next(facts, draft, "")
    if facts.log.asks_how_last:
        draft = yield from _ask_how(facts, draft, "")
    for change in range(1, MOST_CHANGES + 1):
        if not draft.is_whole:
            return []
        options = CONFIRM if change < MOST_CHANGES else LAST_CONFIRM
        sure = yield from ask(choice(f"confirm:{change}", options, **_summary(facts, draft)))
        if sure == "save":
            return [ContactLogged(_logged(facts, draft))]
        if sure != "change":
            yield from say("dropped")
            return []
        what = yield from ask(choice(f"change:{change}", CHANGE))
        again = _ASK_AGAIN.get(what if isinstance(what, str) else "")
        if again is not None:
            draft = yield from again(facts, draft, f":{change}")
    return []


def _ask_how(facts: Facts, draft: Draft, asked_in: str) -> Drafting:
    how = yield from ask(choice(f"how{asked_in}", HOW, name=_name(facts)))
    return replace(draft, how=how if isinstance(how, str) else None)


def _ask_note(facts: Facts, draft: Draft, asked_in: str) -> Drafting:
    words = yield from ask(short_text(f"note{asked_in}", name=_name(facts)))
    if not isinstance(words, str):
        return replace(draft, talked=None)
    talked, agreements = read_note(words, facts.opened_at)
    return replace(draft, talked=talked, agreements=agreements)


def _ask_next(facts: Facts, draft: Draft, asked_in: str) -> Drafting:
    """Time and place of the next contact are required (D09), then a deadline for each agreement."""
    asked = when(f"next{asked_in}", facts.opened_at, _proposal(facts), name=_name(facts))
    chosen = yield from ask(asked)
    if chosen == PROPOSED:
        draft = replace(
            draft, next_at=facts.log.proposed_next, place="", place_of=facts.log.proposed_place
        )
    elif isinstance(chosen, str):
        place = yield from ask(short_text(f"next_place{asked_in}"))
        draft = replace(draft, next_at=datetime.fromisoformat(chosen), place_of=0)
        draft = replace(draft, place=place if isinstance(place, str) else "")
    if draft.next_at is not None and any(a.deadline is None for a in draft.agreements):
        draft = yield from _ask_deadline(facts, draft, draft.next_at, asked_in)
    return draft


def _ask_deadline(facts: Facts, draft: Draft, next_at: datetime, asked_in: str) -> Drafting:
    proposed = Option(NEXT_CONTACT, text("log_contact.by_next", day=Moment(next_at, "day")))
    day = yield from ask(when(f"deadline{asked_in}", facts.opened_at, [proposed], needs_time=False))
    deadline = next_at.date()
    if isinstance(day, str) and day != NEXT_CONTACT:
        deadline = datetime.fromisoformat(day).date()
    agreements = tuple(replace(a, deadline=a.deadline or deadline) for a in draft.agreements)
    return replace(draft, agreements=agreements)


_ASK_AGAIN = {"how": _ask_how, "note": _ask_note, "next": _ask_next}


def _proposal(facts: Facts) -> Sequence[Option]:
    if facts.log.proposed_next is None or not facts.log.proposed_place:
        return _first_proposals(facts)
    place = Ref("place", facts.case, facts.log.proposed_place)
    label = text("log_contact.proposed", at=Moment(facts.log.proposed_next), place=place)
    return (Option(PROPOSED, label),)


def _first_proposals(facts: Facts) -> Sequence[Option]:
    """For a citizen without an appointment: what the kommune's working days allow."""
    return [
        Option(moment.isoformat(), text("log_contact.first_proposed", at=Moment(moment)))
        for moment in facts.log.first_proposed
    ]


def propose_first(opened_at: datetime, policy: Policy) -> tuple[datetime, ...]:
    """Propose a first next contact: a week from now on a working day, at this hour, at 9 and 13."""
    day = working_day_from(opened_at.date() + timedelta(days=7), policy)
    earliest, latest = policy.staff_from.hour, policy.staff_to.hour - 1
    hours = dict.fromkeys(min(max(hour, earliest), latest) for hour in (opened_at.hour, 9, 13))
    return tuple(datetime.combine(day, time(hour), opened_at.tzinfo) for hour in hours)


def propose_next(last: datetime | None, opened_at: datetime) -> datetime | None:
    """Propose the next contact: the weekday and time of the last one, at least three days away."""
    if last is None:
        return None
    earliest = opened_at.date() + timedelta(days=3)
    days = (last.weekday() - earliest.weekday()) % 7
    day: date = earliest + timedelta(days=days)
    return datetime.combine(day, last.time(), last.tzinfo)


def _name(facts: Facts) -> Ref:
    return Ref("first_name", facts.case)


def _summary(facts: Facts, draft: Draft) -> dict[str, Text | Ref | Moment | Joined | str]:
    lines = tuple(_agreement_line(agreement) for agreement in draft.agreements)
    place: Ref | str = Ref("place", facts.case, draft.place_of) if draft.place_of else draft.place
    how = text(f"log_contact.how.{draft.how}")
    if facts.log.had_at is not None:
        how = text("log_contact.how_at", how=how, at=Moment(facts.log.had_at))
    return {
        "name": _name(facts),
        "how": how,
        "talked": draft.talked or text("log_contact.nothing_noted"),
        "agreements": Joined(lines or (text("log_contact.no_agreements"),)),
        "next": Moment(draft.next_at) if draft.next_at else "",
        "place": place,
    }


def _agreement_line(agreement: PlannedAgreement) -> Text:
    if agreement.deadline is None:
        return text("log_contact.agreement_without_deadline", words=agreement.text)
    day = Moment(agreement.deadline, "day")
    return text("log_contact.agreement", words=agreement.text, deadline=day)


def _logged(facts: Facts, draft: Draft) -> LogContact:
    next_at = draft.next_at or facts.opened_at
    return LogContact(
        facts.case,
        facts.case_version,
        draft.how or "",
        draft.talked or "",
        tuple(
            MadeAgreement(a.text, a.deadline or next_at.date(), who_does(a.text))
            for a in draft.agreements
        ),
        next_at,
        draft.place,
        draft.place_of,
        facts.log.had_at,
        facts.log.draft,
    )
