"""What a kommune may set of the rules, each once: its default, unit, bounds and meaning.

The sources leave these open, or a kommune may want them otherwise. A field is the setting of its
name with its unit (`park_after` is `MAKKER_PARK_AFTER_HOURS`): `bot/base/settings.py` reads them,
and `docs/settings.md` lists them. What a model says itself is `four_models.py`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import time, timedelta
from functools import lru_cache
from hashlib import blake2b
from typing import Any
from zoneinfo import ZoneInfo

from conversations.model.settable import (
    Settable,
    Written,
    clock,
    countries,
    number,
    span,
    yearly,
    yes_no,
)


@dataclass(frozen=True, slots=True)
class Policy:
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Copenhagen"))

    # --- when Makker speaks
    citizen_from: time = clock("08:00", "Makker starts no talk with a citizen before.")
    citizen_to: time = clock("20:00", "Makker starts no talk with a citizen after.")
    staff_from: time = clock("08:00", "Staff get nudges from this time of day.")
    staff_to: time = clock("16:00", "Staff get no nudges after it, but for acute need.")
    extra_days_off: tuple[str, ...] = yearly(
        "12-24,12-31,06-05,05-01", "Days off besides holidays: month-day, by comma."
    )
    questions_a_week: int = number(
        2, "questions", 1, 4, "Most questions that a citizen is asked unasked within seven days."
    )

    most_said_an_hour: int = number(
        80, "messages", 10, 1000,
        "Most messages to one citizen within an hour; danger, STOP and letters are not held back.",
    )  # fmt: skip
    most_heard_an_hour: int = number(
        80, "messages", 10, 1000,
        "Most messages and taps of one citizen that are read within an hour, but danger and STOP.",
    )  # fmt: skip

    countries: tuple[str, ...] = countries(
        "DK", "Countries whose unknown numbers get an answer by SMS; others get none."
    )
    strangers_a_day: int = number(
        50, "answers", 0, 10000,
        "Most answers to all unknown senders together within a day, codes included.",
    )  # fmt: skip

    # --- what silence leads to
    park_after: timedelta = span(
        4, "hours", 1, 72, "Hours of silence after which a question lets the next one speak."
    )
    repeat_after: timedelta = span(
        24, "hours", 1, 336, "Hours of silence after which a question is asked once more."
    )
    give_up_after: timedelta = span(
        72, "hours", 2, 720, "Hours of silence after which a person is asked to call."
    )
    other_channel_after: timedelta = span(
        24, "hours", 1, 336, "Hours from a repeated question to a reminder on the other channel."
    )
    call_back_days: int = number(
        1, "days", 1, 30, "Working days until a jobformidler will have called, as promised."
    )
    quiet_after: int = number(
        2, "check-ins", 1, 50,
        "Unanswered check-ins after which none is asked twice, nor in holiday weeks.",
    )  # fmt: skip
    less_often_after: int = number(
        4, "check-ins", 1, 50,
        "Unanswered check-ins after which Makker asks whether to write less often, and does.",
    )  # fmt: skip
    owner_after_days: int = number(
        60, "days", 7, 3650, "Days of silence after which a number is first asked whose it is."
    )
    calm_for: timedelta = span(
        7, "days", 1, 60,
        "Days after words of distress without a new question, unless a person had contact.",
    )  # fmt: skip
    urgent_unseen: timedelta = span(
        30, "minutes", 1, 1440,
        "Minutes unseen after which acute need is told on, at any hour (A28).",
    )  # fmt: skip

    # --- what staff write down
    undo_for: timedelta = span(
        60, "seconds", 10, 600, "Seconds in which staff can undo what they saved."
    )
    correct_for: timedelta = span(
        24, "hours", 1, 720, "Hours in which staff can correct a contact's words."
    )
    keep_draft_for: timedelta = span(
        7, "days", 1, 60, "Days that a log which staff began is kept open for them."
    )
    reopen_for: timedelta = span(
        24, "hours", 1, 168, "Hours after its end in which TILBAGE opens a citizen's talk again."
    )
    longest_snooze_days: int = number(
        92, "days", 1, 366, "Days for which staff can put a nudge off at most."
    )
    oldest_entry_days: int = number(
        1095, "days", 1, 36500, "Staff write down nothing that happened longer ago than this."
    )
    furthest_plan_days: int = number(
        730, "days", 1, 36500, "Staff plan nothing further away than this."
    )
    invitation_for: timedelta = span(
        48, "hours", 1, 720, "Hours that the code of an invitation is good for."
    )
    shared_phone_for: timedelta = span(
        4, "hours", 1, 168,
        "Hours that a first name given on a shared phone counts; then forgotten.",
    )  # fmt: skip
    media_megabytes: int = number(
        5, "megabytes", 1, 20, "The largest recording or photo that a citizen can send."
    )
    preparation_by_phone: bool = yes_no(
        False, "Whether Min situation and the step-up's form may be filled in by phone."
    )

    # --- what Makker asks, and when
    settling_in: timedelta = span(
        24, "hours", 0, 720, "Hours from a citizen's consent to the first check-in."
    )
    check_in_grace: timedelta = span(
        2, "days", 1, 6, "Days for which a check-in may still be asked; then it waits for the next."
    )
    remind_day_before: bool = yes_no(True, "Remind citizens of an appointment on the day before.")
    remind_two_hours: bool = yes_no(True, "Remind citizens of an appointment two hours before.")
    yields_to_jobnet: bool = yes_no(
        True, "Do not remind citizens who get Jobnet's own reminders (D31)."
    )
    before_start_days: int = number(
        3, "days", 1, 30, "Days before a start on which it is asked whether all is clear (B27)."
    )
    first_day_at: time = clock(
        "16:00", "The time at which the first day at a company is asked about."
    )
    new_at_work_days: int = number(
        21, "days", 7, 60, "Days after a start before which no month's check-in comes."
    )
    visit_asked_days: int = number(
        28, "days", 1, 366, "Days for which a visit to a company may still be asked about."
    )
    follow_up_ask_days: int = number(
        7, "days", 0, 366, "Days in trin 3 until Makker asks for the follow-up's consent (A32)."
    )
    jobgoal_talk_after_days: int = number(
        7, "days", 0, 366, "Days in trin 1 after which Makker begins to ask about a jobmål (A10)."
    )

    # --- when staff are told
    contact_every_days: int = number(
        7, "days", 1, 60, "Days between contacts until the citizen is out at a company (A15)."
    )
    contact_warning_days: int = number(
        2, "days", 0, 30, "Days before a contact is due on which the jobformidler is told."
    )
    early_contact_days: int = number(
        3,
        "days",
        0,
        7,
        "Days that a contact may come before one of the first days it is for (A44).",
    )
    unanswered_hours: int = number(
        4, "hours", 1, 200, "Working hours after which a citizen's message is unanswered (B02)."
    )
    trin_warning_days: int = number(
        7, "days", 0, 60, "Days before a trin reaches its limit on which it is told (A13, A25)."
    )
    missing_after_days: int = number(
        7, "days", 0, 366, "Days until something that a gate asks for is told to be missing."
    )
    jobgoal_after_days: int = number(
        14, "days", 1, 366, "Days in trin 1 without a jobmål until it is told (A10, A11)."
    )
    rehabilitation_after_days: int = number(
        14, "days", 1, 366, "Days in group 2 until the rehabiliteringsteam must have it (A03)."
    )
    step_up_after_weeks: int = number(
        13, "weeks", 1, 104, "Weeks of search after which a step-up may be talked about (A33)."
    )
    sick_notes: int = number(
        3, "notes", 2, 50, "Sick notes from a tilbud that make a pattern worth a talk (B23) …"
    )
    sick_days: int = number(90, "days", 1, 366, "… when they fall within so many days (B23).")
    hours_unchanged_months: int = number(
        3, "months", 1, 36, "Months with the same paid hours until progression is talked about."
    )
    follow_up_consent_days: int = number(
        14, "days", 0, 366, "Days in trin 3 until the follow-up's consent is asked for (A32)."
    )
    meeting_warning_days: int = number(
        14, "days", 0, 90, "Days before a fleksjob's meeting is due on which it is told (D17)."
    )
    team_times_people: int = number(
        4, "people", 4, 50, "Jobformidlere whose times must be in a figure that a leader sees."
    )
    response_times_agreed: bool = yes_no(
        False, "Whether it was agreed with staff that a leader sees each one's times."
    )

    @property
    def most_media_bytes(self) -> int:
        """Return the size of the largest recording or photo that a citizen can send."""
        return self.media_megabytes * 1_000_000


@lru_cache(maxsize=8)
def digest_of(policy: Policy) -> str:
    """Return a word for all that is set: another policy has another one."""
    return blake2b(repr(policy).encode(), digest_size=8).hexdigest()


class BadPolicyError(Exception):
    """Something that cannot be so. `setting` names it, `what_to_write` says what can."""

    def __init__(self, setting: str, what_to_write: str) -> None:
        super().__init__(f"{setting}: write {what_to_write}")
        self.setting, self.what_to_write = setting, what_to_write


def policy_of(zone: ZoneInfo, written: Mapping[str, Written]) -> Policy:
    """Return the policy that was written, by setting. Raises BadPolicyError for what cannot be."""
    values: dict[str, Any] = {}
    for name, own, settable in _declared():
        try:
            values[own] = settable.read(written[name])
        except ValueError:
            raise BadPolicyError(name, settable.what_to_write) from None
    policy = Policy(zone=zone, **values)
    _check_order(policy)
    return policy


def _check_order(policy: Policy) -> None:
    """Refuse an end before its beginning, and what would come before that which it follows."""
    wanted = {
        ("citizen_to", "a later time than MAKKER_CITIZEN_FROM"): (
            policy.citizen_from < policy.citizen_to
        ),
        ("staff_to", "a later time than MAKKER_STAFF_FROM"): policy.staff_from < policy.staff_to,
        ("give_up_after_hours", "more hours than MAKKER_REPEAT_AFTER_HOURS"): (
            policy.repeat_after < policy.give_up_after
        ),
        ("contact_every_days", "more days than MAKKER_CONTACT_WARNING_DAYS"): (
            policy.contact_warning_days < policy.contact_every_days
        ),
    }
    for (setting, what_to_write), is_so in wanted.items():
        if not is_so:
            raise BadPolicyError(setting, what_to_write)


def _declared() -> Iterator[tuple[str, str, Settable]]:
    """Each setting with its field: a length of time has its unit behind its name."""
    for each in fields(Policy):
        settable: Settable | None = each.metadata.get("settable")
        if settable is not None:
            is_span = isinstance(each.default, timedelta)
            unit = f"_{settable.unit}" if is_span else ""
            yield f"{each.name.removesuffix('_for')}{unit}", each.name, settable


SETTABLE: Mapping[str, Settable] = {name: settable for name, _, settable in _declared()}
"""All that a kommune may set, by its setting's name without `MAKKER_`, in the order of the page."""
