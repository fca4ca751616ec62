"""The header of every list: a title is read whole where there is room; else it ends in an ellipsis, and a tool tip has all of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QHeaderView, QToolTip, QTreeView, QWidget

_MOST = 132  # logical px that a title may ask for: some are words of the project, of any length


class TitleHeader(QHeaderView):
    """For the top of a table or a tree."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        if isinstance(parent, QTreeView):  # as its own header is
            self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.setSectionsMovable(True)

    def set_widths(self, widths: Mapping[int, int]) -> None:
        """Makes columns so many logical px wide, and wider where a title needs it."""
        for column, width in widths.items():
            self.resizeSection(column, max(width, min(self.sectionSizeHint(column), _MOST)))

    def tip_at(self, at: QPoint) -> str:
        """The title at a place in the header where it isn't read whole, else nothing."""
        column = self.logicalIndexAt(at)
        if column < 0 or self.sectionSize(column) >= self.sectionSizeFromContents(column).width():
            return ""
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().viewportEvent(event)
