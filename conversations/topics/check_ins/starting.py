"""The check-in before a start at a company or in education: is it clear what is to come? (B27)"""

from dataclasses import dataclass

from conversations.case.turn import Turn
from conversations.records.entries_work import ClearAtStart
from conversations.records.facts import Facts
from conversations.records.questions import (
    PROMISED_CALL,
    Asking,
    Question,
    Script,
    ask,
    say,
    yes_no_unsure,
)
from conversations.records.spell import SpellFacts
from conversations.records.texts import Moment, Ref, text
from conversations.talks.effect import Effect, Ended, met_silence
from conversations.talks.replay import script
from conversations.topics.check_ins.at_work import in_words
from conversations.topics.check_ins.nudges import START_UNCLEAR
from conversations.topics.check_ins.telling import tell_of_check_in


@dataclass(frozen=True, slots=True)
class StartAnswered(Effect):
    """Whether aim, tasks and pay are clear before a start (B27). `None`: not asked, or silence."""

    employment: int
    aim: str | None
    tasks: str | None
    pay: str | None

    @property
    def is_empty(self) -> bool:
        return self.aim is None and self.tasks is None and self.pay is None

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep whether aim, tasks and pay are clear to the citizen (B27); what is not is told."""
        if self.is_empty:
            met_silence(turn, ended)
            return
        clear = ClearAtStart(
            turn.number(), self.employment, turn.today, self.aim or "", self.tasks or "",
            self.pay or "",
        )  # fmt: skip
        turn.record(clear)
        turn.move_version()
        tell_of_check_in(turn, [] if clear.is_clear else [START_UNCLEAR])


@script("before_start", version=1, reopens=True)
def before_start(facts: Facts) -> Script:
    """Before a start: is it clear what the aim is, which tasks, and when there is pay? (B27)"""
    spell = facts.check_in.spell
    if spell is None:
        return []
    tasks = pay = None
    if spell.is_education:
        aim = yield from in_words(_where_and_when())
    else:
        aim = yield from in_words(ask(_aim(facts, spell)))
        tasks = yield from in_words(ask(_tasks(facts, spell)))
    if spell.is_praktik and not spell.is_paid:
        pay = yield from in_words(ask(_pay(spell)))
    if {aim, tasks, pay} & {"no", "unsure"}:
        yield from say("will_tell", when=PROMISED_CALL)
    yield from say("thanks", day=Moment(spell.start, "day"))
    return [StartAnswered(spell.no, aim, tasks, pay)]


def _where_and_when() -> Asking:
    """Two questions, one message each; what is not known of them counts."""
    where = yield from ask(yes_no_unsure("where"))
    when = yield from ask(yes_no_unsure("when"))
    return when if where == "yes" else where


def _aim(facts: Facts, spell: SpellFacts) -> Question:
    company = Ref("company", facts.case, spell.no)
    if spell.is_praktik and not spell.purpose:
        return yes_no_unsure("aim_open", company=company)
    aim = text(f"before_start.for.{spell.purpose or 'work'}")
    return yes_no_unsure("aim", company=company, aim=aim)


def _tasks(facts: Facts, spell: SpellFacts) -> Question:
    if not spell.has_tasks:
        return yes_no_unsure("tasks_open")
    return yes_no_unsure("tasks", tasks=Ref("tasks", facts.case, spell.no))


def _pay(spell: SpellFacts) -> Question:
    if spell.pay_expected_on is None:
        return yes_no_unsure("pay_open")
    return yes_no_unsure("pay", day=Moment(spell.pay_expected_on, "day"))
