"""Turning texts, facts, answers and events into JSON and back, without losing a type."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache
from typing import Any, TypeAlias, TypedDict, TypeVar, Unpack, cast

from pydantic import TypeAdapter
from pydantic_core import from_json, to_json

from conversations.catalogue import ACTIONS
from conversations.records.case import (
    Access,
    Agreement,
    Appointment,
    Case,
    Consent,
    Contact,
    Nudge,
    Opened,
)
from conversations.records.entries import ENTRIES, Entry, Phase
from conversations.records.facts import Facts
from conversations.records.inputs import EVENTS, Event
from conversations.records.inputs_between import StaffActed
from conversations.records.lately import Lately
from conversations.records.letter import Letter
from conversations.records.outcome import Button, Outgoing
from conversations.records.run import Answer, AskedAs, Run
from conversations.records.texts import Joined, Moment, Ref, Text, TextValue
from storage.keys import UnreadableError

Packed: TypeAlias = "str | int | float | bool | Sequence[Packed] | Mapping[str, Packed] | None"
"""What can be packed, and comes back as it was; a tuple comes back as a list."""


def pack(values: Packed) -> str:
    """Values in one line."""
    return to_json(values).decode()


R = TypeVar("R")
M = TypeVar("M")
MOST_KEPT_OUT = 4000
_OUT: dict[int, tuple[object, Any]] = {}
"""What was written of late, by identity, and what it became: a run is written at each answer, and
what it said before stays the same. Of what holds somebody's words nothing stands here."""

_TOPIC_OF = {
    value.name: topic.name
    for topic in fields(Facts)
    if isinstance(topic.type, type) and is_dataclass(topic.type)
    for value in fields(topic.type)
}
"""The topic of each of its values: stored runs of an earlier release hold them side by side."""


# What reads and writes one kind is made when its first comes: all would cost each start.
@cache
def _facts() -> TypeAdapter[Facts]:
    return TypeAdapter(Facts)


