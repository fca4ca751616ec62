"""A frame as lines of JSON, one for each item drawn: for golden files, the ``dump`` command and diffs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from chengyu_desktop.frame.geometry import path_bounds
from chengyu_desktop.frame.items import Ellipse, Frame, Image, Rect, TextLine
from chengyu_desktop.frame.walk import Placed, walk


def dump_lines(frame: Frame) -> Iterator[str]:
    """``{"key", "kind", "x", "y", "w", "h"}`` in mm with three decimals, in painting order.

    Text adds ``size`` (points, the largest), ``font`` (PostScript names) and ``text``; its ``x, y`` is the
    origin on the baseline, its ``h`` the ascent and descent. An image adds ``text``, its description. Below
    a transformed group ``matrix`` says what still applies to the box.
    """
    for placed in walk(frame):
        fields = [("key", _string(placed.key)), *_fields(placed)]
        if placed.transform:
            fields.append(("matrix", "[" + ", ".join(_fixed(v, 6) for v in placed.transform) + "]"))
        yield "{" + ", ".join(f'"{name}": {value}' for name, value in fields) + "}"


def _fields(placed: Placed) -> Iterator[tuple[str, str]]:
    item = placed.item
    if isinstance(item, TextLine):
        kind, box = "text", (item.x, item.y, item.width, item.ascent + item.descent)
    elif isinstance(item, Ellipse):
        kind, box = "ellipse", (item.cx - item.rx, item.cy - item.ry, 2 * item.rx, 2 * item.ry)
    elif isinstance(item, Rect):
        kind, box = "rect", (item.x, item.y, item.w, item.h)
    elif isinstance(item, Image):
        kind, box = "image", (item.x, item.y, item.w, item.h)
    else:
        left, top, right, bottom = path_bounds(item.commands, item.points)
        kind, box = "path", (left, top, right - left, bottom - top)
    yield "kind", f'"{kind}"'
    offsets = (placed.x, placed.y, 0.0, 0.0)
    for name, value, offset in zip("xywh", box, offsets, strict=True):
        yield name, _fixed(value + offset, 3)
    if isinstance(item, TextLine):
        fonts = dict.fromkeys(run.face.postscript_name for run in item.runs)
        yield "size", _fixed(max((run.size for run in item.runs), default=0.0), 3)
        yield "font", _string("+".join(fonts))
        yield "text", _string(item.text)
    elif isinstance(item, Image):
        yield "text", _string(item.alt)


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _fixed(value: float, decimals: int) -> str:
    text = f"{value:.{decimals}f}"
    return text[1:] if text.startswith("-") and not text.strip("-0.") else text  # no minus zero
