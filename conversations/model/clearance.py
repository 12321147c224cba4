"""What may be asked and said on which channel: sensitivity against clearance.

SMS and Telegram are not secure post. What is above a channel is not asked there; it is left for the
next talk with the jobformidler.
"""

from collections.abc import Mapping

from conversations.model.policy import Policy
from conversations.records.questions import Sensitivity

SCREEN = "desk"  # the screen where citizen and staff sit together
CLEARANCE: Mapping[str, Sensitivity] = {
    "sms": Sensitivity.ORDINARY,
    "telegram": Sensitivity.PERSONAL,
    SCREEN: Sensitivity.CONFIDENTIAL,
}
PREPARATIONS = ("my_situation", "step_up_health", "step_up_family")


def clearance_of(channel: str) -> Sensitivity:
    """Return the most private thing that a channel may show; of one that is new, the least."""
    return CLEARANCE.get(channel, Sensitivity.ORDINARY)


def is_cleared(channel: str, sensitivity: Sensitivity, script: str, policy: Policy) -> bool:
    """Whether this may be asked or said there.

    A kommune may let the preparations run by phone; nothing else is above its channel.
    """
    if policy.preparation_by_phone and script in PREPARATIONS:
        return True
    return sensitivity <= clearance_of(channel)
