"""A QR as a picture, to be held up to another phone."""

from functools import lru_cache
from io import BytesIO

SCALE = 8


@lru_cache(maxsize=64)
def qr_picture(words: str) -> bytes:
    """Return a PNG that phones read as `words`."""
    import segno  # here: a QR is drawn seldom, and this file is read at each start

    drawn = BytesIO()
    segno.make(words, error="m").save(drawn, kind="png", scale=SCALE, border=4)
    return drawn.getvalue()
