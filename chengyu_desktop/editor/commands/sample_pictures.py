"""Pictures of block kinds and timeline layouts: samples laid out in the project's theme and painted as on the page."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from chengyu_desktop.document.project import Block, Project, Timeline
from chengyu_desktop.editor.commands.sample_words import sample_for
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.page import make_context
from chengyu_desktop.layout.registry import block_kind, timeline_layout
from chengyu_desktop.layout.theme import ThemeError

_WIDTH = 80.0  # mm of a column in which samples look like themselves
_ACROSS = 110.0  # mm of a page for a timeline across it
_EVENTS, _CHARACTERS = 5, 8  # that a picture has room for
_EDGE = 4  # logical px of paper around


class SamplePictures:
    def __init__(self, project: Project, fonts: SystemFonts, ratio: float) -> None:
        """``ratio`` is the screen's device pixels per logical one."""
        self._project = project
        self._ratio = ratio
        self._painter = FramePainter(fonts)
        try:
            self._context = make_context(project, None, fonts.library)
        except ThemeError:
            self._context = make_context(Project(), None, fonts.library)

    def picture(self, name: str, size: QSize) -> QPixmap:
        """``size`` in logical px: the sample in its whole, on paper."""
        return self.block_picture(sample_for(self._project, block_kind(name).sample()), size)

    def block_picture(self, block: Block, size: QSize) -> QPixmap:
        """The same for a block of one's own."""
        return self._paint(layout_block(block, self._context, _WIDTH), size)

    def timeline(self, timeline: Timeline, name: str, size: QSize) -> QPixmap:
        """``size`` in logical px: the timeline's first events in a layout, in few words."""
        layout = timeline_layout(name)
        events = [replace(event, text=event.text[:_CHARACTERS]) for event in timeline.events[:_EVENTS]]
        shown = replace(timeline, events=tuple(events), layout=name)
        width = _ACROSS if layout.place == "across" else _WIDTH
        return self._paint(layout.layout(shown, self._context, width, 0.0), size)

    def _paint(self, frame: Frame, size: QSize) -> QPixmap:
        picture = QPixmap(size * self._ratio)
        picture.fill(Qt.GlobalColor.white)
        edge = _EDGE * self._ratio
        room = picture.width() - 2 * edge, picture.height() - 2 * edge
        if frame.width <= 0 or frame.height <= 0:
            return picture
        scale = min(room[0] / frame.width, room[1] / frame.height)
        self._painter.prepare(frame)
        painter = QPainter(picture)
        painter.translate(
            round((picture.width() - frame.width * scale) / 2),
            round((picture.height() - frame.height * scale) / 2),
        )
        self._painter.paint(painter, scale, (0.0, 0.0, frame.width, frame.height), exact=True)
        painter.resetTransform()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(190, 190, 194))
        painter.drawRect(0, 0, picture.width() - 1, picture.height() - 1)
        painter.end()
        picture.setDevicePixelRatio(self._ratio)
        return picture
