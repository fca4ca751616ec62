"""Joining the lines that a column's width or an optical reader has broken, back into paragraphs."""

from __future__ import annotations

import re

from msgspec.structs import replace

from chengyu_desktop.intake.characters import ends_open, ends_sentence, is_han, is_latin, width
from chengyu_desktop.intake.line import Ledger, Line
from chengyu_desktop.intake.wording import is_timeline_title
from chengyu_desktop.intake.wrapping import RAGGED, SHORTEST, Wrap, columns_of, is_full, wrap_of, wraps

_SPACED = 4  # lines
_SPARE = 16  # columns of a line that says more than a date
_SCRAP = 6  # columns of what is no heading but the end of a word
_UNIT = re.compile(
    r"[年月日时点分秒个万亿千百元人户家次公里米吨度%％‰℃只件座所处项名位套台辆架起余多倍岁层条张部份类种天周株亩克升字步]"
)


_HYPHENATED = re.compile(r"[a-z]{2}-$")
_HANGING = re.compile(
    r"(?<=[\u4e00-\u9fff\d,，])(?:超|达|逾|约|近|为|至|到|由|从|在|将|对|向|于|与|和|及|的|等|被|把|余)$"
)
"""Words that no line of a list ends with."""
_FIGURE = re.compile(
    r"\d+ in \d+|(?:约|近|超|逾|达|第|No\. ?|over |about |nearly |up |down )?[$£€¥]?[-+−－]?\d[\d.,:：/—–-]*\s?[万亿千百十]*\s?[+＋]?"
    r"(?:\s?(?:%|％|‰|℃|per cent|percent|million|billion|bn|m|k|[\u4e00-\u9fffA-Za-z²³]{1,4}(?:[/／][\u4e00-\u9fffA-Za-z²³]{1,4})?))?"
    r"(?:\d+\s?[秒分])?(?:以上|以下|以内|多|余|左右)?"
)
_FIGURE_FIRST = re.compile(r"\d[\d ,.]*\s?(?:[万亿余多]|[%％]|[\u4e00-\u9fff]{1,3}$)")


def join_lines(
    lines: list[Line], is_own: list[bool], is_alone: list[bool], language: str, ledger: Ledger
) -> list[Line]:
    """Paragraphs; ``is_own`` says which lines begin one whatever stands above (dates, credits, headings),
    ``is_alone`` which hold a date and nothing else, so that none goes on from them.
    Hyphens that only a line's end has put into a word go into the ledger."""
    labels = _figure_labels(lines, is_own)
    is_own = [own or i + 1 in labels for i, own in enumerate(is_own)]
    wrap = wrap_of(lines, is_own, language)
    is_alone = [alone or (i in labels and not wrap.column) for i, alone in enumerate(is_alone)]
    wrapped = _wrapped_runs(lines, is_own, wrap.measures)
    spaced = _spaced_runs(lines, is_own)
    paragraphs: list[Line] = []
    last: Line | None = None
    for index, line in enumerate(lines):
        if paragraphs and index in labels:
            paragraphs[-1].marker = paragraphs[-1].marker or "•"  # one of a list, with or without a sign
            paragraphs[-1].text = paragraphs[-1].text.joined(line.text, " " if language == "en" else "\u3000")
            last = line
            continue
        if (
            paragraphs
            and last is not None
            and not is_own[index]
            and not is_alone[index - 1]
            and not line.marker
            and not line.level
        ):
            following = lines[index + 1] if index + 1 < len(lines) else None
            head = paragraphs[-1]
            joins = spaced[index - 1] and (line.blank_before or line.spaced)
            if wrap.column and not line.indented:
                joins = joins or wraps(last, line, wrap)
            goes_on = _hangs(lines[index - 1], line, head) or _continues(
                head, last, line, following, wrapped[index - 1], wrap
            )
            if joins or (goes_on and (not line.spaced or is_full(last, wrap.measures))):
                glue = " " if needs_space(last.text.text, line.text.text) else ""
                if wrap.column and _HYPHENATED.search(last.text.text) and line.text.text[:1].islower():
                    ledger.leave(head.text.part(len(head.text.text) - 1), "markup")
                    head.text, glue = head.text.part(0, -1), ""
                head.text = head.text.joined(line.text, glue)
                last = line
                continue
        paragraphs.append(replace(line))
        last = line
    return paragraphs


