"""Replaying a script: the durable state of a conversation is the list of its answers.

A script is a generator; each turn runs it again from the start and feeds it the stored answers
(`case/playback.py`). Answers are matched by key, so a "nej" can never land on another question:
where the keys part, the matching ones are kept.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from conversations.case.playback import MOST_ANSWERS as MOST_ANSWERS
from conversations.case.playback import Playback
from conversations.case.playback import ScriptFailedError as ScriptFailedError
from conversations.records.facts import Facts
from conversations.records.marks import Effect as Returned
from conversations.records.questions import Question, Say, Script
from conversations.records.run import Answer
from conversations.records.script import ScriptSpec
from conversations.talks.effect import Effect


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
    return stands(play(spec, facts, answers, silence=silence))


def play(
    spec: ScriptSpec, facts: Facts, answers: tuple[Answer, ...], known: Playback | None = None,
    silence: bool = False,
) -> Playback:  # fmt: skip
    """Run `spec` over `answers`; one that is `known` and on the way there goes on."""
    try:
        is_on_the_way = known is not None and known.leads_to(spec, facts, answers)
        played = known if known is not None and is_on_the_way else Playback(spec, facts)
        played.go_on(answers)
        if silence:
            played.fall_silent()
    except ScriptFailedError:
        raise
    except Exception as error:
        raise ScriptFailedError(f"{spec.versioned} raised {type(error).__name__}") from error
    return played


def stands(played: Playback) -> Replayed:
    """Return what it has come to."""
    said, kept = tuple(played.said), len(played.fed)
    return Replayed(said, played.question, _effects(played.returned), kept)


def _effects(returned: Sequence[Returned]) -> tuple[Effect, ...]:
    effects = tuple(each for each in returned if isinstance(each, Effect))
    if len(effects) < len(returned):
        raise ScriptFailedError("a script returned something that is no effect")
    return effects
