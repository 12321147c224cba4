"""A moment is kept as the moment that it is, whatever its zone calls it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from conversations.records.case import Case
from storage.codec import dump_case, load_case
from storage.schema import Moment

DANISH = ZoneInfo("Europe/Copenhagen")
CLOCKS_GO_BACK = datetime(2026, 10, 25, 1, tzinfo=UTC)  # from 3 to 2 in Denmark
NEAR = st.integers(-180, 180).map(lambda minutes: CLOCKS_GO_BACK + timedelta(minutes=minutes))


def in_a_column(at: datetime) -> datetime:
    dialect = sqlite.dialect()
    kept = Moment().bind_processor(dialect)(at)
    read: datetime = Moment().result_processor(dialect, None)(kept)
    return read


def in_a_case(at: datetime) -> datetime:
    made = Case(code="K4M", model="FSM2", trin=1, version=1, started_at=at)
    return load_case("K4M", 1, dump_case(made)).started_at


@given(NEAR)
def test_the_hour_that_comes_twice_is_kept_as_two(at: datetime) -> None:
    """Both hours are the same datetime of the zone but for `fold`: nothing may mix them up."""
    twice = at.astimezone(DANISH)
    for each in (twice, twice.replace(fold=1 - twice.fold)):
        meant = each.astimezone(UTC)
        assert in_a_column(each) == meant
        assert in_a_case(each) == meant


def test_a_moment_without_a_zone_is_refused() -> None:
    for keep in (in_a_column, in_a_case):
        with pytest.raises(ValueError, match="time zone"):
            keep(datetime(2026, 10, 25, 2, 30))  # noqa: DTZ001  # that is the matter