def _figure_labels(lines: list[Line], is_own: list[bool]) -> set[int]:
    """The lines that say what a figure on the line above is: 13.6公里 / 线路全长, where the copy has several such pairs."""
    found = {
        i + 1
        for i, line in enumerate(lines[:-1])
        if _FIGURE.fullmatch(line.text.text)
        and not line.level
        and not is_own[i]
        and not lines[i + 1].level
        and not lines[i + 1].marker
        and not is_own[i + 1]
        and not lines[i + 1].text.text[0].isdigit()
        and not _FIGURE.fullmatch(lines[i + 1].text.text)
        and (line.blank_before or not lines[i + 1].blank_before or not i)  # else its label stands above it
        and not _heads_figures(lines, i)
    }
    return found if len(found) >= 2 else set()


def _heads_figures(lines: list[Line], index: int) -> bool:
    """1路 above 首班 5:30 and 末班 22:00: no figure with its label."""
    if not lines[index].blank_before or index + 2 >= len(lines) or lines[index + 2].blank_before:
        return False
    return all(line.text.text[-1].isdigit() for line in lines[index + 1 : index + 3])


def _hangs(last: Line, line: Line, head: Line) -> bool:
    """Whether a line stands farther in than the item or entry that it goes on with."""
    return (
        not line.blank_before
        and not line.row
        and not line.indented
        and not head.level
        and line.indent >= head.indent + 3
        and width(last.text.text) >= _SPARE
        and not ends_sentence(last.text.text)
    )


def needs_space(before: str, after: str) -> bool:
    """Between Latin words; none beside a Chinese character, none after a hyphen."""
    return (
        bool(before and after)
        and before[-1] < "\u2e80"
        and after[0] < "\u2e80"
        and not before.endswith("-")
        and before[-1] not in "“‘(（—"
    )


def is_heading_like(text: str) -> bool:
    """Short, and no sentence."""
    if not text or ends_sentence(text) or ends_open(text) or text[0] in "，。、；：）)”’》】%,.;:":
        return False
    latin = is_latin(text)
    inner = sum(text.count(mark) for mark in ("，；。;" if latin else "，,；。;")) + ("。" in text)
    if latin and len(text) > 70:
        return False
    return (
        width(text) <= 70
        and (latin or len(text.replace(" ", "")) <= 28 or width(text) <= 56)
        and inner <= 1
        and any(ch.isalpha() for ch in text)
    )


def _wrapped_runs(lines: list[Line], is_own: list[bool], measures: list[int]) -> list[bool]:
    """For each line whether it is one of a run of plain lines of equal widths, but the last, as a paragraph's are."""
    wrapped = [False] * len(lines)
    run: list[int] = []

    def close() -> None:
        if len(run) >= 2:
            columns = [columns_of(lines[i]) for i in run]
            inner, end = columns[:-1], columns[-1]
            even = max(inner) - min(inner) <= 2 * RAGGED and end <= max(inner) + RAGGED
            long = (min(inner) >= 36 and ends_sentence(lines[run[-1]].text.text)) or all(
                is_full(lines[i], measures) for i in run[:-1]
            )
            if even and long:
                for i in run[:-1]:
                    wrapped[i] = True
        run.clear()

    for index, line in enumerate(lines):
        wider = bool(run) and columns_of(line) > columns_of(lines[run[-1]]) + 2 * RAGGED
        if line.blank_before or line.marker or line.level or is_own[index] or line.indented or wider:
            close()
        if not line.level and not line.row:
            run.append(index)
        if ends_sentence(line.text.text) and not (is_full(line, measures) or _goes_on(lines, index, is_own)):
            close()
    close()
    return wrapped


def _goes_on(lines: list[Line], index: int, is_own: list[bool]) -> bool:
    """Whether a sentence ends by chance where its line does: the next is as long, and broken."""
    if index + 1 >= len(lines):
        return False
    line, below = lines[index], lines[index + 1]
    apart = below.blank_before or below.marker or below.level or below.indented or is_own[index + 1]
    even = columns_of(line) >= 36 and abs(columns_of(line) - columns_of(below)) <= RAGGED
    return not apart and even and not ends_sentence(below.text.text)


