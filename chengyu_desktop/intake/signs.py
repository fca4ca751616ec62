"""Signs that only several lines show together: questions and answers, dashes that are bullets, headings set in bold, a number that has
grown onto its heading, a table's head, labels for the desk (标题：, Headline:)."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from chengyu_desktop.intake.characters import HAN, ends_sentence, simplified, width
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.entries import read_entry
from chengyu_desktop.intake.line import STRONG, Ledger, Line
from chengyu_desktop.intake.paragraphs import is_heading_like
from chengyu_desktop.intake.structure import Role

_QUESTION = re.compile(r"(?:Q|问)\s*\d{0,2}\s*[:：.、]\s*(?=\S)")
_ANSWER = re.compile(r"(?:A|答)\s*\d{0,2}\s*[:：.、]\s*(?=\S)")
_DASHES = re.compile(r"[—–─]{2}\s*(?=\S)")
_ORDER = "一二三四五六七八九123456789"
_COUNTED = re.compile(rf"([{HAN}]{{1,4}})([一二三四五六七八九1-9])(?:\s*[:：|｜]\s*|\s+)(?=\S)")
_GROWN = re.compile(rf"(?P<n>\d)(?=[{HAN}“《])")
_THEME = ("主题", "主題")
_SECTION_LABEL = re.compile(
    r"(?:时间[轴线]|大事记|年表|数据|数字|图表|小标题|面板|链接|Timeline|Panel|Box|Sidebar|Data)\s*[一二三四五六\d]{0,2}(?:\s*[:：|｜]\s*|\s{1,4})(?=\S)",
    re.IGNORECASE,
)
_LABELS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("title", re.compile(r"(?:新华社|中新社|本报)\S{0,8}?\d{1,2}月\d{1,2}日电\s*题\s*[:：]\s*(?=\S)|(?:大|主)?(?:标|主)题\s*[:：]\s*(?=\S)|題目\s*[:：]\s*(?=\S)|(?:Headline|Hed)\s*:\s*(?=\S)", re.IGNORECASE)),
    ("kicker", re.compile(r"(?:肩题|引题|眉题|副标?题|栏目)\s*[:：]\s*(?=\S)|(?:Kicker|Overline|Eyebrow)\s*:\s*(?=\S)", re.IGNORECASE)),
    ("lede", re.compile(r"(?:导语|导言|引言|導語)\s*[:：]\s*(?=\S)|(?:Standfirst|Deck|Dek|Subhead|Lede|Intro)\s*:\s*(?=\S)", re.IGNORECASE)),
)  # fmt: skip
_NUMBER_AND_FIGURE = re.compile(r"(\d{1,2})[.．](?=\d)")
_LETTER = re.compile(r"([A-H])\.\s+(?=[A-Z])")
_YEAR_LED = re.compile(r"([12lI]\d{3})(?:\s*[-–—]\s*[12]?\d{1,3})?\s+(?=[A-Z\"“‘'])")
_LED_IN = re.compile(r"(?!其中|如下|包括|分别|他说|她说|具体)[^\s，。：:；、][^，。：:；]{1,16}[：:]")
_PAIRED = re.compile(r"[^\s，。：:\d]{2,8}[：:]\s*[^，。：:；\d]{2,14}")
_DEFINED = re.compile(r"[^—–:：。.]{2,40}\s[—–]{1,2}\s\S")
_FEWEST_DEFINED = 3
_HEAD_WORDS = re.compile(
    r"(?:时间|日期|年份|年月|节点)[\s|｜]+(?:事项|事件|内容|进展|大事|节点|备注|说明|活动)|(?:Date|Year|When|Time)[\s|]+(?:Events?|What happened|Milestones?|Details?|What)",
    re.IGNORECASE,
)
_MONTH_DAY = r"(?:1[0-2]|0?[1-9]){0}(?:3[01]|[12]\d|0?[1-9])(?![\d%万亿]|{0}|决)(?:\s*[-–—~～至]\s*\d{{1,2}}(?:{0}\d{{1,2}})?)?"
_STROKE_LED = re.compile(rf"{_MONTH_DAY.format('/')}(?=[\s:：（(])|{_MONTH_DAY.format('[.]')}(?=\s{{2}})")
"""4/3 07:58 …, and 4.15   … with room after it, as no figure has."""
_YEAR_AND_ROOM = re.compile(r"[12lI]\d{3}\s{2,}(?=[A-Z\"“‘'])")
_FEWEST_YEARS = 3
_QUESTION_COLUMNS = 44
_NARROWEST = 24  # columns of a column of print
_SHORT_DECK = 48  # columns
_HEAD_LINES = 8  # at the top of a copy, where the desk's labels stand
_FEW_WORDS = 12  # columns of a cell in a table's head


def read_signs(
    lines: list[Line], ledger: Ledger, language: str, kept: Collection[int] = ()
) -> dict[int, Role]:
    """Marks the lines in place, and takes a table's head out of them; roles that labels give, by the start of their lines. Lines
    that start at ``kept`` are somebody's choice, and stay as they are."""
    free = [line for line in lines if line.start not in kept]
    _section_labels(free, ledger)
    _questions(free, ledger)
    _dashes(free, ledger)
    _bold(free, language)
    _counted_headings(free)
    _colon_headings(free)
    _defined_items(free, language)
    _asked_headings(free)
    _grown_numbers(free, ledger)
    _lettered(free, ledger)
    _numbers_before_figures(free, ledger)
    _led_by_years(free)
    for head in _table_heads(lines, language):
        if head.start not in kept:
            ledger.leave(head.text, "label")
            below = lines[lines.index(head) + 1]
            below.blank_before = below.blank_before or head.blank_before
            lines.remove(head)
    body = next((i for i, line in enumerate(lines) if i and line.marker), len(lines))
    return _labels(lines[: min(_HEAD_LINES, body)], ledger, kept)


