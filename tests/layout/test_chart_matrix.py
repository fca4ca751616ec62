"""Every chart with every sort of data: what it draws is within its frame and no text covers another; what has no room is left out,
and told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Ellipse, Rect
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.blocks.area import Area
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.columns import Columns
from chengyu_desktop.layout.blocks.compare import Compare, CompareRow
from chengyu_desktop.layout.blocks.donut import Donut
from chengyu_desktop.layout.blocks.dots import Dots
from chengyu_desktop.layout.blocks.dumbbell import Dumbbell
from chengyu_desktop.layout.blocks.flow import Flow, Link
from chengyu_desktop.layout.blocks.gauge import Gauge
from chengyu_desktop.layout.blocks.line import Line
from chengyu_desktop.layout.blocks.map_tiles import MapTiles
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.pictogram import Counted, Pictogram
from chengyu_desktop.layout.blocks.pie import Pie
from chengyu_desktop.layout.blocks.progress import Progress
from chengyu_desktop.layout.blocks.ranking import Ranking
from chengyu_desktop.layout.blocks.slope import Slope
from chengyu_desktop.layout.blocks.steps import Step, Steps
from chengyu_desktop.layout.blocks.table import Table, TableRow
from chengyu_desktop.layout.blocks.treemap import Treemap
from chengyu_desktop.layout.blocks.waffle import Waffle
from chengyu_desktop.layout.chart_parts import Amount, Pair, SeriesRow, ShareItem
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.numbers import plain_number
from chengyu_desktop.layout.registry import BlockTypes
from tests.helpers.charts import assert_sound
from tests.helpers.frames import boxes, texts

Data = Sequence[tuple[str, Decimal | None]]

LONG = "成渝地区双城经济圈建设重点项目年度投资完成情况与全市同类项目进度相比较的结果以及下一步推进安排的有关说明材料汇总表样张第一"
WIDTHS = (40.0, 90.0, 180.0)
VALUES: dict[str, Sequence[str | None]] = {
    "zero": ("0", "0", "0"),
    "negative": ("-3", "5", "-8.5"),
    "missing": ("4", None, "7", None),
    "all missing": (None, None),
    "equal": ("4", "4", "4", "4"),
    "enormous": ("123456789012345678", "98765432109876543210", "1"),
    "thirty digits": ("9" * 30, "1." + "7" * 30, "-" + "8" * 30, "0"),
    "beside nearly all": ("9" * 30, "0." + "0" * 29 + "1", "0"),
    "tiny": ("0.000001", "0.0000025", "1"),
    "one": ("7",),
    "two hundred": tuple(str(n * 37 % 101) for n in range(200)),
}


def data_of(name: str) -> Data:
    if name == "long labels":
        return [(f"{LONG[:59]}{n}", Decimal(n + 1)) for n in range(5)]
    return [(f"第{n}项", None if v is None else Decimal(v)) for n, v in enumerate(VALUES[name], 1)]


def known(data: Data) -> list[tuple[str, Decimal]]:
    return [(label, value) for label, value in data if value is not None]


def amounts(data: Data) -> tuple[Amount, ...]:
    return tuple(Amount(label=label, value=v, highlight=n == 1) for n, (label, v) in enumerate(data))


def shares(data: Data) -> tuple[ShareItem, ...]:
    return tuple(ShareItem(label=label, value=v, highlight=n == 1) for n, (label, v) in enumerate(data))


def pairs(data: Data) -> tuple[Pair, ...]:
    return tuple(
        Pair(label=label, first=v, second=None if n % 4 == 3 or v is None else v / 2 + 1)
        for n, (label, v) in enumerate(data)
    )


def rows(data: Data, series: int) -> tuple[SeriesRow, ...]:
    return tuple(
        SeriesRow(label=label, values=tuple(v if v is None or not n else v / (n + 1) for n in range(series)))
        for label, v in data
    )


def bars(data: Data, series: int) -> tuple[Bar, ...]:
    return tuple(Bar(label=row.label, values=row.values) for row in rows(data, series))


TITLE, UNIT, NAMES = "样张标题", "亿元", ("甲", "乙", "丙")

MAKERS: dict[str, Callable[[Data], Block]] = {
    "area": lambda d: Area(title=TITLE, unit=UNIT, items=rows(d, 1)),
    "area stacked": lambda d: Area(
        title=TITLE, unit=UNIT, series=NAMES, mode="stacked", labels="all", items=rows(d, 3)
    ),
    "area share": lambda d: Area(
        title=TITLE, series=NAMES, mode="share", labels="extremes", items=rows(d, 3)
    ),
    "bars": lambda d: Bars(title=TITLE, unit=UNIT, items=bars(d, 1)),
    "bars grouped": lambda d: Bars(title=TITLE, unit=UNIT, series=NAMES, items=bars(d, 3)),
    "bars stacked": lambda d: Bars(title=TITLE, unit=UNIT, series=NAMES, mode="stacked", items=bars(d, 3)),
    "bars share": lambda d: Bars(title=TITLE, series=NAMES, mode="share", items=bars(d, 3)),
    "bars broken": lambda d: Bars(title=TITLE, unit=UNIT, break_above=Decimal(3), items=bars(d, 1)),
    "columns": lambda d: Columns(title=TITLE, unit=UNIT, items=rows(d, 1)),
    "columns grouped": lambda d: Columns(title=TITLE, unit=UNIT, series=NAMES, items=rows(d, 3)),
    "columns stacked": lambda d: Columns(
        title=TITLE, unit=UNIT, series=NAMES, mode="stacked", items=rows(d, 3)
    ),
    "columns share": lambda d: Columns(title=TITLE, series=NAMES, mode="share", items=rows(d, 3)),
    "columns broken": lambda d: Columns(title=TITLE, unit=UNIT, break_above=Decimal(3), items=rows(d, 1)),
    "compare": lambda d: Compare(
        title=TITLE,
        first="甲市",
        second="乙市",
        items=tuple(CompareRow(label=p.label, first=p.first, second=p.second, unit=UNIT) for p in pairs(d)),
    ),
    "donut": lambda d: Donut(title=TITLE, middle="合计", items=shares(d)),
    "dots": lambda d: Dots(title=TITLE, unit=UNIT, items=amounts(d)),
    "dumbbell": lambda d: Dumbbell(title=TITLE, unit=UNIT, first="前", second="后", items=pairs(d)),
    "flow": lambda d: Flow(
        title=TITLE,
        unit=UNIT,
        items=tuple(
            Link(source=label if n % 2 else "源", target="汇" if n % 2 else label, value=v, highlight=n == 1)
            for n, (label, v) in enumerate(known(d))
        ),
    ),
    "flow over": lambda d: Flow(
        unit=UNIT,
        items=tuple(
            link
            for label, v in known(d)
            for link in (Link(source="源", target=label, value=v), Link(source=label, target="汇", value=v))
        ),
    ),
    "gauge": lambda d: Gauge(
        title=TITLE, unit=UNIT, label=d[0][0], value=d[0][1] or Decimal(0), most=Decimal(5)
    ),
    "line": lambda d: Line(title=TITLE, unit=UNIT, series=NAMES, items=rows(d, 3)),
    "line labelled": lambda d: Line(
        title=TITLE, unit=UNIT, series=NAMES, highlight="乙", labels="all", items=rows(d, 3)
    ),
    "map-tiles": lambda d: MapTiles(title=TITLE, unit=UNIT, grid=_grid(d), items=amounts(d)),
    "map-tiles China": lambda d: MapTiles(title=TITLE, unit=UNIT, items=amounts(d)),
    "number": lambda d: Number(
        value=d[0][1] or Decimal(0),
        unit=UNIT,
        label=d[0][0],
        change=d[-1][1],
        change_label="同比",
        trend=tuple(v for _, v in d),
    ),
    "pictogram": lambda d: Pictogram(title=TITLE, unit="家", items=_counted(d)),
    "pictogram icons": lambda d: Pictogram(
        title=TITLE, unit="家", icon="house", per=Decimal(10), items=_counted(d)
    ),
    "pie": lambda d: Pie(title=TITLE, unit=UNIT, items=shares(d)),
    "progress": lambda d: Progress(title=TITLE, items=shares(d)),
    "ranking": lambda d: Ranking(title=TITLE, unit=UNIT, items=amounts(d)),
    "slope": lambda d: Slope(title=TITLE, unit=UNIT, first="2014年", second="2024年", items=pairs(d)),
    "steps": lambda d: Steps(title=TITLE, items=tuple(Step(label=label, text=_text(v)) for label, v in d)),
    "table": lambda d: Table(
        title=TITLE,
        heads=("项目", "数值", "又一列"),
        items=tuple(TableRow(label=label, cells=(_text(v), "—")) for label, v in d),
    ),
    "treemap": lambda d: Treemap(title=TITLE, unit=UNIT, items=shares(d)),
    "waffle": lambda d: Waffle(title=TITLE, items=shares(d)),
}
REFUSE_NEGATIVES = {"donut", "pie", "waffle", "treemap", "progress", "pictogram", "pictogram icons"}
REFUSE_NEGATIVES |= {"flow", "flow over"}


def _counted(data: Data) -> tuple[Counted, ...]:
    return tuple(Counted(label=label, value=v) for label, v in data)


def _text(value: Decimal | None) -> str:
    return "" if value is None else plain_number(value)


def _grid(data: Data) -> str:
    names = [label for label, _ in data]
    return "\n".join(" ".join(names[n : n + 5]) for n in range(0, len(names), 5))


def test_every_chart_is_in_the_matrix() -> None:
    assert {name.split()[0] for name in MAKERS} == set(BlockTypes()) - {"statement", "quote", "image"}


@pytest.mark.parametrize("case", [*VALUES, "long labels"])
@pytest.mark.parametrize("name", MAKERS)
def test_it_is_sound(name: str, case: str, context: Context) -> None:
    if case in ("negative", "thirty digits") and name in REFUSE_NEGATIVES:
        with pytest.raises(ValueError, match="can't"):
            MAKERS[name](data_of(case))
        return
    block = MAKERS[name](data_of(case))
    for width in WIDTHS:
        frame = layout_block(block, context, width)
        assert_sound(frame, width)  # also where something else is told
        measured = layout_block(block, context.measured(context.fit), width)
        assert measured.height == pytest.approx(frame.height)


@pytest.mark.parametrize(
    "name",
    ["ranking", "dots", "progress", "dumbbell", "compare", "pictogram", "bars", "columns", "map-tiles"],
)
def test_a_missing_value_is_a_dash_and_never_a_mark(name: str, context: Context) -> None:
    """Where the others stand in rows; nothing is drawn for it that could be taken for zero."""
    block = MAKERS[name]([("第1项", Decimal(4)), ("第2项", None), ("第3项", Decimal(7))])
    frame = layout_block(block, context, 90.0)
    marks = [
        key
        for key, item, _ in boxes(frame)
        if isinstance(item, Rect | Ellipse) and key.startswith("items/1/")
    ]
    assert [key for key in marks if not key.endswith(("/track", "/line", "/tile"))] == []
    assert name == "map-tiles" or "—" in texts(frame).values()


@pytest.mark.parametrize("name", ["donut", "pie", "waffle", "treemap", "slope"])
def test_a_missing_part_is_told(name: str, context: Context) -> None:
    block = MAKERS[name]([("第1项", Decimal(4)), ("第2项", None), ("第3项", Decimal(7))])
    frame = layout_block(block, context, 90.0)
    assert ("no-value", "items/1") in [(problem.rule, problem.key) for problem in collect_problems(frame)]
    assert not any("第2项" in text for text in texts(frame).values())
