"""Nobody asks what time it is but the one clock, `bot/base/clock.py`, and who is named here.

What takes the wall clock behaves otherwise on a Saturday night. So a clock is handed in; whoever
makes one that runs with the wall's, or reads another's, stands in `MAY` with why.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("bot", "conversations", "storage", "locales", "tests", "benchmarks")

READS = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime"),
    *("func.now", "func.current_timestamp", "func.clock_timestamp", "func.localtimestamp"),
    *("processors.TimeStamper", "uuid.uuid1"),
}
MAKES = {"WallClock", "MovableClock"}  # a clock; the second runs with the wall's unless told which
WORDS = ("current_timestamp", "clock_timestamp(", "now()", "datetime('now", "strftime('%s")

MAY = {
    ("bot/base/clock.py", "datetime.now"): "it is the one clock",
    ("bot/base/logs.py", "processors.TimeStamper"): "a line of the log is of when it was written",
    ("bot/web/serving.py", "WallClock"): "a command begins in the time that it is, and hands it on",
    ("bot/talk/command.py", "WallClock"): "a command, too",
    ("bot/operator/doctor/command.py", "WallClock"): "a command, too",
    ("bot/operator/inviting.py", "WallClock"): "a command, too",
    ("bot/simulator/demo.py", "MovableClock"): "the demo lives beside the time that it is",
    ("bot/operator/doctor/stores.py", "func.now"): "doctor compares the two clocks",
    ("benchmarks/stamp.py", "datetime.now"): "figures say when they were made",
    ("tests/tools/dates.py", "time.time"): "it says how far off the other date is",
    ("tests/fakes/telegram.py", "time.time"): "started as a program it is a real provider",
    ("tests/fakes/twilio.py", "datetime.now"): "started as a program it is a real provider",
    ("tests/bot/operator/test_doctor.py", "WallClock"): "doctor compares it with PostgreSQL's",
    ("tests/bot/operator/test_doctor.py", "MovableClock"): "set wrong beside PostgreSQL's",
}


def reads_of(source: str) -> Iterator[str]:
    """Each place that asks for the time that it is, called or handed on."""
    tree = ast.parse(source)
    prose = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call)]
    told = {id(each.func) for each in calls if any(given.arg == "wall" for given in each.keywords)}
    for each in ast.walk(tree):
        match each:
            case ast.Attribute() | ast.Name() if _dotted(each) in READS:
                yield _dotted(each)
            case ast.Call(func=ast.Name(id=name)) if name in MAKES and id(each.func) not in told:
                yield name
            case ast.ImportFrom(module=str(module)):
                yield from READS & {f"{module}.{alias.name}" for alias in each.names}
            case ast.Constant(value=str(words)) if id(each) not in prose:
                yield from (word for word in WORDS if word in words.lower())


def _dotted(node: ast.expr) -> str:
    """The last two names: `datetime.datetime.now` is `datetime.now`."""
    return ".".join(ast.unparse(node).split(".")[-2:])


def test_nobody_asks_what_time_it_is_but_who_is_named() -> None:
    found = {
        (path.relative_to(ROOT).as_posix(), read)
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if path != Path(__file__).resolve()
        for read in reads_of(path.read_text())
    }
    assert found - set(MAY) == set(), "hand a clock in, or say here why not"
    assert set(MAY) - found == set(), "they no longer do"


@pytest.mark.parametrize(
    "source",
    [
        "moment = datetime.now(UTC)",
        "moment = datetime.datetime.now()",
        "from time import time",
        "made = field(default_factory=time.time)",
        "clock = WallClock()",
        "clock = MovableClock(timedelta(0))",
        "query = select(func.now())",
        "query = text('SELECT CURRENT_TIMESTAMP')",
    ],
)
def test_a_way_to_ask_is_seen(source: str) -> None:
    assert len(list(reads_of(source))) == 1


def test_a_clock_that_is_told_its_wall_is_none() -> None:
    assert list(reads_of("clock = MovableClock(wall=lambda: MONDAY)")) == []
    assert list(reads_of("def f():\n    '''Like datetime now(), in prose.'''")) == []
