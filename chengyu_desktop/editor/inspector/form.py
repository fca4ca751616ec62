"""Rows of labelled fields, bound to the project, under a heading that folds them away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from chengyu_desktop.editor.inspector.binding import Binding
from chengyu_desktop.editor.inspector.field import Field
from chengyu_desktop.editor.inspector.places import Place
from chengyu_desktop.editor.refusals import refusal
from chengyu_desktop.editor.session import Change, Session

_LABEL_WIDTH = 84  # logical px; longer labels take a second line


class Sentence(QLabel):
    """What is wrong with a field, below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)  # the designer's own words are in it
        self.setVisible(False)

    def tell(self, text: str) -> None:
        text = refusal(text)
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        self.setStyleSheet(f"color: {'#ff8a80' if dark else '#b3261e'}")
        self.setText(text[:1].upper() + text[1:])
        self.setVisible(bool(text))


class Row(QWidget):
    """A field, what is wrong with it below, and its binding."""

    def __init__(
        self, session: Session, place: Place, field: Field, title: str, description: str = ""
    ) -> None:
        super().__init__()
        self.field = field
        self.sentence = Sentence()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(field)
        column.addWidget(self.sentence)
        field.describe(title, description)
        self._description = description
        step = QCoreApplication.translate("Form", "Change “{}”").format(title)
        self.binding = Binding(session, place, field, step)
        self.binding.told.connect(self._tell)
        self.setFocusProxy(field)

    def _tell(self, sentence: str) -> None:
        self.sentence.tell(sentence)
        self.field.control.setAccessibleDescription(refusal(sentence) or self._description)


class Form(QWidget):
    """``follow`` shows what changed in the project, ``refresh`` everything; both raise ValueError when a part has gone."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._bindings: list[Binding] = []
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 2, 0, 6)
        self._layout.setHorizontalSpacing(8)
        self._layout.setVerticalSpacing(5)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def add(self, place: Place, field: Field, title: str, description: str = "") -> Row:
        """A row with a label; ``title`` and ``description`` are already in the window's language."""
        row = Row(self._session, place, field, title, description)
        label = QLabel(title)
        label.setWordWrap(True)
        label.setFixedWidth(_LABEL_WIDTH)
        label.setContentsMargins(0, 3, 0, 0)
        label.setToolTip(description)
        label.setBuddy(field.control)
        self._layout.addRow(label, row)
        self._bindings.append(row.binding)
        return row

    def add_wide(self, widget: QWidget) -> None:
        """A widget across both columns, which follows the project by itself or is told by ``follow`` of its own."""
        self._layout.addRow(widget)

    def follow(self, change: Change) -> None:
        for binding in self._bindings:
            binding.follow(change)


@runtime_checkable
class Followed(Protocol):
    """What shows changes of the project when it is told of them."""

    def follow(self, change: Change) -> None: ...


class Section(QWidget):
    """A heading that shows and hides what is below it; ``make`` makes that when it is first shown."""

    def __init__(self, title: str, make: Callable[[], QWidget], is_open: bool = True) -> None:
        super().__init__()
        self._make = make
        self.content: QWidget | None = None
        self.is_open = is_open
        self.heading = QToolButton()
        self.heading.setText(title)
        self.heading.setAutoRaise(True)
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.heading)
        self.heading.clicked.connect(lambda: self.set_open(not self.is_open))
        self.set_open(is_open)

    @property
    def title(self) -> str:
        return self.heading.text()

    def follow(self, change: Change) -> None:
        if isinstance(self.content, Followed):
            self.content.follow(change)

    def set_open(self, is_open: bool) -> None:
        self.is_open = is_open
        self.heading.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.heading.setAccessibleDescription(self.tr("open") if is_open else self.tr("folded"))
        if is_open and self.content is None:
            self.content = self._make()
            self._column.addWidget(self.content)
        if self.content is not None:
            self.content.setVisible(is_open)
