"""The demo's people, and how they live through the weeks before the demo begins.

Nobody here exists. Each citizen has a mood: how readily and what they answer. What the store holds
afterwards was made by turns, not written into tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.simulator import PhoneMessage
from bot.simulator.world import DemoWorld
from conversations.records import Role

STEP = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class Mood:
    """How a citizen answers: by question, the value of a button or the words written."""

    says: Mapping[str, str]
    answers_after_hours: int = 3
    is_silent_from_week: int = 99


OPEN = {"may_i": "yes", "language": "", "day": "1", "time": "09:00", "talk": "no"}
STEADY = Mood(
    OPEN | {"week": "good", "went_well": "Jeg var i Netto hver dag.", "agreement": "done"}
)
MIXED = Mood(
    OPEN
    | {
        "day": "2",
        "week": "mixed",
        "went_well": "Jeg lavede mad til alle.",
        "agreement": "not_yet",
    },
    answers_after_hours=9,
)
HARD = Mood(
    OPEN
    | {"day": "3", "time": "12:00", "week": "hard", "went_well": "nej", "agreement": "need_help"}
    | {"talk": "yes"},
    answers_after_hours=6,
)
FADING = Mood(STEADY.says, is_silent_from_week=3)
LATE = Mood(MIXED.says, answers_after_hours=40)
REFUSES = Mood({"may_i": "no"})


@dataclass(frozen=True, slots=True)
class Staff:
    name: str


@dataclass(frozen=True, slots=True)
class Citizen:
    name: str
    language: str
    channel: str
    trin: int
    model: str
    jobformidler: int  # place among STAFF
    mood: Mood


STAFF = (Staff("Lars Holm"), Staff("Mette Krogh"), Staff("Yusuf Aydin"))
CITIZENS = (
    Citizen("Amina Warsame", "so", "telegram", 2, "FSM2", 0, STEADY),
    Citizen("Hassan Karimi", "fa", "telegram", 2, "FSM2", 0, MIXED),
    Citizen("Birgit Lund", "da", "sms", 1, "FSM2", 0, STEADY),
    Citizen("Tesfay Haile", "ti", "telegram", 2, "FSM2", 0, HARD),
    Citizen("Rima Haddad", "ar", "telegram", 2, "FSM II checklist", 1, STEADY),
    Citizen("Dilan Kaya", "ku", "telegram", 1, "FSM II checklist", 1, LATE),
    Citizen("Carlos Vega", "es", "sms", 3, "FSM2", 1, MIXED),
    Citizen("Kirsten Madsen", "da", "telegram", 2, "FSM2", 1, FADING),
    Citizen("Omar Said", "ar", "sms", 2, "FSM1", 2, HARD),
    Citizen("Grace Mensah", "en", "telegram", 3, "FSM2", 2, STEADY),
    Citizen("Poul Iversen", "da", "sms", 1, "Udvikling i fleksjob II", 2, REFUSES),
    Citizen("Selam Tekle", "ti", "telegram", 2, "FSM2", 2, FADING),
)
LOGS = (
    "log {name} telefon: talt om ugen. Aftale: ringe til Netto inden fredag. "
    "Næste: om en uge kl 10, Torvet 3",
    "log {name} møde: talt om job. Aftale: skrive et CV sammen. Næste: om en uge kl 13, Torvet 3",
    "log {name} telefon: det går fremad. Aftale: se på et lager. "
    "Næste: om en uge kl 9.30, Torvet 3",
)


@dataclass(slots=True)
class _Life:
    """One citizen's phone through the weeks."""

    citizen: Citizen
    person: int
    began: datetime
    answered: int = 0  # the newest message that was answered


async def play_history(demo: DemoWorld, until: datetime) -> None:
    """Add everybody and live through the time until `until`, three hours at a step."""
    staff = [await demo.add(s.name, Role.JOBFORMIDLER, "telegram") for s in STAFF]
    lives: list[_Life] = []
    for citizen in CITIZENS:
        person = await demo.add(
            citizen.name, Role.CITIZEN, citizen.channel, citizen.language, citizen.model,
            citizen.trin, staff[citizen.jobformidler]["id"],
        )  # fmt: skip
        lives.append(_Life(citizen, person["id"], demo.clock.now()))
    week = 0
    next_logs = demo.clock.now() + timedelta(days=2)
    while (moment := demo.clock.now() + STEP) < until:
        await demo.move_to(moment)
        demo.clock.hold(demo.clock.now())
        for life in lives:
            await _answer(demo, life)
        if demo.clock.now() >= next_logs:
            await _log_contacts(demo, staff, lives, week)
            week, next_logs = week + 1, next_logs + timedelta(days=7)
    await demo.move_to(until)


async def _answer(demo: DemoWorld, life: _Life) -> None:
    """Answer the newest question, if this citizen would by now; a talk is answered to its end."""
    mood = life.citizen.mood
    if (demo.clock.now() - life.began).days // 7 >= mood.is_silent_from_week:
        return
    for _ in range(12):
        shown = await demo.messages(life.person)
        open_question = _newest_question(shown)
        if open_question is None or open_question.id <= life.answered:
            return
        is_early = demo.clock.now() - open_question.at < timedelta(hours=mood.answers_after_hours)
        if is_early and _is_first_of_talk(shown, open_question):
            return
        life.answered = open_question.id
        await _reply(demo, life, open_question)


def _newest_question(shown: list[PhoneMessage]) -> PhoneMessage | None:
    asked = [m for m in shown if m.direction == "out" and m.buttons]
    return asked[-1] if asked else None


def _is_first_of_talk(shown: list[PhoneMessage], question: PhoneMessage) -> bool:
    """Whether nothing was written on the phone in the hour before the question."""
    hour = timedelta(hours=1)
    own = [m for m in shown if m.direction == "in" and m.id < question.id]
    return not own or question.at - own[-1].at > hour


async def _reply(demo: DemoWorld, life: _Life, question: PhoneMessage) -> None:
    data = [button["data"] for button in question.buttons]
    name = data[0].split("|")[1].partition(":")[0]
    wanted = life.citizen.mood.says.get(name, "")
    if name == "language":
        wanted = life.citizen.language
    chosen = [d for d in data if d.endswith(f"|{wanted}")]
    if chosen and wanted:
        await demo.tap(life.person, chosen[0])
    else:
        await demo.write(life.person, wanted or "1")


async def _log_contacts(
    demo: DemoWorld, staff: list[dict[str, object]], lives: list[_Life], week: int
) -> None:
    """Each jobformidler logs most contacts of the week, in one line and a yes."""
    for place, life in enumerate(lives):
        if (place + week) % 4 == 3:
            continue
        by = int(str(staff[life.citizen.jobformidler]["id"]))
        first_name = life.citizen.name.split(" ")[0]
        await demo.write(by, LOGS[week % len(LOGS)].format(name=first_name))
        await _finish_log(demo, by)


async def _finish_log(demo: DemoWorld, by: int) -> None:
    """Take the proposed deadline and save."""
    for wanted in ("|next_contact", "|save"):
        question = _newest_question(await demo.messages(by))
        buttons = question.buttons if question else ()
        chosen = next((b["data"] for b in buttons if b["data"].endswith(wanted)), None)
        if chosen:
            await demo.tap(by, chosen)
