"""The drawing docs/layers.svg, made from the imports as they are: `make layers` writes it.

A row is a layer, from above to below as `pyproject.toml` lists them; its boxes are the rooms. The
number in a cell says how many imports lead from its row to the room of its column. Nothing leads
back up, so all numbers stand on one side. The layers are held by import-linter, not by this.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs" / "layers.svg"
ROOMS = ("bot", "storage", "conversations", "locales")
WHOLE = "conversations"  # its layers are drawn one by one, and of each topic a box
TOPICS = "conversations.topics"

WIDTH, LEFT, EDGE = 900, 372, 14
HEAD, LINE, GAP = 168, 24, 5
LETTER, SMALL = 6.3, 10.5
INK, PALE, LINES = "#1f2933", "#6b7785", "#c9d1da"
FILLS = {"bot": "#e8eef7", "storage": "#f3ece1", "locales": "#eee8f4"}
OURS = "#e6f1ea"


@dataclass(frozen=True)
class Layer:
    """One row: what it is called, and its boxes in lines."""

    name: str  # the module or package that the imports are counted of
    lines: Sequence[Sequence[str]]

    @property
    def height(self) -> int:
        return LINE * len(self.lines) + GAP * 2

    @property
    def modules(self) -> tuple[str, ...]:
        """The packages that the row stands for."""
        return (
            tuple(f"{WHOLE}.{each}" for each in self.name.split(" | "))
            if self.is_ours
            else (self.name,)
        )

    @property
    def is_ours(self) -> bool:
        return self.name not in ROOMS


def layers_listed(container: str) -> list[str]:
    """Return the layers of a container, from above to below, as import-linter is told them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    return next(list(c["layers"]) for c in contracts if container in c.get("containers", ()))


def all_layers() -> list[Layer]:
    """Return the rows of the picture, from above to below."""
    topics = [_wrapped(line.split(" | ")) for line in layers_listed(TOPICS)]
    own = [
        Layer(
            name,
            [line for lines in topics for line in lines]
            if name == "topics"
            else [name.split(" | ")],
        )
        for name in layers_listed(WHOLE)
    ]
    return [
        *(Layer(room, _wrapped(_rooms_of(room))) for room in ("bot", "storage")),
        *own,
        Layer("locales", [["locales"]]),
    ]


def _rooms_of(container: str) -> list[str]:
    """Its rooms and modules, from above to below."""
    return [name for line in layers_listed(container) for name in line.split(" | ")]


def _box_width(name: str) -> float:
    return len(name) * LETTER + 12


def _wrapped(names: Sequence[str]) -> list[list[str]]:
    """Divide boxes into lines that fit."""
    lines: list[list[str]] = [[]]
    for name in names:
        if lines[-1] and sum(_box_width(n) + GAP for n in (*lines[-1], name)) > LEFT + 40:
            lines.append([])
        lines[-1].append(name)
    return lines


def counted(layers: Sequence[Layer]) -> Counter[tuple[str, str]]:
    """Count the imports that lead from one row to another."""
    row_of = {module: layer.name for layer in layers for module in layer.modules}

    def row(module: str) -> str:
        parts = module.split(".")
        return row_of.get(".".join(parts[:2])) or row_of.get(parts[0], "")

    graph = grimp.build_graph(*ROOMS, cache_dir=None)
    found: Counter[tuple[str, str]] = Counter()
    for module in graph.modules:
        for imported in graph.find_modules_directly_imported_by(module):
            if row(module) and row(imported) and row(module) != row(imported):
                found[row(module), row(imported)] += 1
    return found


def picture(layers: Sequence[Layer], imports: Counter[tuple[str, str]]) -> str:
    """Return the drawing as SVG."""
    tops = [HEAD + sum(layer.height + GAP for layer in layers[:n]) for n in range(len(layers))]
    height = tops[-1] + layers[-1].height + EDGE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' width="{WIDTH}" height="{height}" aria-labelledby="title desc"'
        ' font-family="Noto Sans, Helvetica, Arial, sans-serif">',
        '<title id="title">The layers of Makker</title>',
        f'<desc id="desc">{escape(_told(layers, imports))}</desc>',
        f'<rect width="{WIDTH}" height="{height}" rx="8" fill="#ffffff"/>',
        *_heading(),
    ]
    for top, layer in zip(tops, layers, strict=True):
        parts += _row(layer, top)
    parts += _numbers(layers, tops, imports)
    return "\n".join((*parts, "</svg>")) + "\n"


