"""What a page says of itself: 来源：四川在线 时间：2020-12-19 10:44:01编辑：刘映红 浏览：38次 分享到.

No site's own layout is known here. A line is one of these when nothing is left of it but such fields, in whatever order they stand
and with whatever stands between them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from chengyu_desktop.intake.characters import simplified

Kind = Literal["time", "day", "count", "button", "word", "credit"]
"""``word`` is a button's, and as well a column's or a panel's own (评论, 分类)."""


class Field(NamedTuple):
    kind: Kind
    start: int
    end: int


_DAY = (
    r"(?:(?:星期|周)[一二三四五六日天][,，]?\s*)?(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|"
    r"[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|\d+\s*(?:年|个月|周|天|小时|分钟)前|昨天|今天|刚刚)(?:\s*(?:星期|周)[一二三四五六日天])?"
)
_CLOCK = r"(?:(?:上午|下午|at)\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|BST|HKT|CST))?"
_NUMBER = r"\d[\d,.]*\s*[万wWkK]?\+?\s*(?:次|人次|人|条)?"
_READ = r"浏览|阅读|查看|点击|访问|回复|评论|点赞|收藏|转发|分享|热度|人气|播放|在看"
_COUNTED = rf"(?:{_READ})(?:量|数|次数|人数|人次)?"
_BUTTONS = (
    r"打印(?:本页|本文)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表|上页|上一页|目录)|加入收藏|收藏(?:本页|本文)|分享[到至]?(?=\s*[:：])|分享[到至](?=\s|微信|微博|朋友圈|QQ)|"
    r"(?:点[击选]?)?(?:查?看|阅读|了解)更多\S{0,10}|复制(?:链接|连结|网址)|只看楼主|显示全部楼层|阅读模式|字[号体](?:大小)?(?=\s*[:：])|字体大小|扫[一描](?:扫|二维码)?\S{0,10}(?:手机|打开|阅读|分享|关注)\S{0,8}|"
    r"网站首页|网站地图|阅读原文|查看原文|我来说两句"
)
_WORDS = (
    r"微信(?:好友)?|朋友圈|QQ空间|(?:新浪)?微博|联系我们|关于我们|登录|注册|网友评论|纠错|分享|字[号体]|"
    r"(?i:Share|Tweet|Print|Save|Listen(?: \(\d+ min\))?|X\b|Email|Facebook|Twitter|WhatsApp|LinkedIn|Comments?|Subscribe|Log ?in|Sign up|Search|Menu|Home)|"
    r"评论|分类|标签|排行榜|推荐阅读|导\s*航|正文|首页|收藏|点赞|在看|转发|举报|打印|搜索|关注|(?<![^\s:：|｜/\[【(（])[大中小](?![^\s|｜/\]】)）])|A[+-]"
)
_LABELS = r"(?:信息|稿件|文章|消息|新闻)?来源|(?:文章)?作者|(?:责任|文字|网络|本文)?编辑|责编|撰稿|供稿|审核|记者|Source|Author|By"
_TIMES = r"(?:发布|发表|更新|最后更新|刊发|发稿|上传|提交|录入|编辑)(?:时间|日期|[于在])|(?:发布|发表|更新)(?=\s*[:：])|时间|日期|Published|Updated|Posted|Last (?:updated|modified)|Date"
_TOKENS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("time", re.compile(rf"(?:{_TIMES})(?:\s+on)?\s*[:：]?\s*{_DAY}(?:[\s,，T|·-]*{_CLOCK})?", re.IGNORECASE)),
    ("time", re.compile(rf"{_DAY}[\s,，T|·-]*{_CLOCK}")),
    ("time", re.compile(rf"[^\s，。；：:]{{2,16}}\s+(?:发布|发表|提交|更新)[于在]\s*[:：]?\s*{_DAY}(?:[\s,，T|·-]*{_CLOCK})?")),
    ("day", re.compile(_DAY)),
    ("count", re.compile(rf"{_COUNTED}\s*[:：]?\s*{_NUMBER}|{_NUMBER}\s*(?:次|人)?(?:{_READ})|\d[\d,]* (?:views?|reads?|comments?|shares?|likes?)\b|\d+ min(?:ute)? read", re.IGNORECASE)),
    ("button", re.compile(_BUTTONS, re.IGNORECASE)),
    ("word", re.compile(_WORDS)),
    ("credit", re.compile(rf"(?:{_LABELS})\s*[:：]\s*(?=[^\s:：])", re.IGNORECASE)),
)  # fmt: skip
_BETWEEN = re.compile(r"[\s|｜丨/／·•:：>»›,，、()（）\[\]【】–—-]*")
_NEXT = re.compile(
    rf"(?:{_TIMES}|{_COUNTED}|{_LABELS})\s*[:：]|{_DAY}|\s{{2,}}|[|｜丨]|\s{_COUNTED}\s*\d|\s[【\[(（]?(?:{_BUTTONS}|打印|收藏|字[号体])"
)
_LONGEST = 120
_NAME = 24  # characters of who published it


