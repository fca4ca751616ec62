"""A figure as prose gives it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

Kind = Literal[
    "quantity", "percent", "points", "change", "rank", "range", "fraction", "multiple", "money", "period"
]
Direction = Literal["", "up", "down"]


class Figure(msgspec.Struct, frozen=True, gc=False):
    """What stands at ``[start, end)``, character offsets into the text as it was given.

    ``value`` is the number as it is written, before ``magnitude`` (万, 亿, million …) multiplies it: 46.3 for 46.3万人次,
    40 for 四十项. A fraction's value is its quotient and ``denominator`` says in what parts it is written. ``high`` is the
    upper end of a range. A change's ``direction`` says where it goes, so its value is as the text has it, but for a sign
    that alone says so: 同比-3.2% is 3.2, down. The words that make it one (同比增长) begin at ``lead``, which is ``start``
    for every other kind. ``compared`` is 同比, 环比 or 年均. A period's value, high and unit are those of its last number.
    """

    start: int
    end: int
    kind: Kind
    value: Decimal
    magnitude: str = ""
    unit: str = ""
    approximate: str = ""
    high: Decimal | None = None
    direction: Direction = ""
    compared: str = ""
    denominator: int = 1
    lead: int = 0
