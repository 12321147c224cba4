"""A strict Telegram: the Bot API's chats, updates and limits, and the phones behind it.

What a phone shows, what is delivered and what goes wrong is decided here, by nothing of Makker's.
`telegram_server.py` puts it on loopback; as a program it is what a developer tries Makker against:
`python -m tests.fakes.telegram_server --help`.
"""

import json
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import Any

from tests.fakes.telegram_methods import Refusal, check, is_send

TOKEN = "4242:AAH-token-of-the-fake-bot-0123456789"
BOT = {"id": 4242, "is_bot": True, "first_name": "Makker", "username": "makker_demo_bot"}
A_SECOND = 1.0
SENDS_A_SECOND = 30
SLACK = 1e-6  # clocks are floats

Json = dict[str, Any]


class Fault(StrEnum):
    """What a call meets instead of its answer; `…_AFTER`: what it asked for was done."""

    BUSY = "busy"  # 429
    DOWN = "down"  # 502
    BROKEN = "broken"  # 500, no JSON
    HANGS = "hangs"
    HANGS_AFTER = "hangs_after"
    CUT = "cut"  # the line is cut after the request was read
    CUT_AFTER = "cut_after"
    BAD = "bad"  # 400, our fault
    FORBIDDEN = "forbidden"  # 403
    UNAUTHORIZED = "unauthorized"  # 401


DONE_THOUGH = frozenset({Fault.HANGS_AFTER, Fault.CUT_AFTER})


@dataclass
class Call:
    """A call that was made, as it was understood."""

    method: str
    params: Json
    at: float
    fault: Fault | None = None
    refusal: str = ""

    @property
    def chat(self) -> int:
        return int(self.params.get("chat_id", 0))


@dataclass
class Bubble:
    """A message as it stands in a chat."""

    id: int
    from_bot: bool
    text: str = ""
    kind: str = "text"
    file: str = ""
    buttons: list[list[Json]] = field(default_factory=list)
    first: str = ""  # its words when it arrived

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.buttons for button in row]


@dataclass
class Chat:
    """A person's talk with the bot, or a group."""

    id: int
    kind: str = "private"
    name: str = ""
    bubbles: list[Bubble] = field(default_factory=list)
    has_started: bool = False
    has_blocked: bool = False
    has_left: bool = False
    typed: int = 0  # how often "typing" was shown
    numbers: Any = field(default_factory=lambda: count(1))

    def json(self) -> Json:
        if self.kind == "private":
            return {"id": self.id, "type": "private", "first_name": self.name}
        return {"id": self.id, "type": self.kind, "title": self.name}

    def shown(self) -> list[str]:
        """What the bot wrote, oldest first."""
        return [each.text for each in self.bubbles if each.from_bot]


