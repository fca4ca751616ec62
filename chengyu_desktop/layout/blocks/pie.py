"""pie: a round whose slices are shares of a whole, for few of them."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.layout.chart_parts import ShareItem, gap_of, start_chart
from chengyu_desktop.layout.chart_ring import ring
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import BlockKind


class Pie(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "pie"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit", description="Without one, shares are shown in percent")] = ""
    items: Annotated[tuple[ShareItem, ...], Meta(title="Slices")] = ()


def layout(block: Pie, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    stack.add("", ring(block.items, block.unit, context, width, 0.0), gap=gap_of(context))
    return stack.finish()


def sample() -> Pie:
    shares = (("火电", 62), ("水电", 14), ("风电", 10), ("太阳能", 9), ("核电", 5))
    return Pie(
        title="示例：某地发电量构成",
        items=tuple(
            ShareItem(label=label, value=Decimal(value), highlight=label == "水电") for label, value in shares
        ),
    )


KIND = BlockKind(Pie, "figure", layout, sample)
