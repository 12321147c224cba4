"""The way to a jobmål, and pieces for the CV: over days, nothing lost, nothing pressed."""

from dataclasses import replace
from datetime import time

import pytest

from conversations.catalogue import SCRIPTS, newest
from conversations.course.jobgoal import next_detail, next_piece, parts_of, settled
from conversations.course.questions import all_of, milestones
from conversations.model.occasions.talks import SENDABLE
from conversations.records.entries import Milestone, MilestoneKind
from conversations.records.outcome import Outgoing
from conversations.records.questions import Kind
from conversations.records.run import Answer
from conversations.records.told_by_citizen import Experience, Topic
from conversations.talks.replay import replay
from conversations.topics.jobgoal.experience import ExperienceTold
from conversations.topics.jobgoal.told import JobgoalTold
from locales.catalog import LANGUAGES
from tests.worlds.playing import Play, local, world
from tests.worlds.walking import Walk, walks

PIECES = (
    "jobgoal", "jobgoal_can", "jobgoal_fields", "jobgoal_tasks", "jobgoal_where", "jobgoal_start",
    "jobgoal_choose", "experience",
)  # fmt: skip
MOST_TAPS = 15
ON_THE_WAY = ("jobgoal", "jobgoal_fields", "jobgoal_tasks", "jobgoal_choose", "jobgoal_answer")
NEWEST = newest(SCRIPTS)
KNOWN = ("jobmål", "ja", "lave mad i en skole")
NOT_YET = ("jobmål", "ikke endnu")
FIELDS = ("1 og 2",)
TASKS = ("1 og 2, prøvet 4", "1")
CAN = ("nej", "0", "jeg syr", "1 og 3")
WHERE = ("Netto", "bage brød", "mødes med folk")
START = ("5", "bus", "0")


def write(play: Play, person: int, *words: str) -> None:
    for each in words:
        play.write(person, each)


def tap(play: Play, person: int, value: str) -> None:
    """Tap the newest button that stands for this value, whatever it says."""
    keys = play.latest(person).shown.keys
    play.tap(person, next(key.label for key in keys if key.data.endswith(f"|{value}")))


def taps_for(walk: Walk, answer: Answer) -> int:
    """How many taps an answer takes at most: one for each that is picked, one that it is all."""
    question = walk.questions[answer.key]
    if question.kind is not Kind.CHOICES:
        return 1
    return len(question.rows) or question.most


def is_tapped(walk: Walk, answer: Answer) -> bool:
    """Whether it is a button, and not one to correct what is right already."""
    values = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    offered = {option.value for option in walk.questions[answer.key].options} - {"fix"}
    return offered.issuperset(values)


def goal(play: Play, person: int) -> Milestone | None:
    return settled(play.case(person))


# --- the way to a jobmål --------------------------------------------------------------------------


@pytest.mark.rule("D11")
def test_a_jobgoal_is_the_citizens_own_words_once_and_the_same_everywhere(
    play: Play, lars: int, amina: int
) -> None:
    write(play, amina, *KNOWN)
    assert goal(play, amina) is None, "nothing is a jobmål before it was read back and confirmed"
    assert "Dit jobmål er: lave mad i en skole." in play.to(amina)[-2].text
    version = play.case(amina).version
    write(play, amina, "ja")
    found = goal(play, amina)
    assert found is not None
    assert (found.kind, found.words) == (MilestoneKind.JOBGOAL, "lave mad i en skole")
    assert play.case(amina).version > version
    assert play.rules(amina) == ["jobgoal"]
    assert play.latest(lars).text.startswith("Amina (K4M) har et jobmål.")
    assert "skole" not in play.latest(lars).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_knows_nothing_has_a_jobgoal_in_fifteen_taps(
    play: Play, lars: int, language: str
) -> None:
    """The dearest way: two fields, and each of their tasks is answered, half of them wanted."""
    rima = play.add_citizen("Rima Haddad", lars, language=language, says_yes=(4, time(10)))
    play.write(rima, "jobmål")
    taps = 0
    for value in (
        "not_yet", "kitchen", "cleaning", "kitchen.cook=want", "kitchen.wash_up=want",
        "kitchen.bake=tried", "kitchen.serve=no", "cleaning.floors=want", "cleaning.windows=tried",
        "cleaning.laundry=no", "cleaning.beds=no", "kitchen", "right",
    ):  # fmt: skip
        play.write(rima, "?")  # read in the own language; no answer
        tap(play, rima, value)
        taps += 1
    found = goal(play, rima)
    assert found is not None and found.words == "Køkken: lave mad, vaske op"
    assert taps <= MOST_TAPS


