"""What the citizen's talks about work do to the case: parts of a jobmål, the jobmål, experience.

Part of `applying.py`. Each thing told is an entry of its own; nothing that was told is overwritten.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from conversations.case import silence
from conversations.case.nudging import raise_nudge
from conversations.case.turn import Bench
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


def take(bench: Bench, run: Run, effect: About, is_told: bool) -> None:
    """Carry out one of these effects. `is_told`: a person is to call already."""
    _APPLIERS[type(effect)](bench, run, effect, is_told)


def _jobgoal_told(bench: Bench, run: Run, effect: JobgoalTold, is_told: bool) -> None:
    if not effect.parts:
        if not run.on_top:
            _add(bench, _part(bench, Told(Topic.SILENT, (run.name,))))
        _silence(bench, run, is_told)
        return
    for part in effect.parts:
        _add(bench, _part(bench, part))
    if not has(bench.case, MilestoneKind.JOBGOAL_STARTED):
        _add(bench, _milestone(bench, MilestoneKind.JOBGOAL_STARTED))


def _silence(bench: Bench, run: Run, is_told: bool) -> None:
    """What Makker asked and met silence ends in a call; what the citizen opened does not."""
    if not (run.on_top or is_told):
        silence.climb(bench, Rung.CALL)


def _confirmed(bench: Bench, run: Run, effect: JobgoalConfirmed, is_told: bool) -> None:
    """One text, the same everywhere (D11); or, without one, what is to be tried (A11)."""
    parts = parts_of(bench.case)
    chosen = parts.get(Topic.CHOSEN)
    is_not_yet = chosen is not None and chosen.picked == (NOT_YET,)
    kind = MilestoneKind.TO_TRY if is_not_yet else MilestoneKind.JOBGOAL
    words = _to_try(bench, parts) if is_not_yet else _jobgoal(bench, parts)
    _add(bench, _milestone(bench, kind, words))
    bench.move_version()
    raise_nudge(bench, "to_try" if is_not_yet else "jobgoal")


def _jobgoal(bench: Bench, parts: Mapping[Topic, JobgoalPart]) -> str:
    """The citizen's own words; else the field that was chosen, with its tasks."""
    title, chosen = parts.get(Topic.TITLE), parts.get(Topic.CHOSEN)
    if title is not None and title.words:
        return title.words
    field = chosen.picked[0] if chosen and chosen.picked else ""
    wants = parts.get(Topic.WANTS)
    tasks = [t for t in (wants.picked if wants else ()) if t.startswith(f"{field}.")]
    return _with_tasks(bench, field, tasks)


def _to_try(bench: Bench, parts: Mapping[Topic, JobgoalPart]) -> str:
    fields, wants = parts.get(Topic.FIELDS), parts.get(Topic.WANTS)
    tasks = wants.picked if wants else ()
    found = fields.picked if fields else ()
    return "; ".join(
        _with_tasks(bench, field, [t for t in tasks if t.startswith(f"{field}.")])
        for field in found
    )


def _with_tasks(bench: Bench, field: str, tasks: list[str]) -> str:
    said = ", ".join(_danish(bench, task_label(task)).lower() for task in tasks)
    name = _danish(bench, field_label(field)) if field else ""
    return f"{name}: {said}" if said else name


def _danish(bench: Bench, label: Text) -> str:
    return bench.world.words.spellings(label, "da")[0]


def _begun_anew(bench: Bench, run: Run, effect: JobgoalBegunAnew, is_told: bool) -> None:
    _add(bench, _part(bench, Told(Topic.BEGUN)))


def _experience(bench: Bench, run: Run, effect: ExperienceTold, is_told: bool) -> None:
    if not effect.kind:
        _silence(bench, run, is_told)
        return
    told = Experience(
        bench.number(), effect.kind, _today(bench), effect.what, effect.tasks, effect.liked
    )
    is_first = not any(e.on == told.on for e in all_of(bench.case, Experience))
    _add(bench, told)
    if is_first:  # of the day: one piece of news, however much is told
        raise_nudge(bench, "experience")


def _form_told(bench: Bench, run: Run, effect: FormTold, is_told: bool) -> None:
    if lock_of(bench.case, effect.form) is None:
        about = about_of(bench.case, effect.form)
        answer = FormAnswer(
            bench.number(), effect.form, effect.topic, bench.now, effect.picked, effect.words, about
        )
        _add(bench, answer)


def _form_locked(bench: Bench, run: Run, effect: FormLocked, is_told: bool) -> None:
    """Locked once; staff are told, for the form goes to those who take part (A36, D03)."""
    if lock_of(bench.case, effect.form) is None:
        about = about_of(bench.case, effect.form)
        locked = _milestone(bench, MilestoneKind.PREPARATION_LOCKED, effect.form)
        _add(bench, replace(locked, about=about))
        bench.move_version()
        raise_nudge(bench, "preparation_locked")


def _part(bench: Bench, told: Told) -> JobgoalPart:
    return JobgoalPart(bench.number(), told.topic, _today(bench), told.picked, told.words)


def _milestone(bench: Bench, kind: MilestoneKind, words: str = "") -> Milestone:
    return Milestone(bench.number(), kind, _today(bench), bench.person.id, words)


def _today(bench: Bench) -> date:
    return local_day(bench.now, bench.world.policy)


def _add(bench: Bench, entry: Entry) -> None:
    bench.case = replace(bench.case, entries=(*bench.case.entries, entry))


_APPLIERS: Mapping[type, Callable[[Bench, Run, Any, bool], None]] = {
    JobgoalTold: _jobgoal_told,
    JobgoalConfirmed: _confirmed,
    JobgoalBegunAnew: _begun_anew,
    ExperienceTold: _experience,
    FormTold: _form_told,
    FormLocked: _form_locked,
}
