"""Crop mode: the whole picture is seen, what is cut off dimmed; it is moved and zoomed under its window, or the window changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QWheelEvent

from chengyu_desktop.document.addresses import get, join, nearest
from chengyu_desktop.document.edits import set_value
from chengyu_desktop.document.project import Block
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.crop_geometry import CropView, crop_view, panned, zoomed
from chengyu_desktop.editor.canvas.crop_gesture import CropGesture, PanGesture, WindowGesture
from chengyu_desktop.editor.canvas.crop_marks import paint_cropping
from chengyu_desktop.editor.canvas.overlays import ARROWS, HANDLE_CURSORS, Handle, handle_at
from chengyu_desktop.editor.canvas.picture_image import picture_image
from chengyu_desktop.editor.canvas.tool import Tool
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.regions import find_box
from chengyu_desktop.layout.images import PictureError, is_drawing
from chengyu_desktop.layout.picture_view import clean_crop, crop_of, view_picture

_WHEEL_STEP = 1.0015  # to the power of the wheel's eighths of a degree, as the canvas zooms
_KEY_STEP = 1.1
_STEP, _LONG_STEP, _SHORT_STEP = 0.5, 5.0, 0.1  # mm


class CropTool(Tool):
    """``leave`` hands the canvas back to the tool for everything else. Every movement is one step to undo; turns of the wheel that
    follow each other, and steps of the keys, are undone together."""

    def __init__(self, canvas: Canvas, session: Session, leave: Callable[[], None]) -> None:
        super().__init__(canvas)
        self._session = session
        self._leave = leave
        self._key = ""
        self._path = ""
        self._size = (1.0, 1.0)
        self._image = QImage()
        self._view: CropView | None = None
        self._gesture: CropGesture | None = None
        self._runs = 0  # of the wheel or the keys
        session.changed.connect(lambda _: self._follow())
        session.selection_changed.connect(lambda _: self._follow())

    @property
    def view(self) -> CropView | None:
        """What is seen now; None while nothing is cropped."""
        return self._view

    def edit(self, key: str, at: QPointF | None = None) -> bool:
        """Crops the picture of a block, when ``at`` (mm on the page) is on it; False, and nothing happens, for any other block."""
        project = self._session.project
        if nearest(project, key) != key or self._session.path is None:
            return False
        block = get(project, key)
        box = find_box(self._session.page.frame, join(key, "picture"))
        if not isinstance(block, Block) or block.kind != "image" or not block.path or box is None:  # type: ignore[attr-defined]
            return False
        if at is not None and not (box[0] <= at.x() <= box[2] and box[1] <= at.y() <= box[3]):
            return False
        if not self._load(block.path, self._session.path.parent):  # type: ignore[attr-defined]
            return False
        self._key = key
        self._session.select((key,), self)
        self.canvas.set_tool(self)
        self._follow()
        return True

    # Being the canvas's tool

    def activate(self) -> None:
        self.canvas.setFocus()
        self.canvas.setAccessibleDescription(
            QCoreApplication.translate(
                "CropTool", "Cropping a picture: arrow keys move it, plus and minus zoom, Escape is done"
            )
        )

    def deactivate(self) -> None:
        self._key, self._view, self._gesture = "", None, None
        self._image = QImage()
        self.canvas.setAccessibleDescription("")

    def cursor(self, at: QPointF) -> Qt.CursorShape:
        handle = self._handle_at(self.canvas.view_point(at))
        if handle is not None:
            return HANDLE_CURSORS[handle]
        if self._is_inside(at):
            return Qt.CursorShape.ClosedHandCursor if self._gesture else Qt.CursorShape.OpenHandCursor
        return Qt.CursorShape.ArrowCursor

    def paint(self, painter: QPainter) -> None:
        if self._view is not None:
            pixels = None if is_drawing(self._path) else self._size[0]
            ground = self._session.page.background
            paint_cropping(
                painter, self.canvas, self._view, self._image, ground, pixels, self._gesture is not None
            )

    # Mouse

    def mouse_press(self, event: QMouseEvent, at: QPointF) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or self._view is None or self._gesture is not None:
            return False
        handle = self._handle_at(event.position())
        if handle is not None:
            self._gesture = WindowGesture(self.canvas, at, self._view, self._show, self._commit, handle)
        elif self._is_inside(at):
            self._gesture = PanGesture(self.canvas, at, self._view, self._show, self._commit)
        else:
            self._leave()
            return self.canvas.tool is not self and self.canvas.tool.mouse_press(event, at)
        return True

    def mouse_move(self, event: QMouseEvent, at: QPointF) -> bool:
        if self._gesture is None:
            return False
        self._gesture.move(at, event.modifiers())
        return True

    def mouse_release(self, event: QMouseEvent, at: QPointF) -> bool:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.finish()
            self.canvas.viewport().update()
        return gesture is not None

    def double_click(self, event: QMouseEvent, at: QPointF) -> bool:
        return self.mouse_press(event, at)

    def wheel(self, event: QWheelEvent, at: QPointF) -> bool:
        if self._view is None or self._gesture is not None or not self._is_inside(at):
            return False
        self._zoom(_WHEEL_STEP ** event.angleDelta().y(), (at.x(), at.y()))
        return True

    # Keys

    def claims(self, event: QKeyEvent) -> bool:
        return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter) or _zoom_of(event) != 0

    def key_press(self, event: QKeyEvent) -> bool:
        if self._view is None:
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.cancel()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._leave()
        elif key in ARROWS:
            step = _STEP
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                step = _LONG_STEP
            elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                step = _SHORT_STEP
            self._show(panned(self._view, ARROWS[key][0] * step, ARROWS[key][1] * step))
            self._commit(f"crop {self._runs} move")
        elif (steps := _zoom_of(event)) != 0:
            left, top, right, bottom = self._view.window
            self._zoom(_KEY_STEP**steps, ((left + right) / 2, (top + bottom) / 2))
        else:
            return False
        return True

    # The crop

    def _zoom(self, factor: float, at: tuple[float, float]) -> None:
        assert self._view is not None
        self._show(zoomed(self._view, factor, at))
        self._commit(f"crop {self._runs} zoom")

    def _show(self, view: CropView) -> None:
        self._view = view
        self.canvas.viewport().update()

    def _commit(self, merge_key: str = "") -> None:
        if self._view is None:
            return
        if not merge_key:
            self._runs += 1
        crop, key = clean_crop(self._view.crop), join(self._key, "crop")
        label = QCoreApplication.translate("CropTool", "Crop Picture")
        if not self._session.edit(
            lambda project: set_value(project, key, crop), label, merge_key=merge_key or f"crop {self._runs}"
        ):
            self._follow()  # as it is, without what rounding leaves

    def _follow(self) -> None:
        """The view as the page has it; without the picture, or with something else selected, cropping is over."""
        if not self._key:
            return
        view = self._view_on_page() if self._session.selection == (self._key,) else None
        if view is None:
            self._leave()
        elif self._gesture is None:
            self._show(view)

    def _view_on_page(self) -> CropView | None:
        project = self._session.project
        block = get(project, self._key) if nearest(project, self._key) == self._key else None
        box = find_box(self._session.page.frame, join(self._key, "picture"))
        if box is None or getattr(block, "path", None) != self._path:
            return None
        assert isinstance(block, Block)
        crop, fit, height = block.crop, block.fit, block.height  # type: ignore[attr-defined]
        has_height = block.frame is not None or height is not None
        tall = box[3] - box[1] if has_height else None
        view = view_picture(self._size, crop, fit, box[2] - box[0], tall, pixels=not is_drawing(self._path))
        x, y, w, h = view.box
        window = box[0] + x, box[1] + y, box[0] + x + w, box[1] + y + h
        return crop_view(window, crop_of(view.part, self._size), fit == "fill" and has_height)

    def _load(self, name: str, folder: Path) -> bool:
        try:
            self._image, self._size = picture_image(folder, name)
        except PictureError:
            return False
        self._path = name
        self._runs += 1
        return not self._image.isNull()

    def _handle_at(self, at: QPointF) -> Handle | None:
        return None if self._view is None else handle_at(self.canvas.view_box(self._view.window), at)

    def _is_inside(self, at: QPointF) -> bool:
        if self._view is None:
            return False
        left, top, right, bottom = self._view.whole
        return left <= at.x() <= right and top <= at.y() <= bottom


def _zoom_of(event: QKeyEvent) -> int:
    """1 for plus, -1 for minus, else 0; with Control they zoom the page."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return 0
    return {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}.get(Qt.Key(event.key()), 0)
