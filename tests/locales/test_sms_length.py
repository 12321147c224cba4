"""Every Danish SMS to a citizen is at most two segments, with the longest usual values too.

What is too long has its own text under `@sms`; nothing is ever cut.
"""

import pytest

from locales.gate import segments, to_gsm7
from locales.measures import SMS_SEGMENTS
from locales.usual_values import USUAL
from tests.locales.test_texts import CITIZEN_KEYS, as_sms
from tests.matters import every_row

# Long, and real: what people, places and kommuner are called.
LONG = USUAL | {
    "name": "Abdirahman",
    "jobformidler": "Christopher",
    "jobformidler_full": "Christopher Vestergaard-Rasmussen",
    "former": "Christopher",
    "away": "Christopher",
    "stand_in": "Anne-Kathrine",
    "by": "Christopher",
    "kommune": "Ringkøbing-Skjern Kommune",
    "place": "Torvet 3",
    "weekday": "torsdag",
}


def test_the_longest_usual_names_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in LONG.items():
        monkeypatch.setitem(USUAL, name, value)

    @every_row("key", CITIZEN_KEYS)
    def each_fits(key: str) -> None:
        sms = segments(to_gsm7(as_sms(key)))
        assert sms.alphabet == "GSM-7"
        assert sms.count <= SMS_SEGMENTS

    each_fits()
