"""A whole line, read: its parts put together, and what was not understood.

    log Amina telefon: talt om Netto. Aftale: ringe til Netto inden fredag.
    Næste: tirsdag 10, Torvet 3

Who and how are read by `head`, sections by `sections`, what they say by `parts`. The reader never
guesses: what it does not understand it names in `problems`, and the caller asks. No word is lost:
each ends in the name, the way, the talk, an agreement or the next contact; only headings, marks,
and "med" before the name go.

Problems, always in this order:
- "who": not exactly one person fits the name (none, or several).
- "how": no way of contact, or two.
- "no_contact": the words tell of a contact that came to nothing ("tog den ikke", "udeblev").
- "talked": nothing about what was talked about.
- "deadline": an agreement names a deadline that could not be read.
- "next_time": no readable day for the next contact; then what was written is in `next_left`.
- "next_clock": a day, but no time of day.
- "next_place": no place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from conversations.reading.log_line.head import Head, read_head
from conversations.reading.log_line.how import did_not_take_place
from conversations.reading.log_line.parts import (
    NextContact,
    PlannedAgreement,
    read_agreements,
    read_next,
    without_dot,
)
from conversations.reading.log_line.sections import Section, split_note, split_sections
from conversations.reading.times import When
from conversations.reading.times.clock_words import tidy, tokenise

_LOG = re.compile(r"\s*/?log(?:@\w+)?(?![^\W_]|['’-]\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LogLine:
    """A contact as read from one line; what was not understood is in `problems`."""

    who: tuple[int, ...]
    name: str
    how: str | None
    talked: str
    agreements: tuple[PlannedAgreement, ...]
    next_at: When | None
    next_place: str | None
    problems: tuple[str, ...]
    next_left: str = ""  # words about the next contact that are neither its time nor its place


@dataclass(frozen=True, slots=True)
class _Body:
    """What the sections say together."""

    talked: str
    agreements: tuple[PlannedAgreement, ...]
    unread_deadline: bool
    next: NextContact


def read_log_line(line: str, caseload: Sequence[tuple[int, str]], now: datetime) -> LogLine | None:
    """Read a line that starts with "log"; nothing when it does not."""
    line = tidy(line)
    start = _LOG.match(line)
    if start is None:
        return None
    head = read_head(line[start.end() :], caseload)
    body = _read_body(head, now)
    return LogLine(
        who=head.who,
        name=head.name,
        how=head.how,
        talked=body.talked,
        agreements=body.agreements,
        next_at=body.next.at,
        next_place=body.next.place,
        problems=tuple(_problems(head, body)),
        next_left=body.next.left,
    )


def read_note(note: str, now: datetime) -> tuple[str, tuple[PlannedAgreement, ...]]:
    """What was talked about and what was agreed, from a note without a head ("Aftale: …")."""
    talked, agreements, _ = _read_talk(split_note(tidy(note), now), now)
    return without_dot(_joined(talked)), agreements


def _read_body(head: Head, now: datetime) -> _Body:
    sections = split_sections(head.rest, now)
    talk, agreements, unread = _read_talk(sections, now)
    coming = _read_coming(sections, now)
    talked = without_dot(_joined([head.lead, *talk, coming.talk])).rstrip(" :")
    return _Body(talked, agreements, unread, coming)


def _joined(parts: list[str]) -> str:
    return " ".join(part for part in parts if part)


def _read_talk(
    sections: list[Section], now: datetime
) -> tuple[list[str], tuple[PlannedAgreement, ...], bool]:
    """The talk, the agreements, and whether one of them has a deadline that was not read."""
    talk: list[str] = []
    agreements: list[PlannedAgreement] = []
    unread = False
    for section in sections:
        if section.kind == "talk":
            talk.append(section.text)
        elif section.kind in {"agreement", "agreements"}:
            several = section.kind == "agreements"
            planned, rest, not_read = read_agreements(section.text, several, now)
            agreements += planned
            talk.append(rest)
            unread = unread or not_read
    return talk, tuple(agreements), unread


def _read_coming(sections: list[Section], now: datetime) -> NextContact:
    """The next contact; two of them, or one with two readings, are none."""
    said = [s for s in sections if s.kind in {"next", "next_unclear"}]
    places = [s.text for s in sections if s.kind == "place"]
    if len(said) != 1 or said[0].kind == "next_unclear":
        left = " ".join([*(s.text for s in said), *places])
        return NextContact(None, None, without_dot(left))
    coming = read_next(said[0].text, now)
    return _placed(coming, places) if places else coming


def _placed(coming: NextContact, places: list[str]) -> NextContact:
    """With "Sted:" the place is what stands there."""
    sentences = " ".join(places)
    left = " ".join(part for part in (coming.place, coming.left) if part)
    return NextContact(coming.at, without_dot(sentences) or None, left, coming.talk)


def _problems(head: Head, body: _Body) -> Iterator[str]:
    name = frozenset(token.text for token in tokenise(head.name))
    nothing = {
        "who": len(head.who) != 1,
        "how": head.how is None,
        "no_contact": did_not_take_place(head.how, tokenise(body.talked), name),
        "talked": not body.talked,
        "deadline": body.unread_deadline,
        "next_time": body.next.at is None,
        "next_clock": body.next.at is not None and body.next.at.at is None,
        "next_place": body.next.place is None,
    }
    yield from (code for code, missing in nothing.items() if missing)
