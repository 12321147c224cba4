"""What the talks about work need of a case: which employment, what is on record, who has left.

Pure questions to a course; nothing here decides anything.
"""

from datetime import date, timedelta

from conversations.course.questions import all_of, current_employments, hours_on, is_work, numbered
from conversations.reading.times.meaning import add_months
from conversations.records.case import Course
from conversations.records.entries_work import ClearAtStart, Employment, OwnWord, SearchStep
from conversations.records.spell import LastMonth, SpellFacts

MOST_MONTHS = 120


def spell_facts(course: Course, no: int, today: date) -> SpellFacts | None:
    """Freeze what a script may know of the employment `no`; `None` when there is none."""
    spell = numbered(course, Employment, no)
    if spell is None:
        return None
    hours = hours_on(course, spell, spell.start)
    return SpellFacts(
        no,
        spell.kind.value,
        spell.start,
        months_between(spell.start, today),
        spell.purpose.value if spell.purpose else "",
        bool(spell.tasks),
        spell.pay_expected_on,
        hours is not None and hours.paid > 0,
        last_month(course, no, today),
    )


def last_month(course: Course, employment: int, today: date) -> LastMonth | None:
    """Return what the citizen told of it last, if that was of late and all was well."""
    words = own_series(course, employment)
    if not words or not words[-1].is_well or words[-1].paid is None:
        return None
    is_of_late = today <= add_months(words[-1].on, 2)
    return LastMonth(words[-1].paid, words[-1].unpaid) if is_of_late else None


def months_between(start: date, today: date) -> int:
    """Return the whole months from `start` to `today`; 0 when it has not begun."""
    guess = (today.year - start.year) * 12 + today.month - start.month
    months = guess if add_months(start, max(guess, 0)) <= today else guess - 1
    return max(0, min(months, MOST_MONTHS))


def asked_about(course: Course, day: date) -> Employment | None:
    """Return the employment that a monthly check-in is about: the newest one, work before school.

    None while the citizen has said that it is over and nobody has talked with them since.
    """
    spells = [spell for spell in current_employments(course, day) if not has_left(course, spell)]
    return max(spells, key=lambda spell: (is_work(spell), spell.start, spell.no), default=None)


def has_left(course: Course, spell: Employment) -> bool:
    """Whether the citizen wrote that this employment is over, and no contact has followed."""
    said = [word for word in all_of(course, OwnWord) if word.employment == spell.no]
    seen = course.last_contact_at
    is_over = bool(said) and said[-1].has_left  # the last word counts: one may be taken back
    return is_over and (seen is None or seen.date() < said[-1].on)


def own_series(course: Course, employment: int) -> list[OwnWord]:
    """Return the hours that the citizen told of an employment, oldest first."""
    return [
        word
        for word in all_of(course, OwnWord)
        if word.employment == employment and (word.paid, word.unpaid) != (None, None)
    ]


def clear_at_start(course: Course, employment: int) -> ClearAtStart | None:
    """Return what the citizen said last of aim, tasks and pay before a start (B27)."""
    said = [each for each in all_of(course, ClearAtStart) if each.employment == employment]
    return next(reversed(said), None)


def unasked_visit(course: Course, today: date, days: int) -> int:
    """Return the newest visit or snuse of late whose liking nobody knows; 0: none (B26)."""
    steps = [
        step.no
        for step in all_of(course, SearchStep)
        if step.is_done and not step.liked and step.kind in TRIED
        and today - timedelta(days=days) <= step.on <= today
    ]  # fmt: skip
    return max(steps, default=0)


TRIED = frozenset({"visit", "snuse"})  # B26: "kunne du lide stedet?"
