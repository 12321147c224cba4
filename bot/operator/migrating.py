"""`makker migrate`: the tables of both databases, made or brought up to date."""

from contextlib import closing

import typer
from rich.console import Console

from bot.base.settings import read_settings, require_secret
from bot.base.stores import open_case_store
from storage.migrating import migrate as migrate_store

app = typer.Typer(add_completion=False)
out = Console()


@app.command()
def migrate() -> None:
    """Create or upgrade the tables of the case store and the key store."""
    settings = read_settings()
    with closing(open_case_store(settings, require_secret(settings))) as store:
        migrate_store(store)
    out.print("The case store and the key store are up to date.")
