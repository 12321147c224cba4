"""Two or three fields of work by picture card, and their tasks: tried, wanted (A10, A14)."""

from collections.abc import Generator
from dataclasses import replace

from conversations.records.facts import Facts
from conversations.records.questions import Ask, Say, Script, ask, choices
from conversations.records.run import Value
from conversations.records.told_by_citizen import Topic
from conversations.talks.replay import script
from conversations.topics.jobgoal.jobgoal import ended, told
from conversations.topics.jobgoal.work_fields import FIELDS, MOST_FIELDS, field_label, tasks_of

Picking = Generator[Ask | Say, Value, Value]


@script("jobgoal_fields", version=1, reopens=True)
def jobgoal_fields(facts: Facts) -> Script:
    """Which work is liked? And what of it has been tried?"""
    asked = replace(choices("fields", FIELDS), is_card=True, most=MOST_FIELDS)
    fields = yield from ask(asked)
    picked = fields if isinstance(fields, tuple) else ()
    tried = (yield from _pick_tasks("tried", picked)) if picked else None
    return ended(told(Topic.FIELDS, fields), told(Topic.TRIED, tried))


@script("jobgoal_tasks", version=1, reopens=True)
def jobgoal_tasks(facts: Facts) -> Script:
    """Which tasks of those fields would one like to try?"""
    wants = yield from _pick_tasks("wants", facts.jobgoal.fields)
    return ended(told(Topic.WANTS, wants))


def _pick_tasks(about: str, fields: tuple[str, ...]) -> Picking:
    """Ask for each field; silence at one of them leaves the others' answers, and no whole one."""
    found: list[str] = []
    for field in fields:
        question = choices(f"{about}:{field}", tasks_of(field), field=field_label(field))
        tasks = yield from ask(replace(question, is_card=True, is_optional=True))
        if tasks is None:
            return tuple(found) or None
        found += tasks if isinstance(tasks, tuple) else ()
    return tuple(found)
