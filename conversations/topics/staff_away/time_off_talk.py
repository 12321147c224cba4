"""FRI: vacation or illness, with a stand-in; it ends by itself, and the citizens are told (A06)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from conversations.case.turn import Turn
from conversations.records.facts import Facts
from conversations.records.inputs_between import CameBack, WentAway
from conversations.records.questions import Option, Script, ask, choice, say, when
from conversations.records.texts import Moment, Ref, text
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.talks.steps import facts_for, open_run
from conversations.topics.staff_away.hand_over_talk import SURE, colleagues
from conversations.topics.staff_away.staff_away import decide

WHY = (Option("vacation"), Option("illness"))
BACK, CANCEL = Option("back"), Option("cancel")


@dataclass(frozen=True, slots=True)
class AwayPlanned(Effect):
    """A jobformidler will be away, both days counted."""

    stand_in: int
    start: date
    end: date
    reason: str

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Plan it, and tell who stands in."""
        decide(turn, WentAway(self.stand_in, self.start, self.end, self.reason))


@dataclass(frozen=True, slots=True)
class BackPlanned(Effect):
    """A jobformidler is back before the planned day, or an absence to come is called off."""

    is_called_off: bool = False

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """End it, or call it off."""
        decide(turn, CameBack(is_called_off=self.is_called_off))


@script("time_off", version=1)
def time_off(facts: Facts) -> Script:
    """Why, from when, until when, and who helps meanwhile."""
    first_of_all = [BACK] * facts.staff.is_away + [CANCEL] * facts.staff.has_planned
    why = yield from ask(choice("why", (*first_of_all, *WHY)))
    if why in (BACK.value, CANCEL.value):
        return [BackPlanned(is_called_off=why == CANCEL.value)]
    start = yield from ask(when("start", facts.opened_at, _starts(facts), needs_time=False))
    end = yield from ask(when("end", facts.opened_at, _ends(start), needs_time=False))
    stand_in = yield from ask(choice("stand_in", colleagues(facts)))
    if not (isinstance(start, str) and isinstance(end, str) and isinstance(stand_in, str)):
        return []
    first, last = datetime.fromisoformat(start).date(), datetime.fromisoformat(end).date()
    said = {"start": Moment(first, "day"), "until": Moment(last, "day")}
    who = Ref("full_name", int(stand_in))
    sure = yield from ask(choice("sure", SURE, **said, stand_in=who))
    if sure != "yes":
        yield from say("dropped")
        return []
    return [AwayPlanned(int(stand_in), first, last, str(why or ""))]


def _starts(facts: Facts) -> list[Option]:
    today = facts.opened_at.date()
    monday = today + timedelta(days=7 - today.weekday())
    days = dict.fromkeys((today, today + timedelta(days=1), monday))
    return [_day(day) for day in days]


def _ends(start: object) -> list[Option]:
    """The same day, and the Fridays of that week and the two after it."""
    if not isinstance(start, str):
        return []
    first = datetime.fromisoformat(start).date()
    friday = first + timedelta(days=(4 - first.weekday()) % 7)
    days = dict.fromkeys((first, friday, friday + timedelta(7), friday + timedelta(14)))
    return [_day(day) for day in days]


def _day(day: date) -> Option:
    return Option(day.isoformat(), text("staff.day_option", day=Moment(day, "day")))


def order_time_off(turn: Turn, rest: str) -> None:
    """Begin, or end what stands in for one today."""
    facts = facts_for(turn)
    if not facts.staff.colleagues:
        turn.say(text("staff.no_colleagues"))
        return
    open_run(turn, "time_off", facts)
