from __future__ import annotations

import pytest

from chengyu_desktop.frame.items import TextLine
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.table import Table, TableRow
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.labelled_rows import line_width
from tests.helpers.charts import assert_sound, cases
from tests.helpers.frames import boxes

CASES = cases()


def test_numbers_are_aligned_on_the_decimal_point(context: Context) -> None:
    cells = ("3.25", "1200", "−40.5%", "12.75%")
    frame = layout_block(Table(items=tuple(TableRow(label="甲", cells=(c,)) for c in cells)), context, 80.0)
    lefts = [b[0] for key, i, b in boxes(frame) if isinstance(i, TextLine) and key.endswith("cells/0")]
    wholes = [line_width(context, "chart_value", cell.split(".")[0]) for cell in cells]
    points = [left + whole for left, whole in zip(lefts, wholes, strict=True)]
    assert points == pytest.approx([points[0]] * 4, abs=0.05)


def test_too_many_columns_are_told(context: Context) -> None:
    row = TableRow(label="甲", cells=("1",) * 30)
    frame = layout_block(Table(items=(row,)), context, 60.0)
    assert [p.rule for p in collect_problems(frame)] == ["crowded"]


@pytest.mark.parametrize(("name", "data"), CASES, ids=[name for name, _ in CASES])
def test_no_cell_covers_another(name: str, data: list, context: Context) -> None:
    rows = tuple(TableRow(label=label, cells=(f"{value:f}", label, "—")) for label, value in data)
    block = Table(heads=("名称", "数值", "说明", "备注"), items=rows)
    for width in (30.0, 80.0, 160.0):
        assert_sound(layout_block(block, context, width), width)
