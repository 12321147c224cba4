"""How much what is stored of a case gives away: one row a kind, so that nothing is shown unawares.

Days, hours and duties are ordinary. Words that somebody wrote, and what a person chose of their own
life, are personal. Health, family, economy, and what leads to an authority's decision about them,
are confidential: no phone shows them (`clearance.py`). Only this data may live here.
"""

from collections.abc import Mapping

from conversations.records import case, entries, entries_step_up, entries_work, letter
from conversations.records import told_by_citizen as told
from conversations.records.entries import MilestoneKind
from conversations.records.promise import Promise
from conversations.records.questions import Sensitivity
from conversations.records.run import Answer

ORDINARY, PERSONAL, CONFIDENTIAL = Sensitivity

STORED: Mapping[type, Sensitivity] = {
    case.Appointment: ORDINARY,
    case.Consent: ORDINARY,
    case.Access: ORDINARY,
    case.Opened: ORDINARY,
    case.Agreement: PERSONAL,
    case.Contact: PERSONAL,
    case.Nudge: PERSONAL,  # its kind tells an answer: hard_week
    letter.Letter: PERSONAL,
    Answer: PERSONAL,  # or what its question is, where that is more
    entries.Milestone: PERSONAL,  # but for those below
    entries.Visitation: CONFIDENTIAL,
    entries.Exemption: CONFIDENTIAL,  # for grave social or health reasons, some of them
    entries.TrinClosed: ORDINARY,
    entries.BreakOff: CONFIDENTIAL,  # its reason
    entries.Absence: ORDINARY,  # days, never the cause (B23)
    entries.Assignment: ORDINARY,
    entries.Ladder: ORDINARY,
    Promise: ORDINARY,
    entries.Saved: PERSONAL,  # what stood there before
    entries.TakenBack: ORDINARY,
    entries.ContactCorrected: PERSONAL,
    entries.Note: PERSONAL,
    entries.Snoozed: PERSONAL,
    entries.Handled: PERSONAL,
    entries.ModelChanged: ORDINARY,
    entries.CaseClosed: PERSONAL,
    entries.AppointmentAnswer: ORDINARY,
    entries.AgreementAnswer: PERSONAL,
    entries_work.SearchStep: ORDINARY,
    entries_work.Employment: PERSONAL,  # hensyn stand in it
    entries_work.Hours: ORDINARY,
    entries_work.OwnWord: PERSONAL,
    entries_work.ClearAtStart: ORDINARY,
    entries_work.CompanyContact: PERSONAL,
    entries_work.FollowUp: PERSONAL,
    entries_step_up.StepUp: CONFIDENTIAL,
    entries_step_up.StepUpMeeting: CONFIDENTIAL,
    entries_step_up.StepUpAgreement: CONFIDENTIAL,
    entries_step_up.HelpWish: PERSONAL,
    told.JobgoalPart: PERSONAL,
    told.Experience: PERSONAL,
    told.TalkWish: ORDINARY,
    told.LeftForTalk: PERSONAL,
    told.FormAnswer: CONFIDENTIAL,
}
CONFIDENTIAL_MILESTONES = frozenset(
    {
        MilestoneKind.BARRIER_NAMED, MilestoneKind.REHAB_STARTED, MilestoneKind.REHAB_SENT,
        MilestoneKind.REHAB_MET, MilestoneKind.REHAB_DECIDED, MilestoneKind.REHAB_RETURNED,
        MilestoneKind.SOCIAL_TOLD, MilestoneKind.PREPARATION_LOCKED, MilestoneKind.SHARE_CONSENT,
        MilestoneKind.DOCTOR_CONSENT, MilestoneKind.HEALTH_ADVICE, MilestoneKind.REPORT_SENT,
        MilestoneKind.PERSON_GROUP_MARKED,
    }
)  # fmt: skip
