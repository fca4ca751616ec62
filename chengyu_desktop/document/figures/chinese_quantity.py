"""Numbers that count or measure: 300余家, 1054.5亿元, 8000万至1亿元, 5%左右."""

from __future__ import annotations

from decimal import Decimal

from chengyu_desktop.document.figures.characters import (
    DIGITS,
    JOINS,
    NUMBER_SIGNS,
    NUMERALS,
    digits_end,
    is_han,
    number_end,
    run_end,
)
from chengyu_desktop.document.figures.chinese_change import change_before, comparison_before
from chengyu_desktop.document.figures.chinese_units import approximation_end, late_approximation_end, unit_ends
from chengyu_desktop.document.figures.figure import Direction, Figure, Kind
from chengyu_desktop.document.figures.numerals import POWERS_OF_TEN, read_digits, read_han, read_number, scale

CURRENCY_SIGNS = "￥¥$＄€£"
_CURRENCY_PREFIXES = ("US$", "HK$", "NT$", "RMB ", "RMB")
_MAGNITUDES = frozenset(POWERS_OF_TEN)
# After these a number is a date, a time, an ordinal, a grade or a name, not a quantity.
_NOT_QUANTITIES = frozenset(
    (
        "月 日 时 号 届 世纪 年代 年度 月份 季度 季 期 代 号线 号楼 路 版 章 节 款 则 轮 旬 星期 单元 部门 部委 年级 室 单位"
        " 口之家 级别"
    ).split()
)
# A single Chinese numeral counts something only with these: 三面, 四门, 五角 and 六部 begin other words.
_UNITS_AFTER_ONE_NUMERAL = frozenset(
    (
        "个 项 家 座 所 种 类 名 人 天 年 个月 小时 个小时 分钟 倍 成 台 辆 元 万元 亿元 户 亩 公里 吨 人次"
    ).split()
)
_CURRENCIES = tuple("元 美元 欧元 英镑 日元 港元 港币 澳元 卢布 韩元 新加坡元 人民币".split())
_JOINED_CHANGES = frozenset(("、", "和", "与", "及", "以及", "，"))


class _Numeral:
    """A number and what stands around it, up to its unit. Offsets into the text; a part that is missing is empty."""

    __slots__ = (
        "before",
        "end",
        "exact",
        "late",
        "magnitude",
        "middle",
        "second",
        "sign",
        "start",
        "value",
        "value_at",
    )

    def __init__(self, text: str, start: int) -> None:
        self.start = start
        at = approximation_end(text, start)
        self.before = text[start:at]
        if self.before and text.startswith(" ", at):
            at += 1
        self.sign = _currency_sign(text, at)
        at += len(self.sign)
        self.value_at = at
        self.end = self._read(text, at)

    def _read(self, text: str, at: int) -> int:
        end = number_end(text, at)
        self.value = text[at:end]
        self.middle = text[end] if text[end : end + 1] in ("余", "多") else ""
        end += len(self.middle)
        start = end + 1 if text.startswith(" ", end) else end
        magnitude_end = run_end(text, start, _MAGNITUDES)
        self.magnitude = text[start:magnitude_end]
        end = magnitude_end if self.magnitude else end
        self.second = _second_part(text, end) if self.magnitude else ""
        end += len(self.second)
        self.late = text[end] if text[end : end + 1] in ("余", "多") else ""
        if self.late:
            end += 1
            if text[end : end + 1] in ("万", "亿"):
                self.magnitude += text[end]
                end += 1
        self.exact = not (self.middle or self.magnitude or self.late)
        return end

    def is_number(self, text: str) -> bool:
        if self.value_at and text[self.value_at - 1] in DIGITS:
            return False
        if self.value_at and text[self.value_at - 1] in ".．":
            return False
        return bool(self.value) or text[self.value_at : self.value_at + 1] in ("万", "亿")


class _Ending:
    """Unit, upper end and approximation after a numeral, and where all of it ends."""

    __slots__ = ("after", "end", "high", "high_magnitude", "join", "low_unit", "unit")

    def __init__(self) -> None:
        self.low_unit = self.high = self.high_magnitude = self.unit = self.after = ""
        self.join = self.end = 0


def read_quantity(text: str, start: int, previous: Figure | None) -> Figure | int | None:
    """The quantity that begins at ``start``, where what is none ends, or None when no number stands there."""
    numeral = _Numeral(text, start)
    if not numeral.is_number(text):
        return None
    ending = _read_ending(text, numeral.end)
    if ending is None:
        return None
    magnitude = ending.high_magnitude or numeral.magnitude
    unit, high_written, end = ending.unit or ending.low_unit, ending.high, ending.end
    if ending.low_unit and text[ending.join] in "到至" and start and text[start - 1] in "从由自":
        # 从300家到500家 are two figures
        unit, high_written, magnitude, end = ending.low_unit, "", numeral.magnitude, ending.join
    unit, sign = unit.strip().replace("％", "%"), numeral.sign.strip()
    if not (unit or magnitude or sign) or unit in _NOT_QUANTITIES or (numeral.middle and numeral.late):
        return ending.end
    value = _value(text, numeral, unit)
    if value is None:
        return ending.end
    high = read_number(high_written) if high_written else None
    if numeral.magnitude and numeral.magnitude != magnitude:
        value = value.scaleb(scale(numeral.magnitude) - scale(magnitude))
    if unit == "成":
        value, high = value.scaleb(-1), high.scaleb(-1) if high is not None else None
    kind = "range" if high is not None else _kind(unit, sign)
    approximate = numeral.before or numeral.middle or numeral.late or ending.after
    return directed(text, previous, Figure(
        start, end, kind, value, magnitude, unit or sign, approximate, high, denominator=10 if unit == "成" else 1, lead=start
    ))  # fmt: skip


