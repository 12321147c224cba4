"""The demo as a whole: people on simulated phones, and a clock that can be moved on.

The page and its JSON API, the demo's history and the tests all use this; it uses the same service
as `makker serve`.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from bot.base.clock import MovableClock
from bot.receiving.batches import Arrival
from bot.service import Counts, Service
from bot.showing.rendering import Renderer
from bot.simulator.case_json import Json, case_json
from bot.simulator.phones import SIMULATED, PhoneMessage, Phones
from conversations.case.nudging import wording
from conversations.catalogue import NUDGES
from conversations.reading.cpr import without_cpr
from conversations.records.case import AgendaItem, Nudge, Role
from conversations.records.channel import SCREEN, TELEGRAM, Address, Traits, traits_of
from conversations.records.inputs import Message, Tap
from conversations.records.inputs_between import ActionAnswered, CaseRefused, StaffActed
from conversations.records.marks import Action
from conversations.records.texts import Ref, Text, TextValue, text
from conversations.topics.staff_away.hand_over import HandOver
from storage.cases.lookup import Lookup
from storage.cases.whole import read_whole
from storage.codec import Content
from storage.people.people import NewPerson, add_person, addresses_of, list_people, set_channel

CHANNELS = tuple(each.name for each in SIMULATED)
PASS_BY = timedelta(hours=1)


class NotDoneError(Exception):
    """What the simulator was asked cannot be done; the message is one Danish sentence."""


@dataclass(slots=True)
class DemoWorld:
    """Everything that the simulator can do, in one place."""

    service: Service
    phones: Phones
    clock: MovableClock
    _adding: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def people(self) -> list[dict[str, Any]]:
        """Return everybody, as the contract lists them."""
        return await asyncio.to_thread(self._people)

    def _people(self, only: int = 0) -> list[dict[str, Any]]:
        store = self.service.turn_taker.store
        with store.read() as connection:
            return [asdict(each) for each in list_people(connection, store.keys, only)]

    async def person(self, person_id: int) -> dict[str, Any]:
        """Return one person. Raises NotDoneError for an id that nobody has."""
        found = await asyncio.to_thread(self._people, person_id) if 0 < person_id < 2**31 else []
        if not found:
            raise NotDoneError("Der er ingen person med det nummer.")
        return found[0]

    async def add(
        self, name: str, role: Role, channel: str, language: str = "da", model: str = "FSM2",
        trin: int = 1, jobformidler: int = 0, sagsbehandler: int = 0, leader: int = 0,
        shares_phone_with: int = 0,
    ) -> dict[str, Any]:  # fmt: skip
        """Add a person with a phone, or on the phone of another; a citizen has a first message."""
        if role is Role.CITIZEN and not jobformidler:
            staff = [p for p in await self.people() if p["role"] == Role.JOBFORMIDLER]
            if not staff:
                raise NotDoneError("Lav en jobformidler først. En borger skal have en.")
            jobformidler = staff[0]["id"]
        if jobformidler and (await self.person(jobformidler))["role"] != Role.JOBFORMIDLER:
            raise NotDoneError("Den person er ikke jobformidler.")
        for colleague in filter(None, (sagsbehandler, leader)):
            await self.person(colleague)
        new = NewPerson(
            name, role, channel, {}, language, jobformidler, sagsbehandler, leader, "", model, trin
        )
        async with self._adding:  # two at once must not get the same number
            return await self._add(new, shares_phone_with)

    async def _add(self, new: NewPerson, phone_of: int) -> dict[str, Any]:
        number = max((p["id"] for p in await self.people()), default=0) + 1
        addresses = _numbers(number)
        if phone_of:
            addresses = await self._addresses(phone_of) | {SCREEN.name: _address(SCREEN, number)}
        phone = _spoken_number(number) if new.role is not Role.CITIZEN else ""
        new = replace(new, addresses=addresses, phone=phone)
        store = self.service.turn_taker.store
        person_id = await asyncio.to_thread(add_person, store, new, self.clock.now())
        await self.service.settle()
        return await self.person(person_id)

    async def switch(self, person_id: int, channel: str) -> dict[str, Any]:
        """Let Makker write to this person on another channel from now on."""
        await self.person(person_id)
        await asyncio.to_thread(self._switch, person_id, channel)
        return await self.person(person_id)

    def _switch(self, person_id: int, channel: str) -> None:
        with self.service.turn_taker.store.write() as connection:
            set_channel(connection, person_id, channel)

    async def messages(self, person_id: int, after: int = 0) -> list[PhoneMessage]:
        """Return what stands on a person's phone."""
        addresses = await self._addresses(person_id)
        return await asyncio.to_thread(self.phones.messages, list(addresses.values()), after)

    async def write(self, person_id: int, words: str, key: str = "") -> list[PhoneMessage]:
        """Write a message on a phone; returns the new messages once all replies are there.

        `key` is the sender's own name for it: the same one again changes nothing.
        """
        return await self._act(person_id, words, Message(words), key)

    async def send(
        self, person_id: int, kind: str, content: bytes, caption: str = "", key: str = ""
    ) -> list[PhoneMessage]:
        """Send a recording, a photo or another file from a phone; only a messenger can."""
        if traits_of((await self.person(person_id))["channel"]).is_text_alone:
            raise NotDoneError("En sms kan ikke have en fil med.")
        ref = await asyncio.to_thread(self.phones.keep_file, content)
        event = Message(caption, media=kind, media_ref=ref, media_bytes=len(content))
        return await self._act(person_id, caption, event, key)

    async def tap(self, person_id: int, data: str, key: str = "") -> list[PhoneMessage]:
        """Tap a button on a phone."""
        shown = await self.messages(person_id)
        buttons = {b["data"]: b["label"] for message in shown for b in message.buttons}
        if data not in buttons:
            raise NotDoneError("Den knap er ikke på telefonen.")
        return await self._act(person_id, buttons[data], Tap(data), key)

    async def _act(
        self, person_id: int, words: str, event: Message | Tap, key: str
    ) -> list[PhoneMessage]:
        person = await self.person(person_id)
        channel = person["channel"]
        address = (await self._addresses(person_id))[channel]
        shown, _ = without_cpr(words)
        message_id = await asyncio.to_thread(
            self.phones.write, address, channel, shown, self.clock.now(),
            f"in.{person_id}.{key}" if key else None,
        )  # fmt: skip
        if isinstance(event, Message) and event.media_ref:
            await asyncio.to_thread(self.phones.attach, message_id, event.media, event.media_ref)
        await self.service.submit(Arrival(channel, address, f"phone.{message_id}", event))
        await self.service.settle()
        return await self.messages(person_id, message_id - 1)

    async def _addresses(self, person_id: int) -> dict[str, str]:
        await self.person(person_id)
        found = await asyncio.to_thread(self._addresses_of, person_id)
        # Somebody who is invited has a phone already; Makker knows it once they write the code.
        return _numbers(person_id) | found

    def _addresses_of(self, person_id: int) -> dict[str, str]:
        store = self.service.turn_taker.store
        with store.read() as connection:
            return addresses_of(connection, store.keys, person_id)

    async def case(self, person_id: int) -> Json:
        """Return the whole case as the API shows it. Raises NotDoneError without one.

        This is the demo's look at its own store, for who plays it: nobody's look at a case, and so
        without a row in the access log. Staff read by `TurnTaker.read_case`.
        """
        return await asyncio.to_thread(self._case, person_id)

    def _case(self, person_id: int) -> Json:
        store = self.service.turn_taker.store
        with store.read() as connection:
            lookup = self._lookup(connection)
            whole = read_whole(connection, store.keys, person_id, lookup.today)
            if whole is None:
                raise NotDoneError("Den person har ingen sag.")

            def name(person: int) -> str:
                return str(lookup.value(Ref("full_name", person)))

            def nudge_text(nudge: Nudge) -> str:
                return self._rendered(
                    lookup, person_id, wording(_on_a_list(person_id, nudge), NUDGES)
                )

            def words(said: TextValue) -> str:
                alone = text("always.answer_line", question="", answer=said)
                return self._rendered(lookup, person_id, alone).strip()

            return case_json(whole, name, nudge_text, words)

    def in_danish(self, texts: Mapping[str, Text]) -> dict[str, str]:
        """Return texts that stand on a page of the demo's own."""
        with self.service.turn_taker.store.read() as connection:
            lookup = self._lookup(connection)
            return {name: self._rendered(lookup, 0, said) for name, said in texts.items()}

    def close(self) -> None:
        """Let go of the demo's databases."""
        self.service.turn_taker.store.close()
        self.phones.close()

    def _lookup(self, connection: Connection) -> Lookup:
        turn_taker = self.service.turn_taker
        zone = turn_taker.world.policy.zone
        return Lookup(connection, turn_taker.store.keys, self.clock.now(), zone)

    def _rendered(self, lookup: Lookup, person_id: int, said: Text) -> str:
        """A text as staff read it on Telegram."""
        delivery = self.service.delivery
        content = Content(said, (), "da", "", "", False)
        renderer = Renderer(delivery.catalogs, delivery.house, lookup, TELEGRAM, person_id, False)
        return renderer.render(content).text

    async def act(
        self, citizen: int, by: int, action: Action, version: int | None = None
    ) -> dict[str, Any]:
        """Let a member of staff act on a case, as they saw it; return whether it was done, and why.

        `version` is the case's that they saw; `None`: as it is now.
        """
        seen = (await self.case(citizen))["version"] if version is None else version
        await self.person(by)
        if isinstance(action, HandOver):
            to = await self.person(action.to)
            if to["role"] != Role.JOBFORMIDLER:
                raise NotDoneError("Den, der skal have sagen, er ikke jobformidler.")
        event = StaffActed(by, seen, action)
        try:
            answered = await asyncio.to_thread(self.service.turn_taker.act, citizen, event)
        except LookupError:
            raise NotDoneError("Den person har ingen sag.") from None
        await self.service.settle()
        return await asyncio.to_thread(self._answered, by, answered)

    def _answered(self, by: int, answered: ActionAnswered | CaseRefused) -> dict[str, Any]:
        if isinstance(answered, CaseRefused):
            answered = ActionAnswered(answered.case, False, (text("staff.not_yours"),))
        store = self.service.turn_taker.store
        with store.read() as connection:
            lookup = self._lookup(connection)
            shown = [self._rendered(lookup, by, said) for said in answered.texts]
        return {"done": answered.is_done, "texts": shown}

    async def move_to(self, target: datetime) -> Counts:
        """Move the clock on; everything that falls due on the way happens in order."""
        if target < self.clock.now():
            raise NotDoneError("Uret kan kun gå frem.")
        total = Counts()
        self.service.is_driven = True
        try:
            await self._stand(self.clock.now())
            while True:
                done = await self.service.settle()
                total = Counts(total.turns + done.turns, total.sent + done.sent)
                due = await self.service.next_due()
                if due is None or due > target:
                    break
                # What is due and does not move (a phone that cannot be reached) is passed by.
                is_stuck = due <= self.clock.now() and not done.turns
                await self._stand(self.clock.now() + PASS_BY if is_stuck else due)
            await self._stand(target)
        finally:
            self.service.is_driven = False
            self.clock.release()
        return total

    async def _stand(self, moment: datetime) -> None:
        """Hold the clock there; a start after a crash goes on from it, so it never goes back."""
        self.clock.hold(moment)
        ahead = self.clock.distance().total_seconds() * 1_000_000
        await asyncio.to_thread(self.phones.save_clock, round(ahead))


def _on_a_list(citizen: int, nudge: Nudge) -> AgendaItem:
    return AgendaItem(
        citizen, nudge.no, nudge.rule, nudge.due_at, nudge.stage, since=nudge.raised_at
    )


def _numbers(number: int) -> dict[str, str]:
    """The addresses of a simulated phone."""
    return {each.name: _address(each, number) for each in SIMULATED}


def _address(channel: Traits, number: int) -> str:
    match channel.address:
        case Address.NUMBER:
            return f"+4520{number:06}"
        case Address.CHAT:
            return f"{100000 + number}"
        case Address.SCREEN:
            return f"desk-{number}"


def _spoken_number(number: int) -> str:
    """A phone number as it is read aloud."""
    return f"20 00 {number // 100:02} {number % 100:02}"
