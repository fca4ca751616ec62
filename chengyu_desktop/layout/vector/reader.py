"""An SVG file to a Drawing: paths, shapes, groups, local uses; everything else is left out, and said.

No script, no text as text, no picture in the picture, no reference to anything outside the file; nothing is run, looked up or
fetched. What it may ask for is limited (``limits``).
"""

from __future__ import annotations

from math import sqrt

import msgspec

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Bounds, multiply, path_bounds
from chengyu_desktop.frame.items import Path, Stroke
from chengyu_desktop.frame.regions import union
from chengyu_desktop.layout.picture_check import PictureError
from chengyu_desktop.layout.vector.clipping import Clip, Cutter
from chengyu_desktop.layout.vector.drawing import Drawing
from chengyu_desktop.layout.vector.elements import Element, read_elements
from chengyu_desktop.layout.vector.inks import ink_table
from chengyu_desktop.layout.vector.left_out import LeftOut, left_out_problems
from chengyu_desktop.layout.vector.limits import (
    MAX_CUT,
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_NUMBERS,
    NoDrawing,
    TooMuch,
)
from chengyu_desktop.layout.vector.masking import Masking
from chengyu_desktop.layout.vector.outline import Outline
from chengyu_desktop.layout.vector.paints import Paints, read_share
from chengyu_desktop.layout.vector.shapes import SHAPES, read_shape
from chengyu_desktop.layout.vector.state import State
from chengyu_desktop.layout.vector.styles import INITIAL, cascaded, read_style_sheet
from chengyu_desktop.layout.vector.transforms import (
    IDENTITY,
    Box,
    read_box,
    read_length,
    viewport,
)

_DEFAULT_SIZE = 300.0, 150.0  # CSS 2.1, 10.3.2
_GROUPS = frozenset({"g", "a", "switch", "svg", "use"})
_LOOK = 20  # what measuring an element takes, in coordinates
_ONCE = 10  # times as much as cutting at a clip takes to make it
_CAPS = frozenset({"butt", "round", "square"})
_JOINS = frozenset({"miter", "round", "bevel"})


def read_drawing(data: bytes, name: str) -> Drawing:
    """Raises PictureError, with one sentence, for a file that isn't SVG, asks for too much, or draws nothing."""
    try:
        root = read_elements(data)
        return _Reader(root, name).read()
    except TooMuch:
        raise PictureError(
            "the drawing “{name}” is too large or too intricate for a page; simplify it, or save it as PNG",
            name=name,
        ) from None
    except NoDrawing:
        raise PictureError(
            "“{name}” is no drawing that can be read; save it anew as plain SVG", name=name
        ) from None


