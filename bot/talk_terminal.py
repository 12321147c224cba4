"""`makker talk`: one talk in a terminal, typed or piped, and kept so that it can be replayed.

What is read and printed lives here; what happens on the phones is `talk.py`, the file that replays
it is `talk_repro.py`. Lines that begin with a colon are for the terminal.
"""

import asyncio
import json
import re
import sys
from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import Any, TypeVar

from rich.align import Align
from rich.cells import cell_len
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from bot.channels.simulator import PhoneMessage
from bot.simulator.api import advanced
from bot.simulator.world import NotDoneError
from bot.talk import Talk, card_in_words, labels, on_card
from bot.talk_repro import Heard, Moved, Step, Tapped, Wrote
from conversations.danish import When, read_when, say_when

BUBBLE = 64
LONGEST_WAIT = timedelta(days=100)
HELP = """\
Skriv, som du ville skrive på telefonen. Et tal trykker på en knap.
  :om 1 uge    uret går frem (også :+1d, :+2h, :om 3 dage)
  :til tirsdag 10
  :næste       uret går, til der kommer en besked på telefonen
  :skift       den anden telefon
  :tryk Gem    tryk på en knap længere oppe
  :sag         sagen, som databasen ser den
  :slut        slut (også Ctrl+D)"""

_T = TypeVar("_T")
_UNITS = (
    (r"m|min|minut|minutter", "PT{}M"),
    (r"h|t|time|timer", "PT{}H"),
    (r"d|dag|dage", "P{}D"),
    (r"u|w|uge|uger", "P{}W"),
    (r"md|mdr|måned|måneder", "P{}M"),
)
_WAIT = re.compile(r"(\d{1,4}|en|et)\s*([a-zæøå]+)\.?", re.IGNORECASE)


def wait_in_iso(words: str) -> str:
    """Read "1 uge", "+2h" or "en dag" as an ISO 8601 duration. Raises NotDoneError."""
    found = _WAIT.fullmatch(words.strip().removeprefix("+").strip())
    for names, duration in _UNITS:
        if found and re.fullmatch(names, found[2].lower()):
            return duration.format(1 if found[1].lower() in ("en", "et") else int(found[1]))
    raise NotDoneError("Sig, hvor langt uret skal gå, fx :om 1 uge, :+1d eller :+2h.")