def test_no_way_by_taps_is_longer() -> None:
    """However one taps: the longest ways through the pieces, one after the other."""
    longest = {
        name: max(
            sum(taps_for(walk, answer) for answer in way)
            for walk in walks()
            if walk.spec is NEWEST[name]
            for way in walk.ways
            if all(is_tapped(walk, answer) for answer in way)
        )
        for name in ON_THE_WAY
    }
    assert sum(longest.values()) <= MOST_TAPS, longest


@pytest.mark.rule("A10")
def test_work_school_leisure_and_home_are_told_once_there_is_something(
    play: Play, amina: int
) -> None:
    write(play, amina, *NOT_YET, *FIELDS, *TASKS, "ikke endnu", "ja", "jobmål", "ja", *CAN)
    told = parts_of(play.case(amina))
    assert {Topic.WORKED, Topic.LEARNED, Topic.LIKES, Topic.HOME} <= set(told)
    assert told[Topic.HOME].picked == ("cooking", "cleaning")
    assert (told[Topic.LIKES].words, told[Topic.LEARNED].words) == ("jeg syr", "")
    assert milestones(play.case(amina), MilestoneKind.JOBGOAL_STARTED)


@pytest.mark.rule("A11")
def test_not_yet_is_a_good_ending_and_becomes_something_to_try(
    play: Play, lars: int, amina: int
) -> None:
    write(play, amina, *NOT_YET, *FIELDS, *TASKS, "ikke endnu")
    assert "Du ved det ikke endnu. Det er helt fint." in play.to(amina)[-2].text
    write(play, amina, "ja")
    found = goal(play, amina)
    assert found is not None and found.kind is MilestoneKind.TO_TRY
    assert found.words == "Køkken: lave mad, vaske op; Rengøring: vaske gulv"
    assert "har valgt opgaver" in play.latest(lars).text


@pytest.mark.rule("A14")
def test_where_what_and_can_are_kept_on_the_case(play: Play, amina: int) -> None:
    write(play, amina, *KNOWN, "ja", "jobmål", "ja", *WHERE)
    told = parts_of(play.case(amina))
    words = [told[topic].words for topic in (Topic.PLACE, Topic.WHAT, Topic.CAN)]
    assert words == ["Netto", "bage brød", "mødes med folk"]


def test_a_field_that_was_picked_is_the_jobgoal_with_its_tasks(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET, *FIELDS, *TASKS, "køkken", "ja")
    found = goal(play, amina)
    assert found is not None
    assert (found.kind, found.words) == (MilestoneKind.JOBGOAL, "Køkken: lave mad, vaske op")
    assert parts_of(play.case(amina))[Topic.TRIED].picked == ("kitchen.serve",)


def test_one_field_with_something_wanted_is_not_asked_for_again(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET, *FIELDS, "1", "prøvet 2")
    assert "Du vil helst: Køkken." in play.to(amina)[-2].text


def test_who_does_not_know_a_field_begins_with_what_they_do_at_home(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET, "ved ikke", "gøre rent")
    assert "Rengøring: Hvad vil du prøve?" in play.latest(amina).text
    write(play, amina, "1", "ja")
    found = goal(play, amina)
    assert found is not None and found.words == "Rengøring: vaske gulv"


def test_who_knows_neither_is_asked_another_day(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET, "ved ikke", "ved ikke")
    assert play.latest(amina).text.startswith("Det er helt fint. Tal med Lars om det")
    assert next_piece(play.case(amina)) == "jobgoal_fields"
    assert play.state(amina).runs == ()


