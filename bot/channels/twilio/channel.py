"""SMS by Twilio: text and numbers, and what Twilio is asked for besides sending.

WhatsApp is the same API with other addresses, so it is the same class. The SDK is synchronous: it
runs in threads of its own, so that a provider that hangs holds up nobody else's work.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import requests
import structlog
from requests.adapters import HTTPAdapter
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client
from twilio.rest.api.v2010.account.message import MessageInstance

from bot.base import metrics
from bot.channels.twilio.errors import send_error
from bot.channels.twilio.media import fetch_media
from bot.sending.channel import Failure, SendError
from bot.showing.rendering import Rendered
from conversations.records.channel import SMS, WHATSAPP, traits_of
from locales.gate import segments
from locales.measures import SMS_SEGMENTS
from locales.sms_parts import divided, divided_at

log = structlog.get_logger()

WORKERS = 8
PREFIX = "whatsapp:"  # of a number, in what Twilio tells and is told
MOST_CHARACTERS = 1600  # in one message by WhatsApp
WINDOW = timedelta(hours=24)  # WhatsApp: from the citizen's latest message
# A clock of Twilio's that is behind ours must not hide a message.
CLOCKS_APART = timedelta(minutes=5)
MOST_LISTED = 50


@dataclass(frozen=True, slots=True)
class Account:
    """One Twilio account. `public_url`: where Twilio reaches us."""

    sid: str
    token: str
    api_url: str
    public_url: str
    timeout_seconds: float
    price: float = 0.0  # kroner a segment; 0: not known


@dataclass(slots=True)
class SmsChannel:
    """Sends from one number of an account, by SMS or by WhatsApp."""

    account: Account
    sender: str  # +45…
    name: str = SMS.name
    per_second: float = 10.0
    resends_unknown: int = 3  # each after Twilio was asked, and did not know of it
    rest_seconds: float = 0.0
    removes_bodies: bool = True
    _client: Client = field(init=False)
    _threads: ThreadPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        self._client = open_client(self.account)
        self._threads = ThreadPoolExecutor(WORKERS, thread_name_prefix=self.name)

    @property
    def is_whatsapp(self) -> bool:
        return self.name == WHATSAPP.name

    @property
    def window(self) -> timedelta | None:
        """How long after a citizen's message one may write to them; `None`: always."""
        return WINDOW if self.is_whatsapp else None

    def parts(self, message: Rendered) -> Sequence[Rendered]:
        """Return it in messages of at most two segments, or of the length that WhatsApp takes."""
        if traits_of(self.name).counts_segments:
            parts = divided(message.text, message.language)
        else:
            parts = divided_at(message.text, MOST_CHARACTERS)
        return tuple(replace(message, text=each) for each in parts)

    async def send(self, address: str, message: Rendered, key: str) -> str:
        """Send an SMS; Twilio calls back about it under `key`. Raises SendError."""
        self._count(message)
        found: MessageInstance = await self._call(
            lambda: self._client.messages.create(
                to=self._written(address),
                from_=self._written(self.sender),
                body=message.text,
                status_callback=f"{self.account.public_url}/sms/status?m={quote(key)}",
            )
        )
        return str(found.sid)

    def _count(self, message: Rendered) -> None:
        if not traits_of(self.name).counts_segments:
            return
        taken = segments(message.text)
        about = message.about.partition(".")[0]
        metrics.sms_segments.labels(self.name, taken.alphabet, about).inc(taken.count)
        metrics.sms_price.labels(self.name, about).inc(taken.count * self.account.price)
        if taken.alphabet == "GSM-7" and taken.count > SMS_SEGMENTS:
            metrics.sms_too_long.inc()
            log.warning("an SMS is long", text=message.about, segments=taken.count)

    async def find(self, address: str, message: Rendered, since: datetime) -> list[str]:
        """Return the ids of messages like this one that Twilio took since, the newest first.

        Raises SendError when Twilio does not say.
        """
        listed: list[MessageInstance] = await self._look(
            lambda: self._client.messages.list(
                to=self._written(address), from_=self._written(self.sender), limit=MOST_LISTED
            )
        )
        earliest = since.astimezone(UTC) - CLOCKS_APART
        return [
            str(each.sid)
            for each in listed
            if each.body == message.text and each.date_created and each.date_created >= earliest
        ]

    async def received(self, since: datetime) -> list[dict[str, str]]:
        """Return what was written to our number since, oldest first, as the webhook's forms."""
        listed: list[MessageInstance] = await self._look(
            lambda: self._client.messages.list(
                to=self._written(self.sender), date_sent_after=since.astimezone(UTC), limit=1000
            )
        )
        forms = [
            _as_form(each)
            for each in listed
            if each.direction == "inbound" and each.date_created and each.date_created >= since
        ]
        return list(reversed(forms))

    async def remove_body(self, provider_id: str) -> None:
        """Let Twilio forget a message's words. Raises SendError while it does not."""
        await self._call(lambda: self._client.messages(provider_id).update(body=""))

    async def fetch(self, ref: str, most_bytes: int) -> bytes:
        """Return a photo or recording, from Twilio's hosts only."""
        account = self.account
        found: bytes = await self._call(
            lambda: fetch_media(
                ref, (account.sid, account.token), account.api_url, account.timeout_seconds,
                most_bytes,
            )
        )  # fmt: skip
        return found

    def close(self) -> None:
        """Let go of the threads; what they still do is not waited for."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _written(self, number: str) -> str:
        return f"{PREFIX}{number}" if self.is_whatsapp else number

    async def _look(self, ask: Callable[[], Any]) -> Any:
        """Ask for something that changes nothing: then no answer is only that."""
        try:
            return await self._call(ask)
        except SendError as error:
            if error.failure is Failure.UNKNOWN:
                raise SendError(Failure.UNAVAILABLE) from None
            raise

    async def _call(self, ask: Callable[[], Any]) -> Any:
        """Ask Twilio in a thread; whatever it raises becomes a SendError."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, ask)
        except SendError:
            raise
        except Exception as error:
            found = send_error(error)
            if found.failure is Failure.ACCOUNT:
                log.error("Twilio refuses our account or number", code=getattr(error, "code", 0))
            raise found from None


def open_client(account: Account) -> Client:
    """Return the SDK for an account: with a time-out, no retries, and a log that says nothing."""
    silent = logging.getLogger("makker.twilio")
    silent.disabled = True  # the SDK would log numbers and words
    http = TwilioHttpClient(timeout=account.timeout_seconds, logger=silent)
    session: requests.Session | None = http.session
    if session is not None:
        for scheme in ("https://", "http://"):
            session.mount(scheme, HTTPAdapter(pool_maxsize=WORKERS, pool_block=True))
    client = Client(account.sid, account.token, http_client=http)
    client.api.base_url = account.api_url
    return client


def _as_form(message: MessageInstance) -> dict[str, str]:
    """A listed message as its webhook would have carried it; files are only named there."""
    return {
        "MessageSid": str(message.sid),
        "AccountSid": str(message.account_sid),
        "From": str(message.from_),
        "To": str(message.to),
        "Body": str(message.body or ""),
        "NumMedia": str(message.num_media or "0"),
    }
