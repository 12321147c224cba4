"""Which parameters the Bot API's methods take, and their limits; what is not right is refused."""

import json
from collections.abc import Callable, Mapping
from typing import Any

Json = dict[str, Any]
Check = Callable[[Any], str]  # returns what is wrong, or ""


class Refusal(Exception):  # noqa: N818 (an answer, no error of ours)
    """An answer of the Bot API that is not 200."""

    def __init__(self, code: int, description: str, retry_after: int = 0) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _words(limit: int, least: int = 1) -> Check:
    def wrong(value: str) -> str:
        if units(value) > limit:
            return "message is too long" if limit == 4096 else "message caption is too long"
        return "" if len(value.strip()) >= least else "message text is empty"

    return wrong


def _number(value: str) -> str:
    return "" if str(value).lstrip("-").isdecimal() else "a number is expected"


def _any(value: Any) -> str:
    return ""


def _one_of(*values: str) -> Check:
    return lambda value: "" if value in values else f"wrong parameter {value}"


def _within(least: int, most: int) -> Check:
    return lambda value: "" if least <= int(value) <= most else "a number is out of range"


def _file(limit: int) -> Check:
    def wrong(value: Any) -> str:
        if isinstance(value, bytes):
            return "file is too big" if len(value) > limit else "" if value else "file is empty"
        return "" if value else "there is no file"

    return wrong


def _preview(value: str) -> str:
    return "" if set(json.loads(value)) <= {"is_disabled"} else "wrong link_preview_options"


def _keyboard(value: str) -> str:
    markup = json.loads(value)
    if set(markup) != {"inline_keyboard"}:
        return "object expected as reply markup"
    rows = markup["inline_keyboard"]
    buttons = [button for row in rows for button in row]
    if len(buttons) > 100 or any(len(row) > 8 for row in rows):
        return "reply markup is too long"
    return next((wrong for button in buttons if (wrong := _button(button))), "")


def _button(button: Json) -> str:
    if set(button) != {"text", "callback_data"}:
        return "wrong inline keyboard button"
    if not button["text"].strip():
        return "text buttons are empty"
    if not 1 <= len(button["callback_data"].encode()) <= 64:
        return "BUTTON_DATA_INVALID"
    return ""


def _commands(value: str) -> str:
    commands = json.loads(value)
    if not 1 <= len(commands) <= 100:
        return "BOT_COMMANDS_TOO_MUCH"
    for each in commands:
        name = each["command"]
        is_name = 1 <= len(name) <= 32 and name == name.lower() and name.isascii()
        if not is_name or not name.replace("_", "a").isalnum():
            return "BOT_COMMAND_INVALID"
        if set(each) != {"command", "description"}:
            return "wrong fields of a BotCommand"
        if not 1 <= len(each["description"].strip()) <= 256:
            return "BOT_COMMAND_DESCRIPTION_INVALID"
    return ""


def _scope(value: str) -> str:
    scope = json.loads(value)
    kind = scope.get("type")
    needed = {"type", "chat_id"} if kind == "chat" else {"type"}
    if kind not in ("default", "all_private_chats", "all_group_chats", "chat"):
        return "unsupported BotCommandScope type"
    if set(scope) != needed:
        return "wrong fields of a BotCommandScope"
    return _number(str(scope["chat_id"])) if kind == "chat" else ""


def _secret(value: str) -> str:
    letters = value.replace("_", "a").replace("-", "a")
    is_good = 1 <= len(value) <= 256 and letters.isascii() and letters.isalnum()
    return "" if is_good else "secret token contains unallowed characters"


def _longest(limit: int) -> Check:
    return lambda value: "" if len(value) <= limit else "text is too long"


_CHAT: Mapping[str, Check] = {"chat_id": _number}
_TO = {**_CHAT, "reply_markup": _keyboard}
_EDIT = {**_TO, "message_id": _number}

# Each method's parameters; those with a star may be left out.
_METHODS: dict[str, tuple[dict[str, Check], set[str]]] = {
    "getMe": ({}, set()),
    "sendMessage": ({**_TO, "text": _words(4096), "link_preview_options": _preview},
                    {"chat_id", "text"}),
    "sendPhoto": ({**_TO, "photo": _file(10_000_000), "caption": _words(1024, 0)},
                  {"chat_id", "photo"}),
    "sendVoice": ({**_TO, "voice": _file(50_000_000), "caption": _words(1024, 0)},
                  {"chat_id", "voice"}),
    "sendChatAction": ({**_CHAT, "action": _one_of("typing")}, {"chat_id", "action"}),
    "editMessageText": ({**_EDIT, "text": _words(4096), "link_preview_options": _preview},
                        {"chat_id", "message_id", "text"}),
    "editMessageCaption": ({**_EDIT, "caption": _words(1024, 0)}, {"chat_id", "message_id"}),
    "editMessageReplyMarkup": (_EDIT, {"chat_id", "message_id"}),
    "answerCallbackQuery": ({"callback_query_id": _number}, {"callback_query_id"}),
    "leaveChat": (dict(_CHAT), {"chat_id"}),
    "getFile": ({"file_id": _any}, {"file_id"}),
    "getUpdates": ({"offset": _number, "limit": _within(1, 100), "timeout": _within(0, 50),
                    "allowed_updates": _any}, set()),
    "setWebhook": ({"url": _any, "secret_token": _secret, "allowed_updates": _any,
                    "max_connections": _within(1, 100), "drop_pending_updates": _any}, {"url"}),
    "deleteWebhook": ({"drop_pending_updates": _any}, set()),
    "getWebhookInfo": ({}, set()),
    "setMyCommands": ({"commands": _commands, "scope": _scope, "language_code": _any},
                      {"commands"}),
    "getMyCommands": ({"scope": _scope, "language_code": _any}, set()),
    "deleteMyCommands": ({"scope": _scope, "language_code": _any}, set()),
    "setMyDescription": ({"description": _longest(512)}, set()),
    "getMyDescription": ({}, set()),
    "setMyShortDescription": ({"short_description": _longest(120)}, set()),
    "getMyShortDescription": ({}, set()),
    "setChatMenuButton": ({**_CHAT, "menu_button": _any}, {"menu_button"}),
    "getChatMenuButton": (dict(_CHAT), set()),
}  # fmt: skip


def is_send(method: str) -> bool:
    """Whether it counts against the limits a second."""
    return method in ("sendMessage", "sendPhoto", "sendVoice")


def check(method: str, params: Json, uploads: dict[str, bytes]) -> None:
    """Raise Refusal for a call that the Bot API would not take; unknown parameters are none."""
    if method not in _METHODS:
        raise Refusal(404, "Not Found")
    known, needed = _METHODS[method]
    given = params | uploads
    for name in needed:
        if name not in given:
            raise Refusal(400, f"Bad Request: parameter {name} is missing")
    for name, value in given.items():
        if name not in known and not str(name).startswith("attached"):
            raise Refusal(400, f"Bad Request: there is no parameter {name}")
        wrong = known[name](value) if name in known else ""
        if wrong:
            raise Refusal(400, f"Bad Request: {wrong}")
