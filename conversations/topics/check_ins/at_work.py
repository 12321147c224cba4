"""The check-ins about work and education: before the start, day 1, week 1, each month, after.

Each takes less than a minute and ends with what happens next. "Jeg er der ikke mere" ends the
questions and leads to a call from a person.
"""

from collections.abc import Generator

from conversations.records.effects import StartAnswered, WorkAnswered
from conversations.records.questions import (
    PROMISED_CALL,
    Ask,
    Asking,
    Option,
    Question,
    Say,
    Script,
    ask,
    number,
    picture_card,
    say,
    say_in_both,
    yes_no,
    yes_no_unsure,
)
from conversations.records.run import Facts, Value
from conversations.records.spell import LastMonth, SpellFacts
from conversations.records.texts import Moment, Ref, Text, text
from conversations.talks.replay import script

MOST_HOURS = 37
FACES = (
    Option("good", text("at_work.good"), "face_good"),
    Option("mixed", text("at_work.mixed"), "face_mixed"),
    Option("hard", text("at_work.hard"), "face_hard"),
)
MONTH = (
    Option("good", text("at_work.good"), "face_good"),
    Option("hard", text("at_work.bit_hard"), "face_hard"),
    Option("call", text("at_work.call"), "telephone"),
    Option("gone", text("at_work.gone"), "left_work"),
)
TASKS = (
    Option("fit", text("at_work.tasks.fit"), "face_good"),
    Option("too_hard", text("at_work.tasks.too_hard"), "too_heavy"),
    Option("too_easy", text("at_work.tasks.too_easy"), "too_light"),
)
WISH = (
    Option("more", text("at_work.wish.more"), "more_hours"),
    Option("same", text("at_work.wish.same"), "same_hours"),
    Option("fewer", text("at_work.wish.fewer"), "fewer_hours"),
)


@script("before_start", version=1, reopens=True)
def before_start(facts: Facts) -> Script:
    """Before a start: is it clear what the aim is, which tasks, and when there is pay? (B27)"""
    spell = facts.spell
    if spell is None:
        return []
    aim = yield from _str(ask(_aim(facts, spell)))
    tasks = pay = None
    if not spell.is_education:
        tasks = yield from _str(ask(_tasks(facts, spell)))
    if spell.is_praktik and not spell.is_paid:
        pay = yield from _str(ask(_pay(spell)))
    if {aim, tasks, pay} & {"no", "unsure"}:
        yield from say("will_tell", when=PROMISED_CALL)
    yield from say("thanks", day=Moment(spell.start, "day"))
    return [StartAnswered(spell.no, aim, tasks, pay)]


def _aim(facts: Facts, spell: SpellFacts) -> Question:
    if spell.is_education:
        return yes_no_unsure("where_to_go")
    company = Ref("company", facts.case, spell.no)
    if spell.is_praktik and not spell.purpose:
        return yes_no_unsure("aim_open", company=company)
    aim = text(f"before_start.for.{spell.purpose or 'work'}")
    return yes_no_unsure("aim", company=company, aim=aim)


def _tasks(facts: Facts, spell: SpellFacts) -> Question:
    if not spell.has_tasks:
        return yes_no_unsure("tasks_open")
    return yes_no_unsure("tasks", tasks=Ref("tasks", facts.case, spell.no))


def _pay(spell: SpellFacts) -> Question:
    if spell.pay_expected_on is None:
        return yes_no_unsure("pay_open")
    return yes_no_unsure("pay", day=Moment(spell.pay_expected_on, "day"))


@script("first_day", version=1, reopens=True)
def first_day(facts: Facts) -> Script:
    """On the first day: how was it, and is there somebody to ask?"""
    how = yield from _str(ask(picture_card("how", FACES, **_company(facts))))
    contact = yield from _str(ask(yes_no("contact")))
    yield from _told(how == "hard" or contact == "no")
    yield from say("thanks")
    return [_answered(facts, how=how, knows_contact=contact)]


@script("first_week", version=1, reopens=True)
def first_week(facts: Facts) -> Script:
    """After the first week: how was it, do the tasks fit, is there somebody to ask?"""
    how = yield from _str(ask(picture_card("how", FACES, **_company(facts))))
    tasks = yield from _str(ask(picture_card("tasks", TASKS)))
    contact = yield from _str(ask(yes_no("contact")))
    yield from _told(how == "hard" or tasks in ("too_hard", "too_easy") or contact == "no")
    yield from say("thanks", next=Ref("next_appointment", facts.case))
    return [_answered(facts, how=how, tasks=tasks, knows_contact=contact)]


