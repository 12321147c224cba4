"""Where, what, and what can you (A14); and how to begin: hours, help, and what is in the way.

What is in the way is one open question that may be left out: never a list of illnesses or of
family matters, and no screening for anything (A34).
"""

from dataclasses import replace

from conversations.records.entries_work import FULL_TIME
from conversations.records.facts import Facts
from conversations.records.questions import (
    Option,
    Script,
    Sensitivity,
    ask,
    choices,
    number,
    short_text,
)
from conversations.records.run import Value
from conversations.records.texts import text
from conversations.records.told_by_citizen import Topic
from conversations.talks.replay import script
from conversations.topics.jobgoal.jobgoal import ended, told
from conversations.topics.jobgoal.jobgoal_can import LONGEST_WORDS

HELP = tuple(
    Option(name, text(f"jobgoal_help.{name}"), picture)
    for name, picture in (
        ("transport", "bus"),
        ("along", "together"),
        ("danish", "danish"),
        ("talk", "speech"),
        ("short_days", "short_days"),
    )
)


@script("jobgoal_where", version=1, reopens=True)
def jobgoal_where(facts: Facts) -> Script:
    """The three lists: a place, the tasks unless they were picked already, and what one can."""
    place = yield from ask(short_text("place", optional=True, longest=LONGEST_WORDS))
    what: Value = None if place is None else ""
    if "wants" not in dict(facts.jobgoal.told):
        what = yield from ask(short_text("what", optional=True, longest=LONGEST_WORDS))
    can = yield from ask(short_text("can", optional=True, longest=LONGEST_WORDS))
    return ended(
        told(Topic.PLACE, place, is_words=True),
        told(Topic.WHAT, what, is_words=True),
        told(Topic.CAN, can, is_words=True),
    )


@script("jobgoal_start", version=1, reopens=True)
def jobgoal_start(facts: Facts) -> Script:
    """How many hours to begin with, which help, and whether anything is in the way."""
    hours = yield from ask(replace(number("hours", 1, FULL_TIME), is_optional=True))
    wished = yield from ask(replace(choices("help", HELP), is_card=True, is_optional=True))
    asked = short_text("in_the_way", optional=True, longest=LONGEST_WORDS)
    in_the_way = yield from ask(replace(asked, sensitivity=Sensitivity.PERSONAL))
    return ended(
        told(Topic.HOURS, hours),
        told(Topic.HELP, wished),
        also=told(Topic.IN_THE_WAY, in_the_way, is_words=True),
    )
