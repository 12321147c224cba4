"""What a citizen told in a talk, as the course keeps it: on the way to a jobmål, and for the CV.

Only records may live here; they are entries of the course like those in `entries.py`. What is told
anew is a new entry: the newest of a topic counts, the older ones stay.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Topic(StrEnum):
    """What a part of the way to a jobmål is about (A10, A11, A14)."""

    BEGUN = "begun"  # a new jobmål is begun: what was told before counts no more
    SILENT = "silent"  # a piece that Makker began and that met silence, by its script
    KNOWS = "knows"  # yes, maybe, not_yet
    TITLE = "title"  # the work, in the citizen's words
    WORKED = "worked"  # A10: work, or trying a work
    WORKED_AS = "worked_as"
    LEARNED = "learned"  # A10: school and courses
    LIKES = "likes"  # A10: leisure
    HOME = "home"  # A10: tasks at home
    FIELDS = "fields"  # two or three of our ten
    TRIED = "tried"  # tasks, as "kitchen.cook"
    WANTS = "wants"  # A14: tasks to do, or to try
    WHAT = "what"  # A14: the same in words, where no tasks were picked
    PLACE = "place"  # A14: where
    CAN = "can"  # A14: what the citizen can
    HOURS = "hours"  # to start with
    HELP = "help"  # to get started
    IN_THE_WAY = "in_the_way"  # an open question, never a list (A34)
    CHOSEN = "chosen"  # the field that is wanted most; "not_yet" when none is


@dataclass(frozen=True, slots=True)
class JobgoalPart:
    """One thing told on the way to a jobmål: what was picked, or own words; neither: left out."""

    no: int
    topic: Topic
    on: date
    picked: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Experience:
    """A piece for the CV, which is always made together with the jobformidler (A09)."""

    no: int
    kind: str  # job, tried, voluntary, home
    on: date
    what: str
    tasks: str = ""
    liked: str = ""  # good, mixed, hard; "" not answered


@dataclass(frozen=True, slots=True)
class TalkWish:
    """A talk that staff asked for; it is sent at a good moment."""

    no: int
    script: str  # a name without its version
    by: int
    at: datetime


@dataclass(frozen=True, slots=True)
class LeftForTalk:
    """A question above the channel's clearance: the jobformidler takes it up at the next talk."""

    no: int
    script: str
    question: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """An answer in a preparation: its choice, and the words that belong to that choice (D01, A36).

    Words told to one choice stay when another is chosen, and count again when it is chosen again.
    """

    no: int
    form: str  # my_situation, step_up_health, step_up_family
    topic: str
    at: datetime
    picked: str = ""
    words: str = ""
    about: int = 0  # the step-up it belongs to