@script("month_at_work", version=1, reopens=True)
def month_at_work(facts: Facts) -> Script:
    """Each month out at a company: how it goes, hours, tasks, colleagues, contact person, wish."""
    key, values = ("how", _company(facts)) if facts.spell else ("how_now", {})
    how = yield from _str(ask(picture_card(key, MONTH, **values)))
    if how == "gone":
        yield from _gone()
        return [_answered(facts, how=how)]
    same = yield from _is_same(facts.spell.last if facts.spell and how == "good" else None)
    tasks: str | None = "fit"
    colleagues: str | None = "good"
    contact: str | None = "yes"
    paid, unpaid = (same.paid, same.unpaid) if same else (None, None)
    if same is None:
        paid, unpaid = yield from _hours(facts.spell)
        tasks = yield from _str(ask(picture_card("tasks", TASKS)))
        colleagues = yield from _str(ask(picture_card("colleagues", FACES)))
        contact = yield from _str(ask(yes_no("contact")))
    wish = None
    if paid is None or paid < MOST_HOURS:
        wish = yield from _str(ask(picture_card("wish", WISH)))
    yield from _told(how in ("hard", "call") or colleagues == "hard" or contact == "no")
    yield from say("thanks", next=Ref("next_appointment", facts.case))
    return [
        _answered(
            facts, how=how, paid=paid, unpaid=unpaid, tasks=tasks, colleagues=colleagues,
            knows_contact=contact, hours_wish=wish,
        )
    ]  # fmt: skip


def _is_same(last: LastMonth | None) -> Generator[Ask | Say, Value, LastMonth | None]:
    """Where all was well last month: is it as it was? Then its hours and answers hold again."""
    if last is None:
        return None
    paid = _written(last.paid)
    if last.unpaid is None:
        same = yield from _str(ask(yes_no("same", paid=paid)))
    else:
        unpaid = _written(last.unpaid)
        same = yield from _str(ask(yes_no("same_unpaid", paid=paid, unpaid=unpaid)))
    return last if same == "yes" else None


def _written(hours: float) -> str:
    return f"{hours:g}".replace(".", ",")


@script("month_after", version=1, reopens=True)
def month_after(facts: Facts) -> Script:
    """Each month after: still there, how it goes, hours, a call wanted? Asked once, never again."""
    how = yield from _str(ask(_how_after(facts.spell)))
    if how == "gone":
        yield from _gone()
        return [_answered(facts, how=how)]
    paid = None
    if facts.spell is not None and not facts.spell.is_education:
        paid = yield from _number(ask(number("hours", 0, MOST_HOURS)))
    yield from _told(how in ("hard", "call"))
    yield from say("thanks")
    return [_answered(facts, how=how, paid=paid)]


def _how_after(spell: SpellFacts | None) -> Question:
    if spell is None or spell.months == 0:
        return picture_card("how_now", MONTH)
    key = "how_education" if spell.is_education else "how"
    return picture_card(key, MONTH, months=_months(spell.months))


def _months(months: int) -> Text:
    """So many months, in words while they are few."""
    if months <= 6:
        return text(f"count.months.{months}")
    return text("count.months", count=months)


def _hours(
    spell: SpellFacts | None,
) -> Generator[Ask | Say, Value, tuple[float | None, float | None]]:
    """Hours a week: with pay, and where it may be without, those too."""
    if spell is None:
        return None, None
    paid = yield from _number(ask(number("paid", 0, MOST_HOURS)))
    if not spell.is_praktik:
        return paid, None
    unpaid = yield from _number(ask(number("unpaid", 0, MOST_HOURS)))
    return paid, unpaid


def _told(is_told: bool) -> Generator[Ask | Say, Value, None]:
    """Say that the jobformidler hears of it, and by when they will have called."""
    if is_told:
        yield from say("at_work.will_call", when=PROMISED_CALL)


def _gone() -> Generator[Ask | Say, Value, None]:
    """It is over: a person calls; and what this message is not (no legal effect by accident)."""
    yield from say("at_work.gone_call", when=PROMISED_CALL)
    yield from say_in_both("at_work.gone_money")


def _company(facts: Facts) -> dict[str, Ref]:
    return {"company": Ref("company", facts.case, facts.about)}


def _answered(
    facts: Facts, *, how: str | None, paid: float | None = None, unpaid: float | None = None,
    tasks: str | None = None, colleagues: str | None = None, knows_contact: str | None = None,
    hours_wish: str | None = None,
) -> WorkAnswered:  # fmt: skip
    employment = facts.spell.no if facts.spell else 0
    return WorkAnswered(
        employment, facts.period, facts.opened_at.date(), how, paid, unpaid, tasks, colleagues,
        knows_contact, hours_wish,
    )  # fmt: skip


def _str(asking: Asking) -> Generator[Ask | Say, Value, str | None]:
    answer = yield from asking
    return answer if isinstance(answer, str) else None


def _number(asking: Asking) -> Generator[Ask | Say, Value, float | None]:
    answer = yield from asking
    return float(answer) if isinstance(answer, str) else None
