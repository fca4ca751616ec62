"""Whom to call and where to go, set below a copy (or above it, as a paper does): in a list of its own it is what the story tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chengyu_desktop.intake.characters import ends_sentence, width
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.envelopes.web_page import is_bar
from chengyu_desktop.intake.furniture import is_at_foot, is_call, is_notice
from chengyu_desktop.intake.line import Line
from chengyu_desktop.intake.paragraphs import is_heading_like
from chengyu_desktop.intake.person_names import has_surname
from chengyu_desktop.intake.wording import has_label

_REACHED = r"(?=.*(?:(?:\d[\s()-]?){5}|@|www\.|https?:))"
"""A number, an address of a mail or a page."""
_SERVICE = re.compile(
    r"For (?:further|more) (?:information|details)\b.{0,60}\b(?:contact|call|visit|email)\b.*|"
    r"[^。]*(?:网址|热线|电话|邮箱)\s*(?:[:：/／]\s*(?:www\.|https?:|\d{3,}|[+(（]\d|[\w.]+@).*|(?:www\.|https?:|[+(（]\d|[\w.]+@).*|\d{3,4}[-－ ]?\d{4,8}[^\d。，]{0,8})|"
    r".{0,6}(?:传媒|媒体)?查询\s*[:：].*\d.*|.{0,8}联系人\s*[:：].*|(?:新闻|媒体|业务|采访)?(?:联络人|联系人|联络方式|联系方式|联络窗口)\s*[:：].*|"
    r".{3,40}\s[|｜]\s(?:.*\b)?(?:Officer|Editor|Manager|Director|Executive|经理|主任|专员)|Please consider the environment.*|"
    r"[（(][^（）()]*(?:拨打|致电|咨询|热线|来电)[^（）()]*[）)][。.]?|"
    r"(?:地址|电话|手机|传真|微信|邮箱|邮编)\s*[:：.]?\s*(?=[+(\d（]|\S+@).*|地址\s*[:：].*|"
    r"Call(?: us)? on [+(\d].*|"
    rf"{_REACHED}(?:Contact|Write to|Send|E-?mail|Call|Ring|Phone|Text) .{{4,60}}|"
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|"
    rf"{_REACHED}(?:Questions|Corrections|Tips|Queries|Comments)\?? .*\b(?:call|contact|e-?mail|phone|ring|text|write)\b.*|"
    rf"{_REACHED}(?:(?:(?:Media|Press|For further|For more)?\s*(?:contacts?|enquiries|inquiries|information)|Call(?: us)?|Hotline|Website|Web|E-?mail|Tel(?:ephone)?|Phone|Mob(?:ile)?|Fax)\s*:.*|"
    r"(?:E-?mail|Tel|Phone|Mob(?:ile)?|Fax|T|M)\.?\s*(?=[+(\d]|\S+@).*|[A-Za-z ]{3,20}:\s*[+(0][\d\s()-]{7,})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"@|(?:\d[\s()-]?){6}|\d{3}[*＊xX]{2,}")
_COUNT = re.compile(r"\d[\d.]*\s?(?:[万亿余多个部件人次名家%％])")
_MASTHEAD = re.compile(r"(?:电话|热线|网址|邮箱)\s*[:：].*")
_AFTER_CREDITS = re.compile(r"(?:下一[讲场期站集]|下期预告)\s*[:：].*")
_DID = r"(?:[一二三初复终]审|审[校核稿定]|校对|签发|值班|[\u4e00-\u9fff]{0,4}(?:编辑|责编|编审)|摄[影像制]|监制|策划|统筹|制作|剪辑|播音|报道员|排版|运营|指导(?:教师|老师)?)"
"""What people do for a copy, and for nothing that it tells of."""
_PAIRS_OF_NAMES = re.compile(rf"(?:{_DID}\s*[:：]\s*[\u4e00-\u9fff]{{2,3}}(?:\s+|$)){{2,}}")
_NAME_IN_PAIR = re.compile(r"[:：]\s*(\S+)")
_LABELLED_NAME = re.compile(
    rf"{_DID}\s*[:：/]\s*([\u4e00-\u9fff]{{2,3}}(?:[\s、]+[\u4e00-\u9fff]{{2,3}}){{0,9}})"
)
_DIGIT = re.compile(r"\d")
_MOST_UNKNOWN = 5  # lines
_UNKNOWN = 40  # columns
_FEWEST_LISTED = 3  # lines that tell where to call: a list
_HEADING = 28  # columns
_ITEM = 36  # columns


def reaches(text: str) -> bool:
    """Whether a line has a number to call or an address to write to, as whoever gives one out has."""
    return bool(_NUMBER.search(text))


def is_service(text: str) -> bool:
    """咨询电话：…, 地址：…, Media contact: …, but for a line that counts something (手机 2.9亿部)."""
    return bool(_SERVICE.fullmatch(text)) and not _COUNT.search(text)


def names_makers(text: str) -> bool:
    """一审：宋某　二审：贾某: people whom no field of a project names, whatever they did."""
    named = _PAIRS_OF_NAMES.fullmatch(text)
    return bool(named) and all(has_surname(name) for name in _NAME_IN_PAIR.findall(text))


def around(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """What stands above and below a copy and is none of it: a paper's telephone, counters and buttons of a post, whom to ask."""
    is_masthead = 0 not in gone and bool(words) and bool(_MASTHEAD.fullmatch(words[0]))
    if is_masthead and is_service(words[0]) and not any(is_service(text) for text in words[1:2]):
        yield 0
    foot = _foot(lines, words, gone)
    credited = False
    index = foot
    while index < len(words):
        text = words[index]
        if index in gone:
            index += 1
        elif read_credits(lines[index].text):
            credited, index = True, index + 1
        elif (
            credited
            or is_bar(lines[index], text)
            or is_at_foot(text)
            or is_notice(text)
            or names_makers(text)
        ):
            yield index
            index += 1
        elif is_service(text):
            run = _run_of_service(words, index)
            if _is_content(lines, words, run):
                for i in run:
                    lines[i].in_story = True
            else:
                yield from run
            index = run.stop
        else:
            line = lines[index]
            apart = line.blank_before or not text[0].isalnum() or text.rstrip()[-1] in ">＞»"
            if apart and not (line.marker and line.marker == lines[index - 1].marker):
                yield index
            index += 1


