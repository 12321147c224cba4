"""The list of all scripts. A script is found here or nowhere.

An old version stays in the list until no open run uses it (`makker doctor` says which do).
"""

from collections.abc import Mapping

from conversations.citizen.at_work import (
    before_start,
    first_day,
    first_week,
    month_after,
    month_at_work,
)
from conversations.citizen.consent import consent, preferences
from conversations.citizen.experience import experience, experience_more
from conversations.citizen.follow_up import follow_up
from conversations.citizen.jobgoal import jobgoal, jobgoal_again, jobgoal_more
from conversations.citizen.jobgoal_answer import jobgoal_answer, jobgoal_choose
from conversations.citizen.jobgoal_can import jobgoal_can
from conversations.citizen.jobgoal_tasks import jobgoal_fields, jobgoal_tasks
from conversations.citizen.jobgoal_where import jobgoal_start, jobgoal_where
from conversations.citizen.media_sent import photo_sent, voice_sent
from conversations.citizen.number import other_channel, same_person
from conversations.citizen.own_words import (
    call_me,
    delete_me,
    help_card,
    language_help,
    pause,
)
from conversations.citizen.own_words_case import more_help, network, sick
from conversations.citizen.plan import agreed, appointment, plan_change
from conversations.citizen.preparation import my_situation, step_up_family, step_up_health
from conversations.citizen.weekly_check_in import weekly_check_in
from conversations.jobformidler.agreeing import make_agreement
from conversations.jobformidler.away_talk import time_off
from conversations.jobformidler.correcting import correct_contact
from conversations.jobformidler.course_talks import (
    company_contact,
    hours_now,
    sick_days,
    snuse,
    write_note,
)
from conversations.jobformidler.digest_talk import digest_time
from conversations.jobformidler.hand_over import hand_over, hand_over_all
from conversations.jobformidler.letter_talk import hard_letter, write_letter
from conversations.jobformidler.log_contact import log_contact
from conversations.jobformidler.new_citizen import new_citizen
from conversations.jobformidler.recording import record_subject, record_text
from conversations.jobformidler.send_order import pick_for_talk
from conversations.jobformidler.sms_draft import sms_draft
from conversations.jobformidler.voice_draft import voice_draft
from conversations.talks.picking import log_line, pick_citizen
from conversations.talks.replay import ScriptSpec, registry

SCRIPTS: Mapping[str, ScriptSpec] = registry(
    (
        consent,
        preferences,
        weekly_check_in,
        before_start,
        first_day,
        first_week,
        month_at_work,
        month_after,
        follow_up,
        appointment,
        plan_change,
        agreed,
        call_me,
        language_help,
        pause,
        delete_me,
        jobgoal,
        jobgoal_more,
        jobgoal_again,
        jobgoal_can,
        jobgoal_fields,
        jobgoal_tasks,
        jobgoal_where,
        jobgoal_start,
        jobgoal_choose,
        jobgoal_answer,
        experience,
        experience_more,
        help_card,
        voice_sent,
        photo_sent,
        sick,
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


def newest(scripts: Mapping[str, ScriptSpec]) -> Mapping[str, ScriptSpec]:
    """Return the newest version of each script, by its name alone."""
    found: dict[str, ScriptSpec] = {}
    for spec in scripts.values():
        if spec.name not in found or found[spec.name].version < spec.version:
            found[spec.name] = spec
    return found
