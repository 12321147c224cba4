"""What the citizen's talks about work do to the case: parts of a jobmål, the jobmål, experience.

Part of `applying.py`. Each thing told is an entry of its own; nothing that was told is overwritten.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from conversations.case import silence
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.course.jobgoal import NOT_YET, parts_of
from conversations.course.preparing import about_of, lock_of
from conversations.course.questions import all_of, has
from conversations.model.hours import local_day
from conversations.records.effects import (
    ExperienceTold,
    FormLocked,
    FormTold,
    JobgoalBegunAnew,
    JobgoalConfirmed,
    JobgoalTold,
    Told,
)
from conversations.records.entries import Entry, Milestone, MilestoneKind, Rung
from conversations.records.run import Run
from conversations.records.texts import Text
from conversations.records.told_by_citizen import Experience, FormAnswer, JobgoalPart, Topic
from conversations.topics.jobgoal.work_fields import field_label, task_label

About = JobgoalTold | JobgoalConfirmed | JobgoalBegunAnew | ExperienceTold | FormTold | FormLocked


def take(turn: Turn, run: Run, effect: About, is_told: bool) -> None:
    """Carry out one of these effects. `is_told`: a person is to call already."""
    _APPLIERS[type(effect)](turn, run, effect, is_told)


def _jobgoal_told(turn: Turn, run: Run, effect: JobgoalTold, is_told: bool) -> None:
    if not effect.parts:
        if not run.on_top:
            _add(turn, _part(turn, Told(Topic.SILENT, (run.name,))))
        _silence(turn, run, is_told)
        return
    for part in effect.parts:
        _add(turn, _part(turn, part))
    if not has(turn.case, MilestoneKind.JOBGOAL_STARTED):
        _add(turn, _milestone(turn, MilestoneKind.JOBGOAL_STARTED))


def _silence(turn: Turn, run: Run, is_told: bool) -> None:
    """What Makker asked and met silence ends in a call; what the citizen opened does not."""
    if not (run.on_top or is_told):
        silence.climb(turn, Rung.CALL)


def _confirmed(turn: Turn, run: Run, effect: JobgoalConfirmed, is_told: bool) -> None:
    """One text, the same everywhere (D11); or, without one, what is to be tried (A11)."""
    parts = parts_of(turn.case)
    chosen = parts.get(Topic.CHOSEN)
    is_not_yet = chosen is not None and chosen.picked == (NOT_YET,)
    kind = MilestoneKind.TO_TRY if is_not_yet else MilestoneKind.JOBGOAL
    words = _to_try(turn, parts) if is_not_yet else _jobgoal(turn, parts)
    _add(turn, _milestone(turn, kind, words))
    turn.move_version()
    raise_nudge(turn, "to_try" if is_not_yet else "jobgoal")


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


def _begun_anew(turn: Turn, run: Run, effect: JobgoalBegunAnew, is_told: bool) -> None:
    _add(turn, _part(turn, Told(Topic.BEGUN)))


def _experience(turn: Turn, run: Run, effect: ExperienceTold, is_told: bool) -> None:
    if not effect.kind:
        _silence(turn, run, is_told)
        return
    told = Experience(
        turn.number(), effect.kind, _today(turn), effect.what, effect.tasks, effect.liked
    )
    is_first = not any(e.on == told.on for e in all_of(turn.case, Experience))
    _add(turn, told)
    if is_first:  # of the day: one piece of news, however much is told
        raise_nudge(turn, "experience")


def _form_told(turn: Turn, run: Run, effect: FormTold, is_told: bool) -> None:
    if lock_of(turn.case, effect.form) is None:
        about = about_of(turn.case, effect.form)
        answer = FormAnswer(
            turn.number(), effect.form, effect.topic, turn.now, effect.picked, effect.words, about
        )
        _add(turn, answer)


def _form_locked(turn: Turn, run: Run, effect: FormLocked, is_told: bool) -> None:
    """Locked once; staff are told, for the form goes to those who take part (A36, D03)."""
    if lock_of(turn.case, effect.form) is None:
        about = about_of(turn.case, effect.form)
        locked = _milestone(turn, MilestoneKind.PREPARATION_LOCKED, effect.form)
        _add(turn, replace(locked, about=about))
        turn.move_version()
        raise_nudge(turn, "preparation_locked")


def _part(turn: Turn, told: Told) -> JobgoalPart:
    return JobgoalPart(turn.number(), told.topic, _today(turn), told.picked, told.words)


def _milestone(turn: Turn, kind: MilestoneKind, words: str = "") -> Milestone:
    return Milestone(turn.number(), kind, _today(turn), turn.person.id, words)


def _today(turn: Turn) -> date:
    return local_day(turn.now, turn.world.policy)


def _add(turn: Turn, entry: Entry) -> None:
    turn.case = replace(turn.case, entries=(*turn.case.entries, entry))


_APPLIERS: Mapping[type, Callable[[Turn, Run, Any, bool], None]] = {
    JobgoalTold: _jobgoal_told,
    JobgoalConfirmed: _confirmed,
    JobgoalBegunAnew: _begun_anew,
    ExperienceTold: _experience,
    FormTold: _form_told,
    FormLocked: _form_locked,
}
