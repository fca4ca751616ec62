"""The export dialog: format and its settings, where to, a preview and the size; then progress, which can be stopped."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QInputDialog, QLabel, QWidget

from chengyu_desktop.editor.files.close_question import ask_to_replace
from chengyu_desktop.editor.files.export_form import ExportForm
from chengyu_desktop.editor.files.export_job import ExportJob, SizeJob
from chengyu_desktop.editor.files.export_options import (
    ExportOptions,
    as_preset,
    can_export_selection,
    check_options,
    load_options,
    page_to_export,
    store_options,
    target_file,
)
from chengyu_desktop.editor.files.page_picture import page_picture
from chengyu_desktop.editor.files.preset_choice import find_preset
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.editor.refusals import refusal
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.press.preset import save_preset, user_presets

_PREVIEW = QSize(320, 420)
_PAUSE = 250  # ms without a change before the size is guessed


class ExportDialog(QDialog):
    def __init__(
        self, session: Session, fonts: SystemFonts, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._fonts = fonts
        self._settings = settings
        self._job: ExportJob | None = None
        self._size_job: SizeJob | None = None
        self.setWindowTitle(self.tr("Export"))
        self.preview = QLabel()
        self.preview.setFixedSize(_PREVIEW)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.form = ExportForm(load_options(settings), can_export_selection(session))
        columns = QHBoxLayout(self)
        columns.addWidget(self.preview)
        columns.addWidget(self.form, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._guess_size)
        self.form.changed.connect(self._show_options)
        self.form.folder_asked.connect(self._choose_folder)
        self.form.profile_asked.connect(self._choose_profile)
        self.form.saving_asked.connect(self._save_preset)
        self.form.accepted.connect(self.start)
        self.form.rejected.connect(self._cancel)
        self._show_options()

    def start(self) -> None:
        """Exports, after asking when the file is there already."""
        options = self.form.options()
        try:
            file = target_file(options, self._session)
            page = page_to_export(self._session, options)
            check_options(options, page)
        except ValueError as error:
            self.form.show_message(refusal(str(error)))
            return
        if file.exists() and not ask_to_replace(self, file):
            return
        store_options(options, self._settings)
        self._check_for(options)
        self._stop_guessing()
        self.form.set_busy(True)
        self._job = ExportJob(page, options, file, self)
        self._job.written.connect(self.form.show_written)
        self._job.finished.connect(self._finish)
        self._job.start()

    def _check_for(self, options: ExportOptions) -> None:
        """Problems are from now on those of where the page goes."""
        preset = find_preset(options.preset)
        if preset is not None:
            self._session.check_for(options.preset, preset.limits, black=options.black)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_preview()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def _show_options(self) -> None:
        try:
            options = self.form.options()
            self.form.show_target(str(target_file(options, self._session)))
            check_options(options, page_to_export(self._session, options))
            self.form.show_message("")
        except ValueError as error:
            self.form.show_target("")
            self.form.show_message(refusal(str(error)))
        self.form.show_size(None)
        self._show_preview()
        self._pause.start()

    def _show_preview(self) -> None:
        if not self.isVisible():
            return
        options = self.form.options()
        page = page_to_export(self._session, options)
        picture = page_picture(
            page, self._fonts, _PREVIEW - QSize(24, 24), self.devicePixelRatioF(), options.bleed
        )
        self.preview.setPixmap(QPixmap.fromImage(picture))

    def _guess_size(self) -> None:
        self._stop_guessing()
        options = self.form.options()
        job = SizeJob(page_to_export(self._session, options), options, self)
        job.finished.connect(lambda: self._show_size(job))
        self._size_job = job
        job.start()

    def _show_size(self, job: SizeJob) -> None:
        if job is self._size_job:
            self.form.show_size(job.size)

    def _choose_folder(self) -> None:
        options = self.form.options()
        folder = options.folder or (str(self._session.path.parent) if self._session.path else "")
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the Export"), folder)
        if chosen:
            self.form.set_options(replace(options, folder=chosen))

    def _choose_profile(self) -> None:
        filters = self.tr("ICC profiles (*.icc *.icm)")
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Colour Profile of the Press"), self.form.options().profile, filters
        )
        if chosen:
            self.form.set_options(replace(self.form.options(), profile=chosen))

    def _save_preset(self) -> None:
        """Keeps what is set as a preset of the user's own."""
        title = self.tr("Save as Preset")
        name, agreed = QInputDialog.getText(self, title, self.tr("Name of the preset"))
        name = name.strip()
        if not agreed or not name:
            return
        options = self.form.options()
        try:
            save_preset(as_preset(options, name), name, user_presets())
        except ValueError as error:
            self.form.show_message(refusal(str(error)))
            return
        self.form.set_options(replace(options, preset=name))

    def _finish(self) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        self.form.set_busy(False)
        if job.was_stopped:
            self.form.show_message(self.tr("Stopped; no file was written."))
        elif job.error:
            self.form.show_message(job.error)
        elif job.notices:
            self.form.show_message(" ".join(job.notices))
        else:
            self.accept()

    def _cancel(self) -> None:
        """Stops the export that is running; closes the dialog when there is none."""
        if self._job is not None:
            self._job.requestInterruption()
        else:
            self.reject()

    def _stop_guessing(self) -> None:
        self._pause.stop()
        if self._size_job is not None:
            self._size_job.requestInterruption()
            self._size_job.wait()
            self._size_job = None

    def _stop(self) -> None:
        self._stop_guessing()
        if self._job is not None:
            self._job.requestInterruption()
            self._job.wait()
            self._job = None
