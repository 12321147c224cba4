"""What may leave a channel now, rendered: read without a lock, so that no writer waits for it.

    each person's first message → not those whose phone rests → what its words name → its words

What is found is a proposal: `claiming.py` looks once more before anything leaves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from bot.base import metrics
from bot.sending.channel import Channel, Failure, LiveChannel, SendError
from bot.sending.old_buttons import Change, changes
from bot.sending.pace import NEVER, Pace
from bot.sending.unknowns import closed_to, may_try_again
from bot.showing.rendering import GateRefusedError, Rendered, Renderer
from bot.showing.saying import House
from conversations.records.channel import traits_of
from locales.catalog import Catalog
from storage.cases.lookup import Lookup
from storage.codec import Content
from storage.keys import Keys, UnreadableError, WordsAreGoneError
from storage.messages import outbox
from storage.messages.open_buttons import Stale, stale_buttons
from storage.messages.outbox import Message
from storage.messages.readers import Reader, as_they_are
from storage.messages.tries import with_unsure_tries
from storage.store import Store

log = structlog.get_logger()

MOST_AT_ONCE = 64
LOOKS_AHEAD = timedelta(seconds=2)  # a channel that is held for longer is left alone


@dataclass(frozen=True, slots=True)
class Ready:
    """A message that is rendered, with where it goes and when it may leave."""

    message: Message
    address: str
    part: Rendered
    is_last: bool
    finished: str  # the whole message's words, of a citizen's
    changes: Sequence[Change] = ()  # what this person's earlier messages are to show
    leaves_at: datetime = NEVER
    give_back_at: datetime = NEVER


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at a channel's queue finds."""

    ready: Sequence[Ready] = ()
    failed: Sequence[tuple[Message, SendError]] = ()
    stale: Sequence[Message] = ()  # these are no longer to leave
    people: Mapping[int, Reader] = field(default_factory=dict)  # as they were
    named: Mapping[tuple[int, int], frozenset[int]] = field(default_factory=dict)  # by message
    rests: Mapping[str, datetime] = field(default_factory=dict)  # until when a phone rests
    has_no_sender: bool = False  # something waits, and nobody holds the lease: nothing is rendered

    @property
    def is_empty(self) -> bool:
        return not (self.ready or self.failed or self.stale)


Chosen = list[tuple[Message, str]]  # with each one's address


@dataclass(frozen=True, slots=True)
class Looker:
    """Finds and renders what may leave, for one process."""

    store: Store
    catalogs: Mapping[str, Catalog]
    house: House
    holder: str

    def look(self, channel: Channel, pace: Pace, now: datetime) -> Look:
        """Render what may leave; nothing while the channel is held or another process sends."""
        limit = most_at_once(channel.per_second) + pace.resting(now)
        with self.store.read() as connection:
            queue = outbox.look_at_queue(connection, channel.name, lease_of(channel), now, limit)
            is_held = queue.free_at is not None and queue.free_at > now + LOOKS_AHEAD
            if not queue.messages or is_held or queue.sender not in ("", self.holder):
                return Look()
            if not queue.sender:
                return Look(has_no_sender=True)
            return self._rendered(connection, channel, pace, now, queue.messages)

    def _rendered(
        self, connection: Connection, channel: Channel, pace: Pace, now: datetime,
        messages: Sequence[Message],
    ) -> Look:  # fmt: skip
        keys = self.store.keys
        keys.load({each.words_of for each in messages} | {each.person for each in messages})
        people = as_they_are(connection, {each.person for each in messages}, channel.name)
        due = [each for each in messages if not each.is_stale]
        chosen, rests = _awake(due, _addresses(people, keys), channel, pace, now)
        lookup = Lookup(connection, keys, now, self.house.zone)
        drafts = Drafts(self, channel, lookup, people)
        drafts.render(_with_tries(connection, chosen))
        return Look(
            drafts.ready,
            drafts.failed,
            [each for each in messages if each.is_stale],
            people | drafts.others(),
            drafts.named,
            rests,
        )

    def renderer(
        self, channel: Channel, message: Message, lookup: Lookup, is_citizen: bool
    ) -> Renderer:
        """Return what renders one person's messages on this channel."""
        return Renderer(
            self.catalogs, self.house, lookup, traits_of(channel.name), message.person, is_citizen
        )

    def render(self, renderer: Renderer, content: Content) -> Rendered:
        """Return the finished message. Raises SendError: one message's fault holds up no other."""
        try:
            return renderer.render(content)
        except DBAPIError:
            raise
        except GateRefusedError as error:
            metrics.gate_refusals.inc()
            log.error("the gate refused a message", text=str(error))
        except Exception as error:  # its words stay out of the log
            log.error("a message has no words", text=content.text.key, error=type(error).__name__)
        raise SendError(Failure.REFUSED)


