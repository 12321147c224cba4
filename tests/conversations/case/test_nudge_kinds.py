"""Every kind of nudge is one row: its row is whole, it has its words, and it ends as it says."""

import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest

import conversations
from conversations.case.nudging import (
    close_by_contact,
    raise_nudge,
    reconcile,
    short_wording,
    wake,
    wording,
)
from conversations.case.review import Review
from conversations.case.turn import Turn
from conversations.catalogue import NUDGES
from conversations.model.nudges.kind import (
    UNKNOWN,
    End,
    Level,
    NudgeKind,
    NudgeKinds,
    Scope,
    Tap,
    ends,
)
from conversations.model.nudges.reason import STAGES, Check, Reason, View, yields
from conversations.model.registry.registry import RULES
from conversations.records.case import AgendaItem, Agreement, Consent, Nudge, Team
from conversations.records.entries import (
    Absence,
    Entry,
    Exemption,
    ExemptionKind,
    Handled,
    Ladder,
    MilestoneKind,
    Phase,
    Rung,
    TrinClosed,
    Visitation,
)
from conversations.records.entries_step_up import HelpWish, StepUp
from conversations.records.entries_work import (
    CompanyContact,
    Employment,
    EmploymentKind,
    Hours,
    Purpose,
    SearchStep,
)
from conversations.records.inputs import Event
from conversations.records.inputs_between import LetterWritten, NudgeDone
from conversations.records.marks import Action
from conversations.records.promise import Promise
from conversations.topics import access
from conversations.topics.consent.in_person import RecordConsent
from conversations.topics.placing.milestones import Record
from conversations.topics.work.company import ReportFollowUp
from conversations.topics.work.employments import Amend
from conversations.topics.work.hours import ReportHours
from tests.matters import every_row
from tests.worlds.acting_out import BENT, LARS, METTE, SUSANNE, Office, the_world
from tests.worlds.playing import MONDAY, Play, catalogs, local
from tests.worlds.rewriting import change_nudges

DANISH = catalogs()["da"].texts
K = MilestoneKind

# --- the row ----------------------------------------------------------------------------------


@yields("one", "two", reads=())
def one_or_two(view: View) -> Iterator[Reason]:
    yield Reason("three", (), view.morning(view.today))


def test_a_kind_without_a_way_to_end_cannot_be_made() -> None:
    wrong: tuple[Callable[[], NudgeKind], ...] = (
        lambda: NudgeKind("one", ends()),
        # Its check yields under other names.
        lambda: NudgeKind("three", ends(End.REASON), check=one_or_two),
        # Nothing sees its reason go away.
        lambda: NudgeKind("one", ends(End.REASON)),
        # *Gjort* that records it is not known what, and the other way round.
        lambda: NudgeKind("one", ends(End.DONE)),
        lambda: NudgeKind("one", ends(End.CONTACT), done=Tap()),
        # News is told and over; what is to be done is not.
        lambda: NudgeKind("one", ends(End.TOLD)),
        lambda: NudgeKind("one", ends(End.CONTACT), Level.TO_KNOW),
        lambda: NudgeKind("one", ends(End.CONTACT), climbs=True),
    )
    for make in wrong:
        with pytest.raises(ValueError, match=r"the nudge '(one|three)'"):
            make()


def test_the_rows_together() -> None:
    """Each name once, and each that a check yields has a row that looks in the same scope."""
    one = NudgeKind("one", ends(End.REASON), check=one_or_two)
    two = replace(one, name="two")
    assert NudgeKinds((one, two)).checks[Scope.ALWAYS] == (one_or_two,)
    for rows in ((one,), (one, two, two), (one, replace(two, scope=Scope.TRIN)), (UNKNOWN,)):
        with pytest.raises(ValueError, match=r"nudge|check"):
            NudgeKinds(rows)


def test_a_check_yields_only_what_it_says() -> None:
    view = View(Office().case, Team(), MONDAY.date(), the_world().policy)
    with pytest.raises(ValueError, match="'three'"):
        list(one_or_two(view))


def test_every_row_and_every_check_in_the_code_is_in_the_catalogue() -> None:
    rows: set[NudgeKind] = set()
    checks: set[Check] = set()
    for found in pkgutil.walk_packages(conversations.__path__, "conversations."):
        for value in vars(import_module(found.name)).values():
            rows |= {value} if isinstance(value, NudgeKind) else set()
            checks |= {value} if isinstance(value, Check) else set()
    assert rows - {UNKNOWN} == set(NUDGES.rows)
    assert checks == {check for of in NUDGES.checks.values() for check in of}
    assert {rule for row in NUDGES.rows for rule in row.rules} <= {rule.id for rule in RULES}


