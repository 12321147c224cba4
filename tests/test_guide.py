"""The guide for jobformidlere names every order, and every word that citizens can always write."""

from pathlib import Path

import pytest

from conversations.reading.answers import Command, read_command
from conversations.staff_phone.orders import ORDERS, Order

GUIDE = (Path(__file__).parents[1] / "docs" / "jobformidler.md").read_text(encoding="utf-8")
WORDS = GUIDE.split("## Det kan borgeren altid skrive")[1]


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.name)
def test_every_order_stands_in_it(order: Order) -> None:
    assert any(word.upper() in GUIDE for word in order.words)


def test_every_word_of_the_citizens_stands_in_it_and_is_one() -> None:
    listed = WORDS.split("\n\n")[1].replace("\n", " ").split("·")
    written = [each.partition("(")[0].strip() for each in listed]
    assert {read_command(word) for word in written} == set(Command)
