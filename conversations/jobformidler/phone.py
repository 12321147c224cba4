"""What a jobformidler's phone hears and does: nudges, orders, and answers from the case's door.

What it shows stays within the phone's clearance: first name, short code, and what to do.
"""

from dataclasses import replace
from datetime import datetime

from conversations.bench import Bench
from conversations.danish import When, say_when
from conversations.events import (
    ActionAnswered,
    CaseAsked,
    CaseRefused,
    CaseShown,
    ContactSaved,
    NudgeSnoozed,
    NudgeTold,
)
from conversations.jobformidler.log_contact import propose_next
from conversations.jobformidler.one_line import LogLine, read_log_line
from conversations.nudging import ONLY_TOLD
from conversations.reading import Command, clean
from conversations.records import Answer, Button, Facts
from conversations.talking import facts_for, go_back, number_in, open_run, resume
from conversations.texts import Moment, Ref, text

COMMANDS = frozenset({Command.BACK, Command.HELP})  # what else citizens write is staff's own word


def is_order(written: str) -> bool:
    """Whether a staff text is an order ("log …") rather than an answer."""
    return clean(written).lstrip("/").split(" ")[0].rstrip(":") == "log"


def write(bench: Bench, written: str, command: Command | None) -> None:
    """Do what a jobformidler's written order says."""
    newest = next(iter(bench.answerable()), None)
    if command is Command.BACK and newest is not None:
        go_back(bench, newest)
    elif command is None and is_order(written):
        _log(bench, written)
    else:
        bench.say(text("staff.help"))
        resume(bench)


def _log(bench: Bench, line: str) -> None:
    """Begin a log: from a whole line when there is one, else by picking the citizen."""
    facts = facts_for(bench)
    if not facts.caseload:
        bench.say(text("staff.no_citizens"))
        return
    read = _read_line(bench, line)
    if read is None or not read.name:
        open_run(bench, "pick_citizen", facts)
    elif "no_contact" in read.problems:
        bench.say(text("staff.no_contact"))
    elif not read.who:
        bench.say(text("staff.unknown_citizen", name=read.name))
        open_run(bench, "log_line", facts, answers=(Answer("line", line, is_words=True),))
    else:
        _log_line(bench, replace(facts, caseload=read.who), line)


def _log_line(bench: Bench, facts: Facts, line: str) -> None:
    answers: tuple[Answer, ...] = (Answer("line", line, is_words=True),)
    if len(facts.caseload) == 1:
        answers = (*answers, Answer("who", str(facts.caseload[0])))
    open_run(bench, "log_line", facts, answers=answers)


def _read_line(bench: Bench, line: str) -> LogLine | None:
    names = [(entry.person, entry.name) for entry in bench.before.caseload]
    codes = [(entry.person, entry.code) for entry in bench.before.caseload]
    now = bench.now.astimezone(bench.world.policy.zone)
    return read_log_line(line, [*names, *codes], now)


def tap_nudge(bench: Bench, source: str, action: str) -> None:
    """A button under a nudge: log a contact with its citizen, or let it rest."""
    case, _, no = source[1:].partition(".")
    citizen = number_in(case)
    if citizen not in {entry.person for entry in bench.before.caseload}:
        bench.say(text("staff.not_yours"))
    elif action == "later":
        bench.tell(citizen, NudgeSnoozed(bench.person.id, number_in(no)))
        bench.say(text("staff.snoozed", name=Ref("first_name", citizen)))
    else:
        bench.tell(citizen, CaseAsked(bench.person.id, "log"))


Heard = CaseShown | CaseRefused | ContactSaved | NudgeTold | ActionAnswered


def hear(bench: Bench, event: Heard) -> None:
    """Tell the jobformidler what a case answered or needs."""
    match event:
        case CaseShown():
            _open_log(bench, event)
        case CaseRefused():
            bench.say(text("staff.not_yours"))
        case ContactSaved():
            name = Ref("first_name", event.case)
            bench.say(text("staff.saved", name=name, next=Moment(event.next_at)))
        case NudgeTold():
            _nudge(bench, event)
        case ActionAnswered():
            for said in event.texts:
                bench.say(said, words_of=event.case)


def _open_log(bench: Bench, shown: CaseShown) -> None:
    if shown.answers:
        bench.say(text("staff.case_moved", name=Ref("first_name", shown.case)))
    opened_at = bench.now.astimezone(bench.world.policy.zone)
    last = shown.last_appointment
    facts = Facts(
        bench.person.id,
        case=shown.case,
        case_version=shown.version,
        opened_at=opened_at,
        proposed_next=propose_next(last and last.astimezone(opened_at.tzinfo), opened_at),
        proposed_place=shown.place_of,
    )
    open_run(bench, "log_contact", facts, answers=_prefilled(bench, shown))


def _prefilled(bench: Bench, shown: CaseShown) -> tuple[Answer, ...]:
    """The answers that are known: those confirmed before the case moved, or those of the line.

    The first question that nothing answers ends them, so that keys stay in the script's order.
    """
    if shown.answers:
        return shown.answers[:-1]  # all but the "save", which is asked again
    line = _read_line(bench, shown.line) if shown.line else None
    if line is None:
        return ()
    known = (
        Answer("how", line.how),
        Answer("note", _note(line, bench.now) or None, is_words=True),
        Answer("next", _next(bench, line)),
        Answer("next_place", line.next_place or None, is_words=True),
    )
    first_gap = next((i for i, answer in enumerate(known) if answer.value is None), len(known))
    return known[:first_gap]


def _note(line: LogLine, now: datetime) -> str:
    """The line's words as a note of the script's own form, with its deadlines in full."""
    agreements = [
        f"Aftale: {made.text}"
        + (f" inden {say_when(When(made.deadline, None), now)}" if made.deadline else "")
        for made in line.agreements
    ]
    talk = [words for words in (line.talked, line.next_left) if words]
    return "\n".join([*talk, *agreements])


def _next(bench: Bench, line: LogLine) -> str | None:
    found = line.next_at
    if found is None or found.at is None:
        return None
    zone = bench.world.policy.zone
    moment = bench.now.astimezone(zone).replace(
        year=found.day.year, month=found.day.month, day=found.day.day,
        hour=found.at.hour, minute=found.at.minute, second=0, microsecond=0,
    )  # fmt: skip
    return moment.isoformat() if moment > bench.now else None


def _nudge(bench: Bench, told: NudgeTold) -> None:
    source = f"n{told.case}.{told.no}"
    buttons = (
        Button(f"{source}|log", text("staff.log")),
        Button(f"{source}|later", text("staff.later")),
    )
    is_sms = bench.person.channel == "sms"  # where a nudge names nobody
    about = text(
        f"nudge.{told.rule}", name=Ref("first_name", told.case), code=Ref("code", told.case)
    )
    bench.say(
        text("nudge") if is_sms else about,
        buttons=() if is_sms or told.rule in ONLY_TOLD else buttons,
        urgent=told.is_urgent,
        words_of=told.case,
    )
