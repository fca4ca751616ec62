"""From places on the page to places in a text field, and back: carets, hits, selections, and lines up and down.

A field is drawn as the text lines that bear its key, or a key below it (a lede's paragraphs). What is drawn can be more
than the field: the label before a credit, the number before its unit. Such lines bear the key of the same part, and the
field is where its words stand in them. It can be less too: markup isn't drawn, nor a blank where a line ends. So
both are laid side by side, character by character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import hypot
from typing import NamedTuple

from chengyu_desktop.document.addresses import get, is_within, nearest, parent
from chengyu_desktop.document.project import Project
from chengyu_desktop.document.rich_text import paragraphs
from chengyu_desktop.editor.writing.visible_text import Markup, VisibleText, visible_text
from chengyu_desktop.frame.caret_line import CaretLine, boundary_xs
from chengyu_desktop.frame.items import Frame, Group, TextLine, join_key

_BLANK = re.compile("[\x00-\x20\x7f\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]")


class Caret(NamedTuple):
    """A caret's stroke in mm on the page, and the number of its line."""

    x: float
    top: float
    bottom: float
    line: int


class Place(NamedTuple):
    """A place in the source. Where a line ends and the next begins with the same place, ``upstream`` means the end."""

    source: int
    upstream: bool = False


class Box(NamedTuple):
    """x, y, width and height in mm on the page."""

    x: float
    y: float
    width: float
    height: float


class PlacedLine(NamedTuple):
    """A text line and where its frame's origin is on the page (mm)."""

    line: TextLine
    x: float
    y: float


class CaretMap:
    """The lines of one field as they are on the page, in reading order; there is none when nothing of it is drawn."""

    def __init__(self, text: VisibleText, lines: list[CaretLine]) -> None:
        self.text = text
        self.lines = lines

    def caret(self, place: Place) -> Caret | None:
        """Where the caret stands; for what isn't drawn (a blank at a line's end, markup) the nearest place before it."""
        number = self._line_of(place)
        if number is None:
            return None
        line = self.lines[number]
        return Caret(line.x(self.text.boundary(place.source)), line.top, line.bottom, number)

    def place_at(self, x: float, y: float) -> Place | None:
        """The place nearest to a point of the page."""
        number = self._nearest_line(x, y)
        return None if number is None else self._place(number, self.lines[number].nearest(x))

    def distance(self, x: float, y: float) -> float:
        """mm from a point to the nearest line; 0 inside one."""
        return min((_distance(line, x, y) for line in self.lines), default=float("inf"))

    def boxes(self, start: int, end: int) -> list[Box]:
        """What a selection covers, one box a line."""
        first, last = self.text.boundary(start), self.text.boundary(end)
        found = []
        for line in self.lines:
            low, high = max(first, line.first), min(last, line.last)
            if low < high:
                left = line.x(low)
                found.append(Box(left, line.top, line.x(high) - left, line.bottom - line.top))
        return found

    def bounds(self) -> Box | None:
        """The box around all lines."""
        if not self.lines:
            return None
        left, top = min(line.left for line in self.lines), min(line.top for line in self.lines)
        right, bottom = max(line.right for line in self.lines), max(line.bottom for line in self.lines)
        return Box(left, top, right - left, bottom - top)

    def line_start(self, place: Place) -> Place:
        number = self._line_of(place)
        return place if number is None else self._place(number, self.lines[number].first)

    def line_end(self, place: Place) -> Place:
        number = self._line_of(place)
        return place if number is None else self._place(number, self.lines[number].last)

    def by_lines(self, place: Place, step: int, x: float) -> tuple[Place, float]:
        """The place ``step`` lines further down and nearest to ``x``, and the x to go on with: it moves along when the
        line is in another column. Above the first line is the start, below the last the end."""
        number = self._line_of(place)
        if number is None:
            return place, x
        if number + step < 0:
            return Place(0), x
        if number + step >= len(self.lines):
            return Place(self.text.length, True), x
        here, there = self.lines[number], self.lines[number + step]
        if there.left >= here.right or there.right <= here.left:
            x += there.left - here.left
        return self._place(number + step, there.nearest(x)), x

    def _line_of(self, place: Place) -> int | None:
        """The line that shows a place: of two that share it, the lower one unless it is upstream."""
        if not self.lines:
            return None
        boundary = self.text.boundary(place.source)
        found = 0
        for number, line in enumerate(self.lines):
            if line.first > boundary or (place.upstream and number and line.first == boundary):
                break
            found = number
        return found

    def _place(self, number: int, boundary: int) -> Place:
        following = self.lines[number + 1] if number + 1 < len(self.lines) else None
        return Place(self.text.source(boundary), following is not None and following.first == boundary)

    def _nearest_line(self, x: float, y: float) -> int | None:
        return min(range(len(self.lines)), key=lambda n: _distance(self.lines[n], x, y), default=None)


