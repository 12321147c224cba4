"""Danish phrases for a day and an hour: a table of phrases, and what holds for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.reading.times import (
    When,
    deadline_unread,
    find_deadline,
    find_when,
    read_when,
    say_when,
)
from conversations.reading.times.clock_words import MONTHS, WEEKDAYS, words
from tests.matters import every_row

ZONE = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 12, 2, 9, 0, tzinfo=ZONE)  # a Wednesday
EXAMPLES = settings(max_examples=200, derandomize=True, deadline=None)
TABLE = Path(__file__).parent / "date_phrases.txt"


def _rows() -> Iterator[tuple[datetime, str, str]]:
    now = NOW
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("now "):
            now = datetime.fromisoformat(line.removeprefix("now ")).replace(tzinfo=ZONE)
        elif line and not line.startswith("#"):
            phrase, expected, _ = line.split("|", 2)
            yield now, phrase.strip(), expected.strip()


def _written(when: When | None) -> str:
    if when is None:
        return "-"
    return f"{when.day}" if when.at is None else f"{when.day} {when.at:%H:%M}"


ROWS = list(_rows())


@every_row(("now", "phrase", "expected"), ROWS)
def test_a_phrase_is_read_as_the_table_says(now: datetime, phrase: str, expected: str) -> None:
    assert _written(read_when(phrase, now)) == expected


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 200


@every_row(
    ("text", "expected", "rest"),
    [
        ("tirsdag 10, Torvet 3", "2026-12-08 10:00", "Torvet 3"),
        ("tirsdag 10 Torvet 3", "2026-12-08 10:00", "Torvet 3"),
        ("tirsdag 10. Torvet 3", "2026-12-08 10:00", "Torvet 3"),
        ("tirsdag kl. 10.30 - Torvet 3", "2026-12-08 10:30", "Torvet 3"),
        ("i morgen kl 9 på Netto", "2026-12-03 09:00", "på Netto"),
        ("tirsdag Torvet 10", "2026-12-08", "Torvet 10"),  # a house, no hour
        ("tirsdag kl 9, 3. sal", "2026-12-08 09:00", "3. sal"),
        ("d. 3/12 kl 10 i kantinen", "2026-12-03 10:00", "i kantinen"),
        ("tirsdag 10 og så ser vi", "2026-12-08 10:00", "og så ser vi"),
        ("tirsdag ti på Netto", "2026-12-08 10:00", "på Netto"),
        ("fredag", "2026-12-04", ""),
        ("fredag.", "2026-12-04", ""),
        ("kl 14 på Netto", "2026-12-02 14:00", "på Netto"),
    ],
)
def test_a_phrase_is_found_at_the_start(text: str, expected: str, rest: str) -> None:
    found = find_when(text, NOW)
    assert found is not None
    assert (_written(found[0]), found[1]) == (expected, rest)


@every_row(
    "text",
    [
        "",
        "Torvet 3",
        "man skal ringe",
        "søn af Lars",
        "tirsdag 10 eller 11",
        "tirsdag eller onsdag",
        "tirsdag og torsdag 10",
        "tirsdag 10-11, Torvet",
        "tirsdag 10 til 11",
        "tirsdag d. 9/12 kl 10, Torvet",  # no Tuesday
        "tirsdag 8000 Aarhus",
        "tirsdag, 3. sal",
        "fredag 2 timer på Netto",
        "fredag om et par uger",
        "fredag i ulige uger",
        "fredag efter frokost",
        "tirsdag omkring kl 10",
        "tirsdag den sidste i måneden",
    ],
)
def test_no_phrase_is_cut_off_from_what_belongs_to_it(text: str) -> None:
    assert find_when(text, NOW) is None


@every_row(
    ("text", "left", "day"),
    [
        ("ringe til Netto inden fredag", "ringe til Netto", "2026-12-04"),
        ("ringe til Netto inden på fredag", "ringe til Netto", "2026-12-04"),
        ("ringe til Netto senest fredag", "ringe til Netto", "2026-12-04"),
        ("ringe til Netto, senest d. 3/12", "ringe til Netto", "2026-12-03"),
        ("ringe til Netto (inden d. 3/12)", "ringe til Netto", "2026-12-03"),
        ("ringe til Netto - frist 3/12", "ringe til Netto", "2026-12-03"),
        ("ringe til Netto. Frist: fredag", "ringe til Netto.", "2026-12-04"),
        ("ringe til Netto før fredag", "ringe til Netto", "2026-12-03"),  # the day before
        ("ringe til Netto før i morgen", "ringe til Netto", "2026-12-02"),
        ("lave CV til på fredag", "lave CV", "2026-12-04"),
        ("senest fredag: sende CV", "sende CV", "2026-12-04"),
        ("inden fredag sender hun CV", "sender hun CV", "2026-12-04"),
        ("ringe inden fredag og høre om praktik", "ringe og høre om praktik", "2026-12-04"),
        ("sende CV inden for 14 dage", "sende CV", "2026-12-16"),
        ("sende CV indenfor en uge", "sende CV", "2026-12-09"),
        ("sende CV inden for de næste 14 dage", "sende CV", "2026-12-16"),
        ("sende CV inden for den næste uge", "sende CV", "2026-12-09"),
        ("sende CV inden 14 dage", "sende CV", "2026-12-16"),
        ("sende CV senest om 14 dage", "sende CV", "2026-12-16"),
        ("sende CV inden udgangen af måneden", "sende CV", "2026-12-31"),
        ("sende CV inden månedens udgang", "sende CV", "2026-12-31"),
        ("sende CV inden udgangen af januar", "sende CV", "2027-01-31"),
        ("sende CV inden tirsdag i uge 50", "sende CV", "2026-12-08"),
        ("sende CV inden 1. januar", "sende CV", "2027-01-01"),
        ("sende CV inden d. 15.", "sende CV", "2026-12-15"),
        # An hour is kept in the words.
        ("ringe inden fredag kl 12", "ringe inden fredag kl 12", "2026-12-04"),
        # A day without a word of deadline stays in the words.
        ("ringe til Netto d. 3/12", "ringe til Netto d. 3/12", "2026-12-03"),
        ("ringe til Netto på fredag", "ringe til Netto på fredag", "2026-12-04"),
        ("i morgen ringer jeg til Netto", "i morgen ringer jeg til Netto", "2026-12-03"),
        ("booke tid til fredag", "booke tid til fredag", "2026-12-04"),
        ("møde på Netto fredag kl 10", "møde på Netto fredag kl 10", "2026-12-04"),
    ],
)
def test_a_deadline_is_found(text: str, left: str, day: str) -> None:
    assert find_deadline(text, NOW) == (left, date.fromisoformat(day))
    assert not deadline_unread(text, NOW)


@every_row(
    ("text", "is_unread"),
    [
        ("ringe til Netto", False),
        ("finde job inden for rengøring", False),
        ("finde job indenfor lager", False),
        ("ringe inden næste møde", False),  # the next contact's day is meant
        ("ringe inden vi ses", False),
        ("praktik mandag til fredag", False),
        ("praktik hver fredag", False),
        ("i praktik fra mandag", False),
        ("møde op efter fredag", False),
        ("hvad gør man", False),
        ("læse bogen før mødet", False),
        ("vente indtil fredag", False),
        ("ringe kl 14", False),
        ("ringe inden jul", True),
        ("ringe inden ugen er omme", True),
        ("ringe inden om 8 dage", True),
        ("ringe senest uge 50", True),
        ("ringe inden tirsdag d. 9/12", True),  # a Wednesday
        ("ringe inden fredag eller mandag", True),
        ("ringe inden fredag og sende CV senest mandag", True),  # two
        ("ringe inden kl 12", True),
    ],
)
def test_no_deadline_is_guessed(text: str, is_unread: bool) -> None:
    assert find_deadline(text, NOW) is None
    assert deadline_unread(text, NOW) is is_unread


def test_a_moment_is_said_in_full() -> None:
    when = When(date(2026, 12, 8), time(10, 0))
    assert say_when(when) == "tirsdag den 8. december kl. 10.00"
    assert say_when(When(date(2026, 12, 8), None)) == "tirsdag den 8. december"
    assert say_when(when, NOW) == "tirsdag den 8. december kl. 10.00"
    assert say_when(When(date(2027, 1, 4), None), NOW) == "mandag den 4. januar 2027"


def test_a_ring_sent_apart_from_its_letter_is_read() -> None:
    assert read_when("pa\u030a tirsdag", NOW) == When(date(2026, 12, 8), None)


# --- what holds for all -----------------------------------------------------------------------

MOMENTS = st.datetimes(
    min_value=datetime(2024, 1, 1),  # noqa: DTZ001
    max_value=datetime(2040, 12, 31),  # noqa: DTZ001
).map(lambda moment: moment.replace(tzinfo=ZONE))
TIMES = st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0))
WORDS = st.sampled_from(
    sorted(
        words(
            "mandag tirs. næste på i dag morgen om en to 14 dage uge uger 50 d. den 3 3. 3/12 3.12 "
            "8/12-26 10.30 10:30 kl kl. halv ni kvart over fem , . - til eller inden senest før "
            "for fredag dec. december formiddag aftenen 2026 31 24 99999 måned Netto ringe"
        )
    )
)
PHRASES = st.lists(WORDS, max_size=9).map(" ".join) | st.text(max_size=40)
DATE_FORMS = (
    "{d}/{m}-{y}", "{d}/{m}/{y}", "{d}/{m} {y}", "{d}.{m}.{y}", "{d:02}.{m:02}.{y}",
    "d. {d}/{m}-{y}", "{d}-{m}-{y}", "{y}-{m:02}-{d:02}", "{d}. {month} {y}", "d. {d}. {month} {y}",
    "den {d}. {short}. {y}", "{weekday} den {d}. {month} {y}", "{weekday} d. {d}/{m}-{y}",
    "{weekday}, {d}/{m}-{y}", "{d}/{m}-{yy:02}",
)  # fmt: skip
YEARLESS_FORMS = (
    "{d}/{m}",
    "d. {d}/{m}",
    "{d}. {month}",
    "den {d}. {month}",
    "d. {d}.{m}",
    "{d} {short}",
)


def _formatted(form: str, day: date) -> str:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    parts = {"d": day.day, "m": day.month, "y": day.year, "yy": day.year % 100}
    return form.format(**parts, month=month, short=month[:3], weekday=weekday)


@EXAMPLES
@given(MOMENTS, st.integers(0, 3650), st.sampled_from(DATE_FORMS))
def test_a_written_date_reads_back(now: datetime, ahead: int, form: str) -> None:
    day = now.date() + timedelta(days=ahead)
    assert read_when(_formatted(form, day), now) == When(day, None)


@EXAMPLES
@given(MOMENTS, st.integers(0, 364), st.sampled_from(YEARLESS_FORMS))
def test_a_date_without_a_year_is_the_next_such(now: datetime, ahead: int, form: str) -> None:
    day = now.date() + timedelta(days=ahead)
    assert read_when(_formatted(form, day), now) == When(day, None)


@EXAMPLES
@given(MOMENTS, st.integers(1, 3650), TIMES)
def test_what_is_said_reads_back(now: datetime, ahead: int, at: time | None) -> None:
    when = When(now.date() + timedelta(days=ahead), at)
    assert read_when(say_when(when, now), now) == when
    if ahead < 365:
        assert read_when(say_when(when), now) == when


@EXAMPLES
@given(MOMENTS, st.integers(7, 18), st.integers(0, 59), st.integers(0, 6))
def test_an_office_hour_is_read_as_written(
    now: datetime, hour: int, minute: int, weekday: int
) -> None:
    found = read_when(f"{WEEKDAYS[weekday]} kl {hour}.{minute:02}", now)
    assert found is not None
    assert (found.day.weekday(), found.at) == (weekday, time(hour, minute))
    assert 1 <= (found.day - now.date()).days <= 7


@EXAMPLES
@given(PHRASES, MOMENTS)
def test_nothing_raises_and_nothing_is_in_the_past(phrase: str, now: datetime) -> None:
    minute = now.replace(second=0, microsecond=0)
    found = find_when(phrase, now)
    for when in (read_when(phrase, now), found and found[0]):
        if when is not None:
            assert when.day >= now.date()
            assert when.at is None or datetime.combine(when.day, when.at, ZONE) >= minute
    deadline = find_deadline(phrase, now)
    assert deadline is None or deadline[1] >= now.date()


@EXAMPLES
@given(PHRASES, MOMENTS)
def test_a_phrase_read_whole_leaves_nothing(phrase: str, now: datetime) -> None:
    when, found = read_when(phrase, now), find_when(phrase, now)
    if when is not None:
        assert found == (when, "")
    if found is not None and found[1]:
        assert phrase.rstrip().endswith(found[1])


KEPT = ("Netto", "ringe")


@EXAMPLES
@given(st.lists(WORDS, max_size=9).map(" ".join), MOMENTS)
def test_a_deadline_takes_no_other_words(phrase: str, now: datetime) -> None:
    found = find_deadline(phrase, now)
    if found is not None:
        said = iter(re.findall(r"\w+", phrase))
        left = re.findall(r"\w+", found[0])
        assert all(any(word == other for other in said) for word in left)
        assert [left.count(word) for word in KEPT] == [phrase.split().count(word) for word in KEPT]
