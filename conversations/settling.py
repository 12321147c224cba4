"""After every turn: what is due now, and when to look again. That moment is the one review timer.

The clock is an input like any other: a sweep reads what is due, never all cases.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial

from conversations.case import silence_ladder, unread
from conversations.case.nudging import next_wake, reconcile, wake
from conversations.case.promising import own_up
from conversations.case.review import Review, review_since_last, seen_by
from conversations.case.turn import Turn
from conversations.course.plan_talks import planned
from conversations.model.caps import free_moment
from conversations.model.hours import local_day, next_good_moment, start_of
from conversations.model.occasions.asking import (
    TalkDue,
    is_counted,
    occasion_of,
    remember,
    was_not_asked,
)
from conversations.model.rhythm import expects_answer, may_repeat
from conversations.model.silence_steps import Leave, SilenceStep, silence_step
from conversations.records.case import Role
from conversations.records.entries import Rung
from conversations.records.last_review import LastReview
from conversations.records.replacing import replace
from conversations.records.run import Run, RunStatus
from conversations.staff_phone import digest
from conversations.talks.steps import ask_again, facts_for, give_up, open_run, park, repeat
from conversations.topics.staff_away import staff_away

REMINDER, BEFORE_START, OTHER_CHANNEL = "appointment", "before_start", "other_channel"
MOST_AT_ONCE = 6
AT_ONCE = timedelta(minutes=10)  # so soon a question leaves that nothing holds up


def settle(turn: Turn) -> Review | None:
    """Do what the clock asks of this person now; return the review of a citizen's case.

    A case that cannot be read rests.
    """
    review = review_since_last(turn) if turn.is_citizen and not turn.case.unread else None
    for run in turn.answerable():
        _heed_fate(turn, run)
        _follow_silence(turn, run.no, review)
    if review is not None:
        _follow_case(turn, review)
    elif turn.is_citizen:
        unread.follow(turn)
    else:
        staff_away.follow_calendar(turn)
        digest.send(turn)
    return review


def _follow_case(turn: Turn, review: Review) -> None:
    """Begin what is due and let the nudges follow."""
    if not review.are_talks_quiet():
        _open_what_is_due(turn, review)
    if not review.are_nudges_quiet():
        silence_ladder.follow(turn)
        wake(turn)
        review.settled = review.standing()
        reconcile(turn, review.settled)


def look_again(turn: Turn, review: Review | None = None) -> datetime | None:
    """Return the next moment at which the clock may ask something of this person."""
    moments: list[datetime | None] = [_silence_at(turn, run) for run in turn.answerable()]
    if not turn.is_citizen:
        moments += [staff_away.next_change(turn), digest.next_at(turn)]
    elif turn.case.unread:
        moments.append(unread.next_at(turn))
    else:
        moments.append(_case_at(turn, review or Review(turn)))
    return _first_ahead(turn, moments)


def _first_ahead(turn: Turn, moments: Iterable[datetime | None]) -> datetime | None:
    return min((at for at in moments if at is not None and at > turn.now), default=None)


def _case_at(turn: Turn, review: Review) -> datetime | None:
    """Return when the rules of the case ask for something next; keep it for the turns until then.

    While a talk waits, or something is left to be done, the next turn asks. Talks are asked for
    anew each day: what a week brings may be said in that week first. Nudges say all that comes.
    """
    if review.are_talks_quiet() and review.are_nudges_quiet():
        turn.last_review = review.last
        return review.last.next_at if review.last else None
    talks, nudges = [review.talks_at], [review.nudges_at]
    waits, is_left = False, False
    if not review.are_talks_quiet():
        asking = review.talks()
        waits = bool(asking.due)
        talks += [asking.next_at, *(_opens_at(turn, talk) for talk in asking.due)]
    if not review.are_nudges_quiet():
        is_left = not review.is_settled()
        nudges += [silence_ladder.next_at(turn), next_wake(turn), review.standing().next_at]
    tomorrow = start_of(turn.today + timedelta(days=1), turn.world.policy)
    talks_at = _kept(turn, [*talks, tomorrow], waits)
    found = LastReview(talks_at, _kept(turn, nudges, is_left), seen_by(turn))
    turn.last_review = turn.before.last_review if found == turn.before.last_review else found
    return _first_ahead(turn, (*talks, *nudges))


def _kept(turn: Turn, moments: list[datetime | None], asks_again: bool) -> datetime | None:
    is_late = any(at is not None and at <= turn.now for at in moments)
    return turn.now if asks_again or is_late else _first_ahead(turn, moments)


def _silence_at(turn: Turn, run: Run) -> datetime:
    at = _silence_step(turn, run)[1]
    return min(at, _over_at(turn, run) or at)


def _silence_step(turn: Turn, run: Run) -> tuple[SilenceStep, datetime]:
    return silence_step(run, turn.person.role, turn.world.policy, partial(_leave, turn, run))


def _over_at(turn: Turn, run: Run) -> datetime | None:
    """When a question is asked no more: a reminder, once its appointment has been or has moved;
    what is to come, once it has begun."""
    if run.name == BEFORE_START and run.facts.check_in.spell is not None:
        return start_of(run.facts.check_in.spell.start, turn.world.policy)
    if run.name != REMINDER or run.facts.plan.appointment is None:
        return None
    still = planned(turn.case, run.facts.plan.appointment.no)
    return turn.now if still is None else still.at


def _leave(turn: Turn, run: Run) -> Leave:
    """What Makker may do about a silent run: nothing twice once a person is to call."""
    if not turn.is_citizen:
        return Leave()
    policy = turn.world.policy
    is_closed = bool(turn.case.unread) or silence_ladder.is_for_a_person(turn.case)
    may = _may_repeat(turn, run) and not is_closed
    due = max((run.asked_at or run.opened_at) + policy.repeat_after, turn.now)
    begun = silence_ladder.open_ladder(turn.case)
    is_this = begun is not None and begun.run == run.no
    is_reminded = is_this and begun is not None and begun.rung is Rung.REMINDED
    return Leave(
        repeat=may,
        repeat_from=free_moment(turn.case, due, policy) if is_counted(run.name) else None,
        remind=may and is_this and silence_ladder.other_channel(turn) != "",
        reminded_at=begun.rung_at if begun is not None and is_reminded else None,
    )


def _may_repeat(turn: Turn, run: Run) -> bool:
    occasion = occasion_of(run.name)
    spec = turn.world.scripts.get(run.script)
    is_repeated = (occasion is None or occasion.repeats) and (spec is None or spec.repeats)
    is_repeated = is_repeated and not run.facts.check_in.quiet
    return is_repeated and may_repeat(turn.case, turn.now, turn.world.policy)


def _follow_silence(turn: Turn, no: int, review: Review | None) -> None:
    """Take every step that silence has earned by now; one late look may bring several.

    What belongs to a date is asked before anything is asked once more.
    """
    for _ in range(4):
        run = turn.runs[no]
        over_at = _over_at(turn, run)
        if over_at is not None and over_at <= turn.now:
            give_up(turn, run, is_told=run.name == REMINDER or _is_moot(turn))
            return
        step, at = _silence_step(turn, run)
        if at > turn.now or run.status not in (RunStatus.OPEN, RunStatus.PARKED):
            return
        if step is SilenceStep.PARK:
            park(turn, run)
        elif step is SilenceStep.GIVE_UP:
            give_up(turn, run, is_told=_is_moot(turn) or _have_talked(turn, run))
        elif step is SilenceStep.REMIND:
            silence_ladder.remind(turn)
        elif turn.live() is None and not (review and _is_dated_due(turn, review)):
            repeat(turn, run)
            silence_ladder.climb(turn, Rung.REPEATED, run.no)
        else:
            return


def _heed_fate(turn: Turn, run: Run) -> None:
    """Let silence begin when the question arrived. One that never did begins none: a talk of
    Makker's own waits for its next day, and what else was asked is asked anew."""
    fate = turn.before.fates.get(run.spoke_no)
    if fate is None:
        return
    if fate.waits:
        turn.put(replace(run, asked_at=turn.now))
    elif fate.sent_at is not None and fate.sent_at > (run.asked_at or run.opened_at) + AT_ONCE:
        turn.put(replace(run, asked_at=fate.sent_at))
    elif run.repeats:
        return  # it was asked before, and that arrived
    elif fate.has_failed or (fate.has_expired and occasion_of(run.name) is not None):
        give_up(turn, run, is_told=True)
        turn.case = was_not_asked(turn.case, run.name)
    elif fate.has_expired and turn.live() is None:
        ask_again(turn, turn.put(replace(run, status=RunStatus.OPEN)))


