"""What one person's turn means for somebody else: an input row for them, in the same commit.

Only records may live here, as in `inputs.py`.
"""

from dataclasses import dataclass
from datetime import date, datetime

from conversations.records.contact_log import LogContact
from conversations.records.marks import Action
from conversations.records.run import Answer
from conversations.records.texts import Text


@dataclass(frozen=True, slots=True)
class CaseAsked:
    """Staff asks to see a case: the one door. `line` is a one-line log that waits for it."""

    by: int
    purpose: str
    line: str = ""
    draft: int = 0  # the voice note of theirs that is to be written out


@dataclass(frozen=True, slots=True)
class CaseShown:
    """What the door gives: as much of the case as the purpose needs, and its version."""

    case: int
    purpose: str
    version: int
    last_appointment: datetime | None
    place_of: int
    line: str = ""
    employments: tuple[int, ...] = ()  # where the citizen is now
    steps: tuple[int, ...] = ()  # visits and snuse that are not done yet
    contact: int = 0  # the contact of whoever asks, whose words may still be corrected
    answers: tuple[Answer, ...] = ()  # what was confirmed already, when the case moved meanwhile
    left: tuple[Text, ...] = ()  # what is to be taken up in person: no channel may ask it
    draft: int = 0  # as it was asked


@dataclass(frozen=True, slots=True)
class CaseRefused:
    """The door stayed shut: not this person's citizen."""

    case: int


@dataclass(frozen=True, slots=True)
class ContactReported:
    """A jobformidler's contact, for the case to take in; `answers` let it be asked again."""

    by: int
    contact: LogContact
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ContactSaved:
    case: int
    no: int
    next_at: datetime
    draft: int = 0  # the voice note that it writes out


@dataclass(frozen=True, slots=True)
class CaseSeen:
    """Staff looked at what stands on their list of this citizen: for the access log."""

    by: int
    purpose: str


@dataclass(frozen=True, slots=True)
class CaseRead:
    """Staff reads the whole case on a screen: when the door lets them in, it is read after this."""

    by: int
    purpose: str


@dataclass(frozen=True, slots=True)
class AgreementMade:
    """Something that was agreed by itself, without a contact; `version` as for `StaffActed`."""

    by: int
    version: int
    words: str
    deadline: date
    who: str


@dataclass(frozen=True, slots=True)
class SavedUndone:
    """Staff take back what they saved under this mark a moment ago."""

    by: int
    mark: int


@dataclass(frozen=True, slots=True)
class ContactWordsCorrected:
    """Other words for a contact of theirs from the last day."""

    by: int
    contact: int
    words: str


@dataclass(frozen=True, slots=True)
class CitizenAdded:
    """A citizen whom this jobformidler wrote down or invited again, with the code."""

    case: int
    invitation: str = ""
    is_greeted: bool = False  # by SMS, as the jobformidler wished
    is_taken: bool = False  # the number is somebody else's already: nothing was sent
    is_new: bool = True  # else it is another invitation for somebody who was there


@dataclass(frozen=True, slots=True)
class NudgeTold:
    """A nudge for the person who accompanies the citizen."""

    case: int
    no: int
    rule: str
    is_urgent: bool
    details: tuple[Text, ...] = ()
    stage: str = ""
    due_at: datetime | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class NudgeSeen:
    """Somebody of staff takes what is urgent: a button under it, or a reply by SMS."""

    by: int
    no: int


@dataclass(frozen=True, slots=True)
class StaffUnreachable:
    """For a case: a message to `who` could not be delivered, so what is urgent goes on at once."""

    who: int


@dataclass(frozen=True, slots=True)
class ColleagueUnreachable:
    """For a leader: messages to `who` do not arrive."""

    who: int


@dataclass(frozen=True, slots=True)
class NudgeSnoozed:
    """A nudge is put off: to the next working day, or until a day and for a reason."""

    by: int
    no: int
    until: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NudgeDone:
    """*Gjort*: somebody of staff did what a nudge asked."""

    by: int
    no: int


