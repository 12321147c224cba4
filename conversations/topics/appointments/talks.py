"""The talks about the plan: a reminder of an appointment, a change, agreements to say yes to.

A reminder replaces no summons and an answer no duty: what else must be told, to whom, is said.
"""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date

from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.records.entries import AgreementAnswer, AppointmentAnswer
from conversations.records.facts import Facts
from conversations.records.questions import (
    PROMISED_CALL,
    Ask,
    Kind,
    Option,
    Question,
    Say,
    Script,
    ask,
    say,
    short_text,
    yes_no,
)
from conversations.records.replacing import replace
from conversations.records.run import Value
from conversations.records.spell import AppointmentFacts
from conversations.records.texts import Moment, Ref, TextValue, text
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.topics.appointments.nudges import AGREEMENT_CORRECTED, CALL_BEFORE, CANNOT_COME

COMING = (
    Option("yes", text("appointment.coming"), "yes"),
    Option("no", text("appointment.not_coming"), "no"),
    Option("call", text("appointment.call"), "telephone"),
)


_ANSWERS = {"yes": "coming", "no": "not_coming", "call": "call"}


_NUDGES = {"not_coming": CANNOT_COME, "call": CALL_BEFORE}


@dataclass(frozen=True, slots=True)
class AppointmentAnswered(Effect):
    """The answer to a reminder: coming, not_coming, call; `None` is silence."""

    appointment: int
    answer: str | None

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep whether the citizen comes; what needs a person is told. Silence means nothing."""
        if self.answer is None:
            return
        turn.record(AppointmentAnswer(turn.number(), self.appointment, turn.now, self.answer))
        turn.move_version()
        if self.answer in _NUDGES:
            raise_nudge(turn, _NUDGES[self.answer])


@dataclass(frozen=True, slots=True)
class AgreementsAnswered(Effect):
    """Agreements with "" for a yes, or with what they should be; silence is left out (D10)."""

    answers: tuple[tuple[int, str], ...]

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep each yes and each correction; what met silence stays unconfirmed."""
        for agreement, correction in self.answers:
            turn.record(AgreementAnswer(turn.number(), agreement, turn.now, correction))
            turn.move_version()
        if any(correction for _, correction in self.answers):
            raise_nudge(turn, AGREEMENT_CORRECTED)


@script("appointment", version=1, reopens=True)
def appointment(facts: Facts) -> Script:
    """A reminder: when, with whom, where; coming, cannot, or a call? Asked until it is answered."""
    planned = facts.plan.appointment
    if planned is None:
        return []
    if planned.answer == "coming":
        yield from say("again", **_when(facts, planned))
        return []
    if planned.answer:
        return []
    answer = yield from ask(_coming(facts, planned))
    if answer == "yes":
        yield from say("good")
    elif answer is not None:
        yield from say("passed_on", when=PROMISED_CALL)
        yield from say("still_counts")
    return [AppointmentAnswered(planned.no, _ANSWERS.get(str(answer)))]


def _coming(facts: Facts, planned: AppointmentFacts) -> Question:
    key = "today" if planned.at.date() == facts.opened_at.date() else "before"
    if planned.is_follow_up:
        key = f"{key}_plan"  # D19: look at your plan before a follow-up
    values = tuple(_when(facts, planned).items())
    return Question(key, Kind.YES_NO, COMING, values, is_card=True)


def _when(facts: Facts, planned: AppointmentFacts) -> dict[str, TextValue]:
    is_today = planned.at.date() == facts.opened_at.date()
    return {
        "at": Moment(planned.at, "time" if is_today else "day_time"),
        "who": Ref("first_name", planned.with_person),
        "place": Ref("place", facts.case, planned.no),
    }


@script("plan_change", version=1)
def plan_change(facts: Facts) -> Script:
    """What staff changed: a new time, a start, a jobmål. Nothing is asked."""
    planned, spell = facts.plan.appointment, facts.check_in.spell
    if planned is not None:
        who, place = Ref("first_name", planned.with_person), Ref("place", facts.case, planned.no)
        yield from say("appointment", at=Moment(planned.at), who=who, place=place)
    elif spell is not None:
        company = Ref("company", facts.case, spell.no)
        key = "education" if spell.is_education else "employment"
        yield from say(key, company=company, day=Moment(spell.start, "day"))
    elif facts.period == "jobgoal":
        yield from say("jobgoal", goal=Ref("goal", facts.case, facts.about))
    return []


@script("agreed", version=1, reopens=True)
def agreed(facts: Facts) -> Script:
    """The agreements of one contact, each for a yes or a correction (D10). Silence is not a yes."""
    answers: list[tuple[int, str]] = []
    corrected = False
    for no, deadline in facts.plan.to_confirm:
        is_right = yield from ask(_right(facts, no, deadline))
        if is_right == "no":
            correction = yield from _correction(no)
            answers.append((no, correction))
            corrected = True
        elif is_right == "yes":
            answers.append((no, ""))
    yield from say("passed_on" if corrected else "thanks")
    return [AgreementsAnswered(tuple(answers))]


def _right(facts: Facts, no: int, deadline: date | None) -> Question:
    agreed = Ref("agreed", facts.case, no)
    if deadline is None:
        asked = yes_no(f"right:{no}", agreed=agreed)
        return replace(asked, wording="right_by")
    day = Moment(deadline, "day")
    asked = yes_no(f"right_until:{no}", agreed=agreed, day=day)
    return replace(asked, wording="right_until_by")


def _correction(no: int) -> Generator[Ask | Say, Value, str]:
    """What it should be, in the citizen's words; a no without words is told as well."""
    words = yield from ask(short_text(f"instead:{no}", optional=True))
    return words if isinstance(words, str) and words else NOT_RIGHT


NOT_RIGHT = "–"
