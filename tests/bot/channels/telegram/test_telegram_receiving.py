"""What comes in by Telegram: each kind of update, who may deliver it, and when it is taken."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy.exc import OperationalError

from bot.channels.telegram.incoming import Came, Group, parse, read
from bot.channels.telegram.menu import MENU, word_of
from bot.channels.webhooks import MOST_BYTES
from bot.receiving.batches import Taken, TurnTaker
from conversations.reading.answers import read_command
from conversations.topics.own_words.words_that_work import _WORDS as OBEYED
from locales.catalog import read_catalog
from storage.store import Store
from tests.fakes.telegram import FakeTelegram, Phone
from tests.fakes.telegram_server import SECRET_HEADER, Served, serving
from tests.worlds.by_telegram import SECRET, Exchange, opened
from tests.worlds.stores import fresh_store

BOT = "4242"


@pytest.fixture
def served() -> Iterator[Served]:
    with serving(FakeTelegram()) as found:
        yield found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """What happens here is the same on both databases; the whole way is tried on both."""
    opened = fresh_store(f"sqlite:///{tmp_path / 'makker.db'}", tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def playing(store: Store, served: Served, tmp_path: Path) -> Callable[..., None]:
    """Return what lives through something with a citizen, Amina, who has just been greeted."""

    def run(
        what: Callable[[Exchange, int, Phone], Awaitable[None]], is_polling: bool = False
    ) -> None:
        async def play() -> None:
            async with opened(store, served, tmp_path / "cards", is_polling) as exchange:
                exchange.phone(exchange.office.lars, "Lars")
                amina = exchange.office.add("Amina Warsame")
                phone = exchange.phone(amina)
                await exchange.settle()
                await what(exchange, amina, phone)

        asyncio.run(play())

    return run


async def welcomed(exchange: Exchange, phone: Phone) -> None:
    """Amina says yes and chooses Mondays at nine."""
    for label in ("Ja", "Dansk", "Mandag", "9"):
        phone.tap(label)
        await exchange.settle()


# --- the webhook --------------------------------------------------------------------------------


def test_only_telegram_may_deliver(playing: Any) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        update = json.dumps({"update_id": 1, "message": {}})
        async with httpx.AsyncClient() as http:
            for headers in ({}, {SECRET_HEADER: "x"}, {SECRET_HEADER: SECRET + "x"}):
                answer = await http.post(exchange.url, content=update, headers=headers)
                assert answer.status_code == 403
            right = {SECRET_HEADER: SECRET}
            posts = [(b"{", 400), (b"x" * (MOST_BYTES + 1), 413), (b"[]", 200), (b"{}", 200)]
            for content, status in posts:
                answer = await http.post(exchange.url, content=content, headers=right)
                assert answer.status_code == status
            assert (await http.get(exchange.url, headers=right)).status_code == 405

    playing(play)


def test_an_update_that_is_not_saved_is_delivered_again(
    playing: Any, monkeypatch: pytest.MonkeyPatch, served: Served
) -> None:
    really, failures = TurnTaker.take, [1, 1, 1]

    def take(turn_taker: TurnTaker, arrivals: Any) -> list[Taken]:
        if failures:
            failures.pop()
            raise OperationalError("", {}, Exception("away"))
        return really(turn_taker, arrivals)

    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        monkeypatch.setattr(TurnTaker, "take", take)
        phone.tap("Ja")
        await exchange.settle()
        assert served.delivered == [503, 503, 503, 200]
        assert "Tak." in phone.shown[-2]

    playing(play)


def test_an_update_that_is_delivered_twice_is_taken_once(playing: Any, served: Served) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        phone.write("ja")
        update = dict(served.fake.waiting[-1])
        await exchange.settle()
        before = len(phone.shown)
        async with httpx.AsyncClient() as http:
            headers = {SECRET_HEADER: SECRET}
            assert (await http.post(exchange.url, json=update, headers=headers)).is_success
        await exchange.settle()
        assert len(phone.shown) == before

    playing(play)


# --- who comes and goes -------------------------------------------------------------------------


def test_a_citizen_who_blocks_makker_has_said_stop_and_is_asked_when_it_is_let_in(
    playing: Any,
) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        await welcomed(exchange, phone)
        lars = exchange.fake.phone(int(exchange.office.address(exchange.office.lars)))
        phone.block()
        await exchange.settle()
        assert not exchange.office.is_consented()
        assert "har lukket for mine beskeder" in lars.shown[-1]
        before = len(phone.shown)
        await exchange.pass_time(days=14)
        assert len(phone.shown) == before
        phone.unblock()
        phone.start()  # Telegram's own button sends both
        await exchange.settle()
        asked = [words for words in phone.shown[before:] if "Må jeg skrive til dig igen?" in words]
        assert len(asked) == 1
        phone.tap("Ja")
        await exchange.settle()
        assert exchange.office.is_consented()

    playing(play)


def test_a_message_to_a_phone_that_blocks_ends_all_that_waits_for_it(
    playing: Any, served: Served
) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        birgit = exchange.office.add("Birgit Lund")
        other = exchange.phone(birgit, "Birgit")
        other.chat.has_blocked = True  # and Telegram has not told it yet
        await exchange.settle()
        tried = [call for call in served.fake.called("sendMessage") if call.chat == other.chat.id]
        assert len(tried) == 1
        assert set(exchange.office.statuses(birgit)) == {"failed"}
        assert "blocked" in exchange.office.open_nudges(birgit)

    playing(play)


def test_a_stranger_in_danger_reads_what_to_do_in_both_languages(
    playing: Any, served: Served
) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        stranger = served.fake.phone(99001, "Ukendt")
        stranger.chat.has_started = True
        stranger.write("أريد أن أموت")
        await exchange.settle()
        while not stranger.shown:
            await asyncio.sleep(0.005)
        own, danish = stranger.shown[-1].split("\n\n")
        assert own == read_catalog("ar").texts["distress.stranger"]
        assert danish == read_catalog("da").texts["distress.stranger"]
        assert exchange.office.open_nudges(amina) == []

    playing(play)


def test_a_stranger_is_told_so_once_and_a_stranger_who_leaves_is_not(
    playing: Any, served: Served
) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        stranger, other = served.fake.phone(99001, "Ukendt"), served.fake.phone(99002, "Ukendt")
        stranger.start()
        stranger.write("Hvem er du?")
        other.block()
        await exchange.settle()
        while not stranger.shown:
            await asyncio.sleep(0.005)
        assert stranger.shown == ["Hej. Jeg kender ikke dette nummer. Jeg kan ikke svare her."]
        assert not [call for call in served.fake.calls if call.chat == 99002]

    playing(play)


def test_a_group_is_told_goodbye_and_left(playing: Any, served: Served) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        group = served.fake.group(-100123)
        while not group.has_left:
            await exchange.settle()
            await asyncio.sleep(0.005)
        assert group.shown() == [
            "Hej. Jeg skriver kun med én person ad gangen. Skriv til mig alene. Farvel."
        ]

    playing(play)


# --- late, changed ------------------------------------------------------------------------------


def test_what_was_written_before_the_question_answers_nothing(playing: Any) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        phone.write("ja")
        await exchange.settle()
        asked = phone.newest.text
        now = exchange.office.clock.now().timestamp()
        phone.write("dansk", at=now - 3 * 86_400, number=1)
        await exchange.settle()
        assert exchange.office.answers(amina) == {"first": "yes"}
        assert "Lars" in phone.shown[-2]
        assert phone.newest.text == asked
        phone.write("dansk", at=now)
        await exchange.settle()
        assert exchange.office.answers(amina)["language"] == "da"

    playing(play)


@pytest.mark.parametrize("ahead", [90, 3_600])
def test_an_answer_is_one_though_our_clock_is_ahead(playing: Any, ahead: int) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        clock = exchange.office.clock
        for written in ("ja", "dansk", "mandag"):
            phone.write(written, at=clock.now().timestamp() - ahead)
            await exchange.settle()
        assert exchange.office.answers(amina) == {"first": "yes", "language": "da", "day": "0"}
        assert "message" not in exchange.office.open_nudges(amina)

    playing(play)


def test_with_our_clock_ahead_what_is_asked_again_is_answered_by_what_was_on_its_way(
    playing: Any,
) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        written = exchange.office.clock.now().timestamp() - 90
        phone.write("kage", at=written)
        phone.write("ja", at=written)
        await exchange.settle()
        assert exchange.office.answers(amina) == {"first": "yes"}

    playing(play)


def test_stop_counts_however_late_it_comes(playing: Any) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        await welcomed(exchange, phone)
        phone.write("STOP", at=exchange.office.clock.now().timestamp() - 3 * 86_400)
        await exchange.settle()
        assert not exchange.office.is_consented()

    playing(play)


def test_a_changed_message_is_no_answer_but_stop_and_distress_count(playing: Any) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        phone.write("ja")
        await exchange.settle()
        phone.edit("nej")
        await exchange.settle()
        assert phone.shown[-1] == "Jeg kan ikke se rettelser. Skriv en ny besked."
        assert exchange.office.answers(amina) == {"first": "yes"}
        phone.edit("Jeg vil ikke leve mere")
        await exchange.settle()
        assert "distress" in exchange.office.open_nudges(amina)
        phone.edit("stop")
        await exchange.settle()
        assert not exchange.office.is_consented()

    playing(play)


# --- polling ------------------------------------------------------------------------------------


def test_the_offset_moves_only_after_the_commit(
    playing: Any, monkeypatch: pytest.MonkeyPatch, served: Served
) -> None:
    really, is_away = TurnTaker.take, [True]

    def take(turn_taker: TurnTaker, arrivals: Any) -> list[Taken]:
        if is_away:
            raise OperationalError("", {}, Exception("away"))
        return really(turn_taker, arrivals)

    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        assert exchange.poller is not None
        monkeypatch.setattr(TurnTaker, "take", take)
        phone.write("ja")
        phone.write("dansk")
        for _ in range(5):  # however long it is away, nothing is given up
            assert not await exchange.poller.ask(exchange.service)
        assert len(served.fake.waiting) == 2
        is_away.clear()
        await exchange.settle()
        assert exchange.office.answers(amina)["language"] == "da"
        assert not served.fake.waiting

    playing(play, is_polling=True)


def test_one_update_that_can_never_be_taken_holds_up_no_other(
    playing: Any, monkeypatch: pytest.MonkeyPatch, served: Served
) -> None:
    really = TurnTaker.take

    def take(turn_taker: TurnTaker, arrivals: Any) -> list[Taken]:
        bad = [getattr(each.event, "text", "") == "gift" for each in arrivals]
        good = iter(
            really(turn_taker, [a for a, is_bad in zip(arrivals, bad, strict=True) if not is_bad])
        )
        return [Taken.FAILED if is_bad else next(good) for is_bad in bad]

    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        assert exchange.poller is not None
        monkeypatch.setattr(TurnTaker, "take", take)
        exchange.phone(exchange.office.lars).write("gift")
        phone.write("ja")
        asked = [await exchange.poller.ask(exchange.service) for _ in range(4)]
        assert asked == [False, False, True, True]
        assert exchange.office.answers(amina) == {"first": "yes"}
        assert not served.fake.waiting

    playing(play, is_polling=True)


def test_where_a_webhook_is_set_it_is_said_once(
    playing: Any, served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        assert exchange.poller is not None
        await exchange.channel.bot.set_webhook("http://127.0.0.1:9/", secret_token="x")
        assert not await exchange.poller.ask(exchange.service)
        assert not await exchange.poller.ask(exchange.service)

    playing(play, is_polling=True)
    assert capsys.readouterr().out.count("makker telegram disconnect removes it") == 1


def test_one_process_asks_at_a_time(playing: Any, served: Served) -> None:
    async def play(exchange: Exchange, amina: int, phone: Phone) -> None:
        assert exchange.poller is not None
        assert await exchange.poller.ask(exchange.service)
        exchange.service.delivery.holder = "another"
        asked = len(served.fake.called("getUpdates"))
        assert not await exchange.poller.ask(exchange.service)
        assert len(served.fake.called("getUpdates")) == asked

    playing(play, is_polling=True)


# --- kinds of updates ---------------------------------------------------------------------------

CHAT = {"id": 7001, "type": "private", "first_name": "Amina"}
USER = {"id": 7001, "is_bot": False, "first_name": "Amina"}
FILE = {"file_id": "F1", "file_unique_id": "u", "duration": 3, "file_size": 1234}


def message(**content: Any) -> dict[str, Any]:
    base = {"message_id": 5, "date": 1_800_000_000, "chat": CHAT, "from": USER}
    return {"update_id": 77, "message": base | content}


def event_of(found: dict[str, Any]) -> Any:
    update = parse(found)
    assert update is not None
    meant = read(update, BOT)
    return meant.arrival.event if isinstance(meant, Came) else meant


@pytest.mark.parametrize(
    ("content", "text", "media", "ref", "size"),
    [
        ({"text": "Hej"}, "Hej", "", "", 0),
        ({"text": "/ring"}, "ring", "", "", 0),
        ({"text": "/mine_svar@makker_bot"}, "mine svar", "", "", 0),
        ({"text": "/start Abc-123"}, "/start Abc-123", "", "", 0),
        ({"text": "/start"}, "start", "", "", 0),
        ({"voice": FILE}, "", "voice", "F1", 1234),
        ({"audio": FILE, "caption": "hør"}, "hør", "audio", "F1", 1234),
        ({"document": FILE}, "", "document", "F1", 1234),
        ({"video_note": FILE | {"length": 1}}, "", "video_note", "F1", 1234),
        ({"sticker": FILE | {"type": "regular", "width": 1, "height": 1, "is_animated": False,
                             "is_video": False, "emoji": "👍"}}, "👍", "sticker", "", 0),
        ({"location": {"latitude": 55.6, "longitude": 12.5}}, "", "location", "", 0),
        ({"contact": {"phone_number": "+4520123456", "first_name": "A", "user_id": 7001}},
         "+4520123456", "contact", "", 0),
        ({"contact": {"phone_number": "+4520123456", "first_name": "B", "user_id": 1}},
         "", "contact", "", 0),
        ({"dice": {"emoji": "🎲", "value": 3}}, "", "other", "", 0),
    ],
)  # fmt: skip
def test_what_a_message_says(
    content: dict[str, Any], text: str, media: str, ref: str, size: int
) -> None:
    event = event_of(message(**content))
    assert (event.text, event.media, event.media_ref, event.media_bytes) == (text, media, ref, size)
    assert event.written_at.timestamp() == 1_800_000_000


def test_of_a_photo_the_largest_that_can_be_fetched_is_named() -> None:
    sizes = [
        {"file_id": f"P{n}", "file_unique_id": "u", "width": n, "height": n, "file_size": size}
        for n, size in ((90, 1000), (1280, 200_000), (9000, 30_000_000))
    ]
    event = event_of(message(photo=sizes, caption="Min jakke"))
    assert (event.text, event.media, event.media_ref) == ("Min jakke", "photo", "P1280")


@pytest.mark.parametrize(
    "found",
    [
        message(**{"from": USER | {"is_bot": True}}, text="Hej"),
        message(new_chat_title="x"),
        {"update_id": 1, "channel_post": message(text="x")["message"]},
        {"update_id": 1, "edited_message": message(location={"latitude": 1, "longitude": 1},
                                                   edit_date=1_800_000_100)["message"]},
        {"update_id": 1, "poll": {}},
        {"update_id": 1},
    ],
)  # fmt: skip
def test_what_nobody_said_to_makker_is_ignored(found: dict[str, Any]) -> None:
    update = parse(found)
    assert update is None or read(update, BOT) is None


def test_a_group_is_known_by_any_message() -> None:
    chat = {"id": -100, "type": "supergroup", "title": "Hold"}
    assert event_of(message(chat=chat, text="Hej")) == Group(-100, True)


@pytest.mark.parametrize(
    "found", [None, 3, [], {}, {"update_id": "x"}, {"update_id": 1, "message": 3}]
)
def test_what_is_no_update_is_not_read(found: object) -> None:
    update = parse(found)
    assert update is None or read(update, BOT) is None


def test_updates_of_another_bot_have_other_names() -> None:
    update = parse(message(text="Hej"))
    assert update is not None
    first, second = read(update, BOT), read(update, "5555")
    assert isinstance(first, Came) and isinstance(second, Came)
    assert first.arrival.provider_id != second.arrival.provider_id


def test_the_menu_lists_words_that_work() -> None:
    for entry in MENU:
        written = word_of(f"/{entry.name}")
        assert read_command(written) is entry.command
        assert entry.command in OBEYED
