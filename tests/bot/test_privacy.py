"""Names, numbers and words stand nowhere in clear: not in the database, not in the logs.

And one door: whoever of the staff looks at a case is written down, also when the door stays shut.
"""

import json
from pathlib import Path

import pytest
import structlog
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError
from structlog.testing import capture_logs

from bot.receiving import batches as desk_module
from bot.sending.channel import Failure
from conversations.records.case import Role
from conversations.records.inputs import Event, Tap
from conversations.records.inputs_between import CaseAsked, NudgeSnoozed
from conversations.records.outcome import Pending
from storage import schema
from storage.keys import WordsAreGoneError
from storage.messages import inbox
from tests.bot.receiving.test_batches import raise_for
from tests.worlds.office import MONDAY, Office, consented
from tests.worlds.phones import Fails, Raises, ScriptedChannel, sms
from tests.worlds.stores import another_store, raw_bytes

NAME, SURNAME = "Zahralinda", "Kvistgaardsen"
SAID, AGREED, PLACE, NOTED = "Blomsterbutik", "ringekaffebaren", "Skovturvej 94", "Talteomhestene"
CPR = "0101901234"
CHOSEN = '["week", "hard"'  # an answer, as it is stored before it is sealed


def whole_talk(office: Office) -> int:
    """A citizen's consent, a logged contact and a check-in, with all kinds of words in them."""
    person = consented(office, f"{NAME} {SURNAME}")
    line = f"log {NAME} telefon: {NOTED}. Aftale: {AGREED} inden fredag. Næste: mandag 10, {PLACE}"
    office.write(office.lars, line, "ja")
    send(office)
    office.clock.hold(MONDAY.replace(day=30))
    office.settle()
    office.write(person, "svær", SAID, "brug for hjælp", "ja", f"mit nummer er {CPR}", "RING")
    office.write(office.lars, f"log {NAME}", "1")  # a log that is still open
    office.write(office.lars, f"{NOTED}. Aftale: {AGREED}")
    send(office)
    return person


def send(office: Office) -> None:
    office.deliver(ScriptedChannel(), sms())


def secrets_of(office: Office, person: int) -> list[str]:
    words = [NAME, SURNAME, SAID, AGREED, PLACE, NOTED, CPR, CHOSEN, "Lars Holm"]
    people = (person, office.lars)
    return words + [office.address(p, c) for p in people for c in ("sms",)]


def test_nothing_of_anybody_stands_in_the_database_in_clear(
    office: Office, database_url: str
) -> None:
    person = whole_talk(office)
    assert office.rows(schema.contact)
    assert office.rows(schema.agreement)
    stored = raw_bytes(database_url).lower()
    assert len(stored) > 10_000
    for words in secrets_of(office, person):
        for form in (
            words.lower().encode(),
            words.encode("utf-16-le"),
            words.encode().hex().encode(),
        ):
            assert form not in stored, words
    assert f"telegram:{office.address(person)}".encode() not in stored


def test_the_words_are_there_with_the_keys_and_gone_without(office: Office) -> None:
    person = whole_talk(office)
    sealed = {
        column.name: row[column.name]
        for table in (schema.person, schema.agreement, schema.contact, schema.run, schema.inbound)
        for row in (r._mapping for r in office.rows(table))
        for column in table.columns
        if column.name.startswith("sealed")
        and row[column.name] is not None
        and row.get("words_of", row.get("person_id", row.get("id"))) == person
    }
    assert set(sealed) >= {"sealed_name", "sealed"}
    for each in sealed.values():
        assert office.store.keys.open(person, each)
    office.store.keys.destroy(person)
    for each in sealed.values():
        with pytest.raises(WordsAreGoneError):
            office.store.keys.open(person, each)


def test_a_database_error_does_not_say_what_was_written(office: Office) -> None:
    with pytest.raises(DBAPIError) as caught, office.store.write() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": SAID})
    assert SAID not in str(caught.value)


# --- logs ---------------------------------------------------------------------------------------


def assert_clean(office: Office, person: int, logged: str) -> None:
    for words in secrets_of(office, person):
        assert words.lower() not in logged.lower(), words


def test_a_talk_leaves_nobody_in_the_logs(
    office: Office, capfd: pytest.CaptureFixture[str]
) -> None:
    with capture_logs() as logs:
        person = whole_talk(office)
    shown = capfd.readouterr()
    assert_clean(office, person, json.dumps(logs, default=str) + shown.out + shown.err)


