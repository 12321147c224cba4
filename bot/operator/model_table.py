"""Where the four models disagree: a table for docs/rules.md, made from the models themselves.

Only the words for it may live here; what a model holds is `conversations/model/four_models.py`.
"""

from collections.abc import Callable

from conversations.model.four_models import Item, Model, Until

NOTHING = "–"
_CORE_ELEMENTS = {  # kerneelementer: how the documents are divided, which no code needs
    "FSM1": "6 (jobmål first, then jobformidler)",
    "FSM2": "5 (jobformidler first, then jobmål), and step-up",
    "FSM II checklist": "not numbered; step-up is one of its own",
    "Udvikling i fleksjob II": "6 (from the plan to the follow-up)",
}
_CV = {
    "together": "on Jobnet, always made together with the jobformidler",
    "mit_cv": "Mit CV on Jobnet before the first talk; præsentations-CV if wished",
    "presentation": "præsentations-CV on Jobnet",
    "own": "on Jobnet, or the kommune's own",
}
_WITHOUT_LIMIT = {  # what a document says of a trin's length that is no limit
    ("FSM1", 1): "typically 1–2 talks (C04)",
    ("FSM1", 2): "as fast as possible (C06)",
}
_AFTERWARDS = {"FSM1": "efterværn is encouraged, no cadence (C10)"}
_UNTIL = {
    Until.COMPANY: "the citizen is out at a company",
    Until.MATCH: "the right match is found",
    Until.FLEKSJOB: "fleksjob or praktik begins",
}


def model_table(models: list[Model]) -> list[list[str]]:
    """Return the head and a row a topic, one cell a model."""
    head = ["Topic", *(model.name for model in models)]
    return [head, *([topic, *map(say, models)] for topic, say in _TOPICS.items())]


def _core(model: Model) -> str:
    return _CORE_ELEMENTS[model.name]


def _groups(model: Model) -> str:
    groups = model.groups
    said = f"{', '.join(str(number) for number in groups.numbers)} ({groups.rule})"
    if groups.out_rule:
        said += f"; 3 is out of the project, with an underretning ({groups.out_rule})"
    if groups.unable_rule:
        said += f"; a grave fritagelse comes with an underretning ({groups.unable_rule})"
    return said


def _cv(model: Model) -> str:
    return f"{_CV[model.cv]} ({model.cv_rule})"


def _closes(trin: int) -> Callable[[Model], str]:
    return lambda model: _items(model.gates.get(trin, ()))


def _items(items: tuple[Item, ...]) -> str:
    named = (f"{item.need.replace('_', ' ')} ({item.rule})" for item in items)
    return ", ".join(named) or NOTHING


def _length(trin: int) -> Callable[[Model], str]:
    def say(model: Model) -> str:
        limit = model.limit(trin)
        if limit is None:
            return _WITHOUT_LIMIT.get((model.name, trin), NOTHING)
        long = _count(limit.months, "month") if limit.months else _count(limit.weeks, "week")
        return f"should be at most {long} ({limit.rule})"

    return say


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _weekly(model: Model) -> str:
    if model.weekly is None:
        return "no weekly rule"
    return f"{_UNTIL[model.weekly.until]} ({model.weekly.rule})"


def _at_company(model: Model) -> str:
    plan = model.at_company
    found = []
    if plan.first_days:
        days = " and ".join(str(day) for day in plan.first_days)
        found.append(f"day {days} ({plan.first_rule})")
    if plan.every_months:
        end = f"for {_count(plan.for_months, 'month')}" if plan.for_months else "no end stated"
        found.append(f"every {_count(plan.every_months, 'month')}, {end} ({plan.rule})")
    if plan.meetings:
        within = _count(plan.within_months, "month")
        found.append(f"at least {plan.meetings} meetings within {within} ({plan.rule})")
    return "; ".join(found)


def _follow_up(model: Model) -> str:
    plan = model.follow_up
    if plan is None:
        return _AFTERWARDS.get(model.name, NOTHING)
    consent = f"consent ({plan.consent_rule})" if plan.consent_rule else "no consent asked"
    return f"monthly, {plan.least_months}–{plan.most_months} months ({plan.rule}), {consent}"


def _step_up_start(model: Model) -> str:
    if model.step_up is None:
        return NOTHING
    wish = _items(model.step_up.by_citizen)
    wish = "the wish is enough" if wish == NOTHING else wish
    return f"by staff: {_items(model.step_up.by_staff)}; by the citizen: {wish}"


def _step_up_owner(model: Model) -> str:
    if model.step_up is None:
        return NOTHING
    return f"{model.step_up.owner} ({model.step_up.owner_rule})"


def _step_up_people(model: Model) -> str:
    plan = model.step_up
    if plan is not None and plan.fewest_rule:
        return f"only for the barrier that the citizen named ({plan.fewest_rule})"
    if plan is not None and plan.experts:
        rules = " and ".join(plan.experts.values())
        return f"for the named barrier, must be there ({rules})"
    return NOTHING


def _praktik(model: Model) -> str:
    if not model.purposes:
        return "none stated"
    rules = {item.rule for item in model.praktik if item.need == "purpose"}
    named = " / ".join(purpose.replace("_", " ") for purpose in model.purposes)
    return f"{named} ({', '.join(sorted(rules))})"


def _break_off(model: Model) -> str:
    plan = model.break_off
    end = f", or rehabilitering ({plan.rehabilitation_rule})" if plan.rehabilitation_rule else ""
    step_up = ", or a step-up" if end and model.step_up is not None else ""
    return f"trin {plan.to_trin} again ({plan.rule}){step_up}{end}"


_TOPICS: dict[str, Callable[[Model], str]] = {
    "Kerneelementer": _core,
    "Groups": _groups,
    "CV": _cv,
    "Trin 1 closes with": _closes(1),
    "Trin 1 length": _length(1),
    "Trin 2 closes with": _closes(2),
    "Trin 2 length": _length(2),
    "Weekly contact until": _weekly,
    "Contact at the company": _at_company,
    "Trin 3 closes with": _closes(3),
    "After self-support": _follow_up,
    "Step-up begins with": _step_up_start,
    "Step-up agreements kept by": _step_up_owner,
    "Expert at a step-up": _step_up_people,
    "Purposes of a praktik": _praktik,
    "A stopped forløb leads to": _break_off,
}
