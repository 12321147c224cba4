"""The channels: one row of traits each. Every other place asks a trait, never a name.

Only what a channel can and may stands here; how it sends is its folder's business (`bot/channels`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from conversations.records.questions import Sensitivity


class Address(StrEnum):
    """What an address is on a channel."""

    NUMBER = "number"  # a telephone number: it may change hands, and whoever has it may forge it
    CHAT = "chat"  # an account of one person's own
    SCREEN = "screen"  # the one that citizen and staff look at together; nobody is reached there


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What one channel can and may. Each default is the careful one: a row says what is more."""

    name: str  # in the store, and in the channel's own folder
    called: str  # by people
    clearance: Sensitivity = Sensitivity.ORDINARY  # the most private thing that it may show
    address: Address = Address.NUMBER
    is_text_alone: bool = True  # no buttons, pictures or files: a choice is a number
    is_forgeable: bool = True  # what staff send is a draft, until they confirm it elsewhere
    names_citizens: bool = False  # whether staff may read there whom a message is about
    counts_segments: bool = True  # short, and in the letters that an SMS has
    is_one_language: bool = True  # Danish and a translation are two messages
    shows_both: bool = False  # all of it in both languages at once: two people look at it
    wordings: tuple[str, ...] = ("sms",)  # variants of a text to look for, the best one first

    @property
    def is_number(self) -> bool:
        """Whether it reaches a telephone number."""
        return self.address is Address.NUMBER

    @property
    def is_phone(self) -> bool:
        """Whether somebody can be reached by writing there."""
        return self.address is not Address.SCREEN


TELEGRAM = Traits(
    name="telegram",
    called="Telegram",
    clearance=Sensitivity.PERSONAL,
    address=Address.CHAT,
    is_text_alone=False,
    is_forgeable=False,
    names_citizens=True,
    counts_segments=False,
    is_one_language=False,
    wordings=(),
)
SMS = Traits(name="sms", called="SMS")
# By Twilio: text to a number, as an SMS is. Until a kommune decides more, it is trusted no further.
WHATSAPP = Traits(
    name="whatsapp",
    called="WhatsApp",
    counts_segments=False,
    is_one_language=False,
    wordings=("whatsapp", "sms"),
)
SCREEN = Traits(
    name="desk",
    called="skærmen",
    clearance=Sensitivity.CONFIDENTIAL,
    address=Address.SCREEN,
    is_text_alone=False,
    is_forgeable=False,
    names_citizens=True,
    counts_segments=False,
    is_one_language=False,
    shows_both=True,
    wordings=(),
)
CHANNELS = (TELEGRAM, SMS, WHATSAPP, SCREEN)
_BY_NAME: Mapping[str, Traits] = {each.name: each for each in CHANNELS}
WORDINGS = tuple(dict.fromkeys(each for row in CHANNELS for each in row.wordings))


def traits_of(channel: str) -> Traits:
    """Return a channel's row; of one that is not known (an old row's), the most careful one."""
    return _BY_NAME.get(channel) or Traits(name=channel, called=channel)
