"""A page of the web: its path, its bars and buttons, what else there is to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chengyu_desktop.intake.characters import ends_sentence, tells, width
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.line import BRACKETED, SET_APART, Line
from chengyu_desktop.intake.page_fields import is_about_page, may_be_about_page, names_source
from chengyu_desktop.intake.paragraphs import is_heading_like
from chengyu_desktop.intake.wording import follows_title

_BREADCRUMB = re.compile(
    r"(?:首页|Home(?=(?:[^/|]*[/|]){2}))(?:\s*[/／|｜]\s*[^/／|｜。，]{1,16}){1,6}|"
    r"(?=.*(?:位置|首页|Home|正文|内文|详情|列表)\b)(?:(?:您?(?:当前|现在|所在)的?位置|首页|Home)\s*[:：]?\s*)?[^>»›＞。，]{0,16}(?:\s*[>»›＞]+\s*[^>»›＞。，]{1,20}){2,6}",
    re.IGNORECASE,
)
_BUTTON = (
    r"打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)|收藏(?:本页)?|分享|字号|字体|纠错|大|中|小"
)
_BUTTONS = re.compile(_BUTTON)
_ANYWHERE = re.compile(
    rf"(?:[【\[]\s*(?:{_BUTTON})\s*[】\]][\s|｜/:：]*){{1,8}}|"
    r"Was this page helpful.*|Share this (?:story|article|page)|Read more\s*:.*|Skip to (?:main )?content|"
    r"(?:Subscribe|Sign up) (?:to|for) (?:our|the) newsletter.*",
    re.IGNORECASE,
)
_AD = re.compile(r"(?:广告|ADVERTISEMENT)(?:\s+请?继续.*)?", re.IGNORECASE)
_BAR = re.compile(
    r"(?=.*(?:登录|注册))(?:[\u4e00-\u9fff]{2,4}[\s|｜]+){3,}[\u4e00-\u9fff]{2,4}|"
    r"(?=.*(?:首页|登录|注册|Log ?in|Sign up))[^|｜。，]{1,10}(?:\s*[|｜]\s*[^|｜。，]{1,10}){1,9}|"
    r"(?:分享[到至]?|复制连结|复制链接)\s\D*|(?:查?看更多|更多).{0,8}(?:新闻|内容|报道|资讯)|"
    r"Share(?: this)?(?: on)?\s*:\D*|"
    r"(?:Published|Updated|Posted)(?: on| at)?:?\s+(?!in\b|every\b)(?=.*(?:\d\D+\d{4}|[a-z] \d{4}\b)).*\d{4}(?:[\s|·,].{0,24})?|"
    r"Back to top|(?:\d{4} )?[^|]{3,60}\|(?=.*(?:Privacy|Terms|Cookies|Accessibility)).*|Click here\b.*",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?:上一[篇条页]|下一[篇条页]|前一[篇条]|后一[篇条])\s*[:：].*")
_RELATED = re.compile(
    r"(?:推荐阅读|相关推荐|相关阅读|热门(?:文章|推荐|新闻)|猜你喜欢|更多(?:新闻|精彩)|Related(?: stories| articles)?|Read more|You may also like|Most read)[:：]?",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}[:：]\d\d(?:\s.*)?")
_TOP = 5  # lines in which a page's bars stand
_STEP = re.compile(r"\s*[>＞»›]+\s*")
_HOME = re.compile(
    r"(?:网站)?首页|主页|(?:您?(?:当前|现在|所在)的?位置\s*[:：]?\s*)(?:首页|主页)?|Home", re.IGNORECASE
)
_PATH_LINES = 3
_PLACE = 20  # columns of the name of a site's part


def web(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """Its path and bars above the copy, what is an advertisement's or a button's anywhere, and all from the heading of what else
    there is to read."""
    about = _about_page(lines, words)
    top = next(
        (
            i
            for i, line in enumerate(lines[:_TOP])
            if i and i not in about and (line.marker or line.level == 2)
        ),
        _TOP,
    )
    _mark_headline(lines, words, about)
    stamped = [i for i, text in enumerate(words) if _STAMP.fullmatch(text)]  # several are entries
    for index, text in enumerate(words):
        is_top = index < top and (
            bool(_BREADCRUMB.fullmatch(text)) or is_bar(lines[index], text) or stamped == [index]
        )
        if index in about and index + 1 < len(lines):
            lines[index + 1].blank_before = True  # a headline stands above it, and the story below
        if (
            is_top
            or index in about
            or _is_of_page(lines[index], text)
            or (_is_ad(lines[index], text) and not _heads(lines, index))
        ):
            top += is_top  # bars are none of the lines above which bars stand
            yield index
        elif _RELATED.fullmatch(text) and index * 2 > len(words) and _is_reading_list(lines, words, index):
            yield from range(index, len(words))
            return


def _about_page(lines: Sequence[Line], words: Sequence[str]) -> set[int]:
    """The lines above the story's first sentence that speak of the page; what may do so does beside one that does."""
    body = next((i for i, text in enumerate(words) if tells(text)), len(words))
    sure = {
        i
        for i in range(body)
        if is_about_page(words[i]) or (i < _PATH_LINES and _is_path(lines[i], words[i]))
    }
    named = {i for i in range(body) if names_source(words[i])}
    beside = {i + step for i in sure | named for step in (-1, 1)}
    return sure | {i for i in beside - named if 0 <= i < body and may_be_about_page(words[i])}


