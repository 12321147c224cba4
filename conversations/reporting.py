"""Telling a run's answers again as questions and answers, for the citizen and the desk."""

from collections.abc import Iterator

from conversations.catalogue import SCRIPTS
from conversations.records.run import Answer, AskedAs, Run
from conversations.records.texts import Joined, Ref, Text, TextValue
from conversations.talks.replay import ScriptFailedError, replay
from conversations.talks.showing import answer_to


def spoken_answers(run: Run) -> Iterator[tuple[Text, TextValue]]:
    """Yield each question in its short form with the answer as it was offered or written.

    An answer says itself what it was asked as. One of an older release is told with its script, as
    long as that is there and still matches.
    """
    for given, answer in enumerate(run.answers):
        asked = answer.asked_as or _replayed(run, given)
        if asked is not None:
            about = Text(f"{asked.question.key}@short", asked.question.values)
            yield about, _said(run, answer, asked.picked)


def _replayed(run: Run, given: int) -> AskedAs | None:
    """Ask the script what the answer of this place was given to."""
    spec, answer = SCRIPTS.get(run.script), run.answers[given]
    try:
        question = replay(spec, run.facts, run.answers[:given]).question if spec else None
    except ScriptFailedError:
        return None
    if question is None or question.key != answer.key:
        return None
    return answer_to(run, question, answer.value).asked_as


def _said(run: Run, answer: Answer, picked: tuple[Text, ...]) -> TextValue:
    if picked:
        return picked[0] if len(picked) == 1 else Joined(picked)
    return Ref("own_words", run.facts.person, run.no, answer.key) if answer.value else "–"
