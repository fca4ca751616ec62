"""A number in Chinese prose, with its magnitude, its range and its unit: where each part stands."""

from __future__ import annotations

from chengyu_desktop.document.figures.characters import DIGITS, JOINS, NUMERALS, is_han, number_end, run_end
from chengyu_desktop.document.figures.chinese_units import (
    approximation_end,
    late_approximation_end,
    unit_ends,
)
from chengyu_desktop.document.figures.numerals import POWERS_OF_TEN

CURRENCY_SIGNS = "￥¥$＄€£"
_MORE_OF_NUMERAL = frozenset("余多 ") | frozenset(POWERS_OF_TEN)
_CURRENCY_PREFIXES = ("US$", "HK$", "NT$", "RMB ", "RMB")
_LONGEST_UNIT = 12
_MAGNITUDES = frozenset(POWERS_OF_TEN)


class Numeral:
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
        at = start
        self.before = self.sign = ""
        if text[start] not in DIGITS and text[start] not in NUMERALS:
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
        self.middle = self.magnitude = self.second = self.late = ""
        self.exact = True
        if text[end : end + 1] not in _MORE_OF_NUMERAL:
            return end
        self.middle = text[end] if text[end] in "余多" else ""
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


class Ending:
    """Unit, upper end and approximation after a numeral, and where all of it ends."""

    __slots__ = ("after", "end", "high", "high_magnitude", "join", "low_unit", "unit")

    def __init__(self) -> None:
        self.low_unit = self.high = self.high_magnitude = self.unit = self.after = ""
        self.join = self.end = 0


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


def read_ending(text: str, at: int) -> Ending | None:
    """What follows the numeral, with an upper end if that reads to a close, else without; None inside a code (5G)."""
    if not JOINS.isdisjoint(text[at : at + _LONGEST_UNIT]):
        for low_end in (*unit_ends(text, at), at):
            if text[low_end : low_end + 1] in JOINS:
                ranged = _read_high(text, at, low_end)
                if ranged is not None and _close(text, ranged):
                    return ranged
                break
    plain = Ending()
    plain.end = at
    return plain if _close(text, plain) else None


def _read_high(text: str, at: int, join: int) -> Ending | None:
    ending = Ending()
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


def _close(text: str, ending: Ending) -> bool:
    """Read unit and 左右 where the number may end: not before a letter or a digit. False when there is no such place."""
    start = ending.end
    unit_at = start + 1 if text.startswith(" ", start) else start
    for unit_end in (*unit_ends(text, unit_at), start):
        after_end = late_approximation_end(text, unit_end)
        if (
            after_end == unit_end
            and text.startswith("多", unit_end)
            and not is_han(text[unit_end + 1 : unit_end + 2])
        ):
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
