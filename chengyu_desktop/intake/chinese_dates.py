"""Chinese dates: 2021年12月17日—18日, 6月24日, 次年, 同年冬, 今年1—5月, 上半年, 一季度, 二〇二二年, “十四五”时期, 20世纪80年代."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

import msgspec

from chengyu_desktop.document.days import iso_day
from chengyu_desktop.intake.characters import simplified
from chengyu_desktop.intake.date_phrase import DateContext, DatePhrase, edtf, ranged, span_of
from chengyu_desktop.intake.date_words import (
    CHINESE,
    DIGIT_OF,
    DIGITS,
    JOIN,
    MISREAD,
    MONTH,
    OF_MONTH,
    SEASONS,
    SMALL,
    TIME,
    finish,
    small,
)
from chengyu_desktop.intake.eras import read_era_date

_YEAR = (
    rf"(?:[12１２][{DIGITS}]{{3}}|[12lI|][\dOolI|]{{3}}(?=年)|[一二][{CHINESE}OＯ]{{3}}|[1-9]\d{{2}}(?=年))"
)
_RELATIVE = "今年|本年|去年|上年|前年|明年|后年|同年|当年|次年|翌年|第二年"
_POINT = re.compile(
    rf"(?:公元)?(?:(?:(?P<y>{_YEAR})\s*年度?(?:\s*[（(][^（）()]{{2,12}}[）)]\s*(?=\d))?|(?P<r>{_RELATIVE}))\s*)?(?P<lunar>农历|阴历|旧历)?\s*"
    rf"(?:{MONTH}\s*(?:(?P<ld>(?:初[一二三四五六七八九十]|(?:[十廿]|二十)[一二三四五六七八九]?|三十)(?=[\s，,：:（(—]|$))|(?P<part>上旬|中旬|下旬|初(?![步期次审赛级选雪创诊验始见显定评])|中(?![{CHINESE}国央小学]|[\u4e00-\u9fff])|底|末)|(?:(?P<d>{SMALL})\s*(?:{OF_MONTH}|(?={JOIN}{SMALL}\s*[日号]))))?)?"
)
_MONTHS = re.compile(
    rf"(?:(?:(?P<y>{_YEAR})\s*年|(?P<r>{_RELATIVE}))\s*)?(?P<a>{SMALL}){JOIN}(?P<b>{SMALL})\s*月份?"
)
_SPAN_OF_YEAR = re.compile(
    rf"(?:(?:(?P<y>{_YEAR})\s*年?|(?P<r>{_RELATIVE}))\s*)?"
    r"(?P<w>上半年|下半年|前三季度|前[两三二]个月|第?[一二三四1-4]季(?:度|(?![节\u4e00-\u9fff]))|年初|年底|年末|年中|[初底末](?!\w)|春[季天节]?|夏[季天]?|秋[季天]?|冬[季天]?)"
)
_ISO = re.compile(
    r"(?P<y>[12]\d{3})(?P<s>[-./])(?P<m>\d{1,2})(?:(?P=s)(?P<d>\d{1,2}))?(?![\d.%])"
    r"(?:(?:/|\s*(?:—|–|~|～|至|到| - )\s*|(?<=[./]\d\d)-|(?<=[./]\d)-)(?P<y2>[12]\d{3})(?P=s)(?P<m2>\d{1,2})(?:(?P=s)(?P<d2>\d{1,2}))?(?!\d))?"
)
_ISO_SHORT = re.compile(
    r"(?P<y>[12]\d{3})(?P<s>[-./])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})\s*(?:[—–~～至到]{1,2}|-)\s*(?:(?P<m2>\d{1,2})(?P=s))?(?P<d2>\d{1,2})(?![\d.%])"
)
_YEARS_TO = re.compile(rf"(?P<a>[12]\d{{3}}){JOIN}(?P<b>[12]\d{{3}})年(?![\d代])")
_BARE_YEARS = re.compile(r"(?P<a>[12]\d{3})(?:\s*[—–\-~～至/]\s*(?P<b>[12]\d{3}))?(?![\d年.,%])")
_DAYS = re.compile(
    rf"(?P<a>{SMALL})(?:\s*日?{JOIN}(?P<b>{SMALL}))?\s*日"
    r"(?=[\s，,：:—]|$|\d{1,2}(?:[时点]|[:：]\d\d)|凌晨|清晨|早|上午|中午|下午|傍晚|晚|夜)"
)
_SAME_DAY = re.compile(
    r"(?:(?P<next>次日|翌日|第二天)|(?:同日|当日|同一天|当天))(?=[\s，,：:上下晚凌清中]|$)"
)
_SAME_MONTH = re.compile(rf"(?:同月|当月|本月)(?:(?P<d>{SMALL})\s*[日号])?(?=[\s，,：:]|$)")
_MORE_DAYS = re.compile(rf"[、和及](?:(?P<d>{SMALL})\s*[日号][、和及]?)+?(?=[\s，,：:]|$)")
_STROKE = re.compile(
    r"(?P<m>\d{1,2})(?P<s>[/.])(?P<d>\d{1,2})(?![\d/])(?:\s*[-–—~～至]\s*(?:(?P<m2>\d{1,2})(?P=s))?(?P<d2>\d{1,2})(?![\d/]))?"
)
_SOLAR = re.compile(rf"\s*[（(](?:即|公历|阳历|新历)?(?P<m>{SMALL})月(?P<d>{SMALL})日[)）]")
"""四月初八（5月15日）: the day of our calendar that a lunar one was."""
_ABOUT = re.compile(r"(?:大约|约|大概)[在于]?(?=[\d一二〇○]{4})")
_DEADLINE = re.compile(r"(?:底|末)?前(?![后期海往来景沿线哨台门方进夕])|\s*(?:之前|以前)")
_REPUBLICAN = range(80, 150)
"""Years of the Republic that copy writes without saying so."""
_AFTERWARDS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
_FROM_BEFORE = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1, "第二年": 1}
_TEN_DAYS = re.compile("[上中下]旬")
_ABOUT_MONTH = re.compile(r"[初底末](?=\s)")
_TENS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0)}


class _Point(NamedTuple):
    """One end, as far as it is said: 0 for what isn't."""

    end: int
    year: int
    month: int = 0
    day: int = 0
    qualifier: str = ""
    carried: bool = False
    guessed: bool = False
    worded: bool = False
    ten: str = ""

    def code(self, *, last: bool = False) -> str:
        """In EDTF: of 上旬, 中旬 and 下旬 the first or the last day."""
        day = self.day
        if self.ten:
            day = _TENS[self.ten][1 if last else 0] or monthrange(self.year, self.month)[1]
        return edtf(self.year, self.month, day) + self.qualifier


