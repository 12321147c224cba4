"""Raising, closing and snoozing nudges: what a jobformidler is asked to do about a case.

One open nudge a (case, rule): a reason that is still there is not told twice. What happened raises
a nudge at once; what the clock and the case's course ask for follows from
`model/nudges/standing.py`: such a nudge moves through its stages, each told once, and closes
itself when its reason is gone. How a kind ends stands in its row (`NudgeKind`); no kind is named
here.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from conversations.case import silence_ladder
from conversations.case.turn import Turn
from conversations.model.hours import local_day, next_good_moment, start_of, working_day_after
from conversations.model.nudges.kind import UNKNOWN, NudgeKind, NudgeKinds
from conversations.model.nudges.reason import STAGES, Reason
from conversations.model.nudges.standing import Standing
from conversations.records.case import AgendaItem, Nudge, Role
from conversations.records.entries import Handled, Snoozed
from conversations.records.inputs_between import NudgeTold
from conversations.records.replacing import replace
from conversations.records.texts import Moment, Ref, Text, TextValue, text


def wording(told: NudgeTold | AgendaItem, kinds: NudgeKinds) -> Text:
    """Return a nudge as one sentence: whose case, and what to do next."""
    kind = kinds.of(told.rule)
    stage = told.stage if kind.name == told.rule else ""
    key = f"nudge.{kind.name}.{stage}" if stage else f"nudge.{kind.name}"
    values: dict[str, TextValue] = {"name": Ref("first_name", told.case)}
    values["code"] = Ref("code", told.case)
    if told.due_at is not None:
        values["day"] = Moment(told.due_at, "day")
    if told.since is not None:
        values["since"] = Moment(told.since, "day_time")
    if kind.trin:
        values["length"] = Ref("trin_length", told.case, kind.trin)
    return text(key, **values)


def short_wording(item: AgendaItem, kinds: NudgeKinds) -> Text:
    """Return a nudge as one phrase beside a name: why, and what next."""
    said = wording(item, kinds)
    return replace(said, key=f"{said.key}@short")


def kind_of(turn: Turn, nudge: Nudge) -> NudgeKind:
    """Return the row of a nudge's kind."""
    return turn.world.nudges.of(nudge.rule)


def raise_nudge(turn: Turn, kind: NudgeKind, details: tuple[Text, ...] = (), to: int = 0) -> None:
    """Raise a nudge on this citizen's case and tell the jobformidler, unless it is open already.

    With `to` another member of staff is told. What is urgent, and was seen before, is told anew.
    """
    if kind.climbs:
        _close(turn, {n.no for n in turn.case.nudges if n.rule == kind.name and n.seen_at})
    if kind.is_news:
        _pass_on_news(turn, kind, details, to)
    elif not is_waiting(turn, kind):
        _add(turn, kind, _due(turn, kind), to=to, details=details)


def _add(
    turn: Turn,
    kind: NudgeKind,
    due_at: datetime | None,
    *,
    stage: str = "",
    to: int = 0,
    status: str = "open",
    details: tuple[Text, ...] = (),
) -> None:
    nudge = Nudge(
        no=turn.number(),
        rule=kind.name,
        raised_at=turn.now,
        status=status,
        due_at=due_at,
        told_to=to or _who_is_told(turn),
        closed_at=turn.now if status == "done" else None,
        stage=stage,
        told_at=turn.now,
        climbs_at=_climbs_at(turn) if kind.climbs else None,
    )
    turn.case = replace(turn.case, nudges=(*turn.case.nudges, nudge))
    _tell(turn, nudge, details)


def _who_is_told(turn: Turn) -> int:
    team = turn.team
    return team.acting or team.sagsbehandler or team.leader


def _climbs_at(turn: Turn) -> datetime:
    return turn.now + turn.world.policy.urgent_unseen


