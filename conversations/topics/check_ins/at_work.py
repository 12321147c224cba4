"""The check-ins about work and education: day 1, week 1, each month, after.

Each takes less than a minute and ends with what happens next. "Jeg er stoppet" ends the
questions and leads to a call from a person.
"""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date

from conversations.case.turn import Turn
from conversations.course.questions import hours_on, numbered
from conversations.course.work_talks import has_left
from conversations.model.nudges.kind import NudgeKind
from conversations.records.entries_work import FULL_TIME, Employment, OwnWord
from conversations.records.facts import Facts
from conversations.records.questions import (
    PROMISED_CALL,
    Ask,
    Asking,
    Option,
    Question,
    Say,
    Script,
    ask,
    number,
    picture_card,
    say,
    yes_no,
)
from conversations.records.run import Value
from conversations.records.spell import LastMonth, SpellFacts
from conversations.records.texts import Ref, amount, text
from conversations.talks.effect import Effect, Ended, met_silence
from conversations.talks.replay import script
from conversations.topics.check_ins.nudges import (
    CONTACT_UNKNOWN,
    FEWER_HOURS,
    HARD_AT_WORK,
    HOURS_DIFFER,
    LEFT_WORK,
    MORE_HOURS,
    TALK,
    TASKS_UNFIT,
)
from conversations.topics.check_ins.telling import tell_of_check_in

FACES = (
    Option("good", text("at_work.good"), "face_good"),
    Option("mixed", text("at_work.mixed"), "face_mixed"),
    Option("hard", text("at_work.hard"), "face_hard"),
)
MONTH = (
    Option("good", text("at_work.good"), "face_good"),
    Option("hard", text("at_work.bit_hard"), "face_bit_hard"),
    Option("call", text("at_work.call"), "telephone"),
    Option("gone", text("at_work.gone"), "left_work"),
)
TASKS = (
    Option("fit", text("at_work.tasks.fit"), "tasks_fit"),
    Option("too_hard", text("at_work.tasks.too_hard"), "too_heavy"),
    Option("too_easy", text("at_work.tasks.too_easy"), "too_light"),
)
WISH = (
    Option("more", text("at_work.wish.more"), "more_hours"),
    Option("same", text("at_work.wish.same"), "same_hours"),
    Option("fewer", text("at_work.wish.fewer"), "fewer_hours"),
)


@dataclass(frozen=True, slots=True)
class WorkAnswered(Effect):
    """A check-in about work or education. What was not asked, or met silence, is `None`."""

    employment: int  # 0: none on record
    period: str
    asked_on: date
    how: str | None = None  # good, mixed, hard, call, gone
    paid: float | None = None  # hours a week
    unpaid: float | None = None
    tasks: str | None = None  # fit, too_hard, too_easy
    colleagues: str | None = None
    knows_contact: str | None = None  # yes, no
    hours_wish: str | None = None  # more, same, fewer

    @property
    def is_empty(self) -> bool:
        return all(
            getattr(self, name) is None
            for name in ("how", "paid", "unpaid", "tasks", "colleagues", "knows_contact")
        )

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep the citizen's own word of it; hours that staff wrote down stay as they are."""
        is_gone = self.how == "gone"
        if self.employment and (is_gone or self._tells_hours or self._takes_back(turn)):
            word = OwnWord(
                turn.number(), self.employment, self.asked_on, self.period, self.paid, self.unpaid,
                is_gone, self._is_well,
            )  # fmt: skip
            turn.record(word)
            turn.move_version()
        if self.is_empty:
            met_silence(turn, ended)
        else:
            tell_of_check_in(turn, self._reasons(turn))

    def _takes_back(self, turn: Turn) -> bool:
        """Whether the same talk ended before with "jeg er stoppet", which was a mistake."""
        spell = numbered(turn.case, Employment, self.employment)
        return spell is not None and has_left(turn.case, spell)

    @property
    def _tells_hours(self) -> bool:
        return (self.paid, self.unpaid) != (None, None)

    @property
    def _is_well(self) -> bool:
        """Whether next month one question about the hours is enough, if they are the same."""
        return (self.tasks, self.colleagues, self.knows_contact) == ("fit", "good", "yes")

    def _reasons(self, turn: Turn) -> list[NudgeKind]:
        found = {
            LEFT_WORK: self.how == "gone",
            HARD_AT_WORK: "hard" in (self.how, self.colleagues),
            TALK: self.how == "call",
            TASKS_UNFIT: self.tasks in ("too_hard", "too_easy"),
            CONTACT_UNKNOWN: self.knows_contact == "no",
            MORE_HOURS: self.hours_wish == "more",
            FEWER_HOURS: self.hours_wish == "fewer",
            HOURS_DIFFER: self._differs(turn),
        }
        return [kind for kind, is_so in found.items() if is_so]

    def _differs(self, turn: Turn) -> bool:
        """Whether the hours told are others than those on record on the day that was asked."""
        spell = numbered(turn.case, Employment, self.employment)
        if spell is None or not self._tells_hours:
            return False
        known = hours_on(turn.case, spell, self.asked_on)
        if known is None:
            return True
        told = (self.paid, known.paid), (self.unpaid, known.unpaid)
        return any(said is not None and said != written for said, written in told)


@script("first_day", version=1, reopens=True)
def first_day(facts: Facts) -> Script:
    """On the first day: how was it, and is there somebody to ask?"""
    how = yield from in_words(ask(picture_card("how", FACES, **_company(facts))))
    yield from _heard(how)
    contact = yield from in_words(ask(yes_no("contact")))
    yield from _told(how == "hard" or contact == "no")
    yield from say("thanks")
    return [_answered(facts, how=how, knows_contact=contact)]


