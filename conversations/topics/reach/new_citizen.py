"""NY BORGER: written down by the jobformidler, and invited face to face.

The invitation is a link, a code and a QR to hold up, so that nobody takes it for a swindle. An SMS
is sent only when the jobformidler says that the citizen expects it.
"""

from collections.abc import Generator
from dataclasses import dataclass

from conversations.case.turn import Turn
from conversations.model.four_models import DEFAULT, FLEKSJOB, MODELS
from conversations.reading.languages.tables import LANGUAGES
from conversations.reading.phone_numbers import Number, read_number
from conversations.records.channel import traits_of
from conversations.records.facts import Facts
from conversations.records.inputs_between import CitizenAdded
from conversations.records.outcome import Button, Newcomer
from conversations.records.questions import (
    Ask,
    Option,
    Say,
    Script,
    ask,
    choice,
    phone,
    say,
    short_text,
)
from conversations.records.run import Answer, Value
from conversations.records.texts import Joined, Ref, text
from conversations.talks.effect import Effect, Ended
from conversations.talks.replay import script
from conversations.talks.steps import facts_for, open_run
from conversations.topics.contacts import undo_talk
from conversations.topics.contacts.undoing import ADDED

NO_PHONE = "none"
DOUBT = (Option("right"), Option("again"))
SMS = (Option("expects"), Option("no"))
SURE = (Option("yes"), Option("no"))
TRIN = (Option("1"), Option("2"), Option("3"))
MOST_NUMBERS = 3
LONGEST_NAME = 80
_MODEL_ORDER = [DEFAULT.name, *(name for name in MODELS if name != DEFAULT.name)]


@dataclass(frozen=True, slots=True)
class CitizenWritten(Effect):
    """A citizen to be added and invited."""

    newcomer: Newcomer

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Add and invite them in this turn's commit."""
        turn.newcomers.append(self.newcomer)


@script("new_citizen", version=1)
def new_citizen(facts: Facts) -> Script:
    """Name, number, language, model, trin; shown back before anybody is added."""
    name = yield from ask(short_text("name"))
    number = yield from _ask_number()
    language = yield from ask(choice("language", LANGUAGES))
    model = yield from ask(choice("model", _models()))
    step = "fase" if model == FLEKSJOB.name else "trin"
    trin = yield from ask(choice(step, TRIN))
    expects = "no"
    if number is not None:
        expects = str((yield from ask(choice("sms", SMS))) or "no")
    if not (isinstance(name, str) and isinstance(language, str) and isinstance(model, str)):
        return []
    shown = number.shown if number else text("new_citizen.no_number")
    said = {
        "who": name, "number": shown, "model": model,
        "trin": text(f"new_citizen.{step}.{trin or 1}"),
    }  # fmt: skip
    sure = yield from ask(choice("sure", SURE, **said, language=text(f"language.{language}")))
    if sure != "yes":
        yield from say("dropped")
        return []
    e164 = number.e164 if number else ""
    is_sent = expects == "expects" and number is not None
    return [
        CitizenWritten(
            Newcomer(" ".join(name.split())[:LONGEST_NAME], e164, language, model,
                     int(str(trin or 1)), is_sent)
        )
    ]  # fmt: skip


def _ask_number() -> Generator[Ask | Say, Value, Number | None]:
    """A number, asked for again while there is a doubt about it; `None`: by Telegram alone."""
    for asking in range(1, MOST_NUMBERS + 1):
        written = yield from ask(phone(f"phone:{asking}", [Option(NO_PHONE)]))
        found = read_number(written) if isinstance(written, str) else None
        if not isinstance(found, Number):
            return None
        if found.doubt is None:
            return found
        sure = yield from ask(
            phone(f"doubt:{asking}", DOUBT, doubt=found.doubt.text, number=found.shown)
        )
        if sure == "right":
            return found
        other = read_number(sure) if isinstance(sure, str) else None  # written at once
        if isinstance(other, Number) and other.doubt is None:
            return other
    return None


def _models() -> list[Option]:
    return [Option(name) for name in _MODEL_ORDER]


def order_new_citizen(turn: Turn, rest: str) -> None:
    """Begin; a name that was written behind the word is taken."""
    name = (Answer("name", rest, is_words=True),) if rest else ()
    open_run(turn, "new_citizen", facts_for(turn), answers=name)


def hear_added(turn: Turn, event: CitizenAdded) -> None:
    """Show the invitation, to be held up to the citizen, where names may stand."""
    name, code = Ref("first_name", event.case), Ref("code", event.case)
    undo = undo_talk.buttons(turn, event.case, ADDED)
    if event.is_taken:
        turn.say(text("new_citizen.taken", name=name), words_of=event.case, buttons=undo)
    elif event.is_greeted:
        said = text("new_citizen.greeted", name=name, code=code)
        turn.say(said, words_of=event.case, buttons=undo)
    elif traits_of(turn.channel).names_citizens:
        _hold_up(turn, event, name, code, undo if event.is_new else ())


def _hold_up(
    turn: Turn, event: CitizenAdded, name: Ref, code: Ref, undo: tuple[Button, ...]
) -> None:
    link = turn.world.links.invitation(event.invitation)
    shown = event.invitation[:5] + "-" + event.invitation[5:]
    lines = [text("new_citizen.added", name=name, code=code)] if event.is_new else []
    lines.append(text("new_citizen.show", name=name, invitation=shown))
    if link:
        lines.append(text("new_citizen.link", link=link))
    said = text("new_citizen.invitation", lines=Joined(tuple(lines)))
    drawn = Ref("qr", event.case, key=link or event.invitation)
    turn.say(said, words_of=event.case, attachment=drawn, buttons=undo)
