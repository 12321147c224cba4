"""`makker doctor`: each check on real databases, and what it says to do."""

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from sqlalchemy import insert, update

from bot.base.clock import Clock, MovableClock, WallClock
from bot.base.settings import PREFIX
from bot.operator.doctor import doctor, stores, texts
from bot.operator.doctor.doctor import examine
from bot.operator.doctor.findings import Finding, Level, show
from bot.operator.doctor.texts import heard_lines, measure, missing_texts, missing_translations
from bot.showing.script_walk import walk
from conversations.catalogue import SCRIPTS
from conversations.records.case import Nudge, Role
from locales.catalog import LANGUAGES, Catalog, read_catalog, read_catalogs
from locales.recordings import Recordings
from storage import schema
from storage.rows import nudge_row
from storage.store import Store
from tests.worlds.office import Office
from tests.worlds.rewriting import change_nudges, change_scripts, rename_kind
from tests.worlds.stores import SECRET

OK, WARNING, ERROR = Level.OK, Level.WARNING, Level.ERROR


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings but the test's own, and a folder without a `.env`."""
    monkeypatch.chdir(tmp_path)


@dataclass(frozen=True)
class Deployment:
    """The environment of a deployment; settings are set by name."""

    patch: pytest.MonkeyPatch

    def set(self, **settings: str) -> None:
        for name, value in settings.items():
            self.patch.setenv(f"{PREFIX}{name.upper()}", value)

    def says(self, about: str, clock: Clock | None = None) -> tuple[Level, str]:
        """The one finding about this, and its level."""
        found = [each for each in examine(clock or WallClock()) if each.about == about]
        assert len(found) == 1, found
        return found[0].level, found[0].says


@pytest.fixture
def unset(monkeypatch: pytest.MonkeyPatch) -> Deployment:
    return Deployment(monkeypatch)


