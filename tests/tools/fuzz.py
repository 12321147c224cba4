"""Many messages in eight scripts through the whole turn: `python -m tests.tools.fuzz 200000`.

Citizens of every language write what people, phones and chance write, at still clocks that move on.
It stops at the first broken promise: an exception, a message after STOP that nobody asked for, more
than an hour's most, or a promise on a case of which nobody was told.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from conversations.model.rhythm import has_stopped
from conversations.reading.languages.tables import TABLES
from conversations.records.case import Case, Consent, Person, Role, State, Team
from conversations.records.inputs import Look, Message, Tap
from conversations.records.outcome import Outcome, is_of_danger
from conversations.take_turn import take_turn
from conversations.topics.loops.said import ALWAYS
from tests.worlds.playing import MONDAY, world

WORLD = world()
SCRIPTS = (
    "aåøæzéñ",
    "ابتثجحخدذرزسشص",
    "پچژگکی",
    "ሀለሐመሠረሰሸ",
    "êîûşç",
    "АБВГД",
    "漢字仮名",
    "😀👍🙏❤️🚫",
)
PHONES = (
    "Jeg kører bil. Jeg ringer senere.", "Synes godt om “Tak for din besked”", "Liked an image",
    "STOP.\n\nSendt fra min iPhone", "", "..", "?", "1", "2", "12", "> citat\nja", "Autosvar: væk",
)  # fmt: skip
SAID = (
    "jeg vil dø", "jeg har ikke noget mad", "hvornår er mit møde?", "jeg er syg", "god", "svær",
    "jeg vil ikke have flere beskeder", "lad mig være", "START", "tilbage", "hjælp", "mine svar",
)  # fmt: skip
PROMISES = ("always.passed_on", "always.passed_on_hard", "media.handed_on", "reask.person")


@dataclass
class Citizen:
    """One citizen's state, and what was said to them of late."""

    state: State
    said: list[datetime] = field(default_factory=list)


def citizen(no: int, language: str, channel: str) -> Citizen:
    """Somebody who said yes a month ago."""
    consent = Consent(1, "messages", True, MONDAY - timedelta(days=30), "", channel)
    case = Case(
        code=f"K{no}", model="FSM2", trin=1, version=1, started_at=consent.at, consent=consent,
        check_in_day=no % 5, check_in_time=time(10), is_rhythm_set=True,
    )  # fmt: skip
    person = Person(no, Role.CITIZEN, channel, language, "Amina", next_no=2, jobformidler=1)
    return Citizen(State(person, case, team=Team(jobformidler=1)))


def words(chance: random.Random) -> str:
    """What somebody, a phone or chance writes."""
    table = chance.choice(TABLES)
    listed = (*table.yes, *table.no, *table.thanks, *table.greetings, *table.fine)
    kind = chance.randrange(6)
    if kind == 0:
        return chance.choice(PHONES)
    if kind == 1:
        return chance.choice(SAID)
    if kind == 2:
        return " ".join(chance.choices(listed, k=chance.randint(1, 5)))
    if kind == 3:
        return chance.choice([w for ws in table.commands.values() for w in ws])
    letters = chance.choice(SCRIPTS) + " .,?!“”\n0123"
    return "".join(chance.choices(letters, k=chance.randint(0, 60)))


def fuzz(many: int, seed: int = 1) -> int:
    """Play so many messages; return how many were answered. Raises AssertionError."""
    chance = random.Random(seed)  # no secret
    languages = [table.code for table in TABLES]
    people = [citizen(n + 2, c, "sms" if n % 2 else "telegram") for n, c in enumerate(languages)]
    now, answered = MONDAY, 0
    for nth in range(many):
        now += timedelta(seconds=chance.choice((0, 1, 5, 40, 400, 20_000)))
        who = people[nth % len(people)]
        if nth % 2_000 < len(people):
            language, channel = who.state.person.language, who.state.person.channel
            who.state, who.said = citizen(who.state.person.id, language, channel).state, []
        event = _event(chance, who)
        outcome = take_turn(who.state, event, now, WORLD)
        for broken in _broken(who, outcome, now):
            raise AssertionError(f"{broken}: message {nth} of seed {seed}, {event!r}")
        answered += bool(outcome.outgoing)
        who.state = _kept(outcome)
    return answered


def _event(chance: random.Random, who: Citizen) -> Message | Tap | Look:
    channel = who.state.person.channel
    if chance.random() < 0.1:
        return Look()
    waiting = [run for run in who.state.runs if run.asked]
    if waiting and chance.random() < 0.15:
        run = chance.choice(waiting)
        value = chance.choice(("yes", "no", "good", "1", ""))
        return Tap(f"r{run.no}|{run.asked}|{value}", channel)
    return Message(words(chance), channel=channel, is_edit=chance.random() < 0.03)


def _broken(who: Citizen, outcome: Outcome, now: datetime) -> Iterator[str]:
    """What of the promises this turn breaks."""
    if any(note for note in outcome.notes if "failed" in note):
        yield f"an exception, {outcome.notes}"
    case, was = outcome.after.case, who.state.case
    assert case is not None and was is not None
    if has_stopped(was) and any(not said.is_reply for said in outcome.outgoing):
        yield "a message after STOP"
    counted = [m for m in outcome.outgoing if not is_of_danger(m.text) and m.text.key not in ALWAYS]
    who.said = [at for at in who.said if now - at < timedelta(hours=1)] + [
        m.not_before for m in counted
    ]
    near = [at for at in who.said if abs(at - now) < timedelta(hours=1)]
    if len(near) > WORLD.policy.most_said_an_hour:
        yield "more than an hour's most"
    is_promised = any(m.text.key in PROMISES for m in outcome.outgoing)
    if is_promised and not any(nudge.is_open for nudge in case.nudges):
        yield "a promise without a reader"


def _kept(outcome: Outcome) -> State:
    """What the store would give the next turn: what is open, and the newest letters."""
    after = outcome.after
    case = after.case
    assert case is not None
    runs = tuple(run for run in after.runs if run.closed_at is None)
    nudges = tuple(nudge for nudge in case.nudges if nudge.is_open)
    kept = replace(case, nudges=nudges, letters=case.letters[-5:])
    return replace(after, case=kept, runs=runs)


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    sys.stdout.write(f"{wanted} messages, {fuzz(wanted)} answered, no promise broken.\n")
