"""What was answered in a preparation: pure questions to a case's course (D01, A36)."""

from collections.abc import Iterator

from conversations.course.questions import all_of, has, milestones, open_step_up
from conversations.records.case import Course
from conversations.records.entries import Milestone, MilestoneKind
from conversations.records.entries_step_up import StepUp
from conversations.records.told_by_citizen import FormAnswer

MY_SITUATION = "my_situation"


def about_of(course: Course, form: str) -> int:
    """Return the step-up that a form belongs to now; 0 for Min situation."""
    found = open_step_up(course)
    return found.no if found is not None and form == form_of(found) else 0


def form_of(step_up: StepUp) -> str:
    """Return the form of a step-up: one for health, one for family."""
    return f"step_up_{step_up.because}"


def preparation_of(course: Course) -> str:
    """Return the form of the step-up that is open; "" without one: there is no screening (A34)."""
    found = open_step_up(course)
    return form_of(found) if found is not None else ""


def answers_of(course: Course, form: str) -> list[FormAnswer]:
    """Return the answers of a form as it is now, oldest first."""
    about = about_of(course, form)
    return [a for a in all_of(course, FormAnswer) if (a.form, a.about) == (form, about)]


def lock_of(course: Course, form: str) -> Milestone | None:
    """Return when a form was locked; a later step-up has a form of its own."""
    about = about_of(course, form)
    found = milestones(course, MilestoneKind.PREPARATION_LOCKED)
    return next((m for m in found if (m.words, m.about) == (form, about)), None)


def known_of(course: Course) -> Iterator[tuple[str, int]]:
    """Yield what a form may know: its topics, the words to each answer, and whether it is locked.

    "my_situation.health" is the number of the newest answer, "my_situation.health.4" of the newest
    words that were told to the fourth answer.
    """
    if not all_of(course, FormAnswer) and not has(course, MilestoneKind.PREPARATION_LOCKED):
        return
    for form in (MY_SITUATION, preparation_of(course)):
        for answer in answers_of(course, form):
            yield f"{form}.{answer.topic}", answer.no
            if answer.words:
                yield f"{form}.{answer.topic}.{answer.picked}", answer.no
        locked = lock_of(course, form)
        if locked is not None:
            yield f"{form}.locked", locked.no


def words_of(course: Course, answer: FormAnswer) -> str:
    """Return the words that belong to an answer: the newest that were told to the same choice."""
    same = (
        a.words
        for a in reversed(answers_of(course, answer.form))
        if (a.topic, a.picked) == (answer.topic, answer.picked) and a.words
    )
    return next(same, "")