@dataclass(slots=True)
class Drafts:
    """The messages of one look while they are rendered, all with one lookup."""

    looker: Looker
    channel: Channel
    lookup: Lookup
    people: Mapping[int, Reader]
    ready: list[Ready] = field(default_factory=list)
    failed: list[tuple[Message, SendError]] = field(default_factory=list)
    named: dict[tuple[int, int], frozenset[int]] = field(default_factory=dict)

    def render(self, chosen: Chosen) -> None:
        """Open them, read once what all of them name, and render each."""
        closed = closed_to(
            self.lookup.connection, self.channel, {m.person for m, _ in chosen}, self.lookup.now
        )
        opened = []
        for message, address in chosen:
            try:
                opened.append((message, address, self._opened(message, address, closed)))
            except SendError as error:
                self._fail(message, error)
        old = self._old_buttons({message.person for message, _, _ in opened})
        self._prepare(opened, old)
        for message, address, content in opened:
            own = [each for each in old if each.person == message.person]
            try:
                self.ready.append(self._ready(message, address, content, own))
            except SendError as error:
                self._fail(message, error)

    def _fail(self, message: Message, error: SendError) -> None:
        self.named.setdefault(message.name, frozenset((message.person,)))
        self.failed.append((message, error))

    def others(self) -> dict[int, Reader]:
        """Whom the messages name besides their readers, as they are."""
        named = frozenset().union(*self.named.values()) - self.people.keys()
        return as_they_are(self.lookup.connection, named, self.channel.name)

    def _opened(self, message: Message, address: str, closed: frozenset[int]) -> Content:
        if message.was_cut_short and not may_try_again(self.channel, message.unknowns):
            raise SendError(Failure.UNKNOWN)
        if message.person in closed:
            raise SendError(Failure.CLOSED)
        try:
            content = message.content(self.lookup.keys)
        except WordsAreGoneError:
            raise SendError(Failure.REFUSED) from None
        except UnreadableError:
            log.error("a message is damaged", message=f"{message.person}.{message.no}")
            raise SendError(Failure.REFUSED) from None
        if not address:
            raise SendError(Failure.BAD_ADDRESS)
        return content

    def _old_buttons(self, people: set[int]) -> list[Stale]:
        if not isinstance(self.channel, LiveChannel):
            return []
        return stale_buttons(self.lookup.connection, self.lookup.keys, people)

    def _prepare(
        self, opened: Sequence[tuple[Message, str, Content]], old: Sequence[Stale]
    ) -> None:
        refs = set()
        for message, _, content in opened:
            renderer = self._renderer(message)
            own = renderer.needs(content)
            for each in old:
                if each.person == message.person:
                    own |= renderer.needs(each.content)
            people = {message.person, message.words_of} | {ref.person for ref in own}
            self.named[message.name] = frozenset(people - {0})
            refs |= own
        self.lookup.prepare(refs)

    def _renderer(self, message: Message) -> Renderer:
        is_citizen = self.people[message.person].is_citizen
        return self.looker.renderer(self.channel, message, self.lookup, is_citizen)

    def _ready(
        self, message: Message, address: str, content: Content, old: Sequence[Stale]
    ) -> Ready:
        renderer = self._renderer(message)
        rendered = self.looker.render(renderer, content)
        parts = self.channel.parts(rendered)
        place = min(message.parts_sent, len(parts) - 1)
        finished = rendered.text if renderer.is_citizen else ""
        shown = tuple(changes(old, renderer.render, self.channel.parts))
        return Ready(message, address, parts[place], place == len(parts) - 1, finished, shown)


def most_at_once(per_second: float) -> int:
    """Return how many to send at once: about a second's, so that what comes later waits little."""
    return max(1, min(MOST_AT_ONCE, int(per_second))) if per_second else MOST_AT_ONCE


def lease_of(channel: Channel) -> str:
    """Return the name of the lease to send on a channel."""
    return f"send {channel.name}"


def _addresses(people: Mapping[int, Reader], keys: Keys) -> dict[int, str]:
    """Each one's address; "" without one that can be read."""
    found: dict[int, str] = {}
    for person, reader in people.items():
        for sealed in reader.addresses:
            try:
                found[person] = keys.open(person, sealed)
            except WordsAreGoneError:
                continue
            except UnreadableError:
                log.error("an address is damaged", person=person)
    return found


def _awake(
    due: Sequence[Message],
    addresses: Mapping[int, str],
    channel: Channel,
    pace: Pace,
    now: datetime,
) -> tuple[Chosen, dict[str, datetime]]:
    """Return those whose phone does not rest, one a phone, and until when the others rest."""
    chosen: Chosen = []
    rests: dict[str, datetime] = {}
    taken: set[str] = set()
    for message in due:
        address = addresses.get(message.person, "")
        free_at = pace.free_at(address, now)
        if free_at > now:
            rests[address] = free_at
        elif address not in taken and len(chosen) < most_at_once(channel.per_second):
            chosen.append((message, address))
            taken |= {address} - {""}
    return chosen, rests


def _with_tries(connection: Connection, chosen: Chosen) -> Chosen:
    messages = with_unsure_tries(connection, [message for message, _ in chosen])
    return [(message, address) for message, (_, address) in zip(messages, chosen, strict=True)]