_HALF_WIDTH = str.maketrans("０１２３４５６７８９．／－", "0123456789./-")


def read_chinese_date(text: str, context: DateContext) -> DatePhrase | None:
    """The date that a text begins with; None for none, and for a deadline (6月30日前)."""
    words = simplified(text).translate(_HALF_WIDTH)
    words = _MISREAD.sub(lambda found: found.group().translate(MISREAD), words[:_HEAD]) + words[_HEAD:]
    if not text or (words[0] not in _FIRST and not _NAMED_YEAR.match(words)):
        return None
    phrase = _read(words, context)
    if phrase is None and words[0] in "自从由" and (found := _read(words[1:], context)) is not None:
        is_open = found.span is not None and found.span.text.endswith("..")  # 自2025年起
        phrase = (
            msgspec.structs.replace(found, end=found.end + 1, wording=words[: found.end + 1])
            if is_open
            else None
        )
    if phrase is not None and phrase.wording and words != text:
        return msgspec.structs.replace(phrase, wording=text[: phrase.end].strip())
    return phrase


def _read(text: str, context: DateContext) -> DatePhrase | None:
    if about := _ABOUT.match(text):
        return _about(_read(text[about.end() :], context), about.end())
    phrase = (
        read_era_date(text)
        or _iso_days(text)
        or _iso(text)
        or _same(text, context)
        or _months(text, context)
        or _part_of_year(text, context)
        or _points(text, context)
        or _day(text, context)
        or _bare(text)
    )
    if phrase is None or _DEADLINE.match(text, phrase.end):
        return None
    return phrase


_NAMED_YEAR = re.compile(r"[\u4e00-\u9fff]{2,6}?(?:元|[一二三四五六七八九十廿卅]{1,4}|\d{1,3})年")
_MISREAD = re.compile(
    r"(?<![A-Za-z])(?=[\dOolI|]*\d)[\dOolI|]{1,4}(?=\s?[年月日])|(?<=年)[lI|](?=月)|(?<=月)[lI|](?=日)"
)
_HEAD = 24  # characters in which a date stands
_FIRST = frozenset(
    'lI|0123456789０１２３４５６７８９一二三四五六七八九十廿上下前本今去明后同当次翌第公约大农阴旧自从由“"「春夏秋冬年初正元腊'
)


def _about(phrase: DatePhrase | None, begin: int) -> DatePhrase | None:
    """约1985年, for a date that begins at ``begin``."""
    if phrase is None or phrase.span is None:
        return None
    is_range = "/" in phrase.span.text  # 约2000—2001年: its words say so
    span = phrase.span if is_range else span_of(phrase.span.text.rstrip("~") + "~")
    return msgspec.structs.replace(phrase, end=phrase.end + begin, span=span, wording="")


