"""line: how values run, one line for each series, named at its end."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.layout.chart_lines import LinePlot, line_plot
from chengyu_desktop.layout.chart_parts import SeriesRow, gap_of, start_chart
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import BlockKind


class Line(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "line"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit", description="Set above the axis")] = ""
    series: Annotated[tuple[str, ...], Meta(title="Series", description="Name of each line")] = ()
    highlight: Annotated[str, Meta(title="Highlighted series")] = ""
    labels: Annotated[
        Literal["last", "extremes", "all"],
        Meta(title="Values at points", description="The last one is always written, at the end"),
    ] = "last"
    items: Annotated[tuple[SeriesRow, ...], Meta(title="Points")] = ()


def layout(block: Line, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    plot = LinePlot(block.items, block.series, block.highlight, block.unit, filled=False, labels=block.labels)
    stack.add("", line_plot(plot, context, width), gap=gap_of(context))
    return stack.finish()


def sample() -> Line:
    values = (
        ("1", "-3", "4"),
        ("3", "1", "8"),
        ("5", "9", "15"),
        ("7", "17", "23"),
        ("9", "11", "18"),
        ("11", "-1", "7"),
    )
    return Line(
        title="示例：两地月平均气温",
        unit="摄氏度",
        series=("甲市", "乙市"),
        highlight="乙市",
        labels="extremes",
        items=tuple(SeriesRow(label=f"{m}月", values=(Decimal(a), Decimal(b))) for m, a, b in values),
    )


KIND = BlockKind(Line, "figure", layout, sample)
