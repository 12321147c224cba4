"""A voice note from staff is a draft of a contact, to write out: heard again, written, or deleted.

The sound is kept as citizens' recordings are, sealed with the key of whoever spoke it. It closes,
and the sound is deleted, when the contact is saved. By SMS there is no voice.
"""

from dataclasses import replace

from conversations.case.turn import Bench
from conversations.records.effects import Effect
from conversations.records.effects_staff import CasePicked, DraftNamed
from conversations.records.inputs import Message
from conversations.records.inputs_between import CaseAsked, ContactSaved
from conversations.records.medium import DRAFT, Medium, MediumStatus
from conversations.records.outcome import Button
from conversations.records.questions import Option, Script, ask, choice, say
from conversations.records.run import Facts
from conversations.records.texts import Moment, Ref, Text, text
from conversations.talks import picking
from conversations.talks.replay import script
from conversations.talks.showing import number_in
from conversations.talks.steps import facts_for, open_run, resume
from conversations.topics.contacts.drafts import WRITE_OUT, find, tell, waiting

LATER = "later"
MOST_SHOWN = 5
MOST_DRAFTS = 20


@script("voice_draft", version=1)
def voice_draft(facts: Facts) -> Script:
    """Whom is the voice note about? To write it out, that leads on to the log."""
    options = [*picking.citizen_options(facts), Option(LATER)]
    who = yield from ask(choice("who", options))
    if who == LATER:
        yield from say("later")
    if not isinstance(who, str) or who == LATER:
        return []
    named: list[Effect] = [DraftNamed(facts.draft, int(who))]
    if facts.purpose == WRITE_OUT:
        return [*named, CasePicked(int(who), picking.LOG, draft=facts.draft)]
    return named


# --- it came --------------------------------------------------------------------------------------


def take(bench: Bench, event: Message) -> None:
    """Keep a voice note as a draft; during a log it is about that citizen, else it is asked."""
    problem = _problem(bench, event)
    if problem is not None:
        bench.say(problem)
        resume(bench)
        return
    live = bench.live()
    about = live.facts.case if live is not None and live.name == "log_contact" else 0
    medium = Medium(
        bench.number(), DRAFT, event.channel or bench.person.channel, event.media_ref,
        str(about or ""), bench.now, MediumStatus.WANTED,
    )  # fmt: skip
    bench.media = (*bench.media, medium)
    if about:
        tell(bench, medium.no)
        resume(bench)
    elif bench.before.caseload:
        open_run(bench, "voice_draft", replace(facts_for(bench), draft=medium.no))
    else:
        bench.say(text("voice_draft.later"))


def _problem(bench: Bench, event: Message) -> Text | None:
    if event.media != "voice" or not event.media_ref:
        return text("staff.no_files")
    if event.media_bytes > bench.world.policy.most_media_bytes:
        return text("voice_draft.too_long")
    return text("voice_draft.too_many") if len(waiting(bench)) >= MOST_DRAFTS else None


def fetched(bench: Bench, medium: Medium, is_kept: bool) -> None:
    """The sound is kept, or could not be had."""
    if not is_kept:
        bench.move_medium(medium.no, MediumStatus.DROPPED)
        bench.say(text("voice_draft.failed", at=Moment(medium.at)))


# --- what waits -----------------------------------------------------------------------------------


def order(bench: Bench, rest: str = "") -> None:
    """Show the drafts, each with what can be done about it."""
    drafts = waiting(bench)
    if not drafts:
        bench.say(text("voice_draft.none"))
    for medium in drafts[:MOST_SHOWN]:
        tell(bench, medium.no, is_new=False)
    if len(drafts) > MOST_SHOWN:
        bench.say(text("voice_draft.more", count=len(drafts) - MOST_SHOWN))


# --- what is done about it ------------------------------------------------------------------------


def tap(bench: Bench, source: str, action: str) -> None:
    """A button of a draft."""
    medium = find(bench, number_in(source[1:]))
    if action == "list":
        order(bench)
    elif medium is None:
        bench.say(text("voice_draft.gone"))
    elif action == "hear":
        said = text("voice_draft.sound", at=Moment(medium.at))
        bench.say(said, attachment=Ref("voice", bench.person.id, medium.no))
    elif action == "delete":
        sure = Button(f"{source}|sure", text("voice_draft.sure"))
        bench.say(text("voice_draft.delete_it", at=Moment(medium.at)), buttons=(sure,))
    elif action == "sure":
        _end(bench, medium.no)
    else:
        _go_on(bench, medium, action)


def _go_on(bench: Bench, medium: Medium, action: str) -> None:
    """To the log of whom it is about; where that is not known, it is asked first."""
    case = number_in(medium.caption)
    if action == WRITE_OUT and case:
        bench.tell(case, CaseAsked(bench.person.id, picking.LOG, draft=medium.no))
        return
    facts = facts_for(bench, purpose=WRITE_OUT if action == WRITE_OUT else "")
    if facts.caseload:
        open_run(bench, "voice_draft", replace(facts, draft=medium.no))
    else:
        bench.say(text("staff.no_citizens"))


def written(bench: Bench, saved: ContactSaved) -> None:
    """The contact is saved: its draft is no longer needed, and the sound is deleted."""
    if saved.draft and find(bench, saved.draft) is not None:
        _end(bench, saved.draft)


def _end(bench: Bench, no: int) -> None:
    bench.move_medium(no, MediumStatus.DROPPED)
    bench.say(text("voice_draft.deleted"))
