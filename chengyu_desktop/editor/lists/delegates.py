"""Editing in a cell: what is wrong is said while it is typed, and can't be put in."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

import shiboken6
from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QHideEvent,
    QKeyEvent,
    QMoveEvent,
    QPalette,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from chengyu_desktop.editor.refusals import refusal

AnyIndex = QModelIndex | QPersistentModelIndex
Check = Callable[[str], str]

_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_LEAST_WIDTH = 240  # logical px of a sentence


class Bubble(QLabel):
    """A sentence below a cell, or above it where there is no room: one for all the cells of a view, for a view has one editor
    at a time and may destroy it at any."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
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

    def tell(self, editor: QWidget, text: str, is_problem: bool) -> None:
        palette = QPalette(self._viewport.palette())
        if is_problem:
            palette.setColor(
                QPalette.ColorRole.ToolTipText, _red(palette.color(QPalette.ColorRole.ToolTipBase))
            )
        self.setPalette(palette)
        self.setText(text[:1].upper() + text[1:])
        self.setVisible(bool(text) and editor.isVisible())
        self.place(editor)

    def place(self, editor: QWidget) -> None:
        around = self._viewport.rect()
        cell = editor.geometry()
        width = min(max(cell.width(), _LEAST_WIDTH), around.width())
        size = QSize(width, self.heightForWidth(width))
        x = max(0, min(cell.left(), around.width() - width))
        below = cell.bottom() + 1
        y = below if below + size.height() <= around.height() else max(0, cell.top() - size.height())
        self.setGeometry(x, y, size.width(), size.height())
        self.raise_()


class CheckedEdit(QLineEdit):
    """``check`` gives a remark on what is typed, or raises ValueError with the sentence why it can't stand."""

    def __init__(self, check: Check, parent: QWidget, bubble: Bubble | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self.problem = ""
        self._ordinary = parent.palette()
        self._bubble = bubble or Bubble(parent)
        self.setFrame(False)
        self.setAutoFillBackground(True)
        self.textEdited.connect(self._tell)

    def is_refused(self) -> bool:
        """Says once more what is wrong, if anything is."""
        self._tell(self.text())
        return bool(self.problem)

    def _tell(self, text: str) -> None:
        remark = ""
        try:
            remark = self._check(text)
        except ValueError as error:
            self.problem = refusal(str(error))
        else:
            self.problem = ""
        self.setPalette(_alarmed(self._ordinary) if self.problem else self._ordinary)
        self.setToolTip(self.problem)
        self.setAccessibleDescription(self.problem or remark)
        self._bubble.tell(self, self.problem or remark, bool(self.problem))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()  # what isn't for the editor isn't for the list around it either

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._bubble.place(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bubble.place(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        bubble = getattr(self, "_bubble", None)  # gone when a model that begins anew throws its editors away
        if bubble is not None and shiboken6.isValid(bubble):
            bubble.hide()


class CheckedDelegate(QStyledItemDelegate):
    """Edits a cell's text; ``check`` is asked about it at every keystroke. What is wrong keeps Enter and Tab from leaving the
    cell, and gives way to what was there when the focus goes."""

    def __init__(self, check: Callable[[AnyIndex, str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._bubble: Bubble | None = None
        self._editor: CheckedEdit | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as Chinese is: a tree gives all its rows the height of the first, which may have none, or nothing to say."""
        line = _line_height(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        return super().sizeHint(option, index).expandedTo(QSize(0, line))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        place = QPersistentModelIndex(index)  # pyright: ignore[reportArgumentType]
        if self._bubble is None or not shiboken6.isValid(self._bubble):
            self._bubble = Bubble(parent)
        editor = CheckedEdit(lambda text: self._check(place, text), parent, self._bubble)
        self._editor = editor  # Qt keeps the widget, but not what Python knows of it: the viewport has no wrapper that lasts
        model = index.model()
        title = model.headerData(index.column(), Qt.Orientation.Horizontal)
        shown = str(index.data() or "")
        editor.setAccessibleName(title if isinstance(title, str) else shown)  # Qt's own headings are numbers
        if not index.data(Qt.ItemDataRole.EditRole):
            editor.setPlaceholderText(shown)  # what stands there as long as nothing is written
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """As wide as the cell, or to the edge of a tree, whose cells are as wide as their words."""
        super().updateEditorGeometry(editor, option, index)
        box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        around = editor.parentWidget()
        if around is not None and isinstance(option.widget, QTreeView):  # pyright: ignore[reportAttributeAccessIssue]
            box.setRight(around.rect().right())
        editor.setGeometry(box)

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


def _line_height(font: QFont) -> int:
    """In logical px, of a line with Chinese in it, which often comes from a higher font than the window's own."""
    layout = QTextLayout("国", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return ceil(line.height())
