"""Who is to do what was agreed, as the words of a log say it; "" where they name somebody else.

"ringe til Netto" is the citizen's, "jeg ringer til Netto" the jobformidler's.
"""

_STAFF = frozenset({"jeg", "mig", "jobformidler", "jobformidleren"})
_BOTH = frozenset({"vi", "os", "sammen"})
_CITIZEN = frozenset({"du", "hun", "han", "borger", "borgeren"})
_NO_VERBS = frozenset({"hver", "eller", "efter", "over", "under", "her", "der", "for", "når"})


def who_does(words: str) -> str:
    """Return citizen, jobformidler, both or ""."""
    written = [word.strip(".,:;").casefold() for word in words.split()]
    first = written[0] if written else ""
    if first in _STAFF:
        return "jobformidler"
    if not _BOTH.isdisjoint(written):
        return "both"
    is_named = first not in _CITIZEN and _names_somebody(words)
    return "" if is_named else "citizen"


def _names_somebody(words: str) -> bool:
    """Whether a name and what they do begin it: "Mette ringer til Netto"."""
    name, _, rest = words.partition(" ")
    verb = rest.partition(" ")[0]
    is_verb = verb[:1].islower() and verb.endswith("r") and verb not in _NO_VERBS
    return name[:1].isupper() and is_verb
