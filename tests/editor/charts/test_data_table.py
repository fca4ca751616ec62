from __future__ import annotations

from decimal import Decimal

import pytest

from chengyu_desktop.document.project import Block, Panel, Project, UnknownBlock
from chengyu_desktop.editor.charts.data_edits import (
    add_column,
    add_row,
    cells_of,
    drawn_columns,
    number_at,
    paste_cells,
    remove_column,
    replace_cells,
    set_cell,
    set_number,
    spell_cell,
    step_of,
)
from chengyu_desktop.editor.charts.data_table import DataTable, label_of, table_of, unit_of, value_at
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.registry import BlockTypes, block_kind

KEY = "panels/0/body/0"
WORDS_ALONE = {"image", "quote", "statement"}


def with_block(block: Block) -> Project:
    return Project(panels=(Panel(body=(block,)),))


def sample(kind: str) -> Project:
    return with_block(block_kind(kind).sample())


def table(project: Project) -> DataTable:
    made = table_of(project, KEY)
    assert made is not None
    return made


def shown(project: Project) -> str:
    made = table(project)
    return cells_of(made, range(len(made.rows)), range(len(made.columns)))


def titles(project: Project) -> str:
    return " ".join(column.title for column in table(project).columns)


def lines(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines()]


def test_series_without_names_are_counted_in_short_words() -> None:
    bars = Bars(items=(Bar(label="甲", values=(Decimal(1), Decimal(2))),), series=("", "乙"))
    assert titles(with_block(bars)).startswith("Label Series 1 乙")


@pytest.mark.parametrize("kind", list(BlockTypes()))
def test_every_kind_has_a_table_or_no_data(kind: str) -> None:
    project = sample(kind)
    made = table_of(project, KEY)
    assert (made is None) == (kind in WORDS_ALONE)
    if made is None:
        return
    assert made.rows
    for row in range(len(made.rows)):
        assert label_of(made, row)
        unit_of(made, row)
        for column in range(len(made.columns)):
            value_at(made, row, column)
    assert drawn_columns(made, -1) or kind == "steps"


@pytest.mark.parametrize("kind", [kind for kind in BlockTypes() if kind not in WORDS_ALONE])
def test_every_cell_of_every_kind_can_be_written(kind: str) -> None:
    project = sample(kind)
    made = table(project)
    for row in range(len(made.rows)):
        for column, where in enumerate(made.columns):
            if not where.field:
                continue
            before = value_at(made, row, column)
            if where.kind == "number":
                value: str | Decimal | bool = Decimal("55.5") if kind != "gauge" or row == 0 else before  # type: ignore[assignment]
            else:
                value = not before if where.kind == "flag" else "new"
            edited = set_cell(project, made, row, column, value)
            assert value_at(table(edited), row, column) == value
            same = set_cell(project, made, row, column, spell_cell(before))
            assert same is project or value_at(table(same), row, column) == before


@pytest.mark.parametrize("kind", [kind for kind in BlockTypes() if kind not in WORDS_ALONE])
def test_copied_cells_come_back_the_same(kind: str) -> None:
    project = sample(kind)
    made = table(project)
    if not made.can_grow:
        return
    text = shown(project)
    again = replace_cells(project, made, lines(text))
    assert shown(again) == text


def test_unknown_blocks_have_no_table() -> None:
    assert table_of(with_block(UnknownBlock(kind_name="hologram")), KEY) is None
    assert table_of(sample("bars"), "panels/0") is None


def test_scalars_are_rows() -> None:
    project = sample("number")
    made = table(project)
    assert not made.can_grow
    assert [label_of(made, row) for row in range(len(made.rows))][:2] == ["Value", "Change"]
    assert unit_of(made, 1) == "%"
    edited = set_cell(project, made, 1, 1, "–")
    assert value_at(table(edited), 1, 1) is None
    with pytest.raises(ValueError, match="only its value is"):
        set_cell(project, made, 0, 0, "new")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("46.3", "46.3"), ("1,054.5", "1054.5"), ("１２", "12"), ("46.30", "46.30"), ("−3", "-3"), ("12 项", "12"),
        ("46.3%", "46.3"), (" 7 ", "7"), ("1，054，500", "1054500"),
    ],
)  # fmt: skip
def test_numbers_as_people_type_them(text: str, value: str) -> None:
    project = sample("bars")
    edited = set_cell(project, table(project), 0, 1, text)
    assert spell_cell(value_at(table(edited), 0, 1)) == value


