"""Selecting parts on the page, and starting what is done to them with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from chengyu_desktop.document.addresses import nearest
from chengyu_desktop.editor.canvas.band_gesture import BandGesture
from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.gesture import Gesture
from chengyu_desktop.editor.canvas.guide_gesture import GuideGesture
from chengyu_desktop.editor.canvas.guides import Guide
from chengyu_desktop.editor.canvas.move_gesture import MoveGesture
from chengyu_desktop.editor.canvas.overlays import (
    ARROWS,
    HANDLE_CURSORS,
    Handle,
    handle_at,
    paint_handles,
    paint_outline,
)
from chengyu_desktop.editor.canvas.page_grid import PageGrid
from chengyu_desktop.editor.canvas.pick import Picker
from chengyu_desktop.editor.canvas.placing import bounds_of, movable_keys, nudge, resize_by
from chengyu_desktop.editor.canvas.resize_gesture import ResizeGesture
from chengyu_desktop.editor.canvas.selectable import (
    first_level,
    levels,
    movable,
    next_level,
    outer_level,
)
from chengyu_desktop.editor.canvas.tool import Tool
from chengyu_desktop.editor.session import Change, Session
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.regions import union

_GUIDE_REACH = 4.0  # px
_STEP, _LONG_STEP, _SHORT_STEP = 0.5, 5.0, 0.1  # mm

OnText = Callable[[str, QPointF], bool]
"""Takes the key of a text (or value) and a place on the page in mm; says whether it is edited now."""


class _Press(NamedTuple):
    """Where the left button went down, on what, with which keys, and whether that was selected already."""

    view: QPointF
    at: QPointF
    drawn: str
    was_selected: bool
    modifiers: Qt.KeyboardModifier


class SelectTool(Tool):
    """Click: the block; again, or with Control: what is in it. Shift adds. Drag moves blocks and panels, with Alt a copy of
    them; anywhere else, or with Control, a rubber band. Tab goes from part to part, Escape outwards, arrows nudge, with
    Alt they resize, Return edits the text. ``on_text`` is asked on a double click and on Return, ``on_nothing`` on a double click beside all parts.
    """

    def __init__(
        self,
        canvas: Canvas,
        session: Session,
        grid: PageGrid,
        on_text: OnText | None = None,
        on_nothing: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__(canvas)
        self._session = session
        self._grid = grid
        self._picker = Picker(session)
        self.on_text = on_text
        self._on_nothing = on_nothing
        self._press: _Press | None = None
        self._gesture: Gesture | None = None
        self._hovered = ""
        session.changed.connect(self._follow_change)
        session.selection_changed.connect(self._follow_selection)

    def deactivate(self) -> None:
        self._cancel()
        self._hovered = ""

    def mouse_press(self, event: QMouseEvent, at: QPointF) -> bool:
        drawn = self._picker.at(at, self._touch)
        unit = first_level(self._session.project, drawn)
        if event.button() == Qt.MouseButton.RightButton:  # for the context menu
            if not self._is_selected(drawn):
                self._select((unit,) if unit else ())
            return False
        if event.button() != Qt.MouseButton.LeftButton or self._gesture is not None:
            return False
        self._gesture = self._grip(event.position(), at)
        if self._gesture is not None:
            return True
        was_selected = self._is_selected(drawn)
        modifiers = event.modifiers()
        self._press = _Press(event.position(), at, drawn, was_selected, modifiers)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._toggle(unit)
        elif not was_selected and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self._select((unit,) if unit else ())
        return True

    def mouse_move(self, event: QMouseEvent, at: QPointF) -> bool:
        if self._press is not None:
            way = (event.position() - self._press.view).manhattanLength()
            if way < QApplication.startDragDistance():
                return True
            press, self._press = self._press, None
            self._gesture = self._begin(press)
        if self._gesture is not None:
            self._gesture.move(at, event.modifiers())
            self.canvas.viewport().update()
            return True
        self._hover(first_level(self._session.project, self._picker.at(at, self._touch)))
        return False

    def mouse_release(self, event: QMouseEvent, at: QPointF) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        press, self._press = self._press, None
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.finish()
            self.canvas.viewport().update()
        elif press is not None:
            self._click(press)
        return True

    def double_click(self, event: QMouseEvent, at: QPointF) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or self._handle_at(event.position()):
            return False
        self._press = None
        drawn = self._picker.at(at, self._touch)
        found = levels(self._session.project, drawn)
        if found and self._edit_text(found[-1], at):
            return True
        if found:
            self._select((next_level(self._session.project, drawn, self._single()),))
        else:
            self._on_nothing()
        return True

    def key_press(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Escape:
            return self._go_out()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                return False
            return self._step(-1 if key == Qt.Key.Key_Backtab else 1)
        if key in ARROWS:
            return self._arrow(ARROWS[key], modifiers)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not modifiers:
            return self._go_in()
        return False

    def claims(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and (self._gesture is not None or self._press is not None)

    def cursor(self, at: QPointF) -> Qt.CursorShape:
        view = self.canvas.view_point(at)
        handle = self._handle_at(view)
        if handle is not None:
            return HANDLE_CURSORS[handle]
        guide = self._guide_at(at)
        if guide is not None:
            return Qt.CursorShape.SplitHCursor if guide.axis == "x" else Qt.CursorShape.SplitVCursor
        drawn = self._picker.at(at, self._touch)
        if self._is_selected(drawn) and movable(self._session.project, drawn):
            return Qt.CursorShape.SizeAllCursor
        return Qt.CursorShape.ArrowCursor

    def paint(self, painter: QPainter) -> None:
        selected = self._session.selection
        if self._hovered and self._hovered not in selected and self._gesture is None:
            box = self._view_box(self._hovered)
            if box is not None:
                paint_outline(painter, box)
        boxes = [box for key in selected if (box := self._view_box(key)) is not None]
        for box in boxes:
            paint_outline(painter, box, width=2 if len(boxes) > 1 else 1)
        if len(boxes) == len(selected) == 1 and movable(self._session.project, selected[0]) == selected[0]:
            paint_handles(painter, boxes[0])
        if self._gesture is not None:
            self._gesture.paint(painter)

    def add_guides_around_selection(self) -> None:
        """Guides along the edges of what is selected: the keyboard's way to them."""
        box = self._selected_box()
        if box is not None:
            for index, at in enumerate(box):
                self.canvas.guides.add(Guide("y" if index % 2 else "x", round(at, 2)))

    # Selecting

    def _click(self, press: _Press) -> None:
        """Released without a drag."""
        if press.modifiers & Qt.KeyboardModifier.ShiftModifier:
            return
        found = levels(self._session.project, press.drawn)
        if press.modifiers & Qt.KeyboardModifier.ControlModifier:
            self._select(found[-1:])
        elif press.was_selected:
            self._select((next_level(self._session.project, press.drawn, self._single()),))

    def _toggle(self, key: str) -> None:
        selected = self._session.selection
        if key in selected:
            self._select(tuple(other for other in selected if other != key))
        elif key:
            self._select((*selected, key))

    def _step(self, step: int) -> bool:
        """To the next part in reading order; False at the end, so that the focus can go on."""
        order = self._picker.reading_order()
        here = levels(self._session.project, self._single()) if self._single() else ()
        place = next((order.index(key) for key in reversed(here) if key in order), None)
        if place is None:
            place = -1 if step > 0 else len(order)
        if not 0 <= place + step < len(order):
            return False
        self._select((order[place + step],))
        self._show_selected()
        return True

    def _go_out(self) -> bool:
        if self._gesture is not None or self._press is not None:
            self._cancel()
            return True
        if not self._session.selection:
            return False
        outer = outer_level(self._session.project, self._single()) if self._single() else ""
        self._select((outer,) if outer else ())
        return True

    def _go_in(self) -> bool:
        """Edits the selected text; of a part, the first text in it that is on the page."""
        key = self._single()
        if not key:
            return False
        for field in self._picker.fields(key):
            box = bounds_of(self._session, field)
            if box is not None and self._edit_text(field, QPointF((box[0] + box[2]) / 2, box[3])):
                return True
        box = bounds_of(self._session, key)  # what has no text may have a picture
        return box is not None and self._edit_text(key, QPointF((box[0] + box[2]) / 2, (box[1] + box[3]) / 2))

    def _edit_text(self, key: str, at: QPointF) -> bool:
        return self.on_text is not None and self.on_text(key, at)

    def _select(self, keys: tuple[str, ...]) -> None:
        self._session.select(keys, self)

    def _single(self) -> str:
        """The selected part when there is just one, else nothing."""
        selected = self._session.selection
        return selected[0] if len(selected) == 1 else ""

    def _is_selected(self, drawn: str) -> bool:
        return any(key in self._session.selection for key in levels(self._session.project, drawn))

    # Moving and resizing

    def _grip(self, view: QPointF, at: QPointF) -> Gesture | None:
        """What a press takes hold of at once: a handle, or a guide."""
        handle = self._handle_at(view)
        key = self._single()
        if handle is not None:
            box = bounds_of(self._session, key)
            assert box is not None  # it has a handle
            return ResizeGesture(self.canvas, self._session, self._grid, at, key, box, handle, self)
        guide = self._guide_at(at)
        return None if guide is None else GuideGesture(self.canvas, at, guide)

    def _begin(self, press: _Press) -> Gesture:
        modifiers = press.modifiers
        adds = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        wants_band = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if not wants_band and self._is_selected(press.drawn) and movable(self._session.project, press.drawn):
            copies = bool(modifiers & Qt.KeyboardModifier.AltModifier)
            return MoveGesture(self.canvas, self._session, self._grid, press.at, copies, self)
        return BandGesture(self.canvas, self._session, press.at, adds, self)

    def _arrow(self, way: tuple[float, float], modifiers: Qt.KeyboardModifier) -> bool:
        step = _STEP
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            step = _LONG_STEP
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            step = _SHORT_STEP
        change = resize_by if modifiers & Qt.KeyboardModifier.AltModifier else nudge
        return change(self._session, way[0] * step, way[1] * step)

    def _cancel(self) -> None:
        gesture, self._gesture = self._gesture, None
        self._press = None
        if gesture is not None:
            gesture.cancel()
            self.canvas.viewport().update()

    # Seeing

    @property
    def _touch(self) -> float:
        """How near to a thin line counts as on it, in mm."""
        return 2.0 / self.canvas.scale()

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self.canvas.viewport().update()

    def _handle_at(self, view: QPointF) -> Handle | None:
        key = self._single()
        if not key or movable_keys(self._session) != (key,):
            return None
        box = self._view_box(key)
        return None if box is None else handle_at(box, view)

    def _guide_at(self, at: QPointF) -> Guide | None:
        return self.canvas.guides.near(at.x(), at.y(), _GUIDE_REACH / self.canvas.scale())

    def _view_box(self, key: str) -> QRectF | None:
        box = bounds_of(self._session, key)
        return None if box is None else self.canvas.view_box(box)

    def _selected_box(self) -> Bounds | None:
        boxes = (bounds_of(self._session, key) for key in self._session.selection)
        return union([box for box in boxes if box is not None])

    def _show_selected(self) -> None:
        box = self._selected_box()
        if box is not None:
            self.canvas.ensure_visible(box)

    def _follow_change(self, change: Change) -> None:
        if change.origin is not self:
            self._gesture = self._press = None  # what they were about may be gone
        self._hovered = nearest(self._session.project, self._hovered) and self._hovered
        self._mark_extent()

    def _follow_selection(self, origin: object) -> None:
        self._mark_extent()
        self.canvas.viewport().update()
        if origin is not self:
            self._show_selected()

    def _mark_extent(self) -> None:
        self.canvas.show_selected_extent(self._selected_box())
