"""The transcripts in tests/transcripts: each is a talk as it is read, and a test of every line.

    # What this talk shows.
    Lars Holm er jobformidler. Telefon 12 34 56 78.
    Amina Yusuf (K4M) er borger hos Lars. Telegram. Arabisk. Har sagt ja til fredag kl. 10.

    fredag 2026-11-06 10:00
    Makker til Amina: Hej Amina. Hvordan har din uge været?
        [1 God] [2 Både god og svær] [3 Svær]  (face_good, face_mixed, face_hard)
    Amina: [1 God]

A line with a time moves the clock; what falls due on the way is said under its own time. A line of
a person is played: words as they are written, a button in brackets, (talebesked), (SMS). A line
with * is what else happens. Everything that Makker says is compared. The files are written anew
from their played lines by `python tests/conversations/test_transcripts.py`: read the difference.
"""

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest

sys.path[:0] = [] if __name__ != "__main__" else [str(Path(__file__).parents[2])]

from conversations.case.action import from_written  # noqa: E402
from conversations.catalogue import ACTIONS  # noqa: E402
from locales.catalog import languages_in_danish  # noqa: E402
from tests.worlds.phones import Heard  # noqa: E402
from tests.worlds.playing import ZONE, Play, catalogs  # noqa: E402

FOLDER = Path(__file__).parents[1] / "transcripts"
TRANSCRIPTS = sorted(FOLDER.rglob("*.txt"))
DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
LANGUAGES = {name: code for code, name in languages_in_danish(catalogs()["da"]).items()}
CHANNELS = {"Telegram": "telegram", "SMS": "sms", "Skærm": "desk"}
TIME = re.compile(rf"(?:{'|'.join(DAYS)}) (\d{{4}}-\d\d-\d\d \d\d:\d\d)")
SPOKEN = re.compile(r"(\w+): (.+)")
STAFF = re.compile(r"(?P<name>[\w ]+) er jobformidler\.(?: Telefon (?P<phone>[\d ]+)\.)?")
LEADER = re.compile(r"(?P<name>[\w ]+) er leder for (?P<of>\w+)\.")
CITIZEN = re.compile(
    r"(?P<name>[\w ]+) \((?P<code>\w+)\) er borger hos (?P<by>\w+)\."
    r" (?P<channel>Telegram|SMS|Skærm)(?: og (?P<also>Telegram|SMS))?\."
    r"(?: (?P<language>\w+)\.)?(?: Har sagt ja til (?P<day>\w+) kl\. (?P<hour>\d+)\.)?"
)
AGREED = re.compile(r"(?P<who>\w+) har en aftale: (?P<words>.+?)(?:, senest (?P<day>[\d-]+))?\.")
MEETS = re.compile(r"(?P<who>\w+) har et møde: (?P<at>[\d-]+ [\d:]+), (?P<place>.+)\.")
MOVES = re.compile(r"\* (?P<who>\w+) får (?P<by>\w+) som jobformidler\.")


ACTS = re.compile(r"\* (?P<by>\w+) skriver i sagen om (?P<who>\w+): (?P<kind>\w+)(?:: (?P<of>.+))?")
VOICE = "(talebesked)"
BY_SMS = "(SMS) "  # from somebody who is usually written to elsewhere
NO_LISTS = re.compile(r"\* Morgenlisterne er udeladt her\.")


