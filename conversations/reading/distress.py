"""Words of distress: what gets a fixed reply written by people, and a person at once.

A small list of plain Danish and English phrases, erring towards a reply too many: a reply that was
not needed costs a moment. It is a draft until people who know the field have reviewed it. Words
in other languages are not read yet.
"""

import re
from enum import StrEnum

from conversations.reading.answers import clean


class Distress(StrEnum):
    SUICIDE = "suicide"
    VIOLENCE = "violence"


_SUICIDE = (
    r"selvmord\w*",
    r"tage (mit|mit eget) liv",
    r"(slå|dræbe|skyde|hænge) mig selv",
    r"(vil|ønsker at|har lyst til at) dø",
    r"(vil|gider|kan|orker) ikke (mere )?leve( mere| længere)?",
    r"ikke lyst til at leve",
    r"bedre (hvis|at) jeg (var|er) død",
    r"gøre en ende på (det|mit liv)",
    r"kill myself",
    r"suicid\w*",
    r"want to die",
    r"end my life",
)
_VIOLENCE = (
    r"(slår|sparker|truer|voldtog|voldtager|kvæler|låser) mig",
    r"(slog|sparkede|truede|kvalte) mig",
    r"bange for (min mand|min kone|min kæreste|min far|min bror|min familie|min eks)",
    r"(han|hun|de) vil slå mig",
    r"(hits|beats|threatens|hurts) me",
    r"afraid of my (husband|wife|father|brother|family)",
)
_FOUND = {
    Distress.SUICIDE: re.compile(rf"\b({'|'.join(_SUICIDE)})\b"),
    Distress.VIOLENCE: re.compile(rf"\b({'|'.join(_VIOLENCE)})\b"),
}


def find_distress(text: str) -> Distress | None:
    """Return what kind of distress a message speaks of, if any; thoughts of suicide go first."""
    said = clean(text)
    return next((kind for kind, words in _FOUND.items() if words.search(said)), None)
