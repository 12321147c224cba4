"""Twilio's webhooks: only what it signed for our own address is heard, and each thing once."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError

from bot.base import metrics
from bot.channels.twilio.incoming import InboundForms
from bot.channels.twilio.reports import read_report
from conversations.records.inputs import Blocked, Message
from storage import schema
from storage.messages import copies
from storage.store import Store
from tests.fakes.twilio import ACCOUNT, NUMBER, TOKEN, FakeTwilio, Fault, post_signed, signature
from tests.worlds.by_twilio import House, open_house
from tests.worlds.office import Office

Act = Callable[[House], Awaitable[None]]
API = "https://api.twilio.com"


def housed(store: Store, act: Act, fake: FakeTwilio | None = None, **given: Any) -> None:
    """Run something in a house with its own Twilio."""

    async def in_loop() -> None:
        async with open_house(Office(store), fake or FakeTwilio(), **given) as house:
            await act(house)

    asyncio.run(in_loop())


def stored(house: House) -> dict[str, list[Any]]:
    """All rows of every table that a call might touch."""
    tables = (
        schema.inbound,
        schema.outgoing,
        schema.attempt,
        schema.stranger,
        schema.provider_copy,
    )
    return {table.name: list(house.office.rows(table)) for table in tables}


async def call(url: str, body: bytes, headers: dict[str, str]) -> int:
    def send() -> int:
        from urllib.error import HTTPError

        try:
            with urlopen(Request(url, body, headers), timeout=15) as answer:
                return int(answer.status)
        except HTTPError as refused:
            with refused:
                return refused.code

    return await asyncio.to_thread(send)


FORM = "application/x-www-form-urlencoded"


async def add_amina(house: House) -> int:
    person = house.office.add("Amina Warsame", channel="sms")
    await house.settle()
    return person


# --- signatures -----------------------------------------------------------------------------------


BROKEN = (
    "token", "body", "path", "query", "scheme", "host", "none", "empty", "not ascii", "twice",
)  # fmt: skip


def badly_signed(
    broken: str, house: House, path: str, form: dict[str, str]
) -> tuple[bytes, dict[str, str]]:
    """The body and the headers of a call in which one thing is not as Twilio signs it."""
    url = f"{house.url}{path}"
    signed_url = {
        "path": f"{house.url}/sms/other",
        "query": f"{url}&x=1" if "?" in url else f"{url}?x=1",
        "scheme": url.replace("http://", "https://"),
        "host": url.replace("127.0.0.1", "makker.example"),
    }.get(broken, url)
    given = signature(signed_url, form, "another token" if broken == "token" else TOKEN)
    headers = {"Content-Type": FORM, "X-Twilio-Signature": given}
    body = urlencode(form)
    if broken == "body":
        body = urlencode(form | {"Body": "Nej"})
    elif broken == "twice":
        body += "&Body=Nej"
    elif broken == "none":
        del headers["X-Twilio-Signature"]
    elif broken == "empty":
        headers["X-Twilio-Signature"] = ""
    elif broken == "not ascii":
        headers["X-Twilio-Signature"] = "æøå="
    return body.encode(), headers


@pytest.mark.parametrize("path", ["/sms/inbound", "/sms/status?m=2.1"])
def test_a_call_that_twilio_did_not_sign_leaves_nothing(store: Store, path: str) -> None:
    async def act(house: House) -> None:
        amina = await add_amina(house)
        record = house.fake.write(house.office.address(amina, "sms"), "Ja")
        form = house.fake.inbound_form(record) | {"MessageStatus": "failed", "ErrorCode": "21610"}
        before = stored(house)
        for broken in BROKEN:
            body, headers = badly_signed(broken, house, path, form)
            answered = await call(f"{house.url}{path}", body, headers)
            await house.settle()
            assert (broken, answered, stored(house)) == (broken, 403, before)

    housed(store, act)


def test_the_public_address_counts_whatever_a_proxy_made_of_it(store_sqlite: Store) -> None:
    """Behind a proxy that ends the TLS the call comes by http, under another host."""

    async def act(house: House) -> None:
        amina = house.office.add("Amina Warsame", channel="sms")
        record = house.fake.write(house.office.address(amina, "sms"), "Ja")
        form = house.fake.inbound_form(record)
        inside = f"{house.url}/sms/inbound"
        outside = "https://makker.example/folder/sms/inbound"
        for signed_for, expected in ((outside, 200), (inside, 403)):
            headers = {"Content-Type": FORM, "X-Twilio-Signature": signature(signed_for, form)}
            assert await call(inside, urlencode(form).encode(), headers) == expected

    housed(store_sqlite, act, public_url="https://makker.example/folder/")


def test_a_replayed_call_changes_nothing(store: Store) -> None:
    async def act(house: House) -> None:
        amina = await add_amina(house)
        record = await house.write(amina, "Ja")
        before = stored(house)
        for _ in range(3):
            await house.bring(record)
        assert house.taken == [200] * 4
        assert stored(house) == before

    housed(store, act)


def test_what_is_too_large_or_no_form_is_refused(store_sqlite: Store) -> None:
    async def act(house: House) -> None:
        url = f"{house.url}/sms/inbound"
        before = stored(house)
        assert await call(url, b"Body=" + b"x" * 70_000, {"Content-Type": FORM}) == 413
        assert await call(url, b"\xff\xfe", {"Content-Type": FORM}) == 403
        assert await call(url, b"&".join(b"a=1" for _ in range(500)), {"Content-Type": FORM}) == 403
        assert stored(house) == before

    housed(store_sqlite, act)


def test_only_post_is_known(store_sqlite: Store) -> None:
    async def act(house: House) -> None:
        def get() -> int:
            from urllib.error import HTTPError

            try:
                with urlopen(f"{house.url}/sms/inbound", timeout=15) as answer:
                    return int(answer.status)
            except HTTPError as refused:
                with refused:
                    return refused.code

        assert await asyncio.to_thread(get) == 405

    housed(store_sqlite, act)


# --- what comes in --------------------------------------------------------------------------------


def test_an_answer_is_durable_when_twilio_hears_of_it(store: Store) -> None:
    async def act(house: House) -> None:
        amina = await add_amina(house)
        await house.write(amina, "Ja")
        assert house.taken == [200]
        assert house.office.answers(amina)["first"] == "yes"
        assert "sprog" in house.texts(amina)[-1]

    housed(store, act)


def test_an_unknown_number_is_answered_once_a_day(store_sqlite: Store) -> None:
    async def act(house: House) -> None:
        for _ in range(2):
            await house.bring(house.fake.write("+4520999999", "Hvem er du?"))
        for _ in range(100):
            await asyncio.sleep(0)
        shown = house.fake.texts("+4520999999")
        assert len(shown) <= 1

    housed(store_sqlite, act)


def test_a_database_that_is_away_is_tried_again(
    store_sqlite: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.twilio.webhooks.WAITS", (0.0, 0.0))

    async def act(house: House) -> None:
        amina = await add_amina(house)
        turn_taker = type(house.service.turn_taker)
        real, fails = turn_taker.take, iter([True, True, False])

        def take(self: Any, arrivals: Any) -> Any:
            if next(fails, False):
                raise OperationalError("", {}, Exception("locked"))
            return real(self, arrivals)

        monkeypatch.setattr(turn_taker, "take", take)
        await house.write(amina, "Ja")
        assert house.taken == [200]
        assert house.office.answers(amina)["first"] == "yes"

    housed(store_sqlite, act)


def test_what_no_webhook_brought_is_caught_up_on(
    store_sqlite: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Makker was away, or its database: Twilio tries no second time."""
    monkeypatch.setattr("bot.channels.twilio.webhooks.WAITS", ())

    async def act(house: House) -> None:
        amina = await add_amina(house)
        with monkeypatch.context() as away:

            def take(self: Any, arrivals: Any) -> Any:
                raise OperationalError("", {}, Exception("gone"))

            away.setattr(type(house.service.turn_taker), "take", take)
            await house.bring(await house.write_unheard(amina, "Ja"))
        assert house.taken == [503]
        catch_up = house.catch_up()
        assert await catch_up.run() == 1
        assert house.office.answers(amina)["first"] == "yes"
        assert await catch_up.run() == 0, "a look each ten minutes"
        house.office.pass_time(minutes=11)
        before = stored(house)["inbound"]
        await catch_up.run()
        assert stored(house)["inbound"] == before

    housed(store_sqlite, act)


