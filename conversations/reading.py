"""Reading what a person wrote: the number, the word, the emoji, the misspelling; never a guess.

What may live here: pure functions from a written answer (and the words that it may be) to a stable
value or None. No texts to people, no state, no I/O; the words themselves stand in `words*.py`.

How a choice is read, the first that answers: the whole message exactly; with stretched letters
("jaaaa"); as a misspelling; a number among fillers ("svar 2"); one option's word in a short
sentence. Two options, a negation, a doubt ("måske", "men", "?"), a number out of range or a long
text make it None.

Words are compared by a *key*: case and width folded, accents and apostrophes away, æ/ae, ø/oe, å/aa
alike, and as one the Arabic and the Ethiopic letters that are used for each other.

Collisions between the eight languages, and what was decided:
- la: Arabic no, Spanish "the"; لا: no, and "not" in a sentence. Read only as the whole message.
- na: no in Farsi and Kurmanji, nothing in Danish: no. Danish "nå" (well!) has the key naa: unread.
- ne: Kurmanji "not", a slip for "nej", Turkish "what?": unread.
- ja: Danish yes; "ja ja", "jajaja" is laughter in Spanish, grudging in Danish: then unread.
- ha: Somali particle, laughter, Farsi "yeah?": unread; Somali haa is read as yes.
- ya: Spanish "already", Farsi "or", Arabic "oh": unread; so are yo, ay, may, eh, ee, aha.
- si: Spanish yes without its accent, and "if": yes only as the whole message. no: the same.
- خير (khair): Farsi no, Arabic "good": unread; نخیر (nakheyr) is no. نه: no, and nine: only no.
- اي (أي which, إي yes, ای oh), إيه (what; yes), اه (ah; yes), أجل (yes; postpone): unread.
- كلا: Arabic no, Farsi "at all"; آری: Farsi yes, one key with Arabic أرى (I see); laa: Arabic no,
  one key with Danish "lå" (lay): unread.
- bale, belê, vale: yes, yes and OK do not contradict. OK itself is no clear yes: unread.
- maya: Somali no, and a name; are: Farsi yes, a name, English; jo: yes, and a Danish particle:
  only as the whole message.
- tres: 60 in Danish, 3 in Spanish; hade, hal, sê, çar, du: see `words_numbers`.
- ابدأ start, أبدا never: one key, so neither is listed. slet: delete; "slet ikke": not at all.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from conversations import words, words_numbers
from conversations.words_commands import COMMAND_WORDS, MAY_BE_MISSPELT

YES_WORDS: Final = tuple(word for listed in words.YES.values() for word in listed)
NO_WORDS: Final = tuple(word for listed in words.NO.values() for word in listed)
HOUR_WORDS: Final = words.HOUR_WORDS

RAW_LIMIT: Final = 8_192  # characters looked at; an SMS has at most 1,600, a Telegram message 4,096
CLEAN_LIMIT: Final = 500  # characters that `clean` returns
READ_LIMIT: Final = 120  # characters; a longer text is a story, not an answer
SENTENCE_LIMIT: Final = 8  # words in a sentence in which one option's word is looked for
LIST_LIMIT: Final = 24  # words in an answer with several options


class Command(StrEnum):
    """A word that always works, whatever is being talked about."""

    BACK = "back"
    HELP = "help"
    TRANSLATE = "translate"
    CALL = "call"
    PAUSE = "pause"
    LANGUAGE = "language"
    MY_ANSWERS = "my_answers"
    MY_PLAN = "my_plan"
    WHO_HAS_SEEN = "who_has_seen"
    LISTEN = "listen"
    SICK = "sick"
    START = "start"
    STOP = "stop"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: its stable value, and every word, label or emoji that it may be written as."""

    value: str
    words: tuple[str, ...]


# --- cleaning -----------------------------------------------------------------------------------

