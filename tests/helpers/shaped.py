"""Text lines shaped straight by HarfBuzz, for tests of what comes after typesetting."""

from __future__ import annotations

import uharfbuzz as hb

from chengyu_desktop.frame.color import BLACK, Color
from chengyu_desktop.frame.items import MM_PER_PT, FaceRef, Run, TextLine, pack_glyphs, pack_offsets
from chengyu_desktop.typography.library import FontLibrary


def shape_run(
    fonts: FontLibrary, text: str, ref: FaceRef, size: float = 12, color: Color = BLACK, x: float = 0
) -> Run:
    face = fonts.open(ref)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(face.font, buffer, {})
    unit = 1000 / face.upem
    pen = 0
    xs: list[int] = []
    ys: list[int] = []
    for position in buffer.glyph_positions or ():
        xs.append(round((pen + position.x_offset) * unit))
        ys.append(round(position.y_offset * unit))
        pen += position.x_advance
    clusters = [info.cluster for info in buffer.glyph_infos or ()]
    return Run(
        face=ref,
        size=size,
        color=color,
        x=x,
        text=text,
        glyphs=pack_glyphs([info.codepoint for info in buffer.glyph_infos or ()]),
        xs=pack_offsets(xs),
        ys=pack_offsets(ys) if any(ys) else b"",
        clusters=b"" if clusters == list(range(len(text))) else pack_offsets(clusters),
        advance=round(pen * unit),
    )


def make_line(key: str, x: float, y: float, *runs: Run, start: int = 0) -> TextLine:
    """The runs one after the other on a baseline."""
    placed: list[Run] = []
    width = 0.0
    for run in runs:
        placed.append(
            Run(run.face, run.size, run.color, width, run.text, run.glyphs, run.xs, run.ys, run.clusters)
        )
        width += run.advance * run.size * MM_PER_PT / 1000
    em = max(run.size for run in runs) * MM_PER_PT
    text = "".join(run.text for run in runs)
    return TextLine(key, x, y, width, 0.88 * em, 0.12 * em, tuple(placed), text, start)
