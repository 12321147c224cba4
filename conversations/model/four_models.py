"""The four published models of *Flere skal med* as data: what each asks, with the rule's id.

Only data may live here, and looking it up. Where the documents disagree the models differ. What a
model does not state is `None` or empty. What an item means on a case is `gates.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from conversations.reading.times.meaning import add_months
from conversations.records.entries_work import Purpose
from conversations.records.texts import Text, amount

MARKED_HOURS = 10
"""D21: a fleksjob of at most so many hours a week is marked."""


class Need(StrEnum):
    """What a gate may ask for. How to fill it stands in the catalog under `gate.…`."""

    JOBFORMIDLER = "jobformidler"
    NAME_IN_PLAN = "name_in_plan"
    CV_STARTED = "cv_started"
    CV_MADE = "cv_made"
    JOBGOAL_STARTED = "jobgoal_started"
    READY = "ready"
    VISITATION = "visitation"
    EMPLOYMENT = "employment"
    TASKS = "tasks"
    HOURS = "hours"
    CONTACT_PERSON = "contact_person"
    PLAN_MADE = "plan_made"
    CONTACT_IN_PLAN = "contact_in_plan"
    STEP_UP_HENSYN = "step_up_hensyn"
    FLEKSJOB = "fleksjob"
    PURPOSE = "purpose"
    PAY_DATE = "pay_date"
    IN_VITAS = "in_vitas"
    TOLD_CITIZEN = "told_citizen"
    TOLD_COMPANY = "told_company"
    SELF_SUPPORT = "self_support"
    ORDINARY_HOURS = "ordinary_hours"
    FOLLOW_UP_CONSENT = "follow_up_consent"
    BARRIER_NAMED = "barrier_named"
    COOPERATION_TRIED = "cooperation_tried"
    MATCH_TRIED = "match_tried"
    PHASE_TWO = "phase_two"
    SHARE_CONSENT = "share_consent"
    READABLE = "readable"  # no model asks for it: see `gates.py`


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a gate asks for, and the rule that asks."""

    need: Need
    rule: str
    hours: int = 0  # a month, where it asks for so many


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups that a citizen can be placed in; the first is the default."""

    numbers: tuple[int, ...]
    rule: str
    start_talk_rule: str = ""  # a talk with the sagsbehandler comes before the first placing
    most_start_talks: int = 2  # A01: "1-2 samtaler"
    out_rule: str = ""  # group 3 is out of the project, and socialforvaltningen is told
    unable_rule: str = ""  # of a fritagelse for grave reasons socialforvaltningen is told


@dataclass(frozen=True, slots=True)
class Limit:
    """How long a trin should last at most: a warning, never a block."""

    trin: int
    rule: str
    months: int = 0
    weeks: int = 0

    def ends(self, since: date) -> date:
        """Return the day on which a trin that began on `since` has lasted this long."""
        return add_months(since, self.months) + timedelta(weeks=self.weeks)

    @property
    def length(self) -> Text:
        """Return how long that is, in words."""
        return amount(self.weeks, "weeks") if self.weeks else amount(self.months, "months")


class Until(StrEnum):
    """When the weekly contact ends."""

    COMPANY = "company"  # out at a company
    MATCH = "match"  # the right match is found
    FLEKSJOB = "fleksjob"  # a fleksjob or a praktik has begun


@dataclass(frozen=True, slots=True)
class Weekly:
    until: Until
    rule: str


@dataclass(frozen=True, slots=True)
class AtCompany:
    """Contact while the citizen is out at a company."""

    rule: str
    every_months: int = 0  # 0: no monthly duty
    for_months: int = 0  # 0: no end is stated
    meetings: int = 0  # at least so many …
    within_months: int = 0  # … within so many months of the start
    first_days: tuple[int, ...] = ()  # close at first, then less: days after the start
    first_rule: str = ""


@dataclass(frozen=True, slots=True)
class BreakOffPlan:
    """What a stopped forløb leads to."""

    to_trin: int
    rule: str
    rehabilitation_rule: str = ""  # "": it cannot end in the rehabiliteringsteam


class Owner(StrEnum):
    SAGSBEHANDLER = "sagsbehandler"
    JOBFORMIDLER = "jobformidler"


@dataclass(frozen=True, slots=True)
class StepUpPlan:
    """When the step-up may begin, by whom its agreements are kept, and how it meets."""

    owner: Owner
    owner_rule: str
    by_staff: tuple[Item, ...]  # what must hold when staff begin it
    by_citizen: tuple[Item, ...]  # what must hold when the citizen asked for it
    wish_rule: str = ""  # the citizen's own wish alone is told as a reason to begin one
    to_meet: tuple[Item, ...] = ()
    most_meetings: int = 0  # 0: no number is stated
    meetings_rule: str = ""
    must_attend: frozenset[str] = frozenset()
    attend_rule: str = ""
    experts: Mapping[str, str] = field(default_factory=dict)  # a barrier's expert must be there
    fewest_rule: str = ""  # no expert on anything but the named barrier


@dataclass(frozen=True, slots=True)
class FollowUpPlan:
    """Monthly contact after self-support."""

    rule: str
    least_months: int
    most_months: int
    consent_rule: str = ""  # "": the model asks for no consent


@dataclass(frozen=True, slots=True)
class Model:
    """One intervention model. `gates` are what closes each trin; one without cannot close."""

    name: str
    groups: Groups
    cv: str  # together, presentation, own, mit_cv
    cv_rule: str
    gates: Mapping[int, tuple[Item, ...]]
    limits: tuple[Limit, ...]
    weekly: Weekly | None
    at_company: AtCompany
    praktik: tuple[Item, ...]
    purposes: tuple[Purpose, ...]  # empty: none are stated, so each is allowed
    break_off: BreakOffPlan
    step_up: StepUpPlan | None
    follow_up: FollowUpPlan | None

    def limit(self, trin: int) -> Limit | None:
        """Return how long `trin` should last at most, if the model says so."""
        return next((limit for limit in self.limits if limit.trin == trin), None)


def _asks(rule: str, *needs: Need) -> tuple[Item, ...]:
    return tuple(Item(need, rule) for need in needs)


_ALL_PURPOSES = (Purpose.PAID_HOURS, Purpose.SKILLS, Purpose.JOBGOAL)
_IN_EMERGENCY = (
    *_asks("A34", Need.MATCH_TRIED),
    *_asks("A33", Need.BARRIER_NAMED, Need.COOPERATION_TRIED),
)
_ALL_THREE = frozenset({"citizen", "sagsbehandler", "jobformidler"})

FSM1 = Model(
    name="FSM1",
    groups=Groups((1, 2, 3), "C01", out_rule="C02"),
    cv="own",
    cv_rule="C05",
    gates={
        1: _asks("C04", Need.VISITATION, Need.CV_MADE, Need.JOBGOAL_STARTED, Need.JOBFORMIDLER),
        2: _asks("C06", Need.EMPLOYMENT, Need.PLAN_MADE, Need.CONTACT_PERSON),
        3: (Item(Need.ORDINARY_HOURS, "C08", hours=30),),
    },
    limits=(),
    weekly=None,
    at_company=AtCompany("C07", every_months=1, for_months=12),
    praktik=(),
    purposes=(),
    break_off=BreakOffPlan(2, "C09", rehabilitation_rule="C09"),
    step_up=None,
    follow_up=None,  # C10: encouraged, no cadence
)

FSM2 = Model(
    name="FSM2",
    groups=Groups((1, 2), "A02", start_talk_rule="A01"),
    cv="together",
    cv_rule="A09",
    gates={
        1: (
            Item(Need.JOBFORMIDLER, "A06"),
            Item(Need.CV_STARTED, "A12"),
            Item(Need.JOBGOAL_STARTED, "A12"),
            Item(Need.NAME_IN_PLAN, "A07"),
        ),
        2: (
            Item(Need.EMPLOYMENT, "A23"),
            Item(Need.TASKS, "A16"),
            Item(Need.HOURS, "A16"),
            Item(Need.PLAN_MADE, "A21"),
            Item(Need.CONTACT_PERSON, "A20"),
            Item(Need.CONTACT_IN_PLAN, "A24"),
        ),
        3: (Item(Need.SELF_SUPPORT, "A30"), Item(Need.FOLLOW_UP_CONSENT, "A32")),
    },
    limits=(Limit(1, "A13", months=1), Limit(2, "A25", weeks=13)),
    weekly=Weekly(Until.COMPANY, "A15"),
    at_company=AtCompany("A22", every_months=1, first_days=(1, 7), first_rule="A44"),
    praktik=(
        Item(Need.PURPOSE, "A19"),
        Item(Need.PAY_DATE, "A18"),
        Item(Need.IN_VITAS, "A19"),
        Item(Need.TOLD_CITIZEN, "A17"),
        Item(Need.TOLD_COMPANY, "A17"),
    ),
    purposes=_ALL_PURPOSES,
    break_off=BreakOffPlan(2, "A29"),
    step_up=StepUpPlan(
        Owner.SAGSBEHANDLER,
        "A41",
        by_staff=_IN_EMERGENCY,
        by_citizen=_IN_EMERGENCY,
        to_meet=(Item(Need.SHARE_CONSENT, "A35"),),
        most_meetings=2,
        meetings_rule="A38",
        must_attend=_ALL_THREE,
        attend_rule="A39",
        fewest_rule="A40",
    ),
    follow_up=FollowUpPlan("A31", 3, 6, consent_rule="A32"),
)

CHECKLIST = Model(
    name="FSM II checklist",
    groups=Groups((1, 2), "B05", unable_rule="B04"),
    cv="presentation",
    cv_rule="B07",
    gates={
        1: _asks("B06", Need.JOBFORMIDLER, Need.CV_STARTED, Need.READY),
        2: (
            *_asks("B10", Need.EMPLOYMENT, Need.TASKS, Need.HOURS, Need.PLAN_MADE),
            *_asks("B10", Need.CONTACT_PERSON),
            *_asks("B12", Need.STEP_UP_HENSYN),
        ),
        3: _asks("B17", Need.SELF_SUPPORT),
    },
    limits=(Limit(1, "B13", months=1), Limit(2, "B13", weeks=13)),
    weekly=Weekly(Until.MATCH, "B09"),
    at_company=AtCompany("B14", every_months=1),
    praktik=(
        Item(Need.PURPOSE, "B11"),
        Item(Need.PAY_DATE, "B27"),
        Item(Need.TOLD_CITIZEN, "B27"),
        Item(Need.TOLD_COMPANY, "B27"),
    ),
    purposes=_ALL_PURPOSES,
    break_off=BreakOffPlan(2, "B15", rehabilitation_rule="B16"),
    step_up=StepUpPlan(
        Owner.SAGSBEHANDLER,
        "B19",
        by_staff=_asks("B18", Need.MATCH_TRIED),
        by_citizen=(),  # B18: the citizen's own wish is enough
        wish_rule="B18",
        to_meet=(Item(Need.SHARE_CONSENT, "B22"),),
        most_meetings=2,
        meetings_rule="A38",  # the checklist says "1-2 tværfaglige samtaler" too
        must_attend=_ALL_THREE,
        attend_rule="B20",
        experts={"health": "B20", "family": "B21"},
    ),
    follow_up=FollowUpPlan("B17", 3, 6),
)

# Not stepwise: what is called trin on the case is its fase, and the third has no end of its own.
FLEKSJOB = Model(
    name="Udvikling i fleksjob II",
    groups=Groups((1,), "D06"),
    cv="mit_cv",
    cv_rule="D07",
    gates={1: _asks("D06", Need.JOBFORMIDLER), 2: _asks("D21", Need.FLEKSJOB)},
    limits=(),
    weekly=Weekly(Until.FLEKSJOB, "D08"),
    at_company=AtCompany("D17", meetings=2, within_months=6),
    praktik=(),
    purposes=(),
    break_off=BreakOffPlan(2, "D08"),  # the weekly talks until a fleksjob begin again
    step_up=StepUpPlan(
        Owner.JOBFORMIDLER,
        "D25",
        by_staff=_asks("D25", Need.PHASE_TWO),
        by_citizen=_asks("D25", Need.PHASE_TWO),
    ),
    follow_up=None,
)

MODELS: Mapping[str, Model] = {model.name: model for model in (FSM1, FSM2, CHECKLIST, FLEKSJOB)}
DEFAULT = FSM2


def model_of(name: str) -> Model:
    """Return the model of that name. Raises KeyError for one that is none of the four."""
    return MODELS[name]
