"""The way to a jobmål, and pieces for the CV: over days, nothing lost, nothing pressed."""

from datetime import time

import pytest

from conversations.catalogue import SCRIPTS
from conversations.course.jobgoal import next_piece, parts_of, settled
from conversations.course.questions import all_of, milestones
from conversations.model.occasions.talks import SENDABLE
from conversations.records.entries import Milestone, MilestoneKind
from conversations.records.outcome import Outgoing
from conversations.records.questions import Kind
from conversations.records.told_by_citizen import Experience, Topic
from conversations.talks.replay import replay
from conversations.topics.jobgoal.experience import ExperienceTold
from conversations.topics.jobgoal.told import JobgoalTold
from tests.worlds.playing import Play, local
from tests.worlds.walking import walks

PIECES = (
    "jobgoal", "jobgoal_can", "jobgoal_fields", "jobgoal_tasks", "jobgoal_where", "jobgoal_start",
    "jobgoal_choose", "experience",
)  # fmt: skip
KNOWN = ("jobmål", "ja", "lave mad i en skole")
WHERE = ("ja", "Netto", "bage brød", "mødes med folk")
START = ("ja", "5", "bus", "0")
NOT_YET = ("jobmål", "ikke endnu", "ja", "nej", "0", "jeg syr", "1 og 3")
FIELDS = ("ja", "1 og 2", "2", "0")
TASKS = ("ja", "1 og 2", "1")
WHERE_NO_TASKS = ("ja", "Netto", "mødes med folk")


def write(play: Play, person: int, *words: str) -> None:
    for each in words:
        play.write(person, each)


def goal(play: Play, person: int) -> Milestone | None:
    return settled(play.case(person))


# --- the way to a jobmål --------------------------------------------------------------------------


@pytest.mark.rule("D11")
def test_a_jobgoal_is_the_citizens_own_words_once_and_the_same_everywhere(
    play: Play, lars: int, amina: int
) -> None:
    write(play, amina, *KNOWN, *WHERE, *START, "ja")
    assert goal(play, amina) is None, "nothing is a jobmål before it was read back and confirmed"
    assert "Dit jobmål er: lave mad i en skole." in play.to(amina)[-3].text
    version = play.case(amina).version
    write(play, amina, "ja")
    found = goal(play, amina)
    assert found is not None
    assert (found.kind, found.words) == (MilestoneKind.JOBGOAL, "lave mad i en skole")
    assert play.case(amina).version > version
    assert play.rules(amina) == ["jobgoal"]
    assert play.latest(lars).text.startswith("Amina (K4M) har et jobmål.")
    assert "skole" not in play.latest(lars).text


@pytest.mark.rule("A10")
def test_who_does_not_know_tells_of_work_school_leisure_and_home(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET)
    told = parts_of(play.case(amina))
    assert {Topic.WORKED, Topic.LEARNED, Topic.LIKES, Topic.HOME} <= set(told)
    assert told[Topic.HOME].picked == ("cooking", "cleaning")
    assert (told[Topic.LIKES].words, told[Topic.LEARNED].words) == ("jeg syr", "")
    assert milestones(play.case(amina), MilestoneKind.JOBGOAL_STARTED)


@pytest.mark.rule("A11")
def test_not_yet_is_a_good_ending_and_becomes_something_to_try(
    play: Play, lars: int, amina: int
) -> None:
    answers = (*NOT_YET, *FIELDS, *TASKS, *WHERE_NO_TASKS, *START, "ja", "ikke endnu")
    write(play, amina, *answers)
    assert "Du ved det ikke endnu. Det er helt fint." in play.to(amina)[-3].text
    write(play, amina, "ja")
    found = goal(play, amina)
    assert found is not None and found.kind is MilestoneKind.TO_TRY
    assert found.words == "Køkken: lave mad, vaske op; Rengøring: vaske gulv"
    assert "har valgt opgaver" in play.latest(lars).text


@pytest.mark.rule("A14")
def test_where_what_and_can_are_kept_on_the_case(play: Play, amina: int) -> None:
    write(play, amina, *KNOWN, *WHERE)
    told = parts_of(play.case(amina))
    words = [told[topic].words for topic in (Topic.PLACE, Topic.WHAT, Topic.CAN)]
    assert words == ["Netto", "bage brød", "mødes med folk"]


def test_a_field_that_was_picked_is_the_jobgoal_with_its_tasks(play: Play, amina: int) -> None:
    answers = (*NOT_YET, *FIELDS, *TASKS, *WHERE_NO_TASKS, *START, "ja", "køkken", "ja")
    write(play, amina, *answers)
    found = goal(play, amina)
    assert found is not None
    assert (found.kind, found.words) == (MilestoneKind.JOBGOAL, "Køkken: lave mad, vaske op")


