"""One or two fields of work, and one card a field: what of it was tried, what is wanted (A10, A14).

A card has each of the field's tasks with three answers. What is not answered is neither.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from conversations.records.facts import Facts
from conversations.records.questions import (
    GRADE,
    Option,
    Question,
    Script,
    ask,
    choices,
    graded,
    picture_card,
    say,
    short_text,
)
from conversations.records.texts import text
from conversations.records.told_by_citizen import Topic
from conversations.talks.effect import Effect
from conversations.talks.replay import script
from conversations.topics.jobgoal.jobgoal import LONGEST_TITLE, ended, step
from conversations.topics.jobgoal.jobgoal_can import HOME, LONGEST_WORDS
from conversations.topics.jobgoal.told import JobgoalTold, Told
from conversations.topics.jobgoal.work_fields import FIELDS, MOST_FIELDS, field_label, tasks_of

UNSURE, OTHER = Option("unsure", text("common.unsure")), Option("other", text("common.other"))
BESIDE = (UNSURE, OTHER)
AT_HOME = (
    *(replace(each, label=text(f"jobgoal_can.home.{each.value}")) for each in HOME),
    replace(UNSURE, pictogram="unsure"),
)
WANTS, TRIED = "want", "tried"
GRADES = tuple(Option(each, text(f"jobgoal_tasks.{each}")) for each in (WANTS, TRIED, "no"))
_LIKE_AT_HOME: Mapping[str, str] = {
    "cooking": "kitchen", "shopping": "shop", "cleaning": "cleaning", "practical": "building",
    "children": "children",
}  # fmt: skip
"""The field of work that is most like a task at home: for who does not know which to pick."""


@script("jobgoal_fields", version=2, reopens=True)
def jobgoal_fields(facts: Facts) -> Script:
    """Which work is liked? Who does not know tells what they do at home; or the work, in words."""
    fields = yield from ask(step(2, _beside(choices("liked", FIELDS), most=MOST_FIELDS)))
    if not isinstance(fields, tuple):
        return ended(None)
    if OTHER.value in fields:
        work = yield from ask(short_text("other", longest=LONGEST_TITLE))
        return ended(Told(Topic.TITLE, (), work) if isinstance(work, str) else None)
    if UNSURE.value in fields:
        return (yield from _ask_about_home())
    return ended(Told(Topic.FIELDS, fields))


def _ask_about_home() -> Script:
    """What one does at home says which field to look at first; without any it is asked anew."""
    home = yield from ask(picture_card("home", AT_HOME))
    if not isinstance(home, str):
        return ended(None)
    if home == UNSURE.value:
        yield from say("another_day")
        return [JobgoalTold((), is_whole=True)]
    return ended(Told(Topic.HOME, (home,)), Told(Topic.FIELDS, (_LIKE_AT_HOME[home],)))


@dataclass(slots=True)
class _Answered:
    """What was answered on the cards so far."""

    grades: dict[str, str] = field(default_factory=dict)  # by task
    words: list[str] = field(default_factory=list)  # other tasks, in the citizen's own

    def take(self, answer: tuple[str, ...]) -> None:
        pairs = (each.partition(GRADE) for each in answer)
        self.grades |= {task: grade for task, _, grade in pairs if grade}

    def graded(self, *grades: str) -> tuple[str, ...]:
        return tuple(task for task, grade in self.grades.items() if grade in grades)

    def parts(self) -> tuple[Told, ...]:
        """What is told; where one field alone has something wanted, that is the one."""
        wants = self.graded(WANTS)
        wanted_in = {task.partition(".")[0] for task in wants}
        told = [Told(Topic.TRIED, self.graded(TRIED)), Told(Topic.WANTS, wants)]
        if self.words:
            told.append(Told(Topic.WHAT, (), ", ".join(self.words)))
        if len(wanted_in) == 1:
            told += [Told(Topic.CHOSEN, tuple(wanted_in)), Told(Topic.TITLE)]
        return tuple(told)


@script("jobgoal_tasks", version=2, reopens=True)
def jobgoal_tasks(facts: Facts) -> Script:
    """One card a field: each of its tasks is wanted, was tried before, or neither.

    Silence at a card keeps what was answered at those before it.
    """
    answered = _Answered()
    for each in facts.jobgoal.fields:
        card = graded(f"tasks:{each}", tasks_of(each), GRADES, field=field_label(each))
        tasks = yield from ask(step(3, _beside(card)))
        if not isinstance(tasks, tuple):
            return _silent(answered)
        answered.take(tasks)
        if OTHER.value in tasks:
            asked = short_text(f"other:{each}", optional=True, longest=LONGEST_WORDS)
            words = yield from ask(asked)
            answered.words += [words] if isinstance(words, str) and words else []
    return ended(*answered.parts())


def _silent(answered: _Answered) -> list[Effect]:
    """Keep what was told; the talk does not go on by itself."""
    is_empty = not (answered.grades or answered.words)
    return ended(None, *(() if is_empty else answered.parts()))


def _beside(question: Question, most: int = 0) -> Question:
    """The question with "I do not know" and "other" beside its options; either ends it."""
    ends = tuple(option.value for option in BESIDE)
    options = (*question.options, *BESIDE)
    return replace(question, options=options, is_card=True, most=most, ends=ends)
