"""What each column of a sheet is for: guessed from its heading and from what stands in it."""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from chengyu_desktop.intake.tables.cells import is_empty, is_ticked, new_context, read_cell_date, read_number
from chengyu_desktop.intake.tables.sheet import Sheet

Role = Literal[
    "ignore", "date", "end", "title", "text", "wording", "key", "group", "panel", "label", "value", "unit"
]
Kind = Literal["events", "panels", "chart"]

_HEADS: tuple[tuple[Role, str], ...] = (
    ("end", r"结束.*|截止.*|止|终止.*|至|end( ?date)?|until|to|finish"),
    (
        "date",
        r"日期|时间|年月日|年份?|年度|月份?|日|发生时间|起始?(日期|时间)?|开始.*|date|when|time|year|month|day|start( ?date)?|from",
    ),
    ("wording", r"时间表述|日期表述|显示日期|表述|display ?date|wording"),
    ("ignore", r"序号|编号|序|No\.?|#|id|index|排名|排序|名次|位次|rank(?:ing)?|place"),
    ("key", r"(?:是否)?重点|重要|关键|key|highlight|important"),
    (
        "group",
        r"分组|组别|阶段|轮次|赛段|stage|phase|round|分类|类别|类型|地区|领域|group|lane|category|type|tag",
    ),
    ("panel", r"板块|栏目|章节|部分|专题|panel|section|topic"),
    ("title", r"标题|名称|事件|headline|title|event|name"),
    (
        "text",
        r"内容|描述|说明|正文|事项|事件内容|摘要|备注|要点|text|description|details?|summary|note|statement|what",
    ),
    ("unit", r"单位|unit|units"),
    (
        "label",
        r"项目|指标|城市|区县|省份|国家|企业|单位名称|label|item|city|country|region|indicator|what it counts",
    ),
    (
        "value",
        r"数值|数量|数据|金额|总量|值|人数|占比|比重|增速|同比|value|amount|number|count|total|share|percent",
    ),
)
_PATTERNS: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _HEADS
)
_BRACKETS = re.compile(r"[（(\[【]([^）)\]】]*)[）)\]】]\s*$")
_UNIT = re.compile(
    r"[十百千万亿]*(?:公里|千米|米|平方(?:公里|米)|立方米|公顷|亩|吨|公斤|千克|元|美元|欧元|人|人次|户|家|个|辆|台|套|件|标箱|千瓦时|千瓦|度)"
    r"|[十百千万亿]+|[%％‰℃]|km²?|m²|kg|tonnes|GWh|TWh|MW|GW"
)
_LOOKED_AT = 200  # rows
_PROSE = 12  # characters from which a cell is a text


class Column(msgspec.Struct, frozen=True):
    """``head`` is its heading without the unit in brackets, which is ``unit``."""

    role: Role
    head: str = ""
    unit: str = ""


class Guess(msgspec.Struct, frozen=True):
    """``confidence`` from 0 to 1 says how much speaks for it."""

    kind: Kind
    has_head: bool
    columns: tuple[Column, ...]
    confidence: float


class _Content(msgspec.Struct, frozen=True):
    """Shares of a column's filled cells, and how long they are on average."""

    dates: float
    numbers: float
    ticks: float
    length: float
    distinct: float
    filled: float


def guess_columns(sheet: Sheet, kind: Kind | None = None, has_head: bool | None = None) -> Guess:
    """What most speaks for; with ``kind`` or ``has_head`` given, the rest of it."""
    has_head = _has_head(sheet) if has_head is None else has_head
    start = int(has_head)
    contents = [_content(sheet.column(i, start)[:_LOOKED_AT]) for i in range(sheet.width)]
    heads = [_head(cell) if has_head else ("", "") for cell in (sheet.rows[0] if sheet.rows else ())]
    roles = _assign([head for head, _ in heads], contents)
    columns = tuple(Column(role, head, unit) for role, (head, unit) in zip(roles, heads, strict=True))
    guessed, confidence = _kind(roles, contents)
    kind, confidence = (guessed, confidence) if kind is None else (kind, 1.0)
    return Guess(kind, has_head, _fit(columns, kind), confidence)


def _has_head(sheet: Sheet) -> bool:
    """A first row of words over columns of dates or numbers, or of words that head columns."""
    if len(sheet.rows) < 2:
        return False
    first = sheet.rows[0]
    named = sum(_named(_head(cell)[0]) is not None for cell in first)
    if named * 2 >= sum(map(bool, first)):
        return True
    below = [_content(sheet.column(i, 1)[:_LOOKED_AT]) for i in range(sheet.width)]
    context = new_context()
    for cell, content in zip(first, below, strict=True):
        is_date = read_cell_date(cell, "zh-Hans", context) is not None
        if content.dates > 0.6 and content.numbers < 0.6 and cell and not is_date:
            return True
    numeric = [cell for cell, content in zip(first, below, strict=True) if content.numbers > 0.6]
    return any(numeric) and all(read_number(cell) is None or _is_year(cell) for cell in numeric)