# --- its words --------------------------------------------------------------------------------

DUE = ("soon", "today", "overdue")
STAGED = {
    "contact_due": DUE, "follow_up_due": DUE, "fleksjob_meeting": DUE, "message": ("", "late"),
    "trin_1_long": ("near", "reached"), "trin_2_long": ("near", "reached"),
}  # fmt: skip


@every_row("kind", [*NUDGES.rows, UNKNOWN], ids=lambda kind: kind.name)
def test_every_kind_has_its_words(kind: NudgeKind) -> None:
    """One sentence that names whom, by first name and code, and a short one for the list.

    What follows from the case and the clock also says what to do.
    """
    for stage in STAGED.get(kind.name, ("",)):
        assert stage in STAGES
        item = AgendaItem(2, 3, kind.name, MONDAY, stage, since=MONDAY)
        long, short = wording(item, NUDGES), short_wording(item, NUDGES)
        words, phrase = DANISH[long.key], DANISH[short.key]
        assert "{name} ({code})" in words and words.endswith(".") and phrase.endswith(".")
        assert kind.check is None or len(words.rstrip(".").split(". ")) >= 2
        known = {f"{{{name}}}" for name, _ in long.values}
        assert set(re.findall(r"{\w+}", words + phrase)) <= known


def test_words_of_a_nudge_are_a_nudges() -> None:
    found = {key.split(".")[1].partition("@")[0] for key in DANISH if key.startswith("nudge.")}
    assert found - {kind.name for kind in NUDGES.rows} == {"unknown", "urgent"}


# --- how it ends ------------------------------------------------------------------------------

LONG_AGO = MONDAY - timedelta(weeks=17)
BEGUN, TODAY = LONG_AGO.date(), MONDAY.date()
TEAM = Team(LARS, METTE, SUSANNE, BENT)
CHECKLIST, FLEKSJOB = "FSM II checklist", "Udvikling i fleksjob II"
SPELL = Employment(50, EmploymentKind.PRAKTIK, "Netto", TODAY - timedelta(weeks=4), LARS)
FLEKS = replace(SPELL, kind=EmploymentKind.FLEKSJOB, start=BEGUN)
NAMED = SearchStep(61, "visit", "Netto", "both", "in_person", BEGUN, LARS, "yes", is_done=True)
ACUTE = CompanyContact(60, MONDAY, SUSANNE, 50, "x", is_acute=True)
SILENT = Ladder(60, 1, LONG_AGO, Rung.LEADER, LONG_AGO, BEGUN)
LATE = Agreement(5, "ringe til Netto", BEGUN, LONG_AGO, LARS, 4)
AGREED = Consent(1, "messages", True, LONG_AGO, "consent.may_i", "telegram")
UNSEEN = Nudge(5, "distress", LONG_AGO, told_to=LARS, climbs_at=LONG_AGO)


def begun(model: str = "FSM2", trin: int = 1, *entries: Entry, **values: Any) -> Office:
    """A case that began 17 weeks ago."""
    office = Office(model, trin, TEAM, LONG_AGO, **values).has(*entries)
    office.now = MONDAY
    return office


def step_up_is_near() -> Office:
    return begun("FSM2", 2, NAMED).so(K.BARRIER_NAMED)


def in_praktik() -> Office:
    return begun("FSM2", 2, SPELL)


def in_fleksjob() -> Office:
    return begun(FLEKSJOB, 3, FLEKS, Hours(51, 50, BEGUN, 10, 0, LARS))


