"""pictogram: a mark for every one (or every so many) of the things counted, with the label and number beside as key."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from math import ceil
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from chengyu_desktop.document.project import Block, Part
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import MM_PER_PT, Ellipse, Frame, Group, Item, Rect
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.numbers import format_number
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text, type_size

_MOST_MARKS = 400  # more can't be counted by a reader, and would be drawn as a grey area


class Counted(Part, frozen=True, kw_only=True):
    label: Annotated[str, Meta(title="Label")] = ""
    value: Annotated[Decimal, Meta(title="Value", extra_json_schema={"minimum": 0})] = Decimal(0)

    def __post_init__(self) -> None:
        if not self.value >= 0:
            raise ValueError(f"a pictogram can't show {self.value}; give a number of things, 0 or more")


class Pictogram(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "pictogram"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit")] = ""
    per: Annotated[Decimal, Meta(title="One mark stands for", extra_json_schema={"exclusiveMinimum": 0})] = (
        Decimal(1)
    )
    mark: Annotated[Literal["square", "circle"], Meta(title="Mark")] = "square"
    items: Annotated[tuple[Counted, ...], Meta(title="Items")] = ()

    def __post_init__(self) -> None:
        if not self.per > 0:
            raise ValueError(f"a mark can't stand for {self.per}; give a number above 0")


def layout(block: Pictogram, context: Context, width: float) -> Frame:
    stack = Stack(width)
    gap = context.theme.figure.bar_gap * context.fit.figure
    title = block.title
    if block.per != 1:
        each = context.labels.per_mark.format(number=format_number(block.per), unit=block.unit)
        title = f"{title}（{each}）" if title else each
    if title:
        stack.add("title", layout_text(context, "chart_title", title, width))
    per_row = _marks_per_row(block, context, width)
    for index, item in enumerate(block.items):
        color = context.theme.figure.series[index % len(context.theme.figure.series)]
        stack.add(f"items/{index}", _row(block, item, context, color, width, per_row), gap=gap * 1.6)
    return stack.finish()


def _row(block: Pictogram, item: Counted, context: Context, color: str, width: float, per_row: int) -> Frame:
    """The key (a mark, what it stands for and how many) above the marks themselves."""
    stack = Stack(width)
    stack.add("key", _key(block, item, context, color, width))
    marks = _marks(block, item, context, per_row, context.color(color))
    stack.add("marks", marks, gap=context.theme.figure.bar_gap * 0.9)
    return stack.finish()


def _key(block: Pictogram, item: Counted, context: Context, color: str, width: float) -> Frame:
    style = context.theme.figure
    value = format_number(item.value) + block.unit
    number_width = line_width(context, "chart_value", value) + 0.05
    side = type_size(context, context.role("chart_label")) * MM_PER_PT * 0.72
    x = side + style.gap * 0.4
    room = max(width - x - number_width - style.gap * 0.5, 1.0)
    label = layout_text(context, "chart_label", item.label, room, align="start")
    number = layout_text(context, "chart_value", value, number_width)
    after = x + min(line_width(context, "chart_label", item.label), room) + style.gap * 0.5
    items: list[Item] = [
        *_mark(
            block.mark,
            "mark",
            0,
            (label.height - side) / 2,
            side,
            1.0,
            context.color(color),
            style.mark_radius,
        ),
        Group("label", label, x),
        Group("value", number, after, (label.height - number.height) / 2),
    ]
    return Frame(width, max(label.height, number.height), tuple(items))


def _marks_per_row(block: Pictogram, context: Context, width: float) -> int:
    """The same for all items; tens or fives where rows are full, which can be counted at a glance."""
    style = context.theme.figure
    side, gap = style.mark * context.fit.figure, style.mark_gap * context.fit.figure
    fitting = max(1, int((width + gap + 1e-6) // (side + gap)))
    most = max((ceil(item.value / block.per) for item in block.items), default=0)
    if most <= fitting or fitting <= 5:
        return fitting
    return fitting - fitting % (10 if fitting > 10 else 5)


def _marks(block: Pictogram, item: Counted, context: Context, per_row: int, color: Color) -> Frame:
    """Whole marks and a part of one, in rows; the frame is as wide as its longest row."""
    style = context.theme.figure
    side, gap = style.mark * context.fit.figure, style.mark_gap * context.fit.figure
    count = item.value / block.per
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
        items += _mark(block.mark, str(index), x, y, side, part, color, style.mark_radius)
    rows = ceil(drawn / per_row) if drawn else 0
    columns = min(per_row, drawn)
    return Frame(
        max(0.0, columns * (side + gap) - gap), max(0.0, rows * (side + gap) - gap), tuple(items), problems
    )


def _mark(
    mark: str, key: str, x: float, y: float, side: float, part: float, color: Color, radius: float
) -> list[Item]:
    """One mark; a part of one is cut from the whole, whose remainder stays as a tint."""

    def shape(ink: Color) -> Item:
        if mark == "circle":
            return Ellipse("", side / 2, side / 2, side / 2, side / 2, ink)
        return Rect("", 0, 0, side, side, ink, radius=radius)

    if part >= 1:
        if mark == "circle":
            return [Ellipse(key, x + side / 2, y + side / 2, side / 2, side / 2, color)]
        return [Rect(key, x, y, side, side, color, radius=radius)]
    return [
        Group(f"{key}/rest", Frame(side, side, (shape(color.tint(25)),)), x, y),
        Group(key, Frame(side * part, side, (shape(color),)), x, y, clip=True),
    ]


def sample() -> Pictogram:
    return Pictogram(
        title="协同创新战略联盟",
        unit="家",
        items=(
            Counted(label="国家级高新区", value=Decimal(12)),
            Counted(label="省级高新区", value=Decimal(26)),
        ),
    )


KIND = BlockKind(Pictogram, "figure", layout, sample)
