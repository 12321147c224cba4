"""The list of channels: what connects each, in the order in which they are told.

What a new channel touches stands in docs/changing.md.
"""

from collections.abc import Callable, Sequence

from bot.base.settings import Settings
from bot.channels.connected import Connected
from bot.channels.telegram.connecting import connect_telegram
from bot.channels.twilio.connecting import connect_sms
from storage.store import Store

# Each returns what is set up, or nothing, and raises BadSettingsError for what is half set up.
Connect = Callable[[Settings, Store, bool], Sequence[Connected]]
CONNECTORS: Sequence[Connect] = (connect_telegram, connect_sms)


def connect_channels(settings: Settings, store: Store, is_polling: bool = False) -> list[Connected]:
    """Return the channels that are set up. Raises BadSettingsError for one that is half set up.

    `is_polling`: the provider is asked for what comes in, where it can be, without a webhook.
    """
    return [each for connect in CONNECTORS for each in connect(settings, store, is_polling)]
