"""The bullets and numbers that lines begin with."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from chengyu_desktop.intake.characters import HAN, width
from chengyu_desktop.intake.line import Ledger, Line, cut

BULLETS = "▏▎▍▌┃❚▷▸▹❖✦✧➢➔⇒➜●•·▪■□◆◇★☆✅✔✓√☑▶►➤→▲△○◎◦‣⁃∙・⚫⬛◼※♦"
_BULLET = re.compile(
    rf"[{BULLETS}]\ufe0f?\s*(?=[^\s\ufe0f])|--\s+(?=\S)|[-–—*+](?:\s+(?=\S)|(?=[{BULLETS}]))|[．‧・－](?=[^\s\d．‧・－])"
)
_BARS = "▏▎▍▌┃❚"
_CN = "一二三四五六七八九十"
_NUMBERS = (
    ("一、", re.compile(rf"(?P<n>[{_CN}]{{1,3}})、\s*(?=\S)")),
    ("（一）", re.compile(rf"[（(](?P<n>[{_CN}]{{1,3}})[）)]、?\s*(?=\S)")),
    ("（1）", re.compile(r"[（(](?P<n>\d{1,2})[）)]、?\s*(?=\S)")),
    ("1.", re.compile(r"(?P<n>\d{1,2})[.．](?:\s+(?=\S)|(?=[^\s\d]))")),
    ("1、", re.compile(r"(?P<n>\d{1,2})、\s*(?=[^\s\d])")),
    ("1)", re.compile(r"(?P<n>\d{1,2})[）)]\s*(?=\S)")),
    ("1️⃣", re.compile(r"(?P<n>\d)\ufe0f?\u20e3\s*(?=\S)")),
    (
        "板块一",
        re.compile(
            rf"(?:(?:板块|专题|单元)(?P<n>[{_CN}\d]{{1,2}})|第(?P<o>[{_CN}\d]{{1,2}})(?:部分|板块|单元|篇章|篇)|"
            r"(?:PART|Part|Section|SECTION)\s*(?P<p>\d{1,2}))(?:\s*[:：|｜·—–-]+\s*|\s+)(?=\S)"
        ),
    ),
    ("(i)", re.compile(r"\((?P<n>i{1,3}|iv|vi{0,3}|ix|x)\)\s+(?=\S)")),
    ("a)", re.compile(r"\(?(?P<n>[a-hA-H])\)\s+(?=\S)")),
    ("01｜", re.compile(r"(?P<n>[0０]?\d{1,2})\s*[|｜]\s*(?=\S)")),
    ("A.", re.compile(rf"(?P<n>[A-H])[.．、)）]\s*(?=[{HAN}\d])")),
    ("①", re.compile(r"(?P<n>[①-⑳❶-❿➀-➓⑴-⒇⒈-⒛Ⅰ-Ⅻ])\s*(?=\S)")),
    ("壹", re.compile(r"(?P<n>[壹贰貳叁參肆伍陆陸柒捌玖])(?:[、.．]\s*|\s+)(?=\S)")),
    ("一是", re.compile(rf"(?P<n>[{_CN}]{{1,2}})是(?=\S)")),
    ("第一，", re.compile(rf"第(?P<n>[{_CN}]{{1,2}})[，,、：:]\s*(?=\S)")),
    ("1 ", re.compile(rf"(?P<n>[0０]?\d{{1,2}})\s+(?=[{HAN}“《▏▎▍┃])")),
)
_ALONE = re.compile(
    rf"(?P<n>[0０]\d|\d|[{_CN}壹贰叁肆伍陆柒捌玖])[.、]?|(?:PART|Part|No|NO|NO\.|No\.|Chapter|CHAPTER)[\s.]*(?P<p>\d{{1,2}}|One|Two|Three|Four|Five|ONE|TWO|THREE)"
)


_SPACED_NUMBER = dict(_NUMBERS)["1 "]
_OPENS = frozenset("“”‘’\"'（(【[《<〈「『〔{—–-…·.,，。、:：;；!！?？#@$£€￥¥%％&~～=_*+|｜`>＞»›")
"""What words, figures and markup begin with."""
_LONGEST_DECORATED = 44  # columns


def is_picture(sign: str) -> bool:
    """Whether a line's sign is a picture (📍, ☀) and no bullet."""
    return len(sign) == 1 and sign not in BULLETS and unicodedata.category(sign) == "So"


