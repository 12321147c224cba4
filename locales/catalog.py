"""The gettext catalogs: in which words. Read once at the start, then frozen.

A text's key is its msgid. A variant follows an "@": `week@simpler` when it is asked again,
`week@sms` in text alone, `week@simpler@sms` for both, `good@words` for what else may be written.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from babel.messages.pofile import read_po

HERE = Path(__file__).parent
LANGUAGES = ("da", "ar", "fa", "ti", "so", "ku", "es", "en")
RIGHT_TO_LEFT = frozenset({"ar", "fa"})


@dataclass(frozen=True, slots=True)
class Catalog:
    """One language's texts. `reviewed_by` is empty until a native speaker has reviewed them."""

    language: str
    texts: Mapping[str, str]
    reviewed_by: str

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


def read_catalog(language: str, folder: Path = HERE) -> Catalog:
    """Read a language's catalog. Raises FileNotFoundError when there is none."""
    path = folder / language / "LC_MESSAGES" / "makker.po"
    with path.open("rb") as file:
        messages = read_po(file, locale=None, charset="utf-8")
    headers = dict(messages.mime_headers) | _own_headers(path)
    texts = {str(m.id): str(m.string) for m in messages if m.id and m.string and not m.fuzzy}
    return Catalog(language, texts, headers.get("X-Reviewed-By", "").strip())


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
