"""Who writes on a phone that several people share: asked, never guessed and never mixed.

The question shows nobody's name. What was written waits until a first name is given, and is then
that person's. Who writes is remembered for some hours, but not once Makker has written to another
of them: then it is asked again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from rapidfuzz import fuzz
from sqlalchemy import Connection

from conversations.reading.answers import clean, read_command, read_yes_no
from conversations.reading.danger import Danger, Degree, find_danger
from conversations.reading.phone_words import is_automatic, is_reaction
from conversations.records.inputs import Event, Message
from storage.keys import Keys
from storage.people.shared_phones import Held, Use, load_use, names_of, save_use, was_written_to

MOST_HELD = 10
MOST_ASKS = 3
NEAR_ENOUGH = 85  # of 100: one wrong letter in a short name
FURTHER_OFF = 10  # and no other name as near


class Reply(StrEnum):
    """What the phone is told while its writer is not known, or just was."""

    NOTHING = ""
    WHO = "shared.who"
    WHO_AGAIN = "shared.who_again"
    CALL = "shared.call"
    WELCOME = "shared.welcome"


@dataclass(frozen=True, slots=True)
class Sorted:
    """What becomes of one input: whose it is with what waited before it, or what is said."""

    person: int = 0
    events: tuple[Held, ...] = ()
    name: Held | None = None  # the message that only gave the name: kept, and no turn
    reply: Reply = Reply.NOTHING
    danger: Danger | None = None  # of somebody whose name is not known yet


@dataclass(slots=True)
class SharedPhones:
    """The shared phones of one batch."""

    connection: Connection
    keys: Keys
    now: datetime
    remember: timedelta
    _names: dict[int, str] = field(default_factory=dict)

    def sort(
        self, people: Sequence[int], channel: str, lookup: str, name: str, event: Event
    ) -> Sorted:
        """Say whose input this is, or what to ask. `name` is the provider's id of the input."""
        people = [person for person in people if self.keys.has(person)]
        if len(people) == 1:  # the others were erased
            return Sorted(people[0], (Held(name, event),))
        if isinstance(event, Message):
            if is_reaction(event.text) or is_automatic(event.text):
                return Sorted()  # the phone wrote it: nobody is asked for a name
            event = replace(event, is_shared_phone=True)
        oldest = self.now - self.remember
        use = load_use(self.connection, self.keys, channel, lookup, oldest)
        if use is not None and name in {held.provider_id for held in use.held}:
            return Sorted()
        named = self._named(people, event)
        if named and (use is None or named != use.person):
            return self._begin(people, channel, lookup, named, use, Held(name, event))
        if use is not None and use.person in people and not self._is_doubtful(people, channel, use):
            self._save(people, channel, lookup, replace(use, since=self.now))
            return Sorted(use.person, (Held(name, event),))
        waiting = use if use is not None and not use.person else Use(0, self.now)
        return self._ask(people, channel, lookup, waiting, Held(name, event))

    def _named(self, people: Sequence[int], event: Event) -> int:
        """Who is named by the whole message; 0 when nobody is, or two are as near."""
        if not isinstance(event, Message):
            return 0
        said = clean(event.text)
        if not said or len(said) > 60:
            return 0
        if not self._names.keys() >= set(people):
            self._names |= names_of(self.connection, self.keys, people)
        near = sorted(((_nearness(said, self._names[p]), p) for p in people), reverse=True)
        is_clear = len(near) == 1 or near[0][0] - near[1][0] >= FURTHER_OFF
        return near[0][1] if near[0][0] >= NEAR_ENOUGH and is_clear else 0

    def _begin(
        self, people: Sequence[int], channel: str, lookup: str, person: int, use: Use | None,
        answer: Held,
    ) -> Sorted:  # fmt: skip
        """A name was given: what waited is that person's. The name itself says nothing more."""
        waited = use.held if use is not None and not use.person else ()
        self._save(people, channel, lookup, Use(person, self.now))
        reply = Reply.NOTHING if waited else Reply.WELCOME
        only_name = Held(answer.provider_id, Message("", channel=channel))
        return Sorted(person, waited, only_name, reply)

    def _is_doubtful(self, people: Sequence[int], channel: str, use: Use) -> bool:
        """Whether Makker has written to another of them since: then that one may answer."""
        others = [person for person in people if person != use.person]
        return was_written_to(self.connection, others, channel, use.since, self.now)

    def _ask(
        self, people: Sequence[int], channel: str, lookup: str, use: Use, held: Held
    ) -> Sorted:
        asks = use.asks + 1
        is_try = use.asks > 0 and _looks_like_a_name(held.event)
        waiting = use.held if is_try else (*use.held, held)[-MOST_HELD:]
        self._save(people, channel, lookup, Use(0, use.since, asks, waiting))
        reply = Reply.WHO if asks == 1 else Reply.WHO_AGAIN
        return Sorted(
            reply=Reply.CALL if asks > MOST_ASKS else reply, danger=_danger_in(held.event)
        )

    def _save(self, people: Sequence[int], channel: str, lookup: str, use: Use) -> None:
        save_use(self.connection, self.keys, channel, lookup, min(people), use)


def _danger_in(event: Event) -> Danger | None:
    """Danger that does not wait for a name; what is doubtful does."""
    danger = find_danger(event.text) if isinstance(event, Message) else None
    return None if danger is None or danger.degree is Degree.DOUBTFUL else danger


def _looks_like_a_name(event: Event) -> bool:
    """Whether a message is one word that answers nothing else: a name that is not known here."""
    if not isinstance(event, Message) or event.media or not event.text.strip().isalpha():
        return False
    return read_command(event.text) is None and read_yes_no(event.text) is None


def _nearness(said: str, name: str) -> float:
    """How near a message is to a person's name: the first name, or more of it."""
    for opening in ("det er ", "jeg hedder ", "mit navn er ", "hej det er ", "my name is "):
        said = said.removeprefix(opening)
    return max(fuzz.ratio(said, name.split(" ")[0]), fuzz.token_sort_ratio(said, name))
