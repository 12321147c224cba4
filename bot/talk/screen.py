"""How a talk looks in a terminal: bubbles where somebody looks, plain lines in a pipe."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from rich.align import Align
from rich.cells import cell_len
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from bot.simulator.phones import PhoneMessage
from bot.talk.talk import card_in_words, is_graded, labels, on_card
from conversations.reading.times import When, say_when

BUBBLE = 64
WIDTH = 76
HELP = """\
Skriv, som du ville skrive på telefonen. Et tal trykker på en knap.
  :om 1 uge    uret går frem (også :+1d, :+2h, :om 3 dage)
  :til tirsdag 10
  :næste       uret går, til der kommer en besked på telefonen
  :skift       den anden telefon
  :tryk Gem    tryk på en knap længere oppe
  :lyd, :billede   send en lyd eller et billede
  :gør Employ kind=job; company=Netto; start=+7   det, jobformidleren skriver i sagen
  :sag         sagen, som databasen ser den
  :slut        slut (også Ctrl+D)"""


@dataclass(slots=True)
class Screen:
    """Prints on a console; remembers the time that it said last."""

    console: Console
    zone: ZoneInfo
    said_at: str = ""

    def plain(self, words: str) -> None:
        self.console.print(words, markup=False, highlight=False, soft_wrap=True)

    def dim(self, words: str) -> None:
        """Say something of the terminal's own."""
        self.console.print(words, style="dim", markup=False, highlight=False, soft_wrap=True)

    def time(self, at: datetime) -> None:
        """Say what time it is, when it is another than the last."""
        local = at.astimezone(self.zone)
        said = say_when(When(local.date(), local.time()))
        if said != self.said_at:
            self.said_at = said
            self.dim(f"— {said} —")

    def message(self, message: PhoneMessage) -> None:
        """Show what Makker wrote, with its options by number."""
        lines = _option_lines(message)
        if self.console.is_terminal:
            self.console.print(_bubble("\n".join((message.text, *lines))))
            return
        first, *rest = message.text.split("\n")
        self.plain(f"Makker: {first}")
        for line in (*rest, *lines):
            self.plain(f"        {line}".rstrip())

    def own(self, words: str) -> None:
        """Show what stands on the phone as its owner's."""
        if self.console.is_terminal:
            bubble = Panel.fit(Text(words), style="green")
            self.console.print(Align.right(bubble, width=WIDTH))
        else:
            self.plain(f"        → {words}")

    def case(self, case: Mapping[str, Any]) -> None:
        """Show a case as the store sees it."""
        self.plain(json.dumps(case, ensure_ascii=False, indent=2, default=self._in_json))

    def _in_json(self, value: datetime | date) -> str:
        if isinstance(value, datetime):
            return value.astimezone(self.zone).isoformat(timespec="minutes")
        return value.isoformat()


def _option_lines(message: PhoneMessage) -> list[str]:
    card = card_in_words(message)
    if is_graded(message):
        return [*([card] if card else []), *(f"  [{label}]" for label in labels(message))]
    others = list(enumerate(labels(message), 1))[len(on_card(message)) :]
    return [*([card] if card else []), *(f"  {n} {label}" for n, label in others)]


def _bubble(words: str) -> Panel:
    width = min(BUBBLE, max(16, *map(cell_len, words.split("\n"))) + 4)
    return Panel(Text(words), title="Makker", title_align="left", width=width)


def read_line(prompt: str) -> str:
    """Read a line from somebody at a terminal, or echo one from a pipe. Raises EOFError."""
    if sys.stdin.isatty():
        return input(prompt)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    sys.stdout.write(f"{prompt}{line.rstrip()}\n")
    return line
