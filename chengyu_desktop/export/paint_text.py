"""Lines of glyphs with QPainter: Qt's glyph cache for body sizes, outlines where exactness or size asks for it."""

from __future__ import annotations

from itertools import repeat

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QPainter, QPainterPath, QTransform

from chengyu_desktop.export.paint_color import qt_color
from chengyu_desktop.export.paint_fonts import OUTLINE_SIZE, Fonts, PaintFace
from chengyu_desktop.export.paint_marks import Mark, Marks
from chengyu_desktop.frame.geometry import apply
from chengyu_desktop.frame.items import MM_PER_PT, FaceRef, Run, TextLine

_CACHE_LEAST = 10.0  # px; below it FreeType thickens CFF stems until text looks bold
_CACHE_LIMIT = 64.0  # px; above it Qt leaves its glyph cache and builds the path anew each time
_MOST_GLYPH_RUNS = 20_000  # a bound on what zooming and editing leave behind
_MOST_PATHS = 5_000
_HALF_STEP = 0.125  # Qt floors to quarters of a pixel; half a step more makes that rounding


class TextPainter:
    """Paints runs. What was made for Qt is kept: glyph runs by size, outlines for all sizes."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._faces: dict[FaceRef, PaintFace] = {}
        self._glyph_runs: dict[tuple[Run, float], tuple[QGlyphRun, ...] | None] = {}
        self._paths: dict[Run, QPainterPath] = {}

    def prepare(self, marks: Marks) -> None:
        """Makes the glyphs of what is new on a page ready, one subset a face. Raises OSError when a font has gone."""
        for ref, (glyphs, characters) in marks.fresh_glyphs.items():
            if ref not in self._faces:
                self._faces[ref] = PaintFace(self._fonts.open(ref))
            if self._faces[ref].require(glyphs, characters):
                self._glyph_runs.clear()  # they name glyphs by their old numbers

    def paint(self, painter: QPainter, mark: Mark, scale: float, exact: bool) -> None:
        """Paints a line at ``scale`` device pixels per page mm; the painter may be shifted by whole pixels only.

        ``exact`` paints outlines at every size. Without it, glyphs of 10 to 64 pixels come from Qt's cache, to a quarter
        of a pixel; there Qt also lightens CFF glyphs by its text gamma, which tells only in grey edges.
        """
        line = mark.item
        assert isinstance(line, TextLine)
        a, b, c, d, _, _ = mark.matrix
        upright = a == d and a > 0 and b == c == 0
        for run in line.runs:
            if not run.glyphs:
                continue
            x, y = apply(mark.matrix, line.x + run.x, line.y)
            pixels = run.size * MM_PER_PT * a * scale
            if not exact and upright and _CACHE_LEAST <= pixels <= _CACHE_LIMIT:
                glyph_runs = self._cached_runs(run, pixels)
                if glyph_runs is not None:
                    at = QPointF(x * scale + _HALF_STEP, y * scale + _HALF_STEP)
                    painter.setPen(qt_color(run.color))
                    for glyph_run in glyph_runs:
                        painter.drawGlyphRun(at, glyph_run)
                    continue
            em = run.size * MM_PER_PT * scale / OUTLINE_SIZE
            painter.save()
            painter.setTransform(QTransform(a * em, b * em, c * em, d * em, x * scale, y * scale), True)
            painter.fillPath(self._path(run), qt_color(run.color))
            painter.restore()

    def _cached_runs(self, run: Run, pixels: float) -> tuple[QGlyphRun, ...] | None:
        """A run as Qt takes it, one for each font its glyphs are in; None when some have outlines only."""
        if len(self._glyph_runs) > _MOST_GLYPH_RUNS:
            self._glyph_runs.clear()
        key = run, pixels
        if key not in self._glyph_runs:
            self._glyph_runs[key] = self._make_glyph_runs(run, pixels)
        return self._glyph_runs[key]

    def _make_glyph_runs(self, run: Run, pixels: float) -> tuple[QGlyphRun, ...] | None:
        face = self._faces[run.face]
        em = pixels / 1000
        parts: dict[int, tuple[list[int], list[QPointF]]] = {}
        ys = run.y_offsets or repeat(0)
        for glyph, x, y in zip(run.glyph_ids, run.x_offsets, ys, strict=False):
            place = face.place(glyph)
            if place is None:
                return None
            ids, positions = parts.setdefault(place[0], ([], []))
            ids.append(place[1])
            positions.append(QPointF(x * em, -y * em))
        made: list[QGlyphRun] = []
        for part, (ids, positions) in parts.items():
            glyph_run = QGlyphRun()
            glyph_run.setRawFont(face.font(part, pixels))
            glyph_run.setGlyphIndexes(ids)
            glyph_run.setPositions(positions)
            made.append(glyph_run)
        return tuple(made)

    def _path(self, run: Run) -> QPainterPath:
        """The whole run in thousandths of an em; overlapping glyphs stay solid."""
        found = self._paths.get(run)
        if found is None:
            if len(self._paths) > _MOST_PATHS:
                self._paths.clear()
            face = self._faces[run.face]
            found = QPainterPath()
            found.setFillRule(Qt.FillRule.WindingFill)
            ys = run.y_offsets or repeat(0)
            for glyph, x, y in zip(run.glyph_ids, run.x_offsets, ys, strict=False):
                found.addPath(face.path(glyph).translated(x, -y))
            self._paths[run] = found
        return found