def _is_dated_due(turn: Turn, review: Review) -> bool:
    """Whether something that belongs to a date may be asked now."""
    dated = (talk for talk in review.talks().due if talk.occasion.is_dated)
    return any(_good_moment(turn, talk) <= turn.now for talk in dated)


def _have_talked(turn: Turn, run: Run) -> bool:
    """Whether nobody need ring for its answer: a person had contact since this was asked, or the
    citizen wrote on a later day, and is not silent."""
    if not turn.is_citizen:
        return False
    contact, heard_on = turn.case.last_contact_at, turn.case.last_heard_on
    asked_on = local_day(run.opened_at, turn.world.policy)
    is_own = occasion_of(run.name) is not None  # no other talk, as that for consent
    is_heard = is_own and heard_on is not None and heard_on > asked_on
    return is_heard or (contact is not None and contact > run.opened_at)


def _is_moot(turn: Turn) -> bool:
    """Whether nobody need be told of a silence: in a pause, after STOP, out of the effort."""
    return turn.is_citizen and not expects_answer(turn.case, turn.now, turn.world.policy)


def _open_what_is_due(turn: Turn, review: Review) -> None:
    """Open what is due and may be asked now, one after the other: a talk may ask nothing."""
    for _ in range(MOST_AT_ONCE):
        if not _open_first(turn, review):
            return


