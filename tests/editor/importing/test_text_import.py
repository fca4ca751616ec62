"""Copy into the import window, looked at and changed with keys and mouse, and out of it into a project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, Panel, Project, Timeline
from chengyu_desktop.editor.importing.import_dialog import ImportDialog
from chengyu_desktop.editor.importing.roles import LOOKS, role_color
from chengyu_desktop.editor.importing.structure_model import PART, SURENESS, WORDS
from chengyu_desktop.editor.importing.text_step import TextStep
from chengyu_desktop.editor.window.main_window import MainWindow
from chengyu_desktop.frame.regions import find_box
from chengyu_desktop.layout.blocks.statement import Statement
from tests.helpers.copy_corpus import COPY
from tests.helpers.importing import (
    copied,
    dropped,
    ok,
    ok_button,
    opened,
    project_of,
    text_step,
    wait_for_page,
)
from tests.helpers.windows import own_environment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = """重庆成都双核联动

大事记
2020年1月3日 会议作出部署
2021年10月20日 印发规划纲要

重点任务
● 建成道路5OO公里
● 成效品著，惠及群众

05版 要闻

资料来源：市发展改革委
"""


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = MainWindow(own_environment(tmp_path), expects_file=True)
    qtbot.addWidget(window, before_close_func=MainWindow.replace)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ImportDialog:
    copied(TEXT)
    window.action_set["paste-special"].trigger()
    return opened(window, qtbot)


@pytest.fixture
def step(dialog: ImportDialog) -> TextStep:
    return text_step(dialog)


def words(step: TextStep) -> str:
    """Of the row that is looked at."""
    index = step.parts.currentIndex()
    return str(index.siblingAtColumn(WORDS).data() or "")


def part(step: TextStep) -> str:
    return str(step.parts.currentIndex().siblingAtColumn(PART).data())


def look_at(step: TextStep, text: str) -> None:
    """Puts the caret into these words, as a click does."""
    cursor = step.source.textCursor()
    cursor.setPosition(step.source.text.index(text) + 1)
    step.source.setTextCursor(cursor)


def roles(step: TextStep) -> list[tuple[str, str]]:
    return [(piece.role, piece.text.text) for piece in step.structure.pieces]


def test_into_a_new_project(window: MainWindow, dialog: ImportDialog, qtbot: QtBot) -> None:
    assert dialog.summary.text() == "Events: 2 · Panels: 1 · Figures drawn: 0"
    ok(dialog, qtbot)
    project = project_of(window)
    assert project.title == "重庆成都双核联动"
    assert [panel.title for panel in project.panels] == ["重点任务"]
    assert project.credits.source == "市发展改革委"
    assert project.timeline is not None
    assert len(project.timeline.events) == 2


def test_caret_row_and_page_are_linked(dialog: ImportDialog, step: TextStep, qtbot: QtBot) -> None:
    look_at(step, "印发规划")
    assert (part(step), words(step)) == ("Event", "印发规划纲要")
    assert dialog.page._tool.key == "timeline/events/1/text"
    row = step.parts.tree.index_of("piece", 0)
    qtbot.mouseClick(
        step.parts.viewport(), Qt.MouseButton.LeftButton, pos=step.parts.visualRect(row).center()
    )
    assert step.source.caret == 0
    assert dialog.page._tool.key == "title"
    page = dialog.page.canvas.page
    assert page is not None
    box = find_box(page.frame, "panels/0/body/1/text")
    assert box is not None
    middle = dialog.page.canvas.view_point(QPointF((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)).toPoint()
    qtbot.mouseClick(dialog.page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert words(step).startswith("成效品著")
    assert step.source.text[step.source.caret :].startswith("成效品著")


def test_a_choice_is_undone_and_redone(step: TextStep, dialog: ImportDialog, qtbot: QtBot) -> None:
    first = roles(step)
    look_at(step, "惠及")
    qtbot.keyClick(step.parts, "4")
    second = roles(step)
    qtbot.keyClick(step.parts, Qt.Key.Key_Delete)
    assert first != second != roles(step)
    qtbot.keyClick(step.parts, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert roles(step) == second
    assert words(step) == "成效品著，惠及群众"
    qtbot.keyClick(step.source, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert roles(step) == first
    step.redo()
    assert roles(step) == second
    wait_for_page(dialog, qtbot)


def test_choices_and_typing_are_undone_in_their_order(
    step: TextStep, dialog: ImportDialog, qtbot: QtBot
) -> None:
    first = step.source.text, roles(step)
    look_at(step, "惠及")
    qtbot.keyClick(step.parts, "4")
    chosen = roles(step)
    look_at(step, "印发规划")
    qtbot.keyClicks(step.source, "x")
    assert step.source.text != first[0]
    qtbot.keyClick(step.source, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (step.source.text, roles(step)) == (first[0], chosen)
    qtbot.keyClick(step.source, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (step.source.text, roles(step)) == first
    wait_for_page(dialog, qtbot)


def test_house_style_and_a_misreading_turned_down_come_back(
    step: TextStep, dialog: ImportDialog, qtbot: QtBot
) -> None:
    count = step.proposals.list.count()
    step.proposals.list.setCurrentRow(0)
    step.proposals.reject_current()
    step.proposals.style_box.setChecked(False)
    step.undo()
    assert step.proposals.style_box.isChecked()
    assert step.draft.has_style
    step.undo()
    assert step.proposals.list.count() == count
    wait_for_page(dialog, qtbot)


def test_a_key_gives_a_role_in_the_list(step: TextStep, dialog: ImportDialog, qtbot: QtBot) -> None:
    look_at(step, "惠及")
    qtbot.keyClick(step.parts, "4")
    assert ("lede", "成效品著，惠及群众") in roles(step)
    assert (part(step), words(step)) == ("Lede", "成效品著，惠及群众")
    assert step.parts.currentIndex().siblingAtColumn(SURENESS).data() == "sure"
    qtbot.keyClick(step.parts, Qt.Key.Key_Delete)
    assert "惠及" not in "".join(text for _, text in roles(step))
    assert part(step) == "Left out"
    qtbot.keyClick(step.parts, "6")
    assert ("statement", "成效品著，惠及群众") in roles(step)
    wait_for_page(dialog, qtbot)


def test_a_key_gives_a_role_in_the_copy(step: TextStep, qtbot: QtBot) -> None:
    look_at(step, "惠及")
    qtbot.keyClick(step.source, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert ("panel_title", "成效品著，惠及群众") in roles(step)
    assert step.source.text == TEXT


def test_furniture_comes_back(step: TextStep, qtbot: QtBot) -> None:
    look_at(step, "05版")
    assert part(step) == "Left out"
    qtbot.keyClick(step.parts, "2")
    assert ("kicker", "05版 要闻") in roles(step)


def test_what_can_not_be_is_said(step: TextStep, qtbot: QtBot) -> None:
    look_at(step, "惠及")
    before = roles(step)
    qtbot.keyClick(step.parts, "7")
    assert "can’t be an event" in step.note.text()
    assert roles(step) == before
    assert not step.draft.roles


def test_the_legend_the_menu_and_the_combo_box(step: TextStep, qtbot: QtBot, dialog: ImportDialog) -> None:
    look_at(step, "惠及")
    assert step.roles.buttons["statement"].isChecked()
    qtbot.mouseClick(step.roles.buttons["lede"], Qt.MouseButton.LeftButton)
    assert ("lede", "成效品著，惠及群众") in roles(step)
    step._show_menu(QPoint(10, 10))
    (menu,) = (one for one in step.findChildren(QMenu) if one.isVisible())
    action = next(one for one in menu.actions() if one.data() == "statement")
    action.trigger()
    menu.close()
    assert ("statement", "成效品著，惠及群众") in roles(step)
    step.parts.edit(step.parts.currentIndex().siblingAtColumn(PART))
    box = step.parts.viewport().findChild(QComboBox)
    assert box is not None
    assert box.count() == len(LOOKS)
    box.setCurrentIndex(box.findData("left_over"))
    box.activated.emit(box.currentIndex())
    assert "惠及" not in "".join(text for _, text in roles(step))


def test_doubts_are_gone_through(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.importing.take_file(COPY / "open/shuanghe.txt")
    step = text_step(opened(window, qtbot))
    unsure = len(step.structure.unsure())
    assert unsure >= 2
    qtbot.mouseClick(step.doubt_button, Qt.MouseButton.LeftButton)
    first = words(step)
    assert step.parts.currentIndex().siblingAtColumn(SURENESS).data().startswith("? in doubt · ")
    qtbot.keyClick(step.parts, "n")
    assert words(step) != first
    qtbot.keyClick(step.parts, Qt.Key.Key_Return)
    assert len(step.structure.unsure()) == unsure - 1
    qtbot.mouseClick(step.accept_button, Qt.MouseButton.LeftButton)
    assert not step.structure.unsure()
    assert not step.accept_button.isEnabled()


def test_misreadings_one_by_one_and_all(step: TextStep, dialog: ImportDialog, qtbot: QtBot) -> None:
    found = step.proposals.list
    assert [found.item(row).text().split("    ")[0] for row in range(found.count())] == [
        "● 建成道路[5OO → 500]公里",
        "● 成效[品著 → 显著]，惠及群众",
    ]
    found.setCurrentRow(0)
    assert words(step).startswith("建成道路")
    qtbot.keyClick(found, Qt.Key.Key_Delete)
    assert "5OO" in step.source.text
    assert found.count() == 1
    qtbot.mouseClick(step.proposals.accept_all, Qt.MouseButton.LeftButton)
    assert "成效显著，惠及群众" in step.source.text
    assert found.count() == 0
    step.source.undo()
    assert step.source.text == TEXT
    assert found.count() == 1  # what was turned down stays so
    wait_for_page(dialog, qtbot)


def test_typing_reads_again(step: TextStep, dialog: ImportDialog, qtbot: QtBot) -> None:
    look_at(step, "惠及")
    qtbot.keyClick(step.parts, "4")
    look_at(step, "重点任务")
    qtbot.keyClick(step.source, "X")
    assert ("panel_title", "重X点任务") in roles(step)
    assert ("lede", "成效品著，惠及群众") in roles(step)  # as chosen
    step.source.moveCursor(step.source.textCursor().MoveOperation.End)
    qtbot.keyClick(step.source, Qt.Key.Key_Return)
    step.source.insertPlainText("● 新增学位")  # as an input method does
    qtbot.keyClicks(step.source, "28")
    assert roles(step)[-1] == ("statement", "新增学位28")
    wait_for_page(dialog, qtbot)
    assert dialog.page.outcome is not None
    assert dialog.page.outcome.shown.panels[0].title == "重X点任务"


def test_a_text_that_reads_slowly_is_read_in_pauses(step: TextStep, qtbot: QtBot) -> None:
    step._took = 1.0
    look_at(step, "重点任务")
    qtbot.keyClick(step.source, "X")
    assert step._reading.isActive()
    assert ("panel_title", "重X点任务") in roles(step)  # whoever asks has the truth
    assert not step._reading.isActive()


def test_house_style_can_be_left_alone(window: MainWindow, qtbot: QtBot) -> None:
    copied("标题\n\n专题\n● 建成道路,里程居首\n● 建成桥梁\n")
    window.action_set["paste-special"].trigger()
    dialog = opened(window, qtbot)
    step = text_step(dialog)
    assert step.proposals.style_box.text() == "Set marks in house style (places: 1)"
    step.proposals.style_box.click()
    wait_for_page(dialog, qtbot)
    assert dialog.page.outcome is not None
    assert dialog.page.outcome.shown.panels[0].body[0].text == "建成道路,里程居首"  # type: ignore[attr-defined]


def test_colours_say_how_sure_and_words_too(step: TextStep) -> None:
    faint, strong = role_color("title", False, 0.2), role_color("title", False, 1.0)
    assert faint.alphaF() < strong.alphaF()
    look_at(step, "惠及")
    assert step.source.words_at(step.source.caret) == (
        "Statement: sure (95%), a bullet marks it\n品著 → 显著: no such word"
    ) or step.source.words_at(step.source.caret).startswith("Statement: sure (95%)")
    marks = [one for one in step.source.extraSelections() if one.format.background().color() != QColor()]  # type: ignore[attr-defined]
    assert len(marks) >= len(step.structure.pieces)
    grounds = {(look.light, look.dark) for look in LOOKS.values()}
    assert len(grounds) == len(LOOKS)
    assert len({look.key for look in LOOKS.values()}) == len(LOOKS)


def test_only_what_is_seen_is_coloured(window: MainWindow, qtbot: QtBot) -> None:
    copied("标题\n\n专题\n" + "".join(f"● 建成第{i}条道路\n" for i in range(2000)))
    window.action_set["paste-special"].trigger()
    (dialog,) = (one for one in window.findChildren(ImportDialog) if one.isVisible())
    step = text_step(dialog)
    assert len(step.structure.pieces) > 2000
    assert 4 < len(step.source.extraSelections()) < 300
    dialog.reject()


@pytest.fixture
def busy(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window with a project of its own."""
    events = (Event(date=DateSpan.parse("2021"), text="自有"),)
    panels = (Panel(title="甲", body=(Statement(text="一"),)), Panel(title="乙"))
    window.commands.edit._workspace.new(
        Project(title="自己", timeline=Timeline(events=events), panels=panels)
    )
    return window