def _year(
    words: str | None, relative: str | None, context: DateContext, month: int, day: int
) -> tuple[int, bool, bool]:
    """Year, whether carried over, whether guessed; year 0 for a relative one with nothing before it."""
    if words:
        said = int("".join(DIGIT_OF.get(ch.upper(), ch) for ch in words))
        is_republican = context.is_republican and said in _REPUBLICAN
        return said + 1911 if is_republican else said, False, False
    if relative in _AFTERWARDS:
        return context.reference.year + _AFTERWARDS[relative], False, False
    if relative:
        return (context.year + _FROM_BEFORE[relative] if context.year is not None else 0), True, False
    year, guessed = context.year_of(month, day)
    return year, True, guessed


def _point(text: str, at: int, context: DateContext) -> _Point | None:
    found = _POINT.match(text, at)
    if found is None or not (
        found["y"] or found["r"] or (found["m"] and (found["d"] or found["ld"] or found["part"] or at == 0))
    ):
        return None
    if found["ld"] and found["m"][0] in DIGITS:
        return None  # 5月十余人
    month, day = small(found["m"]), small(found["d"])
    if month > 12 or day > 31 or (found["m"] and not month) or (found["d"] and not day):
        return None
    year, carried, guessed = _year(found["y"], found["r"], context, month, day)
    if not 0 < year < 3000 or (
        found["r"]
        and not found["m"]
        and found.end() == found.end("r")
        and found["r"] in ("上年", "第二年")
        and not carried
    ):
        return None
    lunar = found["lunar"] or found["ld"]
    approximate = "~" if lunar or found["part"] in ("底", "末", "初", "中") else ""
    worded = bool(found["part"] or lunar)
    ten = found["part"] if found["part"] in _TENS else ""
    return _Point(found.end(), year, month, day, approximate, carried, guessed, worded, ten or "")


def _points(text: str, context: DateContext) -> DatePhrase | None:
    first = _point(text, 0, context)
    if first is None:
        return None
    code, end = ranged(first.code(), first.code(last=True)), first.end
    if first.worded and (solar := _SOLAR.match(text, end)):
        is_next = first.month > 10 and small(solar["m"]) <= 2  # the twelfth month ends in the year after
        code, end = edtf(first.year + is_next, small(solar["m"]), small(solar["d"])), solar.end()
    flags = {"carried": first.carried, "guessed": first.guessed}
    clock = TIME.match(text, first.end) if first.day else None  # 10月26日22时至27日14时
    join = re.compile(JOIN).match(text, first.end) or (clock and re.compile(JOIN).match(text, clock.end()))
    if join:
        inner = msgspec.structs.replace(context, year=first.year, month=first.month, day=0)
        second = _point(text, join.end(), inner)
        if second is None and first.day:
            day = re.compile(rf"(?P<d>{SMALL})\s*{OF_MONTH}").match(text, join.end())
            if day:
                second = _Point(day.end(), first.year, first.month, small(day["d"]))
        if second is None and first.month and not first.day:
            month = re.compile(rf"(?P<m>{SMALL})\s*月份?").match(text, join.end())
            if month:
                second = _Point(month.end(), first.year, small(month["m"]))
        if second is not None:
            last = second.code(last=True)
            worded = first.worded or second.worded or bool(clock and clock.end() == join.start())
            phrase = finish(text, second.end, ranged(first.code(), last), worded=worded, **flags)
            if phrase.span is not None:
                return phrase
    more = _MORE_DAYS.match(text, first.end) if first.day else None
    if more and small(more["d"]) > first.day:  # 9月1日、17日
        phrase = finish(
            text,
            more.end(),
            ranged(code, edtf(first.year, first.month, small(more["d"]))),
            worded=True,
            **flags,
        )
        if phrase.span is not None:
            return phrase
    return finish(text, end, code, worded=first.worded, **flags)


def _same(text: str, context: DateContext) -> DatePhrase | None:
    """同日, 次日, 同月14日: told from the entry before."""
    if context.year is None or not context.month:
        return None
    if found := _SAME_MONTH.match(text):
        code = edtf(context.year, context.month, small(found["d"]))
    elif (found := _SAME_DAY.match(text)) and context.day:
        code = edtf(context.year, context.month, context.day)
        if found["next"] and (span := span_of(code)) is not None:
            code = iso_day(span.end_key + 1)
    else:
        return None
    if span_of(code) is None:
        return None
    return finish(text, found.end(), code, carried=True)


