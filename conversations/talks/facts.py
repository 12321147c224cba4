"""What a script may know of a person when it opens: frozen, ids and plain values only."""

from datetime import date, timedelta

from conversations.case.turn import Turn
from conversations.course.jobgoal import (
    chosen_of,
    fields_of,
    next_detail,
    next_piece,
    told_of,
)
from conversations.course.plan_talks import appointment_facts, to_confirm
from conversations.course.preparing import known_of
from conversations.course.promises import slipped
from conversations.course.questions import current_employments, is_work, open_sickness
from conversations.course.work_talks import spell_facts, unasked_visit
from conversations.model.live.lasting import is_of_late
from conversations.model.quiet_weeks import quiet_wording
from conversations.records.case import Agreement, Role
from conversations.records.facts import (
    AbsenceFacts,
    CheckInFacts,
    Facts,
    JobgoalFacts,
    PlanFacts,
    PreparationFacts,
)
from conversations.records.replacing import replace

MEETING_SOON = timedelta(days=7)
MOST_ASKED = 20  # agreements that a talk may know of


def facts_for(turn: Turn, period: str = "", about: int = 0, purpose: str = "") -> Facts:
    """Freeze what a script may know about this person now."""
    person = turn.person
    opened_at = turn.local_now
    if not turn.is_citizen:
        return _staff_facts(turn, Facts(person.id, opened_at=opened_at, purpose=purpose))
    asked_about = (a for a in turn.case.agreements if _is_asked_about(turn, a))
    late = slipped(turn.case, turn.now)
    agreements = sorted(asked_about, key=_by_deadline)
    return Facts(
        person.id,
        case=person.id,
        jobformidler=person.jobformidler,
        language=person.language,
        opened_at=opened_at,
        period=period,
        about=about,
        promised_by=late.due_at.astimezone(opened_at.tzinfo) if late else None,
        purpose=purpose,
        plan=PlanFacts(
            appointment=appointment_facts(turn.case, about, opened_at),
            to_confirm=tuple((a.no, a.deadline) for a in to_confirm(turn.case, about)),
        ),
        check_in=CheckInFacts(
            spell=spell_facts(turn.case, about, opened_at.date()),
            visit=unasked_visit(turn.case, opened_at.date(), turn.world.policy.visit_asked_days),
            open_agreements=tuple(a.no for a in agreements[:MOST_ASKED]),
            quiet=quiet_wording(turn.case, turn.world.policy),
        ),
        jobgoal=JobgoalFacts(
            fields=fields_of(turn.case),
            chosen=chosen_of(turn.case),
            told=told_of(turn.case),
            next_piece=next_detail(turn.case) or next_piece(turn.case),
        ),
        absence=_absence_facts(turn),
        preparation=PreparationFacts(form=tuple(sorted(dict(known_of(turn.case)).items()))),
    )


def _absence_facts(turn: Turn) -> AbsenceFacts:
    """What else a sick day is to be told to: a workplace, and who waits at a meeting soon."""
    until = turn.now + MEETING_SOON
    return AbsenceFacts(
        open_sickness(turn.case),
        is_at_work=any(map(is_work, current_employments(turn.case, turn.today))),
        has_meeting=any(
            a.status == "planned" and turn.now < a.at <= until for a in turn.case.appointments
        ),
    )


def _staff_facts(turn: Turn, facts: Facts) -> Facts:
    colleagues = turn.before.colleagues.items()
    today = facts.opened_at.date()
    return replace(
        facts,
        staff=replace(
            facts.staff,
            caseload=tuple(e.person for e in turn.before.caseload if not e.is_closed),
            colleagues=tuple(who for who, role in colleagues if role is Role.JOBFORMIDLER),
            is_away=any(away.start <= today <= away.end for away in turn.stand_ins),
            has_planned=any(away.start > today for away in turn.stand_ins if away.stage != "over"),
        ),
    )


def _is_asked_about(turn: Turn, agreement: Agreement) -> bool:
    """What the jobformidler is to do alone is no question to the citizen, nor what is long past."""
    is_theirs = agreement.is_open and agreement.who != "jobformidler"
    return is_theirs and is_of_late(agreement, turn.today, turn.world.policy)


def _by_deadline(agreement: Agreement) -> tuple[date, int]:
    return agreement.deadline or date.max, agreement.no
