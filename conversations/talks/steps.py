"""Carrying a conversation on: asking, taking an answer, going back, giving up, closing.

Everything that moves a run from one state to the next must live here.
"""

from dataclasses import replace

from conversations.case.letter_box import keep
from conversations.case.nudging import raise_nudge
from conversations.case.trace import trace
from conversations.case.turn import Bench
from conversations.model.hours import working_day_after
from conversations.model.occasions.asking import is_counted
from conversations.records.effects import Effect, OpenScript, OwnerAnswered, PauseChosen
from conversations.records.effects_staff import CasePicked, TextRead
from conversations.records.questions import PROMISED_CALL, Question, Say
from conversations.records.run import Answer, Facts, Run, RunStatus
from conversations.records.texts import Moment, Text, TextValue, text
from conversations.talks.asides import asides
from conversations.talks.facts import (
    facts_for as facts_for,  # asked for here by whoever opens a run
)
from conversations.talks.replay import Replayed, ScriptFailedError, replay
from conversations.talks.showing import (
    TRIES_BEFORE_A_PERSON,
    buttons_of,
    done_words,
    left_for_talk,
    may_show,
    shown_to,
    text_of,
    words_for,
)
from conversations.talks.understanding import (
    Picked,
    Reading,
    Unclear,
    Understood,
    add_picks,
    understand,
    understand_tap,
)
from conversations.topics.effects import apply


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
    _take(bench, run, question, understand_tap(question, value, run.picked))


def take_words(bench: Bench, run: Run, question: Question, written: str) -> None:
    """Answer the run's open question with what was written."""
    _take(bench, run, question, _read(bench, run, question, written), written)


def _take(bench: Bench, run: Run, question: Question, read: Reading, written: str = "") -> None:
    if isinstance(read, Unclear):
        _not_understood(bench, run, question, read, written)
    elif isinstance(read, Picked):
        picking = replace(run, picked=read.values, tries=0, status=RunStatus.OPEN)
        ask_question(bench, bench.put(picking), question)
    else:
        is_own = written and read.value not in {option.value for option in question.options}
        accept(bench, run, Answer(question.key, read.value, bool(is_own and question.is_words)))


def is_read(bench: Bench, run: Run, question: Question, written: str) -> bool:
    """Whether these words answer the question, or are asked for again for a reason of their own."""
    read = _read(bench, run, question, written)
    return not isinstance(read, Unclear) or read.reason != "unclear"


def _read(bench: Bench, run: Run, question: Question, written: str) -> Reading:
    """Read what was written. A number counts in what was shown; a word may name any option."""
    local_now = bench.now.astimezone(bench.world.policy.zone)

    def read_as(asked: Question) -> Reading:
        return understand(asked, written, lambda o: words_for(bench, run, question, o), local_now)

    if run.picked:
        return add_picks(question, run.picked, written, done_words(bench), read_as)
    shown = shown_to(run, question)
    read = read_as(shown)
    is_number = any(character.isdigit() for character in written)
    return read if is_number or isinstance(read, Understood) else read_as(question)


def accept(bench: Bench, run: Run, answer: Answer) -> None:
    """Take an answer to the run's open question, and say what comes after it."""
    answers = (*run.answers, answer)
    run = replace(run, answers=answers, picked=(), tries=0, status=RunStatus.OPEN)
    advance(bench, bench.put(run))


def go_back(bench: Bench, run: Run) -> None:
    """Drop the last answer and ask its question again."""
    answers = list(run.answers)
    while answers and answers[-1].value is None:  # left for a talk: it was not asked
        answers.pop()
    if answers:
        kept = tuple(answers[:-1])
        run = replace(run, answers=kept, picked=(), tries=0, status=RunStatus.OPEN)
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


