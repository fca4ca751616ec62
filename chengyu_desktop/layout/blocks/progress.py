"""progress: how much of a goal has been reached, a track for each, filled as far."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Frame, Group, Item, Rect
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.chart_labels import item_color, ramp, tight_label
from chengyu_desktop.layout.chart_parts import ShareItem, gap_of, number_text, start_chart
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import BlockKind


class Progress(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "progress"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit", description="% where the goal is 100")] = "%"
    goal: Annotated[Decimal, Meta(title="Goal", extra_json_schema={"exclusiveMinimum": 0})] = Decimal(100)
    items: Annotated[tuple[ShareItem, ...], Meta(title="Items")] = ()

    def __post_init__(self) -> None:
        if not self.goal > 0:
            raise ValueError(f"a goal can't be {self.goal}; give a number above 0")


def layout(block: Progress, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    for index, item in enumerate(block.items):
        stack.add(f"items/{index}", _row(block, item, context, width), gap=gap_of(context) * 1.4)
    return stack.finish()


def _row(block: Progress, item: ShareItem, context: Context, width: float) -> Frame:
    """Label and value on one line above the track, which has the whole width: short ones are then well seen."""
    style = context.theme.figure
    text = number_text(item.value, context.language, block.unit)
    value = tight_label(context, "chart_value", text, width * 0.6, align="end")
    room = width - value.width - style.gap * 0.6
    label = tight_label(context, "chart_label", item.label, room) if item.label else Frame(0.0, 0.0)
    head = max(label.height, value.height)
    y = head + style.bar_gap * 0.5
    bar = style.bar * context.fit.figure * 0.7
    reached = item.value or Decimal(0)
    share = min(float(reached / block.goal), 1.0)
    color = item_color(context, item.highlight, any(each.highlight for each in block.items))
    items: list[Item] = [
        Group("label", label, 0.0, head - label.height),
        Group("value", value, width - value.width, head - value.height),
        Rect("track", 0.0, y, width, bar, ramp(context, 0.06)),
    ]
    if item.value is not None:
        items.append(Rect("bar", 0.0, y, width * share, bar, color))
    problems: tuple[Problem, ...] = ()
    if reached > block.goal:
        problems = (
            Problem(
                "warning",
                "past-goal",
                "{number} is more than the goal, {goal}, and is drawn as all of it",
                "raise the goal, or use bars",
                values=said(number=text, goal=number_text(block.goal, context.language, block.unit)),
            ),
        )
    return Frame(width, y + bar, tuple(items), problems)


def sample() -> Progress:
    return Progress(
        title="示例：年度任务完成情况",
        items=(
            ShareItem(label="道路改造", value=Decimal(86), highlight=True),
            ShareItem(label="管网更新", value=Decimal("62.5")),
            ShareItem(label="绿道建设", value=Decimal(41)),
        ),
    )


KIND = BlockKind(Progress, "figure", layout, sample)
