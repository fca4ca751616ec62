"""The items of a block as a small table: a row of fields for each, to be added to, taken from and put in order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from chengyu_desktop.document.addresses import get, join
from chengyu_desktop.document.edits import delete, insert, move
from chengyu_desktop.document.project import Part
from chengyu_desktop.editor.inspector.binding import Binding
from chengyu_desktop.editor.inspector.choice_field import CheckField
from chengyu_desktop.editor.inspector.fields import field_specs, make_field
from chengyu_desktop.editor.inspector.form import Row
from chengyu_desktop.editor.inspector.number_field import NumberField
from chengyu_desktop.editor.inspector.places import FieldPlace
from chengyu_desktop.editor.inspector.texts import translated
from chengyu_desktop.editor.session import Change, Session


class ItemsEditor(QWidget):
    """Of the list that ``key`` names, which holds ``struct``; ``title`` is already in the window's language."""

    def __init__(self, session: Session, key: str, struct: type[Part], title: str) -> None:
        super().__init__()
        self._session = session
        self._key = key
        self._struct = struct
        self._title = title
        self._bindings: list[Binding] = []
        self._table: QWidget | None = None
        self.rows: list[dict[str, Row]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        self._column.setSpacing(4)
        self.add_button = QToolButton()
        self.add_button.setText(self.tr("Add"))
        self.add_button.setAccessibleName(self.tr("Add to “{}”").format(title))
        self.add_button.clicked.connect(self._add)
        self._column.addWidget(self.add_button)
        self._rebuild()

    def follow(self, change: Change) -> None:
        if len(get(self._session.project, self._key)) != len(self.rows):
            self._rebuild()
            return
        for binding in self._bindings:
            binding.follow(change)

    def _rebuild(self) -> None:
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        self._table = QWidget()
        self._bindings, self.rows = [], []
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3)
        grid.setVerticalSpacing(3)
        count = len(get(self._session.project, self._key))
        for index in range(count):
            self._add_row(grid, index, count)
        self._column.insertWidget(0, self._table)

    def _add_row(self, grid: QGridLayout, index: int, count: int) -> None:
        row: dict[str, Row] = {}
        for spec in field_specs(self._struct):
            field = make_field(spec, self._session.project.language)
            if field is None or spec.name == "note":
                continue
            if isinstance(field, NumberField):
                field.set_compact()
            column = len(row)
            place = FieldPlace((join(self._key, index),), spec.name)
            title = self.tr("{}, item {}").format(translated(spec.title), index + 1)
            row[spec.name] = made = Row(self._session, place, field, title, translated(spec.description))
            self._bindings.append(made.binding)
            grid.addWidget(made, index + 1, column, Qt.AlignmentFlag.AlignTop)
            if index == 0:
                heading = QLabel(translated(spec.title))
                heading.setToolTip(translated(spec.title))  # a narrow column cuts the heading off
                heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                grid.addWidget(heading, 0, column)
                grid.setColumnStretch(column, 2 if isinstance(field, CheckField) else 3)
        self.rows.append(row)
        place = len(row)
        for text, name, target in (
            ("▲", self.tr("Move item {} up"), index - 1 if index else None),
            ("▼", self.tr("Move item {} down"), index + 2 if index + 1 < count else None),
        ):
            button = self._button(text, name.format(index + 1))
            button.setEnabled(target is not None)
            button.clicked.connect(lambda _=False, target=target: self._move(index, target))
            grid.addWidget(button, index + 1, place, Qt.AlignmentFlag.AlignTop)
            place += 1
        remove = self._button("✕", self.tr("Remove item {}").format(index + 1))
        remove.clicked.connect(lambda: self._remove(index))
        grid.addWidget(remove, index + 1, place, Qt.AlignmentFlag.AlignTop)

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedWidth(20)
        return button

    def _add(self) -> None:
        """After the last one: another like it without its words, or the first."""
        items = get(self._session.project, self._key)
        item = self._struct()
        self._session.edit(
            lambda project: insert(project, self._key, len(items), (item,)),
            self.tr("Add to “{}”").format(self._title),
            origin=None,
        )
        if self.rows:
            next(iter(self.rows[-1].values())).setFocus()

    def _remove(self, index: int) -> None:
        label = self.tr("Remove from “{}”").format(self._title)
        self._session.edit(lambda project: delete(project, [join(self._key, index)]), label)
        self._focus_row(min(index, len(self.rows) - 1))

    def _move(self, index: int, target: int | None) -> None:
        if target is None:
            return
        label = self.tr("Move in “{}”").format(self._title)
        self._session.edit(lambda project: move(project, [join(self._key, index)], self._key, target), label)
        self._focus_row(target if target < index else target - 1)

    def _focus_row(self, index: int) -> None:
        if 0 <= index < len(self.rows):
            next(iter(self.rows[index].values())).setFocus()
        else:
            self.add_button.setFocus()
