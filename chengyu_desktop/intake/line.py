"""The lines of a piece of copy, cleaned of what isn't text, with their markers told apart."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from functools import partial
from itertools import pairwise

import msgspec

from chengyu_desktop.intake.characters import HAN, ends_sentence, unprintable, width
from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.furniture import is_day, is_furniture
from chengyu_desktop.intake.mapped import Mapped, Span
from chengyu_desktop.intake.raw_lines import (
    INDENT,
    MARK,
    common_indent,
    is_page_number,
    least_room,
    parted,
    split,
    without_mark,
)
from chengyu_desktop.intake.structure import LeftOver, Reason


class Line(msgspec.Struct):
    """``marker`` is the bullet or the scheme of the number before the text (``●``, ``一、``, ``1.`` …), ``level`` that of a heading
    which Markdown, Word or 【】 marks as one, 1 the highest; 0 for none. ``indented`` is a paragraph's first line in the Chinese way,
    ``indent`` the columns of white space before it, ``columns`` those that it filled with its marker, ``tabbed`` says that there is a tab in it; ``date_led`` is one of several lines that begin with a year, or a month and a day with a stroke between, and go on after a space;
    ``in_story`` reads like a credit or what stands around a copy, and is the story's.
    """

    text: Mapped
    start: int
    blank_before: bool = False
    marker: str = ""
    number: int = 0
    level: int = 0
    style: str = ""
    indented: bool = False
    row: bool = False
    indent: int = 0
    columns: int = 0
    tabbed: bool = False
    date_led: bool = False
    in_story: bool = False


class Ledger:
    """What was left over, and what Markdown emphasised."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.left_over: list[LeftOver] = []
        self.emphasis: list[Span] = []

    def leave(self, text: Mapped, reason: Reason) -> None:
        for start, end in text.spans():
            words = self.source[start:end]
            if words.strip():
                first = start + len(words) - len(words.lstrip())
                last = start + len(words.rstrip())
                self.left_over.append(LeftOver((first, last), self.source[first:last], reason))


_BULLETS = "▏▎▍▌┃❚▷▸▹❖✦✧➢➔⇒➜●•·▪■□◆◇★☆✅✔✓√☑▶►➤→▲△○◎◦‣⁃∙・⚫⬛◼※♦"
_BULLET = re.compile(
    rf"[{_BULLETS}]\ufe0f?\s*(?=[^\s\ufe0f])|--\s+(?=\S)|[-–—*+](?:\s+(?=\S)|(?=[{_BULLETS}]))|[．‧・－](?=[^\s\d．‧・－])"
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
    ("①", re.compile(r"(?P<n>[①-⑳❶-❿➀-➓⑴-⒇])\s*(?=\S)")),
    ("壹", re.compile(r"(?P<n>[壹贰貳叁參肆伍陆陸柒捌玖])(?:[、.．]\s*|\s+)(?=\S)")),
    ("一是", re.compile(rf"(?P<n>[{_CN}]{{1,2}})是(?=\S)")),
    ("第一，", re.compile(rf"第(?P<n>[{_CN}]{{1,2}})[，,、：:]\s*(?=\S)")),
    ("1 ", re.compile(rf"(?P<n>[0０]?\d{{1,2}})\s+(?=[{HAN}“《▏▎▍┃])")),
)
_ALONE = re.compile(
    rf"(?P<n>[0０]\d|\d|[{_CN}壹贰叁肆伍陆柒捌玖])[.、]?|(?:PART|Part|No|NO|NO\.|No\.|Chapter|CHAPTER)[\s.]*(?P<p>\d{{1,2}}|One|Two|Three|Four|Five|ONE|TWO|THREE)"
)
_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_BRACKETED = re.compile(
    r"【([^【】]{1,30})】[:：]?|\[([^\[\]]{1,30})\]|〖([^〖〗]{1,30})〗|■?「([^「」]{1,29}[^「」。！？])」■?"
)
STRONG = "Strong"
"""The style of a paragraph that is all bold in a Word document."""
BRACKETED = "【】"
"""The style of a heading that brackets mark."""
SET_APART = "Quote"
"""The style of a line that Markdown quotes or slants."""
_SIGNS = re.escape("★☆＊◆◇■□●○～~=＝✦✧◎▲△▼▽※＃━─═┄┅▬❀❁✿♦+＋")
_DECORATED = re.compile(rf"([{_SIGNS}]{{1,6}})\s*([^\s{_SIGNS}][^{_SIGNS}]{{0,30}}?)\s*\1")
_RULE = re.compile(r"[-=_*~─━═┄┅▬—－＝＿＊～·•.\s]{3,}|\|?[\s:|-]{3,}\|?")
_FRONT_MATTER = re.compile(
    r"\ufeff?\s*---[ \t]*\r?\n(?:[ \t]*[\w-]+[ \t]*:.*\r?\n){1,30}[ \t]*---[ \t]*(?:\r?\n|$)"
)
_WIKI_HEADING = re.compile(r"(={1,6})\s*([^=\s](?:.*[^=\s])?)\s*\1")
_WIKI_QUOTES = re.compile(r"'{2,5}")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC = re.compile(r"([*_])([^*_]+)\1")
_SLANTED = re.compile(r"(?<![\w*])\*(?=[^\s*])[^*\n]{1,40}(?<=[^\s*])\*(?![\w*])")
_QUOTE = re.compile(r"(?:>\s?)+")
_HARD_SPACE = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def is_picture(sign: str) -> bool:
    """Whether a line's sign is a picture (📍, ☀) and no bullet."""
    return len(sign) == 1 and sign not in _BULLETS and unicodedata.category(sign) == "So"


