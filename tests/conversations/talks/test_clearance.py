"""No question and no text is asked or said above its channel's clearance; what is left is told."""

from datetime import time
from functools import cache

import pytest

from conversations.case.turn import Turn
from conversations.model.clearance import PREPARATIONS, is_cleared
from conversations.model.left_for_talk import left_text, open_list
from conversations.model.policy import Policy
from conversations.model.sensitivity import STORED
from conversations.records.case import (
    Access,
    Agreement,
    Appointment,
    Case,
    Consent,
    Contact,
    Nudge,
    Opened,
    Person,
    Role,
    State,
    Team,
)
from conversations.records.channel import CHANNELS, traits_of
from conversations.records.entries import ENTRIES
from conversations.records.facts import Facts
from conversations.records.letter import Letter
from conversations.records.questions import (
    Question,
    Script,
    Sensitivity,
    ask,
    say,
    say_within,
    short_text,
)
from conversations.records.run import Answer, Run
from conversations.records.told_by_citizen import LeftForTalk
from conversations.talks.replay import script
from conversations.talks.steps import advance, go_back
from tests.worlds.playing import Play, catalogs, world
from tests.worlds.walking import NOW, Walk, walks

ABOVE_ORDINARY = {
    ("jobgoal_start", "in_the_way"): Sensitivity.PERSONAL,
}
"""What gives more away than an SMS may. All of a preparation is confidential."""

TO_THE_START = (
    "jobmål", "ja", "køkken", "ja", "jobmål", "ja", "Netto", "bage", "0", "ja",
)  # fmt: skip
"""What leads to the questions of how to begin."""


@cache
def citizens() -> list[Walk]:
    return [walk for walk in walks() if walk.facts.case and not walk.facts.staff.caseload]


def turn_on(channel: str, policy: Policy | None = None) -> Turn:
    person = Person(2, Role.CITIZEN, channel, first_name="Amina", next_no=100, jobformidler=1)
    case = Case("K4M", "FSM2", 1, 1, NOW)
    state = State(person, case, team=Team(jobformidler=1))
    return Turn(state, NOW, world(policy=policy), is_asked_for=True)


@pytest.mark.parametrize("channel", [each.name for each in CHANNELS])
def test_no_script_asks_above_its_channel(channel: str) -> None:
    """Every question of every script, reached by the answers that lead to it."""
    asked = 0
    for walk in citizens():
        for key, answers in walk.leads.items():
            turn = turn_on(channel)
            run = Run(1, walk.spec.versioned, walk.facts, NOW, answers=answers, spoke_no=1)
            advance(turn, turn.put(run))
            for message in turn.outgoing:
                if message.question:
                    asked += 1
                    found = walk.questions.get(message.question)
                    sensitivity = found.sensitivity if found else Sensitivity.ORDINARY
                    assert sensitivity <= traits_of(channel).clearance, (walk.spec.name, key)
    assert asked > 40


def test_what_is_above_ordinary_is_in_this_table() -> None:
    found = {
        (walk.spec.name, question.name): question.sensitivity
        for walk in citizens()
        for question in walk.questions.values()
        if question.sensitivity > Sensitivity.ORDINARY
    }
    preparations = {key: value for key, value in found.items() if key[0] in PREPARATIONS}
    assert {key: v for key, v in found.items() if key not in preparations} == ABOVE_ORDINARY
    assert set(preparations.values()) == {Sensitivity.CONFIDENTIAL}


def test_a_preparation_is_confidential_throughout() -> None:
    for walk in citizens():
        if walk.spec.name in PREPARATIONS and walk.questions:
            assert {q.sensitivity for q in walk.questions.values()} == {Sensitivity.CONFIDENTIAL}
            assert {said.sensitivity for said in walk.said} <= {Sensitivity.CONFIDENTIAL}


def test_staff_can_read_what_was_left() -> None:
    danish = catalogs()["da"].texts
    names = [*ABOVE_ORDINARY, *((form, "health") for form in PREPARATIONS)]
    for name, question in names:
        assert left_text(LeftForTalk(1, name, question, NOW)).key in danish


def test_a_channel_that_is_new_is_cleared_for_nothing() -> None:
    assert traits_of("carrier pigeon").clearance is Sensitivity.ORDINARY