def _open_first(turn: Turn, review: Review) -> bool:
    """Open the first talk that may be asked now; the others wait until it is over."""
    for talk in review.talks().due:
        opens_at = _opens_at(turn, talk)
        if opens_at is not None and opens_at <= turn.now:
            _let_speak(turn)
            own_up(turn)
            facts = facts_for(turn, talk.slot.period, talk.slot.about)
            turn.case = remember(turn.case, talk.begun(turn.today))
            open_run(turn, talk.script, facts)
            return True
    return False


def _opens_at(turn: Turn, talk: TalkDue) -> datetime | None:
    """When a talk that is due may speak; `None` while another one does.

    Nobody is interrupted: a reminder waits only for a talk that has met silence for a while. What
    is only practical is not asked beside a question that waits: a "2" would answer it instead.
    """
    good, live = _good_moment(turn, talk), turn.live()
    if talk.script == OTHER_CHANNEL and turn.answerable():
        return None
    if live is None:
        return good
    if talk.occasion.patience is None or live.on_top:
        return None
    return max(good, (live.asked_at or live.opened_at) + talk.occasion.patience)


def _let_speak(turn: Turn) -> None:
    live = turn.live()
    if live is not None:
        park(turn, live)


def _good_moment(turn: Turn, talk: TalkDue) -> datetime:
    """The first moment at which it may be asked: the hours, and the week's cap if it counts."""
    policy = turn.world.policy
    if talk.occasion.is_counted:
        return free_moment(turn.case, turn.now, policy)
    return next_good_moment(turn.now, Role.CITIZEN, policy)
