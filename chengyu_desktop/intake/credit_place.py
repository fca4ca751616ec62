"""Where credits stand: at the head of a copy and at its foot. Between, a line must name a source or makers beyond doubt, for a story has
labels of the same words (设计：…, 来源：…, Data: …)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from chengyu_desktop.intake.characters import simplified
from chengyu_desktop.intake.credit_line import is_label_alone, read_credits
from chengyu_desktop.intake.line import Line
from chengyu_desktop.intake.person_names import names_office

_FIRM = re.compile(
    r"[（(]?\s*(?:(?:资料|数据|信息)来源(?:\s*Sources?)?\s*[:：/／]|资料整理\s*[:：/／]|(?:本版)?制\s*图\s*[:：/／]|(?:本报|新华社)\S{0,6}记者|(?:本报)?(?:记者|通讯员)\s+[\u4e00-\u9fff]{2,4}(?:\s|$)|"
    r"(?:SOURCE|Source)s?\s*:\s*[A-Z]|Graphics?\s*(?::|by)\s*[A-Z])"
)
_BY = re.compile(r"by\s", re.IGNORECASE)
_HEAD_LINES = 4
_MOST_BELOW = 4  # lines below the credits


def join_labels(lines: list[Line], kept: Collection[int] = ()) -> list[Line]:
    """责任编辑： and 刘怡 below it as one line, where that makes a credit; lines that start at ``kept`` are somebody's choice."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        is_free = above is not None and not ({above.start, line.start} & set(kept) or line.blank_before)
        if above is not None and is_free and is_label_alone(above.text.text):
            both = above.text.joined(line.text)
            if read_credits(both):
                above.text = both
                continue
        whole.append(line)
    return whole


def mark_story(lines: Sequence[Line]) -> None:
    """Marks in place the lines that read like credits and are the story's."""
    named = [bool(read_credits(line.text)) for line in lines]
    foot = _foot(lines, named)
    head = next(
        (i for i, line in enumerate(lines[:_HEAD_LINES]) if i and _begins_body(line, named[i])), _HEAD_LINES
    )
    for index, line in enumerate(lines):
        if not named[index]:
            continue
        is_item = bool(line.marker) and index > 0 and line.marker == lines[index - 1].marker
        is_item = is_item and (lines[index - 1].in_story or not named[index - 1])
        is_placed = index < head or index >= foot or _ends_part(lines, index)
        if found := _BY.match(line.text.text):
            is_placed = is_placed and index > 0 and " " in line.text.text[found.end() :]  # not By Sea
        is_firm = bool(_FIRM.match(simplified(line.text.text)))
        line.in_story = line.in_story or (not is_firm and (is_item or not is_placed))


def _foot(lines: Sequence[Line], named: Sequence[bool]) -> int:
    """Where the credits at the end of a copy begin. Below two of them a few lines may stand that are none (to the desk, a page's own)."""
    end = len(lines)
    while end and len(lines) - end < _MOST_BELOW and not named[end - 1] and not lines[end - 1].marker:
        end -= 1
    foot = end
    while foot and named[foot - 1] and (end == len(lines) or not lines[foot - 1].marker):
        foot -= 1
    if end == len(lines) or end - foot > 1:
        return foot
    return len(lines)


def _ends_part(lines: Sequence[Line], index: int) -> bool:
    """来源：省统计局 below a panel, with room after it."""
    if lines[index].marker or not lines[index + 1].blank_before:
        return False
    return all(
        one.role == "source" and names_office(simplified(one.value.text))
        for one in read_credits(lines[index].text)
    )


def _begins_body(line: Line, named: bool) -> bool:
    return bool(line.marker or line.level > 1) and not named
