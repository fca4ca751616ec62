"""The name of a picture in the project's folder, typed or picked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from chengyu_desktop.editor.files.picture_files import SUFFIXES, bring_in
from chengyu_desktop.editor.inspector.text_field import TextField
from chengyu_desktop.editor.session import Session


class PictureField(TextField):
    """A path relative to the project's folder, with ``/`` on every system."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._button = QToolButton()
        self._button.setText("…")
        self._button.clicked.connect(self._pick)
        self.row.addWidget(self._button)

    def describe(self, name: str, description: str = "") -> None:
        super().describe(name, description)
        self._button.setAccessibleName(self.tr("{}: choose a picture").format(name))

    def _pick(self) -> None:
        if self._session.path is None:
            self.refused.emit(self.tr("Save the project first: pictures are kept in its folder."))
            return
        folder = self._session.path.resolve().parent
        kinds = self.tr("Pictures ({})").format(" ".join(f"*{suffix}" for suffix in SUFFIXES))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a Picture"), str(folder), kinds)
        if chosen:
            self._take(Path(chosen).resolve(), folder)

    def _take(self, picture: Path, folder: Path) -> None:
        """A picture from elsewhere is copied into the folder."""
        try:
            name = bring_in(picture, folder)
        except ValueError as error:
            self.refused.emit(str(error))
            return
        self.show_value(name)
        self.edited.emit(name)
        self.committed.emit()
