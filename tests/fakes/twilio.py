"""A strict Twilio: its Messages API as a real HTTP server on loopback, and the phones behind it.

What a phone shows, what is called back and what goes wrong is decided here; nothing of Makker is
used, its signature least of all. Run as a program it is what an operator tries Makker against:
`python -m tests.fakes.twilio --help`.
"""

import base64
import hashlib
import hmac
import re
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from enum import StrEnum
from itertools import count
from random import Random
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

ACCOUNT = "AC" + "0" * 30 + "5a"
TOKEN = "token-of-the-fake-twilio-account"
NUMBER = "+4552512345"
WHATSAPP = "whatsapp:+4552512346"

STOP_WORDS = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit"})
START_WORDS = frozenset({"start", "yes", "unstop"})
HELP_WORDS = frozenset({"help", "info"})
ENGLISH = {
    "STOP": "You have successfully been unsubscribed. You will not receive any more messages from "
    "this number. Reply START to resubscribe.",
    "START": "You have successfully been re-subscribed to messages from this number. Reply HELP "
    "for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
    "HELP": "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
}
FINAL = frozenset({"delivered", "undelivered", "failed", "received", "read", "canceled"})
REFUSED_AT_ONCE = {  # by error number: what the API says, and its status
    20003: (401, "Authenticate"),
    20429: (429, "Too Many Requests"),
    21211: (400, "The 'To' number is not a valid phone number."),
    21408: (400, "Permission to send an SMS has not been enabled for the region."),
    21606: (400, "The 'From' phone number provided is not a valid message-capable number."),
    21610: (400, "Attempt to send to unsubscribed recipient"),
    21612: (400, "The message cannot be sent with the current combination of 'To' and 'From'."),
    21614: (400, "'To' number is not a valid mobile number"),
    63016: (400, "Failed to send freeform message because you are outside the allowed window."),
}


class Fault(StrEnum):
    """What a call meets instead of its answer; `…_AFTER`: what it asked for was done."""

    DOWN = "down"  # 503, nothing done
    BROKEN_BEFORE = "broken_before"  # 500
    BROKEN_AFTER = "broken_after"
    BUSY = "busy"  # 429
    HANG_BEFORE = "hang_before"  # no answer comes until the server is let go
    HANG_AFTER = "hang_after"
    CUT_BEFORE = "cut_before"  # the line is cut
    CUT_AFTER = "cut_after"

    @property
    def is_done(self) -> bool:
        return self.value.endswith("_after")


@dataclass
class Record:
    """A message as Twilio keeps it."""

    sid: str
    to: str
    sender: str
    body: str
    direction: str
    created: datetime
    status: str = "queued"
    error_code: int | None = None
    callback: str = ""
    media: tuple[str, ...] = ()
    shown: str = ""  # what stood on the phone, which removing the body does not change

    def as_json(self, account: str) -> dict[str, Any]:
        at = format_datetime(self.created.astimezone(UTC))
        base = f"/2010-04-01/Accounts/{account}/Messages/{self.sid}"
        return {
            "sid": self.sid, "account_sid": account, "to": self.to, "from": self.sender,
            "body": self.body, "status": self.status, "direction": self.direction,
            "error_code": self.error_code, "error_message": None, "num_media": str(len(self.media)),
            "num_segments": "1", "date_created": at, "date_updated": at, "date_sent": at,
            "price": None, "price_unit": "USD", "messaging_service_sid": None,
            "api_version": "2010-04-01", "uri": f"{base}.json",
            "subresource_uris": {"media": f"{base}/Media.json"},
        }  # fmt: skip


@dataclass(frozen=True)
class Refusal(Exception):  # noqa: N818 - it is what the API answers
    code: int
    status: int
    message: str


