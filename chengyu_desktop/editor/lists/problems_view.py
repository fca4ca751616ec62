"""The list of problems: how bad, what is wrong, what to do; a click goes to the place, a button mends what has one cure."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle, QToolButton, QTreeWidget, QTreeWidgetItem, QWidget

from chengyu_desktop.document.addresses import nearest
from chengyu_desktop.editor.lists.header import TitleHeader
from chengyu_desktop.editor.lists.place_names import place_name
from chengyu_desktop.editor.problem_texts import problem_hint, problem_message, rule_explanation
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.preflight.fixes import all_fixed, can_fix
from chengyu_desktop.press.limits import NEWSPRINT

_ICONS = {
    "error": QStyle.StandardPixmap.SP_MessageBoxCritical,
    "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
    "info": QStyle.StandardPixmap.SP_MessageBoxInformation,
}
_SEVERITY, _MESSAGE, _HINT, _PLACE, _FIX = range(5)


class ProblemsView(QTreeWidget):
    """One row a problem, in the order given. ``place_asked`` gives the key of the problem that was clicked."""

    place_asked = Signal(str)
    preset_chosen = Signal(str)  # what to check for; empty for none

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._problems: tuple[Problem, ...] = ()
        self._make_columns()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)
        session.problems_changed.connect(self._show)
        self._say_whether_empty()
        self._show()

    def _make_columns(self) -> None:
        titles = [
            self.tr("Severity"),
            self.tr("Problem"),
            self.tr("What to do"),
            self.tr("Place"),
            self.tr("Fix"),
        ]
        self.setHeaderLabels(titles)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Problems"))
        header = TitleHeader(self)
        self.setHeader(header)
        header.set_widths(dict(enumerate((92, 330, 320, 150, 56))))
        header.moveSection(_FIX, _HINT)  # beside what it saves doing
        header.setStretchLastSection(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._problems:  # an empty list might also not have been filled yet
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(
                self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.accessibleDescription()
            )

    def fix(self, problem: Problem) -> None:
        """Mends one problem, as one step."""
        self._mend((problem,), self.tr("Fix a Problem"))

    def fix_kind(self, rule: str) -> None:
        """Mends all problems of a kind, as one step."""
        self._mend(tuple(p for p in self._problems if p.rule == rule), self.tr("Fix All of a Kind"))

    def menu_for(self, problem: Problem | None) -> QMenu:
        """What can be done about a problem, and what the page is checked for."""
        menu = QMenu(self)
        if problem is not None:
            self._add_fixes(menu, problem)
            menu.addAction(self.tr("Go to the Place"), lambda: self._go_to(problem))
            menu.addSeparator()
        menu.addMenu(self._preset_menu(menu))
        return menu

    def _add_fixes(self, menu: QMenu, problem: Problem) -> None:
        alike = [p for p in self._problems if p.rule == problem.rule and self._can_fix(p)]
        one = menu.addAction(self.tr("Fix"), lambda: self.fix(problem))
        one.setEnabled(self._can_fix(problem))
        every = menu.addAction(
            self.tr("Fix All of This Kind ({})").format(len(alike)), lambda: self.fix_kind(problem.rule)
        )
        every.setEnabled(len(alike) > 1)

    def _preset_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Check For"), parent)
        self.fill_presets(menu)
        return menu

    def fill_presets(self, menu: QMenu) -> None:
        """Makes a menu that of the presets there are now, each of which checks the page for it."""
        from chengyu_desktop.editor.files.preset_choice import preset_choices  # reads files

        menu.clear()
        group = QActionGroup(menu)
        for name, title in preset_choices():
            action = QAction(title, menu, checkable=True)
            action.setChecked(name == self._session.preset_name)
            action.triggered.connect(lambda _=False, name=name: self._check_for(name))
            group.addAction(action)
            menu.addAction(action)

    def _check_for(self, name: str) -> None:
        from chengyu_desktop.editor.files.preset_choice import find_preset

        preset = find_preset(name)
        if preset is None:
            self._session.check_for("", NEWSPRINT)
        else:
            self._session.check_for(name, preset.limits, black=preset.black)
        self.preset_chosen.emit(name)

    def _show(self) -> None:
        if self._session.problems == self._problems:
            return
        self._problems = self._session.problems
        self.clear()
        names = {"error": self.tr("Error"), "warning": self.tr("Warning"), "info": self.tr("Notice")}
        rows: list[QTreeWidgetItem] = []
        for problem in self._problems:
            message, hint = problem_message(problem, self._place), problem_hint(problem)
            row = QTreeWidgetItem([names[problem.severity], message, hint, self._place(problem.key)])
            row.setData(_PLACE, Qt.ItemDataRole.UserRole, problem.key)
            row.setIcon(_SEVERITY, self.style().standardIcon(_ICONS[problem.severity]))
            row.setToolTip(_SEVERITY, rule_explanation(problem.rule))
            row.setToolTip(_MESSAGE, message)
            row.setToolTip(_HINT, hint)
            rows.append(row)
        self.addTopLevelItems(rows)
        self._say_whether_empty()
        for problem, row in zip(self._problems, rows, strict=True):
            if self._can_fix(problem):
                self.setItemWidget(row, _FIX, self._button(problem, row.text(_MESSAGE)))

    def _say_whether_empty(self) -> None:
        self.setAccessibleDescription("" if self._problems else self.tr("No problems found"))
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded
            if self._problems
            else policy.ScrollBarAlwaysOff  # there is nothing beside nothing
        )

    def _button(self, problem: Problem, message: str) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Fix"))
        button.setAccessibleName(self.tr("Fix: {}").format(message))
        button.clicked.connect(lambda: self.fix(problem))
        return button

    def _place(self, key: str) -> str:
        place = nearest(self._session.project, key)
        try:
            return place_name(self._session.project, place) if place else ""
        except ValueError:
            return key

    def _can_fix(self, problem: Problem) -> bool:
        return can_fix(self._session.project, problem, self._session.limits)

    def _mend(self, problems: tuple[Problem, ...], label: str) -> None:
        limits = self._session.limits
        if self._session.edit(lambda project: all_fixed(project, problems, limits), label, origin=self):
            self._session.check_now()  # the row should go at once

    def _show_menu(self, at: QPoint) -> None:
        row = self.itemAt(at)
        problem = self._problems[self.indexOfTopLevelItem(row)] if row is not None else None
        self.menu_for(problem).popup(self.viewport().mapToGlobal(at))

    def _go(self, row: QTreeWidgetItem) -> None:
        self._go_to(self._problems[self.indexOfTopLevelItem(row)])

    def _go_to(self, problem: Problem) -> None:
        if place := nearest(self._session.project, problem.key):
            self._session.select((place,), self)
        self.place_asked.emit(problem.key)
