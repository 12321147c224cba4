"""All that the topics offer: every script, action and kind of nudge. It is here or nowhere.

An old version stays in the list until no open run uses it (`makker doctor` says which do). Its
texts stay in the catalogs: answers are told with them when the script is gone.
"""

from collections.abc import Iterable, Mapping

from conversations.case import letter_box, silence_ladder
from conversations.case.action import Declared
from conversations.model.nudges.kind import NudgeKinds
from conversations.records.script import ScriptSpec
from conversations.staff_phone.digest_talk import digest_time
from conversations.talks import nudges as talk_nudges
from conversations.talks.picking import log_line, pick_citizen
from conversations.talks.replay import registry
from conversations.topics.aloud.talk import record_subject, record_text
from conversations.topics.appointments import nudges as appointments_nudges
from conversations.topics.appointments.agreeing import MakeAgreement, make_agreement
from conversations.topics.appointments.talks import agreed, appointment, plan_change
from conversations.topics.check_ins import nudges as check_ins_nudges
from conversations.topics.check_ins.at_work import (
    first_day,
    first_week,
    month_after,
    month_at_work,
)
from conversations.topics.check_ins.less_often import less_often
from conversations.topics.check_ins.starting import before_start
from conversations.topics.check_ins.weekly import weekly_check_in
from conversations.topics.consent import nudges as consent_nudges
from conversations.topics.consent.follow_up import follow_up
from conversations.topics.consent.in_person import RecordConsent
from conversations.topics.consent.talks import (
    change_time,
    consent,
    consent_in_four,
    preferences,
    preferences_of_three,
)
from conversations.topics.contacts import nudges as contacts_nudges
from conversations.topics.contacts.correcting import CorrectContact, correct_contact
from conversations.topics.contacts.log import log_contact
from conversations.topics.contacts.notes import WriteNote, write_note
from conversations.topics.contacts.sms_draft import sms_draft
from conversations.topics.contacts.voice_draft import voice_draft
from conversations.topics.jobgoal import nudges as jobgoal_nudges
from conversations.topics.jobgoal.before_cards import fields_and_tried, more_now, tasks_wanted
from conversations.topics.jobgoal.experience import experience, experience_more
from conversations.topics.jobgoal.jobgoal import jobgoal, jobgoal_again, jobgoal_more
from conversations.topics.jobgoal.jobgoal_answer import jobgoal_answer, jobgoal_choose
from conversations.topics.jobgoal.jobgoal_can import jobgoal_can
from conversations.topics.jobgoal.jobgoal_tasks import jobgoal_fields, jobgoal_tasks
from conversations.topics.jobgoal.jobgoal_where import jobgoal_start, jobgoal_where
from conversations.topics.jobgoal.send_order import pick_for_talk
from conversations.topics.letters.from_staff import hard_letter, write_letter
from conversations.topics.letters.media_talk import files_sent, photo_sent, voice_sent
from conversations.topics.loops import nudges as loops_nudges
from conversations.topics.own_words import nudges as own_words_nudges
from conversations.topics.own_words.stop_talk import stop_sure
from conversations.topics.own_words.talks import call_me, delete_me, help_card, language_help, pause
from conversations.topics.own_words.talks_case import more_help, network, sick
from conversations.topics.placing import nudges as placing_nudges
from conversations.topics.placing.exemptions import Exempt, LiftExemption
from conversations.topics.placing.milestones import Record
from conversations.topics.placing.trin import Break, CloseCase, CloseTrin
from conversations.topics.placing.visitation import ChangeModel, Visit
from conversations.topics.promises import nudges as promises_nudges
from conversations.topics.promises.talk import promise
from conversations.topics.reach import nudges as reach_nudges
from conversations.topics.reach.new_citizen import new_citizen
from conversations.topics.reach.talks import other_channel, same_person
from conversations.topics.staff_away import nudges as absence_nudges
from conversations.topics.staff_away.hand_over import HandOver
from conversations.topics.staff_away.hand_over_talk import hand_over, hand_over_all
from conversations.topics.staff_away.time_off_talk import time_off
from conversations.topics.step_up import nudges as step_up_nudges
from conversations.topics.step_up.actions import AgreeStepUp, BeginStepUp, EndStepUp, MeetStepUp
from conversations.topics.step_up.preparation import my_situation, step_up_family, step_up_health
from conversations.topics.urgent import nudges as urgent_nudges
from conversations.topics.work import nudges as work_nudges
from conversations.topics.work.company import LogCompanyContact, ReportFollowUp, company_contact
from conversations.topics.work.employments import Amend, Employ, EndEmployment
from conversations.topics.work.got_work import got_work
from conversations.topics.work.hours import ReportHours, hours_now
from conversations.topics.work.search import FinishSearch, PlanSearch, snuse
from conversations.topics.work.sick_days import ReportAbsence, sick_days

