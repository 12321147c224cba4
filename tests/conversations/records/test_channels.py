"""A channel is its row of traits: what is said on one follows from the row, never from its name."""

import ast
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from string import Formatter

import pytest

from bot.channels import connectors
from bot.operator.channels_page import channels_page
from bot.showing.rendering import Renderer
from conversations.records import channel as rows
from conversations.records.channel import CHANNELS, SMS, TELEGRAM, WHATSAPP, Traits, traits_of
from conversations.records.inputs_between import ActionAnswered, LetterReturned, LetterWritten
from conversations.records.questions import Sensitivity
from conversations.records.texts import text
from locales.usual_values import USUAL
from storage.cases.lookup import Lookup
from storage.codec import Content
from storage.people.people import add_address
from tests.worlds.playing import Play, catalogs

ROOT = Path(__file__).parents[3]
ROOMS = ("bot", "conversations", "storage")  # locales know no row: they are handed wordings
NAMES = frozenset(each.name for each in CHANNELS)
ROWS = frozenset(name for name, found in vars(rows).items() if isinstance(found, Traits))
# A channel's own folder, and where the name of one is read from outside.
MAY_NAME = ("bot/channels/", "bot/simulator/", "bot/talk/", "bot/cli.py")


@pytest.fixture
def lars(play: Play) -> int:
    return play.add_jobformidler("Lars Holm", "75 12 34 56")


@pytest.fixture
def kirsten(play: Play) -> int:
    return play.add_jobformidler("Kirsten Bro", channel="whatsapp")


def birgit(play: Play, by: int, channel: str = "whatsapp", **more: str) -> int:
    """A citizen who said yes and is asked on Mondays at nine."""
    return play.add_citizen("Birgit Lund", by, channel=channel, says_yes=(0, time(9)), **more)


# --- rows -----------------------------------------------------------------------------------------


def test_a_name_without_a_row_reads_as_the_most_careful_channel() -> None:
    unknown = traits_of("carrier pigeon")
    assert unknown.clearance is min(each.clearance for each in CHANNELS) is Sensitivity.ORDINARY
    assert unknown.is_text_alone and unknown.is_forgeable and not unknown.names_citizens
    assert unknown == Traits(name="carrier pigeon", called="carrier pigeon")


def test_a_row_of_a_channel_that_is_gone_stops_no_turn(play: Play, lars: int) -> None:
    person = birgit(play, lars, "carrier pigeon", language="ar")
    play.write(person, "mine svar")
    asked = [said.outgoing for said in play.outcomes if said.before.person.id == person]
    assert {each.channel for said in asked for each in said} == {"carrier pigeon"}


def test_the_page_is_what_the_rows_say() -> None:
    assert (ROOT / "docs" / "channels.md").read_text(encoding="utf-8") == channels_page(), (
        "run: python -m bot.operator.channels_page > docs/channels.md"
    )


def test_every_channels_folder_is_in_the_list() -> None:
    folders = {path.parent.name for path in (ROOT / "bot/channels").glob("*/connecting.py")}
    assert set(connectors.CONNECTORS) == folders


