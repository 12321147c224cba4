"""The `makker` command: its errors are one sentence, its exit codes 0, 1 and 2."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.base.settings import PREFIX
from bot.cli import COMMANDS, app, command_of
from bot.operator import migrating
from bot.simulator.demo import DemoFiles, demo_settings, is_filled, open_demo, open_whole_demo
from conversations.records.case import Role
from storage.people.people import NewPerson, add_person
from storage.store import open_store

SECRET = "a secret of the tests, long enough for one"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings but the test's own, and a folder without a `.env`."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)


@pytest.fixture
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAKKER_SECRET_KEY", SECRET)


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def run(*arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(app, arguments, env=environment)


def sentence(result: Result) -> str:
    """The one sentence of a command that failed."""
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].endswith(".")
    return lines[0]


# --- help and usage -------------------------------------------------------------------------------


def test_help_names_every_command_and_the_exit_codes() -> None:
    shown = run("--help")
    assert shown.exit_code == 0
    assert all(f" {command} " in shown.stdout for command in COMMANDS)
    assert "Exit codes: 0 done, 1 it failed, 2 wrong usage." in shown.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    assert run(command, "--help").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "about"),
    [
        (("fly",), "fly"),
        (("serve", "--port", "99999"), "--port"),
        (("serve", "--port", "many"), "--port"),
        (("migrate", "now"), "now"),
        (("doctor", "--text"), "--text"),
        (("invite",), "name"),
        (("invite", "Lars Holm", "--role", "borgmester"), "--role"),
        (("invite", "Lars Holm", "--language", "sv"), "--language"),
        (("talk", "--as", "borgmester"), "--as"),
        (("talk", "--channel", "fax"), "--channel"),
        (("talk", "--language", "sv"), "--language"),
        (("talk", "--script", "small_talk"), "--script"),
        (("talk", "--start", "i morgen"), "--start"),
    ],
)
def test_wrong_usage_is_said_and_ends_with_2(arguments: tuple[str, ...], about: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert about in result.stderr
    assert "Traceback" not in result.output


def test_no_command_shows_the_help() -> None:
    assert "Commands" in run().output


def test_the_list_of_commands_says_of_each_what_it_says_itself() -> None:
    for name, (_, about) in COMMANDS.items():
        assert command_of(name).help == about


def imported_by(*arguments: str, **environment: str) -> set[str]:
    """The packages that a process imports for one command; what it prints is left out."""
    program = (
        "import sys\n"
        "from bot.cli import main\n"
        f"sys.argv = ['makker', *{arguments!r}]\n"
        "sys.stdout, out = open('said', 'w'), sys.stdout\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=out)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=os.environ | environment, capture_output=True,
        text=True, check=True,
    )  # fmt: skip
    return set(done.stdout.split())


def test_a_command_imports_what_it_uses() -> None:
    """A start is short because of what is not imported; seconds would say how busy a machine is."""
    serving = {"uvicorn", "starlette", "jinja2", "apscheduler"}
    providers = {"telegram", "httpx", "aiohttp", "twilio", "requests"}
    seldom = {"alembic", "holidays", "PIL", "segno"}
    ours = {"conversations", "storage", "locales"}
    stores = {"sqlalchemy", "pydantic", "cryptography", "babel", "structlog"}
    secret = {"MAKKER_SECRET_KEY": SECRET}
    shown = imported_by("--help")
    assert "typer" in shown
    assert shown & (serving | providers | seldom | ours | stores) == set()
    assert "alembic" in imported_by("migrate", **secret)
    examined = imported_by("doctor", **secret)
    assert ours | {"sqlalchemy"} <= examined
    assert examined & (serving | providers | seldom) == set()
    with_sms = {"MAKKER_TWILIO_FROM": "+4520123456"}
    assert imported_by("doctor", **secret, **with_sms) & (serving | providers | seldom) == set()


# --- errors ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["serve", "demo", "migrate"])
def test_an_unknown_name_is_named(command: str) -> None:
    assert sentence(run(command, MAKKER_COLOUR="red")).startswith("MAKKER_COLOUR is not a setting")


def test_an_unknown_name_in_the_env_file_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("MAKKER_COLOUR=red\n")
    assert sentence(run("migrate")).startswith("MAKKER_COLOUR is not a setting")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MAKKER_PORT", "many"),
        ("MAKKER_TIMEZONE", "Mars/Olympus"),
        ("MAKKER_SECRET_KEY", "short"),
        ("MAKKER_CITIZEN_FROM", "morgen"),
        ("MAKKER_DATABASE_URL", "mysql://localhost/makker"),
        ("MAKKER_DATABASE_URL", "makker.db"),
        ("MAKKER_DATABASE_URL", "sqlite:///:memory:"),
        ("MAKKER_KEYS_URL", "keys.db"),
    ],
)
def test_a_bad_value_is_named(name: str, value: str) -> None:
    said = sentence(run("migrate", **{name: value}))
    assert said.startswith(f"{name} cannot be used: ")


@pytest.mark.parametrize("command", ["serve", "migrate"])
def test_a_missing_secret_is_said(command: str) -> None:
    assert sentence(run(command)).startswith("MAKKER_SECRET_KEY is missing")


@pytest.mark.parametrize("command", ["serve", "migrate"])
def test_a_postgresql_that_is_not_there_is_said_without_its_password(
    command: str, secret: None
) -> None:
    url = "postgresql://makker:very-secret@127.0.0.1:1/makker"
    said = sentence(run(command, MAKKER_DATABASE_URL=url, MAKKER_KEYS_URL="sqlite:///keys.db"))
    assert "Connection refused" in said
    assert "very-secret" not in said


def test_postgresql_needs_a_key_store_by_name(secret: None) -> None:
    url = "postgresql://makker@127.0.0.1:1/makker"
    said = sentence(run("migrate", MAKKER_DATABASE_URL=url))
    assert said.startswith("MAKKER_KEYS_URL is missing")


def test_a_path_below_a_file_is_said(tmp_path: Path, secret: None) -> None:
    (tmp_path / "file").touch()
    said = sentence(run("migrate", MAKKER_DATABASE_URL="sqlite:///file/makker.db"))
    assert said.startswith("file cannot be used: ")


def test_a_folder_is_no_database(tmp_path: Path, secret: None) -> None:
    said = sentence(run("migrate", MAKKER_DATABASE_URL=f"sqlite:///{tmp_path}"))
    assert "unable to open database file" in said


def test_a_file_that_is_no_database_is_said(tmp_path: Path, secret: None) -> None:
    (tmp_path / "x.db").write_text("this is a shopping list, not a database\n" * 40)
    said = sentence(run("migrate", MAKKER_DATABASE_URL="sqlite:///x.db"))
    assert "file is not a database" in said


def test_serve_asks_for_migrate_first(secret: None) -> None:
    assert "run makker migrate" in sentence(run("serve"))


def test_another_secret_than_the_keys_were_stored_with_is_said(secret: None) -> None:
    assert run("migrate").exit_code == 0
    for command in ("serve", "migrate"):
        said = sentence(run(command, MAKKER_SECRET_KEY="another secret, long enough for one, too"))
        assert said.startswith("MAKKER_SECRET_KEY is not the one")


def test_a_store_of_a_newer_version_is_said(secret: None, tmp_path: Path) -> None:
    assert run("migrate").exit_code == 0
    store = open_store("sqlite:///var/makker.db", "sqlite:///var/makker.keys.db", SECRET)
    with store.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    assert sentence(run("migrate")).startswith("The case store was made by another version")


@pytest.mark.parametrize("folder", ["var"])
def test_a_fault_of_our_own_keeps_its_traceback(
    folder: str, secret: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(migrating, "migrate_store", broken)
    assert isinstance(run("migrate").exception, ZeroDivisionError)


# --- migrate and doctor ---------------------------------------------------------------------------


def test_migrate_and_doctor_on_each_database(
    database_url: str, monkeypatch: pytest.MonkeyPatch, secret: None
) -> None:
    monkeypatch.setenv("MAKKER_DATABASE_URL", database_url)
    monkeypatch.setenv("MAKKER_KEYS_URL", "sqlite:///keys/keys.db")
    before = run("doctor")
    assert before.exit_code == 1
    for _ in range(2):
        migrated = run("migrate")
        assert migrated.exit_code == 0
        assert migrated.stdout == "The case store and the key store are up to date.\n"
    after = run("doctor")
    assert after.exit_code == 0, after.output
    assert after.stdout.endswith(" warnings, 0 errors.\n")


def test_doctor_fails_when_something_is_wrong() -> None:
    result = run("doctor")
    assert result.exit_code == 1
    assert "ERROR    Secret: MAKKER_SECRET_KEY is missing" in result.stdout
    assert result.stderr == ""


def test_doctor_shows_how_hard_the_texts_are() -> None:
    result = run("doctor", "--texts")
    assert result.exit_code == 0
    assert "consent.may_i " in result.stdout
    assert "mean LIX" in result.stdout


# --- serving --------------------------------------------------------------------------------------


def test_serve_says_that_its_port_is_in_use(taken_port: int, secret: None) -> None:
    assert run("migrate").exit_code == 0
    said = sentence(run("serve", "--port", str(taken_port)))
    assert f"port {taken_port} of 127.0.0.1 (it is in use)" in said
    assert "MAKKER_PORT" in said


def test_demo_says_that_its_port_is_in_use_before_it_makes_anything(
    taken_port: int, tmp_path: Path
) -> None:
    said = sentence(run("demo", "--port", str(taken_port)))
    assert f"port {taken_port} of 127.0.0.1 (it is in use)" in said
    assert "make demo PORT=8123" in said
    assert list(tmp_path.iterdir()) == []


def test_an_address_of_another_machine_is_said(secret: None) -> None:
    assert run("migrate").exit_code == 0
    said = sentence(run("serve", MAKKER_HOST="192.0.2.1"))
    assert "port 8000 of 192.0.2.1 (Cannot assign requested address)" in said


def test_serve_ends_quietly_at_ctrl_c(secret: None, tmp_path: Path) -> None:
    assert run("migrate").exit_code == 0
    command = [sys.executable, "-m", "bot.cli", "serve", "--port", "0"]
    server = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path
    )
    assert server.stdout is not None
    assert server.stdout.readline().startswith("Makker serves on http://127.0.0.1:")
    server.send_signal(signal.SIGINT)
    rest, errors = server.communicate(timeout=20)
    assert (server.returncode, rest, errors) == (0, "", "")


# --- the demo -------------------------------------------------------------------------------------


def test_a_demo_that_was_killed_while_it_was_filled_begins_anew() -> None:
    """A kill runs nothing more: what tells of it lies in the folder."""
    files = DemoFiles(Path("var"))
    killed = open_demo(files, demo_settings(files, 8000))
    files.filling.touch()
    lars = NewPerson("Lars Holm", Role.JOBFORMIDLER, "telegram")
    add_person(killed.service.turn_taker.store, lars, killed.clock.now())
    killed.close()
    world = open_whole_demo(files, demo_settings(files, 8000))
    assert not is_filled(world)
    assert not files.filling.exists()
    world.close()


def test_a_demo_with_another_key_says_what_to_remove(tmp_path: Path) -> None:
    files = DemoFiles(Path("var"))
    open_demo(files, demo_settings(files, 8000)).close()
    files.secret.write_text("another secret, long enough for one, too")
    said = sentence(run("demo", "--port", "0"))
    assert "remove var/demo.db and var/demo.keys.db" in said


def test_the_demo_refuses_another_database() -> None:
    said = sentence(run("demo", "--port", "0", MAKKER_DATABASE_URL="sqlite:///real.db"))
    assert said.startswith("The demo uses only its own database")
