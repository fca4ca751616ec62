"""area: a line with what lies between it and zero filled, for amounts; or several that lie on one another, as amounts or as
shares of the whole."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.layout.chart_bands import bands_plot
from chengyu_desktop.layout.chart_lines import LinePlot, line_plot
from chengyu_desktop.layout.chart_parts import SeriesRow, gap_of, start_chart
from chengyu_desktop.layout.chart_stacks import negative_problems
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import BlockKind


class Area(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "area"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit", description="Set above the axis")] = ""
    mode: Annotated[Literal["overlaid", "stacked", "share"], Meta(title="Mode")] = "overlaid"
    series: Annotated[tuple[str, ...], Meta(title="Series", description="Name of each area")] = ()
    highlight: Annotated[str, Meta(title="Highlighted series")] = ""
    labels: Annotated[
        Literal["last", "extremes", "all"],
        Meta(title="Values at points", description="The last one is always written, at the end"),
    ] = "last"
    items: Annotated[tuple[SeriesRow, ...], Meta(title="Points")] = ()


def layout(block: Area, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    plot = LinePlot(block.items, block.series, block.highlight, block.unit, filled=True, labels=block.labels)
    if block.mode == "overlaid":
        stack.add("", line_plot(plot, context, width), gap=gap_of(context))
        return stack.finish()
    stack.problems += negative_problems([item.values for item in block.items], block.mode)
    stack.add("", bands_plot(plot, block.mode, context, width), gap=gap_of(context))
    return stack.finish()


def sample() -> Area:
    counts = ("12000", "18500", "26000", "31000", "45000", "52000")
    return Area(
        title="示例：展馆半年观众",
        unit="人次",
        items=tuple(SeriesRow(label=f"{m}月", values=(Decimal(v),)) for m, v in enumerate(counts, 1)),
    )


KIND = BlockKind(Area, "figure", layout, sample)
