"""The head of a one-line log: whom it is about and how the contact took place.

- The name ends at a mark, at a word for the way of contact, at a heading, or where the words stop
  being a name that the caseload knows. Words that look like more of a name (a capital, "-sen", a
  surname from the caseload) belong to it: "Amina Jensen" is not the Amina Hansen of the caseload.
- The way may stand before the name too ("tlf Amina", "møde med Ali"), and a few small words may
  stand between ("Amina i dag på tlf"): they go to the talk.
- A way that goes on as a sentence ("møde med Netto", "besøg på lageret") sets the way and stays in
  the talk. Two different ways ("tlf og sms") set none. A call to somebody else ("ringede til
  Netto") sets none.
"""

from __future__ import annotations

from dataclasses import dataclass

from conversations.reading.log_line.how import MEETING, How, goes_on, read_how
from conversations.reading.log_line.who import Caseload, name_words, who_fits, who_nearly_fits
from conversations.reading.times.clock_words import Tokens, at, tokenise, weekday_number, words

_MARKS = frozenset(":,.;-–—()/!=|")
_HEADINGS = words("aftale aftaler aft aftalt næste ny nyt nye sted")
_LINKS = words("med hos til fra m af")
_TALKING = words("talt snakket talte snakkede snak har haft taler")
_TALK_STARTS = words(
    "talt snakket talte snakkede har er hun han vi jeg det der god godt kort fin fint lang vil "
    "kan skal ikke var blev ville kunne fortalte fortæller ønsker glad træt syg rask møder "
    "mødte om og på i hos ved med til fra den de et en stadig ingen lige nu alt kom gik går tog "
    "svarede udeblev aflyst aflyste meldte drøftet gennemgået opfølgning praktik starter "
    "startede startet sagt siger spurgte lidt meget rigtig første anden hurtig hurtigt dejlig "
    "snak status cv husk ringede ringet virker trives mangler afklaret søgt sendt fulgt op fik "
    "får lavet aftalte hjemme bad ok"
)
_FILLERS = words(
    "kort lige i dag går morges formiddags god fin lang hurtig nu første spontan en et ugentlig "
    "ugentligt opfølgende opfølgning haft har planlagt længere dejlig formiddag eftermiddag var"
)
_PRONOUNS = words("hende ham mig borger borgeren os")
_AND = frozenset({"og", "+", "&"})
_MOST_NAME_WORDS = 6
_MOST_FILLERS = 4


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a line says, and where the rest of the line starts."""

    who: tuple[int, ...]
    name: str
    how: str | None
    lead: str  # words before and between name and way: they belong to the talk
    rest: str


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    tokens: Tokens
    caseload: Caseload
    known: frozenset[str]

    def between(self, start: int, end: int) -> str:
        """The line as written from one token up to another."""
        if start >= end:
            return ""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


def read_head(text: str, caseload: Caseload) -> Head:
    """Read who and how from the start of a line, after the word "log"."""
    line = _Line(text, tokenise(text), caseload, name_words(caseload))
    i = _past_marks(line, 0)
    early = read_how(line.tokens, i)
    lead_start, lead_end, i = _talking_with(line, i)
    if early:
        i = _past_link(line, early.end)
    end, who = _read_name(line, i)
    name = line.between(i, end)
    lead = line.between(lead_start, lead_end)
    late = _with_how(line, Head(who, name, None, lead, ""), end)
    return _with_both(line, early, late) if early else late


def read_name(text: str, caseload: Caseload) -> Head:
    """Read only whom a line is about; all that follows the name is its rest, as written."""
    line = _Line(text, tokenise(text), caseload, name_words(caseload))
    start = _past_link(line, 0)
    end, who = _read_name(line, start)
    return Head(who, line.between(start, end), None, "", _rest(line, end))


def _with_both(line: _Line, early: How, late: Head) -> Head:
    """The way before the name, and what was found behind it: a meeting may be at a company."""
    agree = late.how in {None, early.way} or early.way == MEETING
    said = line.between(_past_marks(line, 0), early.end)
    kept = said if early.says_more or not agree else ""
    lead = " ".join(part for part in (kept, late.lead) if part)
    way = (late.how or early.way) if agree else None
    return Head(late.who, late.name, way, lead, late.rest)


def _past_marks(line: _Line, i: int) -> int:
    while at(line.tokens, i).text in _MARKS:
        i += 1
    return i


def _past_link(line: _Line, i: int) -> int:
    i = _past_marks(line, i)
    i += at(line.tokens, i).text in _LINKS
    return _past_marks(line, i)


def _talking_with(line: _Line, start: int) -> tuple[int, int, int]:
    """ "talt med Amina": the words before "med" are talk, and the name follows."""
    i = start
    while at(line.tokens, i).text in _TALKING:
        i += 1
    if i > start and at(line.tokens, i).text == "med":
        return start, i, i + 1
    return start, start, start


# --- the name ---------------------------------------------------------------------------------


def _read_name(line: _Line, start: int) -> tuple[int, tuple[int, ...]]:
    """Where the name ends, and whom it fits."""
    ends = _possible_ends(line, start)
    if not ends:
        return start, ()
    for look in (who_fits, who_nearly_fits):
        for end in reversed(ends):
            if look(line.between(start, end), line.caseload):
                return _longer_name(line, start, end)
    return _unknown_name(line, ends), ()


def _longer_name(line: _Line, start: int, end: int) -> tuple[int, tuple[int, ...]]:
    end = _past_name_words(line, end)
    name = line.between(start, end)
    who = who_fits(name, line.caseload) or who_nearly_fits(name, line.caseload)
    if at(line.tokens, end).text in _AND and at(line.tokens, end + 1).text in line.known:
        end, others = _read_name(line, end + 1)  # two citizens in one line: several ids
        who = tuple(dict.fromkeys((*who, *others)))
    return end, who


def _unknown_name(line: _Line, ends: list[int]) -> int:
    """All words up to the mark when they are few and no talk, else the first and what fits it."""
    plain = [at(line.tokens, end - 1).text for end in ends[1:]]
    closed = ends[-1] == len(line.tokens) or not at(line.tokens, ends[-1]).is_word
    closed = closed or read_how(line.tokens, ends[-1]) is not None
    if closed and len(ends) <= 3 and not _TALK_STARTS.intersection(plain):
        return ends[-1]
    return _past_name_words(line, ends[0])


def _possible_ends(line: _Line, start: int) -> list[int]:
    """The ends of a name of one word, of two words and so on, up to where a name must stop."""
    ends: list[int] = []
    i = start
    while len(ends) < _MOST_NAME_WORDS and _may_be_name(line, i, start):
        i = _past_word(line, i)
        ends.append(i)
        hyphen = at(line.tokens, i)
        i += hyphen.text in "-–" and hyphen.glued and at(line.tokens, i + 1).glued
    return ends


def _may_be_name(line: _Line, i: int, start: int) -> bool:
    token = at(line.tokens, i)
    if not token.is_word or token.text in _HEADINGS:
        return False
    broken = i > start and "\n" in line.text[line.tokens[i - 1].end : token.start]
    return not broken and (i == start or read_how(line.tokens, i) is None)


def _past_name_words(line: _Line, i: int) -> int:
    while _may_be_name(line, i, 0) and _looks_like_name(line, i):
        i = _past_word(line, i)
    return i


def _past_word(line: _Line, i: int) -> int:
    """Past a word of a name, an initial with its dot, or a short code of letters and digits."""
    initial = _is_initial(line, i)
    i += 1
    while at(line.tokens, i).glued and (at(line.tokens, i).is_word or at(line.tokens, i).is_number):
        i, initial = i + 1, False
    return i + (initial and at(line.tokens, i).text == ".")


def _looks_like_name(line: _Line, i: int) -> bool:
    token = at(line.tokens, i)
    if token.text in _TALK_STARTS:
        return False
    if token.text in line.known or _is_initial(line, i):
        return True
    capital = line.text[token.start].isupper()
    return capital or (token.text.endswith("sen") and len(token.text) > 5)


def _is_initial(line: _Line, i: int) -> bool:
    token, after = at(line.tokens, i), at(line.tokens, i + 1)
    after = at(line.tokens, i + 2) if after.text == "." else after
    if after.text == "/" or (after.is_number and not after.glued):
        return False  # "m/tolk", "d. 2/12"
    return len(token.text) == 1 and token.is_word and token.text not in {"i", "å"}


# --- the way ----------------------------------------------------------------------------------


def _with_how(line: _Line, head: Head, end: int) -> Head:
    start = _past_marks(line, end)
    i = _past_fillers(line, start)
    found = read_how(line.tokens, i)
    if found is None:
        return Head(head.who, head.name, _how_of_talk(line, end), head.lead, _rest(line, end))
    if _kept_as_talk(line, found):
        way = _one_way(line, i, found)
        return Head(head.who, head.name, way, head.lead, _rest(line, end))
    between = line.between(start, i).strip(" ,.:;-–")
    between += ":" * bool(between)
    lead = " ".join(part for part in (head.lead, between) if part)
    return Head(head.who, head.name, found.way, lead, _rest(line, found.end))


def _kept_as_talk(line: _Line, found: How) -> bool:
    return found.says_more or goes_on(line.tokens, found.end)


def _one_way(line: _Line, i: int, found: How) -> str | None:
    """The way, unless another stands beside it or the call went to somebody else."""
    after = at(line.tokens, found.end).text
    if after in {"og", "+", "&", "/"}:
        other = read_how(line.tokens, found.end + 1)
        return None if other and other.way != found.way else found.way
    verb = at(line.tokens, i).text in {"ringede", "ringet", "ringte", "skrev", "skrevet", "smset"}
    to = at(line.tokens, found.end + 1).text
    if verb and after in {"til", "med"} and to not in _PRONOUNS | line.known:
        return None
    return found.way


def _past_fillers(line: _Line, start: int) -> int:
    """Past a few small words, when a way of contact follows them."""
    for i in range(start, start + _MOST_FILLERS + 1):
        if read_how(line.tokens, i):
            return i
        token = at(line.tokens, i)
        if token.text not in _FILLERS and weekday_number(token.text) is None:
            break
    return start


def _how_of_talk(line: _Line, i: int) -> str | None:
    """The way in a first sentence that tells of talking: "talt på telefon om Netto"."""
    i = _past_marks(line, i)
    if at(line.tokens, i).text not in _TALKING:
        return None
    while at(line.tokens, i).is_word:
        if at(line.tokens, i).text in {"på", "over", "via", "pr", "i", "telefonisk"}:
            found = read_how(line.tokens, i)
            if found:
                return found.way
        i += 1
    return None


def _rest(line: _Line, i: int) -> str:
    """The line after a token, without the marks that part it from the head."""
    while at(line.tokens, i).text in _MARKS - {"("}:
        i += 1
    return line.text[line.tokens[i].start :] if i < len(line.tokens) else ""
