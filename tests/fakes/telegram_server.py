"""The fake Telegram on loopback: the Bot API over HTTP, files, webhooks, and its ways to fail.

As a program it is a Telegram for a developer's own machine, with phones in the terminal:
`python -m tests.fakes.telegram_server --port 8081`.
"""

import argparse
import json
import re
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.fakes.telegram import DONE_THOUGH, TOKEN, FakeTelegram, Fault
from tests.fakes.telegram_methods import Refusal

_CALL = re.compile(r"/bot([^/]+)/(\w+)")
_FILE = re.compile(r"/file/bot([^/]+)/files/(.+)")
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_PART = re.compile(rb'name="([^"]+)"(?:; filename="[^"]*")?')


@dataclass
class Served:
    """A fake Telegram that answers on loopback. `let_go` ends what hangs."""

    fake: FakeTelegram
    url: str
    let_go: threading.Event = field(default_factory=threading.Event)
    again_after: float = 0.02  # seconds until an update that was not taken is delivered again
    is_over: bool = False
    delivered: list[int] = field(default_factory=list)  # HTTP statuses of all webhooks


class Handler(BaseHTTPRequestHandler):
    """One connection of the bot's."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    served: Served

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        found = _CALL.fullmatch(urlsplit(self.path).path)
        if found is None or unquote(found[1]) != TOKEN:
            self._answer(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
            return
        params, uploads = self._read(raw)
        try:
            self._do(found[2], params, uploads)
        except Refusal as refusal:
            self._refuse(refusal)

    def do_GET(self) -> None:
        found = _FILE.fullmatch(urlsplit(self.path).path)
        if found is None or unquote(found[1]) != TOKEN or found[2] not in self.served.fake.files:
            self._answer(404, {"ok": False, "error_code": 404, "description": "Not Found"})
            return
        self._send(200, self.served.fake.files[found[2]], "application/octet-stream")

    def _do(self, method: str, params: dict[str, Any], uploads: dict[str, bytes]) -> None:
        fake = self.served.fake
        call = fake.note(method, params)
        result = None
        if call.fault is None or call.fault in DONE_THOUGH:
            result = fake.call(method, params, uploads)
        if call.fault is None:
            self._answer(200, {"ok": True, "result": result})
        else:
            self._fail(call.fault)

    def _fail(self, fault: Fault) -> None:
        match fault:
            case Fault.BUSY:
                wait = self.served.fake.retry_after
                raise Refusal(429, f"Too Many Requests: retry after {wait}", wait)
            case Fault.DOWN:
                raise Refusal(502, "Bad Gateway")
            case Fault.BAD:
                raise Refusal(400, "Bad Request: MESSAGE_SOMETHING_INVALID")
            case Fault.FORBIDDEN:
                raise Refusal(403, "Forbidden: bot was blocked by the user")
            case Fault.UNAUTHORIZED:
                raise Refusal(401, "Unauthorized")
            case Fault.BROKEN:
                self._send(500, b"<html>Internal Server Error</html>", "text/html")
            case Fault.HANGS | Fault.HANGS_AFTER:
                self.served.let_go.wait(20)
                self._cut()
            case Fault.CUT | Fault.CUT_AFTER:
                self._cut()

    def _cut(self) -> None:
        self.close_connection = True
        with suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def _read(self, raw: bytes) -> tuple[dict[str, Any], dict[str, bytes]]:
        if self.headers.get_content_type() != "multipart/form-data":
            return dict(parse_qsl(raw.decode(), keep_blank_values=True)), {}
        boundary = self.headers.get_param("boundary")
        params: dict[str, Any] = {}
        uploads: dict[str, bytes] = {}
        for piece in raw.split(b"--" + str(boundary).encode())[1:-1]:
            head, _, content = piece.partition(b"\r\n\r\n")
            named = _PART.search(head)
            if named is None:
                continue
            name, content = named[1].decode(), content.removesuffix(b"\r\n")
            if b"filename=" in head:
                uploads[name] = content
            else:
                params[name] = content.decode()
        return params, uploads

    def _refuse(self, refusal: Refusal) -> None:
        body: dict[str, Any] = {
            "ok": False, "error_code": refusal.code, "description": refusal.description,
        }  # fmt: skip
        if refusal.retry_after:
            body["parameters"] = {"retry_after": refusal.retry_after}
        self._answer(refusal.code, body)

    def _answer(self, code: int, body: dict[str, Any]) -> None:
        self._send(code, json.dumps(body).encode(), "application/json")

    def _send(self, code: int, content: bytes, kind: str) -> None:
        with suppress(OSError):
            self.send_response(code)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)


class Webhooks:
    """Delivers updates to the webhook, each chat's in order, again until they are taken."""

    def __init__(self, served: Served) -> None:
        self._served = served
        self._lines: dict[int, list[dict[str, Any]]] = defaultdict(list)
        self._room = threading.Semaphore(40)

    def run(self) -> None:
        """Watch for updates until it is over."""
        fake = self._served.fake
        while not self._served.is_over:
            with fake.news:
                if not (fake.webhook and fake.waiting):
                    fake.news.wait(0.2)
                    continue
                waiting = list(fake.waiting)
                started = {u["update_id"] for line in self._lines.values() for u in line}
            for update in waiting:
                if update["update_id"] not in started:
                    self._put(update)
            with fake.news:
                fake.news.wait(0.01)

    def _put(self, update: dict[str, Any]) -> None:
        chat = _chat_of(update)
        line = self._lines[chat]
        line.append(update)
        if len(line) == 1:
            threading.Thread(target=self._walk, args=(chat,), daemon=True).start()

    def _walk(self, chat: int) -> None:
        line, fake = self._lines[chat], self._served.fake
        while line and not self._served.is_over:
            with self._room:
                status = self._post(line[0])
            self._served.delivered.append(status)
            if 200 <= status < 300:
                with fake.lock:
                    fake.waiting = type(fake.waiting)(u for u in fake.waiting if u is not line[0])
                    line.pop(0)
                    fake.news.notify_all()
                    if not line:
                        return
            else:
                fake.last_error = f"Wrong response from the webhook: {status}"
                time.sleep(self._served.again_after)

    def _post(self, update: dict[str, Any]) -> int:
        hook = self._served.fake.webhook
        if not hook:
            return 0
        headers = {"Content-Type": "application/json", SECRET_HEADER: hook["secret"]}
        request = urllib.request.Request(hook["url"], json.dumps(update).encode(), headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0


def _chat_of(update: dict[str, Any]) -> int:
    query = update.get("callback_query")
    if query:
        return int(query["from"]["id"])
    described = next(v for k, v in update.items() if k != "update_id")
    return int(described["chat"]["id"])


@contextmanager
def serving(fake: FakeTelegram, port: int = 0) -> Iterator[Served]:
    """Serve a fake Telegram on loopback."""
    handler = type("Here", (Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    served = Served(fake, f"http://127.0.0.1:{server.server_address[1]}")
    handler.served = served  # type: ignore[attr-defined]
    threads = [
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True),
        threading.Thread(target=Webhooks(served).run, daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        yield served
    finally:
        served.is_over = True
        served.let_go.set()
        server.shutdown()
        server.server_close()
        for thread in threads:
            thread.join()


# --- as a program ---------------------------------------------------------------------------------

HELP = """Write for somebody:   7001 Hej          (the number is the chat; a new one is made)
Press a button:       7001 !God         Open an invitation: 7001 /start CODE
Block and unblock:    7001 :block       7001 :unblock       Quit: Ctrl+D
"""


def say(words: object) -> None:
    """Write a line at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> None:
    """Serve, and act as phones in the terminal."""
    parser = argparse.ArgumentParser(
        description=__doc__, prog="python -m tests.fakes.telegram_server"
    )
    parser.add_argument("--port", type=int, default=8081)
    with serving(FakeTelegram(), parser.parse_args().port) as served:
        say(f"MAKKER_TELEGRAM_TOKEN={TOKEN}\nMAKKER_TELEGRAM_API_URL={served.url}\n\n{HELP}")
        seen: dict[int, dict[int, str]] = defaultdict(dict)
        threading.Thread(target=_show_news, args=(served, seen), daemon=True).start()
        for line in sys.stdin:
            _act(served.fake, line.strip())


def _act(fake: FakeTelegram, line: str) -> None:
    number, _, words = line.partition(" ")
    if not number.isdecimal() or not words:
        say(HELP)
        return
    phone = fake.phone(int(number), f"Person {number}")
    try:
        if words in (":block", ":unblock"):
            getattr(phone, words[1:])()
        elif words.startswith("!"):
            phone.tap(words[1:])
        else:
            phone.write(words)
    except AssertionError as error:
        say(error)


def _show_news(served: Served, seen: dict[int, dict[int, str]]) -> None:
    while not served.is_over:
        with served.fake.news:
            served.fake.news.wait(0.5)
            for chat in served.fake.chats.values():
                for bubble in chat.bubbles:
                    labels = "".join(f"  [{label}]" for label in bubble.labels)
                    shown = f"{bubble.text}{labels}"
                    if bubble.from_bot and seen[chat.id].get(bubble.id) != shown:
                        kind = "" if bubble.kind == "text" else f"({bubble.kind}) "
                        say(f"{chat.id} < {kind}{shown}")
                        seen[chat.id][bubble.id] = shown


if __name__ == "__main__":
    main()
