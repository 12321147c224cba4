"""After every turn: what is due now, and when to look again. That moment is the one review timer.

The clock is an input like any other: a sweep reads what is due, never all cases.
"""

from datetime import datetime

from conversations.case import silence
from conversations.case.nudging import next_change, next_wake, reconcile, wake
from conversations.case.turn import Bench
from conversations.course.plan_talks import planned
from conversations.model.caps import free_moment
from conversations.model.hours import local_day, next_good_moment
from conversations.model.occasions.asking import TalkDue, occasion_of, remember, talks_due
from conversations.model.rhythm import expects_answer, may_repeat
from conversations.model.silence import Leave, SilenceStep, silence_step
from conversations.records.case import Role
from conversations.records.entries import Rung
from conversations.records.run import Run, RunStatus
from conversations.staff_phone import digest
from conversations.talks.steps import facts_for, give_up, open_run, park, repeat
from conversations.topics.absence import absence

REMINDER = "appointment"
MOST_AT_ONCE = 6


def settle(bench: Bench) -> None:
    """Do what the clock asks of this person now."""
    for run in bench.answerable():
        _follow_silence(bench, run.no)
    if bench.is_citizen:
        _open_what_is_due(bench)
        silence.follow(bench)
        wake(bench)
        reconcile(bench)
    else:
        absence.follow_calendar(bench)
        digest.send(bench)


def look_again(bench: Bench) -> datetime | None:
    """Return the next moment at which the clock may ask something of this person."""
    moments: list[datetime | None] = [_silence_at(bench, run) for run in bench.answerable()]
    if bench.is_citizen:
        moments += [_talk_at(bench), silence.next_at(bench)]
        moments += [next_wake(bench), next_change(bench)]
    else:
        moments += [absence.next_change(bench), digest.next_at(bench)]
    return min((m for m in moments if m is not None and m > bench.now), default=None)


def _silence_at(bench: Bench, run: Run) -> datetime:
    at = silence_step(run, bench.person.role, bench.world.policy, _leave(bench, run))[1]
    return min(at, _over_at(bench, run) or at)


def _over_at(bench: Bench, run: Run) -> datetime | None:
    """When a question is asked no more: a reminder, once its appointment has been or has moved."""
    if run.name != REMINDER or run.facts.appointment is None:
        return None
    still = planned(bench.case, run.facts.appointment.no)
    return bench.now if still is None else still.at


def _leave(bench: Bench, run: Run) -> Leave:
    """What Makker may do about a silent run: nothing twice once a person is to call."""
    if not bench.is_citizen:
        return Leave()
    policy = bench.world.policy
    may = _may_repeat(bench, run) and not silence.is_for_a_person(bench.case)
    due = max((run.asked_at or run.opened_at) + policy.repeat_after, bench.now)
    begun = silence.open_ladder(bench.case)
    is_this = begun is not None and begun.run == run.no
    is_reminded = is_this and begun is not None and begun.rung is Rung.REMINDED
    return Leave(
        repeat=may,
        repeat_from=free_moment(bench.case, due, policy),
        remind=may and is_this and silence.other_channel(bench) != "",
        reminded_at=begun.rung_at if begun is not None and is_reminded else None,
    )


def _may_repeat(bench: Bench, run: Run) -> bool:
    occasion = occasion_of(run.name)
    spec = bench.world.scripts.get(run.script)
    is_repeated = (occasion is None or occasion.repeats) and (spec is None or spec.repeats)
    return is_repeated and may_repeat(bench.case, bench.now, bench.world.policy)


def _follow_silence(bench: Bench, no: int) -> None:
    """Take every step that silence has earned by now; one late look may bring several."""
    for _ in range(4):
        run = bench.runs[no]
        over_at = _over_at(bench, run)
        if over_at is not None and over_at <= bench.now:
            give_up(bench, run, is_told=True)
            return
        leave = _leave(bench, run)
        step, at = silence_step(run, bench.person.role, bench.world.policy, leave)
        if at > bench.now or run.status not in (RunStatus.OPEN, RunStatus.PARKED):
            return
        if step is SilenceStep.PARK:
            park(bench, run)
        elif step is SilenceStep.GIVE_UP:
            give_up(bench, run, is_told=_is_moot(bench) or _have_talked(bench, run))
        elif step is SilenceStep.REMIND:
            silence.remind(bench)
        elif bench.live() is None:
            repeat(bench, run)
            silence.climb(bench, Rung.REPEATED, run.no)
        else:
            return


def _have_talked(bench: Bench, run: Run) -> bool:
    """Whether a person had contact since this was asked: then nobody need ring for its answer."""
    contact = bench.case.last_contact_at if bench.is_citizen else None
    return contact is not None and contact > run.opened_at


def _is_moot(bench: Bench) -> bool:
    """Whether nobody need be told of a silence: in a pause, after STOP, out of the effort."""
    return bench.is_citizen and not expects_answer(bench.case, bench.now, bench.world.policy)


def _talk_at(bench: Bench) -> datetime | None:
    """When the next talk may be opened; one that is due waits for a good moment."""
    asking = talks_due(bench.case, bench.now, bench.world.policy)
    moments = [asking.next_at]
    moments += [at for talk in asking.due if (at := _opens_at(bench, talk)) is not None]
    return min((moment for moment in moments if moment is not None), default=None)


def _open_what_is_due(bench: Bench) -> None:
    """Open what is due and may be asked now, one after the other: a talk may ask nothing."""
    for _ in range(MOST_AT_ONCE):
        if not _open_first(bench):
            return


def _open_first(bench: Bench) -> bool:
    """Open the first talk that may be asked now; the others wait until it is over."""
    for talk in talks_due(bench.case, bench.now, bench.world.policy).due:
        opens_at = _opens_at(bench, talk)
        if opens_at is not None and opens_at <= bench.now:
            _let_speak(bench)
            today = local_day(bench.now, bench.world.policy)
            bench.case = remember(bench.case, talk.begun(today))
            facts = facts_for(bench, talk.slot.period, talk.slot.about)
            open_run(bench, talk.script, facts)
            return True
    return False


def _opens_at(bench: Bench, talk: TalkDue) -> datetime | None:
    """When a talk that is due may speak; `None` while another one does.

    Nobody is interrupted: a reminder waits only for a talk that has met silence for a while.
    """
    good, live = _good_moment(bench, talk), bench.live()
    if live is None:
        return good
    if talk.occasion.patience is None or live.on_top:
        return None
    return max(good, (live.asked_at or live.opened_at) + talk.occasion.patience)


def _let_speak(bench: Bench) -> None:
    live = bench.live()
    if live is not None:
        park(bench, live)


def _good_moment(bench: Bench, talk: TalkDue) -> datetime:
    """The first moment at which it may be asked: the hours, and the week's cap if it counts."""
    policy = bench.world.policy
    if talk.occasion.is_counted:
        return free_moment(bench.case, bench.now, policy)
    return next_good_moment(bench.now, Role.CITIZEN, policy)
