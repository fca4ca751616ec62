"""The import window: what comes in, what it becomes, the page; into a new project or the open one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.importing.exported_step import ExportedStep
from chengyu_desktop.editor.importing.faults import told
from chengyu_desktop.editor.importing.outcome import Job, Outcome, job_of
from chengyu_desktop.editor.importing.page_pane import PagePane
from chengyu_desktop.editor.importing.source import Source
from chengyu_desktop.editor.importing.table_step import TableStep
from chengyu_desktop.editor.importing.text_step import TextStep
from chengyu_desktop.editor.pipeline import LaidOut, SystemFonts
from chengyu_desktop.intake.merging import imported_key, shown_key
from chengyu_desktop.intake.tables.compose import is_empty_part
from chengyu_desktop.intake.tables.roles import Kind

_SIZE = QSize(1380, 820)


class Target:
    """Where imports can go: the open project with its name and folder, and the panel that is selected in it."""

    def __init__(
        self, project: Project, name: str, folder: Path | None, panel: int | None, *, is_wanted: bool
    ) -> None:
        self.project = project
        self.name = name
        self.folder = folder
        self.panel = panel
        self.is_wanted = is_wanted


def _step_of(
    source: Source, fonts: SystemFonts, kind: Kind | None, reference: date | None
) -> TextStep | TableStep | ExportedStep:
    if source.returned is not None:
        return ExportedStep(source.returned)
    if source.sheets or source.part is not None:
        return TableStep(source, fonts, kind)
    return TextStep(source.copy, reference)


class ImportDialog(QDialog):
    """``kind`` settles what a table becomes; then the one chart is what is wanted, and the project shown holds nothing else."""

    def __init__(
        self,
        source: Source,
        fonts: SystemFonts,
        target: Target | None,
        *,
        kind: Kind | None = None,
        reference: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Import"))
        self._target = target if kind is None else None
        self.step = _step_of(source, fonts, kind, reference)
        self.page = PagePane(fonts, target.folder if target else None)
        self.into = QComboBox()
        self.into.setAccessibleName(self.tr("Into"))
        self._fill_targets(kind)
        self.summary = QLabel()
        self.summary.setAccessibleName(self.tr("What is imported"))
        self.summary.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Import"))
        self.outcome: Outcome | None = None
        self.laid_out: LaidOut | None = None  # the page of a large one
        self._is_busy = False
        self._assemble(kind)
        self._connect()
        self.resize(_SIZE)
        self._ask()

    @property
    def is_new(self) -> bool:
        """Whether a new project is wanted."""
        return self.into.currentData() is None

    @property
    def after_panel(self) -> int | None:
        """Of the open project, the panel behind which the new ones go; None for the end."""
        panel = self.into.currentData()
        return panel if panel is not None and panel >= 0 else None

    def accept(self) -> None:
        """With what stands there now, whether its page has been shown yet or not. Of more than can be shown at once the page is
        made first, beside the window: it takes seconds."""
        shown = self.page.outcome
        if self._is_busy:
            return
        try:
            job = self._job()
            if shown is None or not shown.is_cut or self.step.is_empty:
                self._accept(job())
                return
        except Exception as error:  # the window stays, with all that was typed
            self.summary.setText(told(error))
            return
        self._set_busy(True)
        folder = self._target.folder if self._target and not self.is_new else None
        self.page.make_whole(job, folder)

    def _accept(self, outcome: Outcome, laid_out: LaidOut | None = None) -> None:
        part = outcome.imported.part
        if self.step.is_empty or (part is not None and is_empty_part(part)):
            self.summary.setText(self.tr("There is nothing to import yet: give some part of it a role."))
            return
        self.outcome, self.laid_out = outcome, laid_out
        super().accept()

    def _accept_whole(self, outcome: Outcome, laid_out: LaidOut) -> None:
        if self._is_busy:  # else it was cancelled meanwhile
            self._set_busy(False)
            self._accept(outcome, laid_out)

    def _set_busy(self, is_busy: bool) -> None:
        """Nothing but cancelling is possible while all of it is set."""
        self._is_busy = is_busy
        for part in (self.step, self.into, self.buttons.button(QDialogButtonBox.StandardButton.Ok)):
            part.setEnabled(not is_busy)

    def showEvent(self, event: QShowEvent) -> None:
        """Return belongs to the lists; the box of buttons gives it to the first of them whenever it is shown."""
        super().showEvent(event)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setDefault(False)

    def done(self, result: int) -> None:
        self._is_busy = False
        self.page.stop()
        super().done(result)

    # The page

    def _job(self) -> Job:
        into = self._target.project if self._target and not self.is_new else None
        make = self.step.make(is_new=into is None and self._is_project)
        return job_of(make, into, self.after_panel)

    def _ask(self) -> None:
        if self._is_busy:
            return
        try:
            job = self._job()
        except Exception as error:
            self.summary.setText(told(error))
        else:
            self.page.show_job(job)

    def _show(self, outcome: Outcome) -> None:
        if self.page.is_current:
            self.step.show_outcome(outcome.imported)
            self.summary.setText(self._words(outcome))

    def _point_at(self, key: str) -> None:
        outcome = self.page.outcome
        if outcome is None or not key:
            self.page.show_part("")
            return
        try:
            shown = shown_key(outcome.shown, outcome.imported.project, key)
        except IndexError:  # typed meanwhile: the page that has this part is on its way
            shown = ""
        self.page.show_part(shown)

    def _follow_page(self, keys: tuple[str, ...]) -> None:
        outcome = self.page.outcome
        if outcome is None:
            return
        found: list[str] = []
        for key in keys:
            try:
                own = imported_key(outcome.shown, outcome.imported.project, key)
            except (IndexError, ValueError):  # a part that the theme draws
                continue
            if own:
                found.append(own)
        self.step.show_keys(tuple(found))

    def _words(self, outcome: Outcome) -> str:
        """What comes in, and what of it finds its place taken."""
        project = outcome.imported.project
        events = len(project.timeline.events) if project.timeline else 0
        figures = sum(block.kind != "statement" for panel in project.panels for block in panel.body)
        words = [
            self.tr("Events: {}").format(events),
            self.tr("Panels: {}").format(len(project.panels)),
            self.tr("Figures drawn: {}").format(figures),
        ]
        if outcome.merged and outcome.merged.unused:
            words.append(self.tr("heading and credits of the open project stay as they are"))
        return " · ".join(words)

    # Assembly

    def _fill_targets(self, kind: Kind | None) -> None:
        self._is_project = kind is None
        self.into.addItem(self.tr("A new project"), None)
        target = self._target
        if target is None:
            return
        self.into.addItem(self.tr("“{}”, panels at the end").format(target.name), -1)
        if target.panel is not None:
            self.into.addItem(self.tr("“{}”, behind the selected panel").format(target.name), target.panel)
        if target.is_wanted:
            self.into.setCurrentIndex(self.into.count() - 1)

    def _assemble(self, kind: Kind | None) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.step)
        splitter.addWidget(self.page)
        splitter.setSizes([990, 390])
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        self._into_label = QLabel(self.tr("I&nto:"))
        self._into_label.setBuddy(self.into)
        foot.addWidget(self._into_label)
        foot.addWidget(self.into)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.buttons)
        self._into_label.setVisible(kind is None)
        self.into.setVisible(kind is None)
        rows = QVBoxLayout(self)
        rows.addWidget(splitter, 1)
        rows.addLayout(foot)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setAutoDefault(False)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept)
        ok.setToolTip(self.tr("Ctrl+Return"))

    def _connect(self) -> None:
        self.step.changed.connect(self._ask)
        self.step.pointed.connect(self._point_at)
        self.page.pointed.connect(self._follow_page)
        self.page.made.connect(self._show)
        self.page.made_whole.connect(self._accept_whole)
        self.page.failed.connect(lambda: self._set_busy(False))
        self.into.activated.connect(lambda _: self._ask())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
