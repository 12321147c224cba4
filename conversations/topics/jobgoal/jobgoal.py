"""The way to a jobmål begins: does the citizen know what work? Every answer is a good one (A10).

Each piece is a short script, and the next one follows at once; who falls silent goes on another
day. What is told flows to the next piece by way of the case. Once there is a jobmål the rest is
asked in pieces of their own, if the citizen has time for one (`jobgoal_more`).
"""

from dataclasses import dataclass, replace

from conversations.case.turn import Turn
from conversations.course.jobgoal import AGAIN, next_detail, next_piece, settled
from conversations.records.facts import Facts
from conversations.records.questions import (
    Option,
    Question,
    Script,
    ask,
    choice,
    picture_card,
    say,
    short_text,
    yes_no,
)
from conversations.records.run import Value
from conversations.records.texts import text
from conversations.records.told_by_citizen import Topic
from conversations.talks.effect import Effect, Ended, OpenScript
from conversations.talks.replay import script
from conversations.topics.jobgoal.told import JobgoalBegunAnew, JobgoalTold, Told

KNOWS = (
    Option("yes", pictogram="yes"),
    Option("maybe", pictogram="maybe"),
    Option("not_yet", pictogram="not_yet"),
)
MORE = tuple(Option(name, text(f"jobgoal_more.more.{name}")) for name in ("now", "later", "change"))
MORE_PIECE = "jobgoal_more"
LONGEST_TITLE = 80
STEPS = 5  # knows, fields, tasks, what is wanted most, read back


def told(topic: Topic, value: Value, is_words: bool = False) -> Told | None:
    """Return what was told of a topic; `None` when it met silence or was not asked."""
    if value is None:
        return None
    if is_words:
        return Told(topic, (), value if isinstance(value, str) else "")
    picked = (value,) if isinstance(value, str) else value
    return Told(topic, tuple(each for each in picked if each))


def step(no: int, question: Question) -> Question:
    """Return a question that says where one stands on the way: "2 af 5"."""
    return replace(question, place=(no, STEPS))


def ended(*parts: Told | None, also: Told | None = None) -> list[Effect]:
    """Return what a piece leads to: what was told, and the next piece.

    A piece that met silence leads to none; `also` is what need not be asked on every channel.
    """
    kept = tuple(part for part in (*parts, also) if part is not None)
    is_whole = None not in parts
    return [JobgoalTold(kept, is_whole), *([GoOn()] if is_whole else [])]


@dataclass(frozen=True, slots=True)
class GoOn(Effect):
    """The next piece, at once; once there is a jobmål only if the citizen has time for it."""

    def carry_out(self, turn: Turn, ended: Ended) -> OpenScript | None:
        """Open what the case says is next."""
        if settled(turn.case) is None:
            return OpenScript(next_piece(turn.case))
        if next_detail(turn.case):
            return OpenScript(MORE_PIECE)
        turn.say(text("jobgoal_more.all_told"))
        return None


@script("jobgoal", version=1, reopens=True)
def jobgoal(facts: Facts) -> Script:
    """Do you know what work you want? If so: which."""
    knows = yield from ask(step(1, picture_card("knows", KNOWS, ("yes", "not_yet"))))
    title: Value = None if knows is None else ""
    if knows == "yes":
        title = yield from ask(short_text("title", longest=LONGEST_TITLE))
    elif knows == "maybe":
        title = yield from ask(short_text("idea", optional=True, longest=LONGEST_TITLE))
    elif knows == "not_yet":
        yield from say("not_yet_is_fine")
    return ended(told(Topic.KNOWS, knows), told(Topic.TITLE, title, is_words=True))


@script(MORE_PIECE, version=2, repeats=False)
def jobgoal_more(facts: Facts) -> Script:
    """Once there is a jobmål: more of it now, another day, or another jobmål? Silence is no."""
    more = yield from ask(choice("go_on", MORE))
    if more == "now" and facts.jobgoal.next_piece:
        return [OpenScript(facts.jobgoal.next_piece)]
    if more == "change":
        return [OpenScript(AGAIN)]
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
