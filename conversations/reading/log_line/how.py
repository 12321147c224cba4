"""The words that say how a contact took place, and those that say that it did not.

Here stands the table; where in a line such words count is `head`. A word that says more than the
four ways ("hjemmebesøg", "mail") sets the way and stays in the talk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.reading.times.clock_words import Tokens, at, words

MEETING, TELEPHONE, AT_COMPANY, MESSAGE = "meeting", "telephone", "at_company", "message"


@dataclass(frozen=True, slots=True)
class How:
    """A way of contact read from some tokens."""

    way: str
    end: int
    says_more: bool


def _phrases(way: str, lines: str, says_more: bool = False) -> dict[str, tuple[str, bool]]:
    return {line.strip(): (way, says_more) for line in lines.split(",")}


def _behind(prepositions: str, nouns: str) -> str:
    return ",".join(
        f"{prep} {noun.strip()}" for prep in prepositions.split() for noun in nouns.split(",")
    )


_PHONES = "telefon, telefonen, tlf, tlfn, tel, telf, mobil, mobilen, telfon, tlefon, telefonn, tfl"
_TEXTS = "sms, sms'en, besked, beskeder, sms'er"
_LETTERS = "mail, mails, email, e mail, messenger, whatsapp, mms, digital post, e boks, eboks"
_COMPANIES = (
    "virksomheden, virksomhed, arbejdspladsen, arbejdsplads, praktikstedet, praktiksted, "
    "praktikpladsen, arbejdet, jobbet, firmaet, virk, virksomhden, virksomheen, virksomehden"
)
_ON_SITE = _behind("på i hos ved", _COMPANIES) + ", i praktikken, i butikken, på praktikken"
_VISITS = (
    "virksomhedsbesøg, praktikbesøg, firmabesøg, besøg, besøgt, arbejdspladsbesøg, bes, virk besøg"
)
_MEETINGS = (
    "møde, mødt, mødtes, samtale, fremmøde, jobsamtale, fysisk møde, personligt møde, mde, mød"
)

_TABLE: Mapping[str, tuple[str, bool]] = {
    **_phrases(TELEPHONE, f"{_PHONES}, {_behind('på over via pr per i ved', _PHONES)}"),
    **_phrases(TELEPHONE, "telefonisk, telefonsamtale, telefonmøde, telefonkontakt, opkald"),
    **_phrases(TELEPHONE, "telefonopkald, tlfsamtale, tlf samtale, telefon samtale, tlf opkald"),
    **_phrases(TELEPHONE, "tlf møde, tlf kontakt, telefonisk samtale, telefonisk kontakt"),
    **_phrases(TELEPHONE, "telefonisk møde, ringet, ringede, ringte, ringet op, ringede op"),
    **_phrases(TELEPHONE, _behind("samtale møde opkald", _behind("på over via i", _PHONES))),
    **_phrases(TELEPHONE, _behind("snak", _behind("på over via i", _PHONES)), says_more=True),
    **_phrases(MESSAGE, f"{_TEXTS}, {_behind('på over via pr per', _TEXTS)}"),
    **_phrases(MESSAGE, "skrevet, skrev, smset, sms'et, sms'ede, sms besked, sendt sms, sms sendt"),
    **_phrases(MESSAGE, f"{_LETTERS}, {_behind('på over via pr per', _LETTERS)}", says_more=True),
    **_phrases(AT_COMPANY, f"{_COMPANIES}, {_ON_SITE}, {_behind('ude', _ON_SITE)}, {_VISITS}"),
    **_phrases(AT_COMPANY, _behind("besøg besøgt møde mødt samtale", _ON_SITE)),
    **_phrases(AT_COMPANY, _behind("besøg besøgt møde mødt samtale", _behind("ude", _ON_SITE))),
    **_phrases(MEETING, f"{_MEETINGS}, ansigt til ansigt, til møde, til samtale"),
    **_phrases(MEETING, "hjemmebesøg, besøg hjemme, gåtur, gåmøde, walk and talk", says_more=True),
    **_phrases(MEETING, "videomøde, teamsmøde, onlinemøde, netværksmøde, mødt op", says_more=True),
}  # fmt: skip
_LONGEST = max(len(phrase.split()) for phrase in _TABLE)
_GOES_ON = words("på hos i ved med og til fra ude op & / + af")

_NOT_ANSWERED = (
    "tog ikke", "tog den ikke", "tager den ikke", "tager ikke", "svarede ikke", "svarer ikke",
    "ikke svaret", "intet svar", "ingen svar", "ikke svar", "ingen kontakt", "ikke fat",
    "ikke truffet", "telefonsvarer", "lagt besked",
)  # fmt: skip
_NOT_TURNED_UP = (
    "udeblev", "udeblevet", "udeblivelse", "mødte ikke", "ikke mødt", "kom ikke", "dukkede ikke",
    "aflyst", "aflyste", "afbud",
)  # fmt: skip
_BEFORE_IT = words(
    "hun han borger borgeren jeg fik har havde meldte melder sendte der var i dag men er blev det "
    "forgæves desværre bare selv på"
)


def read_how(tokens: Tokens, i: int) -> How | None:
    """The longest way of contact that stands at a token."""
    found, phrase, end = None, "", i
    for _ in range(_LONGEST):
        if not at(tokens, end).is_word:
            break
        phrase = f"{phrase} {at(tokens, end).text}".strip()
        end += 1
        after = _after_dot(tokens, end)
        if phrase in _TABLE:
            found = How(_TABLE[phrase][0], after, _TABLE[phrase][1])
        end = after + (at(tokens, after).text == "-" and at(tokens, after).glued)
    return found


def _after_dot(tokens: Tokens, i: int) -> int:
    """Past the dot of a short form: "tlf."."""
    short = at(tokens, i - 1).text in {"tlf", "tlfn", "tel", "telf", "tfl", "pr", "virk", "bes"}
    return i + (short and at(tokens, i).text == "." and at(tokens, i).glued)


def goes_on(tokens: Tokens, i: int) -> bool:
    """Whether a way of contact is the start of a sentence: "møde med Netto"."""
    return at(tokens, i).text in _GOES_ON


def did_not_take_place(how: str | None, talk: Tokens, name: frozenset[str]) -> bool:
    """Whether the talk opens with a contact that came to nothing: "tog den ikke", "udeblev".

    Who was spoken to on the telephone did not stay away: what "kom ikke" tells is another day's.
    """
    spoken = how in {TELEPHONE, MESSAGE}
    sayings = _NOT_ANSWERED if spoken else _NOT_ANSWERED + _NOT_TURNED_UP
    clause = [token.text for token in talk[:8]]
    for i, word in enumerate(clause):
        ahead = " ".join(clause[i:]) + " "
        if ahead.startswith(tuple(f"{said} " for said in sayings)):
            return True
        if word not in _BEFORE_IT | name:
            return False
    return False
