"""Prepared statements: what comes back is what went in, and an error is told as SQLAlchemy does."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    bindparam,
    delete,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from storage.engine import open_engine
from storage.prepared import (
    Read,
    ReadTogether,
    Write,
    adding,
    adding_unless_there,
    among,
    putting,
    together,
)
from storage.schema import Moment
from storage.store import Store, open_store
from tests.worlds.counting import Counting
from tests.worlds.stores import SECRET

WORDS = "Jeg var i Netto 100 % 🙂"
AT = datetime(2026, 7, 1, 9, 30, 0, 120, tzinfo=timezone(timedelta(hours=2)))

_made = MetaData()
_table = Table(
    "kept",
    _made,
    Column("no", Integer, primary_key=True, autoincrement=False),
    Column("words", String(40)),
    Column("at", Moment),
    Column("on", Date),
    Column("is_so", Boolean),
    Column("sealed", LargeBinary),
)
_ALL = Read(select(_table).order_by(_table.c.no))
_NAMED = Read(select(_table.c.no).where(among(_table.c.words, "names")).order_by(_table.c.no))
_FIRST = Read(select(_table.c.no).order_by(_table.c.no).limit(bindparam("most")))
_RENAME = Write(lambda _: update(_table).where(among(_table.c.no)).values(words=bindparam("to")))
_DROP = Write(lambda _: delete(_table).where(_table.c.no == bindparam("the_no")))


@pytest.fixture
def kept(database_url: str) -> Iterator[Store]:
    store = open_store(database_url, database_url, SECRET)
    _made.create_all(store.engine)
    yield store
    store.close()


def row(no: int, words: str | None = WORDS, **values: Any) -> dict[str, Any]:
    usual = {"at": AT, "on": date(2026, 7, 1), "is_so": no % 2 == 0, "sealed": b"\x00\xff"}
    return {"no": no, "words": words, **usual, **values}


def test_every_kind_of_value_comes_back_as_sqlalchemy_would_read_it(kept: Store) -> None:
    nothing = dict.fromkeys(("at", "on", "is_so", "sealed"))
    with kept.write() as connection:
        adding(_table).run(connection, [row(1), row(2), row(3, None, **nothing)])
        found = _ALL.rows(connection)
        assert found == [tuple(each) for each in connection.execute(select(_table))]
    assert found[0] == (1, WORDS, AT, date(2026, 7, 1), False, b"\x00\xff")
    assert found[2] == (3, None, None, None, None, None)
    assert found[0].at.tzinfo is UTC and found[0].is_so is False and found[1].is_so is True


def test_what_sqlalchemy_wrote_is_read_the_same(kept: Store) -> None:
    with kept.write() as connection:
        connection.execute(_table.insert(), [row(1), row(2)])
        assert _ALL.rows(connection) == [tuple(row(no).values()) for no in (1, 2)]


def test_a_row_that_is_there_is_left_replaced_or_changed(kept: Store) -> None:
    with kept.write() as connection:
        adding(_table).run(connection, [row(1), row(2)])
        adding_unless_there(_table).run(connection, [row(2, "new"), row(3)])
        assert [each.words for each in _ALL.rows(connection)] == [WORDS, WORDS, WORDS]
        putting(_table).run(connection, [row(2, "new", is_so=None)])
        assert _ALL.rows(connection)[1][1:5] == ("new", AT, date(2026, 7, 1), None)
        _RENAME.run(connection, [{"ids": [1, 3], "to": "again"}])
        _DROP.run(connection, [{"the_no": 2}, {"the_no": 7}])
        assert [each[:2] for each in _ALL.rows(connection)] == [(1, "again"), (3, "again")]
        adding(_table).run(connection, [])


def test_a_list_of_any_length_is_one_value(kept: Store) -> None:
    with kept.write() as connection:
        adding(_table).run(connection, [row(no, f"n{no}") for no in range(1, 40)])
        names = ["n1", "n39", "n40", 'a"b', "%"]
        assert [no for (no,) in _NAMED.rows(connection, names=names)] == [1, 39]
        assert _NAMED.rows(connection, names=[]) == []


def test_several_questions_are_one_statement(kept: Store) -> None:
    ids = select(_table.c.no).where(among(_table.c.no))
    days = select(_table.c.on, _table.c.words, _table.c.at).where(among(_table.c.words, "names"))
    both = ReadTogether(ids, days, select(_table).where(among(_table.c.no), _table.c.no > 1))
    with kept.write() as connection:
        adding(_table).run(connection, [row(1, "n1"), row(2, "n2"), row(3, None, at=None)])
        with Counting(kept) as cost:
            numbers, named, whole = both.rows(connection, ids=[1, 3], names=["n2"])
    assert len(cost.statements) == 1
    assert sorted(numbers) == [(1,), (3,)] and numbers[0].no == numbers[0][0]
    assert named == [(date(2026, 7, 1), "n2", AT)] and named[0].on == date(2026, 7, 1)
    assert whole == [(3, None, None, date(2026, 7, 1), False, b"\x00\xff")]


def test_a_value_of_its_own_stands_in_the_text(kept: Store) -> None:
    """Else the database could not tell that a partial index serves."""
    text, _ = Read(select(_table).where(_table.c.words == "it's", among(_table.c.no))).on(
        kept.engine.dialect
    )
    assert "'it''s'" in text.text
    assert text.values({"ids": [1]}) in (["[1]"], [[1]])


def test_one_text_for_every_store_of_a_kind(kept: Store) -> None:
    again = open_engine(kept.engine.url.render_as_string(hide_password=False))
    read = Read(select(_table))
    assert read.on(kept.engine.dialect) is read.on(again.dialect)
    again.dispose()


@pytest.mark.parametrize("many", [1, 2])
def test_an_error_is_sqlalchemys_and_says_no_words(kept: Store, many: int) -> None:
    with kept.write() as connection:
        adding(_table).run(connection, [row(1)])
    with pytest.raises(IntegrityError) as caught, kept.write() as connection:
        adding(_table).run(connection, [row(0 + no) for no in range(1, 1 + many)])
    assert WORDS not in str(caught.value)
    with kept.read() as connection:
        assert len(_ALL.rows(connection)) == 1


def test_what_is_sent_together_fails_together(kept: Store) -> None:
    with pytest.raises(IntegrityError), kept.write() as connection, together(connection):
        adding(_table).run(connection, [row(1), row(2)])
        adding(_table).run(connection, [row(2)])
        adding(_table).run(connection, [row(3)])
    with kept.write() as connection, together(connection):
        adding(_table).run(connection, [row(4)])
        adding(_table).run(connection, [row(5)])
    with kept.read() as connection:
        assert [each.no for each in _ALL.rows(connection)] == [4, 5]


def test_a_naive_moment_is_refused(kept: Store) -> None:
    with pytest.raises(ValueError, match="time zone"), kept.write() as connection:
        adding(_table).run(connection, [row(1, at=AT.replace(tzinfo=None))])