def number_alone(words: str) -> int | None:
    """The number that a whole line is (02, 三, PART 1); None for any other."""
    found = _ALONE.fullmatch(words.strip())
    return _number(found["n"] or found["p"]) if found else None


class Signs(NamedTuple):
    """What a copy's own lines begin with: signs that no other copy may have, and whether a number before a space counts lines."""

    own: frozenset[str] = frozenset()
    spaced_numbers: bool = True


def signs_of(lines: Iterable[str]) -> Signs:
    """A sign is one when two lines or more begin with it, and it is none that words begin with."""
    begins: Counter[str] = Counter()
    numbers: list[int] = []
    for line in lines:
        text = line.strip()
        if len(text) > 2 and text[0] not in _OPENS and text[1] != text[0] and _may_be_sign(text):
            begins[text[0]] += 1
        if found := _SPACED_NUMBER.match(text):
            numbers.append(int(found["n"]))
    own = frozenset(sign for sign, count in begins.items() if count > 1)
    return Signs(own, all(b > a or b in (0, 1) for a, b in pairwise(numbers)))


def _may_be_sign(text: str) -> bool:
    if text[0] in BULLETS or text[1].isdigit():
        return False
    kind = unicodedata.category(text[0])
    return text[0] == "〇" or (kind[0] in "SP" and kind != "So")  # pictures are signs anyway


def strip_marker(line: Line, ledger: Ledger, signs: Signs) -> None:
    if line.text.text[0] in signs.own and len(line.text) > 2:
        _strip_own(line, ledger)
        return
    while True:
        text = line.text.text
        bullet = _BULLET.match(text)
        end = bullet.end() if bullet and not text.startswith("——") else 0
        if not end and unicodedata.category(text[0]) == "So" and len(text) > 1:
            end = 1 + (text[1:2] == "\ufe0f")
        if not end or end >= len(text):
            break
        line.marker = text[0]
        cut(line, end, "marker", ledger)
    if not line.marker:
        line.marker = strip_number(line, ledger, signs)
        if line.marker and len(line.text) > 1 and line.text.text[0] in _BARS:
            cut(line, 1, "marker", ledger)


def _strip_own(line: Line, ledger: Ledger) -> None:
    """The sign of the copy's own; one that stands at the end as well sets a heading between two."""
    sign = line.text.text[0]
    if line.text.text[-1] == sign and width(line.text.text) <= _LONGEST_DECORATED:
        ledger.leave(line.text.part(len(line.text) - 1), "markup")
        line.text, line.level = line.text.part(0, -1).strip(), line.level or 2
        cut(line, 1, "markup", ledger)
        return
    line.marker = sign
    cut(line, 1, "marker", ledger)


def strip_number(line: Line, ledger: Ledger, signs: Signs) -> str:
    """The scheme of the number that was there."""
    for scheme, pattern in _NUMBERS:
        if scheme == "1 " and not signs.spaced_numbers:
            continue
        if found := pattern.match(line.text.text):
            line.number = _number(next(n for n in found.groups() if n))
            cut(line, found.end(), "marker", ledger)
            return scheme
    return ""


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def marker_end(text: str) -> int:
    """Where the words of an entry begin, behind its bullet or number; 0 where it has none."""
    bullet = _BULLET.match(text)
    start = bullet.end() if bullet else 0
    found = (
        pattern.match(text, start)
        for scheme, pattern in _NUMBERS
        if scheme not in ("A.", "一是", "第一，", "1 ")
    )
    return next((one.end() for one in found if one), start)


def _number(words: str) -> int:
    if words.isdecimal():
        return int(words)
    if words.lower() in _WORDS:
        return _WORDS[words.lower()]
    if not set(words) - set(_CN):
        tens, ten, ones = words.partition("十")
        if ten:
            return (_CN.index(tens) + 1 if tens else 1) * 10 + (_CN.index(ones[0]) + 1 if ones else 0)
        return _CN.index(words[0]) + 1
    if words in _ROMAN:
        return _ROMAN.index(words) + 1
    if words in "ABCDEFGHabcdefgh":
        return "abcdefgh".index(words.lower()) + 1
    words = words.translate(str.maketrans("貳參陸", "贰叁陆"))
    if words in "壹贰叁肆伍陆柒捌玖":
        return "壹贰叁肆伍陆柒捌玖".index(words) + 1
    return int(unicodedata.numeric(words, 0))
