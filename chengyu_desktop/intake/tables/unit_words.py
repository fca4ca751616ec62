"""Words that say in what a table counts: 万吨, （单位：亿元）, US$ million, in thousands of tonnes."""

from __future__ import annotations

import re

from chengyu_desktop.document.units import CHINESE_UNITS, LATIN_UNITS, alternatives
from chengyu_desktop.intake.tables.cells import read_number

_CHINESE = alternatives((*CHINESE_UNITS, "亿度", "标准煤"))
_SCALES = r"thousands?|millions?|billions?|trillions?|hundreds?|'?000s?|[mb]n|tn"
_THINGS = (
    r"dollars?|pounds?|euros?|yuan|yen|renminbi|RMB|CNY|USD|EUR|GBP|HKD|JPY|tonnes?|tons?|people|persons?|passengers?|visitors?|"
    r"visits?|trips?|households?|homes|TEUs?|vehicles?|cars|units|hectares?|acres?|barrels?(?: of oil)?|litres?|liters?|hours?|days|years|"
    r"minutes|patients|residents|voters|customers|users|books|flights|per ?cent|percentage points?|points?|cases|deaths|students|pupils|jobs|workers|tickets|items|copies|head|kilomet(?:re|er)s|"
    r"met(?:re|er)s|miles|square (?:km|met(?:re|er)s|miles|kilomet(?:re|er)s)|cubic met(?:re|er)s|megawatts?|gigawatts?|"
    r"[%％]|[kmgt]wh?|[kmgtKMGT]t|" + alternatives(LATIN_UNITS)
)
_MONEY = r"(?:US|HK|NT|AU|CA|A|C|S)?[$£€¥￥]"
_UNIT = re.compile(
    rf"[十百千万亿兆]*(?:{_CHINESE})(?:[/／](?:[十百千万亿]*(?:{_CHINESE})|{_THINGS}))?"
    r"|[十百千万亿]+|[%％‰℃℉]|±?\s*[%％]"
    rf"|(?:in )?(?:{_MONEY}\s*)?(?:{_SCALES})?(?:\s*(?:of )?(?:{_MONEY}|(?:current |constant )?(?:US |HK )?(?:{_THINGS})))?"
    r"(?:\s*(?:/|per|a)\s*(?:[\w²³]+|100,?000(?: \w+)?))?",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?:计量|数量|金额)?单\s*位\s*[:：]\s*(?P<zh>\S.*)|units?(?: of measure(?:ment)?)?\s*[:：]\s*(?P<en>\S.*)",
    re.IGNORECASE,
)
_BODY = re.compile(r".*(?:局|委|厅|署|院|中心|公司|政府|办公室|部门|委员会|协会|学校|大学|集团|队|所)")
_TAIL = re.compile(
    r"\s*(?:[（(\[【]\s*(?P<inner>[^（()）\[\]【】]*)\s*[）)\]】]|[,，、;；:：—–\s]\s*(?P<open>单位\s*[:：].*))\s*$"
)
_COMMA = re.compile(r"\s*(?:[,，]|\s[-–—]|:)\s+(?P<unit>[^,，:]+)$")
_NO_UNIT = re.compile(
    r"\d{3}|^\d+$|[年月日]底|[年月日]末|截至|初步|预计|快报|修订|调整|其中|不含|含|provisional|estimate|forecast|revised|adjusted|preliminary|^[pefr]$",
    re.IGNORECASE,
)
_SLASH = re.compile(r"\s*[/／,，]\s*(?P<unit>[^/／,，]+)$|\s*(?P<share>[%％])$")
_PARTS = re.compile(r"\s*(?:[、,，;；]|\s(?:and|和)\s|和)\s*")
_RATES = re.compile(
    r".*(?:增速|增长|增幅|降幅|涨幅|升降|同比|环比|占比|比重|份额|比例|幅度|率|[%％]|±).*|.*\b(?:share|growth|rate|change|percent(?:age)?|per cent|y/y|yoy)\b.*",
    re.IGNORECASE,
)


def is_unit(words: str) -> bool:
    """Whether words are a unit and nothing else."""
    return bool(words) and bool(_UNIT.fullmatch(words.strip()))


def is_figure(cell: str) -> bool:
    """Whether a cell is a number, with its unit or without: neither 65岁及以上 nor 5G基站 nor 10件实事 is."""
    number = read_number(cell)
    return number is not None and (not number.unit or is_unit(number.unit))


def is_share(unit: str) -> bool:
    return unit.strip(" ±").casefold() in ("%", "％", "per cent", "percent", "百分比")


def unit_of_line(line: str) -> str:
    """The unit that a line beside a table names, in brackets or not; empty when it says something else (单位：市统计局)."""
    inner = line.strip()
    if len(inner) > 2 and inner[0] in "（([【" and inner[-1] in "）)]】":
        inner = inner[1:-1].strip()
    found = _LINE.fullmatch(inner)
    unit = (found["zh"] or found["en"]).strip() if found else inner if is_unit(inner) else ""
    return (
        ""
        if _BODY.fullmatch(unit) and not is_unit(unit)
        else re.sub(r"^in\s+", "", unit, flags=re.IGNORECASE)
    )


def without_unit(title: str) -> tuple[str, str]:
    """A title and the unit at its end, in brackets or behind a comma; the unit empty when there is none."""
    tail = _TAIL.search(title)
    if tail and tail.start() and (unit := unit_of_line(tail["inner"] or tail["open"] or "")):
        return title[: tail.start()].strip(), unit
    tail = _COMMA.search(title)
    if tail and tail.start() and is_unit(tail["unit"]):
        return title[: tail.start()].strip(), tail["unit"].strip()
    return title, ""


def unit_under(head: str, unit: str, place: int = 0, columns: int = 0) -> str:
    """Which of a table's units (亿元、%) counts the column under ``head``, the one at ``place`` of its ``columns`` of numbers; empty
    where that can't be told."""
    parts = [part for part in _PARTS.split(unit) if part]
    shares = [part for part in parts if is_share(part)]
    others = [part for part in parts if not is_share(part)]
    if _RATES.fullmatch(head):
        return shares[0] if shares else ""
    if len(parts) == columns > 1:
        return parts[place]
    return others[0] if len(others) == 1 else "" if others else unit


def unit_of_label(label: str) -> str:
    """The unit in brackets behind a row's label: 出口额（亿元）."""
    found = _TAIL.search(label)
    return unit_of_line(found["inner"] or "") if found and found.start() else ""


def split_head(head: str) -> tuple[str, str]:
    """A column's heading and the unit behind it: 产量（万吨）, 产量/万吨, Growth, %. What brackets say of the time stays (人口（2023年）)."""
    words = head.strip()
    found = _TAIL.search(words)
    if found and found.start():
        inner = (found["inner"] or found["open"] or "").strip()
        if inner and not _NO_UNIT.search(inner):
            return words[: found.start()].strip(), unit_of_line(inner) or inner
        return words, ""
    found = _SLASH.search(words)
    if found and found.start() and is_unit(unit := found["unit"] or found["share"]):
        return words[: found.start()].strip(), unit
    return words, ""
