"""What this version does not know, or cannot read, is told to the operator and stops nobody."""

from sqlalchemy import update

from storage import schema
from tests.bot.fakes import ScriptedChannel
from tests.bot.office import Office, consented


def answered(office: Office, name: str = "Amina Warsame", week: str = "god") -> int:
    """Return a citizen who answered a weekly check-in."""
    person = consented(office, name)
    office.pass_hourly(24 * 7)
    office.write(person, week, "Jeg talte dansk", "nej")
    return person


def retire(office: Office, person: int, script: str) -> None:
    """Let the store hold a version of a script that is not in the catalogue."""
    run = schema.run
    with office.store.write() as connection:
        mine = update(run).where(run.c.person_id == person, run.c.script == f"{script}@1")
        connection.execute(mine.values(script=f"{script}@0"))


def hear(office: Office, person: int) -> str:
    """Deliver all, and return what was said."""
    office.deliver(phone := ScriptedChannel("telegram"))
    return "\n\n".join(phone.texts(office.address(person)))


# --- scripts --------------------------------------------------------------------------------------


def test_answers_are_told_when_their_script_is_gone(office: Office) -> None:
    person = answered(office)
    retire(office, person, "weekly_check_in")
    office.write(person, "MINE SVAR")
    told = hear(office, person)
    assert "Din uge: God\nDet gik godt: Jeg talte dansk\nTale med Lars: Nej" in told


def test_an_open_talk_whose_script_is_gone_becomes_a_call(office: Office) -> None:
    person = consented(office)
    other = consented(office, "Omar Said")
    office.pass_hourly(24 * 7)
    retire(office, person, "weekly_check_in")
    office.write(person, "god")
    office.write(other, "god")
    assert "common.script_failed" in office.said(person)
    assert "script_failed" in office.open_nudges(person)
    assert office.answers(other)["week"] == "good"
