"""An SVG file to a Drawing: paths, shapes, groups, local uses; everything else is left out, and said.

No script, no text as text, no picture in the picture, no reference to anything outside the file; nothing is run, looked up or
fetched. What it may ask for is limited (``limits``).
"""

from __future__ import annotations

import re
from math import sqrt

import msgspec

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.geometry import Matrix, multiply, translation
from chengyu_desktop.frame.items import Path, Stroke
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.picture_check import PictureError
from chengyu_desktop.layout.vector.clipping import Clip, Step, clipped, make_clip
from chengyu_desktop.layout.vector.drawing import Drawing
from chengyu_desktop.layout.vector.elements import Element, read_elements
from chengyu_desktop.layout.vector.inks import ink_table
from chengyu_desktop.layout.vector.limits import (
    MAX_CUT,
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_NUMBERS,
    NoDrawing,
    TooMuch,
)
from chengyu_desktop.layout.vector.outline import Outline, ellipse, polyline, rectangle
from chengyu_desktop.layout.vector.paints import Paints, read_share
from chengyu_desktop.layout.vector.path_data import read_path
from chengyu_desktop.layout.vector.styles import INITIAL, cascaded, read_style_sheet
from chengyu_desktop.layout.vector.transforms import (
    Box,
    read_box,
    read_length,
    read_numbers,
    read_transform,
    viewport,
)

_DEFAULT_SIZE = 300.0, 150.0  # CSS 2.1, 10.3.2
_GROUPS = frozenset({"g", "a", "switch", "svg", "use"})
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_LOCAL = re.compile(r"""url\(\s*["']?#([^"')]+)["']?\s*\)""")
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


class _State(msgspec.Struct, frozen=True):
    """What applies to an element from the ones around it; ``view`` is the width and height that percentages are of."""

    matrix: Matrix
    style: dict[str, str]
    opacity: float
    view: tuple[float, float]
    depth: int
    clips: tuple[Clip, ...] = ()