_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001f3fb-\U0001f3ff"
    "\U000e0000-\U000e0fff]"
)
# Before NFKC, which would make 7½ into 71⁄2, 2² into 22 and № into no.
_BEFORE: Final = str.maketrans(
    {
        "½": " en halv ",
        "№": " nr ",
        "º": " ",
        "🔟": " 10 ",
        "؟": "?",
        "፧": "?",
        "´": "'",
        "ı": "i",
        "İ": "i",
        "٫": ",",
        "،": ",",
    }
    | {chr(0x660 + n): str(n) for n in range(10)}
    | {chr(0x6F0 + n): str(n) for n in range(10)}
    | {small: f"^{n % 10}" for n, small in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉")}
)
_KEPT_OUTSIDE: Final = "?%"


def clean(text: str) -> str:
    """Fold any text for comparing: NFKC, casefold, no invisible characters, single spaces, no outer
    punctuation. At most CLEAN_LIMIT characters; never raises; cleaning twice changes nothing.

    A question mark stays ("ja?" is no yes), as does a sign or point before a digit ("-2" is not 2),
    and a text of punctuation alone (":)").
    """
    text = text[:RAW_LIMIT]
    if text.isascii() and text.isprintable():
        return _stripped(" ".join(text.lower().split())[:CLEAN_LIMIT])
    for _ in range(4):
        folded = _stripped(_folded(text)[:CLEAN_LIMIT].rstrip())
        if folded == text:
            break
        text = folded
    return text


def _folded(text: str) -> str:
    text = _INVISIBLE.sub("", text).translate(_BEFORE)
    text = unicodedata.normalize("NFKC", text).casefold().replace("i̇", "i")
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).split())


def _stripped(text: str) -> str:
    start, end = 0, len(text)
    while start < end and _is_outer(text[start]) and not _is_signed(text[start : start + 2]):
        start += 1
    while end > start and _is_outer(text[end - 1]):
        end -= 1
    return text[start:end] or text


def _is_signed(pair: str) -> bool:
    """A sign or a decimal point with its digit: what follows is another number without it."""
    return pair[0] in "-–.," and pair[1:].isdecimal()


@lru_cache(maxsize=1024)
def _is_outer(character: str) -> bool:
    return character not in _KEPT_OUTSIDE and (
        character in "`~" or unicodedata.category(character)[0] in "PZ"
    )


# --- keys ---------------------------------------------------------------------------------------

