"""The geometry of cropping, in mm on the page: a picture that lies still, or moves, under a window."""

from __future__ import annotations

from typing import NamedTuple

from chengyu_desktop.editor.canvas.overlays import Handle
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.layout.picture_view import LEAST, Crop

_LEAST_SIDE = 1.0  # mm


class CropView(NamedTuple):
    """``window`` is what is shown of the picture, ``whole`` where all of it would be; left, top, right, bottom. ``is_fixed`` says
    that the window keeps its shape, as a frame of a given size does."""

    window: Bounds
    whole: Bounds
    is_fixed: bool

    @property
    def crop(self) -> Crop:
        left, top, right, bottom = self.window
        x, y, x1, y1 = self.whole
        w, h = x1 - x, y1 - y
        return (left - x) / w, (top - y) / h, (right - left) / w, (bottom - top) / h


def crop_view(window: Bounds, crop: Crop, is_fixed: bool) -> CropView:
    """The view in which a part of a picture fills a window."""
    left, top, right, bottom = window
    w, h = (right - left) / crop[2], (bottom - top) / crop[3]
    x, y = left - crop[0] * w, top - crop[1] * h
    return CropView(window, (x, y, x + w, y + h), is_fixed)


def panned(view: CropView, dx: float, dy: float) -> CropView:
    """The picture moved under its window, which stays full."""
    left, top, right, bottom = view.window
    x, y, x1, y1 = view.whole
    dx = min(max(dx, right - x1), left - x)
    dy = min(max(dy, bottom - y1), top - y)
    return view._replace(whole=(x + dx, y + dy, x1 + dx, y1 + dy))


def zoomed(view: CropView, factor: float, at: tuple[float, float]) -> CropView:
    """The picture larger or smaller under its window, the point ``at`` staying where it is; never smaller than the window."""
    left, top, right, bottom = view.window
    x, y, x1, y1 = view.whole
    w, h = x1 - x, y1 - y
    least = max((right - left) / w, (bottom - top) / h)
    most = min((right - left) / w, (bottom - top) / h) / LEAST
    factor = min(max(factor, least), max(most, least))
    at_x, at_y = min(max(at[0], left), right), min(max(at[1], top), bottom)
    new_x, new_y = at_x - (at_x - x) * factor, at_y - (at_y - y) * factor
    return panned(view._replace(whole=(new_x, new_y, new_x + w * factor, new_y + h * factor)), 0.0, 0.0)


def reshaped(view: CropView, handle: Handle, dx: float, dy: float, keeps_shape: bool) -> CropView:
    """The window after a handle was dragged by mm: inside the picture, which stays where it is."""
    left, top, right, bottom = view.window
    x, y, x1, y1 = view.whole
    new = [left, top, right, bottom]
    least_x = max(_LEAST_SIDE, (x1 - x) * LEAST)
    least_y = max(_LEAST_SIDE, (y1 - y) * LEAST)
    if "w" in handle:
        new[0] = max(min(left + dx, right - least_x), x)
    if "e" in handle:
        new[2] = min(max(right + dx, left + least_x), x1)
    if "n" in handle:
        new[1] = max(min(top + dy, bottom - least_y), y)
    if "s" in handle:
        new[3] = min(max(bottom + dy, top + least_y), y1)
    window = new[0], new[1], new[2], new[3]
    if view.is_fixed or keeps_shape:
        window = _shaped(view, handle, window)
    return view._replace(window=window)


def _shaped(view: CropView, handle: Handle, wanted: Bounds) -> Bounds:
    """The window in its old shape, the corner or side opposite the handle staying; inside the picture."""
    left, top, right, bottom = view.window
    x, y, x1, y1 = view.whole
    w, h = right - left, bottom - top
    across, down = (wanted[2] - wanted[0]) / w, (wanted[3] - wanted[1]) / h
    factor = down if handle in ("n", "s") else across if handle in ("e", "w") else max(across, down)
    # Where the window is held: its opposite corner, or the middle of its opposite side.
    hold_x = right if "w" in handle else left if "e" in handle else (left + right) / 2
    hold_y = bottom if "n" in handle else top if "s" in handle else (top + bottom) / 2
    share_x = 1.0 if "w" in handle else 0.0 if "e" in handle else 0.5
    share_y = 1.0 if "n" in handle else 0.0 if "s" in handle else 0.5
    room = [
        limit
        for limit in (
            (hold_x - x) / (w * share_x) if share_x else None,
            (x1 - hold_x) / (w * (1 - share_x)) if share_x < 1 else None,
            (hold_y - y) / (h * share_y) if share_y else None,
            (y1 - hold_y) / (h * (1 - share_y)) if share_y < 1 else None,
        )
        if limit is not None
    ]
    factor = min(factor, *room)
    new_left, new_top = hold_x - w * factor * share_x, hold_y - h * factor * share_y
    return new_left, new_top, new_left + w * factor, new_top + h * factor
