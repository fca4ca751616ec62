from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path as File
from subprocess import run
from sys import executable

import numpy as np
import pytest
from PIL import Image, ImageDraw

from chengyu_desktop.frame.geometry import path_segments
from chengyu_desktop.frame.items import Frame, Group, Path
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.pictogram import Counted, Pictogram
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.icons import Icon, cut_at, icon_named, similar_names
from tests.helpers.frames import boxes, texts

ICONS = (
    "person",
    "train",
    "house",
    "bus",
    "car-side",
    "person-biking",
    "mdi6.ferry",
    "ph.tree",
    "ri.train-line",
)
SIDE = 2000  # px, for areas by counting


def painted(icon: Icon) -> Image.Image:
    """As renderers fill it, where contours wind around at all; curves in sixty-four pieces: nothing here is taken from the program."""
    contour: list[tuple[float, float]] = []
    contours = []
    last = None
    for segment in path_segments(icon.commands, icon.points):
        if segment[0] != last:
            contour = [segment[0]]
            contours.append(contour)
        p = segment
        if len(p) == 2:
            contour.append(p[1])
        else:
            for n in range(1, 65):
                t = n / 64
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                contour.append(tuple(sum(w * q[i] for w, q in zip(weights, p, strict=True)) for i in (0, 1)))  # type: ignore[arg-type]
        last = p[-1]
    winding = np.zeros((SIDE, SIDE), np.int8)
    for each in contours:
        one = Image.new("1", (SIDE, SIDE))
        ImageDraw.Draw(one).polygon([(x * SIDE, y * SIDE) for x, y in each], fill=1)
        turn = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise((*each, each[0])))
        winding += np.asarray(one).astype(np.int8) * (1 if turn > 0 else -1)
    return Image.fromarray(winding != 0)


def ink(image: Image.Image) -> int:
    return image.convert("L").histogram()[255]


@pytest.mark.parametrize("name", ICONS)
def test_a_part_of_an_icon_has_its_part_of_the_ink(name: str) -> None:
    icon = icon_named(name)
    assert icon is not None
    image = painted(icon)
    whole = ink(image)
    assert whole > 0.05 * SIDE * SIDE
    for part in (0.1, 0.25, 0.5, 0.8):
        cut = image.crop((0, 0, round(cut_at(icon, part) * SIDE), SIDE))
        assert ink(cut) / whole == pytest.approx(part, abs=0.005)


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_fills_its_square(name: str) -> None:
    icon = icon_named(name)
    assert icon is not None
    xs, ys = icon.points[0::2], icon.points[1::2]
    extent = max(max(xs) - min(xs), max(ys) - min(ys))
    assert extent == pytest.approx(1, abs=0.05)  # control points may lie outside
    assert (max(xs) + min(xs)) / 2 == pytest.approx(0.5, abs=0.05)


def test_icons_need_no_qt() -> None:
    code = (
        "import sys; from chengyu_desktop.layout.icons import icon_named; assert icon_named('train');"
        "assert not [m for m in sys.modules if 'PySide6' in m or 'qtawesome' in m]"
    )
    assert run([executable, "-c", code], cwd=File(__file__).parents[2]).returncode == 0


def test_an_unknown_icon_is_told_with_what_may_be_meant(context: Context) -> None:
    block = Pictogram(
        icon="trainn", items=(Counted(value=Decimal(3)), Counted(value=Decimal(2), icon="nil!"))
    )
    found = {
        p.key: p for p in collect_problems(layout_block(block, context, 80.0)) if p.rule == "unknown-icon"
    }
    assert set(found) == {"icon", "items/1/icon"}
    assert "train" in found["icon"].hint
    assert similar_names("mdi6.trainn")[0] == "mdi6.train"


def parts(frame: Frame, key: str = "") -> dict[str, Group]:
    """Clipped groups, which are parts of marks."""
    found: dict[str, Group] = {}
    for item in frame.items:
        if isinstance(item, Group):
            at = f"{key}/{item.key}" if item.key else key
            if item.clip:
                found[at.lstrip("/")] = item
            found |= parts(item.frame, at)
    return found


@pytest.mark.parametrize("part", ["0.05", "0.1", "0.3", "0.5", "0.85", "0.97"])
@pytest.mark.parametrize("mark", ["square", "circle"])
def test_a_part_of_a_plain_mark_has_its_part_of_the_area(mark: str, part: str, context: Context) -> None:
    block = Pictogram(mark=mark, items=(Counted(value=Decimal(1) + Decimal(part)),))  # type: ignore[arg-type]
    group = parts(layout_block(block, context, 80.0))["items/0/marks/1"]
    side = group.frame.height
    image = Image.new("1", (SIDE, SIDE))
    draw = ImageDraw.Draw(image)
    box = (0, 0, SIDE - 1, SIDE - 1)
    if mark == "circle":
        draw.ellipse(box, fill=1)
    else:
        draw.rounded_rectangle(box, context.theme.figure.mark_radius / side * SIDE, fill=1)
    cut = image.crop((0, 0, round(group.frame.width / side * SIDE), SIDE))
    assert ink(cut) / ink(image) == pytest.approx(float(part), abs=0.005)


def test_marks_are_as_many_as_the_value_says_and_the_key_tells_for_what(context: Context) -> None:
    items = (Counted(label="轨道", value=Decimal(65)), Counted(label="公交", value=Decimal(40)))
    block = Pictogram(icon="bus", per=Decimal(20), unit="万人次", items=items)
    frame = layout_block(block, context, 80.0)
    drawn = [key for key, item, _ in boxes(frame) if isinstance(item, Path)]
    assert (
        sum(key.startswith("items/0/marks") for key in drawn) == 5
    )  # three, a part, and what is missing of it
    assert sum(key.startswith("items/1/marks") for key in drawn) == 2
    assert "key/0/mark" in drawn
    assert texts(frame)["key/each"] == "＝20万人次"


@pytest.mark.parametrize("turn", [1, -1])
def test_contours_that_overlap_count_once(turn: int) -> None:
    """Two rectangles of one icon that share their middle: together they are the square. A third one that turns the other way,
    within the first alone, is a hole."""
    corners = [(0.0, 0.0), (0.75, 0.0), (0.75, 1.0), (0.0, 1.0)]
    moved = [(x + 0.25, y) for x, y in corners]
    both = [v for rectangle in (corners, moved) for corner in rectangle[::turn] for v in corner]
    icon = Icon("MLLLZ" * 2, tuple(both))
    for part in (0.1, 0.3, 0.5, 0.9):
        assert cut_at(icon, part) == pytest.approx(part, abs=0.0005)
    hole = [(0.0, 0.25), (0.0, 0.75), (0.2, 0.75), (0.2, 0.25)]
    holed = Icon("MLLLZ" * 3, tuple(both + [v for corner in hole[::turn] for v in corner]))
    assert cut_at(holed, 0.1 / 0.9) == pytest.approx(0.2, abs=0.0005)
