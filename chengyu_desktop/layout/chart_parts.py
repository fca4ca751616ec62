"""Parts that several kinds of chart have in common: their items, and the title above the drawing."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated

from msgspec import Meta

from chengyu_desktop.document.project import Part
from chengyu_desktop.frame.items import Frame, Group
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text


class Amount(Part, frozen=True, kw_only=True):
    label: Annotated[str, Meta(title="Label")] = ""
    value: Annotated[Decimal, Meta(title="Value")] = Decimal(0)
    highlight: Annotated[bool, Meta(title="Highlight")] = False


class ShareItem(Part, frozen=True, kw_only=True):
    """A part of a whole: never below zero."""

    label: Annotated[str, Meta(title="Label")] = ""
    value: Annotated[Decimal, Meta(title="Value", extra_json_schema={"minimum": 0})] = Decimal(0)
    highlight: Annotated[bool, Meta(title="Highlight")] = False

    def __post_init__(self) -> None:
        if not self.value >= 0:
            raise ValueError(f"a part of a whole can't be {self.value}; give a number of 0 or more")


class SeriesRow(Part, frozen=True, kw_only=True):
    """One place on the axis with a value for each series; None is a missing one."""

    label: Annotated[str, Meta(title="Label")] = ""
    values: Annotated[
        tuple[Decimal | None, ...], Meta(title="Values", description="One for each series")
    ] = ()
    highlight: Annotated[bool, Meta(title="Highlight")] = False


class Pair(Part, frozen=True, kw_only=True):
    """Two values to be compared."""

    label: Annotated[str, Meta(title="Label")] = ""
    first: Annotated[Decimal, Meta(title="First value")] = Decimal(0)
    second: Annotated[Decimal, Meta(title="Second value")] = Decimal(0)
    highlight: Annotated[bool, Meta(title="Highlight")] = False


def start_chart(context: Context, title: str, width: float, unit: str = "") -> Stack:
    """A stack with the chart's title, if it has one, and the unit of all its values at the right, as papers put it."""
    stack = Stack(width)
    if not unit:
        if title:
            stack.add("title", layout_text(context, "chart_title", title, width))
        return stack
    text = context.labels.unit.format(unit=unit)
    wide = min(line_width(context, "caption", text) + 0.05, width)
    name = layout_text(context, "caption", text, wide, align="end")
    room = width - wide - context.theme.figure.gap
    if title and line_width(context, "chart_title", title) + 0.05 <= room:
        head = layout_text(context, "chart_title", title, room)
        y = max(head.height - name.height, 0.0)
        stack.add(
            "", Frame(width, y + name.height, (Group("title", head), Group("unit", name, width - wide, y)))
        )
        return stack
    if title:
        stack.add("title", layout_text(context, "chart_title", title, width))
    stack.add("unit", name, x=0.0 if title else width - wide, gap=gap_of(context) * 0.6)
    return stack


def unit_places(unit: str, count: int) -> tuple[str, str]:
    """What is set after each of ``count`` values, and what is said once above them: a sign or one character is read with its
    number, a longer unit that is repeated only hides the numbers."""
    return (unit, "") if len(unit) <= 1 or count < 2 else ("", unit)


def gap_of(context: Context) -> float:
    """Between the parts of a chart, in mm."""
    return context.theme.figure.bar_gap * context.fit.figure


def values_of(items: tuple[SeriesRow, ...]) -> list[Decimal]:
    """Every value that isn't missing."""
    return [value for item in items for value in item.values if value is not None]
