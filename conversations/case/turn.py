"""The working copy of one turn: what it has changed so far, and what it has said.

Every change that a turn makes goes through here, so that numbering, versions and quiet hours are
decided in one place. Nothing here knows what a conversation is about.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from conversations.case.asides import beside_statement
from conversations.case.playback import Playback
from conversations.case.world import World
from conversations.model.caps import counted
from conversations.model.hours import local_day, next_good_moment
from conversations.records.case import Case, Role, State
from conversations.records.channel import traits_of
from conversations.records.entries import Entry
from conversations.records.inputs import Event
from conversations.records.inputs_between import ActionAnswered
from conversations.records.last_review import LastReview
from conversations.records.letter import LettersAnswered, LettersReopened
from conversations.records.medium import MediumStatus
from conversations.records.outcome import (
    Button,
    Invited,
    Newcomer,
    Outcome,
    Outgoing,
    Pending,
    Withdrawn,
)
from conversations.records.replacing import replace
from conversations.records.rights import is_right
from conversations.records.run import STILL_ANSWERABLE, Run, RunStatus
from conversations.records.texts import Ref, Text


@dataclass(frozen=True, slots=True)
class Asked:
    """What a message asks: which question of which run, and how it looks."""

    run: int = 0
    question: str = ""
    has_card: bool = False
    variant: str = ""
    is_counted: bool = True  # against the week's cap


class Turn:
    """One turn's working copy of a person's state."""

    def __init__(
        self, state: State, now: datetime, world: World, is_asked_for: bool, reply_on: str = ""
    ) -> None:
        """`is_asked_for`: the person just wrote, so what is said is a reply and knows no hours.

        `reply_on` is the channel that they wrote on: replies go there.
        """
        self.before = state
        self.person = state.person
        self.is_citizen = state.person.role is Role.CITIZEN
        self.next_no = state.person.next_no  # the first number below this person that is free
        self.case_or_none = state.case
        self.media = state.media
        self.team = state.team  # a handover changes it midway
        self.stand_ins = state.stand_ins
        self.runs: dict[int, Run] = {run.no: run for run in state.runs}
        self._answerable: list[Run] | None = None  # until one changes
        # Where runs wait, once one was replayed: by this turn, or by the one before it.
        self.playbacks = {
            no: played for no, played in state.playbacks.items() if isinstance(played, Playback)
        }
        self.now = now
        self.local_now = now.astimezone(world.policy.zone)
        self.today = self.local_now.date()
        self.seconds = int(now.timestamp())  # since 1970, as `Lately` counts
        self.world = world
        self.is_asked_for = is_asked_for
        self._reply_on = reply_on
        self.outgoing: list[Outgoing] = []
        self.pending: list[Pending] = []
        self.notes: list[str] = []
        self.newcomers: list[Newcomer | Invited | Withdrawn] = []
        self.letters: list[LettersAnswered | LettersReopened] = []
        self.lately = state.lately
        self.last_review: LastReview | None = None  # as it holds after this turn

    @property
    def case(self) -> Case:
        """The citizen's case; only a citizen's turn may ask for it."""
        if self.case_or_none is None:
            raise LookupError("this person has no case")
        return self.case_or_none

    @case.setter
    def case(self, changed: Case) -> None:
        self.case_or_none = changed

    @property
    def channel(self) -> str:
        """Where this person is spoken to now: a reply goes where they wrote."""
        return (self.is_asked_for and self._reply_on) or self.person.channel

    def speak_on(self, channel: str) -> None:
        """Say what follows on this channel, wherever the person wrote."""
        self._reply_on = channel

    def number(self) -> int:
        """Return the next number below this person."""
        no = self.next_no
        self.next_no = no + 1
        return no

    def put(self, run: Run) -> Run:
        """Take in a new or changed run."""
        self.runs[run.no] = run
        self._answerable = None
        return run

    def answerable(self) -> Sequence[Run]:
        """Runs that still take an answer, the one that spoke last first."""
        if self._answerable is None:
            runs = [run for run in self.runs.values() if run.status in STILL_ANSWERABLE]
            self._answerable = sorted(runs, key=lambda run: run.spoke_no, reverse=True)
        return self._answerable

    def live(self) -> Run | None:
        """The run that is speaking: the newest open one."""
        return next((run for run in self.answerable() if run.status is RunStatus.OPEN), None)

    def record(self, *entries: Entry) -> None:
        """Add entries to the case's course."""
        self.case = replace(self.case, entries=(*self.case.entries, *entries))

    def correct(self, changed: Entry) -> None:
        """Put a changed entry in the place of the one with its number."""
        entries = (changed if each.no == changed.no else each for each in self.case.entries)
        self.case = replace(self.case, entries=tuple(entries))

    def move_version(self) -> None:
        """Mark that the case's plan changed, so that staff who saw the old one are asked."""
        self.case = replace(self.case, version=self.case.version + 1)

    def move_medium(self, no: int, status: MediumStatus) -> None:
        """Move this person's recording or photo on: wanted, kept, failed or dropped."""
        self.media = tuple(replace(m, status=status) if m.no == no else m for m in self.media)

    def tell(self, to: int, event: Event, words_of: int = 0, once: str = "") -> None:
        """Leave an input for another person, to become that person's own turn.

        What is told under the same `once` is told one time. Of what is for nobody the operator
        hears.
        """
        if not to:
            self.notes.append(f"there is nobody to tell: {type(event).__name__}")
            return
        key = f"{self.person.id}.{once or self.number()}"
        self.pending.append(Pending(to, event, key, words_of or to))

    def answer(self, by: int, is_done: bool, *said: Text, mark: int = 0) -> None:
        """Tell the member of staff who asked something of this case what became of it.

        `mark`: under which it can be undone for a minute.
        """
        answered = ActionAnswered(self.person.id, is_done, said, mark)
        self.tell(by, answered, words_of=self.person.id)

    def say(
        self,
        text: Text,
        *,
        buttons: tuple[Button, ...] = (),
        run: int = 0,
        language: str = "",
        as_one: bool = False,
        urgent: bool = False,
        words_of: int = 0,
        channel: str = "",
        attachment: Ref | None = None,
    ) -> None:
        """Write a message to this person that asks nothing; it is sent after the commit.

        What Makker starts waits for a good moment; a reply and what is urgent (A28) do not.
        A right comes in Danish and the person's language (`rights.py`); `as_one`: their own first,
        and Danish below it, in one message on every channel.
        """
        is_free = self.is_asked_for or urgent
        said = self._message(
            Asked(run=run), channel or self.channel, text, buttons, words_of, is_free, attachment
        )
        if as_one and self.person.language != "da":
            self._send(said, self.person.language, "da")
            return
        for shown_in, below in self._languages(said, language):
            self._send(said, shown_in, below)

    def ask(
        self,
        text: Text,
        asked: Asked,
        *,
        buttons: tuple[Button, ...],
        language: str = "",
        words_of: int = 0,
    ) -> None:
        """Write a question of a run to this person.

        One that nobody asked for counts against the week's cap, if it `is_counted`.
        """
        is_free = self.is_asked_for
        said = self._message(asked, self.channel, text, buttons, words_of, is_free)
        if asked.is_counted and not is_free and self.is_citizen:
            days = counted(self.case.unasked, local_day(said.not_before, self.world.policy))
            self.case = replace(self.case, unasked=days)
        for shown_in, below in self._languages(said, language):
            self._send(said, shown_in, below)

    def _message(
        self, asked: Asked, channel: str, text: Text, buttons: tuple[Button, ...], words_of: int,
        is_free: bool, attachment: Ref | None = None,
    ) -> Outgoing:  # fmt: skip
        """Return the message, still without number and language."""
        is_named = not self.is_citizen and words_of not in (0, self.person.id)
        if is_named and not traits_of(channel).names_citizens:
            text, buttons = Text("nudge"), ()  # a sender can be forged, a phone lent
        return Outgoing(
            no=0,
            text=text,
            language="da",
            at=self.now,
            not_before=self.now if is_free else self._good_moment(),
            channel=channel,
            run=asked.run,
            question=asked.question,
            buttons=buttons,
            has_card=asked.has_card,
            variant=asked.variant,
            is_reply=is_free,
            words_of=words_of or self.person.id,
            attachment=attachment,
        )

    def _good_moment(self) -> datetime:
        return next_good_moment(self.now, self.person.role, self.world.policy)

    def _send(self, said: Outgoing, language: str, below: str) -> None:
        """Number a message in one language, with another `below` it; a statement has `?` beside."""
        no, buttons = self.number(), said.buttons
        is_statement = language == "da" and not (said.question or buttons or said.attachment)
        if self.is_citizen and is_statement:
            own = self.person.language
            buttons = beside_statement(said.text, no, "" if below or own == "da" else own)
        sent = replace(said, no=no, language=language, with_translation=below, buttons=buttons)
        self.outgoing.append(sent)

    def _languages(self, said: Outgoing, language: str) -> list[tuple[str, str]]:
        """Each message's language, and the one below it: a right comes in both, at once."""
        own, traits = self.person.language, traits_of(said.channel)
        if own == "da" or not (is_right(said.text) or traits.shows_both):
            return [(language or "da", "")]
        return [("da", ""), (own, "")] if traits.is_one_language else [("da", own)]

    def _is_open(self, no: int) -> bool:
        return no in self.runs and self.runs[no].status in STILL_ANSWERABLE

    def outcome(self, look_again: datetime | None) -> Outcome:
        """Close the turn."""
        after = replace(
            self.before,
            person=replace(self.person, next_no=self.next_no),
            case=self.case_or_none,
            runs=tuple(self.runs.values()),
            media=self.media,
            team=self.team,
            stand_ins=self.stand_ins,
            last_review=self.last_review,
            playbacks={no: self.playbacks[no] for no in self.playbacks if self._is_open(no)},
            lately=self.lately,
        )
        return Outcome(
            self.before, after, self.outgoing, self.pending, look_again, self.notes,
            self.newcomers, self.letters,
        )  # fmt: skip
