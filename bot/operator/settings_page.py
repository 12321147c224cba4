"""The page docs/settings.md, made from the settings themselves.

`python -m bot.operator.settings_page` prints it.
"""

import sys

from pydantic.fields import FieldInfo

from bot.base.settings import PREFIX, Settings
from conversations.model.policy import SETTABLE
from conversations.model.settable import Settable

_HEAD = """\
# Settings

Makker reads its settings from the environment, and from a file `.env` in the folder where it is
started; the environment wins. An unknown name that begins with `MAKKER_`, or a bad value, stops the
start with one sentence that names it.

## The deployment

"""
_RULES = """
## The rules

What the sources leave open, or a kommune may want otherwise. These are declared, with their bounds,
in `conversations/model/policy.py`.

"""
_TABLE = """\
| Name | Default | Unit | What it decides |
|---|---|---|---|
"""
_TAIL = """
`makker doctor` says what is wrong with a deployment's settings. This page is made by
`python -m bot.operator.settings_page`; a test holds it to the code.
"""
_KINDS = {bool: "true or false", int: "number", float: "number", str: "text"}
_UNITS = ("minutes", "seconds")


def settings_page() -> str:
    """Return the whole page as Markdown."""
    own = (_own(name, field) for name, field in Settings.model_fields.items())
    rules = (_rule(name, each) for name, each in SETTABLE.items())
    return "".join((_HEAD, _TABLE, *own, _RULES, _TABLE, *rules, _TAIL))


def _own(name: str, field: FieldInfo) -> str:
    kind = _KINDS[field.annotation or str]
    unit = next((unit for unit in _UNITS if name.endswith(f"_{unit}")), kind)
    return _line(name, field.default, unit, str(field.description))


def _rule(name: str, each: Settable) -> str:
    bounds = f", {each.bounds}" if each.bounds else ""
    return _line(name, each.default, f"{each.unit}{bounds}", each.about)


def _line(name: str, default: object, unit: str, about: str) -> str:
    shown = "empty" if default == "" else f"`{default}`"
    cells = (f"`{PREFIX}{name.upper()}`", shown, unit, about.replace("|", "\\|"))
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    sys.stdout.write(settings_page())
