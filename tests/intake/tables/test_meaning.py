"""What a table is guessed to be, and what becomes of each of its cells."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chengyu_desktop.intake.tables.cells import new_context, read_cell_date, read_number
from chengyu_desktop.intake.tables.charts import chart_kinds
from chengyu_desktop.intake.tables.delimited import parse_delimited
from chengyu_desktop.intake.tables.mapping import Mapping, TablePart, apply_mapping, guess_mapping
from chengyu_desktop.intake.tables.roles import Column, Kind, Role
from chengyu_desktop.intake.tables.sheet import make_sheet


def part(text: str, **changes: object) -> TablePart:
    sheet = parse_delimited(text, "表")
    mapping, _ = guess_mapping(sheet)
    return apply_mapping(sheet, msgspec.structs.replace(mapping, **changes))


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        ("日期,内容\n2020年1月3日,会议召开，作出重大部署\n2021-10-20,印发规划纲要\n", "events", ["date", "text"]),
        ("2020/1/3,会议召开，作出重大部署并提出要求\n2021/10/20,印发规划纲要，分两个阶段\n", "events", ["date", "text"]),
        ("Date,Event,Key\n2020-01-03,Meeting held,x\n2021-10-20,Plan issued,\n", "events", ["date", "text", "key"]),
        ("开始日期,结束日期,事项\n2021-12-17,2021-12-18,代表团来访考察\n", "events", ["date", "end", "text"]),
        ("城市,人口（万人）\n重庆,3213\n成都,2127\n", "chart", ["label", "value"]),
        ("年份,进口,出口\n2020,1.2,3.4\n2021,2.2,3.9\n2022,2.5,4.1\n", "chart", ["label", "value", "value"]),
        ("重庆\t3213\n成都\t2127\n", "chart", ["label", "value"]),
        ("板块,要点,数值,单位\n交通,机场旅客吞吐量,3580,万人次\n金融,外债试点,4,项\n", "panels", ["panel", "text", "value", "unit"]),
    ],
)  # fmt: skip
def test_guesses(text: str, kind: str, roles: list[str]) -> None:
    mapping, guess = guess_mapping(parse_delimited(text))
    assert mapping.kind == kind
    assert [column.role for column in mapping.columns] == roles
    assert guess.confidence > 0.5


def test_events_of_every_kind_of_date() -> None:
    found = part(
        "日期,内容,重点,时间表述\n"
        "2020年1月3日,会议召开作出部署,是,\n"
        "6月24日,年份沿用上一行的年份,,\n"
        "2021.10,只有月份的日期,,\n"
        "2021年12月17日—18日,一个跨两天的活动,,去年底\n"
        "不详,没有日期的一行内容,,\n"
    )
    assert [(e.date.text, e.key, e.wording) for e in found.events] == [
        ("2020-01-03", True, ""),
        ("2020-06-24", False, ""),
        ("2021-10", False, ""),
        ("2021-12-17/2021-12-18", False, "去年底"),
    ]
    assert [(doubt.row, "不详" in doubt.message) for doubt in found.doubts] == [(6, True)]
    assert {cell for _, cell in found.left_over} == {"不详", "没有日期的一行内容"}


def test_ends_make_ranges_and_impossible_ones_are_said() -> None:
    found = part("开始,结束,事项\n2021-12-17,2021-12-18,来访考察\n2021-12-17,2020-01-01,来访考察\n")
    assert [event.date.text for event in found.events] == ["2021-12-17/2021-12-18", "2021-12-17"]
    assert [doubt.row for doubt in found.doubts] == [3]
    assert found.left_over == ((3, "2020-01-01"),)


def test_a_chart_takes_unit_and_series_from_the_heading() -> None:
    bars = part('城市,人口（万人）\n重庆,"3,213"\n成都,2127\n西昌,约90\n不详,很多\n').block
    assert bars is not None
    assert bars.kind == "bars"
    assert bars.unit == "万人"  # type: ignore[attr-defined]
    assert [(item.label, item.value) for item in bars.items] == [  # type: ignore[attr-defined]
        ("重庆", Decimal(3213)), ("成都", Decimal(2127)), ("西昌", Decimal(90)),
    ]  # fmt: skip
    columns = part("年份,进口（亿元）,出口（亿元）\n2020年,1.2,3.4\n2021年,2.2,-\n2022年,2.50,4.1\n").block
    assert columns is not None
    assert columns.kind == "columns"
    assert columns.series == ("进口", "出口")  # type: ignore[attr-defined]
    assert [item.values for item in columns.items] == [  # type: ignore[attr-defined]
        (Decimal("1.2"), Decimal("3.4")), (Decimal("2.2"), None), (Decimal("2.50"), Decimal("4.1")),
    ]  # fmt: skip


def test_words_among_numbers_are_said() -> None:
    found = part(
        "城市,去年,今年\n重庆,3213,3300\n成都,2127,2140\n绵阳,486,很多\n西昌,不详,不详\n自贡,249,245\n泸州,425,426\n",
        chart="columns",
    )
    assert [(doubt.row, doubt.message) for doubt in found.doubts] == [
        (4, "“很多” is no number; it was left out"),
        (5, "there is no number; the row was left out"),
    ]
    assert found.left_over == ((4, "很多"), (5, "西昌"), (5, "不详"), (5, "不详"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("项目,占比\n火电,62%\n水电,14%\n风电,10%\n其他,14%\n", "donut"),
        ("年份,里程\n" + "".join(f"{year}年,{year - 2000}\n" for year in range(2008, 2024)), "line"),
        ("指标,重庆,成都\n人口,3213,2127\n地铁,538,674\n", "compare"),
        ("县,数\n" + "".join(f"第{n}县区,{n}\n" for n in range(1, 40)), "table"),
        ("年份,火电,水电,风电\n2021年,71%,16%,13%\n2022年,69%,15%,16%\n2023年,65%,15%,20%\n", "columns"),
        ("指标,2022年,2023年\n生产总值（亿元）,29129,30146\n人口（万人）,3213,3191\n", "table"),
        ("指标,2022年,2023年\n产值（亿元）,29129,30146\n出口（亿元）,3213,3191\n", "compare"),
        ("排名,城市,人口（万人）\n1,重庆,3213\n2,上海,2487\n3,北京,2184\n", "ranking"),
        ("地区,一产,二产,三产\n东部,4.6,39.4,56\n西部,11.3,38.4,50.3\n", "bars"),
    ],
)
def test_the_chart_that_newspapers_would_draw(text: str, kind: str) -> None:
    assert guess_mapping(parse_delimited(text))[0].chart == kind


@pytest.mark.parametrize(
    ("kind", "text", "mode"),
    [
        ("area", "年,水电（亿度）,风电（亿度）\n2021,134,65\n2022,135,76\n", "stacked"),
        ("area", "年,最高（℃）,最低（℃）\n2021,34,6\n2022,35,7\n", "overlaid"),
        ("area", "年,增速,占比\n2021,3.4%,6%\n2022,3.5%,7%\n", "overlaid"),
        ("area", "年,进口均价,出口均价\n2021,34,6\n2022,35,7\n", "overlaid"),
        ("area", "年,总量,其中出口\n2021,34,6\n2022,35,7\n", "overlaid"),
        ("area", "年,盈,亏\n2021,34,-6\n2022,35,-7\n", "overlaid"),
        ("area", "年,男,女\n2021,51.2,48.8\n2022,51,49\n", "share"),
        ("columns", "年,男,女\n2021,51.2,48.8\n2022,51,49\n", "share"),
        ("columns", "年,水电,风电\n2021,134,65\n2022,135,76\n", "grouped"),
    ],
)
def test_several_series_on_one_another_where_their_sum_says_something(
    kind: str, text: str, mode: str
) -> None:
    assert part(text, kind="chart", chart=kind).block.mode == mode  # type: ignore[union-attr]


def test_a_mode_that_was_chosen() -> None:
    text = "年,水电,风电\n2021,134,65\n2022,135,76\n"
    assert part(text, chart="columns", mode="stacked").block.mode == "stacked"  # type: ignore[union-attr]
    assert part(text, chart="area", mode="overlaid").block.mode == "overlaid"  # type: ignore[union-attr]
    assert part(text, chart="line", mode="stacked").block.kind == "line"  # type: ignore[union-attr]


def test_a_column_that_only_counts_is_told_once() -> None:
    assert part("序号,城市,人口\n1,重庆,3213\n2,上海,2487\n").left_over == ((1, "序号"),)
    assert part("序号,城市,人口\n1,重庆,3213\n3,上海,2487\n").left_over == ((1, "序号"), (2, "1"), (3, "3"))


@pytest.mark.parametrize(
    ("text", "kind", "strong"),
    [
        ("城市,人口\n成都,2127\n重庆,3213\n上海,2487\n", "bars", "重庆"),
        ("年,里程\n2021,12\n2022,10\n2023,11\n", "columns", "2023"),
        ("城市,去年,今年\n成都,1,2\n重庆,3,4\n上海,5,6\n", "columns", ""),
        ("城市,人口\n成都,2127\n重庆,3213\n", "bars", ""),
    ],
)
def test_one_of_them_stands_out(text: str, kind: str, strong: str) -> None:
    block = part(text, kind="chart", chart=kind).block
    assert "".join(item.label for item in block.items if item.highlight) == strong  # type: ignore[union-attr]


def test_a_heading_that_is_a_unit() -> None:
    block = part("城市,公里\n重庆,500\n成都,600\n").block
    assert (block.unit, block.items[0].label) == ("公里", "重庆")  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", [*chart_kinds(2), "donut", "bars", "table"])
def test_every_kind_takes_a_table(kind: str) -> None:
    found = part("城市,去年,今年\n重庆,3213,3300\n成都,2127,2140\n", kind="chart", chart=kind)
    assert found.block is not None
    assert found.block.kind == kind
    assert [item.label for item in found.block.items] == ["重庆", "成都"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", ["compare", "slope", "dumbbell"])
def test_a_missing_number_of_a_pair_is_no_zero(kind: str) -> None:
    found = part("城市,去年,今年\n重庆,3213,3300\n成都,,2140\n", kind="chart", chart=kind)
    assert [(i.first, i.second) for i in found.block.items] == [(3213, 3300), (None, 2140)]  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", ["columns", "line"])
def test_a_year_without_a_figure_keeps_its_place(kind: str) -> None:
    text = "年份,里程\n2020,538\n2021,—\n2022,574\n"
    found = part(text, kind="chart", chart=kind)
    assert [item.values for item in found.block.items] == [(538,), (None,), (574,)]  # type: ignore[union-attr]
    assert not found.doubts


def test_a_kind_without_items_is_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="takes no table"):
        part("城市,人口\n重庆,3213\n", kind="chart", chart="quote")


def test_panels_by_their_column() -> None:
    found = part(
        "板块,要点,数值,单位\n交通,机场旅客吞吐量,3580,万人次\n交通,中欧班列开行情况良好,,\n金融,外债便利化试点,4,项\n"
    )
    assert [panel.title for panel in found.panels] == ["交通", "金融"]
    assert [block.kind for block in found.panels[0].body] == ["number", "statement"]


@pytest.mark.parametrize(
    ("cell", "value", "unit"),
    [
        ("1,054.5亿元", "1054.5", "亿元"), ("−3", "-3", ""), ("12%", "12", "%"), ("￥300", "300", ""), ("(300)", "-300", ""),
        ("46.3 万人次", "46.3", "万人次"), ("+2.1", "2.1", ""), ("约90", "90", ""), ("350公里/时", "350", "公里/时"),
    ],
)  # fmt: skip
def test_numbers(cell: str, value: str, unit: str) -> None:
    number = read_number(cell)
    assert number is not None
    assert (str(number.value), number.unit) == (value, unit)


@pytest.mark.parametrize("cell", ["2021年", "重庆", "", "1.2.3", "3—5", "第三", "—"])
def test_what_is_no_number(cell: str) -> None:
    assert read_number(cell) is None


def test_dates_of_spreadsheets() -> None:
    context = new_context(date(2022, 6, 30))
    cells = [
        "2022/3/7",
        "2022.3",
        "2022-03-07 09:30",
        "3/7/2022",
        "2022年3月7日",
        "2022",
        "2022-02-30",
        "人口",
    ]
    read = [read_cell_date(cell, "zh-Hans", context) for cell in cells]
    assert [found and found[0].text for found in read] == [
        "2022-03-07", "2022-03", "2022-03-07", "2022-03-07", "2022-03-07", "2022", None, None,
    ]  # fmt: skip


words = st.sampled_from(
    [
        "",
        "2021年",
        "2021-10-20",
        "6月24日",
        "重庆",
        "12",
        "1,054.5亿元",
        "是",
        "会议召开，作出重大战略部署",
        "**粗**",
        "-",
        "x",
    ]
)
roles = st.sampled_from(
    ["ignore", "date", "end", "title", "text", "wording", "key", "group", "panel", "label", "value", "unit"]
)


@example(
    [["", "", "2021年"], ["", "1,054.5亿元", "2021年"]], ["value", "unit", "ignore"], "chart", True, "bars"
)
@given(
    st.lists(st.lists(words, min_size=3, max_size=3), min_size=1, max_size=6),
    st.lists(roles, min_size=3, max_size=3),
    st.sampled_from(["events", "panels", "chart"]),
    st.booleans(),
    st.sampled_from(["bars", "columns", "compare", "table", "line"]),
)
def test_no_cell_is_lost(
    rows: list[list[str]], chosen: list[Role], kind: Kind, head: bool, chart: str
) -> None:
    """Whatever a column is said to mean: each word is in a part, or is told of."""
    sheet = make_sheet("表", rows)
    columns = tuple(Column(role) for role in chosen[: sheet.width])
    found = apply_mapping(sheet, Mapping(kind, columns, head, chart))
    told = "".join(
        str(msgspec.to_builtins(p, enc_hook=str)) for p in (found.events, found.panels, found.block)
    )
    said = "".join(cell for _, cell in found.left_over) + "".join(doubt.message for doubt in found.doubts)
    for row in sheet.rows[int(head) :]:
        for column, cell in zip(columns, row, strict=True):
            number = read_number(cell)
            if number is not None and str(number.value) in told:
                continue
            if column.role in ("date", "end", "key") or cell == "-":  # read as what they mean
                continue
            assert cell.replace("*", "") in (told + said).replace("*", "").replace("\\", ""), (
                column.role,
                cell,
            )
