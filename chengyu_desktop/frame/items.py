"""The items of a display list and the Frame that holds them.

Keys are relative: the key of an item is the join of the keys of all groups around it and its own, so a
laid-out block can be placed anywhere, unchanged, and be found by ``join_key``.
"""

from __future__ import annotations

from array import array
from typing import Literal

import msgspec

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.problem import Problem

MM_PER_PT = 25.4 / 72


class FaceRef(msgspec.Struct, frozen=True, gc=False, cache_hash=True):
    """One face of one font file. ``path`` and ``index`` (face number in a collection) open it; the names are
    for live text, PDF and messages. Glyph ids and positions need nothing else."""

    path: str
    index: int
    family: str
    postscript_name: str
    weight: int = 400
    italic: bool = False


class Run(msgspec.Struct, frozen=True, gc=False):
    """Glyphs of one face, size and colour on a baseline.

    ``glyphs`` are unsigned 16-bit glyph ids, ``xs`` (and ``ys`` where a glyph leaves the baseline) signed 32-bit
    offsets in thousandths of an em from the run's origin, all as packed native arrays (compact and hashable).
    ``x`` is the run's origin from the line's origin in mm. ``size`` in points. ``clusters`` gives for every glyph the
    index in ``text`` where its character starts; empty when glyph i is character i.
    ``advance`` is the pen's travel in thousandths of an em.
    """

    face: FaceRef
    size: float
    color: Color
    x: float
    text: str
    glyphs: bytes
    xs: bytes
    ys: bytes = b""
    clusters: bytes = b""
    advance: int = 0

    @property
    def glyph_ids(self) -> memoryview:
        return memoryview(self.glyphs).cast("H")

    @property
    def x_offsets(self) -> memoryview:
        return memoryview(self.xs).cast("i")

    @property
    def y_offsets(self) -> memoryview | None:
        """Upwards positive (as in the font), or None when every glyph stands on the baseline."""
        return memoryview(self.ys).cast("i") if self.ys else None

    @property
    def cluster_starts(self) -> range | memoryview:
        return memoryview(self.clusters).cast("i") if self.clusters else range(len(self.glyphs) // 2)


def pack_glyphs(ids: list[int]) -> bytes:
    return array("H", ids).tobytes()


def pack_offsets(values: list[int]) -> bytes:
    return array("i", values).tobytes()


class TextLine(msgspec.Struct, frozen=True, gc=False):
    """One set line: ``x, y`` is the origin on the baseline in mm, ``width`` the inked extent from x to the last advance,
    ``ascent`` and ``descent`` (both positive, mm) the extent above and below the baseline for hit-testing.

    ``text`` is the source's own characters ``[start, start + len(text))`` of the field named by the key, so that a
    caret can be mapped back.
    """

    key: str
    x: float
    y: float
    width: float
    ascent: float
    descent: float
    runs: tuple[Run, ...]
    text: str
    start: int = 0


class Stroke(msgspec.Struct, frozen=True, gc=False, cache_hash=True):
    """``width`` in mm; ``dash`` on/off lengths in mm."""

    color: Color
    width: float
    dash: tuple[float, ...] = ()
    cap: str = "butt"
    join: str = "miter"


class Rect(msgspec.Struct, frozen=True, gc=False):
    """An axis-aligned rectangle in mm, ``radius`` rounding its corners."""

    key: str
    x: float
    y: float
    w: float
    h: float
    fill: Color | None = None
    stroke: Stroke | None = None
    radius: float = 0


class Ellipse(msgspec.Struct, frozen=True, gc=False):
    """Centre and radii in mm."""

    key: str
    cx: float
    cy: float
    rx: float
    ry: float
    fill: Color | None = None
    stroke: Stroke | None = None


class Path(msgspec.Struct, frozen=True, gc=False):
    """``commands`` is a string of M, L, C and Z; ``points`` the coordinates they consume, in mm (2, 2, 6, 0)."""

    key: str
    commands: str
    points: tuple[float, ...]
    fill: Color | None = None
    stroke: Stroke | None = None
    even_odd: bool = False


class Image(msgspec.Struct, frozen=True, gc=False):
    """A picture already found and checked. ``crop`` is the part shown, in pixels (x, y, w, h); ``mode`` is how the file has
    its pixels, in Pillow's words (``RGB``, ``CMYK``, ``L``, ``1`` …), and ``grey`` shows them without their colours."""

    key: str
    x: float
    y: float
    w: float
    h: float
    path: str
    digest: str
    pixel_size: tuple[int, int]
    crop: tuple[int, int, int, int]
    alt: str = ""
    mode: str = ""
    grey: bool = False


Tag = Literal["", "bullet", "number", "label", "body", "table", "row", "column-head", "row-head", "cell"]
"""What a group is to readers who don't see the page: the mark (a drawn bullet, a number, or words such as a date) and the body of
an item in a list, which stand one after the other; a table, with rows in it and cells in them."""


class Group(msgspec.Struct, frozen=True, gc=False):
    """A Frame placed at ``x, y`` (mm). ``transform`` (a b c d e f, SVG's order, mm) applies before the placement;
    ``clip`` cuts at the frame's own rectangle. ``label`` is the human name of the layer; ``alt`` says what a drawing in it
    shows, for readers who don't see it, and ``tag`` what it is to them."""

    key: str
    frame: Frame
    x: float = 0
    y: float = 0
    transform: tuple[float, float, float, float, float, float] | None = None
    clip: bool = False
    label: str = ""
    alt: str = ""
    tag: Tag = ""


Item = TextLine | Rect | Ellipse | Path | Image | Group


class Frame(msgspec.Struct, frozen=True, gc=False):
    """A laid-out area: its size in mm and its items in painting order.

    ``problems`` are what layout has to say about it (keys relative to the frame); ``text`` is left to the items.
    """

    width: float
    height: float
    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()


def join_key(parent: str, key: str) -> str:
    """The key of a part inside a group; empty parts vanish."""
    if not parent:
        return key
    return f"{parent}/{key}" if key else parent
