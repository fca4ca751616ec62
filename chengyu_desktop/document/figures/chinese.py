"""Reading what the Chinese grammar found."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from chengyu_desktop.document.figures.chinese_grammar import lead_pattern, rank_word_pattern
from chengyu_desktop.document.figures.figure import Direction, Figure, Kind
from chengyu_desktop.document.figures.numerals import HAN_NUMERALS, quotient, read_digits, read_han, scale

# After these a number is a date, a time, an ordinal, a grade or a name, not a quantity.
_NOT_QUANTITIES = frozenset(
    [
        "月",
        "日",
        "时",
        "号",
        "届",
        "世纪",
        "年代",
        "年度",
        "月份",
        "季度",
        "季",
        "期",
        "代",
        "号线",
        "号楼",
        "路",
        "版",
        "章",
        "节",
        "款",
        "则",
        "轮",
        "旬",
        "星期",
        "单元",
        "部门",
        "部委",
        "年级",
        "室",
        "单位",
        "口之家",
        "级别",
    ]
)
# A single Chinese numeral counts something only with these: 三面, 四门, 五角 and 六部 begin other words.
_UNITS_AFTER_ONE_NUMERAL = frozenset(
    [
        "个",
        "项",
        "家",
        "座",
        "所",
        "种",
        "类",
        "名",
        "人",
        "天",
        "年",
        "个月",
        "小时",
        "个小时",
        "分钟",
        "倍",
        "成",
        "台",
        "辆",
        "元",
        "万元",
        "亿元",
        "户",
        "亩",
        "公里",
        "吨",
        "人次",
    ]
)
_CURRENCIES = (
    "元",
    "美元",
    "欧元",
    "英镑",
    "日元",
    "港元",
    "港币",
    "澳元",
    "卢布",
    "韩元",
    "新加坡元",
    "人民币",
)
_JOINS = frozenset(("、", "和", "与", "及", "以及", "，"))
_LEAD_REACH = 16
_LEAD_ENDS = frozenset("长加高升涨浮调大多进幅速少低滑跌落窄减小缩萎短退增降为到达是了别")


def read(match: re.Match[str], text: str, previous: Figure | None) -> Figure | None:
    """The figure that a match of the grammar says, None when it only looked like one."""
    alternative = match.lastgroup if match.lastgroup in _READERS else None
    return _READERS[alternative](match, text, previous) if alternative else _quantity(match, text, previous)


def _skip(match: re.Match[str], text: str, previous: Figure | None) -> None:
    return None


def _number(written: str) -> Decimal | None:
    return read_han(written) if written[0] in HAN_NUMERALS else read_digits(written)


def _period(match: re.Match[str], text: str, previous: Figure | None) -> Figure:
    """Value and unit of the last number; 上半年 and 下半年 are the first and the second half."""
    words = match.group()
    if "半年" in words:
        value, high, unit = Decimal(1 if "上半年" in words else 2), None, "半年"
    else:
        found = _last_numbers().findall(words)
        first, second, unit = found[-1] if found else ("", "", "世纪")
        value = (_number(first) if first else None) or Decimal(0)
        high = _number(second) if second else None
    return Figure(match.start(), match.end(), "period", value, "", unit, high=high, lead=match.start())


@cache
def _last_numbers() -> re.Pattern[str]:
    return re.compile(
        rf"([0-9０-９]+|[{HAN_NUMERALS}]+)年?月?(?:[—–―─\-～~－至到]([0-9０-９]+))?(个月|月|季度|季|年代|年|世纪)"
    )


def _rank(match: re.Match[str], text: str, previous: Figure | None) -> Figure | None:
    written = match["nth"] or match["top"]
    unit = match["nth_unit"] or match["top_unit"] or ""
    value = _number(written)
    if value is None:
        return None
    if not unit and not _is_place(match, text, previous):
        return None
    return Figure(match.start(), match.end(), "rank", value, "", unit, lead=match.start())


def _is_place(match: re.Match[str], text: str, previous: Figure | None) -> bool:
    """第三 is a place at the end of a clause or after 全国; 第三方, 第三次 and 第一，要… are not."""
    start, end = match.span()
    follower = text[end : end + 1]
    if match["nth"] and follower and follower in "次届个批轮条章节期号季阶步座家产款页集师":
        return False
    if match["nth"] and rank_word_pattern().search(text, max(0, start - 3), start):
        return True
    if follower and follower not in "的和与及行，。、；：！？,.;:!?）)”’" and not follower.isspace():
        return False
    chained = previous is not None and previous.kind == "rank" and text[previous.end : start] in _JOINS
    return bool(match["top"]) or chained or (start > 0 and "\u4e00" <= text[start - 1] <= "\u9fff")


def _fraction(match: re.Match[str], text: str, previous: Figure | None) -> Figure | None:
    approximate = match["part_before"] or match["part_after"] or ""
    if match["over"]:
        top, bottom = read_digits(match["over"]), read_digits(match["under"])
    else:
        bottom = Decimal(10_000) if match["parts"] == "万" else read_han(match["parts"])
        top = _number(match["of_parts"])
    if not bottom or top is None:
        return None
    if bottom in (100, 1000) and not match["over"]:
        high = (
            _number(match["high_part"].lstrip("—–―─-～~－至到").removeprefix("百分之"))
            if match["high_part"]
            else None
        )
        unit = "%" if bottom == 100 else "‰"
        return _directed(
            match,
            text,
            previous,
            "range" if high is not None else "percent",
            top,
            "",
            unit,
            approximate,
            high,
            match.end(),
        )
    value = quotient(top, bottom)
    return Figure(
        match.start(),
        match.end(),
        "fraction",
        value,
        approximate=approximate,
        denominator=int(bottom),
        lead=match.start(),
    )


def _doubling(match: re.Match[str], text: str, previous: Figure | None) -> Figure | None:
    """翻一番 is one doubling; its value counts them."""
    value = _number(match["doubled"]) if match["doubled"] else Decimal(1)
    if value is None:
        return None
    start, end = match.span()
    approximate = match["doubled_before"] or ""
    return Figure(start, end, "change", value, "", "番", approximate, direction="up", lead=start)


def _quantity(match: re.Match[str], text: str, previous: Figure | None) -> Figure | None:
    start, end = match.span()
    low_magnitude = (match["magnitude"] or "") + (match["late_magnitude"] or "")
    written, high_written = match["value"], match["high"]
    unit, magnitude = match["unit"] or match["low_unit"] or "", match["high_magnitude"] or low_magnitude
    if match["low_unit"] and match["to"] in "到至" and start and text[start - 1] in "从由自":
        end, high_written = match.start("to"), None  # 从300家到500家 are two figures
        unit, magnitude = match["low_unit"], low_magnitude
    unit = unit.strip().replace("％", "%")
    sign = (match["sign"] or "").strip()
    if not (unit or magnitude or sign) or unit in _NOT_QUANTITIES:
        return None
    if match["middle"] and match["late"]:
        return None
    if not written:  # 逾万名
        value = Decimal(1) if match["before"] and unit else None
    elif written[0] in HAN_NUMERALS:
        value = _counted(match, text, unit)
    else:
        value = _measured(match, text, unit)
    if value is None:
        return None
    if match["value2"] and match["magnitude"]:
        value += read_digits(match["value2"]).scaleb(scale(match["magnitude2"]) - scale(match["magnitude"]))
    high = _number(high_written) if high_written else None
    if low_magnitude and low_magnitude != magnitude:
        value = value.scaleb(scale(low_magnitude) - scale(magnitude))
    approximate = (
        match["before"] or match["middle"] or match["late"] or match["high_late"] or match["after"] or ""
    )
    if unit == "成":
        value, high = value.scaleb(-1), high.scaleb(-1) if high is not None else None
    kind = "range" if high is not None else _kind(unit, sign)
    return _directed(match, text, previous, kind, value, magnitude, unit or sign, approximate, high, end)


def _counted(match: re.Match[str], text: str, unit: str) -> Decimal | None:
    """The value of Chinese numerals where they count; most of them only belong to words: 一个, 三峡, 百花."""
    written, start = match["value"], match.start()
    if start and text[start - 1] in "第数几上成好统唯专" + HAN_NUMERALS:
        return None
    value = read_han(written)
    if value is None or (written[0] in "百千" and not (unit and (match["magnitude"] or match["middle"]))):
        return None
    exact = not (match["middle"] or match["magnitude"] or match["late"])
    if exact and len(written) == 1 and unit not in _UNITS_AFTER_ONE_NUMERAL:
        return None
    if exact and written == "一" and unit not in ("倍", "成"):
        return None  # 一个 and 一座 are articles
    if unit in ("分", "点", "级", "里") or not (unit or match["magnitude"]):
        return None
    return value


def _measured(match: re.Match[str], text: str, unit: str) -> Decimal | None:
    """The value of digits, unless their unit makes a grade or a time of them."""
    start = match.start()
    before = text[start - 1] if start else ""
    if before == "第" or (before.isascii() and before.isalnum()) or (before and before in "×./"):
        return None
    value = read_digits(match["value"])
    if unit == "级" and "." not in match["value"]:
        return None
    if unit == "点" and "." not in match["value"] and value < 25:
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


def _directed(
    match: re.Match[str],
    text: str,
    previous: Figure | None,
    kind: Kind,
    value: Decimal,
    magnitude: str,
    unit: str,
    approximate: str,
    high: Decimal | None,
    end: int,
) -> Figure:
    """The figure, as a change when the words before it say so, or when it continues a list of changes."""
    start = match.start()
    direction: Direction = ""
    compared, lead = "", start
    words = None
    if start and text[start - 1] in _LEAD_ENDS:  # spares most figures the search
        words = lead_pattern().search(text, max(0, start - _LEAD_REACH), start)
    if words:
        direction = "up" if words["up"] or words["up_short"] else "down"
        compared, lead = words["compared"] or "", words.start()
    elif (
        previous is not None
        and previous.kind == "change"
        and previous.unit == unit
        and text[previous.end : start] in _JOINS
    ):
        direction, compared = previous.direction, previous.compared
    return Figure(
        start, end, "change" if direction else kind, value, magnitude, unit, approximate, high, direction, compared,
        10 if unit == "成" else 1, lead,
    )  # fmt: skip


_READERS = {
    "skip": _skip,
    "period": _period,
    "rank": _rank,
    "fraction": _fraction,
    "doubling": _doubling,
}
