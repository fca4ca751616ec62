"""The versions of a file: with pictures and times, compared with what is open or with one another, and brought back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QSize, Qt
from PySide6.QtGui import QCloseEvent, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.files.page_pictures import PagePictures, Picture
from chengyu_desktop.editor.keeping.comparison_view import ComparisonView
from chengyu_desktop.editor.pipeline import CannotOpen, Pipeline
from chengyu_desktop.editor.session import Session
from chengyu_desktop.storage.versions import Version, Versions

_PICTURE = QSize(84, 112)


class VersionsDialog(QDialog):
    """Of the file of ``session``, which has one."""

    def __init__(
        self, session: Session, versions: Versions, pipeline: Pipeline, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._pipeline = pipeline
        self._folder = session.path.parent if session.path else None
        self._projects: dict[Version, Project] = {}
        self._pictures = PagePictures(self)
        self._pictures.made.connect(self._keep_picture)
        self.setWindowTitle(self.tr("File History"))
        self.resize(1180, 780)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.setIconSize(_PICTURE)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setFixedWidth(280)
        self.comparison = ComparisonView()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setAccessibleName(self.tr("Message"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        roles = QDialogButtonBox.ButtonRole
        self.restore_button = QPushButton(self.tr("&Restore This Version"))
        self.copy_button = QPushButton(self.tr("Save a &Copy As…"))
        self.buttons.addButton(self.restore_button, roles.AcceptRole)
        self.buttons.addButton(self.copy_button, roles.ActionRole)
        self._add_rows()
        self.restore_button.clicked.connect(self.restore)
        self.copy_button.clicked.connect(self.save_copy)
        self.buttons.rejected.connect(self.reject)
        self.list.itemSelectionChanged.connect(self._show_selected)
        self._fill(versions)

    def selected(self) -> tuple[Version, ...]:
        """The newest first."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        return tuple(self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in rows)

    def restore(self) -> None:
        """Brings the chosen version back, as one step that can be undone."""
        version = self._only()
        if version is None or (project := self._project(version)) is None:
            return
        label = self.tr("Version of {}").format(_time(version))
        self._session.put(project, label, ())
        self.accept()

    def save_copy(self) -> None:
        version = self._only()
        if version is None:
            return
        path = self._session.path or Path("project.yaml")
        stem = f"{path.stem} {version.time.astimezone():%Y-%m-%d %H.%M}"
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save a Copy"),
            str(path.with_name(stem + ".yaml")),
            self.tr("Projects (*.yaml *.yml)"),
        )
        if chosen:
            self._write_copy(version, Path(chosen))

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)

    def _write_copy(self, version: Version, path: Path) -> None:
        from chengyu_desktop.editor.file_texts import file_refusal
        from chengyu_desktop.storage.atomic import SaveError, write_atomically

        try:
            write_atomically(path, version.read())
        except SaveError as error:
            self._tell(file_refusal(error))
        except OSError as error:
            self._tell(self.tr("The version can't be read ({}).").format(error.strerror or error))

    def _add_rows(self) -> None:
        columns = QHBoxLayout()
        columns.addWidget(self.list)
        columns.addWidget(self.comparison, 1)
        rows = QVBoxLayout(self)
        rows.addLayout(columns, 1)
        rows.addWidget(self.message)
        rows.addWidget(self.buttons)

    def _fill(self, versions: Versions) -> None:
        try:
            found = versions.all()
        except OSError as error:
            found = ()
            self._tell(self.tr("The history can't be read ({}).").format(error.strerror or error))
        reasons = {
            "opened": self.tr("as opened"),
            "saved": self.tr("saved"),
            "theirs": self.tr("saved by somebody else"),
        }
        blank = QPixmap(_PICTURE)
        blank.fill(Qt.GlobalColor.transparent)
        for version in found:
            words = f"{_time(version)}\n{reasons.get(version.reason, version.reason)}"
            item = QListWidgetItem(QIcon(blank), words)
            item.setData(Qt.ItemDataRole.UserRole, version)
            self.list.addItem(item)
            self._ask_picture(item, version)
        if found:
            self.list.setCurrentRow(0)
        else:
            if not self.message.text():
                self._tell(self.tr("There is no version yet: each save will leave one."))
            self._show_selected()

    def _ask_picture(self, item: QListWidgetItem, version: Version) -> None:
        kept = QImage(str(version.picture)) if version.picture.exists() else QImage()
        if not kept.isNull():
            item.setIcon(QIcon(QPixmap.fromImage(kept)))
            return
        path = self._session.path or version.file
        self._pictures.ask(
            version,
            lambda pipeline: pipeline.parse(version.read(), path).project,
            self._folder,
            _PICTURE,
            self.devicePixelRatioF(),
        )

    def _keep_picture(self, version: Version, picture: Picture) -> None:
        picture.image.save(str(version.picture))
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) is version:
                item.setIcon(QIcon(QPixmap.fromImage(picture.image)))

    def _show_selected(self) -> None:
        chosen = self.selected()
        self.restore_button.setEnabled(len(chosen) == 1 and not self._session.read_only)
        self.copy_button.setEnabled(len(chosen) == 1)
        if not chosen:
            return
        old = self._project(chosen[-1])
        new = self._session.project if len(chosen) == 1 else self._project(chosen[0])
        if old is None or new is None:
            self.restore_button.setEnabled(False)
            return
        new_title = self.tr("Now, in the window") if len(chosen) == 1 else _time(chosen[0])
        self._tell("")
        folders = self._folder, self._folder
        self.comparison.compare(old, new, folders, _time(chosen[-1]), new_title)

    def _project(self, version: Version) -> Project | None:
        """None, and a message, for one that can't be read."""
        if version not in self._projects:
            try:
                path = self._session.path or version.file
                self._projects[version] = self._pipeline.parse(version.read(), path).project
            except (CannotOpen, OSError) as error:
                self._tell(str(error))
                return None
        return self._projects[version]

    def _only(self) -> Version | None:
        chosen = self.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _tell(self, message: str) -> None:
        self.message.setText(message)

    def _stop(self) -> None:
        self._pictures.forget()
        self._pictures.stop()
        self.comparison.stop()


def _time(version: Version) -> str:
    return QDateTime.fromMSecsSinceEpoch(int(version.time.timestamp() * 1000)).toString("yyyy-MM-dd HH:mm:ss")
