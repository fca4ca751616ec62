"""A page of paper: its running heads, what its scanner says, the words under its pictures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chengyu_desktop.intake.characters import width
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.line import Line

_CAPTION = re.compile(
    r"(?:(?i:photo )?(?i:caption)|Pictured)\s*:.*|.{4,60}(?:[。\s（(])\s*(?:本报|新华社)?(?:记者|通讯员)?\s*[\u4e00-\u9fff]{2,4}\s?摄[）)]?|"
    r"(?:[上下左右题]?图为|图\s?[①②③④\d]).*摄(?:影.{0,12})?[）)]?"
)
_OF_PICTURE = re.compile(r"图\s?\d{1,2}\s+\S.{1,40}|(?:[上下左右题]?图为(?![媒证据])|图[①②③④\d][:：]).{2,70}")
"""A caption that names nobody, as a story's sentence may begin."""
_CAPTIONS = re.compile(r"图\s?[①1][:：](?=.*图\s?[②2][:：])")
_POINTERS = ("△", "▽", "↑")
_LEGEND = ("表示", "代表", "为", "指")
_SCAN = re.compile(
    r"[（(]\s*(?:以上)?(?:内容)?由?(?:语音|机器|AI|软件)\S{0,6}(?:识别|转写|生成).{0,20}[）)]|(?:以上)?(?:内容|文字)?由(?:语音|机器|AI|软件)\S{0,6}(?:识别|转写|生成).{0,20}|"
    r"[【\[(（]\s*(?:录音|语音|视频)(?:转文字|转写|识别|文字稿)\S{0,3}.*|(?:录音|语音|视频)(?:转文字|文字稿)\S{0,3}(?:\s.*)?|(?:新)?录音\s*\d+\s.*|"
    r"[【\[(（]\s*(?:照片|图片|图像|文字|扫描|OCR|拍照)[^，。]{0,6}(?:识别|扫描|提取|转写|转文字)(?:结果|文字|内容|件)?[^，。]{0,20}[】\])）]|(?:照片|图片|图像|文字|扫描|OCR|拍照)(?:识别|扫描|提取)(?:结果|件)(?:\s.*)?|"
    r"(?:扫描全能王|CamScanner).*|.*\b(?:IMG|DSC|SCAN|scan)[_-]?\d{3,}.*",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"(?:^|(?<=\s))\d{1,3}(?=\s*[版页]?$)|^\d{1,3}(?=\s)")
_MOST_PARTS = 5
_PART = 28  # columns of a part of a running head
_PAGES_APART = 4
_FAR = re.compile(r"\S {8,}\d{1,3}$")
_BAR = re.compile(r"[|｜丨]")
_GAP = re.compile(r"\s{2,}")
_PLACE_IN_PAPER = re.compile(r"[A-Z]?\d{1,3}\s*版|第[\d一二三四五六七八九十]{1,3}版")
_HEAD_LINE = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:报|刊|周刊|杂志)\d{4}年\d{1,2}月\d{1,2}日(?:星期[一二三四五六日])?[A-Z]?\d{0,3}版?|\d{1,3}[A-Z'&-]{6,},.{0,20}\d{1,2}[A-Z][a-z]+\d{4}|[A-Z]?\d{1,2}版?[\u4e00-\u9fff·]{1,8}\d{4}年\d{1,2}月\d{1,2}日.{0,30}"
)
_DAY_LAST = re.compile(r",\s*(?:\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4})$|\|\s*Annual Report \d{4}$")
_PAGE_PART = re.compile(
    r"(?:\s*(?:总?第\s*\d+\s*期|\d{4}年第\s*\d+\s*期|页\s*\d{1,3}|\d{1,3}\s*[·•]|《[^》]{2,12}》\S{0,14}期|第[一二三四五六七八九十]{1,3}版|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|第?\s*[A-Z]?\d{1,3}\s*[版页]?|(?:Page|P\.?|A|B|C|D)\s*\d{1,3}|[—–-]\s*\d{1,3}\s*[—–-]|\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?|"
    r"(?:星期|周)[一二三四五六日天]|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d{1,2} \w+|\w+ \d{1,2},?) \d{4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)){1,3}",
    re.IGNORECASE,
)


def _has_bars(text: str) -> bool:
    """都市 | 江城晚报 | 2021.12.29"""
    parts = [part.strip() for part in _BAR.split(text)]
    return (
        len(parts) > 2
        and any(_PAGE_PART.fullmatch(part) for part in parts)
        and all(width(p) <= 28 for p in parts)
    )