def _told(layers: Sequence[Layer], imports: Counter[tuple[str, str]]) -> str:
    order = {layer.name: n for n, layer in enumerate(layers)}
    up = sum(n for (of, to), n in imports.items() if order[of] > order[to])
    names = ", ".join(layer.name for layer in layers)
    return (
        f"From above to below: {names}. {sum(imports.values())} imports lead from one layer to "
        f"another, {up} of them back up."
    )


def _heading() -> list[str]:
    lines = (
        "A room imports only what is below it.",
        "A number counts the imports from",
        "its row to the room of its column.",
    )
    shown = [_text(EDGE, 34, "The layers of Makker", size=19, weight=600)]
    return shown + [
        _text(EDGE, 60 + 18 * n, line, size=12.5, fill=PALE) for n, line in enumerate(lines)
    ]


def _row(layer: Layer, top: int) -> list[str]:
    fill = FILLS.get(layer.name, OURS)
    parts = [
        f'<rect x="{EDGE}" y="{top}" width="{WIDTH - 2 * EDGE}" height="{layer.height}" rx="5" '
        f'fill="{fill}"/>'
    ]
    for n, line in enumerate(layer.lines):
        x, y = float(EDGE + GAP), top + GAP + n * LINE
        if layer.lines[0] != [layer.name] and n == 0:
            parts.append(_text(LEFT + 78, y + 16, layer.name, size=12, weight=600, anchor="end"))
        for name in line:
            width = _box_width(name)
            parts.append(
                f'<rect x="{x:.1f}" y="{y + 1}" width="{width:.1f}" height="{LINE - 3}" rx="3" '
                f'fill="#ffffff" stroke="{LINES}"/>'
            )
            parts.append(_text(x + width / 2, y + 15.5, name, size=SMALL + 0.5, anchor="middle"))
            x += width + GAP
    return parts


def _numbers(
    layers: Sequence[Layer], tops: Sequence[int], imports: Counter[tuple[str, str]]
) -> Iterator[str]:
    """The cells: a column for each row but the first."""
    columns = [layer.name for layer in layers[1:]]
    first = LEFT + 96
    step = (WIDTH - EDGE - 8 - first) / len(columns)
    for n, name in enumerate(columns):
        x = first + step * (n + 0.5)
        yield (
            f'<g transform="translate({x + 4:.1f} {HEAD - 8}) rotate(-60)">'
            f"{_text(0, 0, name, size=SMALL + 0.5)}</g>"
        )
    most = max(imports.values())
    for top, layer in zip(tops, layers, strict=True):
        for n, name in enumerate(columns):
            count = imports[layer.name, name]
            if count:
                x, strength = first + step * n, 0.10 + 0.55 * (count / most) ** 0.5
                yield (
                    f'<rect x="{x + 1:.1f}" y="{top + GAP}" width="{step - 2:.1f}" '
                    f'height="{layer.height - 2 * GAP}" rx="3" fill="#3b7a57" '
                    f'fill-opacity="{strength:.2f}"/>'
                )
                middle = top + layer.height / 2 + 4
                yield _text(x + step / 2, middle, str(count), size=SMALL, anchor="middle")


def _text(
    x: float, y: float, words: str, *, size: float, fill: str = INK, weight: int = 400,
    anchor: str = "start",
) -> str:  # fmt: skip
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" '
        f'fill="{fill}" text-anchor="{anchor}">{escape(words)}</text>'
    )


def drawn() -> str:
    """Return the drawing of the tree as it is."""
    layers = all_layers()
    return picture(layers, counted(layers))


if __name__ == "__main__":
    PICTURE.write_text(drawn(), encoding="utf-8")
