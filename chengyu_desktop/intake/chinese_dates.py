"""Chinese dates: 2021年12月17日—18日, 6月24日, 次年, 同年冬, 今年1—5月, 上半年, 一季度, 二〇二二年, “十四五”时期, 20世纪80年代."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

import msgspec

from chengyu_desktop.document.dates import format_date
from chengyu_desktop.document.days import iso_day, iso_year
from chengyu_desktop.intake.characters import simplified
from chengyu_desktop.intake.date_phrase import DateContext, DatePhrase, edtf, ranged, span_of

_JOIN = r"(?:\s*[—–\-─－~～]{1,2}\s*|[至到])"
_DIGITS = "0123456789０１２３４５６７８９"
_CHINESE = "〇○零一二三四五六七八九"
_YEAR = rf"(?:[12１２][{_DIGITS}]{{3}}|[12lI|][\dOolI|]{{3}}(?=年)|[一二][{_CHINESE}OＯ]{{3}}|[1-9]\d{{2}}(?=年))"
_RELATIVE = "今年|本年|去年|上年|前年|明年|后年|同年|当年|次年|翌年|第二年"
_SMALL = rf"(?:[{_DIGITS}]{{1,2}}|[廿卅]?[一二三四五六七八九十]{{1,3}})"
_MONTH = rf"(?:(?P<m>{_SMALL}|正|元|腊|冬)\s*月份?)"
_DAY = rf"(?:(?P<d>{_SMALL}|初[一二三四五六七八九十])[日号]?)"
_POINT = re.compile(
    rf"(?:公元)?(?:(?:(?P<y>{_YEAR})\s*年度?(?:[（(][^（）()]{{2,12}}[）)](?=\d))?|(?P<r>{_RELATIVE}))\s*(?P<lunar>农历|阴历)?\s*)?"
    rf"(?:{_MONTH}\s*(?:(?P<part>上旬|中旬|下旬|初|中(?![{_CHINESE}国央小学]|[\u4e00-\u9fff])|底|末)|(?:(?P<d>{_SMALL})\s*(?:[日号]|(?={_JOIN}{_SMALL}\s*[日号]))))?)?"
)
_MONTHS = re.compile(
    rf"(?:(?:(?P<y>{_YEAR})\s*年|(?P<r>{_RELATIVE}))\s*)?(?P<a>{_SMALL}){_JOIN}(?P<b>{_SMALL})\s*月份?"
)
_SPAN_OF_YEAR = re.compile(
    rf"(?:(?:(?P<y>{_YEAR})\s*年?|(?P<r>{_RELATIVE}))\s*)?"
    r"(?P<w>上半年|下半年|前三季度|前[两三二]个月|第?[一二三四1-4]季(?:度|(?![节\u4e00-\u9fff]))|年初|年底|年末|年中|[初底末](?!\w)|春[季天节]?|夏[季天]?|秋[季天]?|冬[季天]?)"
)
_PLAN = re.compile(
    r"[“\"「]?(?P<n>[一二三四五六七八九十]{1,2})五[”\"」]?\s*(?:规划)?(?:时期|期间|以来|(?P<end>末|收官之年))"
)
_DECADE = re.compile(
    rf"(?:(?P<c>[{_DIGITS}]{{1,2}}|上|本|[一二十]{{2,3}})世纪\s*)?(?P<t>[1-9]0|[{_DIGITS}]{{3}}0|[一二三四五六七八九]十)年代(?P<p>初期?|中期|末期?|后期)?"
)
_CENTURY = re.compile(rf"(?P<c>[{_DIGITS}]{{1,2}})世纪(?P<p>初|末|中叶)?")
_ISO = re.compile(
    r"(?P<y>[12]\d{3})(?P<s>[-./])(?P<m>\d{1,2})(?:(?P=s)(?P<d>\d{1,2}))?(?![\d.%])"
    r"(?:(?:/|\s*(?:—|–|~|～|至|到| - )\s*|(?<=[./]\d\d)-|(?<=[./]\d)-)(?P<y2>[12]\d{3})(?P=s)(?P<m2>\d{1,2})(?:(?P=s)(?P<d2>\d{1,2}))?(?!\d))?"
)
_ISO_SHORT = re.compile(
    r"(?P<y>[12]\d{3})(?P<s>[-./])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})\s*(?:[—–~～至到]{1,2}|-)\s*(?:(?P<m2>\d{1,2})(?P=s))?(?P<d2>\d{1,2})(?![\d.%])"
)
_LONG_AGO = re.compile(
    r"(?P<about>约)?(?:公元前\s*(?P<a>\d{1,4})|前(?P<a2>\d{3,4}))(?P<c>世纪)?"
    r"(?:年?(?:\s*[—–\-~～至到]{1,2}\s*)(?P<about2>约)?(?:(?P<bc>(?:公元)?前)|公元)\s*(?P<b>\d{1,4})(?P<c2>世纪)?)?年?"
)
_YEARS_TO = re.compile(rf"(?P<a>[12]\d{{3}}){_JOIN}(?P<b>[12]\d{{3}})年(?![\d代])")
_BARE_YEARS = re.compile(r"(?P<a>[12]\d{3})(?:\s*[—–\-~～至/]\s*(?P<b>[12]\d{3}))?(?![\d年.,%])")
_DAYS = re.compile(
    rf"(?P<a>{_SMALL})(?:\s*日?{_JOIN}(?P<b>{_SMALL}))?\s*日"
    r"(?=[\s，,：:—]|$|\d{1,2}(?:[时点]|[:：]\d\d)|凌晨|清晨|早|上午|中午|下午|傍晚|晚|夜)"
)
_TIME = re.compile(
    r"\s*(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上?|夜)?\s*(?:\d{1,2}(?:[时点]|[:：]\d\d)(?:\d{1,2}分|半|整)?(?:许|左右|前后)?"
    r"(?:\s*[—–\-─至到]\s*\d{1,2}(?:[时点]|[:：]\d\d)(?:\d{1,2}分)?)?|(?:凌晨|清晨|上午|中午|下午|傍晚|晚上?|夜间?)(?=[\s,，:：]|$))"
)
_WEEKDAY = re.compile(r"\s*[（(]?(?:星期|周)[一二三四五六日天][)）]?")
_GLOSS = re.compile(r"\s*[（(][^（）()]{1,14}[）)](?=[\s，,：:|｜]|$)")
_SAME_DAY = re.compile(
    r"(?:(?P<next>次日|翌日|第二天)|(?:同日|当日|同一天|当天))(?=[\s，,：:上下晚凌清中]|$)"
)
_SAME_MONTH = re.compile(rf"(?:同月|当月|本月)(?:(?P<d>{_SMALL})\s*[日号])?(?=[\s，,：:]|$)")
_MORE_DAYS = re.compile(rf"[、和及](?:(?P<d>{_SMALL})\s*[日号][、和及]?)+?(?=[\s，,：:]|$)")
_ERA = re.compile(
    rf"[\u4e00-\u9fff]{{2,6}}?(?:元|[廿卅]?[一二三四五六七八九十]{{1,3}}|\d{{1,3}})年\s*[（(](?:公元)?\s*(?P<y>\d{{3,4}})\s*年?[）)](?:{_MONTH}(?:{_DAY})?)?"
)
_REPUBLIC = re.compile(
    rf"(?:中华)?民国\s*(?P<n>元|[一二三四五六七八九十]{{1,4}}|\d{{1,3}})\s*年(?:{_MONTH}(?:(?P<d>{_SMALL})\s*[日号])?)?"
)
_STROKE = re.compile(
    r"(?P<m>\d{1,2})/(?P<d>\d{1,2})(?![\d/])(?:\s*[-–—~～至]\s*(?:(?P<m2>\d{1,2})/)?(?P<d2>\d{1,2})(?![\d/]))?"
)
_OUR_ERA = re.compile(r"(?P<about>约)?公元\s*(?P<y>\d{1,4})年")
_DEADLINE = re.compile(r"\s*(?:前(?!后)|之前|以前|底前|末前)")
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_AFTERWARDS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
_FROM_BEFORE = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1, "第二年": 1}
_TENS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0)}
_DIGIT_OF = {ch: str(i) for i, ch in enumerate("〇一二三四五六七八九")} | {
    "○": "0",
    "零": "0",
    "O": "0",
    "Ｏ": "0",
    "L": "1",
    "I": "1",
    "|": "1",
}


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


def read_chinese_date(text: str, context: DateContext) -> DatePhrase | None:
    """The date that a text begins with; None for none, and for a deadline (6月30日前)."""
    if not text or ((words := simplified(text))[0] not in _FIRST and not _NAMED_YEAR.match(words)):
        return None
    phrase = _read(words, context)
    if phrase is not None and phrase.wording and words != text:
        return msgspec.structs.replace(phrase, wording=text[: phrase.end].strip())
    return phrase


def _read(text: str, context: DateContext) -> DatePhrase | None:
    phrase = (
        _long_ago(text)
        or _our_era(text)
        or _era(text)
        or _iso_days(text)
        or _iso(text)
        or _same(text, context)
        or _plan(text)
        or _decade(text)
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
_FIRST = frozenset(
    'lI|0123456789０１２３４５６７８９一二三四五六七八九十廿上下前本今去明后同当次翌第公约“"「春夏秋冬年初正元腊'
)


def _finish(text: str, end: int, code: str, *, worded: bool = False, **flags: bool) -> DatePhrase:
    """With what may follow a date: 起, 前后, a weekday, an hour, which DateSpan can't hold and the wording keeps."""
    qualified = re.compile(r"(?:前后|左右|许(?=[\s，,：:]|$))").match(text, end)
    if qualified and "/" not in code:
        code, end = code.rstrip("~") + "~", qualified.end()
    since = re.compile(r"(?:起(?=[\s，,：:、—-]|$)|以来|之后|以后|[—\-]?至今)").match(text, end)
    if since and "/" not in code:
        code, end = f"{code}/..", since.end()
    if week := _WEEKDAY.match(text, end):
        end = week.end()
    if len(code.removeprefix("-")) >= 10 and (hour := _TIME.match(text, end)) and hour.end() > end:
        end, worded = hour.end(), True
    if gloss := _GLOSS.match(text, end):  # 629年（唐贞观三年）
        end, worded = gloss.end(), True
    if word := re.compile(r"(?:[\u4e00-\u9fff]{0,4}期间|时期|间|以?内)(?=[\s,，:：]|$)").match(text, end):
        end, worded = word.end(), True
    span = span_of(code)
    wording = text[:end].strip() if worded and span is not None else ""
    if wording and span is not None and wording == format_date(span, "zh"):
        wording = ""
    fine = len(code.split("/")[0].rstrip("~").removeprefix("-")) > 4 and "X" not in code
    return DatePhrase(end, span, wording, fine=fine, **flags)


