"""Delivery: in order for each person, whatever the provider does and whenever we die."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, event, update

from bot.base import metrics
from bot.base.clock import Clock
from bot.sending.channel import Failure
from bot.sending.claiming import LEASE_SECONDS, Claim
from bot.sending.delivery import LONGEST_BACKOFF, MOST_TRIES, Delivery, backoff
from bot.sending.looking import Looker
from bot.sending.pace import SECOND, Pace, Wait
from bot.showing.rendering import Rendered
from conversations.records.case import Role
from conversations.records.channel import TELEGRAM
from conversations.records.outcome import Outgoing
from conversations.records.texts import text
from conversations.topics.consent.talks import consent_in_four
from storage import schema
from storage.codec import dump_content
from storage.messages import leases
from tests.worlds.office import MONDAY, Office, consented, send_everything
from tests.worlds.phones import DOWN, CrashError, Crashes, Fails, Raises, ScriptedChannel, sms
from tests.worlds.playing import world
from tests.worlds.stores import another_store

HELLO = ["consent.hello", "consent.who_reads", "consent.you_decide", "consent.may_i"]


@pytest.fixture(autouse=True)
def _greeted_in_four(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here it is about a queue: a greeting has as many messages as it once had."""
    in_four = replace(consent_in_four, version=2)
    monkeypatch.setattr("tests.worlds.office.world", lambda: world(in_four))


@pytest.fixture
def phone() -> ScriptedChannel:
    return ScriptedChannel()


def newcomer(office: Office, name: str = "Amina Warsame", **more: Any) -> int:
    """A citizen whose first four messages wait to be sent."""
    person = office.add(name, **more)
    office.settle()
    assert office.said(person) == HELLO
    return person


def keys_of(office: Office, person: int) -> list[str]:
    return [f"{person}.{row.no}" for row in office.messages(person)]


def arrived(phone: ScriptedChannel, address: str) -> list[str]:
    return [shown.key for shown in phone.shown if shown.address == address]


def counted(counter: Any, *labels: str) -> float:
    child = counter.labels(*labels) if labels else counter
    return float(child._value.get())


# --- order and retries --------------------------------------------------------------------------


def test_everything_arrives_once_and_in_order(office: Office, phone: ScriptedChannel) -> None:
    people = [newcomer(office, name) for name in ("Amina", "Birgit", "Carlos")]
    assert office.deliver(phone) == 13
    for person in people:
        assert arrived(phone, office.address(person)) == keys_of(office, person)
        assert office.statuses(person) == ["sent"] * 4
    assert office.deliver(phone) == 0
    assert {row.provider_id for row in office.messages(people[0])} == {
        f"id-{key}" for key in keys_of(office, people[0])
    }


def test_what_follows_waits_for_what_is_tried_again(office: Office, phone: ScriptedChannel) -> None:
    late, other = newcomer(office), newcomer(office, "Birgit Lund")
    phone.plan[office.address(late)] = [DOWN, DOWN]
    office.deliver(phone)
    assert arrived(phone, office.address(late)) == []
    assert arrived(phone, office.address(other)) == keys_of(office, other)
    assert office.statuses(late) == ["queued"] * 4
    for _ in range(6):
        office.pass_time(seconds=1)
        office.deliver(phone)
    assert arrived(phone, office.address(late)) == keys_of(office, late)


def test_a_busy_provider_says_when(office: Office, phone: ScriptedChannel) -> None:
    person = newcomer(office)
    phone.plan[office.address(person)] = [Fails(Failure.BUSY, timedelta(seconds=90))]
    office.deliver(phone)
    office.pass_time(seconds=89)
    assert office.deliver(phone) == 0
    office.pass_time(seconds=1)
    assert office.deliver(phone) == 4


