"""The demo jobcentre: its own database, key and kept clock. It refuses any other database."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from bot.assembling import build_service
from bot.base.clock import MovableClock
from bot.base.settings import BadSettingsError, Settings, read_settings
from bot.base.stores import open_case_store
from bot.simulator.phones import Phones, simulated_channels
from bot.simulator.world import DemoWorld
from storage import schema
from storage.engine import open_engine
from storage.keys import WrongSecretError
from storage.migrating import migrate


@dataclass(frozen=True, slots=True)
class DemoFiles:
    """Where the demo keeps everything of its own."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "demo.db"

    @property
    def secret(self) -> Path:
        return self.folder / "demo.key"

    @property
    def cards(self) -> Path:
        return self.folder / "cards"

    @property
    def filling(self) -> Path:
        """There while the past is lived through: left behind, it says that it was cut short."""
        return self.folder / "demo.filling"

    def clear(self) -> None:
        """Remove the demo's people and its past; its key and its cards stay."""
        for path in self.folder.glob("demo.*db*"):
            path.unlink()
        self.filling.unlink(missing_ok=True)


def demo_settings(files: DemoFiles, port: int) -> Settings:
    """Return the demo's settings. Raises BadSettingsError when another database was asked for."""
    given = read_settings()
    own = f"sqlite:///{files.database}"
    if given.database_url not in (Settings.model_fields["database_url"].default, own):
        raise BadSettingsError(
            f"The demo uses only its own database, {files.database}: "
            "leave MAKKER_DATABASE_URL out, or run makker serve."
        )
    return read_settings(
        database_url=own, keys_url="", port=port, kommune="Demo Kommune", heartbeat_seconds=1.0,
        recordings_folder=str(files.folder / "demo_voice"),
    )  # fmt: skip


def open_demo(files: DemoFiles, settings: Settings) -> DemoWorld:
    """Open the demo's world; its tables are made, its clock is where it was left."""
    store = open_case_store(settings, kept_secret(files.secret))
    try:
        migrate(store)
    except BaseException:
        store.close()
        raise
    phones = Phones(open_engine(f"sqlite:///{files.database}"))
    phones.create_tables()
    clock = MovableClock(timedelta(microseconds=phones.load_clock()))
    channels = simulated_channels(phones, clock, files.cards)
    service = build_service(settings, store, channels, clock, holder="the demo")
    return DemoWorld(service, phones, clock)


def open_whole_demo(files: DemoFiles, settings: Settings) -> DemoWorld:
    """Open the demo as it was left; empty where its past was cut short."""
    if files.filling.exists():
        files.clear()
    try:
        return open_demo(files, settings)
    except WrongSecretError:
        raise BadSettingsError(
            f"{files.secret} is not the key that the demo was made with: "
            f"remove {files.folder}/demo.db and {files.folder}/demo.keys.db to begin anew."
        ) from None


def is_filled(demo: DemoWorld) -> bool:
    """Whether somebody lives in the demo already."""
    with demo.service.turn_taker.store.read() as connection:
        return connection.execute(select(schema.person.c.id).limit(1)).first() is not None


def kept_secret(path: Path) -> str:
    """Return the demo's own secret, made on the first start and kept in a file."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48))
    return path.read_text()
