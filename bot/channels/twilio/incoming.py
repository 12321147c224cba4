"""From what Twilio tells of a message that came in to an arrival: the webhook and the catching up
read the same form here. Pure; whether it is really Twilio is asked before."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.channels.twilio.channel import PREFIX
from bot.channels.twilio.media import is_twilios
from bot.receiving.arrivals import Arrival
from conversations.records.channel import SMS, WHATSAPP
from conversations.records.inputs import Blocked, Message

MESSAGE_SID = re.compile(r"(SM|MM)[0-9a-fA-F]{32}")
_NUMBER = re.compile(r"\+[1-9]\d{6,14}")
# What Twilio takes for a stop by itself, where that is not turned off there; it then blocks us.
TWILIOS_STOP_WORDS = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit"})
_KINDS = {"image": "photo", "audio": "voice", "video": "video"}


@dataclass(frozen=True, slots=True)
class InboundForms:
    """Reads forms. `twilio_stops`: Twilio answers its English words itself, and then blocks us."""

    account: str
    api_url: str
    twilio_stops: bool
    removes_bodies: bool = True

    def read(self, form: Mapping[str, str]) -> Arrival | None:
        """Return the arrival; `None` for what is no message to us from a telephone number."""
        sid, sender = form.get("MessageSid", ""), form.get("From", "")
        is_whatsapp = sender.startswith(PREFIX)
        number = sender.removeprefix(PREFIX)
        is_ours = form.get("AccountSid") == self.account and MESSAGE_SID.fullmatch(sid)
        if not is_ours or not _NUMBER.fullmatch(number):
            return None
        channel = WHATSAPP.name if is_whatsapp else SMS.name
        event = Blocked() if self._is_stop(form, channel) else self._message(form)
        return Arrival(channel, number, sid, event, has_copy=self.removes_bodies)

    def _is_stop(self, form: Mapping[str, str], channel: str) -> bool:
        """Whether Twilio took this for a stop: then nothing we send arrives any more."""
        if "OptOutType" in form:
            return form["OptOutType"] == "STOP"
        word = form.get("Body", "").strip().lower()
        return self.twilio_stops and channel == SMS.name and word in TWILIOS_STOP_WORDS

    def _message(self, form: Mapping[str, str]) -> Message:
        kind, _, _ = form.get("MediaContentType0", "").partition("/")
        url = form.get("MediaUrl0", "")
        has_file = form.get("NumMedia", "0") not in ("", "0")
        return Message(
            form.get("Body", ""),
            media=_KINDS.get(kind, "file") if has_file else "",
            media_ref=url if is_twilios(url, self.api_url) else "",
        )
