"""Path data (SVG 1.1, 8.3): every command, absolute and relative; an error ends the path where it stands (F.2)."""

from __future__ import annotations

import re

from chengyu_desktop.layout.vector.limits import bounded
from chengyu_desktop.layout.vector.outline import Outline
from chengyu_desktop.layout.vector.transforms import NUMBER

_SPACE = re.compile(r"[\s,]*")
_NUMBER = re.compile(NUMBER, re.ASCII)
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def read_path(text: str) -> tuple[Outline, bool]:
    """The outline, and whether all of the text could be read. Raises TooMuch."""
    reader = _PathReader(text)
    return reader.outline, reader.read()


class _PathReader:
    def __init__(self, text: str) -> None:
        self.outline = Outline()
        self._text = text
        self._at = 0
        self._control: tuple[float, float] | None = None  # the last control point of a curve
        self._last = ""

    def read(self) -> bool:
        command = ""
        while True:
            self._skip()
            if self._at >= len(self._text):
                return True
            letter = self._text[self._at]
            if letter.upper() in _COUNTS:
                if not command and letter not in "Mm":
                    return False
                command, self._at = letter, self._at + 1
            elif command in ("", "Z", "z"):
                return False
            values = self._values(command.upper())
            if values is None:
                return False
            self._draw(command, values)
            if command in "Mm":
                command = "L" if command == "M" else "l"  # further pairs are lines

    def _skip(self) -> None:
        found = _SPACE.match(self._text, self._at)
        assert found is not None  # it matches nothing, too
        self._at = found.end()

    def _values(self, command: str) -> list[float] | None:
        values: list[float] = []
        for index in range(_COUNTS[command]):
            self._skip()
            if command == "A" and index in (3, 4):  # a flag is one digit, and needs nothing after it
                if self._text[self._at : self._at + 1] not in ("0", "1"):
                    return None
                values.append(float(self._text[self._at]))
                self._at += 1
                continue
            found = _NUMBER.match(self._text, self._at)
            if found is None:
                return None
            values.append(bounded(float(found[0])))
            self._at = found.end()
        return values

    def _draw(self, command: str, values: list[float]) -> None:
        outline, name = self.outline, command.upper()
        x0, y0 = outline.at
        dx, dy = (x0, y0) if command.islower() else (0.0, 0.0)
        if name == "A":
            rx, ry, turn, large, sweep, x, y = values
            outline.arc(rx, ry, turn, bool(large), bool(sweep), x + dx, y + dy)
        elif name == "H":
            outline.line(values[0] + dx, y0)
        elif name == "V":
            outline.line(x0, values[0] + dy)
        elif name == "Z":
            outline.close()
        else:
            self._draw_points(name, [v + (dy if i % 2 else dx) for i, v in enumerate(values)])
        self._last = name

    def _draw_points(self, name: str, p: list[float]) -> None:
        outline = self.outline
        match name:
            case "M":
                outline.move(*p)
            case "L":
                outline.line(*p)
            case "C":
                outline.cubic(*p)
                self._control = p[2], p[3]
            case "S":
                x1, y1 = self._reflected("CS")
                outline.cubic(x1, y1, *p)
                self._control = p[0], p[1]
            case "Q":
                outline.quadratic(*p)
                self._control = p[0], p[1]
            case "T":
                x1, y1 = self._reflected("QT")
                outline.quadratic(x1, y1, *p)
                self._control = x1, y1

    def _reflected(self, after: str) -> tuple[float, float]:
        """The last control point seen from the other side, when the command before was a curve of the same sort."""
        x, y = self.outline.at
        if self._control is None or self._last not in after or not self._last:
            return x, y
        return 2 * x - self._control[0], 2 * y - self._control[1]
