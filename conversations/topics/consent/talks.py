"""The first talks: may Makker write, and when? Consent comes in both languages at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from conversations.case.consents import MESSAGES, record_consent
from conversations.case.nudging import close_rule, raise_nudge
from conversations.case.turn import Turn
from conversations.reading.languages.tables import LANGUAGES
from conversations.records.facts import Facts
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
from conversations.records.texts import Text, text
from conversations.talks.effect import Effect, Ended, OpenScript, met_silence
from conversations.talks.replay import script
from conversations.topics.consent.nudges import CONSENT_GIVEN, CONSENT_REFUSED
from conversations.topics.own_words.nudges import STOPPED

WEEKDAYS = tuple(Option(str(day)) for day in range(5))
TIMES = (
    Option("09:00", pictogram="morning"),
    Option("12:00", pictogram="midday"),
    Option("15:00", pictogram="afternoon"),
    Option("18:00", pictogram="evening"),
)
_SAME_DAYS = tuple(Option(o.value, text(f"preferences.day.{o.value}")) for o in WEEKDAYS)
_SAME_TIMES = tuple(
    Option(o.value, text(f"preferences.time.{o.value}"), o.pictogram) for o in TIMES
)


@dataclass(frozen=True, slots=True)
class ConsentAnswered(Effect):
    """The citizen's answer to whether Makker may write; `None` is silence, which is never a yes."""

    given: bool | None

    def carry_out(self, turn: Turn, ended: Ended) -> OpenScript | None:
        """Keep the yes or no, tell the jobformidler, and go on to the preferences after a yes."""
        if self.given is None:
            met_silence(turn, ended)
            return None
        record_consent(turn, MESSAGES, self.given, "consent.may_i")
        if self.given:  # that ends what a no before it asked of a person: to ring instead
            close_rule(turn, STOPPED)
            close_rule(turn, CONSENT_REFUSED)
        raise_nudge(turn, CONSENT_GIVEN if self.given else CONSENT_REFUSED)
        return OpenScript("preferences") if self.given else None


@dataclass(frozen=True, slots=True)
class PreferencesChosen(Effect):
    """When the citizen wants to be asked; `None` keeps what stood there."""

    language: str | None
    day: int | None
    at: time | None

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep what was chosen; from here on Makker's check-ins have a day."""
        if self.language is not None:
            turn.person = replace(turn.person, language=self.language)
        case = turn.case
        turn.case = replace(
            case,
            check_in_day=case.check_in_day if self.day is None else self.day,
            check_in_time=self.at or case.check_in_time,
            is_rhythm_set=True,
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


@script("change_time", version=1, reopens=True)
def change_time(facts: Facts) -> Script:
    """TID: on which day and at what time Makker asks. It moves no meeting, and says so."""
    day = yield from ask(choice("day", _SAME_DAYS))
    at = yield from ask(picture_card("time", _SAME_TIMES))
    if not (isinstance(day, str) and isinstance(at, str)):
        return []
    yield from say("changed", **_settled(day, at))
    return [PreferencesChosen(None, int(day), time.fromisoformat(at))]


def _settled(day: str, at: str) -> dict[str, Text]:
    return {"day": text(f"weekday.{day}"), "time": text("common.clock", time=at.replace(":", "."))}
