"""The numbers that stand in texts, each from where it is decided: the policy, a model, a measure.

A text names one, `{questions_a_week}`, and says at rendering what holds now. So a number that is
changed is changed on every phone, also in what was written down before. What differs from case to
case is no such number: the turn gives it.
"""

from collections.abc import Mapping
from datetime import timedelta

from conversations.model.four_models import DEFAULT, MARKED_HOURS
from conversations.model.policy import Policy
from conversations.records.texts import TextValue, amount, text
from conversations.staff_phone.nudge_talk import PUT_OFFS
from conversations.staff_phone.team_times import WEEKS_SHOWN
from conversations.topics.staff_away.staff_away import LONGEST_ABSENCE
from locales.measures import HIGHEST_LIX


def numbers_of(policy: Policy) -> Mapping[str, TextValue]:
    """Return what each number is called in texts, and what stands there."""
    return {
        "questions_a_week": amount(policy.questions_a_week, "times"),
        "invitation_for": _hours(policy.invitation_for),
        "correct_for": _hours(policy.correct_for),
        "longest_absence": amount(LONGEST_ABSENCE.days, "days"),
        "team_weeks": amount(WEEKS_SHOWN, "weeks"),
        "start_talks": amount(DEFAULT.groups.most_start_talks, "talks"),
        "marked_hours": amount(MARKED_HOURS, "hours"),
        "highest_lix": HIGHEST_LIX,
        **{f"put_off_{each.name}": _days(each.days) for each in PUT_OFFS},
        **GIVEN_BY_THE_TURN,
    }


GIVEN_BY_THE_TURN: Mapping[str, TextValue] = {
    "length": text("count.long"),
    "ordinary_hours": text("count.enough"),
}
"""What the turn says of the case's model, in words for a row that was written before it did."""


def _hours(span: timedelta) -> TextValue:
    return amount(span // timedelta(hours=1), "hours")


def _days(days: int) -> TextValue:
    weeks, rest = divmod(days, 7)
    return amount(days, "days") if rest else amount(weeks, "weeks")
