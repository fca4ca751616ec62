"""waffle: a hundred squares, of which each share of a whole takes its percentage."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.layout.chart_labels import crowded, em, tight_label
from chengyu_desktop.layout.chart_parts import ShareItem, gap_of, start_chart, unknown_parts
from chengyu_desktop.layout.chart_ring import share_colors, share_text
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack

_SIDE = 10  # squares
_GAP = 0.16  # of a square's pitch


class Waffle(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "waffle"
    title: Annotated[str, Meta(title="Title")] = ""
    items: Annotated[tuple[ShareItem, ...], Meta(title="Shares")] = ()


def layout(block: Waffle, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    stack.problems += unknown_parts(block.items)
    whole = sum((item.value or Decimal(0) for item in block.items), Decimal(0))
    if not whole:
        return stack.finish()
    colors = share_colors(block.items, context)
    side = min(context.theme.figure.plot * context.fit.figure, width)
    room = width - side - context.theme.figure.gap
    squares = _squares(block, colors, side)
    if room >= 6 * em(context, "chart_label"):
        key = _key(block, whole, context, colors, room)
        items = (Group("", squares), Group("", key, side + context.theme.figure.gap))
        drawing = Frame(width, max(side, key.height), items)
        stack.add("", drawing, gap=gap_of(context))
    else:
        stack.add("", squares, gap=gap_of(context))
        stack.add("", _key(block, whole, context, colors, width), gap=gap_of(context))
    if any(item.value and not n for item, n in zip(block.items, squares_of(block.items), strict=True)):
        stack.problems.append(
            crowded(
                "a share of less than one in a hundred has no square of its own",
                "join small shares to one, or use bars",
            )
        )
    return stack.finish()


def squares_of(items: tuple[ShareItem, ...]) -> list[int]:
    """Whole squares, a hundred in all: what rounding down leaves goes to the largest remainders."""
    whole = sum((item.value or Decimal(0) for item in items), Decimal(0))
    exact = [(item.value or Decimal(0)) * _SIDE**2 / whole for item in items]
    counts = [int(value) for value in exact]
    order = sorted(range(len(items)), key=lambda n: (counts[n] - exact[n], n))
    for n in order[: _SIDE**2 - sum(counts)]:
        counts[n] += 1
    return counts


def _squares(block: Waffle, colors: list[Color], side: float) -> Frame:
    """Filled row by row from the top."""
    pitch = side / (_SIDE - _GAP)
    square = pitch * (1 - _GAP)
    items: list[Item] = []
    at = 0
    for index, count in enumerate(squares_of(block.items)):
        for n in range(count):
            x, y = at % _SIDE * pitch, at // _SIDE * pitch
            items.append(Rect(f"items/{index}/squares/{n}", x, y, square, square, colors[index]))
            at += 1
    return Frame(side, side, tuple(items))


def _key(block: Waffle, whole: Decimal, context: Context, colors: list[Color], width: float) -> Frame:
    stack = Stack(width)
    side = em(context, "chart_label") * 0.75
    for index, item in enumerate(block.items):
        if item.value is None:
            continue
        share = share_text(item.value, whole)
        text = f"{item.label} {share}" if item.label else share
        label = tight_label(context, "chart_label", text, width - side * 1.5)
        y = (min(label.height, em(context, "chart_label")) - side) / 2
        row: tuple[Item, ...] = (
            Rect("mark", 0.0, y, side, side, colors[index]),
            Group("", label, side * 1.5),
        )
        stack.add(f"items/{index}", Frame(width, label.height, row), gap=context.theme.figure.bar_gap * 0.8)
    return stack.finish()


def sample() -> Waffle:
    return Waffle(
        title="地球表面",
        items=(
            ShareItem(label="海洋", value=Decimal(71)),
            ShareItem(label="陆地", value=Decimal(29), highlight=True),
        ),
    )


KIND = BlockKind(Waffle, "figure", layout, sample)
