"""How fields and tasks were asked before there was one card a field: for the runs that are open.

Nothing opens these any more; they leave the catalogue with the last run of theirs.
"""

from collections.abc import Generator
from dataclasses import replace

from conversations.records.facts import Facts
from conversations.records.questions import Ask, Say, Script, ask, choice, choices, say
from conversations.records.run import Value
from conversations.records.told_by_citizen import Topic
from conversations.talks.effect import OpenScript
from conversations.talks.replay import script
from conversations.topics.jobgoal.jobgoal import MORE, MORE_PIECE, ended, told
from conversations.topics.jobgoal.work_fields import FIELDS, field_label, tasks_of

Picking = Generator[Ask | Say, Value, Value]
MOST_FIELDS = 3


@script("jobgoal_fields", version=1, reopens=True)
def fields_and_tried(facts: Facts) -> Script:
    """Which work is liked? And what of it has been tried?"""
    asked = replace(choices("fields", FIELDS), is_card=True, most=MOST_FIELDS)
    fields = yield from ask(asked)
    picked = fields if isinstance(fields, tuple) else ()
    tried = (yield from _pick_tasks("tried", picked)) if picked else None
    return ended(told(Topic.FIELDS, fields), told(Topic.TRIED, tried))


@script("jobgoal_tasks", version=1, reopens=True)
def tasks_wanted(facts: Facts) -> Script:
    """Which tasks of those fields would one like to try?"""
    wants = yield from _pick_tasks("wants", facts.jobgoal.fields)
    return ended(told(Topic.WANTS, wants))


@script(MORE_PIECE, version=1, repeats=False)
def more_now(facts: Facts) -> Script:
    """Is there time for the next piece now? Another day is as good, and silence is another day."""
    more = yield from ask(choice("more", MORE[:2]))
    if more == "now" and facts.jobgoal.next_piece:
        return [OpenScript(facts.jobgoal.next_piece)]
    if more == "later":
        yield from say("another_day")
    return []


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
