"""The table of what is said or stored, and how much it gives away, for docs/rules.md."""

from collections.abc import Iterable

from bot.showing.script_walk import walk
from conversations.catalogue import SCRIPTS
from conversations.model.sensitivity import CONFIDENTIAL_MILESTONES, STORED
from conversations.records.questions import Sensitivity


def sensitivity_table() -> Iterable[tuple[str, ...]]:
    """Return a row a sensitivity: what is asked, and what is stored; the head comes first."""
    yield ("Sensitivity", "Asked", "Stored")
    asked = _asked()
    for each in Sensitivity:
        questions = (
            asked[each] if each > Sensitivity.ORDINARY else ["all other questions and texts"]
        )
        yield (each.name.lower(), ", ".join(questions), ", ".join(_stored(each)))


def _asked() -> dict[Sensitivity, list[str]]:
    found: dict[Sensitivity, set[str]] = {each: set() for each in Sensitivity}
    for spec in SCRIPTS.values():
        for question in (way.question for way in walk(spec)):
            if question is not None:
                found[question.sensitivity].add(f"`{spec.name}.{question.name}`")
    return {each: sorted(keys) for each, keys in found.items()}


def _stored(sensitivity: Sensitivity) -> list[str]:
    kinds = sorted(kind.__name__ for kind, each in STORED.items() if each is sensitivity)
    if sensitivity is Sensitivity.CONFIDENTIAL:
        kinds += sorted(f"Milestone `{kind.value}`" for kind in CONFIDENTIAL_MILESTONES)
    return kinds
