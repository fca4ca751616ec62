"""A page of the web: its path, its bars and buttons, what else there is to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chengyu_desktop.intake.line import Line

_BREADCRUMB = re.compile(
    r"(?:首页|Home)(?:\s*[/／|｜]\s*[^/／|｜。，]{1,16}){1,6}|"
    r"(?:(?:您?(?:当前|现在|所在)的?位置|首页|Home)\s*[:：]?\s*)?[^>»›＞。，]{0,16}(?:\s*[>»›＞]+\s*[^>»›＞。，]{1,20}){1,6}",
    re.IGNORECASE,
)
_WEB_BAR = re.compile(
    r"(?:阅读原文|分享到\S{1,4}|收藏|点赞|在看|转发)(?:\s+(?:阅读原文|分享到\S{1,4}|收藏|点赞|在看|转发|评论))+|(?=.*(?:登录|注册))(?:[\u4e00-\u9fff]{2,4}[\s|｜]+){3,}[\u4e00-\u9fff]{2,4}|"
    r"(?=.*(?:首页|登录|注册|Log ?in|Sign up))[^|｜。，]{1,10}(?:\s*[|｜]\s*[^|｜。，]{1,10}){1,9}|"
    r"(?:[【\[(（]?\s*(?:打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)|收藏(?:本页)?|分享|字号|字体|纠错|大|中|小)\s*[】\])）]?[\s|｜/:：]*){1,8}|"
    r"(?:分享[到至]?|复制连结|复制链接)\s.*|(?:广告|ADVERTISEMENT)(?:\s.*)?|(?:查?看更多|更多).{0,8}(?:新闻|内容|报道|资讯)|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d\d(?:\s.*)?|"
    r"(?:分享到?|字[号体]|Share(?: this)?(?: on)?)\s*[:：].*|(?:上一[篇条页]|下一[篇条页]|前一[篇条]|后一[篇条])\s*[:：].*|"
    r"(?:发布|发表|更新|发稿|刊发)(?:时间|日期|于)?\s*[:：]?\s*\d{4}\D\d{1,2}\D\d{1,2}日?[\s\d:：]*(?:[\s|｜]+(?:浏览|阅读|点击|字[号体]|作者|访问).*)?|"
    r"(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[:：]\s*\d+.*|(?:Published|Updated|Posted)(?: on| at)?:?\s+.*\d{4}.*|"
    r"Was this page helpful.*|Back to top|Share this (?:story|article|page)|Read more\s*:.*|Click here\b.*|(?:Share|Save|Listen|Tweet|Print|Email|Facebook|Twitter|WhatsApp|LinkedIn|Comments?)(?:[\s|·•]+(?:Share|Tweet|Print|Email|Save|Listen(?: \(\d+ min\))?|Facebook|Twitter|X|WhatsApp|LinkedIn|Comments?))*",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"(?:推荐阅读|相关推荐|相关阅读|热门(?:文章|推荐|新闻)|猜你喜欢|更多(?:新闻|精彩)|Related(?: stories| articles)?|Read more|You may also like|Most read)[:：]?",
    re.IGNORECASE,
)


def web(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """Its path and bars wherever they stand, and all from the heading of what else there is to read."""
    for index, text in enumerate(words):
        if (index < 4 and _BREADCRUMB.fullmatch(text)) or _WEB_BAR.fullmatch(text):
            yield index
        elif _RELATED.fullmatch(text) and index * 2 > len(words):
            yield from range(index, len(words))
            return
