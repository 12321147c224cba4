"""One input makes one turn: `take_turn(state, event, now, world)` decides all that follows.

Pure: no clock, no network, no database, no chance. One table says which room takes which kind of
input; what was written is heard in `messages.py`, a button in `taps.py`, what the clock asks for
in `settling.py`.
"""

from datetime import datetime
from typing import get_args

from conversations.case.route import on, routes
from conversations.case.trace import trace
from conversations.case.turn import Turn
from conversations.case.world import World
from conversations.messages import take_file, take_message
from conversations.records.case import State
from conversations.records.inputs import (
    Blocked,
    Event,
    Joined,
    Look,
    MediumFetched,
    Message,
    SharedDistress,
    Tap,
    Unblocked,
    Undelivered,
)
from conversations.records.inputs_between import (
    CameBack,
    CaseloadHandedOver,
    ColleagueUnreachable,
    LetterHeldBack,
    LetterReturned,
    LettersShown,
    StaffUnreachable,
    StandInAsked,
    StandInBegan,
    StandInCalledOff,
    StandInEnded,
    WentAway,
)
from conversations.records.outcome import Outcome
from conversations.settling import look_again, settle
from conversations.staff_phone import menu, phone
from conversations.talks.steps import tell_failure
from conversations.taps import take_button
from conversations.topics import access
from conversations.topics.letters import from_citizen, from_staff
from conversations.topics.loops.said import keep_within_cap
from conversations.topics.own_words.stop_and_start import hold_back, open_consent
from conversations.topics.reach import undelivered, whose_number
from conversations.topics.staff_away import staff_away
from conversations.topics.urgent import comforting, urgent

_WRITTEN = Message | SharedDistress | Tap | Unblocked


def take_turn(state: State, event: Event, now: datetime, world: World) -> Outcome:
    """Return what `event` leads to for the person in `state`.

    `now` is timezone-aware. Raises nothing that a script did: a script that raises ends in a call
    from a person. The outcome holds the state before and after, and what is to be sent.
    """
    route = _ROUTES[type(event)]
    reply_on = event.channel if isinstance(event, _WRITTEN) else ""
    turn = Turn(state, now, world, route.is_own_doing, reply_on)
    route.take(turn, event)
    turn.is_asked_for = False  # what the clock asks for is no reply
    review = settle(turn)
    whose_number.hold_back_questions(turn)
    hold_back(turn)
    keep_within_cap(turn)
    return turn.outcome(look_again(turn, review))


def failed_turn(state: State, error: Exception, now: datetime, world: World) -> Outcome:
    """Return what follows when a turn itself raises: a person calls, and nothing is lost."""
    turn = Turn(state, now, world, is_asked_for=True)
    turn.notes.append(f"a turn failed: {trace(error)}")
    tell_failure(turn)
    return turn.outcome(look_again(turn))


def _joined(turn: Turn, event: Joined) -> None:
    if turn.is_citizen:
        open_consent(turn)
    else:
        menu.greet(turn)


def _looked(turn: Turn, event: Look) -> None:
    """What the clock asks for is settled after every turn."""


def _blocked(turn: Turn, event: Blocked) -> None:
    undelivered.blocked(turn, event.channel or turn.person.channel)


def _unblocked(turn: Turn, event: Unblocked) -> None:
    undelivered.unblocked(turn)


_ROUTES = routes(
    (
        on(Message, take_message, is_own_doing=True),
        on(Tap, take_button, is_own_doing=True),
        on(Joined, _joined, is_own_doing=True),
        on(MediumFetched, take_file),
        on(Look, _looked),
        on(SharedDistress, comforting.comfort_shared, is_own_doing=True),
        on(Undelivered, undelivered.undelivered),
        on(Blocked, _blocked),
        on(Unblocked, _unblocked, is_own_doing=True),
        *(on(kind, access.answer) for kind in get_args(access.FromStaff)),
        *phone.ROUTES,
        on(LettersShown, from_staff.hear_letters, is_own_doing=True),
        on(LetterReturned, from_staff.hear_letters, is_own_doing=True),
        on(LetterHeldBack, from_citizen.tell_writer),
        on(StaffUnreachable, urgent.go_on),
        on(ColleagueUnreachable, urgent.tell_leader),
        on(WentAway, staff_away.decide, is_own_doing=True),
        on(CameBack, staff_away.decide, is_own_doing=True),
        on(CaseloadHandedOver, staff_away.decide, is_own_doing=True),
        on(StandInAsked, staff_away.tell_stand_in),
        on(StandInCalledOff, staff_away.tell_stand_in),
        on(StandInBegan, staff_away.tell_citizen),
        on(StandInEnded, staff_away.tell_citizen),
    )
)