# --- stop -----------------------------------------------------------------------------------------


async def agreed_amina(house: House) -> int:
    """A citizen who said yes by SMS, and has no other address."""
    person = house.office.add("Amina Warsame", channel="sms", addresses={"sms": "+4520123456"})
    await house.settle()
    for words in ("Ja", "dansk", "mandag", "1"):
        await house.write(person, words)
    return person


def is_agreed(house: House) -> bool:
    return house.office.is_consented()


@pytest.mark.parametrize("word", ["STOP", "AFMELD", "FRA", "afmeld mig", "joogso", "cancelar"])
def test_a_stop_is_confirmed_once_and_start_returns(word: str, store_sqlite: Store) -> None:
    async def act(house: House) -> None:
        amina = await agreed_amina(house)
        before = len(house.texts(amina))
        await house.write(amina, word)
        await house.write(amina, word)
        assert [text[:17] for text in house.texts(amina)[before:]] == ["Jeg stopper nu. J"]
        assert not is_agreed(house)
        await house.write(amina, "START")
        assert "Må jeg skrive til dig igen?" in house.texts(amina)[-1]

    housed(store_sqlite, act, FakeTwilio(answers_stop=False), twilio_answers_stop=False)


@pytest.mark.parametrize("names_opt_out", [True, False])
@pytest.mark.parametrize("word", ["STOP", "cancel", "Unsubscribe"])
def test_a_stop_that_twilio_took_is_written_down_and_not_answered_again(
    word: str, names_opt_out: bool, store_sqlite: Store
) -> None:
    async def act(house: House) -> None:
        amina = await agreed_amina(house)
        before = len(house.texts(amina))
        await house.write(amina, word)
        assert [text[:21] for text in house.texts(amina)[before:]] == ["You have successfully"]
        assert not is_agreed(house)
        assert "stopped" in house.office.open_nudges(amina)
        house.office.pass_hourly(24 * 8)
        await house.settle()
        assert len(house.texts(amina)) == before + 1

    housed(store_sqlite, act, FakeTwilio(names_opt_out=names_opt_out))


