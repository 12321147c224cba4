"""What the effects of staff's talks do: to themselves, or as an input for a citizen's case."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from conversations.case.turn import Bench
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


def _decided(bench: Bench, run: Run, effect: StaffDecided) -> None:
    acted = StaffActed(bench.person.id, effect.version, effect.action)
    bench.tell(effect.case, acted, words_of=effect.case)


def _agreed(bench: Bench, run: Run, effect: AgreementPlanned) -> None:
    made = AgreementMade(bench.person.id, effect.version, effect.words, effect.deadline, effect.who)
    bench.tell(effect.case, made, words_of=effect.case)


def _corrected(bench: Bench, run: Run, effect: WordsCorrected) -> None:
    corrected = ContactWordsCorrected(bench.person.id, effect.contact, effect.words)
    bench.tell(effect.case, corrected, words_of=effect.case)


def _away(bench: Bench, run: Run, effect: AwayPlanned) -> None:
    absence.decide(bench, WentAway(effect.stand_in, effect.start, effect.end, effect.reason))


def _back(bench: Bench, run: Run, effect: BackPlanned) -> None:
    absence.decide(bench, CameBack(is_called_off=effect.is_called_off))


def _given(bench: Bench, run: Run, effect: CaseloadGiven) -> None:
    absence.decide(bench, CaseloadHandedOver(effect.to))


def _written(bench: Bench, run: Run, effect: CitizenWritten) -> None:
    bench.newcomers.append(effect.newcomer)


def _draft_named(bench: Bench, run: Run, effect: DraftNamed) -> None:
    drafts.named(bench, effect)
    if run.facts.purpose != drafts.WRITE_OUT:
        drafts.tell(bench, effect.draft)


def _digest(bench: Bench, run: Run, effect: DigestTimeChosen) -> None:
    bench.person = replace(bench.person, digest_at=effect.at)


def _confirmed(bench: Bench, run: Run, effect: DraftConfirmed) -> None:
    """What was a draft is now as if it had been written here."""
    bench.tell(bench.person.id, Message(effect.words, channel=bench.channel))


STAFF_APPLIERS: Mapping[type, Callable[[Bench, Run, Any], OpenScript | None]] = {
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
