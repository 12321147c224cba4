"""Reading a mere thank-you, which asks nothing of anybody.

A clear yes, OK or a thumb is none: it may be an answer.
"""

from conversations.reading.answers.folding import clean, key_of
from conversations.reading.answers.vocabulary import THANKS


def is_thanks(text: str) -> bool:
    """Whether the whole message says thank you and nothing else, in any language."""
    cleaned = clean(text)
    return key_of(cleaned) in THANKS or cleaned in THANKS