@dataclass
class FakeTelegram:
    """One bot's Telegram. `fault` decides what each call meets; `clock` is in seconds."""

    clock: Callable[[], float] = time.time
    fault: Callable[[Call], Fault | None] = lambda call: None
    retry_after: int = 1
    chats: dict[int, Chat] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    broken_limits: list[str] = field(default_factory=list)
    taps: list[str] = field(default_factory=list)  # their numbers
    answered: list[str] = field(default_factory=list)  # taps of which the phone waits no more
    waiting: deque[Json] = field(default_factory=deque)  # updates, oldest first
    webhook: Json = field(default_factory=dict)
    last_error: str = ""
    profile: dict[str, Any] = field(default_factory=dict)  # commands, descriptions, menu button
    files: dict[str, bytes] = field(default_factory=dict)
    uploads: int = 0
    lock: threading.RLock = field(default_factory=threading.RLock)
    news: threading.Condition = field(init=False)
    _numbers: Any = field(default_factory=lambda: count(1000))
    _taps: Any = field(default_factory=lambda: count(7_000_000))
    _sends: deque[float] = field(default_factory=deque)
    _last_in_chat: dict[int, float] = field(default_factory=lambda: defaultdict(lambda: -1e9))

    def __post_init__(self) -> None:
        self.news = threading.Condition(self.lock)

    # --- the Bot API ---

    def call(self, method: str, params: Json, uploads: dict[str, bytes]) -> Any:
        """Do what a call asks and return its result. Raises Refusal."""
        check(method, params, uploads)
        with self.lock:
            return getattr(self, f"_{method}")(params, uploads)

    def note(self, method: str, params: Json) -> Call:
        """Write a call down, and keep the limits; raises Refusal for one call too many."""
        with self.lock:
            call = Call(method, params, self.clock())
            self.calls.append(call)
            call.fault = self.fault(call)
            if is_send(method):
                self._keep_limits(call)
            return call

    def _keep_limits(self, call: Call) -> None:
        now = call.at
        while self._sends and self._sends[0] <= now - A_SECOND + SLACK:
            self._sends.popleft()
        since = now - self._last_in_chat[call.chat]
        too_many = len(self._sends) >= SENDS_A_SECOND
        self._sends.append(now)
        self._last_in_chat[call.chat] = now
        if too_many or since < A_SECOND - SLACK:
            limit = "the bot" if too_many else f"chat {call.chat} after {since:.3f} s"
            self.broken_limits.append(limit)
            raise Refusal(429, "Too Many Requests: retry after 1", retry_after=1)

    def _chat(self, params: Json) -> Chat:
        chat = self.chats.get(int(params["chat_id"]))
        if chat is None:
            raise Refusal(400, "Bad Request: chat not found")
        if chat.has_blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if chat.has_left:
            raise Refusal(403, "Forbidden: bot is not a member of the group chat")
        if not chat.has_started:
            raise Refusal(403, "Forbidden: bot can't initiate conversation with a user")
        return chat

    def _getMe(self, params: Json, uploads: Json) -> Json:
        return BOT | {"can_join_groups": True, "can_read_all_group_messages": False}

    def _sendMessage(self, params: Json, uploads: Json) -> Json:
        return self._send(params, Bubble(0, True, params["text"]))

    def _sendPhoto(self, params: Json, uploads: dict[str, bytes]) -> Json:
        return self._send(params, self._with_file("photo", params, uploads))

    def _sendVoice(self, params: Json, uploads: dict[str, bytes]) -> Json:
        return self._send(params, self._with_file("voice", params, uploads))

    def _with_file(self, kind: str, params: Json, uploads: dict[str, bytes]) -> Bubble:
        self._chat(params)
        given = str(params.get(kind, ""))
        content = uploads.get(given.removeprefix("attach://")) or uploads.get(kind)
        if content is None and given not in self.files:
            raise Refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")
        if content is not None:
            self.uploads += 1
            given = self.keep(content, kind)
        return Bubble(0, True, params.get("caption", ""), kind, given)

    def keep(self, content: bytes, kind: str = "file") -> str:
        """Keep a file and return its file_id."""
        with self.lock:
            ref = f"{kind}-AgACAgQAAxk{len(self.files):04}"
            self.files[ref] = content
            return ref

    def _send(self, params: Json, bubble: Bubble) -> Json:
        chat = self._chat(params)
        bubble.id = next(chat.numbers)
        bubble.first = bubble.text
        markup = json.loads(params.get("reply_markup") or "{}")
        bubble.buttons = markup.get("inline_keyboard", [])
        chat.bubbles.append(bubble)
        self.news.notify_all()
        return self.message(chat, bubble)

    def message(self, chat: Chat, bubble: Bubble) -> Json:
        """A message as Telegram describes it."""
        sender = BOT if bubble.from_bot else self.user(chat)
        found: Json = {
            "message_id": bubble.id, "date": int(self.clock()), "chat": chat.json(), "from": sender,
        }  # fmt: skip
        if bubble.kind == "photo":
            size = len(self.files[bubble.file])
            found["photo"] = [
                {"file_id": f"small-{bubble.file}", "file_unique_id": "s", "width": 90,
                 "height": 112, "file_size": min(size, 1000)},
                {"file_id": bubble.file, "file_unique_id": "u", "width": 512, "height": 640,
                 "file_size": size},
            ]  # fmt: skip
            found["caption"] = bubble.text
        elif bubble.kind == "voice":
            found["voice"] = {"file_id": bubble.file, "file_unique_id": "v", "duration": 3,
                              "file_size": len(self.files[bubble.file])}  # fmt: skip
            found["caption"] = bubble.text
        else:
            found["text"] = bubble.text
        if bubble.buttons:
            found["reply_markup"] = {"inline_keyboard": bubble.buttons}
        return found

    def user(self, chat: Chat) -> Json:
        return {"id": chat.id, "is_bot": False, "first_name": chat.name, "language_code": "da"}

    def _sendChatAction(self, params: Json, uploads: Json) -> bool:
        self._chat(params).typed += 1
        return True

    def _edited(self, params: Json, text: str | None) -> Json:
        chat = self._chat(params)
        number = int(params["message_id"])
        bubble = next((b for b in chat.bubbles if b.id == number and b.from_bot), None)
        if bubble is None:
            raise Refusal(400, "Bad Request: message to edit not found")
        buttons = json.loads(params.get("reply_markup") or "{}").get("inline_keyboard", [])
        if (text is None or text == bubble.text) and buttons == bubble.buttons:
            raise Refusal(400, "Bad Request: message is not modified")
        bubble.text = bubble.text if text is None else text
        bubble.buttons = buttons
        return self.message(chat, bubble)

    def _editMessageText(self, params: Json, uploads: Json) -> Json:
        return self._edited(params, params["text"])

    def _editMessageCaption(self, params: Json, uploads: Json) -> Json:
        return self._edited(params, params.get("caption", ""))

    def _editMessageReplyMarkup(self, params: Json, uploads: Json) -> Json:
        return self._edited(params, None)

    def _answerCallbackQuery(self, params: Json, uploads: Json) -> bool:
        self.answered.append(params["callback_query_id"])
        return True

    def _leaveChat(self, params: Json, uploads: Json) -> bool:
        self._chat(params).has_left = True
        return True

    def _getFile(self, params: Json, uploads: Json) -> Json:
        ref = params["file_id"]
        if ref not in self.files:
            raise Refusal(400, "Bad Request: invalid file_id")
        size = len(self.files[ref])
        if size > 20_000_000:
            raise Refusal(400, "Bad Request: file is too big")
        path = f"files/{ref}"
        return {"file_id": ref, "file_unique_id": "u", "file_size": size, "file_path": path}

    # --- the profile ---

    def _setMyCommands(self, params: Json, uploads: Json) -> bool:
        self.profile[self._commands_of(params)] = json.loads(params["commands"])
        return True

    def _getMyCommands(self, params: Json, uploads: Json) -> Any:
        return self.profile.get(self._commands_of(params), [])

    def _deleteMyCommands(self, params: Json, uploads: Json) -> bool:
        self.profile.pop(self._commands_of(params), None)
        return True

    def _commands_of(self, params: Json) -> str:
        """The name of a scope; a chat must be one that the bot has met."""
        scope = json.loads(params.get("scope") or '{"type": "default"}')
        if scope["type"] == "chat" and int(scope["chat_id"]) not in self.chats:
            raise Refusal(400, "Bad Request: chat not found")
        named = "" if scope["type"] == "default" else f"{scope['type']} "
        return f"commands {named}{scope.get('chat_id', '')}"

    def menu_of(self, chat: int) -> list[str]:
        """The commands that a private chat's menu shows: the narrowest scope that is set."""
        for scope in (f"chat {chat}", "all_private_chats ", ""):
            if found := self.profile.get(f"commands {scope}"):
                return [each["command"] for each in found]
        return []

    def _setMyDescription(self, params: Json, uploads: Json) -> bool:
        self.profile["description"] = params.get("description", "")
        return True

    def _getMyDescription(self, params: Json, uploads: Json) -> Json:
        return {"description": self.profile.get("description", "")}

    def _setMyShortDescription(self, params: Json, uploads: Json) -> bool:
        self.profile["short"] = params.get("short_description", "")
        return True

    def _getMyShortDescription(self, params: Json, uploads: Json) -> Json:
        return {"short_description": self.profile.get("short", "")}

    def _setChatMenuButton(self, params: Json, uploads: Json) -> bool:
        self.profile["menu"] = json.loads(params["menu_button"])
        return True

    def _getChatMenuButton(self, params: Json, uploads: Json) -> Any:
        return self.profile.get("menu", {"type": "default"})

    # --- updates ---

    def _setWebhook(self, params: Json, uploads: Json) -> bool:
        if not params["url"].startswith(("https://", "http://127.0.0.1")):
            raise Refusal(
                400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
            )
        wanted = json.loads(params.get("allowed_updates") or "[]")
        self.webhook = {
            "url": params["url"],
            "secret": params.get("secret_token", ""),
            "allowed_updates": wanted,
            "max_connections": int(params.get("max_connections", 40)),
        }
        self.news.notify_all()
        return True

    def _deleteWebhook(self, params: Json, uploads: Json) -> bool:
        self.webhook = {}
        return True

    def _getWebhookInfo(self, params: Json, uploads: Json) -> Json:
        hook = self.webhook
        found = {
            "url": hook.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": len(self.waiting),
            "max_connections": hook.get("max_connections", 40),
        }
        if hook.get("allowed_updates"):
            found["allowed_updates"] = hook["allowed_updates"]
        if self.last_error:
            found |= {"last_error_date": int(self.clock()), "last_error_message": self.last_error}
        return found

    def _getUpdates(self, params: Json, uploads: Json) -> list[Json]:
        if self.webhook:
            text = "Conflict: can't use getUpdates method while webhook is active"
            raise Refusal(409, text)
        offset = int(params.get("offset", 0))
        until = time.monotonic() + min(int(params.get("timeout", 0)), 5)
        while True:
            while self.waiting and self.waiting[0]["update_id"] < offset:
                self.waiting.popleft()
            left = until - time.monotonic()
            if self.waiting or left <= 0:
                return list(self.waiting)[: int(params.get("limit", 100))]
            self.news.wait(left)

    def deliver(self, update: Json) -> int:
        """Let an update wait to be delivered; returns its number."""
        with self.lock:
            number = int(next(self._numbers))
            self.waiting.append({"update_id": number} | update)
            self.news.notify_all()
            return number

    # --- phones ---

    def phone(self, chat: int, name: str = "Amina") -> "Phone":
        """Return somebody's phone."""
        with self.lock:
            self.chats.setdefault(chat, Chat(chat, name=name))
            return Phone(self, self.chats[chat])

    def group(self, chat: int, name: str = "Sprogholdet") -> Chat:
        """Make a group and bring the bot into it."""
        with self.lock:
            made = Chat(chat, "supergroup", name, has_started=True)
            self.chats[chat] = made
        self.deliver(self._membership(made, "left", "member"))
        return made

    def _membership(self, chat: Chat, before: str, after: str) -> Json:
        def member(status: str) -> Json:
            more = {"until_date": 0} if status == "kicked" else {}
            return {"user": BOT, "status": status} | more

        return {
            "my_chat_member": {
                "chat": chat.json(),
                "from": {"id": 99, "is_bot": False, "first_name": "N"},
                "date": int(self.clock()),
                "old_chat_member": member(before),
                "new_chat_member": member(after),
            }
        }

    def called(self, method: str) -> list[Call]:
        """All calls of one method."""
        return [call for call in self.calls if call.method == method]


