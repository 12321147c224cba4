"""The weekly check-in and the talks around it: consent, preferences, silence, late answers."""

from datetime import date, time, timedelta

import pytest

from conversations.model.rhythm import period_of
from conversations.records.run import RunStatus
from tests.worlds.playing import Play, local

FRIDAY = local(2026, 11, 6, 10)
WEEK = "Hej Amina. Hvordan har din uge været?"
SIMPLER = "Hvordan var din uge? God eller svær?"


def asked_keys(play: Play, person: int) -> list[str]:
    """Every question of the open run, in order, answering each with its first option."""
    keys: list[str] = []
    while play.state(person).runs:
        keys.append(play.open_run(person).asked)
        play.write(person, "1")
    return keys


# --- the questions ---------------------------------------------------------------------------


def test_without_agreements(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    assert asked_keys(play, amina) == ["week", "went_well", "talk"]


@pytest.mark.parametrize(("made", "asked"), [(1, 1), (2, 2), (3, 3), (4, 3), (9, 3)])
def test_at_most_three_agreements_are_asked(play: Play, amina: int, made: int, asked: int) -> None:
    for n in range(made):
        play.give_agreement(amina, f"aftale {n}")
    play.wait_until(FRIDAY)
    assert sum(key.startswith("agreement:") for key in asked_keys(play, amina)) == asked


def test_the_nearest_deadline_first_and_those_without_last(play: Play, amina: int) -> None:
    never = play.give_agreement(amina, "aldrig")
    late = play.give_agreement(amina, "sent", local(2026, 12, 1).date())
    overdue = play.give_agreement(amina, "for sent", local(2026, 10, 1).date())
    soon = play.give_agreement(amina, "snart", local(2026, 11, 9).date())
    play.wait_until(FRIDAY)
    facts = play.open_run(amina).facts
    assert facts.check_in.open_agreements == (overdue, soon, late, never)


def test_agreements_are_frozen_when_the_talk_opens(play: Play, amina: int) -> None:
    play.give_agreement(amina, "ringe til Netto")
    play.wait_until(FRIDAY)
    play.give_agreement(amina, "kom til senere")
    keys = asked_keys(play, amina)
    assert sum(key.startswith("agreement:") for key in keys) == 1


def test_what_was_done_is_not_asked_next_week(play: Play, amina: int) -> None:
    done = play.give_agreement(amina, "gjort", local(2026, 11, 5).date())
    later = play.give_agreement(amina, "ikke endnu", local(2026, 11, 6).date())
    play.wait_until(FRIDAY)
    for answer in ("god", "0", "gjort", "ikke endnu", "nej"):
        play.write(amina, answer)
    assert {a.no: a.status for a in play.case(amina).agreements} == {later: "not_yet"}
    play.wait_until(local(2026, 11, 13, 10))
    assert play.open_run(amina).facts.check_in.open_agreements == (later,)
    assert done != later


def test_answers_about_agreements_move_the_cases_version(play: Play, amina: int) -> None:
    """So that a jobformidler who saw the old plan is asked before it is written over."""
    play.give_agreement(amina, "ringe til Netto")
    before = play.case(amina).version
    play.wait_until(FRIDAY)
    asked_keys(play, amina)
    assert play.case(amina).version == before + 1


def test_a_week_without_agreements_leaves_the_version(play: Play, amina: int) -> None:
    before = play.case(amina).version
    play.wait_until(FRIDAY)
    asked_keys(play, amina)
    assert play.case(amina).version == before


@pytest.mark.parametrize(
    ("answers", "rules"),
    [
        # A good week: the jobformidler may know, and need do nothing.
        (["god", "0", "gjort", "nej"], ["answered"]),
        (["blandet", "0", "ikke endnu", "nej"], ["answered"]),
        (["svær", "0", "gjort", "nej"], ["hard_week"]),
        (["god", "0", "hjælp mig", "nej"], ["need_help"]),
        (["god", "0", "1", "ja"], ["talk"]),
        (["svær", "0", "3", "ja"], ["hard_week", "need_help", "talk"]),
    ],
)
def test_what_reaches_the_jobformidler(
    play: Play, amina: int, answers: list[str], rules: list[str]
) -> None:
    play.give_agreement(amina, "ringe til Netto")
    play.wait_until(FRIDAY)
    for answer in answers:
        play.write(amina, answer)
    assert play.rules(amina) == rules


def test_the_thanks_name_the_appointment_as_it_stands_then(
    play: Play, lars: int, amina: int
) -> None:
    play.give_appointment(amina, local(2026, 11, 10, 10), "Torvet 3")
    play.wait_until(FRIDAY)
    play.write(amina, "god")
    play.write(lars, "log Amina telefon: talt om bussen. Næste: onsdag 13.30, Netto")
    play.write(lars, "ja")
    play.write(amina, "0")
    play.write(amina, "nej")
    assert play.latest(amina).text == (
        "Tak for dine svar. Dit næste møde: onsdag den 11. november kl. 13.30. Sted: Netto."
    )


def test_an_appointment_that_is_over_is_not_named(play: Play, amina: int) -> None:
    play.give_appointment(amina, local(2026, 11, 6, 9), "Torvet 3")
    play.wait_until(FRIDAY)
    asked_keys(play, amina)
    assert play.latest(amina).text == (
        "Tak for dine svar. Lars finder en tid til jeres næste møde."
    )


# --- silence ---------------------------------------------------------------------------------


def test_one_repeat_then_a_person(play: Play, lars: int, amina: int) -> None:
    with play.listening(amina) as heard, play.listening(lars) as told:
        play.wait_until(local(2026, 11, 12, 12))
    assert [(each.at, each.text) for each in heard] == [
        (FRIDAY, WEEK),
        (local(2026, 11, 7, 10), SIMPLER),
    ]
    assert (local(2026, 11, 9, 10), "Amina (K4M) har ikke svaret") in [
        (each.at, each.text.split(".")[0]) for each in told
    ]


def test_silence_is_told_once_though_it_goes_on(play: Play, amina: int) -> None:
    play.wait_until(local(2026, 12, 10, 12))
    assert play.rules(amina).count("silence") == 1


def test_hard_and_then_silence_still_reaches_the_jobformidler(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "svær")
    play.wait(days=4)
    assert "hard_week" in play.rules(amina)
    assert "silence" not in play.rules(amina)


def test_help_and_then_silence_keeps_the_agreement_as_it_was_answered(
    play: Play, amina: int
) -> None:
    play.give_agreement(amina, "ringe til Netto", local(2026, 11, 9).date())
    play.give_agreement(amina, "skrive et CV")
    play.wait_until(FRIDAY)
    for answer in ("god", "0", "brug for hjælp"):
        play.write(amina, answer)
    play.wait(days=4)
    assert "need_help" in play.rules(amina)
    assert [a.status for a in play.case(amina).agreements] == ["need_help", "open"]


def test_a_good_week_and_then_silence_is_no_alarm(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "god")
    play.wait(days=4)
    assert "answered" in play.rules(amina)


def test_a_parked_question_takes_bare_words(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.wait(hours=5)
    assert play.open_run(amina).status is RunStatus.PARKED
    play.write(amina, "svær")
    assert play.open_run(amina).asked == "went_well"
    assert play.open_run(amina).status is RunStatus.OPEN


@pytest.mark.parametrize("said", ["ved ikke", "no sé", "ma garanayo"])
def test_who_does_not_know_is_understood(play: Play, amina: int, said: str) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, said)
    assert play.latest(amina).text.startswith("Det er i orden at være i tvivl.")
    assert play.open_run(amina).asked == "week"


def test_words_after_giving_up_go_to_a_person(play: Play, amina: int) -> None:
    """The question is long gone; a bare "svær" might be about anything."""
    play.wait_until(local(2026, 11, 10, 12))
    play.write(amina, "svær")
    assert play.latest(amina).text.startswith("Tak, fordi du siger det. Det lyder svært.")
    assert "message" in play.rules(amina)


def test_a_late_button_answers_for_its_own_week(play: Play, amina: int) -> None:
    play.wait_until(local(2026, 11, 11, 12))
    late = play.button(amina, "3 Svær")
    play.send_tap(amina, late)
    run = play.open_run(amina)
    assert run.facts.period == period_of(FRIDAY.date())
    assert run.status is RunStatus.OPEN
    play.write(amina, "0")
    play.write(amina, "nej")
    assert "hard_week" in play.rules(amina)


@pytest.mark.parametrize("written", ["3", "tre", "٣"])
def test_a_late_number_by_sms_is_the_button_that_it_stands_beside(
    play: Play, lars: int, written: str
) -> None:
    """There are no buttons by SMS: the number of a talk that was given up would be lost."""
    birgit = play.add_citizen("Birgit Lund", lars, channel="sms", says_yes=(4, time(10)))
    play.wait_until(local(2026, 11, 6, 10))
    play.wait(days=5)
    play.write(birgit, written)
    assert play.latest(birgit).text.startswith("Tak, fordi du siger det. Gik noget godt?")
    play.write(birgit, "0")
    play.write(birgit, "nej")
    assert "hard_week" in play.rules(birgit)


def test_a_late_number_answers_only_what_was_given_up(play: Play, lars: int) -> None:
    birgit = play.add_citizen("Birgit Lund", lars, channel="sms", says_yes=(4, time(10)))
    play.wait_until(local(2026, 11, 6, 10))
    for words in ("1", "0", "2"):
        play.write(birgit, words)
    with play.listening(birgit) as heard:
        play.wait(hours=2)
        play.write(birgit, "3")
    assert heard == []
    assert "hard_week" not in play.rules(birgit)


def test_nor_after_stop(play: Play, lars: int) -> None:
    birgit = play.add_citizen("Birgit Lund", lars, channel="sms", says_yes=(4, time(10)))
    play.wait_until(local(2026, 11, 6, 10))
    play.wait(days=4)
    play.write(birgit, "STOP")
    with play.listening(birgit) as heard:
        play.write(birgit, "3")
    assert heard == []


def test_a_late_number_for_consent_is_asked_back_in_full(play: Play, lars: int) -> None:
    omar = play.add_citizen("Omar Said", lars, channel="sms")
    play.wait(days=12)
    assert play.state(omar).runs == ()
    with play.listening(omar) as heard:
        play.write(omar, "1")
    assert "Må jeg skrive til dig?" in heard[-1].text
    play.write(omar, "1")
    assert play.case(omar).consent is not None


def test_a_late_button_while_the_next_week_is_asked(play: Play, amina: int) -> None:
    """Both weeks are answered, each with its own answers, and the newer one is asked again."""
    play.wait_until(FRIDAY)
    late = play.button(amina, "3 Svær")
    play.wait_until(local(2026, 11, 13, 10))
    newer = play.open_run(amina).no
    play.send_tap(amina, late)
    assert play.open_run(amina).no != newer
    play.write(amina, "0")
    with play.listening(amina) as heard:
        play.write(amina, "nej")
    assert [each.text.split(".")[0] for each in heard] == ["Tak for dine svar", "Hej Amina"]
    assert play.open_run(amina).no == newer
    assert play.open_run(amina).answers == ()


def test_after_a_repeat_the_first_buttons_still_answer(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    first = play.button(amina, "2 Både god og svær")
    play.wait_until(local(2026, 11, 7, 12))
    play.send_tap(amina, first)
    assert [answer.value for answer in play.open_run(amina).answers] == ["mixed"]


def test_every_week_again(play: Play, amina: int) -> None:
    """Seven Fridays; the eighth is Christmas Day, and the next good day is Monday the 28th."""
    with play.listening(amina) as heard:
        for week in range(7):
            play.wait_until(FRIDAY + timedelta(weeks=week, hours=1))
            asked_keys(play, amina)
        play.wait_until(local(2026, 12, 28, 10))
    asked_at = [each.at for each in heard if each.text == WEEK]
    assert asked_at == [FRIDAY + timedelta(weeks=week) for week in range(7)] + [
        local(2026, 12, 28, 10)
    ]


# --- consent and preferences -----------------------------------------------------------------


@pytest.fixture
def omar(play: Play, lars: int) -> int:
    return play.add_citizen("Omar Ali", lars, language="ar", code="T2S")


@pytest.mark.parametrize("yes", ["ja", "Ja!", "1", "naam", "نعم", "👍", "yes", "haa", "bale"])
def test_a_yes(play: Play, omar: int, yes: str) -> None:
    play.write(omar, yes)
    consent = play.case(omar).consent
    assert consent is not None and consent.is_given
    assert play.open_run(omar).name == "preferences"


@pytest.mark.parametrize("no", ["nej", "2", "la", "لا", "👎", "no", "maya", "ayfal", "nej tak"])
def test_a_no_costs_nothing(play: Play, lars: int, omar: int, no: str) -> None:
    play.write(omar, no)
    consent = play.case(omar).consent
    assert consent is not None and not consent.is_given
    assert play.state(omar).runs == ()
    with play.listening(omar) as heard:
        play.wait(weeks=10)
    assert heard == []


@pytest.mark.parametrize("unclear", ["måske", "hvem ved?", "ja men", "ok", "hej", "3"])
def test_what_is_not_clear_is_never_a_yes(play: Play, omar: int, unclear: str) -> None:
    for _ in range(4):
        play.write(omar, unclear)
    assert play.case(omar).consent is None
    assert "not_understood" in play.rules(omar)


def test_silence_is_never_a_yes(play: Play, omar: int) -> None:
    with play.listening(omar) as heard:
        play.wait(weeks=10)
    assert play.case(omar).consent is None
    assert [each.text.splitlines()[0] for each in heard] == ["Må jeg skrive til dig? Ja eller nej?"]
    assert "silence" in play.rules(omar)


def test_a_late_yes_counts(play: Play, omar: int) -> None:
    play.wait(weeks=3)
    play.tap(omar, "Ja / نعم")
    consent = play.case(omar).consent
    assert consent is not None and consent.is_given


def test_both_languages_unasked(play: Play, omar: int) -> None:
    for heard in play.to(omar):
        danish, arabic = heard.text.split("\n\n")
        assert danish.isascii() or set("æøå") & set(danish.lower())
        assert any("\u0600" < letter < "\u06ff" for letter in arabic)


def test_what_was_chosen_is_kept(play: Play, omar: int) -> None:
    play.write(omar, "ja")
    for answer in ("farsi", "onsdag", "aften"):
        play.write(omar, answer)
    case = play.case(omar)
    assert (case.check_in_day, case.check_in_time, case.is_rhythm_set) == (2, time(18), True)
    assert play.state(omar).person.language == "fa"


def test_half_chosen_and_then_silence_keeps_the_half(play: Play, omar: int) -> None:
    play.write(omar, "ja")
    play.write(omar, "dansk")
    play.write(omar, "torsdag")
    play.wait(days=4)
    case = play.case(omar)
    assert (case.check_in_day, case.is_rhythm_set) == (3, True)
    assert play.state(omar).person.language == "da"


def test_the_first_check_in_is_at_least_a_day_after_the_yes(play: Play, omar: int) -> None:
    """On Monday at 9.00 Omar chooses Monday at 9 … and is asked in a week."""
    play.write(omar, "ja")
    for answer in ("dansk", "mandag", "morgen"):
        play.write(omar, answer)
    with play.listening(omar) as heard:
        play.wait_until(local(2026, 11, 9, 9))
    assert [each.at for each in heard] == [local(2026, 11, 9, 9)]


@pytest.mark.rule("A46")
def test_hard_words_get_a_human_sentence_and_agreements_wait(
    play: Play, lars: int, amina: int
) -> None:
    play.give_agreement(amina, "ringe til Netto", date(2026, 11, 5))
    play.wait_until(local(2026, 11, 6, 10))
    play.tap(amina, "1 God")
    with play.listening(amina) as heard:
        play.write(amina, "jeg er ked af det, mit barn er syg")
    assert [each.text for each in heard] == [
        "Det lyder svært. Det er godt, at du skriver det.",
        "Vil du tale med Lars før jeres næste møde?",
    ]
    play.tap(amina, "Nej")
    assert "hard_week" in play.rules(amina)
    play.wait_until(local(2026, 11, 13, 10))
    play.tap(amina, "1 God")
    play.write(amina, "vi var i parken")
    assert "ringe til Netto" in play.latest(amina).text, "another day"


def test_after_a_hard_week_thanks_come_first(play: Play, amina: int) -> None:
    play.wait_until(local(2026, 11, 6, 10))
    play.tap(amina, "3 Svær")
    assert play.latest(amina).text == "Tak, fordi du siger det. Var der noget, der gik godt?"
    play.write(amina, "nej")
    assert play.latest(amina).text == "Vil du tale med Lars før jeres næste møde?"


def test_short_messages_in_a_row_are_one_answer(play: Play, amina: int) -> None:
    """People write so; what came after the first was no answer to the next question."""
    play.wait_until(FRIDAY)
    play.write(amina, "god")
    play.wait(minutes=1)
    with play.listening(amina) as heard:
        for words in ("haft travlt", "og så", "malet køkkenet"):
            play.write(amina, words)
            play.wait(seconds=4)
    assert len(heard) == 1
    run = play.open_run(amina)
    assert (run.answers[-1].value, run.tries) == ("haft travlt\nog så\nmalet køkkenet", 0)
    play.write(amina, "nej")
    assert play.rules(amina) == ["answered"]


def test_words_that_come_later_are_read_as_an_answer(play: Play, amina: int) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, "god")
    play.write(amina, "haft travlt")
    play.wait(minutes=2)
    play.write(amina, "og så")
    assert play.latest(amina).text.startswith("Jeg forstår ikke dit svar.")
