"""Settings: what the policy declares is read, and a bad value stops the start with one sentence."""

import os
from dataclasses import fields
from datetime import date, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.base.settings import PREFIX, BadSettingsError, EverySetting, Settings, read_settings
from bot.operator.doctor.doctor import examine
from bot.operator.doctor.findings import Level
from conversations.model.hours import is_day_off
from conversations.model.policy import SETTABLE, Policy, policy_of
from tests.worlds.jobcentre import still_clock
from tests.worlds.office import MONDAY


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings but the test's own, and a folder without a `.env`."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)


def test_without_settings_the_rules_are_those_of_the_declaration() -> None:
    assert read_settings().policy() == Policy()


def test_every_number_of_the_policy_is_a_setting_and_stands_in_one_place() -> None:
    assert len(SETTABLE) == len(fields(Policy)) - 1, "all but the zone, which is the deployment's"
    assert set(SETTABLE) <= set(EverySetting.model_fields)
    assert not set(SETTABLE) & set(Settings.model_fields)


def test_what_is_set_is_what_the_rules_use(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {
        "UNDO_SECONDS": "90", "CITIZEN_TO": "9:30", "EXTRA_DAYS_OFF": "12-24, 08-01",
        "SHARED_PHONE_HOURS": "6", "SICK_NOTES": "4", "REMIND_TWO_HOURS": "false",
        "KEEP_DRAFT_DAYS": "9", "MEDIA_MEGABYTES": "2",
    }  # fmt: skip
    for name, value in wanted.items():
        monkeypatch.setenv(f"{PREFIX}{name}", value)
    policy = read_settings().policy()
    assert policy.undo_for == timedelta(seconds=90)
    assert policy.citizen_to == time(9, 30)
    assert is_day_off(date(2026, 8, 1), policy) and not is_day_off(date(2026, 6, 5), policy)
    assert policy.shared_phone_for == timedelta(hours=6)
    assert policy.sick_notes == 4
    assert not policy.remind_two_hours
    assert policy.keep_draft_for == timedelta(days=9)
    assert policy.most_media_bytes == 2_000_000


EVERY_DAY = ",".join(f"{date(2026, 1, 1) + timedelta(days=n):%m-%d}" for n in range(365))
BAD = [
    *(
        ("EXTRA_DAYS_OFF", day)
        for day in ("02-29", "13-01", "04-31", "12-24;12-31", "jul", "1-1", EVERY_DAY)
    ),
    *(("CITIZEN_FROM", at) for at in ("25:00", "0800", "8", "8.00", "morgen", "08:00+02:00", "")),
    *(("PARK_AFTER_HOURS", hours) for hours in ("-1", "0", "9" * 30, "4.5", "four", "", "nan")),
    *(("CONTACT_EVERY_DAYS", days) for days in ("0", "-7", "10000")),
    *(("REMIND_TWO_HOURS", word) for word in ("perhaps", "2")),
    *(("TIMEZONE", zone) for zone in ("Europe", "Mars/Olympus", "", "../etc")),
    *(("HEARTBEAT_SECONDS", seconds) for seconds in ("inf", "nan", "0", "-1")),
    *(("PORT", port) for port in ("x", "-3", "70000")),
    *(("SMS_PRICE", price) for price in ("-1", "inf")),
]


@pytest.mark.parametrize(("setting", "named"), [
    ({"CITIZEN_FROM": "21:00"}, "CITIZEN_TO"),
    ({"CITIZEN_FROM": "10:00", "CITIZEN_TO": "10:00"}, "CITIZEN_TO"),
    ({"STAFF_TO": "07:00"}, "STAFF_TO"),
    ({"REPEAT_AFTER_HOURS": "100"}, "GIVE_UP_AFTER_HOURS"),
    ({"CONTACT_WARNING_DAYS": "7"}, "CONTACT_EVERY_DAYS"),
])  # fmt: skip
def test_an_end_before_its_beginning_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, setting: dict[str, str], named: str
) -> None:
    for name, value in setting.items():
        monkeypatch.setenv(f"{PREFIX}{name}", value)
    with pytest.raises(BadSettingsError, match=f"^{PREFIX}{named} cannot be used: write "):
        read_settings()


def test_a_bad_value_stops_the_start_with_one_sentence_that_says_what_to_do() -> None:
    wrong = []
    for name, value in BAD:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(f"{PREFIX}{name}", value)
            if not _is_refused_well(name):
                wrong.append((name, value))
    assert not wrong


def _is_refused_well(name: str) -> bool:
    try:
        read_settings()
    except BadSettingsError as error:
        said = str(error)
        says_what = ": write " in said or ": it must " in said or ": it is not " in said
        return said.startswith(f"{PREFIX}{name} cannot be used") and says_what and "\n" not in said
    return False


def test_the_doctor_names_a_bad_value_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(f"{PREFIX}EXTRA_DAYS_OFF", "02-29")
    [found] = [each for each in examine(still_clock(MONDAY)) if each.about == "Settings"]
    assert found.level is Level.ERROR
    assert (
        f"{PREFIX}EXTRA_DAYS_OFF cannot be used: write at most 60 days of every year" in found.says
    )


def test_every_setting_of_the_rules_can_be_at_its_bounds() -> None:
    """What may be set is usable: its default, its least and its most are read."""
    written = {name: each.default for name, each in SETTABLE.items()}
    for name, each in SETTABLE.items():
        for bound in each.bounds.split(" to ") if each.bounds else ():
            each.read(int(bound))
            if bound != "0":
                with pytest.raises(ValueError):
                    each.read(-int(bound))
        assert each.read(written[name]) is not None
    assert policy_of(ZoneInfo("Europe/Copenhagen"), written) == Policy()
