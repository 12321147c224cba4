"""The words that always work: in every state, without losing the place."""

import re
from datetime import timedelta

import pytest

from conversations.records.run import Run, RunStatus
from tests.worlds.playing import Play, local

FRIDAY = local(2026, 11, 6, 10)
WEEK = "Hej Amina. Hvordan har din uge været?"
TALK = "Vil du tale med Lars før jeres næste møde?"


def place(play: Play, person: int) -> tuple[str, str, int]:
    """Where the person's talk stands: script, open question, number of answers."""
    run = play.open_run(person)
    return run.script, run.asked, len(run.answers)


def at_the_talk(play: Play, amina: int) -> None:
    """Two answers into the check-in, at its last question."""
    play.wait_until(FRIDAY)
    play.tap(amina, "1 God")
    play.write(amina, "Solen")


KEEPS_THE_PLACE = [
    ("mine svar", "Her er dine svar:"),
    ("lyt", "Jeg kan ikke læse det her højt endnu."),
    ("start", "Jeg skriver allerede til dig."),
    ("mine aftaler", "Her er dine aftaler:"),
    ("min plan", "Her er dine aftaler:"),
    ("hvem har set", "Lars og kolleger kan læse dine svar."),
]


@pytest.mark.parametrize(("word", "reply"), KEEPS_THE_PLACE)
def test_the_question_is_asked_again(play: Play, amina: int, word: str, reply: str) -> None:
    at_the_talk(play, amina)
    before = place(play, amina)
    with play.listening(amina) as heard:
        play.write(amina, word)
    assert heard[0].text.startswith(reply)
    assert [each.text for each in heard[1:]] == [TALK]
    assert place(play, amina) == before


@pytest.mark.parametrize(
    "word",
    [
        "ring",
        "pause",
        "sprog",
        "slet",
        "syg",
        "netværk",
        "mere hjælp",
        "wac",
        "llámame",
        "زبان",
        "HJÆLP",
        "hjaelp",
        "help",
    ],
)
def test_a_talk_on_top_and_back_again(play: Play, amina: int, word: str) -> None:
    at_the_talk(play, amina)
    before = place(play, amina)
    play.write(amina, word)
    assert play.open_run(amina).on_top
    with play.listening(amina) as heard:
        play.write(amina, "tilbage")
    assert [each.text for each in heard] == [TALK]
    assert place(play, amina) == before


@pytest.mark.parametrize("first", ["ring", "pause", "sprog", "slet"])
@pytest.mark.parametrize("second", ["ring", "pause", "sprog", "slet"])
def test_talks_are_never_deeper_than_two(play: Play, amina: int, first: str, second: str) -> None:
    at_the_talk(play, amina)
    play.write(amina, first)
    play.write(amina, second)
    runs = play.state(amina).runs
    assert len(runs) == 2
    assert [run.on_top for run in sorted(runs, key=lambda run: run.no)] == [False, True]


def test_a_wish_for_a_call_counts_though_another_word_came_after_it(play: Play, amina: int) -> None:
    play.write(amina, "ring")
    play.write(amina, "hjælp")
    play.write(amina, "sprog")
    assert "call" in play.rules(amina)


def test_a_wish_for_a_call_counts_though_nobody_says_how_urgent(play: Play, amina: int) -> None:
    play.write(amina, "ring")
    assert play.rules(amina) == []
    play.wait(hours=5)
    assert play.rules(amina) == ["call"]


def test_back_takes_a_wish_for_a_call_away(play: Play, amina: int) -> None:
    play.write(amina, "ring")
    play.write(amina, "tilbage")
    play.wait(hours=5)
    assert play.rules(amina) == []


def test_an_urgent_call_is_told_on_a_sunday_night(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 8, 23))
    with play.listening(lars) as heard:
        play.write(amina, "ring")
        play.tap(amina, "Ja, ring i dag")
    assert [each.text for each in heard] == [
        "Amina (K4M) vil gerne tale med dig i dag. Det haster. Ring nu."
    ]


def test_a_call_that_can_wait_is_told_on_monday_morning(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 8, 23))
    play.write(amina, "ring")
    play.write(amina, "nej")
    with play.listening(lars) as heard:
        play.wait_until(local(2026, 11, 9, 8))
    assert heard[0].at == local(2026, 11, 9, 8)
    assert "Vil tale med dig. Ring." in heard[0].text


# --- the open question's own answers win -----------------------------------------------------


