"""The phone's help: what can be done, as buttons, and little else.

Short by need: first what is used every day; the rest behind one more button.
"""

from collections.abc import Callable

from conversations.case.turn import Bench
from conversations.records.outcome import Button
from conversations.records.texts import Joined, text
from conversations.staff_phone.orders import BY_NAME, Order, orders_for

MORE = "more"


def greet(bench: Bench) -> None:
    """Say hello again, with what can be done."""
    bench.say(text("staff.hello"), buttons=_buttons(bench, is_first=True))


def show(bench: Bench, near: Order | None = None) -> None:
    """Show what can be done; with an order that was nearly written, that one first."""
    if near is None:
        bench.say(text("staff.help"), buttons=_buttons(bench, is_first=True))
        return
    button = Button(f"m|{near.name}", text(f"order.{near.name}"))
    bench.say(text("staff.did_you_mean", order=text(f"order.{near.name}")), buttons=(button,))


def tap(bench: Bench, name: str, do: Callable[[Order], None]) -> None:
    """Carry out a menu's button, or show the rest of the menu."""
    order = BY_NAME.get(name)
    if order is not None and bench.person.role in order.roles:
        do(order)
    else:
        more = [order for order in orders_for(bench.person.role) if not order.is_first]
        lines = tuple(text(f"order.{order.name}@line") for order in more)
        bench.say(
            text("staff.help_more", lines=Joined(lines)), buttons=_buttons(bench, is_first=False)
        )


def _buttons(bench: Bench, is_first: bool) -> tuple[Button, ...]:
    if bench.channel == "sms":
        return ()
    shown = [order for order in orders_for(bench.person.role) if order.is_first is is_first]
    buttons = [Button(f"m|{order.name}", text(f"order.{order.name}")) for order in shown]
    return (*buttons, Button(f"m|{MORE}", text("staff.more"))) if is_first else tuple(buttons)
