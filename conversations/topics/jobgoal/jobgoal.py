"""The way to a jobmål begins: does the citizen know what work? Every answer is a good one (A10).

Each piece is a script of about a minute, opened one after the other: at once when the citizen has
time (`jobgoal_more`), else another day. What is told flows to the next piece by way of the case.
"""

from conversations.records.facts import Facts
from conversations.records.questions import (
    Option,
    Script,
    ask,
    choice,
    picture_card,
    say,
    short_text,
    yes_no,
)
from conversations.records.run import Value
from conversations.records.told_by_citizen import Topic
from conversations.talks.effect import Effect, OpenScript
from conversations.talks.replay import script
from conversations.topics.jobgoal.told import JobgoalBegunAnew, JobgoalTold, Told

KNOWS = (
    Option("yes", pictogram="yes"),
    Option("maybe", pictogram="maybe"),
    Option("not_yet", pictogram="not_yet"),
)
MORE = (Option("now"), Option("later"))
MORE_PIECE = "jobgoal_more"
LONGEST_TITLE = 80


def told(topic: Topic, value: Value, is_words: bool = False) -> Told | None:
    """Return what was told of a topic; `None` when it met silence or was not asked."""
    if value is None:
        return None
    if is_words:
        return Told(topic, (), value if isinstance(value, str) else "")
    picked = (value,) if isinstance(value, str) else value
    return Told(topic, tuple(each for each in picked if each))


def ended(*parts: Told | None, also: Told | None = None) -> list[Effect]:
    """Return what a piece leads to: what was told, and the offer to go on with the next piece.

    A piece that met silence leads to no offer; `also` is what need not be asked on every channel.
    """
    kept = tuple(part for part in (*parts, also) if part is not None)
    is_whole = None not in parts
    return [JobgoalTold(kept), *([OpenScript(MORE_PIECE)] if is_whole else [])]


@script("jobgoal", version=1, reopens=True)
def jobgoal(facts: Facts) -> Script:
    """Do you know what work you want? If so: which."""
    knows = yield from ask(picture_card("knows", KNOWS, ("yes", "not_yet")))
    title: Value = None if knows is None else ""
    if knows == "yes":
        title = yield from ask(short_text("title", longest=LONGEST_TITLE))
    elif knows == "maybe":
        title = yield from ask(short_text("idea", optional=True, longest=LONGEST_TITLE))
    elif knows == "not_yet":
        yield from say("not_yet_is_fine")
    return ended(told(Topic.KNOWS, knows), told(Topic.TITLE, title, is_words=True))


@script(MORE_PIECE, version=1, repeats=False)
def jobgoal_more(facts: Facts) -> Script:
    """Is there time for the next piece now? Another day is as good, and silence is another day."""
    more = yield from ask(choice("more", MORE))
    if more == "now" and facts.jobgoal.next_piece:
        return [OpenScript(facts.jobgoal.next_piece)]
    if more == "later":
        yield from say("another_day")
    return []


@script("jobgoal_again", version=1)
def jobgoal_again(facts: Facts) -> Script:
    """There is a jobmål, or something to try, already: is a new one to be made?"""
    again = yield from ask(yes_no("again"))
    if again == "yes":
        return [JobgoalBegunAnew(), OpenScript("jobgoal")]
    if again == "no":
        yield from say("kept")
    return []
