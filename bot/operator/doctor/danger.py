"""`makker doctor` on words of danger: whether they may be used live, and how well they are found.

A table of phrases is a file a language: "KIND<TAB>phrase", where KIND is "-" for a harmless one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.operator.doctor.findings import Finding, ok, warning
from conversations.reading.danger import Danger, Degree, find_danger
from conversations.reading.danger.languages.tables import TABLES
from locales.catalog import Catalog

HARMLESS = "-"


def fit_for_live_use(catalogs: Mapping[str, Catalog]) -> Finding:
    """Say in which languages nobody has reviewed the phrases of danger and the replies to it."""
    reviewed = {table.code for table in TABLES if table.reviewed_by}
    drafts = [
        code for code, each in catalogs.items() if not each.reviewed_by or code not in reviewed
    ]
    if not drafts:
        return ok("Danger", "The words of danger and the replies are reviewed in every language.")
    return warning(
        "Danger",
        f"Not for live use: words of danger and the replies to them are drafts in "
        f"{', '.join(drafts)}. Let people who know the field, each a native speaker, read "
        "conversations/reading/danger/languages/ and distress.* of locales/*/citizen.po.",
    )


@dataclass(slots=True)
class Found:
    """How well one language's phrases are found."""

    language: str
    phrases: Counter[str] = field(default_factory=Counter)  # by kind; "-" are the harmless ones
    heard: Counter[str] = field(default_factory=Counter)  # those taken for danger of any kind
    softly: Counter[str] = field(default_factory=Counter)  # of these, those taken for doubtful
    wrong: list[tuple[str, str]] = field(default_factory=list)  # kind and phrase

    @property
    def dangers(self) -> list[str]:
        """The kinds of danger that it has phrases of."""
        return [kind for kind in self.phrases if kind != HARMLESS]

    @property
    def share_found(self) -> float:
        """The share of dangerous phrases that are found, of any kind."""
        return self._share(self.heard, self.dangers)

    @property
    def share_softly(self) -> float:
        """The share of dangerous phrases that are found, but taken for doubtful."""
        return self._share(self.softly, self.dangers)

    @property
    def share_false(self) -> float:
        """The share of harmless phrases that are taken for danger."""
        return self._share(self.heard, [HARMLESS])

    @property
    def share_softly_false(self) -> float:
        """The share of harmless phrases that are taken for doubtful."""
        return self._share(self.softly, [HARMLESS])

    def _share(self, counted: Counter[str], kinds: Iterable[str]) -> float:
        whole = sum(self.phrases[kind] for kind in kinds)
        return sum(counted[kind] for kind in kinds) / whole if whole else 0.0

    def add(self, kind: str, phrase: str) -> None:
        danger = find_danger(phrase)
        is_found = danger is not None
        self.phrases[kind] += 1
        self.heard[kind] += is_found
        if is_found == (kind == HARMLESS):
            self.wrong.append((kind, phrase))
        self.softly[kind] += danger is not None and danger.degree is Degree.DOUBTFUL


def measured(folder: Path) -> Iterator[Found]:
    """Measure every table of a folder, one a language."""
    for path in sorted(folder.glob("*.txt")):
        found = Found(path.stem)
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, _, phrase = line.partition("\t")
            if phrase:
                found.add(kind, phrase)
        yield found


def figures(folder: Path) -> Iterator[str]:
    """Say in lines how well danger is found, by language and kind: surely and softly."""
    for found in measured(folder):
        kinds = (kind for kind in Danger if found.phrases[kind])
        by_kind = ", ".join(f"{kind} {found.heard[kind]}/{found.phrases[kind]}" for kind in kinds)
        sure = found.share_found - found.share_softly
        sure_false = found.share_false - found.share_softly_false
        yield (
            f"{found.language}: {found.share_found:.1%} found ({sure:.1%} surely, "
            f"{found.share_softly:.1%} softly; {by_kind}), {found.share_false:.1%} false "
            f"({sure_false:.1%} surely, {found.share_softly_false:.1%} softly) "
            f"of {found.phrases[HARMLESS]} harmless"
        )
