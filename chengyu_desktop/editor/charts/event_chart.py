"""The timeline on a date axis: events are moved, drawn out, made and written where they stand in time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.dates import OPEN_END, OPEN_START, DateSpan, format_date
from chengyu_desktop.document.dates_moves import date_in, moved, stretched_by
from chengyu_desktop.document.days import FIRST_DAY, LAST_DAY
from chengyu_desktop.document.edits import EVENTS, set_value
from chengyu_desktop.document.edits_dates import insert_event, set_dates, set_group
from chengyu_desktop.document.project import Event
from chengyu_desktop.editor.charts.chart_area import ChartArea, Hold
from chengyu_desktop.editor.charts.date_axis import DateAxis
from chengyu_desktop.editor.charts.date_ticks import creation_precision
from chengyu_desktop.editor.charts.event_holds import MoveHold, PanHold, StretchHold
from chengyu_desktop.editor.charts.event_marks import (
    LANE,
    Arrangement,
    Held,
    Maker,
    arrange_events,
    arrange_held,
    plain_text,
)
from chengyu_desktop.editor.charts.event_painter import (
    Shown,
    bar_rect,
    paint_band_names,
    paint_bands,
    paint_events,
    paint_grid,
)
from chengyu_desktop.editor.charts.words_editor import WordsEditor
from chengyu_desktop.editor.commands.item_edits import delete_items
from chengyu_desktop.editor.session import Change, Session

Part = Literal["body", "start", "end"]

_TOP = 6.0  # px above the first lane
_EDGE = 5.0  # px on either side of a range's end that take hold of it
_LEAST_DAYS = 5.0
_MOST_DAYS = float(LAST_DAY - FIRST_DAY) * 1.1
_NOTCH = 1.25  # zoom
_FIT_MARGIN = 0.06
_EDITOR = 300  # px
_LAST_WORDS = 180.0  # px that the words of the last event may take


class EventChart(ChartArea):
    lanes_changed = Signal()
    """How many lanes there are, or which of them are seen."""
    told = Signal(str)
    """What is selected, in words."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setAccessibleName(self.tr("Timeline chart"))
        self.axis = DateAxis(self.box)
        self.grid.addItem(self.axis, 0, 0)
        self.grid.addItem(self.box, 1, 0)
        self.events: tuple[Event, ...] = ()
        self._top = 0.0  # px of lanes scrolled away
        self._hovered = -1
        self._held: Held | None = None
        self._arranged: tuple[tuple[object, ...], Arrangement] | None = None
        self._is_fitted = True  # and stays so when the room changes, until a hand has zoomed or panned
        self.editor: WordsEditor | None = None
        self.keys = {
            "Left": lambda: self.move_selected(-1),
            "Right": lambda: self.move_selected(1),
            "Shift+Left": lambda: self.stretch_selected(-1),
            "Shift+Right": lambda: self.stretch_selected(1),
            "Up": lambda: self.select_beside(-1),
            "Down": lambda: self.select_beside(1),
            "Shift+Up": lambda: self.move_to_group_beside(-1),
            "Shift+Down": lambda: self.move_to_group_beside(1),
            "Home": lambda: self.select_beside(-len(self.events)),
            "End": lambda: self.select_beside(len(self.events)),
            "Del": self.delete_selected,
            "Backspace": self.delete_selected,
            "Ins": self.add_event,
            "F2": self.edit_selected,
            "Return": self.edit_selected,
            "Enter": self.edit_selected,
            "PgUp": lambda: self.scroll_by(0.8 * self.plot_rect.width(), 0),
            "PgDown": lambda: self.scroll_by(-0.8 * self.plot_rect.width(), 0),
            "0": self.fit,
            **dict.fromkeys(("+", "=", "Shift++"), self.zoom_in),
            **dict.fromkeys(("-", "Shift+_"), self.zoom_out),
        }
        self._style = (session.project.theme, session.project.style)
        self.forget_colors()
        session.changed.connect(self._follow)
        session.selection_changed.connect(self._follow_selection)
        self.box.sigResized.connect(self._resized)
        self._show_project()

    # What is shown

    def day_at(self, x: float) -> float:
        first, last = self.view
        return first + x / max(self.plot_rect.width(), 1.0) * (last - first)

    def x_of(self, day: float) -> float:
        return self.axis.x_of(day)

    @property
    def view(self) -> tuple[float, float]:
        """The first and the last day in sight."""
        first, last = self.box.viewRange()[0]
        return first, last

    @property
    def px_per_day(self) -> float:
        first, last = self.view
        return max(self.plot_rect.width(), 1.0) / (last - first)

    @property
    def selected(self) -> list[int]:
        """Indices of the selected events."""
        found = {int(key.split("/")[2]) for key in self.session.selection if key.startswith(EVENTS + "/")}
        return sorted(index for index in found if index < len(self.events))

    def set_view(self, first: float, last: float) -> None:
        span = min(max(last - first, _LEAST_DAYS), _MOST_DAYS)
        middle = min(max((first + last) / 2, float(FIRST_DAY)), float(LAST_DAY))
        self._is_fitted = False
        self.box.setXRange(middle - span / 2, middle + span / 2, padding=0)
        self.lanes_changed.emit()

    def fit(self) -> None:
        """All events, with room for the last one's words."""
        days = [
            day
            for event in self.events
            for day in (event.date.start_key, event.date.end_key)
            if day not in (OPEN_START, OPEN_END)
        ]
        today = date.today().toordinal()
        first, last = (min(days), max(days) + 1) if days else (today - 180, today + 180)
        span = max(last - first, 4 * _LEAST_DAYS)
        middle = (first + last) / 2
        share = min(_LAST_WORDS / max(self.plot_rect.width(), 1.0), 0.25) if days else 0.0
        before = (
            0.12 * span if any(event.group for event in self.events) else 0.0
        )  # the groups' names are there
        self.set_view(
            middle - span * (0.5 + _FIT_MARGIN) - before, middle + span * (0.5 + _FIT_MARGIN) / (1 - share)
        )
        self._is_fitted = True
        self.set_top(0.0)

    def zoom_in(self) -> None:
        self.zoom_at(self.plot_rect.center(), _NOTCH)

    def zoom_out(self) -> None:
        self.zoom_at(self.plot_rect.center(), 1 / _NOTCH)

    def zoom_at(self, at: QPointF, factor: float) -> None:
        first, last = self.view
        span = min(max((last - first) / factor, _LEAST_DAYS), _MOST_DAYS)
        share = at.x() / max(self.plot_rect.width(), 1.0)
        day = self.day_at(at.x())
        self.set_view(day - share * span, day + (1 - share) * span)

    def scroll_by(self, dx: float, dy: float) -> None:
        first, last = self.view
        days = dx / self.px_per_day
        self.set_view(first - days, last - days)
        self.set_top(self._top - dy)

    @property
    def top(self) -> float:
        return self._top

    @property
    def lanes_height(self) -> float:
        return self.arrangement().lanes.total * LANE + 2 * _TOP

    def set_top(self, top: float) -> None:
        """Scrolls lanes away, as far as there are some below."""
        most = max(self.lanes_height - self.plot_rect.height(), 0.0)
        self._top = min(max(top, 0.0), most)
        self.plot.update()
        self.lanes_changed.emit()

    def reveal(self, index: int) -> None:
        """Brings an event into view with as little movement as that takes."""
        mark = self.arrangement().marks[index]
        first, last = self.view
        if mark.right / self.px_per_day < first or mark.left / self.px_per_day > last:
            day = (mark.left if mark.left != float("-inf") else mark.right) / self.px_per_day
            span = last - first
            self.set_view(day - span / 3, day + span * 2 / 3)
        y = self.arrangement().lanes.of[index] * LANE
        if y < self._top:
            self.set_top(y)
        elif y + LANE + _TOP > self._top + self.plot_rect.height():
            self.set_top(y + LANE + 2 * _TOP - self.plot_rect.height())

    def arrangement(self) -> Arrangement:
        """Kept until the events, the scale or the room change: panning moves what is there."""
        scale = round(self.px_per_day, 9)
        seen = max(int((self.plot_rect.height() - 2 * _TOP) // LANE), 1)
        language = self.session.project.language
        key = (self.events, scale, seen, language, self.font().key(), self._held)
        if self._arranged is None or not _is_same(self._arranged[0], key):
            maker = self._maker
            if maker is None or (maker.px_per_day, maker.language) != (scale, language):
                maker = self._maker = Maker(scale, self._measure, language)
            if self._held is not None:
                made = arrange_held(self.events, self._held, maker)
            else:
                made = arrange_events(self.events, seen, maker)
            self._arranged = key, made
        return self._arranged[1]

    def hold_lanes(self, indices: Sequence[int], keys: Sequence[str], lane: int | None = None) -> None:
        """While events are moved (``indices`` before, ``keys`` now) every one keeps its lane, or those that are moved are in
        another one."""
        if self._held is None:
            made = self.arrangement()
            by_event = {id(event): made.lanes.of[n] for n, event in enumerate(self.events)}
            self._before = self.events  # the identities stay taken as long as the lanes are held
            self._lanes_before = made.lanes.of
            self._held = Held(made.lanes, made.room, by_event, {})
        by_index = {
            int(key.split("/")[2]): self._lanes_before[index] if lane is None else lane
            for index, key in zip(indices, keys, strict=True)
        }
        self._held = self._held._replace(by_index=by_index)

    def release_lanes(self) -> None:
        self._held = None
        self.set_top(self._top)

    # Edits

    def select(self, indices: Sequence[int]) -> None:
        self.session.select([join(EVENTS, index) for index in indices], self)

    def select_beside(self, steps: int) -> None:
        """The event so many places later in time."""
        if not self.events:
            return
        order = sorted(range(len(self.events)), key=lambda n: (self.events[n].date, n))
        chosen = self.selected
        at = order.index(chosen[-1 if steps > 0 else 0]) + steps if chosen else 0 if steps > 0 else -1
        index = order[min(max(at, 0), len(order) - 1)] if chosen else order[at]
        self.select([index])
        self.reveal(index)

    def move_selected(self, steps: int) -> None:
        self._set_dates({n: moved(self.events[n].date, steps) for n in self.selected})

    def stretch_selected(self, steps: int) -> None:
        self._set_dates({n: stretched_by(self.events[n].date, "end", steps) for n in self.selected})

    def move_to_group_beside(self, steps: int) -> None:
        """The selected events into the group whose lanes are above or below theirs."""
        lanes, chosen = self.arrangement().lanes, self.selected
        if not chosen:
            return
        groups = [band.group for band in lanes.bands]
        at = groups.index(self.events[chosen[0]].group) + steps
        if 0 <= at < len(groups):
            made = set_group(self.session.project, [join(EVENTS, n) for n in chosen], groups[at])
            self.session.edit(lambda _: made, self.group_label(), origin=self)
            self.reveal(chosen[0])

    def group_label(self) -> str:
        return self.tr("Change “{}”").format(QCoreApplication.translate("Fields", "Group"))

    def delete_selected(self) -> None:
        if self.selected:
            delete_items(self.session, self.tr("Delete"))

    def add_event(self) -> None:
        """In the middle of what is in sight; its words are the first thing to be written."""
        self.add_at((self.view[0] + self.view[1]) / 2)

    def add_at(self, day: float, group: str = "") -> None:
        """As exactly as the zoom lets a hand mean it."""
        precision = creation_precision(1 / self.px_per_day)
        event = Event(date=date_in(int(day), precision), text=self.tr("What happened"), group=group)
        made, key = insert_event(self.session.project, event)
        self.session.edit(lambda _: made, self.tr("Insert Event"), selection=(key,), origin=self)
        self.edit_selected()

    def edit_selected(self) -> None:
        """Opens an editor on the words of the selected event."""
        if not self.selected:
            return
        index = self.selected[-1]
        self.reveal(index)
        event, place = self.events[index], self.rect_of(index)
        at = self.viewport_point(max(place.left(), 0.0), place.center().y())
        size = self.fontMetrics().height() + 8
        width = min(_EDITOR, self.viewport().width())
        x = min(max(int(at.x()) - 4, 0), self.viewport().width() - width)
        key = join(EVENTS, index, "text")

        def put(text: str) -> None:
            label = self.tr("Change “{}”").format(self.tr("Text"))
            self.do(lambda: self.session.edit(lambda p: set_value(p, key, text), label))

        def check(text: str) -> str:
            set_value(self.session.project, key, text)
            return ""

        self.close_editor()
        geometry = QRect(x, int(at.y()) - size // 2, width, size)
        self.editor = WordsEditor(event.text, check, put, geometry, self.viewport())
        self.editor.setAccessibleName(self.tr("Text"))
        self.editor.destroyed.connect(lambda: setattr(self, "editor", None))
        self.editor.show()
        self.editor.setFocus()

    def close_editor(self) -> None:
        if self.editor is not None:
            self.editor.leave(puts=False)

    def _set_dates(self, dates: dict[int, DateSpan]) -> None:
        if not dates:
            return
        by_key = {join(EVENTS, index): span for index, span in dates.items()}
        made, keys = set_dates(self.session.project, by_key)
        label = self.tr("Change “{}”").format(self.tr("Date"))
        merge = "events by keys"  # a key held down is one step
        self.session.edit(lambda _: made, label, merge_key=merge, selection=keys, origin=self)
        self.reveal(self.selected[0])

    # Hands

    def rect_of(self, index: int) -> QRectF:
        """The mark of an event, in px from the plot's corner."""
        made = self.arrangement()
        origin, top = self._origin(), _TOP - self._top
        return bar_rect(made.marks[index], made.lanes.of[index], origin, top, self.plot_rect.width())

    def lane_at(self, at: QPointF) -> int:
        """The lane at a place; it may be one that there isn't."""
        return int((at.y() - _TOP + self._top) // LANE)

    def event_at(self, at: QPointF) -> tuple[int, Part] | None:
        """The event under a place, and which part of it."""
        if not self.plot_rect.contains(at):
            return None
        made = self.arrangement()
        lane = self.lane_at(at)
        found: tuple[int, Part] | None = None
        for index, mark in enumerate(made.marks):
            if made.lanes.of[index] != lane:
                continue
            left, right = (edge + self._origin() for edge in mark.extent)
            if not left - _EDGE <= at.x() <= right + _EDGE:
                continue
            found = index, "body"
            if not mark.is_point:
                starts, ends = mark.left + self._origin(), mark.right + self._origin()
                reach = _EDGE if ends - starts > 4 * _EDGE else (ends - starts) / 4
                if abs(at.x() - ends) <= reach or 0 <= at.x() - ends <= min(_EDGE, reach + 2):
                    found = index, "end"
                elif abs(at.x() - starts) <= reach or 0 <= starts - at.x() <= _EDGE:
                    found = index, "start"
        return found

    def pressed_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        found = self.event_at(at)
        if found is None:
            return
        chosen = self.selected
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            toggled = set(chosen) ^ {found[0]}
            self.select(sorted(toggled))
        elif found[0] not in chosen:
            self.select([found[0]])

    def clicked_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return
        found = self.event_at(at)
        self.select([found[0]] if found else [])

    def double_clicked_at(self, at: QPointF) -> None:
        if self.event_at(at) is not None:
            self.do(self.edit_selected)
        elif self.plot_rect.contains(at):
            group = self.arrangement().lanes.group_of(self.lane_at(at))
            self.do(lambda: self.add_at(self.day_at(at.x()), group))

    def hold_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Hold | None:
        found = self.event_at(at)
        if found is None or found[0] not in self.selected:
            return None
        index, part = found
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            return StretchHold(self, index, "end", at)
        if part == "body":
            return MoveHold(self, self.selected, at)
        return StretchHold(self, index, part, at)

    def pan_hold(self, at: QPointF) -> Hold | None:
        return PanHold(self, at)

    def cursor_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Qt.CursorShape:
        found = self.event_at(at)
        hovered = found[0] if found else -1
        if hovered != self._hovered:
            self._hovered = hovered
            self.plot.update()
        if found is None:
            return Qt.CursorShape.ArrowCursor
        return Qt.CursorShape.OpenHandCursor if found[1] == "body" else Qt.CursorShape.SizeHorCursor

    def tip_at(self, at: QPointF) -> str:
        found = self.event_at(at)
        return self.words_of(found[0]) if found else ""

    def words_of(self, index: int) -> str:
        event = self.events[index]
        shown = event.wording or format_date(event.date, self.session.project.language)
        return f"{shown}  {plain_text(event.text)}"

    def turn_wheel(self, at: QPointF, dx: float, dy: float, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.scroll_by((dx or dy) * 60, 0)
        elif abs(dx) > abs(dy):
            self.scroll_by(dx * 60, 0)
        else:
            self.zoom_at(at, _NOTCH**dy)

    # Painting

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        colors = self.colors
        ticks = self.axis.ticks()
        coarse = {tick.day for tick in ticks.coarse}
        lines = [(self.x_of(tick.day), tick.day in coarse) for tick in ticks.fine]
        shown = Shown(
            self.events,
            self.arrangement(),
            self._origin(),
            _TOP - self._top,
            frozenset(self.selected),
            self._hovered,
            self.hasFocus(),
        )
        paint_bands(painter, rect, shown, self.font(), colors)
        paint_grid(painter, rect, lines, colors)
        paint_events(painter, rect, shown, self.font(), colors)
        paint_band_names(painter, rect, shown, self.font(), colors)
        if not self.events:
            painter.setPen(colors.faint)
            painter.setFont(self.font())
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignCenter, self.tr("No events yet: double-click to make one")
            )

    def follow_colors(self) -> None:
        font = QFont(self.font())
        self._maker: Maker | None = None
        self._measure = lru_cache(maxsize=20_000)(QFontMetricsF(font).horizontalAdvance)
        self.axis.show_as(font, self.colors, self.session.project.language)

    # Following the session

    def _follow(self, change: Change) -> None:
        project = self.session.project
        self._show_project()
        if change.is_new:
            self._held = None
            self.drop_hold()
            self.close_editor()
            self.fit()
        if (project.theme, project.style) != self._style or change.is_new:
            self._style = (project.theme, project.style)
            self.forget_colors()
        if self.axis.language != project.language:
            self.follow_colors()
        self._tell()

    def _show_project(self) -> None:
        timeline = self.session.project.timeline
        self.events = timeline.events if timeline else ()
        self._hovered = min(self._hovered, len(self.events) - 1)
        if self._held is None:
            self.set_top(self._top)
        self.plot.update()

    def _follow_selection(self, origin: object) -> None:
        self.plot.update()
        self._tell()
        if origin is not self and self.selected and not self.is_held and self.isVisible():
            self.reveal(self.selected[0])

    def _tell(self) -> None:
        words = self.words_of(self.selected[0]) if self.selected else ""
        self.setAccessibleDescription(words)
        self.told.emit(words)

    def _resized(self) -> None:
        if self._is_fitted:
            self.fit()
            if self.selected:
                self.reveal(self.selected[0])
        self.set_top(self._top)

    def _origin(self) -> float:
        """Where day 0 is, in px from the plot's left edge."""
        return -self.view[0] * self.px_per_day


def _is_same(a: tuple[object, ...], b: tuple[object, ...]) -> bool:
    """The same events, and everything else alike."""
    return a[0] is b[0] and a[1:] == b[1:]
