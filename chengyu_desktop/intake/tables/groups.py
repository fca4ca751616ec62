"""Labels that are groups of a range: 0–17, 18–64, 65+. Their digits rise as those of years do, yet no time passes between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_UNIT = r"(?:\s*(?!年份?$|年度|月|日|号|季|[周週]$|时|点|分$)[^\d\s]{0,6}(?:\s(?:old|of age))?)"  # 岁, years
_RANGE = re.compile(
    rf"(?:aged?|ages)?\s*(\d{{1,6}}){_UNIT}?\s*(?:[-–—―−~～至到]+|to)\s*(\d{{1,6}}){_UNIT}", re.IGNORECASE
)
_OPEN = re.compile(
    r"(?:aged?|ages)?\s*\d{1,6}\s*\S{0,2}?(?:及|或|和)?(?:以上|以下|以内|以外|[+＋])(?:[的]?[^\d\s]{0,4})"
    r"|(?:不满|未满|不足|超过|大于|小于|[<>≤≥＜＞]|under|over|below|above|up to)\s*\d{1,6}\s*\S{0,2}"
    r"|(?:aged?|ages)?\s*\d{1,6}\s*(?:years?\s*)?(?:and|or)\s*(?:over|older|above|more|under|younger|below|less)",
    re.IGNORECASE,
)


def are_groups(labels: Sequence[str]) -> bool:
    """Whether labels are ranges that follow one another, upwards or downwards; the first and the last may be open."""
    found = [_RANGE.fullmatch(label.strip()) for label in labels]
    ranges = [(int(one[1]), int(one[2])) for one in found if one]
    if not ranges or len(labels) < 2:
        return False
    if any(
        one is None and not _OPEN.fullmatch(label.strip()) for one, label in zip(found, labels, strict=True)
    ):
        return False
    if any(low >= high or _is_year(low) for low, high in ranges):
        return False
    rises = ranges if ranges[0] <= ranges[-1] else ranges[::-1]
    return all(before[1] <= after[0] for before, after in pairwise(rises))


def _is_year(number: int) -> bool:
    """2019–2020, 2019-20: a season, and so a time."""
    return 1500 <= number <= 2100
