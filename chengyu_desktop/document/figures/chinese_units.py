"""Words around a Chinese number: what makes it approximate, and the unit that follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from chengyu_desktop.document.figures.characters import DIGITS
from chengyu_desktop.document.units import CHINESE_UNITS, LATIN_UNITS

_EXTRA_UNITS = "乘次 剂次 剂 单元 部门 部委 人份 倍 成 公斤/亩 贯 年级 单位 口之家 ℃ ℉ °C"
# What a rate can be by: 元/公斤, 微克/立方米.
_PER = "公斤 千克 克 吨 亩 公顷 平方米 立方米 升 人 年 月 日 天 小时 秒 件 桶 辆 次 股 户 千瓦时 度"
_MORE_OF_UNIT = frozenset("/／人")
_SHARE_SIGNS = frozenset("%％‰")
_LATIN_PER = ("/m³", "/L", "/h", "/s")
_APPROXIMATE_PAIRS = frozenset(
    ["超过", "不足", "不到", "大约", "大概", "将近", "接近", "至少", "最多", "最少"]
)
# 约, 近 and 超 end other words too: 签约39个, 附近3所, 赶超2个.
_APPROXIMATE_ALONE = {
    "约": frozenset("签节预合履公条违特邀解集"),
    "近": frozenset("附最临靠亲邻接"),
    "超": frozenset("赶反"),
    "逾": frozenset[str](),
}
_APPROXIMATE_AFTER = frozenset(["左右", "上下", "以上", "以下", "及以上", "及以下"])


def approximation_end(text: str, at: int) -> int:
    """Where 约, 超过 … that begins at ``at`` ends; ``at`` when there is none."""
    if text[at : at + 2] in _APPROXIMATE_PAIRS:
        return at + 2
    other_words = _APPROXIMATE_ALONE.get(text[at : at + 1])
    if other_words is None or (at and text[at - 1] in other_words):
        return at
    return at + 1


def late_approximation_end(text: str, at: int) -> int:
    """Where 左右, 以上, + that begins at ``at`` ends; ``at`` when there is none."""
    for size in (2, 3):
        if text[at : at + size] in _APPROXIMATE_AFTER:
            return at + size
    sign = text[at : at + 1]
    return at + 1 if sign and sign in "+＋" and text[at + 1 : at + 2] not in DIGITS else at


def unit_ends(text: str, at: int) -> list[int]:
    """Where the units that begin at ``at`` end, the longest word first; a space may stand before a Latin symbol."""
    first = text[at : at + 1]
    ends: list[int] = []
    for word in _chinese_units().get(first, ()):
        if text.startswith(word, at):
            end = at + len(word)
            if text[end : end + 1] in _MORE_OF_UNIT:
                ends.extend(_rate_ends(text, end))
            ends.append(end)
    if ends:
        return [] if text.startswith(("人口", "件事"), at) else ends
    if first in _SHARE_SIGNS:
        return [at + 1]
    return (
        list(_latin_ends(text, at + 1 if first == " " else at)) if first.isascii() or first == "μ" else ends
    )


def _rate_ends(text: str, at: int) -> Iterator[int]:
    """What may follow a unit: a rate (/公斤) or 人民币."""
    if text.startswith(("/", "／"), at):
        for word in _per().get(text[at + 1 : at + 2], ()):
            if text.startswith(word, at + 1):
                end = at + 1 + len(word)
                yield end + 3 if text.startswith("人民币", end) else end
    elif text.startswith("人民币", at):
        yield at + 3


def _latin_ends(text: str, at: int) -> Iterator[int]:
    for word in _latin_units().get(text[at : at + 1], ()):
        end = at + len(word)
        follower = text[end : end + 1]
        if (
            not text.startswith(word, at)
            or (follower.isascii() and follower.isalnum())
            or follower in ("²", "³")
        ):
            continue
        for per in _LATIN_PER:
            if text.startswith(per, end):
                yield end + len(per)
        yield end


@cache
def _chinese_units() -> dict[str, tuple[str, ...]]:
    return _by_first_character((*CHINESE_UNITS, *_EXTRA_UNITS.split()))


@cache
def _latin_units() -> dict[str, tuple[str, ...]]:
    return _by_first_character(unit for unit in LATIN_UNITS if unit != "A")


@cache
def _per() -> dict[str, tuple[str, ...]]:
    return _by_first_character(_PER.split())


def _by_first_character(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words that begin with each character, the longest first, so that 人次 is never read as 人."""
    table: dict[str, tuple[str, ...]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        table[word[0]] = (*table.get(word[0], ()), word)
    return table
