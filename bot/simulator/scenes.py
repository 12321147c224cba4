"""What the demo's people are in the middle of when the demo begins: each shows another talk.

Staff act through the door and citizens write on their phones, as they do later. What happens before
the weeks of history is `AT_WORK` and `SOON`, what happens on the last morning begins with `LAST_`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.simulator.world import DemoWorld
from conversations.records.entries_work import EmploymentKind, Purpose
from conversations.records.marks import Action
from conversations.topics.consent.in_person import RecordConsent
from conversations.topics.placing.trin import CloseTrin
from conversations.topics.work.employments import Employ


@dataclass(frozen=True, slots=True)
class Work:
    """A work or praktik that staff wrote down, by days from the demo's first day."""

    company: str
    starts_in: int
    kind: EmploymentKind = EmploymentKind.PRAKTIK
    paid: float = 0
    unpaid: float = 0

    def employ(self, day: date) -> Action:
        return Employ(
            self.kind, self.company, day + timedelta(days=self.starts_in), "Mona",
            "fylde varer op", purpose=Purpose.PAID_HOURS if self._is_praktik else None,
            is_self_supporting=not self._is_praktik, paid=self.paid, unpaid=self.unpaid,
        )  # fmt: skip

    @property
    def _is_praktik(self) -> bool:
        return self.kind is EmploymentKind.PRAKTIK


AT_WORK: Mapping[str, Work] = {  # from before the history
    "Amina Warsame": Work("Netto", -28, paid=5, unpaid=10),
    "Carlos Vega": Work("Føtex", -90, EmploymentKind.JOB, paid=20),
}
SOON: Mapping[str, Work] = {"Grace Mensah": Work("Hotel Varde", 33, EmploymentKind.JOB, paid=15)}
LAST_LOGS: Mapping[str, str] = {  # an agreement waits for a yes
    "Omar Said": (
        "log {name} telefon: talt om lageret. Aftale: ringe til lageret inden fredag. "
        "Næste: om en uge kl 13, Torvet 3"
    )
}
LAST_WORDS: Mapping[str, Sequence[str]] = {  # on the last morning, on the citizen's own phone
    "Hassan Karimi": ("jobmål", "måske", "kok"),
    "Selam Tekle": ("Hvornår kommer bussen til Netto?",),
}
SHARES_A_PHONE = ("Yonas Haile", "Tesfay Haile", "ti")


AFTER_WORK = "Carlos Vega"  # trin 3 is closed: asked once a month, if he said yes to that


async def close_trin_3(demo: DemoWorld, people: Mapping[str, tuple[int, int]]) -> None:
    """Let staff write down the yes to the months afterwards, and close trin 3."""
    citizen, by = people[AFTER_WORK]
    await demo.act(citizen, by, RecordConsent("follow_up", True))
    await demo.act(citizen, by, CloseTrin())


async def employ(
    demo: DemoWorld, works: Mapping[str, Work], people: Mapping[str, tuple[int, int]]
) -> None:
    """Let staff write down who works where; `people` are (citizen, jobformidler) by name."""
    day = demo.clock.now().date()
    for name, work in works.items():
        citizen, by = people[name]
        await demo.act(citizen, by, work.employ(day))
