"""The lines of a piece of copy, cleaned of what isn't text, with their markers told apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from functools import partial
from itertools import pairwise

from chengyu_desktop.intake.characters import ends_sentence, unprintable, width
from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.credit_line import read_credits
from chengyu_desktop.intake.furniture import is_day, is_furniture
from chengyu_desktop.intake.line import Ledger, Line
from chengyu_desktop.intake.mapped import Mapped
from chengyu_desktop.intake.markers import BULLETS, Signs, number_alone, signs_of, strip_marker, strip_number
from chengyu_desktop.intake.markup import strip_markup
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

_RULE = re.compile(r"[-=_*~─━═┄┅▬—－＝＿＊～·•.\s]{3,}|\|?[\s:|-]{3,}\|?")
_FRONT_MATTER = re.compile(
    r"\ufeff?\s*---[ \t]*\r?\n(?:[ \t]*[\w-]+[ \t]*:.*\r?\n){1,30}[ \t]*---[ \t]*(?:\r?\n|$)"
)
_HARD_SPACE = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


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
    signs = signs_of(words for _, words in parts)
    counted = _are_counted(words for _, words in parts)
    dated = sum(is_day(words.strip()) for _, words in parts) == 1  # several are entries
    for index, (start, words) in enumerate(parts):
        if start < body:
            continue
        at = bisect_left(places, start)
        is_kept = at < len(places) and places[at] < start + len(words)
        is_page_s = partial(is_furniture, above=len(lines), dated=dated)
        style = copy.styles.get(start, "")
        line = _read_line(words, start, style, ledger, None if is_kept else is_page_s, set_in, signs)
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
        line.blank_before, line.spaced = blank, bool(empty) and not blank
        blank, empty = False, 0
        apart = line.blank_before or bool(lines and read_credits(lines[-1].text))
        if not is_kept and not counted and apart and is_page_number(parts, index):
            ledger.leave(line.text, "furniture")  # a page's number
            continue
        alone = number_alone(line.text.text) if counted else None
        if not is_kept and not line.marker and not line.level and alone is not None:
            ledger.leave(line.text, "marker")  # a number on a line of its own belongs to the heading below
            line.number = alone
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
    numbers = [number for words in lines if (number := number_alone(words)) is not None]
    return bool(numbers) and numbers[0] in (0, 1) and all(0 <= b - a <= 2 for a, b in pairwise(numbers))


def _read_line(
    words: str,
    start: int,
    style: str,
    ledger: Ledger,
    is_page_s: Callable[[str], bool] | None,
    set_in: int,
    signs: Signs,
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
    if is_page_s is not None and not set(text.text) - set(BULLETS):
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
    strip_markup(line, ledger)
    if not line.text.text:
        return None
    if line.level:
        strip_number(line, ledger, signs)
    elif not line.row:
        strip_marker(line, ledger, signs)
    if style.startswith("Heading ") and style[8:].isdigit():
        line.level = int(style[8:])
    elif style == "Title":
        line.level = 1
    elif style.startswith("List") and not line.marker:
        line.marker = "•"
    return line
