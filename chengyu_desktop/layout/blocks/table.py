"""table: rows under a head, columns of numbers aligned on the decimal point."""

# Annotations are evaluated, not kept as text: see document/project.py.

import re
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from chengyu_desktop.document.project import Block, Part
from chengyu_desktop.frame.items import Frame, Group, Item, Rect, Tag
from chengyu_desktop.layout.chart_labels import crowded, em, tight_label
from chengyu_desktop.layout.chart_parts import gap_of, start_chart
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack

_NUMBER = re.compile(r"([^.]*\d)(\.\d+)?(\D*)")
_FIRST = 0.4  # of the width that the first column may take before it wraps


class TableRow(Part, frozen=True, kw_only=True):
    label: Annotated[str, Meta(title="Label")] = ""
    cells: Annotated[tuple[str, ...], Meta(title="Cells")] = ()
    highlight: Annotated[bool, Meta(title="Highlight")] = False


class Table(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "table"
    title: Annotated[str, Meta(title="Title")] = ""
    heads: Annotated[
        tuple[str, ...], Meta(title="Heads", description="The first stands over the labels")
    ] = ()
    items: Annotated[tuple[TableRow, ...], Meta(title="Rows")] = ()


class _Column(msgspec.Struct, frozen=True):
    """``x`` and ``width`` in mm. ``whole`` is the widest part before the decimal point and ``shift`` what the numbers are
    moved right by to stand in the middle; ``whole`` is 0 for words."""

    x: float
    width: float
    whole: float = 0.0
    shift: float = 0.0


def layout(block: Table, context: Context, width: float) -> Frame:
    style = context.theme.figure
    stack = start_chart(context, block.title, width)
    columns = _columns(block, context, width)
    if not columns:
        return stack.finish()
    body = Stack(width)
    gap = gap_of(context) * 0.7
    if any(block.heads):
        body.add("heads", _head(block, context, columns, width), tag="row")
        body.space(gap)
        body.items.append(
            Rect("rule", 0.0, body.y, width, style.hairline * 3, context.color(style.series[0]))
        )
        body.space(style.hairline * 3)
    for index, row in enumerate(block.items):
        body.add(f"items/{index}", _row(row, context, columns, width), gap=gap, tag="row")
        body.space(gap)
        body.items.append(
            Rect(f"lines/{index}", 0.0, body.y, width, style.hairline, context.color(style.grid_color))
        )
        body.space(style.hairline)
    if any(column.width < 2.5 * em(context, "chart_label") for column in columns[1:]):
        body.problems.append(
            crowded("{count} columns are too many for the width", "leave some out", count=len(columns))
        )
    stack.add("", body.finish(), gap=gap_of(context), tag="table")
    return stack.finish()


def _columns(block: Table, context: Context, width: float) -> list[_Column]:
    count = max((len(row.cells) for row in block.items), default=0)
    if not block.items:
        return []
    labels = [row.label for row in block.items] + list(block.heads[:1])
    if not count:
        return [_Column(0.0, width)]
    first = max(line_width(context, "chart_label", text) for text in labels)
    first = min(first + 0.05, width * _FIRST)
    gap = em(context, "chart_label") * 0.5
    each = (width - first) / count - gap
    columns = [_Column(0.0, first)]
    for n in range(count):
        x = first + gap + n * (each + gap)
        cells = [row.cells[n] for row in block.items if n < len(row.cells) and row.cells[n]]
        columns.append(_number_column(cells, context, x, each))
    return columns


def _number_column(cells: list[str], context: Context, x: float, width: float) -> _Column:
    """A column of words where a cell isn't a number, or where the numbers are wider than it."""
    parts = [_NUMBER.fullmatch(cell) for cell in cells]
    if not cells or not all(parts):
        return _Column(x, width)
    whole = max(line_width(context, "chart_value", part[1]) for part in parts if part)
    rest = max(
        line_width(context, "chart_value", part[0]) - line_width(context, "chart_value", part[1])
        for part in parts
        if part
    )
    if whole + rest + 0.1 > width:
        return _Column(x, width)
    return _Column(x, width, whole, (width - whole - rest) / 2)


def _head(block: Table, context: Context, columns: list[_Column], width: float) -> Frame:
    items: list[Item] = []
    height = 0.0
    for n, (text, column) in enumerate(zip(_padded(block.heads, columns), columns, strict=True)):
        head = tight_label(context, "caption", text, column.width, align="center" if n else "start")
        x = column.x + (column.width - head.width) / 2 if n else column.x
        items.append(Group(str(n), head, x, tag="column-head" if text else "cell"))
        height = max(height, head.height)
    return Frame(width, height, tuple(items))


def _row(row: TableRow, context: Context, columns: list[_Column], width: float) -> Frame:
    color = context.theme.figure.highlight if row.highlight else ""
    label = tight_label(context, "chart_label", row.label, columns[0].width, color=color)
    head: Tag = "row-head" if row.label else "cell"
    placed: list[tuple[str, Frame, float, Tag]] = [("label", label, 0.0, head)]
    for n, (text, column) in enumerate(zip(_padded(row.cells, columns[1:]), columns[1:], strict=True)):
        role = "chart_value" if column.whole else "chart_label"
        cell = tight_label(context, role, text, column.width, align="center", color=color)
        x = column.x + (column.width - cell.width) / 2
        if column.whole and (part := _NUMBER.fullmatch(text)):
            x = column.x + column.shift + column.whole - line_width(context, role, part[1])
        placed.append((f"cells/{n}", cell, x, "cell"))
    height = max(frame.height for _, frame, _, _ in placed)
    items = tuple(Group(key, frame, x, (height - frame.height) / 2, tag=tag) for key, frame, x, tag in placed)
    return Frame(width, height, items)


def _padded(texts: tuple[str, ...], columns: list[_Column]) -> list[str]:
    """A text for each column: a row that ends early is read with its empty cells, so that the columns stay what they are."""
    return [*texts, *[""] * len(columns)][: len(columns)]


def sample() -> Table:
    rows = (
        ("水星", "4879", "0.39"),
        ("金星", "12104", "0.72"),
        ("地球", "12756", "1"),
        ("火星", "6792", "1.52"),
    )
    return Table(
        title="类地行星",
        heads=("行星", "赤道直径（公里）", "日距（天文单位）"),
        items=tuple(
            TableRow(label=name, cells=(size, distance), highlight=name == "地球")
            for name, size, distance in rows
        ),
    )


KIND = BlockKind(Table, "figure", layout, sample)
