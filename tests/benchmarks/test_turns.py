"""A short form of `benchmarks/turns.py`: Makker and the peers play the talk, and it is checked."""

from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks import makker
from benchmarks.measuring import Contender, NotPlayedError, play_once
from benchmarks.peers import (
    aiogram_sqlite,
    bare_sqlite,
    ptb_memory,
    ptb_persistent,
    ptb_sqlite,
    sqlalchemy_core,
    talk,
)


def weeks(folder: Path, begins: str = makker.START.isoformat()) -> makker.Weeks:
    url = f"sqlite:///{folder / 'cases.db'}"
    return makker.open_contender(str(folder), url, waiting=2, citizens=3, begins=begins)


def test_makker_plays_its_weeks(tmp_path: Path) -> None:
    contender = weeks(tmp_path)
    assert [play_once(contender).turns for _ in range(2)] == [18, 18]
    contender.close()


def test_a_week_in_which_no_check_in_opens_is_no_measurement(tmp_path: Path) -> None:
    saturday_night = makker.START + timedelta(days=5, hours=12)
    contender = weeks(tmp_path, saturday_night.isoformat())
    with pytest.raises(NotPlayedError, match="check-ins opened: 0"):
        play_once(contender)
    contender.close()


def test_an_answer_that_is_not_the_talks_is_no_measurement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contender = weeks(tmp_path)
    monkeypatch.setattr(makker, "ANSWERS", ("God", "Fint", "Ikke endnu", "Ikke endnu", "Nej"))
    with pytest.raises(NotPlayedError, match="what was answered"):
        play_once(contender)
    contender.close()


def test_the_peers_play_the_same_talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(talk, "TALKS", 1)
    modules = (
        aiogram_sqlite, bare_sqlite, ptb_memory, ptb_persistent, ptb_sqlite, sqlalchemy_core,
    )  # fmt: skip
    for module in modules:
        contender: Contender = module.open_contender(str(tmp_path))
        assert play_once(contender).turns == talk.ROUND
        contender.close()
