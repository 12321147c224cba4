"""`makker talk`: what lines do, how a talk begins, and that its file replays it."""

import ast
import asyncio
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from sqlalchemy import select
from typer.testing import CliRunner

from bot.base.settings import BadSettingsError
from bot.cli import app
from bot.simulator.phones import PhoneMessage
from bot.simulator.world import NotDoneError
from bot.talk.repro import (
    WIDTH,
    Heard,
    Opened,
    Step,
    Tapped,
    Wrote,
    as_test,
    check_target,
    quoted,
)
from bot.talk.talk import BEGINNINGS, WITHOUT_BEGINNING, Talk, open_talk
from bot.talk.terminal import Terminal, hold_talk, wait_in_iso
from conversations.catalogue import SCRIPTS, newest
from conversations.records.case import Role
from storage import schema
from storage.rows import read_run
from tests.worlds.stores import migrate_by_copy

START = datetime.fromisoformat("2026-11-23T09:00+01:00")
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module", autouse=True)
def quick_stores() -> Iterator[None]:
    """Each talk has a store of its own. The file that pytest runs as it is really migrates one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.talk.talk.migrate", migrate_by_copy)
        yield


def held(
    *lines: str,
    script: str = "consent",
    role: Role | None = None,
    channel: str = "telegram",
    language: str = "da",
    repro: Path | None = None,
    is_terminal: bool = False,
) -> str:
    """Hold a talk with these lines and return what the terminal showed."""
    screen = io.StringIO()
    console = Console(file=screen, force_terminal=is_terminal, color_system=None, width=80)
    opened = Opened(START, channel, language)
    hold_talk(opened, script, role, console, reader(*lines), repro)
    return screen.getvalue()


def reader(*lines: str) -> Callable[[str], str]:
    typed = iter(lines)

    def read(prompt: str) -> str:
        for line in typed:
            return line
        raise EOFError

    return read


def after(shown: str, words: str) -> str:
    """What was shown after the last of these words."""
    assert words in shown
    return shown.rpartition(words)[2]


# --- what lines do --------------------------------------------------------------------------------


def test_a_number_taps_the_button() -> None:
    shown = held("1")
    assert "  1 Ja\n" in shown
    assert "→ Ja" in shown
    assert "Hvilket sprog vil du have hjælp på?" in after(shown, "→ Ja")


def test_by_sms_a_number_is_written_as_it_is() -> None:
    shown = held("1", channel="sms")
    assert "Må jeg skrive til dig? 1 Ja. 2 Nej." in shown
    assert "→" not in shown
    assert "Hvilket sprog vil du have hjælp på? 1 Dansk." in shown


def test_a_number_without_a_button_is_written() -> None:
    assert "Jeg forstår ikke dit svar." in held("7")


def test_a_picture_card_is_named_with_its_options() -> None:
    shown = held(script="weekly_check_in")
    assert "[billedkort: 1 God · 2 Både god og svær · 3 Svær]" in shown
    assert "  1 God" not in shown
    assert "Var der noget, der gik godt?" in after(held("3", script="weekly_check_in"), "→ Svær")


def test_a_personal_number_is_shown_as_makker_keeps_it() -> None:
    shown = held("mit nummer er 010190-1234")
    assert "010190-1234" not in shown
    assert "→ mit nummer er" in shown


def test_moving_the_clock_lets_everything_due_happen() -> None:
    shown = held(":om 1 uge", ":om 3 dage", script="weekly_check_in")
    assert "— torsdag den 10. december kl. 09.00 —" in shown
    assert "Hvordan var din uge? God eller svær?" in shown


def test_the_clock_can_be_moved_to_a_moment() -> None:
    assert "— fredag den 27. november kl. 14.30 —" in held(":til fredag 14.30")
    assert "Sig en dag og en tid" in held(":til engang")


def test_next_moves_to_the_next_message_on_this_phone() -> None:
    shown = held("1", "1", "1", "1", ":næste")
    came = after(shown, "— mandag den 30. november kl. 09.00 —")
    assert came.startswith("\nMakker: Hej Amina. Hvordan har din uge været?")
    assert "Der kommer ikke noget på telefonen." in held("2", ":næste")


@pytest.mark.parametrize(
    ("words", "duration"),
    [
        ("1 uge", "P1W"),
        ("en uge", "P1W"),
        ("+1d", "P1D"),
        ("+ 2 h", "PT2H"),
        ("3 dage", "P3D"),
        ("2 timer", "PT2H"),
        ("30 min.", "PT30M"),
        ("en måned", "P1M"),
        ("2 Uger", "P2W"),
    ],
)
def test_a_wait_is_read(words: str, duration: str) -> None:
    assert wait_in_iso(words) == duration


@pytest.mark.parametrize("words", ["", "uge", "1", "1 år", "-1d", "1000d", "+1dd"])
def test_another_wait_is_asked_for(words: str) -> None:
    with pytest.raises(NotDoneError, match="Sig, hvor langt"):
        wait_in_iso(words)


def test_the_clock_moves_two_years_at_most() -> None:
    assert "højst gå to år" in held(":om 999 måneder")


def test_changing_phones_shows_what_came_meanwhile() -> None:
    shown = held("1", ":skift")
    assert "(Lars har 2 nye beskeder. Skriv :skift)" in shown
    lars = after(shown, "Lars Holm (jobformidler), Telegram")
    assert "Amina (A2B) vil gerne have beskeder." in lars


def test_a_button_further_up_can_be_tapped() -> None:
    shown = held("1", ":tryk Nej", ":tryk Kaffe")
    assert "Det spørgsmål er slut. Du behøver ikke svare på det." in after(shown, "→ Nej")
    assert "Der er ingen knap, der hedder »Kaffe«." in shown


def test_the_case_is_shown_in_local_time() -> None:
    shown = held(":sag", script="weekly_check_in")
    assert '"purpose": "messages"' in shown
    assert '"at": "2026-11-23T09:00+01:00"' in shown


def test_a_line_that_the_terminal_does_not_know_gets_help() -> None:
    shown = held(":kaffe", "")
    assert "Terminalen kender ikke :kaffe" in shown
    assert ":om 1 uge" in shown


def test_nothing_is_taken_after_the_end() -> None:
    assert "Jeg forstår ikke" not in held(":slut", "vrøvl")


def test_ctrl_c_ends_it_quietly() -> None:
    def interrupted(prompt: str) -> str:
        raise KeyboardInterrupt

    screen = io.StringIO()
    opened = Opened(START, "telegram", "da")
    hold_talk(opened, "consent", None, Console(file=screen), interrupted, None)
    assert "Hej Amina." in screen.getvalue()
    assert "Traceback" not in screen.getvalue()


def test_a_terminal_shows_bubbles() -> None:
    shown = held("1", is_terminal=True)
    assert "╭─ Makker ─" in shown
    assert max(len(line) for line in shown.splitlines() if "│" in line) <= 80


# --- how a talk begins ----------------------------------------------------------------------------


def test_every_script_has_a_beginning() -> None:
    """A new script gets a line in `bot.talk.talk.BEGINNINGS`: what is typed to get there."""
    assert set(BEGINNINGS) | WITHOUT_BEGINNING == set(newest(SCRIPTS))


def open_script(terminal: Terminal) -> str:
    """The name of the script that the phone in hand waits in."""
    run = schema.run
    query = select(run).where(run.c.person_id == terminal.me, run.c.closed_at.is_(None))
    store = terminal.talk.world.service.turn_taker.store
    with store.read() as connection:
        found = connection.execute(query.order_by(run.c.spoke_no.desc())).first()
    return read_run(found, store.keys).name if found else ""


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The open script of each talk, looked at when its beginning is over."""
    found: list[str] = []
    monkeypatch.setattr(Terminal, "go_on", lambda self, _: found.append(open_script(self)))
    return found


