"""Pieces for the CV: what one has done, one experience at a time (A09).

Makker makes no CV and says so: it is always made together with the jobformidler.
"""

from dataclasses import dataclass

from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.course.questions import all_of
from conversations.records.facts import Facts
from conversations.records.questions import (
    Option,
    Script,
    ask,
    choice,
    picture_card,
    say,
    short_text,
)
from conversations.records.told_by_citizen import Experience
from conversations.talks.effect import Effect, Ended, OpenScript
from conversations.talks.replay import script
from conversations.topics.jobgoal.nudges import EXPERIENCE
from conversations.topics.jobgoal.told import call_unless_opened

KINDS = (
    Option("job", pictogram="paid_work"),
    Option("tried", pictogram="trying"),
    Option("voluntary", pictogram="voluntary"),
    Option("home", pictogram="home"),
)
LIKED = (
    Option("good", pictogram="face_good"),
    Option("mixed", pictogram="face_mixed"),
    Option("hard", pictogram="face_hard"),
)
MORE = (Option("yes"), Option("no"))
LONGEST_WORDS = 200


@dataclass(frozen=True, slots=True)
class ExperienceTold(Effect):
    """One experience for the CV; without a kind it met silence."""

    kind: str = ""
    what: str = ""
    tasks: str = ""
    liked: str = ""

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep it as an entry of its own; the first of a day is news."""
        if not self.kind:
            call_unless_opened(turn, ended)
            return
        told = Experience(turn.number(), self.kind, turn.today, self.what, self.tasks, self.liked)
        is_first = not any(e.on == told.on for e in all_of(turn.case, Experience))
        turn.record(told)
        if is_first:  # of the day: one piece of news, however much is told
            raise_nudge(turn, EXPERIENCE)


@script("experience", version=1)
def experience(facts: Facts) -> Script:
    """One experience: what kind, what, which tasks, and whether it was good; then: more?"""
    kind = yield from ask(picture_card("kind", KINDS, ("job", "home")))
    what = yield from ask(short_text("what", longest=LONGEST_WORDS))
    tasks = yield from ask(short_text("tasks", optional=True, longest=LONGEST_WORDS))
    liked = yield from ask(picture_card("liked", LIKED, ("good", "hard")))
    if not isinstance(kind, str) or not isinstance(what, str):
        return [ExperienceTold()]
    told = ExperienceTold(
        kind, what, tasks if isinstance(tasks, str) else "", liked if isinstance(liked, str) else ""
    )
    return [told, *([OpenScript("experience_more")] if liked is not None else [])]


@script("experience_more", version=1, repeats=False)
def experience_more(facts: Facts) -> Script:
    """Has the citizen done more? It ends with who makes the CV: both of them, together."""
    more = yield from ask(choice("more", MORE))
    effects: list[Effect] = []
    if more == "yes":
        effects = [OpenScript("experience")]
    elif more == "no":
        yield from say("together")
    return effects
