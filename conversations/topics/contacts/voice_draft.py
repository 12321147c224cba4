"""A voice note from staff is a draft of a contact, to write out: heard again, written, or deleted.

The sound is kept as citizens' recordings are, sealed with the key of whoever spoke it. It closes,
and the sound is deleted, when the contact is saved. By SMS there is no voice.
"""

from dataclasses import dataclass, replace

from conversations.case.turn import Turn
from conversations.records.facts import Facts, LogFacts
from conversations.records.inputs import Message
from conversations.records.inputs_between import CaseAsked, ContactSaved
from conversations.records.medium import DRAFT, Medium, MediumStatus
from conversations.records.outcome import Button
from conversations.records.questions import Option, Script, ask, choice, say
from conversations.records.texts import Moment, Ref, Text, text
from conversations.talks import picking
from conversations.talks.effect import Effect, Ended
from conversations.talks.picking import CasePicked
from conversations.talks.replay import script
from conversations.talks.showing import number_in
from conversations.talks.steps import facts_for, open_run, resume
from conversations.topics.contacts.drafts import WRITE_OUT, find, name_draft, tell_of_draft, waiting

LATER = "later"
MOST_SHOWN = 5
MOST_DRAFTS = 20


@dataclass(frozen=True, slots=True)
class DraftNamed(Effect):
    """Whom a voice note of staff's is about."""

    draft: int
    case: int

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Write down whom the draft is about."""
        name_draft(turn, self.draft, self.case)
        if ended.run.facts.purpose != WRITE_OUT:
            tell_of_draft(turn, self.draft)


@script("voice_draft", version=1)
def voice_draft(facts: Facts) -> Script:
    """Whom is the voice note about? To write it out, that leads on to the log."""
    options = [*picking.citizen_options(facts), Option(LATER)]
    who = yield from ask(choice("who", options))
    if who == LATER:
        yield from say("later")
    if not isinstance(who, str) or who == LATER:
        return []
    named: list[Effect] = [DraftNamed(facts.log.draft, int(who))]
    if facts.purpose == WRITE_OUT:
        return [*named, CasePicked(int(who), picking.LOG, draft=facts.log.draft)]
    return named


# --- it came --------------------------------------------------------------------------------------


def take_voice_note(turn: Turn, event: Message) -> None:
    """Keep a voice note as a draft; during a log it is about that citizen, else it is asked."""
    problem = _problem(turn, event)
    if problem is not None:
        turn.say(problem)
        resume(turn)
        return
    live = turn.live()
    about = live.facts.case if live is not None and live.name == "log_contact" else 0
    medium = Medium(
        turn.number(), DRAFT, event.channel or turn.person.channel, event.media_ref,
        str(about or ""), turn.now, MediumStatus.WANTED,
    )  # fmt: skip
    turn.media = (*turn.media, medium)
    if about:
        tell_of_draft(turn, medium.no)
        resume(turn)
    elif turn.before.caseload:
        open_run(turn, "voice_draft", replace(facts_for(turn), log=LogFacts(draft=medium.no)))
    else:
        turn.say(text("voice_draft.later"))


def _problem(turn: Turn, event: Message) -> Text | None:
    if event.media != "voice" or not event.media_ref:
        return text("staff.no_files")
    if event.media_bytes > turn.world.policy.most_media_bytes:
        return text("voice_draft.too_long")
    return text("voice_draft.too_many") if len(waiting(turn)) >= MOST_DRAFTS else None


def fetched(turn: Turn, medium: Medium, is_kept: bool) -> None:
    """The sound is kept, or could not be had."""
    if not is_kept:
        turn.move_medium(medium.no, MediumStatus.DROPPED)
        turn.say(text("voice_draft.failed", at=Moment(medium.at)))


# --- what waits -----------------------------------------------------------------------------------


def order_drafts(turn: Turn, rest: str = "") -> None:
    """Show the drafts, each with what can be done about it."""
    drafts = waiting(turn)
    if not drafts:
        turn.say(text("voice_draft.none"))
    for medium in drafts[:MOST_SHOWN]:
        tell_of_draft(turn, medium.no, is_new=False)
    if len(drafts) > MOST_SHOWN:
        turn.say(text("voice_draft.more", count=len(drafts) - MOST_SHOWN))


# --- what is done about it ------------------------------------------------------------------------


def tap_draft(turn: Turn, source: str, action: str) -> None:
    """A button of a draft."""
    medium = find(turn, number_in(source[1:]))
    if action == "list":
        order_drafts(turn)
    elif medium is None:
        turn.say(text("voice_draft.gone"))
    elif action == "hear":
        said = text("voice_draft.sound", at=Moment(medium.at))
        turn.say(said, attachment=Ref("voice", turn.person.id, medium.no))
    elif action == "delete":
        sure = Button(f"{source}|sure", text("voice_draft.sure"))
        turn.say(text("voice_draft.delete_it", at=Moment(medium.at)), buttons=(sure,))
    elif action == "sure":
        _end(turn, medium.no)
    else:
        _go_on(turn, medium, action)


def _go_on(turn: Turn, medium: Medium, action: str) -> None:
    """To the log of whom it is about; where that is not known, it is asked first."""
    case = number_in(medium.caption)
    if action == WRITE_OUT and case:
        turn.tell(case, CaseAsked(turn.person.id, picking.LOG, draft=medium.no))
        return
    facts = facts_for(turn, purpose=WRITE_OUT if action == WRITE_OUT else "")
    if facts.staff.caseload:
        open_run(turn, "voice_draft", replace(facts, log=replace(facts.log, draft=medium.no)))
    else:
        turn.say(text("staff.no_citizens"))


def written(turn: Turn, saved: ContactSaved) -> None:
    """The contact is saved: its draft is no longer needed, and the sound is deleted."""
    if saved.draft and find(turn, saved.draft) is not None:
        _end(turn, saved.draft)


def _end(turn: Turn, no: int) -> None:
    turn.move_medium(no, MediumStatus.DROPPED)
    turn.say(text("voice_draft.deleted"))