@dataclass(frozen=True, slots=True)
class TalkAsked:
    """Staff ask that the citizen gets a talk, from a closed list."""

    by: int
    script: str  # a name without its version


ANY_VERSION = 0


@dataclass(frozen=True, slots=True)
class StaffActed:
    """Staff decided something about a case's course; `version` is the case that they saw.

    `ANY_VERSION` is for what holds whatever happened meanwhile: a whole caseload handed over.
    """

    by: int
    version: int
    action: Action


@dataclass(frozen=True, slots=True)
class ActionAnswered:
    """What became of it: done, or refused with what is missing and how to fill it."""

    case: int
    is_done: bool
    texts: tuple[Text, ...] = ()
    mark: int = 0  # under which it can be undone for a minute


@dataclass(frozen=True, slots=True)
class WentAway:
    """A jobformidler is away from `start` to `end`, both counted; somebody else stands in."""

    stand_in: int
    start: date
    end: date
    reason: str = ""  # vacation, illness; never told to citizens
    by: int = 0  # the leader who wrote it down; 0: the jobformidler


@dataclass(frozen=True, slots=True)
class CameBack:
    """A jobformidler is back before the day that was planned, or will not go away at all."""

    by: int = 0
    is_called_off: bool = False  # the absences that have not begun


@dataclass(frozen=True, slots=True)
class CaseloadHandedOver:
    """All of a jobformidler's citizens get another one."""

    to: int
    reason: str = ""
    by: int = 0


@dataclass(frozen=True, slots=True)
class StandInAsked:
    """For the stand-in: whose citizens, how many, and when."""

    jobformidler: int
    start: date
    end: date
    citizens: int


@dataclass(frozen=True, slots=True)
class StandInCalledOff:
    """For the stand-in: an absence that was planned will not be."""

    jobformidler: int
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class StandInBegan:
    """For each citizen of somebody who is away: who helps now, and until when."""

    jobformidler: int
    stand_in: int
    end: date


@dataclass(frozen=True, slots=True)
class StandInEnded:
    """For each citizen of somebody who is back."""

    jobformidler: int
    stand_in: int


@dataclass(frozen=True, slots=True)
class LetterWritten:
    """Staff wrote to a citizen, as an answer or of their own accord: for the citizen's turn."""

    by: int
    words: str
    is_sure: bool = False  # it is hard to read, and is to go all the same


@dataclass(frozen=True, slots=True)
class LettersShown:
    """What the door gives of a citizen's letters: the numbers of those that wait, to `read` them.

    With the purpose `write` it gives the pen: the phone asks what to write.
    """

    case: int
    purpose: str
    letters: tuple[int, ...] = ()
    media: tuple[tuple[int, int, str], ...] = ()  # letter, medium and kind, where there is one
    line: str = ""  # what was written behind the order already
    waiting: int = 0  # how many wait in all


@dataclass(frozen=True, slots=True)
class LetterReturned:
    """What staff wrote cannot go to this citizen as it is, and why."""

    case: int
    problem: Text
    words: str = ""  # hard to read only: they may go all the same


@dataclass(frozen=True, slots=True)
class LetterHeldBack:
    """In the citizen's turn: STOP came before this letter of staff left, so it did not go."""

    no: int


Between = (
    CaseAsked
    | CaseShown
    | CaseRefused
    | ContactReported
    | ContactSaved
    | CaseSeen
    | CaseRead
    | AgreementMade
    | SavedUndone
    | ContactWordsCorrected
    | CitizenAdded
    | NudgeTold
    | NudgeSeen
    | StaffUnreachable
    | ColleagueUnreachable
    | NudgeSnoozed
    | NudgeDone
    | TalkAsked
    | StaffActed
    | ActionAnswered
    | WentAway
    | CameBack
    | CaseloadHandedOver
    | StandInAsked
    | StandInCalledOff
    | StandInBegan
    | StandInEnded
    | LetterWritten
    | LettersShown
    | LetterReturned
    | LetterHeldBack
)
