"""`makker talk`: one talk in a terminal, typed or piped, and kept so that it can be replayed.

What a line does lives here. What happens on the phones is `talk.py`, how it looks `screen.py`,
the file that replays it `repro.py`. Lines that begin with a colon are for the terminal.
"""

import asyncio
import re
from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from rich.console import Console

from bot.simulator.api import advanced
from bot.simulator.phones import PhoneMessage
from bot.simulator.world import NotDoneError
from bot.talk.repro import Acted, Heard, Moved, Opened, Sent, Step, Tapped, Wrote, write_test
from bot.talk.screen import HELP, Screen
from bot.talk.talk import (
    BEGINNINGS,
    BY_SMS_ONLY,
    Talk,
    is_graded,
    labels,
    open_talk,
    opening_lines,
    situation_of,
)
from conversations.reading.times import read_when
from conversations.records.case import Role
from conversations.records.channel import SMS, traits_of

LONGEST_WAIT = timedelta(days=100)
LONGEST_MOVE = timedelta(days=2 * 366)
_T = TypeVar("_T")
_UNITS = (
    (r"m|min|minut|minutter", "PT{}M"),
    (r"h|t|time|timer", "PT{}H"),
    (r"d|dag|dage", "P{}D"),
    (r"u|w|uge|uger", "P{}W"),
    (r"md|mdr|måned|måneder", "P{}M"),
)
_WAIT = re.compile(r"(\d{1,3}|en|et)\s*([a-zæøå]+)\.?", re.IGNORECASE)


def wait_in_iso(words: str) -> str:
    """Read "1 uge", "+2h" or "en dag" as an ISO 8601 duration. Raises NotDoneError."""
    found = _WAIT.fullmatch(words.strip().removeprefix("+").strip())
    for names, duration in _UNITS:
        if found and re.fullmatch(names, found[2].lower()):
            return duration.format(1 if found[1].lower() in ("en", "et") else int(found[1]))
    raise NotDoneError("Sig, hvor langt uret skal gå, fx :om 1 uge, :+1d eller :+2h.")


def hold_talk(
    opened: Opened,
    script: str,
    role: Role | None,
    console: Console,
    read: Callable[[str], str],
    repro: Path | None,
) -> None:
    """Hold one talk that begins with `script`, on the phone of `role` or of who gets the script."""
    channel, step_up = situation_of(script)
    opened = replace(opened, channel=channel or opened.channel, step_up=step_up)
    if script in BY_SMS_ONLY:
        opened = replace(opened, channel=SMS.name)
    with TemporaryDirectory(prefix="makker-talk-") as folder, asyncio.Runner() as runner:
        opening = open_talk(
            Path(folder), opened.start, opened.channel, opened.language, opened.step_up
        )
        talk = runner.run(opening.__aenter__())
        phones = {Role.CITIZEN: talk.citizen, Role.JOBFORMIDLER: talk.jobformidler}
        first = BEGINNINGS[script][0]
        screen = Screen(console, talk.world.service.turn_taker.world.policy.zone)
        terminal = Terminal(talk, runner, screen, phones[first])
        try:
            terminal.begin(opening_lines(script, opened.language), phones[role or first])
            terminal.go_on(read)
            terminal.finish()
        finally:  # a talk that ended in an error is the one to keep
            runner.run(opening.__aexit__(None, None, None))
            if repro is not None:
                write_test(repro, opened, talk, terminal.steps)
                screen.dim(f"Samtalen står i {repro}.")


