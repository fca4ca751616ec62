"""What stands on a page or screen and is no part of the copy: page numbers, datelines, jumps, buttons, counters."""

from __future__ import annotations

import re
from datetime import date

from chengyu_desktop.intake.characters import simplified

_DATE = r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
_WEEK = r"(?:星期|周)[一二三四五六日天]"
_FURNITURE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[-—–─·•‧\s]*(?:第\s*)?\d{1,3}\s*[版页][-—–─·•\s]*(?:/?\s*共\s*\d+\s*[版页])?",
        r"第\s*\d+\s*页\s*[,，/]?\s*共\s*\d+\s*页",
        r"[-—–─]\s*\d{1,3}\s*[-—–─]",
        r"[A-D]?\d{1,2}\s*[版叠]?\s+(?:要闻|头版|特别报道|本地|国内|国际|经济|体育|文化|专题|专版|视觉|时政|社会|综合|深度|新闻|焦点|聚焦)\S{0,4}(?:\s.*)?",
        r"(?:要闻|头版|特别报道|本地|国内|国际|经济|体育|文化|专题|专版|视觉|时政|社会|综合|深度|新闻|焦点)\S{0,3}\s*[A-D]?\d{1,2}(?:\s.*)?",
        rf"{_DATE}\s*{_WEEK}.*",
        rf"{_WEEK}\s*{_DATE}.*",
        rf"[A-D]?\d{{1,2}}\s*版?\s+{_DATE}.*",
        r"(?:Page|P\.?)\s*\d+(?:\s*(?:of|/)\s*\d+)?",
        r".{0,4}(?:上接|下转|紧接).{0,4}[\d一二三四五六七八九十]+\s*版.{0,6}",
        r"[(\[]?Continued (?:on|from) (?:page )?\S+?[)\]]?",
        r"[^\w\u4e00-\u9fff]*点击(?:查看|进入|了解|链接|这里|此处|报名|预约|观看).*",
        r"[^\w\u4e00-\u9fff]*点击[“\"「]?(?:上方|下方|图片|标题|蓝字|阅读).*|.*(?:关注我们|长按识别|扫码关注|扫描二维码).*|阅读原文|点击阅读原文.*",
        r"(?:阅读|在看|点赞|转发|分享|收藏|评论)\s*(?:\d[\d.]*万?\+?)?(?:[\s、，,]+(?:阅读|在看|点赞|转发|分享|收藏|评论)\s*(?:\d[\d.]*万?\+?)?)+.*",
        r"(?:点(?:赞|分享|收藏|在看)[\s、，]*){2,}",
        r"[·•‧—–-]\s*\d{1,3}\s*[·•‧—–-]?|\d{1,3}\s*[·•‧—–-]",
        r"(?:[^，。]{0,8}扫一扫[^，。]{0,10})",
        r"(?:#\s*){2,}",
        r"[(\[]?(?:Turn to|See(?: also)?) page \w{1,3}[)\]]?|[A-D]\d{1,2}",
        r"(?:展板|幻灯片|Slide|Panel)?\s*\d{1,2}\s*/\s*\d{1,2}",
        r".{0,10}点个?[“\"「]?(?:在看|赞).{0,8}|(?:本文|本号|转载|版权|声明).{0,30}(?:转载|授权|联系|后台|赞助|侵删).{0,20}",
        r"阅读\s*\d[\d.]*万?\+?",
        r"原创\s.*|(?:收录于|来自专辑|以下文章来源于).*",
        r"-*\s*(?:END|the end|全文完|完)\s*-*|[（(]完[)）]|-30-|###",
        r"!\[[^\]]*\]\([^)]*\)|[\[【]?(?:图片|配图|图\d{1,2}|image)[\]】]?",
        r"https?://\S+",
        r"第\s*\d+\s*版(?:\s+\S{1,10}){0,2}",
        r"[（(].{0,10}(?:图片|照片|本文图).{0,24}(?:提供|拍摄|摄)[）)]",
        r"(?:题图|图片说明|图说|题图说明)\s*[:：].*",
        r"责(?:任编辑|编)\s+\S.*",
        r".*(?:网址|热线|电话|邮箱)\s*[:：]?\s*(?:www\.|https?:|\d{3,}|[+(（]\d|[\w.]+@).*",
        r"\S{1,20}(?:\s+\S{1,20})?\s+\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+\d{1,2}:\d\d(?:\s+\S{1,8})?",
        r"[^，。]{0,6}[“\"「]?在看[”\"」]?.*(?:分享|转发|点赞).*|.*(?:点赞|转发)[^。]{0,6}在看.*",
        r"[（(【\[][^）)】\]]*(?:请(?:美编|编辑|排版|版面|设计)|美编(?:请|注意|老师|配|做|处理))[^）)】\]]*[）)】\]]",
        r"(?:责任)?(?:责编|编辑|审核|校对|审校|监制|版式|投稿邮箱|新闻热线|邮箱|电话|联系电话|热线)\s*[:：/／].*",
        r"版权所有.*|未经授权.*|Copyright .*|©.*|All rights reserved\.?",
    )
)
_DATELINE = re.compile(r"(?P<y>\d{4})\s*[年./-]\s*(?P<m>\d{1,2})\s*[月./-]\s*(?P<d>\d{1,2})\s*日?")
_LONGEST = 60


def is_furniture(text: str) -> bool:
    """Whether a whole line is such."""
    words = simplified(text)
    return len(text) <= _LONGEST and any(pattern.fullmatch(words) for pattern in _FURNITURE)


def dateline(text: str) -> date | None:
    """The day that a page's furniture names."""
    found = _DATELINE.search(text)
    if not found:
        return None
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None
