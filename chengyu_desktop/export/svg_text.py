"""Text in SVG: glyph outlines defined once and placed by ``<use>``, or live ``<text>``."""

from __future__ import annotations

from collections.abc import Iterator

from chengyu_desktop.export.svg_outlines import OutlineWriter
from chengyu_desktop.export.svg_values import Paints, number, scale_number, xml_attribute, xml_text
from chengyu_desktop.frame.items import MM_PER_PT, FaceRef, Frame, Group, Run, TextLine
from chengyu_desktop.typography.library import FontLibrary


class GlyphDefs:
    """The glyphs that a page uses. Their ids begin with ``_``, which no id made from a key does."""

    def __init__(self, fonts: FontLibrary) -> None:
        self._fonts = fonts
        self._used: dict[FaceRef, dict[int, None]] = {}
        self._heads: dict[FaceRef, dict[int, str]] = {}

    def collect(self, frame: Frame) -> None:
        for item in frame.items:
            if isinstance(item, Group):
                self.collect(item.frame)
            elif isinstance(item, TextLine):
                for run in item.runs:
                    used = self._used.get(run.face)
                    if used is None:
                        used = self._used[run.face] = {}
                    used.update(dict.fromkeys(run.glyph_ids))

    def definitions(self) -> Iterator[str]:
        """A path for each glyph that has ink, numbered by first use. Raises OSError for a lost font.

        A font that doesn't count in thousandths of an em keeps its own units, and its paths are scaled.
        """
        count = 0
        outlines = OutlineWriter()
        for ref, used in self._used.items():
            face = self._fonts.open(ref)
            scale = "" if face.upem == 1000 else f' transform="scale({scale_number(1000 / face.upem)})"'
            heads = self._heads[ref] = {}
            for gid in used:
                data = outlines.path_data(face, gid)
                if data:
                    name = f"_{count:x}"
                    count += 1
                    heads[gid] = f'<use xlink:href="#{name}" x="'
                    yield f'<path id="{name}"{scale} d="{data}"/>\n'

    def run(self, run: Run, line: TextLine, paints: Paints) -> str:
        """A run as a group in thousandths of an em, so that every glyph is placed by whole numbers."""
        heads = self._heads[run.face]
        glyphs, xs = run.glyph_ids, run.x_offsets
        if run.ys:
            placed = zip(glyphs, xs, memoryview(run.ys).cast("i"), strict=True)
            uses = [f'{head}{x}" y="{-y}"/>' for g, x, y in placed if (head := heads.get(g))]
        else:
            placed = zip(map(heads.get, glyphs), xs, strict=True)
            uses = [f'{head}{x}"/>' for head, x in placed if head]
        scale = scale_number(run.size * MM_PER_PT / 1000)
        place = f"translate({number(line.x + run.x)} {number(line.y)}) scale({scale})"
        return f'<g transform="{place}"{paints.fill(run.color)}>{"".join(uses)}</g>\n'


def live_line(line: TextLine, paints: Paints) -> str:
    """A line as one ``<text>``, a ``<tspan>`` for each run, every character at the place layout gave it."""
    spans = "".join(_live_run(run, line, paints) for run in line.runs)
    return f'<text xml:space="preserve" y="{number(line.y)}">{spans}</text>\n'


def _live_run(run: Run, line: TextLine, paints: Paints) -> str:
    style = _font_style(run) + paints.fill(run.color)
    unit = run.size * MM_PER_PT / 1000
    origin = line.x + run.x
    clusters = _clusters(run)
    if not clusters:
        return ""
    if all(len(text) == 1 and text < "\U00010000" for text, _, _ in clusters) and not run.ys:
        xs = " ".join([number(origin + x * unit) for _, x, _ in clusters])
        return f'<tspan x="{xs}"{style}>{xml_text(run.text)}</tspan>'
    # Renderers count the characters of an x list differently beyond the basic plane and within clusters.
    spans = [
        f'<tspan x="{number(origin + x * unit)}" y="{number(line.y - y * unit)}">{xml_text(text)}</tspan>'
        for text, x, y in clusters
    ]
    return f"<tspan{style}>{''.join(spans)}</tspan>"


def _clusters(run: Run) -> list[tuple[str, int, int]]:
    """The run's text cut at its clusters, each with the offsets of its first glyph."""
    starts, xs, ys = run.cluster_starts, run.x_offsets, run.y_offsets
    first: dict[int, tuple[int, int]] = {}
    for i, start in enumerate(starts):
        first.setdefault(start, (xs[i], ys[i] if ys else 0))
    if not first:
        return []
    ordered = sorted(first)
    ordered[0] = 0  # text before the first cluster can't be lost
    ends = [*ordered[1:], len(run.text)]
    places = [first[start] for start in sorted(first)]
    return [(run.text[a:b], x, y) for a, b, (x, y) in zip(ordered, ends, places, strict=True)]


def css_family(ref: FaceRef) -> str:
    return "'" + ref.family.replace("'", "") + "'"


def css_weight(ref: FaceRef) -> int:
    """CSS 2's weights, which SVG 1.1 takes: whole hundreds."""
    return min(max(round(ref.weight / 100), 1), 9) * 100


def _font_style(run: Run) -> str:
    italic = ' font-style="italic"' if run.face.italic else ""
    return (
        f' font-family="{xml_attribute(css_family(run.face))}" font-weight="{css_weight(run.face)}"{italic}'
        f' font-size="{number(run.size * MM_PER_PT)}"'
    )