def test_what_was_wrong_is_corrected_by_number_and_read_back(play: Play, amina: int) -> None:
    write(play, amina, *KNOWN, *WHERE, *START, "ja", "2", "3", "Varde skole")
    assert "Sted: Varde skole." in play.to(amina)[-2].text
    write(play, amina, "2", "1", "butik", "ja")
    found = goal(play, amina)
    assert found is not None and found.words == "butik"


def test_silence_keeps_what_was_answered_and_the_talk_goes_on_from_there(
    play: Play, amina: int
) -> None:
    write(play, amina, *KNOWN, "ja", "Netto")
    play.wait(days=4)
    told = parts_of(play.case(amina))
    assert told[Topic.PLACE].words == "Netto"
    assert next_piece(play.case(amina)) == "jobgoal_where"
    write(play, amina, "god", "0", "nej", "jobmål", "Netto", "0", "alt")
    assert next_piece(play.case(amina)) == "jobgoal_start"


def test_more_than_three_fields_are_too_many(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET, "ja", "1, 2, 3 og 4")
    assert play.latest(amina).text.startswith("Det er for mange. Vælg færre.")
    for label in ("1 Køkken", "2 Rengøring", "3 Butik", "4 Lager"):
        play.tap(amina, label)
    assert play.latest(amina).text.startswith("Det er for mange.")


@pytest.mark.parametrize("word", ["færdig", "nej", "la", "det er alt"])
def test_what_is_tapped_and_what_is_written_belong_together(
    play: Play, amina: int, word: str
) -> None:
    """A number that is written adds to what was tapped; a word for "that is all" ends it."""
    write(play, amina, *NOT_YET[:-1])
    play.tap(amina, "1 Lave mad")
    assert play.latest(amina).labels[:5] == [
        "1 Lave mad", "2 Købe ind", "3 Gøre rent", "4 Reparere ting", "5 Lege med børn",
    ]  # fmt: skip
    assert play.latest(amina).shown.card == ()
    play.write(amina, "3 og 5")
    play.tap(amina, "5 Lege med børn")
    play.write(amina, word)
    assert parts_of(play.case(amina))[Topic.HOME].picked == ("cooking", "cleaning")


def test_a_new_jobgoal_is_made_when_there_is_one(play: Play, amina: int) -> None:
    write(play, amina, *KNOWN, *WHERE, *START, "ja", "ja", "jobmål", "ja")
    assert play.latest(amina).text.startswith("Nu spørger jeg om arbejde.")
    assert goal(play, amina) is None and parts_of(play.case(amina)) == {}
    write(play, amina, "ja", "gartner", *WHERE, *START, "ja", "ja")
    found = goal(play, amina)
    assert found is not None and found.words == "gartner"


@pytest.mark.rule("A34")
def test_no_question_lists_illness_or_family(play: Play) -> None:
    """What is in the way is one open question that may be left out; no option names a barrier."""
    asked = {
        (walk.spec.name, question.name): question
        for walk in walks()
        for question in walk.questions.values()
        if walk.spec.name.startswith(("jobgoal", "experience"))
    }
    question = asked["jobgoal_start", "in_the_way"]
    assert (question.kind, question.options, question.is_optional) == (Kind.SHORT_TEXT, (), True)
    values = {o.value for q in asked.values() for o in q.options}
    assert values & {"health", "family", "illness", "children_ill", "pain", "economy"} == set()


@pytest.mark.parametrize(
    "word", ["JOBMÅL", "jobmal", "jobmaal", "Job mål", "jobmåll", "mit jobmål", "job goal"]
)
def test_the_word_opens_the_talk(play: Play, amina: int, word: str) -> None:
    play.write(amina, word)
    assert play.open_run(amina).script == "jobgoal@1"


def test_each_piece_is_short() -> None:
    """At most five questions, but for the tasks of three fields, on the longest way through it."""
    longest = {
        walk.spec.name: max(len(way) for way in walk.ways)
        for walk in walks()
        if walk.spec.name.startswith(("jobgoal", "experience")) and walk.ways
    }
    assert {name: count for name, count in longest.items() if count > 5} == {}


# --- how it begins --------------------------------------------------------------------------------


def answer_week(play: Play, person: int) -> None:
    write(play, person, "god", "0", "nej")


def outgoing(play: Play, person: int) -> list[Outgoing]:
    mine = (o for o in play.outcomes if o.after.person.id == person)
    return [message for outcome in mine for message in outcome.outgoing]


