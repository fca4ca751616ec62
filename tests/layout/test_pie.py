from __future__ import annotations

from decimal import Decimal
from math import atan2, degrees, hypot

import pytest

from chengyu_desktop.frame.items import Path
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.donut import Donut
from chengyu_desktop.layout.blocks.pie import Pie
from chengyu_desktop.layout.chart_parts import ShareItem
from chengyu_desktop.layout.context import Context
from tests.helpers.charts import assert_sound, cases
from tests.helpers.frames import boxes, texts

CASES = cases(negative=False)


def shares(*values: str) -> tuple[ShareItem, ...]:
    return tuple(ShareItem(label=f"第{n}类", value=Decimal(value)) for n, value in enumerate(values))


def slices(frame) -> dict[str, Path]:
    return {key: item for key, item, _ in boxes(frame) if isinstance(item, Path) and key.endswith("/slice")}


def outer_points(path: Path, center: tuple[float, float], radius: float) -> list[float]:
    """Clockwise degrees from the top of the ends of the outer arcs."""
    ends = [path.points[0:2]]
    at = 0
    for command in path.commands:
        count = {"M": 2, "L": 2, "C": 6, "Z": 0}[command]
        if command == "C":
            ends.append(path.points[at + 4 : at + 6])
        at += count
    offsets = [(x - center[0], y - center[1]) for x, y in ends]
    return [degrees(atan2(dx, -dy)) % 360 for dx, dy in offsets if hypot(dx, dy) == pytest.approx(radius)]


@pytest.mark.parametrize("struct", [Pie, Donut])
def test_angles_are_the_shares(struct, context: Context) -> None:
    values = ["50", "25", "12.5", "12.5"]
    frame = layout_block(struct(items=shares(*values)), context, 100.0)
    drawn = slices(frame)
    radius = context.theme.figure.plot / 2
    center = (50.0, frame.height / 2)
    start = 0.0
    for n, value in enumerate(values):
        found = outer_points(drawn[f"items/{n}/slice"], center, radius)
        end = start + float(value) * 3.6
        assert found[0] == pytest.approx(start, abs=0.1)
        assert found[-1] == pytest.approx(end % 360, abs=0.1) or found[-1] == pytest.approx(360, abs=0.1)
        start = end


def test_a_slice_of_nothing_is_named_but_not_drawn(context: Context) -> None:
    frame = layout_block(Pie(items=shares("3", "0", "1")), context, 100.0)
    assert set(slices(frame)) == {"items/0/slice", "items/2/slice"}
    assert texts(frame)["items/1"].startswith("第1类")


def test_a_small_share_is_not_said_to_be_none(context: Context) -> None:
    frame = layout_block(Pie(items=shares("996", "4")), context, 100.0)
    assert {texts(frame)["items/0"], texts(frame)["items/1"]} == {"第0类 99.6%", "第1类 0.4%"}


def test_more_slices_than_can_be_compared_are_told(context: Context) -> None:
    frame = layout_block(Pie(items=shares(*["1"] * 9)), context, 100.0)
    assert [p.rule for p in collect_problems(frame)] == ["crowded"]


@pytest.mark.parametrize("struct", [Pie, Donut])
@pytest.mark.parametrize(("name", "data"), CASES, ids=[name for name, _ in CASES])
def test_no_label_covers_another(name: str, data: list, struct, context: Context) -> None:
    block = struct(items=tuple(ShareItem(label=label, value=value) for label, value in data))
    for width in (30.0, 80.0, 160.0):
        assert_sound(layout_block(block, context, width), width)
