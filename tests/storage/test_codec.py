"""Whatever is written as JSON comes back as it was, types included."""

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.catalogue import ACTIONS
from conversations.records.contact_log import LogContact, MadeAgreement
from conversations.records.entries import MilestoneKind
from conversations.records.facts import Facts
from conversations.records.inputs import EVENTS
from conversations.records.inputs_between import NudgeTold, StaffActed
from conversations.records.marks import Action
from conversations.records.outcome import Button, Outgoing
from conversations.records.run import Answer, AskedAs, Run
from conversations.records.texts import Joined, Moment, Ref, Text
from conversations.topics.placing.milestones import Record
from conversations.topics.work.hours import ReportHours
from storage import codec
from storage.keys import UnreadableError

ZONES = (UTC, timezone(timedelta(hours=1)), timezone(timedelta(hours=2)))
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SMALL = st.integers(0, 2**31 - 1)
WORDS = st.text(max_size=20)
MOMENTS = st.integers(86_400, 4_000_000_000).flatmap(
    lambda seconds: st.sampled_from(ZONES).map(lambda zone: datetime.fromtimestamp(seconds, zone))
)
DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2100, 1, 1))
SHOWN_MOMENTS = st.builds(Moment, MOMENTS | DAYS, st.sampled_from(["day", "time", "day_time"]))
REFS = st.builds(Ref, WORDS, SMALL, SMALL, WORDS)


def _named(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    pairs = st.lists(st.tuples(WORDS, values), max_size=3, unique_by=lambda pair: pair[0])
    return st.builds(Text, WORDS, pairs.map(tuple))


TEXTS = st.recursive(
    _named(WORDS | st.integers(-9, 9) | REFS | SHOWN_MOMENTS),
    lambda inner: _named(inner | st.builds(Joined, st.lists(inner, max_size=3).map(tuple))),
    max_leaves=8,
)
VALUES = WORDS | st.lists(WORDS, max_size=3).map(tuple) | st.none()
ASKED = st.none() | st.builds(AskedAs, TEXTS, st.lists(TEXTS, max_size=2).map(tuple))
ANSWERS = st.lists(st.builds(Answer, WORDS, VALUES, st.booleans(), ASKED), max_size=5).map(tuple)
BUTTONS = st.lists(st.builds(Button, WORDS, TEXTS, WORDS), max_size=3).map(tuple)
MADE = st.builds(MadeAgreement, WORDS, DAYS)
LOGGED = st.builds(
    LogContact, SMALL, SMALL, WORDS, WORDS, st.lists(MADE, max_size=3).map(tuple),
    MOMENTS, WORDS, SMALL,
)  # fmt: skip

st.register_type_strategy(float, st.floats(0, 200))
_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    int: SMALL,
    str: WORDS,
    bool: st.booleans(),
    date: DAYS,
    datetime: MOMENTS,
    NoneType: st.none(),
    LogContact: LOGGED,
    Action: st.one_of(*(st.from_type(action) for action in ACTIONS.values())),
    Text: TEXTS,
    tuple[int, ...]: st.lists(SMALL, max_size=4).map(tuple),
    tuple[str, ...]: st.lists(WORDS, max_size=4).map(tuple),
    tuple[tuple[str, int], ...]: st.lists(st.tuples(WORDS, SMALL), max_size=3).map(tuple),
    tuple[Answer, ...]: ANSWERS,
    tuple[Text, ...]: st.lists(TEXTS, max_size=2).map(tuple),
}


def _any_of(kind: Any) -> st.SearchStrategy[Any]:
    if kind in _BY_TYPE:  # also a union that is named here as a whole
        return _BY_TYPE[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{f.name: _any_of(hints[f.name]) for f in fields(kind)})
    parts = get_args(kind)
    if parts[-1:] == (...,):
        return st.lists(_any_of(parts[0]), max_size=3).map(tuple)
    if get_origin(kind) is tuple:
        return st.tuples(*(_any_of(part) for part in parts))
    return st.one_of(*(_any_of(part) for part in parts))


