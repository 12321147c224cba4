"""How an agreement is told: what, and who does it. Its words are staff's, and stay as they are."""

from conversations.records.case import Agreement
from conversations.records.texts import Text, TextValue, text

BY = ("citizen", "jobformidler", "both")


def told_of_agreement(made: Agreement, words: TextValue) -> Text:
    """Return "I har aftalt: ringe til Netto. Det gør du."; who it is may not be known."""
    if made.who not in BY:
        return text("my_plan.agreement_alone", agreement=words)
    return text("my_plan.agreement", agreement=words, who=by_whom(made))


def by_whom(made: Agreement) -> Text:
    return text(f"my_plan.who.{made.who}")
