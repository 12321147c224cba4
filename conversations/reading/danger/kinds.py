"""Which danger a message speaks of, and how sure and how near it is."""

from enum import StrEnum


class Degree(StrEnum):
    """What is to be done: ring now, help today, or a person looks today."""

    CERTAIN = "certain"
    ACUTE = "acute"
    DOUBTFUL = "doubtful"


class Danger(StrEnum):
    """The kinds, the gravest first: of several in a message the first is answered."""

    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    BODY = "body"  # pain in the chest, no breath
    VIOLENCE = "violence"
    NEED = "need"  # no food, no bed, no medicine
    HEAVY = "heavy"  # words that may mean it: "jeg orker ikke mere"

    @property
    def degree(self) -> Degree:
        return _DEGREES.get(self, Degree.CERTAIN)


_DEGREES = {
    Danger.BODY: Degree.ACUTE,
    Danger.NEED: Degree.ACUTE,
    Danger.HEAVY: Degree.DOUBTFUL,
}
