"""kill -9 at any moment: no answer is lost, none is taken twice, each message is shown once.

The same script of 200 turns is run over HTTP twice: on a server that lives, and on one that is
killed and started again; whoever got no answer sends the same message again under the same id.
At the end every phone must show the same.
"""

import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from sqlalchemy import func, select

from storage import schema
from tests.worlds.stores import another_store

CITIZENS = 10
WEEKS = 5
KILLS = 10
SEED = 20311
PATIENCE = 40.0
MONDAYS = ["2031-02-03", "2031-02-10", "2031-02-17", "2031-02-24", "2031-03-03", "2031-03-10"]
FIRST = ("ja", "dansk", "mandag", "1", "HJÆLP")
CASE_CODE = re.compile(r"\([A-Z][0-9][A-Z]+\)")


@dataclass
class Server:
    """A server process that can be killed and started again on the same port."""

    database_url: str
    folder: Path
    port: int
    kills: int = 0
    process: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        program = [sys.executable, "-m", "tests.bot.server_to_kill"]
        arguments = [self.database_url, str(self.folder), str(self.port)]
        root = Path(__file__).resolve().parents[2]
        with (self.folder / "log").open("ab") as log:
            self.starter = subprocess.Popen(
                [*program, *arguments], cwd=root, stderr=log, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )  # fmt: skip

    def start(self) -> None:
        assert self.starter.stdin is not None
        assert self.starter.stdout is not None
        self.starter.stdin.write("start\n")
        self.starter.stdin.flush()
        self.process = int(self.starter.stdout.readline())

    def kill(self) -> None:
        """Kill it where it stands, and start it again."""
        with self.lock:
            self._kill()
            self.kills += 1
            self.start()

    def _kill(self) -> None:
        os.kill(self.process, signal.SIGKILL)
        while self._is_alive():
            time.sleep(0.001)

    def _is_alive(self) -> bool:
        try:
            os.kill(self.process, 0)
        except ProcessLookupError:
            return False
        return True

    def stop(self) -> None:
        with self.lock, self.starter:
            if self._is_alive():
                self._kill()
            self.starter.kill()


@dataclass
class Client:
    """Calls the simulator's API until it is answered. `before` is told of every first try."""

    port: int
    before: Callable[[], None] = lambda: None

    def get(self, path: str) -> Any:
        return self._until_answered(path, None)

    def post(self, path: str, **body: Any) -> Any:
        self.before()
        return self._until_answered(path, json.dumps(body).encode())

    def _until_answered(self, path: str, body: bytes | None) -> Any:
        request = Request(f"http://127.0.0.1:{self.port}/simulator/api/{path}", body)
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                with urlopen(request, timeout=PATIENCE) as answer:
                    return json.load(answer)
            except HTTPError as error:
                if error.code < 500:
                    return json.load(error)
            except (OSError, HTTPException, ValueError):
                pass
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.02)


@dataclass
class Transcript:
    """What is there at the end."""

    phones: dict[str, list[str]]
    check_ins: dict[str, list[Any]]
    inputs: int


def run_script(server: Server, plan: set[int], chance: random.Random) -> Transcript:
    """Play the whole script. `plan` says at which requests the server is killed."""
    calm = Client(server.port)
    server.start()
    calm.post("clock", to=f"{MONDAYS[0]}T09:00:00+01:00")
    lars = calm.post("people", name="Lars Holm", role="jobformidler", channel="telegram")["id"]
    people = {
        f"Borger{n}": calm.post(
            "people", name=f"Borger{n}", role="citizen", channel="sms" if n % 4 == 3 else "telegram"
        )["id"]
        for n in range(CITIZENS)
    }
    killer = Killer(server, plan, chance)
    client = Client(server.port, killer.tell)
    _in_parallel(people, lambda name, person: _say(client, person, "f", FIRST))
    for week, monday in enumerate(MONDAYS[1:]):
        client.post("clock", to=f"{monday}T09:05:00+01:00")
        _in_parallel(people, lambda name, p, w=week: _say(client, p, f"w{w}", _week(name, w)))
    killer.finish()
    calm.post("clock", to=f"{MONDAYS[-1]}T12:00:00+01:00")
    return _look(calm, people, lars, server)