def _pass_on_news(turn: Turn, kind: NudgeKind, details: tuple[Text, ...], to: int) -> None:
    """Good to know, nothing to do: told at once, or kept for the morning digest."""
    close_rule(turn, kind)
    policy = turn.world.policy
    if next_good_moment(turn.now, Role.JOBFORMIDLER, policy) > turn.now:
        _add(turn, kind, working_day_after(turn.now, 1, policy), to=to, details=details)
    else:
        _add(turn, kind, None, to=to, status="done", details=details)


def is_waiting(turn: Turn, kind: NudgeKind) -> bool:
    """Whether a nudge of this kind is open."""
    return any(nudge.rule == kind.name and nudge.is_open for nudge in turn.case.nudges)


def _due(turn: Turn, kind: NudgeKind) -> datetime:
    if kind.is_urgent:
        return turn.now
    if kind.is_for_today:
        at = next_good_moment(turn.now, Role.JOBFORMIDLER, turn.world.policy)
        return working_day_after(at, 0, turn.world.policy)
    return working_day_after(turn.now, turn.world.policy.call_back_days, turn.world.policy)


def _tell(turn: Turn, nudge: Nudge, details: tuple[Text, ...] = ()) -> None:
    kind = kind_of(turn, nudge)
    if kind.says is not None:
        details += kind.says(turn.case, turn.team, turn.today)
    told = NudgeTold(
        turn.person.id, nudge.no, nudge.rule, kind.is_urgent, details, nudge.stage,
        nudge.due_at, nudge.raised_at,
    )  # fmt: skip
    turn.tell(nudge.told_to, told, words_of=turn.person.id)


# --- what stands open ---------------------------------------------------------------------------


def reconcile(turn: Turn, found: Standing) -> None:
    """Let the open nudges follow what stands: raise, move on, close. Nothing is told twice."""
    held = {reason.rule: reason for reason in found.reasons}
    asked = (nudge for nudge in turn.case.nudges if nudge.rule not in found.quiet)
    _close(turn, {nudge.no for nudge in asked if _is_gone(turn, nudge, held)})
    for reason in found.reasons:
        nudge = next((n for n in turn.case.nudges if n.rule == reason.rule and n.is_open), None)
        if nudge is None:
            kind = turn.world.nudges.of(reason.rule)
            _add(turn, kind, reason.due_at, stage=reason.stage, to=reason.to)
        else:
            _move_on(turn, nudge, reason)
    _note_unknown(turn)


def _note_unknown(turn: Turn) -> None:
    """A kind that is stored and has no row any more stays open; the operator reads which."""
    lost = {n.rule for n in turn.case.nudges if n.is_open and n.rule not in turn.world.nudges}
    turn.notes += [f"no row knows the nudge {rule}" for rule in sorted(lost)]


def _is_gone(turn: Turn, nudge: Nudge, held: Mapping[str, Reason]) -> bool:
    """Whether its reason is gone, or has begun anew: then the old one ends and a new one begins."""
    kind = kind_of(turn, nudge)
    if kind.is_news:
        return nudge.due_at is not None and nudge.due_at <= turn.now
    if kind.check is None:
        return False
    reason = held.get(nudge.rule)
    if reason is None or STAGES.index(reason.stage) < STAGES.index(nudge.stage):
        return True
    return nudge.seen_at is not None and reason.start > nudge.seen_at


def _move_on(turn: Turn, nudge: Nudge, reason: Reason) -> None:
    due_at = nudge.due_at if nudge.status == "snoozed" else reason.due_at
    if (reason.stage, due_at) == (nudge.stage, nudge.due_at):
        return
    is_told = reason.stage != nudge.stage and nudge.status == "open"
    told_at = turn.now if is_told else nudge.told_at
    moved = replace(nudge, stage=reason.stage, due_at=due_at, told_at=told_at)
    put(turn, moved)
    if is_told:
        _tell(turn, moved)


def _close(turn: Turn, numbers: set[int]) -> None:
    for nudge in turn.case.nudges:
        if nudge.no in numbers and nudge.is_open:
            put(turn, replace(nudge, status="done", closed_at=turn.now))


