"""The statements of a turn, prepared: written in Core, compiled once, run by the driver itself.

SQLAlchemy dresses every execution anew, and compiles `ON CONFLICT` each time; a turn has a dozen.
Here a statement becomes the driver's text when it is first run on a kind of database. A list goes
in as one value (`among`), so that the text never changes and the database keeps its plan.

Only what every turn asks stands here: everything else is SQLAlchemy Core as usual.
"""

from collections import Counter, namedtuple
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from operator import itemgetter
from typing import Any, cast

import sqlalchemy as sa
from pydantic_core import to_json
from sqlalchemy import (
    ARRAY,
    BindParameter,
    ColumnElement,
    Connection,
    Dialect,
    LargeBinary,
    Select,
    String,
    Table,
    TypeDecorator,
    bindparam,
    insert,
    literal_column,
    null,
    union_all,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import replacement_traverse
from sqlalchemy.types import TypeEngine

from conversations.records.later import Later
from storage.engine import ignoring, upserting

Values = Mapping[str, object]
"""What goes into a statement, by name: a row to write, or what is asked for."""

_Places = list[tuple[int, Callable[[Any], Any]]]
"""Which values of a row become another, and how."""


class _Listed(TypeDecorator[Sequence[int | str]]):
    """A list of numbers or names as one value, for SQLite."""

    impl = String
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], str]:
        return lambda several: to_json(several).decode()


class among(ColumnElement[bool]):  # noqa: N801  # stands in a condition, as an operator does
    """Whether a column's value is in the list that is given under this name."""

    inherit_cache = False

    def __init__(self, column: ColumnElement[Any], name: str = "ids") -> None:
        several = _Listed().with_variant(ARRAY(column.type), "postgresql")
        self.column = column
        self.given = bindparam(name, type_=several)


@compiles(among, "sqlite")
def _in_json(each: among, compiler: SQLCompiler, **how: Any) -> str:
    column, given = compiler.process(each.column, **how), compiler.process(each.given, **how)
    return f"{column} IN (SELECT value FROM json_each({given}))"  # noqa: S608  # binds


@compiles(among, "postgresql")
def _in_array(each: among, compiler: SQLCompiler, **how: Any) -> str:
    return f"{compiler.process(each.column, **how)} = ANY ({compiler.process(each.given, **how)})"


class _Text:
    """A statement as one kind of database takes it, and what becomes of the values it is given."""

    def __init__(self, statement: Any, dialect: Dialect, names: Sequence[str] = ()) -> None:
        compiled = statement.compile(dialect=dialect, column_keys=names)
        binds = compiled.binds
        whole = compiled.construct_expanded_state({n: None for n in binds if binds[n].required})
        self.text: str = whole.statement
        asked: list[str] = whole.positiontup
        self._fixed = {name: binds[name].value for name in asked if not binds[name].required}
        known = list(dict.fromkeys(asked))
        kinds = [binds[name].type.dialect_impl(dialect) for name in known]
        self._into = _places(kinds, [kind.bind_processor(dialect) for kind in kinds])
        self._pick = _picking(known)
        self._in_order = _picking([known.index(name) for name in asked])
        self._is_in_order = known == asked

    def values(self, given: Values) -> Sequence[object]:
        """Return what the driver is given, in the order of the text."""
        picked = self._pick({**self._fixed, **given} if self._fixed else given)
        if not self._into:
            return picked if self._is_in_order else self._in_order(picked)
        values = list(picked)
        for place, convert in self._into:
            values[place] = convert(values[place])
        return values if self._is_in_order else self._in_order(values)


