"""One phone for two people: asked without a name, never mixed, and forgotten after some hours."""

from dataclasses import dataclass

import pytest

from bot.receiving.batches import Arrival, Taken
from conversations.records.inputs import Message, Tap
from storage import schema
from tests.worlds.office import Office, consented

PHONE = "+4520999999"


@dataclass
class Family:
    """Amina and Dawit, who have said yes, and share one phone."""

    office: Office
    amina: int
    dawit: int
    channel: str = "sms"
    count: int = 0

    def says(self, words: str, name: str = "") -> Taken:
        self.count += 1
        event = Message(words)
        [taken] = self.office.take(Arrival(self.channel, PHONE, name or f"m{self.count}", event))
        self.office.settle()
        return taken

    def letters(self, person: int) -> list[str]:
        rows = self.office.rows(schema.letter, schema.letter.c.person_id == person)
        return [self.office.store.keys.open(person, row.sealed) for row in rows]


@pytest.fixture(params=["sms", "telegram"])
def family(office: Office, request: pytest.FixtureRequest) -> Family:
    channel = request.param
    people = [
        consented(office, name, channel=channel, addresses={"telegram": own, channel: own})
        for name, own in (("Amina Warsame", "1"), ("Dawit Warsame", "2"))
    ]
    table = schema.person_address
    with office.store.write() as connection:
        for person in people:
            sealed = office.store.keys.seal(person, PHONE)
            row = {"sealed": sealed, "lookup": office.store.keys.lookup(channel, PHONE)}
            mine = (table.c.person_id == person) & (table.c.channel == channel)
            connection.execute(table.update().where(mine).values(row))
    office.pass_time(hours=1)
    return Family(office, people[0], people[1], channel)


def test_who_writes_is_asked_and_what_was_written_is_that_persons(family: Family) -> None:
    assert family.says("Kan du låne mig en cykel?") is Taken.ASKED
    assert family.letters(family.amina) == family.letters(family.dawit) == []
    assert family.says("Dawit") is Taken.TURNED
    assert family.letters(family.dawit) == ["Kan du låne mig en cykel?"]
    assert family.letters(family.amina) == []


def test_a_name_is_read_as_people_write_it(family: Family) -> None:
    names = ("amina", "Amina!", "det er Amina", "Amna", "Amina Warsame")
    read = []
    for name in names:
        family.says("Kan du låne mig en cykel?")
        before = family.letters(family.amina)
        family.says(name)
        if family.letters(family.amina) == [*before, "Kan du låne mig en cykel?"]:
            read.append(name)
        family.office.pass_time(hours=5)  # until it is forgotten who writes
    assert read == list(names)


def test_what_is_no_clear_name_is_asked_again(family: Family) -> None:
    names = ("Warsame", "Peter", "mor", "ja", "1", "")
    taken = {}
    for name in names:
        assert family.says("Kan du låne mig en cykel?") is Taken.ASKED
        taken[name] = family.says(name)
        family.office.pass_time(hours=5)  # until the question is forgotten
    assert taken == dict.fromkeys(names, Taken.ASKED_AGAIN)
    assert family.letters(family.amina) == family.letters(family.dawit) == []


def test_a_name_that_is_not_known_here_is_nobodys_message(family: Family) -> None:
    for words in ("Kan du låne mig en cykel?", "Peter", "Amina"):
        family.says(words)
    assert family.letters(family.amina) == ["Kan du låne mig en cykel?"]


def test_all_that_waited_comes_in_order(family: Family) -> None:
    for words in ("Den første", "Den anden"):
        family.says(words)
    family.says("Amina")
    assert family.letters(family.amina) == ["Den første", "Den anden"]


def test_who_writes_is_remembered_for_some_hours(family: Family) -> None:
    family.says("Amina")
    assert family.says("Den første") is Taken.TURNED
    family.office.pass_time(hours=3)
    assert family.says("Den anden") is Taken.TURNED
    family.office.pass_time(hours=5)
    assert family.says("Den tredje") is Taken.ASKED
    assert family.letters(family.amina) == ["Den første", "Den anden"]


def test_another_name_changes_who_writes(family: Family) -> None:
    family.says("Amina")
    family.says("Fra Amina")
    assert family.says("Dawit") is Taken.NAMED
    family.says("Fra Dawit")
    assert family.letters(family.amina) == ["Fra Amina"]
    assert family.letters(family.dawit) == ["Fra Dawit"]


def test_after_makker_wrote_to_the_other_one_it_is_asked_again(family: Family) -> None:
    """The weekly question to Dawit is not answered by what Amina's name was given for."""
    office = family.office
    office.pass_time(days=6, hours=22, minutes=30)
    family.says("Amina")
    office.pass_time(hours=1)
    office.settle()
    assert family.says("god") is Taken.ASKED
    family.says("Dawit")
    assert office.answers(family.dawit)["week"] == "good"
    assert "week" not in office.answers(family.amina)


def test_a_tap_is_asked_about_too(family: Family) -> None:
    office = family.office
    office.pass_time(days=7)
    office.settle()
    row = next(m for m in reversed(office.messages(family.dawit)) if office.asks(m, "week"))
    data = office.content(row).buttons[0].data
    arrival = Arrival(family.channel, PHONE, "tap", Tap(data))
    assert office.take(arrival) == [Taken.ASKED]
    assert office.take(arrival) == [Taken.HELD]
    family.says("Dawit")
    assert office.answers(family.dawit)["week"] == "good"
    assert office.take(arrival) == [Taken.KNOWN]


def test_a_second_delivery_of_what_waits_changes_nothing(family: Family) -> None:
    assert family.says("Kan du låne mig en cykel?", "same") is Taken.ASKED
    assert family.says("Kan du låne mig en cykel?", "same") is Taken.HELD
    assert family.says("Amina", "name") is Taken.TURNED
    assert family.says("Kan du låne mig en cykel?", "same") is Taken.KNOWN
    assert family.says("Amina", "name") is Taken.KNOWN
    assert family.letters(family.amina) == ["Kan du låne mig en cykel?"]


def test_it_is_not_asked_for_ever(family: Family) -> None:
    said = [family.says("hvad") for _ in range(5)]
    assert said == [
        Taken.ASKED, Taken.ASKED_AGAIN, Taken.ASKED_AGAIN, Taken.NOT_NAMED, Taken.NOT_NAMED,
    ]  # fmt: skip


def test_words_of_distress_reach_somebody_at_once_for_both(family: Family) -> None:
    office = family.office
    assert family.says("min mand slår mig") is Taken.HELD
    for person in (family.amina, family.dawit):
        assert "distress_shared" in office.open_nudges(person)
    spoken = [office.said(person)[-1] for person in (family.amina, family.dawit)]
    assert spoken.count("distress.violence_shared") == 1


def test_what_waits_is_sealed_and_forgotten(family: Family) -> None:
    family.says("Kan du låne mig en cykel?")
    [row] = family.office.rows(schema.shared_phone)
    assert row.sealed is not None
    assert "låne".encode() not in row.sealed
    family.office.pass_time(hours=5)
    family.says("Nu er jeg her")
    family.says("Amina")
    assert family.letters(family.amina) == ["Nu er jeg her"]


def test_when_one_of_them_is_erased_the_phone_is_the_other_ones(family: Family) -> None:
    family.says("Kan du låne mig en cykel?")
    family.office.store.keys.destroy(min(family.amina, family.dawit))
    assert family.says("Nu er jeg her") is Taken.TURNED
    assert family.letters(family.dawit) == ["Nu er jeg her"]
