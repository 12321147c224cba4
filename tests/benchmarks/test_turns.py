"""`benchmarks/turns.py` stops with an error when the talk was not played."""

from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks import makker
from benchmarks.measuring import NotPlayedError, play_once


def weeks(folder: Path, begins: str = makker.START.isoformat()) -> makker.Weeks:
    url = f"sqlite:///{folder / 'cases.db'}"
    return makker.open_contender(str(folder), url, waiting=2, citizens=3, begins=begins)


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
