"""Counting what turns cost of a database: statements, and rows that come back.

    with Counting(store) as cost:
        taker.take([arrival])
    assert len(cost.statements) <= 12 and cost.rows.total() <= 20

No clock: the same turn counts the same on every machine, on SQLite and on PostgreSQL. One statement
with many rows to write is one. What opens and ends a transaction is none.
"""

import re
from collections import Counter
from types import TracebackType
from typing import Any

from sqlalchemy import Engine, event

from storage.store import Store

_TABLE = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE) +\"?(\w+)", re.IGNORECASE)
_ENDS = ("BEGIN", "COMMIT", "ROLLBACK")


class Counting:
    """The statements that a block sends to both databases, and the rows that it reads, by table."""

    def __init__(self, store: Store) -> None:
        self.statements: list[str] = []
        self.rows: Counter[str] = Counter()
        self._engines = (store.engine, store.keys.engine)
        self._sent: dict[int, str] = {}  # by cursor

    def __enter__(self) -> "Counting":
        for engine in self._engines:
            for name, hear in self._heard(engine):
                event.listen(engine, name, hear)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        for engine in self._engines:
            for name, hear in self._heard(engine):
                event.remove(engine, name, hear)

    def _heard(self, engine: Engine) -> tuple[tuple[str, Any], ...]:
        is_sqlite = engine.dialect.name == "sqlite"
        watch = self._watch_sqlite if is_sqlite else self._watch_postgres
        leave = self._leave_sqlite if is_sqlite else self._leave_postgres
        return (("before_cursor_execute", self._note), ("checkout", watch), ("checkin", leave))

    def _note(self, _: Any, cursor: Any, statement: str, *__: Any) -> None:
        self._sent[id(cursor)] = statement
        if not statement.startswith(_ENDS):
            self.statements.append(statement)

    def _count(self, cursor: Any) -> None:
        found = _TABLE.search(self._sent.get(id(cursor), ""))
        self.rows[found[1] if found else ""] += 1

    def _watch_sqlite(self, connection: Any, *_: Any) -> None:
        def read(cursor: Any, row: Any) -> Any:
            self._count(cursor)
            return row

        connection.row_factory = read

    def _leave_sqlite(self, connection: Any, *_: Any) -> None:
        connection.row_factory = None

    def _watch_postgres(self, connection: Any, *_: Any) -> None:
        from psycopg.rows import tuple_row

        def factory(cursor: Any) -> Any:
            make = tuple_row(cursor)

            def read(values: Any) -> Any:
                self._count(cursor)
                return make(values)

            return read

        connection.row_factory = factory

    def _leave_postgres(self, connection: Any, *_: Any) -> None:
        from psycopg.rows import tuple_row

        connection.row_factory = tuple_row
