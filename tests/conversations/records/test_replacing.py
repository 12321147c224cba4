"""A record with other values is the one that the library would have made."""

import dataclasses
from datetime import UTC, datetime
from typing import get_args

import pytest

from conversations.records.case import Case
from conversations.records.course_entries import Entries
from conversations.records.entries import Entry
from conversations.records.replacing import replace
from tests.worlds.chance import Chance


def test_the_others_stay_and_the_record_is_looked_over() -> None:
    chance = Chance(datetime(2026, 11, 6, 9, tzinfo=UTC))
    for kind in (*get_args(Entry), Case):
        record, other = chance.value(kind), chance.value(kind)
        for field in dataclasses.fields(kind):
            value = {field.name: getattr(other, field.name)}
            assert replace(record, **value) == dataclasses.replace(record, **value)
    case = chance.case()
    assert type(replace(case, entries=tuple(case.entries[:2])).entries) is Entries


def test_a_field_that_is_not_there_is_an_error() -> None:
    case = Chance(datetime(2026, 11, 6, 9, tzinfo=UTC)).case()
    with pytest.raises(AttributeError):
        replace(case, nothing=1)  # type: ignore[call-arg]
