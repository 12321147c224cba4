"""How gently somebody is written to who has answered none of the last check-ins. Pure functions.

    two unanswered → other words, no repeat, none in holiday weeks
    four → in the week's place "shall I write less often?", once, and then every second week
    eight → every fourth week

Counted is what was asked, not the days: who was in a pause was not silent. Whatever is written,
silence is a matter for a person's call (`silence_steps.py`).
"""

from datetime import date, timedelta

from conversations.model.hours import is_day_off
from conversations.model.policy import Policy
from conversations.records.case import Case

LESS_OFTEN = "less_often"
DAYS_OFF_OF_A_HOLIDAY = 2  # weekdays: Christmas, New Year, Easter


def quiet_wording(case: Case, policy: Policy) -> int:
    """Return in which of two other wordings the week is asked about; 0: in the usual one."""
    return 1 + case.unanswered % 2 if is_quiet(case, policy) else 0


def is_quiet(case: Case, policy: Policy) -> bool:
    """Whether so much was left unanswered that nothing is asked once more."""
    return case.unanswered >= policy.quiet_after


def rests(case: Case, day: date, policy: Policy) -> bool:
    """Whether a silent citizen is left alone in this week: it is a holiday."""
    if not is_quiet(case, policy):
        return False
    monday = day - timedelta(days=day.weekday())
    weekdays = (monday + timedelta(days=n) for n in range(5))
    return sum(is_day_off(each, policy) for each in weekdays) >= DAYS_OFF_OF_A_HOLIDAY


def weeks_between(case: Case, policy: Policy) -> int:
    """Return how many weeks lie between two check-ins: as was chosen, or more after a silence."""
    if case.unanswered <= policy.less_often_after:
        return case.check_in_every
    return max(case.check_in_every, 2 if case.unanswered < 2 * policy.less_often_after else 4)


def asks_less(case: Case, policy: Policy) -> bool:
    """Whether it is asked, in the week's place, if Makker shall write less often."""
    return case.unanswered == policy.less_often_after and case.check_in_every == 1
