"""From what Twilio tells of a message that came in to an arrival: the webhook and the catching up
read the same form here. Pure; whether it is really Twilio is asked before."""

import re
from collections.abc import Iterator, Mapping
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
MOST_FILES = 10  # of one MMS, as Twilio takes them
_KINDS = {"image": "photo", "audio": "voice", "video": "video"}


@dataclass(frozen=True, slots=True)
class InboundForms:
    """Reads forms. `twilio_stops`: Twilio answers its English words itself, and then blocks us."""

    account: str
    api_url: str
    twilio_stops: bool
    removes_bodies: bool = True

    def read(self, form: Mapping[str, str]) -> tuple[Arrival, ...]:
        """Return the arrivals, one for each file of a message; none for what is none to us.

        The words and what is kept at the provider go with the first.
        """
        sid, sender = form.get("MessageSid", ""), form.get("From", "")
        is_whatsapp = sender.startswith(PREFIX)
        number = sender.removeprefix(PREFIX)
        is_ours = form.get("AccountSid") == self.account and MESSAGE_SID.fullmatch(sid)
        if not is_ours or not _NUMBER.fullmatch(number):
            return ()
        channel = WHATSAPP.name if is_whatsapp else SMS.name
        if self._is_stop(form, channel):
            return (Arrival(channel, number, sid, Blocked(), has_copy=self.removes_bodies),)
        first, *more = self._messages(form)
        arrivals = [Arrival(channel, number, sid, first, has_copy=self.removes_bodies)]
        arrivals += [Arrival(channel, number, f"{sid}.{n}", m) for n, m in enumerate(more, 1)]
        return tuple(arrivals)

    def _is_stop(self, form: Mapping[str, str], channel: str) -> bool:
        """Whether Twilio took this for a stop: then nothing we send arrives any more."""
        if "OptOutType" in form:
            return form["OptOutType"] == "STOP"
        word = form.get("Body", "").strip().lower()
        return self.twilio_stops and channel == SMS.name and word in TWILIOS_STOP_WORDS

    def _messages(self, form: Mapping[str, str]) -> list[Message]:
        """A message for each file. Words may come as a file too: Twilio has them in the body."""
        words, files = form.get("Body", ""), list(_files(form))
        kinds = [(_KINDS.get(kind.partition("/")[0], "file"), url) for kind, url in files]
        if not kinds:
            return [Message(words)]
        return [
            Message(
                "" if n else words, kind, media_ref=url if is_twilios(url, self.api_url) else ""
            )
            for n, (kind, url) in enumerate(kinds)
        ]


def _files(form: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The kind and the place of each file of a message, the first ones; words are no file."""
    count = form.get("NumMedia", "0")
    many = int(count) if count.isascii() and count.isdecimal() and len(count) < 3 else 1
    for n in range(min(many, MOST_FILES)):
        kind = form.get(f"MediaContentType{n}", "")
        if not kind.startswith("text/") and "smil" not in kind:
            yield kind, form.get(f"MediaUrl{n}", "")
