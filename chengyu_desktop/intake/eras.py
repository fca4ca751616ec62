"""Dates by eras, plans and centuries: 公元前221年, 清光绪二十六年（1900年）, 民国二十一年, “十四五”时期, 20世纪80年代."""

from __future__ import annotations

import re

from chengyu_desktop.document.days import iso_year
from chengyu_desktop.intake.date_phrase import DatePhrase, edtf, ranged, span_of
from chengyu_desktop.intake.date_words import (
    DAY,
    DIGIT_OF,
    DIGITS,
    JOIN,
    MONTH,
    SEASONS,
    SMALL,
    finish,
    small,
)

_PLAN = re.compile(
    r"[“\"「]?(?P<n>[一二三四五六七八九十]{1,2})五[”\"」]?\s*(?:规划)?(?:时期|期间|以来|(?P<end>末|收官之年))"
)
_DECADE = re.compile(
    rf"(?:(?P<c>[{DIGITS}]{{1,2}}|上|本|[一二十]{{2,3}})世纪\s*)?(?P<t>[1-9]0|[{DIGITS}]{{3}}0|[一二三四五六七八九]十)年代(?P<p>初期?|中期|末期?|后期)?"
)
_CENTURY = re.compile(rf"(?P<c>[{DIGITS}]{{1,2}})世纪(?P<p>初|末|中叶)?")
_LONG_AGO = re.compile(
    r"(?P<about>约)?(?:公元前\s*(?P<a>\d{1,4})|前(?P<a2>\d{3,4}))(?P<c>世纪)?"
    r"(?:年?(?:\s*[—–\-~～至到]{1,2}\s*)(?P<about2>约)?(?:(?P<bc>(?:公元)?前)|公元)\s*(?P<b>\d{1,4})(?P<c2>世纪)?)?年?"
)
_ERA = re.compile(
    rf"[\u4e00-\u9fff]{{2,6}}?(?:元|[廿卅]?[一二三四五六七八九十]{{1,3}}|\d{{1,3}})年(?:闰?[正一二三四五六七八九十冬腊]{{1,2}}月(?:[初廿卅一二三四五六七八九十]{{1,3}}日?)?)?\s*"
    rf"[（(](?:公元)?\s*(?P<y>\d{{3,4}})\s*年?(?:(?P<m0>\d{{1,2}})月(?:(?P<d0>\d{{1,2}})日)?)?[）)]\s*(?:(?P<season>[春夏秋冬])(?=\s)|{MONTH}(?:{DAY})?)?"
)
_REPUBLIC = re.compile(
    rf"(?:中华)?民国\s*(?P<n>元|[一二三四五六七八九十]{{1,4}}|\d{{1,3}})\s*年(?:{MONTH}(?:(?P<d>{SMALL})\s*[日号])?)?"
)
_UNTIL = re.compile(rf"{JOIN}{MONTH}(?:(?P<d>{SMALL})\s*[日号])?")
_OUR_ERA = re.compile(r"(?P<about>约)?公元\s*(?P<y>\d{1,4})年")


def read_era_date(text: str) -> DatePhrase | None:
    """The date that a text begins with, when an era, a plan, a decade or a century says it."""
    return _long_ago(text) or _our_era(text) or _era(text) or _plan(text) or _decade(text)


def _our_era(text: str) -> DatePhrase | None:
    """公元97年, 约公元399年."""
    found = _OUR_ERA.match(text)
    if not found or not 0 < int(found["y"]) < 3000:
        return None
    year = iso_year(int(found["y"]))
    if found["about"]:
        return finish(text, found.end(), year + "~")
    return finish(text, found.end(), year) if int(found["y"]) < 1000 else None


def _era(text: str) -> DatePhrase | None:
    """清光绪二十六年（1900年）, 民国二十一年十月 (the year 1 of the Republic is 1912)."""
    if found := _ERA.match(text):
        year = int(found["y"])
    elif found := _REPUBLIC.match(text):
        year = small(found["n"]) + 1911
    else:
        return None
    month, day = small(found["m"]), small(found["d"])
    if found.re is _REPUBLIC and month and (last := _UNTIL.match(text, found.end())):  # 民国110年5月至7月
        code = ranged(edtf(year, month, day), edtf(year, small(last["m"]), small(last["d"])))
        return finish(text, last.end(), code, worded=True) if span_of(code) is not None else None
    if found.re is _ERA and found["m0"]:
        month, day = int(found["m0"]), int(found["d0"] or 0)
    if found.re is _ERA and found["season"]:
        month = SEASONS[found["season"]]
    if span_of(edtf(year, month, day)) is None:
        return None
    return finish(text, found.end(), edtf(year, month, day), worded=True)


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
    phrase = finish(text, found.end(), ranged(first, last))
    return phrase if phrase.span is not None else None


def _plan(text: str) -> DatePhrase | None:
    """The n-th five-year plan: 1953–57, 1958–62, 1966–70, and every five years from then."""
    found = _PLAN.match(text)
    if not found:
        return None
    number = small(found["n"])
    start = 1953 + 5 * (number - 1) if number <= 2 else 1966 + 5 * (number - 3)
    code = f"{start + 4}~" if found["end"] else f"{start}/{start + 4}"
    return DatePhrase(found.end(), span_of(code), found.group().strip())


def _decade(text: str) -> DatePhrase | None:
    found = _DECADE.match(text)
    if found:
        century = {"上": 20, "本": 21}.get(found["c"] or "") or small(found["c"] or "20")
        tens = found["t"]
        if len(tens) == 4:
            code = tens[:3] + "X"
        else:
            digit = tens[0] if tens[0].isdigit() else DIGIT_OF[tens[0]]
            code = f"{century - 1:02d}{digit}X"
        return DatePhrase(found.end(), span_of(code), found.group().strip())
    found = _CENTURY.match(text)
    if not found or not 1 <= int(found["c"]) <= 22:
        return None
    return DatePhrase(found.end(), span_of(f"{int(found['c']) - 1:02d}XX"), found.group().strip())
