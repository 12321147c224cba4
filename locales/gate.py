"""The gate: checks on a finished message, values included, before a channel takes it.

Only looking lives here: what happens to a message that does not pass is the sender's business.
The forbidden words are data, in `forbidden.toml`.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Final, Literal, get_args

from locales.catalog import Audience
from locales.measures import GSM7, UCS2, SegmentSize

Alphabet = Literal["GSM-7", "UCS-2"]

_LIST = Path(__file__).parent / "forbidden.toml"
_LETTER = r"[^\W\d_]"
_CPR = "cpr"  # among an entry's shapes: what the one finder finds

HasCpr = Callable[[str], bool]


# --- forbidden words ------------------------------------------------------------------------------

# What no reader sees: the soft hyphen, zero-width marks, the combining grapheme joiner.
_UNSEEN = re.compile("[\u00ad\u034f\u200b-\u200f\u2060\u2064\ufeff]")
_INNER_HYPHEN = re.compile(rf"(?<={_LETTER})[-‐‑⁃](?:\n\s*)?(?={_LETTER})")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One forbidden word; `pattern` finds its stems."""

    word: str
    say: str
    pattern: re.Pattern[str] | None
    shapes: tuple[re.Pattern[str], ...]
    is_cpr: bool


@dataclass(frozen=True, slots=True)
class _Rules:
    """All that is forbidden to one audience. `any_stem` finds ordinary words too, to pass them."""

    entries: tuple[_Entry, ...]
    numbers: tuple[_Entry, ...]  # those of them that are told by their shape
    any_stem: re.Pattern[str] | None
    ordinary: re.Pattern[str] | None


def forbidden(text: str, audience: Audience, has_cpr: HasCpr) -> tuple[str, ...]:
    """The forbidden words in a finished message, by their names in the list.

    The message's own words are not repeated: what is found may be logged. `has_cpr` is the one
    finder of CPR numbers, which the door has too.
    """
    rules = _RULES[audience]
    folded = _fold(text)
    numbers = _numbers(text, folded, rules, has_cpr)
    return tuple(dict.fromkeys((*_words(folded, rules), *numbers)))


def instead(word: str) -> str | None:
    """What to say instead, in Danish, of a forbidden word or a form of it."""
    for name in (word, *_words(_fold(word), _RULES["citizen"])):
        if name in _SAY:
            return _SAY[name]
    return None


def _fold(text: str) -> str:
    """Small letters, composed, without what no reader sees."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).lower()


def _words(folded: str, rules: _Rules) -> Iterator[str]:
    """By name, also where a hyphen divides one."""
    yield from _as_it_stands(folded, rules)
    joined = _INNER_HYPHEN.sub("", folded)
    if joined != folded:
        yield from _as_it_stands(joined, rules)


def _as_it_stands(folded: str, rules: _Rules) -> Iterator[str]:
    if rules.any_stem is None:
        return
    for hit in rules.any_stem.finditer(folded):
        if rules.ordinary is None or not rules.ordinary.match(folded, hit.start()):
            yield from _names_at(folded, hit.start(), rules)


def _names_at(folded: str, start: int, rules: _Rules) -> Iterator[str]:
    for entry in rules.entries:
        if entry.pattern is not None and entry.pattern.match(folded, start):
            yield entry.word


def _numbers(text: str, folded: str, rules: _Rules, has_cpr: HasCpr) -> Iterator[str]:
    for entry in rules.numbers:
        found = any(shape.search(folded) for shape in entry.shapes)
        if found or (entry.is_cpr and has_cpr(text)):
            yield entry.word


# --- reading the list -----------------------------------------------------------------------------


def _read_rules(listed: list[dict[str, Any]]) -> _Rules:
    stems = list(chain.from_iterable(entry.get("stems", ()) for entry in listed))
    ordinary = list(chain.from_iterable(entry.get("ordinary", ()) for entry in listed))
    entries = tuple(_entry(entry) for entry in listed)
    numbers = tuple(entry for entry in entries if entry.shapes or entry.is_cpr)
    return _Rules(entries, numbers, _any_of(ordinary + stems), _any_of(ordinary))


def _entry(entry: Mapping[str, Any]) -> _Entry:
    listed = entry.get("shapes", ())
    shapes = tuple(re.compile(shape) for shape in listed if shape != _CPR)
    stems = _any_of(entry.get("stems", ()))
    return _Entry(entry["word"], entry["say"], stems, shapes, _CPR in listed)


def _any_of(stems: list[str]) -> re.Pattern[str] | None:
    """One pattern, branched by the first letter: `re` then passes most letters at once."""
    branches: dict[str, list[str]] = {}
    for stem in stems:
        first, rest = _stem(stem)
        branches.setdefault(first, []).append(rest)
    joined = "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in branches.items())
    return re.compile(joined) if stems else None


def _stem(stem: str) -> tuple[str, str]:
    """A stem's first letter, and the pattern of all that must be true after it."""
    letters = stem.strip("^$")
    first = re.escape(letters[0])
    begins = f"(?<!{_LETTER}{first})" if stem.startswith("^") else ""
    ends = f"(?!{_LETTER})" if stem.endswith("$") else ""
    return first, begins + "".join(_SPELLINGS.get(c, re.escape(c)) for c in letters[1:]) + ends


