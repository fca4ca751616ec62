"""The page on its pasteboard: one opaque view over the display list, with zooming and panning."""

from __future__ import annotations

from typing import Literal, Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from chengyu_desktop.editor.canvas.guides import Guides
from chengyu_desktop.editor.canvas.rulers import THICKNESS, Ruler
from chengyu_desktop.editor.canvas.scrolling import Scroll, scroll
from chengyu_desktop.editor.canvas.sheet import Sheet, extent
from chengyu_desktop.editor.canvas.snapping import Line
from chengyu_desktop.editor.canvas.tool import Tool
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.vision import Vision
from chengyu_desktop.frame.walk import hit_test

Fit = Literal["page", "width", "none"]

_BORDER = 24  # logical px of pasteboard around the page
_LEAST_ZOOM, _MOST_ZOOM = 0.02, 32.0
_THREAD = 8  # times its width a page is high that would be too narrow to see anything, were it seen whole
_KEY_STEP = 1.25
_WHEEL_STEP = 1.0015  # to the power of the wheel's eighths of a degree: a notch is a fifth
_SHARP_AFTER = 80  # ms after the last step of zooming
_TOUCH_MM = 0.4  # how near a thin line counts as hit


class Overlay(Protocol):
    """What is drawn over the page whatever the tool, in viewport pixels."""

    def paint(self, painter: QPainter) -> None: ...


