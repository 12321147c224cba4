"""What is a right, once: these texts come in Danish and in the citizen's language, unasked.

Whoever says one of them says it in both (`Turn.say`, `Turn.ask`): no talk has to think of it.
The answer to danger is not here: it has the citizen's own language first.
"""

from typing import Final

from conversations.records.texts import Text

RIGHTS: Final = frozenset({
    # Whether Makker may write, where, and in which language.
    "consent.who", "consent.first", "consent.again", "consent.back", "consent.no_is_fine",
    "consent.hello", "consent.who_reads", "consent.you_decide", "consent.may_i",
    "follow_up.may_we", "follow_up.thanks", "follow_up.no_is_fine",
    "other_channel.may_i", "other_channel.yes", "other_channel.no", "silence.moved",
    "preferences.language", "less_often.less", "same_person.who",
    # That it can be stopped, that what is kept can be deleted, and where that stands.
    "stop_sure.sure", "stop_sure.goes_on", "always.stopped", "pause.paused",
    "delete_me.sure", "delete_me.kept", "delete_me.told",
    "always.help", "help_card.which", "help_card.what",
    # Meetings and duties that go on, and what must be told elsewhere.
    "appointment.still_counts", "appointment.work_too", "sick.told", "sick.told_work",
    "sick.told_meeting", "sick.told_both", "sick.well_work", "at_work.gone_money", "got_work.money",
    # Who sees it, what is handed on to whom, and what may not stand here.
    "always.who_has_seen", "handover.told", "network.wanted", "more_help.sure",
    "voice_sent.hand_on", "photo_sent.hand_on", "files_sent.hand_on", "photo_sent.no_letter",
    "voice_sent.dropped", "photo_sent.dropped", "media.refused",
    "common.in_person", "always.no_cpr",
})  # fmt: skip


def is_right(said: Text) -> bool:
    """Whether a text comes in both languages; so does one that is asked once more."""
    asked = dict(said.values).get("question")
    return (asked.key if isinstance(asked, Text) else said.key) in RIGHTS