def read_stroke_date(text: str, context: DateContext) -> DatePhrase | None:
    """4/3 07:58, 4/22–4/23: month and day, for which a fraction must not be taken."""
    found = _STROKE.match(text)
    if not found:
        return None
    month, day = int(found["m"]), int(found["d"])
    if not (0 < month <= 12 and 0 < day <= 31):
        return None
    year, guessed = context.year_of(month, day)
    last = edtf(year, int(found["m2"] or month), int(found["d2"])) if found["d2"] else edtf(year, month, day)
    code = ranged(edtf(year, month, day), last)
    if span_of(code) is None:
        return None
    return finish(text, found.end(), code, carried=True, guessed=guessed)


def _iso_days(text: str) -> DatePhrase | None:
    """2025.8.21～8.25, 2025.8.21—25."""
    found = _ISO_SHORT.match(text)
    if not found:
        return None
    first = edtf(int(found["y"]), int(found["m"]), int(found["d"]))
    code = ranged(first, edtf(int(found["y"]), int(found["m2"] or found["m"]), int(found["d2"])))
    return finish(text, found.end(), code) if span_of(first) and span_of(code) else None


def _months(text: str, context: DateContext) -> DatePhrase | None:
    found = _MONTHS.match(text)
    if not found:
        return None
    first, last = small(found["a"]), small(found["b"])
    if not 1 <= first < last <= 12:
        return None
    year, carried, guessed = _year(found["y"], found["r"], context, first, 0)
    if not year:
        return None
    return finish(
        text, found.end(), ranged(edtf(year, first), edtf(year, last)), carried=carried, guessed=guessed
    )


def _part_of_year(text: str, context: DateContext) -> DatePhrase | None:
    found = _SPAN_OF_YEAR.match(text)
    if not found:
        return None
    words = found["w"]
    said = found["y"] or found["r"]
    if words[0] in "春夏秋冬初底末" and not said:
        return None
    year, carried, guessed = _year(found["y"], found["r"], context, 0, 0)
    if not year:
        return None
    if words[0] in SEASONS:
        return finish(text, found.end(), edtf(year, SEASONS[words[0]]), carried=carried, guessed=guessed)
    if words[0] in "年初底末":
        month = {"初": 1, "中": 6}.get(words[-1], 12)
        if _DEADLINE.match(text, found.end()):
            return None
        return finish(
            text, found.end(), edtf(year, month) + "~", worded=True, carried=carried, guessed=guessed
        )
    quarter = re.search("[一二三四1-4]", words)
    months = {"上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9)}.get(words)
    if months is None and "个月" in words:
        months = 1, {"两": 2, "二": 2, "三": 3}[words[1]]
    if months is None and quarter:
        number = "一二三四".find(quarter[0]) + 1 or int(quarter[0])
        months = number * 3 - 2, number * 3
    if months is None:
        return None
    code = ranged(edtf(year, months[0]), edtf(year, months[1]))
    return finish(text, found.end(), code, worded=True, carried=carried, guessed=guessed)


def _iso(text: str) -> DatePhrase | None:
    found = _ISO.match(text)
    if not found or int(found["m"]) > 12:
        return None
    if not found["d"] and (ten := _TEN_DAYS.match(text, found.end())):  # 2024/7中旬
        point = _Point(ten.end(), int(found["y"]), int(found["m"]), ten=ten[0])
        return finish(text, ten.end(), ranged(point.code(), point.code(last=True)), worded=True)
    code = edtf(int(found["y"]), int(found["m"]), int(found["d"] or 0))
    if not found["d"] and not found["y2"] and (part := _ABOUT_MONTH.match(text, found.end())):  # 2025.3底
        return finish(text, part.end(), code + "~", worded=True) if span_of(code) else None
    if found["y2"]:
        code = ranged(code, edtf(int(found["y2"]), int(found["m2"]), int(found["d2"] or 0)))
    return finish(text, found.end(), code) if span_of(code) else None


def _day(text: str, context: DateContext) -> DatePhrase | None:
    """3日 or 6日至8日, in the month of the entry before."""
    found = _DAYS.match(text)
    if not found or context.year is None or not context.month:
        return None
    first, last = small(found["a"]), small(found["b"] or found["a"])
    code = ranged(*(edtf(context.year, context.month, day) for day in (first, last)))
    if not 1 <= first <= last <= 31 or span_of(code) is None:
        return None
    return msgspec.structs.replace(finish(text, found.end(), code, carried=True), day_only=True)


def _bare(text: str) -> DatePhrase | None:
    if found := _YEARS_TO.match(text):  # 2021—2022年
        phrase = finish(text, found.end(), ranged(found["a"], found["b"]))
        return phrase if phrase.span is not None else None
    found = _BARE_YEARS.match(text)
    if not found:
        return None
    code = ranged(found["a"], found["b"] or found["a"])
    return DatePhrase(found.end(), span_of(code), bare=True)
