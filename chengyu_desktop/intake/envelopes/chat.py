"""A chat: names with the hour, and what people say to one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chengyu_desktop.intake.characters import width
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.envelopes.desk import is_to_desk
from chengyu_desktop.intake.line import Line

_STAMP = re.compile(
    r"(?P<who>[^\d\s][^\d]{0,15}?)[\s,，]+(?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s+|\d{1,2}[-/月]\d{1,2}日?\s+|昨天|今天|星期.|周.)?\s*"
    r"(?:(?:上午|下午|晚上|凌晨)\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\[.{4,24}\d[:：]?\d{2}[^\]]{0,14}\]\s*[^:：]{1,24}[:：].{0,200}"
)
_CHAT_GROUP = re.compile(r".{2,20}[（(]\d{1,4}[）)]")
_CHATTER = re.compile(
    r"老师|各位|大家|写好|发你|发群|发邮|发您|收到|看看|看下|看一下|行不行|辛苦|麻烦|谢谢|稿子|我[^们国省市县区校院]|好的|好嘞|哈$|哦$|啦$|"
    r"[\U0001f600-\U0001f64f\U0001f44c\U0001f64f]"
)
_HELLO = re.compile(r"(?:Hi|Hello|Hey|Good \w+|Morning)\b|[\u4e00-\u9fff]{0,6}[，,]?[您你]好")
_MESSAGE = 100  # columns of what people say to one another


def chat(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """Names with the hour, the group's name above them, and what people say to one another."""
    stamps = [
        i for i, text in enumerate(words) if _STAMP.fullmatch(text) and (width(text) <= 48 or text[0] == "[")
    ]
    if not stamps or stamps[0] > 4:
        return
    said = [range(stamp + 1, end) for stamp, end in pairwise([*stamps, len(words)])]
    is_group = bool(stamps[0] and _CHAT_GROUP.fullmatch(words[stamps[0] - 1]))
    talked = any(
        _is_chatter(lines[i], words[i]) or is_to_desk(words[i]) for message in said for i in message[:2]
    )
    in_brackets = words[stamps[0]][0] == "["
    if not (is_group or talked or in_brackets) or (not in_brackets and not all(said)):
        return  # a timetable: 首班车 6:00, 末班车 22:30
    yield from stamps
    if is_group:
        yield stamps[0] - 1
    for message in said:
        length = sum(width(words[i]) for i in message)
        is_hello = bool(message) and bool(_HELLO.match(words[message[0]]))
        if len(message) <= 2 and length < (3 * _MESSAGE if is_hello else _MESSAGE) and len(said) > 1:
            yield from message  # what is sent with the copy is short
            continue
        for index in message[:3]:
            if not _is_chatter(lines[index], words[index]):
                break
            yield index
    for index in range(len(words) - 1, stamps[-1], -1):
        if index in gone:
            continue
        if not _is_chatter(lines[index], words[index]):
            return
        yield index


def _is_chatter(line: Line, text: str) -> bool:
    return (
        not line.marker
        and width(text) <= 44
        and not any(ch.isdigit() for ch in text)
        and bool(_CHATTER.search(text))
        and not read_credits(line.text)
    )
