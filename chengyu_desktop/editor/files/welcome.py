"""What is shown while no project is open: recent projects, templates and samples, with pictures that follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QPainter, QPalette, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.editor.files.recent import RecentFiles
from chengyu_desktop.editor.files.templates import file_title, gallery_samples, page_samples, template_files
from chengyu_desktop.editor.files.thumbnails import Thumbnails
from chengyu_desktop.editor.language import CHINESE

_PICTURE = QSize(112, 112)
_NEAR, _APART = 6, 24  # logical px from a heading down to its list, and up to the one before
_PATH_ROLE = Qt.ItemDataRole.UserRole


class WelcomePage(QWidget):
    open_asked = Signal(object)  # Path, of a project
    begin_asked = Signal(object)  # Path, of a template or sample
    choose_asked = Signal()

    def __init__(self, recent: RecentFiles, language: str = CHINESE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = recent
        self._thumbnails = Thumbnails(self)
        self._lists: list[FileList] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(48, 36, 48, 36)
        rows.addLayout(self._heading())
        rows.addSpacing(_APART)
        columns = QHBoxLayout()
        columns.setSpacing(40)
        rows.addLayout(columns, 1)
        own, shipped = QVBoxLayout(), QVBoxLayout()
        for column in (own, shipped):
            column.setSpacing(_NEAR)
        columns.addLayout(own, 1)
        columns.addLayout(shipped, 1)
        self.recent_list = self._add_list(self.tr("Recent projects"), own, 3)
        self.template_list = self._add_list(self.tr("Templates"), own, 2)
        self.sample_list = self._add_list(self.tr("Sample pages"), shipped, 3)
        self.gallery_list = self._add_list(self.tr("Charts and timelines"), shipped, 6)
        self.recent_list.chosen.connect(self.open_asked)
        self.template_list.chosen.connect(self.begin_asked)
        self.sample_list.chosen.connect(self.begin_asked)
        self.gallery_list.chosen.connect(self.begin_asked)
        self.recent_list.set_placeholder(
            self.tr("Projects that you open appear here. You can also drop a file on the window.")
        )
        self.template_list.show_files(template_files(language), file_title)
        self.sample_list.show_files(page_samples(), file_title)
        self.gallery_list.show_files(gallery_samples(), file_title)
        recent.changed.connect(self._show_recent)
        self._thumbnails.made.connect(self._show_picture)
        self._show_recent()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_pictures()

    def stop(self) -> None:
        """To be called before the page goes: pictures in the making are finished, and no more are made."""
        self._thumbnails.stop()

    def _heading(self) -> QHBoxLayout:
        title = QLabel("Chengyu Desktop")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        title.setFont(font)
        button = QPushButton(self.tr("Open…"))
        button.clicked.connect(self.choose_asked)
        row = QHBoxLayout()
        row.addWidget(title, 1)
        row.addWidget(button)
        return row

    def _add_list(self, title: str, column: QVBoxLayout, stretch: int) -> FileList:
        heading = QLabel(title)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        files = FileList(title)
        heading.setBuddy(files)
        if column.count():
            column.addSpacing(_APART)
        column.addWidget(heading)
        column.addWidget(files, stretch)
        self._lists.append(files)
        return files

    def _show_recent(self) -> None:
        self.recent_list.show_files(self._recent.paths(), lambda path: path.name)
        if self.isVisible():
            self._ask_pictures()

    def _ask_pictures(self) -> None:
        self._thumbnails.ask(
            [path for files in self._lists for path in files.paths()], self.devicePixelRatioF()
        )

    def _show_picture(self, path: Path, image: QImage) -> None:
        for files in self._lists:
            files.show_picture(path, image)


class FileList(QListWidget):
    """Files with pictures; ``chosen`` gives the path of the one that is clicked, or entered by key."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placeholder = QLabel(self)
        self._placeholder.setWordWrap(True)
        self._placeholder.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._placeholder.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._placeholder, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setIconSize(_PICTURE)
        self.setGridSize(_PICTURE + QSize(24, 48))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.viewport().setAutoFillBackground(
            False
        )  # the page's ground: in the dark, lists have another Window
        self.itemClicked.connect(self._choose)

    def sizeHint(self) -> QSize:
        """While there is no file, only as high as what is said then: what stands below moves up."""
        return super().sizeHint() if self.count() else self._rows.sizeHint()

    def set_placeholder(self, text: str) -> None:
        """What is said while there is no file."""
        self._placeholder.setText(text)

    def paths(self) -> tuple[Path, ...]:
        return tuple(self.item(row).data(_PATH_ROLE) for row in range(self.count()))

    def show_files(self, paths: Sequence[Path], name: Callable[[Path], str]) -> None:
        self.clear()
        blank = QPixmap(_PICTURE)
        blank.fill(Qt.GlobalColor.transparent)
        for path in paths:
            item = QListWidgetItem(QIcon(blank), name(path))
            item.setData(_PATH_ROLE, path)
            item.setToolTip(str(path))
            self.addItem(item)
        self._placeholder.setVisible(not paths)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Expanding if paths else QSizePolicy.Policy.Maximum)
        self.setSizePolicy(policy)

    def show_picture(self, path: Path, image: QImage) -> None:
        for row in range(self.count()):
            if self.item(row).data(_PATH_ROLE) == path:
                self.item(row).setIcon(QIcon(self._framed(image)))

    def _framed(self, image: QImage) -> QPixmap:
        """On a square, so that the names below stand in line, with an edge that shows white paper on any ground."""
        ratio = image.devicePixelRatioF()
        square = QPixmap(_PICTURE * ratio)
        square.fill(Qt.GlobalColor.transparent)
        left, top = (square.width() - image.width()) // 2, square.height() - image.height()
        painter = QPainter(square)
        painter.drawImage(left, top, _at_one(image))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(left, top, image.width() - 1, image.height() - 1)
        painter.end()
        square.setDevicePixelRatio(ratio)
        return square

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self._choose(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PATH_ROLE))


def _at_one(image: QImage) -> QImage:
    """The same pixels, one to a pixel of whatever they are painted on."""
    plain = QImage(image)
    plain.setDevicePixelRatio(1.0)
    return plain
