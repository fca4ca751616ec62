"""What is said to the desk about the copy: how long it is, where it goes, what comes with it, who asks for what.

No note is known by its wording. A line above or below a copy is one when it speaks of the making of a page in two ways or more
(``NUMBERS BOX - Sat business, p.5 - 2 cols x 30cm``, 校报第612期三版稿，约600字，图片在共享盘), which a headline hardly does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chengyu_desktop.intake.characters import ends_sentence, tells, width
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.envelopes.service import is_none, is_service, reaches
from chengyu_desktop.intake.line import BRACKETED, Line
from chengyu_desktop.intake.wording import patterns

_ONCE = patterns(
    # how long
    r"(?:约|大约|共|计|控制在|不超过)?\d{2,4}\s*字(?![^\s，,。；;、）)左以])|字数(?![减增翻过])|篇幅|\b\d[\d,.]*\s*(?:words|wds|cols?|columns?|cm|mm)\b|[一二三四五六两\d]\s*[栏欄](?![目杆])",
    # where it goes
    r"版[面位心](?!税)|第?\s*[A-D\d一二三四五六七八]{1,3}\s*版|头版|专[题版]页\s?\d|\d{1,2}月号|专版用|(?<!普)通版|[整半竖横]版|[整半]页|通栏|[左右中]边(?:放|栏|是)?|放[左右]栏|[A-D]\d{1,2}\s?(?=[的用那]|文化|要闻|版|$)|\bp(?:age|p)?\.?\s?\d+\b|\bspread\b|\bfront page\b|\b(?:inside|news|sports?|business|features?|city|metro|world|weekend)\s+(?:page|section|desk)\b|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)\s+(?:business|news|sports?|paper|page|edition|city|features|review|life)\b",
    # whom to ask
    r"(?<!部)分机|\bext\.?\s?\d+",
    r"打我|找我|微信我|微我|联系我|问我|有(?:问题|事|疑问)|\b(?:queries|call me|ring me|ping me)\b",
)
"""Two lengths, or two editions, are one way."""
_OFTEN = patterns(
    # what is made of it
    r"(?<![书手画诗])稿(?!酬|纸|费)|排版|照[^，。]{0,3}排|标题[用放]|[先好再]排(?!水|队|名|放|污|涝|查|险|序|除)|排好|上版|校后|[未待]校|校对后|扫描件|版用|清样|勿早于|按序号|(?:部|组|室|台|中心|社|局|处|科)(?:传|转)来?(?![递送给播])|再斟酌|发上|配图|插图[用配]|待补|[定终]稿(?=[了，。\s]|$)|做大一点|放大|配[^，。]{0,12}照片|题图|图表文字|图的文字|信息图|长图|美编|[图表制视觉编摄影]{2}组|(?:制图|排版|设计|版式|美术)说明|[柱饼线]状?图|见报|刊[发登]|签版|看样|发排|文案|版式|大样(?!本)|小样(?!本)|栏目[:：]|\b(?:slug|sidebar|subs|subbed|captions?|infographic|gfx|graphics? (?:desk|team|box)|art desk|numbers box|fact ?box|box copy|standfirst|run (?:as|across)|for the desk|house style|web only|wall text|final version|to follow|leave (?:half|a|one|two) (?:a )?columns?)\b",
    # what comes with it
    r"附件|共享盘|文件夹|网盘|压缩包|云盘|原图|图库|图片附后|另附|底表|(?:图片|照片|图|表格|数据)\s*(?:在|见|另|单独|放在|稍后|随后|已|(?:[^，。]{0,6}(?:另|单独|统一|一会儿|直接))?发(?:[您你]|邮|群|过|了|$|[，。]))|\b(?:attached|attachment|folder|dropbox|drive|pix|see (?:email|mail))\b|\.?\b(?:zip|jpe?g|png|docx?|xlsx?|pdf|psd)\b|文件名",
)
_MAY_BE = patterns(
    r"\b(?:layout|explainer|deadline|embargo\w*|questions?|copy|draft|graphics?|story|text for|the text|panel|page|wording)\b",
    r"\b(?:checked|signed? off|cleared|proofed)\b|对过|核过|核了|核对|已审|审过|改好了|看过",
    r"大事记|图表|文字(?:先|在|已)|图[我今明]",
)
"""What makes a page, and stands in a story as well: it counts beside what is said to somebody."""
_SAID = patterns(
    r"[您你妳](?!好[，,]\S{8}.*。$)|我(?!国|们|市|省|县|区|校|院|厂|司|镇|乡|村|军|党|台|港|社|队|馆|报|刊|家)|咱|让[他她]",
    r"老师|主任好|编辑好|同事|[哥姐编][，,:：]|^[阿小老][\u4e00-\u9fff]{1,2}\s*[:：～~，,]|^(?:hi|hey|hello|dear|(?:good )?morning)\b",
    r"谢谢|多谢|辛苦|麻烦|唔该|拜托|请(?:美编|排|放|用|注意|核|配|查收|审)|查收|\b(?:thanks|thx|cheers|please|pls|sorry)\b|can you",
    r"[\U0001f600-\U0001f64f\U0001f64f\U0001f44c]|～|畀|睇|嘅|[啦哈哦呢]$|贴在下面|贴下面|如下[:：]?(?:$|[，,])|直接粘|再调|以下为|以下是|说过了|\b(?:below|pasted?|as (?:agreed|discussed|promised))\b",
    r"明[日天早](?!起|开)|今[晚天](?!起)|\d{1,2}\s*点(?:半)?前|下班前|一会儿|周[一二三四五六日]前?[交给]|\b(?:tonight|tomorrow|by \d{1,2}\s?[ap]m|for (?:mon|tues|wednes|thurs|fri|satur|sun)day|for (?:sat|sun)\b)",
)
_LABELLED = re.compile(
    r"(?:投稿|来稿|交稿|发稿|送审)(?:单位|人|对象)?\s*[:：]|(?:夜班|编辑|排版|美编|版面)注意\s*[:：]|稿签|稿件编?号\s*[:：]|(?:发|送|呈|转)\s*[:：]\s*\S*(?:部|室|组|编|台)$|Desk\s*:|@(?:所有人|全体成员)|(?:SLUG|MOVES)\s*:|(?i:eds|notes? (?:to|for) (?:the )?(?:desk|editors?|subs|design\w*|layout|art))\s*:|"
    r"[A-Z]{2,}(?:-[A-Za-z0-9]+){3,}$|(?:BC-|(?:AP|US|EU|AS|UK)-[\w-]*--).*?,\s*\d+"
)
"""What only a desk sets above a copy."""
_OF_WIRE = re.compile(r"(?:WORDS|LENGTH|STATUS|RUN DATE|RUNS|FOR|DESK|PRIORITY|BUDGET|PAGE|SECTION)\s*:")
"""What it sets there too, beside a line that only it sets, or several together."""
_BRACKETED_WHOLE = re.compile(r"[（(\[【].{6,}[）)\]】]")
_ASKED = re.compile(r"请(?!进|示|愿|假|柬)")
_SIGNATURE = 30  # columns
_LONGEST = 200  # columns
_PROSE = 100  # columns of what may tell the readers something
_TOP = 10  # lines


def is_to_desk(text: str) -> bool:
    """Whether a (simplified) line speaks of the making of the page in two ways, or in one and to somebody."""
    if width(text) > _LONGEST:
        return False
    if _is_labelled(text):
        return True
    making = sum(bool(way.search(text)) for way in _ONCE) + _said_in(_OFTEN, text)
    said = sum(bool(way.search(text)) for way in _SAID)
    is_set_apart = said or _BRACKETED_WHOLE.fullmatch(text) or _ASKED.search(text)
    if not is_set_apart and tells(text):
        return False  # what a story tells of papers and pages
    may_be = _said_in(_MAY_BE, text) if said else 0
    if making >= 2 or (making and may_be and making + may_be >= 3):
        return True
    if making + may_be + said and _BRACKETED_WHOLE.fullmatch(text) and (making or _ASKED.search(text)):
        return True
    return width(text) <= _PROSE and making + may_be >= 1 and 2 * making + may_be + said >= 4


def _said_in(ways: Sequence[re.Pattern[str]], text: str) -> int:
    return len({found.group().lower() for way in ways for found in way.finditer(text)})


def to_desk(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """Above the copy's first sentence, and below its last line; what only a desk writes, further down too."""
    is_body, is_first = False, True
    for index, text in enumerate(words[:_TOP]):
        line = lines[index]
        if index in gone or read_credits(line.text) or (line.level and line.style != BRACKETED):
            continue
        above = index and not is_body and _goes_on(lines, words, index)
        is_note = is_to_desk(text) or _is_of_wire(words, index) or (is_first and is_service(text))
        if _is_labelled(text) or above or (not is_body and is_note):
            yield index
        else:
            is_first = False
            is_body = is_body or bool(line.marker) or tells(text)
    for index in range(len(words) - 1, 0, -1):
        if index in gone or read_credits(lines[index].text) or is_none(lines, words, index):
            continue
        if lines[index].marker or not is_to_desk(words[index]):
            return
        yield index


def _is_of_wire(words: Sequence[str], index: int) -> bool:
    beside = [*words[max(index - 1, 0) : index], *words[index + 1 : index + 2]]
    is_of_wire = bool(_OF_WIRE.match(words[index]))
    return is_of_wire and any(_OF_WIRE.match(text) or _is_labelled(text) for text in beside)


def _goes_on(lines: Sequence[Line], words: Sequence[str], index: int) -> bool:
    """Whether a line says more to whom the note above it was written."""
    is_more = is_to_desk(words[index - 1]) and not lines[index].blank_before
    if is_more and width(words[index]) <= _SIGNATURE and reaches(words[index]):
        return True  # who wrote it
    return is_more and ends_sentence(words[index]) and any(way.search(words[index]) for way in _SAID)


def _is_labelled(text: str) -> bool:
    return bool(_LABELLED.match(text.lstrip("[【(（")))