def test_merged_into_the_open_project_as_one_step(busy: MainWindow, qtbot: QtBot) -> None:
    session = busy.commands.edit._workspace.current
    assert session is not None
    before = session.project
    session.select(("panels/0",))
    copied(TEXT)
    busy.action_set["paste-special"].trigger()
    dialog = opened(busy, qtbot)
    assert [dialog.into.itemText(i) for i in range(dialog.into.count())] == [
        "A new project",
        "“自己”, panels at the end",
        "“自己”, behind the selected panel",
    ]
    assert "stay as they are" in dialog.summary.text()
    look_at(text_step(dialog), "印发规划")
    assert dialog.page._tool.key == "timeline/events/2/text"  # on the merged page
    ok(dialog, qtbot)
    project = session.project
    assert [panel.title for panel in project.panels] == ["甲", "重点任务", "乙"]
    assert project.timeline is not None
    assert [event.date.text for event in project.timeline.events] == ["2020-01-03", "2021", "2021-10-20"]
    assert project.title == "自己"
    assert session.selection == ("panels/1", "timeline/events/0", "timeline/events/2")
    session.undo()
    assert session.project is before


def test_into_a_new_one_beside_it(busy: MainWindow, qtbot: QtBot) -> None:
    copied(TEXT)
    busy.action_set["paste-special"].trigger()
    dialog = opened(busy, qtbot)
    dialog.into.setCurrentIndex(0)
    dialog.into.activated.emit(0)
    wait_for_page(dialog, qtbot)
    ok(dialog, qtbot)
    assert len(busy.commands.edit._workspace.sessions) == 2
    assert project_of(busy).title == "重庆成都双核联动"


