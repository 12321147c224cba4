"""Connecting Twilio to one process: from its settings to channels, webhooks and chores."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import structlog
from starlette.routing import BaseRoute

from bot.base.settings import BadSettingsError, Settings
from bot.channels.connected import Connected
from bot.channels.twilio.channel import Account, SmsChannel
from bot.channels.twilio.chores import BodyRemoval, CatchUp
from bot.channels.twilio.incoming import InboundForms
from bot.channels.twilio.reports import Reports
from bot.channels.twilio.webhooks import SmsWebhooks
from bot.service import Service
from conversations.records.channel import SMS, WHATSAPP
from storage.store import Store

log = structlog.get_logger()
NEEDED = ("twilio_account_sid", "twilio_auth_token", "public_url")


@dataclass(slots=True)
class Chores:
    """What is done beside one channel's sending, at every heartbeat."""

    channel: SmsChannel
    forms: InboundForms
    catch_up_every: timedelta

    async def run(self, service: Service) -> None:
        """Work until cancelled."""
        clock = service.turn_taker.clock
        removal = BodyRemoval(
            service.turn_taker.store,
            self.channel,
            clock,
            service.delivery.holder,
            service.delivery.has_room,
        )
        catch_up = CatchUp(service, self.channel, self.forms, clock, self.catch_up_every)
        while True:
            try:
                await catch_up.run()
                await removal.run()
            except Exception as error:  # the next look tries again; a message may hold words
                log.error("a chore at Twilio failed", error=type(error).__name__)
            await asyncio.sleep(service.heartbeat_seconds)

    async def close(self) -> None:
        """Let go of the channel's threads."""
        self.channel.close()


def connect_sms(settings: Settings, store: Store, is_polling: bool = False) -> Sequence[Connected]:
    """Return SMS and WhatsApp, each where it has a number; Twilio cannot be polled.

    Raises BadSettingsError when they are half set up.
    """
    numbers = {SMS.name: settings.twilio_from, WHATSAPP.name: settings.whatsapp_from}
    if not any(numbers.values()):
        return ()
    missing = [name for name in NEEDED if not getattr(settings, name)]
    if missing:
        raise BadSettingsError(
            f"SMS is half set up: MAKKER_{missing[0].upper()} must be set too (docs/sms.md)."
        )
    account = Account(
        settings.twilio_account_sid,
        settings.twilio_auth_token,
        settings.twilio_api_url,
        settings.public_url,
        settings.twilio_timeout_seconds,
        settings.sms_price,
    )
    forms = InboundForms(
        account.sid, account.api_url, settings.twilio_answers_stop, settings.sms_remove_bodies
    )
    found: list[Connected] = []
    for name, number in numbers.items():
        if number:
            webhooks = SmsWebhooks(account, forms, Reports(store, settings.sms_remove_bodies))
            routes = () if found else webhooks.routes()
            found.append(_connected(settings, account, name, number, forms, routes))
    return found


def _connected(
    settings: Settings, account: Account, name: str, number: str, forms: InboundForms,
    routes: Sequence[BaseRoute],
) -> Connected:  # fmt: skip
    channel = SmsChannel(
        account, number, name, settings.sms_per_second, removes_bodies=settings.sms_remove_bodies
    )
    chores = Chores(channel, forms, timedelta(minutes=settings.sms_catch_up_minutes))
    return Connected(channel, routes, chores.run, chores.close)