@pytest.mark.parametrize("text", ["soon", "1.2.3", "12 apples", "1,05"])
def test_bad_numbers_are_told(text: str) -> None:
    project = sample("bars")
    with pytest.raises(ValueError, match="is no number: write plain digits"):
        set_cell(project, table(project), 0, 1, text)


def test_missing_values() -> None:
    project = sample("line")
    edited = set_cell(project, table(project), 0, 1, "–")
    assert value_at(table(edited), 0, 1) is None
    grown = set_cell(edited, table(edited), 0, 1, "5")
    assert value_at(table(grown), 0, 1) == Decimal(5)


def test_steps_are_the_last_digit_written() -> None:
    project = sample("bars")
    for text, step in (("46.3", "0.1"), ("1200", "1"), ("0.050", "0.001"), ("0", "0.1")):
        edited = set_cell(set_cell(project, table(project), 1, 1, "3.5"), table(project), 0, 1, text)
        assert step_of(table(edited), 0, 1) == Decimal(step)


def test_numbers_written_as_words_keep_their_way() -> None:
    project = sample("table")
    edited = set_cell(project, table(project), 0, 1, "12,756")
    assert number_at(table(edited), 0, 1) == 12756
    edited = set_number(edited, table(edited), 0, 1, Decimal(13000))
    assert value_at(table(edited), 0, 1) == "13,000"
    assert drawn_columns(table(project), 2) == (2,)
    assert drawn_columns(table(project), 0) == (1,)


def test_negative_part_of_a_whole_becomes_zero() -> None:
    project = sample("pie")
    edited = set_number(project, table(project), 0, 1, Decimal("-3.5"))
    assert spell_cell(value_at(table(edited), 0, 1)) == "0.0"
    with pytest.raises(ValueError, match="can't be -3"):
        set_cell(project, table(project), 0, 1, "-3")


def test_rows_and_columns_come_and_go() -> None:
    project = sample("columns")
    more = add_column(project, table(project), "乙")
    assert len(table(more).lists) == len(table(project).lists) + 1
    assert table(more).columns[2].title == "乙"
    assert value_at(table(more), 0, 2) == 0
    with_row = add_row(more, table(more), 0)
    assert [value_at(table(with_row), 0, n) for n in range(3)] == ["", 0, 0]
    less = remove_column(with_row, table(with_row), 1)
    assert table(less).columns[1].title == "乙"
    with pytest.raises(ValueError, match="belongs to every row"):
        remove_column(less, table(less), 0)
    with pytest.raises(ValueError, match="no series can be added"):
        add_column(sample("pie"), table(sample("pie")), "乙")


def test_paste_grows_the_table() -> None:
    project = sample("bars")
    made = table(project)
    edited = paste_cells(project, made, 2, 0, lines("甲\t1,200\n乙\t3.5"))
    assert shown(edited).splitlines()[2:] == [f"甲\t1200\t{'✓' if value_at(made, 2, 2) else ''}", "乙\t3.5\t"]


def test_paste_names_series() -> None:
    project = sample("line")
    edited = replace_cells(project, table(project), lines("年份\t北\t南\t东\n2020\t1\t2\t3\n2021\t4\t–\t6.5"))
    assert titles(edited) == "Label 北 南 东 Highlight"
    assert shown(edited) == "2020\t1\t2\t3\t\n2021\t4\t\t6.5\t\n"


def test_paste_names_pairs_and_heads() -> None:
    project = sample("slope")
    edited = replace_cells(project, table(project), lines("\t2010年\t2020年\n甲\t1\t2"))
    assert titles(edited) == "Label 2010年 2020年 Highlight"
    project = sample("table")
    edited = replace_cells(project, table(project), lines("河\t长\t国\n长江\t6300\t中国\n恒河\t2,525\t印度"))
    assert titles(edited) == "河 长 国 Highlight"
    assert shown(edited) == "长江\t6300\t中国\t\n恒河\t2,525\t印度\t\n"


def test_bad_paste_is_told_and_changes_nothing() -> None:
    project = sample("bars")
    with pytest.raises(ValueError, match="row 2 can't be pasted: “soon” is no number"):
        paste_cells(project, table(project), 0, 0, lines("甲\t1\n乙\tsoon"))
    with pytest.raises(ValueError, match="no table on the clipboard"):
        paste_cells(project, table(project), 0, 0, [])
    gauge = sample("gauge")
    with pytest.raises(ValueError, match="3 rows and no more can be added"):
        paste_cells(gauge, table(gauge), 1, 1, lines("1\n2\n3"))