@dataclass
class FakeTwilio:
    """The account: its numbers, its messages, who opted out, and what is to go wrong."""

    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    inbound_url: str = ""
    answers_stop: bool = True  # the default of long codes: STOP, START and HELP in English
    names_opt_out: bool = False  # OptOutType, as with Advanced Opt-Out
    numbers: set[str] = field(default_factory=lambda: {NUMBER, WHATSAPP})
    errors: dict[str, int] = field(default_factory=dict)  # by recipient
    fault: Callable[[str], Fault | None] = lambda what: None  # at each call: send, list, remove
    random: Random | None = None  # with it, callbacks come out of order and twice
    records: dict[str, Record] = field(default_factory=dict)
    opted_out: set[tuple[str, str]] = field(default_factory=set)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # by media sid
    media_host: str = ""  # where media calls are sent on to; "": the API itself
    calls: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _callbacks: list[tuple[Record, str]] = field(default_factory=list)
    _lock: Any = field(default_factory=threading.RLock)
    _serial: Any = field(default_factory=lambda: count(1))

    # --- the API ---

    def create(self, form: Mapping[str, str]) -> Record:
        """Take a message to send. Raises Refusal as the API refuses."""
        unknown = set(form) - {"To", "From", "Body", "StatusCallback"}
        if unknown:
            raise Refusal(20001, 400, f"Unknown parameters {sorted(unknown)}")
        to, sender, body = form.get("To", ""), form.get("From", ""), form.get("Body", "")
        self._check(to, sender, body)
        with self._lock:
            record = self._add(to, sender, body, "outbound-api")
            record.callback = form.get("StatusCallback", "")
            self._plan(record)
        return record

    def _check(self, to: str, sender: str, body: str) -> None:
        if not body:
            raise Refusal(21602, 400, "Message body is required.")
        if len(body) > 1600:
            raise Refusal(21617, 400, "The concatenated message body exceeds the 1600 limit.")
        if sender not in self.numbers or to.partition("+")[0] != sender.partition("+")[0]:
            raise Refusal(21606, 400, REFUSED_AT_ONCE[21606][1])
        if not re.fullmatch(r"(whatsapp:)?\+[1-9]\d{6,14}", to):
            raise Refusal(21211, 400, REFUSED_AT_ONCE[21211][1])
        if (to, sender) in self.opted_out:
            raise Refusal(21610, *REFUSED_AT_ONCE[21610])
        code = self.errors.get(to, 0)
        if code in REFUSED_AT_ONCE:
            raise Refusal(code, *REFUSED_AT_ONCE[code])

    def _add(self, to: str, sender: str, body: str, direction: str) -> Record:
        sid = f"SM{next(self._serial):032x}"
        record = Record(sid, to, sender, body, direction, self.clock())
        record.shown = body
        self.records[sid] = record
        return record

    def _plan(self, record: Record) -> None:
        """What will be called back; the initial status never is."""
        code = self.errors.get(record.to)
        ends = "undelivered" if code else "delivered"
        self._callbacks += [(record, "sent"), (record, ends)]

    def find(self, query: Mapping[str, str]) -> list[Record]:
        """List messages, the newest first, by To, From and the day they were sent."""
        known = {"To", "From", "DateSent", "DateSent>", "DateSent<", "PageSize", "Page"}
        if set(query) - known:
            raise Refusal(20001, 400, f"Unknown parameters {sorted(set(query) - known)}")
        with self._lock:
            records = [record for record in self.records.values() if _fits(record, query)]
        return list(reversed(records))[: int(query.get("PageSize", "50"))]

    def change(self, sid: str, form: Mapping[str, str]) -> Record:
        """Remove a body: the only change that this fake knows."""
        record = self.records.get(sid)
        if record is None:
            raise Refusal(20404, 404, "The requested resource was not found")
        if dict(form) != {"Body": ""}:
            raise Refusal(20001, 400, "Only the body can be removed")
        if record.status not in FINAL:
            raise Refusal(20009, 409, "Resource not in a final state")
        record.body = ""
        return record

    # --- the phones ---

    def texts(self, address: str) -> list[str]:
        """What stood on a phone, oldest first, Twilio's own answers among it."""
        with self._lock:
            return [
                r.shown for r in self.records.values()
                if r.to == address and r.direction != "inbound" and r.error_code is None
            ]  # fmt: skip

    def write(
        self, address: str, body: str, to: str = NUMBER, media: tuple[tuple[str, bytes], ...] = ()
    ) -> Record:
        """A phone writes; Twilio answers its English words. The webhook is `call_inbound`."""
        with self._lock:
            record = self._add(to, address, body, "inbound")
            record.status = "received"
            record.media = tuple(self._keep(*each) for each in media)
            self._answer_keyword(record)
        return record

    def _keep(self, kind: str, content: bytes) -> str:
        sid = f"ME{next(self._serial):032x}"
        self.files[sid] = (kind, content)
        return sid

    def _answer_keyword(self, record: Record) -> None:
        keyword = opt_out_type(record.body)
        if not self.answers_stop or not keyword or record.to.startswith("whatsapp:"):
            return
        pair = (record.sender, record.to)
        if keyword == "START" and pair not in self.opted_out:
            return
        if keyword == "STOP":
            self.opted_out.add(pair)
        self.opted_out -= {pair} if keyword == "START" else set()
        answer = self._add(record.sender, record.to, ENGLISH[keyword], "outbound-reply")
        answer.status = "delivered"

    # --- webhooks ---

    def inbound_form(self, record: Record, api: str = "") -> dict[str, str]:
        """What the inbound webhook carries."""
        form = {
            "MessageSid": record.sid, "SmsSid": record.sid, "SmsMessageSid": record.sid,
            "AccountSid": ACCOUNT, "From": record.sender, "To": record.to, "Body": record.body,
            "NumMedia": str(len(record.media)), "NumSegments": "1", "SmsStatus": "received",
            "ApiVersion": "2010-04-01", "FromCountry": "DK", "ToCountry": "DK",
        }  # fmt: skip
        for n, media in enumerate(record.media):
            path = f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{record.sid}/Media/{media}"
            form |= {f"MediaUrl{n}": api + path, f"MediaContentType{n}": self.files[media][0]}
        if self.names_opt_out and (keyword := opt_out_type(record.body)):
            form["OptOutType"] = keyword
        return form

    def call_inbound(self, record: Record, api: str = "") -> tuple[int, str]:
        """Call the webhook as Twilio does: once, for it tries no second time."""
        return post_signed(self.inbound_url, self.inbound_form(record, api))

    def call_back(self) -> list[int]:
        """Make all status callbacks that are due; returns what they were answered with."""
        with self._lock:
            due, self._callbacks = self._callbacks, []
        if self.random is not None:
            due += [each for each in due if self.random.random() < 0.3]
            self.random.shuffle(due)
        return [self._call_status(record, status) for record, status in due]

    def _call_status(self, record: Record, status: str) -> int:
        with self._lock:
            if status in FINAL or record.status not in FINAL:
                record.status = status
            failed = status in ("undelivered", "failed")
            record.error_code = self.errors.get(record.to) if failed else record.error_code
        if not record.callback:
            return 0
        form = {
            "MessageSid": record.sid, "SmsSid": record.sid, "AccountSid": ACCOUNT,
            "From": record.sender, "To": record.to, "MessageStatus": status, "SmsStatus": status,
            "ApiVersion": "2010-04-01",
        }  # fmt: skip
        if failed:
            form["ErrorCode"] = str(record.error_code)
        return post_signed(record.callback, form)[0]