def _cut(line: Line, end: int, ledger: Ledger, *, is_label: bool = False) -> None:
    ledger.leave(line.text.part(0, end), "label" if is_label else "marker")
    line.text = line.text.part(end).strip()


def _section_labels(lines: list[Line], ledger: Ledger) -> None:
    """时间轴：从图纸到首班车, 数据：…, where the desk's other labels (主标题：, 板块一：) stand too."""
    marked = any(
        pattern.match(simplified(line.text.text)) for line in lines[:_HEAD_LINES] for _, pattern in _LABELS
    )
    if not marked and sum(line.marker == "板块一" for line in lines) < 2:
        return
    for index, line in enumerate(lines):
        found = _SECTION_LABEL.match(simplified(line.text.text))
        below = lines[index + 1] if index + 1 < len(lines) else None
        if found and not line.marker and below is not None and not read_credits(below.text):
            _cut(line, found.end(), ledger, is_label=True)
            line.level = 2


def _questions(lines: list[Line], ledger: Ledger) -> None:
    """Q1：… above A：…: a heading and what stands under it."""
    asked = [line for line in lines if _QUESTION.match(line.text.text)]
    answered = [line for line in lines if _ANSWER.match(line.text.text)]
    if len(asked) < 2 or len(answered) < 2:
        return
    for line in asked:
        _cut(line, _QUESTION.match(line.text.text).end(), ledger)  # type: ignore[union-attr]
        line.level = 2
    for line in answered:
        _cut(line, _ANSWER.match(line.text.text).end(), ledger)  # type: ignore[union-attr]
        line.marker = line.marker or "A"


def _dashes(lines: list[Line], ledger: Ledger) -> None:
    """—— before several lines in a row marks a list; before one, a subtitle."""
    found = [bool(_DASHES.match(line.text.text)) for line in lines]
    for index, line in enumerate(lines):
        beside = found[max(index - 1, 0) : index] + found[index + 1 : index + 2]
        if found[index] and any(beside) and not line.marker and not line.level:
            _cut(line, _DASHES.match(line.text.text).end(), ledger)  # type: ignore[union-attr]
            line.marker = "—"


