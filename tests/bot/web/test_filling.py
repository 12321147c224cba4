"""`makker demo` answers at once: its page says what is played, and then it is the demo."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from bot.simulator import filling
from bot.simulator.demo import is_filled
from bot.simulator.filling import CutShortError
from bot.simulator.history import Playing, Tell, play_history
from bot.simulator.people import CITIZENS, STAFF
from bot.simulator.world import DemoWorld
from conversations.records.case import Role
from tests.worlds.filling import held, still_demo
from tests.worlds.serving import PATIENCE, served_by


@pytest.fixture
def beside() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as threads:
        yield threads


def page(url: str) -> str:
    with urlopen(url, timeout=PATIENCE) as answer:
        return str(answer.read().decode())


def refused(url: str) -> HTTPError:
    with pytest.raises(HTTPError) as error:
        page(url)
    return error.value


def test_the_page_says_what_is_played_and_then_is_the_demo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: ThreadPoolExecutor
) -> None:
    with held(tmp_path, monkeypatch) as (past, app), served_by(app) as served:
        assert past.is_held.wait(PATIENCE)
        for path in ("/", "/simulator"):
            said = page(served.url + path)
            assert 'role="progressbar"' in said
            assert 'aria-valuenow="50"' in said
            assert "Uge 3 af 4. Uret er nået til tirsdag den 3. november kl. 10.00." in said
            assert "Amina Warsame svarer på sin telefon." in said
            assert '<meta http-equiv="refresh"' in said
        assert "alive" in page(f"{served.url}/health/live")
        assert "progress" in page(f"{served.url}/static/filling.js")
        not_yet = refused(f"{served.url}/health/ready")
        assert (not_yet.code, not_yet.headers["retry-after"]) == (503, "5")
        assert "default-src 'none'" in not_yet.headers["content-security-policy"]
        people = beside.submit(served.get, "people")  # who plays waits, and is answered then
        past.goes_on.set()
        assert [person["name"] for person in people.result(PATIENCE)] == ["Lars Holm"]
        assert "Prøv Makker" in page(f"{served.url}/simulator")
        assert "Prøv Makker i simulatoren" in page(served.url)
        assert '"ready"' in page(f"{served.url}/health/ready")


def test_a_demo_that_is_stopped_while_it_is_filled_begins_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with held(tmp_path, monkeypatch) as (past, app), served_by(app) as served:
        assert past.is_held.wait(PATIENCE)
        asyncio.run(app.filling.world.add("Mette Krogh", Role.JOBFORMIDLER, "telegram"))
        assert is_filled(app.filling.world)
        served.stop()
    assert app.failure is None
    assert begins_anew(tmp_path, monkeypatch)


def test_a_past_that_cannot_be_lived_through_stops_the_demo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: ThreadPoolExecutor
) -> None:
    is_stopped = threading.Event()
    with held(tmp_path, monkeypatch, is_stopped.set) as (past, app), served_by(app) as served:
        past.error = OSError("no room")
        people = beside.submit(refused, f"{served.url}/simulator/api/people")
        past.goes_on.set()
        assert people.result(PATIENCE).code == 503
        assert is_stopped.wait(PATIENCE)
    assert app.failure is past.error
    assert begins_anew(tmp_path, monkeypatch)


def begins_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the next start finds nobody in the demo."""
    world = still_demo(folder, monkeypatch).world
    world.close()
    return not is_filled(world)


def test_a_past_that_was_cut_short_is_whole_when_it_began_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real one, but for three of its weeks."""
    short = still_demo(tmp_path, monkeypatch)

    async def cut_short(world: DemoWorld, until: datetime, tell: Tell) -> None:
        def tell_and_stop(playing: Playing, who: str) -> None:
            short.is_stopping = playing is Playing.ANSWERING
            tell(playing, who)

        await play_history(world, until, tell_and_stop)

    with monkeypatch.context() as patched, pytest.raises(CutShortError):
        patched.setattr(filling, "play_history", cut_short)
        asyncio.run(short.live_through())
    short.world.close()
    anew = still_demo(tmp_path, monkeypatch, weeks=1)
    assert not is_filled(anew.world)
    asyncio.run(anew.live_through())
    assert not anew.files.filling.exists()
    people = asyncio.run(anew.world.people())
    assert len(people) == len(STAFF) + len(CITIZENS) + 1  # one shares a family's phone
    amina = next(each["id"] for each in people if each["name"] == "Amina Warsame")
    assert len(asyncio.run(anew.world.messages(amina))) > 10
    anew.world.close()
