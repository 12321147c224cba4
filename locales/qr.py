"""A QR as a picture, to be held up to another phone."""

from functools import lru_cache
from io import BytesIO

import segno

SCALE = 8


@lru_cache(maxsize=64)
def qr_picture(words: str) -> bytes:
    """Return a PNG that phones read as `words`."""
    drawn = BytesIO()
    segno.make(words, error="m").save(drawn, kind="png", scale=SCALE, border=4)
    return drawn.getvalue()
