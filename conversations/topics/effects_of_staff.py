"""What the effects of staff's talks do: to themselves, or as an input for a citizen's case."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from conversations.case.turn import Turn
from conversations.records.effects import OpenScript
from conversations.records.effects_staff import (
    AgreementPlanned,
    AwayPlanned,
    BackPlanned,
    CaseloadGiven,
    CitizenWritten,
    DigestTimeChosen,
    DraftConfirmed,
    DraftNamed,
    RecordingChosen,
    StaffDecided,
    TextRead,
    WordsCorrected,
)
from conversations.records.inputs import Message
from conversations.records.inputs_between import (
    AgreementMade,
    CameBack,
    CaseloadHandedOver,
    ContactWordsCorrected,
    StaffActed,
    WentAway,
)
from conversations.records.run import Run
from conversations.topics.absence import absence
from conversations.topics.aloud import next_text
from conversations.topics.contacts import drafts


def _decided(turn: Turn, run: Run, effect: StaffDecided) -> None:
    acted = StaffActed(turn.person.id, effect.version, effect.action)
    turn.tell(effect.case, acted, words_of=effect.case)


def _agreed(turn: Turn, run: Run, effect: AgreementPlanned) -> None:
    made = AgreementMade(turn.person.id, effect.version, effect.words, effect.deadline, effect.who)
    turn.tell(effect.case, made, words_of=effect.case)


def _corrected(turn: Turn, run: Run, effect: WordsCorrected) -> None:
    corrected = ContactWordsCorrected(turn.person.id, effect.contact, effect.words)
    turn.tell(effect.case, corrected, words_of=effect.case)


def _away(turn: Turn, run: Run, effect: AwayPlanned) -> None:
    absence.decide(turn, WentAway(effect.stand_in, effect.start, effect.end, effect.reason))


def _back(turn: Turn, run: Run, effect: BackPlanned) -> None:
    absence.decide(turn, CameBack(is_called_off=effect.is_called_off))


def _given(turn: Turn, run: Run, effect: CaseloadGiven) -> None:
    absence.decide(turn, CaseloadHandedOver(effect.to))


def _written(turn: Turn, run: Run, effect: CitizenWritten) -> None:
    turn.newcomers.append(effect.newcomer)


def _draft_named(turn: Turn, run: Run, effect: DraftNamed) -> None:
    drafts.named(turn, effect)
    if run.facts.purpose != drafts.WRITE_OUT:
        drafts.tell(turn, effect.draft)


def _digest(turn: Turn, run: Run, effect: DigestTimeChosen) -> None:
    turn.person = replace(turn.person, digest_at=effect.at)


def _confirmed(turn: Turn, run: Run, effect: DraftConfirmed) -> None:
    """What was a draft is now as if it had been written here."""
    turn.tell(turn.person.id, Message(effect.words, channel=turn.channel))


STAFF_APPLIERS: Mapping[type, Callable[[Turn, Run, Any], OpenScript | None]] = {
    StaffDecided: _decided,
    AgreementPlanned: _agreed,
    WordsCorrected: _corrected,
    AwayPlanned: _away,
    BackPlanned: _back,
    CaseloadGiven: _given,
    CitizenWritten: _written,
    DigestTimeChosen: _digest,
    DraftConfirmed: _confirmed,
    DraftNamed: _draft_named,
    RecordingChosen: next_text.begin,
    TextRead: next_text.read,
}