def _year(
    words: str | None, relative: str | None, context: DateContext, month: int, day: int
) -> tuple[int, bool, bool]:
    """Year, whether carried over, whether guessed; year 0 for a relative one with nothing before it."""
    if words:
        return int("".join(_DIGIT_OF.get(ch.upper(), ch) for ch in words)), False, False
    if relative in _AFTERWARDS:
        return context.reference.year + _AFTERWARDS[relative], False, False
    if relative:
        return (context.year + _FROM_BEFORE[relative] if context.year is not None else 0), True, False
    year, guessed = context.year_of(month, day)
    return year, True, guessed


def _small(words: str | None) -> int:
    if not words:
        return 0
    if words in "正元":
        return 1
    words = words.removeprefix("初") if words != "初" else words
    special = {"冬": 11, "腊": 12}
    if words in special:
        return special[words]
    if words[0] in _DIGITS:
        return int(words)
    if words[0] in "廿卅":
        words = ("二" if words[0] == "廿" else "三") + "十" + words[1:]
    if "十" in words:
        tens, _, ones = words.partition("十")
        return (int(_DIGIT_OF.get(tens, "1")) if tens else 1) * 10 + (
            int(_DIGIT_OF.get(ones, "0")) if ones else 0
        )
    return int("".join(_DIGIT_OF.get(ch, "0") for ch in words))