def begun(play: Play, person: int) -> list[str]:
    return [o.script for o in play.case(person).opened if o.script.startswith("jobgoal")]


def test_makker_begins_in_trin_1_when_there_is_no_jobgoal(play: Play, amina: int) -> None:
    play.wait_until(local(2026, 11, 6, 10))
    answer_week(play, amina)
    play.wait_until(local(2026, 11, 9, 9, 59))
    assert play.state(amina).runs == ()
    play.wait_until(local(2026, 11, 9, 10))
    assert play.open_run(amina).name == "jobgoal"
    assert begun(play, amina) == ["jobgoal"]


def test_a_piece_that_met_silence_twice_is_left_to_a_person(play: Play, amina: int) -> None:
    for _ in range(100):
        play.wait(hours=24)
        run = next((r for r in play.state(amina).runs if r.name == "weekly_check_in"), None)
        if run is not None:
            answer_week(play, amina)
    runs = {m.run for m in outgoing(play, amina) if m.text.key == "jobgoal.knows"}
    assert len(runs) == 2, "and not again, however long it takes"
    assert "silence" in play.rules(amina)


def test_what_the_citizen_opened_ends_in_no_call(play: Play, amina: int) -> None:
    play.write(amina, "jobmål")
    play.wait(hours=20)
    assert play.state(amina).runs == ()
    assert play.rules(amina) == []


def test_staff_ask_for_a_talk_through_the_door(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "send jobmål K4M")
    assert play.open_run(amina).name == "jobgoal"
    assert not play.open_run(amina).on_top
    seen = [a for o in play.outcomes if o.after.case for a in o.after.case.accesses]
    assert {(access.by, access.purpose) for access in seen} == {(lars, "talk")}


def test_a_talk_goes_on_where_it_stopped(play: Play, lars: int, amina: int) -> None:
    write(play, amina, *KNOWN, "en anden dag")
    play.write(lars, "send jobmål Amina")
    assert play.open_run(amina).name == "jobgoal_where"


def test_a_talk_is_not_sent_to_who_said_no(play: Play, lars: int, amina: int) -> None:
    play.write(amina, "stop")
    play.write(lars, "send jobmål Amina")
    assert play.state(amina).runs == ()
    assert "ikke sagt ja" in play.latest(lars).text


def test_a_talk_waits_for_another_and_for_room_in_the_week(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(local(2026, 11, 6, 11))
    play.write(lars, "send jobmål Amina")
    assert play.open_run(amina).name == "weekly_check_in"
    answer_week(play, amina)
    assert play.open_run(amina).name == "jobgoal"


def test_of_two_aminas_the_order_asks_which(play: Play, lars: int, amina: int) -> None:
    other = play.add_citizen("Amina Warsame", lars, code="A2B", says_yes=(3, time(10)))
    play.write(lars, "send erfaring Amina")
    play.tap(lars, "Amina (A2B)")
    assert play.open_run(other).name == "experience"
    assert play.state(amina).runs == ()


def test_only_a_closed_list_can_be_sent() -> None:
    assert set(SENDABLE) <= {spec.name for spec in SCRIPTS.values()}
    assert "my_situation" not in SENDABLE


# --- pieces for the CV ----------------------------------------------------------------------------


@pytest.mark.rule("A09")
def test_experience_is_told_one_at_a_time_and_the_cv_is_made_together(
    play: Play, lars: int, amina: int
) -> None:
    write(play, amina, "cv", "prøvet et arbejde", "butik", "fylde varer op", "godt", "ja")
    write(play, amina, "hjemme", "passe min mor", "0", "svært", "nej")
    found = all_of(play.whole(amina).case, Experience)
    assert [(e.kind, e.what, e.tasks, e.liked) for e in found] == [
        ("tried", "butik", "fylde varer op", "good"),
        ("home", "passe min mor", "", "hard"),
    ]
    assert "laver dit CV sammen" in play.latest(amina).text
    assert milestones(play.case(amina), MilestoneKind.CV_MADE, MilestoneKind.CV_STARTED) == []
    assert play.rules(amina) == ["experience"], "one piece of news, however much is told"


def test_a_talk_of_nothing_leaves_nothing() -> None:
    """Silence from the first question on is no answer, in any of the pieces."""
    for walk in walks():
        if walk.spec.name in PIECES and walk.questions:
            [*effects] = replay(walk.spec, walk.facts, (), silence=True).effects
            assert effects in ([JobgoalTold(())], [ExperienceTold()]), walk.spec.versioned