def _picking(places: Sequence[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what takes the values at these places, one or several."""
    if len(places) < 2:
        return lambda of: tuple(of[place] for place in places)
    return itemgetter(*places)


class _Shape:
    """What the driver's rows become: tuples with the columns by name."""

    def __init__(self, columns: Sequence[ColumnElement[Any]], dialect: Dialect) -> None:
        kinds = [column.type.dialect_impl(dialect) for column in columns]
        out = [kind.result_processor(dialect, None) for kind in kinds]
        self._out = _places(kinds, out)
        self._make = partial(tuple.__new__, _row_of(tuple(column.name for column in columns)))

    def row(self, found: Sequence[Any]) -> Any:
        if not self._out:
            return self._make(found)
        values = list(found)
        for place, convert in self._out:
            values[place] = convert(values[place])
        return self._make(values)


@cache
def _row_of(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names)


def _places(kinds: Sequence[TypeEngine[Any]], how: Sequence[Any]) -> _Places:
    """Which values are converted: bytes go in and come out as they are."""
    is_bytes = [isinstance(kind, LargeBinary) for kind in kinds]
    return [(at, one) for at, one in enumerate(how) if one is not None and not is_bytes[at]]


class Read:
    """A question to the database. What it says itself stands in its text, for partial indexes."""

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = _with_its_own_values(statement)
        self._made: dict[str, tuple[_Text, _Shape]] = {}

    def rows(self, connection: Connection, **given: object) -> list[Any]:
        """Return the rows that are found: tuples with the columns by name."""
        text, shape = self.on(connection.dialect)
        return list(map(shape.row, _send(connection, text.text, text.values(given)).fetchall()))

    def on(self, dialect: Dialect) -> tuple[_Text, _Shape]:
        made = self._made.get(dialect.name)
        if made is None:
            columns = list(self._statement.selected_columns)
            made = _Text(self._statement, dialect), _Shape(columns, dialect)
            self._made[dialect.name] = made
        return made


_Part = tuple[Callable[[Sequence[Any]], Sequence[Any]], _Shape]
"""Of one question: takes its own values out of a row of all; and what these become."""


class ReadTogether:
    """Several questions in one statement: each is answered by rows of its own, in no order."""

    def __init__(self, *statements: Select[Any]) -> None:
        self._statements = [_with_its_own_values(each) for each in statements]
        self._made: dict[str, tuple[_Text, list[_Part]]] = {}

    def rows(self, connection: Connection, **given: object) -> list[Sequence[Any]]:
        """Return the rows that are found, by question: tuples with the columns by name.

        Those of a question are made when they are first looked at.
        """
        text, parts = self._on(connection.dialect)
        found: list[list[Any]] = [[] for _ in parts]
        for row in _send(connection, text.text, text.values(given)).fetchall():
            found[row[0]].append(row)
        return [Later(partial(_shaped, rows, *parts[no])) for no, rows in enumerate(found)]

    def _on(self, dialect: Dialect) -> tuple[_Text, list[_Part]]:
        made = self._made.get(dialect.name)
        if made is None:
            made = _in_one(self._statements, dialect)
            self._made[dialect.name] = made
        return made


def _shaped(
    rows: Iterable[Sequence[Any]], pick: Callable[[Sequence[Any]], Sequence[Any]], shape: _Shape
) -> Iterator[Any]:
    return (shape.row(pick(row)) for row in rows)


def _in_one(statements: Sequence[Select[Any]], dialect: Dialect) -> tuple[_Text, list[_Part]]:
    """Lay the columns of all into common ones of their kind; nothing stands where there is none."""
    laid = [_by_kind(each, dialect) for each in statements]
    common = {key: column for each in laid for key, column in each.items()}
    places = {key: place for place, key in enumerate(common, start=1)}
    asked = [
        each.with_only_columns(
            literal_column(str(which)).label("which"),
            *(own.get(key, _nothing(column, dialect)) for key, column in common.items()),
        )
        for which, (each, own) in enumerate(zip(statements, laid, strict=True))
    ]
    parts: list[_Part] = [
        (_picking([places[key] for key in own]), _Shape(list(own.values()), dialect))
        for own in laid
    ]
    return _Text(union_all(*asked), dialect), parts


def _by_kind(asked: Select[Any], dialect: Dialect) -> dict[tuple[type, int], ColumnElement[Any]]:
    """Return its columns, each under its kind and how many of that kind came before."""
    before: Counter[type] = Counter()
    found = {}
    for column in asked.selected_columns:
        kind = type(column.type.dialect_impl(dialect))
        found[kind, before[kind]] = column
        before[kind] += 1
    return found


def _nothing(column: ColumnElement[Any], dialect: Dialect) -> ColumnElement[Any]:
    """SQLite takes a plain NULL; PostgreSQL must know of which kind it is."""
    return null() if dialect.name == "sqlite" else sa.cast(null(), column.type)


def _with_its_own_values(asked: Select[Any]) -> Select[Any]:
    """Write down the values that stand in a question, and only ask for those that are given."""

    def written(each: Any, **_: Any) -> Any:
        is_own = isinstance(each, BindParameter) and not each.required
        return each.render_literal_execute() if is_own else None

    made: Any = replacement_traverse(asked, {}, written)  # type: ignore[call-overload]
    return cast(Select[Any], made)


class Write:
    """A change of rows: the same for each that it is given."""

    def __init__(self, statement: Callable[[str], Any]) -> None:
        self._statement = statement  # by the name of the dialect
        self._made: dict[tuple[str, ...], _Text] = {}

    def run(self, connection: Connection, rows: Sequence[Values]) -> int:
        """Write these rows, all given by the same names; return how many rows were changed.

        Not within `together`: there the answer is still to come.
        """
        if not rows:
            return 0
        text = self._on(connection.dialect, tuple(rows[0]))
        values = [text.values(row) for row in rows]
        is_many = len(values) > 1
        given = values if is_many else values[0]
        return int(_send(connection, text.text, given, is_many).rowcount)

    def _on(self, dialect: Dialect, names: tuple[str, ...]) -> _Text:
        made = self._made.get((dialect.name, *names))
        if made is None:
            made = _Text(self._statement(dialect.name), dialect, names)
            self._made[dialect.name, *names] = made
        return made


@cache
def adding(table: Table) -> Write:
    """New rows."""
    return Write(lambda _: insert(table))


@cache
def adding_unless_there(table: Table) -> Write:
    """New rows; one that is there already stays as it is."""
    return Write(lambda dialect: ignoring(dialect, table))


@cache
def putting(table: Table) -> Write:
    """Rows, each in the place of the one with the same primary key."""
    return Write(lambda dialect: upserting(dialect, table))


@contextmanager
def together(connection: Connection) -> Iterator[None]:
    """On PostgreSQL, send what follows without waiting for each answer."""
    if connection.dialect.name == "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    try:
        with driver.pipeline():
            yield
    except connection.dialect.loaded_dbapi.Error as error:
        raise _as_usual(connection, "", error) from error


def _send(connection: Connection, text: str, values: Sequence[Any], is_many: bool = False) -> Any:
    """Run a statement on the driver's own cursor, which is returned."""
    if not connection.in_transaction():
        connection.begin()
    cursor = connection.connection.cursor()
    heard = connection.engine.dispatch.before_cursor_execute
    if heard:  # who listens to the engine's statements hears these too
        heard(connection, cursor, text, values, None, is_many)
    try:
        (cursor.executemany if is_many else cursor.execute)(text, values)
    except connection.dialect.loaded_dbapi.Error as error:
        raise _as_usual(connection, text, error) from error
    return cursor


def _as_usual(connection: Connection, text: str, error: Any) -> BaseException:
    """Return the error as SQLAlchemy tells it, without values; a lost connection is let go."""
    dialect = connection.dialect
    is_lost = dialect.is_disconnect(error, connection.connection, None)
    if is_lost:
        connection.invalidate(error)
    told: BaseException = DBAPIError.instance(
        text, None, error, dialect.loaded_dbapi.Error, hide_parameters=True,
        connection_invalidated=is_lost, dialect=dialect,
    )  # fmt: skip
    return told