def _point(text: str, at: int, context: DateContext) -> _Point | None:
    found = _POINT.match(text, at)
    if found is None or not (
        found["y"] or found["r"] or (found["m"] and (found["d"] or found["part"] or at == 0))
    ):
        return None
    month, day = _small(found["m"]), _small(found["d"])
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
    approximate = "~" if found["lunar"] or found["part"] in ("底", "末", "初", "中") else ""
    worded = bool(found["part"] or found["lunar"])
    ten = found["part"] if found["part"] in _TENS else ""
    return _Point(found.end(), year, month, day, approximate, carried, guessed, worded, ten or "")


def _points(text: str, context: DateContext) -> DatePhrase | None:
    first = _point(text, 0, context)
    if first is None:
        return None
    code = ranged(first.code(), first.code(last=True))
    flags = {"carried": first.carried, "guessed": first.guessed}
    join = re.compile(_JOIN).match(text, first.end)
    if join:
        inner = DateContext(context.reference, first.year, first.month)
        second = _point(text, join.end(), inner)
        if second is None and first.day:
            day = re.compile(rf"(?P<d>{_SMALL})\s*[日号]").match(text, join.end())
            if day:
                second = _Point(day.end(), first.year, first.month, _small(day["d"]))
        if second is None and first.month and not first.day:
            month = re.compile(rf"(?P<m>{_SMALL})\s*月份?").match(text, join.end())
            if month:
                second = _Point(month.end(), first.year, _small(month["m"]))
        if second is not None:
            last = second.code(last=True)
            worded = first.worded or second.worded
            phrase = _finish(text, second.end, ranged(first.code(), last), worded=worded, **flags)
            if phrase.span is not None:
                return phrase
    more = _MORE_DAYS.match(text, first.end) if first.day else None
    if more and _small(more["d"]) > first.day:  # 9月1日、17日
        phrase = _finish(
            text,
            more.end(),
            ranged(code, edtf(first.year, first.month, _small(more["d"]))),
            worded=True,
            **flags,
        )
        if phrase.span is not None:
            return phrase
    return _finish(text, first.end, code, worded=first.worded, **flags)


