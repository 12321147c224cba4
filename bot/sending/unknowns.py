"""Before and after a message leaves: whether it may, and what became of an unknown try.

Where the provider can be asked, an unknown is looked up before anything is sent once more: found,
it was sent; not found, it is sent again, so often as the channel allows, and that is counted.
"""

import asyncio
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.base import metrics
from bot.sending.channel import (
    AskableChannel,
    Channel,
    Failure,
    KeepingChannel,
    SendError,
    WindowedChannel,
)
from bot.showing.rendering import Rendered
from storage.messages import copies, inbox
from storage.messages.outbox import Message, Status
from storage.messages.tries import Result, known_ids
from storage.store import Store

# Where no report of its arrival ever comes, a message's words are removed after this.
FORGET_AFTER = timedelta(days=1)


def may_send_again(channel: Channel, unknowns: int) -> bool:
    """Whether to send once more what may have arrived: the channel's policy."""
    return unknowns <= channel.resends_unknown


def may_try_again(channel: Channel, unknowns: int) -> bool:
    """Whether a message of unknown fate stays in the queue; one that can be asked about does."""
    return isinstance(channel, AskableChannel) or may_send_again(channel, unknowns)


def count_again(channel: Channel) -> None:
    """Count what is sent once more; where one can ask, it is counted after that (below)."""
    if not isinstance(channel, AskableChannel):
        metrics.resent_unknown.labels(channel.name).inc()


async def earlier_try(
    store: Store, channel: Channel, message: Message, address: str, part: Rendered
) -> str:
    """Return the id under which an earlier try arrived after all; "" when it is to be sent.

    Raises SendError, `UNKNOWN` when it may not be sent once more.
    """
    if not message.unknowns or not isinstance(channel, AskableChannel):
        return ""
    listed = await channel.find(address, part, message.created_at)
    own = await asyncio.to_thread(_not_known, store, message.person, listed)
    if own:
        metrics.unknown_found.labels(channel.name).inc()
        return own[0]
    if not may_send_again(channel, message.unknowns):
        raise SendError(Failure.UNKNOWN)
    metrics.resent_unknown.labels(channel.name).inc()
    return ""


def _not_known(store: Store, person: int, listed: Sequence[str]) -> list[str]:
    """Leave out what other messages of ours are known by: the same words may be said twice."""
    with store.read() as connection:
        known = known_ids(connection, person, listed)
    return [each for each in listed if each not in known]


def closed_to(
    connection: Connection, channel: Channel, people: Collection[int], now: datetime
) -> frozenset[int]:
    """Return to whom one may not write now, where one may only for a while after they wrote."""
    if not isinstance(channel, WindowedChannel) or channel.window is None or not people:
        return frozenset()
    wrote_at = inbox.last_received(connection, people, channel.name)
    opened = {each for each, at in wrote_at.items() if at + channel.window > now}
    return frozenset(people) - opened


def note_copies(
    connection: Connection, channel: Channel, results: Sequence[Result], now: datetime
) -> None:
    """Note the words that the provider holds now, to be removed there."""
    if isinstance(channel, KeepingChannel) and channel.removes_bodies:
        taken = (Status.SENT, Status.QUEUED)  # queued: a part of it is there, the rest waits
        sent = [r.provider_id for r in results if r.status in taken and r.provider_id]
        copies.keep(connection, channel.name, sent, now + FORGET_AFTER)