def test_an_option_beats_a_word(play: Play, lars: int) -> None:
    """ "Pausa" is pause in Spanish, "lengua" language; but the language itself is an option."""
    citizen = play.add_citizen("Omar Ali", lars)
    play.tap(citizen, "Ja")
    play.write(citizen, "dansk")
    assert play.open_run(citizen).asked == "day"


def test_a_word_counts_only_as_the_whole_message(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.tap(amina, "1 God")
    play.write(amina, "Jeg holdt en god pause med min mor og bad hende om hjælp")
    assert play.open_run(amina).asked == "talk"


# --- ? ---------------------------------------------------------------------------------------


def test_translate_shows_the_same_question_in_the_citizens_language(play: Play, lars: int) -> None:
    citizen = play.add_citizen("Ana", lars, language="es", says_yes=(4, FRIDAY.time()))
    play.wait_until(FRIDAY)
    with play.listening(citizen) as heard:
        play.write(citizen, "?")
    assert len(heard) == 1
    assert heard[0].text != WEEK
    assert "semana" in heard[0].text
    play.write(citizen, "2")
    assert play.open_run(citizen).answers[0].value == "mixed"


def test_a_statement_is_shown_again_in_the_citizens_language(play: Play, lars: int) -> None:
    """What the last turn said, all of it; by the button beside it, that one message."""
    ana = play.add_citizen("Ana", lars, language="es", says_yes=(4, FRIDAY.time()))
    play.write(ana, "ring")
    play.tap(ana, "Nej, det kan vente")
    told = play.latest(ana)
    assert told.text.startswith("Lars ringer senest")
    assert told.labels == ["Español ?"]
    play.write(ana, "?")
    assert play.latest(ana).text.startswith("Lars llama a más tardar")
    assert play.latest(ana).labels == []
    play.write(ana, "jobmål")
    play.send_tap(ana, told.shown.keys[0].data)
    assert play.latest(ana).text.startswith("Lars llama a más tardar")
    assert play.open_run(ana).asked == "knows"


def test_statements_of_one_turn_are_shown_together(play: Play, lars: int) -> None:
    ana = play.add_citizen("Ana", lars, language="es", channel="sms", says_yes=(4, FRIDAY.time()))
    play.give_appointment(ana, FRIDAY, "Torvet 3")
    play.wait_until(FRIDAY - timedelta(hours=20))
    play.write(ana, "kan ikke")
    with play.listening(ana) as heard:
        play.write(ana, "?")
    assert len(heard) == 1
    assert "I finder" not in heard[0].text


def test_a_parked_question_comes_again_with_its_answers(play: Play, lars: int) -> None:
    ana = play.add_citizen("Ana", lars, language="es", says_yes=(4, FRIDAY.time()))
    play.wait_until(FRIDAY + timedelta(hours=20))
    assert play.open_run(ana).asked == "week"
    play.write(ana, "?")
    again = play.latest(ana)
    assert "semana" in again.text
    play.tap(ana, again.labels[0])
    assert play.open_run(ana).answers[0].value == "good"


def test_translate_without_a_question_is_help(play: Play, amina: int) -> None:
    play.write(amina, "?")
    help_text, card = play.to(amina)[-2:]
    assert help_text.text.startswith("Svar med et tal eller et ord.")
    assert card.text == "Hvad har du brug for?"


# --- HJÆLP midway ----------------------------------------------------------------------------


def test_help_midway_is_the_card_with_one_command_a_line(play: Play, amina: int) -> None:
    at_the_talk(play, amina)
    with play.listening(amina) as heard:
        play.write(amina, "hjælp")
    commands, card = heard
    lines = commands.text.split("\n")
    assert all(len(re.findall(r"[A-ZÆØÅ?]{4,}|^\?:", line)) <= 1 for line in lines)
    assert [line.partition(":")[0] for line in lines[1:]] == ["TILBAGE", "?", "STOP", "SLET"]
    assert len(card.shown.card) == 6


def test_what_names_nothing_on_the_card_answers_the_question_below(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "hjælp")
    play.write(amina, "svær")
    assert play.open_run(amina).answers[0].value == "hard"


def test_a_bare_yes_shows_the_question_below_first(play: Play, amina: int) -> None:
    at_the_talk(play, amina)
    before = place(play, amina)
    play.write(amina, "hjælp")
    with play.listening(amina) as heard:
        play.write(amina, "ja")
    assert [each.text for each in heard] == [TALK]
    assert place(play, amina) == before


def test_help_while_a_word_of_ones_own_is_asked_about_asks_that_again(
    play: Play, amina: int
) -> None:
    at_the_talk(play, amina)
    play.write(amina, "pause")
    with play.listening(amina) as heard:
        play.write(amina, "hjælp")
    assert [each.text.partition("\n")[0] for each in heard] == [
        "Svar med et tal eller et ord.",
        "Hvor længe vil du have pause?",
    ]


# --- TILBAGE ---------------------------------------------------------------------------------


def test_back_with_nothing_before(play: Play, amina: int) -> None:
    play.write(amina, "tilbage")
    assert play.latest(amina).text == (
        "Jeg spørger ikke om noget nu. Skriv det her, hvis du vil rette et svar. Så læser Lars det."
    )


def test_back_drops_one_answer_at_a_time(play: Play, amina: int) -> None:
    at_the_talk(play, amina)
    play.write(amina, "tilbage")
    assert place(play, amina) == ("weekly_check_in@1", "went_well", 1)
    play.write(amina, "go back")
    assert place(play, amina) == ("weekly_check_in@1", "week", 0)


def test_back_forgets_how_often_it_did_not_understand(play: Play, amina: int) -> None:
    at_the_talk(play, amina)
    play.write(amina, "abrikos")
    play.write(amina, "abrikos")
    play.write(amina, "tilbage")
    assert play.open_run(amina).tries == 0


# --- STOP ------------------------------------------------------------------------------------


def nothing(play: Play, amina: int) -> None:
    """Nothing is asked."""


def in_the_check_in(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "svær")


def in_a_talk_on_top(play: Play, amina: int) -> None:
    at_the_talk(play, amina)
    play.write(amina, "ring")


def parked(play: Play, amina: int) -> None:
    in_the_check_in(play, amina)
    play.wait(hours=5)


def given_up(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.wait(days=5)


def misunderstood(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    for _ in range(2):
        play.write(amina, "abrikos")


def on_pause(play: Play, amina: int) -> None:
    play.write(amina, "pause")
    play.tap(amina, "To uger")


STATES = [
    nothing, in_the_check_in, in_a_talk_on_top, parked, given_up, misunderstood, on_pause
]  # fmt: skip


@pytest.mark.parametrize("reach", STATES)
@pytest.mark.parametrize("word", ["STOP", "stop.", "Stopp", "توقف", "jooji"])
def test_stop_works_in_every_state(play: Play, amina: int, reach: object, word: str) -> None:
    assert callable(reach)
    reach(play, amina)
    with play.listening(amina) as heard:
        play.write(amina, word)
    assert [each.text.split(".")[0] for each in heard] == ["Jeg stopper nu"]
    state = play.state(amina)
    assert state.runs == ()
    assert state.case is not None and state.case.consent is not None
    assert not state.case.consent.is_given
    assert "stopped" in play.rules(amina)


@pytest.mark.parametrize("reach", STATES)
def test_after_stop_makker_starts_nothing(play: Play, amina: int, reach: object) -> None:
    assert callable(reach)
    reach(play, amina)
    play.write(amina, "stop")
    with play.listening(amina) as heard:
        play.wait(weeks=6)
    assert heard == []


@pytest.mark.parametrize("reach", [in_the_check_in, parked, given_up, misunderstood])
def test_after_stop_no_old_button_opens_questions(play: Play, amina: int, reach: object) -> None:
    assert callable(reach)
    reach(play, amina)
    button = next(key.data for key in play.latest(amina).shown.keys)
    play.write(amina, "stop")
    with play.listening(amina) as heard:
        play.send_tap(amina, button)
        play.wait(days=7)
    assert [each.text for each in heard] == ["Det spørgsmål er slut. Du behøver ikke svare på det."]


def test_what_was_answered_before_stop_still_counts(play: Play, amina: int) -> None:
    in_the_check_in(play, amina)
    play.write(amina, "stop")
    assert play.rules(amina) == ["hard_week", "stopped"]


def test_stop_in_the_middle_of_consent_is_no_yes(play: Play, lars: int) -> None:
    citizen = play.add_citizen("Omar Ali", lars)
    old = play.button(citizen, "Ja")
    play.write(citizen, "stop")
    play.send_tap(citizen, old)
    assert play.latest(citizen).text == "Det spørgsmål er slut. Du behøver ikke svare på det."
    case = play.case(citizen)
    assert case.consent is not None and not case.consent.is_given


def test_stop_twice_tells_once(play: Play, amina: int) -> None:
    play.write(amina, "stop")
    play.write(amina, "stop")
    assert play.rules(amina) == ["stopped"]


def test_start_asks_for_consent_and_makes_no_yes_by_itself(play: Play, amina: int) -> None:
    play.write(amina, "stop")
    play.write(amina, "start")
    assert play.open_run(amina).name == "consent"
    case = play.case(amina)
    assert case.consent is not None and not case.consent.is_given


def test_start_when_a_pause_has_ended_ends_nothing(play: Play, lars: int, amina: int) -> None:
    play.write(amina, "pause")
    play.tap(amina, "En uge")
    play.wait(days=7)
    play.write(amina, "start")
    assert "Jeg skriver allerede til dig." in [each.text for each in play.to(amina)]
    assert "pause_over" not in play.rules(amina)


def test_start_twice_asks_once(play: Play, amina: int) -> None:
    play.write(amina, "stop")
    play.write(amina, "start")
    play.write(amina, "start")
    assert [run.name for run in play.state(amina).runs] == ["consent"]


# --- PAUSE -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "until"), [("En uge", 9), ("2 uger", 16), ("fire uger", 30), ("2", 16)]
)
def test_pause_ends_after_whole_weeks(play: Play, amina: int, answer: str, until: int) -> None:
    play.write(amina, "pause")
    play.write(amina, answer)
    paused = play.case(amina).paused_until
    assert paused is not None and paused == local(2026, 11, until).date()


def test_nothing_is_asked_during_a_pause(play: Play, amina: int) -> None:
    at_the_talk(play, amina)
    play.write(amina, "pause")
    with play.listening(amina) as heard:
        play.write(amina, "en uge")
        play.wait_until(local(2026, 11, 13, 9, 59))
    assert [each.text.split(".")[1] for each in heard] == [" Jeg spørger ikke før fredag den 13"]
    assert "silence" not in play.rules(amina)


def test_the_pause_is_over_on_its_last_day(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "pause")
    play.write(amina, "en uge")
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 13, 10))
    assert [each.text for each in heard] == [WEEK]


