"""Working list views as hands do: clicks, keys, editors in cells, rows dragged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.lists.delegates import CheckedEdit
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session

SAMPLE = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NONE = Qt.KeyboardModifier.NoModifier
_ACTIONS = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


def sample_session() -> Session:
    made = Session(Pipeline(SystemFonts()))
    assert made.open(SAMPLE)
    return made


def new_session(project: Project) -> Session:
    made = Session(Pipeline(SystemFonts()))
    made.new(project)
    return made


def show_with_focus(qtbot: QtBot, widget: QWidget, width: int = 520, height: int = 520) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.setFocus()


def click(
    qtbot: QtBot,
    view: QAbstractItemView,
    index: QModelIndex,
    modifier: Qt.KeyboardModifier = _NONE,
    *,
    twice: bool = False,
) -> None:
    place = view.visualRect(index).center()
    if isinstance(view, QTreeView):
        place.setX(view.visualRect(index).left() + 20)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    if twice:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def open_editor(view: QAbstractItemView) -> CheckedEdit | None:
    """The editor in a cell, if one is open."""
    editors = [editor for editor in view.findChildren(CheckedEdit) if editor.isVisible()]
    assert len(editors) <= 1
    return editors[0] if editors else None


def overtype(qtbot: QtBot, view: QAbstractItemView, text: str) -> CheckedEdit:
    """Types over all there is in the open editor."""
    editor = open_editor(view)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(editor, text)
    return editor


def close_editor(qtbot: QtBot, editor: CheckedEdit, key: Qt.Key = Qt.Key.Key_Return) -> None:
    qtbot.keyClick(editor, key)
    QApplication.processEvents()


def drag(source: QAbstractItemView, indexes: Sequence[QModelIndex]) -> QMimeData:
    """What the hand holds once rows are dragged."""
    return source.model().mimeData(list(indexes))


def drop_before(view: QAbstractItemView, index: QModelIndex, data: QMimeData) -> bool:
    """Lets go on the upper edge of a row; whether the view said that it may."""
    return _drop(view, view.visualRect(index).topLeft() + QPoint(20, 1), data)


def drop_onto(view: QAbstractItemView, index: QModelIndex, data: QMimeData) -> bool:
    return _drop(view, QPoint(view.visualRect(index).left() + 20, view.visualRect(index).center().y()), data)


def drop_below_all(view: QAbstractItemView, data: QMimeData) -> bool:
    return _drop(view, view.viewport().rect().bottomLeft() + QPoint(20, -2), data)


def _drop(view: QAbstractItemView, at: QPoint, data: QMimeData) -> bool:
    buttons = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at, _ACTIONS, data, buttons, _NONE)
    QApplication.sendEvent(view.viewport(), enter)
    move = QDragMoveEvent(at, _ACTIONS, data, buttons, _NONE)
    QApplication.sendEvent(view.viewport(), move)
    event = QDropEvent(QPointF(at), _ACTIONS, data, buttons, _NONE)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(view.viewport(), event)
    return move.isAccepted()


def unnamed(widget: QWidget) -> list[str]:
    """Controls that the keyboard reaches and a screen reader has no name for."""
    kids = widget.findChildren(QWidget)
    return [
        type(kid).__name__
        for kid in kids
        if kid.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not kid.accessibleName()
        and not isinstance(kid.parent(), QAbstractItemView)
        and not kid.objectName().startswith("qt_")
    ]
