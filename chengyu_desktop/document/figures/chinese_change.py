"""The words just before a number that make a change of it: 同比分别增长, 增幅达, 涨. Read backwards from the number."""

from __future__ import annotations

from chengyu_desktop.document.figures.characters import NUMBER_SIGNS, is_han, words
from chengyu_desktop.document.figures.figure import Direction, Figure

_COMPARISONS = frozenset(["同比", "环比", "年均"])
_DIRECTIONS: dict[str, Direction] = {
    **dict.fromkeys(
        words("增长 增加 提高 提升 上升 上涨 上浮 上调 扩大 攀升 增多 前进 跃升 回升 增幅 增速 涨幅 升幅"),
        "up",
    ),
    **dict.fromkeys(
        words("下降 减少 降低 下滑 下跌 回落 收窄 缩减 缩小 压减 下调 下浮 萎缩 减幅 降幅 跌幅 后退 缩短"),
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
_JOINED_CHANGES = frozenset(("、", "和", "与", "及", "以及", "，"))


def directed(text: str, previous: Figure | None, figure: Figure) -> Figure:
    """The figure, as a change when the words before it say so, or when it continues a list of changes."""
    start, value = figure.start, figure.value
    direction, compared, lead = _change_before(text, start)
    if direction:
        pass
    elif text[start] in NUMBER_SIGNS and _comparison_before(text, start):  # 同比-3.2%: the sign is the word
        direction: Direction = "down" if value < 0 else "up"
        compared, lead, value = _comparison_before(text, start), start - 2, abs(value)
    elif (
        previous is not None
        and previous.kind == "change"
        and previous.unit == figure.unit
        and text[previous.end : start] in _JOINED_CHANGES
    ):
        direction, compared = previous.direction, previous.compared
    else:
        return figure
    return Figure(
        start, figure.end, "change", value, figure.magnitude, figure.unit, figure.approximate, figure.high, direction,
        compared, figure.denominator, lead,
    )  # fmt: skip


def _change_before(text: str, start: int) -> tuple[Direction, str, int]:
    """Direction, 同比, 环比 or 年均, and where the words begin, for the number at ``start``; ("", "", start) for none."""
    if not start or text[start - 1] not in _LAST_CHARACTERS:
        return "", "", start
    end = _word_end(text, start)
    at = end - 2
    direction = _DIRECTIONS.get(text[at:end], "") if at >= 0 else ""
    if not direction and end > 0 and _stands_alone(text, end - 1):
        at, direction = end - 1, _DIRECTIONS.get(text[end - 1], "")
    if not direction:
        return "", "", start
    compared, lead = _comparison(text, at, start)
    return direction, compared, lead


def _comparison_before(text: str, start: int) -> str:
    """同比, 环比 or 年均 directly before ``start``, or nothing."""
    word = text[max(0, start - 2) : start]
    return word if word in _COMPARISONS else ""


def _word_end(text: str, start: int) -> int:
    """Where a word of direction would end: at the number, before 了 or 分别, and a rate's before 为, 达 or 是; else 0."""
    if text.endswith("了", 0, start):
        return start - 1
    if text.endswith("分别", 0, start):
        return start - 2
    for become in _BECOMES:
        if text.endswith(become, 0, start):
            end = start - len(become)
            if text.endswith("分别", 0, end):
                end -= 2
            return end if text.endswith(("幅", "速"), 0, end) else 0
    return start


def _stands_alone(text: str, at: int) -> bool:
    """增 alone is a change after 同比 or at the start of a clause; elsewhere it ends or begins another word."""
    return at == 0 or not is_han(text[at - 1]) or text[max(0, at - 2) : at] in ("同比", "环比")


def _comparison(text: str, at: int, start: int) -> tuple[str, int]:
    """Back over adverbs to 同比, if it is there: that word, and where the words begin."""
    while at > max(0, start - _REACH):
        pair = text[max(0, at - 2) : at]
        if pair in _COMPARISONS:
            return pair, at - 2
        if pair in _ADVERBS:
            at -= 2
        elif text[at - 1] in _SHORT_ADVERBS:
            at -= 1
        else:
            break
    return "", at
