"""Carrying a conversation on: asking, taking an answer, going back, giving up, closing.

Everything that moves a run from one state to the next must live here.
"""

import traceback
from dataclasses import replace
from datetime import date

from conversations.answers import (
    DONE,
    Picked,
    Reading,
    Unclear,
    Understood,
    understand,
    understand_tap,
)
from conversations.applying import apply
from conversations.bench import Bench
from conversations.course.jobgoal import chosen_of, fields_of, next_piece, told_of
from conversations.course.reading import open_sickness
from conversations.course.work_talks import spell_facts, unasked_visit
from conversations.effects import CasePicked, PauseChosen
from conversations.letter_box import keep
from conversations.nudging import raise_nudge
from conversations.questions import PROMISED_CALL, SKIP, Option, Question, Say
from conversations.records import Agreement, Answer, Button, Facts, Run, RunStatus
from conversations.replay import Replayed, ScriptFailedError, replay
from conversations.rules.asking import is_counted
from conversations.rules.hours import working_day_after
from conversations.texts import Joined, Moment, Ref, Text, TextValue, text

TRIES_BEFORE_A_PERSON = 3
VISIT_ASKED_DAYS = 28  # a visit longer ago is not asked about


def open_run(
    bench: Bench, name: str, facts: Facts, *, on_top: bool = False, answers: tuple[Answer, ...] = ()
) -> None:
    """Open the newest version of a script and ask its first open question."""
    spec = bench.world.newest[name]
    no = bench.number()
    run = Run(no, spec.versioned, facts, bench.now, on_top=on_top, answers=answers, spoke_no=no)
    advance(bench, bench.put(run))


def advance(bench: Bench, run: Run) -> None:
    """Say what comes after the last answer: the next question, or the end with its effects."""
    replayed = _replay(bench, run)
    if replayed is None:
        return
    if replayed.kept < len(run.answers):
        run = _keep_prefix(bench, run, replayed)
    for said in replayed.said:
        _speak(bench, run, said)
    if replayed.question is not None:
        ask_question(bench, run, replayed.question)
    else:
        close(bench, run, RunStatus.ANSWERED, replayed)


def open_question(bench: Bench, run: Run) -> Question | None:
    """Return the question that the run waits at; `None` when its script can no longer run."""
    replayed = _replay(bench, run)
    return None if replayed is None else replayed.question


def asked_question(bench: Bench, run: Run) -> Question | None:
    """Return the question that the person was asked, if it is still the open one.

    A script may have changed since: then that is said and it asks anew. An answer to what it asked
    before is never taken for an answer to what it asks now.
    """
    replayed = _replay(bench, run)
    if replayed is None:
        return None
    question = replayed.question
    is_whole = replayed.kept == len(run.answers)
    if is_whole and question is not None and run.asked in (question.key, ""):
        return question
    run = _keep_prefix(bench, run, replayed)
    advance(bench, run)
    return None


def take_tap(bench: Bench, run: Run, value: str) -> None:
    """Answer the run's open question with one of its buttons."""
    question = asked_question(bench, run)
    if question is None:
        return
    read = understand_tap(question, value, run.picked)
    if isinstance(read, Unclear):
        _not_understood(bench, run, question, read)
    elif isinstance(read, Picked):
        run = bench.put(replace(run, picked=read.values, tries=0, status=RunStatus.OPEN))
        ask_question(bench, run, question)
    else:
        _accept(bench, run, Answer(question.key, read.value, is_words=False))


def take_words(bench: Bench, run: Run, question: Question, written: str) -> None:
    """Answer the run's open question with what was written."""
    read = _read(bench, run, question, written)
    if not isinstance(read, Understood):
        why = read if isinstance(read, Unclear) else Unclear()
        _not_understood(bench, run, question, why, written)
        return
    is_option = read.value in {option.value for option in question.options}
    is_words = question.is_words and not is_option
    _accept(bench, run, Answer(question.key, read.value, is_words))


def is_read(bench: Bench, run: Run, question: Question, written: str) -> bool:
    """Whether these words answer the question, or are asked for again for a reason of their own."""
    read = _read(bench, run, question, written)
    return not isinstance(read, Unclear) or read.reason != "unclear"


def _read(bench: Bench, run: Run, question: Question, written: str) -> Reading:
    local_now = bench.now.astimezone(bench.world.policy.zone)
    return understand(question, written, lambda o: words_for(bench, run, question, o), local_now)


def _accept(bench: Bench, run: Run, answer: Answer) -> None:
    answers = (*run.answers, answer)
    run = replace(run, answers=answers, picked=(), tries=0, status=RunStatus.OPEN)
    advance(bench, bench.put(run))


