"""The words just before a number that make a change of it: 同比分别增长, 增幅达, 涨. Read backwards from the number."""

from __future__ import annotations

from chengyu_desktop.document.figures.characters import is_han
from chengyu_desktop.document.figures.figure import Direction

COMPARISONS = frozenset(["同比", "环比", "年均"])
_DIRECTIONS: dict[str, Direction] = {
    **dict.fromkeys(
        "增长 增加 提高 提升 上升 上涨 上浮 上调 扩大 攀升 增多 前进 跃升 回升 增幅 增速 涨幅 升幅".split(),
        "up",
    ),
    **dict.fromkeys(
        "下降 减少 降低 下滑 下跌 回落 收窄 缩减 缩小 压减 下调 下浮 萎缩 减幅 降幅 跌幅 后退 缩短".split(),
        "down",
    ),
    **dict.fromkeys("增升涨", "up"),
    **dict.fromkeys("减降跌", "down"),
}
_ADVERBS = frozenset(["名义", "实际", "分别", "累计", "大幅", "小幅"])
_SHORT_ADVERBS = frozenset("净再将可又各均已")
_BECOMES = ("达到", "为", "达", "是")  # only after 增幅 and 增速: 提高到 gives a level, not a change
_LAST_CHARACTERS = frozenset(word[-1] for word in _DIRECTIONS) | frozenset("为到达是了别")
_REACH = 16


def change_before(text: str, start: int) -> tuple[Direction, str, int]:
    """Direction, 同比, 环比 or 年均, and where the words begin, for the number at ``start``; ("", "", start) for none."""
    if not start or text[start - 1] not in _LAST_CHARACTERS:
        return "", "", start
    for end in _word_ends(text, start):
        direction = _DIRECTIONS.get(text[max(0, end - 2) : end])
        if direction and end >= 2:
            at = end - 2
        else:
            at, direction = end - 1, _DIRECTIONS.get(text[end - 1 : end], "")
            if not direction or not _stands_alone(text, at):
                continue
        compared, lead = _comparison(text, at, start)
        return direction, compared, lead
    return "", "", start


def comparison_before(text: str, start: int) -> str:
    """同比, 环比 or 年均 directly before ``start``, or nothing."""
    word = text[max(0, start - 2) : start]
    return word if word in COMPARISONS else ""


def _word_ends(text: str, start: int) -> tuple[int, ...]:
    """Where the word of direction may end: at the number, before 了 or 分别, and a rate's before 为, 达 or 是."""
    if text.endswith("了", 0, start):
        return (start - 1,)
    if text.endswith("分别", 0, start):
        return (start - 2,)
    for become in _BECOMES:
        if text.endswith(become, 0, start):
            end = start - len(become)
            if text.endswith("分别", 0, end):
                end -= 2
            return (end,) if text.endswith(("幅", "速"), 0, end) else ()
    return (start,)


def _stands_alone(text: str, at: int) -> bool:
    """增 alone is a change after 同比 or at the start of a clause; elsewhere it ends or begins another word."""
    return at == 0 or not is_han(text[at - 1]) or text[max(0, at - 2) : at] in ("同比", "环比")


def _comparison(text: str, at: int, start: int) -> tuple[str, int]:
    """Back over adverbs to 同比, if it is there: that word, and where the words begin."""
    while at > max(0, start - _REACH):
        pair = text[max(0, at - 2) : at]
        if pair in COMPARISONS:
            return pair, at - 2
        if pair in _ADVERBS:
            at -= 2
        elif text[at - 1] in _SHORT_ADVERBS:
            at -= 1
        else:
            break
    return "", at
