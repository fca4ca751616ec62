"""Inks of a PDF page: DeviceCMYK from the masters, spot inks as Separations, graphics states."""

from __future__ import annotations

from collections.abc import Iterable

from chengyu_desktop.export.icc import PressProfile
from chengyu_desktop.export.pdf_objects import ObjectWriter, name, number
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Stroke
from chengyu_desktop.frame.problem import Problem, said

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_INKS = (("Cyan", "c"), ("Magenta", "m"), ("Yellow", "y"), ("Black", "k"))
_SOLIDS = {"c": Color(c=100), "m": Color(m=100), "y": Color(y=100), "k": Color(k=100)}


def is_black(color: Color) -> bool:
    """Black ink alone, in full: what overprints as text."""
    return color.k >= 100 and not (color.c or color.m or color.y or color.spot) and color.alpha >= 1


def plate_names(colors: Iterable[Color], *, has_pictures: bool = False) -> tuple[tuple[str, Color], ...]:
    """The plates that the page needs, each with the colour that prints on this plate only.

    Pictures and screen colours may need any of the four, whichever way they are separated.
    """
    colors = list(colors)
    any_ink = has_pictures or any(c.rgb is not None and not _is_grey(c) for c in colors)
    plates = [
        (plate, _SOLIDS[ink])
        for plate, ink in _INKS
        if any_ink or any(getattr(c, ink) for c in colors if not c.spot)
    ]
    solids = _solids(colors)
    return (*plates, *((spot, color) for spot, color in solids.items() if spot != "All"))


class Inks:
    """Operators for the colours of one page. ``colors`` are all of them, in painting order.

    A spot ink's solid is the strongest mixture that carries its name, whether it is drawn or only tints of it; tints are shares
    of that.
    """

    def __init__(self, colors: Iterable[Color], profile: PressProfile | None) -> None:
        self._colors = list(colors)
        self._profile = profile
        self._solids = _solids(self._colors)
        self._spots = {spot: f"S{i}" for i, spot in enumerate(self._solids)}
        self._fills: dict[Color, str] = {}
        self._strokes: dict[Stroke, str] = {}
        self._texts: dict[Color, tuple[str, str]] = {}
        self._states: dict[tuple[float, float, bool], str] = {}

    def fill(self, color: Color) -> str:
        found = self._fills.get(color)
        if found is None:
            found = self._fills[color] = self._operator(color, "k", "cs", "scn")
        return found

    def stroke(self, stroke: Stroke, scale: float) -> str:
        """Colour, width, dashes, caps and joins; ``scale`` is PDF units per mm."""
        found = self._strokes.get(stroke)
        if found is None:
            dashes = " ".join(number(max(d, 0) * scale) for d in stroke.dash)
            if not any(d > 0 for d in stroke.dash):  # all nought would be no line at all
                dashes = ""
            found = self._strokes[stroke] = (
                f"{self._operator(stroke.color, 'K', 'CS', 'SCN')}"
                f" {number(max(stroke.width, 0) * scale)} w {_CAPS.get(stroke.cap, 0)} J"
                f" {_JOINS.get(stroke.join, 0)} j [{dashes}] 0 d"
            )
        return found

    def text(self, color: Color) -> tuple[str, str]:
        """The operators for opacity and overprint, and for the colour itself. Full black overprints."""
        found = self._texts.get(color)
        if found is None:
            found = self._texts[color] = self._state(color.alpha, 1, is_black(color)), self.fill(color)
        return found

    def state(self, fill: Color | None, stroke: Color | None) -> str:
        """The operator for the opacity of a shape, which never overprints."""
        return self._state(fill.alpha if fill else 1, stroke.alpha if stroke else 1, False)

    def _state(self, opacity: float, line_opacity: float, overprint: bool) -> str:
        """Overprint mode 1 leaves the inks alone that a colour has nothing of (ISO 32000-1, 8.6.7)."""
        key = (min(max(opacity, 0), 1), min(max(line_opacity, 0), 1), overprint)
        found = self._states.get(key)
        if found is None:
            found = self._states[key] = f"/E{len(self._states)} gs"
        return found

    def resources(self, writer: ObjectWriter) -> str:
        """ExtGState and ColorSpace of the page's resources: call it when all operators have been made."""
        states = "".join([_state_entry(*key, use) for key, use in self._states.items()])
        spaces = "".join(
            f"/{resource} {writer.add(_separation(spot, self._solids[spot], self._profile))} 0 R"
            for spot, resource in self._spots.items()
        )
        return f"/ExtGState<<{states}>>" + (f"/ColorSpace<<{spaces}>>" if spaces else "")

    def problems(self) -> tuple[Problem, ...]:
        found = []
        naive = sorted({c.hex for c in self._colors if c.rgb is not None and not _is_grey(c) and not c.spot})
        if naive and self._profile is None:
            shown = ", ".join(naive[:5]) + (" …" if len(naive) > 5 else "")
            found.append(
                Problem(
                    "warning",
                    "rgb-color",
                    "the screen colours {colors} were turned into printing inks by a simple formula, not for a press",
                    "write them as four ink percentages, or name the press's ICC profile",
                    values=said(colors=shown),
                )
            )
        mixed = [spot for spot, solid in self._solids.items() if not self._is_one_ink(spot, solid)]
        if mixed:
            found.append(
                Problem(
                    "warning",
                    "spot-color",
                    "the spot colour “{name}” is mixed in different ways, but one ink has one colour",
                    "give it the same four ink percentages wherever it is used, or another name",
                    values=said(name=mixed[0]),
                )
            )
        return tuple(found)

    def _operator(self, color: Color, cmyk: str, space: str, paint: str) -> str:
        if color.spot in self._spots:
            return f"/{self._spots[color.spot]} {space} {number(self._tint(color))} {paint}"
        return f"{_parts(color, self._profile)} {cmyk}"

    def _tint(self, color: Color) -> float:
        solid = self._solids[color.spot or ""].total_ink
        return color.total_ink / solid if solid else color.spot_tint

    def _is_one_ink(self, spot: str, solid: Color) -> bool:
        for color in self._colors:
            if color.spot == spot:
                tint = self._tint(color)
                pairs = ((getattr(color, ink), getattr(solid, ink) * tint) for _, ink in _INKS)
                if any(abs(a - b) > 0.5 for a, b in pairs):
                    return False
        return True