@dataclass(slots=True)
class Terminal:
    """One talk in a terminal. `me` is the phone in hand; `steps` is all that happened."""

    talk: Talk
    runner: asyncio.Runner
    screen: Console
    me: int
    steps: list[Step] = field(default_factory=list)
    _said_at: str = ""

    def hold(self, opening: Iterable[str], read: Callable[[str], str]) -> None:
        """Hold the talk: the opening lines, then what `read` returns until it ends."""
        self._dim("Makker i terminalen. Skriv :hjælp for at se, hvad du kan.")
        self._show_phone()
        for line in opening:
            self.screen.print(f"{self._prompt}{line}", markup=False, soft_wrap=True)
            self.take(line)
        try:
            while self.take(read(self._prompt)):
                pass
        except EOFError:
            self.screen.print()
        except KeyboardInterrupt:
            self.screen.print()

    def take(self, line: str) -> bool:
        """Take one line; False when it ends the talk."""
        line = line.strip()
        if line == ":slut":
            return False
        try:
            if line.startswith(":"):
                self._command(line[1:].strip())
            elif line:
                self._say(line)
        except NotDoneError as error:
            self._dim(str(error))
        return True

    def finish(self) -> None:
        """Keep what nobody looked at, so that a replay expects it too."""
        for person in (self.me, self._other):
            self._keep_heard(person, self._run(self.talk.hear(person)))

    # --- what a line does -------------------------------------------------------------------------

    def _say(self, line: str) -> None:
        """Tap the button of that number, if the newest messages have one; else write the line."""
        chosen = self._button(line)
        if chosen:
            self._tap(chosen)
            return
        self.steps.append(Wrote(self.me, line))
        self._show_own(self._run(self.talk.world.write(self.me, line)), line)
        self._show_new()

    def _button(self, line: str) -> str:
        """The label behind a number: the last message with buttons since this phone last wrote."""
        shown = self._run(self.talk.world.messages(self.me))
        newest = takewhile(lambda message: message.direction == "out", reversed(shown))
        words = next((labels(message) for message in newest if message.buttons), [])
        number = int(line) if line.isascii() and line.isdecimal() and len(line) < 4 else 0
        return words[number - 1] if 0 < number <= len(words) else ""

    def _tap(self, label: str) -> None:
        self._run(self.talk.tap(self.me, label))
        self.steps.append(Tapped(self.me, label))
        self._own_bubble(label)
        self._show_new()

    def _command(self, words: str) -> None:
        name, _, rest = words.partition(" ")
        commands: Mapping[str, Callable[[], None]] = {
            "om": lambda: self._move_by(rest),
            "til": lambda: self._move_until(rest),
            "næste": self._move_to_next,
            "skift": self._switch,
            "tryk": lambda: self._tap(rest.strip()),
            "sag": self._show_case,
            "hjælp": lambda: self._dim(HELP),
        }
        if name.startswith("+"):
            self._move_by(words)
        elif name.lower() in commands:
            commands[name.lower()]()
        else:
            self._dim(f"Terminalen kender ikke :{words}\n{HELP}")

    def _move_by(self, words: str) -> None:
        world = self.talk.world
        self._move_to(advanced(world.clock.now(), wait_in_iso(words), world))
        self._show_new()

    def _move_until(self, words: str) -> None:
        now = self._now()
        found = read_when(words, now)
        if found is None:
            raise NotDoneError("Sig en dag og en tid, fx :til tirsdag 10.")
        moment = found.at or now.time()
        self._move_to(datetime.combine(found.day, moment, now.tzinfo))
        self._show_new()

    def _move_to_next(self) -> None:
        """Move from one thing that falls due to the next, until this phone has a new message."""
        world = self.talk.world
        latest = world.clock.now() + LONGEST_WAIT
        while not self._run(self.talk.unheard(self.me)):
            due = self._run(world.service.next_due())
            if due is None or due > latest:
                raise NotDoneError("Der kommer ikke noget på telefonen.")
            self._move_to(max(due, world.clock.now() + timedelta(minutes=1)))
        self._show_new()

    def _move_to(self, target: datetime) -> None:
        self._run(self.talk.world.move_to(target))
        if self.steps and isinstance(self.steps[-1], Moved):
            self.steps.pop()
        self.steps.append(Moved(target.astimezone(self._now().tzinfo)))

    def _switch(self) -> None:
        self.me = self._other
        self._show_phone()

    # --- what is shown ----------------------------------------------------------------------------

    @property
    def _other(self) -> int:
        talk = self.talk
        return talk.jobformidler if self.me == talk.citizen else talk.citizen

    @property
    def _prompt(self) -> str:
        return f"{self._person(self.me)['name'].split(' ')[0]}> "

    def _person(self, person: int) -> dict[str, Any]:
        return self._run(self.talk.world.person(person))

    def _run(self, work: Coroutine[Any, Any, _T]) -> _T:
        return self.runner.run(work)

    def _now(self) -> datetime:
        world = self.talk.world
        return world.clock.now().astimezone(world.service.desk.world.policy.zone)

    def _show_phone(self) -> None:
        person = self._person(self.me)
        self._said_at = ""
        channel = "SMS" if person["channel"] == "sms" else "Telegram"
        self._dim(f"{person['name']} ({person['role']}), {channel}")
        self._show_new()

    def _show_new(self) -> None:
        new = self._run(self.talk.hear(self.me))
        for message in new:
            self._say_time(message.at)
            self._bubble(message)
        self._say_time(self._now())
        self._keep_heard(self.me, new, even_none=True)
        waiting = len(self._run(self.talk.unheard(self._other)))
        if waiting:
            words = "1 ny besked" if waiting == 1 else f"{waiting} nye beskeder"
            name = self._person(self._other)["name"].split(" ")[0]
            self._dim(f"({name} har {words}. Skriv :skift)")

    def _keep_heard(self, person: int, new: list[PhoneMessage], even_none: bool = False) -> None:
        if new or even_none:
            self.steps.append(Heard(person, tuple(new)))

    def _show_own(self, shown: list[PhoneMessage], line: str) -> None:
        """Show what stands on the phone where it is not what was written: a CPR number is gone."""
        own = next((message.text for message in shown if message.direction == "in"), line)
        if own != line:
            self._own_bubble(own)

    def _say_time(self, at: datetime) -> None:
        local = at.astimezone(self._now().tzinfo)
        said = say_when(When(local.date(), local.time()))
        if said != self._said_at:
            self._said_at = said
            self._dim(f"— {said} —")

    def _bubble(self, message: PhoneMessage) -> None:
        lines = self._option_lines(message)
        if self.screen.is_terminal:
            shown = Text("\n".join((message.text, *lines)))
            width = min(BUBBLE, max(16, *map(cell_len, shown.plain.split("\n"))) + 4)
            self.screen.print(Panel(shown, title="Makker", title_align="left", width=width))
            return
        first, *rest = message.text.split("\n")
        self._plain(f"Makker: {first}")
        for line in (*rest, *lines):
            self._plain(f"        {line}".rstrip())

    def _option_lines(self, message: PhoneMessage) -> list[str]:
        card = card_in_words(message)
        others = list(enumerate(labels(message), 1))[len(on_card(message)) :]
        return [*([card] if card else []), *(f"  {n} {label}" for n, label in others)]

    def _own_bubble(self, words: str) -> None:
        if self.screen.is_terminal:
            bubble = Panel.fit(Text(words), style="green")
            self.screen.print(Align.right(bubble, width=BUBBLE + 12))
        else:
            self._plain(f"        → {words}")

    def _show_case(self) -> None:
        case = self._run(self.talk.world.case(self.talk.citizen))
        self._plain(json.dumps(case, ensure_ascii=False, indent=2, default=self._in_json))

    def _in_json(self, value: datetime | date) -> str:
        if isinstance(value, datetime):
            return value.astimezone(self._now().tzinfo).isoformat(timespec="minutes")
        return value.isoformat()

    def _plain(self, words: str) -> None:
        self.screen.print(words, markup=False, highlight=False, soft_wrap=True)

    def _dim(self, words: str) -> None:
        self.screen.print(words, style="dim", markup=False, highlight=False, soft_wrap=True)


def read_line(prompt: str) -> str:
    """Read a line from somebody at a terminal, or echo one from a pipe. Raises EOFError."""
    if sys.stdin.isatty():
        return input(prompt)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    print(f"{prompt}{line.rstrip()}")  # noqa: T201
    return line
