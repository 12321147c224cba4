"""Words of distress: found among ordinary ones, and not where they are not."""

from conversations.reading.distress import Distress, find_distress
from tests.matters import every_row


@every_row(
    ("written", "found"),
    [
        ("Jeg vil dø", Distress.SUICIDE),
        ("jeg tænker på selvmord", Distress.SUICIDE),
        ("Jeg kan ikke leve mere!!", Distress.SUICIDE),
        ("det var bedre hvis jeg var død", Distress.SUICIDE),
        ("I want to die", Distress.SUICIDE),
        ("han slår mig", Distress.VIOLENCE),
        ("Min mand truer mig.", Distress.VIOLENCE),
        ("jeg er bange for min bror", Distress.VIOLENCE),
        # both: thoughts of suicide go first
        ("han slår mig og jeg vil dø", Distress.SUICIDE),
        # ordinary words that only look alike
        ("jeg er død træt", None),
        ("det slår mig at bussen er sen", Distress.VIOLENCE),  # a reply too many, on purpose
        ("jeg slog græs hele dagen", None),
        ("vi så en film om døden", None),
        ("jeg vil dele en kage", None),
        ("det går godt", None),
        ("", None),
        ("😢" * 5000, None),
    ],
)
def test_distress_is_found(written: str, found: Distress | None) -> None:
    assert find_distress(written) == found
