"""The demo's past while it is lived through: how far it has come, and what is being played.

It is made by the same turns as everything else: citizens answer on simulated phones while the clock
moves on through some weeks. A mark lies in the demo's folder meanwhile. Whatever cuts the past
short, a kill too, leaves the mark behind, and the next start begins anew.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.simulator.demo import DemoFiles
from bot.simulator.history import Playing, play_history
from bot.simulator.world import DemoWorld

WEEKS = 4


class CutShortError(Exception):
    """The past was not lived through to its end, because the demo was stopped."""


@dataclass(slots=True)
class Filling:
    """The past of an empty demo: it ends on the latest Tuesday before noon.

    Then some citizens have an open question, whenever the demo is started.
    """

    files: DemoFiles
    world: DemoWorld
    weeks: int = WEEKS
    is_stopping: bool = False
    playing: Playing = Playing.PASSING
    who: str = ""  # with whom it is played
    began: datetime = field(init=False)
    until: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.until = _latest_tuesday(self._local())
        self.began = self.until - timedelta(weeks=self.weeks, hours=2)

    @property
    def today(self) -> datetime:
        """The moment that the past has come to, in the demo's zone."""
        return min(max(self._local(), self.began), self.until)

    @property
    def percent(self) -> int:
        """How much of the past is lived through."""
        return int(100 * (self.today - self.began) / (self.until - self.began))

    @property
    def week(self) -> int:
        """The week that is being lived through, counted from 1."""
        return min((self.today - self.began) // timedelta(weeks=1) + 1, self.weeks)

    async def live_through(self) -> None:
        """Fill the demo: people, and their weeks. Raises CutShortError when it is to stop."""
        clock, service = self.world.clock, self.world.service
        self.files.filling.touch()
        clock.ahead += self.began - clock.now()
        clock.hold(clock.now())
        await service.start(has_heartbeat=False)
        try:
            await play_history(self.world, self.until, self._tell)
        finally:
            await service.stop()
        self.files.filling.unlink()

    def _tell(self, playing: Playing, who: str) -> None:
        if self.is_stopping:
            raise CutShortError
        self.playing, self.who = playing, who

    def _local(self) -> datetime:
        zone = self.world.service.turn_taker.world.policy.zone
        return self.world.clock.now().astimezone(zone)


def _latest_tuesday(local: datetime) -> datetime:
    """Eleven o'clock on the latest Tuesday that has come so far."""
    eleven = local.replace(hour=11, minute=0, second=0, microsecond=0)
    back = (local.weekday() - 1) % 7
    return eleven - timedelta(days=back if back or eleven <= local else 7)
