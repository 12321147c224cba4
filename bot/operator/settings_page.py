"""The page docs/settings.md, made from the settings themselves.

`python -m bot.operator.settings_page` prints it.
"""

import sys
from datetime import time
from typing import Any

from bot.base.settings import PREFIX, Settings

_HEAD = """\
# Settings

Makker reads its settings from the environment, and from a file `.env` in the folder where it is
started; the environment wins. An unknown name that begins with `MAKKER_`, or a bad value, stops the
start with one sentence that names it.

| Name | Default | Unit | What it decides |
|---|---|---|---|
"""
_TAIL = """
`makker doctor` says what is wrong with a deployment's settings. This page is made by
`python -m bot.operator.settings_page`; a test holds it to the code.
"""
_KINDS = {
    bool: "true or false",
    int: "number",
    float: "number",
    str: "text",
    time: "time of day",
}
_UNITS = ("minutes", "hours", "seconds", "days", "megabytes")


def settings_page() -> str:
    """Return the whole page as Markdown."""
    return _HEAD + "".join(_line(name) for name in Settings.model_fields) + _TAIL


def _line(name: str) -> str:
    field = Settings.model_fields[name]
    cells = (
        f"`{PREFIX}{name.upper()}`",
        _default(field.default),
        _unit(name, field.annotation),
        str(field.description).replace("|", "\\|"),
    )
    return f"| {' | '.join(cells)} |\n"


def _default(value: Any) -> str:
    if value == "":
        return "empty"
    return f"`{value.isoformat('minutes') if isinstance(value, time) else value}`"


def _unit(name: str, kind: Any) -> str:
    return next((unit for unit in _UNITS if name.endswith(f"_{unit}")), _KINDS[kind])


if __name__ == "__main__":
    sys.stdout.write(settings_page())