def names_compared(tree: ast.Module) -> Iterator[int]:
    """The lines that ask for a channel by its name: compared, matched, or the key of a table."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare(left, _, others):
                asked = [part for side in (left, *others) for part in ast.walk(side)]
            case ast.MatchValue(value):
                asked = [value]
            case ast.Dict(keys):
                asked = [key for key in keys if isinstance(key, ast.Constant)]
            case _:
                continue
        if any(is_name(each) for each in asked):
            yield node.lineno


def is_name(node: ast.AST) -> bool:
    match node:
        case ast.Constant(str(value)):
            return value in NAMES
        case ast.Attribute(ast.Name(row), "name"):
            return row in ROWS
    return False


def test_nothing_asks_for_a_channel_by_its_name() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
        if not str(path.relative_to(ROOT)).startswith(MAY_NAME)
        for line in names_compared(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == [], "ask a trait of conversations/records/channel.py instead"


@pytest.mark.parametrize(
    ("code", "is_found"),
    [
        ("turn.channel == 'sms'", True),
        ("name in {'sms', 'whatsapp'}", True),
        ("name != SCREEN.name", True),
        ("most = {'sms': 250}[name]", True),
        ("match name:\n    case 'sms': pass", True),
        ("traits_of(name).is_text_alone", False),
        ("channel = SMS.name if phone else TELEGRAM.name", False),
    ],
)
def test_what_counts_as_asking_for_a_name(code: str, is_found: bool) -> None:
    assert bool(list(names_compared(ast.parse(code)))) is is_found


# --- words ----------------------------------------------------------------------------------------


def shown(play: Play, key: str, channel: Traits) -> str:
    """A text as a channel shows it, with the usual values."""
    template = catalogs()["da"].find(key, wordings=WHATSAPP.wordings) or ""
    values = {name: USUAL.get(name, name) for _, name, _, _ in Formatter().parse(template) if name}
    more = {name: USUAL.get(name, name) for name in ("code", "lines", "name", "question")}
    content = Content(text(key, **(more | values)), (), "da", "", "", False)
    with play.store.read() as connection:
        lookup = Lookup(connection, play.store.keys, play.now, play.delivery.house.zone)
        renderer = Renderer(catalogs(), play.delivery.house, lookup, channel, 1, False)
        return renderer.render(content).text


def test_by_whatsapp_every_text_that_has_a_wording_for_text_alone_is_said_in_it(play: Play) -> None:
    danish = catalogs()["da"].texts
    keys = [key.removesuffix("@sms") for key in danish if key.endswith("@sms")]
    assert len(keys) > 30
    own = {key for key in keys if f"{key}@whatsapp" in danish}
    for key in keys:
        here, by_sms = shown(play, key, WHATSAPP), shown(play, key, SMS)
        assert here == (by_sms.replace("i en sms", "på WhatsApp") if key in own else by_sms), key


def test_no_text_that_whatsapp_shows_a_citizen_speaks_of_an_sms_it_is_not(play: Play) -> None:
    for order in ("always.my_answers", "always.my_plan", "always.who_has_seen"):
        assert "på WhatsApp" in shown(play, order, WHATSAPP)


def test_a_citizen_on_whatsapp_reads_what_one_on_sms_reads(play: Play, lars: int) -> None:
    person = birgit(play, lars)
    play.wait(days=7)
    assert play.latest(person).text.endswith("1 God. 2 Både god og svær. 3 Svær.")
    play.write(person, "1")
    assert play.latest(person).text == "Hvad gik godt? Skriv 0, hvis du ikke har noget."
    play.write(person, "Jeg lavede mad")
    play.write(person, "mine svar")
    said = [heard.text for heard in play.to(person)]
    assert "Jeg sender ikke svar på WhatsApp. Skriv RING. Så ringer Lars til dig." in said
    assert not any("Jeg lavede mad" in each for each in said)


def test_only_what_is_counted_in_segments_is_cut_down_to_an_sms(play: Play) -> None:
    staff = catalogs()["da"].find("staff.action_answered", wordings=WHATSAPP.wordings)
    assert staff == "{lines}"
    content = Content(text("staff.action_answered", lines="Çok “güzel”"), (), "da", "", "", False)
    with play.store.read() as connection:
        lookup = Lookup(connection, play.store.keys, play.now, play.delivery.house.zone)
        said = [
            Renderer(catalogs(), play.delivery.house, lookup, row, 1, False).render(content).text
            for row in (SMS, WHATSAPP)
        ]
    assert said == ['Çok "güzel"', "Çok “güzel”"]


def test_two_languages_are_one_message_where_they_fit(play: Play, lars: int) -> None:
    def messages(channel: str) -> int:
        person = play.add_citizen("Amina Yusuf", lars, channel=channel, language="so")
        return len(play.to(person))

    assert messages("sms") > messages("whatsapp") == messages("telegram")


# --- staff ----------------------------------------------------------------------------------------


def test_staff_on_whatsapp_read_no_name(play: Play, kirsten: int) -> None:
    person = play.add_citizen("Amina Yusuf", kirsten, code="K4M")
    play.write(person, "nej")
    play.write(person, "Jeg er nervøs for mødet i morgen hos jer")
    play.wait(days=3)
    said = [heard.text for heard in play.to(kirsten)]
    assert "Makker har en besked til dig. Se den på Telegram." in said
    assert not any(name in each for each in said for name in ("Amina", "K4M", "nervøs"))
    assert not any(heard.labels for heard in play.to(kirsten))


def test_what_staff_send_by_whatsapp_is_a_draft(play: Play, lars: int, kirsten: int) -> None:
    birgit(play, lars, code="K4M")
    with play.store.write() as connection:
        add_address(connection, play.store.keys, lars, "whatsapp", "+4520112233")
    play.write(lars, "sygedage Birgit 3", channel="whatsapp")
    assert [heard.text.partition("\n")[0] for heard in play.to(lars)[-2:]] == [
        "Tak. Det er en kladde. Bekræft den på Telegram.",
        "Der kom en sms fra dit nummer:",
    ]
    play.write(kirsten, "hjælp")
    assert play.latest(kirsten).text.startswith("Her kan jeg ikke tage imod noget.")


def test_a_letter_to_whatsapp_may_be_longer_than_two_segments(play: Play, lars: int) -> None:
    words = "Vi ses i morgen. " * 20
    for channel, goes in ((WHATSAPP, True), (SMS, False), (TELEGRAM, True)):
        person = birgit(play, lars, channel.name)
        play.hear(person, LetterWritten(lars, words))
        (said,) = [each.event for each in play.outcomes[-1].pending]
        assert isinstance(said, ActionAnswered) is goes
        assert isinstance(said, LetterReturned) is not goes