_APOSTROPHES: Final = str.maketrans("", "", "'’‘ʼ`ʿʾʹ")
_LETTERS: Final = str.maketrans(
    {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa", "đ": "d", "ـ": None}
    | dict(zip("یىکةە", "ييكهه", strict=True))
    | {0x12A0 + n: 0x12A3 for n in (0,)}  # አ as ኣ
    | {0x1220 + n: 0x1230 + n for n in range(8)}  # ሠ as ሰ
    | {0x1340 + n: 0x1338 + n for n in range(8)}  # ፀ as ጸ
)
_TOKEN: Final = re.compile(r"(?<![^\W_])-?\d+|[^\W\d_]+|\d+|[^\w\s]")
_PLAIN_LETTERS: Final = (str.maketrans("æøå", "aoa"), str.maketrans("æøå", "eoa"))
_STRETCHED: Final = re.compile(r"([^\W\d])\1{2,}")


def _tokens(cleaned: str) -> tuple[str, ...]:
    """Words, numbers and emoji of a cleaned text; repeated emoji once, punctuation away."""
    if not cleaned.isascii():
        cleaned = unicodedata.normalize("NFD", cleaned.translate(_LETTERS))
        cleaned = "".join(c for c in cleaned if unicodedata.category(c) != "Mn")
    found: list[str] = []
    for token in _TOKEN.findall(cleaned.translate(_APOSTROPHES)):
        if token[-1].isalnum() or (_is_symbol(token) and token not in found[-1:]):
            found.append(token)
    return tuple(found)


@lru_cache(maxsize=1024)
def _is_symbol(character: str) -> bool:
    return character == "%" or unicodedata.category(character)[0] == "S"


def _key(cleaned: str) -> str:
    return " ".join(_tokens(cleaned)) or cleaned


def _keys(listed: Sequence[str] | frozenset[str]) -> frozenset[str]:
    return frozenset(_key(clean(word)) for word in listed)


_YES_KEYS: Final = _keys(YES_WORDS)
_NO_KEYS: Final = _keys(NO_WORDS)
_POLAR_KEYS: Final = _YES_KEYS | _NO_KEYS
_WHOLE_ONLY: Final = _keys(words.WHOLE_ONLY)
_NEGATIONS: Final = _keys(words.NEGATIONS)
_LONG_NEGATIONS: Final = tuple(word for word in _NEGATIONS if len(word) > 4)
_DOUBTS: Final = _keys(words.DOUBTS)
_QUESTIONS: Final = _keys(words.QUESTIONS)
_FILLERS: Final = _keys(words.FILLERS)
_MARKERS: Final = _keys(words.NUMBER_MARKERS)
_CONNECTORS: Final = _keys(words.CONNECTORS)
_OWN_WORDS: Final = _keys(words.OWN_WORDS)
_NEVER_MISSPELT: Final = _OWN_WORDS | _DOUBTS | _NEGATIONS


def _number_words() -> dict[str, int]:
    numbers = {_key(clean(word)): n for word, n in words_numbers.DANISH.items()}
    taken_twice = set()
    for listed in words_numbers.OTHERS.values():
        for word, n in listed.items():
            if numbers.setdefault(_key(clean(word)), n) != n:
                taken_twice.add(_key(clean(word)))
    return {word: n for word, n in numbers.items() if word not in taken_twice | {"tres"}}


_NUMBER_WORDS: Final = _number_words()
_POSITIONS: Final = _NUMBER_WORDS | {_key(word): n for word, n in words_numbers.ORDINALS.items()}


# --- an index of what is listened for -----------------------------------------------------------

_NEGATION, _DOUBT = "\0negation", "\0doubt"
_MEANINGS: Final = {_NEGATION, _DOUBT}


@dataclass(frozen=True, slots=True)
class _Index:
    exact: dict[str, str | None]  # key of a whole message -> value; None where two values share it
    phrases: dict[str, str]  # what counts inside a sentence, negations and doubts among it
    longest: int  # words in the longest phrase
    near: dict[
        tuple[int, str], list[tuple[str, ...]]
    ]  # (words, first letter) -> phrases to be near to
    options: int  # how many may be named by their number; 0 where numbers do not count


def _build(
    listed: Iterator[tuple[str, str]], options: int, misspelt: frozenset[str] | None = None
) -> _Index:
    """Index (value, word) pairs; `misspelt` are the keys that may be misspelt, by default all."""
    pairs = [(value, clean(word)) for value, word in listed]
    exact = _agreed((_key(word), value) for value, word in pairs if word)
    phrases: dict[str, str] = dict.fromkeys(_NEGATIONS, _NEGATION) | dict.fromkeys(_DOUBTS, _DOUBT)
    phrases |= {key: value or _DOUBT for key, value in exact.items() if _counts_in_sentences(key)}
    near: dict[tuple[int, str], list[tuple[str, ...]]] = {}
    for key in tuple(exact):
        tokens = tuple(key.split())
        if key in misspelt if misspelt is not None else _may_be_misspelt(key):
            near.setdefault((len(tokens), key[0]), []).append(tokens)
        if len(tokens) > 1 and len(key) > 6:
            exact.setdefault("".join(tokens), exact[key])
    exact = _agreed(_without_danish_letters(pairs)) | exact
    longest = max(phrase.count(" ") + 1 for phrase in phrases)
    return _Index(exact, phrases, longest, near, options)


def _agreed(pairs: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """What each key means; None where two values claim it."""
    agreed: dict[str, str | None] = {}
    for key, value in pairs:
        agreed[key] = value if agreed.get(key, value) == value else None
    return agreed


def _without_danish_letters(pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Words as a keyboard without æ, ø and å writes them: "sver", "maske"; not "svar"."""
    for value, word in pairs:
        for letters in _PLAIN_LETTERS:
            key = _key(plain) if (plain := word.translate(letters)) != word else ""
            if len(key) > 3 and key not in _OWN_WORDS:
                yield key, value


def _may_be_misspelt(key: str) -> bool:
    """Short yes, no and number words must be right: "bare" is no "bale", "aften" no "atten"."""
    if key in _POSITIONS:
        return len(key) > 7
    return key[0].isalpha() and len(key) > (5 if key in _POLAR_KEYS else 3)


def _counts_in_sentences(key: str) -> bool:
    if key in _WHOLE_ONLY or key in _NUMBER_WORDS or key.isdecimal():
        return False
    return len(key) > 2 or key == "ja" or not key.isascii()


@lru_cache(maxsize=1024)
def _index(choices: tuple[Choice, ...]) -> _Index:
    return _build(_named(choices), len(choices))


def _named(choices: tuple[Choice, ...]) -> Iterator[tuple[str, str]]:
    """Every (value, word): the options' words and numbers, and a label's own number ("2 timer")."""
    for position, choice in enumerate(choices, start=1):
        yield choice.value, str(position)
        yield from ((choice.value, word) for word, n in _POSITIONS.items() if n == position)
        for word in choice.words:
            yield choice.value, word
            first, *rest = _tokens(clean(word)) or ("",)
            if first.isdecimal() and len(rest) < 2:
                yield choice.value, first


_YES_NO: Final = _build(iter([("yes", w) for w in YES_WORDS] + [("no", w) for w in NO_WORDS]), 0)


# --- misspellings -------------------------------------------------------------------------------


def _edits(length: int, shortest: int) -> int:
    """How many letters may be wrong in a word of this length."""
    if length < shortest:
        return 0
    return 1 if length < 9 else 2


def _distance(written: tuple[str, ...], listed: tuple[str, ...], shortest: int) -> int | None:
    """Edits between two phrases word by word, or None where one of the words is another word."""
    total = 0
    for ours, theirs in zip(written, listed, strict=True):
        if ours == theirs:
            continue
        allowed = _edits(min(len(ours), len(theirs)), shortest)
        found = OSA.distance(ours, theirs, score_cutoff=allowed)
        if found > allowed or ours[0] != theirs[0] or not ours.isalpha():
            return None
        if ours in _NEVER_MISSPELT or (len(theirs) == 4 and set(ours) != set(theirs)):
            return None  # of short words only "gdot" and "goddt", not "font" as "fint"
        total += found
    return total


def _near(written: tuple[str, ...], index: _Index, shortest: int = 4) -> str | None:
    """The one value that this is a misspelling of; None when there is none, or another lies close.

    Words of fewer than `shortest` letters must be right, and so must the first letter ("uenig").
    """
    best: dict[str | None, int] = {}
    for listed in index.near.get((len(written), written[0][0]), ()):
        distance = _distance(written, listed, shortest)
        if distance is not None:
            value = index.exact[" ".join(listed)]
            best[value] = min(distance, best.get(value, distance))
    ranked = sorted((distance, value or "") for value, distance in best.items())
    if not ranked or (len(ranked) > 1 and ranked[1][0] < 2 * ranked[0][0]):
        return None
    return ranked[0][1] or None


# --- one option ---------------------------------------------------------------------------------


def read_choice(text: str, choices: Sequence[Choice]) -> str | None:
    """The value of the one option that this text names: by number (1-based), word or emoji.

    None when it is not clear: nothing or two options named, a negation or doubt, a long text.
    """
    return _read(text, _index(tuple(choices)))


def read_yes_no(text: str) -> bool | None:
    """True for yes, False for no, in any of the eight languages; None when it is not clear.

    Numbers are not read here: where 1 is yes, ask `read_choice` with YES_WORDS and NO_WORDS.
    """
    value = _read(text, _YES_NO)
    return None if value is None else value == "yes"


def _read(text: str, index: _Index) -> str | None:
    cleaned = _answer(text)
    if cleaned is None:
        return None
    if cleaned in index.exact:
        return index.exact[cleaned]
    tokens = _tokens(cleaned)
    key = " ".join(tokens) or cleaned
    if key in index.exact:
        return index.exact[key]
    return _unfold(cleaned, tokens, index) if tokens else None


def _answer(text: str) -> str | None:
    """The cleaned text, or None for what cannot be an answer: nothing, a question, a story."""
    cleaned = clean(text)
    if not cleaned or "?" in cleaned or len(cleaned) > READ_LIMIT:
        return None
    return cleaned


def _unfold(cleaned: str, tokens: tuple[str, ...], index: _Index) -> str | None:
    """What is not written exactly: stretched, said twice, misspelt, or in a sentence."""
    if _STRETCHED.search(cleaned):
        tokens = _tokens(_STRETCHED.sub(r"\1", cleaned))
        if " ".join(tokens) in index.exact:
            return index.exact[" ".join(tokens)]
    if len(set(tokens)) == 1 and tokens[:2] != ("ja", "ja"):  # "nej nej", never Spanish laughter
        return index.exact.get(tokens[0]) or _near(tokens[:1], index)
    return _near(tokens, index) or _in_sentence(tokens, index)


def _in_sentence(tokens: tuple[str, ...], index: _Index) -> str | None:
    if len(tokens) > SENTENCE_LIMIT or " ".join(tokens[:2]) in _QUESTIONS:
        return None
    named = _named_in(tokens, index)
    return named.pop() if named is not None and len(named) == 1 else None


def _named_in(tokens: tuple[str, ...], index: _Index) -> set[str] | None:
    """The options that a sentence names; None where something in it makes that unclear."""
    cut = list(_phrases(tokens, index))
    values = {value for _, value in cut}
    refused = any(phrase in _NO_KEYS and value not in _MEANINGS for phrase, value in cut)
    if _DOUBT in values or (_NEGATION in values and not refused) or _is_hearsay(cut):
        return None
    unknown = [phrase for phrase, value in cut if value is None]
    named = {value for value in values if value and value not in _MEANINGS}
    hinted = {index.exact.get(word) for word in unknown if word in _WHOLE_ONLY}
    return _with_numbers(named, unknown, index) if hinted <= named | {None} else None


def _is_hearsay(cut: list[tuple[str, str | None]]) -> bool:
    """A yes or no that does not come first: "my boss said yes"."""
    for at, (phrase, value) in enumerate(cut):
        if value and value not in _MEANINGS:
            before = {phrase for phrase, _ in cut[:at]}
            return phrase in _POLAR_KEYS and not before <= _FILLERS
    return False


def _phrases(tokens: tuple[str, ...], index: _Index) -> Iterator[tuple[str, str | None]]:
    """Cut into the longest known phrases: (phrase, value); value None for what is not known."""
    start = 0
    while start < len(tokens):
        for length in range(min(index.longest, len(tokens) - start), 0, -1):
            phrase = " ".join(tokens[start : start + length])
            if phrase in index.phrases:
                yield phrase, index.phrases[phrase]
                break
        else:
            length = 1
            yield tokens[start], _unlisted(tokens[start], index)
        start += length


def _unlisted(token: str, index: _Index) -> str | None:
    near = _near((token,), index, shortest=5)
    return _NEGATION if near is None and _resembles_not(token) else near


def _resembles_not(token: str) -> bool:
    """A misspelt "ikke" or "aldrig" ("ikek"): better one negation too many than one too few."""
    if token.startswith(words.NEGATING_PREFIXES) or (len(token) > 2 and set(token) <= set("ike")):
        return True
    return token not in _OWN_WORDS and any(
        OSA.distance(token, word, score_cutoff=1) <= 1 for word in _LONG_NEGATIONS
    )


def _with_numbers(named: set[str], unknown: list[str], index: _Index) -> set[str] | None:
    """Add the options named by number; a number word counts only beside "svar", "nr" …"""
    numbers = [n for n in unknown if n in _NUMBER_WORDS or n.lstrip("-").isdecimal()]
    others = [word for word in unknown if word not in numbers]
    in_digits = not _NUMBER_WORDS.keys() >= set(numbers)
    if not in_digits and (not numbers or _MARKERS.isdisjoint(others)):
        return named
    positions = [index.exact.get(number) for number in numbers]
    if not index.options or not all(positions) or not _FILLERS.issuperset(others):
        return None
    return named.union(position for position in positions if position)


# --- several options ----------------------------------------------------------------------------

_DIGIT: Final = re.compile(r"\d")
_RANGE: Final = re.compile(r"\d\s*[-–—/]\s*\d")
_SEPARATORS: Final = re.compile(r"[,;+&]|(?<!\d)[.]|[.](?=\s*\d)|\s(?=\d)")


def read_choices(text: str, choices: Sequence[Choice]) -> tuple[str, ...] | None:
    """The values of all options that this text names, in the options' order, each once.

    Read are "1 og 3", "1,3", "1 3", words, and with at most nine options "13". None when any part
    of it is not clear; a range ("1-3") is not clear.
    """
    index = _index(tuple(choices))
    cleaned = _answer(text)
    if cleaned is None or _RANGE.search(cleaned):
        return None
    named = _several(cleaned, index)
    if not named:
        return None
    return tuple(dict.fromkeys(choice.value for choice in choices if choice.value in named))


def _several(cleaned: str, index: _Index) -> set[str] | None:
    whole = index.exact.get(_key(cleaned))
    named = {whole} if whole else _glued(cleaned, index)
    if named or len(_tokens(cleaned)) > LIST_LIMIT:
        return named
    found: set[str] = set()
    for part in _parts(cleaned):
        value = _read(part, index)
        values = {value} if value else _named_in(_tokens(part), index)
        if not values or (value is None and _DIGIT.search(part)):  # "1 penge" where 1 is another
            return None
        found |= values
    return found


def _parts(cleaned: str) -> Iterator[str]:
    """Cut a list at commas, connectors and beside digits; parts of fillers alone are left out."""
    for piece in _SEPARATORS.split(cleaned):
        part: list[str] = []
        for token in [*_tokens(piece), "og"]:
            if token not in _CONNECTORS:
                part.append(token)
            elif part and not _FILLERS.issuperset(part):
                yield " ".join(part)
                part = []


def _glued(cleaned: str, index: _Index) -> set[str] | None:
    """ "13" as 1 and 3, where no option could have the number 13."""
    if not cleaned.isdecimal() or index.options > 9 or len(set(cleaned)) < len(cleaned):
        return None
    named = [index.exact.get(digit) for digit in cleaned]
    return {value for value in named if value} if all(named) else None


# --- numbers ------------------------------------------------------------------------------------

_QUANTITY: Final = re.compile(r"-?\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]")
# 7 · 7,5 · 7.5 · 7,25 · 37,00; not 7.30 (a clock?), not 1.000 (a thousand?)
_DECIMAL: Final = re.compile(r"-?\d{1,6}(?:[.,]\d|[.,]00|,(?!15|30|45)\d\d)?")
_SPELT_NUMBERS: Final = _build(((str(n), word) for word, n in _NUMBER_WORDS.items()), 0)
_HALF: Final = Decimal("0.5")


def read_number(
    text: str, low: Decimal | int, high: Decimal | int, units: frozenset[str] = HOUR_WORDS
) -> Decimal | None:
    """The one number in this text, in digits or words, "7,5" and "syv en halv" among them.

    `units` are the words that may stand beside it (default: hours). Any other word, a second
    number, a clock-like "7.30", a thousands point or a number outside [low, high] makes it None.
    """
    cleaned = _answer(text)
    if cleaned is None:
        return None
    allowed = _quantity_words(units)
    tokens = [_key(t) if t.isalpha() else t for t in _QUANTITY.findall(cleaned)]
    value = _quantity([token for token in tokens if token not in allowed])
    return value if value is not None and low <= value <= high else None


@lru_cache(maxsize=64)
def _quantity_words(units: frozenset[str]) -> frozenset[str]:
    return _keys(units) | _keys(words.NUMBER_FILLERS)


def _quantity(tokens: list[str]) -> Decimal | None:
    match tokens:
        case ["en", "halv"]:
            return _HALF
        case [number, "en", "halv"] | [number, "og", "en", "halv"]:
            whole = _count(number)
            return None if whole is None or whole % 1 else whole + _HALF
        case [whole, "komma", tenths]:
            return _count(f"{_count(whole)},{_count(tenths)}")
        case [*parts] if 0 < len(parts) <= 3:
            return _count(("" if "og" in parts else " ").join(parts))
    return None


def _count(number: str) -> Decimal | None:
    """One number in digits or words; None for what is none."""
    if _DECIMAL.fullmatch(number):
        return Decimal(number.replace(",", "."))
    spelt = words_numbers.HALVES.get(number) or _NUMBER_WORDS.get(number)
    if spelt is None and number.isalpha():
        spelt = _near((number,), _SPELT_NUMBERS, shortest=5)
    return None if spelt is None else Decimal(spelt)


# --- commands -----------------------------------------------------------------------------------

_COMMANDS: Final = _build(
    (
        (command, word)
        for command, languages in COMMAND_WORDS.items()
        for listed in languages.values()
        for word in listed.split(",")
    ),
    0,
    _keys(MAY_BE_MISSPELT),
)


def read_command(text: str) -> Command | None:
    """The always-word that this whole message is, in any of the eight languages; else None.

    Only a few long words may be misspelt, and a word of its own ("hjelm", "anmeld") is no command.
    """
    cleaned = clean(text)
    tokens = _tokens(cleaned)
    if len(cleaned) > READ_LIMIT or len(tokens) > SENTENCE_LIMIT:
        return None
    value = _COMMANDS.exact.get(" ".join(tokens) or cleaned)
    if value is None and _STRETCHED.search(cleaned):
        value = _COMMANDS.exact.get(_key(_STRETCHED.sub(r"\1", cleaned)))
    if value is None and tokens:
        value = _near(tokens, _COMMANDS, shortest=5)
    return Command(value) if value else None
