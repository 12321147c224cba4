"""The hints of all languages, by language.

A hint is a name (`blade`, `kin`, `past`) and, in each language, the words that speak of it. They are
wide on purpose: by itself a hint says nothing, and what hints together weigh is learnt from tables.

    kniv        every word that begins so; one of up to three letters is the whole word. In Arabic
                and Ethiopic letters, from three of them, every word that has them in it
    =dø  do*    exactly this word; every word that begins so, however short
    *kuj        every word that has it in it
    mig_selv    several words in a row
"""

from collections.abc import Mapping
from typing import Final

from conversations.reading.danger.hints import ar, da, en, es, fa, ku, so, ti

HINTS: Final[Mapping[str, Mapping[str, str]]] = {
    "da": da.HINTS,
    "en": en.HINTS,
    "es": es.HINTS,
    "ar": ar.HINTS,
    "fa": fa.HINTS,
    "so": so.HINTS,
    "ku": ku.HINTS,
    "ti": ti.HINTS,
}
