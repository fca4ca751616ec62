"""Which paragraphs are headings, and how surely."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from statistics import median

from chengyu_desktop.intake.characters import ends_sentence, is_latin, width
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.entries import read_entry
from chengyu_desktop.intake.line import BRACKETED, Line
from chengyu_desktop.intake.markers import is_picture
from chengyu_desktop.intake.paragraph import Paragraph
from chengyu_desktop.intake.paragraphs import is_heading_like
from chengyu_desktop.intake.slots import fill_slots
from chengyu_desktop.intake.wording import begins_alike, has_gap, has_label, is_lede_title, is_timeline_title

_HEAD = 3  # lines at the top
_FEWEST_SIGNED = 2
_FEWEST_HEADINGS = 4
_FEWEST_APART = 2
_SURE = 0.95
_LABEL_MARKS = "：:"
_DENSE = 8  # lines
_TIGHT = 24  # columns
_PROSE_HEADING = 40
_ABBREVIATION = 5  # letters


def mark_headings(lines: list[Line], language: str) -> list[Paragraph]:
    paragraphs = [
        Paragraph(
            line,
            None if line.level else read_entry(line, language),
            [] if line.in_story else read_credits(line.text),
        )
        for line in lines
    ]
    fill_slots(paragraphs, language)
    schemes = _heading_schemes(paragraphs)
    for index, one in enumerate(paragraphs):
        one.heading, one.marked = _heading(paragraphs, index, schemes)
    _demote(paragraphs)
    _demote_second(paragraphs)
    return paragraphs


def _demote(paragraphs: list[Paragraph]) -> None:
    """Lines taken for headings that say much more than the copy's others do are none: items with an empty line between."""
    if sum(one.marked and one.line.level != 1 for one in paragraphs) >= _FEWEST_SIGNED:
        for one, below in reversed(list(pairwise(paragraphs[_HEAD:]))):
            if (
                0 < one.heading < 0.75
                and not one.marked
                and not (below.is_item or below.is_entry or (below.heading and not below.marked))
            ):
                one.heading = 0.0  # the copy's headings have signs
    plain = [one for one in paragraphs if one.heading and not one.marked and not is_timeline_title(one.text)]
    if len(plain) < _FEWEST_HEADINGS:
        return
    usual = median(width(one.text) for one in plain)
    for one in plain:
        if (
            one.heading < 0.9
            and width(one.text) > 2.2 * usual
            and any(ch.isdigit() or ch in "，,、" for ch in one.text)
        ):
            one.heading = 0.0


def _demote_second(paragraphs: list[Paragraph]) -> None:
    """The first line of a list right below a heading, where the copy's headings stand apart from what is theirs: it is no heading."""

    def stands_apart(index: int) -> bool:
        one, below = paragraphs[index], paragraphs[index + 1]
        return bool(one.heading) and not one.marked and one.line.blank_before and below.line.blank_before

    apart = [i for i in range(1, len(paragraphs) - 2) if stands_apart(i)]
    full = [i for i in apart if not stands_apart(i + 1) and _has_list(paragraphs, i + 1)]
    if len(full) < _FEWEST_APART:
        return
    for index in apart:
        second = paragraphs[index + 1]
        if (
            0 < second.heading < _SURE
            and not second.marked
            and not stands_apart(index + 1)
            and not is_timeline_title(second.text)
        ):
            second.heading = 0.0