SLIPPED = Promise(40, LONG_AGO, LONG_AGO + timedelta(days=1))
STANDS: Mapping[str, Callable[[], Office]] = {
    "contact_due": begun,
    "follow_up_due": lambda: begun(
        "FSM2", 3, TrinClosed(40, 3, BEGUN, LARS), phase=Phase.FOLLOW_UP, follow_up_consent=True
    ),
    "silence": lambda: begun("FSM2", 1, SILENT),
    "silence_stand_in": lambda: begun("FSM2", 1, SILENT),
    "silence_leader": lambda: begun("FSM2", 1, SILENT),
    "promise_late": lambda: begun("FSM2", 1, SLIPPED),
    "promise_late_leader": lambda: begun("FSM2", 1, SLIPPED),
    "acute_company": lambda: begun("FSM2", 2, SPELL, ACUTE),
    "unseen_colleague": lambda: begun(nudges=(UNSEEN,)),
    "unseen_leader": lambda: begun(nudges=(UNSEEN,)),
    "help_wished": lambda: begun("FSM2", 1, HelpWish(40, LONG_AGO)),
    "step_up_wished": lambda: begun(CHECKLIST, 2, HelpWish(40, LONG_AGO)),
    "step_up_wished_sagsbehandler": lambda: begun(CHECKLIST, 2, HelpWish(40, LONG_AGO)),
    "agreement_late": lambda: begun(agreements=(LATE,)),
    "sick_days": lambda: begun(
        "FSM2", 1, *(Absence(no, TODAY, TODAY, "praktik") for no in (60, 61, 62))
    ),
    "trin_1_long": begun,
    "trin_2_long": lambda: begun("FSM2", 2),
    "gate_missing": begun,
    "name_not_in_plan": begun,
    "no_jobgoal": begun,
    "step_up": step_up_is_near,
    "follow_up_consent": lambda: begun("FSM2", 3),
    "goal_reached": lambda: begun(FLEKSJOB).so(K.GOAL_REACHED),
    "rehabilitation": lambda: begun("FSM2", 1, Visitation(7, 2, BEGUN, SUSANNE), group=2),
    "social_not_told": lambda: begun(
        CHECKLIST, 1, Exemption(9, ExemptionKind.EFFORT, BEGUN, SUSANNE)
    ),
    "no_contact_person": in_praktik,
    "contact_not_in_plan": in_praktik,
    "praktik_purpose": in_praktik,
    "pay_date": in_praktik,
    "not_in_vitas": in_praktik,
    "purpose_not_told": in_praktik,
    "hours_unchanged": lambda: begun(
        "FSM2", 3, replace(SPELL, start=BEGUN), Hours(51, 50, BEGUN, 4, 16, LARS)
    ),
    "fleksjob_meeting": in_fleksjob,
    "person_group": in_fleksjob,
}
"""Cases on which a kind with a check stands."""

PRESENT = ("citizen", "contact_person")
FORMS: Mapping[str, tuple[Action | LetterWritten, ...]] = {
    "message": (LetterWritten(LARS, "Hej Amina. Vi ses."),),
    "gate_missing": (Record(K.CV_STARTED, TODAY), Record(K.JOBGOAL_STARTED, TODAY)),
    "no_jobgoal": (Record(K.TO_TRY, TODAY, "lager"),),
    "follow_up_consent": (RecordConsent("follow_up", True),),
    "goal_reached": (Record(K.GOAL_SET, TODAY, "flere timer"),),
    "no_contact_person": (Amend(50, contact_person="Per"),),
    "praktik_purpose": (Amend(50, purpose=Purpose.SKILLS),),
    "pay_date": (Amend(50, pay_expected_on=TODAY + timedelta(days=30)),),
    "fleksjob_meeting": (ReportFollowUp(0, 50, TODAY, at_company=True, present=PRESENT),),
}
"""What ends a kind by a form."""

SEEN = {"last_contact_at": MONDAY}
LATER_TALK = CompanyContact(63, MONDAY, LARS, 50, "x")
GONE: Mapping[str, Callable[[Office], object]] = {
    "contact_due": lambda office: change(office, **SEEN),
    "follow_up_due": lambda office: change(office, **SEEN),
    **dict.fromkeys(
        ("silence", "silence_stand_in", "silence_leader"),
        lambda office: change(office, entries=(replace(SILENT, ended_at=MONDAY),)),
    ),
    **dict.fromkeys(("promise_late", "promise_late_leader"), lambda office: change(office, **SEEN)),
    "acute_company": lambda office: office.has(LATER_TALK),
    **dict.fromkeys(
        ("unseen_colleague", "unseen_leader"),
        lambda office: change(office, nudges=tuple(seen(n) for n in office.case.nudges)),
    ),
    **dict.fromkeys(
        ("help_wished", "step_up_wished", "step_up_wished_sagsbehandler"),
        lambda office: change(office, **SEEN),
    ),
    "agreement_late": lambda office: change(office, agreements=(replace(LATE, status="done"),)),
    "sick_days": lambda office: office.moves_to(TODAY + timedelta(days=100)),
    "trin_1_long": lambda office: change(office, trin=2, trin_since=TODAY),
    "trin_2_long": lambda office: change(office, trin=3, trin_since=TODAY),
    "step_up": lambda office: office.has(StepUp(63, TODAY, LARS, "staff", "health", True)),
    "hours_unchanged": lambda office: office.must(ReportHours(50, TODAY, 6, 14)),
}
"""What makes a reason go away; of the others it is what *Gjort* records."""


