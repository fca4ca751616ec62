"""Icons as outlines, from the fonts that come with qtawesome, read by HarfBuzz: no Qt, and nothing but paths on the page."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from math import ceil
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
_COLUMNS = 720  # in which ink is measured


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
    ink = _ink_up_to(icon)
    wanted = part * ink[-1]
    column = min(max(bisect_left(ink, wanted), 1), _COLUMNS)
    here = ink[column] - ink[column - 1]
    return (column - 1 + ((wanted - ink[column - 1]) / here if here else 1.0)) / _COLUMNS


@lru_cache(maxsize=256)
def _ink_up_to(icon: Icon) -> tuple[float, ...]:
    """How much ink there is left of each of ``_COLUMNS`` columns, and at last in all. Contours that overlap count once: there is
    ink where they wind around at all, as they are drawn."""
    crossings: list[list[tuple[float, int]]] = [[] for _ in range(_COLUMNS)]
    step = _FINE / _COLUMNS
    large = tuple(v * _FINE for v in icon.points)  # curves are cut up by their length
    for (x0, y0), (x1, y1) in flatten(icon.commands, large):
        if x0 == x1:
            continue
        turn = 1 if x0 < x1 else -1
        slope = (y1 - y0) / (x1 - x0)
        first, last = sorted((x0 / step - 0.5, x1 / step - 0.5))
        for column in range(max(ceil(first), 0), min(ceil(last), _COLUMNS)):
            crossings[column].append((y0 + ((column + 0.5) * step - x0) * slope, turn))
    ink = [0.0]
    for column in crossings:
        column.sort()
        winding, height, entered = 0, 0.0, 0.0
        for y, turn in column:
            if not winding:
                entered = y
            winding += turn
            if not winding:
                height += y - entered
        ink.append(ink[-1] + height)
    return tuple(ink)
