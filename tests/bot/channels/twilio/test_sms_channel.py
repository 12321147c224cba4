"""The SMS channel against a strict Twilio on loopback: what it sends, and what each failure is."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any, TypeVar

import pytest

from bot.channels.twilio.channel import Account, SmsChannel
from bot.channels.twilio.errors import failure_of, reported_status
from bot.sending.channel import Failure, SendError
from bot.showing.rendering import Rendered
from conversations.records.channel import WHATSAPP
from storage.messages.outbox import Status
from tests.fakes.twilio import ACCOUNT, NUMBER, TOKEN, FakeTwilio, Fault
from tests.fakes.twilio_server import Served, serving
from tests.worlds.office import MONDAY

AMINA = "+4520123456"
T = TypeVar("T")
PATIENCE = 0.15  # seconds until a fake that hangs counts as without an answer


@pytest.fixture
def twilio() -> Iterator[Served]:
    with serving(FakeTwilio(clock=lambda: MONDAY)) as served:
        yield served


def account(twilio: Served, **changed: Any) -> Account:
    given: dict[str, Any] = {"token": TOKEN, "api_url": twilio.url, "timeout_seconds": PATIENCE}
    return Account(ACCOUNT, public_url="https://makker.example", **(given | changed))


def using(
    twilio: Served, ask: Callable[[SmsChannel], Awaitable[T]], name: str = "sms", **changed: Any
) -> T:
    """Open a channel, ask it something, and close it."""
    number = NUMBER if name == "sms" else "+4552512346"
    channel = SmsChannel(account(twilio, **changed), number, name)

    async def asked() -> T:
        return await ask(channel)

    try:
        return asyncio.run(asked())
    finally:
        twilio.let_go.set()
        channel.close()


def send(twilio: Served, words: str = "Hej", to: str = AMINA, **changed: Any) -> str:
    return using(twilio, lambda c: c.send(to, Rendered(words), "7.3"), **changed)


def failure(twilio: Served, **changed: Any) -> Failure:
    with pytest.raises(SendError) as raised:
        send(twilio, **changed)
    return raised.value.failure


def always(fault: Fault) -> Callable[[str], Fault]:
    return lambda what: fault


# --- sending ------------------------------------------------------------------------------------


def test_a_message_arrives_and_is_called_back_by_our_own_key(twilio: Served) -> None:
    sid = send(twilio, "Hej Amina. Går det godt?")
    record = twilio.fake.records[sid]
    assert (record.to, record.sender) == (AMINA, NUMBER)
    assert record.body == "Hej Amina. Går det godt?"
    assert record.callback == "https://makker.example/sms/status?m=7.3"


def test_whatsapp_is_the_same_with_other_addresses(twilio: Served) -> None:
    sid = send(twilio, name=WHATSAPP.name)
    assert twilio.fake.records[sid].to == f"whatsapp:{AMINA}"


def test_only_an_sms_is_divided_in_segments(twilio: Served) -> None:
    words = Rendered(" ".join(["Amina har talt med Lars om Netto."] * 20))

    async def parts(channel: SmsChannel) -> list[int]:
        return [len(part.text) for part in channel.parts(words)]

    assert len(using(twilio, parts)) == 3
    assert using(twilio, parts, name=WHATSAPP.name) == [len(words.text)]
    assert words.text.count(" ") == 139


@pytest.mark.parametrize(
    ("fault", "failure_is", "arrives"),
    [
        (Fault.DOWN, Failure.UNAVAILABLE, 0),
        (Fault.BUSY, Failure.BUSY, 0),
        (Fault.BROKEN_BEFORE, Failure.UNKNOWN, 0),
        (Fault.BROKEN_AFTER, Failure.UNKNOWN, 1),
        (Fault.HANG_BEFORE, Failure.UNKNOWN, 0),
        (Fault.HANG_AFTER, Failure.UNKNOWN, 1),
        (Fault.CUT_BEFORE, Failure.UNKNOWN, 0),
        (Fault.CUT_AFTER, Failure.UNKNOWN, 1),
    ],
)
def test_what_is_not_known_to_be_undone_is_unknown(
    twilio: Served, fault: Fault, failure_is: Failure, arrives: int
) -> None:
    twilio.fake.fault = always(fault)
    assert failure(twilio) is failure_is
    assert len(twilio.fake.records) == arrives


@pytest.mark.parametrize(
    ("code", "failure_is"),
    [
        (21610, Failure.BLOCKED),
        (21614, Failure.BAD_ADDRESS),
        (21211, Failure.BAD_ADDRESS),
        (20429, Failure.BUSY),
        (63016, Failure.CLOSED),
        (21408, Failure.ACCOUNT),
        (21606, Failure.ACCOUNT),
        (21612, Failure.ACCOUNT),
    ],
)
def test_each_refusal_has_its_place_in_the_closed_set(
    twilio: Served, code: int, failure_is: Failure
) -> None:
    twilio.fake.errors[AMINA] = code
    assert failure(twilio) is failure_is
    assert twilio.fake.records == {}


@pytest.mark.parametrize(
    ("code", "failure_is"),
    [
        (30003, Failure.UNREACHABLE),
        (30004, Failure.BAD_ADDRESS),
        (30005, Failure.UNREACHABLE),
        (30006, Failure.BAD_ADDRESS),
        (30007, Failure.FILTERED),
        (30008, Failure.UNREACHABLE),
        (21610, Failure.BLOCKED),
        (0, Failure.UNREACHABLE),
    ],
)
def test_each_error_of_a_status_has_its_place_too(code: int, failure_is: Failure) -> None:
    assert failure_of(code) is failure_is


def test_a_wrong_password_is_the_operators(twilio: Served) -> None:
    assert failure(twilio, token="not the token of this account") is Failure.ACCOUNT


def test_a_message_that_twilio_cannot_take_is_our_fault(twilio: Served) -> None:
    assert failure(twilio, words="x" * 1601) is Failure.REFUSED


def test_nobody_listening_is_known_to_be_undone(twilio: Served) -> None:
    with serving(FakeTwilio()) as gone:
        url = gone.url
    assert failure(twilio, api_url=url) is Failure.UNAVAILABLE


def test_every_status_of_twilios_is_known() -> None:
    words = "accepted scheduled queued sending sent delivered undelivered failed read canceled"
    found = {word: reported_status(word) for word in words.split()}
    assert None not in found.values()
    assert [word for word in found if found[word] is Status.DELIVERED] == ["delivered", "read"]
    assert reported_status("received") is None
    assert reported_status("dreamt") is None


def test_the_sdk_says_nothing_to_any_log(
    twilio: Served, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("DEBUG")
    send(twilio, "hemmelige ord")
    twilio.fake.errors[AMINA] = 21614
    failure(twilio)
    said = "\n".join([*(r.getMessage() for r in caplog.records), *capsys.readouterr()])
    assert AMINA not in said
    assert "hemmelige" not in said


# --- asking Twilio ------------------------------------------------------------------------------


def test_a_message_is_found_by_recipient_words_and_time(twilio: Served) -> None:
    fake = twilio.fake
    old = send(twilio, "Hej")
    fake.records[old].created = MONDAY - timedelta(hours=1)
    sid = send(twilio, "Hej")
    send(twilio, "Noget andet")
    send(twilio, "Hej", to="+4520123457")
    fake.write(AMINA, "Hej")
    found = using(twilio, lambda c: c.find(AMINA, Rendered("Hej"), MONDAY))
    assert found == [sid]


def test_a_twilio_that_cannot_be_asked_is_no_answer(twilio: Served) -> None:
    twilio.fake.fault = always(Fault.DOWN)
    with pytest.raises(SendError) as raised:
        using(twilio, lambda c: c.find(AMINA, Rendered("Hej"), MONDAY))
    assert raised.value.failure is Failure.UNAVAILABLE


def test_what_came_in_is_listed_as_its_webhook_would_have_said(twilio: Served) -> None:
    first = twilio.fake.write(AMINA, "Ja")
    twilio.fake.write("+4520123457", "Nej")
    send(twilio)
    forms = using(twilio, lambda c: c.received(MONDAY - timedelta(minutes=1)))
    assert [form["Body"] for form in forms] == ["Ja", "Nej"]
    webhook = twilio.fake.inbound_form(first)
    assert forms[0].items() <= webhook.items()
    assert using(twilio, lambda c: c.received(MONDAY + timedelta(minutes=1))) == []


def test_words_are_removed_once_a_message_has_arrived(twilio: Served) -> None:
    sid = send(twilio, "Hej Amina")
    with pytest.raises(SendError):
        using(twilio, lambda c: c.remove_body(sid))
    twilio.fake.call_back = list  # type: ignore[method-assign]
    twilio.fake.records[sid].status = "delivered"
    using(twilio, lambda c: c.remove_body(sid))
    assert twilio.fake.records[sid].body == ""
    assert twilio.fake.texts(AMINA) == ["Hej Amina"]


# --- files --------------------------------------------------------------------------------------


def photo(twilio: Served, content: bytes = b"a photo") -> str:
    record = twilio.fake.write(AMINA, "", media=(("image/jpeg", content),))
    return twilio.fake.inbound_form(record, twilio.url)["MediaUrl0"]


def test_a_photo_is_fetched_from_the_api_and_where_it_sends_us(twilio: Served) -> None:
    url = photo(twilio)
    assert using(twilio, lambda c: c.fetch(url, 100)) == b"a photo"


def test_a_file_that_is_too_large_or_gone_is_refused(twilio: Served) -> None:
    url = photo(twilio, b"x" * 101)
    for ref in (url, f"{twilio.url}/2010-04-01/nowhere"):
        with pytest.raises(SendError) as raised:
            using(twilio, lambda c, ref=ref: c.fetch(ref, 100))  # type: ignore[misc]
        assert raised.value.failure is Failure.REFUSED


@pytest.mark.parametrize(
    "ref",
    [
        "http://127.0.0.1:1/2010-04-01/Accounts/x",
        "https://example.com/2010-04-01/Accounts/x",
        "https://api.twilio.com.example.com/x",
        "https://nottwilio.com/x",
        "http://api.twilio.com/x",
        "https://api.twilio.com:8443/x",
        "https://somebody@api.twilio.com/x",
        "file:///etc/passwd",
        "",
    ],
)
def test_nothing_is_fetched_from_anybody_else(twilio: Served, ref: str) -> None:
    with pytest.raises(SendError) as raised:
        using(twilio, lambda c: c.fetch(ref, 100))
    assert raised.value.failure is Failure.REFUSED


def test_nor_where_twilio_would_send_us_on_to(twilio: Served) -> None:
    url = photo(twilio)
    with serving(FakeTwilio()) as other:
        other.fake.files = twilio.fake.files
        twilio.fake.media_host = other.url
        with pytest.raises(SendError) as raised:
            using(twilio, lambda c: c.fetch(url, 100))
        assert raised.value.failure is Failure.REFUSED
        assert sum(other.fake.calls.values()) == 0
