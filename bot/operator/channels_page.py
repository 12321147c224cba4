"""The page docs/channels.md, made from the channels' rows.

`python -m bot.operator.channels_page` prints it.
"""

import sys
from collections.abc import Callable

from conversations.records.channel import CHANNELS, Traits, traits_of

_HEAD = """\
# Channels

A channel is one row of traits in `conversations/records/channel.py`. Every place asks a trait and
never a name; a test holds that. A stored name that no row has reads as the most careful channel:
the last column. An empty cell is a no.

"""
_TAIL = """
A wording is a variant of a text, `always.my_plan@sms`; the first one that a text has is used.

What a new channel touches: [changing](changing.md#a-channel).

This page is made by `python -m bot.operator.channels_page`; a test holds it to the code.
"""
_TRAITS: tuple[tuple[str, Callable[[Traits], str | bool]], ...] = (
    ("In the store", lambda row: f"`{row.name}`" if row in CHANNELS else "any other"),
    ("The most private thing that it may show", lambda row: row.clearance.name.lower()),
    ("An address is", lambda row: f"a {row.address.value}"),
    ("Text alone: no buttons, pictures or files", lambda row: row.is_text_alone),
    ("A sender can be forged: what staff send is a draft", lambda row: row.is_forgeable),
    ("Staff may read whom a message is about", lambda row: row.names_citizens),
    ("Counted in segments: short, in an SMS's letters", lambda row: row.counts_segments),
    ("One language a message", lambda row: row.is_one_language),
    ("All of it in Danish and the citizen's language", lambda row: row.shows_both),
    ("Wordings", lambda row: ", ".join(f"`@{each}`" for each in row.wordings)),
)


def channels_page() -> str:
    """Return the whole page as Markdown."""
    rows = (*CHANNELS, traits_of("unknown"))
    heads = ["Trait", *(row.called for row in rows)]
    lines = [heads, ["---"] * len(heads)]
    lines += [[trait, *(_cell(read(row)) for row in rows)] for trait, read in _TRAITS]
    return _HEAD + "".join(f"| {' | '.join(line)} |\n" for line in lines) + _TAIL


def _cell(value: str | bool) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return value


if __name__ == "__main__":
    sys.stdout.write(channels_page())
