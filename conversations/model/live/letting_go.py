"""What of a case's course still counts for a turn: its rules ask for these entries and no others.

One row a kind of entry. What does not count stays in the store, for a `WholeCase` and whoever
reads one; a turn lets go of it, and no later turn loads it. So a turn costs the same after ten
years. Whatever counts no more never counts again: the newest take the place of the older, days
go by, and while staff can undo what they saved, nothing is let go.
"""

from collections.abc import Mapping
from datetime import datetime

from conversations.course.questions import latest
from conversations.model.live import placing, talks, work
from conversations.model.live.lasting import MOST_LETTERS, UNDO_LASTS
from conversations.model.live.rule import Rule, Scene
from conversations.model.live.talks import counts
from conversations.model.policy import Policy
from conversations.records.case import Case
from conversations.records.entries import Saved
from conversations.records.letter import Letter, open_letters
from conversations.records.replacing import replace

RULES: Mapping[type[object], Rule] = {
    rule.kind: rule for rule in (*placing.RULES, *work.RULES, *talks.RULES)
}
"""What counts of each kind of entry. Each new kind is a row of its file."""


def live(case: Case, now: datetime, policy: Policy) -> frozenset[int]:
    """Return the numbers of the entries that still count."""
    scene = Scene(case, now, policy)
    spells, step_ups = (
        frozenset(e.no for e in rule.keep(scene)) for rule in (work.SPELLS, placing.STEP_UPS)
    )
    scene = replace(scene, spells=spells, step_ups=step_ups)
    kinds = {type(entry) for entry in case.entries}
    kept = (RULES[kind].keep(scene) for kind in kinds if kind in RULES)
    return frozenset(entry.no for found in kept for entry in found)


def without_past(before: Case, after: Case, now: datetime, policy: Policy) -> Case:
    """Return the case as turns left it, without what counts no more; what they changed stays.

    Nothing is let go while staff may undo what they saved, or while entries cannot be read.
    """
    saved = latest(after, Saved)
    may_undo = saved is not None and saved.undone_at is None and now <= saved.at + UNDO_LASTS
    if after.unread or may_undo:
        return after
    kept, scene = live(after, now, policy), Scene(after, now, policy)
    known = {id(each) for each in (*before.entries, *before.agreements, *before.letters)}
    entries = tuple(e for e in after.entries if e.no in kept or id(e) not in known)
    made = tuple(a for a in after.agreements if counts(a, scene) or id(a) not in known)
    waiting = _newest(after.letters)
    letters = tuple(each for each in after.letters if each.no in waiting or id(each) not in known)
    was, left = (after.entries, after.agreements, after.letters), (entries, made, letters)
    if list(map(len, was)) == list(map(len, left)):
        return after
    return replace(after, entries=entries, agreements=made, letters=letters)


def _newest(letters: tuple[Letter, ...]) -> frozenset[int]:
    """The letters that turns know of those that wait: the newest of each who wrote some."""
    by = {letter.by for letter in letters}
    newest = (open_letters(letters, writer)[-MOST_LETTERS:] for writer in by)
    return frozenset(letter.no for found in newest for letter in found)