def test_a_setting_that_is_wrong_about_twilio_is_found_out_by_21610(store_sqlite: Store) -> None:
    async def act(house: House) -> None:
        amina = await agreed_amina(house)
        await house.write(amina, "STOP")
        assert not is_agreed(house)
        assert house.office.open_nudges(amina).count("stopped") == 1
        assert "undelivered" not in house.office.open_nudges(amina)
        refused = [row for row in house.office.messages(amina) if row.error == "blocked"]
        assert refused, "the confirmation itself was refused"

    housed(store_sqlite, act, twilio_answers_stop=False)


# --- what is read ---------------------------------------------------------------------------------


def forms(**changed: str) -> dict[str, str]:
    form = {
        "MessageSid": "SM" + "0" * 32, "AccountSid": ACCOUNT, "From": "+4520123456",
        "To": NUMBER, "Body": "Hej", "NumMedia": "0",
    }  # fmt: skip
    return form | changed


READER = InboundForms(ACCOUNT, API, twilio_stops=True)


@pytest.mark.parametrize(
    "changed",
    [
        {"From": "Kommunen"},
        {"From": ""},
        {"From": "whatsapp:Kommunen"},
        {"MessageSid": ""},
        {"MessageSid": "x' OR 1=1"},
        {"AccountSid": "AC" + "1" * 32},
    ],
)
def test_what_is_no_message_from_a_telephone_is_left(changed: dict[str, str]) -> None:
    assert READER.read(forms(**changed)) == ()


