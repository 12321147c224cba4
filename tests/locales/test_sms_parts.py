"""Dividing a long SMS: two segments a message at most, nothing cut, best at a sentence's end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from locales.gate import segments, to_gsm7
from locales.measures import SMS_SEGMENTS
from locales.sms_parts import divided
from locales.usual_values import USUAL
from tests.locales.test_texts import CITIZEN_KEYS, DANISH, as_sms

QUICK = settings(max_examples=60, deadline=None, derandomize=True, database=None)
TEXTS = st.text(st.sampled_from("abcæøå .?!\n1234[€ëعة😀"), max_size=900)
LONGEST_NAME = "Christopher-Emanuel Rasmussen"
LONGEST_WORDS = ("rengøring på en skole. " * 9)[:200]  # as long as a citizen may answer
FREE = {
    "name": LONGEST_NAME, "jobformidler": LONGEST_NAME, "jobformidler_full": LONGEST_NAME,
    "former": LONGEST_NAME, "away": LONGEST_NAME, "stand_in": LONGEST_NAME, "who": LONGEST_NAME,
    "by": LONGEST_NAME, "company": "Restaurant og Selskabslokaler Vesterhavet",
    "place": "Frivilligcenter og Forsamlingshus Varde, lokale 4 på 2. sal",
    "agreement": LONGEST_WORDS, "tasks": LONGEST_WORDS, "said": LONGEST_WORDS,
    "goal": LONGEST_WORDS, "lines": "\n".join([LONGEST_WORDS] * 4), "words": LONGEST_WORDS,
}  # fmt: skip


def joined(parts: tuple[str, ...]) -> str:
    return "".join("".join(parts).split())


@QUICK
@given(TEXTS)
def test_nothing_is_lost_and_every_message_is_short(text: str) -> None:
    parts = divided(text)
    assert joined(parts) == "".join(text.split())
    assert all(segments(part).count <= SMS_SEGMENTS for part in parts)


def test_what_fits_stays_one_message() -> None:
    assert divided("Hej Amina. Kommer du? 1 Ja. 2 Nej.") == ("Hej Amina. Kommer du? 1 Ja. 2 Nej.",)


def test_it_is_divided_at_the_end_of_a_sentence() -> None:
    sentences = [f"Dette er sætning nummer {n} af mange." for n in range(20)]
    parts = divided(" ".join(sentences) + " 1 Ja. 2 Nej.")
    assert len(parts) == 3
    assert all(part.endswith("mange.") for part in parts[:-1])
    assert parts[-1].endswith("1 Ja. 2 Nej.")


def test_every_text_with_the_longest_values_is_whole_and_short(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Names of 30 letters, an appointment's place, an agreement, a citizen's longest own words."""
    for name, value in FREE.items():
        monkeypatch.setitem(USUAL, name, value)
    for key in (key for key in CITIZEN_KEYS if key in DANISH.texts):
        text = to_gsm7(as_sms(key))
        parts = divided(text)
        assert joined(parts) == "".join(text.split()), key
        assert all(segments(part).count <= SMS_SEGMENTS for part in parts), key
