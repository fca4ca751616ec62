"""steps: what to do one after the other, numbered, beside one another where there is room."""

# Annotations are evaluated, not kept as text: see document/project.py.

from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block, Part
from chengyu_desktop.frame.items import Ellipse, Frame, Group, Item, Rect
from chengyu_desktop.layout.chart_labels import em, tight_label
from chengyu_desktop.layout.chart_parts import gap_of, start_chart
from chengyu_desktop.layout.chart_shapes import polygon
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text

_NARROWEST = 7.0  # em that a step needs beside others


class Step(Part, frozen=True, kw_only=True):
    label: Annotated[str, Meta(title="Label", description="What is done, in a few words")] = ""
    text: Annotated[str, Meta(title="Text")] = ""


class Steps(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "steps"
    title: Annotated[str, Meta(title="Title")] = ""
    items: Annotated[tuple[Step, ...], Meta(title="Steps")] = ()


def layout(block: Steps, context: Context, width: float) -> Frame:
    stack = start_chart(context, block.title, width)
    if block.items:
        wide = width / len(block.items) >= _NARROWEST * em(context, "chart_label")
        draw = _beside_one_another if wide else _under_one_another
        stack.add("", draw(block, context, width), gap=gap_of(context) * 1.3)
    return stack.finish()


def _radius(context: Context) -> float:
    return em(context, "chart_value") * 0.95


def _beside_one_another(block: Steps, context: Context, width: float) -> Frame:
    """Numbers on a line that an arrow ends, their texts below."""
    style = context.theme.figure
    radius, pitch = _radius(context), width / len(block.items)
    thick, color = style.line * 0.8, context.color(style.grid_color)
    tip = radius * 0.6
    items: list[Item] = [
        Rect("line", radius, radius - thick / 2, width - radius - tip, thick, color),
        polygon(
            "tip", [(width - tip, radius - tip / 2), (width, radius), (width - tip, radius + tip / 2)], color
        ),
    ]
    foot = 0.0
    top = 2 * radius + style.bar_gap * 0.8
    for n, step in enumerate(block.items):
        items += _number(n, context, n * pitch, 0.0)
        words = _words(step, context, pitch - style.gap * 0.8)
        items.append(Group(f"items/{n}", words, n * pitch, top, tag="body"))
        foot = max(foot, top + words.height)
    return Frame(width, max(foot, 2 * radius), tuple(items))


def _under_one_another(block: Steps, context: Context, width: float) -> Frame:
    style = context.theme.figure
    radius = _radius(context)
    left = 2 * radius + style.gap * 0.7
    gap = style.bar_gap * 1.6 * context.fit.figure
    thick, color = style.line * 0.8, context.color(style.grid_color)
    items: list[Item] = []
    y = last = 0.0
    for n, step in enumerate(block.items):
        words = _words(step, context, max(width - left, 1.0))
        items += _number(n, context, 0.0, y)
        words_y = y + max(radius - em(context, "chart_value") / 2, 0.0)
        items.append(Group(f"items/{n}", words, left, words_y, tag="body"))
        last = y
        y += max(words.height + radius - em(context, "chart_value") / 2, 2 * radius) + gap
    items.insert(0, Rect("line", radius - thick / 2, radius, thick, last, color))
    return Frame(width, y - gap, tuple(items))


def _number(index: int, context: Context, x: float, y: float) -> list[Item]:
    radius = _radius(context)
    disc = Ellipse(
        f"items/{index}/disc",
        x + radius,
        y + radius,
        radius,
        radius,
        context.color(context.theme.figure.series[0]),
    )
    digits = tight_label(context, "chart_value", str(index + 1), 2 * radius, align="center", color="paper")
    at = (x + radius - digits.width / 2, y + radius - digits.height / 2)
    return [disc, Group(f"items/{index}/number", digits, *at, tag="number")]


def _words(step: Step, context: Context, width: float) -> Frame:
    stack = Stack(width)
    stack.add("label", layout_text(context, "chart_value", step.label, width))
    text = layout_text(context, "chart_label", step.text, width, align="start")
    stack.add("text", text, gap=context.theme.figure.bar_gap * 0.4)
    return stack.finish()


def sample() -> Steps:
    return Steps(
        title="示例：网上办证四步走",
        items=(
            Step(label="登录", text="用本人账号登录"),
            Step(label="填表", text="选事项并填写信息"),
            Step(label="上传", text="拍照上传材料"),
            Step(label="领证", text="邮寄或到窗口领取"),
        ),
    )


KIND = BlockKind(Steps, "figure", layout, sample)
