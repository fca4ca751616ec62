"""Draws what was found with the words around it, the match itself standing out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF
from PySide6.QtGui import QFont, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chengyu_desktop.editor.lists.models_matches import MATCH_ROLE

_MARGIN = 4  # logical px


class MatchDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        marked = index.data(MATCH_ROLE)
        if marked is None:
            super().paint(painter, option, index)
            return
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, cell.text = cell.text, ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        is_selected = bool(cell.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        layout = _laid_out(text.replace("\n", " "), cell.font, *marked)
        height = layout.boundingRect().height()
        painter.save()
        painter.setClipRect(cell.rect)
        painter.setPen(cell.palette.color(role))
        top = cell.rect.top() + (cell.rect.height() - height) / 2
        layout.draw(painter, QPointF(cell.rect.left() + _MARGIN, top))
        painter.restore()


def _laid_out(text: str, font: QFont, start: int, length: int) -> QTextLayout:
    """One line, the characters from ``start`` in bold and underlined."""
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setFontUnderline(True)
    layout = QTextLayout(text, font)
    marked = QTextLayout.FormatRange()
    marked.start, marked.length, marked.format = start, length, look  # pyright: ignore[reportAttributeAccessIssue]
    layout.setFormats([marked])
    layout.beginLayout()
    layout.createLine().setLineWidth(1e6)
    layout.endLayout()
    return layout