def _mark_headline(lines: Sequence[Line], words: Sequence[str], about: set[int]) -> None:
    """A page's headline stands right above what the page says of itself, whatever stands above the two."""
    first = next((i for i in sorted(about) if i > 1 and is_about_page(words[i])), 0)
    above = [i for i in range(first) if i not in about]
    if len(above) < 3 or above[-1] != first - 1:
        return
    line, text = lines[above[-1]], words[above[-1]]
    is_apart = all(lines[i].blank_before for i in above[1:])
    if is_apart and not line.marker and is_heading_like(text) and not follows_title(text):
        line.style, line.level = "Title", 1


def _is_path(line: Line, text: str) -> bool:
    """首页 > 公司新闻 > 正文, and > 新闻中心 > 公司新闻 whatever its parts are called: where on a site the page is."""
    names = [name.strip() for name in _STEP.split(text.strip(" >＞»›"))]
    if len(names) > 2 and _HOME.fullmatch(names[0]):
        return True
    is_led = line.style == SET_APART and len(names) > 1  # a sign of quotation, for Markdown
    return is_led and all(0 < width(name) <= _PLACE and not ends_sentence(name) for name in names)


def is_bar(line: Line, text: str) -> bool:
    """Whether a line is one of a page's bars, where it stands above or below a copy."""
    return (
        bool(_BAR.fullmatch(text) or _NEXT.fullmatch(text)) or _is_button(line, text) or is_about_page(text)
    )


def _is_of_page(line: Line, text: str) -> bool:
    """What no story has a line of, wherever it stands."""
    return not line.marker and (bool(_ANYWHERE.fullmatch(text)) or _is_button(line, text))


def _is_ad(line: Line, text: str) -> bool:
    return not line.marker and bool(_AD.fullmatch(text))


def _heads(lines: Sequence[Line], index: int) -> bool:
    """广告 right above what it heads, with room over it."""
    return lines[index].blank_before and not all(line.blank_before for line in lines[index + 1 : index + 2])


def _is_button(line: Line, text: str) -> bool:
    """【打印本页】"""
    return line.style == BRACKETED and bool(_BUTTONS.fullmatch(text))


def _is_reading_list(lines: Sequence[Line], words: Sequence[str], index: int) -> bool:
    """Headlines only, and no credits, which end the story itself."""
    return not any(
        lines[i].marker or lines[i].level or ends_sentence(words[i]) or read_credits(lines[i].text)
        for i in range(index + 1, len(words))
    )
