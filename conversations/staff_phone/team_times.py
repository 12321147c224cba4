"""A team's times, for its leader: kept and answered in time, as one figure for all of them.

Response times of one person are watching staff. So there is a figure of a team only, from so many
people that none can be read out of it; per person only where the kommune says that it was agreed.
"""

from collections.abc import Iterable
from datetime import timedelta
from statistics import median

from conversations.case.turn import Turn
from conversations.model.hours import working_time
from conversations.model.policy import Policy
from conversations.records.case import Answered, TeamTimes
from conversations.records.texts import Joined, Ref, Text, text

WEEKS_SHOWN = 4
HOUR = timedelta(hours=1)


def show_team_times(turn: Turn) -> None:
    """Say the team's figures of late, or why there are none."""
    times, policy = turn.before.team_times, turn.world.policy
    lines = [
        line for line in (_contacts(times, policy), _letters(times, policy)) if line is not None
    ]
    if not lines:
        turn.say(text("team.times_too_few", least=policy.team_times_people))
        return
    if policy.response_times_agreed:
        lines.append(text("team.times_each"))
        lines += [_person(times, who, policy) for who in _people(times)]
    turn.say(text("team.times", lines=Joined(tuple(lines))))


def _contacts(times: TeamTimes, policy: Policy) -> Text | None:
    if len({who for who, _ in times.contacts}) < policy.team_times_people:
        return None
    on_time = sum(not was_late for _, was_late in times.contacts)
    return text("team.times_contacts", on_time=on_time, count=len(times.contacts))


def _letters(times: TeamTimes, policy: Policy) -> Text | None:
    if len({letter.jobformidler for letter in times.letters}) < policy.team_times_people:
        return None
    return text("team.times_letters", hours=_hours(times.letters, policy))


def _person(times: TeamTimes, who: int, policy: Policy) -> Text:
    """One person's, which is shown only where that was agreed."""
    theirs = [was_late for by, was_late in times.contacts if by == who]
    letters = [letter for letter in times.letters if letter.jobformidler == who]
    return text(
        "team.times_person",
        who=Ref("full_name", who),
        on_time=theirs.count(False),
        count=len(theirs),
        hours=_hours(letters, policy) if letters else "–",
    )


def _hours(letters: Iterable[Answered], policy: Policy) -> int:
    """The median of working hours until an answer, in full hours, at least one."""
    waited = [working_time(each.at, each.answered_at, policy) / HOUR for each in letters]
    return max(1, round(median(waited)))


def _people(times: TeamTimes) -> list[int]:
    return sorted(
        {who for who, _ in times.contacts} | {each.jobformidler for each in times.letters}
    )