def test_a_photo_is_named_only_where_it_is_at_twilio() -> None:
    here = f"{API}/2010-04-01/Accounts/{ACCOUNT}/Messages/MM1/Media/ME1"
    for url, expected in ((here, here), ("https://example.com/x.jpg", "")):
        (read,) = READER.read(
            forms(NumMedia="1", MediaUrl0=url, MediaContentType0="image/jpeg", Body="")
        )
        assert read.event == Message("", media="photo", media_ref=expected)


def test_every_file_of_an_mms_is_read_and_its_words_once() -> None:
    at = f"{API}/2010-04-01/Accounts/{ACCOUNT}/Messages/MM1/Media/ME"
    parts = ("text/plain", "image/jpeg", "application/smil", "image/png", "audio/amr")
    form = forms(NumMedia=str(len(parts)), Body="Se her")
    form |= {f"MediaContentType{n}": kind for n, kind in enumerate(parts)}
    form |= {f"MediaUrl{n}": f"{at}{n}" for n in range(len(parts))}
    read = READER.read(form)
    assert [each.event for each in read] == [
        Message("Se her", media="photo", media_ref=f"{at}1"),
        Message("", media="photo", media_ref=f"{at}3"),
        Message("", media="voice", media_ref=f"{at}4"),
    ]
    assert len({each.provider_id for each in read}) == 3


def test_an_mms_of_words_alone_is_words() -> None:
    (read,) = READER.read(forms(NumMedia="1", MediaContentType0="text/plain", Body="Hej Lars"))
    assert read.event == Message("Hej Lars")


def test_whatsapp_is_a_channel_of_its_own_and_its_stop_is_ours_to_read() -> None:
    (read,) = READER.read(forms(From="whatsapp:+4520123456", Body="STOP"))
    assert (read.channel, read.address) == ("whatsapp", "+4520123456")
    assert isinstance(read.event, Message)


def test_opt_out_type_wins_over_the_words() -> None:
    for kind, event_type in (("STOP", Blocked), ("START", Message), ("HELP", Message)):
        (read,) = READER.read(forms(OptOutType=kind, Body="stop"))
        assert isinstance(read.event, event_type)


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(sorted(forms())), st.text(max_size=50)))
def test_any_form_is_an_arrival_or_nothing(changed: dict[str, str]) -> None:
    read = READER.read(forms(**changed))
    assert all(each.address.startswith("+") for each in read)


@settings(max_examples=200)
@given(st.text(max_size=30), st.text(max_size=12), st.text(max_size=12))
def test_any_report_is_read_or_nothing(key: str, status: str, code: str) -> None:
    form = {"MessageSid": "SM" + "0" * 32, "MessageStatus": status, "ErrorCode": code}
    read_report(key, form)
    assert read_report("2.7", form | {"MessageStatus": "failed"}) is not None


# --- reports --------------------------------------------------------------------------------------


async def report(house: House, row: Any, status: str, code: str = "", sid: str = "") -> int:
    """Call the status webhook about a message as Twilio does."""
    url = f"{house.url}/sms/status?m={row.person_id}.{row.no}"
    form = {"MessageSid": sid or row.provider_id, "AccountSid": ACCOUNT, "MessageStatus": status}
    if code:
        form["ErrorCode"] = code
    answer, _ = await asyncio.to_thread(post_signed, url, form)
    await house.service.settle()
    return answer


async def sent_hello(house: House) -> Any:
    """A citizen whose first message Twilio took, and called nothing back yet; returns its row."""
    person = house.office.add("Amina Warsame", channel="sms", addresses={"sms": "+4520123456"})
    await house.service.settle()
    house.fake.calls.clear()
    house.fake._callbacks.clear()
    return house.office.messages(person)[0]


