"""The short talks that a word of the citizen's own opens: RING, SPROG, PAUSE, SLET, HJÆLP."""

from dataclasses import dataclass, replace
from datetime import timedelta

from conversations.case.nudging import close_rule, raise_nudge
from conversations.case.turn import Turn
from conversations.reading.languages.tables import LANGUAGES
from conversations.records.facts import Facts
from conversations.records.questions import (
    PROMISED_CALL,
    Option,
    Script,
    ask,
    choice,
    picture_card,
    say,
    yes_no,
)
from conversations.records.texts import Moment, Ref, text
from conversations.talks.effect import Effect, Ended, OpenScript
from conversations.talks.replay import script
from conversations.topics.own_words.nudges import CALL, DELETION, PAUSED
from conversations.topics.urgent.nudges import CALL_NOW

URGENCY = (Option("today"), Option("can_wait"))
PAUSES = (Option("7"), Option("14"), Option("28"))


@dataclass(frozen=True, slots=True)
class CallWanted(Effect):
    is_urgent: bool

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Ask the jobformidler to ring."""
        raise_nudge(turn, CALL_NOW if self.is_urgent else CALL)


def tell_how_to_ask(turn: Turn) -> None:
    """Say once, in the citizen's own language, how a message is shown in it: by `?`."""
    if turn.person.language != "da":
        turn.say(text("preferences.help_sign"), as_one=True)


@dataclass(frozen=True, slots=True)
class LanguageChosen(Effect):
    language: str

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Help comes in this language from here on."""
        turn.person = replace(turn.person, language=self.language)
        tell_how_to_ask(turn)


@dataclass(frozen=True, slots=True)
class PauseChosen(Effect):
    days: int

    @property
    def ends_all(self) -> bool:
        """Nothing more is asked of what is open."""
        return True

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Ask nothing of Makker's own accord for so many days, and say until which."""
        until = turn.today + timedelta(days=self.days)
        turn.case = replace(turn.case, paused_until=until)
        turn.say(text("pause.paused", day=Moment(until, "day")))
        raise_nudge(turn, PAUSED)


@dataclass(frozen=True, slots=True)
class DeletionWanted(Effect):
    """The citizen wants what Makker keeps to be deleted."""

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Tell the jobformidler: a person decides."""
        raise_nudge(turn, DELETION)


@dataclass(frozen=True, slots=True)
class DeletionNotWanted(Effect):
    """The citizen was asked once more, and wants nothing deleted."""

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """What was passed on before is taken back."""
        close_rule(turn, DELETION)


@dataclass(frozen=True, slots=True)
class OwnShown(Effect):
    """The citizen wants to see something of their own: my_answers, my_plan or who_has_seen."""

    what: str

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Show it."""
        show_own(turn, self.what)


def show_own(turn: Turn, what: str) -> None:
    """Show the citizen their answers, their plan, or who has seen them; an SMS offers a call."""
    turn.say(text(f"always.{what}", shown=Ref(what, turn.person.id)))


@script("call_me", version=1)
def call_me(facts: Facts) -> Script:
    """RING: a call is wanted. Silence on the urgency still means a call."""
    urgency = yield from ask(choice("urgency", URGENCY))
    if urgency == "today":
        yield from say("today")
    else:
        yield from say("soon", when=PROMISED_CALL)
    return [CallWanted(urgency == "today")]


@script("language_help", version=1)
def language_help(facts: Facts) -> Script:
    """SPROG: in which language help comes."""
    language = yield from ask(choice("language", LANGUAGES))
    if not isinstance(language, str):
        return []
    yield from say("danish" if language == "da" else "noted")
    return [LanguageChosen(language)]


@script("pause", version=1)
def pause(facts: Facts) -> Script:
    """PAUSE: no questions for a while. Meetings and duties go on, and that is said."""
    days = yield from ask(choice("length", PAUSES))
    if not isinstance(days, str):
        return []
    return [PauseChosen(int(days))]


@script("delete_me", version=1)
def delete_me(facts: Facts) -> Script:
    """SLET: a wish that a person decides on; nothing is deleted by a message alone."""
    sure = yield from ask(yes_no("sure"))
    if sure != "yes":
        if sure == "no":
            yield from say("kept")
        return [DeletionNotWanted()] if sure == "no" else []
    yield from say("told", when=PROMISED_CALL)
    return [DeletionWanted()]


OPENS = {
    "call": "call_me", "sick": "sick", "more_help": "more_help", "network": "network",
    "pause": "pause", "language": "language_help", "time": "change_time",
}  # fmt: skip
"""What can be picked on the help card, and the talk that it opens."""

_MORE = "more"
_FIRST = (
    ("call", "telephone"), ("sick", "sick"), ("my_plan", "agreements"), ("pause", "pause"),
    ("language", "language"), (_MORE, "more"),
)  # fmt: skip
_OTHERS = (
    ("my_answers", "own_answers"), ("more_help", "more_help"), ("network", "together"),
    ("who_has_seen", "eye"), ("time", "clock"),
)  # fmt: skip
HELP, OTHER_HELP = (
    tuple(Option(value, text(f"help_card.what.{value}"), picture) for value, picture in card)
    for card in (_FIRST, _OTHERS)
)
"""Two cards: each is seen whole on a phone, with its buttons."""


@script("help_card", version=1)
def help_card(facts: Facts) -> Script:
    """HJÆLP, while nothing is asked: what a citizen can do of their own accord, as pictures."""
    word = yield from ask(picture_card("which", HELP))
    if word == _MORE:
        word = yield from ask(picture_card("what", OTHER_HELP))
    if not isinstance(word, str):
        return []
    return [OpenScript(OPENS[word]) if word in OPENS else OwnShown(word)]
