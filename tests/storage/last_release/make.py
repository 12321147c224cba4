# mypy: ignore-errors
"""Writes the databases of this folder; run with the code of the last release (see README.md)."""

import sqlite3
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.desk import Taken
from conversations.events import EVENTS, Event
from conversations.outcome import Outcome, Pending
from conversations.texts import Text
from storage.loading import load_states, lock_people
from storage.saving import save_outcomes

from conversations import events_between as between
from conversations.course import actions, entries, entries_step_up, entries_work, told
from conversations.records import Role
from storage import inbox, schema
from storage.migrating import migrate
from storage.store import open_store
from tests.worlds.office import Office, consented, send_everything

SECRET = "a secret of the tests, long enough for one"
DAY = date(2026, 11, 23)
PEOPLE = {"Amina Warsame": "so", "Kirsten Madsen": "da", "Selam Tekle": "ti", "Hassan Karimi": "fa"}


def main(folder: Path) -> None:
    """Live through two weeks and stop on a Monday, in the middle of everything."""
    for old in folder.glob("*.db*"):
        old.unlink()
    case_store, key_store = folder / "makker.db", folder / "keys.db"
    store = open_store(f"sqlite:///{case_store}", f"sqlite:///{key_store}", SECRET)
    migrate(store)
    office = Office(store)
    play(office)
    store.close()
    for path in (case_store, key_store):
        shrink(path)


def play(office: Office) -> None:
    leader = office.add("Bente Dahl", Role.LEADER)
    mette = office.add("Mette Krogh", Role.JOBFORMIDLER)
    amina, kirsten, _, hassan = (
        consented(office, name, language=language, addresses={"telegram": f"70{n}"})
        for n, (name, language) in enumerate(PEOPLE.items())
    )
    rima = consented(office, "Rima Haddad")
    omar = consented(office, "Omar Said", trin=3, jobformidler=mette, addresses={"telegram": "705"})
    work(office, omar, mette)
    each_entry(office, consented(office, "Dilan Kaya", jobformidler=mette), mette)
    office.pass_hourly(24 * 7)  # the first Monday
    send_everything(office)
    office.write(amina, "god", "Jeg talte dansk i butikken", "nej")
    office.write(kirsten, "svær", "Jeg ringede selv", "nej")
    office.pass_hourly(24 * 7)  # Selam and the others were silent: given up
    send_everything(office)
    office.write(rima, "Hvornår kommer bussen til Netto?")
    office.pass_hourly(5)  # Kirsten's check-in is parked
    office.write(amina, "god")
    office.tap(omar, "r36|how|good")
    office.write(hassan, "jobmål", "måske")
    [late] = office.rows(
        schema.nudge, schema.nudge.c.person_id == kirsten, schema.nudge.c.rule == "hard_week"
    )
    tell(
        office,
        kirsten,
        between.NudgeSnoozed(office.lars, late.no, date(2026, 12, 10), "ferie"),
        kirsten,
    )
    office.settle()
    office.write(office.lars, "log Amina", "telefon")
    office.add("Birgit Lund", channel="sms")
    office.settle()
    send_everything(office)
    each_input(office, leader)
    for person, words in ((kirsten, "RING"), (rima, "Jeg er syg"), (mette, "log Omar")):
        assert office.take(office.arrival(person, words)) == [Taken.TURNED]


def work(office: Office, person: int, by: int) -> None:
    """Three months at a company: asked once a month, and about to be followed up."""
    spell = actions.Employ(
        entries_work.EmploymentKind.JOB, "Føtex", date(2026, 8, 31), "Mona", "fylde varer op",
        is_self_supporting=True, paid=20,
    )  # fmt: skip
    act(office, person, by, spell)
    act(office, person, by, actions.RecordConsent("follow_up", True))


def act(office: Office, person: int, by: int, action: actions.Action) -> None:
    [row] = office.rows(schema.cases, schema.cases.c.person_id == person)
    answer = office.desk().act(person, between.StaffActed(by, row.version, action))
    assert isinstance(answer, between.ActionAnswered) and answer.is_done, answer
    office.settle()


# --- what no turn of these weeks wrote ----------------------------------------------------------


