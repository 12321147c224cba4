"""Replay: where a conversation stands follows from its answers alone, and never from a guess."""

from dataclasses import replace

import pytest

from conversations.case.playback import Playback, fits
from conversations.catalogue import SCRIPTS, newest
from conversations.records.facts import Facts
from conversations.records.inputs import Message
from conversations.records.questions import (
    Option,
    Script,
    ask,
    choice,
    choices,
    number,
    say,
    short_text,
    yes_no,
)
from conversations.records.run import Answer
from conversations.records.script import ScriptSpec
from conversations.take_turn import take_turn
from conversations.talks import replay as replaying
from conversations.talks.replay import (
    MOST_ANSWERS,
    Replayed,
    ScriptFailedError,
    registry,
    replay,
    script,
    stands,
)
from conversations.topics.own_words.talks import CallWanted
from tests.matters import every_row
from tests.worlds.playing import Play, local

FACTS = Facts(1)
COLOURS = (Option("red"), Option("green"), Option("blue"))


@script("talk", version=1)
def talk(facts: Facts) -> Script:
    yield from say("hello")
    colour = yield from ask(choice("colour", COLOURS))
    if colour == "red":
        yield from say("warm")
        yield from ask(number("how_red", 1, 9))
    yield from say("next")
    is_sure = yield from ask(yes_no("sure"))
    yield from say("bye")
    return [CallWanted(is_sure == "yes")]


def at(*answers: Answer, silence: bool = False, spec: ScriptSpec = talk) -> Replayed:
    return replay(spec, FACTS, answers, silence)


def said(replayed: Replayed) -> list[str]:
    return [each.key for each in replayed.said]


def key(replayed: Replayed) -> str | None:
    return replayed.question.key if replayed.question else None


RED, GREEN = Answer("colour", "red"), Answer("colour", "green")
FOUR, YES = Answer("how_red", "4"), Answer("sure", "yes")


# --- where it stands -------------------------------------------------------------------------


def test_it_begins_with_what_is_said_before_the_first_question() -> None:
    assert (said(at()), key(at())) == (["hello"], "colour")


def test_only_what_follows_the_last_answer_is_said() -> None:
    assert (said(at(RED)), key(at(RED))) == (["warm"], "how_red")


def test_an_answer_decides_what_comes_next() -> None:
    assert (said(at(GREEN)), key(at(GREEN))) == (["next"], "sure")


def test_the_end_brings_the_effects_and_the_last_words() -> None:
    done = at(RED, FOUR, YES)
    assert (said(done), done.question, done.effects) == (["bye"], None, (CallWanted(True),))


@pytest.mark.parametrize("answers", [(), (RED,), (RED, FOUR), (GREEN,)])
def test_effects_only_on_return(answers: tuple[Answer, ...]) -> None:
    assert at(*answers).effects == ()


def test_the_same_answers_lead_to_the_same_place() -> None:
    assert at(RED, FOUR) == at(RED, FOUR)


def test_a_script_without_questions_returns_at_once() -> None:
    @script("mute", version=1)
    def mute(facts: Facts) -> Script:
        yield from say("only")
        return []

    assert (said(at(spec=mute)), at(spec=mute).question) == (["only"], None)


# --- silence ---------------------------------------------------------------------------------


@pytest.mark.parametrize("answers", [(), (RED,), (GREEN,), (RED, FOUR)])
def test_silence_runs_to_the_end(answers: tuple[Answer, ...]) -> None:
    silent = at(*answers, silence=True)
    assert silent.question is None
    assert silent.effects == (CallWanted(False),)
    assert silent.kept == len(answers)


def test_silence_after_the_last_answer_changes_nothing() -> None:
    assert at(RED, FOUR, YES, silence=True).effects == at(RED, FOUR, YES).effects


def test_a_stored_silence_is_an_answer() -> None:
    assert key(at(Answer("colour", None))) == "sure"


# --- when keys part --------------------------------------------------------------------------


@every_row(
    ("answers", "kept", "asked"),
    [
        # The first question is another one now: nothing is kept.
        ((Answer("shade", "red"),), 0, "colour"),
        # A question in the middle is new: what comes before it is kept, what comes after is not.
        ((RED, YES), 1, "how_red"),
        # A question was removed: its answer, and what came after it, are not used.
        ((GREEN, FOUR, YES), 1, "sure"),
        # An option was removed: its answer is none.
        ((Answer("colour", "black"), YES), 0, "colour"),
        # A no to another question is no no to this one.
        ((GREEN, Answer("wants_call", "no")), 1, "sure"),
        # One choice became several.
        ((Answer("colour", ("red", "black")), YES), 0, "colour"),
    ],
)
def test_the_matching_answers_are_kept(answers: tuple[Answer, ...], kept: int, asked: str) -> None:
    parted = at(*answers)
    assert (parted.kept, key(parted), parted.effects) == (kept, asked, ())


def test_after_a_parting_silence_is_fed_and_never_a_stored_answer() -> None:
    """The "yes" behind the gap was given to something else, so it must not be counted."""
    assert at(Answer("gone", "x"), YES, silence=True).effects == (CallWanted(False),)


