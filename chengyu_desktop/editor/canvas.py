"""The page on its pasteboard: one opaque view over the display list, with zooming and panning."""

from __future__ import annotations

from math import ceil, floor
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from chengyu_desktop.editor.tiles import SIDE, Tiles
from chengyu_desktop.editor.tool import Tool
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.walk import hit_test

Fit = Literal["page", "width", "none"]

_BORDER = 24  # logical px of pasteboard around the page
_SHADOW = 6  # logical px
_LEAST_ZOOM, _MOST_ZOOM = 0.02, 32.0
_KEY_STEP = 1.25
_WHEEL_STEP = 1.0015  # to the power of the wheel's eighths of a degree: a notch is a fifth
_TOUCH_MM = 0.4  # how near a thin line counts as hit


class Canvas(QAbstractScrollArea):
    """``pointed`` tells x and y in mm and the key under the cursor (or an empty one); ``zoomed`` the new zoom."""

    pointed = Signal(float, float, str)
    zoomed = Signal(float)

    def __init__(self, painter: FramePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = Tiles(painter)
        self._page: Page | None = None
        self._zoom = 1.0
        self._fit: Fit = "page"
        self._space_held = False
        self._drag_from: QPoint | None = None
        self.tool = Tool(self)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Page"))
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        viewport.setMouseTracking(True)

    @property
    def zoom(self) -> float:
        """1 shows a millimetre as the screen says a millimetre is."""
        return self._zoom

    def set_page(self, page: Page) -> None:
        self._page = page
        if self._fit == "none":
            self._update_scroll_bars()
        else:
            self._apply_fit()
        self.viewport().update()

    def set_tool(self, tool: Tool) -> None:
        """Hands the events over; the tool before is told."""
        self.tool.deactivate()
        self.tool = tool
        tool.activate()
        self.viewport().update()

    def zoom_in(self) -> None:
        self.set_zoom(self._zoom * _KEY_STEP)

    def zoom_out(self) -> None:
        self.set_zoom(self._zoom / _KEY_STEP)

    def actual_size(self) -> None:
        self.set_zoom(1.0)

    def fit_page(self) -> None:
        self._fit = "page"
        self._apply_fit()

    def fit_width(self) -> None:
        self._fit = "width"
        self._apply_fit()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zooms; the page's point at ``at`` (viewport px, the middle when None) stays where it is."""
        self._fit = "none"
        self._set_zoom(zoom, at)

    def page_point(self, at: QPointF) -> QPointF:
        """A place in the viewport as mm on the page."""
        return (at - self._origin()) / self.scale()

    def view_point(self, at: QPointF) -> QPointF:
        """A place on the page (mm) in the viewport."""
        return self._origin() + at * self.scale()

    def scale(self) -> float:
        """Logical px per mm."""
        return self._zoom * self.viewport().physicalDpiX() / 25.4

    def _size(self) -> tuple[float, float]:
        """The page in logical px."""
        if self._page is None:
            return 0.0, 0.0
        return self._page.frame.width * self.scale(), self._page.frame.height * self.scale()

    def _origin(self) -> QPointF:
        """The page's corner in the viewport, on a whole device pixel, so that tiles meet the screen's grid."""
        width, height = self._size()
        view = self.viewport().size()
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        ratio = self.viewport().devicePixelRatioF()
        place = [
            (seen - length) / 2 if length + 2 * _BORDER <= seen else _BORDER - bar.value()
            for bar, length, seen in zip(bars, (width, height), (view.width(), view.height()), strict=True)
        ]
        return QPointF(round(place[0] * ratio) / ratio, round(place[1] * ratio) / ratio)

    def _set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        at = at or QRectF(self.viewport().rect()).center()
        point = self.page_point(at)
        self._zoom = min(max(zoom, _LEAST_ZOOM), _MOST_ZOOM)
        self._update_scroll_bars()
        moved = self._origin() + point * self.scale() - at
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + round(moved.x()))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(moved.y()))
        self.viewport().update()
        self.zoomed.emit(self._zoom)

    def _apply_fit(self) -> None:
        width, height = self._size()
        if not width or self._fit == "none":
            return
        room = self.maximumViewportSize()
        factor = max(room.width() - 2 * _BORDER, 1) / width
        if self._fit == "page":
            factor = min(factor, max(room.height() - 2 * _BORDER, 1) / height)
        elif height * factor + 2 * _BORDER > room.height():  # the vertical bar will take its room
            factor = max(room.width() - 2 * _BORDER - self.verticalScrollBar().sizeHint().width(), 1) / width
        self._set_zoom(self._zoom * factor)

    def _update_scroll_bars(self) -> None:
        view = self.maximumViewportSize()
        width, height = (ceil(length) + 2 * _BORDER for length in self._size())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        # A bar along one side takes room from the other direction.
        thick = down.sizeHint().width()
        tall = height > view.height() or (width > view.width() and height > view.height() - thick)
        wide = width > view.width() - (thick if tall else 0)
        seen_across, seen_down = view.width() - thick * tall, view.height() - thick * wide
        for bar, length, seen in ((across, width, seen_across), (down, height, seen_down)):
            bar.setRange(0, max(length - seen, 0))
            bar.setPageStep(max(seen, 1))
            bar.setSingleStep(40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fit == "none":
            self._update_scroll_bars()
        else:
            self._apply_fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        painter.fillRect(event.rect(), QColor(48, 48, 50) if dark else QColor(190, 191, 194))
        if self._page is not None:
            self._paint_page(painter, self._page, event.rect(), dark)
        self.tool.paint(painter)

    def _paint_page(self, painter: QPainter, page: Page, exposed: QRect, dark: bool) -> None:
        origin = self._origin()
        sheet = QRectF(origin, origin + QPointF(*self._size()))
        for depth in range(_SHADOW, 0, -1):
            painter.fillRect(
                sheet.translated(0, 2).adjusted(-depth, -depth, depth, depth), QColor(0, 0, 0, 9)
            )
        ratio = self.viewport().devicePixelRatioF()
        self._tiles.show(page, self.scale() * ratio)
        seen = QRectF(exposed).intersected(sheet).translated(-origin)
        painter.save()
        painter.setClipRect(sheet.intersected(QRectF(exposed)))
        for row in range(floor(seen.top() * ratio / SIDE), ceil(seen.bottom() * ratio / SIDE)):
            for column in range(floor(seen.left() * ratio / SIDE), ceil(seen.right() * ratio / SIDE)):
                image = self._tiles.tile(column, row)
                image.setDevicePixelRatio(ratio)
                painter.drawImage(origin + QPointF(column, row) * (SIDE / ratio), image)
        painter.restore()
        edge = QPen(QColor(0, 0, 0, 200 if dark else 90))
        edge.setCosmetic(True)
        painter.setPen(edge)
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * _WHEEL_STEP ** event.angleDelta().y(), event.position())
            event.accept()
            return
        step = event.pixelDelta()
        if step.isNull():
            step = event.angleDelta() / 2  # a notch is 120: 60 px
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not step.x():
            step = QPoint(step.y(), 0)
        self._pan(step)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.set_zoom(self._zoom * (1 + event.value()), event.position())
                return True
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self.viewport().update()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space_held):
            self._drag_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        self.tool.mouse_press(event, self.page_point(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is not None:
            at = event.position().toPoint()
            self._pan(at - self._drag_from)
            self._drag_from = at
            return
        if self._page is not None:
            point = self.page_point(event.position())
            if not self.tool.mouse_move(event, point) and not self._space_held:
                self.viewport().setCursor(self.tool.cursor(point))
            key = hit_test(self._page.frame, point.x(), point.y(), _TOUCH_MM) or ""
            self.pointed.emit(point.x(), point.y(), key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is None:
            self.tool.mouse_release(event, self.page_point(event.position()))
        self._drag_from = None
        self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self.tool.double_click(event, self.page_point(event.position())):
            self.mousePressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.tool.input_method(event):
            super().inputMethodEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        answer = self.tool.input_method_query(query)
        return super().inputMethodQuery(query) if answer is None else answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.tool.key_press(event):
            return
        if event.key() == Qt.Key.Key_Space:
            self._space_held = True
            self._show_cursor()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = False
            self._show_cursor()
        else:
            super().keyReleaseEvent(event)

    def _show_cursor(self) -> None:
        if self._drag_from is None:
            shape = Qt.CursorShape.OpenHandCursor if self._space_held else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)

    def _pan(self, step: QPoint) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - step.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - step.y())