@pytest.mark.parametrize("channel", ["sms", "telegram"])
def test_a_kommune_may_let_preparations_run_by_phone(channel: str) -> None:
    may = Policy(preparation_by_phone=True)
    for form in PREPARATIONS:
        assert is_cleared(channel, Sensitivity.CONFIDENTIAL, form, may)
        assert not is_cleared(channel, Sensitivity.CONFIDENTIAL, form, Policy())
    assert not is_cleared(channel, Sensitivity.CONFIDENTIAL, "jobgoal_start", may)


# --- what happens to it ---------------------------------------------------------------------------


def test_what_an_sms_may_not_ask_goes_on_the_list(play: Play) -> None:
    lars = play.add_jobformidler("Lars Holm")
    amina = play.add_citizen("Amina Yusuf", lars, channel="sms", code="K4M", says_yes=(4, time(10)))
    for words in (*TO_THE_START, "5", "1"):
        play.write(amina, words)
    assert "Er noget svært" not in " ".join(heard.text for heard in play.to(amina))
    assert play.latest(amina).text.startswith("Tak. Nu har du fortalt det hele.")
    [left] = open_list(play.case(amina))
    assert (left.script, left.question) == ("jobgoal_start", "in_the_way")
    assert play.rules(amina) == ["jobgoal", "left_for_talk"]
    play.write(lars, "log")
    play.tap(lars, "Amina (K4M)")
    assert any("Tal også med Amina om:" in heard.text for heard in play.to(lars))
    for words in ("telefon", "talt om Netto", "tirsdag 17. november kl. 10", "telefon", "gem"):
        play.write(lars, words)
    assert open_list(play.case(amina)) == []
    assert "left_for_talk" not in {nudge.rule for nudge in play.case(amina).nudges}


def test_the_same_question_is_on_telegram(play: Play) -> None:
    lars = play.add_jobformidler("Lars Holm")
    amina = play.add_citizen("Amina Yusuf", lars, code="K4M", says_yes=(4, time(10)))
    for words in (*TO_THE_START, "5", "1"):
        play.write(amina, words)
    assert play.latest(amina).text.startswith("Er noget svært")


@script("private", version=1)
def private(facts: Facts) -> Script:
    """A confidential question between two ordinary ones, and a confidential word at the end."""
    yield from ask(short_text("first"))
    yield from ask(_confidential("secret"))
    yield from ask(short_text("last"))
    yield from say("thanks")
    yield from say_within(Sensitivity.CONFIDENTIAL, "told")
    return []


def _confidential(key: str) -> Question:
    return Question(key, short_text(key).kind, sensitivity=Sensitivity.CONFIDENTIAL)


def private_run(channel: str) -> tuple[Turn, Run]:
    turn = turn_on(channel)
    turn.world = world(private)
    facts = Facts(2, case=2, jobformidler=1)
    return turn, turn.put(Run(1, "private@1", facts, NOW, answers=(Answer("first", "x"),)))


@pytest.mark.parametrize(
    ("channel", "asked"), [("sms", "last"), ("telegram", "last"), ("desk", "secret")]
)
def test_a_question_in_the_middle_is_gone_past(channel: str, asked: str) -> None:
    turn, run = private_run(channel)
    advance(turn, run)
    assert [message.question for message in turn.outgoing] == [asked]


@pytest.mark.parametrize(
    ("channel", "key"), [("sms", "common.in_person"), ("desk", "private.told")]
)
def test_a_text_that_gives_something_away_is_said_in_person(channel: str, key: str) -> None:
    turn, run = private_run(channel)
    answers = tuple(Answer(each, "x") for each in ("first", "secret", "last"))
    advance(turn, turn.put(Run(1, run.script, run.facts, NOW, answers=answers)))
    assert [message.text.key for message in turn.outgoing] == ["private.thanks", key]


def test_back_goes_past_what_was_not_asked() -> None:
    turn, run = private_run("sms")
    advance(turn, run)
    go_back(turn, turn.runs[1])
    assert [message.question for message in turn.outgoing] == ["last", "first"]


def test_everything_that_is_stored_of_a_case_says_how_much_it_gives_away() -> None:
    of_a_case = {Access, Agreement, Answer, Appointment, Consent, Contact, Letter, Nudge, Opened}
    assert {*ENTRIES.values(), *of_a_case} == set(STORED)
