"""What stands around a table is told from it, and nothing of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from chengyu_desktop.intake.tables.framing import framed
from chengyu_desktop.intake.tables.markup import read_clipboard
from chengyu_desktop.intake.tables.sheet import make_sheet
from chengyu_desktop.intake.tables.workbook import read_workbook
from tests.helpers.sheet_corpus import KINDS, score_sheets

CELLS = (
    "", "甲", "单位：人", "来源：局", "2022年", "12", "注：略", "乙（单位：吨）", "%", "一、丙", "开始", "结束", "审核：丁", "万吨",
)  # fmt: skip


def test_the_sheets_are_read_as_meant(capsys: pytest.CaptureFixture[str]) -> None:
    result = score_sheets()
    with capsys.disabled():
        print("\nsheets:", ", ".join(f"{kind} {result.right[kind]} of {result.of[kind]}" for kind in KINDS))
    faults = "\n".join(result.faults)
    assert result.share("events") >= 0.98, faults
    assert result.share("panels", "statements", "chart") >= 0.95, faults
    assert result.share("head") >= 0.95, faults


def test_title_unit_source_and_note() -> None:
    sheet = framed(
        make_sheet(
            "s",
            [
                ["表1  各市人口", "", ""],
                ["单位：万人", "", ""],
                ["地区", "2022年", "2023年"],
                ["东江", "12", "13"],
                ["南屏", "9", "8"],
                ["注：常住人口", "", ""],
                ["资料来源：省统计局", "", ""],
            ],
        )
    )
    assert (sheet.title, sheet.credits) == ("各市人口", (("source", "省统计局"),))
    assert sheet.rows == (("地区", "2022年", "2023年"), ("东江", "12", "13"), ("南屏", "9", "8"))
    assert sheet.numbers == (3, 4, 5)
    assert sheet.notes == ((2, "单位：万人"), (6, "注：常住人口"))


def test_a_row_without_a_figure_stays_a_row() -> None:
    sheet = framed(make_sheet("s", [["城市", "人口"], ["东江", "12"], ["南屏", "9"], ["北宁", ""]]))
    assert sheet.rows[-1] == ("北宁", "")


@pytest.mark.parametrize(
    "upper", [["地区", "2022年", "", "2023年", ""], ["地区", "2022年", "2022年", "2023年", "2023年"]]
)
def test_a_head_of_two_rows(upper: list[str]) -> None:
    rows = [
        upper,
        ["", "总量（亿元）", "增速（%）", "总量（亿元）", "增速（%）"],
        ["东江", "1", "2", "3", "4"],
    ]
    head = framed(make_sheet("s", rows)).rows[0]
    assert head == (
        "地区",
        "2022年 总量（亿元）",
        "2022年 增速（%）",
        "2023年 总量（亿元）",
        "2023年 增速（%）",
    )


def test_merged_words_stand_in_each_cell_and_merged_figures_once(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["板块", "要点", "数"], ["交通", "机场", 5], [None, "港口", None], ["金融", "外债", 4]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("C2:C3")
    book.save(tmp_path / "t.xlsx")
    assert read_workbook(tmp_path / "t.xlsx")[0].rows[1:3] == (("交通", "机场", "5"), ("交通", "港口", ""))


def test_a_web_tables_caption_and_references() -> None:
    sheet = read_clipboard(
        "",
        "<table><caption>票房 <b>榜</b></caption><tr><th>片<th>亿元<sup>[1]</sup><tr><td>面积<td>10 km<sup>2</sup></table>",
    )
    assert sheet is not None
    assert sheet.title == "票房 榜"
    assert sheet.rows == (("片", "亿元"), ("面积", "10 km2"))


@pytest.mark.parametrize(
    ("head", "row", "date"),
    [
        (["年份", "月日", "事件"], ["2011", "7月28日", "开通"], "2011年7月28日"),
        (["年", "月", "日", "事件"], ["2011", "7", "28", "开通"], "2011年7月28日"),
        (["Year", "Month", "Event"], ["2011", "7", "It opens"], "2011年7月"),
    ],
)
def test_a_date_in_several_columns(head: list[str], row: list[str], date: str) -> None:
    later = ["" if i == 0 else cell for i, cell in enumerate(row)]
    rows = framed(make_sheet("s", [head, row, later])).rows
    assert [cells[0] for cells in rows] == ["日期", date, date]


@given(
    st.lists(
        st.lists(
            st.sampled_from(CELLS),
            min_size=3,
            max_size=3,
        ),
        max_size=9,
    )
)
@example(
    [["甲", "", ""], ["甲", "", ""], ["甲", "", "甲"]]
)  # a note in a column of its own leaves none behind
@example(
    [["", "", "甲"], ["甲", "单位：人", ""], ["", "甲", "甲"], ["", "", "12"]]
)  # a title, and a heading over all columns
def test_no_cell_is_lost(rows: list[list[str]]) -> None:
    sheet = make_sheet("s", rows)
    after = framed(sheet)
    kept = " ".join(
        [
            after.title,
            *(name for _, name in after.credits),
            *(words for _, words in after.notes),
            *(c for row in after.rows for c in row),
        ]
    )
    cells = (cell.removeprefix("来源：").partition("（") for row in sheet.rows for cell in row)
    assert all(part in kept for parts in cells for part in parts)  # a title's unit stands by itself
    assert len(after.rows) == len(after.numbers)
    assert framed(make_sheet("s", after.rows)).width == after.width