def read_lines(copy: Copy, ledger: Ledger, kept: Collection[int] = ()) -> list[Line]:
    """Lines with words in them, in order; what is no text of the copy's goes into the ledger, but for lines in which one of the
    offsets ``kept`` lies."""
    places = sorted(kept)
    front = _FRONT_MATTER.match(copy.text)
    body = front.end() if front and not any(at < front.end() for at in places) else 0
    if front and body:
        ledger.leave(Mapped(copy.text[:body], tuple(range(body))), "furniture")
    lines: list[Line] = []
    blank, empty = True, 0
    waiting: Line | None = None
    written = split(copy.text)
    if is_marked := copy.text[:1] == MARK:
        ledger.leave(Mapped(MARK, (0,)), "unprintable")
    written = without_mark(written) if is_marked else written
    set_in, room = common_indent(written), least_room(written)
    parts = list(parted(written))
    counted = _are_counted(words for _, words in parts)
    dated = sum(is_day(words.strip()) for _, words in parts) == 1  # several are entries
    for index, (start, words) in enumerate(parts):
        if start < body:
            continue
        at = bisect_left(places, start)
        is_kept = at < len(places) and places[at] < start + len(words)
        is_page_s = partial(is_furniture, above=len(lines), dated=dated)
        style = copy.styles.get(start, "")
        line = _read_line(words, start, style, ledger, None if is_kept else is_page_s, set_in)
        if line is None:
            if lines and not blank and not empty and _underlines(words.strip(), lines[-1]):
                lines[-1].level = 1 if words.strip()[0] == "=" else 2
            empty += not words.strip()
            blank = blank or empty > room or bool(_RULE.fullmatch(words.strip()))
            if lines and lines[-1].row and words.count("-") >= 3 and words.lstrip().startswith("|"):
                head = lines.pop().text  # a table's, of which years are worth a look
                ledger.leave(head, "heading" if any(ch.isdigit() for ch in head.text) else "label")
                blank = True
            continue
        line.blank_before, blank, empty = blank, False, 0
        apart = line.blank_before or bool(lines and read_credits(lines[-1].text))
        if not is_kept and not counted and apart and is_page_number(parts, index):
            ledger.leave(line.text, "furniture")  # a page's number
            continue
        alone = _ALONE.fullmatch(line.text.text) if counted else None
        if not is_kept and not line.marker and not line.level and alone:
            ledger.leave(line.text, "marker")  # a number on a line of its own belongs to the heading below
            line.number = _number(alone["n"] or alone["p"])
            waiting = line
            continue
        if waiting is not None:
            if not line.marker and not line.level and not read_credits(line.text):
                line.level, line.number = 2, waiting.number
            line.blank_before, waiting = True, None
        lines.append(line)
    return lines


def _underlines(words: str, line: Line) -> bool:
    """Whether a rule of = or - stands right below a heading and is about as long."""
    return (
        len(words) >= 5
        and set(words) in ({"="}, {"-"})
        and 2 * len(words) >= line.columns
        and not line.marker
        and not line.level
        and not line.row
        and not ends_sentence(line.text.text)
    )


def _are_counted(lines: Iterable[str]) -> bool:
    """Whether the numbers that stand on lines of their own count what follows them (1, 2, 3), and are no figures."""
    found = [alone["n"] or alone["p"] for words in lines if (alone := _ALONE.fullmatch(words.strip()))]
    numbers = [_number(words) for words in found]
    return bool(numbers) and numbers[0] in (0, 1) and all(0 <= b - a <= 2 for a, b in pairwise(numbers))


