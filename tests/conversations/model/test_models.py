"""The four models as data, held to the table where the sources disagree (rules.md, at its end)."""

from datetime import date

import pytest

from conversations.model.four_models import DEFAULT, MODELS, Until, model_of
from conversations.records.entries_work import Purpose
from tests.matters import every_row

FSM1, FSM2, CHECKLIST, FLEKSJOB = "FSM1", "FSM2", "FSM II checklist", "Udvikling i fleksjob II"
ALL = (FSM1, FSM2, CHECKLIST, FLEKSJOB)


def test_there_are_four_and_fsm2_is_the_default() -> None:
    assert tuple(MODELS) == ALL
    assert DEFAULT.name == FSM2


def test_a_name_that_is_none_of_the_four_is_refused() -> None:
    with pytest.raises(KeyError):
        model_of("FSM3")


@pytest.mark.rule("A02", "B04", "B05", "C01", "D06")
@pytest.mark.parametrize(
    ("model", "groups"),
    [
        (FSM1, (1, 2, 3)),  # the third is out of the project
        (FSM2, (1, 2)),  # who cannot take part is exempt inside group 1
        (CHECKLIST, (1, 2)),
        (FLEKSJOB, (1,)),  # whoever is visited to a fleksjob
    ],
)
def test_groups(model: str, groups: tuple[int, ...]) -> None:
    assert model_of(model).groups.numbers == groups


@pytest.mark.rule("B04", "C02")
@pytest.mark.parametrize(
    ("model", "out", "unable"),
    [(FSM1, "C02", ""), (FSM2, "", ""), (CHECKLIST, "", "B04"), (FLEKSJOB, "", "")],
)
def test_of_whom_socialforvaltningen_is_told(model: str, out: str, unable: str) -> None:
    groups = model_of(model).groups
    assert (groups.out_rule, groups.unable_rule) == (out, unable)


@pytest.mark.rule("A06", "A07", "A12", "B06", "C04", "D06")
@pytest.mark.parametrize(
    ("model", "needs"),
    [
        (FSM1, {"visitation", "cv_made", "jobgoal_started", "jobformidler"}),
        (FSM2, {"jobformidler", "cv_started", "jobgoal_started", "name_in_plan"}),
        (CHECKLIST, {"jobformidler", "cv_started", "ready"}),
        (FLEKSJOB, {"jobformidler"}),  # not stepwise: the first fase
    ],
)
def test_what_closes_trin_1(model: str, needs: set[str]) -> None:
    assert {item.need.value for item in model_of(model).gates[1]} == needs


_COMPANY = {"employment", "plan_made", "contact_person"}


@pytest.mark.rule("A16", "A20", "A21", "A23", "A24", "B10", "B12", "C06", "D21")
@pytest.mark.parametrize(
    ("model", "needs"),
    [
        (FSM1, _COMPANY),
        (FSM2, _COMPANY | {"tasks", "hours", "contact_in_plan"}),  # in Min Plan at closing (A24)
        (CHECKLIST, _COMPANY | {"tasks", "hours", "step_up_hensyn"}),
        (FLEKSJOB, {"fleksjob"}),
    ],
)
def test_what_closes_trin_2(model: str, needs: set[str]) -> None:
    assert {item.need.value for item in model_of(model).gates[2]} == needs


@pytest.mark.rule("A30", "A32", "B17", "C08")
@pytest.mark.parametrize(
    ("model", "needs"),
    [
        (FSM1, {"ordinary_hours"}),  # or self-support
        (FSM2, {"self_support", "follow_up_consent"}),
        (CHECKLIST, {"self_support"}),
        (FLEKSJOB, None),  # the fase of the fleksjob has no end of its own
    ],
)
def test_what_closes_trin_3(model: str, needs: set[str] | None) -> None:
    gate = model_of(model).gates.get(3)
    assert (None if gate is None else {item.need.value for item in gate}) == needs


@pytest.mark.rule("A13", "A25", "B13")
@every_row(
    ("model", "trin", "since", "ends"),
    [
        (FSM2, 1, date(2026, 11, 2), date(2026, 12, 2)),  # one month
        (FSM2, 1, date(2027, 1, 31), date(2027, 2, 28)),  # into a short month
        (FSM2, 1, date(2028, 1, 31), date(2028, 2, 29)),  # into a leap day
        (FSM2, 2, date(2026, 11, 2), date(2027, 2, 1)),  # 13 weeks
        (CHECKLIST, 1, date(2026, 12, 15), date(2027, 1, 15)),  # over new year
        (CHECKLIST, 2, date(2026, 11, 2), date(2027, 2, 1)),
        (FSM2, 3, date(2026, 11, 2), None),  # no limit to trin 3
        (FSM1, 1, date(2026, 11, 2), None),  # "typically 1-2 samtaler": no length
        (FSM1, 2, date(2026, 11, 2), None),  # "hurtigst muligt": no length
        (FLEKSJOB, 2, date(2026, 11, 2), None),
    ],
)
def test_how_long_a_trin_should_last(model: str, trin: int, since: date, ends: date | None) -> None:
    limit = model_of(model).limit(trin)
    assert (limit.ends(since) if limit else None) == ends


