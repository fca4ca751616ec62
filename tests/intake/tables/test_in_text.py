"""Texts that are tables, and prose that isn't."""

from __future__ import annotations

from pathlib import Path

import pytest

from chengyu_desktop.intake.tables.delimited import decode_table
from chengyu_desktop.intake.tables.files import holds_table, read_sheets
from chengyu_desktop.intake.tables.in_text import sheet_in_text
from chengyu_desktop.intake.tables.markup import read_clipboard

DATA = Path(__file__).parents[2] / "data"
FILES = sorted(path for path in DATA.rglob("*") if path.suffix in (".txt", ".csv", ".tsv"))
COMMAS = '各区县人口\n区县,常住人口（万人）\n锦江区,90.3\n青羊区,95.6\n"金牛,区",126.5\n资料来源：统计局\n'


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_table_is_known_and_no_prose(path: Path) -> None:
    text = decode_table(path.read_bytes(), path.name).removeprefix("\ufeff")
    assert (sheet_in_text(text) is not None) == (path.suffix != ".txt")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_text_file_with_a_table(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(COMMAS, encoding)
    assert holds_table(path)
    (sheet,) = read_sheets(path)
    assert sheet.title == "各区县人口"
    assert sheet.rows[-1] == ("金牛,区", "126.5")
    assert sheet.credits == (("source", "统计局"),)


def test_the_same_pasted() -> None:
    sheet = read_clipboard(COMMAS)
    assert sheet is not None
    assert len(sheet.rows) == 4


def test_tabs_go_before_the_commas_of_thousands(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("city\tpeople\nA\t1,200\nB\t2,300\nC\t3,400\n", "utf-8")
    assert read_sheets(path)[0].rows[1] == ("A", "1,200")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一行",
        "\t第一段\n\t第二段\n\t第三段\n",
        "In May, it opened.\nIn June, it closed.\nIn July, it burned.\n",
        "June 5, 2024, the bridge opened\nJuly 6, 2024, the road opened\nMay 7, 2025, the port opened\n",
        "甲，1\n乙，2\n丙，3\n丁，4\n",
        "重庆,成都,绵阳\n很好,不错,一般\n远,近,中\n",
        "题目\n城市,人口\n甲,1\n一句话插在这里\n乙,2\n丙,3\n",
    ],
)
def test_prose_stays_prose(text: str) -> None:
    assert sheet_in_text(text) is None
