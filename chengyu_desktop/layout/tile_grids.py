"""Maps of equal tiles: China's provinces as they lie to one another, and any map that a file spells out."""

from __future__ import annotations

from functools import cache

CHINA = """
· · · · · · · 黑龙江
· · · · 内蒙古 北京 辽宁 吉林
新疆 甘肃 宁夏 陕西 山西 河北 天津 ·
西藏 青海 四川 重庆 河南 山东 · ·
· · 云南 贵州 湖北 安徽 江苏 上海
· · · 广西 湖南 江西 浙江 ·
· · · · 广东 福建 台湾 ·
· · · 海南 澳门 香港 · ·
"""
"""Thirty-four regions of the first order, by the short names that papers use; “·” is an empty place."""

_EMPTY = ("·", ".", "-", "_", "。")

Place = tuple[int, int]
"""Column and row, from 0."""


@cache
def read_grid(text: str) -> dict[str, Place]:
    """Names with their places, from lines of names with blanks between. A name met twice keeps its first place."""
    places: dict[str, Place] = {}
    lines = [line for line in text.splitlines() if line.strip()]
    for row, line in enumerate(lines):
        for column, name in enumerate(line.split()):
            if name not in _EMPTY:
                places.setdefault(name, (column, row))
    return places


def tile_named(label: str, places: dict[str, Place]) -> str | None:
    """The tile that a label means: 四川 for 四川 and for 四川省, or None."""
    if label in places:
        return label
    return max((name for name in places if label.startswith(name)), key=len, default=None)
