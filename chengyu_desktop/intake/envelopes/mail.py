"""A mail: its fields and its greeting, notes to the desk, the farewell, and the mail that it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chengyu_desktop.intake.characters import ends_sentence, width
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.envelopes.service import is_service, reaches
from chengyu_desktop.intake.line import Line

_FIELD = re.compile(
    r"(?:发件人|收件人|寄件者|寄件人|抄送|密送|主题|主旨|附件|发送时间|发件时间|日期|时间|From|To|Cc|Bcc|Subject|Re|Date|Sent|Attachments?)\s*[:：]",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:发件人|收件人|寄件者|寄件人|抄送|From|To|Cc)\s*[:：]", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:主题|主旨|Subject|Re)\s*[:：]", re.IGNORECASE)
_REPLY = re.compile(r"On .{8,60} wrote:|在?.{6,40}写道[:：]|.{2,20}于.{6,30}写道[:：]", re.IGNORECASE)
_FORWARDED = re.compile(
    r"[-—_\s]*(?:原始邮件|转发邮件|转发的?邮件|Forwarded message|Original message)[-—_\s]*:?|Begin forwarded message:",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:尊敬的|亲爱的)?[\u4e00-\u9fffA-Za-z·]{1,12}?[，,\s]*(?:您好|你好|大家好|早上好|上午好|下午好|晚上好|好)[！!。，,~：:]?|"
    r"(?:尊敬的|亲爱的|各位).{1,12}[:：，,]|[\u4e00-\u9fff]{1,6}(?:老师|编辑|主任|总编)[:：，,]|"
    r"(?:Hi|Hello|Dear|Hey|Morning|Good (?:morning|afternoon|evening))\b[\w\s.,'-]{0,40}[,:!]?",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"稿|附件|查收|审阅|审改|麻烦|谢谢|多谢|感谢|辛苦|如下|见下|以下是|拜托|转给|转发|"
    r"\b(?:below|attached|please|thanks|thank you|as promised|let me know|shout|find|here(?:'s| is| are)|pasting|copy)\b",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"此致|敬礼[!！]?|顺颂.{0,6}|(?:编|撰|时|夏|冬|秋|春|商|台|文)安[!！。]?|祝\S{0,4}(?:好|安|祺|愉快|顺利)[!！。]?|祝[:：]?|"
    r"以上.{0,6}(?:请|供|妥否|稿件|内容|如有).{0,24}|妥否.{0,12}|如[有需].{0,14}(?:联系|联络|告知|告诉|回复|沟通).{0,10}|"
    r"(?:谢谢|多谢|感谢|辛苦)(?:老师|各位|大家|您|了|啦)*[!！。~]*|谢谢老师.{0,24}|(?:有问题|有事|有疑问).{0,6}(?:打我|找我|联系我|微信我)(?![:：]).{0,40}|(?:见报|刊出)后?.{0,4}(?:麻烦|请).{0,20}|发自我的\s?(?:手机|[A-Za-z]|小米|华为|荣耀|苹果|平板).{0,16}|"
    r"(?:(?:Kind|Best|Warm|Many) )?(?:regards|wishes|thanks)[,.!]?|(?:Best|Thanks(?: a \w+| so much| again)?|Cheers|Ta|Thank you)(?:,? [A-Z]\w+)?[,.!]?|谢谢(?:观看|大家|聆听|阅读)[!！。]?|Yours(?: \w+)?,?|"
    r"(?:Let me know|Happy to|Please let|Any questions|Shout).{0,70}|(?:ta|thx|thanks|cheers|best),? [A-Z]\w+(?: x+)?|.*\b(?:call me|ring me|text me|I'm on|reach me)\b.*\d{3}.*|(?:Photos?|Pics?|Pictures?|Images?)\b.{0,30}\b(?:coming|to follow|separate|attached)\b.*|Sent from my .{1,20}|--",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"此致|敬礼[!！]?|顺颂.{0,6}|(?:编|撰|时|夏|冬|秋|春|商|台|文)安[!！。]?|祝(?:\S?好|安|祺)?[!！。:：]?|--|发自我的.*|Sent from.*|"
    r"(?:(?:Kind|Best|Warm|Many) )?(?:regards|wishes)[,.!]?|Yours(?: \w+)?,?|(?:Best|Cheers|Ta|Thanks.*|Thank you),?(?-i: [A-Z]\w+)?(?: x+)?[,.!]?",
    re.IGNORECASE,
)
"""Words that only end a letter."""
_TO_SOMEBODY = re.compile(r"老师|打我|找我|联系我|微信我|麻烦|稿|请审|以上请")
_TOLD = re.compile(r"^(?!.*(?:@|(?:\d[\s()-]?){6}|\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?$)).*\d")
"""A figure that is no number to call and no day of writing."""
_SMALL = re.compile(r"(?<!\S)(?!(?:of|and|the|for|in|at|x|de|van)(?!\S))[a-z]+(?!\S)")
_MOST_NAMES = 4  # lines below a farewell
_ADDRESSED = re.compile(
    r".*(?:老师|编辑|主任|总编|同事|同志|主编|美编|王编|各位).*|.*[，,：:]|(?:Hi|Hello|Dear|Hey)\b.*",
    re.IGNORECASE,
)
_MOST_TOP = 14  # lines in which a mail's or web page's head stands
_SIGNED = 48  # columns of a line of a signature
_LIST = re.compile(r"退订|unsubscribe", re.IGNORECASE)
_LONGEST = 160  # columns of a line of courtesy
_LETTER = 8  # lines of what is written before the copy
_MOST_FOOT = 14  # lines of a signature and what stands around it


def mail(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """The fields at the top, the greeting, and the lines of courtesy right below it."""
    fields = _fields(lines, words)
    top = [i for i in range(len(words[:_MOST_TOP])) if i not in gone]
    for index in range(len(words) // 2, len(words)):
        if _REPLY.fullmatch(words[index]) or (_FORWARDED.fullmatch(words[index]) and "-" in words[index]):
            yield from range(index, len(words))  # the mail that this one answers
            break
    is_mail = any(
        _SUBJECT.match(words[i]) or "@" in words[i] for i in fields
    )  # From and To are a journey's too
    at = 0
    if is_mail and len(fields) > 1 and fields[0] <= 3 and any(_ADDRESS.match(words[i]) for i in fields):
        at = fields[-1] + 1
        yield from (i for i in range(at) if i in fields or _FORWARDED.fullmatch(words[i]) or i < fields[0])
    greeted = next(
        (i for i in top if at <= i <= at + 2 and width(words[i]) <= 44 and _GREETING.fullmatch(words[i])),
        None,
    )
    if greeted is not None and not at and not _is_greeting(words, greeted):
        greeted = None
    if greeted is not None:
        yield greeted
    elif not at:
        return
    sender = next((words[i] for i in fields if words[i].startswith(("From", "发件人"))), "")
    begin = greeted + 1 if greeted is not None else at
    letter = range(begin, min(begin + _LETTER, len(words) // 2))
    signed = next((i for i in letter if _SIGN_OFF.fullmatch(words[i])), None)
    if signed is not None:  # the copy follows after the whole letter
        yield from range(begin, signed + 1)
        name = signed + 1
        if name < len(words) - 1 and not lines[name].blank_before and width(words[name]) <= 24:
            yield name
        return
    for index in range(begin, min(at + 8, len(words))):
        text = words[index]
        if (
            index > begin
            and index - 1 in range(begin, index)
            and not ends_sentence(words[index - 1])
            and not lines[index].blank_before
        ):
            yield index  # the courtesy goes on
            continue
        if index > begin and text.strip(" ,.") in sender:
            yield index  # who wrote it
            return
        if not _COURTESY.search(text) or width(text) > _LONGEST or lines[index].marker:
            return
        yield index


def _fields(lines: Sequence[Line], words: Sequence[str]) -> list[int]:
    """Those of the mail's head; after an empty line, labels are the copy's own (主题：, 日期：)."""
    found: list[int] = []
    for index, text in enumerate(words[:_MOST_TOP]):
        if len(found) > 1 and lines[index].blank_before and any(_ADDRESS.match(words[i]) for i in found):
            ahead = range(index, min(index + 2, len(words)))
            if not any(_ADDRESS.match(words[i]) or _FORWARDED.fullmatch(words[i]) for i in ahead):
                break
        if _FIELD.match(text):
            found.append(index)
    return found


def _is_greeting(words: Sequence[str], index: int) -> bool:
    """Whether a line without a mail's fields above it greets somebody, as 日子越来越好 and Morning rush don't: it names whom, and a
    courtesy follows or a comma ends it."""
    text = words[index]
    following = words[index + 1] if index + 1 < len(words) else ""
    courteous = bool(_COURTESY.search(following)) and width(following) <= 90
    return courteous or (text[-1] in "，,：:" and bool(_ADDRESSED.fullmatch(text[:-1])))


def signature(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """Who wrote it and how to reach them, in a few short lines after the last credits."""
    last = max((i for i in range(len(words)) if read_credits(lines[i].text)), default=len(words))
    rest = range(last + 1, len(words))
    is_short = all(not lines[i].marker and width(words[i]) <= _SIGNED for i in rest)
    if 1 < len(rest) <= 6 and is_short and any(reaches(words[i]) or _LIST.search(words[i]) for i in rest):
        yield from rest


def foot(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """From the first word of farewell to the end: but for credits, it is a signature."""
    first = max(len(words) - _MOST_FOOT, len(words) // 2)
    for index in range(first, len(words)):
        if not _SIGN_OFF.fullmatch(words[index]) or lines[index].marker:
            continue
        rest = [i for i in range(index, len(words)) if i == index or i not in gone]
        if _is_signature(lines, words, rest):
            yield from (i for i in rest if i == index or not read_credits(lines[i].text))
            return


def _is_signature(lines: Sequence[Line], words: Sequence[str], rest: Sequence[int]) -> bool:
    """Whether nothing follows a farewell but names and addresses; what a story might say too must stand apart, and end with few of them."""
    if any(lines[i].marker or (width(words[i]) > 60 and ends_sentence(words[i])) for i in rest):
        return False
    below = [
        i
        for i in rest[1:]
        if not (_SIGN_OFF.fullmatch(words[i]) or is_service(words[i]) or read_credits(lines[i].text))
    ]
    if any(ends_sentence(words[i]) or _TOLD.search(words[i]) or _is_phrase(words[i]) for i in below):
        return False
    if any(_FAREWELL.fullmatch(words[i]) for i in rest[:4]):
        return True
    return len(below) <= _MOST_NAMES and _is_apart(lines, words, rest[0])


def _is_phrase(text: str) -> bool:
    """To all who gave: small words, as no name has."""
    return len(_SMALL.findall(text)) > 2


def _is_apart(lines: Sequence[Line], words: Sequence[str], index: int) -> bool:
    """Whether a line parts from the copy above: by room, by what it says to somebody, or by the credits that end the copy."""
    return (
        lines[index].blank_before
        or bool(_TO_SOMEBODY.search(words[index]))
        or bool(read_credits(lines[index - 1].text))
    )
