"""Turning texts, facts, answers and events into JSON and back, without losing a type."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from typing import Any

from pydantic import TypeAdapter

from conversations.catalogue import ACTIONS
from conversations.records.case import Opened
from conversations.records.entries import ENTRIES, Entry
from conversations.records.facts import Facts
from conversations.records.inputs import EVENTS, Event
from conversations.records.inputs_between import StaffActed
from conversations.records.outcome import Button, Outgoing
from conversations.records.run import Answer, AskedAs
from conversations.records.texts import Joined, Moment, Ref, Text, TextValue
from storage.keys import UnreadableError

_facts = TypeAdapter(Facts)
_TOPICS = {
    each.name: {value.name for value in fields(each.type)}
    for each in fields(Facts)
    if isinstance(each.type, type) and is_dataclass(each.type)
}
"""The values of each topic's facts: stored runs of an earlier release hold them side by side."""
_answers = TypeAdapter(tuple[Answer, ...])
_actions: dict[str, TypeAdapter[Any]] = {kind: TypeAdapter(c) for kind, c in ACTIONS.items()}
_entries: dict[str, TypeAdapter[Any]] = {kind: TypeAdapter(c) for kind, c in ENTRIES.items()}
_events: dict[str, TypeAdapter[Any]] = {kind: TypeAdapter(cls) for kind, cls in EVENTS.items()}


def dump_facts(facts: Facts) -> str:
    return _facts.dump_json(facts, exclude_defaults=True).decode()


def load_facts(stored: str) -> Facts:
    """Read what `dump_facts` wrote, also before each topic had a record of its own."""
    values = json.loads(stored)
    for topic, names in _TOPICS.items():
        former = {name: values.pop(name) for name in names & values.keys()}
        if former:
            values[topic] = former
    return _facts.validate_json(json.dumps(values))


def dump_answers(answers: tuple[Answer, ...]) -> str:
    return json.dumps([_answer_out(answer) for answer in answers], ensure_ascii=False)


def _answer_out(answer: Answer) -> list[Any]:
    row = [answer.key, answer.value, answer.is_words]
    asked = answer.asked_as
    if asked is None:
        return row
    return [*row, [_text_out(asked.question), *map(_text_out, asked.picked)]]


def load_answers(stored: str) -> tuple[Answer, ...]:
    return tuple(_answer_in(*row) for row in json.loads(stored))


def _answer_in(key: str, value: Any, is_words: bool, texts: Sequence[Any] = ()) -> Answer:
    """Read one answer; what an older release stored says nothing of its texts."""
    question, *picked = map(_text_in, texts) if texts else (None,)
    asked = AskedAs(question, tuple(picked)) if question else None
    return Answer(key, tuple(value) if isinstance(value, list) else value, is_words, asked)


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
    return _entries[type(entry).__name__].dump_json(entry).decode()


def load_entry(kind: str, stored: str) -> Entry:
    """Read an entry. Raises UnreadableError for a kind, or a shape, that this version lacks."""
    try:
        entry: Entry = _entries[kind].validate_json(stored)
    except (KeyError, ValueError):
        raise UnreadableError(kind) from None  # the error itself may hold somebody's words
    return entry


def dump_event(event: Event) -> str:
    if isinstance(event, StaffActed):
        kind = type(event.action).__name__
        action = _actions[kind].dump_python(event.action, mode="json")
        return json.dumps([event.by, event.version, kind, action], ensure_ascii=False)
    return _events[type(event).__name__].dump_json(event).decode()


def load_event(kind: str, stored: str) -> Event:
    """Read an input. Raises UnreadableError for a kind, or a shape, that this version lacks."""
    try:
        return _load_event(kind, stored)
    except (KeyError, ValueError, TypeError):
        raise UnreadableError(kind) from None


def _load_event(kind: str, stored: str) -> Event:
    if kind == StaffActed.__name__:  # its action is one of many: named, so that none is guessed
        by, version, name, action = json.loads(stored)
        return StaffActed(by, version, _actions[name].validate_python(action))
    event: Event = _events[kind].validate_json(stored)
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
    shown = [[b.data, _text_out(b.label), b.pictogram] for b in message.buttons]
    form: list[Any] = [message.language, message.variant, message.with_translation]
    form.append(message.has_card)
    if message.attachment is not None:
        form.append(_value_out(message.attachment))
    return json.dumps([_text_out(message.text), shown, form], ensure_ascii=False)


def load_content(stored: str) -> Content:
    """Read what `dump_content` wrote."""
    text, shown, form = json.loads(stored)
    buttons = tuple(Button(data, _text_in(label), picture) for data, label, picture in shown)
    language, variant, below, has_card, *more = form
    attachment = _value_in(more[0]) if more else None
    assert attachment is None or isinstance(attachment, Ref)
    return Content(_text_in(text), buttons, language, variant, below, has_card, attachment)


def _text_out(text: Text) -> list[Any]:
    return [text.key, {name: _value_out(value) for name, value in text.values}]


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