@pytest.mark.rule("A15", "B09", "D08")
@pytest.mark.parametrize(
    ("model", "until"),
    [
        (FSM1, None),  # no weekly rule
        (FSM2, Until.COMPANY),
        (CHECKLIST, Until.MATCH),
        (FLEKSJOB, Until.FLEKSJOB),
    ],
)
def test_weekly_contact_stops_at(model: str, until: Until | None) -> None:
    weekly = model_of(model).weekly
    assert (weekly.until if weekly else None) == until


@pytest.mark.rule("A22", "A44", "B14", "C07", "D17")
@pytest.mark.parametrize(
    ("model", "monthly", "months", "meetings", "within", "first_days"),
    [
        (FSM1, 1, 12, 0, 0, ()),  # monthly in the first year
        (FSM2, 1, 0, 0, 0, (1, 7)),  # close at first, then at least monthly, no end stated
        (CHECKLIST, 1, 0, 0, 0, ()),
        (FLEKSJOB, 0, 0, 2, 6, ()),  # two meetings in six months
    ],
)
def test_contact_at_the_company(
    model: str, monthly: int, months: int, meetings: int, within: int, first_days: tuple[int, ...]
) -> None:
    plan = model_of(model).at_company
    assert (plan.every_months, plan.for_months) == (monthly, months)
    assert (plan.meetings, plan.within_months) == (meetings, within)
    assert plan.first_days == first_days


@pytest.mark.rule("A31", "A32", "B17", "C10")
@pytest.mark.parametrize(
    ("model", "months", "asks_consent"),
    [
        (FSM1, None, False),  # encouraged, no cadence
        (FSM2, (3, 6), True),
        (CHECKLIST, (3, 6), False),  # no footnote about consent
        (FLEKSJOB, None, False),
    ],
)
def test_after_self_support(model: str, months: tuple[int, int] | None, asks_consent: bool) -> None:
    plan = model_of(model).follow_up
    assert ((plan.least_months, plan.most_months) if plan else None) == months
    assert bool(plan and plan.consent_rule) is asks_consent


@pytest.mark.rule("A33", "A34", "A41", "B18", "B19", "D25")
@pytest.mark.parametrize(
    ("model", "owner", "by_staff", "by_citizen"),
    [
        (FSM1, None, set(), set()),
        (
            FSM2,
            "sagsbehandler",
            {"match_tried", "barrier_named", "cooperation_tried"},
            {"match_tried", "barrier_named", "cooperation_tried"},
        ),
        (CHECKLIST, "sagsbehandler", {"match_tried"}, set()),  # the own wish is enough
        (FLEKSJOB, "jobformidler", {"phase_two"}, {"phase_two"}),
    ],
)
def test_step_up(model: str, owner: str | None, by_staff: set[str], by_citizen: set[str]) -> None:
    plan = model_of(model).step_up
    assert (plan.owner.value if plan else None) == owner
    assert {item.need.value for item in (plan.by_staff if plan else ())} == by_staff
    assert {item.need.value for item in (plan.by_citizen if plan else ())} == by_citizen


@pytest.mark.rule("A38", "A39", "B20", "B21", "B22", "A35", "A40")
def test_how_a_step_up_meets() -> None:
    fsm2, checklist = model_of(FSM2).step_up, model_of(CHECKLIST).step_up
    assert fsm2 is not None and checklist is not None
    assert fsm2.most_meetings == checklist.most_meetings == 2
    assert fsm2.must_attend == {"citizen", "sagsbehandler", "jobformidler"}
    assert set(checklist.experts) == {"health", "family"}
    assert not fsm2.experts and fsm2.fewest_rule  # FSM2: as few people as possible
    assert [item.need.value for item in fsm2.to_meet] == ["share_consent"]
    assert [item.need.value for item in checklist.to_meet] == ["share_consent"]


@pytest.mark.rule("A17", "A18", "A19", "B11", "B27")
@pytest.mark.parametrize(
    ("model", "needs", "purposes"),
    [
        (FSM1, set(), 0),
        (FSM2, {"purpose", "pay_date", "in_vitas", "told_citizen", "told_company"}, 3),
        (CHECKLIST, {"purpose", "pay_date", "told_citizen", "told_company"}, 3),
        (FLEKSJOB, set(), 0),
    ],
)
def test_what_a_praktik_must_have(model: str, needs: set[str], purposes: int) -> None:
    found = model_of(model)
    assert {item.need.value for item in found.praktik} == needs
    assert len(found.purposes) == purposes
    assert set(found.purposes) <= set(Purpose)


@pytest.mark.rule("A29", "B15", "B16", "C09")
@pytest.mark.parametrize(
    ("model", "may_end_in_rehabilitation"),
    [(FSM1, True), (FSM2, False), (CHECKLIST, True), (FLEKSJOB, False)],
)
def test_a_break_leads_back_to_trin_2(model: str, may_end_in_rehabilitation: bool) -> None:
    plan = model_of(model).break_off
    assert plan.to_trin == 2
    assert bool(plan.rehabilitation_rule) is may_end_in_rehabilitation


@pytest.mark.rule("A09", "B07", "C05", "D07")
@pytest.mark.parametrize(
    ("model", "cv"),
    [(FSM1, "own"), (FSM2, "together"), (CHECKLIST, "presentation"), (FLEKSJOB, "mit_cv")],
)
def test_which_cv(model: str, cv: str) -> None:
    assert model_of(model).cv == cv
