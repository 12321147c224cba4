"""What one phone and Makker have written to each other of late: times and digests, no words.

Only the record may live here; what follows from it is `topics/loops/`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Lately:
    """Seconds since 1970 throughout, the oldest first."""

    heard: tuple[tuple[int, str], ...] = ()  # when, and a digest of what was written or tapped
    said: tuple[int, ...] = ()  # when Makker wrote
    shown: tuple[tuple[int, int], ...] = ()  # when a question was shown, and of which run; 0: words


NOTHING = Lately()
