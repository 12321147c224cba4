"""Settings: from the environment (prefix `MAKKER_`) and a `.env` file.

An unknown `MAKKER_` name or a bad value stops the start with one sentence that names it. What a
kommune may set of the rules is declared in `conversations/model/policy.py` and only read here.
Every setting stands in `docs/settings.md`; a test holds the page to both.
"""

import os
import re
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from pydantic import Field, ValidationError, create_model, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from conversations.model.policy import SETTABLE, BadPolicyError, Policy, policy_of
from conversations.model.settable import Settable
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
        0.0,
        ge=0,
        le=100,
        description="Price of one SMS segment in kroner, for the metrics; 0: not known.",
    )
    sms_remove_bodies: bool = Field(
        True, description="Let Twilio forget the words of messages that have arrived."
    )
    sms_catch_up_minutes: int = Field(
        10, ge=1, le=1440, description="Minutes between two looks for SMS that no webhook brought."
    )
    whatsapp_from: str = Field(
        "", description="The number that WhatsApp is sent from, as +45…; empty: no WhatsApp."
    )
    kommune: str = Field("kommunen", description="The kommune's name, as citizens read it.")
    office_phone: str = Field("", description="Shown to citizens whose jobformidler has no number.")
    desk_url: str = Field(
        "", description="The address of the desk on the web; with it nudges have a button to it."
    )
    recordings_folder: str = Field(
        "var/voice",
        description="Where recordings of the Danish texts lie, as `weekly_check_in.week.ogg`.",
    )
    batch_size: int = Field(64, ge=1, le=1000, description="Most turns in one commit.")
    heartbeat_seconds: float = Field(
        1.0, gt=0, le=600, description="Seconds between two looks at what is due."
    )

    @field_validator("timezone")
    @classmethod
    def _is_a_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder of zones, such as Europe
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
        """Return what this deployment set of the rules. Raises BadPolicyError."""
        return policy_of(self.zone, {name: getattr(self, name) for name in SETTABLE})


def _settable(each: Settable) -> Any:
    """A field for what the policy declares, read as it was written: the policy reads the rest."""
    return type(each.default), Field(each.default, description=each.about)


EverySetting = create_model(
    "Settings", __base__=Settings, **{name: _settable(each) for name, each in SETTABLE.items()}
)
"""The settings with those of the rules, which `conversations/model/policy.py` declares."""


def read_settings(**given: Any) -> Settings:
    """Read the settings; `given` (from the command line) win. Raises BadSettingsError."""
    _refuse_unknown_names()
    try:
        settings = EverySetting(**given)
        settings.policy()
    except ValidationError as error:
        first = error.errors()[0]
        raise _unusable(str(first["loc"][0]), first["msg"]) from None
    except BadPolicyError as error:
        reason = f"write {error.what_to_write}"
        raise BadSettingsError(f"{_written(error.setting)} cannot be used: {reason}.") from None
    return settings


def _unusable(name: str, reason: str) -> BadSettingsError:
    """Say what is wrong with a value; of a rule, what a good one is."""
    if name in SETTABLE:
        reason = f"write {SETTABLE[name].what_to_write}"
    elif reason.startswith("Input should be"):
        reason = reason.replace("Input should be", "it must be").partition(",")[0]
    return BadSettingsError(
        f"{_written(name)} cannot be used: {reason.removeprefix('Value error, ')}."
    )


def _written(name: str) -> str:
    return f"{PREFIX}{name.upper()}"


def _refuse_unknown_names() -> None:
    known = {_written(name) for name in EverySetting.model_fields}
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
