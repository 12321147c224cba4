"""A team's times for its leader: one figure of many, nothing of few, each one's only if agreed."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.model.hours import working_hours_after, working_time
from conversations.model.policy import Policy
from tests.conversations.staff_phone.test_staff_phone import give_leader
from tests.matters import every_row
from tests.worlds.playing import Play, local, world

NAMES = ("Lars Holm", "Kirsten Bro", "Mette Krogh", "Hans Lund", "Bo Friis")
CITIZENS = ("Amina Yusuf", "Omar Ali", "Dilan Kaya", "Sara Noor", "Peter Skov")
LOG = "log {name} telefon: talt om Netto. Aftale: ringe til Netto inden fredag. Næste: tirsdag 10"
TOO_FEW = "Tider vises kun for mindst 4 jobformidlere sammen. Ellers kan man se, hvem det er."


@pytest.fixture
def agreed() -> Iterator[Play]:
    made = Play(world_=world(policy=Policy(response_times_agreed=True)))
    yield made
    made.close()


def team(play: Play, size: int) -> tuple[int, list[tuple[int, int]]]:
    """A leader, and so many jobformidlere with a citizen each."""
    pairs = []
    for name, citizen in zip(NAMES[:size], CITIZENS, strict=False):
        who = play.add_jobformidler(name)
        pairs.append((who, play.add_citizen(citizen, who, says_yes=(4, time(10)))))
    return give_leader(play, *(who for who, _ in pairs)), pairs


def log(play: Play, who: int) -> None:
    """A jobformidler logs a contact with the one citizen."""
    play.write(who, LOG.format(name=play.state(who).caseload[0].first_name))
    play.write(who, "Torvet 3")
    play.tap(who, "Gem")


def times(play: Play, leader: int) -> str:
    play.write(leader, "sager")
    play.tap(leader, "Holdets tider")
    return play.latest(leader).text


def test_the_share_on_time_and_the_middle_answer(play: Play) -> None:
    leader, pairs = team(play, 4)
    for who, _ in pairs[:3]:  # the week's contact is not due yet
        log(play, who)
    play.wait_until(local(2026, 11, 12, 9))  # the fourth one is over time
    log(play, pairs[3][0])
    for hours, (who, citizen) in zip((1, 2, 3, 8), pairs, strict=True):
        play.wait_until(local(2026, 11, 16 + hours, 8))
        play.write(citizen, "Jeg har et spørgsmål om bussen til Netto på fredag")
        play.wait(hours=min(hours, 7))
        name = play.state(who).caseload[0].first_name
        play.write(who, f"skriv {name}: Jeg ringer i morgen.")
        play.tap(who, "Send")
    assert times(play, leader) == (
        "Holdet de seneste fire uger:\n"
        "Kontakter til tiden: 3 af 4.\n"
        "Borgernes beskeder: typisk svartid 2 arbejdstimer. Halvdelen fik svar hurtigere."
    )


def test_of_a_small_team_nothing_is_shown(play: Play) -> None:
    leader, pairs = team(play, 3)
    for who, _ in pairs:
        log(play, who)
    assert times(play, leader) == TOO_FEW


def test_of_few_who_took_part_in_a_large_team_neither(play: Play) -> None:
    leader, pairs = team(play, 5)
    for who, _ in pairs[:3]:
        log(play, who)
    assert times(play, leader) == TOO_FEW


def test_what_is_older_than_four_weeks_does_not_count(play: Play) -> None:
    leader, pairs = team(play, 4)
    for who, _ in pairs:
        log(play, who)
    assert "4 af 4" in times(play, leader)
    play.wait_until(local(2026, 12, 2, 9))
    assert times(play, leader) == TOO_FEW


def test_no_name_stands_there_unless_it_was_agreed(play: Play, agreed: Play) -> None:
    said = []
    for each in (play, agreed):
        leader, pairs = team(each, 4)
        for who, _ in pairs:
            log(each, who)
        said.append(times(each, leader))
    assert not any(name in said[0] for name in NAMES)
    assert "Hver for sig, som I har aftalt:" in said[1]
    assert "Kirsten Bro: 1 af 1 til tiden. Typisk svartid – arbejdstimer." in said[1]


def test_only_a_leader_is_shown_it(play: Play) -> None:
    _, pairs = team(play, 4)
    for who, _ in pairs:
        log(play, who)
    play.send_tap(pairs[0][0], "t0|times")
    assert play.latest(pairs[0][0]).text == TOO_FEW


# --- working time ---------------------------------------------------------------------------------


@every_row(
    ("start", "end", "hours"),
    [
        (local(2026, 11, 2, 9), local(2026, 11, 2, 11), 2),
        (local(2026, 11, 2, 6), local(2026, 11, 2, 9), 1),  # before the working hours
        (local(2026, 11, 2, 15), local(2026, 11, 3, 9), 2),  # over a night
        (local(2026, 11, 6, 15), local(2026, 11, 9, 9), 2),  # over a weekend
        (local(2026, 12, 23, 15), local(2026, 12, 28, 9), 2),  # over Christmas
        (local(2026, 10, 24, 10), local(2026, 10, 25, 10), 0),  # a night of 25 hours, at a weekend
        (local(2026, 11, 2, 11), local(2026, 11, 2, 9), 0),  # never less than nothing
    ],
)
def test_working_time(start: datetime, end: datetime, hours: int) -> None:
    assert working_time(start, end, Policy()) == timedelta(hours=hours)


@given(
    st.integers(0, 600 * 24 * 60).map(lambda n: local(2026, 1, 1) + timedelta(minutes=n)),
    st.integers(1, 60),
)
def test_so_many_working_hours_later_so_many_have_passed(start: datetime, hours: int) -> None:
    end = working_hours_after(start, hours, Policy())
    assert working_time(start, end, Policy()) == timedelta(hours=hours)