@settings(deadline=None)
@given(TEXTS, BUTTONS, st.tuples(WORDS, WORDS, WORDS, st.booleans()))
def test_the_content_of_a_message_comes_back(
    text: Text, buttons: tuple[Button, ...], form: tuple[str, str, str, bool]
) -> None:
    language, variant, below, has_card = form
    at = datetime(2026, 11, 23, tzinfo=UTC)
    message = Outgoing(
        1, text, language, at, at, "sms", buttons=buttons, has_card=has_card,
        variant=variant, with_translation=below,
    )  # fmt: skip
    content = codec.load_content(codec.dump_content(message))
    assert content == codec.Content(text, buttons, language, variant, below, has_card)


@settings(deadline=None)
@given(ANSWERS)
def test_answers_come_back(answers: tuple[Answer, ...]) -> None:
    run = Run(1, "weekly_check_in@1", Facts(1), NOW, answers=answers)
    _, _, found, _, _ = codec.load_run(codec.dump_run(run, answers))
    assert found == answers
    assert [each.asked_as for each in found] == [each.asked_as for each in answers]


def test_answers_of_the_last_release_are_read() -> None:
    stored = '[["week", "good", false], ["went_well", "En tur", true], ["can", ["a", "b"], false]]'
    assert codec.answers_in(json.loads(stored)) == (
        Answer("week", "good"), Answer("went_well", "En tur", True), Answer("can", ("a", "b")),
    )  # fmt: skip


@settings(deadline=None)
@given(st.data())
def test_facts_come_back(data: st.DataObject) -> None:
    hints = get_type_hints(Facts)
    facts = Facts(**{f.name: data.draw(_any_of(hints[f.name])) for f in fields(Facts)})
    run = Run(1, "weekly_check_in@1", facts, NOW, asked="week", picked=("a", "b"))
    assert codec.load_run(codec.dump_run(run, ())) == (run.script, facts, (), "week", ("a", "b"))


@pytest.mark.parametrize("kind", sorted(EVENTS))
@settings(deadline=None)
@given(data=st.data())
def test_every_event_comes_back(kind: str, data: st.DataObject) -> None:
    event_type: Any = EVENTS[kind]
    hints = get_type_hints(event_type)
    given_fields = {f.name: data.draw(_any_of(hints[f.name])) for f in fields(event_type)}
    event = event_type(**given_fields)
    found = codec.load_event(kind, codec.dump_event(event))
    assert found == event
    assert type(found) is type(event)


@pytest.mark.parametrize("at", [date(2026, 11, 23), datetime(2026, 11, 23, tzinfo=UTC)])
def test_a_day_stays_a_day_and_midnight_a_moment(at: date) -> None:
    told = NudgeTold(1, 2, "silence", False, (Text("x", (("day", Moment(at)),)),))
    found: Any = codec.load_event("NudgeTold", codec.dump_event(told))
    assert found == told
    assert type(found.details[0].values[0][1].at) is type(at)


def test_a_value_of_no_known_kind_is_refused() -> None:
    with pytest.raises(UnreadableError):
        codec.load_content('[["key", {"x": {"what": 1}}], [], ["da", "", "", false]]')


def test_what_staff_decided_is_read_as_the_last_release_wrote_it() -> None:
    """It may wait in the inbox while Makker is updated."""
    words = '{"kind": "jobgoal", "on": "2026-11-02", "words": "butik", "about": 0}'
    day = date(2026, 11, 2)
    assert codec.load_event("StaffActed", f'[11, 3, "Record", {words}]') == StaffActed(
        11, 3, Record(MilestoneKind.JOBGOAL, day, "butik")
    )
    hours = '{"employment": 7, "since": "2026-11-02", "paid": 7.5, "unpaid": 0.0}'
    assert codec.load_event("StaffActed", f'[11, 0, "ReportHours", {hours}]') == StaffActed(
        11, 0, ReportHours(7, day, 7.5, 0)
    )
