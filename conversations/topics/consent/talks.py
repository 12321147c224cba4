"""The first talks: may Makker write, and when? Consent comes in both languages at once."""

from dataclasses import dataclass, replace
from datetime import time

from conversations.case.consents import AGAIN, MESSAGES, record_consent
from conversations.case.nudging import close_rule, raise_nudge
from conversations.case.turn import Turn
from conversations.reading.languages.tables import LANGUAGES
from conversations.records.facts import Facts
from conversations.records.questions import (
    Asking,
    Option,
    Script,
    ask,
    choice,
    picture_card,
    say,
    yes_no,
)
from conversations.records.run import Value
from conversations.records.texts import Text, text
from conversations.talks.effect import Effect, Ended, OpenScript, met_silence
from conversations.talks.replay import script
from conversations.topics.check_ins.less_often import RARELY, WEEKLY, write_every
from conversations.topics.consent.nudges import CONSENT_GIVEN, CONSENT_REFUSED
from conversations.topics.own_words.nudges import STOPPED
from conversations.topics.own_words.talks import tell_how_to_ask

OTHER_LANGUAGE = Option("other")
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
HOW_OFTEN = (Option(str(WEEKLY)), Option(str(RARELY)))


@dataclass(frozen=True, slots=True)
class ConsentAnswered(Effect):
    """The citizen's answer to whether Makker may write; `None` is silence, which is never a yes."""

    given: bool | None
    wording: str = "consent.may_i"

    def carry_out(self, turn: Turn, ended: Ended) -> OpenScript | None:
        """Keep the yes or no, and tell the jobformidler.

        After a first yes the preferences follow; those that were set hold again.
        """
        if self.given is None:
            met_silence(turn, ended)
            return None
        record_consent(turn, MESSAGES, self.given, self.wording)
        if self.given:  # that ends what a no before it asked of a person: to ring instead
            close_rule(turn, STOPPED)
            close_rule(turn, CONSENT_REFUSED)
        raise_nudge(turn, CONSENT_GIVEN if self.given else CONSENT_REFUSED)
        if not self.given:
            return None
        if not turn.case.is_rhythm_set:
            return OpenScript("preferences")
        turn.say(text("consent.back"))
        return None


@dataclass(frozen=True, slots=True)
class PreferencesChosen(Effect):
    """When the citizen wants to be asked; `None` keeps what stood there."""

    language: str | None
    day: int | None
    at: time | None
    is_told_how_to_ask: bool = False
    every: int | None = None

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
        if self.every is not None:
            write_every(turn, self.every)
        if self.is_told_how_to_ask and self.at is not None:  # to the end, not left midway
            tell_how_to_ask(turn)


@script("consent", version=2, reopens=True)
def consent(facts: Facts) -> Script:
    """Who writes for whom, that it is a machine, who reads, that no costs nothing; yes or no?

    Two messages a language. Who was asked before, and said no or STOP, is asked for the yes alone.
    """
    asked = "again" if facts.purpose == AGAIN else "first"
    if asked == "first":
        hello, reads = text("consent.hello"), text("consent.who_reads")
        yield from say("who", hello=hello, reads=reads)
    values = {"decide": text("consent.you_decide"), "may_i": text("consent.may_i")}
    shown = values if asked == "first" else {}
    answer = yield from ask(yes_no(asked, **shown))
    if answer == "no":
        yield from say("no_is_fine")
    given = None if answer is None else answer == "yes"
    return [ConsentAnswered(given, f"consent.{asked}")]


@script("preferences", version=2, reopens=True)
def preferences(facts: Facts) -> Script:
    """Whether the language for help is right, and which weekday and time suit."""
    yield from say("thanks_for_yes")
    language = yield from _ask_language(facts)
    day = yield from ask(choice("day", WEEKDAYS))
    at = yield from ask(picture_card("time", TIMES))
    if isinstance(day, str) and isinstance(at, str):
        yield from say("settled", **_settled(day, at))
    return [_chosen(language, day, at, is_told_how_to_ask=True)]


def _ask_language(facts: Facts) -> Asking:
    """The jobformidler wrote it down already: it is asked for anew only where that is wrong."""
    shown = (facts.language, OTHER_LANGUAGE.value)
    asked = choice("language", (*LANGUAGES, OTHER_LANGUAGE))
    language = yield from ask(replace(asked, at_first=shown))
    if language != OTHER_LANGUAGE.value:
        return language
    return (yield from ask(choice("other", LANGUAGES)))


def _chosen(language: Value, day: Value, at: Value, is_told_how_to_ask: bool) -> PreferencesChosen:
    return PreferencesChosen(
        language if isinstance(language, str) else None,
        int(day) if isinstance(day, str) else None,
        time.fromisoformat(at) if isinstance(at, str) else None,
        is_told_how_to_ask,
    )


def _settled(day: str, at: str) -> dict[str, Text]:
    return {"day": text(f"weekday.{day}"), "time": text("common.clock", time=at.replace(":", "."))}


# --- how it was asked before, for the runs that are open ------------------------------------------


@script("consent", version=1, reopens=True)
def consent_in_four(facts: Facts) -> Script:
    """The same, in four messages."""
    yield from say("hello")
    yield from say("who_reads")
    yield from say("you_decide")
    answer = yield from ask(yes_no("may_i"))
    if answer == "no":
        yield from say("no_is_fine")
    return [ConsentAnswered(None if answer is None else answer == "yes")]


@script("preferences", version=1, reopens=True)
def preferences_of_three(facts: Facts) -> Script:
    """The same, with the language asked for anew."""
    yield from say("thanks_for_yes")
    language = yield from ask(choice("language", LANGUAGES))
    day = yield from ask(choice("day", WEEKDAYS))
    at = yield from ask(picture_card("time", TIMES))
    if isinstance(day, str) and isinstance(at, str):
        yield from say("settled", **_settled(day, at))
    return [_chosen(language, day, at, is_told_how_to_ask=False)]


@script("change_time", version=1, reopens=True)
def change_time(facts: Facts) -> Script:
    """TID: on which day, at what time, how often Makker asks. It moves no meeting, and says so."""
    day = yield from ask(choice("day", _SAME_DAYS))
    at = yield from ask(picture_card("time", _SAME_TIMES))
    if not (isinstance(day, str) and isinstance(at, str)):
        return []
    often = yield from ask(choice("often", HOW_OFTEN))
    every = int(often) if isinstance(often, str) else None
    yield from say("changed_rarely" if every == RARELY else "changed", **_settled(day, at))
    return [PreferencesChosen(None, int(day), time.fromisoformat(at), every=every)]
