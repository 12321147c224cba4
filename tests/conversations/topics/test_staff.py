"""Who helps whom: stand-ins that begin and end by the date alone, and whole caseloads handed over.

Lars is away; Mette stands in. It is Monday 2 November 2026.
"""

from datetime import date, timedelta

import pytest

from conversations.records.case import Role, StandIn
from conversations.records.contact_log import LogContact
from conversations.records.inputs_between import (
    CameBack,
    CaseAsked,
    CaseloadHandedOver,
    ContactReported,
    NudgeTold,
    StandInBegan,
    WentAway,
)
from conversations.topics.staff_away.staff_away import next_change
from storage.people.people import NewPerson, add_person
from tests.worlds.phones import Heard
from tests.worlds.playing import MONDAY, Play, local

MON, WED, THU = date(2026, 11, 9), date(2026, 11, 11), date(2026, 11, 12)
TODAY = MONDAY.date()
BEGINS = local(2026, 11, 9)
ENDS = local(2026, 11, 12)


@pytest.fixture
def mette(play: Play) -> int:
    return play.add_jobformidler("Mette Krogh", phone="87 65 43 21")


@pytest.fixture
def away(play: Play, lars: int, amina: int, mette: int) -> None:
    """Lars is away from Monday to Wednesday next week."""
    play.hear(lars, WentAway(mette, MON, WED, "vacation"))
    play.work()


def add_leader(play: Play, of: str) -> tuple[int, int]:
    """A leader, and a jobformidler of theirs."""
    now = play.now
    leader = add_person(play.store, NewPerson("Eva Lund", Role.LEADER, "telegram"), now)
    new = NewPerson(of, Role.JOBFORMIDLER, "telegram", {"telegram": of}, leader=leader)
    member = add_person(play.store, new, now)
    play.work()
    return leader, member


def keys_said(play: Play, person: int) -> list[str]:
    """The keys of all that was written to a person, in order."""
    said = [o for o in play.outcomes if o.after.person.id == person]
    return [message.text.key for outcome in said for message in outcome.outgoing]


def nudges_told(play: Play, to: int) -> list[str]:
    """The rules of the nudges that a member of staff was told, in order."""
    pairs = zip(play.events, play.outcomes, strict=True)
    return [e.rule for e, o in pairs if isinstance(e, NudgeTold) and o.after.person.id == to]


def absence_texts(play: Play, person: int) -> list[Heard]:
    return [
        heard
        for heard in play.to(person)
        if "hjælper dig" in heard.text or "Nu hjælper" in heard.text
    ]


# --- away and back ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "acting"),
    [
        (local(2026, 11, 8, 23, 59), "Lars"),  # the evening before
        (local(2026, 11, 9, 0, 1), "Mette"),  # the first day begins at midnight, Danish time
        (local(2026, 11, 11, 23, 59), "Mette"),  # the last day is counted
        (local(2026, 11, 12, 0, 1), "Lars"),  # back by the date alone
    ],
)
@pytest.mark.usefixtures("away")
@pytest.mark.rule("A06")
def test_the_date_alone_says_who_acts(
    play: Play, lars: int, mette: int, amina: int, moment: object, acting: str
) -> None:
    play.wait_until(moment)  # type: ignore[arg-type]
    assert play.state(amina).team.acting == {"Lars": lars, "Mette": mette}[acting]


@pytest.mark.usefixtures("away")
def test_the_citizen_is_told_when_it_begins_and_when_it_ends(play: Play, amina: int) -> None:
    play.wait_until(local(2026, 11, 13))
    told = absence_texts(play, amina)
    assert [heard.at for heard in told] == [local(2026, 11, 9, 8), local(2026, 11, 12, 8)]
    assert [heard.text for heard in told] == [
        "Hej Amina. Lars er ikke på arbejde til og med onsdag den 11. november. "
        "Mette hjælper dig nu. Ring til Mette på 87 65 43 21, hvis du har brug for hjælp.",
        "Hej Amina. Lars er her igen. Nu hjælper Lars dig, som før. "
        "Ring til Lars på 12 34 56 78, hvis du har brug for hjælp.",
    ]


@pytest.mark.usefixtures("away")
def test_promises_name_the_one_who_is_there(play: Play, amina: int) -> None:
    play.wait_until(local(2026, 11, 10, 9))
    play.write(amina, "hvornår skal jeg komme")
    assert "Mette" in play.latest(amina).text
    assert "Lars" not in play.latest(amina).text


@pytest.mark.usefixtures("away")
def test_the_reason_is_nobody_elses(play: Play, lars: int, mette: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 13))
    told = " ".join(heard.text for heard in play.heard)
    assert "vacation" not in told
    assert "ferie" not in told


@pytest.mark.usefixtures("away")
def test_the_stand_in_hears_whose_citizens_and_when(play: Play, mette: int) -> None:
    assert play.latest(mette).text == (
        "Du er vikar for Lars fra mandag den 9. november til og med onsdag den 11. november. "
        "Borgere: 1. I de dage får du det, Lars ellers får."
    )


