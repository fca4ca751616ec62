"""What is open compared with another file: both pages, what differs, and all of it as a sheet to be kept or sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.files.close_question import ask_to_replace
from chengyu_desktop.editor.files.export_job import ExportJob
from chengyu_desktop.editor.files.export_options import ExportOptions
from chengyu_desktop.editor.files.names import session_name
from chengyu_desktop.editor.keeping.comparison_view import ComparisonView
from chengyu_desktop.editor.pipeline import Pipeline
from chengyu_desktop.editor.session import Session

_FORMATS = {".pdf": "pdf", ".png": "png", ".svg": "svg"}
_DPI = 150.0  # for looking at


class FileComparison(QDialog):
    """Of ``session`` with ``other``, which was read from ``path``. The file counts as the older of the two until they are
    swapped."""

    def __init__(
        self, session: Session, other: Project, path: Path, pipeline: Pipeline, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pipeline = pipeline
        self._here = session.path
        self._job: ExportJob | None = None
        self._file_folder = path.parent
        here_name = session_name(session)
        file_name = path.name if path.name != here_name else f"{path.parent.name}/{path.name}"
        self._file = _Side(other, path.parent, file_name, self.tr("In the file {}").format(path))
        self._window = _Side(session.project, session.folder, here_name, self.tr("Now, in the window"))
        self.old, self.new = self._file, self._window
        self.setWindowTitle(self.tr("Comparison with {}").format(path.name))
        self.resize(1080, 780)
        self.comparison = ComparisonView()
        self.message = QLabel()
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setAccessibleName(self.tr("Message"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save_button = QPushButton(self.tr("&Save Comparison As…"))
        self.swap_button = QPushButton(self.tr("S&wap Old and New"))
        for button in (self.save_button, self.swap_button):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        rows = QVBoxLayout(self)
        rows.addWidget(self.comparison, 1)
        rows.addWidget(self.message)
        rows.addWidget(self.buttons)
        self.save_button.clicked.connect(self.save)
        self.swap_button.clicked.connect(self.swap)
        self.buttons.rejected.connect(self.reject)
        self._compare()

    def swap(self) -> None:
        """The file may well be the newer one, a colleague's."""
        self.old, self.new = self.new, self.old
        self._compare()

    def save(self) -> None:
        """The new page with the changes marked on it and listed beside it."""
        folder = self._here.parent if self._here else self._file_folder
        stem = Path(self.new.name).stem
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save Comparison"),
            str(folder / self.tr("{} compared.pdf").format(stem)),
            "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)",
        )
        path = Path(chosen)
        if chosen and path.suffix.lower() not in _FORMATS:
            path = path.with_name(path.name + ".pdf")
            if path.exists() and not ask_to_replace(self, path):
                return
        if chosen:
            self._write(path)

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)

    def _compare(self) -> None:
        self.message.clear()
        folders = self.old.folder, self.new.folder
        self.comparison.compare(self.old.project, self.new.project, folders, self.old.title, self.new.title)

    def _write(self, path: Path) -> None:
        maker = self._pipeline.page_maker(self.new.folder)
        page = maker.comparison(self.old.project, self.new.project, (self.old.name, self.new.name))
        options = ExportOptions(format=_FORMATS[path.suffix.lower()], dpi=_DPI, text="live")
        self.save_button.setEnabled(False)
        self._job = ExportJob(page, options, path, self)
        self._job.finished.connect(lambda: self._finish(path))
        self._job.start()

    def _finish(self, path: Path) -> None:
        job, self._job = self._job, None
        if job is not None and not job.was_stopped:
            self.save_button.setEnabled(True)
            self.message.setText(job.error or self.tr("The comparison is in {}.").format(path))

    def _stop(self) -> None:
        self.comparison.stop()
        if self._job is not None:
            self._job.requestInterruption()
            self._job.wait()
            self._job = None


class _Side:
    """A version: with its pictures' folder, what the sheet calls it, and the title over its page."""

    def __init__(self, project: Project, folder: Path | None, name: str, title: str) -> None:
        self.project = project
        self.folder = folder
        self.name = name
        self.title = title