@dataclass(slots=True)
class Terminal:
    """One talk in a terminal. `me` is the phone in hand; `steps` is all that happened."""

    talk: Talk
    runner: asyncio.Runner
    screen: Screen
    me: int
    steps: list[Step] = field(default_factory=list)
    _waiting: int = 0  # what was last said to be new on the other phone

    def begin(self, lines: Iterable[str], then_hold: int) -> None:
        """Show the phone, take the lines that lead to a script, and hold that phone."""
        self.screen.dim("Makker i terminalen. Skriv :hjælp for at se, hvad du kan.")
        self._show_phone()
        for line in lines:
            self.screen.plain(f"{self._prompt}{line}")
            self.take(line)
        if self.me != then_hold:
            self._switch()

    def go_on(self, read: Callable[[str], str]) -> None:
        """Take what `read` returns until the talk ends: by :slut, Ctrl+D or Ctrl+C."""
        try:
            while self.take(read(self._prompt)):
                pass
        except (EOFError, KeyboardInterrupt):
            self.screen.plain("")

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
            self.screen.dim(str(error))
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
        with self._doing(Wrote(self.me, line)):
            shown = self._run(self.talk.world.write(self.me, line))
        self._show_own(shown, line)
        self._show_new()

    def _button(self, line: str) -> str:
        """The label behind a number: the last message with buttons since this phone last wrote."""
        shown = self._run(self.talk.world.messages(self.me))
        newest = takewhile(lambda message: message.direction == "out", reversed(shown))
        asked = next((message for message in newest if message.buttons), None)
        words = labels(asked) if asked and not is_graded(asked) else []
        number = int(line) if line.isascii() and line.isdecimal() and len(line) < 4 else 0
        return words[number - 1] if 0 < number <= len(words) else ""

    def _tap(self, label: str) -> None:
        with self._doing(Tapped(self.me, label)):
            self._run(self.talk.tap(self.me, label))
        self.screen.own(label)
        self._show_new()

    def _send(self, kind: str) -> None:
        """Send a made-up recording or photo."""
        with self._doing(Sent(self.me, kind)):
            self._run(self.talk.world.send(self.me, kind, b"made up"))
        self.screen.own(f"[{'lyd' if kind == 'voice' else 'billede'}]")
        self._show_new()

    def _act(self, words: str) -> None:
        with self._doing(Acted(words)):
            self._run(self.talk.act(words))
        self._show_new()

    def _command(self, words: str) -> None:
        name, _, rest = words.partition(" ")
        commands: Mapping[str, Callable[[], None]] = {
            "om": lambda: self._move_by(rest),
            "til": lambda: self._move_until(rest),
            "næste": self._move_to_next,
            "skift": self._switch,
            "gør": lambda: self._act(rest.strip()),
            "lyd": lambda: self._send("voice"),
            "billede": lambda: self._send("photo"),
            "tryk": lambda: self._tap(rest.strip()),
            "sag": self._show_case,
            "hjælp": lambda: self.screen.dim(HELP),
        }
        if name.startswith("+"):
            self._move_by(words)
        elif name.lower() in commands:
            commands[name.lower()]()
        else:
            self.screen.dim(f"Terminalen kender ikke :{words}\n{HELP}")

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
        if target - self._now() > LONGEST_MOVE:
            raise NotDoneError("Uret kan højst gå to år frem ad gangen.")
        if self.steps and isinstance(self.steps[-1], Moved):
            self.steps.pop()
        with self._doing(Moved(target.astimezone(self._now().tzinfo))):
            self._run(self.talk.world.move_to(target))

    @contextmanager
    def _doing(self, step: Step) -> Iterator[None]:
        """Keep a step before it is done, for it may fail; what cannot be done is no step."""
        self.steps.append(step)
        try:
            yield
        except NotDoneError:
            self.steps.pop()
            raise

    def _switch(self) -> None:
        self.me, self._waiting = self._other, 0
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
        return world.clock.now().astimezone(self.screen.zone)

    def _show_phone(self) -> None:
        person = self._person(self.me)
        self.screen.said_at = ""
        channel = traits_of(person["channel"]).called
        role = "borger" if person["role"] == Role.CITIZEN else "jobformidler"
        self.screen.dim(f"{person['name']} ({role}), {channel}")
        self._show_new()

    def _show_new(self) -> None:
        new = self._run(self.talk.hear(self.me))
        for message in new:
            self.screen.time(message.at)
            self.screen.message(message)
        self.screen.time(self._now())
        self._keep_heard(self.me, new)
        self._say_waiting()

    def _say_waiting(self) -> None:
        """Say when there is something new on the other phone."""
        waiting = len(self._run(self.talk.unheard(self._other)))
        if waiting > self._waiting:
            words = "1 ny besked" if waiting == 1 else f"{waiting} nye beskeder"
            name = self._person(self._other)["name"].split(" ")[0]
            self.screen.dim(f"({name} har {words}. Skriv :skift)")
        self._waiting = waiting

    def _keep_heard(self, person: int, new: list[PhoneMessage]) -> None:
        """Keep what was heard; that an act was answered with nothing is kept too."""
        if new or (self.steps and not isinstance(self.steps[-1], Heard)):
            self.steps.append(Heard(person, tuple(new)))

    def _show_own(self, shown: list[PhoneMessage], line: str) -> None:
        """Show what stands on the phone where it is not what was written: a CPR number is gone."""
        own = next((message.text for message in shown if message.direction == "in"), line)
        if own != line:
            self.screen.own(own)

    def _show_case(self) -> None:
        self.screen.case(self._run(self.talk.world.case(self.talk.citizen)))