def give_up(bench: Bench, run: Run, is_told: bool = False, is_left: bool = False) -> None:
    """Feed silence to what is left, so that the run returns with what was answered.

    `is_told`: the jobformidler knows already, so silence is no news. `is_left`: the person turned
    to something else, and hears the run's last words; else nothing more is said.
    """
    try:
        replayed = replay(bench.world.scripts[run.script], run.facts, run.answers, silence=True)
    except (ScriptFailedError, KeyError) as error:
        _fail(bench, run, error)
        return
    for said in replayed.said if is_left else ():
        _speak(bench, run, said)
    close(bench, run, RunStatus.GIVEN_UP, replayed, is_told)


def close(
    bench: Bench, run: Run, status: RunStatus, replayed: Replayed, is_told: bool = False
) -> None:
    """End a run, carry out its effects, and ask the question below again."""
    run = _end(bench, run, status)
    opens = [each for effect in replayed.effects if (each := apply(bench, run, effect, is_told))]
    if any(_ends_all(effect) for effect in replayed.effects):
        _leave_all(bench)
    for each in opens:
        open_next(bench, each, run.on_top)
    hands_on = any(isinstance(effect, CasePicked | TextRead) for effect in replayed.effects)
    if status is RunStatus.ANSWERED and not opens and not hands_on:
        resume(bench)


def open_next(bench: Bench, wanted: OpenScript, on_top: bool = False) -> None:
    """Open the talk that another one led to."""
    facts = replace(facts_for(bench, purpose=wanted.purpose), subject=wanted.subject)
    open_run(bench, wanted.name, facts, on_top=on_top)


def _ends_all(effect: Effect) -> bool:
    """Whether nothing more is asked after it: a pause, or a number that is somebody else's."""
    is_lost = isinstance(effect, OwnerAnswered) and effect.is_same is False
    return is_lost or isinstance(effect, PauseChosen)


def _leave_all(bench: Bench) -> None:
    """Ask nothing more of what is open; the jobformidler is told why, so silence is no news."""
    for run in bench.answerable():
        give_up(bench, run, is_told=True)


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


def promised_call(bench: Bench) -> Moment:
    """When the jobformidler will have called: what Makker promises, and what the nudge asks."""
    policy = bench.world.policy
    return Moment(working_day_after(bench.now, policy.call_back_days, policy), "day_time")


def _speak(bench: Bench, run: Run, said: Say) -> None:
    if not may_show(bench, run, said.sensitivity):
        bench.say(text("common.in_person"))
        return
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
    """Send a question with its buttons, and remember that it is the open one.

    What is above the channel's clearance is not asked: it is left for the next talk.
    """
    if not may_show(bench, run, question.sensitivity):
        _leave_question(bench, run, question)
        return
    asked = text_of(run, question)
    options = shown_to(run, question).options
    no = bench.person.next_no
    bench.say(
        text(why, question=asked) if why else asked,
        buttons=(
            *buttons_of(run, question, options),
            *asides(bench, language, question.is_in_both_languages),
        ),
        run=run.no,
        question=question.key,
        has_card=question.is_card,
        variant=variant,
        language=language,
        in_both=question.is_in_both_languages,
        is_counted=is_counted(run.name),
        words_of=run.facts.case,
    )
    bench.put(replace(run, asked=question.key, spoke_no=no, asked_at=bench.now))


def _leave_question(bench: Bench, run: Run, question: Question) -> None:
    """Go on without a question; the jobformidler is told to take it up in person."""
    left_for_talk(bench, run.name, question.name)
    answers = (*run.answers, Answer(question.key, None))
    advance(bench, bench.put(replace(run, answers=answers, picked=(), tries=0)))


def _not_understood(
    bench: Bench, run: Run, question: Question, why: Unclear, written: str = ""
) -> None:
    """Ask again in simpler words, then with fewer choices, then leave it to a person to read."""
    run = bench.put(replace(run, tries=run.tries + 1, status=RunStatus.OPEN))
    if run.tries < TRIES_BEFORE_A_PERSON or not bench.is_citizen:
        ask_question(bench, run, question, variant="simpler", why=f"reask.{why.reason}")
        return
    keep(bench, written)
    raise_nudge(bench, "not_understood")
    bench.say(text("reask.person", when=promised_call(bench)))
    give_up(bench, run, is_told=True)