def running_heads(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """A line that stands on each page again, or names its page and day with wide gaps between."""
    seen = Counter(words)
    again = _on_each_page(words)
    for index, text in enumerate(words):
        beside = [words[i] for i in (index - 1, index + 1) if 0 <= i < len(words)]
        if _is_first_of_two(lines, words, index):
            yield index
            continue
        is_page_only = index < 3 and all(_is_page_part(part) for part in _GAP.split(text))
        if index not in again and not is_page_only and _is_row(text, beside):
            continue
        if index < 3 and (_HEAD_LINE.fullmatch("".join(text.split())) or _has_bars(text)):
            yield index
            continue
        if index < 3 and _is_short_head(text.split()):
            yield index
            continue
        parts = [part for part in _GAP.split(text) if part]
        dated = (
            index < 3 and len(parts) > 1 and bool(_DAY_LAST.search(text)) and _PAGE_PART.fullmatch(parts[0])
        )
        dated = dated or (index < 3 and len(parts) == 2 and bool(_PLACE_IN_PAPER.fullmatch(parts[1])))
        pages = 2 if dated else sum(_is_page_part(part) for part in parts)
        wide = len(parts) > 1 and not lines[index].row and (pages > 1 or bool(re.search(r"\s{3}", text)))
        is_head = seen[text] > 1 or (pages and (index <= 3 or index in again or _FAR.search(text)))
        is_title = seen[text] > 1 and words[0] == text and width(text) >= 8 and index
        if (wide and is_head) or (is_title and not lines[index].marker):
            yield index


def _is_short_head(parts: Sequence[str]) -> bool:
    """温州消防 第47期 2024年11月8日 第2版: few short parts, the last a page's number, another its day or issue."""
    return (
        2 < len(parts) <= _MOST_PARTS
        and all(width(part) <= _PART for part in parts)
        and _is_page_part(parts[-1])
        and sum(_is_page_part(part) for part in parts) >= 2
    )


def _is_first_of_two(lines: Sequence[Line], words: Sequence[str], index: int) -> bool:
    """The paper and its edition, far apart, above the day and the page."""
    if index or len(words) < 2 or lines[1].blank_before or not re.search(r"\S\s{4,}\S", words[0]):
        return False
    below = [part for part in _GAP.split(words[1]) if part]
    return len(below) > 1 and all(_is_page_part(part) for part in below)


def _on_each_page(words: Sequence[str]) -> set[int]:
    """The lines that differ but in the number of their page, which goes up from one to the next; rows of tables have any."""
    found: dict[str, list[tuple[int, int]]] = {}
    for index, text in enumerate(words):
        if number := _PAGE_NUMBER.search(text):
            found.setdefault(_unpaged(text), []).append((index, int(number[0])))
    return {
        index
        for key, lines in found.items()
        if key and len(lines) > 1 and all(0 < b[1] - a[1] <= _PAGES_APART for a, b in pairwise(lines))
        for index, _ in lines
    }


def _is_page_part(part: str) -> bool:
    return bool(_PAGE_PART.fullmatch(part)) and not (part.isdecimal() and len(part) > 3)


def _unpaged(text: str) -> str:
    """A running head without the number of its page."""
    return " ".join(part for part in _GAP.split(text) if not _is_page_part(part))


def _is_row(text: str, beside: Sequence[str]) -> bool:
    """Whether a line is of a table: the one above or below it is parted likewise."""
    return any(
        (parts := len(pattern.split(text))) > 1
        and any(len(pattern.split(other)) == parts for other in beside)
        for pattern in (_GAP, _BAR)
    )


def scans(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """What the program says that read a picture or a recording."""
    for index, text in enumerate(words):
        if (index < 3 or index >= len(words) - 2) and _SCAN.fullmatch(text):
            yield index


def captions(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """What stood under a picture of the page: 图为…　马文斌摄; without a photographer, where it stands apart."""
    for index, text in enumerate(words):
        line = lines[index]
        alone = line.blank_before and (index + 1 == len(lines) or lines[index + 1].blank_before)
        pointed = (
            line.marker in _POINTERS
            and alone
            and width(text) <= 44
            and not any(ch.isdigit() for ch in text)
            and not text.startswith(_LEGEND)
            and all(
                other.marker != line.marker for other in (lines[index - 1], *lines[index + 1 : index + 2])
            )
        )
        is_caption = bool(_CAPTION.fullmatch(text) or _CAPTIONS.match(text)) or (
            (alone or index + 1 == len(lines)) and bool(_OF_PICTURE.fullmatch(text))
        )
        if pointed or (line.marker in ("", "▲", *_POINTERS) and is_caption and not read_credits(line.text)):
            yield index
