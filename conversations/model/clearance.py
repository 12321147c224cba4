"""What may be asked and said on which channel: sensitivity against clearance.

SMS and Telegram are not secure post. What is above a channel is not asked there; it is left for the
next talk with the jobformidler.
"""

from conversations.model.policy import Policy
from conversations.records.channel import traits_of
from conversations.records.questions import Sensitivity

PREPARATIONS = ("my_situation", "step_up_health", "step_up_family")


def is_cleared(channel: str, sensitivity: Sensitivity, script: str, policy: Policy) -> bool:
    """Whether this may be asked or said there.

    A kommune may let the preparations run by phone; nothing else is above its channel.
    """
    if policy.preparation_by_phone and script in PREPARATIONS:
        return True
    return sensitivity <= traits_of(channel).clearance
