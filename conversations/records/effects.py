"""What a conversation leads to. A script returns effects; `applying.py` carries them out.

Only records may live here. An effect is a fact about what was said, never an instruction to the
database, so that the same effect twice is the same case.
"""

from dataclasses import dataclass
from datetime import date, time

from conversations.records.effects_staff import StaffEffect
from conversations.records.told_by_citizen import Topic


@dataclass(frozen=True, slots=True)
class ConsentAnswered:
    """The citizen's answer to whether Makker may write; `None` is silence, which is never a yes."""

    given: bool | None


@dataclass(frozen=True, slots=True)
class PreferencesChosen:
    """When the citizen wants to be asked; `None` keeps what stood there."""

    language: str | None
    day: int | None
    at: time | None


@dataclass(frozen=True, slots=True)
class CheckInAnswered:
    """A week's check-in. What met silence is `None` or left out."""

    period: str
    week: str | None
    agreements: tuple[tuple[int, str], ...]
    wants_talk: bool | None
    liked: tuple[tuple[int, str], ...] = ()  # visits: whether the place was liked (B26)

    @property
    def is_empty(self) -> bool:
        is_silent = self.week is None and self.wants_talk is None
        return is_silent and not self.agreements and not self.liked


@dataclass(frozen=True, slots=True)
class WorkAnswered:
    """A check-in about work or education. What was not asked, or met silence, is `None`."""

    employment: int  # 0: none on record
    period: str
    asked_on: date
    how: str | None = None  # good, mixed, hard, call, gone
    paid: float | None = None  # hours a week
    unpaid: float | None = None
    tasks: str | None = None  # fit, too_hard, too_easy
    colleagues: str | None = None
    knows_contact: str | None = None  # yes, no
    hours_wish: str | None = None  # more, same, fewer

    @property
    def is_empty(self) -> bool:
        return all(
            getattr(self, name) is None
            for name in ("how", "paid", "unpaid", "tasks", "colleagues", "knows_contact")
        )


@dataclass(frozen=True, slots=True)
class StartAnswered:
    """Whether aim, tasks and pay are clear before a start (B27). `None`: not asked, or silence."""

    employment: int
    aim: str | None
    tasks: str | None
    pay: str | None

    @property
    def is_empty(self) -> bool:
        return self.aim is None and self.tasks is None and self.pay is None


@dataclass(frozen=True, slots=True)
class AppointmentAnswered:
    """The answer to a reminder: coming, not_coming, call; `None` is silence."""

    appointment: int
    answer: str | None


@dataclass(frozen=True, slots=True)
class AgreementsAnswered:
    """Agreements with "" for a yes, or with what they should be; silence is left out (D10)."""

    answers: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class FollowUpConsentAnswered:
    """The citizen's answer to the months after trin 3 (A32); `None` is silence, never a yes."""

    given: bool | None


@dataclass(frozen=True, slots=True)
class CallWanted:
    is_urgent: bool


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    language: str


@dataclass(frozen=True, slots=True)
class PauseChosen:
    days: int


@dataclass(frozen=True, slots=True)
class DeletionWanted:
    pass


@dataclass(frozen=True, slots=True)
class SickDays:
    """From when to when the citizen is ill, never the cause (B23); `end` `None`: not known yet."""

    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class WellAgain:
    """Sick days that were open are over, on this day."""

    on: date


@dataclass(frozen=True, slots=True)
class NetworkAnswered:
    """Who of the network may come along, in the citizen's words (A08); "" is nobody."""

    who: str


@dataclass(frozen=True, slots=True)
class MoreHelpWanted:
    """The citizen's own wish for a talk about more help (B18)."""


@dataclass(frozen=True, slots=True)
class OwnShown:
    """The citizen wants to see something of their own: my_answers, my_plan or who_has_seen."""

    what: str


@dataclass(frozen=True, slots=True)
class OtherChannelAnswered:
    """Whether Makker may write on the other channel when this one stays silent."""

    given: bool | None


@dataclass(frozen=True, slots=True)
class OwnerAnswered:
    """Whether a number that was silent for long is still the citizen's; `None` is silence."""

    is_same: bool | None


@dataclass(frozen=True, slots=True)
class OpenScript:
    """Open this script next: a talk that needs an effect midway is two scripts."""

    name: str
    subject: str = ""  # the topic that it is to be about
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class MediumAnswered:
    """Whether a recording or photo may be handed on; silence is no."""

    no: int
    is_wanted: bool


@dataclass(frozen=True, slots=True)
class Told:
    """One thing told on the way to a jobmål: what was picked, or own words; neither: left out."""

    topic: Topic
    picked: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class JobgoalTold:
    """What one piece of the way to a jobmål brought; nothing, when it met silence."""

    parts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class JobgoalConfirmed:
    """The citizen said yes to what was read back: a jobmål, or something to try (A11)."""


@dataclass(frozen=True, slots=True)
class JobgoalBegunAnew:
    """A new jobmål is to be made; the old one stays until then."""


@dataclass(frozen=True, slots=True)
class ExperienceTold:
    """One experience for the CV; without a kind it met silence."""

    kind: str = ""
    what: str = ""
    tasks: str = ""
    liked: str = ""


@dataclass(frozen=True, slots=True)
class FormTold:
    """An answer in a preparation, with the words that belong to it."""

    form: str
    topic: str
    picked: str
    words: str


@dataclass(frozen=True, slots=True)
class FormLocked:
    """A preparation is done: nothing in it is changed from here on (D01)."""

    form: str


Effect = (
    ConsentAnswered
    | PreferencesChosen
    | CheckInAnswered
    | WorkAnswered
    | StartAnswered
    | FollowUpConsentAnswered
    | AppointmentAnswered
    | AgreementsAnswered
    | CallWanted
    | LanguageChosen
    | PauseChosen
    | DeletionWanted
    | SickDays
    | WellAgain
    | NetworkAnswered
    | MoreHelpWanted
    | OwnShown
    | OtherChannelAnswered
    | OwnerAnswered
    | OpenScript
    | MediumAnswered
    | JobgoalTold
    | JobgoalConfirmed
    | JobgoalBegunAnew
    | ExperienceTold
    | FormTold
    | FormLocked
    | StaffEffect
)
