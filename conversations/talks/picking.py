"""Which citizen? A short talk before the case is seen: its end asks the one door."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from conversations.case.turn import Turn
from conversations.reading.log_line import read_name
from conversations.records.facts import Facts
from conversations.records.inputs_between import CaseAsked
from conversations.records.questions import Option, Script, ask, choice, short_text
from conversations.records.run import Answer
from conversations.records.texts import Ref, text
from conversations.talks import not_yours
from conversations.talks.effect import Effect, Ended, OpenScript
from conversations.talks.replay import script
from conversations.talks.steps import facts_for, open_run

LOG, WRITE, HAND_OVER, OPEN = "log", "write", "hand_over", "open"
PURPOSES: Mapping[str, str] = {
    "log": LOG,
    "aabn": OPEN,
    "skriv": WRITE,
    "aftale": "agree",
    "inviter": "invite",
    "ret": "correct",
    "syg": "sick",
    "timer": "hours",
    "virksomhed": "company",
    "snuse": "snuse",
    "note": "note",
    "overdrag": HAND_OVER,
}
"""By the order's name: for what the door is asked; it stands in the access log."""
ALL = "all"


@dataclass(frozen=True, slots=True)
class CasePicked(Effect):
    """A jobformidler wants to see a case for a purpose; the case's own turn opens the door."""

    case: int
    purpose: str
    line: str = ""  # a one-line log that waits for the case
    draft: int = 0  # the voice note that is written out

    @property
    def hands_on(self) -> bool:
        """The case's answer speaks next."""
        return True

    def carry_out(self, turn: Turn, ended: Ended) -> None:
        """Ask the case."""
        asked = CaseAsked(turn.person.id, self.purpose, self.line, self.draft)
        turn.tell(self.case, asked)


@script("pick_citizen", version=1)
def pick_citizen(facts: Facts) -> Script:
    """Pick one of one's own citizens, for a purpose."""
    who = yield from ask(choice("who", _options(facts)))
    return _picked(facts, who, "") if isinstance(who, str) else []


@script("log_line", version=1)
def log_line(facts: Facts) -> Script:
    """A line of words for a citizen: it is there already, and whom it means when that was clear."""
    line = yield from ask(short_text("line"))
    who = yield from ask(choice("who", _options(facts)))
    if isinstance(who, str) and isinstance(line, str):
        return _picked(facts, who, line)
    return []


def _picked(facts: Facts, who: str, line: str) -> list[Effect]:
    if who == ALL:
        return [OpenScript("hand_over_all")]
    return [CasePicked(int(who), facts.purpose or LOG, line)]


def _options(facts: Facts) -> list[Option]:
    """To hand over, also all of them at once."""
    found = citizen_options(facts)
    is_all = facts.purpose == HAND_OVER and len(found) > 1
    return [*found, Option(ALL, text("staff.all_citizens"))] if is_all else found


def citizen_options(facts: Facts) -> list[Option]:
    """The citizens to pick from, each by first name and short code."""
    return [
        Option(
            str(person),
            text("staff.citizen", name=Ref("first_name", person), code=Ref("code", person)),
        )
        for person in facts.staff.caseload
    ]


def known_names(turn: Turn) -> list[tuple[int, str]]:
    """The names and short codes by which this member of staff may mean a citizen."""
    caseload = turn.before.caseload
    return [(e.person, e.name) for e in caseload] + [(e.person, e.code) for e in caseload]


def pick(turn: Turn, purpose: str, rest: str) -> None:
    """Find whom the words behind an order mean, and ask that citizen's door; or ask who."""
    facts = facts_for(turn, purpose=purpose)
    named = read_name(rest, known_names(turn))
    if named.who:
        pick_among(turn, facts, named.who, named.rest)
    else:
        nobody_yet(turn, facts, named.name, named.rest)


def nobody_yet(turn: Turn, facts: Facts, name: str, line: str) -> None:
    """Ask who is meant, even if there is but one; say so when nobody of theirs is called that."""
    head, colon, _ = line.partition(":")  # "Amina (K4M): …"
    if not_yours.refuse(turn, f"{name} {head if colon else ''}", facts.purpose or LOG):
        return
    if not facts.staff.caseload:
        turn.say(text("staff.no_citizens"))
    elif not name:
        open_run(turn, "pick_citizen", facts)
    else:
        turn.say(text("staff.unknown_citizen", name=name))
        _open(turn, facts, line, ())


def pick_among(turn: Turn, facts: Facts, who: tuple[int, ...], line: str) -> None:
    """Ask which of these is meant, unless only one can be; the line waits for the case."""
    one = (Answer("who", str(who[0])),) if len(who) == 1 else ()
    _open(turn, replace(facts, staff=replace(facts.staff, caseload=who)), line, one)


def _open(turn: Turn, facts: Facts, line: str, who: tuple[Answer, ...]) -> None:
    if line:
        words = Answer("line", line, is_words=True)
        open_run(turn, "log_line", facts, answers=(words, *who))
    else:
        open_run(turn, "pick_citizen", facts, answers=who)