def test_a_question_that_moved_back_is_asked_again() -> None:
    """Its answer was given before what now comes first: it is not carried over the gap."""
    moved = at(YES)
    assert (moved.kept, key(moved)) == (0, "colour")
    assert at(YES, silence=True).effects == (CallWanted(False),)


def test_answers_behind_the_end_are_not_kept() -> None:
    done = at(GREEN, YES, Answer("more", "1"))
    assert (done.question, done.kept) == (None, 2)


@every_row(
    ("value", "does_fit"),
    [("red", True), (None, True), ("black", False), (("red", "blue"), True), ((), True)],
)
def test_fits_by_the_options(value: str | tuple[str, ...] | None, does_fit: bool) -> None:
    assert fits(choices("colour", COLOURS), Answer("colour", value)) is does_fit


def test_words_fit_whatever_they_say() -> None:
    assert fits(short_text("note"), Answer("note", "anything"))
    assert not fits(short_text("note"), Answer("other", "anything"))


# --- bounds and faults -----------------------------------------------------------------------


@script("endless", version=1)
def endless(facts: Facts) -> Script:
    for n in range(10_000):
        yield from ask(short_text(f"q:{n}"))
    return []


def test_fifty_answers_are_taken() -> None:
    answers = tuple(Answer(f"q:{n}", "x") for n in range(MOST_ANSWERS - 1))
    assert key(at(*answers, spec=endless)) == f"q:{MOST_ANSWERS - 1}"


@pytest.mark.parametrize("silence", [False, True])
def test_more_than_fifty_are_a_fault(silence: bool) -> None:
    answers = tuple(Answer(f"q:{n}", "x") for n in range(MOST_ANSWERS))
    with pytest.raises(ScriptFailedError, match="more than 50"):
        at(*answers, silence=silence, spec=endless)


def test_silence_cannot_run_for_ever() -> None:
    with pytest.raises(ScriptFailedError, match="more than 50"):
        at(silence=True, spec=endless)


def test_a_key_is_asked_once() -> None:
    @script("twice", version=1)
    def twice(facts: Facts) -> Script:
        yield from ask(yes_no("sure"))
        yield from ask(yes_no("sure"))
        return []

    assert key(at(spec=twice)) == "sure"
    with pytest.raises(ScriptFailedError, match="asked twice"):
        at(YES, spec=twice)


def test_a_script_that_raises_names_its_fault_but_no_words() -> None:
    @script("broken", version=3)
    def broken(facts: Facts) -> Script:
        words = yield from ask(short_text("note"))
        raise ValueError(words)

    with pytest.raises(ScriptFailedError) as failed:
        at(Answer("note", "a secret"), spec=broken)
    assert str(failed.value) == "broken@3 raised ValueError"


# --- going on within a turn -------------------------------------------------------------------


def test_one_that_goes_on_stands_where_a_new_one_does() -> None:
    """Whatever answers it had, and whatever answers come: those of another question too."""
    steps = (RED, GREEN, FOUR, YES)
    known = replaying.play(talk, FACTS, ())
    for answers in ((RED,), (RED,), (RED, FOUR), (RED, FOUR, YES), (GREEN, YES), (), steps):
        known = replaying.play(talk, FACTS, answers, known)
        assert stands(known) == at(*answers)


def test_an_answers_turn_runs_its_script_from_the_start_once_or_goes_on_with_it(
    play: Play, amina: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The turn before left it where it waits; another process runs it once from the start."""
    play.wait_until(local(2026, 11, 6, 10))
    state, begun = play.state(amina), list[str]()
    real = Playback.__init__

    def noted(playback: Playback, spec: ScriptSpec, facts: Facts) -> None:
        begun.append(spec.name)
        real(playback, spec, facts)

    monkeypatch.setattr(Playback, "__init__", noted)
    elsewhere = take_turn(replace(state, playbacks={}), Message("god"), play.now, play.world)
    assert begun == ["weekly_check_in"]
    here = take_turn(state, Message("god"), play.now, play.world)
    assert begun == ["weekly_check_in"]
    assert (here.outgoing, here.after) == (elsewhere.outgoing, elsewhere.after)


# --- the registry ----------------------------------------------------------------------------


def test_two_scripts_of_one_name_and_version_are_an_error() -> None:
    with pytest.raises(ValueError, match="talk@1"):
        registry([talk, talk])


def test_the_newest_version_opens_and_the_old_one_stays() -> None:
    two = ScriptSpec("talk", 2, talk.talk)
    ten = ScriptSpec("talk", 10, talk.talk)
    scripts = registry([ten, talk, two])
    assert newest(scripts) == {"talk": ten}
    assert set(scripts) == {"talk@1", "talk@2", "talk@10"}


def test_every_registered_script_is_found_by_its_versioned_name() -> None:
    assert {name: spec.versioned for name, spec in SCRIPTS.items()} == {n: n for n in SCRIPTS}
