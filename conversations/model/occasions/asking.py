"""What Makker asks when, of its own accord: an ordered list of occasions, each with its talk.

Pure functions of (case, now). An occasion is one entry below and one function that yields its
slots: when its talk is due, about what, and until when it may still be asked. The first that is due
speaks; there is one live talk a person, so what falls due meanwhile waits. Consent, pause, STOP and
fritagelse hold for all of them; hours, the week's cap and what is live stand in `settling.py`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from conversations.course.jobgoal import PIECES
from conversations.model.hours import local_day, start_of
from conversations.model.nudges.reasons_urgent import DISTRESS, GOOD_NEWS, HARD
from conversations.model.occasions.appointments import agreements, plan_changes, reminders
from conversations.model.occasions.slot import Slot
from conversations.model.occasions.starting import (
    before_start,
    first_day,
    first_week,
    follow_up_consent,
)
from conversations.model.occasions.talks import EXPERIENCE, JOBGOAL, MORE, to_jobgoal
from conversations.model.policy import Policy
from conversations.model.quiet_weeks import LESS_OFTEN
from conversations.model.reads import (
    HAS_LEFT,
    MAY_ASK,
    NOTHING,
    OUT,
    Answers,
    Reads,
    Rules,
    nudges_of,
)
from conversations.model.rhythm import (
    AFTER,
    AT_WORK,
    CHECK_INS,
    WEEKLY,
    check_ins,
    has_agreed,
    may_ask,
)
from conversations.records.case import Case, Opened
from conversations.records.entries import AgreementAnswer, Exemption, Ladder, Milestone
from conversations.records.entries_work import Employment
from conversations.records.replacing import replace
from conversations.records.told_by_citizen import JobgoalPart, TalkWish

REMEMBERED_FOR = timedelta(days=60)
"""Longer than any talk may still be asked after it was due."""

NO_TIME_FOR_IT = (*HARD, "not_understood")
HALF_AN_HOUR = timedelta(minutes=30)
OF_A_WEEK = (WEEKLY, LESS_OFTEN)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


EVERY_OCCASION: Reads = MAY_ASK | {"consent", "opened"}
CALM: Reads = frozenset({nudges_of(DISTRESS)})
COUNTED: Reads = CALM | {"unasked", "check_in_time"}
"""What is read for each of them, for questions, and for those that count: whether and when it may
be asked."""


@dataclass(frozen=True, slots=True, eq=False)
class Occasion:
    """What calls for a talk. Add one here, and it is asked.

    script: the talk; slots: when it is due, in any order, those of late and the next one to come;
    own_reads: all that the slots read of the case; others: further talks, of which a slot may name
    one.
    """

    script: str
    slots: Callable[[Case, datetime, Policy], Iterator[Slot]]
    own_reads: Reads
    is_counted: bool = True  # against the cap of unasked questions a week
    is_dated: bool = False  # a question that belongs to a date: no repeat goes before it
    repeats: bool = True  # silence is met with the same question once more
    others: tuple[str, ...] = ()
    patience: timedelta | None = None  # it waits no longer for a talk that met silence
    reads: Reads = field(init=False)  # with what says whether it may be asked

    def __post_init__(self) -> None:
        more = COUNTED if self.is_counted else CALM if self.is_dated else NOTHING
        object.__setattr__(self, "reads", self.own_reads | EVERY_OCCASION | more)

    @property
    def rests(self) -> bool:
        """Whether it is not asked for some days after words of distress."""
        return self.is_counted or self.is_dated


def other_channels(case: Case, now: datetime, policy: Policy) -> Iterator[Slot]:
    """Yield the question for another channel, once one is known; until it is answered.

    Not on the first day, and only on one on which the citizen wrote: it follows a talk that they
    just had, so it is not counted, and nobody who is silent is asked one thing more. Nor is who
    wrote of danger or of something hard, or was not understood: that talk is a person's.
    """
    may_ask_it = case.has_other_address and not case.other_channel_asked
    today = local_day(now, policy)
    heard = (nudge.raised_at for rule in NO_TIME_FOR_IT for nudge in case.nudges_of(rule))
    if case.consent is None or any(at + policy.calm_for > now for at in heard):
        return
    is_there = bool(case.opened) and case.last_heard_on == today
    if may_ask_it and is_there and local_day(case.consent.at, policy) != today:
        yield Slot(case.consent.at, now + REMEMBERED_FOR, "")


_OWN_TIME: Reads = frozenset({"check_in_time", Employment})
_RHYTHM: Reads = OUT | {"consent", "is_rhythm_set", "check_in_day", "check_in_time"}

OCCASIONS: tuple[Occasion, ...] = (
    Occasion(
        "plan_change", plan_changes, frozenset({"appointments", Employment, Milestone}),
        is_counted=False, repeats=False, patience=HALF_AN_HOUR,
    ),
    Occasion(
        "appointment", reminders, frozenset({"appointments", "check_in_time", Exemption}),
        is_counted=False, repeats=False, patience=HALF_AN_HOUR,
    ),
    Occasion(
        "before_start", before_start, _OWN_TIME,
        is_counted=False, is_dated=True, patience=HALF_AN_HOUR,
    ),
    Occasion(
        "first_day", first_day, frozenset({Employment}) | HAS_LEFT,
        is_counted=False, is_dated=True, repeats=False, patience=HALF_AN_HOUR,
    ),
    Occasion(
        "first_week", first_week, _OWN_TIME | HAS_LEFT,
        is_counted=False, is_dated=True, repeats=False, patience=HALF_AN_HOUR,
    ),
    Occasion(
        "agreed", agreements, frozenset({"agreements", AgreementAnswer}),
        is_counted=False, repeats=False,
    ),
    Occasion(
        WEEKLY, check_ins,
        _RHYTHM | MAY_ASK | HAS_LEFT | {"opened", "check_in_every", "unanswered"},
        others=(AT_WORK, AFTER, LESS_OFTEN),
    ),
    Occasion(
        "follow_up", follow_up_consent,
        _OWN_TIME | {"model", "follow_up_consent", "phase", "trin", "trin_since"}, repeats=False,
    ),
    Occasion(
        JOBGOAL, to_jobgoal,
        _RHYTHM | {"opened", "started_at", "trin_since", "check_in_every"}
        | {Milestone, JobgoalPart, TalkWish, Ladder, nudges_of(GOOD_NEWS)},
        others=(*PIECES, MORE, EXPERIENCE),
    ),
    Occasion(
        "other_channel", other_channels,
        frozenset({
            "consent", "opened", "last_heard_on", "has_other_address", "other_channel_asked",
            *map(nudges_of, NO_TIME_FOR_IT),
        }),
        is_counted=False, repeats=False,
    ),
)  # fmt: skip
"""The first that is due speaks first: news, then what belongs to a date, then what can wait."""
ASKED = Rules(OCCASIONS)
_BY_SCRIPT = {
    script: each for each in reversed(OCCASIONS) for script in (each.script, *each.others)
}


@dataclass(frozen=True, slots=True)
class TalkDue:
    """A talk that may be opened now, if the moment is good."""

    occasion: Occasion
    slot: Slot

    @property
    def script(self) -> str:
        return self.slot.script or self.occasion.script

    def begun(self, day: date) -> Opened:
        """Return the note that this talk was begun on this day."""
        return Opened(self.script, self.slot.period, self.slot.about, day)


@dataclass(frozen=True, slots=True)
class Asking:
    due: tuple[TalkDue, ...]
    next_at: datetime | None  # when the next one will be due


def talks_due(
    case: Case, now: datetime, policy: Policy, occasions: Rules[Occasion] = ASKED
) -> Asking:
    """Return the talks that are due now, in the order in which they speak, and when to look again.

    Of one occasion's slots about the same thing only the latest is asked. None without consent.
    """
    return look_for_talks(case, now, policy, Answers(occasions))


def look_for_talks(
    case: Case, now: datetime, policy: Policy, answers: Answers[Occasion, Slot]
) -> Asking:
    """Return the same, from the slots that are known already; the others are asked for."""
    if answers.are_quiet or not has_agreed(case):
        return Asking((), None)

    def ask(occasion: Occasion) -> Iterator[Slot]:
        return occasion.slots(case, now, policy)

    opened = {(each.script, each.period, each.about) for each in case.opened}
    due: list[TalkDue] = []
    ahead: list[datetime] = []
    rested, calm = _rested_at(case, policy), _calm_at(case, policy)
    for occasion in answers.awake:
        slots = answers.of(occasion, ask)
        if not slots:
            continue
        latest: dict[int, TalkDue] = {}
        earliest = max(rested, calm) if occasion.rests else rested
        for slot in slots:
            if (slot.script or occasion.script, slot.period, slot.about) in opened:
                continue
            start = max(slot.at, earliest)
            if start > slot.until or not may_ask(case, local_day(start, policy)):
                continue
            if start > now:
                ahead.append(start)
            elif now <= slot.until:
                latest[slot.about] = _later(latest.get(slot.about), TalkDue(occasion, slot))
        due += latest.values()
    return Asking(tuple(due), min(ahead, default=None))


def _rested_at(case: Case, policy: Policy) -> datetime:
    """When a talk may come: it waits for the end of a pause."""
    return LONG_AGO if case.paused_until is None else start_of(case.paused_until, policy)


def _calm_at(case: Case, policy: Policy) -> datetime:
    """When a new question may come: after words of distress none does for some days (A28).

    It may at once when a person had contact.
    """
    heard = (nudge.raised_at + policy.calm_for for nudge in case.nudges_of(DISTRESS))
    return max(heard, default=LONG_AGO)


def _later(known: TalkDue | None, found: TalkDue) -> TalkDue:
    return found if known is None or known.slot.at <= found.slot.at else known


def remember(case: Case, begun: Opened) -> Case:
    """Return the case with this talk among those that were begun; what is long ago is dropped.

    Of check-ins the newest two are enough: one asks when the last one was. Those of a week
    count as unanswered until the citizen is heard.
    """
    of_late = [o for o in case.opened if o.on > begun.on - REMEMBERED_FOR]
    weekly = [o for o in of_late if o.script in CHECK_INS]
    kept = (o for o in of_late if o.script not in CHECK_INS or o in weekly[-2:])
    unanswered = case.unanswered + (begun.script in OF_A_WEEK)
    return replace(case, opened=(*kept, begun), unanswered=unanswered)


def was_not_asked(case: Case, script: str) -> Case:
    """Return the case once it is known that a talk's question never arrived."""
    is_less = script in OF_A_WEEK and case.unanswered > 0
    return replace(case, unanswered=case.unanswered - 1) if is_less else case


def occasion_of(script: str) -> Occasion | None:
    """Return the occasion that opens a script by itself; `None` for one that a person opens."""
    return _BY_SCRIPT.get(script)


def is_counted(script: str) -> bool:
    """Whether a question of this talk, unasked, counts against the week's cap."""
    occasion = occasion_of(script)
    return occasion is None or occasion.is_counted