def test_waits_double_until_it_is_given_up_and_the_next_goes(
    office: Office, phone: ScriptedChannel
) -> None:
    person = newcomer(office)
    address, (first, *others) = office.address(person), keys_of(office, person)
    phone.plan[address] = [DOWN] * MOST_TRIES
    office.deliver(phone)
    for tries in range(1, MOST_TRIES):
        assert phone.tried.count(first) == tries
        wait = min(2.0 * 2 ** (tries - 1), 3600.0)
        office.pass_time(seconds=wait - 1)
        office.deliver(phone)
        assert phone.tried.count(first) == tries  # not a second too early
        office.pass_time(seconds=1)
        office.deliver(phone)
    assert office.statuses(person) == ["failed", "sent", "sent", "sent"]
    assert arrived(phone, address) == others
    office.settle()
    assert "undelivered" in office.open_nudges(person)
    attempts = office.rows(schema.attempt, schema.attempt.c.person_id == person)
    assert [row.error for row in attempts] == ["unavailable"] * MOST_TRIES + [None] * 3
    assert all(row.ended_at for row in attempts)


@pytest.mark.parametrize("tries", [0, 1, 10, 11, 12, 50, 1000, 100_000])
def test_no_wait_is_longer_than_an_hour(tries: int) -> None:
    assert timedelta(seconds=2) <= backoff(tries) <= LONGEST_BACKOFF


@pytest.mark.parametrize("failure", [Failure.BAD_ADDRESS, Failure.REFUSED])
def test_what_cannot_be_sent_is_not_tried_again(
    office: Office, phone: ScriptedChannel, failure: Failure
) -> None:
    person = newcomer(office)
    phone.plan[office.address(person)] = [Fails(failure)]
    office.deliver(phone)
    assert office.statuses(person) == ["failed", "sent", "sent", "sent"]
    assert office.messages(person)[0].error == failure.value
    assert phone.tried.count(keys_of(office, person)[0]) == 1
    office.settle()
    assert office.open_nudges(person) == ["undelivered"]
    assert "nudge.undelivered" in office.said(office.lars)


def test_a_person_without_an_address_there_is_not_reached(
    office: Office, phone: ScriptedChannel
) -> None:
    person = newcomer(office, addresses={"sms": "+4520999999"})
    office.deliver(phone)
    assert set(office.statuses(person)) == {"failed"}
    office.settle()
    assert office.open_nudges(person) == ["undelivered"]


def test_a_phone_that_refuses_makker_has_said_stop(office: Office, phone: ScriptedChannel) -> None:
    person = consented(office)
    office.deliver(phone)
    office.write(person, "HJÆLP")
    phone.plan[office.address(person)] = [Fails(Failure.BLOCKED)]
    office.deliver(phone)
    before = len(office.said(person))
    office.settle()
    assert not office.is_consented()
    assert "blocked" in office.open_nudges(person)
    assert office.said(person)[before:] == [], "nothing more is written to a phone that refuses"
    office.pass_hourly(24 * 8)
    assert "weekly_check_in.week" not in office.said(person)


# --- what may have arrived ----------------------------------------------------------------------


@pytest.mark.parametrize("arrives", [True, False])
def test_an_unknown_fate_is_not_tried_again(
    office: Office, phone: ScriptedChannel, arrives: bool
) -> None:
    person = newcomer(office)
    address, keys = office.address(person), keys_of(office, person)
    phone.plan[address] = [Fails(Failure.UNKNOWN, arrives=arrives)]
    before = counted(metrics.send_errors, "telegram", "unknown")
    office.deliver(phone)
    office.pass_time(hours=2)
    office.deliver(phone)
    assert office.statuses(person) == ["unknown", "sent", "sent", "sent"]
    assert arrived(phone, address) == (keys if arrives else keys[1:])
    assert counted(metrics.send_errors, "telegram", "unknown") == before + 1


