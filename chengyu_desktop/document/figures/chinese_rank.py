"""Places among others: 第二, 第三位, 前十."""

from __future__ import annotations

from chengyu_desktop.document.figures.characters import DIGITS, NUMERALS, is_han, run_end
from chengyu_desktop.document.figures.figure import Figure
from chengyu_desktop.document.figures.numerals import read_number

# 第三 after one of these is a place among others, whatever follows.
_AMONG = (
    "全国", "全球", "世界", "全省", "全市", "全区", "西部", "中部", "东部", "亚洲", "国内", "国际", "行业", "居", "列",
    "排", "排名", "名", "升至", "均", "并列",
)  # fmt: skip
_ORDINAL_NOUNS = frozenset("次届个批轮条章节期号季阶步座家产款页集师")
_CLAUSE_ENDS = frozenset("的和与及行，。、；：！？,.;:!?）)”’")
_CHAINS = frozenset(("、", "和", "与", "及", "以及", "，"))
_NOT_BEFORE_TOP = frozenset("目以之提空当日年此事会生面眼跟史从")  # 目前, 以前 …
_NOT_AFTER_TOP = frozenset("年个月天日次届期批季轮甲排余多万亿%％.．") | DIGITS | NUMERALS


def read_rank(text: str, at: int, previous: Figure | None) -> Figure | int | None:
    """The rank that 第 or 前 at ``at`` begins, where what is no rank ends, or None when no number follows."""
    top = text[at] == "前"
    number_end = run_end(text, at + 1, DIGITS)
    if number_end == at + 1:
        number_end = run_end(text, at + 1, NUMERALS)
    if number_end == at + 1 or (top and at and text[at - 1] in _NOT_BEFORE_TOP):
        return None
    end = _unit_end(text, number_end, top)
    if top and end > number_end and _goes_on(text, end):
        end = number_end
    if top and _goes_on(text, end):
        return None
    value = read_number(text[at + 1 : number_end])
    if value is None or not (end > number_end or _is_place(text, at, end, previous)):
        return end
    return Figure(at, end, "rank", value, "", text[number_end:end], lead=at)


def _unit_end(text: str, at: int, top: bool) -> int:
    unit, follower = text[at : at + 1], text[at + 1 : at + 2]
    if unit in ("位", "名") or (top and unit == "强"):
        return at + 1
    if unit == "大" and not (follower and follower in ("家多" if top else "会学队型道街厦楼桥股")):
        return at + 1
    return at


def _goes_on(text: str, at: int) -> bool:
    """前10% is a share and 前三个月 a period."""
    return text[at : at + 1] in _NOT_AFTER_TOP or text.startswith("分钟", at)


def _is_place(text: str, start: int, end: int, previous: Figure | None) -> bool:
    """第三 is a place at the end of a clause or after 全国; 第三方, 第三次 and 第一，要… are not."""
    follower = text[end : end + 1]
    if text[start] == "第":
        if follower in _ORDINAL_NOUNS:
            return False
        if text.endswith(_AMONG, max(0, start - 3), start):
            return True
    if follower and follower not in _CLAUSE_ENDS and not follower.isspace():
        return False
    chained = previous is not None and previous.kind == "rank" and text[previous.end : start] in _CHAINS
    return text[start] == "前" or chained or (start > 0 and is_han(text[start - 1]))
