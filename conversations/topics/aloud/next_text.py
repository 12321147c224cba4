"""Which of Makker's texts staff read aloud next, one after the other below a subject."""

from conversations.case.turn import Turn
from conversations.case.world import Aloud
from conversations.records.texts import text
from conversations.talks.effect import OpenScript

ALL, MISSING = "all", "missing"  # a run's purpose: a subject anew, or what lacks a recording


def first(turn: Turn, subject: str) -> OpenScript | None:
    """Ask for the first text that lacks a recording; where none does, for all of them anew."""
    purpose = MISSING if turn.world.aloud.missing(subject) else ALL
    return _ask_for(_next(turn.world.aloud, subject, "", purpose), purpose)


def go_on(turn: Turn, after: str, purpose: str) -> OpenScript | None:
    """Return the talk about the text after this one; say so when it was the last."""
    subject = turn.world.aloud.subject_of(after)
    following = _ask_for(_next(turn.world.aloud, subject, after, purpose), purpose)
    if following is None:
        turn.say(text("record_text.all"))
    return following


def before(turn: Turn, key: str, purpose: str) -> OpenScript | None:
    """Return the talk about the text before this one, to read it anew; `None` before the first."""
    keys = turn.world.aloud.subjects.get(turn.world.aloud.subject_of(key), ())
    place = keys.index(key) if key in keys else 0
    return _ask_for(keys[place - 1], purpose) if place else None


def _next(aloud: Aloud, subject: str, after: str, purpose: str) -> str:
    keys = aloud.subjects.get(subject, ())
    later = keys[keys.index(after) + 1 :] if after in keys else keys
    wanted = later if purpose == ALL else [key for key in later if key in aloud.missing(subject)]
    return next(iter(wanted), "")


def _ask_for(key: str, purpose: str) -> OpenScript | None:
    return OpenScript("record_text", key, purpose) if key else None
