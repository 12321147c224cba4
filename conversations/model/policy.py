"""The numbers that the sources leave open, or that a kommune may set: data, no behaviour.

Every field is a setting (see `bot/base/settings.py` and `docs/settings.md`).
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
    undo_for: timedelta = timedelta(minutes=1)  # staff can undo; what goes to the citizen waits
    correct_for: timedelta = timedelta(hours=24)  # staff can correct a contact's words
    check_in_grace: timedelta = timedelta(days=2)  # later than this it waits for next week
    settling_in: timedelta = timedelta(hours=24)  # from consent to the first check-in
    remind_day_before: bool = True
    remind_two_hours: bool = True
    yields_to_jobnet: bool = True  # D31: no reminder to who gets Jobnet's own
    before_start_days: int = 3  # B27: how long before a start it is asked whether all is clear
    first_day_at: time = time(16)  # when the first day at a company is asked about
    new_at_work_days: int = 21  # no monthly check-in before: the first week has its own
    follow_up_ask_days: int = 7  # A32: days in trin 3 until Makker asks for the consent
    contact_every_days: int = 7  # A15, B09, D08: weekly until out at a company
    contact_warning_days: int = 2  # how long before a contact is due it is said
    call_back_days: int = 1  # working days until a promised call
    oldest_entry_days: int = 1095  # what staff write down happened no longer ago
    furthest_plan_days: int = 730  # and what they plan is no further away
    other_channel_after: timedelta = timedelta(hours=24)  # from the repeat to the other channel
    urgent_unseen: timedelta = timedelta(minutes=30)  # A28: then a colleague and the leader hear it
    owner_after_days: int = 60  # of silence, until a number is asked whose it is
    response_times_agreed: bool = False  # else a leader sees a team's times, never a person's
    unanswered_hours: int = 4  # B02: working hours until a message counts as unanswered
    trin_warning_days: int = 7  # A13, A25: how long before its limit a long trin is said
    missing_after_days: int = 7  # days until what a gate will ask for is said to be missing
    jobgoal_after_days: int = 14  # A10, A11
    preparation_by_phone: bool = False  # D01, A36: else only where the clearance is
    jobgoal_talk_after_days: int = 7  # A10: in trin 1, until Makker itself begins that talk
    rehabilitation_after_days: int = 14  # A03: "hurtigst muligt"
    step_up_after_weeks: int = 13  # A33: when a search for a match drags out
    sick_notes: int = 3  # B23: so many …
    sick_days: int = 90  # … within so many days
    hours_unchanged_months: int = 3
    follow_up_consent_days: int = 14  # A32: days in trin 3 until the consent is asked for
    meeting_warning_days: int = 14  # D17: how long before a meeting is due it is said
    shared_phone_for: timedelta = timedelta(hours=4)  # how long a name given on one counts
    most_media_bytes: int = 5_000_000  # of a recording or a photo that a citizen sends