def put(turn: Turn, changed: Nudge) -> None:
    """Put a changed nudge in the place of the one with its number."""
    nudges = tuple(changed if n.no == changed.no else n for n in turn.case.nudges)
    turn.case = replace(turn.case, nudges=nudges)


def close_rule(turn: Turn, kind: NudgeKind) -> None:
    """Close the open nudge of a kind: what it asked for is done, or is no longer so."""
    _close(turn, {n.no for n in turn.case.nudges if n.rule == kind.name})


def finish(turn: Turn, nudge: Nudge, by: int) -> None:
    """Close a nudge that a person has done; its reason, if it still holds, is not told anew."""
    done = kind_of(turn, nudge).done
    if done is None or not done.records:
        turn.record(Handled(turn.number(), nudge.rule, turn.now, by))
    _close(turn, {nudge.no})


def take_back(turn: Turn, raised_at: datetime) -> None:
    """Close the nudges that the citizen's answer raised at this moment: it is taken back."""
    raised = (n for n in turn.case.nudges if n.raised_at == raised_at)
    _close(turn, {n.no for n in raised if not _stays(kind_of(turn, n))})


def _stays(kind: NudgeKind) -> bool:
    """What is urgent, what follows from the case and the clock, and what nobody can read."""
    return kind.is_urgent or kind.check is not None or kind is UNKNOWN


def close_by_contact(turn: Turn, at: datetime) -> None:
    """Close the nudges whose reason a contact has ended, had at this moment, and end a silence.

    What came after it, a contact that is written down late has not ended.
    """
    silence_ladder.end(turn, "contact", at)
    before = (n for n in turn.case.nudges if n.raised_at <= at)
    _close(turn, {n.no for n in before if kind_of(turn, n).ends_by_contact})


def move_nudges(turn: Turn, gone: int, to: int) -> None:
    """Let the nudges that `gone` was told of go to `to`, who is told of the open ones (A06)."""
    for nudge in turn.case.nudges:
        if nudge.told_to == gone and nudge.is_open and gone != to:
            waits = nudge.is_unseen and nudge.climbs_at is not None and nudge.climbs_at > turn.now
            climbs_at = _climbs_at(turn) if waits else nudge.climbs_at
            moved = replace(nudge, told_to=to, told_at=turn.now, climbs_at=climbs_at)
            put(turn, moved)
            if moved.status == "open":
                _tell(turn, moved)


# --- putting off --------------------------------------------------------------------------------


def snooze(turn: Turn, no: int, by: int, until: date | None = None, reason: str = "") -> None:
    """Let a nudge rest until a working morning: the next one, or that of a day, with a reason.

    It wakes before the morning digest, in which it stands again.
    """
    policy = turn.world.policy
    nudge = next((n for n in turn.case.nudges if n.no == no and n.is_open), None)
    if nudge is None:
        return
    tomorrow = local_day(working_day_after(turn.now, 1, policy), policy)
    longest = local_day(turn.now, policy) + timedelta(days=policy.longest_snooze_days)
    day = min(max(until or tomorrow, tomorrow), longest)
    put(turn, replace(nudge, status="snoozed", due_at=start_of(day, policy)))
    put_off = Snoozed(turn.number(), no, day, by, reason)
    turn.record(put_off)


def wake(turn: Turn) -> None:
    """Tell the snoozed nudges again whose time has come."""
    for nudge in turn.case.nudges:
        if nudge.status == "snoozed" and nudge.due_at is not None and nudge.due_at <= turn.now:
            due_at = _due(turn, kind_of(turn, nudge))
            awake = replace(nudge, status="open", due_at=due_at, told_at=turn.now)
            put(turn, awake)
            _tell(turn, awake)


def next_wake(turn: Turn) -> datetime | None:
    """Return when the next snoozed nudge wakes, or news has had its morning."""
    nudges = turn.case.nudges
    waiting = [n for n in nudges if n.status == "snoozed" or kind_of(turn, n).is_news]
    return min((n.due_at for n in waiting if n.due_at and n.is_open), default=None)