@pytest.mark.parametrize("word", ["STOP", "nej"])
def test_without_a_yes_nothing_is_written(play: Play, lars: int, mette: int, word: str) -> None:
    birgit = play.add_citizen("Birgit Lund", lars)
    play.write(birgit, word)
    play.hear(lars, WentAway(mette, MON, WED))
    play.wait_until(local(2026, 11, 13))
    assert absence_texts(play, birgit) == []
    assert play.state(birgit).team.jobformidler == lars


def test_a_citizen_who_was_never_asked_to_the_end_is_not_told(
    play: Play, lars: int, mette: int
) -> None:
    silent = play.add_citizen("Kirsten Madsen", lars)
    play.hear(lars, WentAway(mette, MON, WED))
    play.wait_until(local(2026, 11, 13))
    assert absence_texts(play, silent) == []


def test_an_absence_that_begins_today_begins_at_once(
    play: Play, lars: int, mette: int, amina: int
) -> None:
    play.hear(lars, WentAway(mette, TODAY, TODAY))
    play.work()
    assert play.state(amina).team.acting == mette
    assert keys_said(play, amina)[-1] == "absence.begins"


@pytest.mark.usefixtures("away")
def test_back_before_the_day_that_was_planned(
    play: Play, lars: int, mette: int, amina: int
) -> None:
    play.wait_until(local(2026, 11, 10, 12))
    play.hear(lars, CameBack())
    play.work()
    assert play.state(amina).team.acting == lars
    assert keys_said(play, amina)[-1] == "absence.back"
    play.wait_until(local(2026, 11, 16))
    assert keys_said(play, amina).count("absence.back") == 1


def test_back_the_same_day_leaves_nothing_behind(
    play: Play, lars: int, mette: int, amina: int
) -> None:
    play.hear(lars, WentAway(mette, TODAY, WED))
    play.hear(lars, CameBack())
    play.work()
    assert play.state(amina).team.acting == lars
    assert play.state(lars).stand_ins == ()


@pytest.mark.usefixtures("away")
def test_nothing_is_told_of_an_absence_that_went_by_unseen(
    play: Play, lars: int, amina: int
) -> None:
    """Makker was down the whole time: what is over is not told as if it began now."""
    play.clock.hold(local(2026, 11, 20, 9))
    play.work()
    assert [key for key in keys_said(play, amina) if key.startswith("absence.")] == []
    assert play.state(lars).stand_ins == ()


# --- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (WED, MON, "staff.bad_absence"),  # it ends before it begins
        (TODAY - timedelta(days=1), WED, "staff.bad_absence"),  # yesterday
        (MON, MON + timedelta(days=400), "staff.bad_absence"),  # more than a year away
        (WED, THU, "staff.away_already"),  # overlaps the one that is planned
        (date(2026, 11, 1), THU, "staff.bad_absence"),  # begins in the past and covers it
        (MON - timedelta(days=2), THU, "staff.away_already"),  # covers it
        (THU, THU, "staff.away"),  # the day after is free
    ],
)
@pytest.mark.usefixtures("away")
@pytest.mark.rule("A06")
def test_days_that_cannot_be(
    play: Play, lars: int, mette: int, start: date, end: date, said: str
) -> None:
    before = play.state(lars).stand_ins
    play.hear(lars, WentAway(mette, start, end))
    assert keys_said(play, lars)[-1] == said
    assert (play.state(lars).stand_ins == before) == (said != "staff.away")


@pytest.mark.rule("A06")
def test_only_a_colleague_can_stand_in(play: Play, lars: int, mette: int, amina: int) -> None:
    other = play.add_citizen("Hassan Karimi", lars)
    for nobody in (lars, other, 999):  # oneself, another citizen, nobody at all
        play.hear(lars, WentAway(nobody, MON, WED))
        assert keys_said(play, lars)[-1] == "staff.no_such_colleague"
    play.wait_until(local(2026, 11, 10))
    assert play.state(amina).team.may_see == {lars}


def test_only_the_own_leader_may_decide_it_too(play: Play, mette: int) -> None:
    leader, yusuf = add_leader(play, "Yusuf Aydin")
    play.hear(yusuf, WentAway(mette, MON, WED, "illness", by=mette))
    assert play.state(yusuf).stand_ins == ()
    play.hear(yusuf, WentAway(mette, MON, WED, "illness", by=leader))
    assert [away.stand_in for away in play.state(yusuf).stand_ins] == [mette]
    play.work()
    assert keys_said(play, mette)[-2:] == ["staff.not_your_colleague", "staff.you_stand_in"]
    assert keys_said(play, leader)[-1] == "staff.away"


def test_nobody_comes_back_who_is_not_away(play: Play, lars: int) -> None:
    play.hear(lars, CameBack())
    assert keys_said(play, lars)[-1] == "staff.not_away"


