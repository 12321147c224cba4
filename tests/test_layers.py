"""The drawing of the layers is of the imports as they are, and none of them leads back up."""

from xml.etree import ElementTree

from tests.tools.layers import PICTURE, all_layers, counted, drawn

SVG = "{http://www.w3.org/2000/svg}"


def test_the_drawing_is_of_the_imports_as_they_are() -> None:
    assert PICTURE.read_text(encoding="utf-8") == drawn(), "run: make layers"


def test_no_import_leads_back_up_and_every_room_has_its_box() -> None:
    layers = all_layers()
    order = {layer.name: n for n, layer in enumerate(layers)}
    imports = counted(layers)
    assert sum(imports.values()) > 1000
    assert [pair for pair in imports if order[pair[0]] > order[pair[1]]] == []


def test_who_cannot_see_it_is_told_what_it_shows() -> None:
    root = ElementTree.fromstring(PICTURE.read_text(encoding="utf-8"))
    title, told = root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc") or ""
    assert title == "The layers of Makker"
    assert told.endswith("0 of them back up.")
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title desc")