ASKS_NOTHING = {"plan_change"}  # so it is over as soon as it is said


@pytest.mark.parametrize("script", sorted(set(BEGINNINGS) - ASKS_NOTHING))
def test_a_beginning_leads_to_its_script(script: str, ended: list[str]) -> None:
    held(script=script)
    assert ended == [script]


def test_a_beginning_speaks_the_language_and_fits_the_channel(ended: list[str]) -> None:
    shown = held(script="weekly_check_in", channel="sms", language="ar")
    assert "Amina> Arabisk" in shown
    assert ended == ["weekly_check_in"]


def test_the_phone_in_hand_can_be_the_other_one() -> None:
    shown = held(script="weekly_check_in", role=Role.JOBFORMIDLER)
    assert "Amina> Morgen" in shown
    assert "Lars Holm (jobformidler), Telegram" in after(shown, "Amina> :næste")


# --- the file -------------------------------------------------------------------------------------

LOG = (
    "log Amina telefon: talt om Netto. Aftale: ringe til Netto inden fredag. "
    "Næste: om en uge kl 10, Torvet 3"
)


def replay(path: Path, folder: Path) -> None:
    """Do what pytest does with the file, in this process."""
    folder.mkdir()
    names: dict[str, Callable[[Path], None]] = {}
    exec(compile(path.read_text(encoding="utf-8"), path, "exec"), names)
    test = next(call for name, call in names.items() if name.startswith("test_"))
    test(folder)


