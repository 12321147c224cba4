"""A record with other values in some of its fields. Only that may live here.

A turn does it ten times, and to a case of thirty fields: `dataclasses.replace` looks at each field
and makes the record anew by its `__init__`, which takes four times as long.
"""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import replace as replace  # so the names and types of fields are checked
else:
    T = TypeVar("T")

    def replace(record: T, **values: object) -> T:
        """Return a frozen record with slots, with these values in the place of its own."""
        setters, values_of, look_over = _made_of(type(record))
        made = object.__new__(type(record))
        for put, value in zip(setters, values_of(record), strict=True):
            put(made, value)
        for name, value in values.items():
            object.__setattr__(made, name, value)
        if look_over is not None:
            look_over(made)
        return made


@cache
def _made_of(kind: type[Any]) -> tuple[tuple[Callable[..., None], ...], Any, Any]:
    """How the fields of a record are set and read, and what looks it over once it is made."""
    names = [field.name for field in fields(kind)]
    setters = tuple(getattr(kind, name).__set__ for name in names)
    return setters, attrgetter(*names), getattr(kind, "__post_init__", None)
