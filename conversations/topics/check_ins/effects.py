"""What the check-ins do to the case: the citizen's own word, and what staff are told.

Hours that the citizen tells never take the place of those that staff wrote down: a difference is a
nudge. Only the effects of check-ins may be carried out here.
"""

from collections.abc import Iterable
from dataclasses import replace

from conversations.case import silence
from conversations.case.nudging import ENDED_BY_CONTACT, raise_nudge
from conversations.case.turn import Turn
from conversations.course.questions import hours_on, numbered
from conversations.model.hours import local_day
from conversations.records.case import Consent
from conversations.records.effects import (
    CheckInAnswered,
    FollowUpConsentAnswered,
    StartAnswered,
    WorkAnswered,
)
from conversations.records.entries import Entry, Rung
from conversations.records.entries_work import ClearAtStart, Employment, OwnWord, SearchStep

FOLLOW_UP_WORDING = "follow_up.may_we"


def take_check_in(turn: Turn, effect: CheckInAnswered, is_told: bool) -> None:
    """A week's check-in. A "svær" reaches the jobformidler, also when silence followed it."""
    if effect.is_empty:
        _met_silence(turn, is_told)
        return
    statuses, liked = dict(effect.agreements), dict(effect.liked)
    agreements = tuple(
        replace(a, status=statuses[a.no], answered_at=turn.now) if a.no in statuses else a
        for a in turn.case.agreements
    )
    entries = tuple(
        replace(e, liked=liked[e.no]) if isinstance(e, SearchStep) and e.no in liked else e
        for e in turn.case.entries
    )  # B26
    if statuses or liked:
        turn.case = replace(turn.case, agreements=agreements, entries=entries)
        turn.move_version()
    _tell(turn, _reasons_of_week(effect))


def _reasons_of_week(effect: CheckInAnswered) -> list[str]:
    found = {
        "hard_week": effect.week == "hard",
        "need_help": any(status == "need_help" for _, status in effect.agreements),
        "talk": bool(effect.wants_talk),
        "place_disliked": any(liked == "no" for _, liked in effect.liked),
    }
    return [rule for rule, is_so in found.items() if is_so]


def _met_silence(turn: Turn, is_told: bool) -> None:
    """Nothing was answered: a person calls, unless the jobformidler knows already."""
    if not is_told:
        silence.climb(turn, Rung.CALL)


def _tell(turn: Turn, reasons: Iterable[str]) -> None:
    """Tell the jobformidler why; without a reason that all is well."""
    found = list(reasons)
    for rule in found:
        raise_nudge(turn, rule)
    if not found:
        _tell_that_all_is_well(turn)


def _tell_that_all_is_well(turn: Turn) -> None:
    """An answer is only good news while nothing else waits for the jobformidler's call."""
    waits = {n.rule for n in turn.case.nudges if n.status != "done"} & ENDED_BY_CONTACT
    if not waits - {"contact_due"}:
        raise_nudge(turn, "answered")


def take_work(turn: Turn, effect: WorkAnswered, is_told: bool) -> None:
    """A check-in about work or education: keep the citizen's own word of it."""
    if effect.is_empty:
        _met_silence(turn, is_told)
        return
    has_left = effect.how == "gone"
    if effect.employment and (has_left or (effect.paid, effect.unpaid) != (None, None)):
        word = OwnWord(
            turn.number(), effect.employment, effect.asked_on, effect.period, effect.paid,
            effect.unpaid, has_left, _is_well(effect),
        )  # fmt: skip
        _add(turn, word)
    _tell(turn, _reasons_of_work(turn, effect))


def _is_well(effect: WorkAnswered) -> bool:
    """Whether nothing but the hours need be asked next month, if all is as it was."""
    return (effect.tasks, effect.colleagues, effect.knows_contact) == ("fit", "good", "yes")


def _reasons_of_work(turn: Turn, effect: WorkAnswered) -> list[str]:
    found = {
        "left_work": effect.how == "gone",
        "hard_at_work": "hard" in (effect.how, effect.colleagues),
        "talk": effect.how == "call",
        "tasks_unfit": effect.tasks in ("too_hard", "too_easy"),
        "contact_unknown": effect.knows_contact == "no",
        "more_hours": effect.hours_wish == "more",
        "fewer_hours": effect.hours_wish == "fewer",
        "hours_differ": _differs(turn, effect),
    }
    return [rule for rule, is_so in found.items() if is_so]


def _differs(turn: Turn, effect: WorkAnswered) -> bool:
    """Whether the hours told are others than those on record on the day that was asked."""
    spell = numbered(turn.case, Employment, effect.employment)
    if spell is None or (effect.paid, effect.unpaid) == (None, None):
        return False
    known = hours_on(turn.case, spell, effect.asked_on)
    if known is None:
        return True
    told = (effect.paid, known.paid), (effect.unpaid, known.unpaid)
    return any(said is not None and said != written for said, written in told)


def take_start(turn: Turn, effect: StartAnswered, is_told: bool) -> None:
    """Keep whether aim, tasks and pay are clear to the citizen (B27); what is not is told."""
    if effect.is_empty:
        _met_silence(turn, is_told)
        return
    today = local_day(turn.now, turn.world.policy)
    clear = ClearAtStart(
        turn.number(), effect.employment, today, effect.aim or "", effect.tasks or "",
        effect.pay or "",
    )  # fmt: skip
    _add(turn, clear)
    _tell(turn, [] if clear.is_clear else ["start_unclear"])


def take_follow_up_consent(turn: Turn, effect: FollowUpConsentAnswered, is_told: bool) -> None:
    """Write down a yes or a no with the wording shown (A32); silence is neither."""
    if effect.given is None:
        return
    given = Consent(
        turn.number(), "follow_up", effect.given, turn.now, FOLLOW_UP_WORDING, turn.channel
    )
    turn.case = replace(
        turn.case,
        consents=(*turn.case.consents, given),
        follow_up_consent=effect.given,
    )
    turn.move_version()
    raise_nudge(turn, "follow_up_yes" if effect.given else "follow_up_no")


def _add(turn: Turn, entry: Entry) -> None:
    turn.case = replace(turn.case, entries=(*turn.case.entries, entry))
    turn.move_version()
