"""The list of problems: how bad, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QTreeWidget, QTreeWidgetItem, QWidget

from chengyu_desktop.frame.problem import Problem

_ICONS = {
    "error": QStyle.StandardPixmap.SP_MessageBoxCritical,
    "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
    "info": QStyle.StandardPixmap.SP_MessageBoxInformation,
}


class ProblemsView(QTreeWidget):
    """One row a problem, in the order given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels(
            [self.tr("Severity"), self.tr("Problem"), self.tr("What to do"), self.tr("Place")]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Problems"))
        for column, width in enumerate((110, 460, 420)):
            self.setColumnWidth(column, width)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.clear()
        names = {"error": self.tr("Error"), "warning": self.tr("Warning"), "info": self.tr("Notice")}
        rows: list[QTreeWidgetItem] = []
        for problem in problems:
            row = QTreeWidgetItem([names[problem.severity], problem.message, problem.hint, problem.key])
            row.setIcon(0, self.style().standardIcon(_ICONS[problem.severity]))
            row.setToolTip(1, problem.message)
            row.setToolTip(2, problem.hint)
            rows.append(row)
        self.addTopLevelItems(rows)
