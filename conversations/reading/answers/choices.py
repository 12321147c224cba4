"""Reading one option, several options, or yes and no.

What may live here: the order in which the ways of reading an answer are tried.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from conversations.reading.answers.folding import STRETCHED, answer_in, key_of, tokens_of
from conversations.reading.answers.option_index import Choice, Index, build, index_of, nearest
from conversations.reading.answers.sentences import named_in, read_sentence
from conversations.reading.answers.vocabulary import (
    CONNECTORS,
    COURTESIES,
    DOUBTS,
    FILLERS,
    NO_WORDS,
    POLAR_KEYS,
    WHENS,
    YES_KEYS,
    YES_WORDS,
)

LAUGHTER: Final = {("ja", "ja"), ("ha", "ha")}  # the one in Spanish, the other in Danish
LIST_LIMIT: Final = 24  # words in an answer with several options

_YES_NO: Final = build(iter([("yes", w) for w in YES_WORDS] + [("no", w) for w in NO_WORDS]), 0)


def read_choice(text: str, choices: Sequence[Choice]) -> str | None:
    """The value of the one option that this text names: by number (1-based), word or emoji.

    None when it is not clear: nothing or two options named, a negation or doubt, a long text.
    """
    return _read(text, index_of(tuple(choices)))


def read_yes_no(text: str) -> bool | None:
    """True for yes, False for no, in any language; None when it is not clear.

    Numbers are not read here: where 1 is yes, ask `read_choice` with YES_WORDS and NO_WORDS.
    """
    value = _read(text, _YES_NO)
    return None if value is None else value == "yes"


def _read(text: str, index: Index) -> str | None:
    cleaned = answer_in(text)
    if cleaned is None:
        return None
    if cleaned in index.exact:
        return index.exact[cleaned]
    tokens = tokens_of(cleaned)
    key = " ".join(tokens) or cleaned
    if key in index.exact:
        return index.exact[key]
    return _unfold(cleaned, tokens, index) if tokens else None


def _unfold(cleaned: str, tokens: tuple[str, ...], index: Index) -> str | None:
    """What is not written exactly: stretched, said twice, misspelt, or in a sentence."""
    if STRETCHED.search(cleaned):
        tokens = tokens_of(STRETCHED.sub(r"\1", cleaned))
        if " ".join(tokens) in index.exact:
            return index.exact[" ".join(tokens)]
    if len(set(tokens)) == 1 and tokens[:2] not in LAUGHTER:  # "nej nej"
        return index.exact.get(tokens[0]) or nearest(tokens[:1], index)
    return nearest(tokens, index) or _polite(tokens, index) or read_sentence(tokens, index)


def _polite(tokens: tuple[str, ...], index: Index) -> str | None:
    """A yes or a no among politeness, and a yes with its day: "ja tak, gerne i næste uge".

    Where it is asked when (now, or another day), the day may be the answer.
    """
    bare = [token for token in tokens if token not in COURTESIES or token in DOUBTS]
    if " ".join(bare) in POLAR_KEYS:
        return index.exact.get(" ".join(bare))
    for cut in range(1, len(bare)):
        said, when = " ".join(bare[:cut]), " ".join(bare[cut:])
        if said in YES_KEYS and when in WHENS and WHENS.isdisjoint(index.exact):
            return index.exact.get(said)
    return None


# --- several options ----------------------------------------------------------------------------

_DIGIT: Final = re.compile(r"\d")
_RANGE: Final = re.compile(r"\d\s*[-–—/]\s*\d")
_SEPARATORS: Final = re.compile(r"[,;+&]|(?<!\d)[.]|[.](?=\s*\d)|\s(?=\d)")


def read_choices(text: str, choices: Sequence[Choice]) -> tuple[str, ...] | None:
    """The values of all options that this text names, in the options' order, each once.

    Read are "1 og 3", "1,3", "1 3", words, and with at most nine options "13". None when any part
    of it is not clear; a range ("1-3") is not clear.
    """
    index = index_of(tuple(choices))
    cleaned = answer_in(text)
    if cleaned is None or _RANGE.search(cleaned):
        return None
    named = _several(cleaned, index)
    if not named:
        return None
    return tuple(dict.fromkeys(choice.value for choice in choices if choice.value in named))


def _several(cleaned: str, index: Index) -> set[str] | None:
    whole = index.exact.get(key_of(cleaned))
    named = {whole} if whole else _glued(cleaned, index)
    if named or len(tokens_of(cleaned)) > LIST_LIMIT:
        return named
    found: set[str] = set()
    for part in _parts(cleaned):
        value = _read(part, index)
        values = {value} if value else named_in(tokens_of(part), index)
        if not values or (value is None and _DIGIT.search(part)):  # "1 penge" where 1 is another
            return None
        found |= values
    return found


def _parts(cleaned: str) -> Iterator[str]:
    """Cut a list at commas, connectors and beside digits; parts of fillers alone are left out."""
    for piece in _SEPARATORS.split(cleaned):
        part: list[str] = []
        for token in [*tokens_of(piece), "og"]:
            if token not in CONNECTORS:
                part.append(token)
            elif part and not FILLERS.issuperset(part):
                yield " ".join(part)
                part = []


def _glued(cleaned: str, index: Index) -> set[str] | None:
    """ "13" as 1 and 3, where no option could have the number 13."""
    if not cleaned.isdecimal() or index.options > 9 or len(set(cleaned)) < len(cleaned):
        return None
    named = [index.exact.get(digit) for digit in cleaned]
    return {value for value in named if value} if all(named) else None
