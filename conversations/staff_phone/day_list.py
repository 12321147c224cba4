"""I DAG: whom to think of now, one line a citizen, and what can be done about each.

What is urgent first, then overdue, today, new answers worth reading, then what is coming. The
morning digest says the same list. What it shows is what this member of staff was told of already;
asking for it is a look all the same, and is written in each citizen's access log.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from conversations.case.nudging import short_wording, wording
from conversations.case.turn import Turn
from conversations.model.hours import local_day
from conversations.model.nudges.kind import NudgeKinds, Tap
from conversations.model.policy import Policy
from conversations.records.case import AgendaItem
from conversations.records.channel import traits_of
from conversations.records.inputs_between import CaseAsked, CaseSeen
from conversations.records.outcome import Button
from conversations.records.texts import Joined, Ref, Text, amount, text
from conversations.staff_phone import nudge_talk
from conversations.talks.showing import number_in
from conversations.topics.contacts import drafts
from conversations.topics.letters import from_staff

MOST_LINES = 20
MOST_BUTTONS = 20
MOST_WHYS = 2  # in a line: the rest is one tap away
NOW, OVERDUE, TODAY, NEWS, COMING = "now", "overdue", "today", "news", "coming"
SECTIONS = (NOW, OVERDUE, TODAY, NEWS, COMING)
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Group:
    """All that stands about one citizen; the section is that of the most pressing."""

    section: str
    case: int
    items: tuple[AgendaItem, ...]


def in_order(
    agenda: Iterable[AgendaItem],
    now: datetime,
    latest: datetime | None,
    policy: Policy,
    kinds: NudgeKinds,
) -> list[tuple[str, AgendaItem]]:
    """Return what the list holds, by section and then by how long it has been due.

    `latest`: when the one before was sent; what is not due yet stands in one digest only.
    """
    found: list[tuple[str, AgendaItem]] = []
    for item in agenda:
        section = _section(item, now, policy, kinds)
        is_new = latest is None or item.told_at is None or item.told_at > latest
        if section in (NOW, OVERDUE, TODAY) or is_new:
            found.append((section, item))
    return sorted(found, key=_rank)


def _section(item: AgendaItem, now: datetime, policy: Policy, kinds: NudgeKinds) -> str:
    kind = kinds.of(item.rule)
    if kind.is_urgent:
        return NOW
    if kind.is_news:
        return NEWS
    if item.due_at is None:
        return COMING
    due_on, today = local_day(item.due_at, policy), local_day(now, policy)
    if due_on < today:
        return OVERDUE
    return TODAY if due_on == today else COMING


def _rank(found: tuple[str, AgendaItem]) -> tuple[int, datetime, int, int]:
    section, item = found
    return SECTIONS.index(section), item.due_at or _NEVER, item.case, item.no


def grouped(found: Sequence[tuple[str, AgendaItem]]) -> list[Group]:
    """Return the list by citizen, in the order of what presses most about each."""
    first: dict[int, str] = {}
    items: dict[int, list[AgendaItem]] = {}
    for section, item in found:
        first.setdefault(item.case, section)
        items.setdefault(item.case, []).append(item)
    return [Group(first[case], case, tuple(about)) for case, about in items.items()]


def _all(turn: Turn) -> list[tuple[str, AgendaItem]]:
    return in_order(turn.before.agenda, turn.now, None, turn.world.policy, turn.world.nudges)


# --- saying it ------------------------------------------------------------------------------------


def order_day_list(turn: Turn, rest: str = "", skip: int = 0) -> None:
    """Show the list now, also what the morning's left out; `skip` citizens stood before."""
    groups = grouped(_all(turn))[skip:]
    if not groups and not drafts.waiting(turn):
        turn.say(text("staff.day.nothing"))
        return
    for group in groups[:MOST_LINES]:
        turn.tell(group.case, CaseSeen(turn.person.id, "today"))
    say(turn, "staff.day", groups, skip)


def say(turn: Turn, key: str, groups: Sequence[Group], skip: int = 0) -> None:
    """Say the list under this heading, with a button for each citizen and one for the rest."""
    shown = groups[:MOST_LINES]
    left = len(groups) - len(shown)
    lines: list[Text] = []
    before = ""
    for no, group in enumerate(shown, skip + 1):
        if group.section != before:
            lines.append(text(f"staff.digest.{group.section}"))
        before = group.section
        lines.append(_line(no, group, turn.world.nudges))
    if left:
        lines.append(text("staff.digest_more", count=left))
    to_write_out = drafts.summary(turn)
    lines += [to_write_out] if to_write_out is not None else []
    buttons = (*_buttons(shown, skip, left), *drafts.list_button(turn))
    buttons = () if traits_of(turn.channel).is_text_alone else buttons
    count = amount(len(groups) + skip, "citizens")
    turn.say(text(key, count=count, lines=Joined(tuple(lines))), buttons=buttons)


