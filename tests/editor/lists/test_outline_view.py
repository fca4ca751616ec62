from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import insert, move, set_value
from chengyu_desktop.document.project import Credits, Event, Panel, Project, Timeline, UnknownBlock
from chengyu_desktop.editor.canvas.selectable import reading_order
from chengyu_desktop.editor.lists.outline_view import OutlineView
from chengyu_desktop.editor.session import Session
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.statement import Statement
from tests.helpers.lists import (
    ALT,
    CTRL,
    click,
    close_editor,
    drag,
    drop_before,
    drop_onto,
    new_session,
    open_editor,
    overtype,
    sample_session,
    show_with_focus,
    unnamed,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PROJECT = Project(
    title="**题**目",
    timeline=Timeline(title="大事记", events=(Event(date=DateSpan.parse("2022-03"), text="甲"),)),
    panels=(
        Panel(title="一", body=(Statement(text="甲**乙**"), Statement(text="丙"))),
        Panel(title="二", body=(Number(value=Decimal("1054.50"), unit="亿元", label="投资"),)),
        Panel(),
    ),
    credits=Credits(source="市发展改革委"),
)


@pytest.fixture
def session() -> Session:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    return new_session(PROJECT)


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> OutlineView:
    made = OutlineView(session)
    show_with_focus(qtbot, made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def words(view: OutlineView, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """All rows, indented by their depth."""
    rows: list[str] = []
    for row in range(view.model.rowCount(parent or QModelIndex())):
        index = view.model.index(row, 0, parent or QModelIndex())
        rows += ["  " * depth + index.data(), *words(view, index, depth + 1)]
    return rows


def at(view: OutlineView, key: str) -> QModelIndex:
    index = view.model.index_of(key)
    assert view.model.key(index) == key
    return index


def panels(session: Session) -> list[str]:
    """Titles with the number of their blocks."""
    return [f"{panel.title}{len(panel.body)}" for panel in session.project.panels]


def test_the_whole_page_in_words(view: OutlineView) -> None:
    assert words(view) == [
        "Kicker",
        "Headline: 题目",
        "Lede title",
        "Lede",
        "Timeline: 大事记",
        "  2022-03 甲",
        "1 一",
        "  Statement: 甲乙",
        "  Statement: 丙",
        "2 二",
        "  Number: 1054.50亿元 投资",
        "3",
        "Credits: 市发展改革委",
    ]


def test_every_part_of_the_page_has_a_row(qtbot: QtBot) -> None:
    session = sample_session()
    view = OutlineView(session)
    qtbot.addWidget(view)
    for key in reading_order(session.project):
        assert view.model.key(view.model.index_of(key)) == key


def test_inner_keys_find_the_part_around_them(view: OutlineView) -> None:
    for key, around in (
        ("panels/0/body/1/text", "panels/0/body/1"),
        ("panels/1/title", "panels/1"),
        ("timeline/events/0/date", "timeline/events/0"),
        ("timeline/title", "timeline"),
        ("credits/source", "credits"),
        ("lede", "lede"),
    ):
        assert view.model.key(view.model.index_of(key)) == around
    for key in ("page/size", "", "panels/9", "timeline/events/7"):
        assert not view.model.index_of(key).isValid()


def test_numbers_follow_the_order(view: OutlineView, session: Session) -> None:
    session.edit(lambda p: move(p, ["panels/1"], "panels", 0), "move")
    assert [line for line in words(view) if line[0].isdigit()] == ["1 二", "2 一", "3"]
    session.edit(lambda p: insert(p, "panels", 0, [Panel(title="零")]), "insert")
    assert [line for line in words(view) if line[0].isdigit()] == ["1 零", "2 二", "3 一", "4"]
    session.undo()
    session.undo()
    assert [line for line in words(view) if line[0].isdigit()] == ["1 一", "2 二", "3"]


def test_timeline_comes_and_goes(view: OutlineView, session: Session) -> None:
    session.edit(lambda p: set_value(p, "timeline", None), "none")
    assert not view.model.index_of("timeline").isValid()
    assert view.model.key(view.model.index_of("panels/0")) == "panels/0"
    session.undo()
    assert view.model.key(view.model.index_of("panels/0")) == "panels/0"
    assert at(view, "timeline/events/0").data() == "2022-03 甲"


def test_rows_stay_the_same_through_edits(view: OutlineView, session: Session) -> None:
    block = QPersistentModelIndex(at(view, "panels/0/body/1"))
    session.edit(lambda p: set_value(p, "panels/0/body/0/text", "新"), "type")
    session.edit(lambda p: move(p, ["panels/0"], "panels", 3), "move")
    assert view.model.key(block) == "panels/2/body/1"
    assert view.tree.isExpanded(at(view, "panels/2"))


# Titles


def test_titles_are_edited_in_place(view: OutlineView, session: Session, qtbot: QtBot) -> None:
    for key, field in (("panels/1", "panels/1/title"), ("title", "title"), ("timeline", "timeline/title")):
        click(qtbot, view.tree, at(view, key))
        qtbot.keyClick(view.tree, Qt.Key.Key_F2)
        editor = open_editor(view.tree)
        assert editor is not None
        assert editor.text() == get(session.project, field)
        close_editor(qtbot, overtype(qtbot, view.tree, "new"))
        assert get(session.project, field) == "new"
        assert session.history.labels()[-1] == "Rename"


def test_blocks_have_no_title_to_edit(view: OutlineView, qtbot: QtBot) -> None:
    click(qtbot, view.tree, at(view, "panels/0/body/0"))
    with qtbot.waitSignal(view.write_asked) as asked:  # their words are written on the page
        qtbot.keyClick(view.tree, Qt.Key.Key_Return)
    assert asked.args == ["panels/0/body/0"]
    assert open_editor(view.tree) is None


def test_an_empty_title_is_edited_across_the_row_and_says_which_it_is(
    view: OutlineView, session: Session, qtbot: QtBot
) -> None:
    click(qtbot, view.tree, at(view, "kicker"))
    qtbot.keyClick(view.tree, Qt.Key.Key_F2)
    editor = open_editor(view.tree)
    assert editor is not None
    assert editor.placeholderText() == "Kicker"
    assert editor.geometry().right() == view.tree.viewport().rect().right()
    close_editor(qtbot, overtype(qtbot, view.tree, "new"))
    assert session.project.kicker == "new"


# Selection


def test_click_selects_and_asks_for_the_place(view: OutlineView, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.place_asked) as asked:
        click(qtbot, view.tree, at(view, "panels/0/body/0"))
    assert asked.args == ["panels/0/body/0"]
    click(qtbot, view.tree, at(view, "panels/1/body/0"), CTRL)
    assert session.selection == ("panels/0/body/0", "panels/1/body/0")


def test_selection_made_elsewhere_is_shown(view: OutlineView, session: Session) -> None:
    session.select(("panels/1/body/0/label", "timeline/events/0"))
    selected = {view.model.key(index) for index in view.tree.selectedIndexes()}
    assert selected == {"panels/1/body/0", "timeline/events/0"}
    assert session.selection == ("panels/1/body/0/label", "timeline/events/0")
    session.select(())
    assert view.tree.selectedIndexes() == []


# Items


def test_delete_cut_and_paste(view: OutlineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.tree, at(view, "panels/0/body/0"))
    qtbot.keyClick(view.tree, Qt.Key.Key_X, CTRL)
    assert panels(session) == ["一1", "二1", "0"]
    assert session.selection == ("panels/0/body/0",)
    click(qtbot, view.tree, at(view, "panels/2"))
    qtbot.keyClick(view.tree, Qt.Key.Key_V, CTRL)
    assert panels(session) == ["一1", "二1", "1"]
    click(qtbot, view.tree, at(view, "panels/1"))
    qtbot.keyClick(view.tree, Qt.Key.Key_Delete)
    assert panels(session) == ["一1", "1"]
    assert session.selection == ("panels/1",)


def test_mixed_copy_is_refused_with_a_sentence(view: OutlineView, session: Session) -> None:
    session.select(("panels/0", "timeline/events/0"))
    copy = next(action for action in view.tree.actions() if action.text() == "Copy")
    copy.trigger()
    assert "select one sort" in view.sentence.text()


def test_move_by_keys(view: OutlineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.tree, at(view, "panels/1"))
    qtbot.keyClick(view.tree, Qt.Key.Key_Up, ALT)
    assert panels(session) == ["二1", "一2", "0"]
    assert view.model.key(view.tree.selectedIndexes()[0]) == "panels/0"


# Dragging


def test_panels_are_dragged_to_another_place(view: OutlineView, session: Session) -> None:
    assert drop_before(view.tree, at(view, "panels/0"), drag(view.tree, [at(view, "panels/2")]))
    assert panels(session) == ["0", "一2", "二1"]
    assert drop_before(view.tree, at(view, "credits"), drag(view.tree, [at(view, "panels/1")]))
    assert panels(session) == ["0", "二1", "一2"]
    assert session.selection == ("panels/2",)


def test_panels_stay_between_heading_and_credits(view: OutlineView, session: Session) -> None:
    assert drop_before(view.tree, at(view, "kicker"), drag(view.tree, [at(view, "panels/1")]))
    assert panels(session) == ["二1", "一2", "0"]


def test_blocks_are_dragged_between_panels(view: OutlineView, session: Session) -> None:
    first = session.project.panels[0].body[0]
    assert drop_before(view.tree, at(view, "panels/1/body/0"), drag(view.tree, [at(view, "panels/0/body/0")]))
    assert session.project.panels[1].body[0] is first
    assert session.selection == ("panels/1/body/0",)
    assert drop_onto(view.tree, at(view, "panels/2"), drag(view.tree, [at(view, "panels/1/body/0")]))
    assert panels(session) == ["一1", "二1", "1"]


def test_parts_are_not_dropped_where_they_can_not_stand(view: OutlineView, session: Session) -> None:
    block = drag(view.tree, [at(view, "panels/0/body/0")])
    assert not drop_before(view.tree, at(view, "panels/1"), block)
    assert not drop_onto(view.tree, at(view, "lede"), block)
    event = drag(view.tree, [at(view, "timeline/events/0")])
    assert not drop_onto(view.tree, at(view, "panels/2"), event)
    assert not session.is_modified


def test_unknown_blocks_are_named_as_the_file_names_them(qtbot: QtBot) -> None:
    view = OutlineView(new_session(Project(panels=(Panel(body=(UnknownBlock(kind_name="hologram"),)),))))
    qtbot.addWidget(view)
    assert words(view)[-2] == "  hologram"


def test_another_project_is_shown_afresh(view: OutlineView, session: Session) -> None:
    session.new(Project(panels=(Panel(title="新", body=(Statement(text="文"),)),)))
    assert words(view)[-3:] == ["1 新", "  Statement: 文", "Credits"]
    assert view.tree.isExpanded(at(view, "panels/0"))


def test_everything_has_a_name(view: OutlineView) -> None:
    assert unnamed(view) == []


def test_rows_have_room_for_chinese_below_a_first_one_without(qtbot: QtBot) -> None:
    heights = []
    for kicker in ("", "肩题"):
        view = OutlineView(new_session(Project(kicker=kicker, title="国")))
        show_with_focus(qtbot, view)
        heights.append(view.tree.visualRect(view.model.index(1, 0)).height())
    assert heights[0] == heights[1]
