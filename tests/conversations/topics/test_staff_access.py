"""Whom staff see: every path to a case stands in its access log, and somebody else's stays shut."""

from datetime import datetime

import pytest
from sqlalchemy import update

from conversations.records.case import Access, Role
from conversations.records.inputs import Message, Tap
from conversations.staff_phone.orders import ORDERS, read_order
from conversations.talks.not_yours import named_in
from conversations.topics.staff_away.hand_over import HandOver
from storage import schema
from storage.cases.remembering import forget_left
from tests.worlds.playing import Play

PATHS = {
    "log Amina": "log",
    "åbn Amina": "open",
    "Amina": "open",
    "K4M": "open",
    "skriv Amina": "write",
    "aftale Amina": "agree",
    "ret Amina": "correct",
    "syg Amina": "sick",
    "timer Amina": "hours",
    "firma Amina": "company",
    "snuse Amina": "snuse",
    "note Amina": "note",
    "overdrag Amina": "hand_over",
    "inviter Amina": "invite",
    "send jobmål Amina": "talk",
    "i dag": "today",
}
NO_CASE = {"ny", "fri", "liste", "sager", "optag", "kladder"}
REFUSED = "Den borger kan du ikke se."


def looks(play: Play, person: int) -> list[tuple[int, str, bool]]:
    return [(look.by, look.purpose, look.was_allowed) for look in play.whole(person).case.accesses]


@pytest.fixture
def kirsten(play: Play) -> int:
    return play.add_jobformidler("Kirsten Bro")


@pytest.fixture
def fatima(play: Play, kirsten: int) -> int:
    """A citizen of somebody else."""
    return play.add_citizen("Fatima Nur", kirsten, code="R3M")


@pytest.fixture
def wants_a_call(play: Play, amina: int) -> None:
    play.write(amina, "ring")
    play.write(amina, "2")


# --- one's own citizens --------------------------------------------------------------------------


@pytest.mark.parametrize("written", PATHS)
@pytest.mark.usefixtures("kirsten", "wants_a_call")
def test_every_way_to_a_case_is_written_down(
    play: Play, lars: int, amina: int, written: str
) -> None:
    before = looks(play, amina)
    play.write(lars, written)
    assert looks(play, amina)[len(before) :][:1] == [(lars, PATHS[written], True)]


def test_the_paths_are_all_orders_that_show_a_case() -> None:
    found = [read_order(written, Role.JOBFORMIDLER) for written in PATHS]
    shown = {order[0].name for order in found if order is not None}
    assert {order.name for order in ORDERS} - shown == NO_CASE


@pytest.mark.usefixtures("kirsten", "wants_a_call")
def test_no_staff_path_shows_a_case_without_a_row_in_the_access_log(
    play: Play, lars: int, amina: int
) -> None:
    """Every order, and every button and first answer behind it: what is said of her is a look."""
    shown = 0
    for order in [*PATHS, *(order.words[0] for order in ORDERS)]:
        play.write(lars, order)
        ways = [*_buttons(play, lars), ""]
        for data in ways:
            _end_talks(play, lars)
            play.wait(seconds=1)
            began = play.now
            play.write(lars, order)
            if data.startswith("r"):
                play.send_tap(lars, f"r{play.open_run(lars).no}|{data.partition('|')[2]}")
            elif data:
                play.send_tap(lars, data)
            else:
                play.write(lars, "1")
            is_written = any(look.at >= began for look in _looks_of(play, amina, lars))
            is_shown = _is_shown(play, lars, amina, began)
            assert is_written or not is_shown, (order, data)
            shown += is_shown
        _end_talks(play, lars)
    assert shown > 50, "the walk meets the case"


def _end_talks(play: Play, person: int) -> None:
    with play.store.write() as connection:
        runs = update(schema.run).where(schema.run.c.person_id == person)
        connection.execute(runs.values(status="superseded", closed_at=play.now))
        forget_left(connection, person)


def _looks_of(play: Play, citizen: int, by: int) -> list[Access]:
    return [a for a in play.whole(citizen).case.accesses if a.by == by and a.was_allowed]


def _buttons(play: Play, staff: int) -> list[str]:
    return [key.data for key in play.latest(staff).shown.keys]


def _is_shown(play: Play, staff: int, citizen: int, since: datetime) -> bool:
    """Whether something of this case was said to them as an answer; a list of names is not it."""
    return any(
        message.words_of == citizen and message.at >= since and message.is_reply
        for outcome in play.outcomes
        if outcome.after.person.id == staff
        for message in outcome.outgoing
    )


# --- somebody else's -----------------------------------------------------------------------------