def test_dropped_on_the_window(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = str(shutil.copy(COPY / "open/museum.txt", tmp_path))
    assert dropped(window, path)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(ImportDialog)))
    step = text_step(opened(window, qtbot))
    assert step.source.text == Path(path).read_text("utf-8")
    assert not dropped(window, str(tmp_path / "a.xyz"))


def test_what_can_not_be_read_is_told(window: MainWindow, tmp_path: Path) -> None:
    copied("")
    window.action_set["paste-special"].trigger()
    assert "no text and no table" in window.commands.edit._workspace.error
    window.commands.importing.take_file(tmp_path / "missing.docx")
    assert "no such file" in window.commands.edit._workspace.error
    assert not window.findChildren(ImportDialog)


def test_nothing_to_import_is_said(window: MainWindow, qtbot: QtBot) -> None:
    copied("第5版\n")
    window.action_set["paste-special"].trigger()
    dialog = opened(window, qtbot)
    ok(dialog, qtbot)
    assert dialog.isVisible()
    assert "nothing to import" in dialog.summary.text()


def failing(*_: object, **__: object) -> None:
    raise KeyError("fault")


def test_return_takes_nothing_in(dialog: ImportDialog, step: TextStep, qtbot: QtBot) -> None:
    """It accepts one part in the list; one Return too many would import all of it."""
    dialog.page.canvas.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(dialog.page.canvas, key)
    assert dialog.isVisible()
    assert dialog.outcome is None


