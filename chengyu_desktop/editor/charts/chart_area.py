"""What both charts have in common: the plot with its axes, painting in the window's colours, and hands on it.

The mouse is listened to here and not by pyqtgraph's scene, which drops movements and swallows what goes wrong in a handler.
Everything on the plot is painted by one item: hundreds of pyqtgraph's own would take seconds to appear.
"""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QToolTip, QWidget

from chengyu_desktop.editor.charts.colors import ChartColors, chart_colors
from chengyu_desktop.editor.charts.safe_paint import paint_safely
from chengyu_desktop.editor.session import Session

_REACH = 3.0
"""Logical px that a held mouse moves before it is a drag."""

_NOTCH = 120.0  # of a wheel, in eighths of a degree
_LEFT, _MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


class Hold:
    """What a press has taken hold of. Places are in px from the plot's top left corner."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """May raise ValueError, with the sentence why this can't be."""

    def finish(self) -> None:
        """The button was let go."""

    def cancel(self) -> None:
        """Everything as it was."""


class ChartArea(pg.GraphicsView):
    """Subclasses paint the plot (``paint_plot``), say what a press takes hold of, and answer clicks and keys."""

    refused = Signal(str)
    """Why something can't be done; empty once something is."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0.0)
        self.plot = _Plot(self.box, self.paint_plot)
        self.grid = pg.GraphicsLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(0)
        self.setCentralItem(self.grid)
        self.setAntialiasing(True)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._colors: ChartColors | None = None
        self._pressed: tuple[QPointF, Hold | None] | None = None
        self._hold: Hold | None = None
        self.box.sigRangeChanged.connect(self.plot.update)
        self.box.sigResized.connect(self.plot.resize)

    # For subclasses

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        """``rect`` is the plot, its top left corner at 0, 0."""
        raise NotImplementedError

    def hold_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Hold | None:
        """What a drag from a place moves."""
        return None

    def pressed_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The button went down: what is there is selected."""

    def clicked_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The button came up without a drag."""

    def double_clicked_at(self, at: QPointF) -> None:
        pass

    def cursor_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Qt.CursorShape:
        return Qt.CursorShape.ArrowCursor

    def tip_at(self, at: QPointF) -> str:
        return ""

    def zoom_at(self, at: QPointF, factor: float) -> None:
        """Things get larger by a factor, with what is at a place staying there."""

    def scroll_by(self, dx: float, dy: float) -> None:
        """What is shown moves by so many px, as a wheel asks."""

    def pan_hold(self, at: QPointF) -> Hold | None:
        return None

    def turn_wheel(self, at: QPointF, dx: float, dy: float, modifiers: Qt.KeyboardModifier) -> None:
        """``dx`` and ``dy`` are in notches."""

    keys: dict[str, Callable[[], object]]
    """What keys do, also those that the window has for the page; may raise ValueError."""

    def follow_colors(self) -> None:
        """The colours have changed."""

    # For all

    @property
    def colors(self) -> ChartColors:
        if self._colors is None:
            self._colors = chart_colors(self.palette(), self.session.project)
        return self._colors

    def forget_colors(self) -> None:
        """They are looked up anew: the theme or the window's colours have changed."""
        self._colors = None
        self.setBackground(self.colors.ground)
        self.follow_colors()
        self.viewport().update()

    @property
    def is_held(self) -> bool:
        return self._hold is not None

    def place(self, at: QPointF) -> QPointF:
        """A point of the viewport in px from the plot's corner."""
        return self.box.mapFromScene(self.mapToScene(at.toPoint()))

    def viewport_point(self, x: float, y: float) -> QPointF:
        """The other way."""
        return QPointF(self.mapFromScene(self.box.mapToScene(QPointF(x, y))))

    @property
    def plot_rect(self) -> QRectF:
        return self.box.rect()

    def do(self, command: Callable[[], object]) -> None:
        """What can't be done is told, and nothing has happened."""
        try:
            command()
        except ValueError as error:
            self.refused.emit(str(error))
        else:
            self.refused.emit("")

    def drop_hold(self) -> None:
        """What is being dragged goes back to where it was."""
        hold, self._hold, self._pressed = self._hold, None, None
        if hold is not None:
            hold.cancel()
            self.plot.update()

    # Qt's events

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        ev.accept()
        at = self.place(ev.position())
        if ev.button() == _MIDDLE:
            self._pressed = at, self.pan_hold(at)
        elif ev.button() == _LEFT:
            self.pressed_at(at, ev.modifiers())
            self._pressed = at, self.hold_at(at, ev.modifiers()) or self.pan_hold(at)

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        ev.accept()
        at = self.place(ev.position())
        if not ev.buttons() & (_LEFT | _MIDDLE):
            self.viewport().setCursor(self.cursor_at(at, ev.modifiers()))
            return
        if self._pressed is not None and self._hold is None:
            start, hold = self._pressed
            if (at - start).manhattanLength() > _REACH and hold is not None:
                self._hold = hold
                self.viewport().setCursor(hold.cursor)
        if (hold := self._hold) is not None:
            self.do(lambda: hold.move(at, ev.modifiers()))

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        ev.accept()
        at = self.place(ev.position())
        pressed, hold = self._pressed, self._hold
        self._pressed = self._hold = None
        if hold is not None:
            hold.finish()
            self.plot.update()
        elif pressed is not None and ev.button() == _LEFT:
            self.clicked_at(at, ev.modifiers())
        self.viewport().setCursor(self.cursor_at(at, ev.modifiers()))

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:
        ev.accept()
        if ev.button() == _LEFT:
            self.double_clicked_at(self.place(ev.position()))

    def leaveEvent(self, ev: QEvent) -> None:
        self.cursor_at(QPointF(-1e6, -1e6), Qt.KeyboardModifier.NoModifier)

    def wheelEvent(self, ev: QWheelEvent) -> None:
        ev.accept()
        turn = ev.angleDelta()
        self.turn_wheel(self.place(ev.position()), turn.x() / _NOTCH, turn.y() / _NOTCH, ev.modifiers())

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        command = self.keys.get(_name(ev))
        if ev.key() == Qt.Key.Key_Escape and self._pressed is not None:
            self.drop_hold()
        elif command is not None and not self.is_held:
            self.do(command)
        else:
            ev.ignore()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (_name(event) in self.keys or (event.key() == Qt.Key.Key_Escape and self.is_held))
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(self.place(QPointF(event.pos()))), self)
            return True
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_at(self.place(event.position()), 1 + event.value())
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "plot"):
            self.forget_colors()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.plot.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.plot.update()


class _Plot(QGraphicsItem):
    """All that is drawn between the axes, in px."""

    def __init__(self, box: pg.ViewBox, paint: Callable[[QPainter, QRectF], None]) -> None:
        super().__init__(box)
        self._box = box
        self._paint = paint

    def boundingRect(self) -> QRectF:
        return self._box.rect()

    def resize(self) -> None:
        self.prepareGeometryChange()

    def update(self, *_: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """All of it; what a signal tells is passed over."""
        super().update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        rect = self._box.rect()
        painter.setClipRect(rect)
        paint_safely(painter, lambda: self._paint(painter, rect))


def _name(event: QKeyEvent) -> str:
    keys = event.key() | (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier).value
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
