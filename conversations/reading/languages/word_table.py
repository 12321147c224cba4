"""What one language's words are: a table of data, without any rule.

Words are compared after folding (`answers/folding.py`): case, accents, apostrophes, Arabic vowel
signs and the spellings æ/ae, ø/oe, å/aa make no difference, so each word stands here once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


def words(listed: str) -> tuple[str, ...]:
    """Return the words of a list; a comma parts two."""
    return tuple(word.strip() for word in listed.split(",") if word.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTable:
    """The words that Makker listens for in one language. Each list may be empty."""

    code: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    # A yes or a no as the whole message, with politeness around it at most; inside a sentence the
    # same words begin another ("jeg vil gerne vide", "det har jeg ikke").
    yes_alone: tuple[str, ...] = ()
    no_alone: tuple[str, ...] = ()
    whens: tuple[str, ...] = ()  # after a yes they leave it one: "ja, gerne i næste uge"
    unsure: tuple[str, ...] = ()  # an answer where a question offers it, or may be left out
    # Read only when they are the whole message: inside a sentence they are another word (Spanish
    # "la casa", "si puedo"; Danish "det er jo", "jeg vil gerne vide"; the name Maya), or a "not".
    whole_only: tuple[str, ...] = ()
    # "Not" and its kin. A hit beside one of these is never read, unless the hit itself is a "no".
    negations: tuple[str, ...] = ()
    # Perhaps, but, or, if, a question, a wish, a greeting: a hit beside one of these is never read.
    doubts: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()  # the first two words of one that has no question mark
    of_others: tuple[str, ...] = ()  # somebody else is spoken of: these are the first two words
    thanks: tuple[str, ...] = ()  # the whole message says so, and asks nothing of anybody
    greetings: tuple[str, ...] = ()  # the whole message is one
    fine: tuple[str, ...] = ()  # OK and its kin: no clear yes, and nothing by itself
    fillers: tuple[str, ...] = ()  # politeness around an answer
    connectors: tuple[str, ...] = ()  # between several answers: "1 og 3"
    # Said around a number ("svar 2", "jeg vælger nr 2 tak"); one beside any other word is unread.
    number_markers: tuple[str, ...] = ()
    number_fillers: tuple[str, ...] = ()  # around a number of hours
    hours: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    a_week: tuple[str, ...] = ()  # a number of hours may be said to be those of a week
    numbers: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)  # "den første", "toeren", of options
    commands: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # words that always work
    # The same, of words that would be another one when folded: read only as they are written here.
    as_written: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # Whole messages that want no more, beside the word "stop" of the commands, written as phrases
    # (`reading/stopping/phrases.py`); and those of which it is asked whether they do.
    opt_out: tuple[str, ...] = ()
    perhaps_opt_out: tuple[str, ...] = ()
    opt_in: tuple[str, ...] = ()  # that want them again, beside the word "start"; asked after STOP
    courtesies: tuple[str, ...] = ()  # politeness around it, which says nothing by itself
    closings: tuple[str, ...] = ()  # what begins the end of a letter, as "hilsen"; folded already