@pytest.fixture
def deployed(
    store: Store, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Deployment:
    """A deployment over the store of the test, on each database."""
    found = Deployment(monkeypatch)
    keys_url = f"sqlite:///{tmp_path / 'keys.db'}"
    found.set(database_url=database_url, keys_url=keys_url, secret_key=SECRET)
    return found


# --- settings -------------------------------------------------------------------------------------


def test_a_deployment_in_order_has_no_errors(deployed: Deployment) -> None:
    found = examine(WallClock())
    assert [each for each in found if each.level is ERROR] == []
    assert {each.about for each in found} >= {"Case store", "Key store", "Two stores", "Messages"}


def test_bad_settings_end_the_check_of_what_hangs_on_them(unset: Deployment) -> None:
    unset.set(port="many")
    level, says = unset.says("Settings")
    assert level is ERROR
    assert says.startswith("MAKKER_PORT cannot be used")
    assert unset.says("Texts")[0] is OK


def test_a_missing_secret_is_an_error(unset: Deployment) -> None:
    level, says = unset.says("Secret")
    assert level is ERROR
    assert "32 or more random characters" in says


def test_a_channel_that_is_not_set_up_is_said(unset: Deployment) -> None:
    level, says = unset.says("Telegram")
    assert level is WARNING
    assert "reaches nobody" in says
    assert "MAKKER_TWILIO_FROM" in unset.says("SMS")[1]


def test_a_channel_half_set_up_is_an_error(unset: Deployment) -> None:
    unset.set(telegram_token="123:abc", twilio_account_sid="AC1", twilio_from="+4512345678")
    level, says = unset.says("Telegram's webhook")
    assert level is WARNING
    assert says.startswith("MAKKER_TELEGRAM_WEBHOOK_SECRET is empty")
    assert "MAKKER_TWILIO_AUTH_TOKEN must" in unset.says("SMS")[1]


@pytest.mark.parametrize(
    ("url", "level"), [("", ERROR), ("http://makker.dk", ERROR), ("https://makker.dk", OK)]
)
def test_a_channel_needs_a_public_address(unset: Deployment, url: str, level: Level) -> None:
    unset.set(telegram_token="123:abc", telegram_webhook_secret="s", public_url=url)
    assert unset.says("Public address")[0] is level


def test_without_a_channel_no_public_address_is_asked_for(unset: Deployment) -> None:
    assert not [each for each in examine(WallClock()) if each.about == "Public address"]


# --- the two databases ----------------------------------------------------------------------------


def test_a_database_that_is_not_there_is_not_made(unset: Deployment, tmp_path: Path) -> None:
    unset.set(secret_key=SECRET)
    level, says = unset.says("Case store")
    assert level is ERROR
    assert says.startswith("There is no file var/makker.db: run makker migrate")
    assert list(tmp_path.iterdir()) == []


def test_a_postgresql_that_does_not_answer_is_an_error(unset: Deployment, tmp_path: Path) -> None:
    (tmp_path / "keys.db").touch()
    unset.set(
        database_url="postgresql://makker:very-secret@127.0.0.1:1/makker",
        keys_url="sqlite:///keys.db",
    )
    level, says = unset.says("Case store")
    assert level is ERROR
    assert "Connection refused" in says
    assert "very-secret" not in says


def test_postgresql_needs_a_key_store_by_name(unset: Deployment) -> None:
    unset.set(database_url="postgresql://makker@127.0.0.1:1/makker")
    assert unset.says("Key store")[1].startswith("MAKKER_KEYS_URL is missing")


def test_what_is_no_database_is_an_error(unset: Deployment, tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("this is a shopping list, not a database\n" * 40)
    (tmp_path / "x.keys.db").touch()
    unset.set(database_url="sqlite:///x.db")
    assert unset.says("Case store")[1].startswith("It cannot be reached (file is not a database)")


def test_tables_of_another_version_are_an_error(deployed: Deployment, store: Store) -> None:
    with store.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    level, says = deployed.says("Case store")
    assert level is ERROR
    assert "run makker migrate" in says


def test_a_key_store_without_tables_is_an_error(deployed: Deployment, tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    deployed.set(keys_url=f"sqlite:///{tmp_path / 'empty.db'}")
    assert deployed.says("Key store") == (ERROR, "Its tables are not there: run makker migrate.")


def test_another_secret_is_an_error(deployed: Deployment) -> None:
    assert deployed.says("Key store")[0] is OK
    deployed.set(secret_key="another secret, long enough for one, too")
    level, says = deployed.says("Key store")
    assert level is ERROR
    assert "another than the one" in says


def test_both_stores_in_one_database_are_an_error(
    deployed: Deployment, store: Store, database_url: str
) -> None:
    assert deployed.says("Two stores")[0] is OK
    deployed.set(keys_url=database_url)
    schema.key_metadata.create_all(store.engine)
    level, says = deployed.says("Two stores")
    assert level is ERROR
    assert "MAKKER_KEYS_URL" in says


# --- the clock ------------------------------------------------------------------------------------


def test_a_clock_that_agrees_is_in_order(deployed: Deployment) -> None:
    assert deployed.says("Clock")[0] is OK


@pytest.mark.postgresql
def test_a_clock_far_from_the_databases_is_an_error(
    fresh_postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.worlds.stores import fresh_store

    fresh_store(fresh_postgres_url, tmp_path).close()
    deployed = Deployment(monkeypatch)
    deployed.set(database_url=fresh_postgres_url, keys_url=f"sqlite:///{tmp_path / 'keys.db'}")
    level, says = deployed.says("Clock", MovableClock(timedelta(minutes=-30)))
    assert (level, says) == (ERROR, "It is 30 minutes from the database's: set the clock.")
    assert deployed.says("Clock", MovableClock(timedelta(seconds=60)))[0] is OK


def test_a_clock_behind_what_was_stored_is_an_error(deployed: Deployment, office: Office) -> None:
    if office.store.engine.dialect.name != "sqlite":
        return  # PostgreSQL has a clock of its own
    late = MovableClock(wall=lambda: office.clock.now() - timedelta(hours=3))
    level, says = deployed.says("Clock", late)
    assert (level, says) == (ERROR, "It is 3 hours behind what was stored last: set the clock.")


# --- what is in them ------------------------------------------------------------------------------


def later(office: Office, **passed: float) -> MovableClock:
    at = office.clock.now() + timedelta(**passed)
    return MovableClock(wall=lambda: at)


def test_an_open_talk_whose_script_is_gone_is_an_error(
    deployed: Deployment, office: Office
) -> None:
    amina = office.add("Amina Warsame")
    office.settle()
    assert deployed.says("Open talks") == (OK, "1 are open, all on the newest scripts.")
    change_scripts(office.store, amina, "consent@2", "consent@0")
    level, says = deployed.says("Open talks")
    assert level is ERROR
    assert "1 of consent@0" in says


def test_an_open_talk_on_an_old_script_is_named(
    deployed: Deployment, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.add("Amina Warsame")
    office.settle()
    newer = replace(SCRIPTS["consent@2"], version=3)
    monkeypatch.setattr(stores, "SCRIPTS", {**SCRIPTS, "consent@3": newer})
    level, says = deployed.says("Open talks")
    assert (level, says) == (OK, "Keep the old scripts until these are closed: 1 of consent@2.")


def test_a_nudge_of_a_kind_that_is_gone_is_a_warning(deployed: Deployment, office: Office) -> None:
    amina = office.add("Amina Warsame")
    with office.store.write() as connection:
        row = nudge_row(amina, Nudge(500, "call", office.clock.now()), office.store.keys)
        connection.execute(insert(schema.nudge), row)
    assert deployed.says("Nudges") == (OK, "1 are open, all of a known kind.")
    change_nudges(office.store, amina, rule="of_another_time")
    level, says = deployed.says("Nudges")
    assert level is WARNING
    assert "1 of of_another_time" in says


def test_an_input_set_aside_is_an_error(deployed: Deployment, office: Office) -> None:
    assert deployed.says("Set aside")[0] is OK
    with office.store.write() as connection:
        at = office.clock.now()
        connection.execute(update(schema.inbound).values(set_aside_at=at, handled_at=None))
    level, says = deployed.says("Set aside")
    assert level is ERROR
    assert says.startswith("1 inputs never became a turn:")


def test_an_input_of_a_kind_that_this_version_lacks_is_named(
    deployed: Deployment, office: Office
) -> None:
    person = office.add("Amina Warsame")
    rename_kind(office.store, schema.inbound, person, "SprogkortShown")
    office.settle()
    level, says = deployed.says("Set aside")
    assert level is ERROR
    assert "(SprogkortShown: kinds that this version lacks)" in says


def test_an_entry_that_cannot_be_read_is_an_error(deployed: Deployment, office: Office) -> None:
    person = office.add("Amina Warsame")
    entry = {"person_id": person, "no": 90}
    with office.store.write() as connection:
        sealed = office.store.keys.seal(person, "Sprogkort\n{}")
        assert deployed.says("Course") == (OK, "Every entry of every case can be read.")
        connection.execute(insert(schema.course_entry), entry | {"sealed": sealed})
    level, says = deployed.says("Course")
    assert level is ERROR
    assert says.startswith("Entries of 1 cases cannot be read (Sprogkort), so their rules rest:")


def test_turns_that_wait_long_are_an_error(deployed: Deployment, office: Office) -> None:
    assert deployed.says("Turns", later(office, minutes=10))[0] is OK
    level, says = deployed.says("Turns", later(office, minutes=20))
    assert level is ERROR
    assert "is makker serve running?" in says


def test_a_timer_that_is_long_overdue_is_a_turn_that_waits(
    deployed: Deployment, office: Office
) -> None:
    office.settle()
    office.add("Amina Warsame")
    office.settle()
    assert deployed.says("Turns", later(office, hours=1))[0] is OK
    assert deployed.says("Turns", later(office, days=9))[0] is ERROR


def test_messages_stuck_in_the_queue_are_an_error(deployed: Deployment, office: Office) -> None:
    office.add("Amina Warsame", channel="sms")
    office.settle()
    assert deployed.says("Messages", later(office, minutes=10))[0] is OK
    level, says = deployed.says("Messages", later(office, minutes=20))
    assert level is ERROR
    assert "(1 by telegram, 2 by sms)" in says


def test_a_message_that_may_leave_later_is_not_stuck(deployed: Deployment, office: Office) -> None:
    office.settle()
    with office.store.write() as connection:
        tomorrow = office.clock.now() + timedelta(days=1)
        connection.execute(update(schema.outgoing).values(not_before=tomorrow))
    assert deployed.says("Messages", later(office, hours=12))[0] is OK


def test_a_jobformidler_without_a_number_is_a_warning(deployed: Deployment, office: Office) -> None:
    office.add("Mette Krogh", Role.JOBFORMIDLER, phone="20 00 00 01")
    level, says = deployed.says("Telephones")
    assert level is WARNING
    assert says.startswith("1 jobformidlere have no telephone number")
    deployed.set(office_phone="12 34 56 78")
    assert deployed.says("Telephones")[0] is OK


def test_a_jobformidler_without_a_leader_is_a_warning(deployed: Deployment, office: Office) -> None:
    leader, people = office.add("Bente Dahl", Role.LEADER), schema.person
    with office.store.write() as connection:
        everybody = update(people).where(people.c.role == Role.JOBFORMIDLER.value)
        connection.execute(everybody.values(leader_id=leader))
    assert deployed.says("Leaders")[0] is OK
    office.add("Mette Krogh", Role.JOBFORMIDLER)
    level, says = deployed.says("Leaders")
    assert level is WARNING
    assert says.startswith("1 jobformidlere have no leader")


# --- texts ----------------------------------------------------------------------------------------


def without(catalog: Catalog, *keys: str) -> Catalog:
    return replace(catalog, texts={k: v for k, v in catalog.texts.items() if k not in keys})


def catalogs_with(changed: Catalog) -> Callable[[], Mapping[str, Catalog]]:
    return lambda: {**read_catalogs(), changed.language: changed}


def test_a_text_that_a_script_says_and_nobody_wrote_is_an_error(
    unset: Deployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert unset.says("Texts")[0] is OK
    lacking = without(read_catalog("da"), "preferences.settled", "log_contact.change.next")
    monkeypatch.setattr(doctor, "read_catalogs", catalogs_with(lacking))
    level, says = unset.says("Texts")
    assert level is ERROR
    assert "log_contact.change.next, preferences.settled" in says


@pytest.mark.parametrize(
    "key",
    [
        "consent.hello",  # said
        "consent.no_is_fine",  # said after a no
        "weekly_check_in.talk",  # asked last
        "weekly_check_in.agreement.need_help",  # an option of a question that may repeat
        "common.skip",
        "weekday.4",  # in a value
        "log_contact.agreement",  # in the lines of a value
        "log_contact.by_next",
        "log_contact.next_place",
    ],
)
def test_the_walk_finds_every_kind_of_text(key: str) -> None:
    assert missing_texts(without(read_catalog("da"), key)) == [key]


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_walk_goes_to_the_end_and_is_short(script: str) -> None:
    stops = list(walk(SCRIPTS[script]))
    assert any(stop.question is None for stop in stops)
    assert len(stops) < 500


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "da"])
def test_consent_is_whole_in_every_language(language: str) -> None:
    catalog = read_catalog(language)
    assert missing_translations(catalog) == []
    assert missing_translations(without(catalog, "consent.may_i")) == ["consent.may_i"]


def test_consent_that_is_not_whole_is_an_error(
    unset: Deployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = without(read_catalog("ti"), "consent.who_reads")
    monkeypatch.setattr(doctor, "read_catalogs", catalogs_with(lacking))
    level, says = unset.says("Texts in ti")
    assert level is ERROR
    assert "consent.who_reads" in says


def test_a_language_that_nobody_reviewed_is_a_warning(
    unset: Deployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    reviewed = {code: replace(c, reviewed_by="Sahra") for code, c in read_catalogs().items()}
    monkeypatch.setattr(doctor, "read_catalogs", lambda: reviewed)
    assert unset.says("Reviews")[0] is OK
    reviewed["so"] = replace(reviewed["so"], reviewed_by="")
    level, says = unset.says("Reviews")
    assert level is WARNING
    assert says.startswith("No native speaker has reviewed so:")


def test_a_catalog_that_cannot_be_read_is_an_error(
    unset: Deployment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> Any:
        raise FileNotFoundError(2, "No such file", "citizen.po")

    monkeypatch.setattr(doctor, "read_catalogs", gone)
    assert unset.says("Texts")[0] is ERROR


def test_the_texts_are_measured_as_citizens_read_them() -> None:
    measured = {each.key: each for each in measure(read_catalog("da"))}
    hello = measured["consent.hello"]
    assert (hello.longest_sentence, hello.sms_segments) == (7, 1)
    assert measured["preferences.language"].sms_segments == 1  # with its eight options
    assert "staff.help" not in measured
    assert [each.key for each in measured.values() if each.is_hard] == []


def test_a_hard_text_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    long = "Vi vil meget gerne bede dig om at skrive til os så snart du kan gøre det."
    hard = Catalog("da", {"pause.length": long, "pause.paused": "Godt."}, "")
    monkeypatch.setattr(texts, "read_catalog", lambda _: hard)
    screen = io.StringIO()
    texts.show_texts(Console(file=screen, width=40), Recordings(Path("nowhere")), "Varde")
    assert re.search(r"^! pause\.length +17 +\d+ +1$", screen.getvalue(), re.MULTILINE)
    assert re.search(r"^  pause\.paused +1 +1 +1$", screen.getvalue(), re.MULTILINE)


def test_it_says_which_texts_can_be_heard_and_which_have_changed(tmp_path: Path) -> None:
    recordings = Recordings(tmp_path)
    recordings.put("weekly_check_in.week", b"OggS", "Hej. Hvordan gik det?")
    said, changed = heard_lines(recordings, "Varde")
    assert re.match(r"1 of \d\d\d texts can be heard; ", said)
    assert changed.strip() == "record weekly_check_in.week again: it has changed"


# --- showing --------------------------------------------------------------------------------------

FINDINGS = [
    Finding(OK, "Secret", "It is set."),
    Finding(ERROR, "Clock", "It is [bold]wrong[/bold] and this goes on for " + "long " * 30),
]


def test_a_check_is_one_line_in_a_pipe() -> None:
    screen = io.StringIO()
    show(FINDINGS, Console(file=screen, width=40))
    first, second, last = screen.getvalue().splitlines()
    assert first == "OK       Secret: It is set."
    assert second.startswith("ERROR    Clock: It is [bold]wrong[/bold]")
    assert last == "1 ok, 0 warnings, 1 errors."


def test_a_terminal_shows_columns() -> None:
    screen = io.StringIO()
    show(FINDINGS, Console(file=screen, width=60, force_terminal=True, color_system=None))
    assert "OK     Secret  It is set." in screen.getvalue()
    assert max(map(len, screen.getvalue().splitlines())) <= 60