def test_a_button_in_a_pause_is_answered_but_not_repeated(play: Play, amina: int) -> None:
    """The citizen may answer of his own accord; silence after that leads to nothing."""
    play.wait_until(FRIDAY)
    play.write(amina, "pause")
    play.write(amina, "fire uger")
    play.tap(amina, "3 Svær")
    assert play.open_run(amina).asked == "went_well"
    with play.listening(amina) as heard:
        play.wait(days=6)
    assert heard == []
    assert play.rules(amina).count("silence") == 0
    assert "hard_week" in play.rules(amina)


# --- SLET, SPROG -----------------------------------------------------------------------------


def test_delete_deletes_nothing_by_itself(play: Play, amina: int) -> None:
    at_the_talk(play, amina)
    play.write(amina, "slet")
    play.write(amina, "ja")
    assert play.rules(amina) == ["deletion"]
    assert len(play.open_run(amina).answers) == 2


def test_delete_with_silence_is_no_yes(play: Play, amina: int) -> None:
    play.write(amina, "slet")
    play.wait(days=1)
    assert play.rules(amina) == []


@pytest.mark.parametrize(
    ("written", "language"),
    [("4", "ti"), ("farsi", "fa"), ("Español (spansk)", "es"), ("العربية", "ar"), ("kurdi", "ku")],
)
def test_language_is_chosen(play: Play, amina: int, written: str, language: str) -> None:
    play.write(amina, "sprog")
    play.write(amina, written)
    assert play.state(amina).person.language == language


def test_messages_without_a_question_go_to_a_person(play: Play, lars: int, amina: int) -> None:
    with play.listening(lars) as heard:
        play.write(amina, "Min chef har spurgt, om jeg kan komme i morgen")
    assert play.latest(amina).text == (
        "Tak for din besked. Lars læser den."
        " Du hører fra Lars senest tirsdag den 3. november kl. 16.00."
    )
    assert [each.text for each in heard] == ["Amina (K4M) har skrevet til dig. Læs, og svar."]


def test_a_closed_run_is_not_asked_again(play: Play, amina: int) -> None:
    """A word on top of a run that is answered leaves nothing behind."""
    at_the_talk(play, amina)
    play.write(amina, "nej")
    run: tuple[Run, ...] = play.state(amina).runs
    assert all(each.status is not RunStatus.OPEN for each in run)
    with play.listening(amina) as heard:
        play.write(amina, "min plan")
    assert len(heard) == 1