def change(office: Office, **values: Any) -> None:
    office.state = replace(office.state, case=replace(office.case, **values))


def seen(nudge: Nudge) -> Nudge:
    return replace(nudge, seen_at=MONDAY, seen_by=LARS)


def in_a_turn(office: Office, do: Callable[[Turn], object]) -> Turn:
    """Do something in a turn of the case's own, which then settles its nudges."""
    turn = Turn(office.state, office.now, the_world(), is_asked_for=False)
    do(turn)
    wake(turn)
    reconcile(turn, Review(turn).standing())
    office.state = turn.outcome(None).after
    return turn


def nudges(office: Office, kind: NudgeKind) -> list[Nudge]:
    return [n for n in office.case.nudges if n.rule == kind.name and n.is_open]


def stands(kind: NudgeKind) -> Office:
    """A case on which it is open: raised, or because its reason is there."""
    is_raised = kind.name not in STANDS
    office = begun(consent=AGREED) if is_raised else STANDS[kind.name]()
    if kind.is_news:
        office.now = MONDAY.replace(hour=22)  # by day it is told and over at once
    in_a_turn(office, lambda turn: raise_nudge(turn, kind) if is_raised else None)
    assert len(nudges(office, kind)) == 1, kind.name
    return office


def hear(office: Office, event: Event) -> None:
    in_a_turn(office, lambda turn: access.answer(turn, event))  # type: ignore[arg-type]


def fill_in(office: Office, kind: NudgeKind) -> None:
    for each in FORMS[kind.name]:
        if isinstance(each, LetterWritten):
            hear(office, each)
        else:
            assert office.do(each).is_done, kind.name


def press_done(office: Office, kind: NudgeKind) -> None:
    hear(office, NudgeDone(LARS, nudges(office, kind)[0].no))


def have_contact(office: Office) -> None:
    change(office, last_contact_at=office.now)
    in_a_turn(office, lambda turn: close_by_contact(turn, turn.now))


def end_it(office: Office, kind: NudgeKind, end: End) -> None:
    if end is End.CONTACT:
        have_contact(office)
    elif end is End.TOLD:
        office.now = MONDAY + timedelta(days=2)
    elif end is End.REASON and kind.name in GONE:
        GONE[kind.name](office)
    elif isinstance(kind.done, Tap):
        press_done(office, kind)
    else:
        fill_in(office, kind)
    in_a_turn(office, lambda turn: None)


@pytest.mark.rule(
    "A03", "A07", "A17", "A19", "A20", "A24", "A28", "B02", "B04", "D10", "D17", "D20", "D21"
)
def test_every_kind_ends_as_its_row_says() -> None:
    """Raise it, do what its row says ends it, and it is closed: also on the day after."""
    stays = []
    for kind in NUDGES.rows:
        for end in sorted(kind.ends):
            office = stands(kind)
            end_it(office, kind, end)
            is_closed = not nudges(office, kind)
            if end is End.DONE:
                office.now += timedelta(days=1)
                in_a_turn(office, lambda turn: None)
            if not is_closed or nudges(office, kind):
                stays.append((kind.name, end.value))
    assert stays == []


def test_nothing_else_ends_it() -> None:
    """A contact ends no kind whose row does not say so, unless its reason is gone with it."""
    ended = set()
    for kind in NUDGES.rows:
        office = stands(kind)
        have_contact(office)
        if not nudges(office, kind) and not kind.ends_by_contact:
            ended.add(kind.name)
    by_reason = {row.name for row in NUDGES.rows if End.REASON in row.ends}
    assert ended - by_reason == set()


# --- *Gjort* ----------------------------------------------------------------------------------


def records(office: Office, kind: MilestoneKind) -> list[tuple[int, int]]:
    found = [entry for entry in office.case.entries if getattr(entry, "kind", None) is kind]
    return [(getattr(entry, "by", 0), getattr(entry, "about", 0)) for entry in found]


@pytest.mark.rule("A19", "D21")
def test_gjort_records_what_was_done_of_the_place_that_it_is_about() -> None:
    """Two praktikker: of the older one VITAS is told, then the newer one still stands."""
    newer = replace(SPELL, no=52, start=TODAY)
    office = begun("FSM2", 2, SPELL, newer)
    kind = NUDGES.of("not_in_vitas")
    in_a_turn(office, lambda turn: None)
    press_done(office, kind)
    assert records(office, K.IN_VITAS) == [(LARS, 50)]
    assert len(nudges(office, kind)) == 1
    press_done(office, kind)
    assert records(office, K.IN_VITAS) == [(LARS, 50), (LARS, 52)]
    assert nudges(office, kind) == []