def _line(no: int, group: Group, kinds: NudgeKinds) -> Text:
    why = short_wording(group.items[0], kinds)
    for item in group.items[1:MOST_WHYS]:
        why = text("staff.day.and", first=why, second=short_wording(item, kinds))
    if len(group.items) > MOST_WHYS:
        why = text("staff.day.plus", first=why, more=len(group.items) - MOST_WHYS)
    name, code = Ref("first_name", group.case), Ref("code", group.case)
    return text("staff.day.line", no=no, name=name, code=code, why=why)


def _buttons(shown: Sequence[Group], skip: int, left: int) -> tuple[Button, ...]:
    buttons = [
        Button(
            f"d{group.case}|show",
            text("staff.digest_button", no=no, name=Ref("first_name", group.case)),
        )
        for no, group in enumerate(shown[:MOST_BUTTONS], skip + 1)
    ]
    more = Button(f"d0|more:{skip + len(shown)}", text("staff.day.more"))
    return (*buttons, more) if left else tuple(buttons)


# --- one citizen of it ----------------------------------------------------------------------------


def tap_day_list(turn: Turn, source: str, action: str) -> None:
    """A button of the list: the rest of it, one citizen, or what can be done about them."""
    case = number_in(source[1:])
    items = _about(turn, case)
    if action.startswith("more:"):
        order_day_list(turn, skip=number_in(action.partition(":")[2]))
    elif case not in nudge_talk.mine(turn):
        nudge_talk.refuse(turn, case, action)
    elif action in ("log", from_staff.READ, from_staff.WRITE):
        turn.tell(case, CaseAsked(turn.person.id, action))
    elif action == "open":
        _say_where(turn, case)
    elif action == "put_off":
        nudge_talk.ask_why(turn, source, with_tomorrow=True)
    elif action == "tomorrow":
        nudge_talk.put_off(turn, case, [item.no for item in items])
    elif chosen := nudge_talk.put_off_named(action):
        nudge_talk.put_off(turn, case, [item.no for item in items], chosen)
    else:
        turn.tell(case, CaseSeen(turn.person.id, "today"))
        show_citizens_day(turn, case)


def _about(turn: Turn, case: int) -> list[AgendaItem]:
    return [item for _, item in _all(turn) if item.case == case]


def show_citizens_day(turn: Turn, case: int) -> None:
    """Show what stands about one citizen and what can be done; the look is written down already."""
    items, kinds = _about(turn, case), turn.world.nudges
    buttons = (
        *(Button(f"d{case}|{action}", label) for action, label in _actions(turn, items)),
        *_seen_buttons(items, kinds),
        *_done_buttons(items, kinds),
    )
    lines = tuple(text("staff.day.why", why=wording(item, kinds)) for item in items)
    said = text(
        "staff.day.about",
        name=Ref("first_name", case),
        code=Ref("code", case),
        lines=Joined(lines or (text("staff.day.nothing_about"),)),
    )
    turn.say(said, buttons=buttons, words_of=case)


def _actions(turn: Turn, items: Sequence[AgendaItem]) -> list[tuple[str, Text]]:
    kinds = {turn.world.nudges.of(item.rule) for item in items}
    has_letters = any(from_staff.stand_behind(kind) for kind in kinds)
    may_rest = any(not kind.is_news for kind in kinds) and not any(k.is_urgent for k in kinds)
    read = [(from_staff.READ, text("staff.read"))] if has_letters else []
    write = text("staff.write") if has_letters else text("order.skriv")
    put_off = [("put_off", text("staff.put_off"))] if may_rest else []
    opens = [("open", text("staff.open"))] if turn.world.links.desk else []
    return [*read, ("log", text("staff.log")), (from_staff.WRITE, write), *put_off, *opens]


def _seen_buttons(items: Sequence[AgendaItem], kinds: NudgeKinds) -> list[Button]:
    unseen = (i for i in items if kinds.of(i.rule).is_urgent and not i.is_seen)
    return [Button(f"n{item.case}.{item.no}|seen", text("staff.seen")) for item in unseen]


def _done_buttons(items: Sequence[AgendaItem], kinds: NudgeKinds) -> list[Button]:
    """*Gjort*, for each that one tap ends."""
    found = (item for item in items if isinstance(kinds.of(item.rule).done, Tap))
    said = ((item, text("staff.done_what", what=short_wording(item, kinds))) for item in found)
    return [Button(f"n{item.case}.{item.no}|done", label) for item, label in said]


def _say_where(turn: Turn, case: int) -> None:
    entry = next((e for e in turn.before.caseload if e.person == case), None)
    code = entry.code if entry else ""
    turn.say(text("staff.open_at", link=f"{turn.world.links.desk}/cases/{code}"))
