"""The copy as it came, its parts coloured by what they have become; it can be typed into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from chengyu_desktop.editor.importing.marks import Mark, Marks
from chengyu_desktop.editor.importing.reasons import left_reason, reason
from chengyu_desktop.editor.importing.roles import LIKELY, role_color, role_of_key, role_title, sureness
from chengyu_desktop.editor.importing.units import Units
from chengyu_desktop.intake.structure import Proposal, Structure

_PADDING = 5  # logical px beside the names in the margin
_BREAKS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class SourcePane(QPlainTextEdit):
    """``edited`` gives the new text; ``pointed`` the offset at which the caret was put; ``role_asked`` a role for what is there;
    ``undo_asked`` and ``redo_asked`` come before the text itself is changed back, for a choice may be what came last.

    Colours are only given to what is seen, so that a long text costs no more than a short one.
    """

    edited = Signal(str)
    pointed = Signal(int)
    role_asked = Signal(str)
    menu_asked = Signal(QPointF)
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._structure: Structure | None = None
        self._marks: Marks | None = None
        self._proposals: tuple[Proposal, ...] = ()
        self._selected = -1
        self._text = ""
        self._units = Units("")
        self._is_set = False
        self._is_stale = False
        self._revision = 0
        self._margin = _Margin(self)
        self.setAccessibleName(self.tr("Copy"))
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell_text)
        self.cursorPositionChanged.connect(self._tell_place)
        self.updateRequest.connect(self._follow_scrolling)
        self._widen()

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> str:
        """Another text altogether; as the field holds it."""
        self._is_set = True
        self.setPlainText(text)
        self._is_set = False
        self._take_text()
        return self._text

    def show_structure(self, structure: Structure, proposals: Sequence[Proposal]) -> None:
        """What has become of the text as it stands now; coloured when ``show_piece`` says which part is looked at."""
        self._structure, self._proposals = structure, tuple(proposals)
        self._marks = Marks(structure)
        self._is_stale = True

    def show_piece(self, piece: int, *, scroll: bool = True) -> None:
        """Marks a piece of the structure, and brings it into view."""
        is_new = self._is_stale or piece != self._selected
        self._selected = piece
        if scroll and piece >= 0 and self._structure is not None:
            self.show_place(self._structure.pieces[piece].text.start)
        if is_new:
            self._color()

    def show_place(self, offset: int) -> None:
        """Puts the caret there, without telling."""
        self._is_set = True
        cursor = self.textCursor()
        cursor.setPosition(self._units.to_qt(max(offset, 0)))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._is_set = False

    def replace_places(self, places: Sequence[tuple[int, int, str]]) -> None:
        """Start, end and new words of each, from the last to the first; one step to undo."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for start, end, words in places:
            cursor.setPosition(self._units.to_qt(start))
            cursor.setPosition(self._units.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
        cursor.endEditBlock()

    def mark_at(self, offset: int) -> Mark | None:
        return self._marks.at(offset) if self._marks else None

    @property
    def caret(self) -> int:
        return self._units.from_qt(self.textCursor().position())

    # What is seen

    def _seen(self) -> tuple[int, int]:
        first = self.firstVisibleBlock().position()
        last = self.cursorForPosition(self.viewport().rect().bottomRight()).block()
        return self._units.from_qt(first), self._units.from_qt(last.position() + last.length())

    def _color(self) -> None:
        self._is_stale = False
        self.setExtraSelections(list(self._selections()))
        self._margin.update()

    def _selections(self) -> Iterator[QTextEdit.ExtraSelection]:
        if self._marks is None:
            return
        is_dark = self.is_dark
        start, end = self._seen()
        for mark in self._marks.between(start, end):
            look = QTextCharFormat()
            look.setBackground(role_color(mark.role, is_dark, mark.confidence))
            if mark.left >= 0:
                look.setFontStrikeOut(True)
                look.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
            elif mark.piece == self._selected:
                look.setFontUnderline(True)
                look.setBackground(role_color(mark.role, is_dark, 2.0))
            yield self._selection(mark.start, mark.end, look)
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(self.palette().color(QPalette.ColorRole.BrightText))
        wave.setForeground(self.palette().color(QPalette.ColorRole.BrightText))
        for one in self._proposals:
            if one.span[0] < end and one.span[1] >= start:
                yield self._selection(one.span[0], max(one.span[1], one.span[0] + 1), wave)

    def _selection(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        found = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        most = max(self.document().characterCount() - 1, 0)
        cursor.setPosition(min(self._units.to_qt(start), most))
        cursor.setPosition(min(self._units.to_qt(end), most), QTextCursor.MoveMode.KeepAnchor)
        found.cursor = cursor  # type: ignore[attr-defined]
        found.format = look  # type: ignore[attr-defined]
        return found

    @property
    def is_dark(self) -> bool:
        return self.palette().color(QPalette.ColorRole.Base).lightness() < 128

    # The margin

    def margin_width(self) -> int:
        return max(self.fontMetrics().horizontalAdvance(words) for words in self._names()) + 2 * _PADDING

    def _names(self) -> Iterator[str]:
        from chengyu_desktop.editor.importing.roles import LOOKS

        for role in LOOKS:
            yield role_title(role) + " ?"

    def paint_margin(self, painter: QPainter, area: QRect) -> None:
        """The name of the part that begins in each line, with a question mark where there is doubt."""
        painter.fillRect(area, self.palette().color(QPalette.ColorRole.Window))
        if self._marks is None:
            return
        for block, top in self._blocks():
            start = self._units.from_qt(block.position())
            end = self._units.from_qt(block.position() + block.length())
            first = next(
                (mark for mark in self._marks.between(start, end) if self._is_named(mark, start)), None
            )
            if first is None:
                continue
            box = QRect(0, top, area.width() - 2, self.fontMetrics().height())
            painter.fillRect(box, role_color(first.role, self.is_dark, first.confidence))
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            doubt = " ?" if first.confidence < LIKELY else ""
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(box.adjusted(_PADDING, 0, 0, 0), flags, role_title(first.role) + doubt)

    def _is_named(self, mark: Mark, start: int) -> bool:
        if mark.left >= 0:
            return self._structure is not None and not self._structure.left_over[mark.left].is_silent
        return mark.is_first and mark.start >= start

    def _blocks(self) -> Iterator[tuple[QTextBlock, int]]:
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.viewport().height():
                return
            yield block, round(box.top())
            block = block.next()

    def _widen(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)

    # Hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and "0" <= chr(event.key() % 128) <= "9":
            role = role_of_key(chr(event.key())) if event.key() < 128 else None
            if role is not None:
                self.role_asked.emit(role)
                return
        for keys, signal in (
            (QKeySequence.StandardKey.Undo, self.undo_asked),
            (QKeySequence.StandardKey.Redo, self.redo_asked),
        ):
            if event.matches(keys):
                signal.emit()
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            cursor = self.cursorForPosition(event.pos())
            if not self.textCursor().hasSelection():
                self.setTextCursor(cursor)
        self.menu_asked.emit(QPointF(event.globalPos()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self.contentsRect()
        self._margin.setGeometry(area.left(), area.top(), self.margin_width(), area.height())
        self._color()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._widen()
            self._color()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            at = self._units.from_qt(self.cursorForPosition(event.pos()).position())
            words = self.words_at(at)
            if words:
                QToolTip.showText(event.globalPos(), words, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def words_at(self, offset: int) -> str:
        """What there is to say of a place: the role, how sure it is and why, and what may be misread."""
        found = self.mark_at(offset)
        lines: list[str] = []
        if found is not None and self._structure is not None:
            if found.piece >= 0:
                piece = self._structure.pieces[found.piece]
                why = reason(piece.why)
                words = f"{role_title(piece.role)}: {sureness(piece.confidence)} ({piece.confidence:.0%})"
                lines.append(f"{words}, {why}" if why else words)
            else:
                left = self._structure.left_over[found.left]
                lines.append(f"{role_title('left_over')}: {left_reason(left.reason)}")
        for one in self._proposals:
            if one.span[0] <= offset <= one.span[1]:
                lines.append(f"{one.text} → {one.replacement}: {reason(one.why)}")
        return "\n".join(lines)

    def _tell_text(self) -> None:
        if self._is_set or self.document().toRawText().translate(_BREAKS) == self._text:
            return
        self._take_text()
        self.edited.emit(self._text)

    def _take_text(self) -> None:
        self._text = self.document().toRawText().translate(_BREAKS)
        self._revision = self.document().revision()
        self._units = Units(self._text)

    def _tell_place(self) -> None:
        """Not while the caret moves with what is typed: the text that it stands in is read in a moment."""
        is_typing = self.document().revision() != self._revision
        if not self._is_set and not is_typing and self._marks is not None:
            self.pointed.emit(self._units.from_qt(self.textCursor().position()))

    def _follow_scrolling(self, area: QRect, dy: int) -> None:
        if dy:
            self._color()
        self._margin.update()


class _Margin(QWidget):
    def __init__(self, pane: SourcePane) -> None:
        super().__init__(pane)
        self._pane = pane

    def sizeHint(self) -> QSize:
        return QSize(self._pane.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._pane.paint_margin(painter, self.rect())
        painter.setPen(QColor(self.palette().color(QPalette.ColorRole.Mid)))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
