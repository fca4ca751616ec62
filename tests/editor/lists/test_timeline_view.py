from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import delete, insert, set_value
from chengyu_desktop.document.project import Event, Project, Timeline
from chengyu_desktop.editor.lists.models_events import DATE, GROUP, KEY, TEXT, WORDING
from chengyu_desktop.editor.lists.timeline_view import TimelineView
from chengyu_desktop.editor.session import Session
from tests.helpers.lists import (
    ALT,
    CTRL,
    SHIFT,
    click,
    close_editor,
    drag,
    drop_before,
    drop_below_all,
    new_session,
    open_editor,
    overtype,
    show_with_focus,
    unnamed,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def made_event(date: str, text: str, key: bool = False) -> Event:
    return Event(date=DateSpan.parse(date), text=text, key=key)


PROJECT = Project(
    timeline=Timeline(
        events=(
            made_event("2022-03", "甲"),
            made_event("2021-12-17/2021-12-18", "乙", key=True),
            made_event("2020", "丙"),
            made_event("2023-01-01", "丁"),
        )
    )
)


@pytest.fixture
def session() -> Session:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    return new_session(PROJECT)


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> TimelineView:
    made = TimelineView(session)
    show_with_focus(qtbot, made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def cell(view: TimelineView, row: int, column: int = TEXT) -> QModelIndex:
    return view.table.model().index(row, column)


def texts(session: Session) -> str:
    timeline = session.project.timeline
    return "".join(event.text for event in timeline.events) if timeline else ""


def shown(view: TimelineView) -> str:
    return "".join(str(cell(view, row).data()) for row in range(view.table.model().rowCount()))


def selected(view: TimelineView) -> list[int]:
    return sorted(index.row() for index in view.table.selectionModel().selectedRows())


def event(session: Session, row: int) -> Event:
    assert session.project.timeline is not None
    return session.project.timeline.events[row]


# Cells


def test_cells_show_the_events(view: TimelineView) -> None:
    assert [cell(view, 1, column).data() for column in (DATE, WORDING, TEXT)] == [
        "2021-12-17/2021-12-18",
        "2021年12月17日—18日",
        "乙",
    ]
    ticks = [Qt.CheckState(cell(view, row, KEY).data(Qt.ItemDataRole.CheckStateRole)) for row in range(4)]
    assert [tick == Qt.CheckState.Checked for tick in ticks] == [False, True, False, False]


def test_text_is_edited_in_place(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 2), twice=True)
    close_editor(qtbot, overtype(qtbot, view.table, "new"))
    assert texts(session) == "甲乙new丁"
    assert session.history.labels()[-1] == "Change “Text”"
    session.undo()
    assert shown(view) == "甲乙丙丁"


def test_a_group_is_written_in_its_column(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 2, GROUP), twice=True)
    close_editor(qtbot, overtype(qtbot, view.table, "north"))
    assert event(session, 2).group == "north"
    view.filter.setText("NORTH")
    assert shown(view) == "丙"


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
def test_keys_open_the_editor_and_escape_leaves_it(
    view: TimelineView, session: Session, qtbot: QtBot, key: Qt.Key
) -> None:
    click(qtbot, view.table, cell(view, 0, WORDING))
    qtbot.keyClick(view.table, key)
    close_editor(qtbot, overtype(qtbot, view.table, "spring"), Qt.Key.Key_Escape)
    assert open_editor(view.table) is None
    assert not session.is_modified


def test_wrong_date_is_told_while_it_is_typed(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 0, DATE), twice=True)
    editor = overtype(qtbot, view.table, "2022/3/7")
    assert editor.problem == "“2022/3/7” is not a date as it stands: write 2022-03-07"
    assert editor.accessibleDescription() == editor.toolTip() == editor.problem
    ordinary = view.table.viewport().palette().base().color()
    assert editor.palette().base().color() != ordinary
    close_editor(qtbot, editor)
    assert open_editor(view.table) is editor
    assert not session.is_modified
    overtype(qtbot, view.table, "2022-03-07")
    assert editor.problem == ""
    assert editor.accessibleDescription() == "2022年3月7日"
    assert editor.palette().base().color() == ordinary
    close_editor(qtbot, editor)
    assert event(session, 0).date == DateSpan.parse("2022-03-07")


