"""Tables into the import window: what the columns are for is guessed, shown and changed."""

from __future__ import annotations

from pathlib import Path

import PIL.Image
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.editor.importing.column_roles import ROLES
from chengyu_desktop.editor.importing.exported_step import ExportedStep
from chengyu_desktop.editor.importing.import_dialog import ImportDialog
from chengyu_desktop.editor.importing.source import source_of_file, source_of_words
from chengyu_desktop.editor.importing.table_step import TableStep
from chengyu_desktop.editor.pipeline import PageMaker, SystemFonts
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.export.tables import export_csv, export_json, export_markdown
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.blocks.image import Image
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from tests.helpers.importing import copied, ok, opened, project_of, table_step, text_step, wait_for_page
from tests.helpers.windows import own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DATA = Path(__file__).parents[2] / "data/tables"
EVENTS = "日期\t内容\t数量\n2021年10月20日\t印发规划纲要\t12\n改天\t开会\t\n2022年6月24日\t召开会议\t\n"
FIGURES = "城市\t公里\n重庆\t500\n成都\t600\n绵阳\t无数据\n"
HTML = "<p>x</p><table><tr><th>年份</th><th>万人</th></tr><tr><td>2020</td><td>10</td></tr><tr><td>2021</td><td>12</td></tr><tr><td>2022</td><td>15</td></tr></table>"


