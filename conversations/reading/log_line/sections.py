"""Sentences and sections of a one-line log: talk, agreements, the next contact.

- A sentence ends at a line break, and at a dot, "!" or "?" that is followed by a space (or sits
  between a small and a capital letter) — not behind an abbreviation, an initial or a date's number.
- With a colon a heading counts anywhere: "Aftale:", "aft:", "Næste møde:", "Ny tid:", "Sted:".
- Without one, "aftale" is a heading at the start of a sentence or behind a comma, and in the
  middle only before a verb or a pronoun ("netto aftale ringe til dem"), never behind "en", "lave"
  and the like. "Næste gang" is one wherever a readable time follows; a bare "næste" only at such a
  start, with an hour. "Næste tirsdag 10" without a colon has two readings when they are two days.
- "Vi ses tirsdag 10" is the next contact when nothing else says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.reading.times import When, find_when
from conversations.reading.times.clock_words import (
    Token,
    Tokens,
    at,
    month_number,
    tokenise,
    weekday_number,
    words,
)

Kind = Literal["talk", "agreement", "agreements", "next", "next_unclear", "place"]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading's text; the talk has no heading."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class _Heading:
    kind: Kind
    start: int  # tokens
    end: int
    weak: bool = False


_NEVER_ENDS = words(
    "kl d eks bl ca nr el evt pga mht ift vedr ang inkl ekskl pr hhv fx dr hr fru gl skt "
    "sct jf resp maks max ml tlfnr"
)
_SELDOM_ENDS = words(
    "tlf tel osv mv m o fl mm mdr min st etc afd alm man tir tirs ons tor tors fre lør søn jan feb "
    "mar apr jun jul aug sep sept okt nov dec virk prakt aft stk"
)
_NEXT = words("næste naeste næst nxt")
_NEW = words("ny nyt")
_NEXT_NOUNS = words(
    "gang møde kontakt samtale aftale tid opfølgning besøg opkald snak mødetid telefonmøde "
    "virksomhedsbesøg telefonsamtale telefontid"
)
_NEW_NOUNS = words("tid møde kontakt samtale mødetid besøg")
_AGREEMENT = words("aftale aft aftalt")
_AGREEMENTS = words("aftaler")
_COLONS = frozenset({":", "="})
_NO_HEADING_AFTER = words(
    "med er bliver blev har på fra holdt holder overholdt stadig ikke gælder mellem i hos til og "
    "om skal kan vil var følger følges kører står"
)
_NO_HEADING_BEFORE = words(
    "en et den min vores fast ingen om god indgå indgået få fik har lave lavet laver lavede ny nye "
    "næste sin hans hendes med ved efter som uden anden vi hun han jeg de er blev til og nogle for "
    "gode tidligere sidste konkret konkrete mundtlig af på skriftlig deres jeres inden før"
)
_DOING = words(
    "ringe sende skrive kontakte lave møde finde høre tale besøge søge opdatere tage komme prøve "
    "undersøge spørge aflevere bestille booke følge læse øve starte underskrive aftale snakke give "
    "få se gå jeg hun han vi hende"
)
_MEETING_AGAIN = (
    ("vi", "ses"), ("ses",), ("vi", "mødes"), ("mødes",), ("vi", "tales", "ved"), ("tales", "ved"),
    ("vi", "snakkes", "ved"), ("snakkes", "ved"), ("vi", "ringes", "ved"), ("ringes", "ved"),
    ("vi", "snakkes"), ("vi", "tales"),
)  # fmt: skip


def split_note(text: str, now: datetime) -> list[Section]:
    """Cut a note into talk and agreements; what it says of a next contact is talk."""
    tokens = tokenise(text)
    found = _headings(text, tokens, now)
    return _cut(text, tokens, [h for h in found if h.kind in {"agreement", "agreements"}])


def split_sections(text: str, now: datetime) -> list[Section]:
    """Cut the rest of a line into its sections, in the order written."""
    tokens = tokenise(text)
    headings = list(_headings(text, tokens, now))
    if any(h.kind in {"next", "next_unclear"} and not h.weak for h in headings):
        headings = [h for h in headings if not h.weak]
    kept = [h for i, h in enumerate(headings) if not (h.weak and _opens(headings, i))]
    return _cut(text, tokens, kept)


def _cut(text: str, tokens: Tokens, headings: list[_Heading]) -> list[Section]:
    ends = [*(h.start for h in headings[1:]), len(tokens)]
    first = headings[0].start if headings else len(tokens)
    sections = [Section("talk", _between(text, tokens, 0, first))]
    for heading, end in zip(headings, ends, strict=False):
        sections.append(Section(heading.kind, _between(text, tokens, heading.end, end)))
    return sections


def _opens(headings: list[_Heading], i: int) -> bool:
    """ "Aftale: vi ses tirsdag": what follows a heading at once is its content."""
    return i > 0 and headings[i - 1].end == headings[i].start


def _between(text: str, tokens: Tokens, start: int, end: int) -> str:
    if start >= end:
        return ""
    return text[tokens[start].start : tokens[end - 1].end].strip()


# --- sentences --------------------------------------------------------------------------------


def split_sentences(text: str) -> list[str]:
    """Cut a text into sentences, each with its mark."""
    tokens = tokenise(text)
    if not tokens:
        return []
    starts = [i for i in range(len(tokens)) if _starts_sentence(text, tokens, i)]
    return [
        _between(text, tokens, a, b)
        for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True)
    ]


def _starts_sentence(text: str, tokens: Tokens, i: int) -> bool:
    if i == 0:
        return True
    before, token = tokens[i - 1], tokens[i]
    if "\n" in text[before.end : token.start]:
        return True
    if before.text not in {".", "!", "?"}:
        return False
    capital = text[token.start].isupper()
    if token.glued:
        stuck = before.text == "." and len(at(tokens, i - 2).text) > 2
        return capital and stuck and at(tokens, i - 2).is_word
    return before.text != "." or _dot_ends(tokens, i - 1, capital)


def _dot_ends(tokens: Tokens, dot: int, capital: bool) -> bool:
    word, after = at(tokens, dot - 1), at(tokens, dot + 1)
    if word.is_number:
        dated = at(tokens, dot - 2).text in {"d", "den"} or _is_dated(tokens, dot)
        return capital and month_number(after.text) is None and not (dated and after.is_number)
    if word.text in _NEVER_ENDS or (len(word.text) == 1 and word.is_word):
        return False
    if not after.is_word and len(word.text) <= 4:
        return False  # "lok. 4", "tlf. 12345678"
    return capital or word.text not in _SELDOM_ENDS


def _is_dated(tokens: Tokens, dot: int) -> bool:
    return at(tokens, dot - 2).text == "." and at(tokens, dot - 3).text == "d"


# --- headings ---------------------------------------------------------------------------------


def _headings(text: str, tokens: Tokens, now: datetime) -> Iterator[_Heading]:
    i = 0
    while i < len(tokens):
        found = _heading(text, tokens, i, now)
        if found:
            yield found
        i = max(found.end, i + 1) if found else i + 1


def _heading(text: str, tokens: Tokens, i: int, now: datetime) -> _Heading | None:
    word = at(tokens, i).text
    if word in _NEXT or word in _NEW:
        found = _next_heading(text, tokens, i, now)
        if found:
            return found
    if word in _AGREEMENT | _AGREEMENTS | _NEW | {"nye"}:
        return _agreement_heading(text, tokens, i)
    if word in {"sted", "mødested"} and at(tokens, i + 1).text in _COLONS:
        return _Heading("place", i, i + 2)
    return _again_heading(text, tokens, i, now)


def _opens_clause(text: str, tokens: Tokens, i: int) -> bool:
    before = at(tokens, i - 1).text
    return _starts_sentence(text, tokens, i) or before in {",", ";", "-", "–", "—", "/", "|"}


def _agreement_heading(text: str, tokens: Tokens, i: int) -> _Heading | None:
    j = i + (at(tokens, i).text in {"ny", "nye"})
    word = at(tokens, j).text
    if word not in _AGREEMENT | _AGREEMENTS:
        return None
    kind: Kind = "agreements" if word in _AGREEMENTS else "agreement"
    j += 1
    if word == "aft" and at(tokens, j).text == ".":
        j += 1
    colon = j + at(tokens, j).is_number
    if at(tokens, colon).text in _COLONS:
        return _Heading(kind, i, colon + 1)
    if _opens_clause(text, tokens, i):
        return _uncoloned(text, tokens, _Heading(kind, i, j))
    middle = at(tokens, i - 1).text not in _NO_HEADING_BEFORE and at(tokens, j).text in _DOING
    return _Heading(kind, i, j) if middle else None


def _uncoloned(text: str, tokens: Tokens, heading: _Heading) -> _Heading | None:
    """The heading at the start of a clause, when a dash, a new line or fitting words follow."""
    j = heading.end
    if at(tokens, j).text in {"-", "–", "—"}:
        return _Heading(heading.kind, heading.start, j + 1)
    if j < len(tokens) and "\n" in text[tokens[j - 1].end : tokens[j].start]:
        return heading
    return heading if _may_follow(tokens, j) else None


def _may_follow(tokens: Tokens, j: int) -> bool:
    word, after = at(tokens, j).text, at(tokens, j + 1).text
    if word == "om" and after == "at":
        return True
    return at(tokens, j).is_word and word not in _NO_HEADING_AFTER


def _next_heading(text: str, tokens: Tokens, i: int, now: datetime) -> _Heading | None:
    nouns = _NEXT_NOUNS if at(tokens, i).text in _NEXT else _NEW_NOUNS
    noun = at(tokens, i + 1).text in nouns
    if at(tokens, i).text in _NEW and not noun:
        return None
    j = i + 1 + noun
    said = j + 2 * (at(tokens, j).text == "vi" and at(tokens, j + 1).text in {"ses", "mødes"})
    if at(tokens, said).text in _COLONS:
        return _Heading("next", i, said + 1)
    if at(tokens, i - 1).text in {"inden", "før", "til", "indtil", "om", "ved", "vores", "efter"}:
        return None
    if noun:
        return _next_with_noun(text, tokens, i, said, now)
    return _bare_next(text, tokens, i, now)


def _next_with_noun(text: str, tokens: Tokens, i: int, j: int, now: datetime) -> _Heading | None:
    j += at(tokens, j).text in {"er", "bliver", "-", "–"}
    j += at(tokens, j).text == "det"
    return _Heading("next", i, j) if _when_at(text, tokens, j, now) else None


def _bare_next(text: str, tokens: Tokens, i: int, now: datetime) -> _Heading | None:
    if not (_opens_clause(text, tokens, i) or _is_of_time(at(tokens, i - 1))):
        return None
    j = i + 1 + (at(tokens, i + 1).text in {"-", "–"})
    coming, week_after = _when_at(text, tokens, j, now), _when_at(text, tokens, i, now)
    both = coming or week_after
    if both is None or both[0].at is None or _goes_on_as_sentence(both[1]):
        return None
    two_days = coming and week_after and coming[0] != week_after[0]
    return _Heading("next_unclear", i, i) if two_days else _Heading("next", i, j)


def _is_of_time(token: Token) -> bool:
    return weekday_number(token.text) is not None or token.is_number


def _goes_on_as_sentence(rest: str) -> bool:
    """Whether words that are no place follow: "næste tirsdag kl 10 starter hun"."""
    first = split_sentences(rest)[:1]
    tokens = tokenise(first[0]) if first else []
    if not tokens:
        return False
    pronoun = any(token.text in {"hun", "han", "jeg", "vi", "de", "skal"} for token in tokens)
    return pronoun or len(tokens) > 8


def _again_heading(text: str, tokens: Tokens, i: int, now: datetime) -> _Heading | None:
    for said in _MEETING_AGAIN:
        if tuple(at(tokens, i + n).text for n in range(len(said))) != said:
            continue
        j = i + len(said)
        j += at(tokens, j).text == "igen"
        j += 2 * (at(tokens, j).text == "næste" and at(tokens, j + 1).text == "gang")
        if _opens_clause(text, tokens, i) and _when_at(text, tokens, j, now):
            return _Heading("next", i, j, weak=True)
    return None


def _when_at(text: str, tokens: Tokens, i: int, now: datetime) -> tuple[When, str] | None:
    return find_when(text[tokens[i].start :], now) if i < len(tokens) else None