def again(house: House, row: Any) -> Any:
    return next(r for r in house.office.messages(row.person_id) if r.no == row.no)


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        (("sent", "delivered"), "delivered"),
        (("delivered", "sent"), "delivered"),
        (("delivered", "delivered", "sent", "queued"), "delivered"),
        (("delivered", "undelivered"), "delivered"),
        (("sending", "sent"), "sent"),
        (("nonsense",), "sent"),
    ],
)
def test_a_status_moves_forward_only(words: tuple[str, ...], ends: str, store: Store) -> None:
    async def act(house: House) -> None:
        row = await sent_hello(house)
        assert row.status == "sent"
        for word in words:
            assert await report(house, row, word) == 204
        assert again(house, row).status == ends

    housed(store, act)


@pytest.mark.parametrize(
    ("code", "error", "nudge"),
    [
        ("30006", "bad_address", "bad_number"),
        ("21614", "bad_address", "bad_number"),
        ("30007", "filtered", "undelivered"),
        ("21610", "blocked", "stopped"),
    ],
)
def test_what_failed_for_good_is_somebodys_task(
    code: str, error: str, nudge: str, store_sqlite: Store
) -> None:
    async def act(house: House) -> None:
        row = await sent_hello(house)
        await report(house, row, "undelivered", code)
        await report(house, row, "undelivered", code)
        assert (again(house, row).status, again(house, row).error) == ("failed", error)
        assert house.office.open_nudges(row.person_id) == [nudge]

    housed(store_sqlite, act)


@pytest.mark.parametrize("code", ["30003", "30005"])
def test_a_phone_that_is_off_is_tried_again_and_then_the_ladder(
    code: str, store_sqlite: Store
) -> None:
    async def act(house: House) -> None:
        row = await sent_hello(house)
        sids = []
        for wait in ({"minutes": 30}, {"hours": 4}):
            sids.append(again(house, row).provider_id)
            await report(house, again(house, row), "undelivered", code)
            assert again(house, row).status == "queued"
            house.office.pass_time(**wait)
            await house.service.settle()
            assert again(house, row).status == "sent"
        for late in sids:  # what comes twice and late about an earlier try changes nothing
            await report(house, row, "undelivered", code, sid=late)
        assert again(house, row).status == "sent"
        await report(house, again(house, row), "undelivered", code)
        assert again(house, row).status == "failed"
        assert house.office.open_nudges(row.person_id) == ["silence"]

    housed(store_sqlite, act)


def test_a_report_tells_the_fate_of_an_unknown(store_sqlite: Store) -> None:
    """It names the message by our key, so nothing need be asked and nothing is sent again."""

    async def act(house: House) -> None:
        faults = iter([Fault.CUT_AFTER])
        house.fake.fault = lambda what: next(faults, None) if what == "send" else None
        person = house.office.add("Amina Warsame", channel="sms", addresses={"sms": "+4520123456"})
        await house.settle()
        row = house.office.messages(person)[0]
        assert row.status == "delivered"
        asked = house.fake.calls["list"]
        house.office.pass_time(minutes=5)
        await house.settle()
        assert house.fake.calls["list"] == asked
        assert len(set(house.texts(person))) == len(house.texts(person))

    housed(store_sqlite, act)


def counted(counter: Any, *labels: str) -> float:
    return float((counter.labels(*labels) if labels else counter)._value.get())


@pytest.mark.parametrize("fault", [Fault.HANG_AFTER, Fault.HANG_BEFORE])
def test_an_unknown_is_looked_up_before_anything_is_sent_again(fault: Fault, store: Store) -> None:
    async def act(house: House) -> None:
        found = counted(metrics.unknown_found, "sms")
        resent = counted(metrics.resent_unknown, "sms")
        faults = iter([fault])
        house.fake.fault = lambda what: next(faults, None) if what == "send" else None
        person = house.office.add("Amina Warsame", channel="sms", addresses={"sms": "+4520123456"})
        await house.service.settle()
        assert house.office.statuses(person)[0] == "queued"
        house.fake._callbacks.clear()
        house.office.pass_time(seconds=5)
        await house.service.settle()
        assert house.office.statuses(person) == ["sent"] * 2
        assert len(house.texts(person)) == 2
        is_found = fault is Fault.HANG_AFTER
        assert counted(metrics.unknown_found, "sms") - found == is_found
        assert counted(metrics.resent_unknown, "sms") - resent == (not is_found)

    housed(store, act)


