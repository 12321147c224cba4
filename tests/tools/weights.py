"""Learn from the tables what words weigh for danger: `python -m tests.tools.weights`, a minute.

A logistic regression in plain Python. It learns from every table of dangerous and harmless phrases,
and from ordinary answers and what Makker says itself as harmless ones. It learns without one table
after the other too: so it finds from which weight on words are danger, and says how well what lists
and weights find together does on a table of which it knew nothing.
"""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from conversations.reading.danger import weighing
from conversations.reading.danger.finding import find_danger
from conversations.reading.danger.folding import tokens_of
from conversations.reading.danger.hinting import hints_of
from conversations.reading.danger.hints.words import HINTS
from conversations.reading.danger.kinds import Danger
from conversations.reading.danger.weighing import (
    BOTH,
    LEAST_WORDS,
    OF_PART,
    UNIT,
    Piece,
    parts_of,
    together,
)
from locales.catalog import read_catalogs

FILE = Path(weighing.__file__).with_name("weights.py")
WRITTEN = '''"""What words weigh for danger in hundredths, by `python -m tests.tools.weights`."""

from typing import Final

LEARNT_FROM: Final = "{learnt_from}"  # the tables and hints as they were
LEAST: Final = {least}
WEIGHTS: Final = """\\
{weights}"""
'''
READING = Path(__file__).parents[1] / "conversations" / "reading"
TABLES = READING / "danger"
HARMLESS = "-"
OF_DANGER = "distress."  # what Makker says of it itself
ORDINARY = "ordinary"
ALWAYS = "(always)"  # a piece of every message
MOST_FALSE = 0.03  # of the harmless phrases of a table left out
ROUNDS, STEP, DECAY = 8, 0.1, 1e-3
LEARNT_ALWAYS = frozenset(("plain", ORDINARY))  # they hold what is harmless alone
LEAST_WRITTEN = 15  # hundredths
LEAST_SEEN = 2  # a piece of one phrase alone teaches nothing


Pieces = dict[Piece, float]


class Example(NamedTuple):
    table: str
    language: str
    kind: str
    words: tuple[str, ...]
    text: str


def examples() -> list[Example]:
    """Every phrase of the tables, and the ordinary answers."""
    rows = [
        (path.parent.name, path.stem, *line.partition("\t")[::2])
        for path in sorted((*TABLES.glob("*/*.txt"), *READING.glob("plain/*.txt")))
        for line in path.read_text(encoding="utf-8").splitlines()
        if "\t" in line
    ]
    rows += [(ORDINARY, language, HARMLESS, text) for language, text in _ordinary()]
    return [
        Example(table, language, HARMLESS if table == "plain" else kind, words, text)
        for table, language, kind, text in rows
        if (words := tokens_of(text).words)
    ]


def _ordinary() -> Iterator[tuple[str, str]]:
    """Ordinary answers, words of stopping, and what Makker says itself but of danger."""
    for line in (READING / "readings.txt").read_text(encoding="utf-8").splitlines():
        if " -> " in line and not line.startswith("#"):
            yield "da", line.rpartition(" -> ")[0]
    for line in (READING / "stopping/opt_outs.txt").read_text(encoding="utf-8").splitlines():
        yield "da", line.partition("\t")[2]
    for language, catalog in read_catalogs().items():
        for key, text in sorted(catalog.texts.items()):
            if not key.startswith(OF_DANGER):
                yield language, text


def pieces_of(words: Sequence[str]) -> Pieces:
    """How much each piece of a message counts."""
    pieces: Pieces = defaultdict(float, {ALWAYS: 1.0})
    for word in words:
        for part in parts_of(word):
            pieces[part] += OF_PART / sqrt(len(words))
    for some, counts in together(words, hints_of(words)):
        for piece in some:
            pieces[piece] += counts
    return pieces


