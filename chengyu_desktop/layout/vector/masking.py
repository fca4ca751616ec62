"""Clip paths and masks of elements as Clips (SVG 1.1, chapter 14; CSS Masking 1): a mask that shows things wholly or not at all is a
clip; any other isn't, and is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Protocol

import msgspec

from chengyu_desktop.frame.color import BLACK, Color
from chengyu_desktop.frame.geometry import Bounds, Matrix, multiply
from chengyu_desktop.frame.items import Path
from chengyu_desktop.layout.vector.clipping import Clip, Cutter, Step, make_clip
from chengyu_desktop.layout.vector.elements import Element
from chengyu_desktop.layout.vector.limits import MAX_DEPTH
from chengyu_desktop.layout.vector.outline import rectangle
from chengyu_desktop.layout.vector.shapes import SHAPES, read_shape
from chengyu_desktop.layout.vector.state import State
from chengyu_desktop.layout.vector.styles import INITIAL, StyleSheet, cascaded
from chengyu_desktop.layout.vector.transforms import read_length

_LOCAL = re.compile(r"""url\(\s*["']?#([^"')]+)["']?\s*\)""")
_OTHERS = frozenset(
    {"g", "a", "switch", "svg", "text"}
)  # no outline is known of; drawing programs differ about groups
_EFFORT = 100  # of looking a clip up, in coordinates


class Painter(Protocol):
    """What draws the file, for what is asked of it in between."""

    def box_of(self, element: Element, state: State) -> Bounds | None: ...

    def painted(self, element: Element, state: State) -> list[Path] | None: ...

    def took(self, effort: int) -> None: ...


_Use = tuple[str, Matrix, tuple[float, float], Bounds | None]
"""Of a clip path or a mask: its id, and the units that it is used in."""


class _Inexact(Exception):
    """It can't be done as it is meant."""


