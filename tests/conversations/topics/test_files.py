"""Albums, several images, a photo and a voice note: one question, and all of it handed on."""

from conversations.records.inputs import Message
from tests.worlds.playing import Play


def sends(play: Play, person: int, *files: tuple[str, str, str]) -> None:
    """Each file: its kind, its name at the provider, and its words."""
    for kind, ref, words in files:
        play.hear(person, Message(words, kind, media_ref=ref, media_bytes=20))
        play.work()


def handed_on(play: Play, person: int) -> list[tuple[str, str]]:
    return [(letter.kind, letter.words) for letter in play.case(person).letters]


def test_an_album_is_asked_about_once_and_all_of_it_is_handed_on(play: Play, amina: int) -> None:
    with play.listening(amina) as heard:
        sends(play, amina, ("photo", "a", "Min arm"), ("photo", "b", ""), ("photo", "c", ""))
    assert len([each for each in heard if "sende billedet" in each.text]) == 1
    with play.listening(amina) as heard:
        play.tap(amina, "Ja")
    assert handed_on(play, amina) == [("photo", "Min arm"), ("photo", ""), ("photo", "")]
    assert len(heard) == 1, "one receipt"


def test_a_voice_note_and_a_photo_are_one_question(play: Play, amina: int) -> None:
    sends(play, amina, ("voice", "a", ""))
    with play.listening(amina) as heard:
        sends(play, amina, ("photo", "b", "Se her"))
    assert [each.text for each in heard][1:] == ["Skal jeg sende det hele til Lars?"]
    play.tap(amina, "Ja")
    assert handed_on(play, amina) == [("voice", ""), ("photo", "Se her")]


def test_a_no_is_for_all_of_it(play: Play, amina: int) -> None:
    sends(play, amina, ("photo", "a", ""), ("voice", "b", ""), ("photo", "c", ""))
    with play.listening(amina) as heard:
        play.write(amina, "nej")
    assert handed_on(play, amina) == []
    assert len(heard) == 1
    assert play.state(amina).media == ()


def test_what_comes_later_is_asked_about_again_with_the_rest(play: Play, amina: int) -> None:
    sends(play, amina, ("photo", "a", ""))
    play.wait(minutes=10)
    with play.listening(amina) as heard:
        sends(play, amina, ("photo", "b", ""))
    assert len(heard) == 1
    play.tap(amina, "Ja")
    assert len(handed_on(play, amina)) == 2


def test_silence_hands_nothing_on(play: Play, amina: int) -> None:
    sends(play, amina, ("photo", "a", ""), ("photo", "b", ""))
    play.wait(days=2)
    assert handed_on(play, amina) == []
    assert play.state(amina).media == ()


def test_words_beside_a_file_that_is_asked_about_go_with_it(play: Play, amina: int) -> None:
    sends(play, amina, ("photo", "a", ""))
    with play.listening(amina) as heard:
        play.write(amina, "min arm")
        play.write(amina, "det er mandag")
    assert [each.text for each in heard] == ["Skal jeg sende billedet til Lars?"] * 2
    play.tap(amina, "Ja")
    assert handed_on(play, amina) == [("photo", "min arm det er mandag")]