@lru_cache(maxsize=1024)
def page_fields(text: str) -> tuple[Field, ...]:
    """The fields that a line is made of; none where anything else stands in it."""
    words = simplified(text)
    if len(words) > _LONGEST:
        return ()
    fields: list[Field] = []
    at = _BETWEEN.match(words).end()  # type: ignore[union-attr]
    while at < len(words):
        found = _token(words, at)
        if found is None:
            return ()
        kind, one = found
        end = _end_of_name(words, one.end()) if kind == "credit" else one.end()
        if end == 0:
            return ()
        fields.append(Field(kind, at, end))
        at = _BETWEEN.match(words, end).end()  # type: ignore[union-attr]
    return tuple(fields)


def _token(words: str, at: int) -> tuple[Kind, re.Match[str]] | None:
    for kind, token in _TOKENS:
        if found := token.match(words, at):
            return kind, found
    return None


def _end_of_name(words: str, start: int) -> int:
    """Where the name of a source or maker ends; 0 where it is more than a name."""
    below = _NEXT.search(words, start)
    end = below.start() if below else len(words)
    name = words[start:end].strip()
    is_name = bool(name) and len(name) <= _NAME and not any(mark in name for mark in "。；！？;!?")
    return end if is_name else 0


def is_about_page(text: str) -> bool:
    """Whether a line above or below a copy speaks of the page beyond doubt: with a button, when it was published, or in several
    ways. A word, a counter or an hour alone may be a column's name or what the story tells."""
    fields = page_fields(text)
    kinds = {field.kind for field in fields}
    words = sum(field.kind == "word" for field in fields)
    if "button" in kinds or words > 1 or sum(field.kind == "count" for field in fields) > 1:
        return True
    return "time" in kinds and (len(kinds) > 1 or _is_published(text))


def may_be_about_page(text: str) -> bool:
    """Whether it does beside another line that does: 时间：2019-08-29, 作者：某某, 分类."""
    return bool(page_fields(text))


def names_source(text: str) -> bool:
    """来源：某某网 and 作者：某某 on lines of their own."""
    return [field.kind for field in page_fields(text)] == ["credit"]


def parts(text: str) -> list[int]:
    """Where a line about the page is parted when it names a source or maker among others: before each, and behind it."""
    fields = page_fields(text)
    kinds = {field.kind for field in fields}
    if "credit" not in kinds or not kinds & {"time", "day", "count", "button"}:
        return []
    return [
        field.start
        for above, field in zip((None, *fields), fields, strict=False)
        if above is None or "credit" in (above.kind, field.kind)
    ]


def _is_published(text: str) -> bool:
    """发布时间：2019-08-29, 2019-08-29 09:12:15, but not 时间：2024年6月28日 19:00 nor that day alone, which a story says of what
    happens then."""
    words = simplified(text)
    is_named = re.search(_TIMES, words) and not re.match(r"\W*(?:时间|日期|Date)", words)
    return bool(is_named or re.search(r"\d[:：]\d{2}[:：]\d{2}", words))
