"""The Danish texts as somebody reads them aloud, by subject: without names, which differ.

What stands for a name or a day is said in words that fit everybody: the text's own variant
`@aloud`, else `aloud.*` in place of the value. A text with anything else in it cannot be recorded.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from string import Formatter

from locales.catalog import Catalog

SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "hello": ("consent", "preferences", "language_help"),
    "week": ("weekly_check_in",),
    "meetings": ("appointment", "plan_change", "agreed"),
    "jobgoal": (
        "jobgoal", "jobgoal_can", "jobgoal_fields", "jobgoal_tasks", "jobgoal_where",
        "jobgoal_start", "jobgoal_choose", "jobgoal_answer", "jobgoal_more", "jobgoal_again",
    ),
    "experience": ("experience", "experience_more"),
    "work": (
        "before_start", "first_day", "first_week", "month_at_work", "month_after", "at_work",
        "follow_up",
    ),
    "own_words": (
        "always", "help_card", "call_me", "sick", "pause", "network", "more_help", "delete_me",
    ),
    "others": ("reask", "silence", "other_channel", "voice_sent", "photo_sent", "media",
               "absence", "handover", "distress"),
}  # fmt: skip
"""Which texts belong together: the first part of their keys."""

_NO_MESSAGE = re.compile(
    r"\.(line_|answers_of|own_words|(hear|not_yet|no_recording|no_translation)$)"
)  # a part of one, or of no use
_LEFT_OUT = {"name", "next", "told"}
_GAP = re.compile(r" +(?=[.,])|(?<= ) +")
_BEGINNING = re.compile(r"(^|\w[.?!] )([a-zæøå])")


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """What can be read aloud: keys by subject, and the words of each key."""

    subjects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def place_of(self, key: str) -> tuple[int, int]:
        """Return which text of how many this one is in its subject, counted from 1."""
        keys = next((keys for keys in self.subjects.values() if key in keys), (key,))
        return keys.index(key) + 1, len(keys)


def read_aloud(danish: Catalog, options: Mapping[str, Sequence[str]], kommune: str) -> ReadAloud:
    """Return all that can be read aloud; `options` are the keys of a question's options."""
    labels = {label for each in options.values() for label in each}
    texts = _texts(danish)
    subjects = {
        name: tuple(key for head in heads for key in texts.get(head, ()) if key not in labels)
        for name, heads in SUBJECTS.items()
    }
    words = {}
    for key in (key for keys in subjects.values() for key in keys):
        labels_of_it = [danish.find(option) or option for option in options.get(key, ())]
        words[key] = _numbered(_words(danish, key, kommune), labels_of_it)
    return ReadAloud(subjects, words)


def _texts(danish: Catalog) -> Mapping[str, Sequence[str]]:
    """By talk: its texts that are whole messages, and in which only what is said differs."""
    said = _said_for(danish)
    found = defaultdict(list)
    for key in danish.texts:
        if key.count(".") != 1 or "@" in key or _NO_MESSAGE.search(key):
            continue
        if _values_in(_template(danish, key)) <= said:
            found[key.partition(".")[0]].append(key)
    return found


def _template(danish: Catalog, key: str) -> str:
    return danish.find(key, "aloud") or ""


def _values_in(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def _said_for(danish: Catalog) -> set[str]:
    said = {key.partition(".")[2] for key in danish.texts if key.startswith("aloud.")}
    return said | {"kommune"} | _LEFT_OUT


def _words(danish: Catalog, key: str, kommune: str) -> str:
    template = _template(danish, key)
    said = {name: danish.texts.get(f"aloud.{name}", "") for name in _values_in(template)}
    words = _GAP.sub("", template.format_map(said | {"kommune": kommune})).strip()
    return _BEGINNING.sub(lambda found: found[1] + found[2].upper(), words)


def _numbered(words: str, labels: Sequence[str]) -> str:
    lines = (f"{n}: {label.rstrip('.')}." for n, label in enumerate(labels, 1))
    return "\n".join((words, *lines))
