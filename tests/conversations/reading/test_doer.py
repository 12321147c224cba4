"""Who is to do what was agreed, as a log says it."""

from conversations.reading.log_line.doer import who_does
from tests.matters import every_row


@every_row(
    ("words", "who"),
    [
        ("ringe til Netto", "citizen"),
        ("Ringe til Netto", "citizen"),
        ("Ring til Netto", "citizen"),
        ("Ringe hver dag", "citizen"),
        ("hun ringer til Netto", "citizen"),
        ("Du ringer til Netto", "citizen"),
        ("jeg ringer til Netto", "jobformidler"),
        ("Jeg sender et link", "jobformidler"),
        ("vi besøger Netto", "both"),
        ("besøge Netto sammen", "both"),
        ("Mette ringer til Netto", ""),
        ("Amina skriver til Rema", ""),
        ("", "citizen"),
    ],
)
def test_who_is_to_do_it(words: str, who: str) -> None:
    assert who_does(words) == who