def _spaced_runs(lines: list[Line], is_own: list[bool]) -> list[bool]:
    """For each line whether the next goes on with it over a blank line: a column that an optical reader has set so, of which at
    least three lines of equal width follow one another without an end of a sentence where each paragraph would have one."""
    spaced = [False] * len(lines)
    run: list[int] = []

    def close() -> None:
        if len(run) >= _SPACED and sum(ends_sentence(lines[i].text.text) for i in run) * 2 < len(run):
            for i in run[:-1]:
                spaced[i] = True
            end = run[-1] + 1  # the last line of a paragraph is shorter
            if (
                end < len(lines)
                and (lines[end].blank_before or lines[end].spaced)
                and not _is_apart(lines[end], is_own[end])
            ):
                spaced[run[-1]] = not ends_sentence(lines[run[-1]].text.text) and ends_sentence(
                    lines[end].text.text
                )
        run.clear()

    for index, line in enumerate(lines):
        apart = not (line.blank_before or line.spaced) or _is_apart(line, is_own[index])
        columns = width(line.text.text)
        if (
            apart
            or columns < SHORTEST
            or (run and abs(columns - width(lines[run[-1]].text.text)) > RAGGED + 2)
        ):
            close()
        if not apart and columns >= SHORTEST:
            run.append(index)
    close()
    return spaced


def _is_apart(line: Line, is_own: bool) -> bool:
    return bool(line.marker or line.level or line.row or line.indented or is_own)


def _is_list_below(following: Line | None) -> bool:
    """Whether plain lines go on after the next: what stands above them heads them."""
    return following is not None and not (following.marker or following.blank_before or following.level)


def _continues(head: Line, last: Line, line: Line, following: Line | None, wrapped: bool, wrap: Wrap) -> bool:
    """Whether ``line`` goes on with the paragraph ``head``, of which ``last`` is the line before it."""
    if head.level or head.row or line.row or line.indented:
        return False
    before, after = last.text.text, line.text.text
    full = is_full(last, wrap.measures)
    if wrap.is_open and not line.blank_before and not (ends_open(before) or after[0].islower()):
        return False
    if is_timeline_title(after) and width(after) <= SHORTEST and not ends_sentence(after):
        return False
    columns = columns_of(last)
    if is_latin(after) and after.isupper() and " " in after and not before.isupper():
        return False
    if before[-1] in "：:" and after[0] in '“「『"':
        return not line.blank_before
    if ends_sentence(before):
        return wrapped and not line.blank_before and not (is_heading_like(after) and width(after) <= SHORTEST)
    heading = (
        is_heading_like(after)
        and following is not None
        and (bool(following.marker) or following.blank_before)
    )
    if line.blank_before:
        prose = sum(head.text.text.count(mark) for mark in "，,。") >= 2 and any(
            mark in after for mark in "，,。"
        )
        prose = prose and (not is_latin(after) or after[0].islower())
        short = width(after) <= 12 and not following
        return columns >= SHORTEST and (prose or short) and not heading and not head.marker
    if not line.blank_before and columns_of(line) > columns + 2 * RAGGED and not ends_open(before):
        return False  # what goes on can't be longer than a line that was full
    if ends_open(before):
        return columns >= 16 or bool(head.marker)
    if before[-1].isdigit() and (_UNIT.match(after) or after[0].isdigit()) and columns >= 20:
        return True
    if is_latin(before) and after[0].islower() and columns >= 30:
        return True
    if head.marker and full and is_han(before[-1]):
        return True
    if head.marker and wrap.measures and not full and is_heading_like(before) and "，" not in before:
        return False  # there was room
    if head.marker and columns >= 20 and (_HANGING.search(before) or _FIGURE_FIRST.match(after)):
        return True  # no heading begins with a figure
    if head.marker:
        if width(after) <= _SCRAP and not _is_list_below(following):
            return columns >= 20
        if (
            is_heading_like(before)
            and "，" not in before
            and columns < SHORTEST
            and _is_list_below(following)
        ):
            return False
        return columns >= 20 and not (
            heading and following is not None and following.marker and width(after) < 36
        )
    if wrapped:
        return True
    return full and is_han(before[-1])
