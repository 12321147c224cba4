"""The jobmål itself: chosen, read back in simple sentences, corrected by number, confirmed.

"Ikke endnu" is a good ending: then it becomes something to try (A11). Nothing becomes a jobmål
without a yes to what was read back, and it is one text, the same everywhere (D11).
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace

from conversations.course.jobgoal import NOT_YET
from conversations.records.entries_work import FULL_TIME
from conversations.records.facts import Facts
from conversations.records.questions import (
    Ask,
    Option,
    Question,
    Say,
    Script,
    ask,
    choice,
    choices,
    number,
    say,
    short_text,
)
from conversations.records.run import Value
from conversations.records.texts import Joined, Ref, Text, text
from conversations.records.told_by_citizen import Topic
from conversations.talks.effect import Effect
from conversations.talks.replay import script
from conversations.topics.jobgoal.jobgoal import LONGEST_TITLE, STEPS, ended, step, told
from conversations.topics.jobgoal.jobgoal_can import LONGEST_WORDS
from conversations.topics.jobgoal.jobgoal_where import HELP
from conversations.topics.jobgoal.told import JobgoalConfirmed, Told
from conversations.topics.jobgoal.work_fields import FIELDS, field_label

RIGHT = (Option("right"), Option("fix"), Option("later"))
FIX = tuple(Option(name) for name in ("goal", "what", "place", "can", "hours", "help"))
_WORK = (Topic.TITLE, Topic.CHOSEN, Topic.WANTS, Topic.WHAT)
_REST = (Topic.PLACE, Topic.CAN, Topic.HOURS, Topic.HELP)
Fixing = Generator[Ask | Say, Value, Sequence[Told]]


@script("jobgoal_choose", version=1, reopens=True)
def jobgoal_choose(facts: Facts) -> Script:
    """Which of the fields is wanted most? Or other words, or not yet."""
    parts = yield from _ask_goal(facts, "chosen", place=4)
    return ended(*(parts or (None,)))


@script("jobgoal_answer", version=1)
def jobgoal_answer(facts: Facts) -> Script:
    """Read back what was told; a yes makes it the jobmål, a correction is read back again."""
    yield from say("work", lines=Joined(tuple(_lines(facts, _WORK))))
    rest = tuple(_lines(facts, _REST))
    if rest:
        yield from say("rest", lines=Joined(rest))
    asked = replace(choice("right", RIGHT), fewer=("right", "fix"))
    right = yield from ask(step(STEPS, asked) if facts.jobgoal.chosen else asked)
    effects: list[Effect] = []
    if right == "right":
        yield from say("to_try" if facts.jobgoal.chosen == NOT_YET else "confirmed")
        effects = [JobgoalConfirmed()]
    elif right == "fix":
        parts = yield from _ask_what_to_fix(facts)
        effects = ended(*(parts or (None,)))
    elif right == "later":
        yield from say("another_day")
    return effects


def _lines(facts: Facts, topics: Sequence[Topic]) -> Iterator[Text]:
    """One simple sentence for each topic; its words are looked up when it is shown."""
    numbers = dict(facts.jobgoal.told)
    for topic in topics:
        if topic is Topic.CHOSEN and facts.jobgoal.chosen == NOT_YET:
            yield text("jobgoal_answer.line_not_yet")
        elif topic.value in numbers:
            said = Ref("jobgoal_part", facts.case, numbers[topic.value])
            yield text(f"jobgoal_answer.line_{topic.value}", said=said)


# --- correcting -----------------------------------------------------------------------------------


def _ask_what_to_fix(facts: Facts) -> Fixing:
    what = yield from ask(choice("what_to_fix", FIX))
    if what == "goal":
        return (yield from _ask_goal(facts, "goal"))
    if what in _ASKED_AGAIN:
        topic, question, is_words = _ASKED_AGAIN[what]
        part = told(topic, (yield from ask(question)), is_words=is_words)
        emptied = [Told(Topic.WANTS)] if topic is Topic.WHAT else []  # words take its place
        return [*emptied, part] if part is not None else []
    return []


_ASKED_AGAIN: Mapping[Value, tuple[Topic, Question, bool]] = {
    "what": (Topic.WHAT, short_text("what", longest=LONGEST_WORDS), True),
    "place": (Topic.PLACE, short_text("place", longest=LONGEST_WORDS), True),
    "can": (Topic.CAN, short_text("can", longest=LONGEST_WORDS), True),
    "hours": (Topic.HOURS, number("hours", 1, FULL_TIME), False),
    "help": (Topic.HELP, replace(choices("help", HELP), is_card=True, is_optional=True), False),
}


def _ask_goal(facts: Facts, key: str, place: int = 0) -> Fixing:
    """One of the fields that were picked, or other words, or not yet."""
    pictures = {option.value: option.pictogram for option in FIELDS}
    fields = [Option(field, field_label(field), pictures[field]) for field in facts.jobgoal.fields]
    options = (*fields, Option(NOT_YET, text("jobgoal_choose.not_yet"), "not_yet"))
    asked = replace(short_text(key, options, longest=LONGEST_TITLE), is_card=bool(fields))
    chosen = yield from ask(step(place, asked) if place else asked)
    if not isinstance(chosen, str):
        return []
    if chosen in {option.value for option in options}:
        return [Told(Topic.CHOSEN, (chosen,)), Told(Topic.TITLE)]
    return [Told(Topic.CHOSEN), Told(Topic.TITLE, (), chosen)]
