"""The words of all languages for the concepts of danger, by language."""

from collections.abc import Mapping
from typing import Final

from conversations.reading.danger.situations import ar, da, en, es, fa, ku, so, ti

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "da": da.WORDS,
    "ar": ar.WORDS,
    "fa": fa.WORDS,
    "ti": ti.WORDS,
    "so": so.WORDS,
    "ku": ku.WORDS,
    "es": es.WORDS,
    "en": en.WORDS,
}