def _state_entry(opacity: float, line_opacity: float, overprint: bool, use: str) -> str:
    over = "true" if overprint else "false"
    alphas = f"/ca {number(opacity)}/CA {number(line_opacity)}"
    return f"{use.split()[0]}<</Type/ExtGState/OP {over}/op {over}/OPM 1{alphas}>>"


def _solids(colors: Iterable[Color]) -> dict[str, Color]:
    solids: dict[str, Color] = {}
    for color in colors:
        if color.spot and color.spot_tint > 0:
            c, m, y, k = (round(getattr(color, ink) / color.spot_tint, 4) for _, ink in _INKS)
            solid = Color(c, m, y, k, color.rgb, color.spot)
            if color.spot not in solids or solid.total_ink > solids[color.spot].total_ink:
                solids[color.spot] = solid
    return solids


def _is_grey(color: Color) -> bool:
    return not (color.c or color.m or color.y)


def ink_shares(color: Color, profile: PressProfile | None) -> tuple[float, float, float, float]:
    """Four shares of 1. Greys given as hex stay on the black plate: out of register, four inks would blur."""
    if color.rgb is not None and profile is not None and not _is_grey(color):
        inks = profile.convert_color(color.rgb)
    else:
        inks = (color.c, color.m, color.y, color.k)
    c, m, y, k = (min(max(v, 0), 100) / 100 for v in inks)
    return c, m, y, k


def _parts(color: Color, profile: PressProfile | None) -> str:
    return " ".join(map(number, ink_shares(color, profile)))


def _separation(spot: str, solid: Color, profile: PressProfile | None) -> str:
    """ISO 32000-1, 8.6.6.4: the alternate is interpolated from bare paper to the solid."""
    solid_parts = _parts(solid, profile)
    return (
        f"[/Separation{name(spot)}/DeviceCMYK"
        f"<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[{solid_parts}]/N 1>>]"
    )