def test_a_talk_of_two_phones_replays(tmp_path: Path) -> None:
    path = tmp_path / "test_amina_and_lars.py"
    held(
        "2", ":tryk Ja", "START", "1", "Somali", "1", "4", ":skift", LOG, "1", ":om 1 uge",
        ":skift", "1", "Jeg var i \"Netto\" og 'Føtex'", "1", "1",
        language="so", repro=path,
    )  # fmt: skip
    source = path.read_text(encoding="utf-8")
    assert "def test_amina_and_lars(tmp_path: Path) -> None:" in source
    assert 'await world.move_to(datetime.fromisoformat("2026-11-30T09:00:00+01:00"))' in source
    assert 'await talk.tap(lars, "Gem")' in source
    replay(path, tmp_path / "again")


def test_a_replay_tells_when_something_else_is_said(tmp_path: Path) -> None:
    path = tmp_path / "test_it.py"
    held("1", repro=path)
    path.write_text(path.read_text(encoding="utf-8").replace("tre korte", "ti lange"))
    with pytest.raises(AssertionError):
        replay(path, tmp_path / "again")


def test_silence_is_expected_too(tmp_path: Path) -> None:
    path = tmp_path / "test_silence.py"
    held(":+1h", repro=path)
    assert "assert await talk.heard(amina) == []" in path.read_text(encoding="utf-8")
    replay(path, tmp_path / "again")


def test_pytest_runs_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "test_typed.py"
    arguments = ["talk", "--start", "2026-11-23T09:00", "--channel", "sms", "--repro", str(path)]
    typed = CliRunner().invoke(app, arguments, input="ja\nDansk\n:slut\n")
    assert typed.exit_code == 0, typed.output
    assert "Amina> ja\n" in typed.output
    assert f"Samtalen står i {path}." in typed.output
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider"]
    pytested = subprocess.run(
        [*command, str(path)],
        cwd=ROOT,
        env=os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
    )
    assert pytested.returncode == 0, pytested.stdout


def test_the_file_is_kept_when_the_talk_ends_in_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(self: Talk, person: int, label: str) -> None:
        raise RuntimeError

    monkeypatch.setattr(Talk, "tap", broken)
    path = tmp_path / "test_error.py"
    with pytest.raises(RuntimeError):
        held("1", repro=path)
    assert path.read_text(encoding="utf-8").endswith('await talk.tap(amina, "Ja")\n')


def test_a_file_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "test_other.py"
    check_target(other)
    other.write_text("x = 1\n")
    with pytest.raises(BadSettingsError, match="is not a talk"):
        check_target(other)
    with pytest.raises(BadSettingsError, match="no name for a test"):
        check_target(tmp_path / "talk.txt")


def test_a_talk_may_be_held_again_into_its_file(tmp_path: Path) -> None:
    path = tmp_path / "test_it.py"
    held(repro=path)
    held("1", repro=path)
    replay(path, tmp_path / "again")


NASTY = [
    'Han sagde "ja" til det',
    "Det er Lars' bil",
    "Både \"det\" og 'det' her",
    "'''\"\"\"",
    "C:\\temp\\ny",
    "Linje et\nlinje to\n\nlinje fire",
    "ord " * 40,
    "æ" * 200,
    "مرحبا كيف كان أسبوعك " * 8,
    "🙂👍🆘" * 30,
    "\u202eomvendt\u202c \u200b",
    "\"citat\" og 'pling' og så videre i en lang linje " * 5,
    "{name} {0} %s",
    "",
]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file with every nasty string as an answer, a label and an expected text."""
    talk = asyncio.run(opened_talk(tmp_path))
    path = tmp_path / "test_nasty.py"
    path.write_text(as_test("test_nasty", Opened(START, "sms", "da"), talk, nasty_steps(talk)))
    return path


async def opened_talk(folder: Path) -> Talk:
    async with open_talk(folder, START) as talk:
        return talk


def nasty_steps(talk: Talk) -> list[Step]:
    steps: list[Step] = []
    for person in (talk.citizen, talk.jobformidler):
        for text in NASTY:
            message = PhoneMessage(1, "sms", "out", text, (), None, START)
            steps += [Wrote(person, text), Tapped(person, text), Heard(person, (message,) * 2)]
    return steps


def test_the_file_is_laid_out_as_ruff_would(source: Path) -> None:
    for check in (["check"], ["format", "--check", "--diff"]):
        run = [sys.executable, "-m", "ruff", *check, "--no-cache", "--config", "pyproject.toml"]
        done = subprocess.run([*run, str(source)], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout


def test_the_file_holds_every_string_whole(source: Path) -> None:
    constants = {
        node.value
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(NASTY) <= constants


@settings(deadline=None)
@given(st.text())
def test_a_quoted_string_is_that_string(text: str) -> None:
    assert ast.literal_eval(quoted(text)) == text


def test_no_line_is_long(source: Path) -> None:
    lines = source.read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= WIDTH
