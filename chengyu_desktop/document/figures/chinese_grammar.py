"""Patterns for what few pages have, each compiled when a text first needs it.

``\\d`` stands for digits of either width.
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
def name_pattern() -> re.Pattern[str]:
    """Clock times, scores, dimensions, telephone numbers, and what is known by its number: 9时30分, 3比1, 5·12大地震."""
    return re.compile(
        r"\d+(?:[:：∶]\d+)+|\d{1,2}(?:时|点)(?:\d{1,2}分|半|整|许|前|后|起)?(?![.．0-9])"
        r"|\d+(?:比|[×xX*])\d+|\d{1,2}[·.]\d{1,2}(?=晚会|事件|大地震)"
        r"|\d{3,4}-\d{7,8}|1\d{10}(?!\d)|\d+强"
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
def century_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:上|\d{{1,2}}|{_HAN}{{1,3}})世纪(?:\d0年代|{_HAN}十年代)?[初末]?")


@cache
def quarter_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:第?{_QUARTER}{_TO}?)?第?{_QUARTER}季度|前{_ANY}(?:季度|个月)|上半年|下半年")
