"""Every setting stands in docs/settings.md, as it is in the code."""

from pathlib import Path

import pytest

from bot.base.settings import PREFIX, Settings
from bot.operator.settings_page import settings_page

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


def test_the_page_is_what_the_code_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == settings_page(), (
        "run: python -m bot.operator.settings_page > docs/settings.md"
    )


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_has_its_line_with_default_and_meaning(name: str) -> None:
    field = Settings.model_fields[name]
    (line,) = [row for row in settings_page().splitlines() if f"`{PREFIX}{name.upper()}`" in row]
    _, _, default, unit, meaning, _ = (cell.strip() for cell in line.split("|"))
    assert field.description
    assert meaning == field.description
    assert default == "empty" if field.default == "" else str(field.default)[:5] in default
    assert unit
