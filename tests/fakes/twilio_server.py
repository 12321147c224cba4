"""The HTTP side of the fake Twilio: basic auth, form parameters, JSON; and its ways to fail."""

import base64
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.fakes.twilio import ACCOUNT, TOKEN, FakeTwilio, Fault, Record, Refusal

_MESSAGES = re.compile(rf"/2010-04-01/Accounts/{ACCOUNT}/Messages\.json")
_MESSAGE = re.compile(rf"/2010-04-01/Accounts/{ACCOUNT}/Messages/(\w+)\.json")
_MEDIA = re.compile(rf"/2010-04-01/Accounts/{ACCOUNT}/Messages/(\w+)/Media/(\w+)")
_FILE = re.compile(r"/files/(\w+)")
_AUTH = "Basic " + base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()


@dataclass
class Served:
    """A fake account that answers on loopback. `let_go` ends what hangs."""

    fake: FakeTwilio
    url: str
    let_go: threading.Event = field(default_factory=threading.Event)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    served: Served

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", "0"))
        raw = self.rfile.read(length).decode()
        form = dict(parse_qsl(raw, keep_blank_values=True))
        path = urlsplit(self.path).path
        if self.headers.get_content_type() != "application/x-www-form-urlencoded":
            self._refuse(Refusal(20001, 415, "Forms only"))
        elif _MESSAGES.fullmatch(path):
            self._call("send", lambda: (201, self._json(self.served.fake.create(form))))
        elif found := _MESSAGE.fullmatch(path):
            self._call("remove", lambda: (200, self._json(self.served.fake.change(found[1], form))))
        else:
            self._refuse(Refusal(20404, 404, "Not found"))

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        if found := _FILE.fullmatch(parts.path):
            kind, content = self.served.fake.files[found[1]]
            self._send(200, content, kind)
        elif _MESSAGES.fullmatch(parts.path):
            self._call("list", lambda: (200, self._page(self.served.fake.find(query))))
        elif found := _MEDIA.fullmatch(parts.path):
            self._call("media", lambda: (307, f"{self._media_host()}/files/{found[2]}"))
        else:
            self._refuse(Refusal(20404, 404, "Not found"))

    def _media_host(self) -> str:
        return self.served.fake.media_host or self.served.url

    def _call(self, what: str, act: Any) -> None:
        fake = self.served.fake
        fake.calls[what] += 1
        if self.headers.get("Authorization") != _AUTH:
            self._refuse(Refusal(20003, 401, "Authenticate"))
            return
        fault = fake.fault(what)
        if fault is not None and not fault.is_done:
            self._fail(fault)
            return
        try:
            status, body = act()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        if fault is not None:
            self._fail(fault)
        elif status == 307:
            self._redirect(body)
        else:
            self._send(status, json.dumps(body).encode())

    def _fail(self, fault: Fault) -> None:
        if fault in (Fault.HANG_BEFORE, Fault.HANG_AFTER):
            self.served.let_go.wait(timeout=30)
        if fault in (Fault.DOWN, Fault.BUSY, Fault.BROKEN_BEFORE, Fault.BROKEN_AFTER):
            status = {Fault.DOWN: 503, Fault.BUSY: 429}.get(fault, 500)
            self._refuse(Refusal(20429 if status == 429 else 20500, status, "Not now"))
        else:
            self.close_connection = True  # no answer: the line is cut

    def _refuse(self, refusal: Refusal) -> None:
        body = {"code": refusal.code, "message": refusal.message, "status": refusal.status}
        self._send(refusal.status, json.dumps(body).encode())

    def _redirect(self, to: str) -> None:
        self.send_response(307)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, body: bytes, kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _json(self, record: Record) -> dict[str, Any]:
        found: dict[str, Any] = record.as_json(ACCOUNT)
        return found

    def _page(self, records: list[Record]) -> dict[str, Any]:
        return {
            "messages": [self._json(record) for record in records],
            "page": 0, "page_size": 50, "uri": self.path, "next_page_uri": None,
            "first_page_uri": self.path, "previous_page_uri": None, "start": 0, "end": len(records),
        }  # fmt: skip


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hung up is nothing to tell of."""


@contextmanager
def serving(fake: FakeTwilio, port: int = 0) -> Iterator[Served]:
    """Serve a fake account on loopback."""
    served = Served(fake, "")
    handler = type("Handler", (_Handler,), {"served": served})
    server = _Server(("127.0.0.1", port), handler)
    served.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield served
    finally:
        served.let_go.set()
        server.shutdown()
        thread.join()
        server.server_close()
