"""Reading a mere thank-you, which asks nothing of anybody. The words are drafts but for the Danish.

A clear yes, OK or a thumb is none: it may be an answer.
"""

from typing import Final

from conversations.reading.answers.folding import clean, key_of, keys_of

_LISTED: Final = """
tak, mange tak, tusind tak, tak for det, tak for hjælpen, tak for svar, tak for svaret,
tak skal du have, super tak, 1000 tak, mange tak for hjælpen,
thanks, thank you, thank you very much, many thanks, thx,
gracias, muchas gracias, mil gracias,
شكرا, شكرا جزيلا, شكرا لك, shukran, shukran jazilan, shokran,
ممنون, ممنونم, مرسی, متشکرم, خیلی ممنون, mamnoon, mamnun, merci, motshakeram,
የቐንየለይ, yekenyeley, yekeniyeley,
mahadsanid, waad mahadsantahay,
spas, gelek spas, 🙏"""
_THANKS: Final = keys_of(word for word in _LISTED.replace("\n", " ").split(","))


def is_thanks(text: str) -> bool:
    """Whether the whole message says thank you and nothing else, in any of the eight languages."""
    cleaned = clean(text)
    return key_of(cleaned) in _THANKS or cleaned in _THANKS
