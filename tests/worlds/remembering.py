"""A turn taker that takes each turn of a citizen twice: on what counts, and on all there ever was.

Both must say the same. A history is played by chance from a seed: staff act, the citizen answers,
and days go by.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection

from bot.receiving.senders import Jobs, People
from conversations.case.action import Declared
from conversations.catalogue import ACTIONS
from conversations.course.questions import all_of, latest
from conversations.records.case import Agreement, Case, State
from conversations.records.contact_log import LogContact, MadeAgreement
from conversations.records.entries import Entry, ExemptionKind, MilestoneKind, Saved
from conversations.records.entries_work import Employment, EmploymentKind, SearchStep
from conversations.records.inputs import Event
from conversations.records.inputs_between import (
    ContactReported,
    LetterWritten,
    NudgeDone,
    NudgeSnoozed,
    SavedUndone,
    TalkAsked,
)
from conversations.records.letter import Letter, LettersReopened, open_letters
from conversations.records.outcome import Outcome
from conversations.take_turn import take_turn
from storage.cases.loading import load_states
from storage.keys import Keys
from tests.worlds.jobcentre import WatchedTaker
from tests.worlds.playing import SECRET, Play, local

WORDS = ("god", "svær", "gjort", "ikke endnu", "ja", "nej", "1", "2", "syg", "i dag", "ring", "x",
         "ved ikke", "rask", "mere hjælp", "netværk", "jobmål", "erfaring", "pause", "start",
         "tilbage", "mine svar", "Hvornår er mødet, og hvem kommer med til det der?")  # fmt: skip

MODELS = ("FSM1", "FSM2", "FSM II checklist", "Udvikling i fleksjob II")
ACTIONS_BY_NAME = {action.name: action for action in ACTIONS.values()}


@dataclass
class TwiceTaker(WatchedTaker):
    """Keeps all entries and agreements that it ever saw."""

    entries: dict[int, dict[int, Entry]] = field(default_factory=lambda: defaultdict(dict))
    agreements: dict[int, dict[int, Agreement]] = field(default_factory=lambda: defaultdict(dict))
    letters: dict[int, dict[int, Letter]] = field(default_factory=lambda: defaultdict(dict))
    differences: list[str] = field(default_factory=list)

    def _turn(
        self, connection: Connection, jobs: Jobs, people: People, now: datetime
    ) -> list[Outcome]:
        """What the store remembers having sealed is what another process reads from its rows."""
        known = load_states(connection, self.store.keys, people, self._today(now))
        another = Keys(self.store.keys.engine, SECRET)
        assert load_states(connection, another, people, self._today(now)) == known
        return super()._turn(connection, jobs, people, now)

    def _one_turn(self, state: State, event: Event, now: datetime) -> Outcome:
        outcome = super()._one_turn(state, event, now)
        if state.case is not None and outcome.after.case is not None:
            self._remember(state.person.id, state.case)
            full = take_turn(self._all(state), event, now, self.world)
            self._compare(event, outcome, full)
            self._remember(state.person.id, outcome.after.case)
            self._answer(state.person.id, outcome)
        return outcome

    def _remember(self, person: int, case: Case) -> None:
        self.entries[person] |= {each.no: each for each in case.entries}
        self.agreements[person] |= {each.no: each for each in case.agreements}
        self.letters[person] |= {each.no: each for each in case.letters}

    def _answer(self, person: int, outcome: Outcome) -> None:
        """As the store does it: all those that a turn answered, loaded or not."""
        for change in outcome.letters:
            for no, letter in self.letters[person].items():
                if isinstance(change, LettersReopened):
                    if letter.by == person and letter.answered_at == change.answered_at:
                        self.letters[person][no] = replace(letter, answered_at=None)
                elif (
                    letter.is_open
                    and (letter.by == person) is change.is_from_citizen
                    and (no < change.below and letter.at <= change.until)
                ):
                    self.letters[person][no] = replace(letter, answered_at=change.at)

    def _all(self, state: State) -> State:
        person = state.person.id
        entries = (self.entries[person][no] for no in sorted(self.entries[person]))
        known = (self.agreements[person][no] for no in sorted(self.agreements[person]))
        made = tuple(each for each in known if each.status not in ("done", "undone"))
        waiting = (each for each in self.letters[person].values() if each.is_open)
        letters = tuple(sorted(waiting, key=lambda each: each.no))
        assert state.case is not None
        case = replace(state.case, entries=tuple(entries), agreements=made, letters=letters)
        assert case.letters_waiting == len(open_letters(letters, person))
        return replace(state, case=case)

    def _compare(self, event: Event, live: Outcome, full: Outcome) -> None:
        for name, find in WHAT.items():
            if find(live) != find(full):
                self.differences.append(f"{name}: {event}\n  {find(live)}\n  {find(full)}")


def _case(outcome: Outcome) -> Any:
    case = outcome.after.case
    return case and replace(case, entries=(), agreements=(), letters=())


def _changed(outcome: Outcome) -> Any:
    """What was added or corrected, in entries and agreements."""
    before, after = outcome.before.case, outcome.after.case
    assert before is not None and after is not None
    known = {id(each) for each in (*before.entries, *before.agreements)}
    return [each for each in (*after.entries, *after.agreements) if id(each) not in known]


WHAT: dict[str, Callable[[Outcome], Any]] = {
    "said": lambda o: o.outgoing,
    "told": lambda o: o.pending,
    "look again": lambda o: o.look_again,
    "notes": lambda o: o.notes,
    "runs": lambda o: o.after.runs,
    "letters": lambda o: o.letters,
    "case": _case,
    "course": _changed,
}


class History:
    """One citizen's years, by chance."""

    def __init__(self, play: Play, by: int, citizen: int, seed: int) -> None:
        self.play, self.by, self.citizen, self.chance = play, by, citizen, Random(seed)
        self._steps = (
            *((self._answer,) * 5), *((self._act,) * 6), self._contact, self._contact, self._letter,
            self._nudge, self._undo, self._talk, self._answer_late,
        )  # fmt: skip

    def step(self, longest: int) -> None:
        """Let something happen, and up to so many days go by."""
        self.chance.choice(self._steps)()
        length = self.chance.choice((0, 0, self.chance.randint(1, longest)))
        self.play.wait(days=length, minutes=self.chance.randint(0, 40))

    @property
    def today(self) -> date:
        return self.play.now.date()

    @property
    def case(self) -> Case:
        return self.play.case(self.citizen)

    def _hear(self, event: Event) -> None:
        self.play.hear(self.citizen, event)
        self.play.work()

    def _answer(self) -> None:
        for _ in range(self.chance.randint(1, 6)):
            shown = (heard.shown.keys for heard in reversed(self.play.to(self.citizen)))
            keys = next((each for each in shown if each), ())
            if keys and self.chance.random() < 0.8:
                self.play.send_tap(self.citizen, self.chance.choice(keys).data)
            else:
                self.play.write(self.citizen, self.chance.choice(WORDS))

    def _answer_late(self) -> None:
        """A button of long ago."""
        keys = [key.data for heard in self.play.to(self.citizen)[-60:] for key in heard.shown.keys]
        if keys:
            self.play.send_tap(self.citizen, self.chance.choice(keys))

    def _contact(self) -> None:
        at = self.play.now.replace(hour=10, minute=0) + timedelta(days=self.chance.randint(1, 9))
        made = (MadeAgreement("ringe til Netto", at.date()),) * self.chance.randint(0, 2)
        contact = LogContact(
            self.citizen, self.case.version, "telephone", "Talt", made, at, "Torvet 3"
        )
        self._hear(ContactReported(self.by, contact, ()))

    def _letter(self) -> None:
        self._hear(LetterWritten(self.by, "Kom til kaffe i morgen kl. 10.", True))

    def _nudge(self) -> None:
        waiting = [nudge.no for nudge in self.case.nudges if nudge.is_open]
        if waiting:
            no = self.chance.choice(waiting)
            is_done = self.chance.random() < 0.6
            self._hear(NudgeDone(self.by, no) if is_done else NudgeSnoozed(self.by, no))

    def _undo(self) -> None:
        self.chance.choice((self._contact, self._act))()
        saved = latest(self.case, Saved)
        if saved is not None:
            self._hear(SavedUndone(self.by, saved.mark))

    def _talk(self) -> None:
        self._hear(TalkAsked(self.by, self.chance.choice(("jobgoal", "experience"))))

    def _act(self) -> None:
        deeds = self._deeds()
        for _ in range(self.chance.randint(1, 4)):
            name, given = self.chance.choice(deeds)
            made: Declared = ACTIONS_BY_NAME[name](**given)
            self.play.act(self.by, self.citizen, made)

    def _some_day(self) -> date:
        """Mostly of late, now and then long ago."""
        longest = self.chance.choice((0, 3, 20, 20, 120, 700))
        return self.today - timedelta(days=self.chance.randint(0, longest))

    def _one_of(self, kind: type[Entry]) -> int:
        """One that staff may name; now and then one of long ago, which they may not."""
        found = [each.no for each in all_of(self.case, kind)]
        return self.chance.choice((found[-3:] if self.chance.random() < 0.8 else found) or [0])

    def _deeds(self) -> list[tuple[str, dict[str, Any]]]:
        ago, today, chance = self._some_day(), self.today, self.chance
        soon = today + timedelta(days=chance.randint(0, 20))
        spell, step = self._one_of(Employment), self._one_of(SearchStep)
        yes, kind = chance.random() < 0.5, chance.choice(list(MilestoneKind))
        exemption = chance.choice(list(ExemptionKind))
        return [
            ("record", {"kind": MilestoneKind.START_TALK, "on": ago}),
            *[("record", {"kind": kind, "on": ago, "words": "noget"})] * 3,
            *[("record", {"kind": kind, "on": ago, "words": "noget", "about": spell})] * 2,
            ("write_note", {"words": "vil helst arbejde sidst på dagen"}),
            *[("employ", {"kind": chance.choice(list(EmploymentKind)), "company": "Netto",
                          "start": chance.choice((ago, soon)), "paid": 5.0, "unpaid": 2.0})] * 2,
            ("end_employment", {"no": spell, "end": soon, "final_status": "slut"}),
            *[("report_hours", {"employment": spell, "since": ago, "unpaid": 1.0,
                                "paid": float(chance.randint(0, 12))})] * 2,
            ("log_company_contact", {"employment": spell, "words": "x", "is_acute": yes}),
            ("report_follow_up", {"contact": 0, "employment": spell, "on": ago, "at_company": True,
                                  "present": ("citizen", "contact_person")}),
            *[("report_absence", {"start": ago, "end": today if yes else None})] * 2,
            ("plan_search", {"kind": "visit" if yes else "snuse", "company": "Føtex", "who": "both",
                             "how": "in_person", "on": soon}),
            ("finish_search", {"no": step, "liked": "yes" if yes else ""}),
            ("exempt", {"kind": exemption, "start": soon}),
            ("lift_exemption", {"kind": exemption, "end": soon}),
            ("visit", {"group": chance.choice((1, 1, 2)), "reason": "x"}),
            *[("close_trin", {})] * 2,
            *([("break", {"reason": "x"}), ("change_model", {"model": chance.choice(MODELS)})]
              if chance.random() < 0.2 else []),
            ("begin_step_up", {"begun_by": "citizen", "because": "health",
                               "cooperation_tried": True}),
            ("meet_step_up", {"on": today, "present": ("citizen", "jobformidler", "health")}),
            ("agree_step_up", {"answers": ("x",) * 6}),
            ("end_step_up", {"end": today}),
            ("make_agreement", {"words": "x", "deadline": soon, "who": "citizen"}),
            ("record_consent", {"purpose": "follow_up", "is_given": yes}),
        ]  # fmt: skip


def begin(seed: int) -> tuple[Play, History, TwiceTaker]:
    """A citizen who has said yes, with a jobformidler: another model and another trin each time."""
    play = Play(local(2026, 11, 2, 9))
    lars = play.add_jobformidler("Lars Holm", phone="12 34 56 78")
    amina = play.add_citizen("Amina Yusuf", lars, code="K4M", says_yes=(4, time(10)))
    trin, model = 1 + seed % 3, MODELS[seed % len(MODELS)]
    play.set_case(amina, replace(play.case(amina), model=model, trin=trin))
    taker = TwiceTaker(play.store, play.world, play.clock)
    play.taker = taker
    return play, History(play, lars, amina, seed), taker