@pytest.mark.rule("A17")
def test_gjort_records_only_what_is_lacking() -> None:
    office = in_praktik().so(K.PURPOSE_TOLD_CITIZEN, about=50)
    in_a_turn(office, lambda turn: None)
    press_done(office, NUDGES.of("purpose_not_told"))
    assert len(records(office, K.PURPOSE_TOLD_CITIZEN)) == 1
    assert records(office, K.PURPOSE_TOLD_COMPANY) == [(LARS, 50)]


@pytest.mark.rule("A13")
def test_what_is_done_comes_back_when_its_reason_begins_anew() -> None:
    """Near the month it was talked about; at the month it is told again."""
    office = Office("FSM2", 1, TEAM, MONDAY)
    office.now = MONDAY + timedelta(days=25)
    kind = NUDGES.of("trin_1_long")
    in_a_turn(office, lambda turn: None)
    assert [nudge.stage for nudge in nudges(office, kind)] == ["near"]
    press_done(office, kind)
    office.now += timedelta(days=1)
    in_a_turn(office, lambda turn: None)
    assert nudges(office, kind) == []
    assert [(h.rule, h.by) for h in office.case.entries if isinstance(h, Handled)] == [
        ("trin_1_long", LARS)
    ]
    office.now += timedelta(days=7)
    in_a_turn(office, lambda turn: None)
    assert [nudge.stage for nudge in nudges(office, kind)] == ["reached"]


def test_gjort_on_what_needs_words_or_is_over_changes_nothing() -> None:
    office = begun()
    in_a_turn(office, lambda turn: None)
    before = office.case
    for no in (nudges(office, NUDGES.of("gate_missing"))[0].no, 9999):
        hear(office, NudgeDone(LARS, no))
    assert office.case == before


DONE = "Godt. Det er gjort, og du hører ikke mere om det."


@pytest.mark.rule("A07")
def test_gjort_on_the_phone_and_its_undo(play: Play, lars: int, amina: int) -> None:
    play.wait_until(local(2026, 11, 9, 9))
    play.write(lars, "i dag")
    play.tap(lars, "1. Amina")
    play.tap(lars, "Gjort: Dit navn mangler i Min Plan.")
    assert play.latest(lars).text == f"Amina (K4M):\n{DONE}"
    assert "name_not_in_plan" not in {n.rule for n in play.case(amina).nudges}
    play.tap(lars, "Fortryd")
    assert "name_not_in_plan" in {n.rule for n in play.case(amina).nudges}


def test_what_nothing_else_is_recorded_of_can_be_undone_too(
    play: Play, lars: int, amina: int
) -> None:
    play.write(amina, "slet")
    play.tap(amina, "Ja")
    play.tap(lars, "Gjort")
    assert play.case(amina).nudges == ()
    play.tap(lars, "Fortryd")
    assert [n.rule for n in play.case(amina).nudges] == ["deletion"]


def test_an_undone_contact_leaves_the_letter_to_be_answered(
    play: Play, lars: int, amina: int
) -> None:
    play.write(amina, "jeg kan ikke finde stedet")
    play.write(lars, "log Amina telefon: talt om Netto. Næste: mandag 10, Torvet 3")
    play.tap(lars, "Gem")
    assert play.case(amina).nudges == ()
    play.tap(lars, "Fortryd")
    assert [n.rule for n in play.case(amina).nudges] == ["message"]


# --- a stored kind of which no row is left ----------------------------------------------------


def test_a_stored_name_that_no_row_knows_stays_until_a_person_ends_it(
    play: Play, lars: int, amina: int
) -> None:
    """It is told in neutral words, the operator reads which it is, and nothing else stops."""
    play.write(amina, "jeg har en ny adresse")
    change_nudges(play.store, amina, rule="of_another_time", stage="odd")
    play.write(lars, "i dag")
    assert "Amina (K4M): Har brug for dig. Ring." in play.latest(lars).text
    play.tap(lars, "1. Amina")
    assert "Amina (K4M) har brug for dig." in play.latest(lars).text
    play.write(lars, "log Amina telefon: talt om Netto. Næste: mandag 10, Torvet 3")
    play.tap(lars, "Gem")
    assert [n.rule for n in play.case(amina).nudges] == ["of_another_time"]
    assert "no row knows the nudge of_another_time" in play.notes
    play.write(lars, "i dag")
    play.tap(lars, "1. Amina")
    play.tap(lars, "Gjort: Har brug for dig. Ring.")
    assert play.case(amina).nudges == ()
