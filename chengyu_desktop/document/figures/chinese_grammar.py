"""Patterns for dates, periods and names with numbers in Chinese prose, each compiled when a text first needs it.

``\\d`` stands for digits of either width. A set of Han characters is slow to compile, so the patterns prefer words.
"""

from __future__ import annotations

import re
from functools import cache

from chengyu_desktop.document.figures.numerals import HAN_NUMERALS

_HAN = f"[{HAN_NUMERALS}]"
_ANY = rf"(?:\d+(?:,\d{{3}}(?!\d))*(?:[.．]\d+)?|{_HAN}+)"
_TO = "[—–―─\\-～~－至到]"
_QUARTER = "[一二三四1-4]"


@cache
def date_pattern() -> re.Pattern[str]:
    """Days, and lists of days: 2020年1月3日, 17日至18日, 12月8."""
    return re.compile(
        r"(?:\d{2,4}年)?(?:(?:\d{1,2}月)?\d{1,2}(?:日|号(?!线|楼|文|院|机|门|令))[—–\-～~至到、和]?)+"
        r"|(?:\d{2,4}年)?\d{1,2}月\d{1,2}(?!\d)"
    )


@cache
def name_pattern() -> re.Pattern[str]:
    """Clock times, scores, dimensions, telephone and issue numbers, and what is known by its number: 9时30分, 3比1, 5·12大地震."""
    return re.compile(
        r"\d+(?:[:：∶]\d+)+|\d{1,2}(?:时|点)(?:\d{1,2}分|半|整|许|前|后|起)?(?![.．0-9])"
        r"|\d+(?:比|[×xX*])\d+|\d{1,2}[·.]\d{1,2}(?=晚会|事件|大地震)"
        r"|\d{3,4}-\d{7,8}|1\d{10}(?!\d)|\d{4}年第\d+(?:期|号|版)|\d+强"
    )


@cache
def document_number_pattern() -> re.Pattern[str]:
    """The year of an official document and its number: 〔2022〕12号."""
    return re.compile(r"[〔\[（(]20\d\d[〕\]）)]\d*号?")


@cache
def code_pattern() -> re.Pattern[str]:
    """Letters with a number: C919, COVID-19."""
    return re.compile(r"[A-Za-z]+[\-‐]?\d+(?:\.\d+)?[A-Za-z0-9\-]*")


@cache
def wording_pattern() -> re.Pattern[str]:
    """Numerals that are wording or a name: 数十, 上百, 几千, 百强, 四个自信, 五一."""
    return re.compile(
        rf"(?:百|千)强|[数几好若干成上][十百千万亿]+[余多]?|{_HAN}*[十百千]几"
        r"|[两三四五六八]个(?:维护|确立|代表|自信|意识|全面|务必|转变|清单|统一|百年|一百年)|千方百计|一千零一夜|五一"
    )


@cache
def year_pattern() -> re.Pattern[str]:
    """Part of a year: 今年1—5月, 2021年上半年, 去年第四季度."""
    return re.compile(
        rf"(?:\d{{4}}年?{_TO})?(?:(?:19|20)\d\d|[今去明前当本上次])年"
        rf"(?:第?{_QUARTER}季度?(?!节)|前[一二三1-3]季度|前{_ANY}个月|上半年|下半年"
        rf"|\d{{1,2}}(?:月?{_TO}\d{{1,2}})?月(?:份|底|初|末|上旬|中旬|下旬)?)"
    )


@cache
def years_pattern() -> re.Pattern[str]:
    """Whole years: 2019—2021年, 2035年底, 1990年代."""
    return re.compile(
        rf"\d{{4}}年?{_TO}\d{{4}}年[底初末]?|(?:19|20|１９|２０)\d\d年(?:度|代)?[底初末]?"
    )


@cache
def century_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:上|\d{{1,2}}|{_HAN}{{1,3}})世纪(?:\d0年代|{_HAN}十年代)?[初末]?")


@cache
def quarter_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:第?{_QUARTER}{_TO}?)?第?{_QUARTER}季度|前[一二三1-3]季度|前{_ANY}个月|上半年|下半年"
    )


@cache
def month_pattern() -> re.Pattern[str]:
    return re.compile(rf"\d{{1,2}}(?:月?{_TO}\d{{1,2}})?月(?:份|底|初|末|上旬|中旬|下旬)?")


@cache
def recent_pattern() -> re.Pattern[str]:
    """Years or months up to now: 过去五年, 近3年来, 十年间."""
    return re.compile(
        rf"(?:过去|最近|未来|今后)的?{_ANY}(?:年|个月)(?:来|间|以来|里|内)?|(?<![附最])近{_ANY}(?:年|个月)(?:来|以来|间)?"
        rf"|(?<![第0-9０-９]){_ANY}(?:年|个月)(?:来|以来|间)"
    )


@cache
def last_number_pattern() -> re.Pattern[str]:
    """The last number of a period, the upper end of its range, and its unit."""
    return re.compile(
        rf"(\d+|{_HAN}+)年?月?(?:[—–―─\-～~－至到](\d+))?(个月|月|季度|季|年代|年|世纪)"
    )
