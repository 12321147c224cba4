"""`makker invite`: what it prints is good once, and what cannot be done is one sentence."""

import os
import re
from pathlib import Path

import pytest
from sqlalchemy import select
from typer.testing import CliRunner, Result

from bot.base.settings import PREFIX
from bot.cli import app
from storage import schema
from storage.people import invitations
from storage.store import Store, open_store

SECRET = "a secret of the tests, long enough for one"


@pytest.fixture(autouse=True)
def office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A migrated deployment in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("MAKKER_SECRET_KEY", SECRET)
    monkeypatch.setenv("MAKKER_TELEGRAM_BOT", "@makkerbot")
    assert run("migrate").exit_code == 0


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def opened() -> Store:
    return open_store("sqlite:///var/makker.db", "sqlite:///var/makker.keys.db", SECRET)


def people() -> list[tuple[str, str, int | None, int | None]]:
    store = opened()
    with store.read() as connection:
        rows = connection.execute(select(schema.person).order_by(schema.person.c.id)).all()
        found = [
            (
                store.keys.open(row.id, row.sealed_name),
                row.role,
                row.jobformidler_id,
                row.leader_id,
            )
            for row in rows
        ]
    store.close()
    return found


def test_a_colleague_is_added_and_invited(tmp_path: Path) -> None:
    shown = run("invite", "Lars Holm", "--phone", "12 34 56 78", "--png", "lars.png")
    assert shown.exit_code == 0, shown.output
    [code] = re.findall(r"https://t\.me/makkerbot\?start=(\w{10})$", shown.output, re.MULTILINE)
    assert invitations.spoken(code) in shown.output
    assert "█" in shown.output or "▀" in shown.output
    assert (tmp_path / "lars.png").read_bytes().startswith(b"\x89PNG")
    assert people() == [("Lars Holm", "jobformidler", None, None)]


def test_the_second_time_nobody_is_added() -> None:
    run("invite", "Lars Holm")
    assert run("invite", "lars holm").exit_code == 0
    assert len(people()) == 1


def test_whom_they_work_with() -> None:
    run("invite", "Ida Lund", "--role", "leader")
    run("invite", "Lars Holm", "--leader", "Ida Lund")
    shown = run("invite", "Amina Warsame", "--role", "citizen", "--jobformidler", "Lars Holm")
    assert shown.exit_code == 0, shown.output
    assert people()[1:] == [
        ("Lars Holm", "jobformidler", None, 1),
        ("Amina Warsame", "citizen", 2, None),
    ]


def test_revoking() -> None:
    run("invite", "Lars Holm")
    assert run("invite", "Lars Holm", "--revoke").output == (
        "The invitation of Lars Holm is revoked.\n"
    )
    assert "has no open invitation" in run("invite", "Lars Holm", "--revoke").stderr


def test_without_the_bots_name_there_is_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MAKKER_TELEGRAM_BOT")
    shown = run("invite", "Lars Holm")
    assert "MAKKER_TELEGRAM_BOT" in shown.output and "t.me" not in shown.output


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("Amina Warsame", "--role", "citizen"), "A citizen needs --jobformidler"),
        (("Lars Holm", "--leader", "Nobody"), "Nobody is called Nobody"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    result = run("invite", *arguments)
    assert result.exit_code == 1
    assert sentence in result.stderr and len(result.stderr.splitlines()) == 1
    assert people() == []
