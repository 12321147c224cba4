"""What came first where the clocks leave it open: a question, or what somebody wrote.

The provider's clock and ours may differ, so a message that looks too old is compared by its number
in the chat with the question's. Only then is that number looked up.
"""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection

from bot.receiving.senders import Jobs
from conversations.records.case import State
from conversations.records.inputs import Message
from conversations.topics.reach.undelivered import looks_late
from storage.messages.shown import first_shown


def with_order(connection: Connection, jobs: Jobs, states: Mapping[int, State]) -> dict[int, State]:
    """Return the states, with the numbers of those questions that look younger than a message."""
    return {person: _with_numbers(connection, jobs, state) for person, state in states.items()}


def _with_numbers(connection: Connection, jobs: Jobs, state: State) -> State:
    written = [job.event for job in jobs[state.person.id] if isinstance(job.event, Message)]
    doubted = [run for run in state.runs if any(looks_late(each, run) for each in written)]
    if not doubted:
        return state
    return replace(state, first_shown=first_shown(connection, state.person.id, doubted))
