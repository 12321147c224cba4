"""What staff can read aloud for citizens: the catalogs' texts, with the scripts' own options."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from bot.showing.script_walk import labels_of, walk
from conversations.catalogue import SCRIPTS
from locales.aloud import ReadAloud, read_aloud
from locales.catalog import Catalog
from locales.recordings import Recordings

SKIP = "common.skip"  # stands beside the options, and needs no number


def what_to_read(danish: Catalog, kommune: str) -> ReadAloud:
    """Return the texts that can be read aloud, each question with its options."""
    return read_aloud(danish, _options(), kommune)


def keeper(recordings: Recordings, aloud: ReadAloud) -> Callable[[str, bytes], bool]:
    """Return what puts a recording in its place; of a text that is not read aloud none is kept."""

    def keep(key: str, content: bytes) -> bool:
        words = aloud.words.get(key)
        return words is not None and recordings.put(key, content, words)

    return keep


@cache
def _options() -> Mapping[str, tuple[str, ...]]:
    """By question: the keys of its options, where they are the same for everybody."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for spec in SCRIPTS.values():
        for stop in walk(spec):
            if stop.question is not None:
                labels = labels_of(spec, stop.question)
                keys = tuple(each.key for each in labels if not each.values and each.key != SKIP)
                found.setdefault(f"{spec.name}.{stop.question.name}", set()).add(keys)
    return MappingProxyType(
        {key: next(iter(ways)) for key, ways in found.items() if len(ways) == 1}
    )
