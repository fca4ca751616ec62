"""What hands do on the date axis: move events, draw out a range's end, pan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.dates_moves import Side, moved_by_days, stretched
from chengyu_desktop.document.edits import EVENTS
from chengyu_desktop.document.edits_dates import set_dates
from chengyu_desktop.editor.charts.chart_area import Hold
from chengyu_desktop.editor.charts.one_step import OneStep

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

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        keys = [join(EVENTS, index) for index in self._indices]
        made, there = set_dates(self._step.start, dict(zip(keys, self.dates_at(at), strict=True)))
        self._chart.hold_lanes(self._indices, there)
        self._step.edit(lambda _: made, there)

    def finish(self) -> None:
        self._chart.release_lanes()
        self._step.finish()

    def cancel(self) -> None:
        self._chart.release_lanes()
        self._step.cancel()


class MoveHold(_DatesHold):
    """All the selected events by the same stretch of time, each to the nearest unit of its own precision."""

    def dates_at(self, at: QPointF) -> list[DateSpan]:
        days = self._chart.day_at(at.x()) - self._first_day
        return [moved_by_days(span, days) for span in self._spans]


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
