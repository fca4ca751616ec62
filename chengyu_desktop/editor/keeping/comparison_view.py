"""Two versions of a page side by side or one over the other, with the list of what differs; choosing a line shows both up
close there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QListWidget, QListWidgetItem, QWidget

from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.files.page_pictures import PagePictures, Picture
from chengyu_desktop.editor.keeping.differences import Difference, differences
from chengyu_desktop.editor.keeping.overlay import overlaid, overlay_key
from chengyu_desktop.editor.keeping.page_image import ROOM, PageImage

_MOST = 500  # lines in the list
_OLD, _NEW = "old", "new"


class ComparisonView(QWidget):
    """``drawn`` tells that both pages are there, or can't be drawn."""

    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = PagePictures(self)
        self._pictures.made.connect(self._show_picture)
        self._pictures.failed.connect(self._show_failure)
        self._asked = 0
        self._waiting: set[str] = set()
        self._pair: tuple[Project, Project] | None = None
        self.differences: tuple[Difference, ...] = ()
        self.old_title = QLabel()
        self.new_title = QLabel()
        self.old_image = PageImage(self.tr("Before"))
        self.new_image = PageImage(self.tr("After"))
        self.both_image = PageImage(self.tr("One over the other"))
        self.both_image.hide()
        self.over = QCheckBox(self.tr("One over the &other: blue is gone, red is new"))
        self.over.toggled.connect(self._lay_over)
        self._shown: dict[str, Picture] = {}
        self.count_label = QLabel()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What differs"))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(self._show_part)
        for label in (self.old_title, self.new_title):
            label.setTextFormat(Qt.TextFormat.PlainText)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.old_title, 0, 0)
        grid.addWidget(self.new_title, 0, 1)
        grid.addWidget(self.old_image, 1, 0)
        grid.addWidget(self.new_image, 1, 1)
        grid.addWidget(self.both_image, 1, 0, 1, 2)
        grid.addWidget(self.count_label, 2, 0)
        grid.addWidget(self.over, 2, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.list, 3, 0, 1, 2)
        grid.setRowStretch(1, 3)
        grid.setRowStretch(3, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def compare(
        self,
        old: Project,
        new: Project,
        folders: tuple[Path | None, Path | None],
        old_title: str,
        new_title: str,
    ) -> None:
        """Shows two versions of a project whose pictures lie in ``folders``."""
        self.old_title.setText(old_title)
        self.new_title.setText(new_title)
        if self._pair is not None and self._pair[0] is old and self._pair[1] is new:
            self._tell_drawn()
            return
        self._pair = old, new
        self.differences = differences(old, new)
        self.list.clear()
        for difference in self.differences[:_MOST]:
            self.list.addItem(QListWidgetItem(difference.text))
        self.list.setCurrentRow(-1)
        count = len(self.differences)
        self.count_label.setText(
            self.tr("Nothing differs.") if not count else self.tr("Differences: {}").format(count)
        )
        self._pictures.forget()
        self._shown.clear()
        self._asked += 1
        self._waiting = {_OLD, _NEW}
        self.both_image.show_message(self.tr("The page is being drawn …"))
        self.both_image.show_part("")
        old_keys = [difference.old for difference in self.differences[:_MOST]]
        new_keys = [difference.new for difference in self.differences[:_MOST]]
        for side, project, folder, keys, image in (
            (_OLD, old, folders[0], old_keys, self.old_image),
            (_NEW, new, folders[1], new_keys, self.new_image),
        ):
            image.show_message(self.tr("The page is being drawn …"))
            image.show_part("")
            self._pictures.ask(
                (self._asked, side),
                lambda _, project=project: project,
                folder,
                ROOM,
                1.0,
                _with_parents(keys),
            )

    def stop(self) -> None:
        """Waits for the picture in the making; to be called before the view goes."""
        self._pictures.stop()

    def _image(self, token: tuple[int, str]) -> PageImage | None:
        """None for a picture that is wanted no more."""
        asked, side = token
        if asked != self._asked:
            return None
        self._waiting.discard(side)
        return self.old_image if side == _OLD else self.new_image

    def _show_picture(self, token: tuple[int, str], picture: Picture) -> None:
        if image := self._image(token):
            image.show_picture(picture)
            self._shown[token[1]] = picture
            self._show_both()
        self._tell_drawn()

    def _show_failure(self, token: tuple[int, str], message: str) -> None:
        if image := self._image(token):
            image.show_message(message)
            self.both_image.show_message(message)
        self._tell_drawn()

    def _tell_drawn(self) -> None:
        if not self._waiting:
            self.drawn.emit()

    def _lay_over(self, is_over: bool) -> None:
        self.old_image.setVisible(not is_over)
        self.new_image.setVisible(not is_over)
        self.both_image.setVisible(is_over)
        self._show_both()

    def _show_both(self) -> None:
        """Made when it is looked at: it takes some milliseconds."""
        if self.over.isChecked() and len(self._shown) == 2:
            self.both_image.show_picture(overlaid(self._shown[_OLD], self._shown[_NEW]))

    def _show_part(self, row: int) -> None:
        if 0 <= row < len(self.differences):
            difference = self.differences[row]
            self.old_image.show_part(difference.old)
            self.new_image.show_part(difference.new)
            self.both_image.show_part(difference.new or overlay_key(difference.old))
        else:
            self.old_image.show_part("")
            self.new_image.show_part("")
            self.both_image.show_part("")


def _with_parents(keys: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key))
