"""What is said to the desk about the copy: how long it is, where it goes, what comes with it, who asks for what.

No note is known by its wording. A line above or below a copy is one when it speaks of the making of a page in two ways or more
(``NUMBERS BOX - Sat business, p.5 - 2 cols x 30cm``, 校报第612期三版稿，约600字，图片在共享盘), as no headline does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chengyu_desktop.intake.characters import ends_sentence, width
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.envelopes.service import is_service
from chengyu_desktop.intake.line import BRACKETED, Line


def _ways(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_MAKING = _ways(
    # how long
    r"(?:约|大约|共|计|控制在|不超过)?\d{2,4}\s*字(?![^\s，,。；;、）)左以])|字数|篇幅|\b\d[\d,.]*\s*(?:words|wds|cols?|columns?|cm|mm)\b|[一二三四五六两\d]\s*[栏欄](?![目杆])",
    # where it goes
    r"版[面位心](?!税)|第?\s*[A-D\d一二三四五六七八]{1,3}\s*版|头版|专版用|通版|整版|半版|[左右中]边(?:放|栏|是)?|放[左右]栏|[A-D]\d{1,2}\s?(?=[的用]|文化|要闻|版|$)|\bp(?:age|\.)\s?\d+|\bspread\b|\bfront page\b|\b(?:inside|news|sports?|business|features?|city|metro|world|weekend)\s+(?:page|section|desk)\b|\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\w*\s+(?:business|news|sports?|paper|edition|city|features|review|life)\b",
    # what is made of it
    r"(?<![书手画诗])稿(?!酬|纸|费)|排版|配图|配[^，。]{0,12}照片|题图|图表文字|信息图|长图|美编|制图组|见报|刊发|签版|发排|文案|版式|大样|小样|栏目[:：]|\b(?:copy|layout|slug|draft|explainer|sidebar|subs|captions?|deadline|embargo\w*|infographic|graphics? (?:desk|team|box)|numbers box|fact ?box|box copy|standfirst|run as|for the desk|house style)\b",
    # what comes with it
    r"附件|共享盘|文件夹|网盘|压缩包|云盘|原图|(?:图片|照片|图|表格|数据)\s*(?:在|见|另|单独|放在|稍后|随后|已)|\b(?:attached|attachment|folder|dropbox|drive|see (?:email|mail))|\.(?:zip|jpe?g|png|docx?|xlsx?|pdf|psd)\b|文件名\b",
    # whom to ask
    r"分机|\bext\.?\s?\d+",
    r"打我|找我|微信我|联系我|问我|有(?:问题|事|疑问)|\b(?:queries|call me|ring me|ping me|questions?)\b",
)
_SAID = _ways(
    r"[您你妳](?!好[，,]\S{8}.*。$)|我(?!国|们|市|省|县|区|校|院|厂|司|镇|乡|村|军|党|台|港|社|队|馆|报|刊|家)|咱",
    r"老师|主任好|编辑好|同事|哥[，,:：]|姐[，,:：]|^[阿小老][\u4e00-\u9fff]{1,2}\s*[:：～~，,]|^(?:hi|hey|hello|dear|morning)\b",
    r"谢谢|多谢|辛苦|麻烦|唔该|拜托|请(?:美编|排|放|用|注意|核|配|查收|审)|查收|\b(?:thanks|thx|cheers|please|pls)\b",
    r"[\U0001f600-\U0001f64f\U0001f64f\U0001f44c]|～|畀|睇|嘅|[啦哈哦呢]$|对过了|核过|核对过|贴在下面|贴下面|如下[:：]?$|直接粘|再调|以下为|以下是|\b(?:below|pasted?|as (?:agreed|discussed|promised))\b",
    r"明[日天](?!起|开)|今[晚天](?!起)|\d{1,2}\s*点(?:半)?前|下班前|\b(?:tonight|tomorrow|by \d{1,2}\s?[ap]m|for (?:mon|tues|wednes|thurs|fri|satur|sun)day|for (?:sat|sun)\b)",
)
_SENT = re.compile(r"(?:投稿|来稿|交稿|发稿|送审)(?:单位|人|对象)?\s*[:：]")
_LONGEST = 200  # columns
_PROSE = 100  # columns of what may tell the readers something
_TOP = 10  # lines
_SAYING = 30  # columns of a sentence of the story's


def is_to_desk(text: str) -> bool:
    """Whether a (simplified) line speaks of the making of the page twice, or once and to somebody in two ways."""
    if width(text) > _LONGEST:
        return False
    if _SENT.match(text):
        return True
    making = len({found.group().lower() for way in _MAKING for found in way.finditer(text)})
    said = sum(bool(way.search(text)) for way in _SAID)
    return making >= 2 or (making == 1 and said >= 2 and width(text) <= _PROSE)


def to_desk(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """Above the copy's first sentence, and below its last line."""
    for index, text in enumerate(words[:_TOP]):
        if index in gone:
            continue
        line = lines[index]
        if is_to_desk(text) and not read_credits(line.text) and not (line.level and line.style != BRACKETED):
            yield index
        elif line.marker or line.level > 1 or (ends_sentence(text) and width(text) > _SAYING):
            break
    for index in range(len(words) - 1, 0, -1):
        if index in gone or read_credits(lines[index].text) or is_service(words[index]):
            continue
        if lines[index].marker or not is_to_desk(words[index]):
            return
        yield index
