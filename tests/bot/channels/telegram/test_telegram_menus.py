"""Telegram's menu: citizens' words in every chat, staff's orders in theirs while they are staff."""

import asyncio
from collections.abc import Iterator

import pytest
from sqlalchemy import delete, update

from bot.channels.telegram.api import bot_id, open_bot
from bot.channels.telegram.chat_menus import ChatMenus
from bot.channels.telegram.menu import BESIDE_QUESTIONS, MENU, commands_for, word_of
from conversations.reading.answers import Command, read_command
from conversations.records.case import Role
from conversations.staff_phone.orders import ORDERS, read_order
from locales.catalog import read_catalogs
from storage import schema
from storage.messages import leases
from storage.store import Store
from tests.fakes.telegram import TOKEN, FakeTelegram, Fault
from tests.fakes.telegram_methods import Refusal, check
from tests.fakes.telegram_server import Served, serving
from tests.worlds.office import Office

CITIZENS = [entry.name for entry in MENU]


@pytest.fixture
def served() -> Iterator[Served]:
    with serving(FakeTelegram()) as found:
        found.fake.profile["commands "] = [
            {"command": name, "description": about}
            for name, about in commands_for(Role.CITIZEN, read_catalogs()["da"].texts)
        ]
        yield found


@pytest.fixture
def office(store: Store) -> Office:
    made = Office(store)
    made.clock.hold(made.clock.now())
    return made


def work(office: Office, served: Served, times: int = 1, token: str = TOKEN) -> int:
    """Let a process look at the menus so often; returns how many it set right."""

    async def look() -> int:
        bot = open_bot(token, served.url, 2.0)
        menus = ChatMenus(bot, office.store, bot_id(token), read_catalogs()["da"].texts)
        try:
            return sum([await menus.work(office.delivery()) for _ in range(times)])
        finally:
            await bot.hang_up()

    return asyncio.run(look())


def chat_of(office: Office, served: Served, person: int) -> int:
    chat = int(office.address(person))
    served.fake.phone(chat).chat.has_started = True
    return chat


# --- which words ----------------------------------------------------------------------------------


def test_every_word_that_always_works_is_in_the_menu() -> None:
    assert {entry.command for entry in MENU} | BESIDE_QUESTIONS == set(Command)


@pytest.mark.parametrize("entry", MENU, ids=lambda entry: entry.name)
def test_a_citizens_command_is_its_word(entry: object) -> None:
    assert read_command(word_of(f"/{entry.name}")) is entry.command  # type: ignore[attr-defined]


@pytest.mark.parametrize("role", [Role.JOBFORMIDLER, Role.SAGSBEHANDLER, Role.LEADER])
def test_staffs_menu_is_the_one_list_of_orders(role: Role) -> None:
    found = commands_for(role, read_catalogs()["da"].texts)
    orders = [order for order in ORDERS if role in order.roles]
    assert [name for name, _ in found] == [*(o.name for o in orders), "hjaelp", "tilbage"]
    for order, (name, _) in zip(orders, found, strict=False):
        read = read_order(word_of(f"/{name}"), role)
        assert read is not None and read[0] is order
    assert [read_command(word_of(f"/{name}")) for name, _ in found[-2:]] == [
        Command.HELP,
        Command.BACK,
    ]


@pytest.mark.parametrize("role", Role)
def test_telegram_takes_every_menu(role: Role) -> None:
    import json

    commands = [
        {"command": name, "description": about}
        for name, about in commands_for(role, read_catalogs()["da"].texts)
    ]
    check("setMyCommands", {"commands": json.dumps(commands)}, {})


@pytest.mark.parametrize(
    ("commands", "scope"),
    [
        ('[{"command": "åbn", "description": "x"}]', '{"type": "default"}'),
        ('[{"command": "Log", "description": "x"}]', '{"type": "default"}'),
        ('[{"command": "log", "description": ""}]', '{"type": "default"}'),
        (f'[{{"command": "{"a" * 33}", "description": "x"}}]', '{"type": "default"}'),
        (f'[{{"command": "log", "description": "{"x" * 257}"}}]', '{"type": "default"}'),
        ("[]", '{"type": "default"}'),
        ('[{"command": "log", "description": "x"}]', '{"type": "chat"}'),
        ('[{"command": "log", "description": "x"}]', '{"type": "chat", "chat_id": "Lars"}'),
        ('[{"command": "log", "description": "x"}]', '{"type": "staff"}'),
    ],
)
def test_the_fake_is_as_strict_as_the_bot_api(commands: str, scope: str) -> None:
    with pytest.raises(Refusal):
        check("setMyCommands", {"commands": commands, "scope": scope}, {})


