"""The demo's people, as data. Nobody here exists.

Each citizen has a mood: how readily and what they answer. `says` maps a question to the value of
one of its options, or to words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Mood:
    answers: Mapping[str, str]
    answers_after: timedelta = timedelta(hours=3)
    is_silent_from_week: int = 99


@dataclass(frozen=True, slots=True)
class Member:
    name: str


@dataclass(frozen=True, slots=True)
class Citizen:
    name: str
    language: str
    channel: str
    trin: int
    model: str
    jobformidler: int  # place among STAFF
    mood: Mood
    went_well: str = "nej"

    def says(self, question: str) -> str:
        """Return this citizen's answer to a question."""
        own = {"language": self.language, "went_well": self.went_well}
        own["any_good"] = self.went_well
        return own.get(question) or self.mood.answers.get(question, "1")


_YES = {
    "may_i": "yes", "day": "1", "time": "09:00", "talk": "no", "right": "yes", "right_until": "yes",
    "paid": "5", "unpaid": "10", "hours": "20", "title": "arbejde i en butik", "worked_as": "0",
    "learned": "0", "likes": "0", "what": "0", "place": "0", "can": "0", "in_the_way": "0",
    "wish": "same",
}  # fmt: skip

STEADY = Mood(_YES | {"week": "good", "agreement": "done"})
MIXED = Mood(
    _YES | {"day": "2", "week": "mixed", "agreement": "not_yet"},
    answers_after=timedelta(hours=8),
)
HARD = Mood(
    _YES | {"day": "3", "time": "12:00", "week": "hard", "agreement": "need_help", "talk": "yes"},
    answers_after=timedelta(hours=5),
)
LATE = Mood(MIXED.answers, answers_after=timedelta(hours=40))
FADING = Mood(STEADY.answers, is_silent_from_week=3)
REFUSES = Mood({"may_i": "no"})

STAFF = (Member("Lars Holm"), Member("Mette Krogh"), Member("Yusuf Aydin"))
CITIZENS = (
    Citizen("Amina Warsame", "so", "telegram", 2, "FSM2", 0, STEADY, "Jeg talte dansk i butikken."),
    Citizen("Hassan Karimi", "fa", "telegram", 2, "FSM2", 0, MIXED, "Jeg lavede mad til alle."),
    Citizen("Birgit Lund", "da", "sms", 1, "FSM2", 0, STEADY, "Jeg gik en tur hver dag."),
    Citizen("Tesfay Haile", "ti", "telegram", 2, "FSM2", 0, HARD),
    Citizen(
        "Rima Haddad", "ar", "telegram", 2, "FSM II checklist", 1, STEADY, "Jeg syede en kjole."
    ),
    Citizen("Dilan Kaya", "ku", "telegram", 1, "FSM II checklist", 1, LATE, "Jeg hjalp min nabo."),
    Citizen("Carlos Vega", "es", "sms", 3, "FSM2", 1, MIXED, "Jeg kom til tiden."),
    Citizen("Kirsten Madsen", "da", "telegram", 2, "FSM2", 1, FADING, "Jeg ringede selv."),
    Citizen("Omar Said", "ar", "sms", 2, "FSM1", 2, HARD),
    Citizen("Grace Mensah", "en", "telegram", 3, "FSM2", 2, STEADY, "Min chef var glad."),
    Citizen("Poul Iversen", "da", "sms", 1, "Udvikling i fleksjob II", 2, REFUSES),
    Citizen("Selam Tekle", "ti", "telegram", 2, "FSM2", 2, FADING, "Jeg tog bussen alene."),
)
LOGS = (
    "log {name} telefon: talt om ugen. Aftale: ringe til Netto inden fredag. "
    "Næste: om en uge kl 10, Torvet 3",
    "log {name} møde: talt om job. Aftale: skrive et CV sammen. Næste: om en uge kl 13, Torvet 3",
    "log {name} telefon: det går fremad. Aftale: se på et lager. "
    "Næste: om en uge kl 9.30, Torvet 3",
)
