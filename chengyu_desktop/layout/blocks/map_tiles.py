"""map-tiles: a map of equal tiles, shaded by their values: no region counts for more because it is larger."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from itertools import pairwise
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Frame, Group, Item, Rect, Stroke
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.axis import axis_unit, round_ticks, tick_text
from chengyu_desktop.layout.chart_labels import crowded, em, ramp, text_on, tight_label
from chengyu_desktop.layout.chart_parts import Amount, gap_of, number_text, start_chart
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.tile_grids import CHINA, SHORT_NAMES, Place, read_grid, tile_named

_GAP = 0.07  # of a tile's pitch
_ROOM = 0.94  # of a tile's side that words may take
_LONG = 10**6  # from here on the key counts in 万 or 亿
_TALLEST = 2.6  # times a plot's height
_SHADES = (0.05, 0.22, 0.45, 0.75, 1.0)  # of the ramp, from the lowest class to the highest


class MapTiles(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "map-tiles"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit")] = ""
    grid: Annotated[
        str,
        Meta(
            title="Map",
            description="Lines of names with blanks between, · for an empty place; without any, China’s provinces",
            extra={"paragraphs": True},
        ),
    ] = ""
    items: Annotated[tuple[Amount, ...], Meta(title="Regions")] = ()


class _Classes(msgspec.Struct, frozen=True):
    """``ends`` are round numbers that enclose the values; class n lies between ends n and n + 1."""

    ends: tuple[Decimal, ...]

    def shade(self, value: Decimal) -> float:
        count = len(self.ends) - 1
        n = sum(value >= end for end in self.ends[1:-1])
        return _SHADES[round(n * (len(_SHADES) - 1) / max(count - 1, 1))]


def layout(block: MapTiles, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    places = read_grid(block.grid) or read_grid(CHINA)
    if not block.items and not block.grid:
        return stack.finish()
    known, problems = _known(block, places)
    stack.problems += problems
    values = [value for n in known.values() if (value := block.items[n].value) is not None]
    classes = _Classes(_ends(values)) if values else None
    if classes:
        stack.add("key", _key(block, classes, context, width), gap=gap_of(context))
    stack.add("", _tiles(block, places, known, classes, context, width), gap=gap_of(context) * 1.2)
    return stack.finish()


def _known(block: MapTiles, places: dict[str, Place]) -> tuple[dict[str, int], list[Problem]]:
    """Tiles with the item that speaks of each; what names no tile, or one a second time, is told."""
    known: dict[str, int] = {}
    problems: list[Problem] = []
    for n, item in enumerate(block.items):
        name = tile_named(item.label, places)
        if name is None:
            problems.append(
                Problem(
                    "warning",
                    "no-tile",
                    "the map has no tile “{name}”, so its value isn't shown",
                    "name it as the map does, or add it to the map",
                    f"items/{n}",
                    said(name=item.label),
                )
            )
        elif name in known:
            problems.append(
                Problem(
                    "warning",
                    "no-tile",
                    "“{name}” has a second value, which isn't shown",
                    "leave one of them out",
                    f"items/{n}",
                    said(name=name),
                )
            )
        else:
            known[name] = n
    return known, problems


def _ends(values: list[Decimal]) -> tuple[Decimal, ...]:
    low, high = min(values), max(values)
    return round_ticks(low, high, len(_SHADES)) if low < high else (low, high)


def _key(block: MapTiles, classes: _Classes, context: Context, width: float) -> Frame:
    """A scale of the shades with the numbers at which they change under it, and the unit once."""
    ends = classes.ends
    divisor, unit = Decimal(1), block.unit
    if max(abs(end) for end in ends) >= _LONG:  # else as the tiles have them
        divisor, unit = axis_unit(block.unit, ends, context.language)
    side = em(context, "caption") * 0.8
    numbers = [
        tick_text(end, divisor, context.language) for end in (ends if ends[0] < ends[-1] else ends[:1])
    ]
    name = tight_label(context, "caption", unit, width * 0.3)
    wide = max(line_width(context, "caption", text) for text in numbers) + em(context, "caption") * 0.6
    left = line_width(context, "caption", numbers[0]) / 2  # the first number begins where the title does
    room = width - left - wide / 2 - name.width
    step = min(max(wide, side * 2), room / max(len(numbers) - 1, 1))
    items: list[Item] = []
    if len(numbers) == 1:
        items.append(Rect("0/mark", left, 0.0, step, side, ramp(context, classes.shade(ends[0]))))
        step /= 2
    for n, (a, b) in enumerate(pairwise(ends)):
        if a < b:
            items.append(Rect(f"{n}/mark", left + n * step, 0.0, step, side, ramp(context, classes.shade(a))))
    shown = range(len(numbers)) if step >= wide or len(numbers) == 1 else (0, len(numbers) - 1)
    foot = side
    for n in shown:
        number = tight_label(context, "caption", numbers[n], width * 0.45, align="center")
        x = left + (n if len(numbers) > 1 else 1) * step - number.width / 2
        x = min(max(x, 0.0), max(width - number.width, 0.0))
        y = side * 1.35
        if len(shown) == 2 and n:
            beside = items[-1].x + items[-1].frame.width + side * 0.3  # type: ignore[union-attr]
            if beside + number.width <= width:
                x = max(x, beside)
            else:  # endless numbers stand under one another
                y = foot
        items.append(Group(str(n), number, x, y))
        foot = max(foot, y + number.height)
    if unit:
        x = left + step * (max(len(numbers) - 1, 1) if len(numbers) > 1 else 2) + side * 0.6
        items.append(Group("unit", name, min(x, width - name.width), (side - name.height) / 2))
    return Frame(width, foot, tuple(items))


def _tiles(
    block: MapTiles,
    places: dict[str, Place],
    known: dict[str, int],
    classes: _Classes | None,
    context: Context,
    width: float,
) -> Frame:
    style = context.theme.figure
    columns = max(column for column, _ in places.values()) + 1
    rows = max(row for _, row in places.values()) + 1
    tallest = style.plot * _TALLEST * context.fit.figure
    pitch = min(width / (columns - _GAP), tallest / (rows - _GAP))
    side = pitch * (1 - _GAP)
    x0 = (width - columns * pitch + pitch - side) / 2
    fits = all(_fits(name, context, side) for name in places)
    role = _value_role(block, known, context, side)
    items: list[Item] = []
    unnamed = 0
    for name, (column, row) in places.items():
        n = known.get(name)
        value = None if n is None else block.items[n].value
        x, y = x0 + column * pitch, row * pitch
        key = f"items/{n}" if n is not None else f"tiles/{column}-{row}"
        color: Color | None = None
        edge: Stroke | None = None
        if n is None or value is None or classes is None:
            edge = Stroke(context.color(style.grid_color), style.hairline, dash=(0.6, 0.5))
        elif block.items[n].highlight:
            color = context.color(style.highlight)
        else:
            color = ramp(context, classes.shade(value))
        inset = style.hairline / 2 if edge else 0.0
        items.append(
            Rect(f"{key}/tile", x + inset, y + inset, side - 2 * inset, side - 2 * inset, color, edge)
        )
        ink = text_on(color) if color else "quiet"
        number = "" if n is None or not role else number_text(value, context.language)
        shown = name if fits else SHORT_NAMES.get(name, name)
        words = _words(shown, number, role, ink, context, side)
        if words is None:
            unnamed += 1
        else:
            items.append(Group(key, words, x, y + (side - words.height) / 2))
    problems = ()
    if unnamed:
        problems = (
            crowded("{count} of the tiles are too small for their names", "widen the map", count=unnamed),
        )
    return Frame(width, max(rows * pitch - (pitch - side), 0.0), tuple(items), problems)


def _value_role(block: MapTiles, known: dict[str, int], context: Context, side: float) -> str:
    """In what all values are set alike: none where one of them has no room in its tile."""
    high = side - em(context, "caption") * 1.2
    for role in ("chart_value", "caption"):
        texts = [number_text(block.items[n].value, context.language) for n in known.values()]
        widths = [line_width(context, role, text) for text in texts]
        if max(widths, default=0.0) + 0.05 <= side * _ROOM and em(context, role) <= high * _ROOM:
            return role
    return ""


def _fits(name: str, context: Context, side: float) -> bool:
    return line_width(context, "caption", name) + 0.05 <= side * _ROOM


def _words(name: str, number: str, role: str, ink: str, context: Context, side: float) -> Frame | None:
    """Name over number, the name alone where there is none, or None where it has no room."""
    room = side * _ROOM
    if not _fits(name, context, side):
        return None
    stack = Stack(side)
    label = tight_label(context, "caption", name, room, align="center", color=ink)
    stack.add("label", label, x=(side - label.width) / 2)
    if number:
        value = tight_label(context, role, number, room, align="center", color=ink)
        stack.add("value", value, x=(side - value.width) / 2, gap=em(context, "caption") * 0.18)
    return stack.finish() if stack.y <= side else None


def sample() -> MapTiles:
    rain = (
        ("四川", 29), ("重庆", 34), ("贵州", 27), ("云南", 22),
        ("湖北", 41), ("湖南", 46), ("陕西", 18), ("广西", 38),
    )  # fmt: skip
    return MapTiles(
        title="示例：长江上游省份监测站",
        unit="个",
        grid="· 陕西 湖北\n四川 重庆 湖南\n云南 贵州 广西",
        items=tuple(Amount(label=n, value=Decimal(v), highlight=n == "重庆") for n, v in rain),
    )


KIND = BlockKind(MapTiles, "figure", layout, sample)
