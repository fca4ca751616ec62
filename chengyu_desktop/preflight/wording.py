"""Words: the marks and digits of Chinese text, as GB/T 15834—2011 (punctuation) and GB/T 15835—2011 (numbers) have them.

Each rule is an expression and what takes the place of a match, so that what is told and what the fix does can't differ.
Texts are looked through for a few characters first: most have none, and an expression costs more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from chengyu_desktop.document.addresses import get, with_value
from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.preflight.case import Case, Fix, Rule
from chengyu_desktop.press.limits import Limits

_HAN = "\u3400-\u9fff〇"
_FULL = str.maketrans(",;:?!()", "，；：？！（）")
_MARKS = "，。、；：？！"
_STRENGTH = "。！？；：，、"
_SENTENCES = ("text", "lede")
"""Fields in which a blank between Chinese characters is a slip; in headlines, names and captions it parts."""

_HALF_WIDTH = rf"(?<=[{_HAN}”’）》])[,;:?!()]|[,;:?!()](?=[{_HAN}“‘（《])|(?<=[{_HAN}])\.(?=[{_HAN}]|\s*$)"
_STRAIGHT = rf"[\"'](?=[{_HAN}])|(?<=[{_HAN}，。！？；：])[\"']"
_DOUBLED = "[，、；：][，。、；：？！]|。[，。、；：]|[？！][，。、；：]"
_BLANK = rf"(?<=[{_HAN}，。、；：？！”）》])[ \t\u3000]+(?=[{_HAN}“（《])"
_FALSE_DASH = rf"(?<=[{_HAN}，。”）》])(?:--+|－－+|[─━―]+|–+)|(?:--+|－－+|[─━―]+|–+)(?=[{_HAN}“（《])"
_RANGE = r"(?<![\dA-Za-z-])(\d+(?:\.\d+)?[年月日时点%％]?)([-–—―─~～])(\d+(?:\.\d+)?)(?=[年月日时点%％岁万亿个名人家项元公米次倍天周])"
_MIXED_YEAR = "[一二三四五六七八九〇零][0０○◯Ｏ](?=[一二三四五六七八九〇零0０○◯Ｏ年])|(?<=[一二三四五六七八九])[0０○◯Ｏ](?=[年])"
_ZERO = re.compile("[0０○◯Ｏ]").sub


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """When the first text needs it: these take milliseconds, and most projects need none."""
    return re.compile(pattern)


def _suspects(case: Case, characters: str, fields: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Texts that have one of the characters at all."""
    if not case.is_chinese:
        return
    wanted = case.characters.intersection(characters)
    if not wanted:  # so it is nearly always
        return
    for key, text in case.texts:
        if not wanted.isdisjoint(text) and (not fields or key.rpartition("/")[2] in fields):
            yield key, text


def _beside(text: str, marks: str, neighbours: str = "") -> bool:
    """Whether a mark stands beside one of the neighbours, or by default beside anything Chinese."""
    for i, c in enumerate(text):
        if c in marks:
            for other in (text[i - 1] if i else "", text[i + 1 : i + 2]):
                if other and (other in neighbours if neighbours else other >= "\u2018"):
                    return True
    return False


def half_width(case: Case) -> Iterator[Problem]:
    for key, text in _suspects(case, ",;:?!()."):
        if not _beside(text, ",;:?!()."):
            continue
        if found := _compiled(_HALF_WIDTH).search(text):
            yield Problem(
                "warning",
                "half-width-punctuation",
                "the half-width mark {mark} stands in Chinese text",
                "use the full-width Chinese mark",
                key,
                said(mark=found.group()),
            )


def _full_width(text: str) -> str:
    text = _compiled(_HALF_WIDTH).sub(
        lambda m: "。" if m.group() == "." else m.group().translate(_FULL), text
    )
    # A bracket's partner stands beside a digit or a letter, where the expression leaves it alone.
    text = _compiled(r"（([^（）()]*)\)").sub(r"（\1）", text)
    return _compiled(r"\(([^（）()]*)）").sub(r"（\1）", text)


def straight_quotes(case: Case) -> Iterator[Problem]:
    for key, text in _suspects(case, "\"'"):
        if found := _compiled(_STRAIGHT).search(text):
            yield Problem(
                "warning",
                "straight-quotes",
                "the straight mark {mark} stands in Chinese text",
                "use Chinese quotation marks",
                key,
                said(mark=found.group()),
            )


def _curly(text: str) -> str:
    """Opening and closing in turn; apostrophes inside of Latin words stay."""
    for straight, pair in (('"', "“”"), ("'", "‘’")):
        if straight not in text:
            continue
        is_open, made = False, []
        for i, c in enumerate(text):
            between = text[max(i - 1, 0) : i + 2]
            latin = c == "'" and len(between) == 3 and between[0].isascii() and between[2].isascii()
            if c != straight or (latin and between[0].isalpha() and between[2].isalpha()):
                made.append(c)
                continue
            made.append(pair[is_open])
            is_open = not is_open
        text = "".join(made)
    return text


def doubled(case: Case) -> Iterator[Problem]:
    for key, text in _suspects(case, _MARKS):
        if found := _compiled(_DOUBLED).search(text):
            yield Problem(
                "warning",
                "doubled-punctuation",
                "two marks stand together: {marks}",
                "leave one of them",
                key,
                said(marks=found.group()),
            )