SCRIPTS: Mapping[str, ScriptSpec] = registry(
    (
        consent,
        consent_in_four,
        preferences,
        change_time,
        preferences_of_three,
        weekly_check_in,
        less_often,
        before_start,
        first_day,
        first_week,
        month_at_work,
        month_after,
        follow_up,
        appointment,
        plan_change,
        promise,
        agreed,
        call_me,
        language_help,
        pause,
        delete_me,
        stop_sure,
        jobgoal,
        jobgoal_more,
        jobgoal_again,
        jobgoal_can,
        jobgoal_fields,
        jobgoal_tasks,
        fields_and_tried,
        tasks_wanted,
        more_now,
        jobgoal_where,
        jobgoal_start,
        jobgoal_choose,
        jobgoal_answer,
        experience,
        experience_more,
        help_card,
        voice_sent,
        photo_sent,
        files_sent,
        sick,
        got_work,
        network,
        more_help,
        my_situation,
        step_up_health,
        step_up_family,
        other_channel,
        same_person,
        pick_citizen,
        log_line,
        pick_for_talk,
        log_contact,
        write_letter,
        hard_letter,
        make_agreement,
        correct_contact,
        sick_days,
        hours_now,
        company_contact,
        snuse,
        write_note,
        new_citizen,
        time_off,
        hand_over,
        hand_over_all,
        digest_time,
        sms_draft,
        voice_draft,
        record_subject,
        record_text,
    )
)


NUDGES = NudgeKinds(
    (
        *letter_box.NUDGES,
        *silence_ladder.NUDGES,
        *talk_nudges.NUDGES,
        *urgent_nudges.NUDGES,
        *reach_nudges.NUDGES,
        *own_words_nudges.NUDGES,
        *loops_nudges.NUDGES,
        *contacts_nudges.NUDGES,
        *check_ins_nudges.NUDGES,
        *appointments_nudges.NUDGES,
        *placing_nudges.NUDGES,
        *jobgoal_nudges.NUDGES,
        *step_up_nudges.NUDGES,
        *consent_nudges.NUDGES,
        *work_nudges.NUDGES,
        *absence_nudges.NUDGES,
        *promises_nudges.NUDGES,
    )
)


def newest(scripts: Mapping[str, ScriptSpec]) -> Mapping[str, ScriptSpec]:
    """Return the newest version of each script, by its name alone."""
    found: dict[str, ScriptSpec] = {}
    for spec in scripts.values():
        if spec.name not in found or found[spec.name].version < spec.version:
            found[spec.name] = spec
    return found


def _by_name(actions: Iterable[type[Declared]]) -> Mapping[str, type[Declared]]:
    """Name each action as it is posted and stored. Raises ValueError where two share a name."""
    found: dict[str, type[Declared]] = {}
    for action in actions:
        if action.name in {known.name for known in found.values()}:
            raise ValueError(f"two actions are called {action.name}")
        found[action.__name__] = action
    return found


ACTIONS = _by_name(
    (
        Visit, Exempt, LiftExemption, Record, CloseTrin, Break, PlanSearch, FinishSearch, Employ,
        Amend, EndEmployment, ReportHours, LogCompanyContact, WriteNote, ReportFollowUp,
        ReportAbsence, BeginStepUp, MeetStepUp, AgreeStepUp, EndStepUp, RecordConsent, CloseCase,
        HandOver, ChangeModel, MakeAgreement, CorrectContact,
    )
)  # fmt: skip
"""All that staff can do to a case, by the name under which it is posted and stored."""
