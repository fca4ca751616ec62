"""The one regular expression that finds what may be a figure in English prose."""

from __future__ import annotations

import re
from functools import cache

from chengyu_desktop.document.figures.numerals import ENGLISH_NUMBERS, ENGLISH_ORDINALS
from chengyu_desktop.document.units import LATIN_UNITS, alternatives

_NUMBER = r"(?:[+\-−](?=[\d.]))?\d+(?:[,\u2009\u202f\u00a0]\d{3}(?!\d))*(?:\.\d+)?"
_ONES = alternatives(tuple(ENGLISH_NUMBERS))
_WORD = (
    rf"(?i:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:{_ONES})|(?:{_ONES}))(?![A-Za-z-])"
)
_ORDINAL = rf"(?i:{alternatives(tuple(ENGLISH_ORDINALS))})|\d+(?:st|nd|rd|th)"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_BEFORE = "more than|less than|fewer than|nearly|almost|about|around|roughly|some|over|at least|up to|under"
_MAGNITUDE = r"thousand|million|billion|trillion|bn|mn|tn|m(?![A-Za-z²³/])|k"
_WORD_UNITS = (
    "percentage points?|percent|per cent|pct|basis points?|points?|square (?:kilo)?met(?:er|re)s?|square miles?"
    "|cubic met(?:er|re)s?|(?:kilo|centi|milli)?met(?:er|re)s?|miles?|feet|tons?|tonnes?|kilograms?|grams?|hectares?|acres?|mu"
    "|barrels?|litres?|liters?|kilowatt-hours?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|degrees?"
    "|yuan|dollars?|euros?|pounds?|yen|times"
)
_UNIT = (
    rf"(?:%|\x20?(?:{alternatives(LATIN_UNITS)}|°[CF])(?![A-Za-z0-9²³])|(?:(?<=\.\d)\x20?|(?<=\d\d))[CF](?![A-Za-z0-9])|[\x20-](?i:{_WORD_UNITS})(?![A-Za-z]))".replace(
        "square ", r"square\x20"
    )
    .replace("cubic ", r"cubic\x20")
    .replace("percentage ", r"percentage\x20")
    .replace("per cent", r"per\x20cent")
    .replace("basis ", r"basis\x20")
)
_SIGN = r"(?:US|HK|NT|A|C|S)?\$|[€£¥￥]|RMB\x20?|CNY\x20?"


def _spaced(words: str) -> str:
    """Words for a verbose pattern, which takes no notice of bare spaces."""
    return words.replace(" ", r"\x20")


@cache
def pattern() -> re.Pattern[str]:
    """Groups by alternative: skip, period, rank, fraction, or those of a quantity."""
    return re.compile(
        rf"""(?<![A-Za-z0-9.,])(?:
        (?P<skip>{_MONTH}\x20\d{{1,2}}(?!\d)(?:,\x20\d{{4}})? | \d{{1,2}}\x20{_MONTH}(?:\x20\d{{4}})?
          | \d+(?:[:∶]\d+)+ | \d{{3,4}}-\d{{7,8}} | (?!Q[1-4](?![A-Za-z0-9]))[A-Za-z]+-?\d[A-Za-z0-9.\-]* | \d+-\d+(?!\d|{_UNIT}|\x20?(?:{_MAGNITUDE})))
      | (?P<period>(?:(?:{_MONTH}|{_MONTH}[-–]{_MONTH})\x20)?(?:19|20)\d\d(?![\d,.]\d|[A-Za-z%])(?!\x20(?:{_MAGNITUDE}|percent))
          | Q[1-4](?![A-Za-z0-9])(?:\x20\d{{4}})?
          | (?i:first|second|third|fourth)\x20(?:quarter|half|(?:{_ONES})\x20(?:months|quarters))(?:\x20of\x20\d{{4}})?)
      | (?P<rank>(?P<nth>{_ORDINAL})-(?:largest|biggest|highest|longest|busiest|tallest|best|most|lowest|fastest)(?![a-z])
          | (?i:top)[\x20-](?P<top>\d+|{_WORD}) | (?:(?<=ranked\x20)|(?<=ranks\x20)|(?<=rank\x20))(?:(?P<place>{_ORDINAL})(?![A-Za-z-])|No\.\x20?(?P<no>\d+)))
      | (?P<ordinal>\d+(?:st|nd|rd|th)(?![a-z]))
      | (?P<fraction>(?:(?P<part_before>(?i:{_spaced(_BEFORE)}))\x20)?(?:(?P<parts>(?i:{_ONES}))-(?P<of_parts>(?i:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?))
          | (?P<each>\d{{1,3}}|{_WORD})\x20(?:in|out\x20of)\x20(?:every\x20)?(?P<of_each>\d{{1,3}}|{_WORD})(?!{_UNIT}|\x20?(?:{_MAGNITUDE}|{_MONTH}))
          | (?P<article>a)\x20(?P<one_part>third|quarter|fifth|tenth)(?=\x20of\x20(?!\d)|[,.;]|$)
          | (?P<over>[1-9]\d?)/(?P<under>[1-9]\d?))(?![A-Za-z\d/-]))
      | (?:(?<!percent\x20)(?<!%\x20)(?P<before>(?i:{_spaced(_BEFORE)}))\x20)?(?P<sign>{_SIGN})?(?P<value>{_NUMBER}|{_WORD})
        (?:[\x20-]?(?P<magnitude>(?:{_MAGNITUDE})(?![A-Za-z])))?
        (?:(?P<low_unit>{_UNIT})?(?P<to>[–-]|\x20to\x20)(?:{_SIGN})?(?P<high>{_NUMBER})(?:[\x20-]?(?P<high_magnitude>(?:{_MAGNITUDE})(?![A-Za-z])))?)?
        (?P<unit>{_UNIT})?(?![0-9A-Za-z])
        )""",
        re.VERBOSE,
    )


_UP = "up|rose|rise of|rises|rising|grew|grow|grows|growing|growth of|increased?|increase of|gained?|expanded|climbed|jumped|surged|added|advanced"
_DOWN = "down|fell|fall of|falls|dropped|drop of|declined?|decreased|lost|shrank|slipped|slid|cut(?: [a-z]+)?|contracted|lower"


@cache
def lead_pattern() -> re.Pattern[str]:
    """The words just before a number that make a change of it."""
    return re.compile(
        rf"(?<![A-Za-z])(?i:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: by| as much as| to as much as| more than| nearly| about)? \Z"
    )


@cache
def tail_pattern() -> re.Pattern[str]:
    """The words just after a number that make a change of it: a 5 percent increase."""
    return re.compile(
        r"[ -](?:(?P<up>increase|rise|gain|jump|higher|growth)|(?P<down>decrease|drop|fall|decline|lower|cut|loss))(?![a-z])"
    )


@cache
def name_pattern() -> re.Pattern[str]:
    """A capitalised word or one of a list's words before a bare number makes a name of both: Article 5, Boeing 737."""
    return re.compile(
        r"(?:(?!(?:(?!United\b|Limited\b|Speed\b)[A-Z][a-z]{2,}ed|Built|Sold|Sent|Set|Made|Held|Won|Lost|Cut|Gave|Took|Bought|Saw|Has|Had|Have"
        r"|Only|Over|Nearly|Almost|About|Around|Some|Another|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b)(?!(?:The|In|At|Of|By|To|From|For|With|All|And|Its|Their|These|Those|Only|Just|Since|A)\b)\b[A-Z][A-Za-z]*"
        r"|\b(?:page|pages|article|section|chapter|figure|table|line|room|flight|number|no|version|part|bus|route|gate))\.? \Z"
    )
