"""The list of all scripts. A script is found here or nowhere.

An old version stays in the list until no open run uses it (`makker doctor` says which do).
"""

from collections.abc import Mapping

from conversations.citizen.consent import consent, preferences
from conversations.citizen.own_words import call_me, delete_me, language_help, pause
from conversations.citizen.weekly_check_in import weekly_check_in
from conversations.jobformidler.letter_talk import write_letter
from conversations.jobformidler.log_contact import log_contact
from conversations.jobformidler.picking import log_line, pick_citizen
from conversations.replay import ScriptSpec, registry

SCRIPTS: Mapping[str, ScriptSpec] = registry(
    (
        consent,
        preferences,
        weekly_check_in,
        call_me,
        language_help,
        pause,
        delete_me,
        pick_citizen,
        log_line,
        log_contact,
        write_letter,
    )
)


def newest(scripts: Mapping[str, ScriptSpec]) -> Mapping[str, ScriptSpec]:
    """Return the newest version of each script, by its name alone."""
    found: dict[str, ScriptSpec] = {}
    for spec in scripts.values():
        if spec.name not in found or found[spec.name].version < spec.version:
            found[spec.name] = spec
    return found
