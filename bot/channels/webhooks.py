"""What all webhooks share: a body of a size that we take, and an answer only after the commit."""

import hmac
from collections.abc import Sequence

import structlog
from starlette.requests import Request
from starlette.responses import Response

from bot.receiving.batches import Arrival
from bot.service import Service

log = structlog.get_logger()

MOST_BYTES = 1_000_000


class TooLargeError(Exception):
    """A body is larger than any that a provider sends."""


async def read_body(request: Request, most_bytes: int = MOST_BYTES) -> bytes:
    """Return the body. Raises TooLargeError before more than that is held."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most_bytes:
            raise TooLargeError
    return bytes(body)


def is_same(given: str, expected: str) -> bool:
    """Compare secrets in constant time; nothing is the same as an empty one."""
    return bool(expected) and hmac.compare_digest(given.encode(), expected.encode())


async def take_all(service: Service, arrivals: Sequence[Arrival]) -> Response:
    """Take these inputs; 200 once their turns are durable, else 503, to be delivered again."""
    try:
        for arrival in arrivals:
            await service.submit(arrival)
    except Exception as error:  # whatever it was, nothing of it was kept
        log.warning("a webhook was not taken", error=type(error).__name__)
        return Response(status_code=503)
    return Response()
