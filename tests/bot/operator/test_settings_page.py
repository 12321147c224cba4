"""Every setting stands in docs/settings.md, as it is in the code."""

from pathlib import Path

from bot.base.settings import PREFIX, EverySetting
from bot.operator.settings_page import settings_page

PAGE = Path(__file__).parents[3] / "docs" / "settings.md"


def test_the_page_is_what_the_code_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == settings_page(), (
        "run: python -m bot.operator.settings_page > docs/settings.md"
    )


def test_every_setting_has_its_line_with_default_unit_and_meaning() -> None:
    rows = {
        cells[1]: cells[2:]
        for cells in (
            [cell.strip() for cell in row.split("|")] for row in settings_page().splitlines()
        )
        if len(cells) == 6
    }
    for name, field in EverySetting.model_fields.items():
        default, unit, meaning, _ = rows[f"`{PREFIX}{name.upper()}`"]
        assert field.description and meaning == field.description, name
        assert default == ("empty" if field.default == "" else f"`{field.default}`"), name
        assert unit, name