def test_a_channel_may_send_an_unknown_once_more_and_it_is_counted(office: Office) -> None:
    person = newcomer(office, channel="sms")
    phone = sms(resends_unknown=1)
    phone.plan[office.address(person, "sms")] = [Fails(Failure.UNKNOWN)] * 2
    before = counted(metrics.resent_unknown, "sms")
    for _ in range(4):
        office.deliver(phone)
        office.pass_time(minutes=1)
    assert phone.tried.count(keys_of(office, person)[0]) == 2
    assert office.statuses(person) == ["unknown", "sent", "sent", "sent"]
    assert counted(metrics.resent_unknown, "sms") == before + 1


@pytest.mark.parametrize("arrives", [True, False])
@pytest.mark.parametrize("resends", [0, 1])
def test_a_crash_in_the_middle_of_a_send(office: Office, arrives: bool, resends: int) -> None:
    """Between a try and its end nobody knows: the channel's policy decides, and it is counted."""
    office.settle()
    send_everything(office)
    person = newcomer(office)
    address, keys = office.address(person), keys_of(office, person)
    phone = ScriptedChannel(resends_unknown=resends)
    phone.plan[address] = [Crashes(arrives)]
    before = counted(metrics.resent_unknown, "telegram")
    with pytest.raises(CrashError):
        office.deliver(phone)
    assert office.statuses(person) == ["queued"] * 4
    office.pass_time(seconds=LEASE_SECONDS + 1)
    asyncio.run(office.delivery(phone, holder="after the crash").deliver())

    again = [keys[0]] * resends
    assert arrived(phone, address) == ([keys[0]] if arrives else []) + again + keys[1:]
    assert office.statuses(person) == ["sent" if resends else "unknown", "sent", "sent", "sent"]
    assert counted(metrics.resent_unknown, "telegram") == before + resends
    office.settle()
    assert ("undelivered" in office.open_nudges(person)) is (resends == 0)
    assert all(row.ended_at for row in office.rows(schema.attempt))


# --- faults of our own --------------------------------------------------------------------------


def test_a_fault_of_the_channel_is_that_messages_only(
    office: Office, phone: ScriptedChannel
) -> None:
    bad, good = newcomer(office), newcomer(office, "Birgit Lund")
    phone.plan[office.address(bad)] = [Raises(KeyError("hemmelige ord"))]
    office.deliver(phone)
    assert office.statuses(good) == ["sent"] * 4
    assert office.statuses(bad) == ["unknown", "sent", "sent", "sent"]


