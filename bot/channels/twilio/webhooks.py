"""Twilio's webhooks: `POST /sms/inbound` and `/sms/status`.

A call that Twilio did not sign for our own public address is refused before anything is read from
it. A message is answered, with empty TwiML, when its turn is committed.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

import structlog
from sqlalchemy.exc import DBAPIError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from twilio.request_validator import RequestValidator, add_port, remove_port

from bot.base import metrics
from bot.channels.twilio.channel import Account
from bot.channels.twilio.incoming import InboundForms
from bot.channels.twilio.reports import Reports, read_report
from bot.channels.webhooks import TooLargeError, is_same, read_body
from bot.receiving.arrivals import Arrival
from bot.service import NotTakenError, Service

log = structlog.get_logger()

MOST_BYTES = 64 * 1024
MOST_FIELDS = 200
EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'
# Twilio tries no second time, so we do: within the fifteen seconds that it waits for an answer.
WAITS = (0.2, 1.0, 3.0)

Form = dict[str, str]


@dataclass(slots=True)
class SmsWebhooks:
    """What the two webhooks need."""

    account: Account
    forms: InboundForms
    reports: Reports
    _validator: RequestValidator = field(init=False)

    def __post_init__(self) -> None:
        self._validator = RequestValidator(self.account.token)

    def routes(self) -> list[Route]:
        """Return the webhooks' routes."""
        return [
            Route("/sms/inbound", self._inbound, methods=["POST"]),
            Route("/sms/status", self._status, methods=["POST"]),
        ]

    async def _inbound(self, request: Request) -> Response:
        form = await self._signed_form(request)
        if isinstance(form, Response):
            return form
        for arrival in self.forms.read(form):
            if not await self._taken(request.app.state.service, arrival):
                return Response(status_code=503)
        return Response(EMPTY_TWIML, media_type="text/xml")

    async def _taken(self, service: Service, arrival: Arrival) -> bool:
        """Take it, and try again while the database cannot; return whether it is durable."""
        for wait in (*WAITS, 0.0):
            try:
                await service.submit(arrival)
            except (NotTakenError, DBAPIError) as error:
                log.error("an SMS could not be taken", error=type(error).__name__)
                await asyncio.sleep(wait)
            else:
                return True
        metrics.sms_not_taken.inc()
        return False

    async def _status(self, request: Request) -> Response:
        form = await self._signed_form(request)
        if isinstance(form, Response):
            return form
        report = read_report(request.query_params.get("m", ""), form)
        if report is not None:
            service: Service = request.app.state.service
            await asyncio.to_thread(self.reports.take, report, service.turn_taker.clock.now())
        return Response(status_code=204)

    async def _signed_form(self, request: Request) -> Form | Response:
        """Return the call's fields, or the refusal of a call that is not Twilio's own."""
        try:
            body = await read_body(request, MOST_BYTES)
        except TooLargeError:
            return Response(status_code=413)
        form = _fields(body)
        given = request.headers.get("X-Twilio-Signature", "")
        if form is None or not self._is_signed(_called(self.account, request), form, given):
            metrics.sms_refused_calls.inc()
            return Response(status_code=403)
        return form

    def _is_signed(self, url: str, form: Mapping[str, str], given: str) -> bool:
        """Compare in constant time with what Twilio would sign; it may write the port or not."""
        parts = urlsplit(url)
        wrote = {url, add_port(parts), remove_port(parts)}
        fits = [is_same(given, self._validator.compute_signature(each, form)) for each in wrote]
        return any(fits)


def _called(account: Account, request: Request) -> str:
    """The address as Twilio called it: built from PUBLIC_URL, whatever a proxy made of it."""
    query = request.url.query
    path = request.scope["route"].path
    return f"{account.public_url}{path}{f'?{query}' if query else ''}"


def _fields(body: bytes) -> Form | None:
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return None
    return dict(pairs)
