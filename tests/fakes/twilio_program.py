"""The fake Twilio as a program, with one phone in the terminal: to try `makker serve` by SMS.

    python -m tests.fakes.twilio_program --makker http://127.0.0.1:8000 --port 8207

What Makker sends to the phone is shown; what is typed is written to Makker. `:list` shows what
Twilio keeps, `:error 30003` lets the phone's messages fail so (`:error 0` mends it), `:slut` ends.
"""

import argparse
import sys
import threading
from collections.abc import Iterable

from tests.fakes.twilio import ACCOUNT, NUMBER, TOKEN, FakeTwilio
from tests.fakes.twilio_server import Served, serving

SECONDS_BETWEEN_LOOKS = 0.2


class Terminal:
    """One phone: prints what comes, writes what is typed."""

    def __init__(self, served: Served, number: str) -> None:
        self.served, self.fake, self.number = served, served.fake, number
        self.is_over = threading.Event()
        self._shown = 0

    def watch(self) -> None:
        """Make the callbacks that are due and show what is new, until it is over."""
        while not self.is_over.wait(SECONDS_BETWEEN_LOOKS):
            self.look()

    def look(self) -> None:
        try:
            self.fake.call_back()
        except OSError as error:
            say(f"(no status callback: {error})")
        texts = self.fake.texts(self.number)
        for text in texts[self._shown :]:
            say(f"  < {text}")
        self._shown = len(texts)

    def read(self, lines: Iterable[str]) -> None:
        """Take what is typed, until it is over."""
        for line in lines:
            words = line.strip()
            if words == ":slut":
                break
            if words == ":list":
                self._list()
            elif words.startswith(":error "):
                self.fake.errors[self.number] = int(words.split()[1])
            elif words:
                self._write(words)

    def _write(self, words: str) -> None:
        record = self.fake.write(self.number, words)
        try:
            status, _ = self.fake.call_inbound(record, self.served.url)
            say(f"  > {words}  ({status})")
        except OSError as error:
            say(f"(Makker does not answer: {error})")

    def _list(self) -> None:
        for record in self.fake.records.values():
            say(f"  {record.sid[-6:]} {record.direction:14} {record.status:12} {record.body!r}")


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--makker", default="http://127.0.0.1:8000", help="MAKKER_PUBLIC_URL")
    parser.add_argument("--port", type=int, default=8207)
    parser.add_argument("--phone", default="+4520123456", help="the phone in this terminal")
    parser.add_argument("--stop-is-ours", action="store_true", help="Twilio answers no STOP")
    asked = parser.parse_args()
    fake = FakeTwilio(
        inbound_url=f"{asked.makker}/sms/inbound", answers_stop=not asked.stop_is_ours
    )
    with serving(fake, asked.port) as served:
        say("Start makker serve with these settings:")
        for name, value in {
            "TWILIO_ACCOUNT_SID": ACCOUNT,
            "TWILIO_AUTH_TOKEN": TOKEN,
            "TWILIO_FROM": NUMBER,
            "TWILIO_API_URL": served.url,
            "TWILIO_ANSWERS_STOP": str(fake.answers_stop).lower(),
            "PUBLIC_URL": asked.makker,
        }.items():
            say(f"export MAKKER_{name}={value}")
        say(f"This phone is {asked.phone}. Write, or :list, :error NUMBER, :slut.")
        terminal = Terminal(served, asked.phone)
        watching = threading.Thread(target=terminal.watch)
        watching.start()
        try:
            terminal.read(sys.stdin)
        finally:
            terminal.is_over.set()
            watching.join()
            terminal.look()


if __name__ == "__main__":
    main()