def test_wrong_date_gives_way_when_the_focus_goes(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 0, DATE), twice=True)
    overtype(qtbot, view.table, "soon")
    view.filter.setFocus()
    assert open_editor(view.table) is None
    assert not session.is_modified
    assert cell(view, 0, DATE).data() == "2022-03"


def test_tick_makes_a_key_event(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    view.table.setCurrentIndex(cell(view, 0, KEY))
    qtbot.keyClick(view.table, Qt.Key.Key_Space)
    assert event(session, 0).key
    assert session.history.labels()[-1] == "Change “Key”"


def test_open_editor_survives_edits_made_elsewhere(
    view: TimelineView, session: Session, qtbot: QtBot
) -> None:
    click(qtbot, view.table, cell(view, 2), twice=True)
    editor = overtype(qtbot, view.table, "half")
    session.edit(lambda p: insert(p, "timeline/events", 0, [made_event("2019", "零")]), "elsewhere")
    session.edit(lambda p: set_value(p, "timeline/events/3/wording", "初"), "the same row")
    assert open_editor(view.table) is editor
    assert editor.text() == "half"
    close_editor(qtbot, editor)
    assert texts(session) == "零甲乙half丁"


# Rows


def test_rows_stay_the_same_through_edits(view: TimelineView, session: Session) -> None:
    places = [QPersistentModelIndex(cell(view, row)) for row in range(4)]
    view.sort()
    assert shown(view) == "丙乙甲丁"
    assert [place.row() for place in places] == [2, 1, 0, 3]
    session.edit(lambda p: delete(p, ["timeline/events/1"]), "delete")
    assert [place.row() for place in places] == [1, -1, 0, 2]


def test_sorting_keeps_the_selection(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 0))
    view.sort()
    assert selected(view) == [2]
    assert session.selection == ("timeline/events/2",)
    session.undo()
    assert shown(view) == "甲乙丙丁"
    assert selected(view) == [0]


def test_add_begins_with_the_date(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 1))
    qtbot.keyClick(view.table, Qt.Key.Key_Insert)
    close_editor(qtbot, overtype(qtbot, view.table, "2024"))
    assert event(session, 2) == made_event("2024", "")
    assert selected(view) == [2]


def test_first_event_of_a_project(qtbot: QtBot) -> None:
    session = new_session(Project())
    view = TimelineView(session)
    show_with_focus(qtbot, view)
    view.add_event()
    close_editor(qtbot, overtype(qtbot, view.table, "2024"))
    assert session.project.timeline == Timeline(events=(made_event("2024", ""),))


def test_delete_several(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 0))
    click(qtbot, view.table, cell(view, 2), CTRL)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert texts(session) == shown(view) == "乙丁"
    assert selected(view) == [0]


def test_move_by_keys(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 1))
    click(qtbot, view.table, cell(view, 2), SHIFT)
    qtbot.keyClick(view.table, Qt.Key.Key_Down, ALT)
    assert texts(session) == shown(view) == "甲丁乙丙"
    assert selected(view) == [2, 3]
    qtbot.keyClick(view.table, Qt.Key.Key_Up, ALT)
    assert texts(session) == "甲乙丙丁"