def each_entry(office: Office, person: int, by: int) -> None:
    """One entry of each kind, saved as a turn's outcome is."""
    at = office.clock.now()
    e, w, s, t = entries, entries_work, entries_step_up, told
    saved = e.Saved(16, 15, by, at, added=(1,), version=1)
    made = (
        e.Milestone(1, e.MilestoneKind.JOBGOAL, DAY, by, "arbejde i et køkken", made_at=at),
        e.Visitation(2, 1, DAY, by, "klar"),
        e.Exemption(3, e.ExemptionKind.JOBNET, DAY, by, is_grave=False),
        e.TrinClosed(4, 1, DAY, by, missing=("cv_made",)),
        e.BreakOff(5, DAY, by, "flyttet", 1),
        w.SearchStep(6, "visit", "Netto", "both", "in_person", DAY, by),
        w.Employment(
            7, w.EmploymentKind.PRAKTIK, "Brugsen", DAY, by, "Mona", "fylde op",
            purpose=w.Purpose.SKILLS, made_at=at,
        ),
        w.Hours(8, 7, DAY, 5, 10.5, by),
        w.OwnWord(9, 7, DAY, "2026-11", 5, None, is_well=True),
        w.ClearAtStart(10, 7, DAY, "yes", "unsure"),
        e.AppointmentAnswer(11, 1, at, "coming"),
        e.AgreementAnswer(12, 1, at, "på fredag"),
        w.CompanyContact(13, at, by, 7, "Det går godt"),
        w.FollowUp(14, 1, DAY, 7, True, present=("citizen", "company")),
        e.Absence(15, DAY, None, "Brugsen"),
        saved,
        s.StepUp(17, DAY, by, "staff", "health", True),
        s.StepUpMeeting(18, 17, DAY, ("citizen",), "Torvet 3", False),
        s.StepUpAgreement(19, 17, DAY, by, ("a", "b", "c", "d", "e", "f")),
        e.Assignment(20, by, DAY, by),
        s.HelpWish(21, at),
        e.Ladder(22, 1, at, e.Rung.CALL, at, DAY, at, "answered"),
        e.TakenBack(23, at, by, "Note", '{"no":23}'),
        e.ContactCorrected(24, 1, at, by, "andre ord"),
        e.Note(25, at, by, "Har fået ny telefon"),
        e.Snoozed(26, 1, DAY, by, "ferie"),
        e.ModelChanged(27, "FSM1", "FSM2", DAY, by),
        e.CaseClosed(28, DAY, by, "flyttet"),
        t.JobgoalPart(29, t.Topic.FIELDS, DAY, ("kitchen", "shop")),
        t.Experience(30, "job", DAY, "kok", "lave mad", "good"),
        t.TalkWish(31, "jobgoal", by, at),
        t.LeftForTalk(32, "my_situation", "health", at),
        t.FormAnswer(33, "my_situation", "work", at, "3", "det går"),
    )  # fmt: skip
    assert {type(one).__name__ for one in made} == set(entries.ENTRIES)
    with office.store.write() as connection:
        people = lock_people(connection, [person])
        before = load_states(connection, office.store.keys, people, DAY)[person]
        assert before.case is not None
        first = before.person.next_no
        numbered = tuple(replace(one, no=first + one.no) for one in made)
        case = replace(before.case, entries=(*before.case.entries, *numbered))
        after = replace(before, person=replace(before.person, next_no=first + 40), case=case)
        outcome = Outcome(before, after, look_again=at + timedelta(hours=1))
        save_outcomes(connection, office.store.keys, [outcome], at)


def each_input(office: Office, leader: int) -> None:
    """One waiting input of each kind that one person's turn leaves for another."""
    citizen = consented(office, "Zofia Nowak")
    staff = office.add("Nanna Friis", Role.JOBFORMIDLER, leader=leader)
    office.settle()
    b, at, lars = between, office.clock.now(), office.lars
    text = (Text("common.yes"),)
    to_citizen: tuple[Event, ...] = (
        b.CaseAsked(lars, "log", "telefon: talt"), b.CaseSeen(lars, "list"),
        b.AgreementMade(lars, 0, "Ringe til Netto", DAY + timedelta(days=30), "citizen"),
        b.SavedUndone(lars, 1), b.ContactWordsCorrected(lars, 1, "andre ord"),
        b.NudgeSeen(lars, 1), b.StaffUnreachable(lars), b.NudgeSnoozed(lars, 1, DAY, "ferie"),
        b.TalkAsked(lars, "jobgoal"), b.StandInBegan(lars, staff, DAY),
        b.StaffActed(lars, 0, actions.WriteNote("Har fået ny telefon")),
        b.StandInEnded(lars, staff), b.LetterWritten(lars, "Vi ses på torsdag."),
        b.ContactReported(lars, contact(citizen, at), ()),
    )  # fmt: skip
    to_staff: tuple[Event, ...] = (
        b.CaseShown(citizen, "log", 1, at, 0), b.CaseRefused(citizen),
        b.ContactSaved(citizen, 1, at), b.CitizenAdded(citizen, "ABCD-EFGH"),
        b.NudgeTold(citizen, 1, "message", False, text, due_at=at),
        b.ColleagueUnreachable(lars), b.ActionAnswered(citizen, True, text),
        b.WentAway(lars, DAY + timedelta(days=30), DAY + timedelta(days=37), "vacation"),
        b.CameBack(), b.CaseloadHandedOver(lars), b.StandInAsked(lars, DAY, DAY, 3),
        b.StandInCalledOff(lars, DAY, DAY), b.LettersShown(citizen, "read", (1,)),
        b.LetterReturned(citizen, Text("common.yes"), "Vi ses"),
    )  # fmt: skip
    left = {type(event).__name__ for event in (*to_citizen, *to_staff)}
    assert left == {k.__name__ for k in EVENTS.values() if k.__module__ == between.__name__}
    for event in to_citizen:
        tell(office, citizen, event, citizen)
    for event in to_staff:
        tell(office, staff, event, citizen)


def contact(case: int, at: datetime) -> Any:
    from conversations.effects_staff import LogContact, MadeAgreement

    made = MadeAgreement("ringe til Netto", DAY + timedelta(days=30))
    return LogContact(
        case, 0, "telephone", "talt om ugen", (made,), at + timedelta(days=7), "Torvet 3"
    )


def tell(office: Office, to: int, event: Event, words_of: int) -> None:
    with office.store.write() as connection:
        pending = Pending(to, event, f"made.{next(office.numbers)}", words_of)
        inbox.leave(connection, office.store.keys, [pending], office.clock.now())


def shrink(path: Path) -> None:
    connection = sqlite3.connect(path)
    for line in ("journal_mode=DELETE", "page_size=512"):
        connection.execute(f"PRAGMA {line}")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
