"""What is urgent and unseen goes on: to a colleague and the leader, at any hour (A28).

A pure function of what it sees. When a nudge goes on stands in the nudge itself.
"""

from collections.abc import Iterator

from conversations.model.nudges.reason import Reason, View, yields
from conversations.model.reads import CLIMBING
from conversations.records.case import Team

DISTRESS = "distress"  # the nudge after which nothing new is asked for a while
GOOD_NEWS = "good_news"  # the nudge while which nobody is asked what they want to work with
HARD = (DISTRESS, "distress_shared", "acute_need", "heavy_words", "hard_week")
"""Those of words of danger, and of what is hard: then nothing is asked that is only practical."""


@yields("unseen_colleague", "unseen_leader", reads={CLIMBING})
def unseen(view: View) -> Iterator[Reason]:
    """Whoever else may help is told, until somebody of staff has seen it."""
    for nudge in view.case.nudges_that_climb():
        if nudge.is_unseen and nudge.climbs_at is not None:
            other = colleague(view.team, nudge.told_to)
            told = {view.team.leader: "unseen_leader", other: "unseen_colleague"}  # each once
            for to, rule in told.items():
                if to not in (0, nudge.told_to):
                    yield Reason(rule, ("A28",), nudge.climbs_at, "", nudge.climbs_at, to=to)


def colleague(team: Team, told_to: int) -> int:
    """Return who else of the team can ring: the stand-in, else the sagsbehandler; 0 for nobody."""
    others = (team.stand_in, team.sagsbehandler)
    return next((who for who in others if who not in (0, told_to)), 0)