def _read_line(
    words: str, start: int, style: str, ledger: Ledger, is_page_s: Callable[[str], bool] | None, set_in: int
) -> Line | None:
    """None for a line without words in it, or one that is the page's; without ``is_page_s`` the line stays whatever it is.
    ``set_in`` characters stand before each line."""
    if not words.strip():
        return None
    text = Mapped(words, tuple(range(start, start + len(words))))
    if bad := unprintable(words):
        gone = set(bad)
        ledger.leave(text.without(i for i in range(len(words)) if i not in gone), "unprintable")
        text = text.without(bad)
    indented = bool(INDENT.match(text.text[set_in:]))
    indent = width(text.text[set_in:]) - width(text.text[set_in:].lstrip())
    text = Mapped(_HARD_SPACE.sub(" ", text.text), text.at).strip()
    if not text.text:
        return None
    if is_page_s is not None and is_page_s(text.text):
        ledger.leave(text, "furniture")
        return None
    if is_page_s is not None and _RULE.fullmatch(text.text):
        ledger.leave(text, "markup")
        return None
    if is_page_s is not None and not set(text.text) - set(_BULLETS):
        ledger.leave(text, "marker")
        return None
    line = Line(
        text,
        start,
        style=style,
        indented=indented,
        indent=indent,
        columns=width(text.text),
        tabbed="\t" in words.strip(),
    )
    _strip_markup(line, ledger)
    if not line.text.text:
        return None
    if line.level:
        _strip_number(line, ledger)
    elif not line.row:
        _strip_marker(line, ledger)
    if style.startswith("Heading ") and style[8:].isdigit():
        line.level = int(style[8:])
    elif style == "Title":
        line.level = 1
    elif style.startswith("List") and not line.marker:
        line.marker = "•"
    return line


def _cut(line: Line, end: int, reason: Reason, ledger: Ledger) -> None:
    ledger.leave(line.text.part(0, end), reason)
    line.text = line.text.part(end).strip()


def _strip_markup(line: Line, ledger: Ledger) -> None:
    if quote := _QUOTE.match(line.text.text):
        line.style = line.style or SET_APART
        _cut(line, quote.end(), "markup", ledger)
    if wiki := _WIKI_HEADING.fullmatch(line.text.text):
        line.level = len(wiki[1])
        ledger.leave(line.text.part(0, wiki.start(2)), "markup")
        ledger.leave(line.text.part(wiki.end(2)), "markup")
        line.text = line.text.part(*wiki.span(2))
    if "''" in line.text.text:
        quotes = [i for found in _WIKI_QUOTES.finditer(line.text.text) for i in range(*found.span())]
        ledger.leave(line.text.without(set(range(len(line.text))) - set(quotes)), "markup")
        line.text = line.text.without(quotes).strip()
    if heading := _HEADING.match(line.text.text):
        line.level = len(heading[1])
        _cut(line, heading.end(), "markup", ledger)
    gone: list[int] = []
    for slanted in _SLANTED.finditer(line.text.text):
        if slanted.end() - slanted.start() == len(line.text):
            break
        gone += [slanted.start(), slanted.end() - 1]
    for pattern, strong in ((_EMPHASIS, True), (_ITALIC, False)):
        for found in pattern.finditer(line.text.text):
            size = len(found[1])
            if not strong and not (found.start() == 0 and found.end() == len(line.text.text)):
                continue
            if not strong and found.start() in gone:
                continue
            if not strong:
                line.style = line.style or SET_APART
            gone += [*range(found.start(), found.start() + size), *range(found.end() - size, found.end())]
            if strong and found.end() - found.start() == len(line.text.text):
                line.style = line.style or SET_APART
            if strong:
                ledger.emphasis += line.text.part(found.start(2), found.end(2)).spans()
    text = line.text.text
    if len(text) > 2 and text[0] == text[-1] == "|":
        line.row = True
        gone += [i for i, ch in enumerate(text) if ch == "|"]
    if gone:
        kept = set(range(len(text))) - set(gone)
        ledger.leave(line.text.without(kept), "markup")
        line.text = line.text.without(gone).strip()
    if decorated := _DECORATED.fullmatch(line.text.text):
        line.level = line.level or 2
        ledger.leave(line.text.part(0, decorated.start(2)), "markup")
        ledger.leave(line.text.part(decorated.end(2)), "markup")
        line.text = line.text.part(*decorated.span(2)).strip()
    if bracketed := _BRACKETED.fullmatch(line.text.text):
        group = next(g for g in (1, 2, 3, 4) if bracketed[g])
        line.level, line.style = line.level or 2, line.style or BRACKETED
        ledger.leave(line.text.part(0, bracketed.start(group)), "markup")
        ledger.leave(line.text.part(bracketed.end(group)), "markup")
        line.text = line.text.part(bracketed.start(group), bracketed.end(group)).strip()


def _strip_marker(line: Line, ledger: Ledger) -> None:
    while True:
        text = line.text.text
        bullet = _BULLET.match(text)
        end = bullet.end() if bullet and not text.startswith("——") else 0
        if not end and unicodedata.category(text[0]) == "So" and len(text) > 1:
            end = 1 + (text[1:2] == "\ufe0f")
        if not end or end >= len(text):
            break
        line.marker = text[0]
        _cut(line, end, "marker", ledger)
    if not line.marker:
        line.marker = _strip_number(line, ledger)
        if line.marker and len(line.text) > 1 and line.text.text[0] in _BARS:
            _cut(line, 1, "marker", ledger)


def _strip_number(line: Line, ledger: Ledger) -> str:
    """The scheme of the number that was there."""
    for scheme, pattern in _NUMBERS:
        if found := pattern.match(line.text.text):
            line.number = _number(next(n for n in found.groups() if n))
            _cut(line, found.end(), "marker", ledger)
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
