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

SHORT_NAMES = dict(
    pair.split("=")
    for pair in [
        "北京=京",
        "天津=津",
        "河北=冀",
        "山西=晋",
        "内蒙古=蒙",
        "辽宁=辽",
        "吉林=吉",
        "黑龙江=黑",
        "上海=沪",
        "江苏=苏",
        "浙江=浙",
        "安徽=皖",
        "福建=闽",
        "江西=赣",
        "山东=鲁",
        "河南=豫",
        "湖北=鄂",
        "湖南=湘",
        "广东=粤",
        "广西=桂",
        "海南=琼",
        "重庆=渝",
        "四川=川",
        "贵州=贵",
        "云南=云",
        "西藏=藏",
        "陕西=陕",
        "甘肃=甘",
        "青海=青",
        "宁夏=宁",
        "新疆=新",
        "台湾=台",
        "香港=港",
        "澳门=澳",
    ]
)
"""The one character that stands for each where there is little room, as on a number plate."""

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
