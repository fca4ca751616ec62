"""Which part of a picture is shown, and where in its frame: crop, then fit. Pure geometry, for layout and the crop tool."""

from __future__ import annotations

from typing import Literal, NamedTuple

Fit = Literal["width", "fill", "fit"]
Crop = tuple[float, float, float, float]
"""``x, y, w, h`` as fractions of the picture's width and height."""

Box = tuple[float, float, float, float]
"""``x, y, w, h``."""

WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)
LEAST = 0.01  # of a side; what is cropped further shows nothing that can be recognised


class View(NamedTuple):
    """``part`` of the picture in its own units (whole pixels, where it has pixels) is shown in ``box``, in mm from the frame's
    corner; the frame is ``height`` mm high."""

    part: Box
    box: Box
    height: float


def view_picture(
    size: tuple[float, float],
    crop: Crop | None,
    fit: Fit,
    width: float,
    height: float | None,
    *,
    pixels: bool = True,
) -> View:
    """A picture of a size (in its own units) in a frame of ``width`` mm and ``height``, or as high as it needs.

    ``width``: as wide as the frame, and as high as that makes it. ``fill``: the frame is full, and what of the crop doesn't go in
    is cut off evenly at both ends. ``fit``: all of the crop is there, in the frame's middle.
    """
    part = _cropped(size, crop)
    if fit == "fill" and height is not None:
        part = _narrowed(part, width / height)
        if pixels:
            part = _shaped_pixels(part, size, width / height)
    elif pixels:
        part = _whole_pixels(part, size)
    aspect = part[2] / part[3]
    if fit == "width" or height is None:
        return View(part, (0.0, 0.0, width, width / aspect), width / aspect)
    if fit == "fill":
        return View(part, (0.0, 0.0, width, height), height)
    w, h = min(width, height * aspect), min(height, width / aspect)
    return View(part, ((width - w) / 2, (height - h) / 2, w, h), height)


def clean_crop(crop: Crop) -> Crop | None:
    """Inside the picture, with four decimals as the file has them; None for the whole."""
    x, y, w, h = crop
    w, h = min(max(w, LEAST), 1.0), min(max(h, LEAST), 1.0)
    x, y = min(max(x, 0.0), 1.0 - w), min(max(y, 0.0), 1.0 - h)
    found = round(x, 4), round(y, 4), round(w, 4), round(h, 4)
    return None if found == WHOLE else found


def crop_of(part: Box, size: tuple[float, float]) -> Crop:
    """A part in the picture's own units as fractions of it."""
    return part[0] / size[0], part[1] / size[1], part[2] / size[0], part[3] / size[1]


def _cropped(size: tuple[float, float], crop: Crop | None) -> Box:
    x, y, w, h = clean_crop(crop or WHOLE) or WHOLE
    return x * size[0], y * size[1], w * size[0], h * size[1]


def _narrowed(part: Box, aspect: float) -> Box:
    """The largest part in it of an aspect (width to height), in its middle."""
    x, y, w, h = part
    if w / h > aspect:
        return x + (w - h * aspect) / 2, y, h * aspect, h
    return x, y + (h - w / aspect) / 2, w, w / aspect


def _whole_pixels(part: Box, size: tuple[float, float]) -> Box:
    """Rounded, at least one pixel, inside the picture: an edge is moved by half a pixel at most."""
    found: list[tuple[int, int]] = []
    for start, length, most in ((part[0], part[2], int(size[0])), (part[1], part[3], int(size[1]))):
        first = min(max(round(start), 0), most - 1)
        found.append((first, min(max(round(start + length), first + 1), most) - first))
    (x, w), (y, h) = found
    return x, y, w, h


def _shaped_pixels(part: Box, size: tuple[float, float], aspect: float) -> Box:
    """Whole pixels in the part's middle, inside the picture, whose shape is true to half a pixel of the longer side."""
    x, y, w, h = part
    if aspect >= 1:
        tall = max(int(h + 1e-6), 1)
        wide = max(round(tall * aspect), 1)
    else:
        wide = max(int(w + 1e-6), 1)
        tall = max(round(wide / aspect), 1)
    wide, tall = min(wide, int(size[0])), min(tall, int(size[1]))
    left = min(max(round(x + (w - wide) / 2), 0), int(size[0]) - wide)
    top = min(max(round(y + (h - tall) / 2), 0), int(size[1]) - tall)
    return left, top, wide, tall