def learn(learnt: Sequence[tuple[Pieces, bool]]) -> Pieces:
    """The weights by which danger and what is harmless are told apart best."""
    seen = Counter(piece for pieces, _ in learnt for piece in pieces)
    rows = [
        ([(p, x) for p, x in pieces.items() if seen[p] >= LEAST_SEEN], is_danger)
        for pieces, is_danger in learnt
    ]
    dangers = sum(is_danger for _, is_danger in rows)
    share = {True: len(rows) / 2 / dangers, False: len(rows) / 2 / (len(rows) - dangers)}
    of: Pieces = dict.fromkeys((p for p, n in seen.items() if n >= LEAST_SEEN), 0.0)
    moved = dict.fromkeys(of, 1e-6)
    chance = random.Random(1)
    for _ in range(ROUNDS):
        chance.shuffle(rows)
        for pieces, is_danger in rows:
            weight = sum(of[p] * x for p, x in pieces)
            missed = (is_danger - 1 / (1 + exp(-max(-30.0, min(30.0, weight))))) * share[is_danger]
            for p, x in pieces:
                slope = missed * x - DECAY * of[p]
                moved[p] += slope * slope
                of[p] += STEP * slope / sqrt(moved[p])
    return of


def left_out(known: Sequence[Example]) -> Iterator[tuple[Example, float]]:
    """What each phrase weighs by what is learnt from all other tables."""
    pieces = [pieces_of(each.words) for each in known]
    for table in sorted({each.table for each in known} - LEARNT_ALWAYS):
        rows = zip(pieces, known, strict=True)
        of = learn([(p, e.kind != HARMLESS) for p, e in rows if e.table != table])
        for has, each in zip(pieces, known, strict=True):
            if each.table == table:
                yield each, sum(of.get(piece, 0.0) * x for piece, x in has.items())


def least_of(weighed: Iterable[tuple[Example, float]]) -> float:
    """The least weight that so many harmless phrases as may be taken for danger do not reach."""
    harmless = sorted(
        weight
        for each, weight in weighed
        if each.kind == HARMLESS and not is_phrase(each.text) and len(each.words) >= LEAST_WORDS
    )
    return harmless[int(len(harmless) * (1 - MOST_FALSE))]


def is_phrase(text: str) -> bool:
    """Whether a phrase of the lists is found, whatever the words weigh."""
    danger = find_danger(text)
    return danger is not None and danger is not Danger.HEAVY


def figures(weighed: Sequence[tuple[Example, float]], least: float) -> Iterator[str]:
    """How the tables left out are read: what the lists find, and what words weigh besides."""
    counted: dict[tuple[str, str], Counter[tuple[bool, str]]] = defaultdict(Counter)
    for each, weight in weighed:
        weighs = weight >= least and len(each.words) >= LEAST_WORDS
        how = "surely" if is_phrase(each.text) else "softly" if weighs else "not"
        counted[each.table, each.language][each.kind == HARMLESS, how] += 1
    for (table, language), count in sorted(counted.items()):
        found, false = (
            ", ".join(
                f"{_share(count, is_harmless, how):.1%} {how}" for how in ("surely", "softly")
            )
            for is_harmless in (False, True)
        )
        yield f"{table} {language}: found {found}; false {false}"


def _share(count: Counter[tuple[bool, str]], is_harmless: bool, how: str) -> float:
    return count[is_harmless, how] / sum(
        n for (is_so, _), n in count.items() if is_so == is_harmless
    )


def written(of: Pieces) -> Iterator[str]:
    """The lines of weights: one and its pieces. What weighs next to nothing is left out."""
    by_weight: dict[int, list[str]] = defaultdict(list)
    for piece, weight in of.items():
        if abs(weight) * UNIT >= LEAST_WRITTEN:
            name = piece if isinstance(piece, str) else BOTH.join(piece)
            by_weight[round(weight * UNIT)].append(name)
    for each, pieces in sorted(by_weight.items()):
        yield f"{each}\t{' '.join(sorted(pieces))}"


def learnt_from() -> str:
    """What names tables and hints as they are now: with another word in one it is another.

    What is ordinary is left out of it: it grows with every matter, and changes little.
    """
    paths = sorted(TABLES.glob("*/*.txt"))
    tables = {f"{path.parent.name}/{path.name}": path.read_text(encoding="utf-8") for path in paths}
    return sha256(repr((tables, HINTS)).encode()).hexdigest()[:16]


def main() -> None:
    known = examples()
    weighed = list(left_out(known))
    least = least_of(weighed)
    for line in figures(weighed, least):
        sys.stdout.write(f"{line}\n")
    of = learn([(pieces_of(each.words), each.kind != HARMLESS) for each in known])
    least -= of.pop(ALWAYS)
    weights = "\n".join(written(of))
    text = WRITTEN.format(learnt_from=learnt_from(), least=round(least * UNIT), weights=weights)
    FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
