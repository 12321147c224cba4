"""Telling a run's answers again as questions and answers, for the citizen and the desk."""

from collections.abc import Iterator

from conversations.catalogue import SCRIPTS
from conversations.records.questions import Question
from conversations.records.run import Answer, Run
from conversations.records.texts import Joined, Ref, Text, TextValue
from conversations.talks.replay import ScriptFailedError, replay
from conversations.talks.showing import label_of


def spoken_answers(run: Run) -> Iterator[tuple[Text, TextValue]]:
    """Yield each question in its short form with the answer as it was offered or written.

    A run whose script is gone, or no longer matches, tells what still matches.
    """
    spec = SCRIPTS.get(run.script)
    for given in range(len(run.answers)):
        if spec is None:
            return
        try:
            question = replay(spec, run.facts, run.answers[:given]).question
        except ScriptFailedError:
            return
        if question is None or question.key != run.answers[given].key:
            return
        about = Text(f"{run.name}.{question.name}@short", question.values)
        yield about, _said(run, question, run.answers[given])


def _said(run: Run, question: Question, answer: Answer) -> TextValue:
    values = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    labels = [label_of(run, question, o) for o in question.options if o.value in values]
    if labels:
        return labels[0] if len(labels) == 1 else Joined(tuple(labels))
    return Ref("own_words", run.facts.person, run.no, answer.key) if answer.value else "–"
