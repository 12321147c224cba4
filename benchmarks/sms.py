"""`python -m benchmarks.sms`: citizens who answer by SMS, from the webhook to the reply, by HTTP.

20 citizens one message at a time, then 64 at once, each through a whole check-in: what Twilio signs
comes in, and the reply goes to a stub of Twilio's API that takes everything at once. Beside it a
bare python-telegram-bot `Application` behind its own route, in memory, with the same number at
once. Makker answers the webhook after its commit, the library before anything was done.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator

from benchmarks.makker import ADDRESS
from benchmarks.page import Part, options
from benchmarks.provider import form_field, request
from benchmarks.telegram import compare, runs_of
from benchmarks.webhook_servers import ACCOUNT, NUMBER, SECRET
from benchmarks.webhooks import FULL, SHORT, table_of


class Twilio:
    """Signed forms, and the API of an account."""

    def __init__(self) -> None:
        self._sent = 0
        self._sign = RequestValidator(SECRET).compute_signature

    def address(self, nth: int) -> str:
        """A number."""
        return ADDRESS["sms"](nth)

    def call(self, number: int, address: str, text: str, url: str) -> bytes:
        """A message came in."""
        form = {
            "MessageSid": f"SM{number:032x}", "AccountSid": ACCOUNT, "From": address,
            "To": NUMBER, "Body": text, "NumMedia": "0",
        }  # fmt: skip
        signed = {"X-Twilio-Signature": self._sign(f"{url}/sms/inbound", form)}
        kind = "application/x-www-form-urlencoded"
        return request("/sms/inbound", kind, urlencode(form).encode(), signed)

    def answer(self, path: str, body: bytes) -> tuple[object, tuple[str, str] | None]:
        """A message to a number is a reply; besides, messages are listed and bodies removed."""
        if "?" in path:
            return {"messages": [], "page_size": 1000, "next_page_uri": None}, None
        to, words = form_field(body, "To"), form_field(body, "Body")
        if not to:
            return {"sid": path.rpartition("/")[2], "body": "", "status": "sent"}, None
        self._sent += 1
        about = {"sid": f"SM{self._sent:032x}", "to": to, "body": words, "status": "queued"}
        return about, (to, words)


RUNS = runs_of("makker-sms", "Makker by SMS, SQLite", Twilio())
PART = Part("sms", (table_of(RUNS, FULL),))


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure both and show them side by side."""
    wanted = options("sms", __doc__, "2 citizens, then 8").parse_args(arguments)
    compare("sms", RUNS, SHORT if wanted.short else FULL, wanted.write)


if __name__ == "__main__":
    main()