def _is_year(cell: str) -> bool:
    return len(cell) == 4 and cell.isdecimal() and "1500" <= cell <= "2100"


def _head(cell: str) -> tuple[str, str]:
    words, unit = split_unit(cell)
    return words, unit or (words if is_unit(words) else "")


def split_unit(cell: str) -> tuple[str, str]:
    """人口 and 万人 of 人口（万人）."""
    found = _BRACKETS.search(cell)
    if found and found.start():
        return cell[: found.start()].strip(), found[1].strip()
    return cell.strip(), ""


def is_unit(words: str) -> bool:
    """Whether a heading says in what is counted (公里, 万人), and not what."""
    return bool(_UNIT.fullmatch(words))


def _named(head: str) -> Role | None:
    return next((role for role, pattern in _PATTERNS if pattern.fullmatch(head)), None)


def _content(cells: list[str]) -> _Content:
    filled = [cell for cell in cells if not is_empty(cell)]
    if not filled:
        return _Content(0, 0, 0, 0, 0, 0)
    context = new_context()
    numbers = sum(read_number(cell) is not None for cell in filled)
    dates = sum(read_cell_date(cell, "zh-Hans", context) is not None for cell in filled)
    count = len(filled)
    return _Content(
        dates / count,
        numbers / count,
        sum(map(is_ticked, filled)) / count,
        sum(map(len, filled)) / count,
        len(set(filled)) / count,
        count / len(cells),
    )


def _assign(heads: list[str], contents: list[_Content]) -> list[Role]:
    """By the heading first, where what stands below agrees; else by content."""
    roles: list[Role] = []
    for head, content in zip(heads, contents, strict=True):
        named = _named(head)
        roles.append(named if named and _agrees(named, content) else _by_content(content, bool(head)))
    return _one_each(roles, contents)


def _agrees(role: Role, content: _Content) -> bool:
    match role:
        case "date" | "end":
            return content.dates > 0.6
        case "value":
            return content.numbers > 0.6
        case "key":
            return content.length <= 4
        case "label" | "title" | "group" | "panel":
            return content.numbers < 0.6
        case "ignore":
            return content.numbers > 0.9 and content.distinct == 1 and content.length < 5
        case _:
            return True


def _by_content(content: _Content, has_head: bool) -> Role:
    if not content.filled:
        return "ignore"
    is_year = content.dates > 0.9 and content.numbers > 0.9
    if content.dates > 0.8 and not is_year:
        return "date"
    if content.numbers > 0.5:
        return "value"
    if content.ticks > 0.9 and content.length <= 2:
        return "key"
    if content.length >= _PROSE:
        return "text"
    return "label"


def _one_each(roles: list[Role], contents: list[_Content]) -> list[Role]:
    """One date, one title and so on: a second date is the end. Several texts follow one another."""
    out: list[Role] = []
    for role in roles:
        if role == "date" and "date" in out:
            role = "end" if "end" not in out else "wording"
        elif role == "label" and "label" in out:
            role = "group" if "group" not in out else "ignore"
        elif role in ("title", "wording", "key", "group", "panel", "unit", "end") and role in out:
            role = "ignore"
        out.append(role)
    return out


def _kind(roles: list[Role], contents: list[_Content]) -> tuple[Kind, float]:
    has_words = any(role in ("text", "title") for role in roles) or any(
        role == "label" and content.length >= 6 for role, content in zip(roles, contents, strict=True)
    )
    if "panel" in roles and any(role in roles for role in ("text", "title", "label")):
        return "panels", 0.9
    if "date" in roles and has_words:
        return "events", 0.95
    if "value" in roles:
        return "chart", 0.9 if any(role in roles for role in ("label", "title", "date", "group")) else 0.6
    if has_words:
        return "panels", 0.5
    return "chart", 0.2


def _fit(columns: tuple[Column, ...], kind: Kind) -> tuple[Column, ...]:
    """The same columns in the roles that this kind of import knows."""
    roles: list[Role] = [column.role for column in columns]
    if kind == "events" and "text" not in roles:
        for other in ("title", "label", "group"):
            if other in roles:
                roles[roles.index(other)] = "text"
                break
    if kind == "chart" and "label" not in roles:
        for other in ("title", "date", "group", "text", "panel"):
            if other in roles:
                roles[roles.index(other)] = "label"
                break
        else:
            if roles and len([role for role in roles if role == "value"]) > 1:
                roles[0] = "label"  # years without a heading, as in 2021, 2022, 2023
    return tuple(
        msgspec.structs.replace(column, role=role) for column, role in zip(columns, roles, strict=True)
    )