def test_other_work_and_other_tasks_are_told_in_words(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET, "1", "andet", "lave pizza", "køkken")
    assert "Du vil gerne lave: lave pizza." in play.to(amina)[-2].text
    write(play, amina, "ja", "jobmål", "lav det om", "ja", "ikke endnu", "andet", "frisør")
    assert "Dit jobmål er: frisør." in play.to(amina)[-2].text


def test_what_was_wrong_is_corrected_by_number_and_read_back(play: Play, amina: int) -> None:
    write(play, amina, *KNOWN, "2", "3", "Varde skole")
    assert "Sted: Varde skole." in play.to(amina)[-2].text
    write(play, amina, "2", "1", "butik", "ja")
    found = goal(play, amina)
    assert found is not None and found.words == "butik"


def test_silence_keeps_what_was_answered_and_the_talk_goes_on_from_there(
    play: Play, amina: int
) -> None:
    write(play, amina, *KNOWN, "ja", "jobmål", "ja", "Netto")
    play.wait(days=4)
    told = parts_of(play.case(amina))
    assert told[Topic.PLACE].words == "Netto"
    assert next_detail(play.case(amina)) == "jobgoal_where"
    write(play, amina, "god", "0", "nej", "jobmål", "ja", "Netto", "0", "alt")
    assert next_detail(play.case(amina)) == "jobgoal_start"


def test_silence_at_the_second_card_keeps_the_first(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET, *FIELDS, "1 og 2, prøvet 4")
    play.wait(hours=20)
    told = parts_of(play.case(amina))
    assert told[Topic.WANTS].picked == ("kitchen.cook", "kitchen.wash_up")
    play.write(amina, "jobmål")
    assert "Du vil helst: Køkken." in play.to(amina)[-2].text


def test_the_talk_is_gone_on_with_by_one_tap(play: Play, amina: int) -> None:
    write(play, amina, *KNOWN, "en anden dag")
    assert play.latest(amina).labels == ["Gå videre"]
    play.tap(amina, "Gå videre")
    assert play.open_run(amina).name == "jobgoal_answer"


def test_it_is_said_what_a_jobgoal_is_and_where_one_stands(play: Play, amina: int) -> None:
    play.write(amina, "jobmål")
    assert play.latest(amina).text.startswith("1 af 5. Et jobmål er det arbejde")
    write(play, amina, "ikke endnu")
    assert play.latest(amina).text.startswith("2 af 5. ")


def test_more_than_two_fields_are_too_many(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET, "1, 2 og 3")
    assert play.latest(amina).text.startswith("Det er for mange. Vælg færre.")
    play.tap(amina, "1 Køkken")
    play.tap(amina, "2 Rengøring")
    assert "Køkken: Hvad vil du prøve?" in play.latest(amina).text, "two are all that can be"


@pytest.mark.parametrize("word", ["færdig", "nej", "la", "det er alt"])
def test_what_is_tapped_and_what_is_written_belong_together(
    play: Play, amina: int, word: str
) -> None:
    """A number that is written adds to what was tapped; a word for "that is all" ends it."""
    write(play, amina, *NOT_YET, *FIELDS, *TASKS, "ikke endnu", "ja", "jobmål", "ja", *CAN[:-1])
    play.tap(amina, "1 Lave mad")
    assert play.latest(amina).labels[:5] == [
        "1 ✓ Lave mad", "2 Købe ind", "3 Gøre rent", "4 Reparere ting", "5 Lege med børn",
    ]  # fmt: skip
    assert [cell.word for cell in play.latest(amina).shown.card if cell.is_picked] == ["Lave mad"]
    play.write(amina, "3 og 5")
    play.tap(amina, "5 Lege med børn")
    play.write(amina, word)
    assert parts_of(play.case(amina))[Topic.HOME].picked == ("cooking", "cleaning")


def test_a_grade_is_changed_by_another_tap_and_dropped_by_the_same(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET, "1")
    for label in ("1 Vil prøve", "1 Har prøvet", "2 Vil prøve", "2 ✓ Vil prøve", "Færdig"):
        play.tap(amina, label)
        play.wait(seconds=10)  # sooner the second of the same is a double tap
    told = parts_of(play.case(amina))
    assert (told[Topic.TRIED].picked, told[Topic.WANTS].picked) == (("kitchen.cook",), ())