def _same(text: str, context: DateContext) -> DatePhrase | None:
    """同日, 次日, 同月14日: told from the entry before."""
    if context.year is None or not context.month:
        return None
    if found := _SAME_MONTH.match(text):
        code = edtf(context.year, context.month, _small(found["d"]))
    elif (found := _SAME_DAY.match(text)) and context.day:
        code = edtf(context.year, context.month, context.day)
        if found["next"] and (span := span_of(code)) is not None:
            code = iso_day(span.end_key + 1)
    else:
        return None
    if span_of(code) is None:
        return None
    return _finish(text, found.end(), code, carried=True)


def _our_era(text: str) -> DatePhrase | None:
    """公元97年, 约公元399年."""
    found = _OUR_ERA.match(text)
    if not found or not 0 < int(found["y"]) < 3000:
        return None
    year = iso_year(int(found["y"]))
    if found["about"]:
        return _finish(text, found.end(), year + "~")
    return _finish(text, found.end(), year) if int(found["y"]) < 1000 else None


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
    return _finish(text, found.end(), code, carried=True, guessed=guessed)


def _era(text: str) -> DatePhrase | None:
    """清光绪二十六年（1900年）, 民国二十一年十月 (the year 1 of the Republic is 1912)."""
    if found := _ERA.match(text):
        year = int(found["y"])
    elif found := _REPUBLIC.match(text):
        year = _small(found["n"]) + 1911
    else:
        return None
    month, day = _small(found["m"]), _small(found["d"])
    if span_of(edtf(year, month, day)) is None:
        return None
    return _finish(text, found.end(), edtf(year, month, day), worded=True)


def _iso_days(text: str) -> DatePhrase | None:
    """2025.8.21～8.25, 2025.8.21—25."""
    found = _ISO_SHORT.match(text)
    if not found:
        return None
    first = edtf(int(found["y"]), int(found["m"]), int(found["d"]))
    code = ranged(first, edtf(int(found["y"]), int(found["m2"] or found["m"]), int(found["d2"])))
    return _finish(text, found.end(), code) if span_of(first) and span_of(code) else None