def test_copy_between_projects(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    click(qtbot, view.table, cell(view, 1))
    qtbot.keyClick(view.table, Qt.Key.Key_X, CTRL)
    assert texts(session) == "甲丙丁"
    other = new_session(Project())
    there = TimelineView(other)
    show_with_focus(qtbot, there)
    qtbot.keyClick(there.table, Qt.Key.Key_V, CTRL)
    qtbot.keyClick(there.table, Qt.Key.Key_D, CTRL)
    assert texts(other) == "乙乙"
    assert event(other, 0) == event(other, 1) == made_event("2021-12-17/2021-12-18", "乙", key=True)


def test_rows_from_a_spreadsheet(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("日期\t事件\r\n2022/3/7\t一\t是\r\n2022年5月\t二\r\n")
    click(qtbot, view.table, cell(view, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_V, CTRL)
    assert texts(session) == "甲一二乙丙丁"
    assert event(session, 1) == made_event("2022-03-07", "一", key=True)
    assert selected(view) == [1, 2]


def test_bad_row_from_a_spreadsheet_is_told(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("2022\t一\nsoon\t二\n")
    qtbot.keyClick(view.table, Qt.Key.Key_V, CTRL)
    assert view.sentence.text().startswith("Row 2 can't be pasted: “soon” is not a date")
    assert view.sentence.isVisible()
    assert not session.is_modified
    click(qtbot, view.table, cell(view, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert not view.sentence.isVisible()


# Dragging


def test_drag_to_another_place(view: TimelineView, session: Session) -> None:
    session.select(("timeline/events/0",))
    assert drop_before(view.table, cell(view, 2), drag(view.table, [cell(view, 0), cell(view, 0, DATE)]))
    assert texts(session) == shown(view) == "乙甲丙丁"
    assert session.selection == ("timeline/events/1",)
    assert drop_below_all(view.table, drag(view.table, [cell(view, 0), cell(view, 2)]))
    assert texts(session) == "甲丁乙丙"


def test_drag_to_another_project_copies(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    other = new_session(Project())
    there = TimelineView(other)
    show_with_focus(qtbot, there)
    assert drop_below_all(there.table, drag(view.table, [cell(view, 1)]))
    assert texts(other) == "乙"
    assert texts(session) == "甲乙丙丁"


def test_other_things_are_not_dropped(view: TimelineView, session: Session) -> None:
    data = QMimeData()
    data.setText("words")
    assert not drop_before(view.table, cell(view, 2), data)
    assert not session.is_modified


# Filter and selection


def test_filter_hides_and_is_minded(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.filter, "202")
    assert shown(view) == "甲乙丙丁"
    qtbot.keyClicks(view.filter, "1")
    assert shown(view) == "乙"
    qtbot.keyClick(view.table, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert texts(session) == "甲丙丁"
    view.filter.clear()
    assert shown(view) == "甲丙丁"


def test_what_is_filtered_away_is_no_longer_selected(view: TimelineView, session: Session) -> None:
    session.select(("timeline/events/0", "timeline/events/1/text", "title"))
    view.filter.setText("2022")
    assert session.selection == ("timeline/events/0", "title")
    view.filter.clear()
    assert selected(view) == [0]


def test_edit_of_a_filtered_row(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.filter, "2023")
    click(qtbot, view.table, cell(view, 0), twice=True)
    close_editor(qtbot, overtype(qtbot, view.table, "last"))
    assert texts(session) == "甲乙丙last"


def test_selection_is_the_sessions(view: TimelineView, session: Session, qtbot: QtBot) -> None:
    session.select(("timeline/events/2/text", "timeline/events/0"))
    assert selected(view) == [0, 2]
    session.select(("title",))
    assert selected(view) == []
    click(qtbot, view.table, cell(view, 1))
    qtbot.keyClick(view.table, Qt.Key.Key_Down, SHIFT)
    assert session.selection == ("timeline/events/1", "timeline/events/2")


def test_thousand_events_change_one_row_each(qtbot: QtBot) -> None:
    events = tuple(made_event("2022", str(number)) for number in range(1000))
    session = new_session(Project(timeline=Timeline(events=events)))
    view = TimelineView(session)
    show_with_focus(qtbot, view)
    with qtbot.waitSignal(view.model.dataChanged) as changed, qtbot.assertNotEmitted(view.model.modelReset):
        session.edit(lambda p: set_value(p, "timeline/events/500/text", "new"), "type")
    assert [index.row() for index in changed.args[:2]] == [500, 500]
    with qtbot.waitSignal(view.model.rowsInserted) as inserted:
        session.edit(lambda p: insert(p, "timeline/events", 10, events[:3]), "insert")
    assert inserted.args[1:] == [10, 12]


def test_everything_has_a_name(view: TimelineView) -> None:
    assert unnamed(view) == []
