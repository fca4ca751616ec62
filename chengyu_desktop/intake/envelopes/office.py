"""What an office sets around its text: that it is a release, whom to ask, when a meeting was and who came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chengyu_desktop.intake.characters import ends_sentence
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.envelopes.service import is_service, reaches
from chengyu_desktop.intake.line import Line

_RELEASE = re.compile(
    r"(?:新闻稿|新闻通稿|通稿|PRESS RELEASE|NEWS RELEASE|MEDIA RELEASE|FOR IMMEDIATE RELEASE|EMBARGOED.{0,60}|(?:Press|News|Media) release\b.{0,60}|For (?:immediate )?release\b.{0,40}|即时发布|供即时发布)[:：]?",
    re.IGNORECASE,
)
_RELEASE_DAY = re.compile(r"(?:发稿|发布|供稿|送稿)(?:日期|时间|单位)\s*[:：].*")
_NOTES = re.compile(
    r"(?:(?i:Notes? (?:to|for) editors?|Editors?'? notes?)|ENDS|-\s*(?i:ends?)\s*-|致编辑)\s*[:：]?"
)
_CONTACTS = re.compile(
    r"(?:(?:媒体|新闻)(?:联络|联系)(?:人|方式)?|关于我们|联系我们|Media contacts?|Press contacts?)\s*[:：]?",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"[\u4e00-\u9fff]{2,3}\s*[|｜]\s*.{2,20}(?:部|中心|科|处|室|社|公司)")
_MINUTES = re.compile(
    r"(?:会议|开会|召开)?(?:时间|地点|主持人?|主持)\s*[:：].+|(?:参[会加]|出席|列席|与会|到会|缺席)(?:人员|领导|单位)?\s*[:：].+|(?:记录人?|会议记录|主送|抄送|散会时间|会议议题|议题)\s*[:：].+"
)
_MET = re.compile(r"会议|开会|召开|参[会加]人|列席|与会|到会|缺席|记录|散会|议题|主送|抄送")
_RELEASE_TOP = 5  # lines
_MOST_TOP = 14  # lines in which a mail's or web page's head stands


def release(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """Words that a press office sets above and below its text."""
    released = False
    for index in range(len(words)):
        if index < _RELEASE_TOP and not lines[index].marker and _is_of_release(words, index, released):
            released = True
            yield index
        elif (
            index * 2 > len(words) and _SIGNED.fullmatch(words[index]) and not read_credits(lines[index].text)
        ):
            yield index
        elif index * 2 > len(words) and not lines[index].marker and _ends_copy(lines, words, index):
            yield from (i for i in range(index, len(words)) if not read_credits(lines[i].text))
            return


def _is_of_release(words: Sequence[str], index: int, released: bool) -> bool:
    """That it is a release, above all else; below that its day, and whom to ask."""
    text = words[index]
    return bool(_RELEASE_DAY.fullmatch(text) or (not index and _RELEASE.fullmatch(text))) or (
        released and bool(is_service(text) or _RELEASE.fullmatch(text))
    )


def _ends_copy(lines: Sequence[Line], words: Sequence[str], index: int) -> bool:
    """Whether no part of the copy can follow: after ENDS, or after a heading above whom to ask."""
    if _NOTES.fullmatch(words[index]):
        return True
    rest = range(index + 1, len(words))
    return (
        bool(_CONTACTS.fullmatch(words[index]))
        and not any(lines[i].marker or lines[i].level for i in rest)
        and any(reaches(words[i]) for i in rest)
        and not any(ends_sentence(words[i]) for i in rest)
    )


def minutes(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """When and where a meeting was and who came, in several lines at the top, and when it rose."""
    found = [i for i, text in enumerate(words) if not lines[i].marker and _MINUTES.fullmatch(text)]
    met = any(_MET.match(words[i]) for i in found)  # 时间, 地点 and 主持 announce events too
    if met and len([i for i in found if i < _MOST_TOP]) >= 3:
        yield from (i for i in found if i < _MOST_TOP or i >= len(words) - 3)
