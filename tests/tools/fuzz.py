"""Many messages in eight scripts through the whole turn: `python -m tests.tools.fuzz 200000`.

Citizens of every language write what people, phones and chance write, at still clocks that move on.
It stops at the first broken promise: an exception, a message after STOP that nobody asked for, more
than an hour's most, or a promise on a case of which nobody was told. Of a hundred messages one more
goes through the store and a channel, where nothing may come to a phone but what a turn said, and
nothing of it twice.
"""

import random
import sys
from collections import Counter
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
from tests.worlds.playing import MONDAY, Play, world

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


CHANNELS = ("telegram", "sms")
GAPS = (0, 1, 5, 40, 400, 20_000)  # seconds
ONE_IN = 100  # messages goes through the store too
A_STORM = 120  # messages of one person in two minutes, now and then: more than an hour's most
A_WORLD = 400  # messages in one store: then another begins


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
        now += timedelta(seconds=chance.choice(GAPS))
        who = people[nth % len(people)]
        if nth % 2_000 < len(people):
            language, channel = who.state.person.language, who.state.person.channel
            who.state, who.said = citizen(who.state.person.id, language, channel).state, []
        event = _event(chance, who)
        outcome = take_turn(who.state, event, now, WORLD)
        for broken in _broken(who.said, outcome):
            raise AssertionError(f"{broken}: message {nth} of seed {seed}, {event!r}")
        answered += bool(outcome.outgoing)
        who.state = _kept(outcome)
    return answered


def _event(chance: random.Random, who: Citizen) -> Message | Tap | Look:
    channel = who.state.person.channel
    if chance.random() < 0.1:
        return Look()
    return _tap(chance, who.state) or Message(
        words(chance), channel=channel, is_edit=chance.random() < 0.03
    )


def _tap(chance: random.Random, state: State) -> Tap | None:
    """Now and then a button of an open question, or one that it never had."""
    waiting = [run for run in state.runs if run.asked]
    if not waiting or chance.random() > 0.15:
        return None
    run, value = chance.choice(waiting), chance.choice(("yes", "no", "good", "1", ""))
    return Tap(f"r{run.no}|{run.asked}|{value}", state.person.channel)


def _broken(said: list[datetime], outcome: Outcome) -> Iterator[str]:
    """What of the promises this turn breaks. `said` is what was said of late, and grows."""
    if any(note for note in outcome.notes if "failed" in note):
        yield f"an exception, {outcome.notes}"
    case = outcome.after.case
    assert case is not None
    if has_stopped(case) and any(not message.is_reply for message in outcome.outgoing):
        yield "a message after STOP"
    counted = [m for m in outcome.outgoing if not is_of_danger(m.text) and m.text.key not in ALWAYS]
    said += [m.not_before for m in counted]
    del said[: -3 * WORLD.policy.most_said_an_hour]
    for message in counted:
        near = [at for at in said if abs(at - message.not_before) < timedelta(hours=1)]
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


# --- through the store and a channel --------------------------------------------------------------


def fuzz_stored(many: int, seed: int = 1) -> int:
    """Play so many messages in a jobcentre with a store and phones; return how many came there."""
    chance, came = random.Random(seed), 0  # no secret
    for first in range(0, many, A_WORLD):
        play = Play()
        try:
            came += _play_on(play, chance, first, min(A_WORLD, many - first), seed)
        finally:
            play.close()
    return came


def _play_on(play: Play, chance: random.Random, first: int, many: int, seed: int) -> int:
    lars = play.add_jobformidler("Lars Holm")
    people = [_add(play, n, table.code, lars) for n, table in enumerate(TABLES)]
    watch = Watch(play, {person: [] for person in people})
    storm, person = 0, people[0]
    for nth in range(first, first + many):
        storm = storm - 1 if storm > 0 else A_STORM * (chance.random() < 0.005)
        person, gap = (person, 1) if storm else (chance.choice(people), chance.choice(GAPS))
        play.wait(seconds=gap)
        watch.look(f"{gap} seconds before message {nth} of seed {seed}")
        if chance.random() < 0.05:
            _write_letter(play, lars, person)
        event = _tap(chance, play.state(person)) or Message(words(chance))
        play.hear(person, event)
        play.work()
        watch.look(f"message {nth} of seed {seed}, {event!r}")
    return len(play.heard)


def _write_letter(play: Play, jobformidler: int, citizen: int) -> None:
    """Staff write to a citizen, at any hour: it may wait for the morning."""
    for said in (f"skriv {play.case(citizen).code}: Hej, kom gerne i morgen", "1"):
        play.write(jobformidler, said)


def _add(play: Play, n: int, language: str, jobformidler: int) -> int:
    here, also = CHANNELS[n % 2], CHANNELS[1 - n % 2]
    return play.add_citizen(
        f"Amina{language} Ali", jobformidler, channel=here, also=also, language=language,
        says_yes=(n % 5, time(10)),
    )  # fmt: skip


@dataclass
class Watch:
    """What is looked at after each step: the turns that it led to, and what came to the phones."""

    play: Play
    said: dict[int, list[datetime]]
    seen: int = 0
    heard: int = 0
    stopped: set[int] = field(default_factory=set)
    owed: Counter[int] = field(default_factory=Counter)  # said by a turn, and not come yet

    def look(self, step: str) -> None:
        """Raises AssertionError where a promise is broken."""
        turns = [t for t in self.play.outcomes[self.seen :] if t.after.person.id in self.said]
        came = [h for h in self.play.heard[self.heard :] if h.person in self.said]
        self.seen, self.heard = len(self.play.outcomes), len(self.play.heard)
        broken = [b for t in turns for b in _broken(self.said[t.after.person.id], t)]
        answered = {t.after.person.id for t in turns if any(m.is_reply for m in t.outgoing)}
        silent = self.stopped - answered
        broken += ["it came after STOP" for each in came if each.person in silent]
        self.owed.update(t.after.person.id for t in turns for _ in t.outgoing)
        self.owed.subtract(each.person for each in came)
        broken += ["it came twice" for owed in self.owed.values() if owed < 0]
        assert not broken and not self.play.refused, f"{broken} {self.play.refused}: {step}"
        for turn in turns:
            has = turn.after.case is not None and has_stopped(turn.after.case)
            (self.stopped.add if has else self.stopped.discard)(turn.after.person.id)


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    sys.stdout.write(f"{wanted} messages, {fuzz(wanted)} answered, no promise broken.\n")
    stored = max(wanted // ONE_IN, 1)
    sys.stdout.write(f"{stored} through store and channel, {fuzz_stored(stored)} came to phones.\n")
