"""The citizen's own words about the case: SYG, MINE AFTALER, HVEM HAR SET, NETVÆRK, MERE HJÆLP."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from conversations.course.questions import all_of, milestones
from conversations.records.entries import Absence, Milestone, MilestoneKind
from conversations.records.entries_step_up import HelpWish
from conversations.records.entries_work import EmploymentKind
from conversations.records.facts import Facts
from conversations.records.inputs_between import CaseAsked
from conversations.records.run import Answer
from conversations.talks.replay import replay
from conversations.topics.own_words.talks_case import SickDays, sick
from conversations.topics.work.employments import Employ
from storage import schema
from tests.worlds.playing import Play, local

MONDAY = date(2026, 11, 2)


def absences(play: Play, person: int) -> list[tuple[date, date | None]]:
    return [(a.start, a.end) for a in all_of(play.case(person), Absence)]


# --- SYG -------------------------------------------------------------------------------------


@pytest.mark.rule("B23")
@pytest.mark.parametrize(
    ("answers", "days"),
    [
        (("i dag", "kun i dag"), (MONDAY, MONDAY)),
        (("1", "2"), (MONDAY, date(2026, 11, 3))),
        (("i går", "ved ikke"), (date(2026, 11, 1), None)),
        (("i forgårs", "fire", "på fredag"), (date(2026, 10, 29), date(2026, 11, 6))),
        (("i dag", "5. november"), (MONDAY, date(2026, 11, 5))),
    ],
)
def test_sick_days_are_written_down_without_a_cause(
    play: Play, amina: int, answers: tuple[str, ...], days: tuple[date, date | None]
) -> None:
    play.write(amina, "syg")
    for words in answers:
        play.write(amina, words)
    assert absences(play, amina) == [days]
    assert "sick" in play.rules(amina)
    assert play.latest(amina).text.startswith("Tak. God bedring.")


def test_sick_and_silent_still_reaches_the_jobformidler(play: Play, amina: int) -> None:
    play.write(amina, "syg")
    play.wait(hours=5)
    assert absences(play, amina) == [(MONDAY, None)]
    assert "sick" in play.rules(amina)


def test_back_takes_it_away(play: Play, amina: int) -> None:
    play.write(amina, "syg")
    play.write(amina, "tilbage")
    play.wait(hours=5)
    assert absences(play, amina) == []


def test_well_again_ends_it_and_its_nudge(play: Play, amina: int) -> None:
    for words in ("syg", "i dag", "ved ikke"):
        play.write(amina, words)
    play.wait_until(local(2026, 11, 4, 9))
    play.write(amina, "syg")
    play.write(amina, "rask nu")
    assert absences(play, amina) == [(MONDAY, date(2026, 11, 4))]
    assert "sick" not in [n.rule for n in play.case(amina).nudges if n.is_open]


@pytest.mark.parametrize("is_at_work", [False, True])
def test_only_who_has_a_workplace_is_to_tell_it_there(
    play: Play, lars: int, amina: int, is_at_work: bool
) -> None:
    if is_at_work:
        play.act(lars, amina, Employ(EmploymentKind.JOB, "Netto", date(2026, 10, 1), paid=20))
    for words in ("syg", "i dag", "ved ikke"):
        play.write(amina, words)
    play.wait_until(local(2026, 11, 4, 9))
    play.write(amina, "syg")
    play.write(amina, "rask nu")
    said = play.latest(amina).text
    assert ("Sig det også på din arbejdsplads." in said) is is_at_work


def test_days_that_touch_are_one_illness(play: Play, amina: int) -> None:
    for words in ("syg", "i dag", "i morgen"):
        play.write(amina, words)
    play.wait_until(local(2026, 11, 3, 9))
    for words in ("syg", "i dag", "fredag"):
        play.write(amina, words)
    assert absences(play, amina) == [(MONDAY, date(2026, 11, 6))]


def test_two_illnesses_are_two(play: Play, amina: int) -> None:
    for words in ("syg", "i dag", "kun i dag"):
        play.write(amina, words)
    play.wait_until(local(2026, 11, 12, 9))
    for words in ("syg", "i dag", "kun i dag"):
        play.write(amina, words)
    assert absences(play, amina) == [(MONDAY, MONDAY), (date(2026, 11, 12), date(2026, 11, 12))]


_since = st.sampled_from(["today", "yesterday", "before", None])
_until = st.sampled_from(["today", "tomorrow", "unknown", None]) | st.dates().map(str)


@given(_since, st.integers(2, 60), _until)
@settings(max_examples=60)
def test_sick_days_are_never_in_the_wrong_order(
    since: str | None, days: int, until: str | None
) -> None:
    facts = Facts(2, case=2, opened_at=local(2026, 11, 2, 9))
    answers = [Answer("since", since)]
    answers += [Answer("days_ago", str(days))] if since == "before" else []
    found = replay(sick, facts, (*answers, Answer("until", until)))
    (effect,) = found.effects
    assert isinstance(effect, SickDays)
    assert effect.start <= MONDAY
    assert effect.end is None or 0 <= (effect.end - effect.start).days <= 365


# --- NETVÆRK and MERE HJÆLP ------------------------------------------------------------------


@pytest.mark.rule("A08")
def test_somebody_comes_along_only_when_it_is_wished(play: Play, lars: int, amina: int) -> None:
    with play.listening(amina) as heard:
        play.wait(days=40)
    assert not any("med til jeres møder" in each.text for each in heard)
    for words in ("netværk", "ja", "min søster"):
        play.write(amina, words)
    wished = milestones(play.case(amina), MilestoneKind.NETWORK_WISH)
    assert [(m.words, m.by) for m in wished] == [("min søster", amina)]
    assert "network" in play.rules(amina)


@pytest.mark.rule("A08")
def test_a_no_is_written_down_beside_the_wish(play: Play, amina: int) -> None:
    for words in ("netværk", "ja", "min søster", "netværk", "nej"):
        play.write(amina, words)
    wished = [m.words for m in all_of(play.whole(amina).case, Milestone)]
    assert wished == ["min søster", ""]


@pytest.mark.rule("B18")
def test_more_help_is_a_wish_that_is_never_asked_why(play: Play, amina: int) -> None:
    play.write(amina, "mere hjælp")
    assert "Du behøver ikke skrive hvorfor." in play.latest(amina).text
    play.write(amina, "ja")
    assert len(all_of(play.case(amina), HelpWish)) == 1
    assert "help_wished" in play.rules(amina)


def test_no_more_help_is_nothing(play: Play, amina: int) -> None:
    for words in ("mere hjælp", "nej"):
        play.write(amina, words)
    assert all_of(play.case(amina), HelpWish) == ()


# --- MINE AFTALER, MINE SVAR and HVEM HAR SET ----------------------------------------------------

PRIVATE = ["min plan", "mine svar", "hvem har set"]


@pytest.mark.parametrize("word", PRIVATE)
def test_by_sms_there_is_only_a_neutral_line_and_a_call(play: Play, lars: int, word: str) -> None:
    citizen = play.add_citizen("Birgit Lund", lars, channel="sms", says_yes=(4, MONDAY_AT))
    play.give_agreement(citizen, "ringe til Netto")
    play.hear(citizen, CaseAsked(lars, "log"))
    play.write(citizen, word)
    said = play.latest(citizen).text
    assert "RING" in said
    assert not any(each in said for each in ("Netto", "Holm", "2026", "november"))


MONDAY_AT = local(2026, 11, 2, 10).time()


def test_my_answers_are_those_of_all_talks(play: Play, lars: int) -> None:
    citizen = play.add_citizen("Omar Ali", lars)
    for words in ("ja", "dansk", "onsdag", "morgen", "mine svar"):
        play.write(citizen, words)
    said = play.latest(citizen).text
    assert "Jeg må skrive til dig: Ja" in said
    assert "Hvilken dag må jeg skrive til dig? Onsdag" in said


@pytest.mark.rule("D26")
def test_who_has_seen_says_who_when_and_why_refused_looks_too(
    play: Play, lars: int, amina: int
) -> None:
    mette = play.add_jobformidler("Mette Krogh")
    for by, purpose in ((lars, "log"), (lars, "log"), (mette, "read"), (lars, "something new")):
        play.hear(amina, CaseAsked(by, purpose))
        play.work()
    play.write(amina, "hvem har set")
    day = "mandag den 2. november"
    assert play.latest(amina).text.splitlines()[1:] == [
        f"{day}: Lars Holm så dine svar.",
        f"{day}: Mette Krogh ville se noget, men måtte ikke.",
        f"{day}: Lars Holm skrev ned, hvad I talte om.",
    ]


def test_one_unfit_word_does_not_hide_the_rest(play: Play, amina: int) -> None:
    play.give_agreement(amina, "ringe til Netto")
    play.give_agreement(amina, "spørge om praktik")
    play.write(amina, "min plan")
    lines = play.latest(amina).text.splitlines()
    assert "I har aftalt: ringe til Netto. Det gør du." in lines
    assert "I har aftalt: det, I har talt om. Det gør du." in lines


def test_an_agreement_that_staff_took_back_is_not_in_the_plan(
    play: Play, lars: int, amina: int
) -> None:
    play.write(lars, "aftale Amina: ringe til Netto inden fredag")
    play.tap(lars, "Borgeren")
    play.write(amina, "min plan")
    assert "ringe til Netto" in play.latest(amina).text
    play.tap(lars, "Fortryd")
    play.write(amina, "vis min plan")
    assert "ringe til Netto" not in play.latest(amina).text


# --- HJÆLP -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "script"),
    [
        ("1 Ring til mig", "call_me"),
        ("2 Jeg er syg", "sick"),
        ("2 Mere hjælp", "more_help"),
        ("3 Tag en med til møde", "network"),
        ("4 Pause", "pause"),
        ("5 Sprog", "language_help"),
    ],
)
def test_the_help_card_opens_a_talk_that_silence_ends(
    play: Play, amina: int, label: str, script: str
) -> None:
    play.write(amina, "hjælp")
    if label not in play.latest(amina).labels:
        play.tap(amina, "6 Mere")
    play.tap(amina, label)
    run = play.open_run(amina)
    assert (run.name, run.on_top) == (script, True)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("3 Mine aftaler", "Her er dine aftaler:"),
        ("1 Mine svar", "Her er dine svar:"),
        ("4 Hvem har set mine svar", "Lars og kolleger kan læse dine svar."),
    ],
)
def test_the_help_card_shows_what_is_the_citizens_own(
    play: Play, amina: int, label: str, said: str
) -> None:
    play.write(amina, "hjælp")
    if label not in play.latest(amina).labels:
        play.tap(amina, "6 Mere")
    play.tap(amina, label)
    assert play.latest(amina).text.startswith(said)


def test_nothing_comes_of_a_help_card_that_nobody_taps(play: Play, amina: int) -> None:
    play.write(amina, "hjælp")
    with play.listening(amina) as heard:
        play.wait(days=2)
    assert heard == []
    with play.store.read() as connection:
        assert connection.execute(select(schema.nudge)).all() == []
