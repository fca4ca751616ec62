"""The list of problems: how bad, what is wrong, what to do; a click goes to the place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStyle, QTreeWidget, QTreeWidgetItem, QWidget

from chengyu_desktop.document.addresses import nearest
from chengyu_desktop.editor.problem_texts import problem_hint, problem_message
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.problem import Problem

_ICONS = {
    "error": QStyle.StandardPixmap.SP_MessageBoxCritical,
    "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
    "info": QStyle.StandardPixmap.SP_MessageBoxInformation,
}


class ProblemsView(QTreeWidget):
    """One row a problem, in the order given. ``place_asked`` gives the key of the problem that was clicked."""

    place_asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._problems: tuple[Problem, ...] = ()
        self.setHeaderLabels(
            [self.tr("Severity"), self.tr("Problem"), self.tr("What to do"), self.tr("Place")]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Problems"))
        for column, width in enumerate((90, 420, 380)):
            self.setColumnWidth(column, width)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)
        session.problems_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        if self._session.problems == self._problems:
            return
        self._problems = self._session.problems
        self.clear()
        names = {"error": self.tr("Error"), "warning": self.tr("Warning"), "info": self.tr("Notice")}
        rows: list[QTreeWidgetItem] = []
        for problem in self._problems:
            message, hint = problem_message(problem), problem_hint(problem)
            row = QTreeWidgetItem([names[problem.severity], message, hint, problem.key])
            row.setIcon(0, self.style().standardIcon(_ICONS[problem.severity]))
            row.setToolTip(1, message)
            row.setToolTip(2, hint)
            rows.append(row)
        self.addTopLevelItems(rows)

    def _go(self, row: QTreeWidgetItem) -> None:
        key = self._problems[self.indexOfTopLevelItem(row)].key
        if place := nearest(self._session.project, key):
            self._session.select((place,), self)
        self.place_asked.emit(key)
