"""The one clock at the edge. Nobody else asks what time it is."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """Return the moment, timezone-aware."""
        ...


class WallClock:
    """The time that it is."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class MovableClock:
    """A clock that can be moved on, for the demo and for tests; it never goes back.

    It runs beside the wall clock at a distance. While it is held it stands still, so that what
    falls due during a jump happens exactly at its own moment.
    """

    def __init__(
        self,
        ahead: timedelta = timedelta(0),
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._wall = wall
        self.ahead = ahead
        self._held: datetime | None = None

    def now(self) -> datetime:
        return self._held or self._wall() + self.ahead

    def hold(self, moment: datetime) -> None:
        """Stand still at `moment`, or where it stands already if that is later."""
        self._held = max(moment, self.now())

    def distance(self) -> timedelta:
        """Return how far it is ahead of the wall clock, held or not."""
        return self.now() - self._wall()

    def release(self) -> None:
        """Run on from where it stands."""
        if self._held is not None:
            self.ahead = self._held - self._wall()
            self._held = None
