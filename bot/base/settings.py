"""Settings: from the environment (prefix `MAKKER_`) and a `.env` file.

An unknown `MAKKER_` name or a bad value stops the start with one sentence that names it. Every
setting stands in `docs/settings.md`; a test holds the page to this file.
"""

import os
import re
from datetime import time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from conversations.model.policy import Policy
from conversations.reading.phone_numbers import NumberProblem, read_number

PREFIX = "MAKKER_"


class BadSettingsError(Exception):
    """A setting that Makker cannot start with; the message is one sentence for the operator."""


class Settings(BaseSettings):
    """What one deployment decides. The description of each field is its line in the docs."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", extra="ignore")

    database_url: str = Field(
        "sqlite:///var/makker.db",
        description="The case store: `sqlite:///file` or `postgresql://…`.",
    )
    keys_url: str = Field(
        "",
        description="The key store, another database. Empty: beside a SQLite case store.",
    )
    secret_key: str = Field("", description="Wraps the keys of all people; at least 32 characters.")
    public_url: str = Field("", description="The address under which the world reaches Makker.")
    host: str = Field("127.0.0.1", description="The address that `makker serve` listens on.")
    port: int = Field(8000, ge=0, le=65535, description="The port that `makker serve` listens on.")
    timezone: str = Field("Europe/Copenhagen", description="The zone of all local times.")
    telegram_token: str = Field("", description="The bot's token from BotFather.")
    telegram_api_url: str = Field("https://api.telegram.org", description="Where the Bot API is.")
    telegram_webhook_secret: str = Field("", description="What Telegram must send in its header.")
    telegram_bot: str = Field("", description="The bot's username; for the links of invitations.")
    twilio_account_sid: str = Field("", description="The Twilio account.")
    twilio_auth_token: str = Field("", description="The Twilio account's token.")
    twilio_from: str = Field("", description="The number that SMS are sent from, as +45….")
    twilio_api_url: str = Field("https://api.twilio.com", description="Where Twilio's API is.")
    twilio_timeout_seconds: float = Field(
        10.0, gt=0, le=60, description="Seconds until a call to Twilio counts as without an answer."
    )
    twilio_answers_stop: bool = Field(
        True,
        description="Twilio itself answers STOP in English and blocks us, as it does unless that "
        "is turned off there. Then Makker does not confirm a STOP a second time.",
    )
    sms_per_second: float = Field(
        10.0, gt=0, le=100, description="Most SMS a second: what the number may send at Twilio."
    )
    sms_price: float = Field(
        0.0, ge=0, description="Price of one SMS segment in kroner, for the metrics; 0: not known."
    )
    sms_remove_bodies: bool = Field(
        True, description="Let Twilio forget the words of messages that have arrived."
    )
    sms_catch_up_minutes: int = Field(
        10, ge=1, description="Minutes between two looks for SMS that no webhook brought."
    )
    whatsapp_from: str = Field(
        "", description="The number that WhatsApp is sent from, as +45…; empty: no WhatsApp."
    )
    kommune: str = Field("kommunen", description="The kommune's name, as citizens read it.")
    office_phone: str = Field("", description="Shown to citizens whose jobformidler has no number.")
    citizen_from: time = Field(time(8), description="Makker starts no talk with a citizen before.")
    citizen_to: time = Field(time(20), description="Makker starts no talk with a citizen after.")
    staff_from: time = Field(time(8), description="Staff get nudges from this time of day.")
    staff_to: time = Field(
        time(16), description="Staff get no nudges after it, but for acute need."
    )
    extra_days_off: str = Field(
        "12-24,12-31,06-05,05-01", description="Days off besides holidays: month-day, by comma."
    )
    park_after_hours: int = Field(
        4, ge=1, description="Hours of silence after which a question lets the next one speak."
    )
    repeat_after_hours: int = Field(
        24, ge=1, description="Hours of silence after which a question is asked once more."
    )
    give_up_after_hours: int = Field(
        72, ge=2, description="Hours of silence after which a person is asked to call."
    )
    remind_day_before: bool = Field(
        True, description="Remind citizens of an appointment on the day before."
    )
    remind_two_hours: bool = Field(
        True, description="Remind citizens of an appointment two hours before."
    )
    yields_to_jobnet: bool = Field(
        True, description="Do not remind citizens who get Jobnet's own reminders (D31)."
    )
    before_start_days: int = Field(
        3, ge=1, description="Days before a start on which it is asked whether all is clear (B27)."
    )
    first_day_at: time = Field(
        time(16), description="The time at which the first day at a company is asked about."
    )
    follow_up_ask_days: int = Field(
        7, ge=0, description="Days in trin 3 until Makker asks for the follow-up's consent (A32)."
    )
    contact_every_days: int = Field(
        7, ge=1, description="Days between contacts until the citizen is out at a company (A15)."
    )
    contact_warning_days: int = Field(
        2, ge=0, description="Days before a contact is due on which the jobformidler is told."
    )
    call_back_days: int = Field(
        1, ge=1, description="Working days until a jobformidler will have called, as promised."
    )
    other_channel_after_hours: int = Field(
        24, ge=1, description="Hours from a repeated question to a reminder on the other channel."
    )
    urgent_unseen_minutes: int = Field(
        30, ge=1, description="Minutes unseen after which acute need is told on, at any hour (A28)."
    )
    owner_after_days: int = Field(
        60, ge=7, description="Days of silence after which a number is first asked whose it is."
    )
    unanswered_hours: int = Field(
        4, ge=1, description="Working hours after which a citizen's message is unanswered (B02)."
    )
    trin_warning_days: int = Field(
        7, ge=0, description="Days before a trin reaches its limit on which it is told (A13, A25)."
    )
    missing_after_days: int = Field(
        7, ge=0, description="Days until something that a gate asks for is told to be missing."
    )
    jobgoal_after_days: int = Field(
        14, ge=1, description="Days in trin 1 without a jobmål until it is told (A10, A11)."
    )
    preparation_by_phone: bool = Field(
        False, description="Whether Min situation and the step-up's form may be filled in by phone."
    )
    jobgoal_talk_after_days: int = Field(
        7, ge=0, description="Days in trin 1 after which Makker begins to ask about a jobmål (A10)."
    )
    rehabilitation_after_days: int = Field(
        14, ge=1, description="Days in group 2 until the rehabiliteringsteam must have it (A03)."
    )
    step_up_after_weeks: int = Field(
        13, ge=1, description="Weeks of search after which a step-up may be talked about (A33)."
    )
    sick_notes: int = Field(
        3, ge=2, description="Sick notes from a tilbud that make a pattern worth a talk (B23) …"
    )
    sick_days: int = Field(90, ge=1, description="… when they fall within so many days (B23).")
    hours_unchanged_months: int = Field(
        3, ge=1, description="Months with the same paid hours until progression is talked about."
    )
    follow_up_consent_days: int = Field(
        14, ge=0, description="Days in trin 3 until the follow-up's consent is asked for (A32)."
    )
    meeting_warning_days: int = Field(
        14, ge=0, description="Days before a fleksjob's meeting is due on which it is told (D17)."
    )
    oldest_entry_days: int = Field(
        1095, ge=1, description="Staff write down nothing that happened longer ago than this."
    )
    furthest_plan_days: int = Field(
        730, ge=1, description="Staff plan nothing further away than this."
    )
    response_times_agreed: bool = Field(
        False, description="Whether it was agreed with staff that a leader sees each one's times."
    )
    undo_seconds: int = Field(
        60, ge=10, le=600, description="Seconds in which staff can undo what they saved."
    )
    desk_url: str = Field(
        "", description="The address of the desk on the web; with it nudges have a button to it."
    )
    shared_phone_hours: int = Field(
        4,
        ge=1,
        description="Hours that a first name given on a shared phone counts; then forgotten.",
    )
    media_megabytes: int = Field(
        5, ge=1, le=20, description="The largest recording or photo that a citizen can send."
    )
    recordings_folder: str = Field(
        "var/voice",
        description="Where recordings of the Danish texts lie, as `weekly_check_in.week.ogg`.",
    )
    batch_size: int = Field(64, ge=1, le=1000, description="Most turns in one commit.")
    heartbeat_seconds: float = Field(
        1.0, gt=0, description="Seconds between two looks at what is due."
    )

    @field_validator("timezone")
    @classmethod
    def _is_a_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError("it is not a time zone such as Europe/Copenhagen") from None
        return value

    @field_validator("database_url", "keys_url")
    @classmethod
    def _is_a_database(cls, value: str) -> str:
        if value and not value.startswith(("sqlite:///", "postgresql:", "postgresql+psycopg:")):
            raise ValueError("it must begin with sqlite:/// or postgresql://")
        if value in ("sqlite:///", "sqlite:///:memory:"):
            raise ValueError("what is in memory only is lost: name a file")
        return value

    @field_validator("twilio_from", "whatsapp_from")
    @classmethod
    def _is_a_number(cls, value: str) -> str:
        found = read_number(value) if value else None
        if isinstance(found, NumberProblem):
            raise ValueError("it is not a telephone number such as +4520123456")
        return found.e164 if found else ""

    @field_validator("public_url", "twilio_api_url")
    @classmethod
    def _has_no_slash(cls, value: str) -> str:
        return value.rstrip("/")

    @field_validator("secret_key")
    @classmethod
    def _is_long(cls, value: str) -> str:
        if value and len(value) < 32:
            raise ValueError("it must have at least 32 characters")
        return value

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _is_a_telegram_secret(cls, value: str) -> str:
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value):
            raise ValueError("it may have letters, digits, _ and - only, 256 at most")
        return value

    @field_validator("telegram_token")
    @classmethod
    def _is_a_telegram_token(cls, value: str) -> str:
        if value and not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", value):
            raise ValueError("it is not as @BotFather gives it, 123456:ABC…")
        return value

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def resolved_keys_url(self) -> str:
        """Where the key store is. Raises BadSettingsError when it must be named and is not."""
        if self.keys_url:
            return self.keys_url
        if self.database_url.startswith("sqlite:///"):
            return self.database_url.removesuffix(".db") + ".keys.db"
        raise BadSettingsError(
            "MAKKER_KEYS_URL is missing: with PostgreSQL the keys need a database of their own."
        )

    def policy(self) -> Policy:
        """Return the rules' numbers as this deployment set them."""
        return Policy(
            zone=self.zone,
            citizen_from=self.citizen_from,
            citizen_to=self.citizen_to,
            staff_from=self.staff_from,
            staff_to=self.staff_to,
            extra_days_off=tuple(d.strip() for d in self.extra_days_off.split(",") if d.strip()),
            park_after=timedelta(hours=self.park_after_hours),
            repeat_after=timedelta(hours=self.repeat_after_hours),
            give_up_after=timedelta(hours=self.give_up_after_hours),
            remind_day_before=self.remind_day_before,
            remind_two_hours=self.remind_two_hours,
            yields_to_jobnet=self.yields_to_jobnet,
            before_start_days=self.before_start_days,
            first_day_at=self.first_day_at,
            follow_up_ask_days=self.follow_up_ask_days,
            contact_every_days=self.contact_every_days,
            oldest_entry_days=self.oldest_entry_days,
            furthest_plan_days=self.furthest_plan_days,
            contact_warning_days=self.contact_warning_days,
            call_back_days=self.call_back_days,
            other_channel_after=timedelta(hours=self.other_channel_after_hours),
            urgent_unseen=timedelta(minutes=self.urgent_unseen_minutes),
            owner_after_days=self.owner_after_days,
            unanswered_hours=self.unanswered_hours,
            trin_warning_days=self.trin_warning_days,
            missing_after_days=self.missing_after_days,
            jobgoal_after_days=self.jobgoal_after_days,
            preparation_by_phone=self.preparation_by_phone,
            jobgoal_talk_after_days=self.jobgoal_talk_after_days,
            rehabilitation_after_days=self.rehabilitation_after_days,
            step_up_after_weeks=self.step_up_after_weeks,
            sick_notes=self.sick_notes,
            sick_days=self.sick_days,
            hours_unchanged_months=self.hours_unchanged_months,
            follow_up_consent_days=self.follow_up_consent_days,
            meeting_warning_days=self.meeting_warning_days,
            most_media_bytes=self.media_megabytes * 1_000_000,
            shared_phone_for=timedelta(hours=self.shared_phone_hours),
            response_times_agreed=self.response_times_agreed,
            undo_for=timedelta(seconds=self.undo_seconds),
        )


def read_settings(**given: Any) -> Settings:
    """Read the settings; `given` (from the command line) win. Raises BadSettingsError."""
    _refuse_unknown_names()
    try:
        return Settings(**given)
    except ValidationError as error:
        first = error.errors()[0]
        name = f"{PREFIX}{str(first['loc'][0]).upper()}"
        reason = first["msg"].removeprefix("Value error, ")
        raise BadSettingsError(f"{name} cannot be used: {reason}.") from None


def _refuse_unknown_names() -> None:
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    names = [*os.environ, *dotenv_values(".env")]
    unknown = sorted(n for n in names if n.upper().startswith(PREFIX) and n.upper() not in known)
    if unknown:
        raise BadSettingsError(
            f"{unknown[0]} is not a setting of Makker: see docs/settings.md for their names."
        )


def require_secret(settings: Settings) -> str:
    """Return `SECRET_KEY`. Raises BadSettingsError without one: then every key lies open."""
    if settings.secret_key:
        return settings.secret_key
    raise BadSettingsError(
        "MAKKER_SECRET_KEY is missing: set it to 32 or more random characters and keep it safe, "
        "for without it nobody can read the case store."
    )
