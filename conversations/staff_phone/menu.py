"""The phone's help: what can be done, as buttons, and little else.

Short by need: first what is used every day; the rest behind one more button.
"""

from collections.abc import Callable

from conversations.case.turn import Turn
from conversations.records.channel import traits_of
from conversations.records.outcome import Button
from conversations.records.texts import Joined, text
from conversations.staff_phone.orders import BY_NAME, Order, orders_for

MORE = "more"
_RENAMED = {"firma": "virksomhed"}  # buttons that are on phones already


def greet(turn: Turn) -> None:
    """Say hello again, with what can be done."""
    turn.say(text("staff.hello"), buttons=_buttons(turn, is_first=True))


def show_menu(turn: Turn, near: Order | None = None) -> None:
    """Show what can be done; with an order that was nearly written, that one first."""
    if near is None:
        turn.say(text("staff.help"), buttons=_buttons(turn, is_first=True))
        return
    button = Button(f"m|{near.name}", text(f"order.{near.name}"))
    turn.say(text("staff.did_you_mean", order=text(f"order.{near.name}")), buttons=(button,))


def tap_menu(turn: Turn, name: str, do: Callable[[Order], None]) -> None:
    """Carry out a menu's button, or show the rest of the menu."""
    order = BY_NAME.get(_RENAMED.get(name, name))
    if order is not None and turn.person.role in order.roles:
        do(order)
    else:
        more = [order for order in orders_for(turn.person.role) if not order.is_first]
        lines = tuple(text(f"order.{order.name}@line") for order in more)
        turn.say(
            text("staff.help_more", lines=Joined(lines)), buttons=_buttons(turn, is_first=False)
        )


def _buttons(turn: Turn, is_first: bool) -> tuple[Button, ...]:
    if traits_of(turn.channel).is_text_alone:
        return ()
    shown = [order for order in orders_for(turn.person.role) if order.is_first is is_first]
    buttons = [Button(f"m|{order.name}", text(f"order.{order.name}")) for order in shown]
    return (*buttons, Button(f"m|{MORE}", text("staff.more"))) if is_first else tuple(buttons)
