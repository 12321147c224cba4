"""Every rule of the five sources, and how it stands in Makker: 124 rows, one an id.

Only the whole of it may live here; the rows stand in the modules beside it, what they are made of
in `rule.py`. `docs/rules.md` is made from this, and tests hold it to the code.
"""

from dataclasses import dataclass

from conversations.model.registry.fleksjob_in_job import IN_FLEKSJOB
from conversations.model.registry.fleksjob_preparing import PREPARING
from conversations.model.registry.fsm1 import FSM1_RULES
from conversations.model.registry.fsm2_at_work import AT_WORK
from conversations.model.registry.fsm2_checklist import CHECKLIST_RULES
from conversations.model.registry.fsm2_on_the_way import ON_THE_WAY
from conversations.model.registry.rule import Rule

RULES: tuple[Rule, ...] = (
    *ON_THE_WAY,
    *AT_WORK,
    *CHECKLIST_RULES,
    *FSM1_RULES,
    *PREPARING,
    *IN_FLEKSJOB,
)


@dataclass(frozen=True, slots=True)
class OpenNumber:
    """A number that the sources ask for and do not give; `setting` is the setting for it."""

    what: str
    rules: tuple[str, ...]
    setting: str = ""  # empty: Makker holds no number either
    note: str = ""


OPEN_NUMBERS = (
    OpenNumber("Answering a citizen's message (passende tid)", ("B02",), "unanswered_hours"),
    OpenNumber("Sick notes that are many (hyppige og gentagne)", ("B23",), "sick_notes"),
    OpenNumber("… within so many days", ("B23",), "sick_days"),
    OpenNumber("When a match drags out (trækker ud)", ("A33",), "step_up_after_weeks"),
    OpenNumber("The rehabiliteringsteam (hurtigst muligt)", ("A03",), "rehabilitation_after_days"),
    OpenNumber("Citizens a jobformidler (så lavt et antal)", ("B01",), note="shown, not limited"),
    OpenNumber("Acting on acute need", ("A28",), note="told at once, at any hour"),
)

# Lov nr. 1750 af 29/12/2025 changes the rehabiliteringsteam and the ressourceforløb in 2026; which
# part from which day was not verified, so Makker records what staff say and holds no route.
LAW_CHANGES_IN_2026 = (
    "A03", "A04", "B05", "B16", "C01", "C09", "D01", "D02", "D03", "D04", "D05", "D06",
)  # fmt: skip
