"""What stands on a page or screen and is no part of the copy: page numbers, datelines, jumps, buttons, counters.

Few are such wherever they stand; most only above or below the copy, for a story has the same words.
"""

from __future__ import annotations

import re
from datetime import date

from chengyu_desktop.intake.characters import simplified
from chengyu_desktop.intake.wording import patterns

_DATE = r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
_WEEK = r"(?:星期|周)[一二三四五六日天]"
_SECTION = (
    "要闻|头版|特别报道|本地|国内|国际|经济|体育|文化|专题|专版|视觉|时政|社会|综合|深度|新闻|焦点|聚焦"
)


_ANYWHERE = patterns(
    r"[-—–─·•‧\s]*第\s*\d{1,3}\s*[版页][-—–─·•\s]*(?:[,，/]?\s*共\s*\d+\s*[版页])?|[-—–─]\s*\d{1,3}\s*页\s*[-—–─]",
    r"[—–─-]\s*\d{1,3}\s*[-—–─]|[·•‧]\s*\d{1,3}\s*[·•‧]",
    rf"(?:0\d|[A-D]\d{{1,2}})\s*版\s+(?:{_SECTION})\S{{0,4}}",
    r"Page\s*\d+(?:\s*(?:of|/)\s*\d+)?",
    r".{0,4}(?:上接|下转|紧接).{0,4}[\d一二三四五六七八九十]+\s*版.{0,6}",
    r"[(\[]?Continued (?:on|from) (?:page )?\S+?[)\]]?",
    r"阅读原文|[^\w\u4e00-\u9fff]*点击[“\"「]?阅读原文.*",
    r"(?:#\s*){2,}",
    r"[(\[]?(?:Turn to|See(?: also)?) page \w{1,3}[)\]]?",
    r"(?:展板|幻灯片|Slide|Panel)\s*\d{1,2}\s*/\s*\d{1,2}|\d{1,2} / \d{1,2}",
    r"-30-|###",
    r"!\[[^\]]*\]\([^)]*\)|[\[【](?:图片|配图|图\d{1,2}|image)[\]】]",
    r"[（(].{0,10}(?:图片|照片|本文图).{0,24}(?:提供|拍摄|摄)[）)]",
    r"(?:题图|图片说明|图说|题图说明)\s*[:：].*",
    r"责(?:任编辑|编)\s+\S.*",
    r"[（(【\[][^）)】\]]*(?:请(?:美编|编辑|排版|版面|设计)|美编(?:[:：，,]|请|注意|老师|配|做|处理))[^）)】\]]*[）)】\]]",
)
_FIRST = patterns(
    rf"[A-D]?\d{{1,2}}\s*[版叠]?\s+(?:{_SECTION})(?!\S*\d)\S{{0,4}}(?:\s.*)?",
    rf"(?:{_SECTION})(?:周刊|新闻|版|\s)?\s*[A-D]?\d{{1,2}}(?:\s{{2,}}.*)?",
)
"""The page's section, above all else."""
_TOP = patterns(
    r"原创\s.*\d{4}\D.*|(?:收录于|来自专辑|以下文章来源于).*",
    r"(?:(?:[\u4e00-\u9fff]{1,6}\s*[·•|｜]\s*)?第\s*\d+\s*版|Page\s+\d{1,3})(?:\s+[^\s\d，。：:]{1,12}){0,2}|[A-D]\d{2}(?:\s+[\u4e00-\u9fff]{1,12}){0,2}",
    r"[·•‧—–-]\s*\d{1,3}|\d{1,3}\s*[·•‧—–-]|P(?:\.|\s|\.\s)\d+",
    r"[^\w\u4e00-\u9fff]*点击[“\"「]?(?:上方|下方|图片|标题|蓝字).*|.*(?:关注我们(?![\u4e00-\u9fff])|扫码关注).*",
    r"阅读\s*\d[\d.]*万?\+?|https?://\S+|[A-D]\d{1,2}",
    r"[（(]?(?:\d{4}年)?总?第\s*\d+\s*期[）)]?|[\u4e00-\u9fff]{2,12}[〔\[（(]\d{4}[〕\])）]\s*\d+\s*号",
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日\s+(?:第?[A-D]?\d{1,2}版?\s*[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff]{2,6}\s*第?[A-D]?\d{1,2}版?)",
    r"[\u4e00-\u9fff]{2,8}(?:特刊|专刊|周刊|专版|特稿)\s+0?\d{1,2}",
    r"\S+\.(?:docx?|txt|pdf|jpe?g|png|xlsx?|wps)",
)
_DAY = patterns(
    rf"{_DATE}\s*{_WEEK}.*",
    rf"{_WEEK}\s*{_DATE}.*",
    rf"[A-D]?\d{{1,2}}\s*版?\s+{_DATE}.*",
    r"(?:\S{1,20}\s+){0,2}\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+\d{1,2}:\d\d(?:\s.*)?",
)
_UNIT_DAY = re.compile(r"[^\s，。：:\d]{4,24}\s+\d{4}年\d{1,2}月\d{1,2}日")
_FOOT = patterns(
    r"[A-D]\d{1,2}",
    r"P(?:\.|\s|\.\s)\d+(?:\s*(?:of|/)\s*\d+)?|[·•‧—–-]\s*\d{1,3}|\d{1,3}\s*[·•‧—–-]|\d{1,3}\s*[版页]",
    r"(?:第\s*)?\d+\s*版(?:\s+\S{1,10}){0,2}",
    r"(?:阅读|在看|点赞|转发|分享|收藏|评论)\s*(?:\d[\d.]*万?\+?)?(?:[\s、，,]+(?:阅读|在看|点赞|转发|分享|收藏|评论)\s*(?:\d[\d.]*万?\+?)?)+.*",
    r"阅读\s*\d[\d.]*万?\+?",
    r"(?:点(?:赞|分享|收藏|在看)[\s、，]*){2,}",
    r".{0,10}点(?:个[“\"「]?|[“\"「])在看.{0,8}|点(?:个[“\"「]?|[“\"「])赞.{0,8}|(?:本文|本号|转载|版权|声明).{0,30}(?:转载|授权|联系|后台|赞助|侵删).{0,20}",
    r"[^，。]{0,6}[“\"「]?在看[”\"」]?.*(?:分享|转发|点赞).*|.*(?:点赞|转发)[^。]{0,6}在看.*",
    r"[-—–]*\s*(?:END|the end|全文完|完)\s*[-—–]*|[（(]完[)）]",
)
_CALL = patterns(
    r"https?://\S+",
    r"版权所有.*|未经授权.*|Copyright .*|©.*|All rights reserved\.?",
    r"[^\w\u4e00-\u9fff]*[\[【]?点击[“\"「]?(?:查看|进入|了解|链接|这里|此处|报名|预约|观看|阅读|收听|收看|下载|购票|上方|下方|图片|标题|蓝字).*",
    r".*(?:关注我们|长按识别|扫码关注|扫描二维码).*|[^，。]{0,8}扫一扫[^，。]{0,10}",
)
_RIGHTS = patterns(
    r"侵权|侵删|版权|著作权|copyright|all rights",
    r"转载|转发请|授权|许可|免责|不代表|仅供|观点|立场|permission|reproduc|disclaimer|views expressed",
    r"删除|撤稿|联系|告知|处理|后台|留言|邮箱|contact",
    r"本站|本网|本文|本号|公众号|平台|网络|网友|作者|this (?:article|site|page|material)",
    r"^\s*(?:注|声明|免责声明|版权声明|特别声明|温馨提示)\s*[:：]|如有|请注明|注明出处",
)
_NOTICE = 200  # characters
_DATELINE = re.compile(r"(?P<y>\d{4})\s*[年./-]\s*(?P<m>\d{1,2})\s*[月./-]\s*(?P<d>\d{1,2})\s*日?")
_LONGEST = 60
_TOP_LINES = 3  # of the copy, below which nothing is at its top any more