def go_back(bench: Bench, run: Run) -> None:
    """Drop the last answer and ask its question again."""
    if run.answers:
        run = replace(run, answers=run.answers[:-1], picked=(), tries=0, status=RunStatus.OPEN)
        ask_again(bench, bench.put(replace(run, asked="")))
    elif run.on_top:
        _end(bench, run, RunStatus.SUPERSEDED)
        resume(bench)
    else:
        bench.say(text("always.nothing_before"))
        ask_again(bench, run)


def ask_again(bench: Bench, run: Run, variant: str = "", language: str = "") -> None:
    """Ask the run's open question once more, in a variant or another language."""
    question = asked_question(bench, run)
    if question is not None:
        ask_question(bench, run, question, variant=variant, language=language)


def resume(bench: Bench) -> None:
    """Ask the question below again, when a run on top of it has closed."""
    below = bench.live()
    if below is not None:
        ask_again(bench, below)


def park(bench: Bench, run: Run) -> None:
    """Let the next one speak; the run can still be answered."""
    bench.put(replace(run, status=RunStatus.PARKED))


def repeat(bench: Bench, run: Run) -> None:
    """Ask a silent citizen once more, in simpler words."""
    run = bench.put(replace(run, status=RunStatus.OPEN, repeats=run.repeats + 1))
    ask_again(bench, run, variant="simpler")


def give_up(bench: Bench, run: Run, is_told: bool = False) -> None:
    """Feed silence to what is left, so that the run returns with what was answered.

    Nothing more is said. `is_told`: the jobformidler knows already, so silence is no news.
    """
    try:
        replayed = replay(bench.world.scripts[run.script], run.facts, run.answers, silence=True)
    except (ScriptFailedError, KeyError) as error:
        _fail(bench, run, error)
        return
    close(bench, run, RunStatus.GIVEN_UP, replayed, is_told)


def close(
    bench: Bench, run: Run, status: RunStatus, replayed: Replayed, is_told: bool = False
) -> None:
    """End a run, carry out its effects, and ask the question below again."""
    run = _end(bench, run, status)
    opens = [name for effect in replayed.effects if (name := apply(bench, run, effect, is_told))]
    if any(isinstance(effect, PauseChosen) for effect in replayed.effects):
        _leave_all(bench)
    for name in opens:
        open_run(bench, name, facts_for(bench), on_top=run.on_top)
    hands_on = any(isinstance(effect, CasePicked) for effect in replayed.effects)
    if status is RunStatus.ANSWERED and not opens and not hands_on:
        resume(bench)


def _leave_all(bench: Bench) -> None:
    """Ask nothing more of what is open; the jobformidler is told why, so silence is no news."""
    for run in bench.answerable():
        give_up(bench, run, is_told=True)


def facts_for(bench: Bench, period: str = "", about: int = 0) -> Facts:
    """Freeze what a script may know about this person now."""
    person = bench.person
    opened_at = bench.now.astimezone(bench.world.policy.zone)
    if not bench.is_citizen:
        caseload = tuple(entry.person for entry in bench.before.caseload)
        return Facts(person.id, opened_at=opened_at, caseload=caseload)
    agreements = sorted((a for a in bench.case.agreements if a.is_open), key=_by_deadline)
    return Facts(
        person.id,
        case=person.id,
        jobformidler=person.jobformidler,
        language=person.language,
        opened_at=opened_at,
        period=period,
        about=about,
        spell=spell_facts(bench.case, about, opened_at.date()),
        visit=unasked_visit(bench.case, opened_at.date(), VISIT_ASKED_DAYS),
        open_agreements=tuple(a.no for a in agreements),
        fields=fields_of(bench.case),
        chosen=chosen_of(bench.case),
        told=told_of(bench.case),
        next_piece=next_piece(bench.case),
        sick_since=open_sickness(bench.case),
    )


def _by_deadline(agreement: Agreement) -> tuple[date, int]:
    return agreement.deadline or date.max, agreement.no


def _end(bench: Bench, run: Run, status: RunStatus) -> Run:
    return bench.put(replace(run, status=status, closed_at=bench.now))


def _replay(bench: Bench, run: Run) -> Replayed | None:
    try:
        return replay(bench.world.scripts[run.script], run.facts, run.answers)
    except (ScriptFailedError, KeyError) as error:
        _fail(bench, run, error)
        return None


def _keep_prefix(bench: Bench, run: Run, replayed: Replayed) -> Run:
    bench.notes.append(f"run {run.no} of {run.script} no longer matches: kept {replayed.kept}")
    if replayed.question is not None:
        bench.say(text("common.questions_changed"))
    return bench.put(replace(run, answers=run.answers[: replayed.kept], picked=(), tries=0))


def _fail(bench: Bench, run: Run, error: Exception) -> None:
    """A script that raises: the answers stay, a person calls, the log has the trace."""
    bench.notes.append(f"{run.script} failed: {trace(error)}")
    _end(bench, run, RunStatus.FAILED)
    tell_failure(bench)


