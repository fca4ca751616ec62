"""Which paragraphs are headings, and how surely."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from statistics import median

import msgspec

from chengyu_desktop.intake.characters import ends_sentence, is_latin, width
from chengyu_desktop.intake.credit_line import Credit, read_credits
from chengyu_desktop.intake.entries import Entry, is_entry, read_entry
from chengyu_desktop.intake.line import Line
from chengyu_desktop.intake.paragraphs import is_heading_like
from chengyu_desktop.intake.wording import begins_alike, has_gap, has_label, is_lede_title, is_timeline_title

_HEAD = 3  # lines at the top
_FEWEST_SIGNED = 2
_FEWEST_HEADINGS = 4
_LABEL_MARKS = "：:"


class Paragraph(msgspec.Struct):
    """``heading`` is how sure it is that this is one, 0 for none; ``marked`` that a sign says so (#, 【】, 一、, a style)."""

    line: Line
    entry: Entry | None
    credits: list[Credit]
    heading: float = 0.0
    marked: bool = False

    @property
    def text(self) -> str:
        return self.line.text.text

    @property
    def is_entry(self) -> bool:
        return is_entry(self.line, self.entry)

    @property
    def is_item(self) -> bool:
        return bool(self.line.marker) and not self.heading


def mark_headings(lines: list[Line], language: str) -> list[Paragraph]:
    paragraphs = [
        Paragraph(line, None if line.level else read_entry(line, language), read_credits(line.text))
        for line in lines
    ]
    schemes = _heading_schemes(paragraphs)
    for index, one in enumerate(paragraphs):
        one.heading, one.marked = _heading(paragraphs, index, schemes)
    _demote(paragraphs)
    return paragraphs


def _demote(paragraphs: list[Paragraph]) -> None:
    """Lines taken for headings that say much more than the copy's others do are none: items with an empty line between."""
    if sum(one.marked and one.line.level != 1 for one in paragraphs) >= _FEWEST_SIGNED:
        for one, below in reversed(list(pairwise(paragraphs[_HEAD:]))):
            if (
                0 < one.heading < 0.75
                and not one.marked
                and not (below.is_item or below.is_entry or below.heading)
            ):
                one.heading = 0.0  # the copy's headings have signs
    plain = [one for one in paragraphs if one.heading and not one.marked and not is_timeline_title(one.text)]
    if len(plain) < _FEWEST_HEADINGS:
        return
    usual = median(width(one.text) for one in plain)
    for one in plain:
        if width(one.text) > 2.2 * usual and any(ch.isdigit() or ch in "，,、" for ch in one.text):
            one.heading = 0.0


def _is_labelled(text: str) -> bool:
    """是否近似：二审认为…: a label with words after it, as items have."""
    label, colon, rest = text.partition("：")
    return bool(colon) and 2 * width(label) < width(rest)


def _heading_schemes(paragraphs: list[Paragraph]) -> set[str]:
    """Schemes of numbers (一、 …) under most of which something else stands before the next."""
    content: defaultdict[str, list[bool]] = defaultdict(list)
    for index, one in enumerate(paragraphs):
        scheme = one.line.marker
        if not scheme:
            continue
        below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        has = (
            below is not None
            and below.line.marker != scheme
            and not below.credits
            and (is_heading_like(one.text) or _is_short_question(one.text))
        )
        if (
            has
            and below is not None
            and not below.line.marker
            and below.line.blank_before
            and is_heading_like(below.text)
            and not below.is_entry
            and not _is_labelled(below.text)
            and not below.text[0].isdigit()
        ):
            has = False  # another heading
        if len(scheme) == 1:  # a bullet, which seldom marks a heading: right above what is its own
            has = has and below is not None and not one.is_entry
            has = has and (one.line.blank_before or not below.line.blank_before)  # type: ignore[union-attr]
        content[scheme].append(has)
    return {
        scheme
        for scheme, found in content.items()
        if (sum(found) * 2 >= len(found) > 0 and sum(found) and len(scheme) > 1)
        or (len(found) > 1 and all(found))
    }


def _is_short_question(text: str) -> bool:
    return text.endswith(("?", "？")) and is_heading_like(text[:-1]) and width(text) <= 40


def _is_led_in(paragraphs: list[Paragraph], index: int, schemes: set[str]) -> bool:
    """时间线： and 关键数据： right above a list: a short heading with a colon after it, and no sentence before it."""
    text = paragraphs[index].text
    below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    if below is None or text[-1] not in _LABEL_MARKS or width(text) > 24 or not is_heading_like(text[:-1]):
        return False
    if any(mark in text for mark in "，,。"):
        return False
    return below.is_entry or (bool(below.line.marker) and below.line.marker not in schemes)


def _pictures_mark_headings(paragraphs: list[Paragraph]) -> bool:
    """Whether three headings or more have each a picture of its own."""
    signs = Counter(one.line.marker for one in paragraphs if one.line.blank_before)
    return sum(count == 1 and len(sign) == 1 and sign > "\u2fff" for sign, count in signs.items()) >= 3


def _is_lone_sign(paragraphs: list[Paragraph], index: int) -> bool:
    """A sign that stands once in the copy, apart, right above items of another sign or dated entries."""
    one = paragraphs[index]
    if index + 1 >= len(paragraphs) or not one.line.blank_before or len(one.line.marker) != 1:
        return False
    below = paragraphs[index + 1]
    led = bool(below.line.marker) or below.is_entry or _pictures_mark_headings(paragraphs)
    alone = sum(other.line.marker == one.line.marker for other in paragraphs) == 1
    near = not below.line.blank_before or one.line.marker > "\u2fff"  # a picture, not a bullet
    is_like = is_heading_like(one.text) or _is_short_question(one.text)
    return led and alone and near and not one.is_entry and is_like


def _is_tight_heading(paragraphs: list[Paragraph], index: int) -> bool:
    """In a copy without empty lines: a few words without a figure, much shorter than the lines around them."""
    if sum(one.line.blank_before for one in paragraphs[1:]) > len(paragraphs) // 10 or not index:
        return False
    text = paragraphs[index].text
    if width(text) > 24 or any(ch.isdigit() or ch in "，,、：:。" for ch in text):
        return False
    around = [paragraphs[index - 1], *paragraphs[index + 1 : index + 3]]
    if len(around) < 3 or any(one.credits for one in around):
        return False
    if ends_sentence(around[0].text) and ends_sentence(around[1].text):
        return True
    return all(2 * width(one.text) >= 3 * width(text) for one in around)


_VALUE = re.compile(r"\S+(?:\s+|[:：]\s*)(?:约|近|超|逾|达)?[+-]?\d[\d.,]*\s*\S{0,6}")


_SCORE = re.compile(r"[A-Z].{2,40}\s\d[\d.,:–-]*(?:\s\w{1,6})?")
_FIGURE_LED = re.compile(r"(?:GBP |USD |Rs )?[£$€]?\d[\d.,]*\s")


def _is_valued(paragraphs: list[Paragraph], index: int) -> bool:
    """集资参与人 2.3万余人, with the same right below it, or Deaths: 25 above Poles broken: …: lines of a list, none a heading."""
    below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    if below is None:
        return False
    text = paragraphs[index].text
    beside = [one.text for one in paragraphs[max(index - 2, 0) : index + 3]]
    if sum(begins_alike(text, other) for other in beside) > 2:  # itself, and two more
        return True
    shapes = (_VALUE.fullmatch, _SCORE.fullmatch, _FIGURE_LED.match, has_label, has_gap)
    return not below.line.blank_before and any(shape(text) and shape(below.text) for shape in shapes)


def _heading(paragraphs: list[Paragraph], index: int, schemes: set[str]) -> tuple[float, bool]:
    one = paragraphs[index]
    line, text = one.line, one.text
    if line.level:
        return 0.98, True
    if one.credits:
        return 0.0, False
    if line.marker in schemes:
        return (0.95, True) if is_heading_like(text) or _is_short_question(text) else (0.0, False)
    if line.marker or line.row:
        return (0.8, True) if _is_lone_sign(paragraphs, index) else (0.0, False)
    if is_lede_title(text):
        return 0.95, True
    if _is_led_in(paragraphs, index, schemes):
        return 0.9, False
    if _is_valued(paragraphs, index):
        return 0.0, False
    if not is_heading_like(text) and not _is_short_question(text):
        return 0.0, False
    before = paragraphs[index - 1] if index else None
    below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    if one.is_entry and one.entry is not None and (one.entry.alone or one.entry.strong):
        return 0.0, False
    if before is not None and before.entry is not None and before.entry.alone and before.is_entry:
        return 0.0, False  # what happened on that day
    if below is None or below.credits:
        return 0.0, False
    if is_timeline_title(text) and width(text) <= 40 and (below.is_entry or line.blank_before):
        return 0.95, False
    leads = (
        (below.is_item or below.is_entry)
        and before is not None
        and ends_sentence(before.text)
        and width(text) <= (48 if is_latin(text) else 24)
    )
    tight = _is_tight_heading(paragraphs, index)
    if not (line.blank_before or before is None or before.is_item or before.heading or leads or tight):
        return 0.0, False
    if before is not None and before.marked and not line.blank_before:
        return 0.0, False  # what stands under that heading
    is_item = bool(below.line.marker) and below.line.marker not in schemes
    if is_item or below.is_entry:
        return (0.9 if line.blank_before else 0.7), False
    if any(mark in text[1:6].rstrip(_LABEL_MARKS) for mark in _LABEL_MARKS):
        return 0.0, False  # 时间：4月12日
    if tight:
        return 0.7, False
    if not line.blank_before:
        return 0.0, False
    if index == 1 and before is not None and before.line.level == 1 and ends_sentence(below.text):
        return 0.0, False  # what stands between a headline and its lede
    if not below.line.blank_before:  # plain lines directly under it
        return (0.8, False) if width(text) <= 36 and width(text) <= width(below.text) + 8 else (0.0, False)
    if is_heading_like(below.text) and not below.line.marker:
        return 0.6, False
    return (0.7, False) if width(text) <= 48 else (0.0, False)