_SPELLINGS = {" ": r"[\s-]?", "æ": "(?:æ|ae)", "ø": "(?:ø|oe)", "å": "(?:å|aa)"}
_LISTS = tomllib.loads(_LIST.read_text(encoding="utf-8"))
_RULES: Final = {audience: _read_rules(_LISTS[audience]) for audience in get_args(Audience)}
_SAY: Final = {e.word: e.say for name in reversed(get_args(Audience)) for e in _RULES[name].entries}


# --- SMS ------------------------------------------------------------------------------------------

_ONE_UNIT = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWO_UNITS = "\f^{}\\[~]|€"
_GSM7 = re.compile(f"[{re.escape(_ONE_UNIT + _TWO_UNITS)}]*")
_GSM7_WIDE = re.compile(f"[{re.escape(_TWO_UNITS)}]")
_UCS2_WIDE = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Segments:
    """What an SMS takes: `units` are septets of GSM-7, or 16-bit units of UCS-2."""

    alphabet: Alphabet
    count: int
    units: int


def segments(text: str) -> Segments:
    """Count an SMS exactly. A character of two units is never divided; no text is one segment."""
    if _GSM7.fullmatch(text):
        return _counted(text, "GSM-7", _GSM7_WIDE, GSM7)
    return _counted(text, "UCS-2", _UCS2_WIDE, UCS2)


def _counted(text: str, alphabet: Alphabet, wide: re.Pattern[str], size: SegmentSize) -> Segments:
    places = [hit.start() for hit in wide.finditer(text)]
    units = len(text) + len(places)
    if units <= size.whole:
        return Segments(alphabet, 1, units)
    return Segments(alphabet, -(-(units + _left_empty(places, size.part)) // size.part), units)


def _left_empty(places: list[int], part: int) -> int:
    """How many units stay empty at the ends of segments, as a wide character did not fit."""
    empty = 0
    for earlier, place in enumerate(places):
        if (place + earlier + empty) % part == part - 1:
            empty += 1
    return empty


# What looks different from GSM-7 only to a typographer. Emoji and accents stay: `segments` tells.
_PLAIN: Final = str.maketrans(
    dict.fromkeys("‘’‚‛‹›′´`ʼ", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—―−·•‧∙", "-")
    | dict.fromkeys("\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009", " ")
    | dict.fromkeys("\u200a\u202f\u205f\u3000", " ")
    | dict.fromkeys("\u2028\u2029", "\n")
    | dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
    | {"…": "...", "×": "x", "→": "->"}
)


def to_gsm7(text: str) -> str:
    """Typographic characters as the ones that an SMS has; all others stay as they are."""
    if text.isascii() and "\t" not in text and "`" not in text:
        return text
    return unicodedata.normalize("NFC", text).translate(_PLAIN)
