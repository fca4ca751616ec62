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
        pen = _OutlinePen(1000 / self.upem)
        self.font.draw_glyph(gid, _draw_funcs(), pen)
        return "".join(pen.commands), tuple(pen.points)


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


class _OutlinePen:
    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.commands: list[str] = []
        self.points: list[float] = []
        self.at = (0.0, 0.0)

    def add(self, command: str, *coordinates: float) -> None:
        s = self.scale
        self.commands.append(command)
        self.points.extend(coordinates if s == 1 else [round(v * s, 2) for v in coordinates])
        if coordinates:
            self.at = coordinates[-2:]  # type: ignore[assignment]

    def quadratic(self, cx: float, cy: float, x: float, y: float) -> None:
        """TrueType's curve raised to a cubic."""
        x0, y0 = self.at
        self.add(
            "C",
            x0 + (cx - x0) * 2 / 3,
            y0 + (cy - y0) * 2 / 3,
            x + (cx - x) * 2 / 3,
            y + (cy - y) * 2 / 3,
            x,
            y,
        )


@cache
def _draw_funcs() -> hb.DrawFuncs:
    """Made once: immutable, and 20 µs a time otherwise."""
    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(lambda x, y, pen: pen.add("M", x, y))
    funcs.set_line_to_func(lambda x, y, pen: pen.add("L", x, y))
    funcs.set_cubic_to_func(lambda a, b, c, d, x, y, pen: pen.add("C", a, b, c, d, x, y))
    funcs.set_quadratic_to_func(lambda a, b, x, y, pen: pen.quadratic(a, b, x, y))
    funcs.set_close_path_func(lambda pen: pen.add("Z"))
    return funcs