# --- the door and the nudges --------------------------------------------------------------------


@pytest.mark.usefixtures("away")
@pytest.mark.rule("D26")
def test_the_door_is_open_to_the_stand_in_only_while_they_stand_in(
    play: Play, mette: int, amina: int
) -> None:
    shown = []
    for moment in (local(2026, 11, 8, 9), local(2026, 11, 9, 9), local(2026, 11, 12, 9)):
        play.wait_until(moment)
        outcome = play.hear(amina, CaseAsked(mette, "log"))
        shown.append(type(outcome.pending[0].event).__name__)
    assert shown == ["CaseRefused", "CaseShown", "CaseRefused"]


@pytest.mark.usefixtures("away")
def test_the_stand_in_can_log_a_contact_for_lars_citizen(
    play: Play, mette: int, amina: int
) -> None:
    play.wait_until(local(2026, 11, 10, 9))
    version = play.case(amina).version
    made = LogContact(amina, version, "telephone", "", (), local(2026, 11, 17, 9), "Torvet 3")
    play.hear(amina, ContactReported(mette, made, ()))
    assert play.case(amina).last_contact_at == local(2026, 11, 10, 9)


@pytest.mark.usefixtures("away")
def test_open_nudges_go_to_the_stand_in_and_come_back(
    play: Play, lars: int, mette: int, amina: int
) -> None:
    play.wait_until(local(2026, 11, 4, 9))
    play.write(amina, "min nøgle er væk")
    play.wait_until(local(2026, 11, 8, 23))
    told_before = nudges_told(play, lars).count("message")
    assert told_before
    play.wait_until(local(2026, 11, 9, 1))
    assert nudges_told(play, mette).count("message") == 1
    (nudge,) = [n for n in play.case(amina).nudges if n.rule == "message"]
    assert nudge.told_to == mette
    play.wait_until(local(2026, 11, 12, 1))
    (nudge,) = [n for n in play.case(amina).nudges if n.rule == "message"]
    assert nudge.told_to == lars
    assert nudges_told(play, lars).count("message") == told_before + 1


# --- a whole caseload ---------------------------------------------------------------------------


@pytest.mark.rule("A06")
def test_a_whole_caseload_is_handed_over(play: Play, lars: int, mette: int, amina: int) -> None:
    hassan = play.add_citizen("Hassan Karimi", lars)
    others = play.add_citizen("Omar Said", mette)
    play.write(amina, "min nøgle er væk")  # a case may move meanwhile: all the same it goes
    play.hear(lars, CaseloadHandedOver(mette, "nyt arbejde"))
    play.work()
    assert [play.state(citizen).team.jobformidler for citizen in (amina, hassan, others)] == [
        mette, mette, mette,
    ]  # fmt: skip
    assert [entry.person for entry in play.state(mette).caseload] == [amina, hassan, others]
    assert play.state(lars).caseload == ()
    assert keys_said(play, lars)[-1] == "staff.handed_over"


@pytest.mark.rule("A06")
def test_covered_citizens_are_not_handed_over(
    play: Play, lars: int, mette: int, amina: int
) -> None:
    """Mette sees Lars's citizens while she stands in; they are not hers to give away."""
    yusuf = play.add_jobformidler("Yusuf Aydin")
    play.hear(lars, WentAway(mette, TODAY, WED))
    play.work()
    assert [entry.person for entry in play.state(mette).caseload] == [amina]
    play.hear(mette, CaseloadHandedOver(yusuf))
    play.work()
    assert play.state(amina).team.jobformidler == lars


@pytest.mark.rule("A06")
def test_a_caseload_goes_only_to_a_jobformidler(play: Play, lars: int, amina: int) -> None:
    leader, _ = add_leader(play, "Yusuf Aydin")
    for nobody in (0, lars, amina, leader, 999):
        play.hear(lars, CaseloadHandedOver(nobody))
        play.work()
        assert keys_said(play, lars)[-1] == "staff.no_such_jobformidler"
    assert play.state(amina).team.jobformidler == lars


def test_nothing_is_said_of_an_absence_to_a_citizen_who_has_moved_on(
    play: Play, lars: int, mette: int, amina: int
) -> None:
    play.move_to(amina, mette)
    play.hear(amina, StandInBegan(lars, mette, WED))
    assert [key for key in keys_said(play, amina) if key.startswith("absence.")] == []


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ((), None),  # nobody is away
        (("over",), None),  # all is told
        (("planned",), BEGINS),  # the first day
        (("begun",), ENDS),  # the day after the last
        (("begun", "planned"), BEGINS),  # the sooner of two
    ],
)
def test_next_change(play: Play, lars: int, stages: tuple[str, ...], expected: object) -> None:
    from conversations.case.turn import Turn

    turn = Turn(play.state(lars), MONDAY, play.world, is_asked_for=False)
    turn.stand_ins = tuple(StandIn(n, 2, MON, WED, "", s) for n, s in enumerate(stages))
    assert next_change(turn) == expected
