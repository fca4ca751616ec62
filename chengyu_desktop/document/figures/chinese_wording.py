"""Numerals that are wording or belong to a name: 数十, 上百, 几千, 百强, 四个自信, 五一."""

from __future__ import annotations

from chengyu_desktop.document.figures.characters import NUMERALS, run_end, words
from chengyu_desktop.document.figures.figure import Figure

_INDEFINITE = frozenset("数几好若干成上")
_POWERS = frozenset("十百千万亿")
_SLOGANS = words(
    "维护 确立 代表 自信 意识 全面 务必 转变 清单 统一 百年 一百年 方面"
)  # 四个自信, 两个一百年, 六个方面
_NAMES = ("百强", "千强", "千方百计", "一千零一夜", "五一")


def skip_wording(text: str, start: int, previous: Figure | None = None) -> int | None:
    """Where the wording that begins at ``start`` ends, None when none does."""
    first = text[start]
    if first in _INDEFINITE:
        end = run_end(text, start + 1, _POWERS)
        if end == start + 1:
            return None
        return end + 1 if text[end : end + 1] in ("余", "多") else end
    end = run_end(text, start, NUMERALS)
    if text.startswith("几", end) and text[end - 1] in _POWERS:
        return end + 1
    if first in "两三四五六八" and text.startswith("个", start + 1):
        return next((start + 2 + len(word) for word in _SLOGANS if text.startswith(word, start + 2)), None)
    return next((start + len(name) for name in _NAMES if text.startswith(name, start)), None)
