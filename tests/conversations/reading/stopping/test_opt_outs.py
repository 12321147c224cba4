"""Saying stop in one's own words, and what phones write by themselves."""

from pathlib import Path

from conversations.reading.answers import NO_WORDS, UNSURE_WORDS, YES_WORDS, read_command
from conversations.reading.languages.tables import TABLES
from conversations.reading.phone_words import is_reaction, without_quotes, without_signature
from conversations.reading.stopping import OptOut, read_opt_out

TABLE = Path(__file__).parent / "opt_outs.txt"
READINGS = Path(__file__).parents[1] / "readings.txt"


def test_each_message_is_read_as_it_is_meant() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    wrong = [(meant, said) for meant, said in rows if (read_opt_out(said) or "-") != meant]
    assert wrong == []


def test_no_answer_and_no_other_word_stops_makker() -> None:
    """A yes, a no, a thank-you, another command: also in another language's words.

    "I do not want" is a no where something is asked, which is heard first; by itself it may be
    both, and it is asked which.
    """
    said = {*YES_WORDS, *NO_WORDS, *UNSURE_WORDS}
    for table in TABLES:
        said |= {*table.thanks, *table.numbers}
        said |= {w for name, ws in table.commands.items() for w in ws if name in ("back", "help")}
    by_itself = {"i dont want to", "لا اريد", "ኣይደልን እየ", "ma rabo", "ma doonayo", "naxwazim"}
    by_itself |= {"ez naxwazim"}
    assert {word for word in said if read_opt_out(word)} == by_itself
    assert {read_opt_out(word) for word in by_itself} == {OptOut.PERHAPS}


def test_ordinary_answers_do_not_stop_makker() -> None:
    """Of all the answers in the table of readings none says stop for certain but a stop."""
    lines = READINGS.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" -> ") for line in lines if " -> " in line]
    certain = {said for said, _ in rows if read_opt_out(said) is OptOut.CERTAIN}
    not_commands = {said for said in certain if read_command(said) is None}
    assert not_commands <= {"du må ikke skrive"}, "a no to being written to stops as well"


def test_a_phones_signature_is_not_read() -> None:
    signed = {
        "STOP.\n\nSendt fra min iPhone": "STOP.",
        "god Sendt fra min Samsung Galaxy-smartphone": "god",
        "ja\nSent from my iPad": "ja",
        "2\n\nGet Outlook for iOS": "2",
        "bien\nEnviado desde mi iPhone": "bien",
        "نعم\nأُرسلت من الـ iPhone": "نعم",
        "Sendt fra min iPhone": "",
        "Jeg fik en pakke sendt fra min søster": "Jeg fik en pakke sendt fra min søster",
        "god": "god",
    }
    assert {said: without_signature(said) for said in signed} == signed


def test_what_a_phone_quotes_is_not_read() -> None:
    quoting = {
        "> Hej Amina. Hvordan har din uge været?\ngod": "god",
        "“Hej Amina. Hvordan har din uge været?” god": "god",
        "“Netto” har ringet": "“Netto” har ringet",
        "> kun et citat": "> kun et citat",
    }
    assert {said: without_quotes(said) for said in quoting} == quoting


def test_a_reaction_is_told_from_words() -> None:
    reactions = (
        "Synes godt om “Tak for din besked”",
        "Synes godt om et billede",
        "Kunne lide “Tak for din besked. Lars læser den.”",
        "Elskede “Hej Amina. Hvordan har din uge været?”",
        "Grinede ad “Hej Amina. Hvordan har din uge været?”",
        "Reagerede med 👍 på “Tak for din besked”",
        "Fjernede et hjerte fra “Tak for din besked”",
        "Loved “Tak for din besked”",
        "Liked an image",
        "Laughed at “Tak for din besked”",
        "Reacted 😂 to “Tak for din besked”",
        "👍 to “Tak for din besked”",
        "Le gustó “Tak for din besked”",
        "Le encantó una imagen",
        "أعجبه “Tak for din besked”",
        "ضحك على “Tak for din besked”",
        "“Tak for din besked” را پسندید",
        "“Tak for din besked” mesajını beğendi",
    )
    words = (
        "Jeg kunne lide “Netto”",
        "jeg synes godt om arbejdet",
        "Synes godt om Netto",
        "Elskede “Netto”",
        "god",
        "👍",
        "me gusta el trabajo",
    )
    assert [said for said in reactions if not is_reaction(said)] == []
    assert [said for said in words if is_reaction(said)] == []
