"""What copy arrives in, and is no part of: a mail's head, greeting and signature, chat stamps, a web page's bars, running heads.

Each sign counts only where it belongs (at the top, at the foot, beside another sign of the same envelope), so that the same words
inside a story stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from chengyu_desktop.intake.characters import ends_sentence, simplified, width
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.line import BRACKETED, Ledger, Line

_FIELD = re.compile(
    r"(?:发件人|收件人|寄件者|寄件人|抄送|密送|主题|主旨|附件|发送时间|发件时间|日期|时间|From|To|Cc|Bcc|Subject|Date|Sent|Attachments?)\s*[:：]",
    re.IGNORECASE,
)
_DESK = re.compile(
    r"(?:SLUG|MOVES|WORDS|LENGTH|STATUS|EDS|Eds|Editors|Note|RUN DATE|RUNS|FOR|DESK|BUDGET|PRIORITY|PAGE|SECTION)\s*:.*|NOTE TO (?:THE )?(?:DESK|EDITOR|SUBS|DESIGN)\S*\s*[:–—-].*|[A-Z]{2,}(?:-[A-Za-z0-9]+)+|(?:BC|AP|US|EU|AS|UK)-[\w-]+.*?,\s*\d+|"
    r"[\[(（【].{0,120}(?:(?i:graphics? desk|to desk|for (?:the )?desk|subs\b|layout)|请排|版面).{0,120}[\])）】]"
)
_ADDRESS = re.compile(r"(?:发件人|收件人|寄件者|寄件人|抄送|From|To|Cc)\s*[:：]", re.IGNORECASE)
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
    r"(?:谢谢|多谢|感谢|辛苦)(?:老师|各位|大家|您|了|啦)*[!！。~]*|谢谢老师.{0,24}|(?:有问题|有事|有疑问).{0,6}(?:打我|找我|联系我|微信我).{0,40}|(?:见报|刊出)后?.{0,4}(?:麻烦|请).{0,20}|发自我的.{1,16}|"
    r"(?:(?:Kind|Best|Warm|Many) )?(?:regards|wishes|thanks)[,.!]?|(?:Best|Thanks(?: a \w+| so much| again)?|Cheers|Ta|Thank you)(?:,? [A-Z]\w+)?[,.!]?|谢谢(?:观看|大家|聆听|阅读)[!！。]?|Yours(?: \w+)?,?|"
    r"(?:Let me know|Happy to|Please let|Any questions|Shout).{0,70}|(?:ta|thx|thanks|cheers|best),? [A-Z]\w+(?: x+)?|Sent from my .{1,20}|--",
    re.IGNORECASE,
)
_NOTIFIED = re.compile(r"@(?:所有人|全体成员|\S{1,8})(?:\s.*)?")
_NOTE_IN_ONE = re.compile(
    r"(?:[Hh]i|[Hh]ello|[Hh]ey|[Mm]orning) [A-Z]\w+, [^.!?]{10,120}|(?:Hi|Hello|Dear|Hey) [A-Z].{10,160}(?:Cheers|Thanks|Best|Regards),? [A-Z]\w+\.?"
)
_STAMP = re.compile(
    r"(?P<who>[^\d\s][^\d]{0,15}?)[\s,，]+(?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s+|\d{1,2}[-/月]\d{1,2}日?\s+|昨天|今天|星期.|周.)?\s*"
    r"(?:(?:上午|下午|晚上|凌晨)\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\[.{4,24}\d[:：]?\d{2}[^\]]{0,14}\]\s*[^:：]{1,24}[:：].{0,200}"
)
_CHAT_GROUP = re.compile(r".{2,20}[（(]\d{1,4}[）)]")
_CHATTER = re.compile(
    r"老师|各位|大家|写好|发你|发群|发邮|发您|收到|看看|看下|看一下|行不行|辛苦|麻烦|谢谢|稿子|我[^们国省市县区校院]|好的|好嘞|哈$|哦$|啦$|"
    r"[\U0001f600-\U0001f64f\U0001f44c\U0001f64f]"
)
_TO_DESK = re.compile(r"老师|您|你|我[^们国省市县区校院]|咱")
_WRITTEN = re.compile(r"老师[，,！!]|[写改弄]好了|发[您你]|[您你]看看|稿子|这稿|审一下|行不行")
_BREADCRUMB = re.compile(
    r"(?:首页|Home)(?:\s*[/／|｜]\s*[^/／|｜。，]{1,16}){1,6}|"
    r"(?:(?:您?(?:当前|现在|所在)的?位置|首页|Home)\s*[:：]?\s*)?[^>»›＞。，]{0,16}(?:\s*[>»›＞]+\s*[^>»›＞。，]{1,20}){1,6}",
    re.IGNORECASE,
)
_WEB_BAR = re.compile(
    r"(?=.*(?:首页|登录|注册|Log ?in|Sign up))[^|｜。，]{1,10}(?:\s*[|｜]\s*[^|｜。，]{1,10}){1,9}|"
    r"(?:[【\[(（]?\s*(?:打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)|收藏(?:本页)?|分享|字号|字体|纠错|大|中|小)\s*[】\])）]?[\s|｜/:：]*){1,8}|"
    r"(?:分享[到至]?|复制连结|复制链接)\s.*|(?:广告|ADVERTISEMENT)(?:\s.*)?|(?:查?看更多|更多).{0,8}(?:新闻|内容|报道|资讯)|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d\d(?:\s.*)?|"
    r"(?:分享到?|字[号体]|Share(?: this)?(?: on)?)\s*[:：].*|(?:上一[篇条页]|下一[篇条页]|前一[篇条]|后一[篇条])\s*[:：].*|"
    r"(?:发布|发表|更新|发稿|刊发)(?:时间|日期|于)?\s*[:：]?\s*\d{4}\D\d{1,2}\D\d{1,2}日?[\s\d:：]*(?:[\s|｜]+(?:浏览|阅读|点击|字[号体]|作者|访问).*)?|"
    r"(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[:：]\s*\d+.*|(?:Published|Updated|Posted)(?: on| at)?:?\s+.*\d{4}.*|"
    r"Was this page helpful.*|Back to top|(?:Share|Tweet|Print|Email|Facebook|Twitter|WhatsApp|LinkedIn|Comments?)(?:[\s|·•]+(?:Share|Tweet|Print|Email|Save|Facebook|Twitter|X|WhatsApp|LinkedIn|Comments?))*",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"(?:推荐阅读|相关推荐|相关阅读|热门(?:文章|推荐|新闻)|猜你喜欢|更多(?:新闻|精彩)|Related(?: stories| articles)?|Read more|You may also like|Most read)[:：]?",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"(?:新闻稿|新闻通稿|通稿|PRESS RELEASE|NEWS RELEASE|MEDIA RELEASE|FOR IMMEDIATE RELEASE|EMBARGOED.{0,60}|(?:Press|News|Media) release\b.{0,60}|For (?:immediate )?release\b.{0,40}|即时发布|供即时发布)[:：]?|"
    r"(?:发稿|发布|供稿|送稿)(?:日期|时间)\s*[:：].*",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:Media |Press )?Contact\s*:.*(?:\d{3}|@).*|.{0,6}(?:传媒|媒体)?查询\s*[:：].*\d.*|.{0,8}联系人\s*[:：].*|"
    r".{3,40}\s[|｜]\s(?:.*\b)?(?:Officer|Editor|Manager|Director|Executive|经理|主任|专员)|Please consider the environment.*|"
    r"[（(][^（）()]*(?:拨打|致电|咨询|热线|来电)[^（）()]*[）)][。.]?|"
    r"(?:(?:新闻|媒体|业务|采访)?(?:联络人|联系人|联络方式|联系方式|联络窗口)|(?:Media|Press|For further|For more)?\s*(?:contacts?|enquiries|inquiries|information))\s*[:：].*|"
    r"(?:地址|电话|手机|传真|微信|邮箱|邮编|E-?mail|Tel(?:ephone)?|Phone|Mob(?:ile)?|Fax|T|M)\s*[:：.]?\s*(?=[+(\d（]|\S+@).*|地址\s*[:：].*|[A-Za-z ]{3,20}:\s*[+(]?\d[\d\s()-]{7,}|(?:Call(?: us)?|Hotline|Enquiries|Website|Web)\s*:.*|(?:下一[讲场期站集]|下期预告)\s*[:：].*",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"(?:(?:媒体|新闻)(?:联络|联系)(?:人|方式)?|关于我们|联系我们|Notes? (?:to|for) editors?|Editors?'? notes?|Media contacts?|Press contacts?|ENDS|-\s*ENDS?\s*-|编者注|致编辑)\s*[:：]?",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?:会议|开会|召开)?(?:时间|地点|地点|主持人?|主持)\s*[:：].+|(?:参[会加]|出席|列席|与会|到会|缺席)(?:人员|领导|单位)?\s*[:：].+|(?:记录人?|会议记录|主送|抄送|散会时间|会议议题|议题)\s*[:：].+"
)
_CAPTION = re.compile(
    r"(?:PHOTO |Photo )?(?:CAPTION|Caption|Pictured)\s*:.*|图\s?\d{1,2}\s+\S.{1,40}|(?:[上下左右题]?图为|图[①②③④\d][:：]).{2,70}|.{4,60}(?:[。\s（(])\s*[\u4e00-\u9fff]{2,4}\s?摄[）)]?"
)
_POINTERS = ("△", "▽", "↑")
_SCAN = re.compile(
    r"[（(]?\s*(?:以上)?(?:内容)?由?(?:语音|机器|AI|软件)\S{0,6}(?:识别|转写|生成).{0,20}[）)]?|"
    r"(?:[【\[(（]\s*)?(?:录音|语音|视频)(?:转文字|转写|识别|文字稿)\S{0,3}.*|(?:新)?录音\s*\d+\s.*|"
    r"[【\[(（]?\s*(?:照片|图片|图像|文字|扫描|OCR|拍照)[^，。]{0,6}(?:识别|扫描|提取|转写|转文字)(?:结果|文字|内容|件)?[^，。]{0,20}[】\])）]?|"
    r"(?:扫描全能王|CamScanner).*|.*\b(?:IMG|DSC|SCAN|scan)[_-]?\d{3,}.*",
    re.IGNORECASE,
)
_GAP = re.compile(r"\s{2,}")
_PLACE_IN_PAPER = re.compile(r"[A-Z]?\d{1,3}\s*版|第[\d一二三四五六七八九十]{1,3}版")
_HEAD_LINE = re.compile(
    r"\d{1,3}[A-Z'&-]{6,},.{0,20}\d{1,2}[A-Z][a-z]+\d{4}|[A-Z]?\d{1,2}版?[\u4e00-\u9fff·]{1,8}\d{4}年\d{1,2}月\d{1,2}日.{0,30}"
)
_DAY_LAST = re.compile(r",\s*(?:\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4})$|\|\s*Annual Report \d{4}$")
_PAGE_PART = re.compile(
    r"(?:\s*(?:总?第\s*\d+\s*期|\d{4}年第\s*\d+\s*期|页\s*\d{1,3}|\d{1,3}\s*[·•]|《[^》]{2,12}》\S{0,14}期|第[一二三四五六七八九十]{1,3}版|[一二三四五六七八九〇○零]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|第?\s*[A-Z]?\d{1,3}\s*[版页]?|(?:Page|P\.?|A|B|C|D)\s*\d{1,3}|[—–-]\s*\d{1,3}\s*[—–-]|\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?|"
    r"(?:星期|周)[一二三四五六日天]|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d{1,2} \w+|\w+ \d{1,2},?) \d{4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)){1,3}",
    re.IGNORECASE,
)
_MOST_TOP = 14  # lines in which a mail's or web page's head stands
_MESSAGE = 100  # columns of what people say to one another
_LETTER = 8  # lines of what is written before the copy
_MOST_FOOT = 14  # lines of a signature and what stands around it


def open_envelope(lines: list[Line], ledger: Ledger, kept: Collection[int] = ()) -> list[Line]:
    """The lines of the copy itself; those of what it came in go into the ledger, but for lines that start at ``kept``."""
    words = [simplified(line.text.text) for line in lines]
    free = [line.start not in kept and (not line.level or line.style == BRACKETED) for line in lines]
    gone: set[int] = set()
    for rule in (_running_heads, _scans, _captions, _minutes, _web, _release, _mail, _chat, _notes, _foot):
        found = {i for i in rule(lines, words, gone) if free[i]}
        if 4 * len(gone | found) <= 3 * len(words):
            gone |= found  # no envelope is most of what it comes with
    for index in sorted(gone):
        ledger.leave(lines[index].text, "furniture")
    rest: list[Line] = []
    broken = False
    for index, line in enumerate(lines):
        if index in gone:
            broken = broken or line.blank_before
            continue
        line.blank_before = line.blank_before or (broken and bool(rest))
        broken = False
        rest.append(line)
    return rest


def _running_heads(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """A line that stands on each page again, or names its page and day with wide gaps between."""
    seen = Counter(words)
    for index, text in enumerate(words):
        if index < 3 and _HEAD_LINE.fullmatch("".join(text.split())):
            yield index
            continue
        parts = [part for part in _GAP.split(text) if part]
        dated = (
            index < 3 and len(parts) > 1 and bool(_DAY_LAST.search(text)) and _PAGE_PART.fullmatch(parts[0])
        )
        dated = dated or (index < 3 and len(parts) == 2 and bool(_PLACE_IN_PAPER.fullmatch(parts[1])))
        pages = 2 if dated else sum(bool(_PAGE_PART.fullmatch(part)) for part in parts)
        wide = len(parts) > 1 and not lines[index].row and (pages > 1 or bool(re.search(r"\s{3}", text)))
        if (wide and (seen[text] > 1 or (pages and (index <= 3 or not _PAGE_PART.fullmatch(parts[0]))))) or (
            seen[text] > 1 and words[0] == text and width(text) >= 8 and index and not lines[index].marker
        ):
            yield index


def _scans(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    for index, text in enumerate(words):
        if (index < 3 or index >= len(words) - 2) and _SCAN.fullmatch(text):
            yield index


def _captions(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """What stood under a picture of the page: 图为…　马文斌摄."""
    for index, text in enumerate(words):
        line = lines[index]
        alone = line.blank_before and (index + 1 == len(lines) or lines[index + 1].blank_before)
        pointed = (
            line.marker in _POINTERS and alone and width(text) <= 44 and not any(ch.isdigit() for ch in text)
        )
        if pointed or (not line.marker and _CAPTION.fullmatch(text) and not read_credits(line.text)):
            yield index


def _minutes(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """When and where a meeting was and who came, in several lines at the top, and when it rose."""
    found = [i for i, text in enumerate(words) if not lines[i].marker and _MINUTES.fullmatch(text)]
    if len([i for i in found if i < _MOST_TOP]) >= 3:
        yield from (i for i in found if i < _MOST_TOP or i >= len(words) - 3)


def _web(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    for index, text in enumerate(words):
        if (index < 4 and _BREADCRUMB.fullmatch(text)) or _WEB_BAR.fullmatch(text):
            yield index
        elif _RELATED.fullmatch(text) and index * 2 > len(words):
            yield from range(index, len(words))
            return


def _release(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """Words that a press office sets above and below its text."""
    is_release = False
    for index, text in enumerate(words):
        if index < 5 and _RELEASE.fullmatch(text):
            is_release = is_release or ":" not in text
            yield index
        elif _CONTACT.fullmatch(text) and (index * 2 > len(words) or index < 5):
            yield index
        elif _NOTES.fullmatch(text) and index * 2 > len(words):
            yield from (i for i in range(index, len(words)) if not read_credits(lines[i].text))
            return


def _mail(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """The fields at the top, the greeting, and the lines of courtesy right below it."""
    fields = [i for i, text in enumerate(words[:_MOST_TOP]) if _FIELD.match(text)]
    top = [i for i in range(len(words[:_MOST_TOP])) if i not in gone]
    for index in range(len(words) // 2, len(words)):
        if _REPLY.fullmatch(words[index]) or (_FORWARDED.fullmatch(words[index]) and "-" in words[index]):
            yield from range(index, len(words))  # the mail that this one answers
            break
    yield from (
        i
        for i in top[:4]
        if _DESK.fullmatch(words[i]) or _NOTIFIED.fullmatch(words[i]) or _NOTE_IN_ONE.fullmatch(words[i])
    )
    at = 0
    if len(fields) > 1 and fields[0] <= 3 and any(_ADDRESS.match(words[i]) for i in fields):
        at = fields[-1] + 1
        yield from (i for i in range(at) if i in fields or _FORWARDED.fullmatch(words[i]) or i < fields[0])
    greeted = next(
        (i for i in top if at <= i <= at + 2 and width(words[i]) <= 44 and _GREETING.fullmatch(words[i])),
        None,
    )
    if greeted is not None:
        yield greeted
    elif not at:
        return
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
        if not _COURTESY.search(text) or width(text) > 90 or lines[index].marker:
            return
        yield index


def _chat(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """Names with the hour, the group's name above them, and what people say to one another."""
    stamps = [
        i for i, text in enumerate(words) if _STAMP.fullmatch(text) and (width(text) <= 48 or text[0] == "[")
    ]
    if not stamps or stamps[0] > 4:
        return
    yield from stamps
    if stamps[0] and _CHAT_GROUP.fullmatch(words[stamps[0] - 1]):
        yield stamps[0] - 1
    said = [range(stamp + 1, end) for stamp, end in pairwise([*stamps, len(words)])]
    for message in said:
        length = sum(width(words[i]) for i in message)
        if len(message) <= 2 and length < _MESSAGE and len(said) > 1:
            yield from message  # what is sent with the copy is short
            continue
        for index in message[:3]:
            if not _is_chatter(lines[index], words[index]):
                break
            yield index
    for index in range(len(words) - 1, stamps[-1], -1):
        if index in gone:
            continue
        if not _is_chatter(lines[index], words[index]):
            return
        yield index


def _notes(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """What was written to the desk in a few lines above the copy, an empty line between."""
    end = next((i for i in range(1, min(4, len(words))) if lines[i].blank_before), 0)
    is_note = end and all(_TO_DESK.search(words[i]) and width(words[i]) <= 60 for i in range(end))
    if is_note and any(_WRITTEN.search(words[i]) for i in range(end)):
        yield from range(end)


def _is_chatter(line: Line, text: str) -> bool:
    return (
        not line.marker
        and width(text) <= 44
        and not any(ch.isdigit() for ch in text)
        and bool(_CHATTER.search(text))
        and not read_credits(line.text)
    )


def _foot(lines: Sequence[Line], words: Sequence[str], gone: set[int]) -> Iterator[int]:
    """From the first word of farewell to the end: but for credits, it is a signature."""
    first = max(len(words) - _MOST_FOOT, len(words) // 2)
    for index in range(first, len(words)):
        if not _SIGN_OFF.fullmatch(words[index]) or lines[index].marker:
            continue
        rest = range(index, len(words))
        if all(not lines[i].marker and (width(words[i]) <= 60 or not ends_sentence(words[i])) for i in rest):
            yield from (i for i in rest if i == index or not read_credits(lines[i].text))
            return
