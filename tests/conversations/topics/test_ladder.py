"""The silence ladder: one durable thing, from a repeated question to the leader."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import update

from conversations.case.silence_ladder import is_for_a_person, open_ladder, other_channel
from conversations.case.turn import Turn
from conversations.course.questions import all_of
from conversations.model.policy import Policy
from conversations.model.silence_steps import Leave, SilenceStep, next_rung, silence_step
from conversations.records.case import Case, Person, Role, StandIn, State, Team
from conversations.records.entries import Ladder, Rung
from conversations.records.entries_work import Employment, EmploymentKind
from conversations.records.facts import Facts
from conversations.records.inputs import Look
from conversations.records.inputs_between import NudgeSnoozed
from conversations.records.run import Run, RunStatus
from storage import schema
from storage.codec import dump_entry
from storage.people.people import add_address
from storage.rows import case_row
from tests.matters import every_row
from tests.worlds.playing import Play, local, world
from tests.worlds.rewriting import forget_turns

POLICY = Policy()
FRIDAY = local(2026, 11, 6, 10)
SIMPLER = "Hvordan var din uge? God eller svær?"
REMINDER = "Hej Amina. Det er Makker. Du har et spørgsmål fra mig."
CALL = "Amina (K4M) har ikke svaret. Ring, og hør, hvordan det går."


def ladders(play: Play, person: int) -> tuple[Ladder, ...]:
    return all_of(play.whole(person).case, Ladder)


def the_ladder(play: Play, person: int) -> Ladder:
    (found,) = ladders(play, person)
    return found


def give_leader(play: Play, jobformidler: int) -> int:
    return play.add_leader("Bente Dahl", jobformidler)


def give_stand_in(play: Play, jobformidler: int, start: date, end: date) -> int:
    stand_in = play.add_jobformidler("Mette Krogh")
    away = StandIn(900, stand_in, start, end)
    names = [column.name for column in schema.stand_in.columns if column.name != "person_id"]
    row = {name: getattr(away, name) for name in names} | {"person_id": jobformidler}
    with play.store.write() as connection:
        connection.execute(schema.stand_in.insert(), row)
    return stand_in


def give_other_channel(play: Play, person: int, is_consented: bool = True) -> None:
    """An SMS number beside Telegram, and a yes to being reminded there."""
    table = schema.cases
    changed = replace(play.case(person), other_channel_consent=is_consented)
    row = case_row(person, changed, play.store.keys)
    with play.store.write() as connection:
        add_address(connection, play.store.keys, person, "sms", "+4512345678")
        connection.execute(update(table).where(table.c.person_id == person).values(row))
        forget_turns(connection, person)


def give_employment(play: Play, person: int, start: date) -> None:
    spell = Employment(800, EmploymentKind.JOB, "Netto", start, 1)
    sealed = play.store.keys.seal(person, dump_entry(spell))
    row = {"person_id": person, "no": 800, "sealed": sealed}
    with play.store.write() as connection:
        connection.execute(schema.course_entry.insert(), row)
        forget_turns(connection, person)
    play.hear(person, Look())


# --- rung by rung ------------------------------------------------------------------------------


def test_before_the_repeat_there_is_no_ladder(play: Play, amina: int) -> None:
    play.wait_until(local(2026, 11, 7, 9, 59))
    assert ladders(play, amina) == ()


def test_the_question_once_more_and_simpler(play: Play, amina: int) -> None:
    play.wait_until(local(2026, 11, 7, 10))
    assert play.latest(amina).text == SIMPLER
    ladder = the_ladder(play, amina)
    assert (ladder.rung, ladder.began_at) == (Rung.REPEATED, local(2026, 11, 7, 10))
    assert "silence" not in play.rules(amina), "nobody is told yet"


@pytest.mark.rule("A15")
def test_then_the_jobformidler_is_to_ring_by_a_date(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 9, 10))
    ladder = the_ladder(play, amina)
    assert (ladder.rung, ladder.call_by) == (Rung.CALL, date(2026, 11, 10))
    (nudge,) = [n for n in play.case(amina).nudges if n.rule == "silence"]
    assert (nudge.told_to, nudge.due_at) == (lars, local(2026, 11, 10, 16))
    assert play.latest(lars).text == CALL


def test_a_call_that_stays_undone_goes_to_the_leader(play: Play, lars: int, amina: int) -> None:
    leader = give_leader(play, lars)
    play.wait_until(local(2026, 11, 10, 15, 59))
    assert the_ladder(play, amina).rung is Rung.CALL
    play.wait_until(local(2026, 11, 10, 16))
    assert the_ladder(play, amina).rung is Rung.LEADER
    play.wait_until(local(2026, 11, 11, 8))
    told = [each for each in play.to(leader) if "Ingen har ringet." in each.text]
    assert [each.at for each in told] == [local(2026, 11, 11, 8)], "in the working hours"


def test_first_to_the_stand_in_where_there_is_one(play: Play, lars: int, amina: int) -> None:
    """Lars goes on leave after he was told: it is Mette's task, and then the leader's."""
    leader = give_leader(play, lars)
    stand_in = give_stand_in(play, lars, date(2026, 11, 10), date(2026, 11, 20))
    play.wait_until(local(2026, 11, 9, 10))
    play.wait_until(local(2026, 11, 12, 17))
    rungs = {n.rule: n.told_to for n in play.case(amina).nudges if "silence" in n.rule}
    assert the_ladder(play, amina).rung is Rung.LEADER
    assert rungs["silence_leader"] == leader
    assert stand_in in rungs.values()


def test_without_anybody_else_it_stays_where_it_is(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 20, 12))
    assert the_ladder(play, amina).rung is Rung.CALL
    assert play.rules(amina).count("silence") == 1
    assert "Over fristen:" in play.latest(lars).text, "and in every morning's digest"


def test_who_puts_the_call_off_has_until_then(play: Play, lars: int, amina: int) -> None:
    give_leader(play, lars)
    play.wait_until(local(2026, 11, 9, 10))
    (no,) = [n.no for n in play.case(amina).nudges if n.rule == "silence"]
    play.hear(amina, NudgeSnoozed(lars, no, date(2026, 11, 13), "away"))
    play.wait_until(local(2026, 11, 12, 12))
    assert the_ladder(play, amina).rung is Rung.CALL


# --- how it ends -------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["god", "hej", "abrikos", "ring", "stop"])
@pytest.mark.parametrize(
    "when",
    [
        local(2026, 11, 7, 12),  # after the repeat
        local(2026, 11, 9, 12),  # after the jobformidler was asked to ring
        local(2026, 11, 11, 12),  # after the leader was told
    ],
)
def test_whoever_writes_is_silent_no_more(
    play: Play, lars: int, amina: int, when: datetime, words: str
) -> None:
    give_leader(play, lars)
    play.wait_until(when)
    play.write(amina, words)
    ladder = the_ladder(play, amina)
    assert (ladder.ended_at, ladder.ended_by) == (when, "answered")
    assert not [n for n in play.case(amina).nudges if "silence" in n.rule]


@pytest.mark.rule("A15")
def test_a_contact_ends_it(play: Play, lars: int, amina: int) -> None:
    give_leader(play, lars)
    play.wait_until(local(2026, 11, 11, 12))
    play.write(lars, "log Amina telefon: talt om Netto. Næste: mandag 10, Torvet 3")
    play.write(lars, "ja")
    assert the_ladder(play, amina).ended_by == "contact"
    assert not [n for n in play.case(amina).nudges if "silence" in n.rule]


def test_who_was_talked_with_since_the_question_need_not_be_rung(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(local(2026, 11, 6, 14))
    play.write(lars, "log Amina telefon: talt om ugen. Næste: fredag 10, Torvet 3")
    play.tap(lars, "Gem")
    play.wait_until(local(2026, 11, 11, 12))
    assert "silence" not in play.rules(amina)


def test_the_next_silence_is_a_ladder_of_its_own(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 9, 12))
    play.write(amina, "jeg har en ny adresse")
    play.wait_until(local(2026, 11, 16, 12))
    first, second = ladders(play, amina)
    assert first.ended_by == "answered"
    assert (second.rung, second.run) == (Rung.CALL, second.run)
    assert second.run != first.run


def test_the_past_stays_on_the_case(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 9, 12))
    play.write(amina, "jeg har en ny adresse")
    ladder = the_ladder(play, amina)
    assert open_ladder(play.case(amina)) is None
    assert ladder.rung is Rung.CALL
    assert not is_for_a_person(play.case(amina))


# --- no pressure -------------------------------------------------------------------------------


def test_while_a_person_is_to_ring_nothing_is_asked_twice(
    play: Play, lars: int, amina: int
) -> None:
    play.wait_until(local(2026, 11, 9, 12))
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 12, 1, 12))
    assert [each.at.date() for each in heard] == [
        date(2026, 11, day) for day in (13, 20, 27)
    ]  # fmt: skip
    assert all(each.text != SIMPLER for each in heard)


def test_after_employment_no_repeat_but_a_call(play: Play, lars: int, amina: int) -> None:
    give_employment(play, amina, date(2026, 10, 1))
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 9, 10))
    assert [each.at for each in heard] == [FRIDAY]
    assert the_ladder(play, amina).rung is Rung.CALL


@pytest.mark.parametrize("ends", ["stop", "pause"])
def test_who_stopped_or_pauses_is_not_silent(play: Play, lars: int, amina: int, ends: str) -> None:
    play.wait_until(FRIDAY)
    play.write(amina, ends)
    if ends == "pause":
        play.write(amina, "fire uger")
    play.wait_until(local(2026, 11, 20, 12))
    assert ladders(play, amina) == ()
    assert "silence" not in play.rules(amina)


# --- the other channel -------------------------------------------------------------------------


def test_a_reminder_on_the_other_channel(play: Play, lars: int, amina: int) -> None:
    give_other_channel(play, amina)
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 9, 8))
    assert [each.at for each in heard] == [
        FRIDAY,
        local(2026, 11, 7, 10),
        local(2026, 11, 9, 8),  # a day after the repeat is Sunday: Monday morning
    ]
    assert heard[2].text.startswith(REMINDER)
    sent = [message for outcome in play.outcomes for message in outcome.outgoing]
    assert [m.channel for m in sent if m.text.key == "silence.reminder"] == ["sms"]
    assert the_ladder(play, amina).rung is Rung.REMINDED


def test_after_the_reminder_there_is_a_day_to_answer(play: Play, lars: int, amina: int) -> None:
    give_other_channel(play, amina)
    play.wait_until(local(2026, 11, 10, 7, 59))
    assert the_ladder(play, amina).rung is Rung.REMINDED
    play.wait_until(local(2026, 11, 10, 8))
    assert the_ladder(play, amina).rung is Rung.CALL


def test_one_reminder_is_enough(play: Play, lars: int, amina: int) -> None:
    give_other_channel(play, amina)
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 12, 12, 12))
    assert sum(each.text.startswith(REMINDER) for each in heard) == 1


@pytest.mark.parametrize(
    ("channels", "is_consented", "expected"),
    [
        (("sms", "telegram"), True, "sms"),
        # Without a yes, without another address, and without any.
        (("sms", "telegram"), False, ""),
        (("telegram",), True, ""),
        ((), True, ""),
    ],
)
def test_which_other_channel(channels: tuple[str, ...], is_consented: bool, expected: str) -> None:
    person = Person(2, Role.CITIZEN, "telegram", channels=channels)
    case = Case("K4M", "FSM2", 1, 1, FRIDAY, other_channel_consent=is_consented)
    turn = Turn(State(person, case), FRIDAY, world(), is_asked_for=False)
    assert other_channel(turn) == expected


def test_no_reminder_without_a_yes_to_it(play: Play, lars: int, amina: int) -> None:
    give_other_channel(play, amina, is_consented=False)
    with play.listening(amina) as heard:
        play.wait_until(local(2026, 11, 12, 12))
    assert len(heard) == 2
    assert the_ladder(play, amina).rung is Rung.CALL


# --- the pure steps ----------------------------------------------------------------------------

PARKED = RunStatus.PARKED


@every_row(
    ("repeats", "leave", "step", "at"),
    [
        # Nothing twice after employment: three days, then a person.
        (0, Leave(repeat=False), SilenceStep.GIVE_UP, local(2026, 11, 9, 10)),
        # The week's cap moves the repeat within those three days …
        (
            0, Leave(repeat_from=local(2026, 11, 9, 8)),
            SilenceStep.REPEAT, local(2026, 11, 9, 8),
        ),
        # … and leaves it out where it would come too late.
        (
            0, Leave(repeat_from=local(2026, 11, 9, 11)),
            SilenceStep.GIVE_UP, local(2026, 11, 9, 10),
        ),
        # The other channel a day after the repeat, never on a Sunday.
        (1, Leave(remind=True), SilenceStep.REMIND, local(2026, 11, 7, 10)),
        # Reminded late: a day to answer counts from there.
        (
            1, Leave(remind=True, reminded_at=local(2026, 11, 9, 8)),
            SilenceStep.GIVE_UP, local(2026, 11, 10, 8),
        ),
        # Reminded early: the two days after the repeat.
        (
            1, Leave(reminded_at=local(2026, 11, 7, 10)),
            SilenceStep.GIVE_UP, local(2026, 11, 8, 10),
        ),
    ],
)  # fmt: skip
def test_steps(repeats: int, leave: Leave, step: SilenceStep, at: datetime) -> None:
    run = Run(1, "x@1", Facts(1), FRIDAY, PARKED, asked_at=FRIDAY, repeats=repeats)
    assert silence_step(run, Role.CITIZEN, POLICY, lambda: leave) == (step, at)


BY = date(2026, 11, 10)
END = local(2026, 11, 10, 16)
NOBODY, BOTH = Team(11), Team(11, stand_in=12, leader=31)


@every_row(
    ("rung", "team", "told_to", "rests", "expected"),
    [
        # At the end of the day by which the call was to be made.
        (Rung.CALL, BOTH, 11, None, (Rung.STAND_IN, END)),
        (Rung.CALL, Team(11, leader=31), 11, None, (Rung.LEADER, END)),
        # The stand-in was told at first: then the leader.
        (Rung.CALL, BOTH, 12, None, (Rung.LEADER, END)),
        # Nobody to go to, or the leader has it already.
        (Rung.CALL, NOBODY, 11, None, None),
        (Rung.CALL, Team(11, leader=31), 31, None, None),
        # Put off until Thursday.
        (
            Rung.CALL, BOTH, 11, local(2026, 11, 12, 16),
            (Rung.STAND_IN, local(2026, 11, 12, 16)),
        ),
        # The stand-in has a working day of their own.
        (Rung.STAND_IN, BOTH, 11, None, (Rung.LEADER, local(2026, 11, 11, 16))),
        (Rung.STAND_IN, Team(11, stand_in=12), 11, None, None),
        # Above the leader there is nobody, and below the call the run decides.
        (Rung.LEADER, BOTH, 11, None, None),
        (Rung.REPEATED, BOTH, 11, None, None),
        (Rung.REMINDED, BOTH, 11, None, None),
    ],
)  # fmt: skip
def test_where_an_undone_call_goes(
    rung: Rung, team: Team, told_to: int, rests: datetime | None,
    expected: tuple[Rung, datetime] | None,
) -> None:  # fmt: skip
    ladder = Ladder(1, 2, FRIDAY, rung, local(2026, 11, 10, 9), BY)
    assert next_rung(ladder, team, told_to, rests, POLICY) == expected


@pytest.mark.parametrize(
    ("first", "repeated", "called"),
    [
        # Spring: Saturday at ten, and 48 hours after it is eleven o'clock on Monday.
        (local(2027, 3, 19, 10), local(2027, 3, 20, 10), local(2027, 3, 22, 10)),
        (local(2026, 3, 27, 10), local(2026, 3, 28, 10), local(2026, 3, 30, 11)),
        # Autumn: it is nine.
        (local(2026, 10, 23, 10), local(2026, 10, 24, 10), local(2026, 10, 26, 9)),
    ],
)
def test_over_the_nights_when_clocks_change(
    first: datetime, repeated: datetime, called: datetime
) -> None:
    """Hours of silence are real hours."""
    play = Play(first - timedelta(days=4, hours=1))
    lars = play.add_jobformidler("Lars Holm")
    amina = play.add_citizen("Amina Yusuf", lars, code="K4M", says_yes=(4, time(10)))
    with play.listening(amina) as heard:
        play.wait_until(first + timedelta(days=4))
    ladder = the_ladder(play, amina)
    play.close()
    assert [each.at for each in heard] == [first, repeated]
    assert (ladder.rung, ladder.rung_at) == (Rung.CALL, called)
