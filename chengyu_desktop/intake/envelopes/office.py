"""What an office sets around its text: that it is a release, whom to ask, when a meeting was and who came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.line import Line

_RELEASE = re.compile(
    r"(?:新闻稿|新闻通稿|通稿|PRESS RELEASE|NEWS RELEASE|MEDIA RELEASE|FOR IMMEDIATE RELEASE|EMBARGOED.{0,60}|(?:Press|News|Media) release\b.{0,60}|For (?:immediate )?release\b.{0,40}|即时发布|供即时发布)[:：]?|"
    r"(?:发稿|发布|供稿|送稿)(?:日期|时间|单位)\s*[:：].*",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"For (?:further|more) (?:information|details)\b.{0,60}\b(?:contact|call|visit|email)\b.*|(?:Media |Press )?Contact\s*:.*(?:\d{3}|@).*|.{0,6}(?:传媒|媒体)?查询\s*[:：].*\d.*|.{0,8}联系人\s*[:：].*|"
    r".{3,40}\s[|｜]\s(?:.*\b)?(?:Officer|Editor|Manager|Director|Executive|经理|主任|专员)|Please consider the environment.*|"
    r"[（(][^（）()]*(?:拨打|致电|咨询|热线|来电)[^（）()]*[）)][。.]?|"
    r"(?:(?:新闻|媒体|业务|采访)?(?:联络人|联系人|联络方式|联系方式|联络窗口)|(?:Media|Press|For further|For more)?\s*(?:contacts?|enquiries|inquiries|information))\s*[:：].*|"
    r"(?:地址|电话|手机|传真|微信|邮箱|邮编|E-?mail|Tel(?:ephone)?|Phone|Mob(?:ile)?|Fax|T|M)\s*[:：.]?\s*(?=[+(\d（]|\S+@).*|地址\s*[:：].*|[A-Za-z ]{3,20}:\s*[+(]?\d[\d\s()-]{7,}|Call(?: us)? on [+(\d].*|(?:Call(?: us)?|Hotline|Enquiries|Website|Web)\s*:.*|(?:下一[讲场期站集]|下期预告)\s*[:：].*",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"(?:(?:媒体|新闻)(?:联络|联系)(?:人|方式)?|关于我们|联系我们|Notes? (?:to|for) editors?|Editors?'? notes?|Media contacts?|Press contacts?|ENDS|-\s*ENDS?\s*-|编者注|致编辑)\s*[:：]?",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"[\u4e00-\u9fff]{2,3}\s*[|｜]\s*.{2,20}(?:部|中心|科|处|室|社|公司)")
_MINUTES = re.compile(
    r"(?:会议|开会|召开)?(?:时间|地点|主持人?|主持)\s*[:：].+|(?:参[会加]|出席|列席|与会|到会|缺席)(?:人员|领导|单位)?\s*[:：].+|(?:记录人?|会议记录|主送|抄送|散会时间|会议议题|议题)\s*[:：].+"
)
_MOST_TOP = 14  # lines in which a mail's or web page's head stands


def release(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """Words that a press office sets above and below its text."""
    for index, text in enumerate(words):
        if (
            (index < 5 and _RELEASE.fullmatch(text))
            or (_CONTACT.fullmatch(text) and (index * 2 > len(words) or index < 5))
            or (_SIGNED.fullmatch(text) and index * 2 > len(words) and not read_credits(lines[index].text))
        ):
            yield index
        elif _NOTES.fullmatch(text) and index * 2 > len(words):
            yield from (i for i in range(index, len(words)) if not read_credits(lines[i].text))
            return


def minutes(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """When and where a meeting was and who came, in several lines at the top, and when it rose."""
    found = [i for i, text in enumerate(words) if not lines[i].marker and _MINUTES.fullmatch(text)]
    if len([i for i in found if i < _MOST_TOP]) >= 3:
        yield from (i for i in found if i < _MOST_TOP or i >= len(words) - 3)
