"""What a section of a one-line log says: its agreements, or the next contact's time and place.

- Under "Aftaler:", in a list, or parted by ";", each piece is an agreement. Under "Aftale:" the
  first sentence is, and a later one only when it names a deadline; the others are talk.
- "Frist: fredag" by itself is the deadline of the agreement before it.
- The place is what stands in the sentence of the time, behind it or before it, as written ("på
  Netto"). What cannot be a place ("med Netto", "og så tager vi CV") is kept as `left`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from conversations.reading.log_line.sections import split_sentences
from conversations.reading.times import When, deadline_unread, find_deadline, find_when
from conversations.reading.times.clock_words import tokenise, words
from conversations.reading.times.phrase import names_day, stands_free, starts_a_time

_BULLET = re.compile(r"^\s*(?:[-*•–·]|\d{1,2}[.)](?=\s)|[a-e]\))\s*")
_INLINE_NUMBER = re.compile(r"\s+(?=\d\)\s)")
_COUNTED = re.compile(r"\s+(?=\d[.)]\s)")  # in a list that starts with "1."
_NONE = words("ingen intet nej ingenting - – . ikke nogen nye aftaler")
_TIME_WORDS = words(
    "uge uger ugen dag dage måned måneder måneden år start starten slut slutningen midt sidst"
)
_NO_PLACE_START = words(
    "med og for så til om hvis eller hvor når fordi at jeg hun han vi de men samt som der det "
    "husk medbring ca cirka omkring"
)
_CONTACTS = words(
    "møde møder mødes samtale kontakt opfølgning opfølgende ring ringer ringe opkald snak "
    "besøg tid virksomhedsbesøg telefonmøde telefonsamtale hjemmebesøg vi ses status statusmøde"
)
_PLACE_START = words("på hos i ved foran ude oppe nede inde hjemme lokale rum")
_KEEPS_DOT = ("osv.", "mv.", "m.m.", "m.v.", "o.l.", "etc.", "m.fl.", "sal.", "st.", "th.", "tv.")


@dataclass(frozen=True, slots=True)
class PlannedAgreement:
    """What was agreed; without a deadline the next contact's day is proposed."""

    text: str
    deadline: date | None


@dataclass(frozen=True, slots=True)
class NextContact:
    """The next contact as read, the words that are neither time nor place, and later talk."""

    at: When | None
    place: str | None
    left: str
    talk: str = ""


def without_dot(text: str) -> str:
    """A sentence without its full stop."""
    text = text.strip().rstrip(" ,;-–—|/").rstrip()
    keeps = text.endswith((*_KEEPS_DOT, "..")) or not text.endswith(".")
    return text if keeps else text[:-1].rstrip()


# --- agreements -------------------------------------------------------------------------------