def _single(text: str) -> str:
    """Of marks that stand together the one that parts most."""
    return _compiled(f"[{_MARKS}]{{2,}}").sub(
        lambda m: m.group() if set(m.group()) <= set("？！") else min(m.group(), key=_STRENGTH.index), text
    )


def blanks(case: Case) -> Iterator[Problem]:
    for key, text in _suspects(case, " \t\u3000", _SENTENCES):
        if found := _compiled(_BLANK).search(text):
            around = text[max(found.start() - 3, 0) : found.end() + 3]
            yield Problem(
                "warning",
                "space-in-chinese",
                "a blank stands between Chinese characters: “{around}”",
                "delete the blank",
                key,
                said(around=around),
            )


def _closed_up(text: str) -> str:
    return _compiled(_BLANK).sub("", text)


def false_dashes(case: Case) -> Iterator[Problem]:
    for key, text in _suspects(case, "-－─━―–"):
        if found := _compiled(_FALSE_DASH).search(text):
            yield Problem(
                "warning",
                "false-dash",
                "“{mark}” stands for a dash",
                "use the Chinese dash ——",
                key,
                said(mark=found.group()),
            )


def _true_dash(text: str) -> str:
    return _compiled(_FALSE_DASH).sub("——", text)


def mixed_dashes(case: Case) -> Iterator[Problem]:
    """Ranges are written in one way throughout; which way is the desk's."""
    found = [(key, m.group(), m.group(2)) for key, text in _suspects(case, "-–—―─~～") for m in _ranges(text)]
    usual = _usual(mark for _, _, mark in found)
    for key, shown, mark in found:
        if mark != usual:
            yield Problem(
                "warning",
                "mixed-dashes",
                "“{range}” has another mark than the other ranges, which have {usual}",
                "write all ranges with the same mark",
                key,
                said(range=shown, usual=usual),
            )


def fix_mixed_dashes(project: Project, problem: Problem, limits: Limits) -> Project:
    text = get(project, problem.key)
    usual = dict(problem.values)["usual"]
    return with_value(
        project, problem.key, _compiled(_RANGE).sub(lambda m: f"{m.group(1)}{usual}{m.group(3)}", text)
    )


def _ranges(text: str) -> Iterator[re.Match[str]]:
    return _compiled(_RANGE).finditer(text)


def _usual(marks: Iterator[str]) -> str:
    """The commonest; of equals the one-em dash (GB/T 15834, 4.13), then the first."""
    counts = Counter(marks)
    return max(counts, key=lambda mark: (counts[mark], mark == "—"), default="—")


def mixed_digits(case: Case) -> Iterator[Problem]:
    for key, text in _suspects(case, "0０○◯Ｏ"):
        if not _beside(text, "0０○◯Ｏ", "一二三四五六七八九〇零"):
            continue
        if found := _compiled(_MIXED_YEAR).search(text):
            around = text[max(found.start() - 1, 0) : found.end() + 2]
            yield Problem(
                "warning",
                "mixed-digits",
                "“{around}” mixes Chinese and other digits",
                "write 〇 among Chinese digits, or the whole number in Arabic ones",
                key,
                said(around=around),
            )


def _chinese_zero(text: str) -> str:
    return _compiled(_MIXED_YEAR).sub(lambda m: _ZERO("〇", m.group()), text)


def _fix_text(mend: Callable[[str], str]) -> Fix:
    def fix(project: Project, problem: Problem, limits: Limits) -> Project:
        text = get(project, problem.key)
        mended = mend(text)
        return project if mended == text else with_value(project, problem.key, mended)

    return fix


RULES = (
    Rule(
        "half-width-punctuation",
        "warning",
        "Chinese text takes full-width marks (GB/T 15834—2011).",
        half_width,
        fix=_fix_text(_full_width),
    ),
    Rule(
        "straight-quotes",
        "warning",
        "Chinese quotation marks are “ ” and ‘ ’ (GB/T 15834—2011, 4.8).",
        straight_quotes,
        fix=_fix_text(_curly),
    ),
    Rule(
        "doubled-punctuation",
        "warning",
        "Two marks of which one would do are a slip; ！！ and ？！ are not.",
        doubled,
        fix=_fix_text(_single),
    ),
    Rule(
        "space-in-chinese",
        "warning",
        "Chinese sentences have no blanks; they come from copied lines.",
        blanks,
        fix=_fix_text(_closed_up),
    ),
    Rule(
        "false-dash",
        "warning",
        "The Chinese dash is two em wide (GB/T 15834—2011, 4.10); hyphens and table lines only look like it.",
        false_dashes,
        fix=_fix_text(_true_dash),
    ),
    Rule(
        "mixed-dashes",
        "warning",
        "Ranges of numbers are written with one mark throughout a page (GB/T 15834—2011, 4.13).",
        mixed_dashes,
        fix=fix_mixed_dashes,
    ),
    Rule(
        "mixed-digits",
        "warning",
        "A year is 2022 or 二〇二二, never a mixture (GB/T 15835—2011).",
        mixed_digits,
        fix=_fix_text(_chinese_zero),
    ),
)
