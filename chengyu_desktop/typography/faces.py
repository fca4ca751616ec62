"""Opened font faces: HarfBuzz fonts, glyph look-up and outlines, cached per library."""

from __future__ import annotations

from functools import cache

import uharfbuzz as hb

from chengyu_desktop.frame.items import FaceRef

Outline = tuple[str, tuple[float, ...]]
"""Commands (M, L, C, Z) and their coordinates in thousandths of an em, y upwards."""


class Face:
    """One opened face. Metrics are in em."""

    def __init__(self, ref: FaceRef, hb_face: hb.Face, font: hb.Font, upem: int) -> None:
        self.ref = ref
        self.hb_face = hb_face
        self.font = font
        self.upem = upem
        self._glyphs: dict[str, int] = {}
        self._outlines: dict[int, Outline] = {}

    def glyph(self, character: str) -> int:
        """Nominal glyph id of a character, 0 when the face has none."""
        gid = self._glyphs.get(character)
        if gid is None:
            gid = self._glyphs[character] = self.font.get_nominal_glyph(ord(character)) or 0
        return gid

    def outline(self, gid: int) -> Outline:
        found = self._outlines.get(gid)
        if found is None:
            found = self._outlines[gid] = self._draw(gid)
        return found

    def _draw(self, gid: int) -> Outline:
        commands: list[str] = []
        points: list[float] = []
        self.font.draw_glyph(gid, _draw_funcs(), (commands, points))
        unit = 1000 / self.upem
        return "".join(commands), tuple(points if unit == 1 else [round(v * unit, 2) for v in points])


def open_face(ref: FaceRef) -> Face:
    """Opens the file (memory-mapped). Raises OSError, one sentence, when it is gone or no font."""
    try:
        blob = hb.Blob.from_file_path(ref.path)
    except hb.HarfBuzzError:
        blob = None
    hb_face = hb.Face(blob, ref.index) if blob else None
    if hb_face is None or not hb_face.glyph_count:
        raise OSError(f"the font {ref.postscript_name} can't be read any more: {ref.path}; start again")
    return Face(ref, hb_face, hb.Font(hb_face), hb_face.upem)


_Pen = tuple[list[str], list[float]]


@cache
def _draw_funcs() -> hb.DrawFuncs:
    """Made once: immutable, and 20 µs a time otherwise."""

    def move(x: float, y: float, pen: _Pen) -> None:
        pen[0].append("M")
        pen[1].extend((x, y))

    def line(x: float, y: float, pen: _Pen) -> None:
        pen[0].append("L")
        pen[1].extend((x, y))

    def cubic(a: float, b: float, c: float, d: float, x: float, y: float, pen: _Pen) -> None:
        pen[0].append("C")
        pen[1].extend((a, b, c, d, x, y))

    def quadratic(a: float, b: float, x: float, y: float, pen: _Pen) -> None:
        """TrueType's curve raised to a cubic."""
        x0, y0 = pen[1][-2:]
        cubic(
            x0 + (a - x0) * 2 / 3,
            y0 + (b - y0) * 2 / 3,
            x + (a - x) * 2 / 3,
            y + (b - y) * 2 / 3,
            x,
            y,
            pen,
        )

    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(move)
    funcs.set_line_to_func(line)
    funcs.set_cubic_to_func(cubic)
    funcs.set_quadratic_to_func(quadratic)
    funcs.set_close_path_func(lambda pen: pen[0].append("Z"))
    return funcs
