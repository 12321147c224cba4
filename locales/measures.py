"""Every limit of what is read, once: how hard a text may be, and how long a message.

Only numbers live here. The texts, the doctor, the channels and the tests read them here.
"""

from dataclasses import dataclass
from typing import Final

MOST_WORDS_A_SENTENCE: Final = 12
HIGHEST_LIX: Final = 30
"""Of one text to a citizen, and of what staff write to one without being asked once more."""
HIGHEST_MEAN_LIX: Final = 20
SHORTEST_FOR_LIX: Final = 8
"""Fewer words say nothing of how hard a text is."""

SMS_SEGMENTS: Final = 2
OWN_LANGUAGE_SEGMENTS: Final = 4
"""Of one SMS in the citizen's own language: 268 letters of most alphabets."""
TELEGRAM_TEXT: Final = 4096
TELEGRAM_CAPTION: Final = 1024


@dataclass(frozen=True, slots=True)
class SegmentSize:
    """How many units an SMS holds that is alone, and each one of several."""

    whole: int
    part: int


GSM7: Final = SegmentSize(160, 153)
UCS2: Final = SegmentSize(70, 67)
