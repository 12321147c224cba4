"""What an input meets as it arrives, before its person is known or anything is stored.

CPR numbers are taken out; an invitation's code binds an address to whom it was made for. An address
that is known already can so become a family's, but never one that is of staff, or that staff share.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection

from conversations.reading.cpr import without_cpr
from conversations.reading.phone_words import without_signature
from conversations.records.inputs import Blocked, Event, Message, Tap, Unblocked
from conversations.records.replacing import replace
from storage.keys import Keys
from storage.people import invitations

Lookup = tuple[str, str]


@dataclass(frozen=True)
class Arrival:
    """An input as it arrives: from an address, under the provider's own id."""

    channel: str
    address: str
    provider_id: str
    event: Event
    has_copy: bool = False  # the provider keeps its words until we remove them there


def checked(arrival: Arrival) -> Arrival:
    """Take CPR numbers out before anything is stored, and write down where the input came in.

    A phone's signature goes too: nobody wrote it.
    """
    event = arrival.event
    if isinstance(event, Message):
        text, had_cpr = without_cpr(without_signature(_storable(event.text)))
        event = replace(event, text=text, had_cpr=had_cpr, channel=arrival.channel)
    elif isinstance(event, Tap | Blocked | Unblocked):
        event = replace(event, channel=arrival.channel)
    return replace(arrival, event=event)


def _storable(text: str) -> str:
    """What a database can hold: no lone surrogates and no NUL."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "")


def without_code(event: Event) -> Event:
    """What somebody we know wrote: of Telegram's first word only the word, for a code is secret."""
    if isinstance(event, Message) and invitations.is_start(event.text):
        return replace(event, text="/start")
    return event


@dataclass(slots=True)
class Admission:
    """The invitations that the senders of one batch have with them."""

    connection: Connection
    keys: Keys
    now: datetime
    today: date
    has_admitted: bool = False
    _invited: dict[str, int] = field(default_factory=dict)

    @property
    def people(self) -> set[int]:
        """Whom the codes invite: to be locked before any is admitted."""
        return set(self._invited.values())

    def look_at(self, arrivals: Iterable[Arrival]) -> None:
        """Find which codes are good now."""
        codes = {code for arrival in arrivals if (code := _code(arrival))}
        self._invited = invitations.invited(self.connection, self.keys, codes, self.now)

    def is_code(self, arrival: Arrival) -> bool:
        return _code(arrival) is not None

    def admit(self, arrival: Arrival, lookup: Lookup, there: Sequence[int], staff: set[int]) -> int:
        """Bind this address to whom its code invites, and return who that is; else 0.

        `there` are the people whom the address is known for already.
        """
        code = _code(arrival)
        person = self._invited.get(code or "", 0)
        if code is None or not person or person in there:
            return 0
        if there and staff & {person, *there}:
            return 0
        if not there and not invitations.may_try(self.connection, *lookup, self.today):
            return 0
        person = invitations.accept(
            self.connection, self.keys, code, arrival.channel, arrival.address, self.now
        )
        self.has_admitted = self.has_admitted or person != 0
        return person

    def refuse(self, lookup: Lookup) -> bool:
        """Count a code that is no good; return whether its sender is told so."""
        may_try = invitations.may_try(self.connection, *lookup, self.today)
        invitations.count_try(self.connection, *lookup, self.today)
        return may_try


def _code(arrival: Arrival) -> str | None:
    event = arrival.event
    return invitations.read_code(event.text) if isinstance(event, Message) else None
