"""The inspector: every field of what is selected, made from the structs of the document; of the page when nothing is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from chengyu_desktop.document.addresses import get
from chengyu_desktop.editor.inspector.form import Section
from chengyu_desktop.editor.inspector.parts import inspected
from chengyu_desktop.editor.inspector.sections import heading_of, sections_of
from chengyu_desktop.editor.session import Change, Session

_NARROWEST = 280  # px; less cuts the fields off


class Inspector(QScrollArea):
    """Follows one session's selection."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: object = None
        self._is_stale = True  # nothing is made before it is seen
        self.sections: list[Section] = []
        self._is_open: dict[str, bool] = {}  # what was folded and unfolded by hand stays so
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_NARROWEST)
        self.setAccessibleName(self.tr("Inspector"))
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._show_selection)

    def showEvent(self, event: QShowEvent) -> None:
        """What went on behind another dock is caught up with."""
        if self._is_stale:
            self._is_stale = False
            self._rebuild()
        super().showEvent(event)

    def _follow(self, change: Change) -> None:
        if not self.isVisible():
            self._is_stale = True
            return
        if change.is_new:
            self._shown = None
        if self._shown != self._subject():
            self._rebuild()
            return
        try:
            for section in self.sections:
                section.follow(change)
        except ValueError:  # what was shown has gone
            self._rebuild()

    def _show_selection(self) -> None:
        if not self.isVisible():
            self._is_stale = True
        elif self._shown != self._subject():
            self._rebuild()

    def _subject(self) -> object:
        """What the widgets are made for; when it is another one, they are made anew."""
        project = self._session.project
        keys = inspected(project, self._session.selection)
        return keys, [type(get(project, key)) for key in keys], project.theme, project.language

    def _rebuild(self) -> None:
        self._shown = self._subject()
        keys = inspected(self._session.project, self._session.selection)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(10, 8, 8, 8)
        column.setSpacing(4)
        heading = QLabel(heading_of(self._session, keys))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setBold(True)
        heading.setFont(font)
        column.addWidget(heading)
        for section in self.sections:
            self._is_open[section.title] = section.is_open
        self.sections = sections_of(self._session, keys)
        for section in self.sections:
            section.set_open(self._is_open.get(section.title, section.is_open))
            column.addWidget(section)
        column.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self.setWidget(content)