def test_a_part_clicked_on_the_page_gets_a_role_by_one_key(
    dialog: ImportDialog, step: TextStep, qtbot: QtBot
) -> None:
    page = dialog.page.canvas.page
    assert page is not None
    box = find_box(page.frame, "panels/0/title")
    assert box is not None
    at = dialog.page.canvas.view_box(box).center().toPoint()
    qtbot.mouseClick(dialog.page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    focused = dialog.focusWidget()
    assert focused is step.parts
    qtbot.keyClick(focused, Qt.Key.Key_2)
    assert "重点任务" in [piece.text.text for piece in step.structure.of("kicker")]


def test_a_fault_while_the_page_is_made_is_told_and_gone_on_from(
    dialog: ImportDialog, step: TextStep, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("chengyu_desktop.editor.pipeline.PageMaker.page", failing)
        step.source.insertPlainText("新")
        wait_for_page(dialog, qtbot)
        assert "is kept" in dialog.page.note.text()
        assert ok_button(dialog).isEnabled()
    text = step.source.text
    step.source.insertPlainText("又")
    wait_for_page(dialog, qtbot)
    assert dialog.page.note.text() == ""
    assert text.startswith("新")
    assert step.source.text.startswith("新又")


def test_a_fault_while_reading_keeps_the_text(
    dialog: ImportDialog, step: TextStep, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("chengyu_desktop.editor.importing.text_step.structure_of", failing)
        step.source.insertPlainText("新")
        assert "is kept" in step.note.text()
        assert step.source.text == "新" + TEXT
    step.source.insertPlainText("又")
    wait_for_page(dialog, qtbot)
    assert step.structure.pieces[0].text.text.startswith("新又")


def test_a_fault_while_taking_it_in_keeps_the_window(
    dialog: ImportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chengyu_desktop.editor.importing.outcome.shown_part", failing)
    ok(dialog, qtbot)
    assert dialog.isVisible()
    assert "is kept" in dialog.summary.text()


def test_copy_that_the_reader_fails_at_is_told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chengyu_desktop.editor.importing.text_step.structure_of", failing)
    copied(TEXT)
    window.action_set["paste-special"].trigger()
    assert "a part of it at a time" in window.commands.edit._workspace.error