@cache
def _action(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(ACTIONS[kind])


@cache
def _entry(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(ENTRIES[kind])


@cache
def _event(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(EVENTS[kind])


def _facts_in(values: dict[str, Any]) -> Facts:
    """Read facts, also from before each topic had a record of its own."""
    for name in _TOPIC_OF.keys() & values.keys():
        values.setdefault(_TOPIC_OF[name], {})[name] = values.pop(name)
    return _facts().validate_python(values)


def dump_lately(lately: Lately) -> str:
    """Return what was heard and said of late, as one line."""
    return pack([lately.heard, lately.said, lately.shown])


def load_lately(stored: str) -> Lately:
    """Read what `dump_lately` wrote."""
    heard, said, shown = from_json(stored)
    return Lately(tuple(map(tuple, heard)), tuple(said), tuple(map(tuple, shown)))


def dump_run(run: Run, answers: tuple[Answer, ...]) -> str:
    """Return what is sealed of a run: script, facts, answers, the open question, what is picked."""
    rows = [_answer_out(a) if a.is_words else _once(a, _answer_out) for a in answers]
    said = pack([rows, run.asked, run.picked])
    return f"[{pack(run.script)},{_once(run.facts, _facts_out)},{said[1:]}"


def _once(record: R, make: Callable[[R], M]) -> M:
    kept, made = _OUT.get(id(record), (None, None))
    if kept is not record:
        made = make(record)
        if len(_OUT) >= MOST_KEPT_OUT:
            _OUT.clear()
        _OUT[id(record)] = record, made
    return cast(M, made)


def _facts_out(facts: Facts) -> str:
    return _facts().dump_json(facts, exclude_defaults=True).decode()


def load_run(stored: str) -> tuple[str, Facts, tuple[Answer, ...], str, tuple[str, ...]]:
    """Read what `dump_run` wrote."""
    script, facts, answers, asked, picked = from_json(stored)
    return script, _facts_in(facts), answers_in(answers), asked, tuple(picked)


def _answer_out(answer: Answer) -> list[Any]:
    row = [answer.key, answer.value, answer.is_words]
    asked = answer.asked_as
    if asked is None:
        return row
    return [*row, [_text_out(asked.question), *map(_text_out, asked.picked)]]


def answers_in(rows: Sequence[Any]) -> tuple[Answer, ...]:
    return tuple(_answer_in(*row) for row in rows)


def _answer_in(key: str, value: Any, is_words: bool, texts: Sequence[Any] = ()) -> Answer:
    """Read one answer; what an older release stored says nothing of its texts."""
    question, *picked = map(_text_in, texts) if texts else (None,)
    asked = AskedAs(question, tuple(picked)) if question else None
    return Answer(key, tuple(value) if isinstance(value, list) else value, is_words, asked)


def dump_case(case: Case) -> str:
    """Return all that is set on a case, by name: more is added over the years."""
    last = case.last_contact_at
    return pack(
        {
            "model": case.model,
            "trin": case.trin,
            "started_at": _moment_out(case.started_at),
            "group": case.group,
            "phase": case.phase.value,
            "trin_since": _day_out(case.trin_since),
            "follow_up_consent": case.follow_up_consent,
            "consent": _once(case.consent, _consent_out),
            "check_in_day": case.check_in_day,
            "check_in_time": case.check_in_time.isoformat("minutes"),
            "check_in_every": case.check_in_every,
            "is_rhythm_set": case.is_rhythm_set,
            "unanswered": case.unanswered,
            "paused_until": _day_out(case.paused_until),
            "last_contact_at": _moment_out(last) if last else None,
            "other_channel_consent": case.other_channel_consent,
            "other_channel_asked": case.other_channel_asked,
            "last_heard_on": _day_out(case.last_heard_on),
            "unasked": [day.isoformat() for day in case.unasked],
            "opened": _once(case.opened, dump_opened),
        }
    )


def _consent_out(consent: Consent | None) -> Packed:
    return [consent.no, consent.is_given, _moment_out(consent.at)] if consent else None


class CaseRows(TypedDict, total=False):
    """What of a case stands in other tables, or follows from them."""

    entries: tuple[Entry, ...]
    unread: tuple[str, ...]
    agreements: tuple[Agreement, ...]
    appointments: tuple[Appointment, ...]
    contacts: tuple[Contact, ...]
    letters: tuple[Letter, ...]
    letters_waiting: int
    nudges: tuple[Nudge, ...]
    consents: tuple[Consent, ...]
    accesses: tuple[Access, ...]


def load_case(code: str, version: int, stored: str, **rows: Unpack[CaseRows]) -> Case:
    """Read what `dump_case` wrote, and put the rest of the case to it."""
    of: dict[str, Any] = from_json(stored)
    consent = None
    if of["consent"] is not None:
        no, is_given, at = of["consent"]
        consent = Consent(no, "messages", is_given, datetime.fromisoformat(at), "", "")
    last = of["last_contact_at"]
    return Case(
        code=code,
        model=of["model"],
        trin=of["trin"],
        version=version,
        started_at=datetime.fromisoformat(of["started_at"]),
        group=of["group"],
        phase=Phase(of["phase"]),
        trin_since=_day_in(of["trin_since"]),
        follow_up_consent=of["follow_up_consent"],
        consent=consent,
        check_in_day=of["check_in_day"],
        check_in_time=time.fromisoformat(of["check_in_time"]),
        check_in_every=of.get("check_in_every", 1),  # no release before knew it
        is_rhythm_set=of["is_rhythm_set"],
        unanswered=of.get("unanswered", 0),
        paused_until=_day_in(of["paused_until"]),
        last_contact_at=last and datetime.fromisoformat(last),
        other_channel_consent=of["other_channel_consent"],
        other_channel_asked=of["other_channel_asked"],
        last_heard_on=_day_in(of["last_heard_on"]),
        unasked=tuple(map(date.fromisoformat, of["unasked"])),
        opened=load_opened(of["opened"]),
        **rows,
    )


def _moment_out(at: datetime) -> str:
    """A moment as UTC; a naive one is refused, as in a column."""
    return _in_utc(at, at.fold)


@lru_cache(4096)  # a case is written with the same ones again and again
def _in_utc(at: datetime, fold: int) -> str:
    """`fold`: the hour that the clock repeats in autumn is twice the same datetime, but for it."""
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return at.replace(fold=fold).astimezone(UTC).isoformat()


def _day_out(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_in(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def dump_opened(opened: tuple[Opened, ...]) -> str:
    """Return the talks that were begun in one line: script/period/about/day, by space."""
    return " ".join(f"{o.script}/{o.period}/{o.about}/{o.on.isoformat()}" for o in opened)


def load_opened(stored: str) -> tuple[Opened, ...]:
    """Read what `dump_opened` wrote."""
    parts = (each.split("/") for each in stored.split())
    return tuple(
        Opened(script, period, int(about), date.fromisoformat(on))
        for script, period, about, on in parts
    )


def dump_entry(entry: Entry) -> str:
    """Return an entry with its kind before it."""
    kind = type(entry).__name__
    return f"{kind}\n{_entry(kind).dump_json(entry).decode()}"


def load_entry(stored: str) -> Entry:
    """Read an entry. Raises UnreadableError for a kind, or a shape, that this version lacks."""
    kind, _, values = stored.partition("\n")
    try:
        entry: Entry = _entry(kind).validate_json(values)
    except (KeyError, ValueError):
        raise UnreadableError(kind) from None  # the error itself may hold somebody's words
    return entry


def dump_event(event: Event) -> str:
    if isinstance(event, StaffActed):
        kind = type(event.action).__name__
        action = _action(kind).dump_python(event.action, mode="json")
        return pack([event.by, event.version, kind, action])
    return _event(type(event).__name__).dump_json(event).decode()


def load_event(kind: str, stored: str) -> Event:
    """Read an input. Raises UnreadableError for a kind, or a shape, that this version lacks."""
    try:
        return _load_event(kind, stored)
    except (KeyError, ValueError, TypeError):
        raise UnreadableError(kind) from None


def _load_event(kind: str, stored: str) -> Event:
    if kind == StaffActed.__name__:  # its action is one of many: named, so that none is guessed
        by, version, name, action = from_json(stored)
        return StaffActed(by, version, _action(name).validate_python(action))
    event: Event = _event(kind).validate_json(stored)
    return event


@dataclass(frozen=True, slots=True)
class Content:
    """What a channel needs to draw a message: keys and values still, no finished words."""

    text: Text
    buttons: tuple[Button, ...]
    language: str
    variant: str
    with_translation: str
    has_card: bool
    attachment: Ref | None = None


def dump_content(message: Outgoing) -> str:
    """Return what stands in an outgoing message as one JSON string."""
    shown = [_button_out(button) for button in message.buttons]
    form: list[Any] = [message.language, message.variant, message.with_translation]
    form.append(message.has_card)
    if message.attachment is not None:
        form.append(_value_out(message.attachment))
    return pack([_text_out(message.text), shown, form])


def load_content(stored: str) -> Content:
    """Read what `dump_content` wrote. Raises UnreadableError for another shape."""
    try:
        return _load_content(stored)
    except (ValueError, TypeError, AttributeError, AssertionError):
        raise UnreadableError("a message") from None  # the error itself may hold somebody's words


def _load_content(stored: str) -> Content:
    text, shown, form = from_json(stored)
    buttons = tuple(_button_in(*button) for button in shown)
    language, variant, below, has_card, *more = form
    attachment = _value_in(more[0]) if more else None
    assert attachment is None or isinstance(attachment, Ref)
    return Content(_text_in(text), buttons, language, variant, below, has_card, attachment)


def _button_out(button: Button) -> list[Any]:
    shown = [button.data, _text_out(button.label), button.pictogram]
    if button.under is None and not button.is_picked:
        return shown
    under = None if button.under is None else _text_out(button.under)
    return [*shown, button.row, under, button.is_picked]


def _button_in(
    data: str, label: list[Any], picture: str, row: int = 0, under: Any = None, picked: bool = False
) -> Button:
    graded = None if under is None else _text_in(under)
    return Button(data, _text_in(label), picture, row, graded, picked)


def _text_out(text: Text) -> list[Any]:
    values = text.values
    return [text.key, {name: _value_out(value) for name, value in values} if values else {}]


def _value_out(value: TextValue) -> Any:
    match value:
        case Ref():
            return {"ref": [value.kind, value.person, value.no, value.key]}
        case Moment():
            kind = "at" if isinstance(value.at, datetime) else "day"
            return {kind: value.at.isoformat(), "form": value.form}
        case Text():
            return {"text": _text_out(value)}
        case Joined():
            return {"lines": [_text_out(line) for line in value.lines]}
        case _:
            return value


def _text_in(stored: list[Any]) -> Text:
    key, values = stored
    return Text(key, tuple((name, _value_in(value)) for name, value in values.items()))


def _value_in(stored: Any) -> TextValue:
    match stored:
        case {"ref": [kind, person, no, key]}:
            return Ref(kind, person, no, key)
        case {"at": at, "form": form}:
            return Moment(datetime.fromisoformat(at), form)
        case {"day": day, "form": form}:
            return Moment(date.fromisoformat(day), form)
        case {"text": text}:
            return _text_in(text)
        case {"lines": lines}:
            return Joined(tuple(_text_in(line) for line in lines))
        case str() | int():
            return stored
    raise ValueError("a stored text holds a value of no known kind")