def opt_out_type(body: str) -> str:
    """Which of Twilio's English keywords a whole message is, or ""."""
    word = body.strip().lower()
    words = {"STOP": STOP_WORDS, "START": START_WORDS, "HELP": HELP_WORDS}
    return next((name for name, listed in words.items() if word in listed), "")


def signature(url: str, form: Mapping[str, str], token: str = TOKEN) -> str:
    """Sign a call as Twilio's documentation says: the address, then each name and value, sorted."""
    signed = url + "".join(f"{name}{form[name]}" for name in sorted(form))
    digest = hmac.new(token.encode(), signed.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()


def post_signed(url: str, form: Mapping[str, str]) -> tuple[int, str]:
    """Post a signed form to a webhook; returns its status and body."""
    headers = {
        "X-Twilio-Signature": signature(url, form),
        "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
        "User-Agent": "TwilioProxy/1.1",
    }
    request = Request(url, urlencode(form).encode(), headers)
    try:
        with urlopen(request, timeout=15) as answer:
            return int(answer.status), answer.read().decode()
    except HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def _fits(record: Record, query: Mapping[str, str]) -> bool:
    day = record.created.astimezone(UTC)
    at = {name: _moment(query[name]) for name in query if name.startswith("DateSent")}
    return (
        query.get("To", record.to) == record.to
        and query.get("From", record.sender) == record.sender
        and ("DateSent" not in at or day.date() == at["DateSent"].date())
        and ("DateSent>" not in at or day >= at["DateSent>"])
        and ("DateSent<" not in at or day <= at["DateSent<"] + timedelta(days=1))
    )


def _moment(written: str) -> datetime:
    found = datetime.fromisoformat(written)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