@dataclass
class Phone:
    """What somebody does with their phone; each becomes an update."""

    fake: FakeTelegram
    chat: Chat

    def _message(self, content: Json, text: str = "", kind: str = "message") -> int:
        with self.fake.lock:
            self.chat.has_started = True
            bubble = Bubble(next(self.chat.numbers), False, text)
            self.chat.bubbles.append(bubble)
            message = {
                "message_id": bubble.id,
                "from": self.fake.user(self.chat),
                "chat": self.chat.json(),
                "date": int(self.fake.clock()),
            }
            return self.fake.deliver({kind: message | content})

    def start(self, code: str = "") -> int:
        """Press START, or open an invitation's link."""
        text = f"/start {code}".strip()
        return self.write(text)

    def write(self, text: str, at: float | None = None, number: int = 0) -> int:
        """Write something, now or `at` a moment; `number` is for what came before others did."""
        content: Json = {"text": text}
        if number:
            content["message_id"] = number
        if text.startswith("/"):
            length = len(text.split(" ")[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        if at is not None:
            content["date"] = int(at)
        return self._message(content, text)

    def edit(self, text: str) -> int:
        """Change the latest message of one's own."""
        with self.fake.lock:
            bubble = next(each for each in reversed(self.chat.bubbles) if not each.from_bot)
            now = int(self.fake.clock())
            message = self.fake.message(self.chat, bubble)
            return self.fake.deliver({"edited_message": message | {"text": text, "edit_date": now}})

    def send(self, **content: Any) -> int:
        """Send something besides words, as Telegram describes it."""
        return self._message(content)

    def send_file(self, kind: str, content: bytes, **more: Any) -> int:
        """Send a recording or a document."""
        described = {
            "file_id": self.fake.keep(content, kind), "file_unique_id": "q", "duration": 4,
            "file_size": len(content),
        }  # fmt: skip
        return self._message({kind: described} | more)

    def tap(self, label: str) -> int:
        """Press the newest button whose words contain `label`."""
        with self.fake.lock:
            for bubble in reversed(self.chat.bubbles):
                for row in bubble.buttons:
                    for button in row:
                        if label in button["text"]:
                            return self._press(bubble, button["callback_data"])
        raise AssertionError(f"there is no button {label!r} on {self.chat.name}'s phone")

    def _press(self, bubble: Bubble, data: str) -> int:
        self.fake.taps.append(str(next(self.fake._taps)))
        query = {
            "id": self.fake.taps[-1],
            "from": self.fake.user(self.chat),
            "message": self.fake.message(self.chat, bubble),
            "chat_instance": "1",
            "data": data,
        }
        return self.fake.deliver({"callback_query": query})

    def block(self) -> int:
        self.chat.has_blocked = True
        return self._changed("member", "kicked")

    def unblock(self) -> int:
        self.chat.has_blocked = False
        return self._changed("kicked", "member")

    def _changed(self, before: str, after: str) -> int:
        return self.fake.deliver(self.fake._membership(self.chat, before, after))

    @property
    def shown(self) -> list[str]:
        return self.chat.shown()

    @property
    def arrived(self) -> list[str]:
        """What the bot wrote, in the words in which it arrived."""
        return [each.first for each in self.chat.bubbles if each.from_bot]

    @property
    def newest(self) -> Bubble:
        return next(each for each in reversed(self.chat.bubbles) if each.from_bot)
