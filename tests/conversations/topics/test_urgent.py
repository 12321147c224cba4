"""What cannot wait (A28): told at once, told on when nobody has seen it, and never twice."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import update

from conversations.case.nudging import raise_nudge
from conversations.case.turn import Turn
from conversations.model.nudges.reasons_urgent import colleague
from conversations.model.occasions.asking import Occasion, talks_due
from conversations.model.occasions.slot import Slot
from conversations.model.policy import Policy
from conversations.model.reads import NOTHING, Rules
from conversations.records.case import Consent, Nudge, Person, Role, State, Team
from conversations.records.inputs import Undelivered
from conversations.records.inputs_between import (
    ANY_VERSION,
    CaseAsked,
    NudgeSeen,
    NudgeSnoozed,
    NudgeTold,
    StaffActed,
    StaffUnreachable,
)
from conversations.records.outcome import Outcome
from conversations.topics.staff_away.hand_over import HandOver
from conversations.topics.urgent.nudges import CALL_NOW
from conversations.topics.work.company import LogCompanyContact
from storage import schema
from tests.conversations.topics.test_ladder import give_leader, give_stand_in
from tests.conversations.topics.test_wishes import case, give_sagsbehandler
from tests.matters import every_row
from tests.worlds.playing import Play, local, world

SATURDAY_NIGHT = local(2026, 11, 7, 23, 10)
MONDAY_MORNING = local(2026, 11, 9, 9)
SAD = "jeg vil dø"
DISTRESS = "Amina (K4M) skriver, at det er meget svært."
UNSEEN = "Amina (K4M) har brug for hjælp nu. Ingen har set det endnu."


@pytest.fixture
def bente(play: Play, lars: int) -> int:
    return give_leader(play, lars)


@pytest.fixture
def susanne(play: Play, amina: int) -> int:
    return give_sagsbehandler(play, amina)


def urgent(play: Play, citizen: int) -> list[Nudge]:
    return [n for n in play.case(citizen).nudges if n.rule in ("distress", "call_now")]


def heard(play: Play, person: int, words: str) -> list[datetime]:
    """When a person was told something with these words."""
    return [each.at for each in play.to(person) if words in each.text]


def at(play: Play, moment: datetime) -> Play:
    play.wait_until(moment)
    return play


# --- told on ------------------------------------------------------------------------------------


@pytest.mark.rule("A28")
def test_on_a_saturday_night_it_goes_on_after_half_an_hour(
    play: Play, lars: int, amina: int, bente: int, susanne: int
) -> None:
    at(play, SATURDAY_NIGHT).write(amina, SAD)
    assert heard(play, lars, DISTRESS) == [SATURDAY_NIGHT], "at once, at any hour"
    play.wait(minutes=29)
    assert heard(play, bente, UNSEEN) == heard(play, susanne, UNSEEN) == []
    play.wait(minutes=1)
    later = SATURDAY_NIGHT + timedelta(minutes=30)
    assert heard(play, bente, UNSEEN) == heard(play, susanne, UNSEEN) == [later]
    play.wait_until(local(2026, 11, 9, 7, 59))
    assert len(heard(play, bente, UNSEEN)) == len(heard(play, lars, DISTRESS)) == 1, "never twice"


@pytest.mark.rule("A28")
def test_the_stand_in_is_told_first_and_then_the_leader(
    play: Play, lars: int, amina: int, bente: int
) -> None:
    day = play.now.date()
    mette = give_stand_in(play, lars, day, day + timedelta(days=5))
    play.work()
    play.write(amina, SAD)
    assert heard(play, lars, DISTRESS) == []
    assert len(heard(play, mette, DISTRESS)) == 1
    play.wait(minutes=30)
    assert len(heard(play, bente, UNSEEN)) == 1


def test_who_else_can_ring() -> None:
    assert colleague(Team(11, 12, 21, 31), told_to=11) == 12
    assert colleague(Team(11, 12, 21, 31), told_to=12) == 21
    assert colleague(Team(11, 0, 21, 31), told_to=11) == 21
    assert colleague(Team(11, 0, 0, 31), told_to=11) == 0
    assert colleague(Team(11, 0, 11, 31), told_to=11) == 0


@pytest.mark.rule("A28")
def test_who_is_both_is_told_once(play: Play, lars: int, amina: int, bente: int) -> None:
    table = schema.person
    with play.store.write() as connection:
        query = update(table).where(table.c.id == amina).values(sagsbehandler_id=bente)
        connection.execute(query)
    play.write(amina, SAD)
    play.wait(minutes=30)
    assert len(heard(play, bente, UNSEEN)) == 1


@pytest.mark.rule("A28")
def test_a_wish_for_a_call_today_goes_on_too(play: Play, lars: int, amina: int, bente: int) -> None:
    play.write(amina, "RING")
    play.tap(amina, "Ja, ring i dag")
    play.wait(minutes=30)
    assert len(heard(play, bente, UNSEEN)) == 1


@pytest.mark.rule("A28")
def test_a_companys_acute_need_goes_on_too(
    play: Play, lars: int, amina: int, bente: int, susanne: int
) -> None:
    play.hear(amina, StaffActed(susanne, 1, LogCompanyContact(0, "ring nu", is_acute=True)))
    play.work()
    play.wait(minutes=30)
    assert len(heard(play, bente, UNSEEN)) == 1
    play.hear(amina, CaseAsked(bente, "log"))
    play.work()
    play.wait(minutes=1)
    acute = LogCompanyContact(0, "ring nu igen", is_acute=True)
    with play.listening(lars) as told:
        play.hear(amina, StaffActed(susanne, ANY_VERSION, acute))
        play.work()
    assert len([h for h in told if "har brug for hjælp nu" in h.text]) == 1, "another need is news"


@pytest.mark.rule("A28")
def test_the_minutes_are_a_setting() -> None:
    policy = replace(Policy(), urgent_unseen=timedelta(minutes=10))
    play = Play(world_=world(policy=policy))
    lars = play.add_jobformidler("Lars Holm")
    amina = play.add_citizen("Amina Yusuf", lars, code="K4M", says_yes=(4, time(10)))
    bente = give_leader(play, lars)
    play.write(amina, SAD)
    play.wait(minutes=10)
    assert len(heard(play, bente, UNSEEN)) == 1
    play.close()


# --- seen -----------------------------------------------------------------------------------------


def tapped(play: Play, lars: int, amina: int) -> None:
    play.tap(lars, "Jeg tager den")


def logged(play: Play, lars: int, amina: int) -> None:
    play.write(lars, "log Amina telefon: talt sammen. Næste: tirsdag 10, Torvet 3")
    play.tap(lars, "Gem")


def opened(play: Play, lars: int, amina: int) -> None:
    play.tap(lars, "Log kontakt")


def put_off(play: Play, lars: int, amina: int) -> None:
    play.tap(lars, "Påmind mig i morgen")


@pytest.mark.rule("A28")
@pytest.mark.parametrize("does", [tapped, logged, opened, put_off])
def test_what_lars_does_shows_that_he_has_seen_it(
    play: Play, lars: int, amina: int, bente: int, does: object
) -> None:
    play.write(amina, SAD)
    play.wait(minutes=20)
    assert callable(does)
    does(play, lars, amina)
    seen = [nudge.seen_by for nudge in urgent(play, amina)]
    assert seen == ([] if does is logged else [lars])
    play.wait(hours=3)
    assert heard(play, bente, UNSEEN) == []


@pytest.mark.rule("A28")
@pytest.mark.parametrize("written", ["ok", "log Amina", "5"])
def test_by_sms_a_reply_counts(play: Play, amina: int, written: str) -> None:
    anna = play.add_jobformidler("Anna Berg", channel="sms")
    leader = give_leader(play, anna)
    play.move_to(amina, anna)
    play.write(amina, SAD)
    assert "Det haster" in play.latest(anna).text
    assert "Amina" not in play.latest(anna).text
    with play.listening(anna) as told:
        play.write(anna, written)
    texts = [each.text for each in told]
    assert "Godt. Du tager den. Ring nu, og log kontakten bagefter." in texts
    assert not any("Skriv" in text for text in texts)
    play.wait(hours=1)
    assert heard(play, leader, UNSEEN) == []
    with play.listening(anna) as told:
        play.write(anna, "ok")
    assert not any("Du tager den" in each.text for each in told), "nothing urgent waits any more"


@pytest.mark.rule("A28")
def test_a_colleague_who_was_told_on_may_answer_by_sms_too(
    play: Play, lars: int, amina: int
) -> None:
    susanne = give_sagsbehandler(play, amina, "sms")
    play.write(amina, SAD)
    play.wait(minutes=31)
    play.write(susanne, "ok")
    assert play.latest(susanne).text.startswith("Godt. Du tager den.")
    assert [nudge.seen_by for nudge in urgent(play, amina)] == [susanne]


def test_on_telegram_any_other_word_is_no_sign(
    play: Play, lars: int, amina: int, bente: int
) -> None:
    play.write(amina, SAD)
    play.write(lars, "ok")
    play.wait(minutes=30)
    assert len(heard(play, bente, UNSEEN)) == 1


@pytest.mark.rule("A28")
def test_who_was_told_on_hears_who_took_it(
    play: Play, lars: int, amina: int, bente: int, susanne: int
) -> None:
    at(play, SATURDAY_NIGHT).write(amina, SAD)
    play.wait(minutes=40)
    play.tap(bente, "Jeg tager den")
    assert "Du tager den" in play.latest(bente).text
    for person in (lars, susanne):
        assert play.latest(person).text == "Amina (K4M):\nBente har set det."
        assert play.latest(person).at == play.now, "also at night: they were told at night"
    assert {n.rule for n in play.case(amina).nudges if n.is_open} & {
        "unseen_leader", "unseen_colleague",
    } == set()  # fmt: skip
    play.tap(susanne, "Jeg tager den")
    assert play.latest(susanne).text == "Amina (K4M):\nDet er der taget hånd om."
    play.tap(lars, "Jeg tager den")
    assert play.latest(lars).text == "Amina (K4M):\nBente har set det."
    (nudge,) = urgent(play, amina)
    assert (nudge.seen_by, nudge.status) == (bente, "open"), "somebody still has to ring"
    assert nudge.told_to == bente, "it is on the list of who took it"


def test_unclimbed_nobody_else_is_told_who_saw_it(
    play: Play, lars: int, amina: int, bente: int
) -> None:
    play.write(amina, SAD)
    with play.listening(bente) as told:
        play.tap(lars, "Jeg tager den")
    assert told == []


def test_a_whole_caseload_handed_over_is_no_look_at_the_case(
    play: Play, lars: int, amina: int, bente: int
) -> None:
    mette = play.add_jobformidler("Mette Krogh")
    other = give_leader(play, mette)
    play.write(amina, SAD)
    play.wait(minutes=20)
    play.hear(amina, StaffActed(lars, ANY_VERSION, HandOver(mette)))
    play.work()
    assert len(heard(play, mette, DISTRESS)) == 1
    (nudge,) = urgent(play, amina)
    assert (nudge.told_to, nudge.is_unseen) == (mette, True)
    play.wait(minutes=29)
    assert heard(play, other, UNSEEN) == [], "Mette has her own half hour"
    play.wait(minutes=1)
    assert len(heard(play, other, UNSEEN)) == 1
    assert heard(play, bente, UNSEEN) == [], "she leads the jobformidler who was"


def test_a_stranger_has_seen_nothing(play: Play, lars: int, amina: int, bente: int) -> None:
    mette = play.add_jobformidler("Mette Krogh")
    play.write(amina, SAD)
    (nudge,) = urgent(play, amina)
    for event in (NudgeSeen(mette, nudge.no), NudgeSnoozed(mette, nudge.no), CaseAsked(mette, "x")):
        play.hear(amina, event)
    play.work()
    play.wait(minutes=30)
    assert len(heard(play, bente, UNSEEN)) == 1


# --- again ------------------------------------------------------------------------------------


@pytest.mark.rule("A28")
def test_the_same_distress_twice_is_told_once_until_it_is_seen(
    play: Play, lars: int, amina: int, bente: int
) -> None:
    play.write(amina, SAD)
    play.wait(minutes=5)
    play.write(amina, SAD)
    assert len(heard(play, lars, DISTRESS)) == 1
    play.tap(lars, "Jeg tager den")
    play.write(amina, SAD)
    assert len(heard(play, lars, DISTRESS)) == 2, "it was seen before this message"
    (nudge,) = urgent(play, amina)
    assert nudge.is_unseen
    play.wait(minutes=30)
    assert len(heard(play, bente, UNSEEN)) == 1


def test_an_old_button_is_no_sign_of_having_seen_the_new_one(
    play: Play, lars: int, amina: int, bente: int
) -> None:
    play.write(amina, SAD)
    old = play.button(lars, "Jeg tager den")
    play.send_tap(lars, old)
    play.write(amina, SAD)
    play.send_tap(lars, old)
    assert play.latest(lars).text == "Amina (K4M):\nDet er der taget hånd om."
    play.wait(minutes=30)
    assert len(heard(play, bente, UNSEEN)) == 1


# --- phones that cannot be reached --------------------------------------------------------------


@pytest.mark.rule("A28")
def test_an_urgent_message_that_does_not_arrive_goes_on_at_once(
    play: Play, lars: int, amina: int, bente: int, susanne: int
) -> None:
    at(play, SATURDAY_NIGHT).write(amina, SAD)
    play.hear(lars, Undelivered(5, is_opt_out=False))
    play.work()
    assert heard(play, bente, UNSEEN) == heard(play, susanne, UNSEEN) == [SATURDAY_NIGHT]
    play.wait(minutes=30)
    assert len(heard(play, bente, UNSEEN)) == 1


def test_the_phone_of_somebody_else_lets_nothing_go_on(
    play: Play, lars: int, amina: int, bente: int
) -> None:
    """Mette had it before Lars; that her phone is silent says nothing of his."""
    mette = play.add_jobformidler("Mette Krogh")
    play.write(amina, SAD)
    play.hear(amina, StaffUnreachable(mette))
    play.work()
    assert heard(play, bente, UNSEEN) == []


def test_a_leader_is_told_once_a_day_whose_messages_do_not_arrive(
    play: Play, lars: int, amina: int, bente: int
) -> None:
    said = "Makkers beskeder til Lars kommer ikke frem."
    for no in range(3):
        play.hear(lars, Undelivered(no, is_opt_out=False))
    play.work()
    assert len(heard(play, bente, said)) == 1
    play.wait(days=1)
    play.hear(lars, Undelivered(9, is_opt_out=True))
    play.work()
    assert len(heard(play, bente, said)) == 2
    assert play.case(amina).consent is not None, "no STOP of any citizen"


def test_at_night_the_leader_hears_of_a_silent_phone_in_the_morning(
    play: Play, lars: int, amina: int, bente: int
) -> None:
    at(play, SATURDAY_NIGHT)
    play.hear(lars, Undelivered(1, is_opt_out=False))
    play.work()
    play.wait_until(local(2026, 11, 9, 8))
    assert heard(play, bente, "kommer ikke frem") == [local(2026, 11, 9, 8)]


def test_without_a_leader_the_operators_log_says_it(play: Play, lars: int) -> None:
    outcome = play.hear(lars, Undelivered(1, is_opt_out=False))
    assert outcome.notes == ["there is nobody to tell: ColleagueUnreachable"]
    assert outcome.pending == []


def test_a_citizen_without_a_jobformidler_is_told_of_to_who_is_there() -> None:
    """Nothing is left for nobody: the sagsbehandler hears it, else the log says it."""
    for team, to in ((Team(sagsbehandler=21), [21]), (Team(), [])):
        outcome = distressed(team)
        assert [p.to for p in outcome.pending if isinstance(p.event, NudgeTold)] == to
        assert bool(outcome.notes) == (to == [])


def distressed(team: Team) -> Outcome:
    person = Person(1, Role.CITIZEN, "telegram", next_no=100)
    turn = Turn(State(person, case("FSM2"), team=team), MONDAY_MORNING, world(), True)
    raise_nudge(turn, CALL_NOW)
    return turn.outcome(None)


# --- what the citizen is told ---------------------------------------------------------------------


@pytest.mark.rule("A28")
@every_row(
    ("now", "promise"),
    [
        (local(2026, 11, 9, 8), "Jeg siger det til Lars nu."),
        (local(2026, 11, 9, 15, 59), "Jeg siger det til Lars nu."),
        (local(2026, 11, 9, 16), "Lars læser det måske først tirsdag den 10. november kl. 8.00."),
        (SATURDAY_NIGHT, "Lars læser det måske først mandag den 9. november kl. 8.00."),
        # the first of May is a day off, then comes the weekend
        (local(2026, 4, 30, 20), "Lars læser det måske først mandag den 4. maj kl. 8.00."),
    ],
)
def test_the_reply_promises_only_what_will_happen(now: datetime, promise: str) -> None:
    play = Play(now)
    lars = play.add_jobformidler("Lars Holm")
    amina = play.add_citizen("Amina Yusuf", lars, says_yes=(4, time(10)))
    play.write(amina, SAD)
    assert promise in play.latest(amina).text
    assert play.latest(amina).text.endswith("Ring 112 eller 70 201 201. Vent ikke. Ring nu.")
    play.close()


def test_the_reply_names_who_helps_today(play: Play, lars: int, amina: int) -> None:
    day = play.now.date()
    give_stand_in(play, lars, day, day)
    play.write(amina, "han slår mig")
    assert play.latest(amina).text.count("Jeg siger det til Mette nu.") == 1


@pytest.mark.rule("A28")
def test_after_words_of_distress_no_question_comes_again(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 6, 10))
    play.tap(amina, "1 God")
    play.write(amina, SAD)
    with play.listening(amina) as told:
        play.wait_until(local(2026, 11, 12, 23))
    assert told == [], "until the next week's own question"
    assert not any("har ikke brug for hjælp" in each.text for each in play.to(lars))
    assert play.state(amina).runs == ()
    play.wait_until(local(2026, 11, 13, 10))
    assert play.latest(amina).text.startswith("Hej Amina. Hvordan har din uge været?")


def test_the_question_for_consent_waits_on_through_distress(play: Play, lars: int) -> None:
    hodan = play.add_citizen("Hodan Ali", lars, code="P2A")
    play.write(hodan, SAD)
    assert play.open_run(hodan).name == "consent"
    play.tap(hodan, "Ja")
    consent = play.case(hodan).consent
    assert consent is not None and consent.is_given


@pytest.mark.rule("A28")
@pytest.mark.parametrize(("is_counted", "is_dated"), [(True, False), (False, True), (False, False)])
def test_only_questions_wait_after_distress_a_reminder_does_not(
    is_counted: bool, is_dated: bool
) -> None:
    """ "Husk dit møde i morgen" is most worth saying then."""
    slot = Slot(MONDAY_MORNING, MONDAY_MORNING + timedelta(days=1), "")
    reminder = Occasion(
        "weekly_check_in", lambda *_: iter([slot]), NOTHING, is_counted=is_counted,
        is_dated=is_dated,
    )  # fmt: skip
    consent = Consent(1, "messages", True, MONDAY_MORNING - timedelta(days=30), "", "telegram")
    sad = Nudge(50, "distress", MONDAY_MORNING - timedelta(hours=1))
    made = replace(case("FSM2"), consent=consent, nudges=(sad,))
    due = talks_due(made, MONDAY_MORNING, Policy(), Rules([reminder])).due
    assert [talk.slot for talk in due] == ([] if is_counted or is_dated else [slot])