class Stage:
    """One transcript being played: its people by first name, and the lines that it gives."""

    def __init__(self) -> None:
        self.play = Play()
        self.people: dict[str, int] = {}
        self.written: list[str] = []
        self._shown = 0
        self._has_lists = True
        self._under: datetime | None = None
        self._times_given: set[datetime] = set()

    def take(self, line: str) -> None:
        """Play a line if it is one that is played."""
        for pattern, act in _ACTS:
            match = pattern.fullmatch(line)
            if match is not None:
                act(self, match)
                self._write_what_was_said()
                return
        if line.startswith("#"):
            self.written.append(line)

    def add_staff(self, match: re.Match[str]) -> None:
        self.written.append(match[0])
        name = match["name"]
        self.people[name.split()[0]] = self.play.add_jobformidler(name, match["phone"] or "")
        self._shown = len(self.play.heard)

    def add_leader(self, match: re.Match[str]) -> None:
        self.written.append(match[0])
        name = match["name"]
        self.people[name.split()[0]] = self.play.add_leader(name, self.people[match["of"]])
        self._shown = len(self.play.heard)

    def add_citizen(self, match: re.Match[str]) -> None:
        self.written.append(match[0])
        says_yes = (DAYS.index(match["day"]), time(int(match["hour"]))) if match["day"] else None
        self.people[match["name"].split()[0]] = self.play.add_citizen(
            match["name"],
            self.people[match["by"]],
            code=match["code"],
            channel=CHANNELS[match["channel"]],
            also=CHANNELS[match["also"]] if match["also"] else "",
            language=LANGUAGES[(match["language"] or "dansk").lower()],
            says_yes=says_yes,
        )

    def add_agreement(self, match: re.Match[str]) -> None:
        self.written.append(match[0])
        deadline = date.fromisoformat(match["day"]) if match["day"] else None
        self.play.give_agreement(self.people[match["who"]], match["words"], deadline)

    def add_appointment(self, match: re.Match[str]) -> None:
        self.written.append(match[0])
        at = _moment(match["at"])
        self.play.give_appointment(self.people[match["who"]], at, match["place"])

    def move_citizen(self, match: re.Match[str]) -> None:
        self.written.append(match[0])
        self.play.move_to(self.people[match["who"]], self.people[match["by"]])

    def act(self, match: re.Match[str]) -> None:
        """Staff decide about a case: the action's name, and its fields by semicolon."""
        self.written.append(match[0])
        pairs = (each.split("=", 1) for each in (match["of"] or "").split("; ") if each)
        action = from_written(ACTIONS[match["kind"]], dict(pairs))
        self.play.act(self.people[match["by"]], self.people[match["who"]], action)

    def leave_lists_out(self, match: re.Match[str]) -> None:
        """The morning lists of weeks hide the talk; they have transcripts of their own."""
        self.written.append(match[0])
        self._has_lists = False

    def move_clock(self, match: re.Match[str]) -> None:
        moment = _moment(match[1])
        if moment > self.play.now:
            self.play.wait_until(moment)
            self._write_what_was_said()
        self._write_time(moment)

    def speak(self, match: re.Match[str]) -> None:
        self.written.append(match[0])
        name, said = match[1], match[2]
        if said == VOICE:
            self.play.speak(self.people[name])
        elif said.startswith(BY_SMS):
            self.play.write_by_sms(self.people[name], said.removeprefix(BY_SMS))
        elif said.startswith("[") and said.endswith("]"):
            self.play.tap(self.people[name], said[1:-1])
        else:
            self.play.write(self.people[name], said)

    def _write_time(self, moment: datetime) -> None:
        if moment != self._under:
            self.written += ["", f"{DAYS[moment.weekday()]} {moment:%Y-%m-%d %H:%M}"]
            self._under = moment

    def _write_what_was_said(self) -> None:
        for heard in self.play.heard[self._shown :]:
            is_list = heard.text.startswith("Godmorgen")
            is_on_stage = heard.person in self.people.values()
            if not is_on_stage or (is_list and not self._has_lists):
                continue
            self._write_time(heard.at.astimezone(ZONE).replace(second=0, microsecond=0))
            self.written += self._lines(heard)
        self._shown = len(self.play.heard)

    def _lines(self, heard: Heard) -> Iterator[str]:
        name = next(name for name, person in self.people.items() if person == heard.person)
        first, *more = heard.text.split("\n")
        yield f"Makker til {name}: {first}"
        yield from (f"    {line}" for line in more if line)
        if heard.labels:
            pictures = ", ".join(cell.pictogram for cell in heard.shown.card)
            buttons = " ".join(f"[{label}]" for label in heard.labels)
            yield f"    {buttons}  ({pictures})" if pictures else f"    {buttons}"


_ACTS: tuple[tuple[re.Pattern[str], Callable[[Stage, re.Match[str]], None]], ...] = (
    (STAFF, Stage.add_staff),
    (LEADER, Stage.add_leader),
    (CITIZEN, Stage.add_citizen),
    (AGREED, Stage.add_agreement),
    (MEETS, Stage.add_appointment),
    (MOVES, Stage.move_citizen),
    (ACTS, Stage.act),
    (NO_LISTS, Stage.leave_lists_out),
    (TIME, Stage.move_clock),
    (SPOKEN, Stage.speak),
)


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=ZONE)


def played(transcript: str) -> str:
    """Play a transcript's played lines and return it as it went."""
    stage = Stage()
    for line in transcript.splitlines():
        if not line.startswith("Makker til ") and not line.startswith("    "):
            stage.take(line)
    stage.play.close()
    assert stage.play.refused == []
    return "\n".join(stage.written) + "\n"


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_talk_goes_as_it_is_written(path: Path) -> None:
    transcript = path.read_text(encoding="utf-8")
    assert played(transcript).splitlines() == transcript.splitlines()


if __name__ == "__main__":
    for each in TRANSCRIPTS:
        each.write_text(played(each.read_text(encoding="utf-8")), encoding="utf-8")
