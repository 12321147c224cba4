"""Min situation and the step-up's form: together at the desk, in pieces, kept, locked."""

from datetime import time

import pytest

from conversations.course.preparing import answers_of, lock_of
from conversations.model.policy import Policy
from conversations.records.inputs_between import StaffActed
from conversations.topics.placing.visitation import ChangeModel
from conversations.topics.step_up.actions import BeginStepUp
from conversations.topics.step_up.preparation import FORMS
from tests.worlds.playing import Play, local, world

SCALE = ("Godt", "fred i huset", "2", "mine børn", "Meget svært", "ondt i ryggen")
REST = ("4", "regninger")


@pytest.fixture
def amina(play: Play, lars: int) -> int:
    return play.add_citizen("Amina Yusuf", lars, channel="desk", code="K4M", says_yes=(4, time(10)))


def write(play: Play, person: int, *words: str) -> None:
    for each in words:
        play.write(person, each)


@pytest.mark.rule("D01")
def test_min_situation_is_five_answers_with_a_question_each_and_locked_when_done(
    play: Play, lars: int, amina: int
) -> None:
    play.write(lars, "send min situation Amina")
    assert play.latest(amina).text == "Tænk på at skulle arbejde. Hvordan har du det med det?"
    assert len(play.latest(amina).labels) == 5
    play.tap(amina, "Meget godt")
    assert play.latest(amina).text == "Hvad er godt?", "it follows from the answer"
    write(play, amina, "jeg vil gerne ud", *SCALE, *REST, "0")
    answers = play.to(amina)[-2].text
    assert answers.startswith("Her er svarene:\nArbejde: Meget godt, jeg vil gerne ud\n")
    assert "Helbred: Godt, mine børn" in answers
    play.tap(amina, "Ja, lås svarene")
    assert lock_of(play.case(amina), "my_situation") is not None
    assert "forberedelsen for amina" in play.latest(lars).text.lower()
    count = len(answers_of(play.case(amina), "my_situation"))
    play.write(lars, "send min situation Amina")
    assert "låst" in play.latest(lars).text
    assert len(answers_of(play.case(amina), "my_situation")) == count
    assert play.refused == []


def test_words_stay_when_the_answer_changes(play: Play, lars: int, amina: int) -> None:
    """Another answer, another question; back at the first one its words are there again."""
    play.write(lars, "send min situation Amina")
    write(play, amina, "Svært", "jeg er bange for bussen", *SCALE, *REST, "0")
    write(play, amina, "Nej, vi vil rette", "Arbejde", "Godt", "min nabo hjælper")
    assert "Arbejde: Godt, min nabo hjælper" in play.to(amina)[-2].text
    write(play, amina, "Nej, vi vil rette", "Arbejde", "Svært")
    assert play.latest(amina).labels[0] == "Behold: jeg er bange for bussen"
    play.tap(amina, "Behold: jeg er bange for bussen")
    assert "Arbejde: Svært, jeg er bange for bussen" in play.to(amina)[-2].text
    write(play, amina, "Nej, vi vil rette", "Arbejde", "Godt", "1")
    assert "Arbejde: Godt, min nabo hjælper" in play.to(amina)[-2].text


def test_a_form_waits_and_goes_on(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "send min situation Amina")
    write(play, amina, "Godt", "fred", "Svært")
    play.wait(days=5)
    topics = [answer.topic for answer in answers_of(play.case(amina), "my_situation")]
    assert topics == ["work", "everyday"]
    play.write(lars, "send min situation Amina")
    assert play.latest(amina).text == FORM_HEALTH


FORM_HEALTH = "Hvordan er dit helbred? Tænk på din krop og dit humør."


@pytest.mark.parametrize("channel", ["sms", "telegram"])
def test_a_phone_is_not_cleared_for_it(play: Play, lars: int, channel: str) -> None:
    omar = play.add_citizen("Omar Ali", lars, channel=channel, says_yes=(4, time(10)))
    play.write(lars, "send min situation Omar")
    assert "kun udfyldes ved skærmen" in play.latest(lars).text
    assert play.to(omar) == [] and play.state(omar).runs == ()


def test_by_phone_where_the_kommune_lets_it(play: Play, lars: int) -> None:
    play.world = world(policy=Policy(preparation_by_phone=True))
    omar = play.add_citizen("Omar Ali", lars, channel="sms", says_yes=(4, time(10)))
    play.write(lars, "send min situation Omar")
    assert play.latest(omar).text.startswith(
        "Tænk på at skulle arbejde. Hvordan har du det med det? 1 Meget godt."
    )
    write(play, omar, "4", "bussen", "1", "min have")
    assert play.latest(omar).text.startswith(FORM_HEALTH)


def test_at_the_desk_even_in_the_evening(play: Play, lars: int, amina: int) -> None:
    """Both are there: it waits for no hour, and counts against no cap."""
    play.wait_until(local(2026, 11, 3, 21))
    play.write(lars, "send min situation Amina")
    assert play.latest(amina).text == "Tænk på at skulle arbejde. Hvordan har du det med det?"
    assert play.case(amina).unasked == ()


@pytest.mark.rule("A36")
@pytest.mark.parametrize("because", ["health", "family"])
def test_the_step_ups_form_is_filled_in_and_locked(
    play: Play, lars: int, amina: int, because: str
) -> None:
    begin_step_up(play, lars, amina, because)
    play.write(lars, "send forberedelse Amina")
    for topic in FORMS[f"step_up_{because}"]:
        play.write(amina, f"om {topic}")
    play.tap(amina, "Ja, lås svarene")
    locked = lock_of(play.case(amina), f"step_up_{because}")
    assert locked is not None and locked.about > 0
    assert lock_of(play.case(amina), "my_situation") is None


@pytest.mark.rule("A34")
def test_no_form_about_barriers_without_a_step_up(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "send forberedelse Amina")
    assert "ingen åben step-up" in play.latest(lars).text
    assert play.state(amina).runs == ()


def begin_step_up(play: Play, lars: int, amina: int, because: str) -> None:
    play.hear(amina, StaffActed(lars, 1, ChangeModel("FSM II checklist")))
    begin = BeginStepUp("citizen", because, cooperation_tried=False)
    play.hear(amina, StaffActed(lars, play.case(amina).version, begin))
    play.work()