def _foot(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> int:
    """The line below which none is the story's. A few lines that might be anything are none below the credits, or among them."""
    foot, unknown = len(words), 0
    for index in range(len(words) - 1, 0, -1):
        credits = read_credits(lines[index].text)
        is_gone = index in gone or is_none(lines, words, index)
        between = range(index + 1, index + 1 + unknown)
        if is_gone and unknown and is_service(words[index]) and all(reaches(words[i]) for i in between):
            foot, unknown = index, 0  # whom to call, and his number
        elif credits or (is_gone and not unknown):
            apart = lines[index].blank_before or len(credits) > 1 or bool(read_credits(lines[index - 1].text))
            apart = apart and not _is_section(lines, words, between)
            is_block = apart if foot == len(words) else _are_among(lines, words, between)
            if unknown and not (credits and is_block):
                return foot
            foot, unknown = index, 0
        elif unknown < _MOST_UNKNOWN and (is_gone or _may_be_none(lines[index], words[index])):
            unknown += 1
        else:
            return foot
    return foot


def _is_section(lines: Sequence[Line], words: Sequence[str], between: range) -> bool:
    """Whether lines below a source are a heading with its list, and no names or numbers to call."""
    if len(between) < 2 or not lines[between.start].blank_before:
        return False
    is_block = not any(lines[i].blank_before for i in between[1:])
    return is_block and not any(re.search(r"[:：]|\d", words[i]) for i in between)


def _are_among(lines: Sequence[Line], words: Sequence[str], between: range) -> bool:
    """Whether lines stand in one block with credits above and below, and go on with none of them."""
    labelled = all(re.search(r"[:：]", words[i]) for i in between)
    return labelled and not any(lines[i].blank_before for i in (*between, between.stop))


def is_none(lines: Sequence[Line], words: Sequence[str], index: int) -> bool:
    """Whether a line that stands below a copy is surely none of it: a bar, a call, a number, a maker whom no field names."""
    text = words[index]
    return (
        is_bar(lines[index], text)
        or is_at_foot(text)
        or is_call(text)
        or is_notice(text)
        or is_service(text)
        or names_makers(text)
        or _names_another(lines, words, index)
        or bool(_AFTER_CREDITS.fullmatch(text))
    )


def _may_be_none(line: Line, text: str) -> bool:
    """Few words without a figure, but for a number to call."""
    is_short = width(text) <= _UNKNOWN and not line.marker and not line.level and not line.row
    return is_short and not ends_sentence(text) and (not _DIGIT.search(text) or reaches(text))


def _names_another(lines: Sequence[Line], words: Sequence[str], index: int) -> bool:
    """指导教师：顾明 beside credits: somebody whom no field of a project names."""
    found = _LABELLED_NAME.fullmatch(words[index])
    if not found or lines[index].marker or not has_surname(found[1]):
        return False
    beside = [*lines[index - 1 : index], *lines[index + 1 : index + 2]]
    return any(read_credits(line.text) for line in beside)


def _run_of_service(words: Sequence[str], begin: int) -> range:
    end = begin
    while end < len(words) and is_service(words[end]):
        end += 1
    return range(begin, end)


def _is_content(lines: Sequence[Line], words: Sequence[str], run: range) -> bool:
    """Whether numbers to call are a list of the story's: three or more, under a heading, or items of one list with what is above."""
    if len(run) >= _FEWEST_LISTED:
        return True
    first, above = lines[run.start], lines[run.start - 1]
    if first.marker and first.marker == above.marker:
        return True
    beside = range(run.start - 2, run.start + 1)
    if run.start > 2 and all(has_label(words[i]) and width(words[i]) <= _ITEM for i in beside):
        return not any(lines[i].blank_before for i in beside[1:])  # 电视：… 网络：… 电话：…
    text = words[run.start - 1]
    is_headed = bool(above.level) or (
        above.blank_before and is_heading_like(text) and width(text) <= _HEADING and not _COUNT.search(text)
    )
    return is_headed and not first.blank_before
