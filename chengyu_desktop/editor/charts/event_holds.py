"""What hands do on the date axis: move events in time and from group to group, draw out a range's end, pan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.dates_moves import Side, moved_by_days, stretched
from chengyu_desktop.document.edits import EVENTS
from chengyu_desktop.document.edits_dates import set_dates, set_group
from chengyu_desktop.editor.charts.chart_area import Hold
from chengyu_desktop.editor.charts.one_step import OneStep

_STRAIGHT = 8.0  # px that a hand on its way to another group may leave its column by

if TYPE_CHECKING:
    from chengyu_desktop.editor.charts.event_chart import EventChart


class _DatesHold(Hold):
    """Gives the events (by index) other dates, which ``dates_at`` says; every movement is shown, and all are one step."""

    def __init__(self, chart: EventChart, indices: Sequence[int], start: QPointF) -> None:
        self._chart = chart
        self._start = start
        self._indices = tuple(indices)
        self._spans = [chart.events[index].date for index in self._indices]
        label = QCoreApplication.translate("EventChart", "Change “{}”").format(
            QCoreApplication.translate("Fields", "Date")
        )
        self._step = OneStep(chart.session, label, chart)
        self._first_day = chart.day_at(start.x())

    def dates_at(self, at: QPointF) -> list[DateSpan]:
        raise NotImplementedError

    def lane_at(self, at: QPointF) -> int | None:
        """The lane of another group that the events are taken to."""
        return None

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        keys = [join(EVENTS, index) for index in self._indices]
        made, there = set_dates(self._step.start, dict(zip(keys, self.dates_at(at), strict=True)))
        lane = self.lane_at(at)
        label = ""
        if lane is not None:
            made = set_group(made, there, self._chart.arrangement().lanes.group_of(lane))
            label = self._chart.group_label()
        self._chart.hold_lanes(self._indices, there, lane)
        self._step.edit(lambda _: made, there, label)

    def finish(self) -> None:
        self._chart.release_lanes()
        self._step.finish()

    def cancel(self) -> None:
        self._chart.release_lanes()
        self._step.cancel()


class MoveHold(_DatesHold):
    """All the selected events by the same stretch of time, each to the nearest unit of its own precision; and into the group over
    whose lanes the hand is. Straight up or down their dates stay."""

    def __init__(self, chart: EventChart, indices: Sequence[int], start: QPointF) -> None:
        super().__init__(chart, indices, start)
        self._lanes = chart.arrangement().lanes
        self._first_lane = chart.lane_at(start)

    def dates_at(self, at: QPointF) -> list[DateSpan]:
        if self.lane_at(at) is not None and abs(at.x() - self._start.x()) < _STRAIGHT:
            return list(self._spans)
        days = self._chart.day_at(at.x()) - self._first_day
        return [moved_by_days(span, days) for span in self._spans]

    def lane_at(self, at: QPointF) -> int | None:
        lane = min(max(self._chart.lane_at(at), 0), self._lanes.total - 1)
        return None if self._lanes.group_of(lane) == self._lanes.group_of(self._first_lane) else lane


class StretchHold(_DatesHold):
    """One end of one event."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, chart: EventChart, index: int, side: Side, start: QPointF) -> None:
        super().__init__(chart, (index,), start)
        self._side: Side = side

    def dates_at(self, at: QPointF) -> list[DateSpan]:
        (span,) = self._spans
        end = span.start_key if self._side == "start" else span.end_key + 1
        days = self._chart.day_at(at.x()) - self._first_day
        return [stretched(span, self._side, end + days)]


class PanHold(Hold):
    def __init__(self, chart: EventChart, start: QPointF) -> None:
        self._chart = chart
        self._last = start

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        way = at - self._last
        self._last = at
        self._chart.scroll_by(way.x(), way.y())