def _bold(lines: list[Line], language: str) -> None:
    """Short lines in bold are headings, in a copy that has other lines too; those at its very top are its head."""
    first = next((i for i, line in enumerate(lines) if line.style == STRONG), len(lines))
    above = lines[:first]
    below = lines[first + 1] if first + 1 < len(lines) else None
    is_head = 0 < len(above) <= 2 and below is not None and not below.marker
    if is_head and all(_is_head(line) for line in [*above, lines[first]]):
        lines[first].style, lines[first].level = "Title", 1
    plain = False
    for line in lines:
        if line.style != STRONG:
            plain = True
        elif plain and (not line.marker or line.number) and width(line.text.text) <= 48:
            is_heading = is_heading_like(line.text.text) and read_entry(line, language) is None
            line.level = 2 if is_heading else 0


def _is_head(line: Line) -> bool:
    return not line.marker and width(line.text.text) <= 56 and is_heading_like(line.text.text)


def _counted_headings(lines: list[Line]) -> None:
    """数字一：量, 数字二：绿: the same words with the next number each time head what stands below."""
    stems: dict[str, list[Line]] = {}
    for line in lines:
        found = _COUNTED.match(line.text.text)
        if found and not line.marker and not line.level and is_heading_like(line.text.text):
            stems.setdefault(found[1], []).append(line)
    for found_lines in stems.values():
        numbers = [_COUNTED.match(line.text.text)[2] for line in found_lines]  # type: ignore[index]
        if len(numbers) > 1 and numbers == sorted(set(numbers), key=_ORDER.index) and numbers[0] in "一1":
            for line in found_lines:
                line.level = 2


def _colon_headings(lines: list[Line]) -> None:
    """赛事数据：… 前三名：, several short lines that end with a colon and lead in what stands below each; 产业：越做越强 and 城市：越建越美
    apart, right above lines of another shape."""
    led = [
        line
        for line, below in pairwise(lines)
        if _LED_IN.fullmatch(line.text.text) and not line.marker and not line.level and not below.blank_before
    ]
    longest = max(
        (line.columns for line in lines), default=0
    )  # a narrow column's lines are no headings for being short
    paired = [
        line
        for line, below in pairwise(lines[1:])
        if line.blank_before
        and not line.marker
        and not line.level
        and _PAIRED.fullmatch(line.text.text)
        and not _PAIRED.fullmatch(below.text.text)
        and not read_credits(line.text)
        and (5 * line.columns < 4 * longest or longest < _NARROWEST)
        and (not below.blank_before or ends_sentence(below.text.text))
    ]
    for found in (led, paired):
        if len(found) > 1:
            for line in found:
                line.level = 2


def _asked_headings(lines: list[Line]) -> None:
    """丈夫的假可以转给妻子吗？ right above its answer, more than once."""
    asked = [
        line
        for line, below in pairwise(lines[2:])
        if line.text.text[-1] in "？?"
        and width(line.text.text) <= _QUESTION_COLUMNS
        and not (line.marker or line.level)
        and (line.blank_before or not (below.blank_before or below.marker))
        and below.text.text[-1] not in "？?"
    ]
    if len(asked) > 1:
        for line in asked:
            line.level = 2


def _defined_items(lines: list[Line], language: str) -> None:
    """Amara Lindqvist — mission director …: names with what they are after a dash, three or more in a row, are a list."""
    run: list[Line] = []
    for line in [*lines, None]:
        is_free = line is not None and not line.marker and not line.level
        if (
            line is not None
            and is_free
            and _DEFINED.match(line.text.text)
            and read_entry(line, language) is None
        ):
            run.append(line)
            continue
        if len(run) >= _FEWEST_DEFINED:
            for one in run:
                one.marker = "—"
        run = []


def _grown_numbers(lines: list[Line], ledger: Ledger) -> None:
    """1加快…, where the copy's other headings are 2 加快… and 4 加快…."""
    spaced = {line.number for line in lines if line.marker == "1 "}
    if len(spaced) < 2:
        return
    for line in lines:
        found = _GROWN.match(line.text.text)
        if found and line.blank_before and not line.marker and is_heading_like(line.text.text):
            number = int(found["n"])
            if number not in spaced and number < max(spaced) + 2:
                _cut(line, found.end(), ledger)
                line.marker, line.number = "1 ", number


