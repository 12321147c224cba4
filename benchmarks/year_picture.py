"""One case's course through the year as a picture: trin, work, hours, contacts, answers, nudges."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw
from sqlalchemy import select

from benchmarks.year_checks import local
from conversations.model.rhythm import CHECK_INS
from conversations.records.case import Case
from conversations.records.entries import Assignment, BreakOff, CaseClosed, Exemption, TrinClosed
from conversations.records.entries_work import Employment, EmploymentKind, Hours
from locales.cards.lettering import font_of
from storage import schema
from storage.rows import read_nudge, read_run
from storage.store import Store

ASKED = (*CHECK_INS, "before_start", "first_day", "first_week")
LARGER = 2
WIDTH, LEFT, RIGHT, TOP = 1680, 250, 40, 120
ROW = 30
INK, QUIET, LINE, PAPER = "#1b1f24", "#5d6672", "#dfe3e8", "#ffffff"
TRIN = {1: "#bcd9f2", 2: "#7fb5e6", 3: "#3f86c9", 4: "#8ccf9b"}
PAID, UNPAID, WORK, AWAY = "#2f7d4f", "#b9dcc6", "#f2c879", "#d9c8ec"
DARK = (TRIN[3], PAID)
CONTACT, ANSWERED, NUDGE = "#1b1f24", "#3f86c9", "#d9642f"
MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
KINDS = {
    EmploymentKind.PRAKTIK: "Praktik",
    EmploymentKind.JOB: "Job",
    EmploymentKind.FLEKSJOB: "Fleksjob",
    EmploymentKind.LOENTILSKUD: "Løntilskud",
    EmploymentKind.UDDANNELSE: "Uddannelse",
}
RULES = {
    "contact_due": "Tid til kontakt",
    "follow_up_due": "Tid til opfølgning",
    "silence": "Tavshed: ring",
    "silence_stand_in": "Tavshed: vikar",
    "silence_leader": "Tavshed: leder",
    "agreement_late": "Aftale over fristen",
    "trin_1_long": "Trin 1 trækker ud",
    "trin_2_long": "Trin 2 trækker ud",
    "no_jobgoal": "Jobmål mangler",
    "gate_missing": "Mangler i trinnet",
    "name_not_in_plan": "Navn i Min Plan",
    "need_help": "Brug for hjælp",
    "hard_week": "Svær uge",
    "talk": "Vil gerne tale",
    "handed_over": "Ny jobformidler",
    "message": "Skrev selv",
}
MOST_RULES = 9


@dataclass(frozen=True, slots=True)
class Course:
    """What is drawn of one case."""

    case: Case
    first: date
    last: date
    contacts: list[date]
    answered: list[tuple[date, bool]]
    nudges: list[tuple[str, date, date]]
    away: list[tuple[date, date]]


def draw_course(store: Store, cases: dict[int, Case], first: date, last: date, path: Path) -> None:
    """Draw the fullest course of an FSM2 case into a PNG."""
    person = max((p for p in cases if cases[p].model == "FSM2"), key=lambda p: _fullness(cases[p]))
    _draw(_course(store, person, cases[person], first, last)).save(path, optimize=True)


def _fullness(case: Case) -> tuple[bool, int, int]:
    kinds = {type(entry) for entry in case.entries}
    return BreakOff in kinds and CaseClosed in kinds, len(kinds), len(case.entries)


def _course(store: Store, person: int, case: Case, first: date, last: date) -> Course:
    def rows(table: Any, owner: int) -> list[Any]:
        query = select(table).where(table.c.person_id == owner).order_by(table.c.no)
        with store.read() as connection:
            return list(connection.execute(query))

    every = [read_run(row, store.keys) for row in rows(schema.run, person)]
    runs = [run for run in every if run.name in ASKED]
    nudges = [
        (each.rule, local(each.raised_at), local(each.closed_at) if each.closed_at else last)
        for each in (read_nudge(row, store.keys) for row in rows(schema.nudge, person))
    ]
    helpers = [entry.jobformidler for entry in case.entries if isinstance(entry, Assignment)]
    with store.read() as connection:
        me = select(schema.person.c.jobformidler_id).where(schema.person.c.id == person)
        helpers.append(connection.execute(me).scalar_one())
    absences = [row for helper in set(helpers[-1:]) for row in rows(schema.stand_in, helper)]
    return Course(
        case,
        first,
        last,
        [local(row.at) for row in rows(schema.contact, person)],
        [(local(row.opened_at), row.status == "answered") for row in runs],
        nudges,
        [(row.start, row.end) for row in absences],
    )


@dataclass(slots=True)
class Sheet:
    """The paper: days become places on it. Drawn larger, so that its edges become smooth."""

    draw: ImageDraw.ImageDraw
    first: date
    last: date

    def x(self, day: date) -> float:
        days = (self.last - self.first).days
        inside = min(max((day - self.first).days, 0), days)
        return LEFT + (WIDTH - LEFT - RIGHT) * inside / days

    def words(self, x: float, y: float, said: str, size: int = 17, ink: str = INK) -> None:
        font = font_of("latin", size * LARGER)
        self.draw.text((x * LARGER, y * LARGER), said, ink, font, anchor="lm")

    def line(self, x: float, y: float, to_x: float, to_y: float, ink: str, width: int = 1) -> None:
        self.draw.line(_larger(x, y, to_x, to_y), ink, width * LARGER)

    def box(self, x: float, y: float, to_x: float, to_y: float, fill: str) -> None:
        self.draw.rectangle(_larger(x, y, to_x, to_y), fill)

    def bar(self, y: float, start: date, end: date, fill: str, said: str = "") -> None:
        """A stretch of time; its words only where there is room for them."""
        left, right = self.x(start), max(self.x(end), self.x(start) + 3)
        radius = min(4, (right - left) / 2) * LARGER
        self.draw.rounded_rectangle(_larger(left, y - 11, right, y + 11), radius, fill)
        if said and font_of("latin", 15).getlength(said) < right - left - 8:
            self.words(left + 6, y, said, 15, PAPER if fill in DARK else INK)

    def dot(self, y: float, x: float, ink: str, is_full: bool = True) -> None:
        place = _larger(x - 6, y - 6, x + 6, y + 6)
        self.draw.ellipse(place, ink if is_full else PAPER, ink, 2 * LARGER)


def _larger(*places: float) -> tuple[float, float, float, float]:
    left, top, right, bottom = (place * LARGER for place in places)
    return left, top, right, bottom


Lane = tuple[str, int, Callable[[Sheet, float, Course], None]]


def _draw(course: Course) -> Image.Image:
    lanes = [*_LANES, *_nudge_lanes(course)]
    height = TOP + sum(rows for _, rows, _ in lanes) * ROW + 70
    image = Image.new("RGB", (WIDTH * LARGER, height * LARGER), PAPER)
    sheet = Sheet(ImageDraw.Draw(image), course.first, course.last)
    sheet.words(30, 36, f"Et forløb gennem et år · {course.case.model} · simuleret borger", 26)
    _months(sheet, height - 60)
    y = float(TOP)
    for name, rows, lane in lanes:
        middle = y + rows * ROW / 2
        sheet.words(30, middle, name, 17, QUIET)
        sheet.line(30, y, WIDTH - RIGHT, y, LINE)
        lane(sheet, middle, course)
        y += rows * ROW
    _legend(sheet, height - 34)
    return image.resize((WIDTH, height), Image.Resampling.LANCZOS)


def _months(sheet: Sheet, bottom: float) -> None:
    day = sheet.first.replace(day=1)
    while day <= sheet.last:
        x = sheet.x(day)
        sheet.line(x, 84, x, bottom, LINE)
        following = (day + timedelta(days=32)).replace(day=1)
        if sheet.x(following) - x > 40:
            sheet.words(x + 5, 96, MONTHS[day.month - 1], 17, QUIET)
        day = following


def _legend(sheet: Sheet, y: float) -> None:
    x = float(LEFT)
    for said, ink, is_full in (
        ("talt med jobformidleren", CONTACT, True),
        ("svarede Makker", ANSWERED, True),
        ("svarede ikke", ANSWERED, False),
    ):
        sheet.dot(y, x + 6, ink, is_full)
        sheet.words(x + 20, y, said, 16, QUIET)
        x += 50 + font_of("latin", 16).getlength(said)
    for said, fill in (
        ("lønnede timer", PAID),
        ("ulønnede timer", UNPAID),
        ("påmindelse til jobformidleren", NUDGE),
    ):
        sheet.box(x, y - 8, x + 22, y + 8, fill)
        sheet.words(x + 30, y, said, 16, QUIET)
        x += 60 + font_of("latin", 16).getlength(said)


# --- the lanes ------------------------------------------------------------------------------------


def _trins(sheet: Sheet, y: float, course: Course) -> None:
    for start, end, trin in _spans(course):
        sheet.bar(y, start, end, TRIN[trin], "Opfølgning" if trin == 4 else f"Trin {trin}")
    for entry in course.case.entries:
        if isinstance(entry, BreakOff):
            x = sheet.x(entry.on)
            sheet.line(x, y - 16, x, y + 16, NUDGE, 3)
            sheet.words(x + 5, y - 20, "afbrudt", 14, NUDGE)


def _spans(course: Course) -> Iterator[tuple[date, date, int]]:
    """The trin one after the other; 4 is the follow-up."""
    since, trin = local(course.case.started_at), 1
    for entry in course.case.entries:
        if isinstance(entry, TrinClosed | BreakOff | CaseClosed):
            yield since, entry.on, trin
            since = entry.on
            if isinstance(entry, CaseClosed):
                return
            trin = entry.trin + 1 if isinstance(entry, TrinClosed) else entry.to_trin
    yield since, course.last, trin


def _work(sheet: Sheet, y: float, course: Course) -> None:
    for spell in _of(course, Employment):
        end = spell.end or course.last
        sheet.bar(y, spell.start, end, WORK, f"{KINDS[spell.kind]}, {spell.company}")


def _hours(sheet: Sheet, y: float, course: Course) -> None:
    """Hours a week as steps, paid below unpaid, so that progression can be seen."""
    floor, full = y + ROW, 2 * ROW - 12
    ends = {spell.no: spell.end or course.last for spell in _of(course, Employment)}
    series = _of(course, Hours)
    for place, hours in enumerate(series):
        later = [h.since for h in series[place + 1 :] if h.employment == hours.employment]
        end = min([*later, ends[hours.employment]])
        left, right = sheet.x(hours.since), max(sheet.x(end), sheet.x(hours.since) + 2)
        paid, whole = hours.paid / 37 * full, (hours.paid + hours.unpaid) / 37 * full
        sheet.box(left, floor - whole, right, floor, UNPAID)
        sheet.box(left, floor - paid, right, floor, PAID)
        if right - left > 60:
            said, is_tall = f"{hours.paid:g} + {hours.unpaid:g} t", paid > 20
            place = floor - paid + 12 if is_tall else floor - whole - 10
            sheet.words(left + 6, place, said, 14, PAPER if is_tall else QUIET)


def _contacts(sheet: Sheet, y: float, course: Course) -> None:
    for day in course.contacts:
        sheet.dot(y, sheet.x(day), CONTACT)


def _answers(sheet: Sheet, y: float, course: Course) -> None:
    for day, is_answered in course.answered:
        sheet.dot(y, sheet.x(day), ANSWERED, is_answered)


def _absences(sheet: Sheet, y: float, course: Course) -> None:
    for start, end in course.away:
        sheet.bar(y, start, end, AWAY, "Vikar")
    for spell in _of(course, Exemption):
        sheet.bar(y, spell.start, spell.end or course.last, "#e3e3e3", "Fritaget")
    for handed in _of(course, Assignment):
        if handed.by:
            sheet.dot(y, sheet.x(handed.on), NUDGE)
            sheet.words(sheet.x(handed.on) + 10, y, "ny jobformidler", 14, QUIET)


def _of(course: Course, kind: type) -> list[Any]:
    return [entry for entry in course.case.entries if isinstance(entry, kind)]


_LANES: list[Lane] = [
    ("Trin", 2, _trins),
    ("Arbejde", 1, _work),
    ("Timer pr. uge", 2, _hours),
    ("Talt sammen", 1, _contacts),
    ("Makkers spørgsmål", 1, _answers),
    ("Hvem hjælper", 1, _absences),
]


def _nudge_lanes(course: Course) -> Iterator[Lane]:
    """A lane for each rule that asked something of staff, the most frequent first."""
    found = [rule for rule, _, _ in course.nudges]
    rules = [rule for rule in RULES if rule in found]
    for rule in sorted(rules, key=lambda each: -found.count(each))[:MOST_RULES]:
        yield f"· {RULES[rule]}", 1, _nudges_of(rule)


def _nudges_of(rule: str) -> Callable[[Sheet, float, Course], None]:
    def lane(sheet: Sheet, y: float, course: Course) -> None:
        for found, start, end in course.nudges:
            if found == rule:
                sheet.bar(y, start, end, NUDGE)

    return lane
