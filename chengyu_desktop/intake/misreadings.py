"""What an optical reader, a keyboard or a hurry probably got wrong: proposed, never applied unseen.

House style (full-width marks in Chinese, curly quotation marks: GB/T 15834—2011) is told apart, for nobody need think about it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from chengyu_desktop.intake.characters import HAN
from chengyu_desktop.intake.mapped import NOWHERE, Mapped
from chengyu_desktop.intake.misread_words import RIGHT, WORD
from chengyu_desktop.intake.structure import Piece, Proposal

_HALF = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_HAN_SIDE = f"[{HAN}”’》）】“‘《（【%]"
_MARK = re.compile(
    rf"(?<={_HAN_SIDE})[,;:?!()]|[,;:?!()](?={_HAN_SIDE})|(?<=\d)[;,](?=[{HAN}])|(?<=[\d%])\)(?=$|[{HAN}，。])"
)
_QUOTE = re.compile("[\"']")
_RULE_DASH = re.compile(r"[─━]{1,2}")
_HYPHEN = re.compile(
    r"(?<=\d)(?:[-~～–]|--)(?=\d{1,4}(?:[年月日号时点]|$))|(?<=[年月日号时])\s?(?:[-~～–]|--)\s?(?=\d)"
)
_DIGITS = re.compile(r"(?<![A-Za-z])[\dOoQlI|.,]*\d[\dOoQlI|.,]*(?![A-Za-z])")
_ZEROS, _ONES = "OoQ", "lI|"
_FIGURE_IN_WORD = re.compile(
    r"\b[a-z]{3,}1\b|\ba11\b|\b[01](?!st|nd|rd|th|pm|am|km|cm|mm|bn|hr|min|sec)[a-z]{4,}\b|\b[A-Za-z]?[a-z]+[10]+[a-z]{2,}\b|\b[A-Za-z]?[a-z]{2,}[10]+[a-z]+\b"
)
_RN = re.compile(r"\b(?:rn[a-z]+|[a-z]*[bcdfghklmnpstvw]rn[a-z]+)\b")
"""rn for m, where no English word has the two."""
_THOUSAND = re.compile(r"[一二三四五六七八九十百两几数]干(?=[零余多万个人元名吨米公亩户年里册])")
_ONE_ALONE = re.compile(r"(?<=年)[lI|](?=月)|(?<=月)[lI|](?=日)")
_PM = re.compile(r"(?<![A-Za-z])PM(25)(?!\d)")
# Characters that optical readers take for one another, the commoner one last.
_LOOKALIKES = {
    "汀": "江",
    "品": "显",
    "昂": "显",
    "具": "县",
    "末": "未",
    "己": "已",
    "干": "千",
    "入": "人",
    "曰": "日",
    "准": "旗",
    "囗": "口",
    "士": "土",
}
_LOOKALIKE = re.compile(f"[{''.join(_LOOKALIKES)}]")
_MOST_COMPARED = 60_000  # characters that are searched for the same words: more than any page has
_CLAUSE = 4  # characters on both sides that show two places to be the same words
_CLAUSE_MARK = re.compile(rf"(?<=[{HAN}\d”》])[，。；、,; ](?=[{HAN}“《\d])")


def find_proposals(pieces: Sequence[Piece], language: str) -> tuple[Proposal, ...]:
    """In the order of the source, none overlapping another."""
    found: list[Proposal] = []
    chinese = language.startswith("zh")
    whole = "\n".join(piece.text.text for piece in pieces)[:_MOST_COMPARED]
    count = cache(whole.count)
    for piece in pieces:
        for start, end, right, kind, why, sure in _in_text(
            piece.text.text, chinese, piece.role == "event_date"
        ):
            _add(found, piece.text, start, end, right, kind, why, sure)
        if chinese:
            for start, right in _repeated_words(piece.text.text, count):
                _add(
                    found,
                    piece.text,
                    start,
                    start + 1,
                    right,
                    "misreading",
                    "elsewhere in the copy it is so",
                    0.8,
                )
    if chinese:
        found += _clauses(pieces)
    return _apart(found)


def _add(
    found: list[Proposal], text: Mapped, start: int, end: int, right: str, kind: str, why: str, sure: float
) -> None:
    at = text.at[start:end]
    if at and NOWHERE not in at and at[-1] - at[0] == len(at) - 1:
        span = (at[0], at[-1] + 1)
        found.append(Proposal(span, text.text[start:end], right, kind, why, sure))  # type: ignore[arg-type]


def _in_text(text: str, chinese: bool, is_date: bool) -> Iterator[tuple[int, int, str, str, str, float]]:
    for found in _DIGITS.finditer(text):
        token = found.group().strip(".,|")
        start = found.start() + found.group().index(token)
        right = "".join("0" if ch in _ZEROS else "1" if ch in _ONES else ch for ch in token)
        if right != token:
            yield start, start + len(token), right, "misreading", "a letter in a number", 0.9
    for found in _ONE_ALONE.finditer(text):
        yield found.start(), found.end(), "1", "misreading", "a letter in a number", 0.9
    yield from _words(text)
    for found in _THOUSAND.finditer(text):
        yield found.start(), found.end(), found.group()[0] + "千", "misreading", "no such number", 0.9
    for found in _RN.finditer(text):
        yield (
            found.start(),
            found.end(),
            found.group().replace("rn", "m", 1),
            "misreading",
            "no word is so",
            0.8,
        )
    for found in _FIGURE_IN_WORD.finditer(text):
        right = found.group().replace("1", "l").replace("0", "o")
        yield found.start(), found.end(), right, "misreading", "a figure in a word", 0.9
    if not chinese:
        return
    for found in _RULE_DASH.finditer(text):
        yield found.start(), found.end(), "—" * len(found.group()), "misreading", "a rule for a dash", 0.95
    for found in _HYPHEN.finditer(text):
        yield found.start(), found.end(), "—", "style", "a dash between dates", 0.9
    for found in _PM.finditer(text):
        yield found.start(1), found.end(1), "2.5", "misreading", "a point is missing", 0.9
    if not is_date:
        for found in _MARK.finditer(text):
            yield found.start(), found.end(), _HALF[found.group()], "style", "full width in Chinese", 0.95
        opened = {'"': False, "'": False}
        marks = {'"': "“”", "'": "‘’"}
        for found in _QUOTE.finditer(text):
            mark, at = found.group(), found.start()
            if mark == "'" and text[at - 1 : at].isascii() and text[at - 1 : at].isalpha():
                continue  # an apostrophe
            yield at, at + 1, marks[mark][opened[mark]], "style", "a curly quotation mark", 0.9
            opened[mark] = not opened[mark]


def _words(text: str) -> Iterator[tuple[int, int, str, str, str, float]]:
    for found in WORD.finditer(text):
        wrong, right = found.group(), RIGHT[found.group()]
        start, end = _stretch(wrong, right)
        at = found.start()
        yield at + start, at + end, right[start:end], "misreading", "no such word", 0.9


def _stretch(wrong: str, right: str) -> tuple[int, int]:
    """The two characters of a Chinese word that tell what is wrong; the whole of another word."""
    if wrong.isascii():
        return 0, max(len(wrong), len(right))
    differs = next(i for i, (a, b) in enumerate(zip(wrong, right, strict=True)) if a != b)
    start = min(max(differs - 1, 0), len(wrong) - 2)
    return start, start + 2


def _repeated_words(text: str, count: Callable[[str], int]) -> Iterator[tuple[int, str]]:
    """Look-alikes for which the same words stand elsewhere with the other character, and more often."""
    for found in _LOOKALIKE.finditer(text):
        at, right = found.start(), _LOOKALIKES[found.group()]
        for before, after in ((1, 2), (2, 1)):
            around = text[at - before : at], text[at + 1 : at + 1 + after]
            if (
                at < before
                or len(around[1]) < after
                or not all(re.fullmatch(f"[{HAN}]+", words) for words in around)
            ):
                continue
            if count(around[0] + right + around[1]) > count(around[0] + found.group() + around[1]):
                yield at, right
                break


def _clauses(pieces: Sequence[Piece]) -> list[Proposal]:
    """Where the same words stand twice with different marks between them: 到2035年，重庆 and 到2035年。重庆."""
    marks: dict[tuple[str, str], Counter[str]] = {}
    places: list[tuple[Piece, int, str, tuple[str, str]]] = []
    for piece in pieces:
        text = piece.text.text
        for found in _CLAUSE_MARK.finditer(text):
            at = found.start()
            key = text[max(at - _CLAUSE, 0) : at], text[at + 1 : at + 1 + _CLAUSE]
            if min(len(key[0]), len(key[1])) < _CLAUSE:
                continue
            mark = _HALF.get(found.group(), found.group())
            marks.setdefault(key, Counter())[mark] += 1
            places.append((piece, at, mark, key))
    proposals: list[Proposal] = []
    for piece, at, mark, key in places:
        other = next((m for m, n in marks[key].most_common() if m != mark and n >= marks[key][mark]), None)
        if other == "，" and mark in "。":
            _add(
                proposals,
                piece.text,
                at,
                at + 1,
                other,
                "misreading",
                "the same words stand elsewhere with it",
                0.7,
            )
    known = {
        key[0] + key[1]: mark
        for key, counter in marks.items()
        if (mark := counter.most_common(1)[0][0]) != " "
    }
    for piece in pieces:  # a mark that an optical reader has missed
        text, offsets = piece.text.text, piece.text.at
        for i in range(_CLAUSE, len(text) - _CLAUSE + 1):
            missed = offsets[i] - offsets[i - 1] > 1  # a space stood there
            if missed and (mark := known.get(text[i - _CLAUSE : i + _CLAUSE])):
                proposals.append(
                    Proposal(
                        (offsets[i], offsets[i]),
                        "",
                        mark,
                        "misreading",
                        "the same words stand elsewhere with it",
                        0.6,
                    )
                )
    return proposals


def _apart(found: list[Proposal]) -> tuple[Proposal, ...]:
    kept: list[Proposal] = []
    for one in sorted(found, key=lambda p: (p.span, -p.confidence)):
        if kept and (one.span[0] < kept[-1].span[1] or one.span == kept[-1].span):
            if one.confidence > kept[-1].confidence and one.span != kept[-1].span:
                kept[-1] = one
            continue
        kept.append(one)
    return tuple(kept)
