"""`makker telegram connect` and what `makker doctor` says of Telegram."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.channels.telegram.incoming import WANTED
from bot.channels.telegram.menu import MENU
from bot.cli import app
from bot.operator.doctor.doctor import examine
from bot.operator.doctor.findings import Level
from tests.fakes.telegram import BOT, TOKEN, FakeTelegram, Fault
from tests.fakes.telegram_server import Served, serving
from tests.worlds.jobcentre import still_clock
from tests.worlds.office import MONDAY

SECRET = "a-secret_of-the-webhook"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Served]:
    """A deployment that is set up for the fake."""
    monkeypatch.chdir(tmp_path)
    with serving(FakeTelegram()) as found:
        settings = {
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": found.url,
            "TELEGRAM_WEBHOOK_SECRET": SECRET,
            "PUBLIC_URL": "https://makker.kommune.dk/",
            "KOMMUNE": "Varde Kommune",
        }
        for name, value in settings.items():
            monkeypatch.setenv(f"MAKKER_{name}", value)
        yield found


def telegram(command: str) -> Result:
    return CliRunner().invoke(app, ["telegram", command])


def says() -> list[tuple[Level, str]]:
    found = examine(still_clock(MONDAY))
    return [(each.level, each.says) for each in found if each.about.startswith("Telegram")]


def wrong() -> list[str]:
    return [words for level, words in says() if level is not Level.OK]


def test_connecting_sets_all_that_telegram_must_know(served: Served) -> None:
    assert "run makker telegram connect" in " ".join(wrong())
    result = telegram("connect")
    assert result.exit_code == 0
    assert "https://makker.kommune.dk/telegram" in result.output
    assert served.fake.webhook["secret"] == SECRET
    assert served.fake.webhook["allowed_updates"] == list(WANTED)
    commands = served.fake.profile["commands "]
    assert [each["command"] for each in commands] == [entry.name for entry in MENU]
    assert "Varde Kommune" in served.fake.profile["description"]
    assert served.fake.profile["menu"] == {"type": "commands"}
    assert wrong() == []
    assert f"The bot is @{BOT['username']}." in [words for _, words in says()]


def test_disconnecting_makes_room_for_polling(served: Served) -> None:
    telegram("connect")
    assert telegram("disconnect").exit_code == 0
    assert served.fake.webhook == {}
    assert wrong() == [
        "No webhook is set: run makker telegram connect, or use makker serve --poll."
    ]


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("TELEGRAM_TOKEN", "1:wrong", "Telegram refuses the token"),
        ("TELEGRAM_TOKEN", "", "MAKKER_TELEGRAM_TOKEN is missing"),
        ("TELEGRAM_TOKEN", "no token", "MAKKER_TELEGRAM_TOKEN cannot be used"),
        ("TELEGRAM_API_URL", "http://127.0.0.1:1", "Telegram cannot be reached"),
        ("TELEGRAM_WEBHOOK_SECRET", "", "MAKKER_TELEGRAM_WEBHOOK_SECRET is missing"),
        ("TELEGRAM_WEBHOOK_SECRET", "with blank", "MAKKER_TELEGRAM_WEBHOOK_SECRET cannot be"),
        ("PUBLIC_URL", "", "MAKKER_PUBLIC_URL must be"),
        ("PUBLIC_URL", "http://makker.dk", "MAKKER_PUBLIC_URL must be"),
    ],
)
def test_what_hinders_it_is_said_in_one_sentence(
    served: Served, monkeypatch: pytest.MonkeyPatch, name: str, value: str, sentence: str
) -> None:
    monkeypatch.setenv(f"MAKKER_{name}", value)
    result = telegram("connect")
    assert result.exit_code == 1
    assert result.stderr.startswith(sentence)
    assert len(result.stderr.strip().splitlines()) == 1
    assert TOKEN.partition(":")[2] not in result.output


def test_what_telegram_refuses_is_said_with_its_reason(served: Served) -> None:
    served.fake.fault = lambda call: Fault.BAD if call.method == "setWebhook" else None
    assert telegram("connect").stderr.startswith("Telegram will not have it: MESSAGE_SOMETHING")


def test_the_doctor_names_what_is_wrong(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    telegram("connect")
    fake = served.fake
    fake.webhook["url"] = "https://elsewhere.dk/telegram"
    assert "at elsewhere.dk" in wrong()[0]
    telegram("connect")
    fake.webhook["allowed_updates"] = ["message"]
    assert "does not deliver all" in wrong()[0]
    telegram("connect")
    fake.profile["commands "] = []
    assert "menu or description" in wrong()[0]
    telegram("connect")
    fake.last_error = "Connection refused"
    assert wrong() == ["It could not deliver within the last hour: Connection refused."]
    fake.last_error = ""
    monkeypatch.setenv("MAKKER_TELEGRAM_BOT", "another_bot")
    assert wrong() == [f"MAKKER_TELEGRAM_BOT is another_bot, but it is @{BOT['username']}."]


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (Fault.UNAUTHORIZED, "Telegram refuses the token"),
        (Fault.DOWN, "Telegram answers with an error (502)"),
        (Fault.CUT, "Telegram cannot be reached"),
    ],
)
def test_the_doctor_says_why_telegram_cannot_be_asked(
    served: Served, fault: Fault, sentence: str
) -> None:
    served.fake.fault = lambda _: fault
    (found,) = wrong()
    assert found.startswith(sentence)


def test_serving_asks_for_the_secret_of_the_webhook(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAKKER_TELEGRAM_WEBHOOK_SECRET", "")
    monkeypatch.setenv("MAKKER_SECRET_KEY", "x" * 40)
    assert CliRunner().invoke(app, ["migrate"]).exit_code == 0
    result = CliRunner().invoke(app, ["serve", "--port", "0"])
    assert result.stderr.startswith("MAKKER_TELEGRAM_WEBHOOK_SECRET is missing")
    assert "serve --poll" in result.stderr
