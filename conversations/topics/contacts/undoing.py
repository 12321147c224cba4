"""Taking back, and correcting, in the case's own turn: it is added, and nothing is deleted.

What staff saved last stands in one entry (`Saved`) with all that it changed, so that an undo knows
what was there before. Other words for a contact are an entry too; the first ones stay at it.
"""

from dataclasses import replace

from conversations.case import letter_box
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.case.view import View
from conversations.course.questions import latest, numbered
from conversations.model.nudges.kind import End
from conversations.records.case import Appointment, Case
from conversations.records.channel import CHANNELS
from conversations.records.entries import ContactCorrected, Entry, Ladder, Phase, Saved
from conversations.records.inputs_between import SavedUndone
from conversations.records.letter import Letter
from conversations.records.outcome import Withdrawn
from conversations.records.run import RunStatus
from conversations.records.texts import Text, text
from conversations.topics.contacts import undoing_actions

ADDED = 0  # the mark of a citizen who was just written down; else it is an entry's number


def remember(turn: Turn, before: Case, saved: Saved) -> None:
    """Keep what was just saved, with what stood there `before`; only the latest can be undone."""
    found = latest(before, Saved)
    replaced = next((a for a in before.appointments if a.status == "planned"), None)
    if saved.appointment and replaced is not None:
        saved = replace(
            saved,
            before=replaced.no,
            before_at=replaced.at,
            before_place=replaced.place,
            before_with=replaced.with_person,
            before_made_at=replaced.made_at,
        )
    now_open = {n.no for n in turn.case.nudges if n.is_open}
    closed = tuple(n.rule for n in before.nudges if n.is_open and n.no not in now_open)
    if saved.contact:
        saved = replace(saved, logged=saved.contact, logged_by=saved.by, logged_at=saved.at)
    elif found is not None:
        saved = replace(
            saved, logged=found.logged, logged_by=found.logged_by, logged_at=found.logged_at
        )
    kept = replace(
        saved,
        no=found.no if found else turn.number(),
        last_contact_at=before.last_contact_at,
        nudges=closed,
        ladder=_ended(before, turn.case),
        letters=_answered(before, turn.case),
    )
    _put(turn, kept)


def remember_entries(turn: Turn, before: Case, by: int) -> int:
    """Keep an action on entries and agreements alone; return its mark, or 0 if it did more."""
    found = undoing_actions.changed(before, turn.case)
    if found is None:
        return 0
    mark = turn.number()
    added, were, agreements = found
    version = turn.case.version if added or were else 0  # an agreement goes, whatever came after
    saved = Saved(
        0, mark, by, turn.now, agreements=agreements, added=added, were=were, version=version
    )
    remember(turn, before, saved)
    return mark


def _ended(before: Case, after: Case) -> int:
    was, is_now = latest(before, Ladder), latest(after, Ladder)
    if was is None or is_now is None or was.ended_at is not None or is_now.ended_at is None:
        return 0
    return was.no


def _answered(before: Case, after: Case) -> tuple[Letter, ...]:
    """The letters that waited before, as they were: one that is answered is not loaded again."""
    waiting = {letter.no for letter in after.letters if letter.is_open}
    return tuple(each for each in before.letters if each.is_open and each.no not in waiting)


def undo(turn: Turn, event: SavedUndone) -> None:
    """Take back what was saved under this mark, unless the minute is over."""
    if event.mark == ADDED:
        _withdraw(turn, event)
        return
    saved = latest(turn.case, Saved)
    problem = _problem(turn, saved, event)
    if saved is None or problem is not None:
        turn.answer(event.by, False, problem or text("staff.undo_too_late"))
        return
    if saved.contact:
        _undo_contact(turn, saved)
    _undo_agreements(turn, saved)
    undoing_actions.undo(turn, saved)
    letter_box.reopen(turn, saved.letters, saved.at)
    _put(turn, replace(saved, undone_at=turn.now))
    turn.move_version()
    for kind in map(turn.world.nudges.of, saved.nudges):
        if End.REASON not in kind.ends:  # the others follow from the case as it stands again
            raise_nudge(turn, kind)
    turn.answer(event.by, True, text("staff.undone"))


def _withdraw(turn: Turn, event: SavedUndone) -> None:
    """Take back a citizen who was written down today and has not answered.

    The case closes, and no address is kept.
    """
    is_over = turn.now - turn.case.started_at > turn.world.policy.correct_for
    is_theirs = event.by == turn.team.jobformidler
    if is_over or turn.case.consent is not None or not is_theirs:
        turn.answer(event.by, False, text("new_citizen.stays"))
        return
    for run in turn.answerable():
        turn.put(replace(run, status=RunStatus.SUPERSEDED, closed_at=turn.now))
    turn.case = replace(turn.case, phase=Phase.CLOSED)
    turn.answer(event.by, True, text("new_citizen.withdrawn"))
    lost = tuple(each.name for each in CHANNELS if each.is_phone)
    turn.person = replace(turn.person, lost=lost)
    turn.newcomers.append(Withdrawn(turn.person.id))


def _problem(turn: Turn, saved: Saved | None, event: SavedUndone) -> Text | None:
    if saved is None or (saved.mark, saved.by) != (event.mark, event.by):
        return text("staff.undo_too_late")
    if saved.undone_at is not None:
        return text("staff.undone_already")
    if saved.version not in (0, turn.case.version):
        return text("staff.undo_moved")
    is_late = turn.now > saved.at + turn.world.policy.undo_for
    return text("staff.undo_too_late") if is_late else None


def _undo_contact(turn: Turn, saved: Saved) -> None:
    case = turn.case
    appointments = tuple(
        replace(a, status="undone") if a.no == saved.appointment else a for a in case.appointments
    )
    turn.case = replace(
        case,
        appointments=(*appointments, *_appointment_before(saved)),
        last_contact_at=saved.last_contact_at,
    )
    ladder = numbered(turn.case, Ladder, saved.ladder)
    if ladder is not None:
        _put(turn, replace(ladder, ended_at=None, ended_by=""))
    correction = ContactCorrected(turn.number(), saved.contact, turn.now, saved.by, is_undone=True)
    _put(turn, correction)


def _appointment_before(saved: Saved) -> tuple[Appointment, ...]:
    if not saved.before or saved.before_at is None or saved.before_made_at is None:
        return ()
    return (
        Appointment(
            saved.before, saved.before_at, saved.before_place, saved.before_with,
            saved.before_made_at,
        ),
    )  # fmt: skip


def _undo_agreements(turn: Turn, saved: Saved) -> None:
    agreements = tuple(
        replace(a, status="undone") if a.no in saved.agreements else a for a in turn.case.agreements
    )
    turn.case = replace(turn.case, agreements=agreements)


# --- other words ----------------------------------------------------------------------------------


def correctable(seen: View) -> int:
    """Return the contact whose words whoever looks may still correct, or 0."""
    saved = latest(seen.case, Saved)
    if saved is None or saved.logged_by != seen.by or saved.logged_at is None:
        return 0
    is_undone = saved.undone_at is not None and saved.contact == saved.logged
    is_late = seen.now > saved.logged_at + seen.policy.correct_for
    return 0 if is_late or is_undone else saved.logged


def _put(turn: Turn, entry: Entry) -> None:
    known = [each for each in turn.case.entries if each.no != entry.no]
    entries = tuple(sorted((*known, entry), key=lambda each: each.no))
    turn.case = replace(turn.case, entries=entries)
