"""The languages in which Makker helps, each by its own name."""

from conversations.records.questions import Option
from conversations.records.texts import text

CODES = ("da", "ar", "fa", "ti", "so", "ku", "es", "en")
LANGUAGES = tuple(Option(code, text(f"language.{code}")) for code in CODES)
