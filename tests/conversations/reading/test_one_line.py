"""The one-line log: a table of logs and what each is read as, and what holds for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.reading.log_line import LogLine, PlannedAgreement, read_log_line, read_note
from conversations.reading.times import When
from tests.matters import every_row

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=ZoneInfo("Europe/Copenhagen"))  # a Wednesday
EXAMPLES = settings(max_examples=200, derandomize=True, deadline=None)
TABLE = Path(__file__).parent / "one_line_logs.txt"
CASELOAD = [
    (1, "Amina Said"),
    (2, "Ali Hassan"),
    (3, "Anne-Marie Sørensen"),
    (4, "Mette Holm"),
    (5, "Mette Krogh"),
    (6, "Søren Bæk"),
    (7, "Åse Lund"),
    (8, "Fatima El-Khatib"),
    (9, "Jens Peter Hansen"),
    (10, "Mohammed Yusuf"),
    (2, "K7F"),  # a short code
]


def _blocks() -> Iterator[tuple[str, list[str]]]:
    for block in TABLE.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            yield lines[0], [line.strip() for line in lines[1:]]


def _shown(read: LogLine) -> Iterator[str]:
    who = " ".join(map(str, read.who)) or "-"
    yield f"who: {who}, {read.name}" if read.name else f"who: {who}"
    yield f"how: {read.how}" if read.how else ""
    yield f"talked: {read.talked}" if read.talked else ""
    for agreement in read.agreements:
        yield f"agreed: {agreement.text} @ {agreement.deadline or '-'}"
    if read.next_at:
        hour = f" {read.next_at.at:%H:%M}" if read.next_at.at else ""
        yield f"next: {read.next_at.day}{hour}"
    yield f"place: {read.next_place}" if read.next_place is not None else ""
    yield f"left: {read.next_left}" if read.next_left else ""
    yield f"problems: {' '.join(read.problems)}" if read.problems else ""


def _read(line: str) -> LogLine:
    read = read_log_line(line, CASELOAD, NOW)
    assert read is not None
    return read


BLOCKS = list(_blocks())


@every_row(("log", "expected"), BLOCKS)
def test_a_log_is_read_as_the_table_says(log: str, expected: list[str]) -> None:
    read = _read(log.replace("\\n", "\n"))
    assert [line.replace("\n", "\\n") for line in _shown(read) if line] == expected


def test_the_table_is_long_enough() -> None:
    assert len({log for log, _ in BLOCKS}) == len(BLOCKS) >= 300


def test_the_example_of_the_manual() -> None:
    line = (
        "log Amina telefon: talt om Netto. Aftale: ringe til Netto inden fredag. "
        "Næste: tirsdag 10, Torvet 3"
    )
    assert read_log_line(line, CASELOAD, NOW) == LogLine(
        who=(1,),
        name="Amina",
        how="telephone",
        talked="talt om Netto",
        agreements=(PlannedAgreement("ringe til Netto", date(2026, 12, 4)),),
        next_at=When(date(2026, 12, 8), time(10)),
        next_place="Torvet 3",
        problems=(),
    )


@every_row(
    "line",
    [
        "",
        " ",
        "logbog",
        "logge ind",
        "log-in",
        "logs",
        "log'en",
        "Amina tlf",
        "ja",
        "hej log",
        "/hjælp",
    ],
)
def test_another_line_is_no_log(line: str) -> None:
    assert read_log_line(line, CASELOAD, NOW) is None


@every_row("start", ["log ", " log ", "Log ", "LOG ", "/log ", "log: ", "log, ", "log\n"])
def test_a_log_starts_with_its_word(start: str) -> None:
    read = _read(f"{start}Amina tlf: hej")
    assert (read.who, read.how, read.talked) == ((1,), "telephone", "hej")


def test_a_short_caseload_knows_first_names_and_codes_only() -> None:
    caseload = [(1, "Amina"), (2, "Ali"), (3, "Amina"), (1, "K7F"), (2, "M4D"), (3, "L2P")]
    who = {
        "Amina": (1, 3),
        "Amina K7F": (1,),
        "l2p": (3,),
        "Ali H": (2,),  # an initial cannot be held against a first name
        "Ali Hassan": (),  # a surname can
        "K7G": (),  # a code has no slips
    }
    for name, expected in who.items():
        read = read_log_line(f"log {name} tlf: hej", caseload, NOW)
        assert read is not None
        assert (read.name, read.who) == (name, expected)


def test_a_first_name_goes_before_a_surname() -> None:
    caseload = [(1, "Ali Hassan"), (2, "Amina Ali"), (3, "Amina Said Yusuf"), (4, "Amina Said")]
    for name, expected in {"Ali": (1,), "Amina Said": (4,), "Amina": (2, 3, 4)}.items():
        read = read_log_line(f"log {name} tlf: hej", caseload, NOW)
        assert read is not None
        assert read.who == expected


def test_a_note_has_no_head() -> None:
    note = "talt om Netto. Næste gang CV\nAftale: ringe til Netto inden fredag\nAftale: sende CV"
    assert read_note(note, NOW) == (
        "talt om Netto. Næste gang CV",
        (
            PlannedAgreement("ringe til Netto", date(2026, 12, 4)),
            PlannedAgreement("sende CV", None),
        ),
    )
    assert read_note("god snak", NOW) == ("god snak", ())
    assert read_note("", NOW) == ("", ())


# --- no word is lost --------------------------------------------------------------------------

# Words of no meaning here, so that wherever they stand they must turn up again.
ODD = st.from_regex(r"[bdfgz][aou][bdfgz][aou][bdfgz]{1,3}", fullmatch=True)
TALK = st.lists(
    ODD
    | st.sampled_from(["kl. 10.30", "f.eks.", "bl.a.", "d. 3/12", "Netto", "ikke", "3,5", "hun"]),
    min_size=1,
    max_size=12,
).map(" ".join)
NAMES = st.sampled_from(["Amina", "mette k", "Anne-Marie", "Birgitte", "K7F"])
HOWS = st.sampled_from(["tlf", "møde", "på virksomheden", "sms", "tlf.", "hjemmebesøg", ""])
JOINTS = st.sampled_from([": ", " ", ". ", ", ", "\n"])
ENDS = st.sampled_from([". ", "\n", " ; ", ".", "! "])
AGREEMENT_HEADS = st.sampled_from(["Aftale: ", "aft: ", "Aftaler: ", "Aftale 1: "])
DEADLINES = st.sampled_from(["", " inden fredag", " senest d. 10/12", " inden jul", " på mandag"])
NEXT = st.sampled_from(["tirsdag 10, ", "i morgen kl. 9 ", "en dag ", "uge 50, ", "d. 9/12 ", ""])


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _is_in_order(words: list[str], text: str) -> bool:
    left = iter(_words(text))
    return all(any(word == other for other in left) for word in words)


@EXAMPLES
@given(NAMES, HOWS, JOINTS, TALK)
def test_no_word_of_the_talk_is_dropped(name: str, how: str, joint: str, talk: str) -> None:
    read = _read(f"log {name} {how}{joint}talt om {talk}")
    assert _is_in_order(_words(talk), read.talked)


@EXAMPLES
@given(NAMES, HOWS, TALK, AGREEMENT_HEADS, TALK, DEADLINES, ENDS, NEXT, TALK)
def test_every_word_ends_somewhere(
    name: str,
    how: str,
    talk: str,
    head: str,
    agreed: str,
    deadline: str,
    end: str,
    at: str,
    place: str,
) -> None:
    line = f"log {name} {how}: {talk}{end}{head}{agreed}{deadline}{end}Næste: {at}{place}"
    read = _read(line)
    agreements = " ".join(agreement.text for agreement in read.agreements)
    coming = f"{read.next_left} {read.next_place or ''}"
    everything = _words(f"{read.name} {read.talked} {agreements} {coming}")
    odd = [word for word in _words(line) if re.fullmatch(r"[bdfgz][aou][bdfgz][aou][bdfgz]+", word)]
    assert sorted(odd) == sorted(word for word in everything if word in odd)


@EXAMPLES
@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            [
                "Amina",
                "Mette",
                "og",
                "tlf",
                "møde",
                "på",
                "Netto",
                "aftale",
                "aftaler",
                ":",
                ".",
                ",",
                ";",
                "-",
                "(",
                ")",
                "næste",
                "gang",
                "tirsdag",
                "10",
                "kl.",
                "inden",
                "fredag",
                "frist",
                "sted",
                "talt",
                "med",
                "i",
                "morgen",
                "\n",
                "3/12",
                "ingen",
                "1)",
                "vi",
                "ses",
                "eller",
                "Torvet",
                "3",
                "tog",
                "ikke",
            ]
        ),
        max_size=15,
    ).map(" ".join)
)
def test_nothing_raises(text: str) -> None:
    read = _read(f"log {text}")
    assert read.next_at is None or read.next_at.day >= NOW.date()
    assert all(a.deadline is None or a.deadline >= NOW.date() for a in read.agreements)
    assert ("who" in read.problems) == (len(read.who) != 1)
    assert ("next_time" in read.problems) == (read.next_at is None)
    read_note(text, NOW)