def _lettered(lines: list[Line], ledger: Ledger) -> None:
    """A. Who May Apply, B. How the Draw Is Done: letters in their order, which no initials are."""
    found = [
        (line, hit)
        for line in lines
        if not line.marker and not line.level and (hit := _LETTER.match(line.text.text))
    ]
    letters = [hit[1] for _, hit in found]
    if len(letters) < 2 or letters != list("ABCDEFGH"[: len(letters)]):
        return
    for line, hit in found:
        _cut(line, hit.end(), ledger)
        line.marker, line.number = "A.", ord(hit[1]) - ord("A") + 1


def _numbers_before_figures(lines: list[Line], ledger: Ledger) -> None:
    """1.6月龄至5岁 and 2.60岁以上 above 3.孕妇: numbers of a list, no decimals."""
    following = 0  # the number below
    for line in reversed(lines):
        found = None if line.marker or line.level else _NUMBER_AND_FIGURE.match(line.text.text)
        if found and following > 1 and int(found[1]) == following - 1:
            _cut(line, found.end(), ledger)
            line.marker, line.number = "1.", following - 1
        if line.marker or line.level:
            following = line.number if line.marker == "1." else 0


def _led_by_years(lines: list[Line]) -> None:
    """1934 Council buys …, 1976 The filter plant fails …: years in their order at the heads of lines; 4/3 07:58 …, 4/8 …"""
    found = [(line, year) for line in lines if not line.level and (year := _YEAR_LED.match(line.text.text))]
    strokes = [line for line in lines if not line.level and _STROKE_LED.match(simplified(line.text.text))]
    if len(strokes) >= _FEWEST_YEARS:
        for line in strokes:
            line.date_led = True
    for line in lines:
        if _YEAR_AND_ROOM.match(line.text.text) or (line.tabbed and _YEAR_LED.match(line.text.text)):
            line.date_led = True
    years = [int(year[1].replace("l", "1").replace("I", "1")) for _, year in found]
    if len(years) >= _FEWEST_YEARS and sum(a <= b for a, b in pairwise(years)) >= len(years) - 2:
        for line, _ in found:
            line.date_led = True


def _table_heads(lines: list[Line], language: str) -> list[Line]:
    """The first row of a run of rows with dates at their heads, when it has none and is of short words."""
    heads: list[Line] = []
    for index, line in enumerate(lines[:-2]):
        if _HEAD_WORDS.fullmatch(simplified(line.text.text).strip()):
            heads.append(line)
            continue
        if not line.row or (index and lines[index - 1].row) or not lines[index + 1].row:
            continue
        text = line.text.text
        words = [cell for cell in re.split(r"\s{2,}", text.strip()) if cell]
        if any(ch.isdigit() for ch in text) or any(width(word) > _FEW_WORDS for word in words):
            continue
        if read_entry(lines[index + 1], language) is not None:
            heads.append(line)
    return heads


def _labels(lines: list[Line], ledger: Ledger, kept: Collection[int]) -> dict[int, Role]:
    """What the desk's labels say of the lines at the top. A second line beside the headline (副题 where 引题 stands too) is a deck."""
    found: list[tuple[Line, Role, int]] = []
    for line in lines:
        words = simplified(line.text.text)
        if line.start in kept or line.marker:
            continue
        for role, pattern in _LABELS:
            if hit := pattern.match(words):
                found.append((line, role, hit.end()))
                break
    roles: dict[int, Role] = {}
    for line, role, end in found:
        is_taken = role in roles.values()
        if (role == "title" and is_taken) or (line.text.text.startswith(_THEME) and len(found) == 1):
            continue  # the headline is there; 主题： alone says what something is about
        _cut(line, end, ledger, is_label=True)
        is_short = width(line.text.text) <= _SHORT_DECK and not ends_sentence(line.text.text)
        if role == "lede" and is_short and "kicker" not in [other for _, other, _ in found]:
            role = "kicker"  # a deck of a few words
        roles[line.start] = "lede" if role == "kicker" and is_taken else role
        line.level = 0
    return roles
