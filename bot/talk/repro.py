"""A talk as a test file: what was written and tapped, how the clock went, and what was heard.

The file is plain pytest over `DemoWorld`; it passes as it is, and is laid out as `ruff format`
would, so that it can be moved into `tests/` and changed there.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.base.settings import BadSettingsError
from bot.simulator.phones import PhoneMessage
from bot.talk.talk import Talk, in_words

MARK = '"""A talk with Makker, written by `makker talk --repro`.'
HEAD = f'''{MARK}

It says the same on every day, as its clock stands where the talk puts it. When Makker is meant to
say something else, change what is expected here, or hold the talk again.
"""

import asyncio
from datetime import datetime
from pathlib import Path

from bot.talk.talk import open_talk

START = datetime.fromisoformat("{{start}}")


def test_{{name}}(tmp_path: Path) -> None:
    asyncio.run(talk_again(tmp_path))


async def talk_again(folder: Path) -> None:
    async with open_talk(folder, START, channel="{{channel}}", language="{{lang}}"{{more}}) as talk:
'''
WIDTH = 100
PIECE = 80
BODY, INNER = " " * 8, " " * 12
_WORD = re.compile(r"\S{1,70}[^\S\n]{0,9}\n?|[^\S\n]{1,9}\n?|\n")


@dataclass(frozen=True, slots=True)
class Wrote:
    person: int
    words: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A recording or a photo, made up."""

    person: int
    kind: str


@dataclass(frozen=True, slots=True)
class Tapped:
    person: int
    label: str


@dataclass(frozen=True, slots=True)
class Acted:
    """What the jobformidler decided about the case."""

    words: str


@dataclass(frozen=True, slots=True)
class Moved:
    to: datetime


@dataclass(frozen=True, slots=True)
class Heard:
    person: int
    messages: tuple[PhoneMessage, ...]


Step = Wrote | Sent | Tapped | Acted | Moved | Heard


@dataclass(frozen=True, slots=True)
class Opened:
    """How a talk was opened."""

    start: datetime
    channel: str
    language: str
    step_up: str = ""  # what the case's open step-up is about


def check_target(path: Path) -> None:
    """Raise BadSettingsError for a file that a talk must not be written to."""
    if path.suffix != ".py":
        raise BadSettingsError(f"{path} is no name for a test: let it be like test_talk.py.")
    if path.exists() and not path.read_text(encoding="utf-8", errors="replace").startswith(MARK):
        raise BadSettingsError(f"{path} is there already and is not a talk: give another name.")


def write_test(path: Path, opened: Opened, talk: Talk, steps: Iterable[Step]) -> None:
    """Write the talk as a test that replays it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_test(path.stem, opened, talk, list(steps)), encoding="utf-8")


def as_test(name: str, opened: Opened, talk: Talk, steps: list[Step]) -> str:
    """Return the source of the test."""
    names = {talk.citizen: "amina", talk.jobformidler: "lars"}
    head = HEAD.format(
        start=opened.start.isoformat(),
        name=_function_name(name),
        channel=opened.channel,
        more=f', step_up="{opened.step_up}"' if opened.step_up else "",
        lang=opened.language,
    )
    used = {names[step.person] for step in steps if not isinstance(step, Moved | Acted)}
    lines = [*_bindings(used, steps)]
    for step in steps:
        lines += _lines(step, names)
    return head + "\n".join(lines) + "\n"


def _function_name(stem: str) -> str:
    name = "".join(c if c.isascii() and c.isalnum() else "_" for c in stem.lower())
    return name.removeprefix("test_").strip("_") or "talk"


def _bindings(used: set[str], steps: list[Step]) -> Iterator[str]:
    if any(isinstance(step, Wrote | Sent | Moved) for step in steps):
        yield f"{BODY}world = talk.world"
    if "amina" in used:
        yield f"{BODY}amina = talk.citizen"
    if "lars" in used:
        yield f"{BODY}lars = talk.jobformidler"


def _lines(step: Step, names: dict[int, str]) -> list[str]:
    match step:
        case Moved():
            moment = f'datetime.fromisoformat("{step.to.isoformat()}")'
            return ["", f"{BODY}await world.move_to({moment})"]
        case Acted():
            return ["", *_call("await talk.act(", step.words)]
        case Wrote():
            return ["", *_call(f"await world.write({names[step.person]}, ", step.words)]
        case Sent():
            call = f'await world.send({names[step.person]}, "{step.kind}", b"made up")'
            return ["", f"{BODY}{call}"]
        case Tapped():
            return ["", *_call(f"await talk.tap({names[step.person]}, ", step.label)]
        case Heard():
            return _expected(names[step.person], [in_words(m) for m in step.messages])


def _call(opening: str, words: str) -> list[str]:
    whole = f"{BODY}{opening}{quoted(words)})"
    if len(whole) <= WIDTH:
        return [whole]
    function, person = opening.rstrip(", ").split("(")
    pieces = [f"{INNER}{quoted(piece)}" for piece in _pieces(words)]
    pieces[-1] += "," * bool(person)
    first = [f"{INNER}{person},"] if person else []
    return [f"{BODY}{function}(", *first, *pieces, f"{BODY})"]


def _expected(name: str, texts: list[str]) -> list[str]:
    asked = f"{BODY}assert await talk.heard({name}) == ["
    if not texts:
        return [f"{asked}]"]
    return [asked, *(line for text in texts for line in _element(text)), f"{BODY}]"]


def _element(text: str) -> list[str]:
    whole = f"{INNER}{quoted(text)},"
    if len(whole) <= WIDTH:
        return [whole]
    pieces = [f"{INNER}    {quoted(piece)}" for piece in _pieces(text)]
    return [f"{INNER}(", *pieces, f"{INNER}),"]


def _pieces(text: str) -> list[str]:
    """Cut a long text after line ends and spaces, so that the pieces joined are the text again."""
    pieces = [""]
    for word in _WORD.findall(text):
        is_full = len(quoted(pieces[-1] + word)) > PIECE
        if pieces[-1] and (is_full or pieces[-1].endswith("\n")):
            pieces.append("")
        pieces[-1] += word
    return pieces


def quoted(text: str) -> str:
    """A string as `ruff format` writes it: double quotes, unless single ones need no escapes."""
    plain = repr(text)
    if plain.startswith('"') or ('"' in text and "'" not in text):
        return plain
    inner = plain[1:-1].replace("\\'", "'").replace('"', '\\"')
    return f'"{inner}"'
