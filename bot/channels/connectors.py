"""The list of channels: what connects each, in the order in which they are told.

A provider's library is imported where its channel is set up, and nowhere else. What a new channel
touches stands in docs/changing.md.
"""

from collections.abc import Callable, Mapping, Sequence

from bot.base.settings import Settings
from bot.channels.connected import Connected
from storage.store import Store


def _telegram(settings: Settings, store: Store, is_polling: bool) -> Sequence[Connected]:
    if not settings.telegram_token:
        return ()
    from bot.channels.telegram.connecting import connect_telegram

    return connect_telegram(settings, store, is_polling)


def _twilio(settings: Settings, store: Store, is_polling: bool) -> Sequence[Connected]:
    if not (settings.twilio_from or settings.whatsapp_from):
        return ()
    from bot.channels.twilio.connecting import connect_sms

    return connect_sms(settings, store, is_polling)


# Each returns what is set up, or nothing, and raises BadSettingsError for what is half set up.
Connect = Callable[[Settings, Store, bool], Sequence[Connected]]
CONNECTORS: Mapping[str, Connect] = {"telegram": _telegram, "twilio": _twilio}
"""By the name of its folder."""


def connect_channels(settings: Settings, store: Store, is_polling: bool = False) -> list[Connected]:
    """Return the channels that are set up. Raises BadSettingsError for one that is half set up.

    `is_polling`: the provider is asked for what comes in, where it can be, without a webhook.
    """
    return [
        each for connect in CONNECTORS.values() for each in connect(settings, store, is_polling)
    ]
