"""The gettext catalogs: in which words, and who reads them. Read once at the start, then frozen.

The file says who reads a text: `citizen.po`, or `staff.po` for what only staff read. A text's key
is its msgid. A variant follows an "@": `week@simpler` when it is asked again, `week@sms` in text
alone, `week@simpler@sms` for both, `good@words` for what else may be written.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Final, Literal

from babel.messages.pofile import read_po

HERE = Path(__file__).parent
LANGUAGES = ("da", "ar", "fa", "ti", "so", "ku", "es", "en")
RIGHT_TO_LEFT = frozenset({"ar", "fa"})

Audience = Literal["citizen", "staff"]
STAFFS_LANGUAGE: Final = "da"
"""Staff work in Danish, as law and case are written: what only they read has no translation."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """One language's texts. `reviewed_by` is empty until a native speaker has reviewed them all."""

    language: str
    texts: Mapping[str, str]
    reviewed_by: str
    of_staff: frozenset[str] = frozenset()

    def audience_of(self, key: str) -> Audience:
        """Say who reads a text: citizens, staff too where they want, or only staff."""
        return "staff" if key in self.of_staff else "citizen"

    def keys_for(self, audience: Audience) -> list[str]:
        """Return the keys of what one audience reads, in the order of the file."""
        return [key for key in self.texts if self.audience_of(key) == audience]

    def find(self, key: str, variant: str = "", wordings: Sequence[str] = ()) -> str | None:
        """Return the text that fits best, or `None` when this language lacks it.

        `wordings` are the variants that a channel looks for, the best one first.
        """
        for candidate in _candidates(key, variant, wordings):
            if candidate in self.texts:
                return self.texts[candidate]
        return None


def has_words(template: str) -> bool:
    """Whether a text has words of its own: what holds only values needs no translation."""
    return any(literal.strip(" :,.") for literal, _, _, _ in Formatter().parse(template))


def _candidates(key: str, variant: str, wordings: Sequence[str]) -> Iterator[str]:
    bases = (f"{key}@{variant}", key) if variant else (key,)
    for base in bases:
        yield from (f"{base}@{wording}" for wording in wordings)
        yield base


@cache
def read_catalog(language: str, folder: Path = HERE) -> Catalog:
    """Read a language's catalog, once in a process. Raises FileNotFoundError when there is none.

    Raises ValueError for a text that stands in both of its files.
    """
    citizen = _read(language, folder / language / "citizen.po")
    if language != STAFFS_LANGUAGE:
        return citizen
    staff = _read(language, folder / language / "staff.po")
    both = sorted(citizen.texts.keys() & staff.texts.keys())
    if both:
        raise ValueError(f"{', '.join(both)} must stand in citizen.po or in staff.po, not in both")
    reviewed_by = citizen.reviewed_by and staff.reviewed_by
    texts = MappingProxyType({**citizen.texts, **staff.texts})
    return Catalog(language, texts, reviewed_by, frozenset(staff.texts))


def _read(language: str, path: Path) -> Catalog:
    """Read one file's texts, as if there were no other."""
    with path.open("rb") as file:
        messages = read_po(file, locale=None, charset="utf-8")
    headers = dict(messages.mime_headers) | _own_headers(path)
    texts = {str(m.id): str(m.string) for m in messages if m.id and m.string and not m.fuzzy}
    return Catalog(language, MappingProxyType(texts), headers.get("X-Reviewed-By", "").strip())


def _own_headers(path: Path) -> dict[str, str]:
    """The headers that Babel does not keep."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith('"X-'):
            name, _, value = line.strip('"').removesuffix("\\n").partition(":")
            found[name] = value
        elif found:
            break
    return found


def read_catalogs(folder: Path = HERE) -> Mapping[str, Catalog]:
    """Read every language's catalog."""
    return {language: read_catalog(language, folder) for language in LANGUAGES}


def languages_in_danish(danish: Catalog) -> Mapping[str, str]:
    """Return what each language is called in a Danish sentence: "arabisk", by its code."""
    names = {code: danish.find(f"language.{code}", wordings=("sms",)) for code in LANGUAGES}
    return {code: (name or code).lower() for code, name in names.items()}
