"""Where some of a field's characters stand on the page."""

from __future__ import annotations

from typing import NamedTuple

from chengyu_desktop.frame.caret_line import boundary_xs
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Frame, TextLine
from chengyu_desktop.frame.walk import walk


class _Place(NamedTuple):
    line: TextLine
    x: float
    y: float
    at: int  # the character in the line


class FieldTexts:
    """The text lines of a frame by the field that they show. Lines in turned groups are left out."""

    def __init__(self, frame: Frame) -> None:
        self._lines: dict[str, list[tuple[TextLine, float, float]]] = {}
        for placed in walk(frame):
            if isinstance(placed.item, TextLine) and placed.transform is None:
                self._lines.setdefault(placed.key, []).append((placed.item, placed.x, placed.y))

    def boxes(self, key: str, words: str, start: int = 0, end: int | None = None) -> list[Bounds]:
        """Boxes in mm, one a line, of characters ``[start, end)`` of a field whose visible text is ``words``; empty when they
        aren't drawn (as what was cut off at the foot).

        Blanks are passed over, since line breaks swallow them. More may be drawn than the field, as the label before a credit.
        """
        shown = [
            _Place(line, x, y, index)
            for line, x, y in self._of(key)
            for index, character in enumerate(line.text)
            if not character.isspace()
        ]
        drawn = "".join(place.line.text[place.at] for place in shown)
        squeezed = "".join(words.split())
        at = drawn.find(squeezed)
        if at < 0:  # some of it was cut off
            at = 0 if squeezed.startswith(drawn) else -1
        if at < 0 or not drawn:
            return []
        first = at + len("".join(words[:start].split()))
        last = first + len("".join(words[start:end].split()))
        return _boxes(shown[first:last])

    def _of(self, key: str) -> list[tuple[TextLine, float, float]]:
        """Of the field itself, or of its paragraphs, which are numbered."""
        found = self._lines.get(key)
        if found is not None:
            return found
        number = 0
        lines: list[tuple[TextLine, float, float]] = []
        misses = 0
        while misses < 2:  # an empty paragraph has no line
            paragraph = self._lines.get(f"{key}/{number}")
            misses = misses + 1 if paragraph is None else 0
            lines += paragraph or []
            number += 1
        return lines


def _boxes(places: list[_Place]) -> list[Bounds]:
    boxes: list[Bounds] = []
    start = 0
    for i in range(1, len(places) + 1):
        if i == len(places) or places[i].line is not places[start].line:
            line, x, y, _ = places[start]
            xs = boundary_xs(line)
            left, right = xs[places[start].at], xs[places[i - 1].at + 1]
            x += line.x
            y += line.y
            boxes.append((x + left, y - line.ascent, x + right, y + line.descent))
            start = i
    return boxes
