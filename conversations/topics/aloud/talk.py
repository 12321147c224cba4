"""OPTAG: staff read Makker's texts aloud, one voice note each, for citizens who do not read.

Each text is a talk of one question. The next is asked when the recording of the last one lies in
its place, so that nothing is lost however far somebody came.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from conversations.case.turn import Turn
from conversations.records.facts import AloudFacts, Facts
from conversations.records.inputs import Message
from conversations.records.medium import RECORDING, Medium, MediumStatus
from conversations.records.questions import Kind, Option, Script, ask, choice, say, sound
from conversations.records.run import Run, RunStatus
from conversations.records.texts import Joined, Ref, text
from conversations.talks.effect import Effect, Ended, OpenScript
from conversations.talks.facts import facts_for
from conversations.talks.replay import script
from conversations.talks.showing import answer_to
from conversations.talks.steps import accept, open_next, open_question, open_run
from conversations.topics.aloud.next_text import before, first, go_on

ALOUD, PLACE_ALOUD = "aloud", "place_aloud"  # how a text is read, and which of how many it is
ENOUGH = "enough"
AT_ONCE = timedelta(minutes=10)  # so long after the voice note, what follows is still a reply


@dataclass(frozen=True, slots=True)
class RecordingChosen(Effect):
    """Staff want to read the texts of a subject aloud."""

    subject: str

    def carry_out(self, turn: Turn, ended: Ended) -> OpenScript | None:
        """Ask for the first text that lacks a recording; where none does, for all of them anew."""
        return first(turn, self.subject)


@dataclass(frozen=True, slots=True)
class TextRead(Effect):
    """A text was read aloud in a voice note of this number; 0: it was left out."""

    key: str
    medium: int

    @property
    def hands_on(self) -> bool:
        """The next text is asked for when this one lies in its place."""
        return True

    def carry_out(self, turn: Turn, ended: Ended) -> OpenScript | None:
        """Have the voice note fetched; what was left out makes room for the next."""
        if not self.medium:
            return go_on(turn, self.key, ended.run.facts.purpose)
        turn.move_medium(self.medium, MediumStatus.WANTED)
        return None


@script("record_subject", version=1)
def record_subject(facts: Facts) -> Script:
    """Choose what to read aloud; how much of it has a recording stands beside it."""
    names = [name for name, _, _ in facts.aloud.recorded]
    lines = tuple(
        text("record_subject.line", subject=text(f"record_subject.subject.{name}"), has=has, of=of)
        for name, has, of in facts.aloud.recorded
    )
    options = [Option(name) for name in names]
    chosen = yield from ask(choice("subject", options, lines=Joined(lines)))
    return [RecordingChosen(chosen)] if isinstance(chosen, str) else []


@script("record_text", version=1)
def record_text(facts: Facts) -> Script:
    """One text to read aloud, as a voice note; without a name, which differs."""
    words = Ref(ALOUD, facts.person, key=facts.subject)
    place = Ref(PLACE_ALOUD, facts.person, key=facts.subject)
    sent = yield from ask(sound("aloud", (Option(ENOUGH),), words=words, place=place))
    if sent in (None, ENOUGH):
        yield from say("enough")
        return []
    return [TextRead(facts.subject, int(str(sent or 0)))]


def order_reading_aloud(turn: Turn, rest: str) -> None:
    """Ask what to read; a subject may stand behind the word already."""
    if turn.world.aloud.subjects:
        open_run(
            turn,
            "record_subject",
            replace(facts_for(turn), aloud=AloudFacts(recorded=_counts(turn))),
        )
    else:
        turn.say(text("record_subject.nothing"))


def _counts(turn: Turn) -> tuple[tuple[str, int, int], ...]:
    aloud = turn.world.aloud
    return tuple(
        (name, len(keys) - len(aloud.missing(name)), len(keys))
        for name, keys in aloud.subjects.items()
    )


def waits_for_sound(turn: Turn) -> Run | None:
    """Return the run whose open question a voice note answers, if there is one."""
    newest = next(iter(turn.answerable()), None)
    question = open_question(turn, newest) if newest else None
    return newest if question is not None and question.kind is Kind.SOUND else None


def take_sound(turn: Turn, run: Run, event: Message) -> None:
    """Take a voice note as the answer to what is asked."""
    question = open_question(turn, run)
    if question is not None:
        accept(turn, run, answer_to(run, question, str(_keep(turn, run, event))))


def _keep(turn: Turn, run: Run, event: Message) -> int:
    purpose = f"{run.facts.purpose}:{run.facts.subject}"
    medium = Medium(
        turn.number(), RECORDING, event.channel or turn.person.channel, event.media_ref,
        purpose, turn.now,
    )  # fmt: skip
    turn.media = (*turn.media, medium)
    return medium.no


def back(turn: Turn, run: Run) -> bool:
    """Ask for the text before once more, if this run is about one; return whether there is one."""
    if run.name != "record_text":
        return False
    wanted = before(turn, run.facts.subject, run.facts.purpose)
    if wanted is not None:
        turn.put(replace(run, status=RunStatus.SUPERSEDED, closed_at=turn.now))
        open_next(turn, wanted)
    return wanted is not None


def fetched(turn: Turn, medium: Medium, is_kept: bool) -> None:
    """Say that the recording lies in its place and ask for the next, or for the same again."""
    turn.is_asked_for = turn.now - medium.at <= AT_ONCE
    purpose, _, key = medium.caption.partition(":")
    if is_kept:
        turn.say(text("record_text.kept"))
        following = go_on(turn, key, purpose)
    else:
        turn.say(text("record_text.failed"))
        following = OpenScript("record_text", key, purpose)
    if following is not None:
        open_next(turn, following)
