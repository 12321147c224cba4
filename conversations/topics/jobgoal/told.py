"""What is told on the way to a jobmål, and what it leads to: parts, and in the end the jobmål.

Each thing told is an entry of its own; nothing that was told is overwritten.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.course.jobgoal import NOT_YET, parts_of
from conversations.course.questions import has
from conversations.records.entries import Milestone, MilestoneKind
from conversations.records.texts import Text
from conversations.records.told_by_citizen import JobgoalPart, Topic
from conversations.talks.effect import Effect, Ended, met_silence
from conversations.topics.jobgoal.nudges import JOBGOAL, TO_TRY
from conversations.topics.jobgoal.work_fields import field_label, task_label


@dataclass(frozen=True, slots=True)
class Told:
    """One thing told on the way to a jobmål: what was picked, or own words; neither: left out."""

    topic: Topic
    picked: tuple[str, ...] = ()
    words: str = ""

    def part(self, turn: Turn) -> JobgoalPart:
        """Return it as an entry of the course."""
        return JobgoalPart(turn.number(), self.topic, turn.today, self.picked, self.words)


@dataclass(frozen=True, slots=True)
class JobgoalTold(Effect):
    """What one piece of the way to a jobmål brought; nothing, when it met silence."""

    parts: tuple[Told, ...]
    is_whole: bool = True  # no question of it met silence

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Keep each thing told; the first of all begins the jobmål."""
        if not self.parts and not self.is_whole:
            if not ended.run.on_top:
                turn.record(Told(Topic.SILENT, (ended.run.name,)).part(turn))
            call_unless_opened(turn, ended)
            return
        for each in self.parts:
            turn.record(each.part(turn))
        if not has(turn.case, MilestoneKind.JOBGOAL_STARTED):
            turn.record(_milestone(turn, MilestoneKind.JOBGOAL_STARTED))


@dataclass(frozen=True, slots=True)
class JobgoalConfirmed(Effect):
    """The citizen said yes to what was read back: a jobmål, or something to try (A11)."""

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """One text, the same everywhere (D11); or, without one, what is to be tried (A11)."""
        parts = parts_of(turn.case)
        chosen = parts.get(Topic.CHOSEN)
        is_not_yet = chosen is not None and chosen.picked == (NOT_YET,)
        kind = MilestoneKind.TO_TRY if is_not_yet else MilestoneKind.JOBGOAL
        words = _to_try(turn, parts) if is_not_yet else _jobgoal(turn, parts)
        turn.record(_milestone(turn, kind, words))
        turn.move_version()
        raise_nudge(turn, TO_TRY if is_not_yet else JOBGOAL)


@dataclass(frozen=True, slots=True)
class JobgoalBegunAnew(Effect):
    """A new jobmål is to be made; the old one stays until then."""

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Begin it."""
        turn.record(Told(Topic.BEGUN).part(turn))


def call_unless_opened(turn: Turn, ended: Ended) -> None:
    """What Makker asked and met silence ends in a call; what the citizen opened does not."""
    if not ended.run.on_top:
        met_silence(turn, ended)


def _jobgoal(turn: Turn, parts: Mapping[Topic, JobgoalPart]) -> str:
    """The citizen's own words; else the field that was chosen, with its tasks."""
    title, chosen = parts.get(Topic.TITLE), parts.get(Topic.CHOSEN)
    if title is not None and title.words:
        return title.words
    field = chosen.picked[0] if chosen and chosen.picked else ""
    wants = parts.get(Topic.WANTS)
    tasks = [t for t in (wants.picked if wants else ()) if t.startswith(f"{field}.")]
    return _with_tasks(turn, field, tasks)


def _to_try(turn: Turn, parts: Mapping[Topic, JobgoalPart]) -> str:
    fields, wants = parts.get(Topic.FIELDS), parts.get(Topic.WANTS)
    tasks = wants.picked if wants else ()
    found = fields.picked if fields else ()
    return "; ".join(
        _with_tasks(turn, field, [t for t in tasks if t.startswith(f"{field}.")]) for field in found
    )


def _with_tasks(turn: Turn, field: str, tasks: list[str]) -> str:
    said = ", ".join(_danish(turn, task_label(task)).lower() for task in tasks)
    name = _danish(turn, field_label(field)) if field else ""
    return f"{name}: {said}" if said else name


def _danish(turn: Turn, label: Text) -> str:
    return turn.world.words.spellings(label, "da")[0]


def _milestone(turn: Turn, kind: MilestoneKind, words: str = "") -> Milestone:
    return Milestone(turn.number(), kind, turn.today, turn.person.id, words)
