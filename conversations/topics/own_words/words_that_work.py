"""The words that always work, in every conversation and without losing its place.

Each counts only as the whole message. What a word does is one function here; a word that needs a
question opens a short run on top, and the question below is asked again after it.
"""

from collections.abc import Callable, Mapping

from conversations.case.turn import Turn
from conversations.model.hours import local_day
from conversations.model.occasions.talks import EXPERIENCE, JOBGOAL
from conversations.model.rhythm import has_stopped
from conversations.reading.answers import Command, Small, read_small
from conversations.records.run import Answer, Run
from conversations.records.texts import Ref, text
from conversations.talks.reopening import just_ended, reopen
from conversations.talks.steps import (
    ask_again,
    ask_question,
    facts_for,
    give_up,
    go_back,
    is_read,
    open_question,
    open_run,
    resume,
    supersede,
)
from conversations.topics.jobgoal.offering import open_talk
from conversations.topics.own_words.nudges import SICK
from conversations.topics.own_words.stop_and_start import start, stop
from conversations.topics.own_words.talks import show_own

HELP_CARD = "help_card"
VOICE = "voice"  # the recording of a text, or of a message of that number; 0: of the last one


def obey(turn: Turn, command: Command, beside: int = 0) -> None:
    """Do what a citizen's word asks; `beside` is the statement that its button stands beside."""
    if command is Command.TRANSLATE and beside:
        _say_again(turn, beside)
    elif command is Command.LISTEN and beside:
        _play(turn, Ref(VOICE, turn.person.id, beside))
    else:
        _WORDS[command](turn)


def _back(turn: Turn) -> None:
    """Go back a question, into the talk that has just ended too; else say what can be done."""
    newest = next(iter(turn.answerable()), None)
    ended = just_ended(turn, newest)
    if ended is not None:
        reopen(turn, ended, newest)
    elif newest is None:
        turn.say(text("always.nothing_to_take_back"))
    else:
        go_back(turn, newest)


def _help(turn: Turn) -> None:
    """How to answer, and all that can be done of one's own accord; what is asked comes again."""
    turn.say(text("always.help"))
    live = turn.live()
    if live is not None and live.on_top and live.name != HELP_CARD:
        resume(turn)  # depth two: a word of one's own is asked about already
        return
    leave_top(turn)
    open_run(turn, HELP_CARD, facts_for(turn), on_top=True)


def past_the_help_card(turn: Turn, run: Run, written: str) -> Run | None:
    """Return which run these words answer: what names nothing on the card is for the one below.

    `None` for a bare yes or number: the question below is shown first.
    """
    below = next((each for each in turn.answerable() if each.no != run.no), None)
    question = open_question(turn, run) if run.name == HELP_CARD else None
    if below is None or question is None or is_read(turn, run, question, written):
        return run
    supersede(turn, run)
    if read_small(written) is not Small.BARE:
        return below
    ask_again(turn, below)
    return None


def _translate(turn: Turn) -> None:
    """Show the open question, or what was said last, in the citizen's own language.

    After STOP that is how it is: what was asked before is not shown again.
    """
    live = turn.live()
    question = open_question(turn, live) if live else None
    if live is not None and question is not None:
        ask_question(turn, live, question, variant="simpler", language=turn.person.language)
    elif turn.person.language == "da":
        _help(turn)
    elif has_stopped(turn.case):
        turn.say(text("always.stopped"), language=turn.person.language)
    else:
        _say_again(turn)


def _say_again(turn: Turn, no: int = 0) -> None:
    """Say the message of that number in the citizen's own language; 0: the last one."""
    said = Ref("said", turn.person.id, no)
    turn.say(text("always.again", said=said), language=turn.person.language)


def _on_top(name: str) -> Callable[[Turn], None]:
    def open_on_top(turn: Turn) -> None:
        leave_top(turn)
        open_run(turn, name, facts_for(turn), on_top=True)

    return open_on_top


def open_sick(turn: Turn, since: str = "") -> None:
    """Ask from when and how long; with `since` the first is said. It is told once a day.

    Who says it once more while that is asked is asked it again, and not whether they are well.
    """
    live = turn.live()
    if live is not None and live.name == "sick":
        ask_again(turn, live)
        return
    told = turn.case.nudges_of(SICK.name)
    if any(local_day(nudge.raised_at, turn.world.policy) == turn.today for nudge in told):
        turn.say(text("sick.known"))
        resume(turn)
        return
    leave_top(turn)
    facts = facts_for(turn)
    is_new = since and facts.absence.sick_since is None
    answers = (Answer("since", since),) if is_new else ()
    open_run(turn, "sick", facts, on_top=True, answers=answers)


def _talk_about(talk: str) -> Callable[[Turn], None]:
    def open_on_top(turn: Turn) -> None:
        leave_top(turn)
        open_talk(turn, talk)

    return open_on_top


def leave_top(turn: Turn) -> None:
    """Depth two: a wish for a call counts, though another word came after it, and is said so."""
    live = turn.live()
    if live is not None and live.on_top:
        give_up(turn, live, is_left=True)


def _show(what: str) -> Callable[[Turn], None]:
    def show_and_resume(turn: Turn) -> None:
        show_own(turn, what)
        resume(turn)

    return show_and_resume


def _listen(turn: Turn) -> None:
    """Play what is asked, or was said last; without a recording nothing is promised."""
    live = turn.live()
    question = open_question(turn, live) if live else None
    key = f"{live.name}.{question.name}" if live and question else ""
    _play(turn, Ref(VOICE, turn.person.id, key=key))
    resume(turn)


def _play(turn: Turn, recording: Ref) -> None:
    turn.say(text("always.hear"), attachment=recording)


_WORDS: Mapping[Command, Callable[[Turn], None]] = {
    Command.BACK: _back,
    Command.HELP: _help,
    Command.TRANSLATE: _translate,
    Command.CALL: _on_top("call_me"),
    Command.PAUSE: _on_top("pause"),
    Command.LANGUAGE: _on_top("language_help"),
    Command.MY_ANSWERS: _show("my_answers"),
    Command.MY_PLAN: _show("my_plan"),
    Command.WHO_HAS_SEEN: _show("who_has_seen"),
    Command.SICK: open_sick,
    Command.NETWORK: _on_top("network"),
    Command.MORE_HELP: _on_top("more_help"),
    Command.STOP: stop,
    Command.START: start,
    Command.DELETE: _on_top("delete_me"),
    Command.LISTEN: _listen,
    Command.JOBGOAL: _talk_about(JOBGOAL),
    Command.EXPERIENCE: _talk_about(EXPERIENCE),
    Command.TIME: _on_top("change_time"),
}
