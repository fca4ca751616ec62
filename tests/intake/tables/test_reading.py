"""Tables come in as they are, whatever wrote them."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from chengyu_desktop.intake.tables.delimited import find_delimiter, parse_delimited, read_delimited
from chengyu_desktop.intake.tables.files import read_sheets
from chengyu_desktop.intake.tables.markup import read_clipboard, read_html, read_markdown
from chengyu_desktop.intake.tables.sheet import make_sheet
from chengyu_desktop.intake.tables.workbook import cell_text, read_workbook
from chengyu_desktop.storage.errors import ProjectFileError

ROWS = (("日期", "内容"), ("2021年10月20日", "印发《规划纲要》"), ("2022年6月24日", "召开会议，审议方案"))
TEXT = '日期,内容\n2021年10月20日,印发《规划纲要》\n2022年6月24日,"召开会议，审议方案"\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_chinese_encodings(encoding: str) -> None:
    assert read_delimited(TEXT.encode(encoding), "t").rows == ROWS


def test_big5() -> None:
    text = "年份,縣市,人口數\n2021年,臺北市,二百五十萬人口統計\n2022年,高雄市,二百七十萬人口統計\n" * 5
    rows = read_delimited(text.encode("big5"), "t").rows
    assert rows[:2] == (("年份", "縣市", "人口數"), ("2021年", "臺北市", "二百五十萬人口統計"))


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_delimiters(delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in ROWS)
    assert find_delimiter(text) == delimiter
    assert parse_delimited(text).rows == ROWS


def test_excels_own_word_for_the_delimiter() -> None:
    assert find_delimiter("sep=;\na;b,c\n") == ";"


def test_empty_rows_and_columns_vanish_and_rows_keep_their_numbers() -> None:
    sheet = make_sheet("s", [["", "", ""], ["a", "", "b"], ["", "", ""], [" c ", "", ""]])
    assert sheet.rows == (("a", "b"), ("c", ""))
    assert sheet.numbers == (2, 4)


def test_breaks_in_cells() -> None:
    sheet = make_sheet("s", [["重庆\n成都", "two\nwords", "a\u00a0b"]])
    assert sheet.rows == (("重庆成都", "two words", "a b"),)


def test_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "大事记"
    sheet.append(["日期", "数值", "比例", "是否"])
    sheet.append([date(2020, 1, 3), 1054.5, 0.1 + 0.2, True])
    sheet.append([datetime(2021, 12, 17, 9, 30), 12, 1e15, False])
    book.create_sheet("空")
    book.create_sheet("第二张").append(["只有一格"])
    file = tmp_path / "表.xlsx"
    book.save(file)
    first, second = read_workbook(file)
    assert first.name == "大事记"
    assert first.rows == (
        ("日期", "数值", "比例", "是否"),
        ("2020-01-03", "1054.5", "0.3", "✓"),
        ("2021-12-17 09:30", "12", "1000000000000000", ""),
    )
    assert second.rows == (("只有一格",),)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"),
        (0.1, "0.1"),
        (1e-7, "0.0000001"),
        (float("nan"), ""),
        (None, ""),
        (time(9, 5), "09:05"),
        (-2.5, "-2.5"),
    ],
)
def test_cells_in_words(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_damaged_and_missing_files_are_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    (tmp_path / "b.csv").write_bytes(b"\x00\x01\x02\xff\xfe\x00" * 50)
    (tmp_path / "c.csv").write_bytes(b"")
    (tmp_path / "d.csv").write_bytes(b",,,\n,,\n")
    for name in ("a.xlsx", "b.csv", "c.csv", "d.csv", "gone.csv", "gone.xlsx"):
        with pytest.raises(ProjectFileError) as refused:
            read_sheets(tmp_path / name)
        assert name in str(refused.value)
        assert ";" in str(refused.value)


HTML = """<html><style>td{}</style><body><table><tr><th>年份<th colspan=2>数值
<tr><td rowspan="2">2021年</td><td>1</td><td>a<br>b</td></tr><tr><td>2</td><td>&lt;3</td></tr></table>"""


def test_html_with_spans() -> None:
    sheet = read_html(HTML)
    assert sheet is not None
    assert sheet.rows == (("年份", "数值", "数值"), ("2021年", "1", "a b"), ("2021年", "2", "<3"))


def test_a_hostile_span_is_cut() -> None:
    sheet = read_html("<table><tr><td rowspan=99999999 colspan=99999999>x</td></tr></table>")
    assert sheet is not None
    assert sheet.width <= 200


def test_markdown() -> None:
    sheet = read_markdown(
        "前言\n\n| 城市 | 人口（万） |\n|:--|--:|\n| 重庆 | 3213 |\n| 成\\|都 | 2127 |\n\n后记 | 不是"
    )
    assert sheet is not None
    assert sheet.rows == (("城市", "人口（万）"), ("重庆", "3213"), ("成|都", "2127"))


def test_the_clipboard_prefers_html_and_knows_prose() -> None:
    html = read_clipboard("a\tb", HTML)
    assert html is not None
    assert html.width == 3
    tabs = read_clipboard('重庆\t3213\n"两\n行"\t1\n')
    assert tabs is not None
    assert tabs.rows == (("重庆", "3213"), ("两行", "1"))
    assert read_clipboard("一段话，没有表格。") is None
    assert read_clipboard("") is None


@given(st.text(max_size=200), st.text("<>/tabler dh='\"rowspan=25 &;\n", max_size=200))
def test_no_text_is_too_odd(text: str, html: str) -> None:
    sheet = read_clipboard(text, html)
    if sheet is not None:
        assert len({len(row) for row in sheet.rows}) <= 1
        assert len(sheet.rows) == len(sheet.numbers)


@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=8), min_size=2, max_size=4),
        min_size=2,
        max_size=6,
    )
)
def test_csv_written_by_python_comes_back(rows: list[list[str]]) -> None:
    import csv
    from io import StringIO

    width = max(map(len, rows))
    rows = [row + ["x"] * (width - len(row)) for row in rows]
    rows = [[cell or "x" for cell in row] for row in rows]
    out = StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    assert [list(row) for row in parse_delimited(out.getvalue()).rows] == rows
