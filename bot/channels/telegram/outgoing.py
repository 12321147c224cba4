"""A finished message as Telegram takes it: in its limits, with buttons, the right way round.

What may live here: pure functions over finished messages; no calls.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.sending.channel import Failure, SendError
from bot.showing.rendering import Key, Rendered
from locales.measures import TELEGRAM_CAPTION, TELEGRAM_TEXT

DATA_BYTES = 64
MOST_BUTTONS = 100
ROW_BUTTONS = 3
ROW_WIDTH = 30  # characters on the buttons of one row, on a small phone
PHOTO_BYTES = 10_000_000
VOICE_BYTES = 50_000_000

_RIGHT_TO_LEFT = "\u200f"
_BREAKS = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?؟።])\s+"),
    re.compile(r"\s+"),
)


def parts_of(message: Rendered) -> tuple[Rendered, ...]:
    """Return the messages that a finished one becomes, in order. The last has the buttons.

    Raises SendError (`REFUSED`) for what Telegram would not take.
    """
    _check(message)
    text = readable(message.text)
    media = list(_media(message))
    if media and length(text) <= TELEGRAM_CAPTION:
        parts = [*media[:-1], replace(media[-1], text=text)]
    else:
        parts = [*media, *(Rendered(piece, language=message.language) for piece in split(text))]
    return (*parts[:-1], replace(parts[-1], keys=message.keys))


def _media(message: Rendered) -> Iterator[Rendered]:
    """The recording or photo, and the picture card: each is a message of its own."""
    if message.attachment is not None:
        yield Rendered("", language=message.language, attachment=message.attachment)
    if message.card:
        yield Rendered("", language=message.language, card=message.card)


def _check(message: Rendered) -> None:
    too_long = [key.data for key in message.keys if not 1 <= len(key.data.encode()) <= DATA_BYTES]
    reasons = {
        "callback data of a button": bool(too_long),
        "a button without words": any(not key.label.strip() for key in message.keys),
        "number of buttons": len(message.keys) > MOST_BUTTONS,
        "no words": not (message.text.strip() or message.card or message.attachment),
        "size of the attachment": _is_too_large(message),
    }
    found = [reason for reason, is_so in reasons.items() if is_so]
    if found:
        kept = {"reason": f"not sent: {', '.join(found)}", "buttons": too_long}
        raise SendError(Failure.REFUSED, request=json.dumps(kept, ensure_ascii=False))


def _is_too_large(message: Rendered) -> bool:
    attachment = message.attachment
    if attachment is None:
        return False
    return len(attachment.content) > (PHOTO_BYTES if attachment.kind == "photo" else VOICE_BYTES)


def length(text: str) -> int:
    """Return a text's length as Telegram counts it at its strictest: in UTF-16 units."""
    return len(text) + sum(ord(character) > 0xFFFF for character in text)


def split(text: str, limit: int = TELEGRAM_TEXT) -> list[str]:
    """Cut a text into pieces of at most `limit`, between paragraphs, lines, sentences or words."""
    pieces: list[str] = []
    rest = text.strip()
    while length(rest) > limit:
        end = _fitting(rest, limit)
        cut = _break_before(rest, end)
        pieces.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pieces, rest] if rest else pieces


def _fitting(text: str, limit: int) -> int:
    """How many characters fit."""
    units = 0
    for place, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > limit:
            return place
    return len(text)


def _break_before(text: str, end: int) -> int:
    """The last good place to cut, not so early that little is said."""
    for pattern in _BREAKS:
        places = [found.start() for found in pattern.finditer(text, 0, end + 1)]
        if places and places[-1] > end // 2 and places[-1] <= end:
            return places[-1]
    return end


# --- direction ------------------------------------------------------------------------------------


def readable(text: str) -> str:
    """Mark the lines that run from right to left and begin with a number or a Latin name.

    A phone takes a line's direction from its first letter; without a mark, such a line would have
    its full stop at the wrong end.
    """
    return "\n".join(_marked(line) for line in text.split("\n"))


def _marked(line: str) -> str:
    directions = [unicodedata.bidirectional(character) for character in line]
    strong = [direction for direction in directions if direction in ("L", "R", "AL")]
    to_left = sum(direction != "L" for direction in strong)
    if to_left * 3 <= len(strong) * 2 or directions[0] in ("R", "AL"):
        return line
    return _RIGHT_TO_LEFT + line


# --- buttons --------------------------------------------------------------------------------------


def keyboard_of(keys: Sequence[Key]) -> InlineKeyboardMarkup | None:
    """Return the buttons, as many in a row as can be read."""
    if not keys:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(readable(key.label), callback_data=key.data) for key in row]
            for row in _rows(keys)
        ]
    )


def _rows(keys: Sequence[Key]) -> list[list[Key]]:
    rows: list[list[Key]] = []
    for key in keys:
        width = sum(len(each.label) + 2 for each in rows[-1]) if rows else ROW_WIDTH
        is_full = width + len(key.label) > ROW_WIDTH or len(rows[-1]) == ROW_BUTTONS
        is_beside = bool(rows) and key.row == rows[-1][-1].row
        if not is_beside or (is_full and not key.row):
            rows.append([])
        rows[-1].append(key)
    return rows


def with_answer(text: str, answer: str) -> str:
    """Return a question's text with what was chosen below it."""
    return "\n\n".join(each for each in (text, readable(f"✓ {answer}") if answer else "") if each)
