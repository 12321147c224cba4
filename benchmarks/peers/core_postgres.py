"""The turn of `sqlalchemy_core` on PostgreSQL, with psycopg; the server is another program."""

from __future__ import annotations

import sqlalchemy as sa

from benchmarks.peers import sqlalchemy_core
from benchmarks.peers.talk import Talking


def open_contender(workdir: str, database_url: str) -> Talking:
    """Open it over this empty database."""
    del workdir
    url = database_url.replace("postgresql://", "postgresql+psycopg://", 1)
    return sqlalchemy_core.talking(sa.create_engine(url))