def test_a_message_that_cannot_be_drawn_holds_up_nobody(
    office: Office, phone: ScriptedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text that the catalogs lack, say: after an update that took it away."""
    bad, good = newcomer(office), newcomer(office, "Birgit Lund")
    without = {key: text for key, text in _danish(office).items() if key != "consent.who_reads"}
    one = office.delivery(phone)
    one.catalogs = {**one.catalogs, "da": _Catalog(one.catalogs["da"], without)}  # type: ignore[dict-item]
    asyncio.run(one.deliver())
    assert office.statuses(bad) == office.statuses(good) == ["sent", "failed", "sent", "sent"]
    assert office.messages(bad)[1].error == "refused"


def _danish(office: Office) -> dict[str, str]:
    return dict(office.delivery().catalogs["da"].texts)


class _Catalog:
    """A catalog that lost some of its texts."""

    def __init__(self, whole: Any, texts: dict[str, str]) -> None:
        from dataclasses import replace

        self._less = replace(whole, texts=texts)

    def find(self, key: str, variant: str = "", wordings: Sequence[str] = ()) -> str | None:
        found: str | None = self._less.find(key, variant, wordings)
        return found


def test_words_whose_key_is_gone_hold_up_nobody(office: Office, phone: ScriptedChannel) -> None:
    gone, good = newcomer(office), newcomer(office, "Birgit Lund")
    office.store.keys.destroy(gone)
    office.deliver(phone)
    assert office.statuses(good) == ["sent"] * 4
    assert set(office.statuses(gone)) == {"failed"}
    assert arrived(phone, "7002") == []
    office.settle()


# --- several processes --------------------------------------------------------------------------


def test_one_process_at_a_time_sends_on_a_channel(
    office: Office, phone: ScriptedChannel, database_url: str, tmp_path: Path
) -> None:
    person = newcomer(office)
    other = another_store(database_url, tmp_path)
    beside = office.delivery(phone, holder="beside", store=other)
    claimed: list[Claim] = []
    phone.during = lambda: claimed.append(beside._claim(phone))
    assert office.deliver(phone) == 5
    assert claimed == [Claim()] * 5
    assert arrived(phone, office.address(person)) == keys_of(office, person)
    other.close()


def test_two_processes_share_the_channels(
    office: Office, phone: ScriptedChannel, database_url: str, tmp_path: Path
) -> None:
    """One holds the lease of Telegram, the other gets that of SMS."""
    newcomer(office)
    newcomer(office, "Birgit Lund", channel="sms")
    texts = sms()
    other = another_store(database_url, tmp_path)
    one = office.delivery(phone)
    two = office.delivery(phone, texts, holder="two", store=other)
    assert one._claim(phone).ready, "the first holds Telegram"
    assert asyncio.run(two.deliver()) == 4
    assert {shown.address[:3] for shown in texts.shown} == {"+45"}
    assert phone.shown == []
    other.close()


def test_a_lease_that_ran_out_is_taken_over(
    office: Office, phone: ScriptedChannel, database_url: str, tmp_path: Path
) -> None:
    newcomer(office)
    other = another_store(database_url, tmp_path)
    two = office.delivery(phone, holder="two", store=other)
    with office.store.write() as connection:
        connection.execute(
            schema.lease.insert(),
            {
                "name": "send telegram",
                "holder": "one that died",
                "until": office.clock.now() + timedelta(seconds=LEASE_SECONDS),
            },
        )
    assert asyncio.run(two.deliver()) == 0
    office.pass_time(seconds=LEASE_SECONDS - 1)
    assert asyncio.run(two.deliver()) == 0
    office.pass_time(seconds=1)
    assert asyncio.run(two.deliver()) == 5
    (lease,) = office.rows(schema.lease)
    assert lease.holder == "two"
    other.close()


def test_processes_that_begin_together_agree_on_one_sender(
    office: Office, database_url: str, tmp_path: Path
) -> None:
    people = [newcomer(office, f"Borger {n}") for n in range(4)]
    phones = [ScriptedChannel() for _ in range(4)]
    stores = [another_store(database_url, tmp_path) for _ in phones]
    senders = [
        office.delivery(phone, holder=f"sender {n}", store=stores[n])
        for n, phone in enumerate(phones)
    ]

    async def all_at_once() -> list[int]:
        return list(await asyncio.gather(*(sender.deliver() for sender in senders)))

    sent = asyncio.run(all_at_once())
    shown = [each.key for phone in phones for each in phone.shown]
    assert len(shown) == len(set(shown)) == sum(sent) == 4 * len(people) + 1
    for store in stores:
        store.close()


def moving(office: Office) -> Wait:
    """A way to wait that moves the office's clock on instead."""

    async def wait(until: datetime) -> None:
        await asyncio.sleep(0)
        office.clock.hold(until)

    return wait


def test_a_slow_channel_keeps_its_lease_while_it_sends(
    office: Office, database_url: str, tmp_path: Path
) -> None:
    """One SMS a second and many waiting: nobody takes over halfway and sends a second time."""
    people = [newcomer(office, f"Borger {n}", channel="sms") for n in range(60)]
    phone = sms(per_second=1.0)
    other = another_store(database_url, tmp_path)
    beside = office.delivery(phone, holder="beside", store=other)
    claimed: list[Claim] = []
    phone.during = lambda: claimed.append(beside._claim(phone))
    sender = office.delivery(phone)
    sender.wait = moving(office)
    sent = asyncio.run(sender.deliver())
    assert sent == 4 * len(people)
    assert claimed == [Claim()] * sent
    passed = (office.clock.now() - MONDAY).total_seconds()
    assert sent - 1 <= passed <= sent + 1
    other.close()


# --- one person's matters are no other's ---------------------------------------------------------


def test_one_phones_rest_holds_up_nobody(office: Office) -> None:
    """Amina's second message waits for its moment; one to Birgit then leaves at once."""
    amina, birgit = consented(office), consented(office, "Birgit Lund")
    send_everything(office)
    phone = ScriptedChannel(rest_seconds=1.0)
    sender = office.delivery(phone)
    office.write(amina, "HJÆLP")  # it is answered by two messages
    with office.store.write() as connection:  # held before, so that nobody rests at the start
        leases.take_lease(connection, "send telegram", "one", office.clock.now(), LEASE_SECONDS)

    async def live() -> None:
        rests, over = asyncio.Event(), asyncio.Event()

        async def wait(until: datetime) -> None:
            rests.set()
            await over.wait()
            office.clock.hold(until)

        sender.wait = wait
        sending = asyncio.create_task(sender.deliver())
        await rests.wait()
        assert (arrived_at(phone, amina), arrived_at(phone, birgit)) == (1, 0)
        rests.clear()
        office.write(birgit, "HJÆLP")
        sender.wake()
        await rests.wait()
        assert (arrived_at(phone, amina), arrived_at(phone, birgit)) == (1, 1)
        assert office.clock.now() == MONDAY
        over.set()
        assert await sending == 4

    def arrived_at(phone: ScriptedChannel, person: int) -> int:
        return len(arrived(phone, office.address(person)))

    asyncio.run(live())


class LivePhone(ScriptedChannel):
    """Shows typing, and takes old buttons away; it knows when each call of any kind came."""

    def __init__(self, clock: Clock, **more: Any) -> None:
        super().__init__(**more)
        self.clock = clock
        self.calls: list[tuple[datetime, str]] = []
        self.during = lambda: self.note("send")

    def note(self, kind: str) -> None:
        self.calls.append((self.clock.now(), kind))

    async def show_typing(self, address: str) -> None:
        self.note("typing")

    async def show_answer(self, address: str, sent: str, message: Rendered, answer: str) -> bool:
        self.note("edit")
        return True


def test_every_call_keeps_to_the_pace_and_messages_go_first(office: Office) -> None:
    people = [newcomer(office, f"Borger {n}") for n in range(20)]
    phone = LivePhone(office.clock, per_second=10.0, rest_seconds=1.0)
    sender = office.delivery(phone)
    sender.wait = moving(office)
    asyncio.run(sender.deliver())
    for person in people:
        office.write(person, "ja")
    began = office.clock.now()
    asyncio.run(sender.deliver())
    assert {kind for _, kind in phone.calls} == {"send", "typing", "edit"}
    moments = sorted(at for at, _ in phone.calls)
    assert max(sum(at <= each < at + SECOND for each in moments) for at in moments) <= 10
    assert all(set(office.statuses(person)) == {"sent"} for person in people)
    sent = [at for at, kind in phone.calls if kind == "send" and began <= at < began + 4 * SECOND]
    assert len(sent) >= 39, "while many wait to be sent, nothing else takes their room"


def test_side_calls_leave_half_of_the_pace_to_messages() -> None:
    pace = Pace(timedelta(0), 10.0)
    assert [pace.side_call(MONDAY) for _ in range(7)] == [True] * 5 + [False] * 2
    places = [pace.place(MONDAY, MONDAY) for _ in range(6)]
    assert places == [MONDAY] * 5 + [MONDAY + SECOND]
    assert not pace.side_call(MONDAY + SECOND / 2)
    assert pace.side_call(MONDAY + SECOND)


@pytest.mark.parametrize("column", ["outgoing.sealed", "person_address.sealed"])
def test_what_is_damaged_is_one_persons(
    office: Office, phone: ScriptedChannel, column: str
) -> None:
    bad, good = newcomer(office), newcomer(office, "Birgit Lund")
    table = schema.metadata.tables[column.partition(".")[0]]
    with office.store.write() as connection:
        named = update(table).where(table.c.person_id == bad)
        connection.execute(named.values(sealed=b"damaged, and long enough to be opened"))
    office.deliver(phone)
    assert office.statuses(good) == ["sent"] * 4
    assert office.messages(bad)[0].status == "failed"
    office.settle()
    assert "undelivered" in office.open_nudges(bad)


def test_old_buttons_that_are_damaged_hold_up_nobody(office: Office) -> None:
    bad, good = newcomer(office), newcomer(office, "Birgit Lund")
    phone = LivePhone(office.clock)
    office.deliver(phone)
    office.write(bad, "ja")
    office.write(good, "ja")
    sent, out = [office.messages(each)[3].no for each in (bad, good)], schema.outgoing
    damaged = update(out).where(out.c.person_id == bad, out.c.no == sent[0])
    with office.store.write() as connection:
        connection.execute(damaged.values(sealed=b"damaged, and long enough to be opened"))
    office.deliver(phone)
    assert {*office.statuses(bad), *office.statuses(good)} == {"sent"}
    assert [kind for _, kind in phone.calls].count("edit") == 1


def test_what_changed_while_it_was_rendered_is_left_alone(
    office: Office, phone: ScriptedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """STOP, an erasure, another number: it is looked once more before anything leaves."""
    person, other = consented(office), consented(office, "Birgit Lund")
    send_everything(office)
    office.write(person, "HJÆLP")
    office.write(other, "HJÆLP")
    really = Looker.look
    claims: list[Any] = []

    def look(looker: Looker, *given: Any) -> Any:
        found = really(looker, *given)
        if not claims and found.ready:
            claims.append(found)
            office.write(person, "STOP")
        return found

    monkeypatch.setattr(Looker, "look", look)
    one = office.delivery(phone)
    with office.store.write() as connection:
        leases.take_lease(connection, "send telegram", "one", office.clock.now(), LEASE_SECONDS)
    claim = one._claim(phone)
    assert [each.message.person for each in claim.ready] == [other]
    assert claim.has_changed
    assert office.messages(person)[-2].tries == 0


def test_a_batch_asks_no_more_than_one_message(office: Office, phone: ScriptedChannel) -> None:
    """One statement a table, however many leave; two transactions that write."""
    people = [consented(office, f"Borger {n}") for n in range(12)]
    send_everything(office)

    def asked(*written: int) -> list[int]:
        for person in written:
            hold_until(office, person, office.clock.now())
        said = [0, 0]

        def count(*_: Any) -> None:
            said[0] += 1

        def begun(connection: Any) -> None:
            said[1] += not connection.get_execution_options().get("read_only")

        event.listen(office.store.engine, "before_cursor_execute", count)
        event.listen(office.store.engine, "begin", begun)
        assert office.deliver(phone) == len(written)
        event.remove(office.store.engine, "before_cursor_execute", count)
        event.remove(office.store.engine, "begin", begun)
        return said

    office.deliver(phone)
    one = asked(people[0])
    assert one[0] <= 14
    assert one[1] == 2
    assert asked(*people[1:]) == one


# --- what waits for its time, and what is too late ----------------------------------------------


def hold_until(office: Office, person: int, at: datetime) -> None:
    """Write something to a person that may not leave before `at`, as a turn would have."""
    now = office.clock.now()
    held = Outgoing(999, text("staff.no_citizens"), "da", now, at, "telegram", is_reply=False)
    row = {
        "person_id": person, "no": held.no, "channel": held.channel, "status": "queued",
        "sealed": office.store.keys.seal(person, dump_content(held)), "words_of": person,
        "created_at": now, "not_before": at, "run": 0, "imprint": 0, "is_reply": False,
        "tries": 0,
    }  # fmt: skip
    with office.store.write() as connection:
        connection.execute(schema.outgoing.insert(), row)


def test_what_may_not_leave_yet_waits_and_holds_up_no_reply(
    office: Office, phone: ScriptedChannel
) -> None:
    office.settle()
    office.deliver(phone)
    lars, held = office.address(office.lars), "Du har ingen borgere i Makker endnu."
    office.clock.hold(MONDAY.replace(hour=21))
    morning = MONDAY.replace(day=24, hour=8)
    hold_until(office, office.lars, morning)
    before = len(phone.texts(lars))
    office.deliver(phone)
    assert len(phone.texts(lars)) == before
    with office.store.write() as connection:  # numbers go on after it
        connection.execute(update(schema.person).values(next_no=1000))
    office.write(office.lars, "hvad kan du?")
    office.deliver(phone)
    assert len(phone.texts(lars)) == before + 1, "a reply does not wait behind what is held"
    office.clock.hold(morning - timedelta(seconds=1))
    office.deliver(phone)
    assert held not in phone.texts(lars)
    office.pass_time(seconds=1)
    office.deliver(phone)
    assert phone.texts(lars)[-1] == held


def test_a_question_that_is_no_longer_asked_is_not_sent(
    office: Office, phone: ScriptedChannel
) -> None:
    """The provider was away for eleven days: who was not asked is not silent."""
    person = consented(office)
    send_everything(office)
    office.pass_hourly(24 * 7)
    assert office.statuses(person)[-1] == "queued"
    office.pass_hourly(24 * 4)
    office.deliver(phone)
    assert not any("uge" in words for words in phone.texts(office.address(person)))
    asked = [row.status for row in office.messages(person) if office.asks(row, "week")]
    assert asked == ["expired"]
    assert "silence" not in office.open_nudges(person)


def test_what_waited_three_days_is_too_old(office: Office, phone: ScriptedChannel) -> None:
    person = consented(office)
    send_everything(office)
    office.write(person, "HJÆLP")
    office.pass_time(days=3, seconds=1)
    office.deliver(phone)
    assert phone.texts(office.address(person)) == []
    assert office.statuses(person)[-1] == "expired"


def test_after_stop_nothing_leaves_that_was_ready_before(
    office: Office, phone: ScriptedChannel
) -> None:
    person = consented(office)
    send_everything(office)
    morning = office.clock.now() + timedelta(hours=12)
    hold_until(office, person, morning)
    with office.store.write() as connection:  # numbers go on after it
        connection.execute(update(schema.person).values(next_no=1000))
    office.pass_time(minutes=1)
    office.write(person, "STOP")
    office.deliver(phone)
    assert office.statuses(person)[-1] == "sent", "the STOP itself is answered"
    office.clock.hold(morning)
    before = len(phone.texts(office.address(person)))
    office.deliver(phone)
    assert len(phone.texts(office.address(person))) == before
    assert "expired" in office.statuses(person)


def test_what_was_decided_never_goes_back(office: Office, phone: ScriptedChannel) -> None:
    """The end of a try that comes too late does not open a message again."""
    from storage.messages.outbox import Status
    from storage.messages.tries import Result, end_tries

    person = newcomer(office)
    office.deliver(phone)
    no = office.messages(person)[0].no
    late = Result(person, no, 2, Status.FAILED, error="unavailable")
    with office.store.write() as connection:
        end_tries(connection, office.store.keys, [late], office.clock.now())
    assert office.statuses(person) == ["sent"] * 4


# --- the gate -----------------------------------------------------------------------------------


def asked_about(office: Office, agreement: str) -> int:
    """A citizen whose open question is about an agreement in these words."""
    person = consented(office)
    office.settle()
    office.write(
        office.lars,
        f"log Amina telefon: talt. Aftale: {agreement} inden fredag. "
        "Næste: om 14 dage kl 10, Torvet 3",
        "ja",
    )
    office.pass_time(minutes=5)
    office.settle()
    office.write(person, "ja")  # the agreement is as the citizen remembers it (D10)
    send_everything(office)
    office.clock.hold(MONDAY + timedelta(days=7))
    office.settle()
    office.write(person, "god", "intet")
    assert office.said(person)[-1] == "weekly_check_in.agreement_by"
    return person


@pytest.mark.parametrize("channel", ["telegram", "sms"])
def test_a_forbidden_word_of_staffs_is_sent_in_neutral_words(office: Office, channel: str) -> None:
    person = asked_about(office, "starte i praktik hos Netto")
    phone = ScriptedChannel(channel)
    if channel == "sms":
        with office.store.write() as connection:
            connection.execute(update(schema.outgoing).values(channel="sms"))
    office.deliver(phone)
    shown = phone.texts(office.address(person, channel))
    assert "I har aftalt: det, I har talt om." in shown[-1]
    assert not any("praktik" in text.lower() for text in shown)


def test_a_harmless_agreement_is_sent_as_it_is(office: Office, phone: ScriptedChannel) -> None:
    person = asked_about(office, "ringe til Netto")
    office.deliver(phone)
    assert "I har aftalt: ringe til Netto." in phone.texts(office.address(person))[-1]


def test_a_message_that_stays_forbidden_is_not_sent_and_is_counted(
    office: Office, phone: ScriptedChannel
) -> None:
    person = newcomer(office, "Sanktion Jensen")
    before = counted(metrics.gate_refusals)
    office.deliver(phone)
    shown = phone.texts(office.address(person))
    assert not any("sanktion" in text.lower() for text in shown)
    assert office.messages(person)[0].error == "refused"
    assert office.statuses(person) == ["failed", "sent", "sent", "sent"]
    assert counted(metrics.gate_refusals) == before + 1


def test_a_button_is_a_part_of_the_message(office: Office, phone: ScriptedChannel) -> None:
    """A forbidden word on a button is found too."""
    from bot.showing.rendering import GateRefusedError, Renderer
    from conversations.records.outcome import Button
    from storage.cases.lookup import Lookup
    from storage.codec import Content

    person = newcomer(office, "Sanktion Jensen")
    code = Button("x", text("staff.citizen", name="Sanktion", code="A1B"))
    content = Content(text("common.closed"), (code,), "da", "", "", False)
    with office.store.read() as connection:
        one = office.delivery(phone)
        lookup = Lookup(connection, office.store.keys, office.clock.now(), one.house.zone)
        renderer = Renderer(one.catalogs, one.house, lookup, TELEGRAM, person, True)
        with pytest.raises(GateRefusedError):
            renderer.render(content)


def test_finished_words_are_kept_sealed_for_citizens_only(
    office: Office, phone: ScriptedChannel
) -> None:
    person = newcomer(office)
    office.deliver(phone)
    kept = [office.store.keys.open(person, r.sealed_finished) for r in office.messages(person)]
    assert kept == phone.texts(office.address(person))
    assert all(row.sealed_finished is None for row in office.messages(office.lars))


# --- what the clock is told ---------------------------------------------------------------------


@pytest.fixture
def quiet(office: Office) -> Iterator[Office]:
    """An office in which nothing waits."""
    office.settle()
    send_everything(office)
    with office.store.write() as connection:
        connection.execute(delete(schema.timer))
    yield office


def _next(office: Office) -> datetime | None:
    from storage.messages import outbox

    with office.store.read() as connection:
        return outbox.next_due(connection, office.clock.now())


def test_the_next_moment_is_that_of_a_retry(quiet: Office, phone: ScriptedChannel) -> None:
    assert _next(quiet) is None
    mette = quiet.add("Mette Krogh", Role.JOBFORMIDLER)
    quiet.settle()
    assert _next(quiet) == quiet.clock.now()
    phone.plan[quiet.address(mette)] = [Fails(Failure.BUSY, timedelta(minutes=5))]
    quiet.deliver(phone)
    assert _next(quiet) == quiet.clock.now() + timedelta(minutes=5)


def test_delivery_is_one_thing_for_each_process(office: Office) -> None:
    assert isinstance(office.delivery(), Delivery)
