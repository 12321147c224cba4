"""Reading grades for several things at once: "1 og 3, prøvet 2", "2 prøvet", "vil prøve 1 4".

What may live here: which words a grade governs. What is named is read as any list is.
"""

import re
from collections.abc import Iterator, Sequence

from conversations.reading.answers.choices import read_choices
from conversations.reading.answers.folding import clean
from conversations.reading.answers.option_index import Choice


def read_grades(
    text: str, rows: Sequence[Choice], grades: Sequence[Choice]
) -> tuple[tuple[str, str], ...] | None:
    """Return each thing that is named with its grade, in the order of `rows`.

    What is named before any grade has the first one. A grade governs what comes after it; where it
    ends the text, each governs what comes before it. None when any part of it is not clear.
    """
    said = clean(text)
    for row in rows:
        if said in map(clean, row.words):  # "ved ikke" has a "no" in it
            return ((row.value, grades[0].value),)
    graded: dict[str, str] = {}
    for grade, part in _governed(said, grades):
        named = read_choices(part, rows)
        if named is None or any(graded.setdefault(row, grade) != grade for row in named):
            return None
    return tuple((row.value, graded[row.value]) for row in rows if row.value in graded) or None


def _governed(said: str, grades: Sequence[Choice]) -> Iterator[tuple[str, str]]:
    """Cut a text at its grades: each with the words that it governs."""
    words = {clean(word): grade.value for grade in grades for word in grade.words if clean(word)}
    longest_first = sorted(words, key=len, reverse=True)
    pieces = re.split(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)", said)
    parts, found = [part.strip(" ,;.") for part in pieces[::2]], [words[w] for w in pieces[1::2]]
    if found and not parts[-1]:
        yield from zip(found, parts[:-1], strict=True)
        return
    yield from (pair for pair in zip([grades[0].value, *found], parts, strict=True) if pair[1])
