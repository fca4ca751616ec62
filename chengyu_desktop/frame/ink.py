"""How far the ink of an item may reach: what must be painted again when it changes."""

from __future__ import annotations

from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Ellipse, Image, Path, Rect, Stroke, TextLine

_MITER_LIMIT = 4.0  # SVG's default: how far a mitred corner reaches, in half line widths


def ink_bounds(item: TextLine | Rect | Ellipse | Path | Image) -> Bounds:
    """In the item's own frame's mm. Generous: a glyph may ink outside its font's ascent and its advance."""
    if isinstance(item, TextLine):
        reach = item.ascent + item.descent
        return item.x - reach, item.y - 2 * reach, item.x + item.width + reach, item.y + 2 * reach
    if isinstance(item, Image):
        return item.x, item.y, item.x + item.w, item.y + item.h
    reach = _stroke_reach(item.stroke)
    if isinstance(item, Rect):
        box = item.x, item.y, item.x + item.w, item.y + item.h
    elif isinstance(item, Ellipse):
        box = item.cx - item.rx, item.cy - item.ry, item.cx + item.rx, item.cy + item.ry
    else:  # the control points' hull holds the curve
        xs, ys = item.points[0::2] or (0.0,), item.points[1::2] or (0.0,)
        box = min(xs), min(ys), max(xs), max(ys)
    return box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach


def _stroke_reach(stroke: Stroke | None) -> float:
    return stroke.width / 2 * _MITER_LIMIT if stroke else 0.0