def _week(name: str, week: int) -> tuple[str, str, str]:
    feeling = ("god", "svær", "både og")[week % 3]
    return feeling, f"Svar {week} fra {name}", "ja" if week % 2 else "nej"


def _say(client: Client, person: int, prefix: str, written: tuple[str, ...]) -> None:
    for place, words in enumerate(written):
        client.post(f"people/{person}/messages", text=words, id=f"{prefix}.{place}")


def _in_parallel(people: dict[str, int], act: Callable[..., None]) -> None:
    with ThreadPoolExecutor(CITIZENS) as pool:
        for done in [pool.submit(act, name, person) for name, person in people.items()]:
            done.result()


class Killer:
    """Kills the server shortly after the planned requests have left."""

    def __init__(self, server: Server, plan: set[int], chance: random.Random) -> None:
        self._server = server
        self._plan = plan
        self._chance = chance
        self._sent = 0
        self._lock = threading.Lock()
        self._timers: list[threading.Timer] = []

    def tell(self) -> None:
        with self._lock:
            self._sent += 1
            if self._sent in self._plan:
                timer = threading.Timer(self._chance.uniform(0, 0.06), self._server.kill)
                self._timers.append(timer)
                timer.start()

    def finish(self) -> None:
        for timer in self._timers:
            timer.join()


def _look(client: Client, people: dict[str, int], lars: int, server: Server) -> Transcript:
    shown = {name: client.get(f"people/{person}/messages") for name, person in people.items()}
    phones = {
        name: [f"{m['direction']} {m['text']}" for m in messages]
        for name, messages in shown.items()
    }
    # To the jobformidler many citizens speak at once: in any order, but each thing once.
    told = client.get(f"people/{lars}/messages")
    phones["Lars"] = sorted(CASE_CODE.sub("(code)", message["text"]) for message in told)
    cases = {name: client.get(f"cases/{person}") for name, person in people.items()}
    return Transcript(
        phones,
        {
            name: [_answered(c) for c in case["check_ins"] if c["script"] == "weekly_check_in"]
            for name, case in cases.items()
        },
        _count_inputs(server),
    )


def _answered(check_in: dict[str, Any]) -> dict[str, Any]:
    return {name: check_in[name] for name in ("script", "period", "status", "answers")}


def _count_inputs(server: Server) -> int:
    store = another_store(server.database_url, server.folder)
    with store.read() as connection:
        inbound = schema.inbound
        outside = select(func.count()).where(inbound.c.channel != "makker")
        found = connection.execute(outside).scalar_one()
    store.close()
    return int(found)


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Transcript]:
    """What is there at the end when nothing goes wrong."""
    folder = tmp_path_factory.mktemp("undisturbed")
    server = Server(f"sqlite:///{folder / 'makker.db'}", folder, _free_port())
    try:
        yield run_script(server, set(), random.Random(SEED))
    finally:
        server.stop()


def test_nothing_is_lost_and_nothing_happens_twice(
    database_url: str, tmp_path: Path, undisturbed: Transcript
) -> None:
    chance = random.Random(SEED)
    turns = CITIZENS * (len(FIRST) + 3 * WEEKS)
    requests = range(5, turns + WEEKS)
    moves = [CITIZENS * (len(FIRST) + 3 * week) + week + 1 for week in (1, 3)]
    plan = {*moves, *chance.sample([n for n in requests if n not in moves], KILLS - len(moves))}
    server = Server(database_url, tmp_path, _free_port())
    try:
        found = run_script(server, plan, chance)
    finally:
        server.stop()

    assert turns == 200
    assert server.kills == KILLS
    assert found.inputs == undisturbed.inputs == turns
    for name, check_ins in found.check_ins.items():
        weeks = [_week(name, week) for week in range(WEEKS)]
        assert [c["answers"]["went_well"] for c in check_ins] == [w[1] for w in weeks]
        assert [c["status"] for c in check_ins] == ["answered"] * WEEKS
    assert found.check_ins == undisturbed.check_ins
    for name, messages in undisturbed.phones.items():
        assert found.phones[name] == messages
