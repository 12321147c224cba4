"""Sending by Telegram: what arrives, what is refused, and what each failure means."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.api import ApiError, failure_of, open_bot
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.outgoing import (
    keyboard_of,
    length,
    parts_of,
    readable,
    split,
)
from bot.sending.channel import Failure, SendError
from bot.showing.rendering import Attachment, Key, Rendered
from locales.cards.card import Cell
from locales.cards.layout import CARD_WIDTH
from locales.measures import TELEGRAM_CAPTION, TELEGRAM_TEXT
from tests.fakes.telegram import TOKEN, FakeTelegram, Fault, Phone
from tests.fakes.telegram_server import Served, serving
from tests.worlds.shown_cards import shown_cards

Answer = TypeVar("Answer")
CELLS = (Cell(1, "face_good", "God"), Cell(2, "face_hard", "Svær"))
KEYS = (Key("1 God", "r1|week|good"), Key("2 Svær", "r1|week|hard"))
QUICK = 0.4  # real seconds until a call that hangs is given up


class Remembered:
    """The pictures that Telegram holds, in memory."""

    def __init__(self) -> None:
        self.refs: dict[str, str] = {}

    def find(self, picture: str) -> str | None:
        return self.refs.get(picture)

    def keep(self, picture: str, ref: str) -> None:
        self.refs[picture] = ref

    def forget(self, picture: str) -> None:
        self.refs.pop(picture)


@pytest.fixture
def served() -> Iterator[Served]:
    moments = iter(range(10_000))  # far apart: the limits a second are tried elsewhere
    with serving(FakeTelegram(clock=lambda: 2.0 * next(moments))) as found:
        yield found


@pytest.fixture
def phone(served: Served) -> Phone:
    phone = served.fake.phone(7001)
    phone.chat.has_started = True
    return phone


@pytest.fixture
def pictures() -> Remembered:
    return Remembered()


@pytest.fixture
def use(served: Served, pictures: Remembered, tmp_path: Path) -> Callable[..., Any]:
    """Return what runs something with a channel to the fake, and gives its result."""

    def run(what: Callable[[TelegramChannel], Awaitable[Answer]], token: str = TOKEN) -> Answer:
        async def opened() -> Answer:
            bot = open_bot(token, served.url, QUICK)
            try:
                return await what(TelegramChannel(bot, pictures, tmp_path / "cards", seconds=QUICK))
            finally:
                await bot.hang_up()

        return asyncio.run(opened())

    return run


def _always(fault: Fault, _: object) -> Fault:
    return fault


def sends(*messages: Rendered, address: str = "7001") -> Callable[[TelegramChannel], Any]:
    async def send(channel: TelegramChannel) -> list[str]:
        return [await channel.send(address, each, "1.1") for each in messages]

    return send


# --- what arrives -------------------------------------------------------------------------------


def test_a_text_with_buttons_arrives(served: Served, phone: Phone, use: Any) -> None:
    (sent,) = use(sends(Rendered("Hej <b>Amina</b> & co. https://makker.dk", KEYS)))
    assert phone.shown == ["Hej <b>Amina</b> & co. https://makker.dk"]
    assert phone.newest.labels == ["1 God", "2 Svær"]
    assert sent == str(phone.newest.id)
    (call,) = served.fake.called("sendMessage")
    assert "parse_mode" not in call.params
    assert json.loads(call.params["link_preview_options"]) == {"is_disabled": True}


def test_a_card_is_uploaded_once_and_for_good(
    served: Served, phone: Phone, use: Any, pictures: Remembered
) -> None:
    question = Rendered("Hvordan har din uge været?", KEYS, CELLS)

    async def all_at_once(channel: TelegramChannel) -> None:
        await asyncio.gather(*(channel.send("7001", question, f"1.{n}") for n in range(5)))

    use(all_at_once)
    use(sends(question))  # another process, later
    assert served.fake.uploads == 1
    assert phone.shown == [question.text] * 6
    assert phone.newest.kind == "photo"
    assert list(pictures.refs.values()) == [phone.newest.file]


def test_a_card_that_telegram_forgot_is_uploaded_again(
    served: Served, phone: Phone, use: Any
) -> None:
    question = Rendered("Hvordan har din uge været?", KEYS, CELLS)
    use(sends(question))
    served.fake.files.clear()
    use(sends(question))
    assert phone.shown == [question.text] * 2
    assert served.fake.uploads == 2

    async def forgotten_meanwhile(channel: TelegramChannel) -> None:
        await channel.send("7001", question, "1.1")
        served.fake.files.clear()
        await channel.send("7001", question, "1.2")

    use(forgotten_meanwhile)
    assert phone.shown == [question.text] * 4
    assert served.fake.uploads == 3


@pytest.mark.parametrize("kind", ["photo", "voice"])
def test_an_attachment_arrives_with_its_words(
    served: Served, phone: Phone, use: Any, kind: str
) -> None:
    use(sends(Rendered("Lyt", KEYS, attachment=Attachment(kind, b"content of it"))))
    assert (phone.newest.kind, phone.newest.text) == (kind, "Lyt")
    assert served.fake.files[phone.newest.file] == b"content of it"


def test_what_was_chosen_is_shown_and_the_buttons_go(phone: Phone, use: Any) -> None:
    for question in (Rendered("Uge?", KEYS, CELLS), Rendered("Uge?", KEYS)):

        async def answer(channel: TelegramChannel, question: Rendered = question) -> bool:
            sent = await channel.send("7001", question, "1.1")
            return await channel.show_answer("7001", sent, question, "God")

        assert use(answer) is True
        assert (phone.newest.text, phone.newest.buttons) == ("Uge?\n\n✓ God", [])


def test_buttons_go_also_where_no_more_words_fit(phone: Phone, use: Any) -> None:
    question = Rendered("a" * TELEGRAM_TEXT, KEYS)

    async def answer(channel: TelegramChannel) -> None:
        sent = await channel.send("7001", question, "1.1")
        await channel.show_answer("7001", sent, question, "God")

    use(answer)
    assert (phone.newest.text, phone.newest.buttons) == (question.text, [])


def test_typing_is_shown_and_may_be_lost(served: Served, phone: Phone, use: Any) -> None:
    use(lambda channel: channel.show_typing("7001"))
    assert phone.chat.typed == 1
    served.fake.fault = lambda _: Fault.BROKEN
    use(lambda channel: channel.show_typing("7001"))


# --- what a failure means -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "failure", "arrives"),
    [
        (Fault.BUSY, Failure.BUSY, False),
        (Fault.DOWN, Failure.UNAVAILABLE, False),
        (Fault.BROKEN, Failure.UNAVAILABLE, False),
        (Fault.UNAUTHORIZED, Failure.UNAVAILABLE, False),
        (Fault.BAD, Failure.REFUSED, False),
        (Fault.FORBIDDEN, Failure.BLOCKED, False),
        (Fault.HANGS, Failure.UNKNOWN, False),
        (Fault.HANGS_AFTER, Failure.UNKNOWN, True),
        (Fault.CUT, Failure.UNKNOWN, False),
        (Fault.CUT_AFTER, Failure.UNKNOWN, True),
    ],
)
def test_every_failure_is_one_of_the_closed_set(
    served: Served, phone: Phone, use: Any, fault: Fault, failure: Failure, arrives: bool
) -> None:
    served.fake.fault, served.fake.retry_after = lambda _: fault, 37
    with pytest.raises(SendError) as caught:
        use(sends(Rendered("Hej Amina", KEYS)))
    assert caught.value.failure is failure
    assert (phone.shown == ["Hej Amina"]) is arrives
    wait = timedelta(seconds=37) if fault is Fault.BUSY else None
    assert caught.value.retry_after == wait
    assert TOKEN not in f"{caught.value!r} {caught.value.__context__!r}"
    assert bool(caught.value.request) is (fault is Fault.BAD)


def test_what_was_refused_is_kept_whole(served: Served, phone: Phone, use: Any) -> None:
    served.fake.fault = lambda _: Fault.BAD
    with pytest.raises(SendError) as caught:
        use(sends(Rendered("Hej Amina", KEYS)))
    kept = json.loads(caught.value.request)
    assert kept["text"] == "Hej Amina"
    assert kept["buttons"][0] == ["1 God", "r1|week|good"]
    assert "MESSAGE_SOMETHING_INVALID" in kept["reason"]


def test_nobody_there_is_no_opt_out(served: Served, use: Any) -> None:
    with pytest.raises(SendError) as caught:
        use(sends(Rendered("Hej"), address="9999"))
    assert caught.value.failure is Failure.BAD_ADDRESS
    served.fake.phone(9999)
    with pytest.raises(SendError) as caught:
        use(sends(Rendered("Hej"), address="9999"))
    assert caught.value.failure is Failure.BAD_ADDRESS


def test_a_telegram_that_is_not_there_got_nothing(tmp_path: Path) -> None:
    async def send() -> None:
        bot = open_bot(TOKEN, "http://127.0.0.1:1", QUICK)
        try:
            await TelegramChannel(bot, Remembered(), tmp_path).send("7001", Rendered("Hej"), "1.1")
        finally:
            await bot.hang_up()

    with pytest.raises(SendError) as caught:
        asyncio.run(send())
    assert caught.value.failure is Failure.UNAVAILABLE


def test_calls_go_by_the_proxy_of_the_environment(
    served: Served, phone: Phone, use: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")  # nobody is there
    monkeypatch.delenv("no_proxy", raising=False)
    with pytest.raises(SendError) as caught:
        use(sends(Rendered("Hej")))
    assert caught.value.failure is Failure.UNAVAILABLE
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    use(sends(Rendered("Hej")))
    assert phone.shown == ["Hej"]


@pytest.mark.parametrize(
    ("code", "description", "failure"),
    [
        (400, "Bad Request: chat not found", Failure.BAD_ADDRESS),
        (400, "Bad Request: message is too long", Failure.REFUSED),
        (403, "Forbidden: bot was blocked by the user", Failure.BLOCKED),
        (403, "Forbidden: user is deactivated", Failure.BAD_ADDRESS),
        (403, "Forbidden: bot can't initiate conversation with a user", Failure.BAD_ADDRESS),
        (404, "Not Found", Failure.UNAVAILABLE),
        (409, "Conflict", Failure.UNAVAILABLE),
        (413, "Request Entity Too Large", Failure.REFUSED),
        (429, "Too Many Requests", Failure.BUSY),
        (500, "", Failure.UNAVAILABLE),
        (302, "", Failure.UNAVAILABLE),
    ],
)
def test_what_an_answer_means(code: int, description: str, failure: Failure) -> None:
    assert failure_of(code, description) is failure


def test_the_token_and_words_are_in_no_log(
    served: Served, phone: Phone, use: Any, caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    caplog.set_level(logging.DEBUG)
    use(sends(Rendered("Hemmelig")))
    for fault in (Fault.BAD, Fault.BROKEN, Fault.CUT, Fault.UNAUTHORIZED):
        served.fake.fault = partial(_always, fault)
        with pytest.raises(SendError):
            use(sends(Rendered("Hemmelig")))
    with pytest.raises(ApiError) as caught:
        use(lambda channel: channel.bot.get_me(), token="1:wrong-token")
    logged = f"{caplog.text} {capfd.readouterr()} {caught.value!r}"
    for secret in (TOKEN.partition(":")[2], "wrong-token", "Hemmelig"):
        assert secret not in logged


# --- fetching -----------------------------------------------------------------------------------


def test_a_file_is_fetched_up_to_its_size(served: Served, use: Any) -> None:
    ref = served.fake.keep(b"x" * 1000, "voice")
    assert use(lambda channel: channel.fetch(ref, 1000)) == b"x" * 1000
    with pytest.raises(SendError) as caught:
        use(lambda channel: channel.fetch(ref, 999))
    assert caught.value.failure is Failure.REFUSED


def test_a_file_larger_than_told_is_cut_off(
    served: Served, use: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = served.fake.keep(b"x" * 1000, "voice")
    said = served.fake._getFile
    monkeypatch.setattr(FakeTelegram, "_getFile", lambda _, p, u: said(p, u) | {"file_size": 10})
    with pytest.raises(SendError) as caught:
        use(lambda channel: channel.fetch(ref, 500))
    assert caught.value.failure is Failure.REFUSED


@pytest.mark.parametrize("path", ["../../../etc/passwd", "/etc/hostname", "files/../x"])
def test_nothing_but_the_providers_files_is_fetched(
    served: Served, use: Any, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    ref = served.fake.keep(b"x", "voice")
    said = served.fake._getFile
    monkeypatch.setattr(FakeTelegram, "_getFile", lambda _, p, u: said(p, u) | {"file_path": path})
    with pytest.raises(SendError) as caught:
        use(lambda channel: channel.fetch(ref, 500))
    assert caught.value.failure is Failure.REFUSED


def test_a_file_that_is_gone_is_refused(served: Served, use: Any) -> None:
    with pytest.raises(SendError) as caught:
        use(lambda channel: channel.fetch("no-such-file", 500))
    assert caught.value.failure is Failure.REFUSED


# --- limits -------------------------------------------------------------------------------------

long_texts = st.text(
    st.one_of(
        st.sampled_from(" \n.!?🙂abcæøåسጀ"),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    max_size=400,
).map(lambda text: text * 40)


@given(long_texts, st.integers(20, 300))
def test_pieces_fit_and_lose_nothing_but_spaces(text: str, limit: int) -> None:
    pieces = split(text, limit)
    assert all(0 < length(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.text(max_size=200))
def test_marks_of_direction_change_no_letter(text: str) -> None:
    marked = readable(text)
    assert marked.replace("\u200f", "") == text.replace("\u200f", "")
    assert readable(marked) == marked


@pytest.mark.parametrize(
    ("line", "is_marked"),
    [
        ("Makker يكتب لك رسالة قصيرة.", True),
        ("1 نعم", True),
        ("نعم Makker", False),
        ("Hej Amina", False),
        ("Ja / نعم", False),
        ("12.30", False),
        ("", False),
    ],
)
def test_a_line_that_runs_from_right_to_left_begins_so(line: str, is_marked: bool) -> None:
    assert readable(line).startswith("\u200f") is is_marked


def test_a_sentence_is_not_cut_where_it_need_not_be() -> None:
    text = "Første sætning her. " * 3 + "Den sidste sætning."
    assert split(text, 45) == ["Første sætning her. Første sætning her.",
                               "Første sætning her. Den sidste sætning."]  # fmt: skip


def test_a_long_caption_becomes_a_message_of_its_own(phone: Phone, use: Any) -> None:
    question = Rendered("ord " * 400, KEYS, CELLS, attachment=Attachment("voice", b"abc"))
    parts = parts_of(question)
    assert [bool(part.keys) for part in parts] == [False, False, True]
    use(sends(*parts))
    assert [bubble.kind for bubble in phone.chat.bubbles] == ["voice", "photo", "text"]
    assert phone.newest.labels == ["1 God", "2 Svær"]


def test_a_caption_that_fits_stays_with_its_picture() -> None:
    (part,) = parts_of(Rendered("a" * TELEGRAM_CAPTION, KEYS, CELLS))
    assert (part.card, part.keys) == (CELLS, KEYS)


def test_a_long_text_is_sent_in_parts(phone: Phone, use: Any) -> None:
    text = "Det her er en sætning 🙂. " * 500
    use(sends(*parts_of(Rendered(text, KEYS))))
    assert len(phone.shown) > 1
    assert "".join("".join(phone.shown).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "message",
    [
        Rendered("Hej", (Key("God", "r1|" + "ø" * 31),)),
        Rendered("Hej", (Key("God", ""),)),
        Rendered("Hej", (Key(" ", "r1"),)),
        Rendered("  "),
        Rendered("Hej", tuple(Key(str(n), f"r{n}") for n in range(101))),
        Rendered("Hej", attachment=Attachment("photo", bytes(10_000_001))),
    ],
    ids=["data", "no data", "no label", "no words", "many", "large"],
)
def test_what_telegram_would_refuse_is_not_sent(message: Rendered) -> None:
    with pytest.raises(SendError) as caught:
        parts_of(message)
    assert caught.value.failure is Failure.REFUSED
    assert json.loads(caught.value.request)["reason"].startswith("not sent: ")


def test_buttons_stand_in_rows_that_can_be_read() -> None:
    markup = keyboard_of(
        [Key("Ja", "1"), Key("Nej", "2"), Key("x" * 40, "3"), Key("Ved ikke", "4")]
    )
    assert markup is not None
    rows = [[button.text for button in row] for row in markup.inline_keyboard]
    assert rows == [["Ja", "Nej"], ["x" * 40], ["Ved ikke"]]


def test_a_question_whose_picture_cannot_be_drawn_is_sent_without(phone: Phone, use: Any) -> None:
    use(sends(Rendered("Uge?", KEYS, (Cell(1, "no such picture", "God"),))))
    assert (phone.newest.kind, phone.newest.labels) == ("text", ["1 God", "2 Svær"])


# Telegram on a phone of 390 x 844 points: what is left between its bars, how wide it shows a
# picture, how high a row of buttons and a line are, and how many letters stand in a line.
CHAT, PICTURE, ROW, LINE, LETTERS = 844 - 47 - 56 - 52 - 34, 280, 48, 21, 34


def test_a_cards_buttons_are_in_view_with_it() -> None:
    high = {}
    for card in shown_cards():
        markup = keyboard_of(card.keys)
        rows = len(markup.inline_keyboard) if markup else 0
        lines = sum(-(-len(line) // LETTERS) or 1 for line in card.text.split("\n"))
        height = card.height * PICTURE / CARD_WIDTH + lines * LINE + rows * ROW + 30
        if height > CHAT:
            high[card.about, card.language] = round(height)
    assert not high
