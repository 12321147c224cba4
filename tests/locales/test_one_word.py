"""One word for one thing, in every catalog: of two that mean the same only one may be used.

A row is the word that is kept, and a pattern of what must not stand beside it. What may be written
as an answer (`@words`) is the reader's own.
"""

import re

import pytest

from locales.catalog import read_catalog

DANISH_TO_CITIZENS = {
    "møde": r"\bdin (næste |nye )?aftale\b|\bnæste aftale\b",
    "Mine aftaler": r"\b[Dd]in plan\b|\b[Mm]in plan\b",
    "arbejdsplads": r"\b(firma|virksomhed)",
    "timer med løn": r"løntime|lønnede timer|ordinære timer",
    "talebesked": r"\b[Dd]in lyd\b",
    "frivilligt arbejde": r"\bgratis\b",
    "ikke på arbejde": r"\ber væk\b",
    "du behøver ikke": r"\b[Dd]u skal ikke (skrive|svare|sige)\b",
    "Forstår du det?": r"klart for dig",
    "sygdom": r"\bfejler\b",
}
DANISH_TO_STAFF = {
    "over fristen": r"\b[Oo]ver tid\b|overskred|skulle være (sket|holdt)",
    "praktik": r"[Ff]orløbet på virksomheden",
    "lønnede timer": r"løntime",
    "virksomhed": r"\bfirma\b|FIRMA",
    "talebesked": r"\ben lyd\b",
    "skriv som tekst": r"[Ss]kriv(e|es)? (\w+ )?ud\b|skrevet ud\b",
    "påmind": r"\b[Mm]ind mig\b|\bminder dig\b",
    "rehabiliteringsteamet": r"\b(til|hos) teamet\b",
    "what is missing, not a page": r"\bpå sagen\b|[Mm]arker det her",
}
TRANSLATED = {
    "en": {
        "meeting": r"[Aa]ppointment",
        "I'll": r"\bI (tell|ask again)\b",
        "municipality": r"the kommune\b",
    },
    "es": {
        "cita": r"reuni[óo]n",
        "ustedes": r"(áis|éis)\b",
        "mal": r"\benfermo\b",
        "ayuntamiento": r"la kommune\b",
    },
    "ar": {
        "موعد": r"اجتماع",
        "الرجاء": r"(?<!\w)(اكتب|اختر|اتصل|أرسلها|اضغط|أجب|انظر)(?!\w)",
        "القرار لك": r"(?<!\w)(تريد|تعرف|تقرر|تستطيع)(?!\w)",
        "ستصلك مكالمة": r"(?<!\w)س?يتصل(?!\w)",
    },
    "fa": {"جلسه": r"قرار بعدی", "محل": r"(?<!\w)جا:", "شما": r"(?<!\w)(داری|بنویس|بزن)(?!\w)"},
    "so": {"kulan": r"\b[Bb]allan", "dadka la shaqeeya": r"asxaab", "sax baa": r"saxbaa"},
    "ku": {
        "hevdîtin": r"[Cc]iv(an|în)",
        "mûçe": r"meaş",
        "zehmet": r"^Zor$|\b[Zz]or (in|xuya)\b",
        "şaredarî": r"[Kk]omûn",
    },
    "ti": {
        "ኮሙን": r"ኮሙነ",
        "ቆጸራ": r"ኣኼባ",
        "ማሺን": r"ማሽን",
        "‑ኩም": r"(ኢኻ|ዲኻ|ኣለኻ|ትደሊ|(?<!\w)ጽሓፍ|ምረጽ|ደውል)(?!\w)",
    },
}
"""By language. The gender of who reads is unknown, and nobody is spoken to as a child is."""


def used_beside(texts: dict[str, str], pairs: dict[str, str]) -> list[tuple[str, str, str]]:
    return [
        (kept, key, found[0])
        for kept, never in pairs.items()
        for key, text in texts.items()
        if "@words" not in key and (found := re.search(never, text))
    ]


def test_citizens_read_one_word_for_one_thing() -> None:
    danish = read_catalog("da")
    texts = {key: danish.texts[key] for key in danish.keys_for("citizen")}
    assert used_beside(texts, DANISH_TO_CITIZENS) == []


def test_staff_read_one_word_for_one_thing() -> None:
    danish = read_catalog("da")
    texts = {key: danish.texts[key] for key in danish.keys_for("staff")}
    assert used_beside(texts, DANISH_TO_STAFF) == []


@pytest.mark.parametrize("language", sorted(TRANSLATED))
def test_a_language_has_one_word_for_one_thing(language: str) -> None:
    texts = dict(read_catalog(language).texts)
    assert used_beside(texts, TRANSLATED[language]) == []