class Masking:
    """Gives the Clips of elements. Where several elements share one, it is the same object."""

    def __init__(
        self, root: Element, ids: dict[str, Element], sheet: StyleSheet, cutter: Cutter, painter: Painter
    ) -> None:
        self._ids = ids
        self._sheet = sheet
        self._cutter = cutter
        self._painter = painter
        self._parents = {id(child): element for element in root.walk() for child in element.children}
        self._made: dict[_Use, list[Clip] | None] = {}  # None for what isn't exact
        self._open: list[str] = []

    def clips_of(self, element: Element, state: State) -> tuple[tuple[Clip, ...], bool]:
        """What an element's clip path and mask leave of it, and whether that is all that they ask for; ``state`` is the one inside
        the element. Raises TooMuch."""
        found: list[Clip] = []
        is_exact = True
        for name, read in (("clip-path", self._clip_path), ("mask", self._mask)):
            named = state.style.get(name, "none")
            if named in ("none", ""):
                continue
            try:
                found += read(named, element, state)
            except _Inexact:
                is_exact = False
        return tuple(found), is_exact

    def _clip_path(self, named: str, element: Element, state: State) -> list[Clip]:
        name, target = self._target(named, "clipPath")
        style = self._style_of(target)
        box = self._box(element, state) if _is_by_box(target, "clipPathUnits", "userSpaceOnUse") else None
        inside = State(_in_box(state.inside(target), box), style, 1.0, state.view, state.depth + 1)

        def make() -> list[Clip]:
            shapes = [path for child in target.children for path in self._areas(child, inside)]
            self._painter.took(sum(len(path.points) for path in shapes))
            return [make_clip(Step(path) for path in shapes)]

        clips = self._once((name, state.matrix, state.view, box), make)
        outer = style.get("clip-path", "none")
        if outer in ("none", ""):
            return clips
        self._open.append(name)
        try:
            return [*self._clip_path(outer, element, state), *clips]
        finally:
            self._open.pop()

    def _once(self, use: _Use, make: Callable[[], list[Clip]]) -> list[Clip]:
        """What is made for a clip path or a mask, or was made before, for it is asked for by many elements."""
        if use not in self._made:
            self._made[use] = None
            self._open.append(use[0])
            try:
                self._made[use] = make()
            finally:
                self._open.pop()
        made = self._made[use]
        if made is None:
            raise _Inexact
        return made

    def _areas(self, child: Element, state: State) -> Iterator[Path]:
        """What a shape in a clip path takes in, or one that is used in it (14.3.5), in its own clip path."""
        shape = self._ids.get(child.href) if child.tag == "use" else child
        if child.tag in _OTHERS or (child.tag == "use" and (shape is None or shape.tag not in SHAPES)):
            raise _Inexact
        if shape is None or shape.tag not in SHAPES:  # a title, metadata
            return
        inside = self._stepped(child, state)
        clips: list[Clip] = self._own_clips(child, inside)
        if child.tag == "use":
            is_hidden = inside.style.get("display") == "none"
            inside = self._stepped(shape, inside)
            clips += self._own_clips(shape, inside)
            if is_hidden:
                return
        style = inside.style
        outline, is_whole = read_shape(shape, state.view)
        if not is_whole:
            raise _Inexact
        if outline is None or style.get("display") == "none" or style["visibility"] != "visible":
            return
        even_odd = style["clip-rule"] == "evenodd"
        path = Path("", outline.commands, outline.mapped(inside.matrix), BLACK, even_odd=even_odd)
        try:
            yield from self._cutter.clipped(path, tuple(clips))
        except ValueError:
            raise _Inexact from None

    def _stepped(self, element: Element, state: State) -> State:
        style = cascaded(element, state.style, self._sheet)
        return State(state.inside(element), style, 1.0, state.view, state.depth + 1)

    def _own_clips(self, element: Element, state: State) -> list[Clip]:
        named = state.style.get("clip-path", "none")
        return [] if named in ("none", "") else self._clip_path(named, element, state)

    def _mask(self, named: str, element: Element, state: State) -> list[Clip]:
        name, target = self._target(named, "mask")
        style = self._style_of(target)
        if any(style.get(more, "none") not in ("none", "") for more in ("mask", "clip-path", "filter")):
            raise _Inexact
        region_by_box = _is_by_box(target, "maskUnits", "objectBoundingBox")
        parts_by_box = _is_by_box(target, "maskContentUnits", "userSpaceOnUse")
        box = self._box(element, state) if region_by_box or parts_by_box else None

        def make() -> list[Clip]:
            region = self._region(target, state, box if region_by_box else None)
            matrix = _in_box(state.matrix, box if parts_by_box else None)
            inside = State(matrix, style, 1.0, state.view, state.depth + 1)
            painted = self._painter.painted(target, inside)
            if painted is None:
                raise _Inexact
            self._painter.took(sum(len(path.points) for path in painted))
            by_alpha = style.get("mask-type", "luminance") == "alpha"
            return [make_clip(step for path in painted for step in _steps(path, by_alpha)), region]

        return self._once((name, state.matrix, state.view, box), make)

    def _region(self, target: Element, state: State, box: Bounds | None) -> Clip:
        """The rectangle beyond which a mask shows nothing (14.4)."""
        across, down = state.view if box is None else (1.0, 1.0)
        x, y, width, height = (
            read_length(target.attributes.get(name, default), whole)
            for name, default, whole in (
                ("x", "-10%", across),
                ("y", "-10%", down),
                ("width", "120%", across),
                ("height", "120%", down),
            )
        )
        if width <= 0 or height <= 0:
            return make_clip(())
        sides = rectangle(x, y, width, height, 0.0, 0.0)
        return make_clip([Step(Path("", sides.commands, sides.mapped(_in_box(state.matrix, box)), BLACK))])

    def _target(self, named: str, tag: str) -> tuple[str, Element]:
        self._painter.took(_EFFORT)
        found = _LOCAL.fullmatch(named)
        target = self._ids.get(found[1]) if found else None
        if found is None or target is None or target.tag != tag:
            raise _Inexact
        if found[1] in self._open or len(self._open) >= MAX_DEPTH:
            raise _Inexact
        return found[1], target

    def _box(self, element: Element, state: State) -> Bounds:
        box = self._painter.box_of(element, state)
        if box is None:
            raise _Inexact
        return box

    def _style_of(self, element: Element) -> dict[str, str]:
        """What an element inherits from where it stands, and its own."""
        around = [element]
        while (parent := self._parents.get(id(around[-1]))) is not None:
            around.append(parent)
        style = INITIAL
        for one in reversed(around):
            style = cascaded(one, style, self._sheet)
        return style


def _steps(path: Path, by_alpha: bool) -> Iterator[Step]:
    """What a shape in a mask shows or hides: its area, then its line."""
    for part in (msgspec.structs.replace(path, stroke=None), msgspec.structs.replace(path, fill=None)):
        color = part.fill or (part.stroke and part.stroke.color)
        if color is not None:
            yield Step(part, by_alpha or _shows(color))
            if color.alpha < 1:
                raise _Inexact


def _shows(color: Color) -> bool:
    if color.hex not in ("#ffffff", "#000000"):
        raise _Inexact
    return color.hex == "#ffffff"


def _is_by_box(element: Element, name: str, default: str) -> bool:
    return element.attributes.get(name, default) == "objectBoundingBox"


def _in_box(matrix: Matrix, box: Bounds | None) -> Matrix:
    """With a box as the unit of length, and its corner as the origin."""
    if box is None:
        return matrix
    left, top, right, bottom = box
    return multiply(matrix, (right - left, 0.0, 0.0, bottom - top, left, top))