@pytest.fixture
def window(qapp: object, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = MainWindow(own_environment(tmp_path), expects_file=True)
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    with qtbot.waitExposed(window):
        window.show()
    return window


def pasted(window: MainWindow, qtbot: QtBot, text: str, html: str = "") -> ImportDialog:
    copied(text, html)
    window.action_set["paste-special"].trigger()
    return opened(window, qtbot)


def choose(step: TableStep, column: int, role: str) -> None:
    """In the combo box above a column."""
    box = step.header.box(column)
    box.setCurrentIndex(box.findData(role))
    box.activated.emit(box.currentIndex())


def shown(dialog: ImportDialog) -> Project:
    assert dialog.page.outcome is not None
    return dialog.page.outcome.shown


def remarks(step: TableStep) -> list[str]:
    return [step.remarks.item(row).text() for row in range(step.remarks.count())]


def test_events_from_a_spreadsheet(window: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(window, qtbot, EVENTS)
    step = table_step(dialog)
    assert [step.header.box(column).currentText() for column in range(3)] == [
        "Date (guessed)",
        "Text (guessed)",
        "Number (guessed)",
    ]
    assert step.head.isChecked()
    assert remarks(step)[0] == "Row 3: “改天” is no date that is known; the row was left out"
    assert "Row 2: “12” is left over" in remarks(step)
    assert step.model.headerData(2, Qt.Orientation.Vertical) == "? 3"
    ok(dialog, qtbot)
    timeline = project_of(window).timeline
    assert timeline is not None
    assert [event.date.text for event in timeline.events] == ["2021-10-20", "2022-06-24"]


def test_a_column_gets_another_role(window: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(window, qtbot, EVENTS)
    step = table_step(dialog)
    choose(step, 2, "wording")
    wait_for_page(dialog, qtbot)
    timeline = shown(dialog).timeline
    assert timeline is not None
    assert timeline.events[0].wording == "12"
    assert step.header.box(2).currentText() == "Date in words"
    choose(step, 0, "ignore")
    wait_for_page(dialog, qtbot)
    ok(dialog, qtbot)
    assert dialog.isVisible()
    assert "nothing to import" in dialog.summary.text()


def test_rows_and_page_are_linked(window: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(window, qtbot, EVENTS)
    step = table_step(dialog)
    step.table.selectRow(3)
    assert dialog.page._tool.key == "timeline/events/1"
    step.show_keys(("timeline/events/0/text/0", "timeline/events/0"))
    assert step.table.currentIndex().row() == 1
    assert dialog.page._tool.key == "timeline/events/0"
    step.remarks.setCurrentRow(0)
    assert step.table.currentIndex().row() == 2


def test_as_panels_and_without_a_heading(window: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(window, qtbot, EVENTS)
    step = table_step(dialog)
    step.kinds.setCurrentIndex(1)
    step.kinds.activated.emit(1)
    wait_for_page(dialog, qtbot)
    assert shown(dialog).timeline is None
    assert shown(dialog).panels
    step.head.click()
    wait_for_page(dialog, qtbot)
    assert "日期" in str(shown(dialog).panels)


def test_a_chart_of_a_web_page_s_table_by_its_picture(window: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(window, qtbot, "年份 万人", HTML)
    step = table_step(dialog)
    assert step.charts.isVisible()
    assert step.charts.currentItem().text() == "Columns"
    qtbot.waitUntil(lambda: not step.charts._next.isActive(), timeout=20_000)
    kinds = [step.charts.item(row).text() for row in range(step.charts.count())]
    pictures = [step.charts.item(row).icon().pixmap(104, 64).toImage() for row in range(len(kinds))]
    assert len({bytes(picture.constBits()) for picture in pictures}) >= len(kinds) - 2  # type: ignore[arg-type]
    step.charts.setCurrentRow(kinds.index("Line chart"))
    wait_for_page(dialog, qtbot)
    assert shown(dialog).panels[0].body[0].kind == "line"
    qtbot.keyClicks(step.title, "People")
    wait_for_page(dialog, qtbot)
    ok(dialog, qtbot)
    project = project_of(window)
    assert (project.title, project.panels[0].body[0].kind) == ("People", "line")


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_another_sheet(window: MainWindow, qtbot: QtBot, suffix: str) -> None:
    window.commands.importing.take_file(DATA / f"two-sheets.{suffix}")
    dialog = opened(window, qtbot)
    step = table_step(dialog)
    assert [step.sheets.itemText(i) for i in range(2)] == ["大事", "数据"]
    assert step.title.text() == "大事"
    step.sheets.setCurrentIndex(1)
    step.sheets.activated.emit(1)
    wait_for_page(dialog, qtbot)
    assert step.header.box(0).currentData() == "label"
    assert (shown(dialog).title, shown(dialog).panels[0].title) == ("数据", "")


def test_the_sheet_behind_a_cover_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.importing.take_file(DATA.parent / "copy/sheets/lock-works.xlsx")
    dialog = opened(window, qtbot)
    step = table_step(dialog)
    assert step.sheets.currentText() == "大事记"
    assert step.title.text() == "清江航运枢纽工程大事记"
    ok(dialog, qtbot)
    timeline = project_of(window).timeline
    assert timeline is not None
    assert len(timeline.events) == 6


def test_events_that_need_no_mapping(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        '{"events": [{"start_date": {"year": "2022"}, "text": {"headline": "组建工作组"}}]}', "utf-8"
    )
    window.commands.importing.take_file(path)
    dialog = opened(window, qtbot)
    step = table_step(dialog)
    assert not step.kinds.isVisible()
    assert not step.header.isEnabled()
    ok(dialog, qtbot)
    timeline = project_of(window).timeline
    assert timeline is not None
    assert timeline.events[0].text == "组建工作组"


def test_a_chart_where_the_selection_is(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.commands.edit._workspace
    session = workspace.new(Project(title="自己", panels=(Panel(title="甲"), Panel(title="乙"))))
    session.select(("panels/0",))
    before = session.project
    copied(FIGURES)
    window.commands.importing.paste_chart()
    dialog = opened(window, qtbot)
    step = table_step(dialog)
    assert not step.kinds.isVisible()
    assert not dialog.into.isVisible()
    step.title.setText("里程")
    ok(dialog, qtbot)
    (block,) = session.project.panels[0].body
    assert (block.kind, block.title) == ("bars", "里程")  # type: ignore[attr-defined]
    assert session.selection == ("panels/0/body/0",)
    session.undo()
    assert session.project is before
    copied("没有表格")
    window.commands.importing.paste_chart()
    assert "no table" in workspace.error


def test_plain_words_are_copy(window: MainWindow, qtbot: QtBot) -> None:
    assert text_step(pasted(window, qtbot, "标题\n\n专题\n● 建成道路500公里\n")).structure.pieces


def test_five_thousand_rows_make_few_boxes_and_one_page(window: MainWindow, qtbot: QtBot) -> None:
    lines = [f"{1900 + i // 50}-{1 + i % 12:02d}-{1 + i % 28:02d}\t第{i}次会议审议方案" for i in range(5000)]
    copied("\n".join(["日期\t内容", *lines]))
    window.action_set["paste-special"].trigger()
    (dialog,) = (one for one in window.findChildren(ImportDialog) if one.isVisible())
    step = table_step(dialog)
    assert step.model.rowCount() == 5001
    assert [column.role for column in step.mapping.columns] == ["date", "text"]
    wait_for_page(dialog, qtbot)
    timeline = shown(dialog).timeline
    assert timeline is not None
    assert len(timeline.events) == 300
    assert "first part" in dialog.page.note.text()
    assert dialog.summary.text().startswith("Events: 5000 ·")
    dialog.reject()


def pasted_rows(window: MainWindow, qtbot: QtBot, count: int) -> ImportDialog:
    lines = [f"{1900 + i // 12}-{1 + i % 12:02d}-01\t第{i}次会议审议方案" for i in range(count)]
    return pasted(window, qtbot, "\n".join(["日期\t内容", *lines]))


def test_more_than_is_shown_is_set_beside_the_window(window: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted_rows(window, qtbot, 340)
    ok(dialog, qtbot)
    assert dialog.isVisible()
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.accept()  # as Ctrl+Return does
    workspace = window.commands.edit._workspace
    qtbot.waitUntil(lambda: workspace.current is not None, timeout=30_000)
    session = workspace.current
    assert session is not None
    assert session.project.timeline is not None
    assert len(session.project.timeline.events) == 340
    assert session.page.frame == PageMaker(SystemFonts(), None).page(session.project).frame
    assert session.edit(lambda project: replace(project, title="大事记"), "Title")
    assert session.page.frame == PageMaker(SystemFonts(), None).page(session.project).frame


def test_it_can_be_cancelled_meanwhile(window: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted_rows(window, qtbot, 900)
    ok(dialog, qtbot)
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert window.commands.edit._workspace.current is None


def test_many_rows_are_merged_into_the_open_project(window: MainWindow, qtbot: QtBot) -> None:
    session = window.commands.edit._workspace.new(Project(title="自己", panels=(Panel(title="甲"),)))
    dialog = pasted_rows(window, qtbot, 340)
    ok(dialog, qtbot)
    qtbot.waitUntil(lambda: session.project.timeline is not None, timeout=30_000)
    assert session.project.title == "自己"
    assert session.page.frame == PageMaker(SystemFonts(), None).page(session.project).frame
    session.undo()
    assert session.page.frame == PageMaker(SystemFonts(), None).page(session.project).frame


def test_every_role_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    step = table_step(pasted(window, qtbot, EVENTS))
    box = step.header.box(1)
    assert [box.itemData(i) for i in range(box.count())] == list(ROLES)
    assert len({box.itemText(i) for i in range(box.count())}) == len(ROLES)


def test_a_large_import_into_a_copy_keeps_its_pictures(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """A copy that was opened has no file yet, but its pictures lie beside the one that it was made of."""
    PIL.Image.new("RGB", (40, 30), "red").save(tmp_path / "own.png")
    panel = Panel(title="图", body=(Image(path="own.png"),))
    session = window.commands.file._workspace.new(Project(title="副本", panels=(panel,)), tmp_path)
    dialog = pasted_rows(window, qtbot, 340)
    dialog.into.setCurrentIndex(dialog.into.findData(-1))
    dialog.into.activated.emit(dialog.into.currentIndex())
    wait_for_page(dialog, qtbot)
    ok(dialog, qtbot)
    qtbot.waitUntil(lambda: session.project.timeline is not None, timeout=30_000)
    assert session.page.frame == PageMaker(SystemFonts(), tmp_path).page(session.project).frame
    session.edit(lambda project: replace(project, title="题"), "Title")
    assert [problem for problem in collect_problems(session.page.frame) if "own.png" in str(problem)] == []


ENERGY = "年份\t水电（亿千瓦时）\t风电（亿千瓦时）\n2021年\t13400\t6556\n2022年\t13520\t7627\n2023年\t12859\t8859\n"


def test_a_table_without_a_title_gets_one_of_what_it_holds(window: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(window, qtbot, ENERGY)
    step = table_step(dialog)
    assert step.title.text() == shown(dialog).title == "2021—2023年水电、风电"
    choose(step, 2, "ignore")  # the title goes with what is read
    wait_for_page(dialog, qtbot)
    assert step.title.text() == shown(dialog).title == "2021—2023年水电"
    step.title.selectAll()
    qtbot.keyClicks(step.title, "Dams")
    choose(step, 2, "value")
    wait_for_page(dialog, qtbot)
    assert step.title.text() == shown(dialog).title == "Dams"
    step.title.clear()
    step.title.textEdited.emit("")
    wait_for_page(dialog, qtbot)
    assert shown(dialog).title == "待拟标题"


def test_several_series_lie_on_one_another_or_not(window: MainWindow, qtbot: QtBot) -> None:
    dialog = pasted(window, qtbot, ENERGY)
    step = table_step(dialog)
    assert [step.modes.itemData(i) for i in range(step.modes.count())] == ["grouped", "stacked", "share"]
    assert step.modes.currentData() == "grouped"
    areas = next(
        row
        for row in range(step.charts.count())
        if step.charts.item(row).data(Qt.ItemDataRole.UserRole) == "area"
    )
    step.charts.setCurrentRow(areas)
    wait_for_page(dialog, qtbot)
    assert step.modes.currentData() == "stacked"
    assert shown(dialog).panels[0].body[0].mode == "stacked"  # type: ignore[attr-defined]
    step.modes.setCurrentIndex(step.modes.findData("overlaid"))
    step.modes.activated.emit(step.modes.currentIndex())
    wait_for_page(dialog, qtbot)
    assert shown(dialog).panels[0].body[0].mode == "overlaid"  # type: ignore[attr-defined]
    assert step.modes.currentData() == "overlaid"
    choose(step, 2, "ignore")
    assert not step.modes.isVisible()


def test_an_export_comes_back_as_it_was(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """A file that was exported as data, and the same pasted; there is nothing to choose."""
    sample = load_project(DATA.parents[2] / "projects/rail.yaml", BlockTypes()).project
    for name, made in (("a.csv", export_csv), ("a.json", export_json), ("a.md", export_markdown)):
        (tmp_path / name).write_bytes(made(sample).encode())
        source = source_of_file(tmp_path / name)
        assert source.returned is not None
        dialog = ImportDialog(source, SystemFonts(), None, parent=window)
        dialog.open()
        qtbot.waitUntil(lambda at=dialog: at.page.is_current, timeout=20_000)
        assert isinstance(dialog.step, ExportedStep)
        assert not dialog.step.remarks.count()
        dialog.accept()
        assert dialog.outcome is not None
        assert len(dialog.outcome.whole.panels) == len(sample.panels)
        assert dialog.outcome.whole.title == sample.title
    assert source_of_words(export_markdown(sample)).returned is not None
    assert source_of_file(tmp_path / "a.csv", is_table=True).sheets
