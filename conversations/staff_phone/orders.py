"""What staff can order by one word, in one list: the phone, its menu and its help read it here.

Each order has a name of ASCII letters (also Telegram's command), the words that mean it, and texts:
`order.NAME` on a button, `order.NAME@about` in the menu. What an order does is its own module.
"""

from dataclasses import dataclass

from rapidfuzz.distance import OSA

from conversations.reading.answers import clean
from conversations.records.case import Role


@dataclass(frozen=True, slots=True)
class Order:
    """One order; `words` are what people write for it, the first as it is spoken of."""

    name: str
    words: tuple[str, ...]
    roles: frozenset[Role] = frozenset({Role.JOBFORMIDLER, Role.SAGSBEHANDLER, Role.LEADER})
    is_first: bool = False  # stands in the short menu


_JOBFORMIDLER = frozenset({Role.JOBFORMIDLER})
_LEADER = frozenset({Role.LEADER})

ORDERS: tuple[Order, ...] = (
    Order("idag", ("i dag", "idag", "dagen", "dagens liste"), is_first=True),
    Order("log", ("log",), is_first=True),
    Order("skriv", ("skriv til", "skriv"), is_first=True),
    Order("aftale", ("aftale", "ny aftale"), is_first=True),
    Order("aabn", ("åbn", "vis")),
    Order("ny", ("ny borger", "ny"), _JOBFORMIDLER, is_first=True),
    Order("inviter", ("inviter", "invitation"), _JOBFORMIDLER),
    Order("ret", ("ret", "ret log")),
    Order("syg", ("syg", "sygdom", "sygedage")),
    Order("timer", ("timer",)),
    Order("virksomhed", ("virksomhed", "virksomheden", "firma")),
    Order("snuse", ("snuse", "besøg", "virksomhedsbesøg")),
    Order("send", ("send",)),
    Order("note", ("note", "notat")),
    Order("kladder", ("kladder", "kladde")),
    Order("fri", ("fri", "ferie", "jeg er syg", "jeg er her igen", "fravær"), _JOBFORMIDLER),
    Order("overdrag", ("overdrag", "overdragelse")),
    Order("liste", ("liste", "morgenliste")),
    Order("optag", ("optag", "optage", "indtal")),
    Order("sager", ("sager", "hold", "team"), _LEADER, is_first=True),
)
BY_NAME = {order.name: order for order in ORDERS}


def orders_for(role: Role) -> list[Order]:
    """Return the orders that this role can give, in the order of the menu."""
    return [order for order in ORDERS if role in order.roles]


def read_order(written: str, role: Role) -> tuple[Order, str] | None:
    """Return the order that a message begins with, and what follows it as it was written.

    The longest words win: "ny aftale Amina" is an agreement and no new citizen.
    """
    start = written.strip().removeprefix("/")
    found = [
        (len(word), order, start[len(word) :])
        for order in orders_for(role)
        for word in (*order.words, order.name)
        if _begins_with(start, word)
    ]
    if not found:
        return None
    _, order, rest = max(found, key=lambda each: each[0])
    return order, rest.lstrip(" :,-–\n\t")


def _begins_with(start: str, word: str) -> bool:
    is_same = start[: len(word)].casefold() == word
    return is_same and not (start[len(word) : len(word) + 1] or " ").isalnum()


def nearest_order(written: str, role: Role) -> Order | None:
    """Return the one order whose word is a slip away from the first word, if there is one."""
    first = clean(written).lstrip("/").split(" ")[0]
    near = {
        order.name
        for order in orders_for(role)
        for word in (*order.words, order.name)
        if len(word) > 2 and OSA.distance(first, word, score_cutoff=_slips(word)) <= _slips(word)
    }
    return BY_NAME[near.pop()] if len(near) == 1 else None


def _slips(word: str) -> int:
    return 1 if len(word) < 6 else 2