def directed(text: str, previous: Figure | None, figure: Figure) -> Figure:
    """The figure, as a change when the words before it say so, or when it continues a list of changes."""
    start, value = figure.start, figure.value
    direction, compared, lead = change_before(text, start)
    if direction:
        pass
    elif text[start] in NUMBER_SIGNS and comparison_before(text, start):  # 同比-3.2%: the sign is the word
        direction: Direction = "down" if value < 0 else "up"
        compared, lead, value = comparison_before(text, start), start - 2, abs(value)
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


def _currency_sign(text: str, at: int) -> str:
    if text[at : at + 1] in ("U", "H", "N", "R"):
        return next((prefix for prefix in _CURRENCY_PREFIXES if text.startswith(prefix, at)), "")
    return text[at] if at < len(text) and text[at] in CURRENCY_SIGNS else ""


def _second_part(text: str, at: int) -> str:
    """5000万 in 3亿5000万."""
    end = run_end(text, at, DIGITS)
    if end > at and text.startswith(".", end):
        decimals = run_end(text, end + 1, DIGITS)
        end = decimals if decimals > end + 1 else end
    return text[at : end + 1] if end > at and text[end : end + 1] in ("百", "千", "万") else ""


def _read_ending(text: str, at: int) -> _Ending | None:
    """What follows the numeral, with an upper end if that reads to a close, else without; None inside a code (5G)."""
    for low_end in (*unit_ends(text, at), at):
        if text[low_end : low_end + 1] in JOINS:
            ranged = _read_high(text, at, low_end)
            if ranged is not None and _close(text, ranged):
                return ranged
            break
    plain = _Ending()
    plain.end = at
    return plain if _close(text, plain) else None


def _read_high(text: str, at: int, join: int) -> _Ending | None:
    ending = _Ending()
    ending.low_unit, ending.join = text[at:join], join
    high_at = join + 1 + len(_currency_sign(text, join + 1))
    high_end = number_end(text, high_at)
    if high_end == high_at:
        return None
    ending.high = text[high_at:high_end]
    ending.end = run_end(text, high_end, _MAGNITUDES - {"十"})
    ending.high_magnitude = text[high_end : ending.end]
    if text[ending.end : ending.end + 1] in ("余", "多"):
        ending.after = text[ending.end]
        ending.end += 1
    return ending


def _close(text: str, ending: _Ending) -> bool:
    """Read unit and 左右 where the number may end: not before a letter or a digit. False when there is no such place."""
    start = ending.end
    unit_at = start + 1 if text.startswith(" ", start) else start
    for unit_end in (*unit_ends(text, unit_at), start):
        after_end = late_approximation_end(text, unit_end)
        if after_end == unit_end and text.startswith("多", unit_end) and not is_han(text[unit_end + 1 : unit_end + 2]):
            after_end += 1
        for end in (after_end, unit_end):
            follower = text[end : end + 1]
            if follower in DIGITS or (follower.isascii() and follower.isalnum()):
                continue
            ending.unit = text[unit_at:unit_end]
            ending.after = ending.after or text[unit_end:end]
            ending.end = end
            return True
    return False


def _value(text: str, numeral: _Numeral, unit: str) -> Decimal | None:
    if not numeral.value:  # 逾万名
        return Decimal(1) if numeral.before and unit else None
    value = _counted(text, numeral, unit) if numeral.value[0] in NUMERALS else _measured(text, numeral, unit)
    if value is not None and numeral.second:
        power = scale(numeral.second[-1]) - scale(numeral.magnitude)
        value += read_digits(numeral.second[:-1]).scaleb(power)
    return value


def _counted(text: str, numeral: _Numeral, unit: str) -> Decimal | None:
    """The value of Chinese numerals where they count; most of them only belong to words: 一个, 三峡, 百花."""
    written, start = numeral.value, numeral.start
    if start and (text[start - 1] in NUMERALS or text[start - 1] in "第数几上成好统唯专"):
        return None
    value = read_han(written)
    if value is None or (written[0] in "百千" and not (unit and (numeral.magnitude or numeral.middle))):
        return None
    if numeral.exact and len(written) == 1 and unit not in _UNITS_AFTER_ONE_NUMERAL:
        return None
    if numeral.exact and written == "一" and unit not in ("倍", "成"):
        return None  # 一个 and 一座 are articles
    if unit in ("分", "点", "级", "里") or not (unit or numeral.magnitude):
        return None
    return value


def _measured(text: str, numeral: _Numeral, unit: str) -> Decimal | None:
    """The value of digits, unless their unit makes a grade or a time of them."""
    before = text[numeral.start - 1] if numeral.start else ""
    if before == "第" or (before.isascii() and before.isalnum()) or (before and before in "×./"):
        return None
    value = read_digits(numeral.value)
    if "." not in numeral.value and (unit == "级" or (unit == "点" and value < 25)):
        return None
    return value


def _kind(unit: str, sign: str) -> Kind:
    if unit in ("%", "‰"):
        return "percent"
    if "百分点" in unit or unit.endswith("基点"):
        return "points"
    if unit == "倍":
        return "multiple"
    if unit == "成":
        return "fraction"
    return "money" if sign or unit.startswith(_CURRENCIES) else "quantity"
