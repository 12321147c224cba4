"""The catalogs' words as frozen data for the pure rooms: what an option may be written as."""

from collections.abc import Mapping

from conversations.reading.cpr import has_cpr
from conversations.records.channel import WORDINGS
from conversations.records.texts import Text
from locales.catalog import Catalog
from locales.gate import forbidden, instead
from locales.measures import HIGHEST_LIX, SHORTEST_FOR_LIX
from locales.plain_language import lix
from locales.plain_language import words as split


class CatalogWords:
    """`conversations.case.world.Words` over the catalogs; each option is looked up once."""

    def __init__(self, catalogs: Mapping[str, Catalog]) -> None:
        self._catalogs = catalogs
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}

    def spellings(self, label: Text, language: str) -> tuple[str, ...]:
        """Return the label in Danish and in `language`, and everything listed under `@words`."""
        key = (label.key, language)
        if key not in self._known:
            self._known[key] = self._collect(label.key, language)
        return self._known[key]

    def unfit(self, words: str) -> tuple[tuple[str, str], ...]:
        """Return what may not stand on a citizen's phone, each with what to say instead."""
        return tuple((word, instead(word) or "") for word in forbidden(words, "citizen", has_cpr))

    def too_hard(self, words: str) -> int:
        """Return the LIX of words that are too hard for a citizen; 0 of words that are not."""
        found = round(lix(words)) if len(split(words)) >= SHORTEST_FOR_LIX else 0
        return found if found > HIGHEST_LIX else 0

    def _collect(self, key: str, language: str) -> tuple[str, ...]:
        found: list[str] = []
        shown = [f"{key}@{wording}" for wording in WORDINGS]
        for code in dict.fromkeys(("da", language)):
            texts = self._catalogs[code].texts
            found += [texts[k] for k in (key, *shown, f"{key}@simpler") if k in texts]
            found += [word.strip() for word in texts.get(f"{key}@words", "").split(";")]
        return tuple(dict.fromkeys(word for word in found if word))
