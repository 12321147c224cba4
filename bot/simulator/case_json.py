"""A whole case as the simulator's API shows it (docs/simulator-api.md)."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeAlias

from conversations.course.contacts import answer_to_agreement, corrections_of
from conversations.course.plan_talks import answer_to
from conversations.course.questions import all_of, hours_series, milestones
from conversations.course.work_talks import clear_at_start, has_left, own_series
from conversations.records.case import Agreement, Appointment, Case, Contact, Nudge
from conversations.records.entries import Absence, ContactCorrected, Entry, MilestoneKind, Saved
from conversations.records.entries_work import Employment, Hours
from conversations.records.letter import Letter
from conversations.records.texts import TextValue
from conversations.records.whole_case import ToldTalk, WholeCase

Json: TypeAlias = dict[str, Any]
_SHOWN_APART = (Employment, Hours, Absence, ContactCorrected, Saved)


def case_json(
    whole: WholeCase,
    name: Callable[[int], str],
    nudge_text: Callable[[Nudge], str],
    words: Callable[[TextValue], str],
) -> Json:
    """Return the case as the contract has it, in Danish as staff read it.

    `name` says who, `nudge_text` what a nudge says, `words` what a question or an answer says.
    """
    case = whole.case
    shown: Json = {
        "trin": case.trin,
        "model": case.model,
        "version": case.version,
        "group": case.group,
        "phase": case.phase.value,
        "trin_since": case.trin_since,
        "follow_up_consent": case.follow_up_consent,
        **_course(case),
        "check_ins": [_check_in(talk, words) for talk in whole.check_ins],
        "contacts": [_contact(case, contact) for contact in case.contacts],
        "agreements": [_agreement(case, made) for made in case.agreements],
        "appointments": [_appointment(case, planned) for planned in case.appointments],
        "nudges": [_nudge(nudge) | {"text": nudge_text(nudge)} for nudge in case.nudges],
        "letters": [_letter(letter) for letter in case.letters],
        "consents": [
            {"purpose": c.purpose, "given": c.is_given, "at": c.at, "channel": c.channel}
            for c in case.consents
        ],
        "access_log": [
            {"by": a.by, "at": a.at, "purpose": a.purpose, "allowed": a.was_allowed}
            for a in case.accesses
        ],
    }
    for part in ("contacts", "access_log", "letters", "employments", "course"):
        shown[part] = [_named(row, name) for row in shown[part]]
    return shown


def _named(row: Json, name: Callable[[int], str]) -> Json:
    return row | {"by": name(row["by"])} if "by" in row else row


# --- the course -------------------------------------------------------------------------------


def _course(case: Case) -> Json:
    goals = milestones(case, MilestoneKind.JOBGOAL)
    return {
        "jobgoal": goals[-1].words if goals else None,
        "employments": [_employment(case, spell) for spell in all_of(case, Employment)],
        "absences": [asdict(absence) for absence in all_of(case, Absence)],
        "course": [_entry(e) for e in case.entries if not isinstance(e, _SHOWN_APART)],
    }


def _entry(entry: Entry) -> Json:
    return {"entry": type(entry).__name__, **asdict(entry)}


def _employment(case: Case, spell: Employment) -> Json:
    """An employment with its hours; what the citizen told stands beside staff's, never for it."""
    clear = clear_at_start(case, spell.no)
    return {
        **asdict(spell),
        "hours": [
            {"since": h.since, "paid": h.paid, "unpaid": h.unpaid}
            for h in hours_series(case, spell.no)
        ],
        "hours_told": [
            {"on": w.on, "period": w.period, "paid": w.paid, "unpaid": w.unpaid}
            for w in own_series(case, spell.no)
        ],
        "has_left": has_left(case, spell),
        "clear_at_start": clear and {"aim": clear.aim, "tasks": clear.tasks, "pay": clear.pay},
    }


# --- what was asked, agreed and told ----------------------------------------------------------


def _check_in(talk: ToldTalk, words: Callable[[TextValue], str]) -> Json:
    run = talk.run
    told = [{"question": words(q), "answer": words(a)} for q, a in talk.told]
    return {
        "script": run.name,
        "period": run.facts.period,
        "status": run.status.value,
        "answers": {answer.key: answer.value for answer in run.answers},
        "told": told,
        "asked": run.opened_at,
        "ended": run.closed_at,
    }


def _contact(case: Case, contact: Contact) -> Json:
    shown = {"at": contact.at, "how": contact.how, "by": contact.by, "text": contact.words}
    found = corrections_of(case, contact.no)
    if not found:
        return shown
    words = [{"at": c.at, "by": c.by, "text": c.words} for c in found if not c.is_undone]
    return shown | {"corrected": words, "undone": any(c.is_undone for c in found)}


def _agreement(case: Case, made: Agreement) -> Json:
    said = answer_to_agreement(case, made.no)
    yes = "yes" if said and said.is_yes else "corrected"
    return {
        "no": made.no,
        "text": made.words,
        "deadline": made.deadline,
        "status": made.status,
        "made_at": made.made_at,
        "confirmed": yes if said else "unconfirmed",
        "correction": said.correction if said else "",
        "who": made.who,
    }


def _appointment(case: Case, planned: Appointment) -> Json:
    return {
        "no": planned.no,
        "at": planned.at,
        "place": planned.place,
        "with": planned.with_person,
        "status": planned.status,
        "answer": answer_to(case, planned.no),
    }


def _nudge(nudge: Nudge) -> Json:
    return {
        "no": nudge.no,
        "rule": nudge.rule,
        "stage": nudge.stage,
        "status": nudge.status,
        "due": nudge.due_at,
        "raised_at": nudge.raised_at,
        "told_to": nudge.told_to,
        "climbs_at": nudge.climbs_at,
        "seen_at": nudge.seen_at,
        "seen_by": nudge.seen_by,
    }


def _letter(letter: Letter) -> Json:
    return {
        "no": letter.no,
        "by": letter.by,
        "at": letter.at,
        "text": letter.words,
        "answered_at": letter.answered_at,
        "kind": letter.kind,
    }
