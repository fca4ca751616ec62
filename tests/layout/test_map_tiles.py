from __future__ import annotations

from decimal import Decimal

import pytest

from chengyu_desktop.frame.items import Rect
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.map_tiles import MapTiles
from chengyu_desktop.layout.chart_parts import Amount
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.tile_grids import CHINA, read_grid, tile_named
from tests.helpers.frames import Box, boxes, texts


def tiles(block: MapTiles, context: Context, width: float = 100.0) -> dict[str, tuple[Rect, Box]]:
    frame = layout_block(block, context, width)
    return {
        key.removesuffix("/tile"): (item, box)
        for key, item, box in boxes(frame)
        if isinstance(item, Rect) and key.endswith("/tile")
    }


def amounts(*pairs: tuple[str, object]) -> tuple[Amount, ...]:
    return tuple(Amount(label=name, value=Decimal(str(value))) for name, value in pairs)


def test_china_has_its_thirty_four_regions_each_in_a_place_of_its_own() -> None:
    places = read_grid(CHINA)
    assert len(places) == 34
    assert len(set(places.values())) == 34
    assert places["黑龙江"][1] < places["北京"][1] < places["河南"][1] < places["广东"][1] < places["海南"][1]
    assert places["新疆"][0] < places["四川"][0] < places["重庆"][0] < places["上海"][0]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("四川", "四川"),
        ("四川省", "四川"),
        ("内蒙古自治区", "内蒙古"),
        ("香港特别行政区", "香港"),
        ("火星", None),
    ],
)
def test_full_names_mean_their_tiles(label: str, name: str | None) -> None:
    assert tile_named(label, read_grid(CHINA)) == name


def test_all_tiles_are_equal_squares_whatever_their_values(context: Context) -> None:
    found = tiles(MapTiles(items=amounts(("广东", 12601), ("西藏", 365))), context)
    assert len(found) == 34
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for item, box in found.values() if item.fill]
    assert max(areas) == pytest.approx(min(areas), rel=0.005)
    assert all(box[2] - box[0] == pytest.approx(box[3] - box[1]) for _, box in found.values())


def test_a_grid_of_one_s_own(context: Context) -> None:
    block = MapTiles(grid="· 北 ·\n西 中 东", items=amounts(("北", 1), ("西", 2), ("中", 9), ("东", 5)))
    found = tiles(block, context)
    assert len(found) == 4
    assert found["items/0"][1][0] == found["items/2"][1][0]
    assert found["items/0"][1][1] < found["items/2"][1][1]
    assert found["items/1"][1][0] < found["items/2"][1][0] < found["items/3"][1][0]


def test_more_is_darker_and_the_key_says_from_where(context: Context) -> None:
    block = MapTiles(
        grid="甲 乙 丙 丁", unit="人", items=amounts(("甲", 0), ("乙", 24), ("丙", 26), ("丁", 99))
    )
    found = tiles(block, context)
    inks = [found[f"items/{n}"][0].fill.total_ink for n in range(4)]  # type: ignore[union-attr]
    assert inks == sorted(inks)
    assert inks[0] < inks[3]
    shown = texts(layout_block(block, context, 100.0))
    assert [shown[f"key/{n}"] for n in range(6)] == ["0", "20", "40", "60", "80", "100"]
    assert inks[1] == inks[2]  # both between 20 and 40


def test_a_tile_without_a_value_is_left_open(context: Context) -> None:
    found = tiles(MapTiles(grid="甲 乙", items=amounts(("甲", 3))), context)
    open_tile, _ = found["tiles/1-0"]
    assert open_tile.fill is None
    assert open_tile.stroke is not None


def test_a_region_that_the_map_lacks_is_told(context: Context) -> None:
    frame = layout_block(MapTiles(items=amounts(("四川", 1), ("火星", 2), ("四川省", 3))), context, 100.0)
    assert {p.key for p in collect_problems(frame) if p.rule == "no-tile"} == {"items/1", "items/2"}