# --- whose chats ----------------------------------------------------------------------------------


def test_who_is_staff_sees_their_orders_and_citizens_their_words(
    office: Office, served: Served
) -> None:
    leader = office.add("Ida Lund", Role.LEADER)
    amina = office.add("Amina Warsame")
    chats = [chat_of(office, served, person) for person in (office.lars, leader, amina)]
    assert work(office, served) == 2
    menus = [served.fake.menu_of(chat) for chat in chats]
    assert "ny" in menus[0] and "sager" not in menus[0]
    assert "sager" in menus[1] and "ny" not in menus[1]
    assert menus[2] == CITIZENS


def test_it_is_set_once(office: Office, served: Served) -> None:
    chat_of(office, served, office.lars)
    assert work(office, served, times=3) == 1
    assert work(office, served) == 0
    assert len(served.fake.called("setMyCommands")) == 1


def test_a_change_of_role_changes_the_menu(office: Office, served: Served) -> None:
    chat = chat_of(office, served, office.lars)
    work(office, served)
    _set_person(office, role="leader")
    assert work(office, served) == 1
    assert "sager" in served.fake.menu_of(chat)


@pytest.mark.parametrize("how", ["another phone", "erased", "a citizen"])
def test_who_is_staff_no_more_there_sees_citizens_words_again(
    office: Office, served: Served, how: str
) -> None:
    chat = chat_of(office, served, office.lars)
    work(office, served)
    if how == "another phone":
        table = schema.person_address
        with office.store.write() as connection:
            connection.execute(delete(table).where(table.c.person_id == office.lars))
    elif how == "erased":
        _set_person(office, erased_at=office.clock.now())
    else:
        _set_person(office, role="citizen", jobformidler_id=office.lars)
    assert work(office, served) == 1
    assert served.fake.menu_of(chat) == CITIZENS
    assert work(office, served) == 0


def _set_person(office: Office, **values: object) -> None:
    table = schema.person
    with office.store.write() as connection:
        connection.execute(update(table).where(table.c.id == office.lars).values(values))


def test_whose_words_are_gone_is_forgotten(office: Office, served: Served) -> None:
    chat_of(office, served, office.lars)
    work(office, served)
    _set_person(office, erased_at=office.clock.now())
    office.store.keys.destroy(office.lars)
    assert work(office, served) == 1
    assert office.rows(schema.chat_menu) == []


def test_a_new_bot_sets_them_anew(office: Office, served: Served) -> None:
    chat_of(office, served, office.lars)
    work(office, served)
    texts = read_catalogs()["da"].texts
    same, other = (ChatMenus(None, office.store, no, texts) for no in ("1", "2"))  # type: ignore[arg-type]
    assert same._wanted != other._wanted


# --- what goes wrong ------------------------------------------------------------------------------


def test_a_chat_that_was_never_met_waits_a_day(office: Office, served: Served) -> None:
    assert work(office, served, times=2) == 0, "no START yet"
    assert len(served.fake.called("setMyCommands")) == 1
    chat = chat_of(office, served, office.lars)
    office.pass_time(hours=25)
    assert work(office, served) == 1
    assert "log" in served.fake.menu_of(chat)


def test_telegram_that_is_away_is_asked_again(office: Office, served: Served) -> None:
    chat = chat_of(office, served, office.lars)
    served.fake.fault = lambda call: Fault.DOWN
    assert work(office, served, times=2) == 0
    served.fake.fault = lambda call: None
    office.pass_time(minutes=2)
    assert work(office, served) == 1
    assert "log" in served.fake.menu_of(chat)


def test_two_processes_do_it_once(office: Office, served: Served) -> None:

    chat_of(office, served, office.lars)
    with office.store.write() as connection:
        leases.take_lease(connection, "telegram menus", "another", office.clock.now(), 60)
    assert work(office, served) == 0
    office.pass_time(minutes=2)
    assert work(office, served) == 1
