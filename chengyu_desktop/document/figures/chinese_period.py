"""Reading periods: 今年1—5月, 2019—2021年, 第一季度, 上半年, 近3年来."""

from __future__ import annotations

from decimal import Decimal

from chengyu_desktop.document.figures.characters import DIGITS, JOINS, NUMERALS, number_end, run_end
from chengyu_desktop.document.figures.chinese_grammar import (
    century_pattern,
    quarter_pattern,
)
from chengyu_desktop.document.figures.figure import Figure
from chengyu_desktop.document.figures.numerals import read_number

# A word that every match of the pattern has, and the pattern; the first that matches is taken.
_FORMS = (
    ("世纪", century_pattern),
    ("季度", quarter_pattern),
    ("个月", quarter_pattern),
    ("半年", quarter_pattern),
)
_REACH = 16
_YEARS = DIGITS | frozenset("今去明前当本上次")
_QUARTERS = frozenset("一二三四1234")
_UNITS = ("个月", "月", "季度", "季", "年代", "年", "世纪")
_RECENT = ("过去", "最近", "未来", "今后")


def read_period(text: str, start: int, previous: Figure | None) -> Figure | None:
    """The period that begins at ``start``, with value and unit of its last number; None when none does."""
    window = text[start : start + _REACH]
    if not ("年" in window or "月" in window or "季度" in window or "世纪" in window):
        return None
    if "年" in window and text[start] in _YEARS:
        end = _years_end(text, start)
        if end > start:
            return _figure(start, end, text[start:end])
    for word, pattern in _FORMS:
        match = pattern().match(text, start) if word in window else None
        if match:
            return _figure(start, match.end(), match.group())
    months = _months_end(text, start)
    if months:
        return _figure(start, months, text[start:months])
    end = _recent_end(text, start)
    return _figure(start, end, text[start:end]) if end > start else None


def _years_end(text: str, start: int) -> int:
    """Where 2035年底, 2019—2021年, 今年1—5月 or 2021年上半年 ends; ``start`` when it is none of these."""
    first = run_end(text, start, DIGITS)
    if first - start == 4:
        join = first + 1 if text.startswith("年", first) else first
        if text[join : join + 1] in JOINS:
            year = _year_end(text, join + 1)
            part = _part_end(text, year) if year else 0
            if part:
                return part
            last = run_end(text, join + 1, DIGITS)
            if last - join == 5 and text.startswith("年", last):
                return _turn_end(text, last + 1)
    year = _year_end(text, start)
    if not year:
        return start
    part = _part_end(text, year)
    if part:
        return part
    if first == start:
        return start  # 今年 alone has no number
    return _turn_end(text, year + 1 if text[year : year + 1] in ("度", "代") else year)


def _year_end(text: str, at: int) -> int:
    """After 2021年 or 今年; 0 when neither stands there."""
    end = run_end(text, at, DIGITS)
    if end == at:
        return at + 2 if text[at : at + 1] in _YEARS and text.startswith("年", at + 1) else 0
    modern = end - at == 4 and text.startswith(("19", "20", "１９", "２０"), at)
    return end + 1 if modern and text.startswith("年", end) else 0


def _part_end(text: str, at: int) -> int:
    """After the part of a year, 第四季度, 前三季度, 上半年, 1—5月; 0 when there is none."""
    if text.startswith(("上半年", "下半年"), at):
        return at + 3
    if text.startswith("前", at):
        number = number_end(text, at + 1)
        unit = next((unit for unit in ("季度", "个月") if text.startswith(unit, number)), "")
        return number + 2 if number > at + 1 and unit else 0
    quarter = at + 1 if text.startswith("第", at) else at
    if text[quarter : quarter + 1] in _QUARTERS and text.startswith("季", quarter + 1):
        end = quarter + 3 if text.startswith("季度", quarter + 1) else quarter + 2
        return 0 if text.startswith("节", end) else end
    return _months_end(text, at)


def _months_end(text: str, at: int) -> int:
    """After 1—5月, 6月底, 10月上旬; 0 when no month stands there."""
    end = run_end(text, at, DIGITS)
    if not 1 <= end - at <= 2:
        return 0
    join = end + 1 if text.startswith("月", end) else end
    if text[join : join + 1] in JOINS:
        last = run_end(text, join + 1, DIGITS)
        if 1 <= last - join - 1 <= 2 and text.startswith("月", last):
            end = last
    if not text.startswith("月", end):
        return 0
    end += 1
    if text.startswith(("上旬", "中旬", "下旬"), end):
        return end + 2
    return end + 1 if text[end : end + 1] in ("份", "底", "初", "末") else end


def _turn_end(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] in ("底", "初", "末") else at


def _recent_end(text: str, start: int) -> int:
    """Where years or months up to now end: 过去五年, 近3年来, 十年间; ``start`` when there are none."""
    at, before = start, text[start - 1 : start]
    if text.startswith(_RECENT, start):
        at = start + 3 if text.startswith("的", start + 2) else start + 2
    elif text[start] == "近" and before not in ("附", "最"):
        at = start + 1
    elif before == "第" or before in DIGITS:
        return start
    number = number_end(text, at)
    unit = next((unit for unit in ("年", "个月") if text.startswith(unit, number)), "")
    if number == at or not unit:
        return start
    end = number + len(unit)
    closes = ("来", "间", "以来", "里", "内") if at > start + 1 else ("来", "以来", "间")
    close = next((word for word in closes if text.startswith(word, end)), "")
    return end + len(close) if close or at > start else start


def _figure(start: int, end: int, words: str) -> Figure:
    """上半年 and 下半年 are the first and the second half."""
    if "半年" in words:
        value, high, unit = Decimal(1 if "上半年" in words else 2), None, "半年"
    else:
        first, second, unit = _last_number(words)
        value = (read_number(first) if first else None) or Decimal(0)
        high = read_number(second) if second else None
    return Figure(start, end, "period", value, "", unit, high=high, lead=start)


def _last_number(words: str) -> tuple[str, str, str]:
    """The last number that has a unit, the upper end of its range, and the unit: 1, 5 and 月 in 今年1—5月."""
    end = len(words)
    while end > 0:
        kind = DIGITS if words[end - 1] in DIGITS else NUMERALS
        start = _run_start(words, end, kind)
        unit = next((unit for unit in _UNITS if words.startswith(unit, end)), "")
        if start == end or not unit:
            end = start if start < end else end - 1
            continue
        if kind is DIGITS and start and words[start - 1] in JOINS:
            low_end = start - 1
            while low_end and words[low_end - 1] in ("年", "月"):
                low_end -= 1
            low_start = _run_start(
                words, low_end, DIGITS if words[low_end - 1 : low_end] in DIGITS else NUMERALS
            )
            if low_start < low_end:
                return words[low_start:low_end], words[start:end], unit
        return words[start:end], "", unit
    return "", "", "世纪"


def _run_start(text: str, end: int, characters: frozenset[str]) -> int:
    while end and text[end - 1] in characters:
        end -= 1
    return end