class _Reader:
    def __init__(self, root: Element, name: str) -> None:
        self._root = root
        self._name = name
        self._ids: dict[str, Element] = {}
        for element in root.walk():
            if "id" in element.attributes:
                self._ids.setdefault(element.attributes["id"], element)
        self._sheet = read_style_sheet([element.text for element in root.walk() if element.tag == "style"])
        self._inks = ink_table(root)
        self._paints = Paints(self._ids, self._sheet, self._inks)
        self._paths: list[Path] = []
        self._count = 0
        self._numbers = 0
        self._cut = 0
        self._using: list[str] = []
        self._left_out: set[LeftOut] = set()
        self._boxes: list[Bounds] | None = None  # of the shapes, while they are measured and not drawn
        self._size = _size_of(root)
        self._cutter = Cutter((0.0, 0.0, self._size[1], self._size[2]))
        self._masking = Masking(root, self._ids, self._sheet, self._cutter, self)

    def read(self) -> Drawing:
        view, width, height = self._size
        matrix = viewport(view, 0.0, 0.0, width, height, self._root.attributes.get("preserveAspectRatio", ""))
        state = State(matrix, INITIAL, 1.0, (view[2], view[3]) if view else (width, height), 0)
        self._children(self._root, self._inside(self._root, state))
        if not self._paths:
            raise PictureError(
                "the drawing “{name}” shows nothing that can be printed: its shapes are hidden, or it holds only text or pictures; convert them to outlines",
                name=self._name,
            )
        problems = left_out_problems(self._left_out, self._paints, self._name)
        return Drawing(width, height, tuple(self._paths), tuple(problems))

    def _inside(self, element: Element, state: State) -> State:
        """The state for what is in an element; it is not drawn at all when its opacity is 0."""
        style = cascaded(element, state.style, self._sheet)
        opacity = state.opacity * read_share(style.get("opacity", "1"))
        if self._boxes is not None:  # a box is around what is transparent, too
            opacity = 1.0
        if style.get("display") == "none":
            opacity = 0.0
        inside = State(state.inside(element), style, opacity, state.view, state.depth + 1, state.clips)
        if opacity <= 0 or self._boxes is not None:
            return inside
        if style.get("filter", "none") not in ("none", ""):
            self._left_out.add("effect")
        clips, is_exact = self._masking.clips_of(element, inside)
        if not is_exact:
            self._left_out.add("effect")
        return msgspec.structs.replace(inside, clips=(*inside.clips, *clips)) if clips else inside

    def box_of(self, element: Element, state: State) -> Bounds | None:
        """The box around an element's shapes in its own units, without their lines (SVG 1.1, 7.11); None where it holds
        what isn't read. ``state`` is the one inside the element."""
        boxes, left_out = self._boxes, self._left_out
        self._boxes, self._left_out = [], set()
        draw = self._children if element is self._root else self._draw
        draw(element, msgspec.structs.replace(state, matrix=IDENTITY, opacity=1.0, clips=()))
        found, lost = self._boxes, self._left_out - {"damage"}
        self._boxes, self._left_out = boxes, left_out
        return None if lost else union(found) or (0.0, 0.0, 0.0, 0.0)

    def painted(self, element: Element, state: State) -> list[Path] | None:
        """What the parts of a mask paint; None where they can't be drawn as they are meant. ``state`` is the one inside it."""
        paths, left_out, paints = self._paths, self._left_out, self._paints
        self._paths, self._left_out = [], set()
        self._paints = Paints(self._ids, self._sheet, self._inks)
        self._children(element, state)
        found, lost = self._paths, self._left_out or self._paints.flattened or self._paints.unknown
        self._paths, self._left_out, self._paints = paths, left_out, paints
        return None if lost else found

    def took(self, effort: int) -> None:
        """Counts what cutting takes. Raises TooMuch."""
        self._cut += effort
        if self._cut > MAX_CUT:
            raise TooMuch

    def _children(self, element: Element, state: State) -> None:
        for child in element.children:
            self._element(child, state)
            if element.tag == "switch" and child.tag in _GROUPS | SHAPES:
                break

    def _element(self, element: Element, state: State) -> None:
        if self._boxes is None:
            self._count += 1
        else:
            self.took(_LOOK)
        if self._count > MAX_ELEMENTS or state.depth > 2 * MAX_DEPTH:
            raise TooMuch
        if element.tag in ("text", "tspan"):
            self._left_out.add("text")
        elif element.tag in ("image", "foreignObject"):
            self._left_out.add("picture")
        if element.tag not in _GROUPS and element.tag not in SHAPES:
            return
        state = self._inside(element, state)
        if state.opacity > 0:
            self._draw(element, state)

    def _draw(self, element: Element, state: State) -> None:
        if element.tag == "use":
            self._use(element, state)
        elif element.tag == "svg":
            self._viewport(element, state, element.attributes)
        elif element.tag in _GROUPS:
            self._children(element, state)
        else:
            self._shape(element, state)

    def _use(self, element: Element, state: State) -> None:
        name = element.href
        target = self._ids.get(name)
        if target is None or name in self._using or len(self._using) >= MAX_DEPTH:
            self._left_out.add("reference")
            return
        self._using.append(name)
        if target.tag == "symbol":
            inside = self._inside(target, state)
            if inside.opacity > 0:
                self._viewport(target, inside, {**target.attributes, **_sizes(element), "x": "0", "y": "0"})
        else:
            self._element(target, state)
        self._using.pop()

    def _viewport(self, element: Element, state: State, places: dict[str, str]) -> None:
        """A sheet within the sheet. What reaches beyond it is not cut off."""
        view = read_box(element.attributes.get("viewBox", ""))
        x, y, width, height = (
            read_length(places.get(name, default), whole)
            for name, default, whole in (
                ("x", "0", state.view[0]),
                ("y", "0", state.view[1]),
                ("width", "100%", state.view[0]),
                ("height", "100%", state.view[1]),
            )
        )
        step = viewport(view, x, y, width, height, element.attributes.get("preserveAspectRatio", ""))
        inside = msgspec.structs.replace(
            state,
            matrix=multiply(state.matrix, step),
            view=(view[2], view[3]) if view else (width, height),
        )
        self._children(element, inside)

    # Shapes

    def _shape(self, element: Element, state: State) -> None:
        style = state.style
        if style["visibility"] != "visible" and self._boxes is None:
            return
        outline, is_whole = read_shape(element, state.view)
        if not is_whole:
            self._left_out.add("damage")
        if outline is None or not outline.points:
            return
        if self._boxes is not None:
            self._measure(outline, state)
            return
        fill = None
        if element.tag != "line":
            fill = self._color("fill", state)
        stroke = self._stroke(state)
        if fill is None and stroke is None:
            return
        self._numbers += len(outline.points)
        if self._numbers > MAX_NUMBERS:
            raise TooMuch
        points = outline.mapped(state.matrix)
        path = Path("", outline.commands, points, fill, stroke, style["fill-rule"] == "evenodd")
        self._paths += self._shown(path, state.clips)

    def _measure(self, outline: Outline, state: State) -> None:
        assert self._boxes is not None
        if set(outline.commands) - {"M", "Z"}:
            self._boxes.append(path_bounds(outline.commands, outline.mapped(state.matrix)))
        self.took(len(outline.points))

    def _shown(self, path: Path, clips: tuple[Clip, ...]) -> tuple[Path, ...]:
        if not clips:
            return (path,)
        edges = sum(len(step.shape.points) for clip in clips for step in clip.steps)
        self.took(len(path.points) + edges // _ONCE)
        try:
            shown = self._cutter.clipped(path, clips)
        except ValueError:
            self._left_out.add("effect")
            return (path,)
        self._numbers += sum(len(one.points) for one in shown)
        return shown

    def _color(self, name: str, state: State) -> Color | None:
        opacity = state.opacity * read_share(state.style[f"{name}-opacity"])
        return self._paints.color(state.style[name], state.style["color"], opacity)

    def _stroke(self, state: State) -> Stroke | None:
        style = state.style
        color = self._color("stroke", state)
        if color is None:
            return None
        a, b, c, d, _, _ = state.matrix
        scale = sqrt(abs(a * d - b * c))  # an uneven scale makes lines uneven too, which no Stroke is
        middle = sqrt((state.view[0] ** 2 + state.view[1] ** 2) / 2)
        width = read_length(style["stroke-width"], middle, 1.0) * scale
        if width <= 0:
            return None
        dash = tuple(
            read_length(part, middle) * scale for part in style["stroke-dasharray"].replace(",", " ").split()
        )
        if min(dash, default=-1.0) < 0 or sum(dash) <= width / 1000:
            dash = ()
        cap, join = style["stroke-linecap"], style["stroke-linejoin"]
        return Stroke(
            color, width, dash, cap if cap in _CAPS else "butt", join if join in _JOINS else "miter"
        )


def _sizes(use: Element) -> dict[str, str]:
    return {name: use.attributes[name] for name in ("width", "height") if name in use.attributes}


def _size_of(root: Element) -> tuple[Box | None, float, float]:
    """The viewBox, and the sheet's size: a percentage, or none, is as large as the viewBox."""
    attributes = root.attributes
    view = read_box(attributes.get("viewBox", ""))
    default = (view[2], view[3]) if view else _DEFAULT_SIZE
    sides = [
        default[i] if "%" in text or not text else read_length(text, default[i])
        for i, text in enumerate((attributes.get("width", ""), attributes.get("height", "")))
    ]
    if min(sides) <= 0:
        raise NoDrawing
    return view, sides[0], sides[1]