def caret_map(frame: Frame, project: Project, key: str, markup: Markup) -> CaretMap:
    """The map of the field that ``key`` names; ``frame`` is the page laid out for ``project``.

    Raises ValueError when the key names no text.
    """
    source = get(project, key)
    if not isinstance(source, str):
        raise ValueError(f"“{key}” is no text")
    text = visible_text(source, markup)
    drawn = _drawn_lines(frame, parent(key) or key)
    if markup == "paragraphs":
        return CaretMap(text, list(_paragraph_lines(text, source, key, drawn)))
    for name, lines in _candidates(drawn, project, key):
        found = _align(text, 0, len(text.text), lines, exact=is_within(name, key))
        if found:
            return CaretMap(text, found)
    return CaretMap(text, [])


def _paragraph_lines(
    text: VisibleText, source: str, key: str, drawn: dict[str, list[PlacedLine]]
) -> Iterator[CaretLine]:
    for number, (words, start) in enumerate(paragraphs(source)):
        first, last = text.boundary(start), text.boundary(start + len(words))
        yield from _align(text, first, last, drawn.get(join_key(key, str(number)), []), exact=True)


def _candidates(
    drawn: dict[str, list[PlacedLine]], project: Project, key: str
) -> Iterator[tuple[str, list[PlacedLine]]]:
    """What may show the field: lines of its own key, then those of its part, the ones that are another text's own last (a
    credit stands behind its caption)."""
    own = [name for name in drawn if is_within(name, key)]
    others = [name for name in drawn if not is_within(name, key)]
    others.sort(key=lambda name: isinstance(get(project, nearest(project, name)), str))
    for name in own + others:
        yield name, drawn[name]


def _drawn_lines(frame: Frame, around: str) -> dict[str, list[PlacedLine]]:
    """The text lines within a part by their keys. Turned ones are left out: they aren't edited in place."""
    found: dict[str, list[PlacedLine]] = {}
    for key, placed in _walk(frame, around, "", 0.0, 0.0):
        found.setdefault(key, []).append(placed)
    return found


def _walk(frame: Frame, around: str, prefix: str, x: float, y: float) -> Iterator[tuple[str, PlacedLine]]:
    for item in frame.items:
        key = join_key(prefix, item.key)
        if isinstance(item, TextLine):
            if is_within(key, around):
                yield key, PlacedLine(item, x, y)
        elif (
            isinstance(item, Group)
            and item.transform is None
            and (is_within(key, around) or is_within(around, key))
        ):
            yield from _walk(item.frame, around, key, x + item.x, y + item.y)


def _align(
    text: VisibleText, first: int, last: int, lines: list[PlacedLine], *, exact: bool
) -> list[CaretLine]:
    """The lines with the boundaries of the field's characters ``[first, last)``; none when they don't stand there.

    ``exact`` lines are the field's own: its words may begin anywhere in them. Others must hold some of them at least.
    """
    words = text.text[first:last]
    if not (exact or words.strip()):
        return []
    shown = "".join([placed.line.text for placed in lines])
    indices = _match(_BLANK.sub(" ", shown), _BLANK.sub(" ", words))
    if indices is None:
        return []
    stops = set(text.stops)
    found = []
    at = 0
    for placed in lines:
        n = len(placed.line.text)
        made = _caret_line(placed, indices[at : at + n], first, stops)
        if made is not None:
            found.append(made)
        at += n
    return found


def _match(shown: str, words: str) -> list[int | None] | None:
    """For every character shown, which of the words it is (None: not theirs); None when the words aren't there.

    Words may lack blanks where lines end. Of several places the best is all that is shown, then its end, then its start.
    """
    if shown == words:
        return list(range(len(words)))
    best: list[int | None] | None = None
    most = -1
    for start in range(len(shown)):
        found = _match_from(shown, start, words)
        if found is None:
            continue
        ends = start + len(found) == len(shown)
        rank = 2 * ends + (start == 0)
        if rank > most:
            most = rank
            best = [None] * start + found + [None] * (len(shown) - start - len(found))
        if rank == 3:
            break
    return best


def _match_from(shown: str, start: int, words: str) -> list[int | None] | None:
    found: list[int | None] = []
    at = start
    for index, character in enumerate(words):
        if at < len(shown) and shown[at] == character:
            found.append(index)
            at += 1
        elif character != " ":
            return None
    return found or None


def _caret_line(
    placed: PlacedLine, indices: list[int | None], first: int, stops: set[int]
) -> CaretLine | None:
    """The part of a line that belongs to the field; None when nothing of it does."""
    line, x, y = placed
    own = [(c, index) for c, index in enumerate(indices) if index is not None]
    if not own:
        return None
    xs = boundary_xs(line)
    pairs = [(first + index, xs[c]) for c, index in own]
    last_c, last_index = own[-1]
    pairs.append((first + last_index + 1, xs[last_c + 1]))
    kept = [pair for n, pair in enumerate(pairs) if n in (0, len(pairs) - 1) or pair[0] in stops]
    left = x + line.x
    return CaretLine(
        left + kept[0][1],
        left + kept[-1][1],
        y + line.y - line.ascent,
        y + line.y + line.descent,
        [boundary for boundary, _ in kept],
        [left + place for _, place in kept],
    )


def _distance(line: CaretLine, x: float, y: float) -> float:
    return hypot(max(line.left - x, x - line.right, 0.0), max(line.top - y, y - line.bottom, 0.0))