class _Reader:
    def __init__(self, root: Element, name: str) -> None:
        self._root = root
        self._name = name
        self._ids: dict[str, Element] = {}
        for element in root.walk():
            if "id" in element.attributes:
                self._ids.setdefault(element.attributes["id"], element)
        self._sheet = read_style_sheet([element.text for element in root.walk() if element.tag == "style"])
        self._paints = Paints(self._ids, self._sheet, ink_table(root))
        self._paths: list[Path] = []
        self._count = 0
        self._numbers = 0
        self._cut = 0
        self._using: list[str] = []
        self._left_out: set[str] = set()
        self._bounds = 0.0, 0.0, 0.0, 0.0

    def read(self) -> Drawing:
        view, width, height = self._sheet_of(self._root)
        self._bounds = 0.0, 0.0, width, height
        matrix = viewport(view, 0.0, 0.0, width, height, self._root.attributes.get("preserveAspectRatio", ""))
        state = _State(matrix, INITIAL, 1.0, (view[2], view[3]) if view else (width, height), 0)
        self._children(self._root, self._inside(self._root, state))
        if not self._paths:
            raise PictureError(
                "the drawing “{name}” shows nothing that can be printed: its shapes are hidden, or it holds only text or pictures; convert them to outlines",
                name=self._name,
            )
        return Drawing(width, height, tuple(self._paths), tuple(self._problems()))

    def _sheet_of(self, root: Element) -> tuple[Box | None, float, float]:
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

    def _inside(self, element: Element, state: _State) -> _State:
        """The state for what is in an element; it is not drawn at all when its opacity is 0."""
        style = cascaded(element, state.style, self._sheet)
        for name in ("mask", "filter"):
            if style.get(name, "none") not in ("none", ""):
                self._left_out.add("effect")
        matrix = multiply(state.matrix, read_transform(element.attributes.get("transform", "")))
        opacity = state.opacity * read_share(style.get("opacity", "1"))
        if style.get("display") == "none":
            opacity = 0.0
        inside = _State(matrix, style, opacity, state.view, state.depth + 1, state.clips)
        clip = self._clip(inside) if opacity > 0 else None
        return inside if clip is None else msgspec.structs.replace(inside, clips=(*inside.clips, clip))

    def _clip(self, state: _State) -> Clip | None:
        """The clip path that an element asks for; None, and said, for one that isn't a union of plain shapes."""
        named = state.style.get("clip-path", "none")
        if named in ("none", ""):
            return None
        found = _LOCAL.fullmatch(named)
        target = self._ids.get(found[1]) if found else None
        if target is None or target.tag != "clipPath":
            self._left_out.add("effect")
            return None
        style = cascaded(target, state.style | {"clip-path": "none"}, self._sheet)
        in_box = target.attributes.get("clipPathUnits") == "objectBoundingBox"
        shapes = [child for child in target.children if child.tag in _SHAPES]
        others = [child for child in target.children if child.tag in {*_GROUPS, "text"}]
        if in_box or others or style.get("clip-path", "none") != "none":
            self._left_out.add("effect")
            return None
        matrix = multiply(state.matrix, read_transform(target.attributes.get("transform", "")))
        paths: list[Path] = []
        for child in shapes:
            own = cascaded(child, style, self._sheet)
            outline = self._outline(child, state)
            if outline is None or own.get("display") == "none" or own["visibility"] != "visible":
                continue
            step = multiply(matrix, read_transform(child.attributes.get("transform", "")))
            even_odd = own["clip-rule"] == "evenodd"
            paths.append(Path("", outline.commands, outline.mapped(step), even_odd=even_odd))
        self._cut += sum(len(path.points) for path in paths)
        if self._cut > MAX_CUT:
            raise TooMuch
        return make_clip(Step(path) for path in paths)

    def _children(self, element: Element, state: _State) -> None:
        for child in element.children:
            self._element(child, state)
            if element.tag == "switch" and child.tag in _GROUPS | _SHAPES:
                break

    def _element(self, element: Element, state: _State) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS or state.depth > 2 * MAX_DEPTH:
            raise TooMuch
        if element.tag in ("text", "tspan"):
            self._left_out.add("text")
        elif element.tag in ("image", "foreignObject"):
            self._left_out.add("picture")
        if element.tag not in _GROUPS and element.tag not in _SHAPES:
            return
        state = self._inside(element, state)
        if state.opacity <= 0:
            return
        if element.tag == "use":
            self._use(element, state)
        elif element.tag == "svg":
            self._viewport(element, state, element.attributes)
        elif element.tag in _GROUPS:
            self._children(element, state)
        else:
            self._shape(element, state)

    def _use(self, element: Element, state: _State) -> None:
        name = element.href
        target = self._ids.get(name)
        if target is None or name in self._using or len(self._using) >= MAX_DEPTH:
            self._left_out.add("reference")
            return
        x = read_length(element.attributes.get("x", ""), state.view[0])
        y = read_length(element.attributes.get("y", ""), state.view[1])
        state = msgspec.structs.replace(state, matrix=multiply(state.matrix, translation(x, y)))
        self._using.append(name)
        if target.tag == "symbol":
            inside = self._inside(target, state)
            if inside.opacity > 0:
                self._viewport(target, inside, {**target.attributes, **_sizes(element), "x": "0", "y": "0"})
        else:
            self._element(target, state)
        self._using.pop()

    def _viewport(self, element: Element, state: _State, places: dict[str, str]) -> None:
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

    def _shape(self, element: Element, state: _State) -> None:
        style = state.style
        if style["visibility"] != "visible":
            return
        outline = self._outline(element, state)
        if outline is None or not outline.points:
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

    def _shown(self, path: Path, clips: tuple[Clip, ...]) -> tuple[Path, ...]:
        if not clips:
            return (path,)
        self._cut += len(path.points) + sum(len(step.shape.points) for clip in clips for step in clip.steps)
        if self._cut > MAX_CUT:
            raise TooMuch
        try:
            shown = clipped(path, clips, self._bounds)
        except ValueError:
            self._left_out.add("effect")
            return (path,)
        self._numbers += sum(len(one.points) for one in shown)
        return shown

    def _outline(self, element: Element, state: _State) -> Outline | None:
        across, down = state.view
        middle = sqrt((across**2 + down**2) / 2)

        def length(name: str, whole: float, default: float = 0.0) -> float:
            return read_length(element.attributes.get(name, ""), whole, default)

        match element.tag:
            case "path":
                outline, is_whole = read_path(element.attributes.get("d", ""))
                if not is_whole:
                    self._left_out.add("damage")
                return outline
            case "rect":
                w, h = length("width", across), length("height", down)
                rx, ry = length("rx", across, -1.0), length("ry", down, -1.0)
                rx, ry = (ry if rx < 0 else rx), (rx if ry < 0 else ry)
                return rectangle(length("x", across), length("y", down), w, h, rx, ry) if w > 0 < h else None
            case "circle":
                r = length("r", middle)
                return ellipse(length("cx", across), length("cy", down), r, r) if r > 0 else None
            case "ellipse":
                rx, ry = length("rx", across), length("ry", down)
                return ellipse(length("cx", across), length("cy", down), rx, ry) if rx > 0 < ry else None
            case "line":
                ends = [length("x1", across), length("y1", down), length("x2", across), length("y2", down)]
                return polyline(ends, closed=False)
            case _:
                numbers = read_numbers(element.attributes.get("points", ""))
                return polyline(numbers, closed=element.tag == "polygon")

    def _color(self, name: str, state: _State) -> Color | None:
        opacity = state.opacity * read_share(state.style[f"{name}-opacity"])
        return self._paints.color(state.style[name], state.style["color"], opacity)

    def _stroke(self, state: _State) -> Stroke | None:
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

    # Words

    def _problems(self) -> list[Problem]:
        """What of the file isn't drawn as it is meant."""
        name = said(name=self._name)
        found: list[Problem] = []
        if "text" in self._left_out:
            found.append(
                Problem(
                    "warning",
                    "svg-text",
                    "the text in the drawing “{name}” is left out: its font may not be here",
                    "convert it to outlines in the drawing program, and save the file again",
                    values=name,
                )
            )
        if "picture" in self._left_out:
            found.append(
                Problem(
                    "warning",
                    "svg-picture",
                    "a picture inside the drawing “{name}” is left out",
                    "place the picture itself, as PNG or JPEG",
                    values=name,
                )
            )
        if "effect" in self._left_out:
            found.append(
                Problem(
                    "info",
                    "svg-effect",
                    "the drawing “{name}” has clips, masks or filters, which are not applied",
                    "look at it on the page; where it is wrong, expand its effects in the drawing program",
                    values=name,
                )
            )
        if self._paints.flattened:
            found.append(
                Problem(
                    "info",
                    "svg-gradient",
                    "a gradient in the drawing “{name}” is drawn as one colour",
                    "where the gradient matters, save the drawing as PNG",
                    values=name,
                )
            )
        if self._paints.unknown or self._left_out & {"damage", "reference"}:
            found.append(
                Problem(
                    "warning",
                    "svg-damaged",
                    "parts of the drawing “{name}” can't be read and are drawn as far as they can",
                    "save it anew as plain SVG from the drawing program",
                    values=name,
                )
            )
        return found


def _sizes(use: Element) -> dict[str, str]:
    return {name: use.attributes[name] for name in ("width", "height") if name in use.attributes}
