"""What the effects of a conversation do to the citizen's case, or ask of somebody else's.

A turn writes only its own person and case; an effect on another person's case becomes an input
for that person here.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from conversations.case import silence
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.model.hours import local_day
from conversations.records.case import Consent
from conversations.records.effects import (
    AgreementsAnswered,
    AppointmentAnswered,
    CallWanted,
    CheckInAnswered,
    ConsentAnswered,
    DeletionWanted,
    Effect,
    FollowUpConsentAnswered,
    LanguageChosen,
    MediumAnswered,
    MoreHelpWanted,
    NetworkAnswered,
    OpenScript,
    OtherChannelAnswered,
    OwnerAnswered,
    OwnShown,
    PauseChosen,
    PreferencesChosen,
    SickDays,
    StartAnswered,
    WellAgain,
    WorkAnswered,
)
from conversations.records.effects_staff import CasePicked, LogContact, TalkWished, WroteLetter
from conversations.records.entries import Rung
from conversations.records.inputs_between import (
    CaseAsked,
    ContactReported,
    LetterWritten,
    TalkAsked,
)
from conversations.records.run import Run
from conversations.topics.appointments import effects as applying_plan
from conversations.topics.check_ins.effects import (
    take_check_in,
    take_follow_up_consent,
    take_start,
    take_work,
)
from conversations.topics.effects_of_staff import STAFF_APPLIERS
from conversations.topics.jobgoal import effects as applying_told
from conversations.topics.own_words import effects as applying_wishes


def apply(turn: Turn, run: Run, effect: Effect, is_told: bool) -> OpenScript | None:
    """Carry out one effect; return the script that it wants opened, if any.

    `is_told`: the jobformidler already knows that a person must call, so silence is no news.
    """
    if isinstance(effect, OpenScript):
        return effect
    if type(effect) in _CHECK_INS:
        _CHECK_INS[type(effect)](turn, effect, is_told)
    elif isinstance(effect, ConsentAnswered):
        return _consent(turn, effect, is_told)
    elif isinstance(effect, applying_told.About):
        applying_told.take(turn, run, effect, is_told)
    else:
        return _APPLIERS[type(effect)](turn, run, effect)
    return None


def record_consent(turn: Turn, is_given: bool, wording: str) -> None:
    """Write down a yes or a no to Makker's messages, with the wording that was shown."""
    consent = Consent(turn.number(), "messages", is_given, turn.now, wording, turn.channel)
    turn.case = replace(turn.case, consent=consent, consents=(*turn.case.consents, consent))


def _consent(turn: Turn, effect: ConsentAnswered, is_told: bool) -> OpenScript | None:
    if effect.given is None:
        if not is_told:
            silence.climb(turn, Rung.CALL)
        return None
    record_consent(turn, effect.given, "consent.may_i")
    raise_nudge(turn, "consent_given" if effect.given else "consent_refused")
    return OpenScript("preferences") if effect.given else None


def _other_channel(turn: Turn, run: Run, effect: OtherChannelAnswered) -> None:
    if effect.given is None:
        return  # silence is no yes, and nothing was lost by it
    consent = Consent(
        turn.number(), "other_channel", effect.given, turn.now, "other_channel.may_i",
        turn.channel,
    )  # fmt: skip
    case = replace(turn.case, consents=(*turn.case.consents, consent))
    turn.case = replace(case, other_channel_consent=effect.given, other_channel_asked=True)


def _owner(turn: Turn, run: Run, effect: OwnerAnswered) -> None:
    """A number that is somebody else's now is no address of the citizen's any more."""
    if effect.is_same:
        today = local_day(turn.now, turn.world.policy)
        turn.case = replace(turn.case, last_heard_on=today)
        return
    if effect.is_same is None:
        silence.climb(turn, Rung.CALL)
        return
    turn.person = replace(turn.person, lost=(*turn.person.lost, turn.channel))
    raise_nudge(turn, "wrong_number")


def _preferences(turn: Turn, run: Run, effect: PreferencesChosen) -> None:
    if effect.language is not None:
        turn.person = replace(turn.person, language=effect.language)
    case = turn.case
    turn.case = replace(
        case,
        check_in_day=case.check_in_day if effect.day is None else effect.day,
        check_in_time=effect.at or case.check_in_time,
        is_rhythm_set=True,
    )


def _call(turn: Turn, run: Run, effect: CallWanted) -> None:
    raise_nudge(turn, "call_now" if effect.is_urgent else "call")


def _language(turn: Turn, run: Run, effect: LanguageChosen) -> None:
    turn.person = replace(turn.person, language=effect.language)


def _pause(turn: Turn, run: Run, effect: PauseChosen) -> None:
    today = turn.now.astimezone(turn.world.policy.zone).date()
    turn.case = replace(turn.case, paused_until=today + timedelta(days=effect.days))
    raise_nudge(turn, "paused")


def _deletion(turn: Turn, run: Run, effect: DeletionWanted) -> None:
    raise_nudge(turn, "deletion")


def _case_picked(turn: Turn, run: Run, effect: CasePicked) -> None:
    turn.tell(effect.case, CaseAsked(turn.person.id, effect.purpose, effect.line, effect.draft))


def _log_contact(turn: Turn, run: Run, effect: LogContact) -> None:
    turn.tell(effect.case, ContactReported(turn.person.id, effect, run.answers))


def _letter(turn: Turn, run: Run, effect: WroteLetter) -> None:
    written = LetterWritten(turn.person.id, effect.words, effect.is_sure)
    turn.tell(effect.case, written, words_of=effect.case)


def _talk_wished(turn: Turn, run: Run, effect: TalkWished) -> None:
    turn.tell(effect.case, TalkAsked(turn.person.id, effect.script))


_CHECK_INS: Mapping[type, Callable[[Turn, Any, bool], None]] = {
    CheckInAnswered: take_check_in,
    WorkAnswered: take_work,
    StartAnswered: take_start,
    FollowUpConsentAnswered: take_follow_up_consent,
}
_APPLIERS: Mapping[type, Callable[[Turn, Run, Any], OpenScript | None]] = {
    AppointmentAnswered: applying_plan.take_appointment,
    AgreementsAnswered: applying_plan.take_agreements,
    PreferencesChosen: _preferences,
    OtherChannelAnswered: _other_channel,
    OwnerAnswered: _owner,
    CallWanted: _call,
    LanguageChosen: _language,
    PauseChosen: _pause,
    DeletionWanted: _deletion,
    SickDays: applying_wishes.sick_days,
    WellAgain: applying_wishes.well_again,
    NetworkAnswered: applying_wishes.network,
    MoreHelpWanted: applying_wishes.more_help,
    OwnShown: applying_wishes.own_shown,
    MediumAnswered: applying_wishes.medium_answered,
    CasePicked: _case_picked,
    LogContact: _log_contact,
    WroteLetter: _letter,
    TalkWished: _talk_wished,
    **STAFF_APPLIERS,
}
