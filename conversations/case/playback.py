"""A script that runs: what it was fed, what it says, and the question at which it waits.

A turn keeps it, so that the answer that it takes is one step more and no run from the start. What
it has come to is told by `talks/replay.py`.
"""

from collections.abc import Sequence

from conversations.records.facts import Facts
from conversations.records.marks import Effect
from conversations.records.questions import SKIP, Ask, Kind, Question, Say
from conversations.records.run import Answer, Value
from conversations.records.script import ScriptSpec

MOST_ANSWERS = 50


class ScriptFailedError(Exception):
    """A script raised or broke the engine's bounds; the same replay would fail again."""


class Playback:
    """A script from its start on. It only goes forward."""

    def __init__(self, spec: ScriptSpec, facts: Facts) -> None:
        self.fed: tuple[Answer, ...] = ()
        self.said: list[Say] = []  # after the last answer
        self.question: Question | None = None  # none: it has returned
        self.returned: Sequence[Effect] = ()
        self._of = (spec, facts)
        self._talk = spec.talk(facts)
        self._keys: set[str] = set()
        self._step(None)

    def leads_to(self, spec: ScriptSpec, facts: Facts, answers: tuple[Answer, ...]) -> bool:
        """Whether it waits on the way to these answers of that script."""
        is_same = self._of[0] is spec and self._of[1] is facts
        return is_same and self.question is not None and answers[: len(self.fed)] == self.fed

    def go_on(self, answers: tuple[Answer, ...]) -> None:
        """Feed it the answers that it has not had, as far as they are to its questions."""
        given = len(self.fed)
        for answer in answers[given:]:
            if self.question is None or not fits(self.question, answer):
                break
            given += 1
            self.said.clear()
            self._step(answer.value)
        self.fed = answers[:given]

    def fall_silent(self) -> None:
        """Answer all that is left with `None`."""
        while self.question is not None:
            self._step(None)

    def _step(self, fed: Value) -> None:
        """Feed a value; it runs to its next question, or to its end."""
        self.question = None
        try:
            step = self._talk.send(fed)
            while isinstance(step, Say):
                self.said.append(step)
                step = self._talk.send(None)
        except StopIteration as returned:
            self.returned = returned.value or ()
            return
        self._check_bounds(step)
        self.question = step.question

    def _check_bounds(self, step: Ask) -> None:
        key = step.question.key
        if key in self._keys:
            raise ScriptFailedError(f"the question {key} is asked twice in one run")
        self._keys.add(key)
        if len(self._keys) > MOST_ANSWERS:
            raise ScriptFailedError(f"more than {MOST_ANSWERS} questions in one run")


def fits(question: Question, answer: Answer) -> bool:
    """Whether a stored answer still answers this question: same key, and a value it can have."""
    if question.key != answer.key:
        return False
    if answer.value is None or question.kind not in (Kind.CHOICE, Kind.CHOICES, Kind.YES_NO):
        return True
    if answer.value == SKIP:
        return question.is_optional
    offered = {option.value for option in question.options}
    values = (answer.value,) if isinstance(answer.value, str) else answer.value
    return offered.issuperset(values)
