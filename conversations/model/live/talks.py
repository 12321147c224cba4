"""Which entries count of talks and contacts: what was told, agreed, wished for and saved."""

from collections.abc import Iterable, Iterator

from conversations.course.promises import open_promise
from conversations.model.hours import local_day
from conversations.model.live.lasting import (
    A_MONTH,
    ANSWERED_FOR,
    MOST_COUNTED,
    is_of_late,
)
from conversations.model.live.rule import Scene, newest, newest_by, newest_of, none, of
from conversations.records.case import Agreement
from conversations.records.entries import (
    AgreementAnswer,
    AppointmentAnswer,
    ContactCorrected,
    Handled,
    Ladder,
    Note,
    Saved,
    Snoozed,
    TakenBack,
)
from conversations.records.promise import Promise
from conversations.records.told_by_citizen import (
    Experience,
    FormAnswer,
    JobgoalPart,
    LeftForTalk,
    TalkWish,
    Topic,
)


def counts(made: Agreement, scene: Scene) -> bool:
    """Whether a turn still asks about an agreement: it can be answered, or is not taken up."""
    if not made.is_open:
        return False
    seen = scene.case.last_contact_at
    is_late = made.deadline is not None and (
        seen is None or local_day(seen, scene.policy) <= made.deadline
    )
    asked_on = scene.today - ANSWERED_FOR - A_MONTH  # and then some time to answer
    return is_late or is_of_late(made, asked_on, scene.policy)


def _appointment_answers(
    scene: Scene, found: tuple[AppointmentAnswer, ...]
) -> Iterable[AppointmentAnswer]:
    planned = {a.no for a in scene.case.appointments if a.status == "planned"}
    return newest_by((a for a in found if a.appointment in planned), lambda a: a.appointment)


def _answers(scene: Scene, found: tuple[AgreementAnswer, ...]) -> Iterable[AgreementAnswer]:
    made = {a.no for a in scene.case.agreements if counts(a, scene)}
    return newest_by((a for a in found if a.agreement in made), lambda a: a.agreement)


def _parts(_: Scene, found: tuple[JobgoalPart, ...]) -> Iterator[JobgoalPart]:
    """What was told since the present jobmål was begun, the newest of each topic."""
    begun = max((n for n, part in enumerate(found) if part.topic is Topic.BEGUN), default=0)
    since = found[begun:]
    yield from newest_by((p for p in since if p.topic is not Topic.SILENT), lambda p: p.topic)
    silent = [p for p in since if p.topic is Topic.SILENT]
    for piece in {p.picked for p in silent}:
        yield from [p for p in silent if p.picked == piece][-MOST_COUNTED:]
    yield from found[-1:]


def _form_answers(scene: Scene, found: tuple[FormAnswer, ...]) -> Iterator[FormAnswer]:
    theirs = [a for a in found if a.about in scene.step_ups | {0}]
    yield from newest_by(theirs, lambda a: (a.form, a.about, a.topic))
    told = (a for a in theirs if a.words)
    yield from newest_by(told, lambda a: (a.form, a.about, a.topic, a.picked))


def _left(scene: Scene, found: tuple[LeftForTalk, ...]) -> Iterable[LeftForTalk]:
    seen = scene.case.last_contact_at
    return [left for left in found if seen is None or left.at > seen]


def _wishes(scene: Scene, found: tuple[TalkWish, ...]) -> Iterable[TalkWish]:
    return [wish for wish in found if scene.now <= wish.at + A_MONTH]


def _promises(scene: Scene, found: tuple[Promise, ...]) -> Iterable[Promise]:
    return filter(None, (open_promise(scene.case),))


RULES = (
    of(AppointmentAnswer, _appointment_answers),
    of(AgreementAnswer, _answers),
    of(Ladder, newest),
    of(Saved, newest),
    of(TakenBack, none),
    of(ContactCorrected, none),
    of(Note, none),
    of(Snoozed, none),
    of(Handled, newest_of(lambda each: each.rule)),
    of(JobgoalPart, _parts),
    of(Experience, newest),
    of(TalkWish, _wishes),
    of(LeftForTalk, _left),
    of(FormAnswer, _form_answers),
    of(Promise, _promises),
)
