"""The first talks: may Makker write, and when? Consent comes in both languages at once."""

from collections.abc import Sequence
from datetime import time

from conversations.records.effects import ConsentAnswered, Effect, PreferencesChosen
from conversations.records.languages import LANGUAGES
from conversations.records.questions import (
    Option,
    Script,
    ask,
    choice,
    picture_card,
    say,
    say_in_both,
    yes_no_in_both,
)
from conversations.records.run import Facts
from conversations.records.texts import Text, text
from conversations.talks.replay import script

WEEKDAYS = tuple(Option(str(day)) for day in range(5))
TIMES = (
    Option("09:00", pictogram="morning"),
    Option("12:00", pictogram="midday"),
    Option("15:00", pictogram="afternoon"),
    Option("18:00", pictogram="evening"),
)


@script("consent", version=1, reopens=True)
def consent(facts: Facts) -> Script:
    """Who writes for whom, that it is a machine, who reads, that no costs nothing; yes or no?"""
    yield from say_in_both("hello")
    yield from say_in_both("who_reads")
    yield from say_in_both("you_decide")
    answer = yield from ask(yes_no_in_both("may_i"))
    if answer == "no":
        yield from say_in_both("no_is_fine")
    effects: Sequence[Effect] = [ConsentAnswered(None if answer is None else answer == "yes")]
    return effects


@script("preferences", version=1, reopens=True)
def preferences(facts: Facts) -> Script:
    """The language for help, and which weekday and time suit."""
    yield from say("thanks_for_yes")
    language = yield from ask(choice("language", LANGUAGES))
    day = yield from ask(choice("day", WEEKDAYS))
    at = yield from ask(picture_card("time", TIMES))
    if isinstance(day, str) and isinstance(at, str):
        yield from say("settled", **_settled(day, at))
    return [
        PreferencesChosen(
            language if isinstance(language, str) else None,
            int(day) if isinstance(day, str) else None,
            time.fromisoformat(at) if isinstance(at, str) else None,
        )
    ]


def _settled(day: str, at: str) -> dict[str, Text]:
    return {"day": text(f"weekday.{day}"), "time": text("common.clock", time=at.replace(":", "."))}
