"""flow: what goes from where to where, as bands between few places whose widths are the amounts."""

# Annotations are evaluated, not kept as text: see document/project.py.

from decimal import Decimal
from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from chengyu_desktop.document.project import Block, Part
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Frame, Group, Item, Path, Rect
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.chart_flows import FlowGraph, FlowLink, make_graph
from chengyu_desktop.layout.chart_labels import (
    crowded,
    em,
    pale_series,
    ramp,
    series_color,
    spread,
    tight_label,
)
from chengyu_desktop.layout.chart_parts import gap_of, start_chart, unit_places
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.numbers import format_number
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.typography.style import Align

_SIDE = 0.26  # of the width that the names at the left, and those at the right, may take
_NODE = 1.5  # mm
_HIGHLIGHTED = 55.0
_MOST = 24  # bands that a reader can follow
_LEAST = 0.12  # mm: a thinner band is lost in print


class Link(Part, frozen=True, kw_only=True):
    source: Annotated[str, Meta(title="From")] = ""
    target: Annotated[str, Meta(title="To")] = ""
    value: Annotated[Decimal, Meta(title="Value", extra_json_schema={"minimum": 0})] = Decimal(0)
    highlight: Annotated[bool, Meta(title="Highlight")] = False

    def __post_init__(self) -> None:
        if not self.value >= 0:
            raise ValueError(f"a flow can't be {self.value}; turn it round, and give a number of 0 or more")


