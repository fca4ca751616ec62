"""Pages made by hand, with real glyphs."""

from __future__ import annotations

import uharfbuzz as hb

from chengyu_desktop.frame.color import BLACK, Color
from chengyu_desktop.frame.items import MM_PER_PT, FaceRef, Run, TextLine, pack_glyphs, pack_offsets
from chengyu_desktop.typography.library import FontLibrary


def shape_line(
    fonts: FontLibrary, face: FaceRef, text: str, x: float, y: float, size: float, color: Color = BLACK
) -> TextLine:
    """One line set solid: ``x, y`` in mm on the baseline, ``size`` in points."""
    opened = fonts.open(face)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(opened.font, buffer)
    pen = 0
    xs: list[int] = []
    for position in buffer.glyph_positions:
        xs.append(round((pen + position.x_offset) * 1000 / opened.upem))
        pen += position.x_advance
    advance = round(pen * 1000 / opened.upem)
    glyphs = pack_glyphs([info.codepoint for info in buffer.glyph_infos])
    clusters = pack_offsets([info.cluster for info in buffer.glyph_infos])
    run = Run(face, size, color, 0.0, text, glyphs, pack_offsets(xs), b"", clusters, advance)
    em = size * MM_PER_PT
    return TextLine("text", x, y, advance * em / 1000, em * 0.88, em * 0.12, (run,), text)