class Canvas(QAbstractScrollArea):
    """``pointed`` tells x and y in mm and the key under the cursor (or an empty one); ``zoomed`` the new zoom;
    ``presenting_changed`` whether the page is shown without anything over and around it."""

    pointed = Signal(float, float, str)
    zoomed = Signal(float)
    presenting_changed = Signal(bool)

    def __init__(self, painter: FramePainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet(painter)
        self._page: Page | None = None
        self._strays: Bounds | None = None
        self._zoom = 1.0
        self._fit: Fit = "page"
        self._space_held = False
        self._drag_from: QPoint | None = None
        self._zooming = QTimer(self)
        self._zooming.setSingleShot(True)
        self._zooming.setInterval(_SHARP_AFTER)
        self._zooming.timeout.connect(self.viewport().update)
        self._shows_bleed = True
        self._shows_rulers = False
        self._before_presenting: tuple[Fit, float] | None = None
        self._resting = Tool(self)  # while presenting, nothing is edited
        self.tool = Tool(self)
        self.overlay: Overlay | None = None
        self.guides = Guides(self)
        self._rulers = Ruler(self, is_level=True), Ruler(self, is_level=False)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Page"))
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        viewport.setMouseTracking(True)
        self._place_rulers()
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._update_rulers)

    @property
    def zoom(self) -> float:
        """1 shows a millimetre as the screen says a millimetre is."""
        return self._zoom

    @property
    def page(self) -> Page | None:
        return self._page

    @property
    def is_presenting(self) -> bool:
        return self._before_presenting is not None

    @property
    def shown_bleed(self) -> float:
        """How much is shown beyond the trim, in mm."""
        if self._page is None or not self._shows_bleed or self.is_presenting:
            return 0.0
        return self._page.bleed

    def set_page(self, page: Page) -> None:
        before, self._page = self._page, page
        if before is None and page.frame.height > _THREAD * page.frame.width:
            self._fit = "width"
        strays, self._strays = self._strays, self._sheet.strays(page)
        if before is None or extent(before) != extent(page):
            self._fit_again()
        elif strays != self._strays:
            self._update_scroll_bars(keeps_place=True)
        self.viewport().update()

    def show_bleed(self, shown: bool) -> None:
        self._shows_bleed = shown
        self._fit_again()
        self.viewport().update()

    def show_as(self, vision: Vision) -> None:
        """Shows the page as readers of a colour vision see it; what is exported stays as it is."""
        self._sheet.set_vision(vision)
        self.viewport().update()

    def show_rulers(self, shown: bool) -> None:
        self._shows_rulers = shown
        self._place_rulers()

    def set_presenting(self, presenting: bool) -> None:
        """Shows the trimmed page alone, as large as it fits, on black; and again what was shown before."""
        if presenting == self.is_presenting:
            return
        if presenting:
            self._before_presenting = self._fit, self._zoom
            self._fit = "page"
        elif self._before_presenting:
            self._fit, zoom = self._before_presenting
            self._before_presenting = None
            self._set_zoom(zoom)
        self._place_rulers()
        self._fit_again()
        self.viewport().update()
        self.presenting_changed.emit(presenting)

    def show_selected_extent(self, box: Bounds | None) -> None:
        """Marks on the rulers from where to where the selection reaches."""
        across, down = self._rulers
        across.show_extent(box and (box[0], box[2]))
        down.show_extent(box and (box[1], box[3]))

    def ensure_visible(self, box: Bounds) -> None:
        """Scrolls until a box on the page (mm) is in view, or its upper left corner when it is too large."""
        seen, view = self.view_box(box), QRectF(self.viewport().rect())
        for bar, low, high, length in (
            (self.horizontalScrollBar(), seen.left(), seen.right(), view.width()),
            (self.verticalScrollBar(), seen.top(), seen.bottom(), view.height()),
        ):
            if low < _BORDER or high - low > length - 2 * _BORDER:
                bar.setValue(bar.value() + round(low - _BORDER))
            elif high > length - _BORDER:
                bar.setValue(bar.value() + round(high - length + _BORDER))

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
        self._go_to_sheet()

    def fit_width(self) -> None:
        self._fit = "width"
        self._apply_fit()
        self._go_to_sheet()

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

    def view_box(self, box: Bounds) -> QRectF:
        """Left, top, right, bottom on the page (mm) as a box in the viewport."""
        left, top, right, bottom = box
        return QRectF(self.view_point(QPointF(left, top)), self.view_point(QPointF(right, bottom)))

    def guide_lines(self) -> tuple[Line, ...]:
        """The guides as lines to snap to."""
        return tuple(Line(guide.axis, guide.at, guide.at, guide.at) for guide in self.guides.all)

    def scale(self) -> float:
        """Logical px per mm."""
        return self._zoom * self.viewport().physicalDpiX() / 25.4

    def _size(self) -> tuple[float, float]:
        """The sheet, bleed and all, in logical px."""
        if self._page is None:
            return 0.0, 0.0
        frame, more = self._page.frame, 2 * self.shown_bleed
        return (frame.width + more) * self.scale(), (frame.height + more) * self.scale()

    def _origin(self) -> QPointF:
        """The trimmed page's corner in the viewport, on a whole device pixel, so that its picture meets the screen's grid."""
        view = self.viewport().size()
        ratio = self.viewport().devicePixelRatioF()
        x = self._scroll(0, view.width()).home - self.horizontalScrollBar().value()
        y = self._scroll(1, view.height()).home - self.verticalScrollBar().value()
        return QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio)

    def _scroll(self, axis: int, seen: float) -> Scroll:
        """Across (0) or down (1), in a view so many px long."""
        bleed, scale = self.shown_bleed * self.scale(), self.scale()
        sheet = -bleed, self._size()[axis] - bleed
        if self._strays is None or self.is_presenting:
            return scroll(sheet, sheet, seen, self._border)
        strays = self._strays[axis] * scale, self._strays[axis + 2] * scale
        return scroll(sheet, strays, seen, self._border)

    @property
    def _border(self) -> int:
        return 0 if self.is_presenting else _BORDER

    def _fit_again(self) -> None:
        if self._fit == "none":
            self._update_scroll_bars()
        else:
            self._apply_fit()
        self._update_rulers()

    def _place_rulers(self) -> None:
        shown = self._shows_rulers and not self.is_presenting
        thick = THICKNESS if shown else 0
        self.setViewportMargins(thick, thick, 0, 0)
        across, down = self._rulers
        for ruler in self._rulers:
            ruler.setVisible(shown)
        across.setGeometry(0, 0, self.width(), thick)
        down.setGeometry(0, thick, thick, max(self.height() - thick, 0))

    def _update_rulers(self) -> None:
        if self._shows_rulers:
            for ruler in self._rulers:
                ruler.update()

    def _set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        at = at or QRectF(self.viewport().rect()).center()
        point = self.page_point(at)
        self._zoom = min(max(zoom, min(_LEAST_ZOOM, self._fit_factor("page") * self._zoom)), _MOST_ZOOM)
        self._update_scroll_bars()
        moved = self._origin() + point * self.scale() - at
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + round(moved.x()))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(moved.y()))
        self.viewport().update()
        self._update_rulers()
        self.zoomed.emit(self._zoom)

    def _apply_fit(self) -> None:
        if self._fit != "none" and self._page is not None:
            self._set_zoom(self._zoom * self._fit_factor(self._fit))

    def _fit_factor(self, fit: Fit) -> float:
        """How many times the present zoom fits the page in."""
        width, height = self._size()
        if not width:
            return 1.0
        room = self.maximumViewportSize()
        border = 2 * self._border
        factor = max(room.width() - border, 1) / width
        if fit == "page":
            factor = min(factor, max(room.height() - border, 1) / height)
        elif height * factor + border > room.height():  # the vertical bar will take its room
            factor = max(room.width() - border - self.verticalScrollBar().sizeHint().width(), 1) / width
        return factor

    def _update_scroll_bars(self, keeps_place: bool = False) -> None:
        """With ``keeps_place`` the view stays where it is, though there may be nothing left to see there: what is dragged back to
        the page must not be pulled from under the hand."""
        view = self.maximumViewportSize()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        # A bar along one side takes room from the other direction.
        thick = down.sizeHint().width()
        tall = self._scroll(1, view.height()).needs_bar or (
            self._scroll(0, view.width()).needs_bar and self._scroll(1, view.height() - thick).needs_bar
        )
        wide = self._scroll(0, view.width() - thick * tall).needs_bar
        seen_across, seen_down = view.width() - thick * tall, view.height() - thick * wide
        for bar, axis, seen in ((across, 0, seen_across), (down, 1, seen_down)):
            found = self._scroll(axis, seen)
            kept = bar.value() if keeps_place else 0
            bar.setRange(min(found.low, kept), max(found.high, kept))
            bar.setPageStep(max(seen, 1))
            bar.setSingleStep(40)

    def _go_to_sheet(self) -> None:
        """From what lies beside it."""
        view = self.viewport().size()
        for bar, axis, seen in (
            (self.horizontalScrollBar(), 0, view.width()),
            (self.verticalScrollBar(), 1, view.height()),
        ):
            bar.setValue(min(max(bar.value(), 0), self._scroll(axis, seen).sheet_high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_rulers()
        self._fit_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._page is None or self.is_presenting:
            painter.fillRect(event.rect(), self._pasteboard())
        if self._page is not None:
            self._sheet.paint(
                painter,
                self._page,
                self._origin(),
                self.scale(),
                self.viewport().devicePixelRatioF(),
                self.shown_bleed,
                self.viewport().rect(),
                board=None if self.is_presenting else self._pasteboard(),
                quick=self._zooming.isActive(),
            )
        if self.is_presenting:
            return
        if self.overlay is not None:
            self.overlay.paint(painter)
        self.tool.paint(painter)

    def _pasteboard(self) -> QColor:
        if self.is_presenting:
            return QColor(Qt.GlobalColor.black)
        dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
        return QColor(110, 110, 113) if dark else QColor(190, 191, 194)  # black type on it can still be read

    @property
    def _hands(self) -> Tool:
        """Who gets mouse and keys."""
        return self._resting if self.is_presenting else self.tool

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zooming.start()
            self.set_zoom(self._zoom * _WHEEL_STEP ** event.angleDelta().y(), event.position())
            event.accept()
            return
        if self._hands.wheel(event, self.page_point(event.position())):
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
                self._zooming.start()
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
        self._hands.mouse_press(event, self.page_point(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is not None:
            at = event.position().toPoint()
            self._pan(at - self._drag_from)
            self._drag_from = at
            return
        if self._page is not None:
            point = self.page_point(event.position())
            across, down = self._rulers
            across.show_cursor(point.x())
            down.show_cursor(point.y())
            if not self._hands.mouse_move(event, point) and not self._space_held:
                self.viewport().setCursor(self._hands.cursor(point))
            key = hit_test(self._page.frame, point.x(), point.y(), _TOUCH_MM) or ""
            self.pointed.emit(point.x(), point.y(), key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = self.page_point(event.position())
        if self._drag_from is None:
            self._hands.mouse_release(event, point)
        self._drag_from = None
        self.viewport().setCursor(
            Qt.CursorShape.OpenHandCursor if self._space_held else self._hands.cursor(point)
        )

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._hands.double_click(event, self.page_point(event.position())):
            self.mousePressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self._hands.input_method(event):
            super().inputMethodEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        answer = self._hands.input_method_query(query)
        return super().inputMethodQuery(query) if answer is None else answer

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._hands.claims(event):
                event.accept()
                return True
            is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            # Before Qt takes it for going to the next widget; the tool lets it go after its last part.
            if event.type() == QEvent.Type.KeyPress and is_tab and self._hands.key_press(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._hands.key_press(event):
            return
        if event.key() == Qt.Key.Key_Space:
            self._space_held = True
            self._show_cursor()
        elif event.key() == Qt.Key.Key_Escape and self.is_presenting:
            self.set_presenting(False)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = False
            self._show_cursor()
        else:
            super().keyReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        for ruler in self._rulers:
            ruler.show_cursor(None)
        super().leaveEvent(event)

    def _show_cursor(self) -> None:
        if self._drag_from is None:
            shape = Qt.CursorShape.OpenHandCursor if self._space_held else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)

    def _pan(self, step: QPoint) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - step.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - step.y())
