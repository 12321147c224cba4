"""Taking in the citizens that jobformidlere wrote down, in the commit of that turn.

A turn can name nobody new and knows no chance: the person, the case and the invitation's code are
made here, and the jobformidler hears of it as an input of their own.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from conversations.records.case import Role
from conversations.records.channel import SMS, TELEGRAM
from conversations.records.inputs_between import CitizenAdded
from conversations.records.outcome import Invited, Newcomer, Outcome, Pending, Withdrawn
from storage.keys import Keys
from storage.messages.inbox import leave
from storage.people import invitations
from storage.people.people import NewPerson, find_people, greet, insert_person


def take_in(
    connection: Connection,
    keys: Keys,
    outcomes: Sequence[Outcome],
    now: datetime,
    invitation_for: timedelta,
) -> None:
    """Add and invite everybody whom these turns wrote down; the caller commits.

    `invitation_for`: how long a code is good.
    """
    until = now + invitation_for
    for outcome in outcomes:
        for newcomer in outcome.newcomers:
            by = outcome.after.person.id
            if isinstance(newcomer, Invited):
                _invite_again(connection, keys, newcomer.case, by, now, until)
            elif isinstance(newcomer, Withdrawn):
                invitations.revoke(connection, newcomer.case, now)
            else:
                _take_in(connection, keys, newcomer, by, now, until)


def _take_in(
    connection: Connection, keys: Keys, newcomer: Newcomer, by: int, now: datetime, until: datetime
) -> None:
    is_taken = newcomer.expects_sms and _is_taken(connection, keys, newcomer.phone)
    is_greeted = newcomer.expects_sms and not is_taken
    person = insert_person(connection, keys, _person(newcomer, by, is_greeted), now)
    code = ""
    if is_greeted:
        greet(connection, keys, person, now)
    else:
        code = invitations.invite(connection, keys, person, by, now, until)
    added = CitizenAdded(person, code, is_greeted, is_taken)
    leave(connection, keys, [Pending(by, added, f"added.{person}", person)], now)


def _invite_again(
    connection: Connection, keys: Keys, case: int, by: int, now: datetime, until: datetime
) -> None:
    code = invitations.invite(connection, keys, case, by, now, until)
    added = CitizenAdded(case, code, is_new=False)
    leave(connection, keys, [Pending(by, added, f"again.{case}.{now.timestamp()}", case)], now)


def _is_taken(connection: Connection, keys: Keys, phone: str) -> bool:
    """Whether somebody has this number: of two people on one, Makker could not tell who writes."""
    return bool(find_people(connection, [(SMS.name, keys.lookup(SMS.name, phone))]))


def _person(newcomer: Newcomer, by: int, is_greeted: bool) -> NewPerson:
    addresses = {SMS.name: newcomer.phone} if is_greeted else {}
    return NewPerson(
        newcomer.name,
        Role.CITIZEN,
        SMS.name if newcomer.phone else TELEGRAM.name,
        addresses,
        newcomer.language,
        by,
        phone=newcomer.phone,
        model=newcomer.model,
        trin=newcomer.trin,
    )
