"""The Bot API as Makker calls it: python-telegram-bot, with our own closed set of errors.

What may live here: the client and what its answers mean. The address of every call holds the
token, so no error from below leaves this module: each is replaced by an `ApiError` without it.
"""

import asyncio
import json
import logging
import ssl
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from typing import Any
from urllib.parse import urlencode
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
from aiohttp import ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.sending.channel import Failure

SEND_SECONDS = 12.0  # the longest that one call may take
CONNECTIONS = 24  # more than calls under way at Telegram's pace
# They log addresses with the token in them, and answers with somebody's words.
for noisy in ("aiohttp", "httpx", "httpcore", "telegram", "hpack"):
    logging.getLogger(noisy).setLevel(logging.CRITICAL + 1)

# Nothing of the request had left when one of these was raised.
_NOT_SENT = (
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
)
_NOBODY_THERE = ("chat not found", "user not found", "peer_id_invalid", "chat_id is empty")
_NEVER_BEGAN = ("initiate conversation", "is deactivated", "to bots")


class ApiError(TelegramError):
    """A call came to nothing, or may have. `description` is Telegram's own sentence."""

    def __init__(
        self,
        failure: Failure,
        code: int = 0,
        description: str = "",
        retry_after: timedelta | None = None,
    ) -> None:
        super().__init__(f"{failure.value} ({code})" if code else failure.value)
        self.failure = failure
        self.code = code
        self.description = description
        self.retry_after = retry_after


class Wire(BaseRequest):
    """Makes the calls; whatever goes wrong becomes an ApiError.

    By aiohttp: the library's own client costs four times as much CPU a call (docs/decisions.md).
    """

    def __init__(self, seconds: float, connections: int = CONNECTIONS) -> None:
        self._seconds = seconds
        self._connections = connections
        self._trusted = trusted()
        self._session: ClientSession | None = None  # opened by the first call, in its loop
        self._proxy: str | None = None

    @property
    def read_timeout(self) -> float:
        """Return how long an answer may take, in seconds."""
        return self._seconds

    async def initialize(self) -> None:
        """Nothing is opened before it is needed."""

    async def shutdown(self) -> None:
        """Let go of all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Make one call. Raises ApiError for every answer but a good one."""
        try:
            async with asyncio.timeout(self._seconds + 1):
                code, body = await self._call(url, method, request_data)
        except _NOT_SENT:
            raise ApiError(Failure.UNAVAILABLE) from None
        except Exception:  # too late, or a fault of a library's: the address must not get out
            raise ApiError(Failure.UNKNOWN) from None
        if not 200 <= code <= 299:
            raise refusal(code, body)
        return code, body

    async def _call(self, url: str, method: str, data: RequestData | None) -> tuple[int, bytes]:
        if self._session is None:
            self._session, self._proxy = self._opened(), _proxy_for(url)
        body, kind = _form_of(data)
        async with self._session.request(
            method, URL(url, encoded=True), data=body, headers={"Content-Type": kind},
            proxy=self._proxy, allow_redirects=False,
        ) as answer:  # fmt: skip
            return answer.status, await answer.read()

    def _opened(self) -> ClientSession:
        seconds = self._seconds
        return ClientSession(
            connector=TCPConnector(limit=self._connections, ssl=self._trusted),
            timeout=ClientTimeout(
                connect=seconds, sock_connect=min(5.0, seconds), sock_read=seconds
            ),
            cookie_jar=DummyCookieJar(),
            headers={"User-Agent": self.USER_AGENT},
        )

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read a good answer. Raises ApiError for one that is cut short: it may have been done."""
        try:
            found = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            found = None
        if not isinstance(found, dict) or "result" not in found:
            raise ApiError(Failure.UNKNOWN)
        return found


class Client(Bot):
    """The library's client, and updates as they came: one that cannot be read spoils no other."""

    async def raw_updates(
        self, offset: int, limit: int, seconds: int, wanted: Sequence[str]
    ) -> list[Any]:
        """Ask for updates from `offset` on, waiting up to `seconds` for the first."""
        data = {"offset": offset, "limit": limit, "timeout": seconds, "allowed_updates": wanted}
        found = await self._post("getUpdates", data)
        return found if isinstance(found, list) else []

    async def hang_up(self) -> None:
        """Let go of all connections; the library does so only of a bot that asked who it is."""
        for wire in self._request:
            await wire.shutdown()


def open_bot(
    token: str, api_url: str, seconds: float = SEND_SECONDS, poll_seconds: float = 0
) -> Client:
    """Return the client of one bot. `poll_seconds` is how long one call may wait for updates."""
    url = api_url.rstrip("/")
    return Client(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=Wire(seconds),
        get_updates_request=Wire(poll_seconds + seconds, 1),
    )


def bot_id(token: str) -> str:
    """Return the bot's number, the part of its token that is no secret."""
    return token.partition(":")[0]


def refusal(code: int, body: bytes) -> ApiError:
    """Read what the Bot API answered instead of doing what it was asked."""
    try:
        answer = json.loads(body)
    except ValueError:
        answer = None
    answer = answer if isinstance(answer, dict) else {}
    description = str(answer.get("description") or "")
    wait = (answer.get("parameters") or {}).get("retry_after")
    retry_after = timedelta(seconds=wait) if isinstance(wait, int | float) and wait > 0 else None
    return ApiError(failure_of(code, description), code, description, retry_after)


def failure_of(code: int, description: str) -> Failure:
    """Return what an answer means, of the closed set."""
    said = description.lower()
    if code == 403:
        is_opt_out = not any(words in said for words in _NEVER_BEGAN)
        return Failure.BLOCKED if is_opt_out else Failure.BAD_ADDRESS
    if code in (400, 413):
        is_nobody = any(words in said for words in _NOBODY_THERE)
        return Failure.BAD_ADDRESS if is_nobody else Failure.REFUSED
    return Failure.BUSY if code == 429 else Failure.UNAVAILABLE


@cache
def trusted() -> ssl.SSLContext:
    """Whom a connection may be to; reading them takes a while."""
    return httpx.create_ssl_context()


def _form_of(data: RequestData | None) -> tuple[bytes, str]:
    """The body of a call and its kind; with files it is in several parts."""
    values = data.json_parameters if data else {}
    files = data.multipart_data if data else {}
    if not files:
        return urlencode(values).encode(), "application/x-www-form-urlencoded"
    parts = httpx.Request("POST", "https://telegram.org", data=values, files=files)
    return parts.read(), parts.headers["content-type"]


def _proxy_for(url: str) -> str | None:
    """The proxy of this machine's environment, where it has one for the Bot API."""
    asked = URL(url)
    return None if proxy_bypass(asked.host or "") else getproxies().get(asked.scheme)
