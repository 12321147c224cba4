"""The words that always work, in every conversation and without losing its place.

Each counts only as the whole message. What a word does is one function here; a word that needs a
question opens a short run on top, and the question below is asked again after it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from conversations.case.nudging import close_rule, raise_nudge
from conversations.case.turn import Bench
from conversations.model.hours import local_day
from conversations.model.occasions.talks import EXPERIENCE, JOBGOAL
from conversations.model.rhythm import has_stopped
from conversations.reading.answers import Command
from conversations.records.run import Run, RunStatus
from conversations.records.texts import Ref, text
from conversations.talks.reopening import just_ended, reopen
from conversations.talks.steps import (
    ask_again,
    ask_question,
    facts_for,
    give_up,
    go_back,
    open_question,
    open_run,
    resume,
)
from conversations.topics.effects import record_consent
from conversations.topics.jobgoal.offering import open_talk
from conversations.topics.own_words.effects import show_own

JUST_ASKED = timedelta(seconds=30)
VOICE = "voice"  # the recording of a text, or of a message of that number; 0: of the last one


def obey(bench: Bench, command: Command, beside: int = 0) -> None:
    """Do what a citizen's word asks; `beside` is the statement that its button stands beside."""
    if command is Command.TRANSLATE and beside:
        _say_again(bench, beside)
    elif command is Command.LISTEN and beside:
        _play(bench, Ref(VOICE, bench.person.id, beside))
    else:
        _WORDS[command](bench)


def _back(bench: Bench) -> None:
    """Go back a question, into the talk that has just ended too; else say what can be done."""
    newest = next(iter(bench.answerable()), None)
    ended = just_ended(bench, newest)
    if ended is not None:
        reopen(bench, ended, newest)
    elif newest is None:
        bench.say(text("always.nothing_to_take_back"))
    else:
        go_back(bench, newest)


def _help(bench: Bench) -> None:
    """How to answer what is asked; while nothing is, all that can be done of one's own accord."""
    bench.say(text("always.help"))
    if bench.live() is None:
        open_run(bench, "help_card", facts_for(bench), on_top=True)
    else:
        resume(bench)


def _translate(bench: Bench) -> None:
    """Show the open question, or what was said last, in the citizen's own language."""
    live = bench.live()
    question = open_question(bench, live) if live else None
    if live is not None and question is not None:
        ask_question(bench, live, question, variant="simpler", language=bench.person.language)
    elif bench.person.language == "da":
        bench.say(text("always.help"))
    else:
        _say_again(bench)


def _say_again(bench: Bench, no: int = 0) -> None:
    """Say the message of that number in the citizen's own language; 0: the last one."""
    said = Ref("said", bench.person.id, no)
    bench.say(text("always.again", said=said), language=bench.person.language)


def _on_top(name: str) -> Callable[[Bench], None]:
    def open_on_top(bench: Bench) -> None:
        _leave_top(bench)
        open_run(bench, name, facts_for(bench), on_top=True)

    return open_on_top


def _talk_about(talk: str) -> Callable[[Bench], None]:
    def open_on_top(bench: Bench) -> None:
        _leave_top(bench)
        open_talk(bench, talk)

    return open_on_top


def _leave_top(bench: Bench) -> None:
    """Depth two: a wish for a call counts, though another word came after it, and is said so."""
    live = bench.live()
    if live is not None and live.on_top:
        give_up(bench, live, is_left=True)


def _show(what: str) -> Callable[[Bench], None]:
    def show_and_resume(bench: Bench) -> None:
        show_own(bench, what)
        resume(bench)

    return show_and_resume


def stop(bench: Bench) -> None:
    """Withdraw consent at once; what was answered still counts, nothing more is asked.

    It is confirmed once: a second STOP changes nothing, and is not answered.
    """
    leave_all(bench)
    is_told = any(nudge.rule == "stopped" and nudge.is_open for nudge in bench.case.nudges)
    if has_stopped(bench.case) and is_told:
        return
    record_consent(bench, is_given=False, wording="always.stop")
    bench.case = replace(bench.case, other_channel_consent=False, other_channel_asked=False)
    raise_nudge(bench, "stopped")
    bench.say(text("always.stopped"), in_both=True)


def leave_all(bench: Bench) -> None:
    """Ask nothing more of what is open; what was answered still counts."""
    for run in bench.answerable():
        _leave(bench, run)


def _leave(bench: Bench, run: Run) -> None:
    if run.name == "consent":
        bench.put(replace(run, status=RunStatus.SUPERSEDED, closed_at=bench.now))
    else:
        give_up(bench, run, is_told=True)


def _start(bench: Bench) -> None:
    """START: a pause is over; after a no, or STOP, consent is asked for anew."""
    was_paused, consent = _end_pause(bench), bench.case.consent
    if consent is not None and consent.is_given:
        bench.say(text("always.pause_over" if was_paused else "always.started_already"))
        resume(bench)
        return
    open_consent(bench)


def _end_pause(bench: Bench) -> bool:
    """End the citizen's own pause before its day; return whether there was one."""
    until = bench.case.paused_until
    if until is None or until <= local_day(bench.now, bench.world.policy):
        return False
    bench.case = replace(bench.case, paused_until=None)
    close_rule(bench, "paused")
    raise_nudge(bench, "pause_over")
    return True


def open_consent(bench: Bench) -> None:
    """Ask for consent, unless that question is open already.

    A phone that is unblocked says so, and its START comes at once after it: one question is enough.
    """
    waiting = next((run for run in bench.answerable() if run.name == "consent"), None)
    if waiting is None:
        open_run(bench, "consent", facts_for(bench))
    elif waiting.asked_at is None or bench.now - waiting.asked_at > JUST_ASKED:
        ask_again(bench, waiting)


def _listen(bench: Bench) -> None:
    """Play what is asked, or was said last; without a recording nothing is promised."""
    live = bench.live()
    question = open_question(bench, live) if live else None
    key = f"{live.name}.{question.name}" if live and question else ""
    _play(bench, Ref(VOICE, bench.person.id, key=key))
    resume(bench)


def _play(bench: Bench, recording: Ref) -> None:
    bench.say(text("always.hear"), attachment=recording)


_WORDS: Mapping[Command, Callable[[Bench], None]] = {
    Command.BACK: _back,
    Command.HELP: _help,
    Command.TRANSLATE: _translate,
    Command.CALL: _on_top("call_me"),
    Command.PAUSE: _on_top("pause"),
    Command.LANGUAGE: _on_top("language_help"),
    Command.MY_ANSWERS: _show("my_answers"),
    Command.MY_PLAN: _show("my_plan"),
    Command.WHO_HAS_SEEN: _show("who_has_seen"),
    Command.SICK: _on_top("sick"),
    Command.NETWORK: _on_top("network"),
    Command.MORE_HELP: _on_top("more_help"),
    Command.STOP: stop,
    Command.START: _start,
    Command.DELETE: _on_top("delete_me"),
    Command.LISTEN: _listen,
    Command.JOBGOAL: _talk_about(JOBGOAL),
    Command.EXPERIENCE: _talk_about(EXPERIENCE),
}
