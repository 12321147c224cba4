"""Which of the texts that citizens read have no translation yet.

What needs none is named here: a date's names are CLDR's (`dates.py`), languages have their own
names, a stranger's language is not known, and Telegram's menu is Danish. Of a text's variants the
base is enough; but what an SMS holds back, its translation holds back too, and a preparation's
short names are shown.
"""

from string import Formatter

from locales.catalog import Catalog, has_words

NEEDS_NONE = (
    "aside.", "language.", "weekday.", "month.", "stranger.", "menu.", "telegram.",
)  # fmt: skip
FORMS = ("my_situation.", "step_up_health.", "step_up_family.")
VARIANTS = frozenset({"aloud", "simpler", "sms", "words", "simpler@sms", "whatsapp"})


def untranslated(danish: Catalog, own: Catalog) -> list[str]:
    """Return the keys of what citizens read in Danish and `own` lacks, in order."""
    citizens = danish.keys_for("citizen")
    return sorted(key for key in citizens if _needs_one(danish, key) and key not in own.texts)


def _needs_one(danish: Catalog, key: str) -> bool:
    if key.startswith(NEEDS_NONE) or not has_words(danish.texts[key]):
        return False
    base, _, variant = key.partition("@")
    if variant == "short":
        return base.startswith(FORMS)
    return variant not in VARIANTS or (variant == "sms" and _says_less(danish, base, key))


def _says_less(danish: Catalog, base: str, key: str) -> bool:
    """Whether a variant leaves a value of its text out: a list of answers, who has seen them."""
    return bool(_values(danish.texts.get(base, "")) - _values(danish.texts[key]))


def _values(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
