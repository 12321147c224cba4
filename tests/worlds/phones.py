"""Phones that keep what they were shown, and a provider that does what a test tells it to."""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.base.clock import Clock
from bot.sending.channel import Failure, SendError
from bot.showing.rendering import Rendered

ZONE = ZoneInfo("Europe/Copenhagen")
SOUND = b"OggS what was said"


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as it came to a person's phone."""

    person: int
    at: datetime
    shown: Rendered

    @property
    def text(self) -> str:
        return self.shown.text

    @property
    def labels(self) -> list[str]:
        return [key.label for key in self.shown.keys]


@dataclass(slots=True)
class Phones:
    """All phones of one channel: they take every message, and every file is the same sound."""

    name: str
    clock: Clock
    heard: list[Heard]  # on all channels, in order
    per_second: float = 0.0
    rest_seconds: float = 0.0
    resends_unknown: int = 0

    def parts(self, message: Rendered) -> list[Rendered]:
        return [message]

    async def send(self, address: str, message: Rendered, key: str) -> str:
        person = int(key.partition(".")[0])
        self.heard.append(Heard(person, self.clock.now().astimezone(ZONE), message))
        return f"id-{key}"

    async def fetch(self, ref: str, most_bytes: int) -> bytes:
        return SOUND


class CrashError(BaseException):
    """Our process dies in the middle of a send. No handler may catch it, as none can then."""


@dataclass(frozen=True, slots=True)
class Fails:
    """The next send to an address fails; `arrives` though, when its fate is unknown."""

    failure: Failure
    retry_after: timedelta | None = None
    arrives: bool = False


@dataclass(frozen=True, slots=True)
class Crashes:
    """Our process dies during the send, after or before the message arrived."""

    arrives: bool


@dataclass(frozen=True, slots=True)
class Raises:
    """The channel has a fault of its own."""

    error: Exception


Step = Fails | Crashes | Raises
DOWN = Fails(Failure.UNAVAILABLE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands on a phone."""

    address: str
    text: str
    buttons: tuple[str, ...]
    key: str


@dataclass(slots=True)
class ScriptedChannel:
    """A channel to phones that remember everything. `plan` says what the next sends come to."""

    name: str = "telegram"
    per_second: float = 0.0
    rest_seconds: float = 0.0
    resends_unknown: int = 0
    plan: dict[str, list[Step]] = field(default_factory=lambda: defaultdict(list))
    shown: list[Shown] = field(default_factory=list)
    tried: list[str] = field(default_factory=list)  # the key of every send
    during: Callable[[], None] = lambda: None  # what happens while a message is on its way

    def parts(self, message: Rendered) -> list[Rendered]:
        return [message]

    async def fetch(self, ref: str, most_bytes: int) -> bytes:
        raise SendError(Failure.REFUSED)

    async def send(self, address: str, message: Rendered, key: str) -> str:
        self.tried.append(key)
        self.during()
        await asyncio.sleep(0)
        step = self.plan[address].pop(0) if self.plan[address] else None
        if step is None or (isinstance(step, Fails | Crashes) and step.arrives):
            labels = tuple(button.label for button in message.keys)
            self.shown.append(Shown(address, message.text, labels, key))
        match step:
            case Fails():
                raise SendError(step.failure, step.retry_after)
            case Crashes():
                raise CrashError
            case Raises():
                raise step.error
        return f"id-{key}"

    def texts(self, address: str) -> list[str]:
        """Return what stands on one phone."""
        return [each.text for each in self.shown if each.address == address]


def sms(per_second: float = 0.0, resends_unknown: int = 0) -> ScriptedChannel:
    """Return a channel with the form of an SMS."""
    return ScriptedChannel("sms", per_second, resends_unknown=resends_unknown)
