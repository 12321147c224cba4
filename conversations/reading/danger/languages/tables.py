"""The languages in which danger is found: all that Makker speaks, each with a table."""

from conversations.reading.danger.languages import ar, da, en, es, fa, ku, so, ti
from conversations.reading.danger.table import DangerTable

TABLES: tuple[DangerTable, ...] = (
    da.TABLE, ar.TABLE, fa.TABLE, ti.TABLE, so.TABLE, ku.TABLE, es.TABLE, en.TABLE,
)  # fmt: skip
