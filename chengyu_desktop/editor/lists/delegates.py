"""Editing in a cell: what is wrong is said while it is typed, and can't be put in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMoveEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

AnyIndex = QModelIndex | QPersistentModelIndex
Check = Callable[[str], str]

_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_LEAST_WIDTH = 240  # logical px of a sentence


class Bubble(QLabel):
    """A sentence below a cell, or above it where there is no room."""

    def __init__(self, editor: QWidget, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._editor = editor
        self._viewport = viewport
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)  # what was typed is in it
        self.setMargin(4)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.setFrameShape(QLabel.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, text: str, is_problem: bool) -> None:
        palette = QPalette(self._viewport.palette())
        if is_problem:
            palette.setColor(
                QPalette.ColorRole.ToolTipText, _red(palette.color(QPalette.ColorRole.ToolTipBase))
            )
        self.setPalette(palette)
        self.setText(text[:1].upper() + text[1:])
        self.setVisible(bool(text) and self._editor.isVisible())
        self.place()

    def place(self) -> None:
        around = self._viewport.rect()
        cell = self._editor.geometry()
        width = min(max(cell.width(), _LEAST_WIDTH), around.width())
        size = QSize(width, self.heightForWidth(width))
        x = max(0, min(cell.left(), around.width() - width))
        below = cell.bottom() + 1
        y = below if below + size.height() <= around.height() else max(0, cell.top() - size.height())
        self.setGeometry(x, y, size.width(), size.height())
        self.raise_()


class CheckedEdit(QLineEdit):
    """``check`` gives a remark on what is typed, or raises ValueError with the sentence why it can't stand."""

    def __init__(self, check: Check, parent: QWidget) -> None:
        super().__init__(parent)
        self._check = check
        self.problem = ""
        self._ordinary = parent.palette()
        self._bubble = Bubble(self, parent)
        self.setFrame(False)
        self.setAutoFillBackground(True)
        self.textEdited.connect(self._tell)
        self.destroyed.connect(self._bubble.deleteLater)

    def is_refused(self) -> bool:
        """Says once more what is wrong, if anything is."""
        self._tell(self.text())
        return bool(self.problem)

    def _tell(self, text: str) -> None:
        remark = ""
        try:
            remark = self._check(text)
        except ValueError as error:
            self.problem = str(error)
        else:
            self.problem = ""
        self.setPalette(_alarmed(self._ordinary) if self.problem else self._ordinary)
        self.setToolTip(self.problem)
        self.setAccessibleDescription(self.problem or remark)
        self._bubble.tell(self.problem or remark, bool(self.problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()  # what isn't for the editor isn't for the list around it either

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._bubble.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bubble.place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        bubble = getattr(self, "_bubble", None)  # gone when a model that begins anew throws its editors away
        if bubble is not None:
            bubble.hide()


class CheckedDelegate(QStyledItemDelegate):
    """Edits a cell's text; ``check`` is asked about it at every keystroke. What is wrong keeps Enter and Tab from leaving the
    cell, and gives way to what was there when the focus goes."""

    def __init__(self, check: Callable[[AnyIndex, str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._check = check

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        place = QPersistentModelIndex(index)  # pyright: ignore[reportArgumentType]
        editor = CheckedEdit(lambda text: self._check(place, text), parent)
        model = index.model()
        title = model.headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(title or index.data() or ""))
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """What has been typed stays when the cell changes below it."""
        assert isinstance(editor, CheckedEdit)
        if not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        assert isinstance(editor, CheckedEdit)
        if editor.isModified() and not editor.is_refused():
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(editor, CheckedEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _LEAVING
            and editor.isModified()
            and editor.is_refused()
        ):
            return True
        return super().eventFilter(editor, event)


def _alarmed(palette: QPalette) -> QPalette:
    """Red words on a reddish ground, in light colours and in dark ones."""
    base = palette.color(QPalette.ColorRole.Base)
    red = _red(base)
    ground = QColor(*(round(0.85 * b + 0.15 * r) for b, r in zip(_rgb(base), _rgb(red), strict=True)))
    alarmed = QPalette(palette)
    alarmed.setColor(QPalette.ColorRole.Text, red)
    alarmed.setColor(QPalette.ColorRole.Base, ground)
    return alarmed


def _red(ground: QColor) -> QColor:
    return QColor("#ff8a80" if ground.lightness() < 128 else "#b3261e")


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()
