"""pictogram: a mark or an icon for every one (or every so many) of the things counted; a part of one for what is left."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from functools import lru_cache
from math import acos, ceil, pi, sqrt
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from chengyu_desktop.document.project import Block, Part
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Item, Path, Rect
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.chart_labels import em, ramp, tight_label
from chengyu_desktop.layout.chart_parts import gap_of, number_text, start_chart
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.icons import Icon, cut_at, icon_named, similar_names
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.numbers import format_number
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text

_MOST_MARKS = 400  # more can't be counted by a reader, and would be drawn as a grey area
_ICON = 1.7  # times a plain mark's side: an icon has to be made out
_REST = 25.0  # percent: the tint of what is missing of a mark


Shape = Icon | Literal["square", "circle"]


class Counted(Part, frozen=True, kw_only=True):
    label: Annotated[str, Meta(title="Label")] = ""
    value: Annotated[Decimal | None, Meta(title="Value", extra_json_schema={"minimum": 0})] = None
    icon: Annotated[str, Meta(title="Icon", description="Instead of the one for all")] = ""
    highlight: Annotated[bool, Meta(title="Highlight")] = False

    def __post_init__(self) -> None:
        if self.value is not None and not self.value >= 0:
            raise ValueError(f"a pictogram can't show {self.value}; give a number of things, 0 or more")


class Pictogram(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "pictogram"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit")] = ""
    per: Annotated[Decimal, Meta(title="One mark stands for", extra_json_schema={"exclusiveMinimum": 0})] = (
        Decimal(1)
    )
    mark: Annotated[Literal["square", "circle"], Meta(title="Mark")] = "square"
    icon: Annotated[
        str,
        Meta(
            title="Icon",
            description="Instead of a mark: a name of Font Awesome’s, as in person, train, house, or qtawesome’s, as in mdi6.ferry",
        ),
    ] = ""
    items: Annotated[tuple[Counted, ...], Meta(title="Items")] = ()

    def __post_init__(self) -> None:
        if not self.per > 0:
            raise ValueError(f"a mark can't stand for {self.per}; give a number above 0")


def layout(block: Pictogram, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    if not block.items:
        return stack.finish()
    shapes: list[Shape] = [_shape(block, item.icon or block.icon) for item in block.items]
    stack.problems += _unknown_icons(block)
    if block.per != 1 or any(isinstance(shape, Icon) for shape in shapes):
        stack.add("key", _key(block, shapes, context, width), gap=gap_of(context))
    side = _side(block, shapes, context, width)
    per_row = _marks_per_row(block, context, width, side)
    among = any(item.highlight for item in block.items)
    for index, (item, shape) in enumerate(zip(block.items, shapes, strict=True)):
        style = context.theme.figure
        name = style.highlight if item.highlight else style.muted if among else style.series[0]
        row = _row(block, item, shape, context, context.color(name), width, side, per_row)
        stack.add(f"items/{index}", row, gap=gap_of(context) * 1.6)
    return stack.finish()


def _shape(block: Pictogram, icon: str) -> Shape:
    found = icon_named(icon) if icon else None
    return found or block.mark


def _unknown_icons(block: Pictogram) -> list[Problem]:
    problems = []
    for key, name in (
        ("icon", block.icon),
        *((f"items/{n}/icon", i.icon) for n, i in enumerate(block.items)),
    ):
        if name and icon_named(name) is None:
            meant = similar_names(name)
            problems.append(
                Problem(
                    "warning",
                    "unknown-icon",
                    "there is no icon “{name}”, so a plain mark is drawn",
                    "choose one of: {names}" if meant else "choose a name of Font Awesome’s, as in person",
                    key,
                    said(name=name, names=", ".join(meant)),
                )
            )
    return problems


def _side(block: Pictogram, shapes: list[Shape], context: Context, width: float) -> float:
    side = context.theme.figure.mark * context.fit.figure
    return min(side * (_ICON if any(isinstance(s, Icon) for s in shapes) else 1.0), width)


def _gap(side: float, context: Context) -> float:
    style = context.theme.figure
    return side * style.mark_gap / style.mark * (0.7 if side > style.mark * context.fit.figure else 1.0)


def _key(block: Pictogram, shapes: list[Shape], context: Context, width: float) -> Frame:
    """What one mark stands for: every icon there is, and the number once."""
    side = em(context, "chart_label") * 1.1
    color = context.color(context.theme.figure.quiet)
    items: list[Item] = []
    x = 0.0
    for n, shape in enumerate(dict.fromkeys(shapes)):
        if x and x + side > width * 0.5:
            break
        items.append(_whole(shape, f"{n}/mark", x, 0.0, side, color, context.theme.figure.mark_radius))
        x += side * 1.15
    per = format_number(block.per, context.language)
    text = context.labels.per_mark.format(number=per, unit=block.unit).strip()
    label = tight_label(context, "caption", text, max(width - x, em(context, "caption")))
    items.append(Group("each", label, x, max(side - label.height, 0.0) / 2))
    return Frame(width, max(side, label.height), tuple(items))


def _row(
    block: Pictogram,
    item: Counted,
    shape: Shape,
    context: Context,
    color: Color,
    width: float,
    side: float,
    per_row: int,
) -> Frame:
    """Label and number above the marks."""
    stack = Stack(width)
    stack.add("", _head(block, item, context, width))
    marks = _marks(block, item, shape, context, side, per_row, color)
    stack.add("marks", marks, gap=context.theme.figure.bar_gap * 0.7)
    return stack.finish()


def _head(block: Pictogram, item: Counted, context: Context, width: float) -> Frame:
    space = context.theme.figure.gap * 0.5
    value = number_text(item.value, context.language, block.unit)
    wide = min(line_width(context, "chart_value", value) + 0.05, width)
    room = max(width - wide - space, 1.0)
    beside = line_width(context, "chart_label", item.label) <= room
    label = (
        tight_label(context, "chart_label", item.label, room if beside else width)
        if item.label
        else Frame(0.0, 0.0)
    )
    number = layout_text(context, "chart_value", value, wide)
    if not beside and item.label:
        gap = context.theme.figure.bar_gap * 0.4
        items = (Group("label", label), Group("value", number, 0.0, label.height + gap))
        return Frame(width, label.height + gap + number.height, items)
    height = max(label.height, number.height)
    x = label.width + space if item.label else 0.0
    items = (
        Group("label", label, 0.0, (height - label.height) / 2),
        Group("value", number, x, (height - number.height) / 2),
    )
    return Frame(width, height, items)


def _marks_per_row(block: Pictogram, context: Context, width: float, side: float) -> int:
    """The same for all items; tens or fives where rows are full, which can be counted at a glance."""
    gap = _gap(side, context)
    fitting = max(1, int((width + gap + 1e-6) // (side + gap)))
    most = max((ceil((item.value or 0) / block.per) for item in block.items), default=0)
    if most <= fitting or fitting <= 5:
        return fitting
    return fitting - fitting % (10 if fitting > 10 else 5)


def _marks(
    block: Pictogram,
    item: Counted,
    shape: Shape,
    context: Context,
    side: float,
    per_row: int,
    color: Color,
) -> Frame:
    """Whole marks and a part of one, in rows; the frame is as wide as its longest row."""
    gap = _gap(side, context)
    count = (item.value or Decimal(0)) / block.per
    drawn = ceil(count)
    problems: tuple[Problem, ...] = ()
    if drawn > _MOST_MARKS:
        problems = (
            Problem(
                "warning",
                "too-many-marks",
                "{count} marks are more than a reader can count; {drawn} are drawn",
                "let one mark stand for more, in “per”",
                values=said(count=drawn, drawn=_MOST_MARKS),
            ),
        )
        drawn, count = _MOST_MARKS, Decimal(_MOST_MARKS)
    items: list[Item] = []
    for index in range(drawn):
        x, y = index % per_row * (side + gap), index // per_row * (side + gap)
        part = min(1.0, float(count - index))
        radius = context.theme.figure.mark_radius
        if part < 1:
            rest = color.tint(_REST) if item.highlight else ramp(context, 0.05)
            items += _part(shape, str(index), x, y, side, part, (color, rest), radius)
        else:
            items.append(_whole(shape, str(index), x, y, side, color, radius))
    rows = ceil(drawn / per_row) if drawn else 0
    columns = min(per_row, drawn)
    wide, high = (max(0.0, n * (side + gap) - gap) for n in (columns, rows))
    return Frame(wide, high, tuple(items), problems)


def _part(
    shape: Shape,
    key: str,
    x: float,
    y: float,
    side: float,
    part: float,
    colors: tuple[Color, Color],
    radius: float,
) -> list[Item]:
    """A part of a mark, cut upright so that its ink is in proportion; the remainder stays in the second, pale colour."""
    color, pale = colors
    rest = Frame(side, side, (_whole(shape, "", 0.0, 0.0, side, pale, radius),))
    cut = _cut(shape, round(part, 4), round(radius / side, 4)) * side
    kept = Frame(cut, side, (_whole(shape, "", 0.0, 0.0, side, color, radius),))
    return [Group(f"{key}/rest", rest, x, y), Group(key, kept, x, y, clip=True)]


def _whole(shape: Shape, key: str, x: float, y: float, side: float, color: Color, radius: float) -> Item:
    if isinstance(shape, Icon):
        return Path(key, shape.commands, shape.placed(x, y, side), color)
    if shape == "circle":
        return Ellipse(key, x + side / 2, y + side / 2, side / 2, side / 2, color)
    return Rect(key, x, y, side, side, color, radius=radius)


def _cut(shape: Shape, part: float, radius: float) -> float:
    if isinstance(shape, Icon):
        return cut_at(shape, part)
    return _cut_circle(part) if shape == "circle" else _cut_square(part, min(radius, 0.5))


@lru_cache(maxsize=256)
def _cut_circle(part: float) -> float:
    """Of a circle of diameter 1: the height of the segment that is ``part`` of its area."""
    low, high = 0.0, 1.0
    for _ in range(30):
        h = (low + high) / 2
        area = acos(1 - 2 * h) - (1 - 2 * h) * sqrt(max(1 - (1 - 2 * h) ** 2, 0.0))
        low, high = (h, high) if area < part * pi else (low, h)
    return (low + high) / 2


@lru_cache(maxsize=256)
def _cut_square(part: float, radius: float) -> float:
    """Of a square of side 1 with round corners: straight cuts but for what the corners take away."""
    if part > 0.5:
        return 1 - _cut_square(1 - part, radius)
    corners = (2 - pi / 2) * radius**2  # what two of them take away
    wanted = part * (1 - 2 * corners)
    if wanted >= radius - corners:
        return wanted + corners
    low, high = 0.0, radius
    for _ in range(30):
        w = (low + high) / 2
        t = radius - w
        under = (radius**2 * acos(t / radius) - t * sqrt(radius**2 - t**2)) if radius else 0.0
        area = w * (1 - 2 * radius) + under
        low, high = (w, high) if area < wanted else (low, w)
    return (low + high) / 2


def sample() -> Pictogram:
    return Pictogram(
        title="示例：新能源车保有量",
        unit="万辆",
        per=Decimal(10),
        icon="car-side",
        items=(
            Counted(label="甲市", value=Decimal(64), highlight=True),
            Counted(label="乙市", value=Decimal(47)),
        ),
    )


KIND = BlockKind(Pictogram, "figure", layout, sample)