# --- words at Twilio ------------------------------------------------------------------------------


def words_left(house: House) -> list[str]:
    return [r.body for r in house.fake.records.values() if r.body]


def test_words_are_removed_at_twilio_both_ways(store: Store) -> None:
    async def act(house: House) -> None:
        amina = await add_amina(house)
        await house.write(amina, "Ja")
        assert words_left(house)
        await house.removal().run()
        assert words_left(house) == []
        assert list(house.office.rows(schema.provider_copy)) == []
        assert house.texts(amina), "the phone keeps what it was sent"

    housed(store, act)


def test_removing_is_tried_until_it_is_done(store_sqlite: Store) -> None:
    async def act(house: House) -> None:
        await add_amina(house)
        failed = counted(metrics.sms_bodies, "sms", "failed")
        house.fake.fault = lambda what: Fault.DOWN if what == "remove" else None
        assert await house.removal().run() == 0
        assert counted(metrics.sms_bodies, "sms", "failed") - failed == 2
        assert await house.removal().run() == 0, "not again at once"
        house.fake.fault = lambda what: None
        house.office.pass_time(minutes=2)
        assert await house.removal().run() == 2
        assert words_left(house) == []

    housed(store_sqlite, act)


def test_without_a_report_words_go_after_a_day(store_sqlite: Store) -> None:
    async def act(house: House) -> None:
        await sent_hello(house)
        for record in house.fake.records.values():
            record.status = "delivered"  # and nobody told us
        assert await house.removal().run() == 0
        house.office.pass_time(hours=24)
        assert await house.removal().run() == 2

    housed(store_sqlite, act)


def test_removal_can_be_turned_off(store_sqlite: Store) -> None:
    async def act(house: House) -> None:
        amina = await add_amina(house)
        await house.write(amina, "Ja")
        with house.office.store.read() as connection:
            assert copies.due(connection, "sms", house.office.clock.now(), 10) == []

    housed(store_sqlite, act, sms_remove_bodies=False)


# --- WhatsApp -------------------------------------------------------------------------------------


def test_whatsapp_is_off_by_default_and_keeps_its_window(store_sqlite: Store) -> None:
    from tests.fakes.twilio import WHATSAPP

    async def act(house: House) -> None:
        addresses = {"whatsapp": "+4520123456"}
        amina = house.office.add("Amina Warsame", channel="whatsapp", addresses=addresses)
        await house.settle()
        # She has not written yet: nothing may be sent there, and a person is to ring.
        assert house.fake.texts("whatsapp:+4520123456") == []
        assert {row.error for row in house.office.messages(amina)} == {"closed"}
        house.office.pass_time(minutes=5)
        record = house.fake.write("whatsapp:+4520123456", "START", to=WHATSAPP)
        await house.bring(record)
        assert "Må jeg skrive til dig?" in house.fake.texts("whatsapp:+4520123456")[-1]
        record = house.fake.write("whatsapp:+4520123456", "Ja", to=WHATSAPP)
        await house.bring(record)
        shown = len(house.fake.texts("whatsapp:+4520123456"))
        house.office.pass_hourly(30)
        await house.settle()
        assert len(house.fake.texts("whatsapp:+4520123456")) == shown

    housed(store_sqlite, act, whatsapp_from=WHATSAPP.partition(":")[2])


def test_nothing_is_connected_without_a_number() -> None:
    from bot.base.settings import BadSettingsError, read_settings
    from bot.channels.connectors import connect_channels

    assert connect_channels(read_settings(), None) == []  # type: ignore[arg-type]
    with pytest.raises(BadSettingsError, match="MAKKER_TWILIO_ACCOUNT_SID must be set"):
        connect_channels(read_settings(twilio_from=NUMBER), None)  # type: ignore[arg-type]
