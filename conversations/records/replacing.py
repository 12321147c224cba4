"""A record with other values in some of its fields. Only that may live here.

A turn does it ten times, and to a case of thirty fields: `dataclasses.replace` looks at each field
and makes the record anew by its `__init__`. A record without slots is copied as the mapping that
it is, in a tenth of the time: so those that each turn changes have none.
"""

import dataclasses
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import replace as replace  # so the names and types of fields are checked
else:
    T = TypeVar("T")

    def replace(record: T, **values: object) -> T:
        """Return a frozen record with these values in the place of its own."""
        kind = type(record)
        has_slots, is_looked_over = _shape(kind)
        if has_slots:
            return dataclasses.replace(record, **values)
        made = object.__new__(kind)
        own, has = made.__dict__, record.__dict__
        own.update(has, **values)
        if len(own) != len(has):
            raise AttributeError(f"{kind.__name__} has no field of these: {', '.join(values)}")
        if is_looked_over:
            made.__post_init__()
        return made


@cache
def _shape(kind: type[Any]) -> tuple[bool, bool]:
    """Whether records of this kind have slots, and are looked over once they are made."""
    has_slots = any("__slots__" in vars(each) for each in kind.__mro__)
    return has_slots, hasattr(kind, "__post_init__")
