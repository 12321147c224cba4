"""The search for a match, contacts with the company, follow-ups, and sick days."""

from dataclasses import replace

from conversations.case.deed import Deed, Hints, one_of, refuse, words_for
from conversations.course.questions import all_of
from conversations.course.work_talks import TRIED
from conversations.records.actions import (
    FinishSearch,
    LogCompanyContact,
    PlanSearch,
    ReportAbsence,
    ReportFollowUp,
    WriteNote,
)
from conversations.records.entries import Absence, Note
from conversations.records.entries_work import CompanyContact, Employment, FollowUp, SearchStep
from conversations.records.texts import Moment, text

KINDS = frozenset({"contact", "visit", "snuse"})
WHO = frozenset({"citizen", "jobformidler", "both"})
HOW = frozenset({"telephone", "in_person", "letter"})
LIKED = frozenset({"", "yes", "no", "unsure"})
PRESENT = frozenset(
    {"citizen", "jobformidler", "sagsbehandler", "contact_person", "health", "family", "network"}
)


def plan_search(deed: Deed, action: PlanSearch) -> Hints:
    """Add a line to the jobsøgningsplan: which company, who makes contact, how, when (D27, B26)."""
    one_of("kind", action.kind, KINDS)
    one_of("who", action.who, WHO)
    one_of("how", action.how, HOW)
    deed.planned(action.on)
    company = words_for("company", action.company)
    deed.add(
        SearchStep(deed.number(), action.kind, company, action.who, action.how, action.on, deed.by)
    )
    return ()


def finish_search(deed: Deed, action: FinishSearch) -> Hints:
    """A search step was done; after a visit or a snuse the citizen says how it was liked (B26)."""
    step = deed.find(SearchStep, action.no)
    one_of("liked", action.liked, LIKED)
    if step.is_done and (step.liked or not action.liked):
        raise refuse("done_already")
    deed.correct(replace(step, is_done=True, liked=action.liked))
    is_open = step.kind in TRIED and not action.liked
    return (text("action.ask_liked"),) if is_open else ()


def log_company_contact(deed: Deed, action: LogCompanyContact) -> Hints:
    """Log a contact with the company, apart from those with the citizen (A45).

    It moves no duty of contact with the citizen. Of an acute need
    `model/nudges/standing.py` tells at once (A28).
    """
    if action.employment:
        deed.find(Employment, action.employment)
    words = words_for("company_words", action.words)
    now = deed.turn.now
    deed.add(CompanyContact(deed.number(), now, deed.by, action.employment, words, action.is_acute))
    return ()


def write_note(deed: Deed, action: WriteNote) -> Hints:
    """Keep something worth remembering; it moves no duty."""
    words = words_for("note", action.words)
    deed.add(Note(deed.number(), deed.turn.now, deed.by, words))
    return ()


def report_follow_up(deed: Deed, action: ReportFollowUp) -> Hints:
    """Write down what a follow-up found (A26, A27, D17); one held elsewhere needs a reason."""
    spell = deed.find(Employment, action.employment)
    deed.happened(action.on)
    deed.in_order(spell.start, action.on)
    for each in action.present:
        one_of("present", each, PRESENT)
    if not 0 <= action.contact < deed.turn.person.next_no:
        raise refuse("no_such_entry")
    if not action.at_company:
        words_for("reason_elsewhere", action.reason_elsewhere)  # A26
    deed.add(
        FollowUp(
            deed.number(), action.contact, action.on, spell.no, action.at_company,
            action.reason_elsewhere, action.change, action.present,
        )
    )  # fmt: skip
    return (text("action.report_hours"),)  # A27


def report_absence(deed: Deed, action: ReportAbsence) -> Hints:
    """Write down sick days from a tilbud, never a cause (B23); with an end, close open ones."""
    deed.happened(action.start)
    if action.end is not None:
        deed.sensible(action.end)
        deed.in_order(action.start, action.end)
    same = [a for a in all_of(deed.case, Absence) if a.start == action.start and a.end is None]
    if same and action.end is not None:
        deed.correct(replace(same[-1], end=action.end))
        return ()
    _no_absence_then(deed, action)
    deed.add(Absence(deed.number(), action.start, action.end, action.tilbud))
    return ()


def _no_absence_then(deed: Deed, action: ReportAbsence) -> None:
    """Refuse days that are recorded already."""
    for other in all_of(deed.case, Absence):
        is_before = action.end is not None and action.end < other.start
        is_after = other.end is not None and other.end < action.start
        if not is_before and not is_after:
            raise refuse("absent_already", day=Moment(other.start, "date"))
