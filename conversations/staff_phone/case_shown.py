"""What staff's phone does once the door has shown a case: it opens the talk that was wanted."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from conversations.case.turn import Turn
from conversations.reading.log_line import LogLine, read_log_line
from conversations.reading.times import When, say_when
from conversations.records.facts import Facts
from conversations.records.inputs_between import CaseShown
from conversations.records.outcome import Invited
from conversations.records.run import Answer
from conversations.records.texts import Joined, Ref, text
from conversations.staff_phone import day_list
from conversations.talks import picking
from conversations.talks.steps import facts_for, open_run
from conversations.topics.contacts import correcting
from conversations.topics.contacts.log import propose_first, propose_next


@dataclass(frozen=True, slots=True)
class Talk:
    """The script of a purpose, and the question that the words behind the order answer."""

    script: str
    takes: str = ""


TALKS: Mapping[str, Talk] = {
    "agree": Talk("make_agreement", "what"),
    "correct": Talk("correct_contact", "words"),
    "sick": Talk("sick_days"),
    "hours": Talk("hours_now"),
    "company": Talk("company_contact", "words"),
    "snuse": Talk("snuse", "company"),
    "note": Talk("write_note", "words"),
    picking.HAND_OVER: Talk("hand_over"),
}


def hear_case(turn: Turn, shown: CaseShown) -> None:
    """Open the talk for which the case was asked."""
    talk = TALKS.get(shown.purpose)
    if shown.purpose == "invite":
        turn.newcomers.append(Invited(shown.case))
    elif shown.purpose == picking.OPEN:
        day_list.show_citizens_day(turn, shown.case)
    elif talk is None:
        _open_log(turn, shown)
    elif shown.purpose != "correct" or correcting.can_correct(turn, shown):
        words = (Answer(talk.takes, shown.line, is_words=True),) if shown.line else ()
        is_first = talk.takes and not _asks_something_first(shown)
        open_run(turn, talk.script, _facts(turn, shown), answers=words if is_first else ())


def _asks_something_first(shown: CaseShown) -> bool:
    """Whether the talk begins with another question than the one that the words answer."""
    is_at_several = shown.purpose == "company" and len(shown.employments) > 1
    return is_at_several or (shown.purpose == "snuse" and bool(shown.steps))


def _facts(turn: Turn, shown: CaseShown) -> Facts:
    last = shown.last_appointment
    own = facts_for(turn, purpose=shown.purpose)
    proposed = propose_next(last and last.astimezone(own.opened_at.tzinfo), own.opened_at)
    return replace(
        own,
        case=shown.case,
        case_version=shown.version,
        staff=replace(own.staff, caseload=()),
        work=replace(own.work, employments=shown.employments, steps=shown.steps),
        log=replace(
            own.log,
            contact=shown.contact,
            proposed_next=proposed,
            first_proposed=propose_first(own.opened_at, turn.world.policy),
            proposed_place=shown.place_of,
        ),
    )


# --- logging --------------------------------------------------------------------------------------


def order_log(turn: Turn, rest: str) -> None:
    """Begin a log: from a whole line when there is one, else by picking the citizen."""
    facts = facts_for(turn, purpose=picking.LOG)
    line = f"log {rest}"
    read = _read_line(turn, line)
    name = read.name if read is not None else ""
    if read is not None and name and "no_contact" in read.problems:
        turn.say(text("staff.no_contact"))
    elif read is not None and read.who:
        picking.pick_among(turn, facts, read.who, line)
    else:
        picking.nobody_yet(turn, facts, name, line)


def _read_line(turn: Turn, line: str) -> LogLine | None:
    now = turn.local_now
    return read_log_line(line, picking.known_names(turn), now)


def _open_log(turn: Turn, shown: CaseShown) -> None:
    if shown.answers:
        turn.say(text("staff.case_moved", name=Ref("first_name", shown.case)))
    if shown.left:
        name, lines = Ref("first_name", shown.case), Joined(tuple(dict.fromkeys(shown.left)))
        turn.say(text("staff.left_for_talk", name=name, lines=lines), words_of=shown.case)
    line = _read_line(turn, shown.line) if shown.line else None
    known = _prefilled(turn, line) if line is not None else ()
    asks_how_last = line is not None and line.how is None and bool(known)
    had_at = next((m.at for m in turn.media if m.no == shown.draft), None)
    facts = _facts(turn, shown)
    log = replace(
        facts.log,
        asks_how_last=asks_how_last,
        draft=shown.draft,
        had_at=had_at and had_at.astimezone(turn.world.policy.zone),
    )
    facts = replace(facts, log=log)
    # A case that moved meanwhile is asked about again from all but the "save".
    open_run(turn, "log_contact", facts, answers=shown.answers[:-1] or known)


def _prefilled(turn: Turn, line: LogLine) -> tuple[Answer, ...]:
    """The answers that a line gives already.

    How the contact was had is asked last when the line does not say it. The first question that
    nothing answers ends them, so that keys stay in the script's order.
    """
    how = (Answer("how", line.how),) if line.how else ()
    known = (
        *how,
        Answer("note", _note(line, turn.now) or None, is_words=True),
        Answer("next", _next(turn, line)),
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


def _next(turn: Turn, line: LogLine) -> str | None:
    found = line.next_at
    if found is None or found.at is None:
        return None
    zone = turn.world.policy.zone
    moment = turn.now.astimezone(zone).replace(
        year=found.day.year, month=found.day.month, day=found.day.day,
        hour=found.at.hour, minute=found.at.minute, second=0, microsecond=0,
    )  # fmt: skip
    return moment.isoformat() if moment > turn.now else None
