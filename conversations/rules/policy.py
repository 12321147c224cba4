"""The numbers that the sources leave open, or that a kommune may set: data, no behaviour.

Every field is a setting (see `bot/settings.py` and `docs/settings.md`).
"""

from dataclasses import dataclass, field
from datetime import time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Policy:
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Copenhagen"))
    citizen_from: time = time(8)
    citizen_to: time = time(20)
    staff_from: time = time(8)
    staff_to: time = time(16)
    extra_days_off: tuple[str, ...] = ("12-24", "12-31", "06-05", "05-01")  # month-day
    park_after: timedelta = timedelta(hours=4)
    repeat_after: timedelta = timedelta(hours=24)
    give_up_after: timedelta = timedelta(days=3)
    keep_draft_for: timedelta = timedelta(days=7)  # a jobformidler's unfinished log
    check_in_grace: timedelta = timedelta(days=2)  # later than this it waits for next week
    settling_in: timedelta = timedelta(hours=24)  # from consent to the first check-in
    contact_every_days: int = 7  # A15, B09, D08: weekly until out at a company
    contact_at_company_days: int = 31  # A22: at least monthly
    call_back_days: int = 1  # working days until a promised call