@script("first_week", version=1, reopens=True)
def first_week(facts: Facts) -> Script:
    """After the first week: how was it, do the tasks fit, is there somebody to ask?"""
    how = yield from in_words(ask(picture_card("how", FACES, **_company(facts))))
    yield from _heard(how)
    tasks = yield from in_words(ask(picture_card("tasks", TASKS)))
    contact = yield from in_words(ask(yes_no("contact")))
    yield from _told(how == "hard" or tasks in ("too_hard", "too_easy") or contact == "no")
    yield from say("thanks", next=Ref("next_appointment", facts.case))
    return [_answered(facts, how=how, tasks=tasks, knows_contact=contact)]


@script("month_at_work", version=1, reopens=True)
def month_at_work(facts: Facts) -> Script:
    """Each month out at a company: how it goes, hours, tasks, colleagues, contact person, wish."""
    key, values = ("how", _company(facts)) if facts.check_in.spell else ("how_now", {})
    how = yield from in_words(ask(picture_card(key, MONTH, **values)))
    if how == "gone":
        yield from _gone()
        return [_answered(facts, how=how)]
    yield from _heard(how)
    same = yield from _is_same(
        facts.check_in.spell.last if facts.check_in.spell and how == "good" else None
    )
    tasks = colleagues = contact = None
    paid, unpaid = (same.paid, same.unpaid) if same else (None, None)
    if same is None:
        paid, unpaid = yield from _hours(facts.check_in.spell)
        tasks = yield from in_words(ask(picture_card("tasks", TASKS)))
        colleagues = yield from in_words(ask(picture_card("colleagues", FACES)))
        contact = yield from in_words(ask(yes_no("contact")))
    wish = None
    if paid is None or paid < FULL_TIME:
        wish = yield from in_words(ask(picture_card("wish", WISH)))
    yield from _told(how in ("hard", "call") or colleagues == "hard" or contact == "no")
    yield from say("thanks", next=Ref("next_appointment", facts.case))
    return [
        _answered(
            facts, how=how, paid=paid, unpaid=unpaid, tasks=tasks, colleagues=colleagues,
            knows_contact=contact, hours_wish=wish,
        )
    ]  # fmt: skip


def _is_same(last: LastMonth | None) -> Generator[Ask | Say, Value, LastMonth | None]:
    """Where all was well last month: are the hours the same? Then nothing else is asked of it."""
    if last is None:
        return None
    paid = _written(last.paid)
    if last.unpaid is None:
        same = yield from in_words(ask(yes_no("same", paid=paid)))
    else:
        unpaid = _written(last.unpaid)
        same = yield from in_words(ask(yes_no("same_unpaid", paid=paid, unpaid=unpaid)))
    return last if same == "yes" else None


def _written(hours: float) -> str:
    return f"{hours:g}".replace(".", ",")


@script("month_after", version=1, reopens=True)
def month_after(facts: Facts) -> Script:
    """Each month after: still there, how it goes, hours, a call wanted? Asked once, never again."""
    how = yield from in_words(ask(_how_after(facts.check_in.spell)))
    if how == "gone":
        yield from _gone()
        return [_answered(facts, how=how)]
    yield from _heard(how)
    paid = None
    if facts.check_in.spell is not None and not facts.check_in.spell.is_education:
        paid = yield from _number(ask(number("hours", 0, FULL_TIME)))
    yield from _told(how in ("hard", "call"))
    yield from say("thanks")
    return [_answered(facts, how=how, paid=paid)]


def _how_after(spell: SpellFacts | None) -> Question:
    if spell is None or spell.months == 0:
        return picture_card("how_now", MONTH)
    key = "how_education" if spell.is_education else "how"
    return picture_card(key, MONTH, months=amount(spell.months, "months"))


def _hours(
    spell: SpellFacts | None,
) -> Generator[Ask | Say, Value, tuple[float | None, float | None]]:
    """Hours a week: with pay, and where it may be without, those too."""
    if spell is None:
        return None, None
    paid = yield from _number(ask(number("paid", 0, FULL_TIME)))
    if not spell.is_praktik:
        return paid, None
    unpaid = yield from _number(ask(number("unpaid", 0, FULL_TIME)))
    return paid, unpaid


def _heard(how: str | None) -> Generator[Ask | Say, Value, None]:
    """After "svært" a human sentence comes first."""
    if how == "hard":
        yield from say("at_work.heard")


def _told(is_told: bool) -> Generator[Ask | Say, Value, None]:
    """Say that the jobformidler hears of it, and by when they will have called."""
    if is_told:
        yield from say("at_work.will_call", when=PROMISED_CALL)


def _gone() -> Generator[Ask | Say, Value, None]:
    """It is over: a person calls; and what this message is not (no legal effect by accident)."""
    yield from say("at_work.gone_call", when=PROMISED_CALL)
    yield from say("at_work.gone_money")


def _company(facts: Facts) -> dict[str, Ref]:
    return {"company": Ref("company", facts.case, facts.about)}


def _answered(
    facts: Facts, *, how: str | None, paid: float | None = None, unpaid: float | None = None,
    tasks: str | None = None, colleagues: str | None = None, knows_contact: str | None = None,
    hours_wish: str | None = None,
) -> WorkAnswered:  # fmt: skip
    employment = facts.check_in.spell.no if facts.check_in.spell else 0
    return WorkAnswered(
        employment, facts.period, facts.opened_at.date(), how, paid, unpaid, tasks, colleagues,
        knows_contact, hours_wish,
    )  # fmt: skip


def in_words(asking: Asking) -> Generator[Ask | Say, Value, str | None]:
    answer = yield from asking
    return answer if isinstance(answer, str) else None


def _number(asking: Asking) -> Generator[Ask | Say, Value, float | None]:
    answer = yield from asking
    return float(answer) if isinstance(answer, str) else None
