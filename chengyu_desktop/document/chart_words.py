"""A chart in words, for readers who don't see it: its kind, title and figures, told from its data."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from chengyu_desktop.document.addresses import field_names
from chengyu_desktop.document.project import Block, Part
from chengyu_desktop.document.rich_text import plain_text

_MOST = 60
"""Items that are told one by one: a listener loses the thread of more."""
_READ_ANYWAY = frozenset({"image", "number", "quote", "statement", "steps", "table"})
"""Kinds whose words are all there is to them, and pictures, which have a text of their own."""
_SCALE = frozenset({"per", "break_above", "least", "most", "goal", "change"})
_NAMES = {
    "area": ("面积图", "Area chart"),
    "bars": ("条形图", "Bar chart"),
    "columns": ("柱形图", "Column chart"),
    "compare": ("对比图", "Comparison"),
    "donut": ("环形图", "Donut chart"),
    "dots": ("点图", "Dot chart"),
    "dumbbell": ("哑铃图", "Dumbbell chart"),
    "flow": ("流向图", "Flow chart"),
    "gauge": ("仪表盘", "Gauge"),
    "line": ("折线图", "Line chart"),
    "map-tiles": ("方块地图", "Tile map"),
    "pictogram": ("象形图", "Pictogram"),
    "pie": ("饼图", "Pie chart"),
    "progress": ("进度图", "Progress chart"),
    "ranking": ("排名", "Ranking"),
    "slope": ("坡度图", "Slope chart"),
    "treemap": ("矩形树图", "Treemap"),
    "waffle": ("华夫图", "Waffle chart"),
}


def describe_chart(block: Block, language: str) -> str:
    """``条形图：持续落地的事项。川渝通办 311项；医学影像检查 41项``. Empty for kinds that are read as text, and without figures."""
    if block.kind in _READ_ANYWAY:
        return ""
    unit = plain_text(_text(block, "unit"))
    told = list(_items(block, unit))
    if not told:
        return ""
    names = _NAMES.get(block.kind, ("图表", "Chart"))
    more = len(told) - _MOST
    series = [plain_text(name) for name in _series(block)]
    title = plain_text(_text(block, "title"))
    if language.startswith("zh"):
        items = [" ".join(filter(None, (name, "、".join(figures)))) for name, figures in told[:_MOST]]
        items += [f"另有{more}项"] if more > 0 else []
        head = "：".join(filter(None, (names[0], title))) + (f"（{'、'.join(series)}）" if series else "")
        return f"{head}。{'；'.join(items)}"
    items = [" ".join(filter(None, (name, ", ".join(figures)))) for name, figures in told[:_MOST]]
    items += [f"and {more} more"] if more > 0 else []
    head = ": ".join(filter(None, (names[1], title))) + (f" ({', '.join(series)})" if series else "")
    return f"{head}. {'; '.join(items)}"


def _items(block: Block, unit: str) -> Iterator[tuple[str, list[str]]]:
    """What each item is called, and its figures; then those of the block itself, as a gauge's."""
    for name in field_names(block):
        value: Any = getattr(block, name)
        for item in value if isinstance(value, tuple) else ():
            if isinstance(item, Part):
                figures = list(_figures(item, plain_text(_text(item, "unit")) or unit))
                if figures:
                    yield _name(item), figures
    if own := list(_figures(block, unit)):
        yield plain_text(_text(block, "label")), own


def _figures(part: Part, unit: str) -> Iterator[str]:
    for name in field_names(part):
        value: Any = getattr(part, name)
        if name in _SCALE:
            continue
        for figure in value if isinstance(value, tuple) else (value,):
            if isinstance(figure, Decimal):
                yield f"{figure:f}{' ' if unit[:1].isascii() and unit[:1].isalpha() else ''}{unit}"


def _name(item: Part) -> str:
    ends = [plain_text(_text(item, name)) for name in ("source", "target")]
    return plain_text(_text(item, "label") or _text(item, "title")) or " → ".join(filter(None, ends))


def _series(block: Block) -> list[str]:
    """The names of the series, or of the two sides that are compared."""
    series = getattr(block, "series", ())
    if isinstance(series, tuple) and series and all(isinstance(name, str) for name in series):
        return list(series)
    return [name for name in (_text(block, "first"), _text(block, "second")) if name]


def _text(part: Part, name: str) -> str:
    value = getattr(part, name, "")
    return value if isinstance(value, str) else ""