def test_faults_leave_nobody_in_the_logs(
    office: Office, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Whatever fails: the turn, the channel, the gate, the saving."""
    person = consented(office, f"{NAME} {SURNAME}")
    office.add("Sanktion Jensen")
    phone = ScriptedChannel()
    phone.plan[office.address(person)] = [
        Raises(KeyError(SAID)), Fails(Failure.UNKNOWN), Fails(Failure.BLOCKED),
    ]  # fmt: skip
    with capture_logs() as logs:
        office.settle()
        office.deliver(phone)
        office.pass_hourly(24 * 7)
        monkeypatch.setattr(desk_module, "take_turn", raise_for(person))
        office.write(person, SAID, f"{SAID} {CPR}")
        office.deliver(phone)

        def fail(*_: object) -> None:
            raise ValueError(f"{NAME} {SAID}")

        monkeypatch.setattr(desk_module, "save_outcomes", fail)
        with pytest.raises(ValueError, match=NAME):
            office.take(office.arrival(person, SAID))
        office.take(office.arrival(person, SAID), office.arrival(office.lars, SAID))
        office.add("Birgit Lund")
        for _ in range(4):
            office.turn_taker().work()
    events = {entry["event"] for entry in logs}
    assert events >= {
        "turn", "not sent", "a channel failed", "the gate refused a message",
        "an arrival could not be taken", "an input was set aside",
    }  # fmt: skip
    failed = next(e["note"] for e in logs if "a turn failed" in str(e.get("note")))
    assert "ZeroDivisionError at " in failed, "the log has the trace"
    assert "test_batches.py" in failed
    shown = capfd.readouterr()
    assert_clean(office, person, json.dumps(logs, default=str) + shown.out + shown.err)
    assert "hemmelige ord" not in json.dumps(logs, default=str)


def test_the_logs_are_one_json_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    from bot.base.logs import set_up_logs

    before = structlog.get_config()
    try:
        set_up_logs()
        structlog.get_logger("test").info("turn", person=7, note="x")
    finally:
        structlog.configure(**before)
    (line,) = capsys.readouterr().err.splitlines()
    assert {"event", "level", "timestamp", "person", "note"} == set(json.loads(line))


# --- the one door -------------------------------------------------------------------------------


def passages(office: Office, person: int) -> list[tuple[int, str, bool]]:
    table = schema.access
    rows = office.rows(table, table.c.person_id == person)
    return [(row.by, row.purpose, row.was_allowed) for row in rows]


def test_every_look_at_a_case_is_written_down(office: Office) -> None:
    person = consented(office)
    assert passages(office, person) == []
    office.write(office.lars, "log Amina telefon: talt om Netto. Næste: mandag 10, Torvet 3")
    assert passages(office, person) == [(office.lars, "log", True)]
    office.write(office.lars, "ja", "log Amina møde: talt igen. Næste: tirsdag 10, Torvet 3")
    assert passages(office, person) == [(office.lars, "log", True)] * 2


def test_a_look_that_is_refused_is_written_down_too(office: Office) -> None:
    person = consented(office)
    mette = office.add("Mette Krogh", Role.JOBFORMIDLER)
    office.settle()
    knocks: tuple[Event, ...] = (CaseAsked(mette, "log"), NudgeSnoozed(mette, 1))
    waiting = [Pending(person, event, f"knock.{n}", person) for n, event in enumerate(knocks)]
    with office.store.write() as connection:
        inbox.leave(connection, office.store.keys, waiting, office.clock.now())
    office.settle()
    assert passages(office, person) == [(mette, "log", False), (mette, "change", False)]
    assert office.said(mette)[-2:] == ["staff.not_yours"] * 2
    assert not any(key.startswith("log_contact") for key in office.said(mette))


def test_a_citizen_who_was_handed_over_meanwhile_is_not_shown(office: Office) -> None:
    """The list of names was open when the citizen got another jobformidler."""
    person = consented(office)
    mette = office.add("Mette Krogh", Role.JOBFORMIDLER)
    office.write(office.lars, "log")
    with office.store.write() as connection:
        hers = update(schema.person).where(schema.person.c.id == person)
        connection.execute(hers.values(jobformidler_id=mette))
    office.write(office.lars, "1")
    assert passages(office, person) == [(office.lars, "log", False)]
    assert office.said(office.lars)[-1] == "staff.not_yours"


def test_a_forged_button_opens_no_door(office: Office) -> None:
    person = consented(office)
    mette = office.add("Mette Krogh", Role.JOBFORMIDLER)
    office.settle()
    for action in ("log", "later"):
        office.tap(mette, f"n{person}.1|{action}")
        assert office.said(mette)[-1] == "staff.not_yours"
    assert not any(allowed for _, _, allowed in passages(office, person))


def test_a_citizen_cannot_knock_at_the_door(office: Office) -> None:
    amina, birgit = consented(office), consented(office, "Birgit Lund")
    office.take(office.arrival(amina, Tap(f"n{birgit}.1|log")))
    office.write(amina, "log Birgit telefon: talt. Næste: mandag 10, Torvet 3")
    assert passages(office, birgit) == []
    assert passages(office, amina) == []


def test_a_copy_of_the_case_store_is_unreadable_without_its_keys(
    office: Office, database_url: str, tmp_path: Path
) -> None:
    """Another key store beside the same case store: nothing opens."""
    from storage.people.people import addresses_of

    person = consented(office)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    thief = another_store(database_url, elsewhere)
    thief.keys.create_tables()
    with pytest.raises(WordsAreGoneError), thief.read() as connection:
        addresses_of(connection, thief.keys, person)
    thief.close()
