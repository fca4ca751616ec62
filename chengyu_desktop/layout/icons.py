"""Icons as outlines, from the fonts that come with qtawesome, read by HarfBuzz: no Qt, and nothing but paths on the page."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import msgspec

from chengyu_desktop.frame.geometry import flatten, path_bounds
from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.typography.faces import Face, open_face

_FAMILIES = {
    "fa6s": "fontawesome6-solid-webfont",
    "fa6": "fontawesome6-regular-webfont",
    "mdi6": "materialdesignicons6-webfont",
    "ph": "phosphor",
    "ri": "remixicon",
}
"""qtawesome's prefixes, and how the files of each begin."""

_USUAL = "fa6s"
_FINE = 30.0  # mm: as large as an icon is in print, at most
_CUTS = 16  # halvings to find where to cut: within a hundred-thousandth of the side


class Icon(msgspec.Struct, frozen=True):
    """An outline in the unit square, y down, as large as fits and in its middle."""

    commands: str
    points: tuple[float, ...]

    def placed(self, x: float, y: float, side: float) -> tuple[float, ...]:
        """Its points in a square of ``side`` mm at ``x, y``."""
        return tuple((y if n % 2 else x) + v * side for n, v in enumerate(self.points))


SQUARE = Icon("MLLLZ", (0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0))


def icon_named(name: str) -> Icon | None:
    """An icon by the name that qtawesome gives it (``fa6s.train``); without a prefix one of Font Awesome's solid ones. None
    where there is none, or qtawesome isn't installed."""
    prefix, _, own = name.rpartition(".")
    return _icon(prefix or _USUAL, own) if own else None


def similar_names(name: str) -> tuple[str, ...]:
    """Up to three names of icons that the user may have meant."""
    from difflib import get_close_matches

    prefix, _, own = name.rpartition(".")
    prefix = prefix if prefix in _FAMILIES else _USUAL
    found = get_close_matches(own, _charmap(prefix), 3, 0.5)
    return tuple(each if prefix == _USUAL else f"{prefix}.{each}" for each in found)


@lru_cache(maxsize=256)
def _icon(prefix: str, name: str) -> Icon | None:
    code = _charmap(prefix).get(name)
    face = _face(prefix)
    gid = face.glyph(chr(code)) if face and code else 0
    if not face or not gid:
        return None
    commands, points = face.outline(gid)
    if not commands:
        return None
    left, low, right, high = path_bounds(commands, points)
    size = max(right - left, high - low)
    x0, y0 = (left + right - size) / 2, (low + high + size) / 2
    unit = tuple((y0 - v) / size if n % 2 else (v - x0) / size for n, v in enumerate(points))
    return Icon(commands, unit)


@cache
def _charmap(prefix: str) -> dict[str, int]:
    from json import loads

    path = _file(prefix, "charmap", "json")
    if path is None:
        return {}
    return {name: int(code, 16) for name, code in loads(path.read_text(encoding="utf-8")).items()}


@cache
def _face(prefix: str) -> Face | None:
    path = _file(prefix, "", "ttf")
    if path is None:
        return None
    try:
        return open_face(FaceRef(str(path), 0, prefix, path.stem))
    except OSError:
        return None


def _file(prefix: str, part: str, ending: str) -> Path | None:
    """Found beside the package, which is not imported: it would bring Qt."""
    from importlib.util import find_spec

    spec = find_spec("qtawesome")
    start = _FAMILIES.get(prefix)
    if spec is None or spec.origin is None or start is None:
        return None
    pattern = f"{start}-{part}-*.{ending}" if part else f"{start}-[0-9]*.{ending}"
    return max(Path(spec.origin).parent.joinpath("fonts").glob(pattern), default=None)


@lru_cache(maxsize=1024)
def cut_at(icon: Icon, part: float) -> float:
    """How far from the left, in parts of the side, an icon is cut so that ``part`` of its ink is at the left."""
    contours = _contours(icon)
    wanted = part * _area_left_of(contours, _FINE)
    low, high = 0.0, _FINE
    for _ in range(_CUTS):
        middle = (low + high) / 2
        if _area_left_of(contours, middle) < wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2 / _FINE


Pieces = list[tuple[float, float, float, float]]


@lru_cache(maxsize=256)
def _contours(icon: Icon) -> tuple[tuple[float, Pieces], ...]:
    """An icon's contours as straight pieces, with what each adds to the area: 1 where it turns white into ink, -1 where it is
    a hole, 0 inside ink; all times the way it turns, in which icon fonts don't agree."""
    large = tuple(v * _FINE for v in icon.points)  # curves are cut up by their length
    split: list[Pieces] = []
    for (x0, y0), (x1, y1) in flatten(icon.commands, large):
        if not split or split[-1][-1][2:] != (x0, y0):
            split.append([])
        split[-1].append((x0, y0, x1, y1))
    turns = [1 if _signed_area(pieces, _FINE) > 0 else -1 for pieces in split]
    found = []
    for n, pieces in enumerate(split):
        around = sum(
            turn
            for m, (turn, other) in enumerate(zip(turns, split, strict=True))
            if m != n and _is_inside(pieces[0][:2], other)
        )
        found.append((turns[n] * (((around + turns[n]) != 0) - (around != 0)), pieces))
    return tuple(found)


def _is_inside(point: tuple[float, float], pieces: Pieces) -> bool:
    x, y = point
    crossings = sum(
        (y0 <= y) != (y1 <= y) and x0 + (y - y0) / (y1 - y0) * (x1 - x0) > x for x0, y0, x1, y1 in pieces
    )
    return crossings % 2 == 1


def _area_left_of(contours: tuple[tuple[float, Pieces], ...], cut: float) -> float:
    return sum(sign * _signed_area(pieces, cut) for sign, pieces in contours if sign)


def _signed_area(pieces: Pieces, cut: float) -> float:
    """By Green's theorem. What lies beyond the cut is moved onto it: there it adds to the area what it takes away again."""
    area = 0.0
    for x0, y0, x1, y1 in pieces:
        if x0 <= cut and x1 <= cut:
            area += (x0 + x1) * (y1 - y0)
        elif x0 >= cut and x1 >= cut:
            area += 2 * cut * (y1 - y0)
        else:
            crossing = y0 + (cut - x0) / (x1 - x0) * (y1 - y0)
            inside, outside = (crossing - y0, y1 - crossing) if x0 < cut else (y1 - crossing, crossing - y0)
            area += (min(x0, x1) + cut) * inside + 2 * cut * outside
    return area / 2