def test_by_sms_a_card_is_one_message_and_one_answer(play: Play, lars: int) -> None:
    omar = play.add_citizen("Omar Ali", lars, channel="sms", language="so", says_yes=(4, time(10)))
    write(play, omar, *NOT_YET, "1")
    assert play.latest(omar).text == (
        "3 af 5. Køkken: Hvad vil du prøve? Svar fx: 1 og 3. Har du prøvet det før?"
        " Svar fx: prøvet 2. 1 Lave mad. 2 Vaske op. 3 Bage brød. 4 Servere mad. 5 Ved ikke."
        " 6 Andet."
    )
    play.write(omar, "2 prøvet, 3 vil prøve")
    told = parts_of(play.case(omar))
    assert told[Topic.TRIED].picked == ("kitchen.wash_up",)
    assert told[Topic.WANTS].picked == ("kitchen.bake",)


def test_a_talk_that_was_begun_before_there_were_cards_goes_on(play: Play, amina: int) -> None:
    """Its script stays, and what follows it is asked the new way."""
    before = world()
    old = {name: SCRIPTS[f"{name}@1"] for name in ("jobgoal_fields", "jobgoal_tasks")}
    play.world = replace(before, newest={**before.newest, **old})
    write(play, amina, *NOT_YET, "1, 2 og 3")
    assert play.open_run(amina).script == "jobgoal_fields@1"
    play.world = before
    write(play, amina, "2", "0", "1")
    assert play.open_run(amina).script == "jobgoal_tasks@2"
    assert parts_of(play.case(amina))[Topic.FIELDS].picked == ("kitchen", "cleaning", "shop")
    assert "Køkken: Hvad vil du prøve?" in play.latest(amina).text


def test_a_new_jobgoal_is_made_when_there_is_one(play: Play, amina: int) -> None:
    write(play, amina, *KNOWN, "ja", "jobmål", "ja", *WHERE, "ja", *START, "jobmål", "ja")
    assert play.latest(amina).text.startswith("1 af 5. Et jobmål er")
    assert goal(play, amina) is None and parts_of(play.case(amina)) == {}
    write(play, amina, "ja", "gartner", "ja")
    found = goal(play, amina)
    assert found is not None and found.words == "gartner"


def test_a_jobgoal_is_changed_before_all_is_told(play: Play, amina: int) -> None:
    write(play, amina, *KNOWN, "ja", "jobmål", "lav det om", "ja")
    assert play.open_run(amina).name == "jobgoal"


def test_the_rest_is_asked_on_other_days_once_there_is_a_jobgoal(play: Play, amina: int) -> None:
    write(play, amina, *NOT_YET, *FIELDS, *TASKS, "køkken", "ja")
    play.wait_until(local(2026, 11, 6, 10))
    answer_week(play, amina)
    play.wait_until(local(2026, 11, 9, 10))
    assert play.open_run(amina).name == "jobgoal_can"


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
    """At most five questions on the longest way through it."""
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
    runs = {m.run for m in outgoing(play, amina) if m.question == "knows"}
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
    assert play.open_run(amina).name == "jobgoal_answer"


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
            silent = ([JobgoalTold((), is_whole=False)], [ExperienceTold()])
            assert effects in silent, walk.spec.versioned


def test_who_has_told_of_a_job_is_not_asked_what_they_want_to_work_with(
    play: Play, lars: int, amina: int
) -> None:
    """Until somebody has talked with them: then it is known whether there is a job."""
    play.write(amina, "jeg har fået et job!")
    write(play, amina, "Netto", "på mandag")
    play.wait(days=20)
    assert begun(play, amina) == []
    play.write(lars, "log Amina telefon: det blev ikke til noget. Næste: om 7 dage kl. 10, telefon")
    play.tap(lars, "Gem")
    play.wait(days=10)
    assert begun(play, amina) == ["jobgoal"]
