"""Headings that say what stands under them."""

from __future__ import annotations

import re

from chengyu_desktop.intake.characters import simplified

_LEDE = re.compile(
    r"(?:核心提示|核心阅读|内容提要|内容提示|阅读提示|导语|导读|导言|编者按|开栏语|提要|摘要|引子|前言|引言|Summary|Introduction|In brief|In short|In summary|Overview|Abstract|The gist)[:：]?",
    re.IGNORECASE,
)
_TIMELINE = re.compile(
    r"大事|时间[线轴表]|年表|历程|里程碑|纪事|编年|沿革|足迹|回顾|进程|节点|脉络|日程|Timeline|Milestones|Chronology|Key dates|Key events|History",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"^从.+看|[:：]$|(?:提供|供稿|出品)$|系列报道|特别报道|专题|专版|聚焦|观察|摘要|解读|之[一二三四五六]$|(?:^|[\u4e00-\u9fff\s])20\d\d(?:/\d{2,4})?(?:年度?)?$|调查|特稿|(?:展陈|展览)?文稿$|展板$|周年$|图记$|问答$|[（(]第[一二三四五六七八九十\d]+[期辑回][）)]$|快讯$|快报$|简讯$|^[\u4e00-\u9fff]{0,4}(?:透视|观察|聚焦|纵横|视点|焦点|前沿)[:：·]|图解$|手记$|特刊$|第\d+期$|通讯$|Newsletter$|\s(?:Report|Bulletin|Review|Update|Briefing|Journal)$|专刊$|策划$|年报$|白皮书$|手册$|发布会(?:第.场)?$|第[一二三四五六七八九十百\d]+[届次][^，。]{0,12}(?:节|会|展|赛|论坛)$|^(?:数说|图说|图解|一图|数读|数览|数看|图鉴|档案)|[·•]\S{1,6}$|\S[篇卷]$|Special report|Analysis|Exclusive",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"[\u4e00-\u9fff]{2,12}(?:馆|局|委|委员会|公司|集团|学院|大学|中学|小学|医院|办公室|中心|协会|学会|杂志|周刊|日报|晚报|早报|电视台|出版社|研究院|研究所)"
)
"""Whose paper it is."""
_COLUMN_WORD = re.compile(
    r"[\u4e00-\u9fff]{2,4}(?:回眸|回望|寻访|走访|探访|现场|人物|风采|天地|广角|扫描|速递|播报|在线|课堂|讲堂|档案|视野|瞭望|大家谈|连线|直击|追踪|关注|百科|提醒|提示|服务|指南|实录|剪影|掠影|札记|漫笔)"
)
_COLUMN = re.compile(r"[^\s\d，。：:]{2,6}\s*[·•|｜丨/]\s*[^\s\d，。：:]{2,8}")
"""A newspaper's own column: 法治 · 以案说法."""
_SUBTITLE = re.compile(
    r"^从[^：]+到[^：]+$|(?:日程|赛程|攻略|指南|[特览画顾个联年]展|懒人包|展览|综述|纪实|侧记|回眸|年表|大事记|大事纪|简编|编年|一览|巡礼|启示|小记|始末)$"
)
_CONTINUATION = re.compile(r"^[—–─-]{1,2}\s*\S|^[（(].*[）)]$|^\d{3,4}年?\s*[—–~～\-至]\s*\d{3,4}年?$")


LINKS = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "are",
        "it",
        "its",
        "of",
        "on",
        "or",
        "over",
        "the",
        "their",
        "to",
        "under",
        "was",
        "were",
        "with",
        "within",
        "per",
    ]
)
"""English words that no headline and no label ends with."""
_GAP_AFTER = re.compile(r"\S{1,10}\s{2,}\S|\d[\d,.]*[万亿萬億]?\s+[\u4e00-\u9fff]")
_SHORT_LABEL = re.compile(
    r"(?:(?![a-z])[^\s，。：:；、“”「」\d]{1,10}[：:｜|丨]|[A-Z][A-Za-z0-9' -]{1,30}:\s)(?=\s*\S)"
)
_FIRST_WORD = re.compile(r"[\u4e00-\u9fff]{2,4}(?=\s\S{3})")
_LEDE_FIRST = re.compile(
    r"\s*(?:核心提示|核心阅读|内容提要|阅读提示|导读|编者按|提要|摘要)(?:\s*[:：]|\s+)(?=.*\S)"
)


def patterns(*words: str) -> tuple[re.Pattern[str], ...]:
    """Each in either case."""
    return tuple(re.compile(one, re.IGNORECASE) for one in words)


def lede_title_first(line: str) -> re.Match[str] | None:
    """A lede's heading before its text."""
    return _LEDE_FIRST.match(simplified(line))


def has_label(text: str) -> bool:
    """台铁：…, Speed limit: …"""
    return bool(_SHORT_LABEL.match(text))


def has_gap(text: str) -> bool:
    """1.37万公顷　　全市海水养殖面积…: a few words, room, and more."""
    return bool(_GAP_AFTER.match(text))


def begins_alike(text: str, other: str) -> bool:
    """年龄　… and 学历　…: words of one length before a space."""
    first, second = _FIRST_WORD.match(text), _FIRST_WORD.match(other)
    return bool(first and second) and len(first[0]) == len(second[0])  # type: ignore[index]


def is_lede_title(text: str) -> bool:
    words = text if text.isascii() else simplified(text).replace(" ", "")
    return bool(_LEDE.fullmatch(words))


def is_timeline_title(text: str) -> bool:
    return len(text) <= 30 and bool(_TIMELINE.search(simplified(text)))


def names_topic(text: str) -> bool:
    """Whether it reads as the line above a headline (从……看, SPECIAL REPORT)."""
    if text.isascii() and text.isupper():
        return len(text.split()) <= 3 or bool(_TOPIC.search(text))
    if text.rstrip()[-1:] in "|｜丨":
        return True
    if _NAMED.fullmatch(simplified(text).replace(" ", "")):
        return True
    words = simplified(text)
    return bool(_TOPIC.search(words) or _COLUMN.fullmatch(text) or _COLUMN_WORD.fullmatch(words))


def is_subtitle(text: str) -> bool:
    """Whether its last word is that of a line below a headline (…特展, …综述)."""
    return bool(_SUBTITLE.search(simplified(text)))


def follows_title(text: str) -> bool:
    """Whether it reads as the line below a headline (——副题, （摘要）, 1924—2024)."""
    return bool(_CONTINUATION.match(text))
