"""Carrying a conversation on: asking, taking an answer, going back, giving up, closing.

Everything that moves a run from one state to the next must live here.
"""

from datetime import timedelta

from conversations.case.letter_box import keep
from conversations.case.nudging import raise_nudge
from conversations.case.promising import promise
from conversations.case.trace import trace
from conversations.case.turn import Asked, Turn
from conversations.model.occasions.asking import is_counted
from conversations.records.facts import Facts
from conversations.records.questions import PROMISED_CALL, Question, Say
from conversations.records.replacing import replace
from conversations.records.run import Answer, Run, RunStatus
from conversations.records.texts import Text, TextValue, text
from conversations.talks.effect import Ended, OpenScript
from conversations.talks.facts import (
    facts_for as facts_for,  # asked for here by whoever opens a run
)
from conversations.talks.nudges import NOT_UNDERSTOOD, SCRIPT_FAILED
from conversations.talks.replay import Replayed, ScriptFailedError, play, replay, stands
from conversations.talks.showing import (
    TRIES_BEFORE_A_PERSON,
    answer_to,
    asides,
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

AT_ONCE = timedelta(seconds=20)  # nobody has read the next question and written by then
LONGEST_IN_ALL = 1000  # characters of one answer in short messages


def open_run(
    turn: Turn, name: str, facts: Facts, *, on_top: bool = False, answers: tuple[Answer, ...] = ()
) -> None:
    """Open the newest version of a script and ask its first open question."""
    spec = turn.world.newest[name]
    no = turn.number()
    run = Run(no, spec.versioned, facts, turn.now, on_top=on_top, answers=answers, spoke_no=no)
    advance(turn, turn.put(run))


def advance(turn: Turn, run: Run) -> None:
    """Say what comes after the last answer: the next question, or the end with its effects."""
    replayed = _replay(turn, run)
    if replayed is None:
        return
    if replayed.kept < len(run.answers):
        run = _keep_prefix(turn, run, replayed)
    for said in replayed.said:
        _speak(turn, run, said)
    if replayed.question is not None:
        ask_question(turn, run, replayed.question)
    else:
        close(turn, run, RunStatus.ANSWERED, replayed)


def open_question(turn: Turn, run: Run) -> Question | None:
    """Return the question that the run waits at; `None` when its script can no longer run."""
    replayed = _replay(turn, run)
    return None if replayed is None else replayed.question


def asked_question(turn: Turn, run: Run) -> Question | None:
    """Return the question that the person was asked, if it is still the open one.

    A script may have changed since: then that is said and it asks anew. An answer to what it asked
    before is never taken for an answer to what it asks now.
    """
    replayed = _replay(turn, run)
    if replayed is None:
        return None
    question = replayed.question
    is_whole = replayed.kept == len(run.answers)
    if is_whole and question is not None and run.asked in (question.key, ""):
        return question
    run = _keep_prefix(turn, run, replayed)
    advance(turn, run)
    return None


def take_tap(turn: Turn, run: Run, value: str) -> None:
    """Answer the run's open question with one of its buttons."""
    question = asked_question(turn, run)
    if question is None:
        return
    _take(turn, run, question, understand_tap(question, value, run.picked))


def take_words(turn: Turn, run: Run, question: Question, written: str) -> None:
    """Answer the run's open question with what was written."""
    _take(turn, run, question, _read(turn, run, question, written), written)


def _take(turn: Turn, run: Run, question: Question, read: Reading, written: str = "") -> None:
    if isinstance(read, Unclear):
        _not_understood(turn, run, question, read, written)
    elif isinstance(read, Picked):
        picking = replace(run, picked=read.values, tries=0, status=RunStatus.OPEN)
        ask_question(turn, turn.put(picking), question)
    else:
        is_own = written and read.value not in {option.value for option in question.options}
        accept(turn, run, answer_to(run, question, read.value, bool(is_own and question.is_words)))


def is_read(turn: Turn, run: Run, question: Question, written: str) -> bool:
    """Whether these words answer the question, or are asked for again for a reason of their own."""
    read = _read(turn, run, question, written)
    return not isinstance(read, Unclear) or read.reason != "unclear"


def _read(turn: Turn, run: Run, question: Question, written: str) -> Reading:
    """Read what was written. A number counts in what was shown; a word may name any option."""
    local_now = turn.local_now

    def read_as(asked: Question) -> Reading:
        return understand(asked, written, lambda o: words_for(turn, run, question, o), local_now)

    if run.picked:
        return add_picks(question, run.picked, written, done_words(turn), read_as)
    shown = shown_to(run, question)
    read = read_as(shown)
    if isinstance(read, Understood) or shown is question:
        return read
    is_number = any(character.isdigit() for character in written)
    return read if is_number else read_as(question)


def goes_on(turn: Turn, run: Run, question: Question, written: str) -> bool:
    """Take words that come at once after words as more of them: people write in short messages.

    Return whether they were. The next question was not read yet, so they are no wrong answer to it.
    """
    last = run.answers[-1] if run.answers else None
    if last is None or not last.is_words or not isinstance(last.value, str) or run.tries:
        return False
    is_at_once = run.asked_at is not None and turn.now - run.asked_at <= AT_ONCE
    is_long = len(last.value) + len(written) > LONGEST_IN_ALL
    if not is_at_once or is_long or question.is_words or is_read(turn, run, question, written):
        return False
    more = replace(last, value=f"{last.value}\n{written.strip()}")
    told = turn.put(replace(run, answers=(*run.answers[:-1], more)))
    replayed = _replay(turn, told)
    if replayed is not None and (replayed.question is None or replayed.question.key != run.asked):
        advance(turn, told)
    return True


def accept(turn: Turn, run: Run, answer: Answer) -> None:
    """Take an answer to the run's open question, and say what comes after it."""
    answers = (*run.answers, answer)
    run = replace(run, answers=answers, picked=(), tries=0, status=RunStatus.OPEN)
    advance(turn, turn.put(run))


def go_back(turn: Turn, run: Run) -> None:
    """Drop the last answer and ask its question again."""
    answers = list(run.answers)
    while answers and answers[-1].value is None:  # left for a talk: it was not asked
        answers.pop()
    if answers:
        kept = tuple(answers[:-1])
        run = replace(run, answers=kept, picked=(), tries=0, status=RunStatus.OPEN)
        ask_again(turn, turn.put(replace(run, asked="")))
    elif run.on_top:
        _end(turn, run, RunStatus.SUPERSEDED)
        resume(turn)
    else:
        turn.say(text("always.nothing_before"))
        ask_again(turn, run)


def ask_again(turn: Turn, run: Run, variant: str = "", language: str = "") -> None:
    """Ask the run's open question once more, in a variant or another language."""
    question = asked_question(turn, run)
    if question is not None:
        ask_question(turn, run, question, variant=variant, language=language)


def resume(turn: Turn) -> None:
    """Ask the question below again, when a run on top of it has closed."""
    below = turn.live()
    if below is not None:
        ask_again(turn, below)


def park(turn: Turn, run: Run) -> None:
    """Let the next one speak; the run can still be answered."""
    turn.put(replace(run, status=RunStatus.PARKED))


def repeat(turn: Turn, run: Run) -> None:
    """Ask a silent citizen once more, in simpler words."""
    run = turn.put(replace(run, status=RunStatus.OPEN, repeats=run.repeats + 1))
    ask_again(turn, run, variant="simpler")


def give_up(turn: Turn, run: Run, is_told: bool = False, is_left: bool = False) -> None:
    """Feed silence to what is left, so that the run returns with what was answered.

    `is_told`: the jobformidler knows already, so silence is no news. `is_left`: the person turned
    to something else, and hears the run's last words; else nothing more is said.
    """
    try:
        replayed = replay(turn.world.scripts[run.script], run.facts, run.answers, silence=True)
    except (ScriptFailedError, KeyError) as error:
        _fail(turn, run, error)
        return
    for said in replayed.said if is_left else ():
        _speak(turn, run, said)
    close(turn, run, RunStatus.GIVEN_UP, replayed, is_told)


def close(
    turn: Turn, run: Run, status: RunStatus, replayed: Replayed, is_told: bool = False
) -> None:
    """End a run, carry out its effects, and ask the question below again."""
    run = _end(turn, run, status)
    ended = Ended(run, is_told)
    wanted = [effect.carry_out(turn, ended) for effect in replayed.effects]
    opens = [each for each in wanted if each is not None]
    if any(effect.ends_all for effect in replayed.effects):
        leave_all(turn)
    for each in opens:
        open_next(turn, each, run.on_top)
    hands_on = any(effect.hands_on for effect in replayed.effects)
    if status is RunStatus.ANSWERED and not opens and not hands_on:
        resume(turn)


def open_next(turn: Turn, wanted: OpenScript, on_top: bool = False) -> None:
    """Open the talk that another one led to."""
    facts = replace(facts_for(turn, purpose=wanted.purpose), subject=wanted.subject)
    open_run(turn, wanted.name, facts, on_top=on_top)


def leave_all(turn: Turn, superseded: str = "") -> None:
    """Ask nothing more of what is open; what was answered still counts.

    The jobformidler is told why, so silence is no news. A talk that is `superseded` is answered by
    what was done instead: its buttons open nothing again.
    """
    for run in turn.answerable():
        if run.name == superseded:
            _end(turn, run, RunStatus.SUPERSEDED)
        else:
            give_up(turn, run, is_told=True)


def supersede(turn: Turn, run: Run) -> None:
    """Another question takes this one's place, with all that it was about: nothing follows."""
    _end(turn, run, RunStatus.SUPERSEDED)


def _end(turn: Turn, run: Run, status: RunStatus) -> Run:
    return turn.put(replace(run, status=status, closed_at=turn.now))


def _replay(turn: Turn, run: Run) -> Replayed | None:
    """What the run has come to; the turn keeps it where it waits, for the answer to come."""
    known = turn.playbacks.pop(run.no, None)
    try:
        played = play(turn.world.scripts[run.script], run.facts, run.answers, known)
        replayed = stands(played)
    except (ScriptFailedError, KeyError) as error:
        _fail(turn, run, error)
        return None
    turn.playbacks[run.no] = played
    return replayed


def _keep_prefix(turn: Turn, run: Run, replayed: Replayed) -> Run:
    turn.notes.append(f"run {run.no} of {run.script} no longer matches: kept {replayed.kept}")
    if replayed.question is not None:
        turn.say(text("common.questions_changed"))
    return turn.put(replace(run, answers=run.answers[: replayed.kept], picked=(), tries=0))


def _fail(turn: Turn, run: Run, error: Exception) -> None:
    """A script that raises: the answers stay, a person calls, the log has the trace."""
    turn.notes.append(f"{run.script} failed: {trace(error)}")
    _end(turn, run, RunStatus.FAILED)
    tell_failure(turn)


def tell_failure(turn: Turn) -> None:
    """Say that the fault is ours; for a citizen a person will call."""
    if turn.is_citizen:
        raise_nudge(turn, SCRIPT_FAILED)
        turn.say(text("common.script_failed", when=promise(turn)))
    else:
        turn.say(text("staff.script_failed"))


def _speak(turn: Turn, run: Run, said: Say) -> None:
    if not may_show(turn, run, said.sensitivity):
        turn.say(text("common.in_person"))
        return
    key = said.key if "." in said.key else f"{run.name}.{said.key}"
    values = tuple((name, _promised(turn, value)) for name, value in said.values)
    turn.say(
        Text(key, values),
        run=run.no,
        words_of=run.facts.case,
    )


def _promised(turn: Turn, value: TextValue) -> TextValue:
    """A script knows no calendar: when it promises a call, the day is filled in here."""
    return promise(turn) if value == PROMISED_CALL else value


def ask_question(
    turn: Turn, run: Run, question: Question, *, variant: str = "", language: str = "",
    why: str = "",
) -> None:  # fmt: skip
    """Send a question with its buttons, and remember that it is the open one.

    What is above the channel's clearance is not asked: it is left for the next talk.
    """
    if not may_show(turn, run, question.sensitivity):
        _leave_question(turn, run, question)
        return
    asked = text_of(run, question)
    options = shown_to(run, question).options
    no = turn.next_no
    turn.ask(
        text(why, question=asked) if why else asked,
        Asked(run.no, question.key, question.is_card, variant, is_counted(run.name)),
        buttons=(
            *buttons_of(run, question, options),
            *asides(turn, language, asked),
        ),
        language=language,
        words_of=run.facts.case,
    )
    turn.put(replace(run, asked=question.key, spoke_no=no, asked_at=turn.now))


def _leave_question(turn: Turn, run: Run, question: Question) -> None:
    """Go on without a question; the jobformidler is told to take it up in person."""
    left_for_talk(turn, run.name, question.name)
    answers = (*run.answers, answer_to(run, question, None))
    advance(turn, turn.put(replace(run, answers=answers, picked=(), tries=0)))


def _not_understood(
    turn: Turn, run: Run, question: Question, why: Unclear, written: str = ""
) -> None:
    """Ask again in simpler words, then with fewer choices, then leave it to a person to read."""
    run = turn.put(replace(run, tries=run.tries + 1, status=RunStatus.OPEN))
    if run.tries < TRIES_BEFORE_A_PERSON or not turn.is_citizen:
        ask_question(turn, run, question, variant="simpler", why=f"reask.{why.reason}")
        return
    keep(turn, written)
    raise_nudge(turn, NOT_UNDERSTOOD)
    turn.say(text("reask.person", when=promise(turn)))
    give_up(turn, run, is_told=True)
