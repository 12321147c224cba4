"""Preparations: *Min situation* (D01) and the step-up's form (A36), where the clearance is.

A form is a row of topics, each a short run: a scale of five answers with a question of its own to
each answer, or words alone. What is answered stands on the case at once, so that a form can wait
and go on; words told to one answer stay when another is chosen. At the end it is read, and locked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.course.preparing import about_of, lock_of
from conversations.records.entries import Milestone, MilestoneKind
from conversations.records.facts import Facts
from conversations.records.questions import (
    Option,
    Question,
    Script,
    Sensitivity,
    ask,
    choice,
    say_within,
    short_text,
)
from conversations.records.texts import Joined, Ref, Text, text
from conversations.records.told_by_citizen import FormAnswer
from conversations.talks.effect import Effect, Ended, OpenScript
from conversations.talks.replay import script
from conversations.topics.step_up.nudges import PREPARATION_LOCKED

SCALE = tuple(Option(str(n), text(f"preparation.scale.{n}")) for n in range(1, 6))
READY = (Option("lock"), Option("fix"), Option("later"))
KEEP = "keep"
REMARKS = "remarks"  # Bemærkninger: what the citizen finds missing
FORMS: Mapping[str, Sequence[str]] = {
    "my_situation": ("work", "everyday", "health", "family", "money", REMARKS),
    "step_up_health": ("in_the_way", "considered", "support", "clear_up", "along", REMARKS),
    "step_up_family": ("in_the_way", "considered", "support", "young", "along", REMARKS),
}
"""The topics of each form: our own, in the words of the sources (D01, A36)."""
_ON_A_SCALE = frozenset({"work", "everyday", "health", "family", "money"})


@dataclass(frozen=True, slots=True)
class FormTold(Effect):
    """An answer in a preparation, with the words that belong to it."""

    form: str
    topic: str
    picked: str
    words: str

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep it, unless the form is locked."""
        if lock_of(turn.case, self.form) is None:
            about = about_of(turn.case, self.form)
            answer = FormAnswer(
                turn.number(), self.form, self.topic, turn.now, self.picked, self.words, about
            )
            turn.record(answer)


@dataclass(frozen=True, slots=True)
class FormLocked(Effect):
    """A preparation is done: nothing in it is changed from here on (D01)."""

    form: str

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Lock it once; staff are told, for it goes to those who take part (A36, D03)."""
        if lock_of(turn.case, self.form) is None:
            about, kind = about_of(turn.case, self.form), MilestoneKind.PREPARATION_LOCKED
            by = turn.person.id
            turn.record(Milestone(turn.number(), kind, turn.today, by, self.form, about))
            turn.move_version()
            raise_nudge(turn, PREPARATION_LOCKED)


@script("my_situation", version=1)
def my_situation(facts: Facts) -> Script:
    """The citizen's own view of the situation: five topics on a scale of five, and remarks."""
    return (yield from _form(facts, "my_situation"))


@script("step_up_health", version=1)
def step_up_health(facts: Facts) -> Script:
    """Before the talks of a step-up about health: what is in the way, and what would help."""
    return (yield from _form(facts, "step_up_health"))


@script("step_up_family", version=1)
def step_up_family(facts: Facts) -> Script:
    """Before the talks of a step-up about family."""
    return (yield from _form(facts, "step_up_family"))


def _form(facts: Facts, form: str) -> Script:
    """One topic: the one that was asked for, or the first that is not answered; then the end."""
    known, topics = dict(facts.preparation.form), FORMS[form]
    if f"{form}.locked" in known:
        yield from say_within(Sensitivity.CONFIDENTIAL, "preparation.is_locked")
        return []
    topic = facts.subject or next((t for t in topics if f"{form}.{t}" not in known), "")
    if not topic:
        return (yield from _end(facts, form, topics))
    return (yield from _topic(facts, form, topic))


def _topic(facts: Facts, form: str, topic: str) -> Script:
    """The answer on the scale, where there is one, and the words to it."""
    picked = ""
    if topic in _ON_A_SCALE:
        chosen = yield from ask(_confidential(choice(topic, SCALE)))
        if not isinstance(chosen, str):
            return []
        picked = chosen
    words = yield from ask(_words(facts, form, topic, picked))
    if not isinstance(words, str):
        return [FormTold(form, topic, picked, "")] if picked else []
    return [FormTold(form, topic, picked, "" if words == KEEP else words), OpenScript(form)]


def _words(facts: Facts, form: str, topic: str, picked: str) -> Question:
    """The question that belongs to the answer; what was written to it before may be kept."""
    known = dict(facts.preparation.form).get(f"{form}.{topic}.{picked}")
    said = Ref("form_words", facts.case, known or 0)
    keep = (Option(KEEP, text("preparation.keep", said=said)),) if known else ()
    key = f"more_{picked}:{topic}" if picked else topic
    return _confidential(short_text(key, keep, optional=True))


def _confidential(question: Question) -> Question:
    return replace(question, sensitivity=Sensitivity.CONFIDENTIAL)


def _end(facts: Facts, form: str, topics: Sequence[str]) -> Script:
    """Read it, correct it topic by topic, and lock it when done (D01)."""
    lines = Joined(tuple(_line(facts, form, topic) for topic in topics))
    yield from say_within(Sensitivity.CONFIDENTIAL, "preparation.answers", lines=lines)
    ready = yield from ask(_confidential(choice("ready", _labelled("ready", READY))))
    effects: list[Effect] = []
    if ready == "lock":
        yield from say_within(Sensitivity.CONFIDENTIAL, "preparation.locked")
        effects = [FormLocked(form)]
    elif ready == "fix":
        options = tuple(Option(topic, _name(form, topic)) for topic in topics)
        topic = yield from ask(_confidential(choice("what_to_fix", options)))
        effects = [OpenScript(form, topic)] if isinstance(topic, str) else []
    elif ready == "later":
        yield from say_within(Sensitivity.CONFIDENTIAL, "preparation.another_day")
    return effects


def _labelled(question: str, options: Sequence[Option]) -> list[Option]:
    return [Option(o.value, text(f"preparation.{question}.{o.value}")) for o in options]


def _line(facts: Facts, form: str, topic: str) -> Text:
    said = Ref("form_answer", facts.case, dict(facts.preparation.form).get(f"{form}.{topic}", 0))
    return text("preparation.line", topic=_name(form, topic), said=said)


def _name(form: str, topic: str) -> Text:
    return text(f"{form}.{topic}@short")
