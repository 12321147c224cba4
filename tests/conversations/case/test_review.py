"""Rules that nothing can have woken are not asked, and nothing that they would say is missed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from conversations.catalogue import NUDGES
from conversations.model.occasions.asking import OCCASIONS
from conversations.model.policy import Policy
from conversations.model.reads import Answers, Reads, Rule, changed
from conversations.records.case import State, Team
from conversations.records.inputs import Look, Message
from conversations.records.outcome import Outcome
from conversations.take_turn import take_turn
from tests.worlds.playing import Play, local, world
from tests.worlds.remembering import begin

FRIDAY = local(2026, 11, 6, 10)
RULES: tuple[Rule, ...] = (*OCCASIONS, *NUDGES.asked.all)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Rule]:
    """The rules that are asked, in order."""
    noted: list[Rule] = []
    real: Callable[..., Any] = Answers.of

    def of(self: object, rule: Rule, ask: Callable[[Rule], Any]) -> Any:
        def note_and_ask(each: Rule) -> Any:
            noted.append(each)
            return ask(each)

        return real(self, rule, note_and_ask)

    monkeypatch.setattr(Answers, "of", of)
    return noted


def take_again(play: Play, citizen: int, words: str) -> Outcome:
    """Take the turn of the citizen's latest answer once more."""
    before = next(o.before for o in reversed(play.outcomes) if o.before.person.id == citizen)
    return take_turn(before, Message(words), play.now, play.world)


def changes_of(outcome: Outcome) -> Reads:
    assert outcome.before.case is not None and outcome.after.case is not None
    return changed(outcome.before.case, outcome.after.case)


def test_an_answer_in_the_middle_of_a_talk_asks_no_rule(
    play: Play, amina: int, asked: list[Rule]
) -> None:
    for words in ("ringe til Netto", "skrive et CV"):
        play.give_agreement(amina, words)
    play.wait_until(FRIDAY)
    play.write(amina, "god")  # the first of the day: "last heard on" is read by one rule
    for words in ("1", "1", "Solen skinnede"):
        play.write(amina, words)
        asked.clear()
        take_again(play, amina, words)
        assert asked == []


def test_the_last_answer_asks_those_that_read_what_it_changed(
    play: Play, amina: int, asked: list[Rule]
) -> None:
    play.give_agreement(amina, "ringe til Netto")
    play.wait_until(FRIDAY)
    while play.state(amina).runs:
        play.write(amina, "1")
    asked.clear()
    outcome = take_again(play, amina, "1")
    woken = {rule for rule in RULES if not rule.reads.isdisjoint(changes_of(outcome))}
    assert 0 < len(woken) < len(RULES) / 4
    assert set(asked) == woken
    assert len(asked) == len(woken)


@pytest.mark.parametrize("seed", [3, 7, 8])
def test_what_stays_unasked_had_nothing_to_say(seed: int) -> None:
    """Weeks by chance. The taker compares each turn with the one in which all rules are asked."""
    play, history, taker = begin(seed)
    for _ in range(40):
        history.step(longest=12)
    turns = [o for o in taker.outcomes if o.before.person.id == history.citizen]
    went_on = [o for o in turns if o.before.last_review is not None]
    asked_none = [o for o in went_on if o.after.last_review is o.before.last_review]
    assert len(went_on) > len(turns) / 3
    assert len(asked_none) > len(turns) / 6
    play.close()


# --- what no change within a turn would show -----------------------------------------------------


@pytest.fixture
def mid_talk(play: Play, amina: int) -> State:
    play.wait_until(FRIDAY)
    play.write(amina, "god")
    state = play.state(amina)
    assert state.last_review is not None
    return state


def test_all_are_asked_when_the_team_or_the_address_is_another(
    mid_talk: State, play: Play, asked: list[Rule]
) -> None:
    assert mid_talk.case is not None
    others = (
        replace(mid_talk, team=Team(jobformidler=77)),
        replace(mid_talk, case=replace(mid_talk.case, has_other_address=True)),
    )
    for state in others:
        asked.clear()
        take_turn(state, Look(), play.now, play.world)
        assert len(asked) >= len(OCCASIONS)


def test_all_are_asked_when_the_kommune_sets_something_else_or_a_release_brings_other_rules(
    mid_talk: State, play: Play, asked: list[Rule]
) -> None:
    policy = Policy(repeat_after=timedelta(hours=30))
    for other in (replace(world(), policy=policy), replace(world(), release="another")):
        asked.clear()
        take_turn(mid_talk, Look(), play.now, other)
        assert set(asked) > set(OCCASIONS)


def test_on_another_day_talks_are_asked_and_nudges_stay_quiet_until_their_moment(
    mid_talk: State, play: Play, asked: list[Rule]
) -> None:
    assert mid_talk.case is not None
    seen = replace(mid_talk.case, last_contact_at=play.now)
    found = take_turn(replace(mid_talk, case=seen, last_review=None), Look(), play.now, play.world)
    last = found.after.last_review
    assert last is not None and last.nudges_at is not None
    assert last.nudges_at > play.now + timedelta(days=1)
    asked.clear()
    take_turn(found.after, Look(), play.now + timedelta(days=1), play.world)
    assert set(OCCASIONS) <= set(asked)
    assert len([each for each in asked if each in NUDGES.asked.all]) < 10
    asked.clear()
    take_turn(found.after, Look(), last.nudges_at, play.world)
    assert len([each for each in asked if each in NUDGES.asked.all]) > 10
