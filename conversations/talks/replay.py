"""Replaying a script: the durable state of a conversation is the list of its answers.

Everything that decides where a conversation stands must live here. A script is a generator; each
turn runs it again from the start and feeds it the stored answers. Answers are matched by key, so a
"nej" can never land on another question: where the keys part, the matching ones are kept.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from conversations.records.facts import Facts
from conversations.records.marks import Effect as Returned
from conversations.records.questions import SKIP, Ask, Kind, Question, Say, Script
from conversations.records.run import Answer, Value
from conversations.records.script import ScriptSpec
from conversations.talks.effect import Effect

MOST_ANSWERS = 50


class ScriptFailedError(Exception):
    """A script raised or broke the engine's bounds; the same replay would fail again."""


def script(
    name: str, version: int, repeats: bool = True, reopens: bool = False
) -> Callable[[Callable[[Facts], Script]], ScriptSpec]:
    """Name a generator function as a script. It is found through the catalogue, not by import.

    Only a script whose effects take the place of what it led to before may reopen.
    """

    def wrap(talk: Callable[[Facts], Script]) -> ScriptSpec:
        return ScriptSpec(name, version, talk, repeats, reopens)

    return wrap


def registry(specs: Iterable[ScriptSpec]) -> Mapping[str, ScriptSpec]:
    """Return the scripts by versioned name; two of one name are an error."""
    found: dict[str, ScriptSpec] = {}
    for spec in specs:
        if spec.versioned in found:
            raise ValueError(f"two scripts are called {spec.versioned}")
        found[spec.versioned] = spec
    return found


@dataclass(frozen=True, slots=True)
class Replayed:
    """Where a conversation stands.

    said: what the script says after the last stored answer; question: the open one, or `None` when
    the script has returned; kept: how many stored answers still match.
    """

    said: tuple[Say, ...]
    question: Question | None
    effects: tuple[Effect, ...] = ()
    kept: int = 0


def replay(
    spec: ScriptSpec, facts: Facts, answers: tuple[Answer, ...], silence: bool = False
) -> Replayed:
    """Run `spec` over `answers`; with `silence`, what is left is answered with `None`.

    Raises ScriptFailedError when the script raises, repeats a key or asks more than 50 questions.
    """
    try:
        return _replay(spec.talk(facts), answers, silence)
    except ScriptFailedError:
        raise
    except Exception as error:
        raise ScriptFailedError(f"{spec.versioned} raised {type(error).__name__}") from error


def _replay(talk: Script, answers: tuple[Answer, ...], silence: bool) -> Replayed:
    said: list[Say] = []
    keys: set[str] = set()
    given = 0
    fed: Value = None
    is_first, has_parted = True, False
    while True:
        try:
            step = next(talk) if is_first else talk.send(fed)
        except StopIteration as returned:
            return Replayed(tuple(said), None, _effects(returned.value), given)
        is_first, fed = False, None
        if isinstance(step, Say):
            said.append(step)
            continue
        _check_bounds(step, keys)
        has_parted = has_parted or given == len(answers) or not fits(step.question, answers[given])
        if not has_parted:
            fed = answers[given].value
            given += 1
            said.clear()
        elif not silence:
            return Replayed(tuple(said), step.question, kept=given)


def _effects(returned: Sequence[Returned] | None) -> tuple[Effect, ...]:
    effects = tuple(each for each in returned or () if isinstance(each, Effect))
    if len(effects) < len(returned or ()):
        raise ScriptFailedError("a script returned something that is no effect")
    return effects


def _check_bounds(step: Ask, keys: set[str]) -> None:
    key = step.question.key
    if key in keys:
        raise ScriptFailedError(f"the question {key} is asked twice in one run")
    keys.add(key)
    if len(keys) > MOST_ANSWERS:
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
