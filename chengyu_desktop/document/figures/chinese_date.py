"""Days and what else is dated by a number: 2020年1月3日, 17日至18日, 12月8, 2022年第3期."""

from __future__ import annotations

from chengyu_desktop.document.figures.characters import DIGITS, JOINS, run_end

_BETWEEN_DAYS = JOINS | frozenset("、和")
_NOT_AFTER_DAY = frozenset("线楼文院机门令")  # 3号线, 5号楼


def date_end(text: str, start: int) -> int:
    """Where the date or list of dates that begins at ``start`` ends; ``start`` when there is none."""
    at = start
    year = run_end(text, start, DIGITS)
    if text.startswith("年", year) and 2 <= year - start <= 4:
        at = year + 1
        issue = run_end(text, at + 1, DIGITS)
        if year - start == 4 and text.startswith("第", at) and issue > at + 1:
            return issue + 1 if text[issue : issue + 1] in ("期", "号", "版") else start
    end = at
    while (day := _day_end(text, end)) > end:
        end = day + 1 if text[day : day + 1] in _BETWEEN_DAYS else day
    if end > at:
        return end
    month = _two_digits_end(text, at)
    if month > at and text.startswith("月", month):
        day = _two_digits_end(text, month + 1)
        if day > month + 1:
            return day
    return start


def _day_end(text: str, start: int) -> int:
    """1月3日, 3日 or 3号."""
    end = _two_digits_end(text, start)
    if end > start and text.startswith("月", end):
        day = _two_digits_end(text, end + 1)
        end = day if day > end + 1 else start
    if end == start:
        return start
    if text.startswith("日", end) or (
        text.startswith("号", end) and text[end + 1 : end + 2] not in _NOT_AFTER_DAY
    ):
        return end + 1
    return start


def _two_digits_end(text: str, start: int) -> int:
    end = run_end(text, start, DIGITS)
    return end if end - start <= 2 else start