def read_agreements(
    text: str, several: bool, now: datetime
) -> tuple[list[PlannedAgreement], str, bool]:
    """The agreements of a section, what in it is talk, and whether a deadline was not read."""
    agreed: list[str] = []
    talk: list[str] = []
    for piece, listed in _pieces(text):
        if not agreed or several or listed or _sets_deadline(piece, now):
            agreed.append(piece)
        else:
            talk.append(piece)
    agreed = list(_with_own_deadline(agreed, now))
    unread = any(deadline_unread(piece, now) for piece in agreed)
    planned = [_agreement(piece, now) for piece in agreed if not _is_none(piece)]
    return planned, " ".join(talk), unread


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a section, and whether each is an item of a list."""
    for line in text.splitlines():
        between = _COUNTED if line.lstrip().startswith("1.") else _INLINE_NUMBER
        for item in between.split(line):
            bare = _BULLET.sub("", item)
            for i, part in enumerate(bare.split(";")):
                for j, sentence in enumerate(split_sentences(part)):
                    yield without_dot(sentence), j == 0 and (i > 0 or bare != item)


def _sets_deadline(piece: str, now: datetime) -> bool:
    found = find_deadline(piece, now)
    return deadline_unread(piece, now) or (found is not None and found[0] != piece)


def _with_own_deadline(pieces: Iterable[str], now: datetime) -> Iterator[str]:
    """Join a lone deadline to its agreement; part two agreements that have one each."""
    joined: list[str] = []
    for piece in filter(None, pieces):
        found = find_deadline(piece, now)
        if joined and found and not found[0].strip(" .:"):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    for piece in joined:
        yield from _parted(piece, now)


def _parted(piece: str, now: datetime) -> list[str]:
    for joint in re.finditer(r"\s*(?:,|\bog\b)\s+", piece):
        halves = [piece[: joint.start()], piece[joint.end() :]]
        if all(_is_whole(half, now) for half in halves):
            return halves
    return [piece]


def _is_whole(half: str, now: datetime) -> bool:
    found = find_deadline(half, now)
    return found is not None and found[0] != half.strip() and bool(found[0])


def _agreement(piece: str, now: datetime) -> PlannedAgreement:
    found = find_deadline(piece, now)
    if found is None:
        return PlannedAgreement(piece, None)
    return PlannedAgreement(without_dot(found[0]) or piece, found[1])


def _is_none(piece: str) -> bool:
    tokens = tokenise(piece)
    return all(token.text in _NONE for token in tokens)


# --- the next contact -------------------------------------------------------------------------


def read_next(text: str, now: datetime) -> NextContact:
    """The time and the place of the next contact."""
    found = find_when(text, now)
    if found is None:
        return _place_first(text, now)
    when, rest = found
    said = text.rstrip()[: len(text.rstrip()) - len(rest)].rstrip()
    sentences = split_sentences(rest)
    if not sentences:
        return NextContact(when, None, "")
    first, talk = sentences[0], " ".join(sentences[1:])
    if said.endswith((".", "!")) and not _is_short_place(first):
        return NextContact(when, None, "", rest)
    place, left = _parted_place(_bare_place(first))
    if _can_be_place(place):
        return NextContact(when, place, left, talk)
    return NextContact(when, None, without_dot(first), talk)


def _place_first(text: str, now: datetime) -> NextContact:
    """ "på Netto i morgen kl 9": the time ends the sentence, and no other time stands before it."""
    sentences = split_sentences(text)
    first, talk = (sentences[0], " ".join(sentences[1:])) if sentences else ("", "")
    tokens = tokenise(first)
    for i in range(1, len(tokens)):
        # "to uger fra nu, fredag 9": another time before the time.
        timed = starts_a_time(tokens, i - 1) or tokens[i - 1].text in _TIME_WORDS
        if timed or not stands_free(tokens, i):
            break
        found = find_when(first[tokens[i].start :], now)
        if found and names_day(tokens, i):
            before = _bare_place(first[: tokens[i].start])
            around = _around(before, found[0], without_dot(found[1]), talk)
            return around or _unread(first, talk)
    return _unread(first, talk)


def _unread(sentence: str, talk: str) -> NextContact:
    return NextContact(None, None, without_dot(sentence), talk)


def _around(before: str, when: When, after: str, talk: str) -> NextContact | None:
    """The place before the time, or behind it when only "møde" and the like stand before."""
    words = tokenise(before)
    if not words:
        return None
    if words[0].text in _CONTACTS:
        place = after if _can_be_place(after) else ""
        left = " ".join(part for part in (before, "" if place else after) if part)
        return NextContact(when, place or None, left, talk)
    if after:
        return None
    if _can_be_place(before):
        return NextContact(when, before, "", talk)
    return NextContact(when, None, before, talk)


def _parted_place(place: str) -> tuple[str, str]:
    """The place, and what a comma parts from it that is none: "hos lægen, jeg henter ham"."""
    for comma in re.finditer(r",\s+", place):
        tokens = tokenise(place[comma.end() :])
        if tokens and tokens[0].text in _NO_PLACE_START:
            return place[: comma.start()], place[comma.end() :]
    return place, ""


def _bare_place(text: str) -> str:
    place = without_dot(text).strip(" ,;:-–")
    if place.startswith("(") and place.endswith(")"):
        place = place[1:-1]
    return place


def _can_be_place(place: str) -> bool:
    tokens = tokenise(place)
    named = [token.text for token in tokens if token.is_word]
    bare = tokens[1:] if tokens and tokens[0].text == "(" else tokens
    return bool(named) and bare[0].text not in _NO_PLACE_START | _CONTACTS


def _is_short_place(sentence: str) -> bool:
    """Whether a sentence behind the time's full stop is only a place: "Torvet 3."."""
    tokens = tokenise(without_dot(sentence))
    if len(tokens) > 5 or not tokens or not tokens[0].is_word:
        return False
    return tokens[0].text in _PLACE_START or tokens[-1].is_number
