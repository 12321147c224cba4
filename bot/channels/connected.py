"""A channel that is connected to the world: how it sends, its webhooks, what runs beside them."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from starlette.routing import BaseRoute

from bot.sending.channel import Channel
from bot.service import Service


@dataclass(frozen=True, slots=True)
class Connected:
    """One channel of `makker serve`. `beside` runs as long as the service does."""

    channel: Channel
    routes: Sequence[BaseRoute] = ()
    beside: Callable[[Service], Awaitable[None]] | None = None
    close: Callable[[], Awaitable[None]] | None = None