def _has_list(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether what stands below is no heading, or plain lines follow it at once, of which none has more room above than it."""
    if not paragraphs[at].heading:
        return True
    below = paragraphs[at + 1 : at + 2]
    return all(not one.line.blank_before and not one.is_item and not one.is_entry for one in below)


def _is_labelled(text: str) -> bool:
    """是否近似：二审认为…: a label with words after it, as items have."""
    label, colon, rest = text.replace(":", "：").partition("：")
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
            has = has and below.line.indent >= one.line.indent  # type: ignore[union-attr]
        content[scheme].append(has)
    return {
        scheme
        for scheme, found in content.items()
        if (sum(found) * 2 >= len(found) > 0 and sum(found) and len(scheme) > 1)
        or (sum(found) > 1 and 4 * sum(found) >= 3 * len(found))
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
    dense = _is_dense(paragraphs)
    signs = Counter(one.line.marker for one in paragraphs if one.line.blank_before or dense)
    return sum(count == 1 and is_picture(sign) for sign, count in signs.items()) >= 3


def _is_lone_sign(paragraphs: list[Paragraph], index: int) -> bool:
    """A sign that stands once in the copy, apart, right above items of another sign or dated entries."""
    one = paragraphs[index]
    if index + 1 >= len(paragraphs) or len(one.line.marker) != 1:
        return False
    is_picture_in_dense = is_picture(one.line.marker) and _is_dense(paragraphs)
    if not (one.line.blank_before or is_picture_in_dense):
        return False
    below = paragraphs[index + 1]
    led = bool(below.line.marker) or below.is_entry or _pictures_mark_headings(paragraphs)
    alone = sum(other.line.marker == one.line.marker for other in paragraphs) == 1
    near = not below.line.blank_before or is_picture(one.line.marker)  # a picture, not a bullet
    is_like = is_heading_like(one.text) or _is_short_question(one.text)
    return led and alone and near and not one.is_entry and is_like


def _is_dense(paragraphs: list[Paragraph]) -> bool:
    """Whether the copy has no empty lines to speak of."""
    return sum(one.line.blank_before for one in paragraphs[1:]) <= len(paragraphs) // 10


def _heads_run(paragraphs: list[Paragraph], index: int) -> bool:
    """In a copy without empty lines: capitals, or a few words without a figure above three dated entries or a list of another shape
    than what stands above them."""
    text = paragraphs[index].text
    if not _is_dense(paragraphs) or not index or not is_heading_like(text):
        return False
    if is_latin(text) and text.isupper() and (" " in text or len(text) > _ABBREVIATION):
        return not all(one.text.isupper() for one in paragraphs)
    if width(text) > _TIGHT or any(ch.isdigit() or ch in "、：:。" for ch in text):
        return False
    run = paragraphs[index + 1 : index + 1 + _FEWEST]
    if any(ch in "，," for ch in text):
        is_listed = all(has_gap(one.text) or has_label(one.text) for one in run)
        is_listed = is_listed or all(begins_alike(run[0].text, one.text) for one in run)
        return is_listed and len(run) == _FEWEST
    if len(run) == _FEWEST and all(one.is_entry and not one.line.marker for one in run):
        return not paragraphs[index - 1].is_entry
    before = paragraphs[index - 1]
    is_other = before.is_item or before.is_entry or ends_sentence(before.text)
    return is_other and begins_list(paragraphs, index + 1)


def _is_in_dense_part(paragraphs: list[Paragraph], index: int) -> bool:
    """Whether many lines stand around it without an empty one between."""
    begin = end = index
    while begin and not paragraphs[begin].line.blank_before:
        begin -= 1
    while end + 1 < len(paragraphs) and not paragraphs[end + 1].line.blank_before:
        end += 1
    return end - begin >= _DENSE


def _is_tight_heading(paragraphs: list[Paragraph], index: int) -> bool:
    """In a copy without empty lines: a few words without a figure, much shorter than the lines around them."""
    if not index or not (_is_dense(paragraphs) or _is_in_dense_part(paragraphs, index)):
        return False
    text = paragraphs[index].text
    if width(text) > _PROSE_HEADING or any(ch.isdigit() or ch in "，,、：:。" for ch in text):
        return False
    before = paragraphs[index - 1]
    below = [one for one in paragraphs[index + 1 : index + 3] if not one.credits]
    if before.credits or not below:
        return False
    if width(text) > _TIGHT:  # between paragraphs much longer than it is
        around = [before, below[0]]
        return all(ends_sentence(one.text) and width(one.text) >= 2 * width(text) for one in around)
    if ends_sentence(before.text) and ends_sentence(below[0].text):
        return True
    if (before.is_item or before.is_entry) and ends_sentence(below[0].text) and not below[0].is_entry:
        return width(below[0].text) >= 2 * width(text) and not below[0].line.marker
    if len(below) < 2:
        return False
    around = [before, *below]
    return all(2 * width(one.text) >= 3 * width(text) for one in around)


_VALUE = re.compile(r"\S+(?:\s+|[:：]\s*)(?:约|近|超|逾|达)?[+-]?\d[\d.,]*\s*\S{0,6}")


_SCORE = re.compile(r"[A-Z].{2,40}\s\d[\d.,:–-]*(?:\s\w{1,6})?")
_FIGURE_LED = re.compile(r"(?:GBP |USD |Rs )?[£$€]?\d[\d.,]*\s")


_BARRED = re.compile(r"[^|｜]+(?:[|｜][^|｜]+){2,}")
_FIGURE_SECOND = re.compile(r"[^\s\d]\S{0,11}\s+[+-]?\d")
_RESULT = re.compile(r"\d{1,3}\s*[-–—:：比]\s*\d{1,3}")
_FIGURE_LAST = re.compile(r"[^\s，。]+(?:\s+[^\s，。]+){0,2}\s+[约近超]?\d[\d.,:：]*\S{0,6}")
_SHAPES = (_VALUE.fullmatch, _SCORE.fullmatch, _FIGURE_LED.match, has_label, has_gap, _BARRED.fullmatch)
_FEWEST = 3  # lines of a list


def begins_list(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether three lines or more of one shape begin here without room between: 首班车 6:00, a row between bars."""
    run = paragraphs[at : at + _FEWEST]
    if len(run) < _FEWEST or any(one.line.blank_before for one in run[1:]):
        return False
    if any(one.line.marker or one.line.level or one.credits or ends_sentence(one.text) for one in run):
        return False
    return any(
        all(shape(one.text) for one in run)
        for shape in (*_SHAPES, _RESULT.fullmatch, _FIGURE_SECOND.match, _FIGURE_LAST.fullmatch)
    )


def _is_valued(paragraphs: list[Paragraph], index: int) -> bool:
    """集资参与人 2.3万余人, with the same right below it, or Deaths: 25 above Poles broken: …: lines of a list, none a heading."""
    below = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    if below is None:
        return False
    text = paragraphs[index].text
    beside = [one.text for one in paragraphs[max(index - 2, 0) : index + 3]]
    if sum(begins_alike(text, other) for other in beside) > 2:  # itself, and two more
        return True
    if below.line.blank_before:
        return False
    cells, others = text.split(), below.text.split()  # 1A　秀茂坪至尖沙咀　7.3元 above 960　…
    is_row = len(cells) > 2 and len(cells) == len(others) and not is_latin(text) and cells[-1][:1].isdigit()
    return (is_row and others[-1][:1].isdigit()) or any(
        shape(text) and shape(below.text) for shape in _SHAPES
    )


def _heading(paragraphs: list[Paragraph], index: int, schemes: set[str]) -> tuple[float, bool]:
    one = paragraphs[index]
    line, text = one.line, one.text
    if line.level and not (one.credits and line.style in ("", BRACKETED)):
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
    if _heads_run(paragraphs, index) and not (one.is_entry or paragraphs[index - 1].heading):
        return 0.75, False
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
    ends = before is not None and (
        ends_sentence(before.text) or (before.is_entry and bool(below.line.marker) and _is_dense(paragraphs))
    )
    leads = (below.is_item or below.is_entry) and ends and width(text) <= (48 if is_latin(text) else 24)
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
        leads = width(text) <= width(below.text) + 8 or begins_list(paragraphs, index + 1)
        return (0.8, False) if width(text) <= 36 and leads else (0.0, False)
    if is_heading_like(below.text) and not below.line.marker:
        return 0.6, False
    return (0.7, False) if width(text) <= 48 else (0.0, False)
