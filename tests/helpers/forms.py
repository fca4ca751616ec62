"""Finding controls by what they are called, and working them as hands do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.inspector.form import Sentence
from chengyu_desktop.editor.inspector.inspector import Inspector
from chengyu_desktop.editor.session import Session

CONTROLS = (QPlainTextEdit, QAbstractSpinBox, QCheckBox, QComboBox, QAbstractButton, QSlider)


def controls(widget: QWidget) -> list[QWidget]:
    """What can be worked, without the parts that controls are made of."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    inner = (QAbstractSpinBox, QComboBox)
    lines = [line for line in widget.findChildren(QLineEdit) if not isinstance(line.parent(), inner)]
    found = [child for kind in CONTROLS for child in widget.findChildren(kind)]
    own = [c for c in found if c.objectName() not in ("ScrollLeftButton", "ScrollRightButton")]
    return list(dict.fromkeys([*own, *lines]))


def control(widget: QWidget, name: str) -> QWidget:
    found = [child for child in controls(widget) if child.accessibleName() == name]
    assert len(found) == 1, (name, sorted(child.accessibleName() for child in controls(widget)))
    return found[0]


def retype(qtbot: QtBot, target: QWidget, text: str) -> None:
    """Takes the focus, selects all there is and types over it."""
    line = target.lineEdit() if isinstance(target, QAbstractSpinBox) else target
    target.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if text:
        qtbot.keyClicks(line, text)
    else:
        qtbot.keyClick(line, Qt.Key.Key_Delete)


def compose(target: QWidget, words: str) -> None:
    """What an input method has composed is put in."""
    target.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(target.lineEdit() if isinstance(target, QAbstractSpinBox) else target, event)


def show_inspector(
    qtbot: QtBot, session: Session, project: Project, selection: Sequence[str] = ()
) -> Inspector:
    """The inspector of a project and a selection, in a window that has the focus."""
    session.new(project)
    session.select(selection)
    inspector = Inspector(session)
    qtbot.addWidget(inspector)
    inspector.resize(320, 1600)
    with qtbot.waitExposed(inspector):
        inspector.show()
    inspector.activateWindow()
    qtbot.waitUntil(inspector.isActiveWindow)
    return inspector


def leave(target: QWidget) -> None:
    """The focus goes elsewhere."""
    target.clearFocus()


def shown_text(target: QWidget) -> str:
    if isinstance(target, QPlainTextEdit):
        return target.toPlainText()
    if isinstance(target, QAbstractSpinBox):
        return target.lineEdit().text()
    if isinstance(target, QComboBox):
        return target.currentText()
    assert isinstance(target, QLineEdit)
    return target.text()


def sentences(widget: QWidget) -> list[str]:
    """What is said to be wrong, below the fields."""
    found = [label.text() for label in widget.findChildren(Sentence)]
    return [text for text in found if text]


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]
