"""The content stream of a page: every item of the display list as PDF operators."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from chengyu_desktop.export.pdf_boxes import Boxes
from chengyu_desktop.export.pdf_color import Inks
from chengyu_desktop.export.pdf_fonts import EmbeddedFont
from chengyu_desktop.export.pdf_objects import LEVEL, number
from chengyu_desktop.export.pdf_outlines import GlyphForms
from chengyu_desktop.export.pdf_shapes import ellipse, path, rectangle
from chengyu_desktop.export.pdf_tags import Roles, Structure
from chengyu_desktop.export.pdf_text import live_line
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import (
    Ellipse,
    FaceRef,
    Frame,
    Group,
    Image,
    Path,
    Rect,
    Run,
    Tag,
    TextLine,
    join_key,
)
from chengyu_desktop.frame.walk import continues, join_lines

_BATCH = 2048  # operators gathered before they are deflated: some hundred kilobytes
_ARTIFACT = "/Artifact BMC"


class ContentWriter:
    """Paints frames in order. ``texts`` are the embedded fonts, or the glyph forms for outlined text;
    ``images`` gives the resource of a picture by its path and crop."""

    def __init__(
        self,
        boxes: Boxes,
        inks: Inks,
        texts: dict[FaceRef, EmbeddedFont] | GlyphForms,
        images: dict[tuple[str, tuple[int, int, int, int]], str],
        structure: Structure,
    ) -> None:
        self._scale = boxes.scale
        self._point = boxes.point
        self._inks = inks
        self._texts = texts
        self._images = images
        self._structure = structure
        self._roles = Roles()
        self._packer = zlib.compressobj(LEVEL)
        self._packed: list[bytes] = []
        self._pieces: list[str] = []
        self._in_artifact = False
        self._all_artifact = False
        self._owners = 0  # drawings around, whose shapes belong to them
        self._part: Tag = ""  # what the next paragraph is by itself
        self._depth = 0  # transformed groups around: a figure's box is known on the page itself only
        self._fill = self._stroke = self._state = ""
        self.add("4 M")  # SVG's mitre limit: the formats shall agree

    def add(self, piece: str) -> None:
        pieces = self._pieces
        pieces.append(piece)
        if len(pieces) >= _BATCH:
            self._pack()

    def finish(self) -> bytes:
        """The deflated stream."""
        self._end_artifact()
        self._pack()
        return b"".join([*self._packed, self._packer.flush()])

    def paint(self, frame: Frame, x: float, y: float) -> None:
        """Paints a page's frame with its top left corner at ``x, y`` in PDF units."""
        self._frame(frame, "", x, y)

    def paint_artifact(self, frame: Frame, x: float, y: float) -> None:
        """Paints what is no part of the document: printers' marks."""
        self._all_artifact = True
        self._frame(frame, "", x, y)
        self._all_artifact = False

    def fill_rectangle(self, color: Color, rectangle_operator: str) -> None:
        """Fills a rectangle already written as an operator."""
        self._artifact()
        self._paint_state(color, None)
        self._set_fill(color)
        self.add(f"{rectangle_operator} f")

    def restore(self) -> None:
        """Ends the clip that was begun before anything was painted."""
        self._end_artifact()
        self.add("Q")
        self._fill = self._stroke = self._state = ""

    def _pack(self) -> None:
        self._pieces.append("")
        self._packed.append(self._packer.compress("\n".join(self._pieces).encode("ascii")))
        self._pieces.clear()

    def _frame(self, frame: Frame, prefix: str, x: float, y: float) -> None:
        items = frame.items
        i, count = 0, len(items)
        while i < count:
            item = items[i]
            i += 1
            if isinstance(item, TextLine):
                lines = [item]
                while i < count and isinstance(after := items[i], TextLine) and continues(after, lines[-1]):
                    lines.append(after)
                    i += 1
                self._paragraph(lines, prefix, x, y)
            elif isinstance(item, Group):
                self._group(item, prefix, x, y)
            elif isinstance(item, Image):
                self._image(item, x, y)
            else:
                self._shape(item, x, y)

    def _group(self, group: Group, prefix: str, x: float, y: float) -> None:
        scale = self._scale
        key = join_key(prefix, group.key)
        x, y = x + group.x * scale, y - group.y * scale
        section = bool(group.label) and not self._all_artifact and not self._owners
        if section:
            self._structure.begin(group.label)
        saved = self._fill, self._stroke, self._state
        changed = group.transform is not None or group.clip
        if changed:
            self._end_artifact()
            self.add("q")
        if group.transform is not None:
            a, b, c, d, e, f = group.transform
            linear = " ".join([number(v, 9) for v in (a, -b, -c, d)])  # y turns over
            self.add(f"{linear} {number(x + e * scale)} {number(y - f * scale)} cm")
            x = y = 0.0
            self._depth += 1
        if group.clip:
            box = Rect("", 0, 0, group.frame.width, group.frame.height)
            self.add(f"{rectangle(box, x, y, scale)} W n")
        if (group.alt or (group.tag and not self._owners)) and not self._all_artifact:
            self._tagged(group, key, x, y)
        else:
            self._frame(group.frame, key, x, y)
        if group.transform is not None:
            self._depth -= 1
        if changed:
            self._end_artifact()
            self.add("Q")
            self._fill, self._stroke, self._state = saved
        if section:
            self._structure.end()

    def _tagged(self, group: Group, key: str, x: float, y: float) -> None:
        """One figure for all the shapes of a drawing and the words in it; or a part of a list or a table."""
        frame = group.frame
        if not group.alt and _is_paragraph(frame):
            self._part = group.tag
            self._frame(frame, key, x, y)
            return
        owns = bool(group.alt) or group.tag == "bullet"
        if owns:
            self._end_artifact()
        if group.alt:
            box = self._box(x, y - frame.height * self._scale, x + frame.width * self._scale, y)
            self._structure.begin_figure(group.alt, box)
        else:
            self._structure.begin_part(group.tag)
        self._owners += owns
        self._frame(frame, key, x, y)
        if owns:
            self._end_artifact()
        self._owners -= owns
        self._structure.end()

    def _box(self, *corners: float) -> str:
        """The corners of a figure, which has them where it isn't turned."""
        return "" if self._depth else " ".join(number(v) for v in corners)

    def _paragraph(self, lines: Sequence[TextLine], prefix: str, x: float, y: float) -> None:
        outlined = isinstance(self._texts, GlyphForms)
        if not any(run.glyphs for line in lines for run in line.runs):
            return
        if self._all_artifact:
            self._artifact()
        else:
            self._end_artifact()
            actual = join_lines(lines) if outlined else ""
            if self._part:
                self.add(self._structure.add_part(self._part, actual=actual))
                self._part = ""
            else:
                role = self._roles.role_of(join_key(prefix, lines[0].key))
                self.add(self._structure.add(role, actual=actual))
        for line in lines:
            self._line(line, x + line.x * self._scale, y - line.y * self._scale)
        if not self._all_artifact:
            self.add("EMC")

    def _line(self, line: TextLine, x: float, y: float) -> None:
        texts = self._texts
        if isinstance(texts, GlyphForms):
            for run in line.runs:
                change = self._text_paint(run)
                if change:
                    self.add(change)
                self.add(texts.run(run, x + run.x * self._scale, y, run.size * self._point))
            return
        operators = live_line(line, texts, self._text_paint, x, y, self._scale, self._point)
        if operators:
            self.add(operators)

    def _text_paint(self, run: Run) -> str:
        state, fill = self._inks.text(run.color)
        if state == self._state and fill == self._fill:
            return ""
        changes = [new for new, old in ((state, self._state), (fill, self._fill)) if new != old]
        self._state, self._fill = state, fill
        return " ".join(changes)

    def _shape(self, item: Rect | Ellipse | Path, x: float, y: float) -> None:
        scale = self._scale
        if item.fill is None and item.stroke is None:
            return
        even_odd = False
        if isinstance(item, Rect):
            if item.w <= 0 or item.h <= 0:
                return
            outline = rectangle(item, x, y, scale)
        elif isinstance(item, Ellipse):
            if item.rx <= 0 or item.ry <= 0:
                return
            outline = ellipse(item, x, y, scale)
        else:
            outline = path(item, x, y, scale)
            even_odd = item.even_odd
            if not outline:
                return
        self._artifact()
        stroke = item.stroke.color if item.stroke else None
        self._paint_state(item.fill, stroke)
        if item.fill is not None:
            self._set_fill(item.fill)
        if item.stroke is not None:
            operators = self._inks.stroke(item.stroke, scale)
            if operators != self._stroke:
                self.add(operators)
                self._stroke = operators
        operator = "S" if item.fill is None else "B" if item.stroke is not None else "f"
        self.add(f"{outline} {operator}{'*' if even_odd and item.fill is not None else ''}")

    def _image(self, image: Image, x: float, y: float) -> None:
        resource = self._images.get((image.path, image.crop))
        if resource is None or image.w <= 0 or image.h <= 0:
            return
        scale = self._scale
        left, foot = x + image.x * scale, y - (image.y + image.h) * scale
        width, height = image.w * scale, image.h * scale
        tagged = bool(image.alt) and not self._all_artifact  # without a description it can only be decoration
        if tagged:
            self._end_artifact()
            box = self._box(left, foot, left + width, foot + height)
            self.add(self._structure.add("Figure", alternate=image.alt, box=box))
        else:
            self._artifact()
        self._paint_state(None, None)
        self.add(f"q {number(width)} 0 0 {number(height)} {number(left)} {number(foot)} cm/{resource} Do Q")
        if tagged:
            self.add("EMC")

    def _set_fill(self, color: Color) -> None:
        operator = self._inks.fill(color)
        if operator != self._fill:
            self.add(operator)
            self._fill = operator

    def _paint_state(self, fill: Color | None, stroke: Color | None) -> None:
        operator = self._inks.state(fill, stroke)
        if operator != self._state:
            self.add(operator)
            self._state = operator

    def _artifact(self) -> None:
        if not self._in_artifact:
            is_owned = self._owners and not self._all_artifact
            self.add(self._structure.mark() if is_owned else _ARTIFACT)
            self._in_artifact = True

    def _end_artifact(self) -> None:
        if self._in_artifact:
            self.add("EMC")
            self._in_artifact = False


def _is_paragraph(frame: Frame) -> bool:
    """Whether there is a paragraph in a frame itself, as in all that is set as one."""
    first = frame.items[0] if frame.items else None
    return isinstance(first, TextLine) and any(run.glyphs for run in first.runs)
