"""From what one can to what one may want: work, school, leisure and tasks at home (A10)."""

from dataclasses import replace

from conversations.records.facts import Facts
from conversations.records.questions import Option, Script, ask, choices, picture_card, short_text
from conversations.records.run import Value
from conversations.records.told_by_citizen import Topic
from conversations.talks.replay import script
from conversations.topics.jobgoal.jobgoal import ended, told

WORKED = (
    Option("job", pictogram="paid_work"),
    Option("tried", pictogram="trying"),
    Option("no", pictogram="no"),
)
HOME = (
    Option("cooking", pictogram="cooking"),
    Option("shopping", pictogram="shopping"),
    Option("cleaning", pictogram="cleaning"),
    Option("practical", pictogram="repair"),
    Option("children", pictogram="playing"),
)
LONGEST_WORDS = 200


@script("jobgoal_can", version=1, reopens=True)
def jobgoal_can(facts: Facts) -> Script:
    """Four things that everybody can tell of, the last by picture card."""
    worked = yield from ask(picture_card("worked", WORKED, ("job", "no")))
    worked_as: Value = None if worked is None else ""
    if worked in ("job", "tried"):
        worked_as = yield from ask(short_text("worked_as", optional=True, longest=LONGEST_WORDS))
    learned = yield from ask(short_text("learned", optional=True, longest=LONGEST_WORDS))
    likes = yield from ask(short_text("likes", optional=True, longest=LONGEST_WORDS))
    home = yield from ask(replace(choices("home", HOME), is_card=True, is_optional=True))
    return ended(
        told(Topic.WORKED, worked),
        told(Topic.WORKED_AS, worked_as, is_words=True),
        told(Topic.LEARNED, learned, is_words=True),
        told(Topic.LIKES, likes, is_words=True),
        told(Topic.HOME, home),
    )
