"""donut: a ring whose pieces are shares of a whole, with the whole in its middle."""

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


class Donut(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "donut"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit", description="Without one, shares are shown in percent")] = ""
    middle: Annotated[str, Meta(title="Middle", description="Stands in the ring, as in 总计100家")] = ""
    items: Annotated[tuple[ShareItem, ...], Meta(title="Slices")] = ()


def layout(block: Donut, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    stack.add("", ring(block.items, block.unit, context, width, 0.58, block.middle), gap=gap_of(context))
    return stack.finish()


def sample() -> Donut:
    shares = (("火电", 62), ("水电", 14), ("风电", 10), ("太阳能", 9), ("核电", 5))
    return Donut(
        title="示例：某地发电量构成",
        middle="发电量结构",
        items=tuple(
            ShareItem(label=label, value=Decimal(value), highlight=label == "水电") for label, value in shares
        ),
    )


KIND = BlockKind(Donut, "figure", layout, sample)
