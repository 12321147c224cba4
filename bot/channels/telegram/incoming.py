"""What an update from Telegram means: an input for the turn taker, a group to leave, or nothing.

What may live here: reading updates, purely. A citizen talks with Makker alone: what is said in
groups and channels is not read.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from telegram import CallbackQuery, Chat, ChatMemberUpdated, Message, PhotoSize, Update, User
from telegram.error import TelegramError

from bot.channels.telegram.channel import DOWNLOAD_BYTES
from bot.channels.telegram.menu import word_of
from bot.receiving.batches import Arrival
from conversations.records import inputs
from conversations.records.channel import TELEGRAM

CHANNEL = TELEGRAM.name
WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
GONE = ("kicked", "left")
PRIVATE = "private"
GROUPS = ("group", "supergroup")


@dataclass(frozen=True, slots=True)
class Group:
    """A group that Makker was brought into, and leaves."""

    chat: int
    may_write: bool


@dataclass(frozen=True, slots=True)
class Came:
    """What came in: the input, and the tap that waits to be answered."""

    arrival: Arrival
    tap: str = ""


def parse(found: object) -> Update | None:
    """Return the update that was delivered; None when it cannot be read."""
    if not isinstance(found, dict) or not isinstance(found.get("update_id"), int):
        return None
    try:
        return Update.de_json(found, None)
    except (TelegramError, KeyError, TypeError, ValueError, AttributeError):
        return None


def read(update: Update, bot: str) -> Came | Group | None:
    """Return what an update means; `bot` names ours, so that another's numbers are not known."""
    if update.callback_query is not None:
        return _tap(update.callback_query, _name(bot, update, update.callback_query.id))
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member, _name(bot, update))
    message = update.message or update.edited_message
    if message is None:
        return None
    is_edit = update.message is None
    return _message(message, _name(bot, update, str(message.message_id)), is_edit)


def _name(bot: str, update: Update, more: str = "") -> str:
    """An update's own name. Its number alone may come again, after a week without any."""
    return f"{bot}.{update.update_id}.{more}"


def _tap(query: CallbackQuery, name: str) -> Came | None:
    """A button. It is answered also where it cannot mean anything, so that the phone waits no more.

    The chat is the user's own: a button in a group belongs to nobody.
    """
    if query.data is None or query.from_user.is_bot:
        return None
    if query.message is not None and query.message.chat.type != PRIVATE:
        return None
    arrival = Arrival(CHANNEL, str(query.from_user.id), name, inputs.Tap(query.data))
    return Came(arrival, query.id)


def _membership(change: ChatMemberUpdated, name: str) -> Came | Group | None:
    """Somebody blocked Makker or let it in again, or it was brought into a group."""
    is_gone = change.new_chat_member.status in GONE
    chat = change.chat
    if chat.type != PRIVATE:
        return None if is_gone else Group(chat.id, chat.type in GROUPS)
    was_gone = change.old_chat_member.status in GONE
    if is_gone == was_gone:
        return None
    event = inputs.Blocked() if is_gone else inputs.Unblocked()
    return Came(Arrival(CHANNEL, str(chat.id), name, event))


def _message(message: Message, name: str, is_edit: bool) -> Came | Group | None:
    if message.chat.type != PRIVATE:
        return _in_a_group(message.chat)
    if _is_no_person(message.from_user) or (is_edit and not (message.text or message.caption)):
        return None  # a place that is shared live changes all the time
    text, media, ref, size = _content(message)
    if not text and not media:
        return None  # a pinned message, a changed timer: nothing that somebody said
    event = inputs.Message(
        text,
        media=media,
        media_ref=ref,
        media_bytes=size,
        written_at=message.edit_date if is_edit and message.edit_date else message.date,
        number=message.message_id,
        is_edit=is_edit,
    )
    return Came(Arrival(CHANNEL, str(message.chat.id), name, event))


def _in_a_group(chat: Chat) -> Group | None:
    return Group(chat.id, True) if chat.type in GROUPS else None


def _is_no_person(user: User | None) -> bool:
    return user is None or user.is_bot


Content = tuple[str, str, str, int]  # the words, what came instead, its name, its size in bytes


def _content(message: Message) -> Content:
    if message.text:
        return word_of(message.text), "", "", 0
    caption = message.caption or ""
    for kind, file in _files(message):
        return caption, kind, file.file_id, file.file_size or 0
    if message.sticker is not None:
        return message.sticker.emoji or "", "sticker", "", 0
    if message.contact is not None:
        is_own = message.from_user is not None and message.contact.user_id == message.from_user.id
        return message.contact.phone_number if is_own else "", "contact", "", 0
    if message.location is not None or message.venue is not None:
        return "", "location", "", 0
    return caption, "other" if _is_something(message) else "", "", 0


def _files(message: Message) -> Iterator[tuple[str, "PhotoSize | _File"]]:
    photo = _largest(message.photo)
    if photo is not None:
        yield "photo", photo
    kinds = ("voice", "animation", "document", "video", "video_note", "audio")
    for kind in kinds:
        file = getattr(message, kind)
        if file is not None:
            yield kind, file


class _File:
    """What all files of a message have."""

    file_id: str
    file_size: int | None


def _largest(sizes: tuple[PhotoSize, ...]) -> PhotoSize | None:
    """The largest form of a photo that can be fetched."""
    fitting = [size for size in sizes if (size.file_size or 0) <= DOWNLOAD_BYTES]
    return max(fitting, key=lambda size: size.width * size.height, default=None)


def _is_something(message: Message) -> bool:
    return any((message.poll, message.dice, message.game, message.story, message.invoice))