def _is_one(text: str, ways: tuple[re.Pattern[str], ...]) -> bool:
    words = simplified(text)
    return len(text) <= _LONGEST and any(way.fullmatch(words) for way in ways)


def is_furniture(text: str, above: int, *, dated: bool = False) -> bool:
    """Whether a whole line is such with so many lines of the copy ``above`` it; ``dated`` lets the day of a page or post be one."""
    if _is_one(text, _ANYWHERE) or (not above and _is_one(text, _FIRST)):
        return True
    return above < _TOP_LINES and (_is_one(text, _TOP) or (dated and is_day(text)))


def is_day(text: str) -> bool:
    """2024年6月3日　星期一, 某报 2024-06-28 18:00: the day that a page or a post has once, at its top."""
    return _is_one(text, _DAY) or bool(_UNIT_DAY.fullmatch(simplified(text)))


def is_at_foot(text: str) -> bool:
    """Whether a line that stands below a copy is no part of it."""
    return _is_one(text, _FOOT)


def is_notice(text: str) -> bool:
    """注：本站部分文章收集自网络，如有侵权请联系删除: whether a line that stands below a copy says who may use it, in three ways or more."""
    words = simplified(text)
    ways = [bool(way.search(words)) for way in _RIGHTS]
    return len(words) <= _NOTICE and any(ways[:2]) and sum(ways) >= 3


def is_call(text: str) -> bool:
    """点击查看…, 扫描二维码…, 版权所有…: what a post asks of its readers, and a story tells as well."""
    return _is_one(text, _CALL)


def dateline(text: str) -> date | None:
    """The day that a page's furniture names."""
    found = _DATELINE.search(text)
    if not found:
        return None
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None
