"""Number words. Only word data may live here: no rules, no imports from the project.

DRAFT. All but the Danish and English words are drafts until a native speaker has reviewed them.

Left out, because the word means something else in another of the eight languages: Spanish tres
(Danish 60, so "tres" is read as neither), Spanish once (English "once"), Kurmanji du (Danish
"you"), sê and Farsi se (Danish "see"), şeş (Danish "ses", see you), heşt (Danish "hest","
"horse), çar
(English "car"), Farsi haft (7; Danish "had"), نه (9, and no) and si (30, and Spanish yes), Tigrinya
hade (Danish "hate"), Somali hal (Danish "hall").
"""

from typing import Final

_UNITS: Final = {
    "en": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9,
}  # fmt: skip
_TENS: Final = {
    "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70,
    "firs": 80, "halvfems": 90,
}  # fmt: skip

DANISH: Final[dict[str, int]] = {
    "nul": 0, "ingen": 0, "et": 1, "een": 1, "eet": 1, "ti": 10, "elleve": 11, "tolv": 12,
    "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sejsten": 16, "sytten": 17,
    "atten": 18,
    "nitten": 19, "hundrede": 100, "hundred": 100,
    "trettn": 13, "treten": 13, "fjoten": 14, "fjortn": 14, "femtn": 15, "sekten": 16,
    "seksen": 16,
    "siten": 17, "syten": 17, "atn": 18, "niten": 19, "tredve": 30, "trediv": 30,
    "halvtres": 50,
    **_UNITS,
    **_TENS,
    **{f"{unit}og{ten}": n + t for unit, n in _UNITS.items() for ten, t in _TENS.items()},
}  # fmt: skip

OTHERS: Final[dict[str, dict[str, int]]] = {
    "en": {
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
        "thirty": 30,
    },
    "es": {
        "cero": 0, "uno": 1, "una": 1, "dos": 2, "cuatro": 4, "cinco": 5, "seis": 6,
        "siete": 7, "ocho": 8,
        "nueve": 9, "diez": 10, "doce": 12, "trece": 13, "catorce": 14, "quince": 15,
        "veinte": 20, "treinta": 30,
    },
    "ar": {
        "صفر": 0, "واحد": 1, "واحدة": 1, "اثنان": 2, "اثنين": 2, "ثلاثة": 3, "ثلاث": 3,
        "أربعة": 4, "أربع": 4,
        "خمسة": 5, "خمس": 5, "ستة": 6, "سبعة": 7, "ثمانية": 8, "تسعة": 9, "عشرة": 10,
        "خمسة عشر": 15,
        "عشرين": 20, "عشرون": 20, "ثلاثين": 30, "ثلاثون": 30,
        "wahid": 1, "wahed": 1, "ithnan": 2, "ithnayn": 2, "itnen": 2, "tnen": 2,
        "thalatha": 3, "talata": 3,
        "tlata": 3, "arbaa": 4, "arba3a": 4, "khamsa": 5, "sitta": 6, "sabaa": 7,
        "thamaniya": 8, "tamanya": 8,
        "tisaa": 9, "ashara": 10, "3ashara": 10, "ishrin": 20,
    },
    "fa": {
        "یک": 1, "دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "هفت": 7, "هشت": 8,
        "ده": 10, "پانزده": 15,
        "بیست": 20, "yek": 1, "yak": 1, "seh": 3, "chahar": 4, "chehar": 4, "panj": 5,
        "shesh": 6,
        "hasht": 8, "noh": 9, "dah": 10, "bist": 20,
    },
    "ti": {
        "ሓደ": 1, "ክልተ": 2, "ሰለስተ": 3, "ኣርባዕተ": 4, "ሓሙሽተ": 5, "ሽዱሽተ": 6, "ሸውዓተ": 7, "ሸሞንተ": 8,
        "ትሽዓተ": 9, "ዓሰርተ": 10, "ዕስራ": 20, "፩": 1, "፪": 2, "፫": 3, "፬": 4, "፭": 5, "፮": 6,
        "፯": 7, "፰": 8,
        "፱": 9, "፲": 10, "kilte": 2, "kilete": 2, "klte": 2, "seleste": 3, "arbaete": 4,
        "arbate": 4,
        "hamushte": 5, "shudushte": 6, "shewate": 7, "shewuate": 7, "shemonte": 8,
        "tishate": 9, "aserte": 10,
    },
    "so": {
        "kow": 1, "koow": 1, "laba": 2, "labo": 2, "saddex": 3, "sadex": 3, "afar": 4,
        "shan": 5, "lix": 6,
        "toddoba": 7, "todoba": 7, "siddeed": 8, "sideed": 8, "sagaal": 9, "toban": 10,
        "labaatan": 20,
    },
    "ku": {"yek": 1, "didu": 2, "sisê": 3, "pênc": 5, "heft": 7, "neh": 9, "deh": 10,
    "bîst": 20},
}  # fmt: skip

# "Den første" of the options. Not anden: it is also "another".
ORDINALS: Final = {
    "foerste": 1,
    "tredje": 3,
    "fjerde": 4,
    "femte": 5,
    "first": 1,
    "second": 2,
    "third": 3,
}

# One and a half has words of its own.
HALVES: Final = {"halvanden": "1.5", "halvandet": "1.5", "halvanen": "1.5"}