class Flow(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "flow"
    title: Annotated[str, Meta(title="Title")] = ""
    unit: Annotated[str, Meta(title="Unit")] = ""
    items: Annotated[tuple[Link, ...], Meta(title="Flows")] = ()


class _Node(msgspec.Struct, frozen=True):
    """A place as it is drawn: mm."""

    column: int
    x: float
    y: float
    height: float
    color: Color


def layout(block: Flow, context: Context, width: float) -> Frame:
    graph = make_graph([FlowLink(n, i.source, i.target, i.value) for n, i in enumerate(block.items)])
    unit, once = unit_places(block.unit, sum(len(column) for column in graph.columns))
    stack = start_chart(context, block.title, width, once)
    for index in graph.left_out:
        link = block.items[index]
        stack.problems.append(
            Problem(
                "warning",
                "flows-back",
                "“{source}” to “{target}” flows back, and isn't drawn",
                "leave it out, or name the place it comes back to differently",
                f"items/{index}",
                said(source=link.source, target=link.target),
            )
        )
    if graph.columns:
        stack.add("", _drawing(block, unit, graph, context, width), gap=gap_of(context))
    return stack.finish()


def _drawing(block: Flow, unit: str, graph: FlowGraph, context: Context, width: float) -> Frame:
    names = _names(unit, graph, context, width)
    last = len(graph.columns) - 1
    space = em(context, "chart_label") * 0.4
    left = max(names[name].width for name in graph.columns[0]) + space
    right = max(names[name].width for name in graph.columns[last]) + space if last else 0.0
    gap = em(context, "chart_label") * 0.5
    sizes = {name: graph.size(name) for column in graph.columns for name in column}
    # Between the ends a name stands over its place, for which there has to be room.
    over = {
        name: names[name].height + 0.5 if 0 < n < last else 0.0
        for n, column in enumerate(graph.columns)
        for name in column
    }
    needed = max(sum(names[name].height + gap for name in column) - gap for column in graph.columns)
    above = max(sum(over[name] for name in column) for column in graph.columns)
    height = max(context.theme.figure.plot * 1.2 * context.fit.figure, needed, above * 2)
    per_unit = min(
        _per_unit(column, sizes, height - sum(over[name] for name in column), gap) for column in graph.columns
    )
    step = (width - left - right - _NODE) / max(last, 1)
    marked = {item.source for item in block.items if item.highlight}
    nodes: dict[str, _Node] = {}
    for n, column in enumerate(graph.columns):
        heights = [float(sizes[name]) * per_unit for name in column]
        free = (height - sum(heights) - sum(over[name] for name in column)) / len(column)
        y = max(free, 0.0) / 2
        for index, (name, tall) in enumerate(zip(column, heights, strict=True)):
            color = series_color(context, index if n == 0 and not marked else 0)
            if n == 0 and name in marked:
                color = context.color(context.theme.figure.highlight)
            y += over[name]
            nodes[name] = _Node(n, left + n * step, y, tall, color)
            y += tall + max(free, 0.0)
    items: list[Item] = _bands(block, graph, nodes, per_unit, context)
    items += [
        Rect(f"places/{n}", node.x, node.y, _NODE, node.height, node.color)
        for n, node in enumerate(nodes.values())
    ]
    foot = height
    for n, column in enumerate(graph.columns):
        frames = [names[name] for name in column]
        if 0 < n < last:
            for name, frame in zip(column, frames, strict=True):
                x = nodes[name].x + (_NODE - frame.width) / 2
                place = x, nodes[name].y - frame.height - 0.5
                items.append(Group(f"names/{list(nodes).index(name)}", frame, *place))
            continue
        middles = [nodes[name].y + nodes[name].height / 2 for name in column]
        wanted = [middle - frame.height / 2 for middle, frame in zip(middles, frames, strict=True)]
        places = spread(wanted, [frame.height + 0.1 for frame in frames], 0.0, height + 0.1)
        for name, frame, y in zip(column, frames, places, strict=True):
            x = nodes[name].x - space - frame.width if n == 0 else nodes[name].x + _NODE + space
            items.append(Group(f"names/{list(nodes).index(name)}", frame, x, y))
            foot = max(foot, y + frame.height)
    return Frame(width, foot, tuple(items), _problems(graph, per_unit))


def _names(unit: str, graph: FlowGraph, context: Context, width: float) -> dict[str, Frame]:
    """Every place with its amount: beside it outside at the ends, over it between."""
    last = len(graph.columns) - 1
    between = (width * (1 - 2 * _SIDE)) / max(last, 1) * 0.7
    found: dict[str, Frame] = {}
    for n, column in enumerate(graph.columns):
        align: Align = "end" if n == 0 else "start" if n == last else "center"
        room = width * _SIDE if n in (0, last) else between
        for name in column:
            number = format_number(graph.size(name), context.language) + unit
            text = f"{name} {number}" if name else number
            found[name] = tight_label(context, "chart_label", text, room, align=align)
    return found


def _per_unit(column: tuple[str, ...], sizes: dict[str, Decimal], height: float, gap: float) -> float:
    """Millimetres for each unit, so that a column has room for a gap under every place, or for a third of its height."""
    gaps = min(gap * 1.6 * len(column), height * 0.35)
    return (height - gaps) / float(sum(sizes[name] for name in column))


def _bands(
    block: Flow, graph: FlowGraph, nodes: dict[str, _Node], per_unit: float, context: Context
) -> list[Item]:
    """Bands leave and arrive in the order of their other ends, so that few cross. Highlighted ones are painted last."""
    starts, ends = _places(graph, nodes, per_unit, True), _places(graph, nodes, per_unit, False)
    marked = {n for n, item in enumerate(block.items) if item.highlight}
    items: list[Item] = []
    for link in sorted(graph.links, key=lambda each: each.index in marked):
        source, target = nodes[link.source], nodes[link.target]
        color = ramp(context, 0.1) if marked else pale_series(context, _shade(graph, link))
        if link.index in marked:
            color = context.color(context.theme.figure.highlight).tint(_HIGHLIGHTED)
        thick = float(link.value) * per_unit
        path = _band(source.x + _NODE, starts[link.index], target.x, ends[link.index], thick)
        items.append(Path(f"items/{link.index}/band", "MCLCZ", path, color))
    return items


def _shade(graph: FlowGraph, link: FlowLink) -> int:
    """Bands from the first column have their place's colour, all others the first one's."""
    return graph.columns[0].index(link.source) if link.source in graph.columns[0] else 0


def _places(graph: FlowGraph, nodes: dict[str, _Node], per_unit: float, leaving: bool) -> dict[int, float]:
    """Upper edges of the bands at one of their ends, by index."""
    found: dict[int, float] = {}
    for name, node in nodes.items():
        links = [link for link in graph.links if (link.source if leaving else link.target) == name]
        links.sort(key=lambda link: (nodes[link.target if leaving else link.source].y, link.index))
        thick = sum(float(link.value) for link in links) * per_unit
        y = node.y + (node.height - thick) / 2
        for link in links:
            found[link.index] = y
            y += float(link.value) * per_unit
    return found


def _band(x0: float, y0: float, x1: float, y1: float, thick: float) -> tuple[float, ...]:
    """Both edges are the same curve, so that the band is as high everywhere."""
    bend = (x0 + x1) / 2
    upper = (x0, y0, bend, y0, bend, y1, x1, y1)
    return (*upper, x1, y1 + thick, bend, y1 + thick, bend, y0 + thick, x0, y0 + thick)


def _problems(graph: FlowGraph, per_unit: float) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    if len(graph.links) > _MOST:
        problems.append(
            crowded("{count} flows can't be followed", "join the small ones to one", count=len(graph.links))
        )
    thin = sum(float(link.value) * per_unit < _LEAST for link in graph.links)
    if thin:
        problems.append(
            crowded("{count} of the flows are too thin to be printed", "join them to one", count=thin)
        )
    return tuple(problems)


def sample() -> Flow:
    links = (
        ("煤炭", "发电", 52),
        ("水能", "发电", 18),
        ("风光", "发电", 20),
        ("发电", "工业", 58),
        ("发电", "居民", 19),
        ("发电", "服务业", 13),
    )
    return Flow(
        title="示例：某地电从哪里来、到哪里去",
        unit="亿度",
        items=tuple(
            Link(source=a, target=b, value=Decimal(value), highlight=a == "风光") for a, b, value in links
        ),
    )


KIND = BlockKind(Flow, "figure", layout, sample)
