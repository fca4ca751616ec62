"""Numbers that count or measure: 300余家, 1054.5亿元, 8000万至1亿元, 5%左右."""

from __future__ import annotations

from decimal import Decimal

from chengyu_desktop.document.figures.characters import NUMERALS, is_han, words
from chengyu_desktop.document.figures.chinese_change import directed
from chengyu_desktop.document.figures.chinese_numeral import Numeral, read_ending
from chengyu_desktop.document.figures.figure import Figure, Kind
from chengyu_desktop.document.figures.numerals import read_digits, read_han, read_number, scale

# After these a number is a date, a time, an ordinal, a grade or a name, not a quantity.
_NOT_QUANTITIES = frozenset(
    words(
        "月 日 时 号 届 世纪 年代 年度 月份 季度 季 期 代 号线 号楼 路 版 章 节 款 则 轮 旬 星期 单元 部门 部委 年级 室 单位"
        " 口之家 级别"
    )
)
# A single Chinese numeral counts something only with these: 三面, 四门, 五角 and 六部 begin other words.
_UNITS_AFTER_ONE_NUMERAL = frozenset(
    words(
        "个 项 家 座 所 种 类 名 人 天 年 个月 小时 个小时 分钟 倍 成 台 辆 元 万元 亿元 户 亩 公里 吨 人次 圈"
    )
)
_HALVED = words("年 天 圈 小时 分钟 公里 里 倍 斤 吨 亩")
"""Units that 半 may follow: 三年半, 绕地球七圈半."""
_DIGITS = "一二三四五六七八九"
_AFTER_HUNDREDTHS = frozenset("的左以多是为和与")
_AFTER_HALF = frozenset("的后前内来时才就多以")  # other characters make a word with 半: 20年半导体
_CURRENCIES = words("元 美元 欧元 英镑 日元 港元 港币 澳元 卢布 韩元 新加坡元 人民币")


def read_quantity(text: str, start: int, previous: Figure | None) -> Figure | int | None:
    """The quantity that begins at ``start``, where what is none ends, or None when no number stands there."""
    numeral = Numeral(text, start)
    if not numeral.is_number(text):
        return None
    ending = read_ending(text, numeral.end)
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
        if high is None and not ending.after and (hundredths := _hundredths(text, end)):
            value, end = value + hundredths, end + 1
    if high is None and unit in _HALVED and not ending.after and _is_half(text, end):
        value, end = value.scaleb(scale(magnitude)) + Decimal("0.5"), end + 1
        value = value.scaleb(-scale(magnitude))
    kind = "range" if high is not None else _kind(unit, sign)
    approximate = numeral.before or numeral.middle or numeral.late or ending.after
    return directed(text, previous, Figure(
        start, end, kind, value, magnitude, unit or sign, approximate, high, denominator=10 if unit == "成" else 1, lead=start
    ))  # fmt: skip


def _hundredths(text: str, at: int) -> Decimal:
    """What 一 adds in 七成一, and 半 in 两成半; nothing in 七成一线工人."""
    follower = text[at + 1 : at + 2]
    if is_han(follower) and follower not in _AFTER_HUNDREDTHS:
        return Decimal(0)
    if text.startswith("半", at):
        return Decimal("0.05")
    digit = read_han(text[at]) if text[at : at + 1] in tuple(_DIGITS) else None
    return digit.scaleb(-2) if digit is not None else Decimal(0)


def _is_half(text: str, at: int) -> bool:
    follower = text[at + 1 : at + 2]
    return text.startswith("半", at) and (not is_han(follower) or follower in _AFTER_HALF)


def _value(text: str, numeral: Numeral, unit: str) -> Decimal | None:
    if not numeral.value:  # 逾万名
        return Decimal(1) if numeral.before and unit else None
    value = _counted(text, numeral, unit) if numeral.value[0] in NUMERALS else _measured(text, numeral, unit)
    if value is not None and numeral.second:
        power = scale(numeral.second[-1]) - scale(numeral.magnitude)
        value += read_digits(numeral.second[:-1]).scaleb(power)
    return value


def _counted(text: str, numeral: Numeral, unit: str) -> Decimal | None:
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


def _measured(text: str, numeral: Numeral, unit: str) -> Decimal | None:
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
