"""What a jobformidler's phone hears and does: orders, and answers from the case's door.

What it shows stays within the phone's clearance: first name, short code, and what to do.
"""

from dataclasses import replace
from datetime import datetime

from conversations.bench import Bench
from conversations.danish import When, say_when
from conversations.events import (
    ActionAnswered,
    CaseRefused,
    CaseShown,
    ContactSaved,
    NudgeTold,
)
from conversations.jobformidler import nudge_talk
from conversations.jobformidler.log_contact import propose_next
from conversations.jobformidler.one_line import LogLine, read_log_line
from conversations.jobformidler.send_order import is_send_order, send
from conversations.reading import Command, clean
from conversations.records import Answer, Facts
from conversations.talking import facts_for, go_back, open_run, resume
from conversations.texts import Joined, Moment, Ref, text

COMMANDS = frozenset({Command.BACK, Command.HELP})  # what else citizens write is staff's own word


def is_order(written: str) -> bool:
    """Whether a staff text is an order ("log …") rather than an answer."""
    return clean(written).lstrip("/").split(" ")[0].rstrip(":") == "log" or is_send_order(written)


def write(bench: Bench, written: str, command: Command | None, needs_help: bool = True) -> None:
    """Do what a jobformidler's written order says; what is none gets help, if it is needed."""
    newest = next(iter(bench.answerable()), None)
    if command is Command.BACK and newest is not None:
        go_back(bench, newest)
    elif command is None and is_send_order(written):
        send(bench, written)
    elif command is None and is_order(written):
        _log(bench, written)
    elif needs_help:
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
            nudge_talk.hear(bench, event)
        case ActionAnswered():
            _answered(bench, event)


def _answered(bench: Bench, event: ActionAnswered) -> None:
    """Say what became of an action in one message: whose case, and a line each."""
    if not event.case:
        for said in event.texts:
            bench.say(said)
        return
    about = text(
        "staff.action_answered",
        name=Ref("first_name", event.case),
        code=Ref("code", event.case),
        lines=Joined(event.texts),
    )
    bench.say(about, words_of=event.case)


def _open_log(bench: Bench, shown: CaseShown) -> None:
    if shown.answers:
        bench.say(text("staff.case_moved", name=Ref("first_name", shown.case)))
    if shown.left:
        name, lines = Ref("first_name", shown.case), Joined(tuple(dict.fromkeys(shown.left)))
        bench.say(text("staff.left_for_talk", name=name, lines=lines), words_of=shown.case)
    opened_at = bench.now.astimezone(bench.world.policy.zone)
    last = shown.last_appointment
    line = _read_line(bench, shown.line) if shown.line else None
    known = _prefilled(bench, line) if line is not None else ()
    facts = Facts(
        bench.person.id,
        case=shown.case,
        case_version=shown.version,
        opened_at=opened_at,
        proposed_next=propose_next(last and last.astimezone(opened_at.tzinfo), opened_at),
        proposed_place=shown.place_of,
        asks_how_last=line is not None and line.how is None and bool(known),
    )
    # A case that moved meanwhile is asked about again from all but the "save".
    open_run(bench, "log_contact", facts, answers=shown.answers[:-1] or known)


def _prefilled(bench: Bench, line: LogLine) -> tuple[Answer, ...]:
    """The answers that a line gives already.

    How the contact was had is asked last when the line does not say it. The first question that
    nothing answers ends them, so that keys stay in the script's order.
    """
    how = (Answer("how", line.how),) if line.how else ()
    known = (
        *how,
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