def _months(text: str, context: DateContext) -> DatePhrase | None:
    found = _MONTHS.match(text)
    if not found:
        return None
    first, last = _small(found["a"]), _small(found["b"])
    if not 1 <= first < last <= 12:
        return None
    year, carried, guessed = _year(found["y"], found["r"], context, first, 0)
    if not year:
        return None
    return _finish(
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
    if words[0] in _SEASONS:
        return _finish(text, found.end(), edtf(year, _SEASONS[words[0]]), carried=carried, guessed=guessed)
    if words[0] in "年初底末":
        month = {"初": 1, "中": 6}.get(words[-1], 12)
        if _DEADLINE.match(text, found.end()):
            return None
        return _finish(
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
    return _finish(text, found.end(), code, worded=True, carried=carried, guessed=guessed)


def _long_ago(text: str) -> DatePhrase | None:
    """公元前221年, 约公元前138年—公元9年, 公元前3世纪."""
    found = _LONG_AGO.match(text)
    if not found or not text[: found.end()].endswith(("年", "世纪")):
        return None

    def code(number: str, century: str | None, before: bool) -> str:
        if century:
            return f"{'-' if before else ''}{int(number) - 1:02}XX"
        return iso_year(1 - int(number) if before else int(number))

    first = code(found["a"] or found["a2"], found["c"], True) + ("~" if found["about"] else "")
    last = (
        code(found["b"], found["c2"], bool(found["bc"])) + ("~" if found["about2"] else "")
        if found["b"]
        else first
    )
    phrase = _finish(text, found.end(), ranged(first, last))
    return phrase if phrase.span is not None else None


def _plan(text: str) -> DatePhrase | None:
    """The n-th five-year plan: 1953–57, 1958–62, 1966–70, and every five years from then."""
    found = _PLAN.match(text)
    if not found:
        return None
    number = _small(found["n"])
    start = 1953 + 5 * (number - 1) if number <= 2 else 1966 + 5 * (number - 3)
    code = f"{start + 4}~" if found["end"] else f"{start}/{start + 4}"
    return DatePhrase(found.end(), span_of(code), found.group().strip())


def _decade(text: str) -> DatePhrase | None:
    found = _DECADE.match(text)
    if found:
        century = {"上": 20, "本": 21}.get(found["c"] or "") or _small(found["c"] or "20")
        tens = found["t"]
        if len(tens) == 4:
            code = tens[:3] + "X"
        else:
            digit = tens[0] if tens[0].isdigit() else _DIGIT_OF[tens[0]]
            code = f"{century - 1:02d}{digit}X"
        return DatePhrase(found.end(), span_of(code), found.group().strip())
    found = _CENTURY.match(text)
    if not found or not 1 <= int(found["c"]) <= 22:
        return None
    return DatePhrase(found.end(), span_of(f"{int(found['c']) - 1:02d}XX"), found.group().strip())


def _iso(text: str) -> DatePhrase | None:
    found = _ISO.match(text)
    if not found or int(found["m"]) > 12:
        return None
    code = edtf(int(found["y"]), int(found["m"]), int(found["d"] or 0))
    if found["y2"]:
        code = ranged(code, edtf(int(found["y2"]), int(found["m2"]), int(found["d2"] or 0)))
    return _finish(text, found.end(), code) if span_of(code) else None


def _day(text: str, context: DateContext) -> DatePhrase | None:
    """3日 or 6日至8日, in the month of the entry before."""
    found = _DAYS.match(text)
    if not found or context.year is None or not context.month:
        return None
    first, last = _small(found["a"]), _small(found["b"] or found["a"])
    code = ranged(*(edtf(context.year, context.month, day) for day in (first, last)))
    if not 1 <= first <= last <= 31 or span_of(code) is None:
        return None
    return msgspec.structs.replace(_finish(text, found.end(), code, carried=True), day_only=True)


def _bare(text: str) -> DatePhrase | None:
    if found := _YEARS_TO.match(text):  # 2021—2022年
        phrase = _finish(text, found.end(), ranged(found["a"], found["b"]))
        return phrase if phrase.span is not None else None
    found = _BARE_YEARS.match(text)
    if not found:
        return None
    code = ranged(found["a"], found["b"] or found["a"])
    return DatePhrase(found.end(), span_of(code), bare=True)
