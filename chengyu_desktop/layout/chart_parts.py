"""Parts that several kinds of chart have in common: their items, and the title above the drawing."""

# Annotations are evaluated, not kept as text: see document/project.py.

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated

from msgspec import Meta

from chengyu_desktop.document.project import Part
from chengyu_desktop.frame.items import Frame, Group
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from chengyu_desktop.layout.numbers import format_number
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text

NO_VALUE = "—"


class Amount(Part, frozen=True, kw_only=True):
    """None is a missing value, which is never drawn as zero."""

    label: Annotated[str, Meta(title="Label")] = ""
    value: Annotated[Decimal | None, Meta(title="Value")] = None
    highlight: Annotated[bool, Meta(title="Highlight")] = False


class ShareItem(Part, frozen=True, kw_only=True):
    """A part of a whole: never below zero, and None where it isn't known."""

    label: Annotated[str, Meta(title="Label")] = ""
    value: Annotated[Decimal | None, Meta(title="Value", extra_json_schema={"minimum": 0})] = None
    highlight: Annotated[bool, Meta(title="Highlight")] = False

    def __post_init__(self) -> None:
        if self.value is not None and not self.value >= 0:
            raise ValueError(f"a part of a whole can't be {self.value}; give a number of 0 or more")


class SeriesRow(Part, frozen=True, kw_only=True):
    """One place on the axis with a value for each series; None is a missing one."""

    label: Annotated[str, Meta(title="Label")] = ""
    values: Annotated[
        tuple[Decimal | None, ...], Meta(title="Values", description="One for each series")
    ] = ()
    highlight: Annotated[bool, Meta(title="Highlight")] = False


class Pair(Part, frozen=True, kw_only=True):
    """Two values to be compared; None is a missing one."""

    label: Annotated[str, Meta(title="Label")] = ""
    first: Annotated[Decimal | None, Meta(title="First value")] = None
    second: Annotated[Decimal | None, Meta(title="Second value")] = None
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


def number_text(value: Decimal | None, language: str, unit: str = "") -> str:
    """The value with its unit, or the dash that papers put where none is known."""
    return NO_VALUE if value is None else format_number(value, language) + unit


def unknown_parts(items: Sequence[ShareItem]) -> list[Problem]:
    """Of a whole's parts those that can't be drawn: without their values nobody knows how large the others are beside them."""
    return [
        Problem(
            "warning",
            "no-value",
            "“{name}” has no value and isn't drawn",
            "fill in its value, or take it out",
            f"items/{index}",
            said(name=item.label or index + 1),
        )
        for index, item in enumerate(items)
        if item.value is None
    ]
