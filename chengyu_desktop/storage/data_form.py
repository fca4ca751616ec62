"""The form in which projects are written as data, and known again: a CSV's columns, what stands beside Markdown's texts.

A part's address is its path in the project file (``panels/0/body/2/items/1/value``). How a page looks (size, theme, places, colours)
and notes to colleagues are no data: JSON alone holds them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from chengyu_desktop.storage.yaml_tree import Value

NOT_DATA = frozenset({"frame", "note", "page", "theme", "style", "chengyu"})


class Row(NamedTuple):
    """A line of the CSV. ``group`` is an event's lane, or the series that a figure belongs to; ``item`` its label; ``key`` ticks key
    events and highlighted items."""

    panel: str = ""
    date: str = ""
    wording: str = ""
    text: str = ""
    key: str = ""
    group: str = ""
    item: str = ""
    value: str = ""
    unit: str = ""
    kind: str = ""
    address: str = ""


HEADS_ZH = Row("栏目", "日期", "时间表述", "内容", "重点", "分组", "项目", "数值", "单位", "形式", "位置")
HEADS_EN = Row(*Row._fields)
TICK = "✓"

_FORMULA = ("=", "@", "\t", "\r", "+", "-")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
COMMENT = re.compile(r" ?<!-- (\{.*\}) -->$")


def is_number(words: str) -> bool:
    return bool(_NUMBER.fullmatch(words))


def guarded(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection); numbers don't."""
    return "'" + cell if cell.lstrip("'")[:1] in _FORMULA and not is_number(cell) else cell


def unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'")[:1] in _FORMULA else cell


def leaves(value: Value, address: str) -> Iterator[tuple[str, str]]:
    """Every text within a value, with its address; what is empty has none."""
    if isinstance(value, str):
        if value:
            yield address, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in NOT_DATA:
                yield from leaves(inner, f"{address}/{name}" if address else name)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{address}/{index}")


def comment(fields: dict[str, Any]) -> str:
    """What readers of Markdown don't see, in one line."""
    return "<!-- {} -->".format(json.dumps(fields, ensure_ascii=False).replace(">", "\\u003e"))