@pytest.mark.parametrize("written", [path for path in PATHS if path not in ("i dag", "K4M")])
@pytest.mark.usefixtures("amina")
def test_a_short_code_of_somebody_elses_citizen_is_refused_and_written_down(
    play: Play, lars: int, fatima: int, written: str
) -> None:
    with play.listening(lars) as heard:
        play.write(lars, written.replace("Amina", "r3m"))
    assert [each.text for each in heard] == [REFUSED]
    assert looks(play, fatima) == [(lars, PATHS[written], False)]


@pytest.mark.parametrize("written", ["log", "aftale", "send jobmål"])
def test_it_is_refused_to_who_has_no_citizens_too(
    play: Play, lars: int, fatima: int, written: str
) -> None:
    play.write(lars, f"{written} R3M")
    assert play.latest(lars).text == REFUSED
    assert [allowed for _, _, allowed in looks(play, fatima)] == [False]


@pytest.mark.parametrize(
    "line",
    [
        "log R3M telefon: talt om Netto. Næste: tirsdag 10, Torvet 3",
        "log telefon med R3M: talt om Netto",
        "skriv til R3M: hej",
        "aftale R3M: ringe til Netto inden fredag",
        "log Fatima (R3M): talt om Netto",
    ],
)
def test_a_whole_line_is_refused_too(
    play: Play, lars: int, amina: int, fatima: int, line: str
) -> None:
    with play.listening(lars) as heard:
        play.write(lars, line)
    assert [each.text for each in heard] == [REFUSED]
    assert [allowed for _, _, allowed in looks(play, fatima)] == [False]


def test_a_code_as_the_answer_is_refused_and_the_question_stays(
    play: Play, lars: int, amina: int, fatima: int
) -> None:
    play.add_citizen("Omar Ali", lars, code="T2S")
    play.write(lars, "log")
    with play.listening(lars) as heard:
        play.write(lars, "R3M")
    assert [each.text for each in heard] == [REFUSED, "Hvilken borger?"]
    assert looks(play, fatima) == [(lars, "log", False)]
    play.write(lars, "Omar")
    assert "kontakt med Omar" in play.latest(lars).text


def test_a_name_does_not_tell_that_somebody_is_there(
    play: Play, lars: int, amina: int, fatima: int
) -> None:
    """Whether a name is somebody's elsewhere or nobody's: the same words, and no look."""
    said = []
    for name in ("Fatima", "Fatima Nur", "Zelda", "Zelda Nur", "Z9Z"):
        with play.listening(lars) as heard:
            play.write(lars, f"log {name}")
        said.append([each.text.replace(name, "X") for each in heard])
    assert all(each == said[0] for each in said)
    assert looks(play, fatima) == []


def test_words_that_only_speak_of_a_code_ask_for_nobody(
    play: Play, lars: int, amina: int, fatima: int
) -> None:
    play.write(lars, "note Amina: ligner sagen R3M")
    assert looks(play, fatima) == []


@pytest.mark.usefixtures("wants_a_call")
def test_every_button_of_a_citizen_who_moved_is_refused_and_written_down(
    play: Play, lars: int, amina: int, kirsten: int
) -> None:
    play.write(lars, "i dag")
    play.tap(lars, "1. Amina")
    play.write(lars, "aftale Amina: ringe til Netto inden fredag")
    play.tap(lars, "Borgeren")
    data = {key.data for each in play.to(lars) for key in each.shown.keys}
    about = {each for each in data if each[0] in "ndu" and named_in(Tap(each)) == {str(amina)}}
    assert len(about) > 6
    play.act(lars, amina, HandOver(kirsten, ""))
    for each in sorted(about):
        before = len(looks(play, amina))
        with play.listening(lars) as heard:
            play.send_tap(lars, each)
        assert heard[0].text == REFUSED, each
        assert [allowed for _, _, allowed in looks(play, amina)[before:]] == [False], each


@pytest.mark.parametrize(
    "data", ["d999|log", "n999.1|seen", "u999|3", "d1|log", "n1.2|seen", "u1|1"]
)
def test_a_button_that_was_never_made_does_nothing(
    play: Play, lars: int, amina: int, data: str
) -> None:
    with play.listening(lars) as heard:
        play.send_tap(lars, data)
    assert [each.text for each in heard] == [REFUSED]


def test_a_refusal_is_seen_by_the_citizen_once_a_day(
    play: Play, lars: int, amina: int, kirsten: int, fatima: int
) -> None:
    for word in ("log", "skriv", "log"):
        play.write(lars, f"{word} R3M")
    play.write(fatima, "hvem har set")
    [told] = [each.text for each in play.to(fatima) if "ville se" in each.text]
    assert told.count("Lars Holm ville se noget, men måtte ikke.") == 1


def test_what_is_no_code_is_looked_up_for_nobody() -> None:
    assert named_in(Message("log r3m: 3 timer, F2 og B2B-møde")) == {"R3M", "B2B"}
    assert named_in(Message("kl. 10 i 3A, æ3mm")) == frozenset()
    assert named_in(Tap("r12|how|telephone")) == frozenset()