def tell_failure(bench: Bench) -> None:
    """Say that the fault is ours; for a citizen a person will call."""
    if bench.is_citizen:
        raise_nudge(bench, "script_failed")
        bench.say(text("common.script_failed", when=promised_call(bench)))
    else:
        bench.say(text("staff.script_failed"))


def trace(error: Exception) -> str:
    """The trace without the error's message, which may hold somebody's words."""
    cause = error.__cause__ or error
    frames = traceback.extract_tb(cause.__traceback__)
    places = " > ".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
    return f"{type(cause).__name__} at {places}"


def promised_call(bench: Bench) -> Moment:
    """When the jobformidler will have called: what Makker promises, and what the nudge asks."""
    policy = bench.world.policy
    return Moment(working_day_after(bench.now, policy.call_back_days, policy), "day_time")


def _speak(bench: Bench, run: Run, said: Say) -> None:
    key = said.key if "." in said.key else f"{run.name}.{said.key}"
    values = tuple((name, _promised(bench, value)) for name, value in said.values)
    bench.say(
        Text(key, values),
        run=run.no,
        in_both=said.is_in_both_languages,
        words_of=run.facts.case,
    )


def _promised(bench: Bench, value: TextValue) -> TextValue:
    """A script knows no calendar: when it promises a call, the day is filled in here."""
    return promised_call(bench) if value == PROMISED_CALL else value


def ask_question(
    bench: Bench, run: Run, question: Question, *, variant: str = "", language: str = "",
    why: str = "",
) -> None:  # fmt: skip
    """Send a question with its buttons, and remember that it is the open one."""
    asked = _asked(run, question)
    options = question.options
    if variant == "fewer" and question.fewer:
        options = tuple(option for option in options if option.value in question.fewer)
    no = bench.person.next_no
    bench.say(
        text(why, question=asked) if why else asked,
        buttons=_buttons(run, question, options),
        run=run.no,
        question=question.key,
        has_card=question.is_card and not run.picked,
        variant="simpler" if variant == "fewer" else variant,
        language=language,
        in_both=question.is_in_both_languages,
        is_counted=is_counted(run.name),
        words_of=run.facts.case,
    )
    bench.put(replace(run, asked=question.key, spoke_no=no, asked_at=bench.now))


def _asked(run: Run, question: Question) -> Text:
    """The question's text; where several may be chosen, what is picked so far stands in it."""
    asked = Text(f"{run.name}.{question.name}", question.values)
    if not run.picked:
        return asked
    picked = [label_of(run, question, o) for o in question.options if o.value in run.picked]
    return text("common.picked", question=asked, picked=Joined(tuple(picked)))


def _buttons(run: Run, question: Question, options: tuple[Option, ...]) -> tuple[Button, ...]:
    shown = [
        (option.value, label_of(run, question, option), option.pictogram) for option in options
    ]
    if question.is_optional and not run.picked:
        shown.append((SKIP, text("common.skip"), ""))
    if run.picked:
        shown.append((DONE, text("common.done"), ""))
    return tuple(
        Button(f"r{run.no}|{question.key}|{value}", label, pictogram)
        for value, label, pictogram in shown
    )


def number_in(source: str) -> int:
    """Return the number in a button's source, or 0: what a phone sends may be anything."""
    return int(source) if source.isascii() and source.isdecimal() and len(source) < 10 else 0


def label_of(run: Run, question: Question, option: Option) -> Text:
    return option.label or Text(f"{run.name}.{question.name}.{option.value}")


def words_for(bench: Bench, run: Run, question: Question, option: Option) -> tuple[str, ...]:
    """Every word that an option may be written as; names come from the jobformidler's own list."""
    label = label_of(run, question, option)
    for _, value in label.values:
        if isinstance(value, Ref) and value.kind == "first_name":
            entries = (e for e in bench.before.caseload if e.person == value.person)
            return tuple(word for entry in entries for word in (entry.first_name, entry.code))
    return bench.world.words.spellings(label, bench.person.language)


def _not_understood(
    bench: Bench, run: Run, question: Question, why: Unclear, written: str = ""
) -> None:
    """Ask again in simpler words, then with fewer choices, then leave it to a person to read."""
    run = bench.put(replace(run, tries=run.tries + 1, status=RunStatus.OPEN))
    if run.tries < TRIES_BEFORE_A_PERSON or not bench.is_citizen:
        variant = ("simpler", "fewer")[min(run.tries, 2) - 1]
        ask_question(bench, run, question, variant=variant, why=f"reask.{why.reason}")
        return
    keep(bench, written)
    raise_nudge(bench, "not_understood")
    bench.say(text("reask.person", when=promised_call(bench)))
    give_up(bench, run, is_told=True)
