"""Ten fields of work, and the tasks that one may try in each. Only this data may live here.

The list is our own: work that is found in most kommuner and can be begun with little Danish and
few hours. Every field and task has a picture; what is picked is stored as "kitchen.cook".
"""

from collections.abc import Mapping

from conversations.records.questions import Option
from conversations.records.texts import Text, text

MOST_FIELDS = 2
TASKS: Mapping[str, Mapping[str, str]] = {
    "kitchen": {"cook": "cooking", "wash_up": "washing_up", "bake": "baking", "serve": "serving"},
    "cleaning": {
        "floors": "floors", "windows": "windows", "laundry": "laundry", "beds": "beds",
    },
    "shop": {
        "shelves": "shelves", "till": "till", "customers": "customers", "prices": "prices",
    },
    "warehouse": {"pack": "packing", "count": "counting", "load": "loading", "lift": "forklift"},
    "factory": {
        "machine": "machine", "assemble": "assembling", "check": "checking", "pack": "packing",
    },
    "care": {"meals": "meals", "walk": "walking", "chat": "chatting", "wheelchair": "wheelchair"},
    "children": {
        "play": "playing", "read": "reading_aloud", "outdoors": "playground", "snacks": "snacks",
    },
    "garden": {"plant": "planting", "leaves": "leaves", "water": "watering", "tractor": "tractor"},
    "building": {"paint": "painting", "brick": "bricks", "wood": "wood", "sweep": "sweeping"},
    "driving": {"goods": "van", "people": "minibus", "bicycle": "bicycle", "load": "loading"},
}  # fmt: skip
"""By field: its tasks, each with the name of its picture."""

_PICTURES = {"driving": "driver"}  # where a field's picture is not called like the field
FIELDS = tuple(Option(name, text(f"field.{name}"), _PICTURES.get(name, name)) for name in TASKS)


def tasks_of(field: str) -> tuple[Option, ...]:
    """Return the tasks of a field, to pick from. Raises KeyError for a field that there is not."""
    return tuple(
        Option(f"{field}.{task}", task_label(f"{field}.{task}"), picture)
        for task, picture in TASKS[field].items()
    )


def field_label(field: str) -> Text:
    return text(f"field.{field}")


def task_label(task: str) -> Text:
    """Return the words of a task, given as "kitchen.cook"."""
    return text(f"task.{task}")
