"""The data of a block as a chart whose bars and points are dragged to other values."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from chengyu_desktop.editor.charts.chart_area import ChartArea, Hold
from chengyu_desktop.editor.charts.data_edits import drawn_columns, number_at, set_number, step_of
from chengyu_desktop.editor.charts.data_painter import ShownData, paint_data
from chengyu_desktop.editor.charts.data_plot import (
    LEAST_ROW,
    SERIES,
    Box,
    DataPlot,
    Form,
    Range,
    base_of,
    form_of,
    ranges_of,
    snapped,
)
from chengyu_desktop.editor.charts.data_table import DataTable, label_of, unit_of, value_at
from chengyu_desktop.editor.charts.one_step import OneStep
from chengyu_desktop.editor.session import Session
from chengyu_desktop.layout.numbers import format_number

Cell = tuple[int, int]
"""A row and a series; -1 for none."""

_NONE: Cell = (-1, -1)
_REACH = 7.0  # px from the end of a bar, or from a point
_LABELS = 150.0  # px that labels beside bars may take
_VALUES = 76.0  # px right of the longest bar
_AXIS = 22.0
_NAMES = 24.0
_LEAST_SLOT = 7.0  # px of a row that stands beside others
_NOTCH = 1.2
_GROW = 0.06  # of the axis, with each movement beyond its end


class DataChart(ChartArea):
    rows_changed = Signal()
    """How many rows there are, or which of them are seen."""
    edit_asked = Signal(int, int)
    """A row and a column of the table that shall be written in."""
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setAccessibleName(self.tr("Data chart"))
        self.grid.addItem(self.box, 0, 0)
        self.table: DataTable | None = None
        self._columns: tuple[int, ...] = ()
        self._numbers: list[list[Decimal | None]] = []
        self._labels: list[str] = []
        self._widest, self._widest_for = 0.0, ([""], "")
        self._units: tuple[str, ...] = ()
        self._flags: list[bool] = []
        self._ranges: dict[str, Range] = {}
        self._zoomed = False
        self._scroll = 0.0
        self._hovered = _NONE
        self.current = _NONE
        self.selected: frozenset[int] = frozenset()
        self.keys = {
            **{name: (lambda name=name: self._arrow(name, 1)) for name in ("Left", "Right", "Up", "Down")},
            **{
                f"Shift+{name}": (lambda name=name: self._arrow(name, 10))
                for name in ("Left", "Right", "Up", "Down")
            },
            "Home": lambda: self._choose(0),
            "End": lambda: self._choose(len(self._numbers) - 1),
            "Space": self.next_series,
            "Return": self._ask_edit,
            "Enter": self._ask_edit,
            "F2": self._ask_edit,
            "0": self.fit,
            **dict.fromkeys(("+", "=", "Shift++"), lambda: self.zoom_at(self.plot_rect.center(), _NOTCH)),
            **dict.fromkeys(("-", "Shift+_"), lambda: self.zoom_at(self.plot_rect.center(), 1 / _NOTCH)),
        }
        self.forget_colors()
        self.box.sigResized.connect(lambda *_: self.set_scroll(self._scroll))

    # What is shown

    def show_table(self, table: DataTable | None, rows: Sequence[int], column: int, *, anew: bool) -> None:
        """A table of the session's project with its selected rows; ``anew`` when it is another one than before."""
        self.table = table
        if table is None:
            self._columns, self._numbers, self._labels, self._units, self._flags = (), [], [], (), []
        else:
            count = range(len(table.rows))
            columns = drawn_columns(table, column)
            anew |= columns != self._columns
            self._columns = columns
            self._numbers = [[number_at(table, row, n) for n in columns] for row in count]
            self._labels = [label_of(table, row) for row in count]
            units = [unit_of(table, row) for row in count]
            self._units = tuple(units) if self.form == "bars" else ("",) * len(units)
            flag = next((n for n, each in enumerate(table.columns) if each.kind == "flag"), None)
            self._flags = [flag is not None and value_at(table, row, flag) is True for row in count]
        if anew:
            self._zoomed, self._scroll, self.current, self._hovered = False, 0.0, _NONE, _NONE
        self.show_selected(rows)
        if not self.is_held and (not self._zoomed or set(self._units) != set(self._ranges)):
            self._fit_ranges()
        self.set_scroll(self._scroll)

    def show_selected(self, rows: Sequence[int]) -> None:
        self.selected = frozenset(rows)
        if len(rows) == 1 and rows[0] != self.current[0]:
            self.current = rows[0], max(self.current[1], 0)
        elif not rows or self.current[0] >= len(self._numbers):
            self.current = _NONE
        self._tell()
        self.plot.update()

    def reveal(self, row: int) -> None:
        plot = self.data_plot()
        start = plot.start(row) - (plot.box.x if plot.is_upright else plot.box.y)
        extent = plot.box.width if plot.is_upright else plot.box.height
        if start < 0:
            self.set_scroll(self._scroll + start)
        elif start + plot.row > extent:
            self.set_scroll(self._scroll + start + plot.row - extent)

    @property
    def form(self) -> Form:
        return form_of(self.table.block.kind) if self.table else "bars"

    @property
    def is_stacked(self) -> bool:
        """Shares too are shown as the amounts that they are made of."""
        mode = getattr(self.table.block, "mode", "") if self.table else ""
        return mode in ("stacked", "share") and len(self._columns) > 1

    def data_plot(self) -> DataPlot:
        rect, count, series = self.plot_rect, len(self._numbers), max(len(self._columns), 1)
        metrics = QFontMetricsF(self.font())
        top = _NAMES if series > 1 else 6.0
        if self.form == "bars":
            left = min(self._widest_label() + 20, _LABELS, rect.width() / 3) + 6
            numbers = (number for row in self._numbers for number in row if number is not None)
            below = min(numbers, default=Decimal(0))
            if below < 0:
                words = format_number(below, self.session.project.language)
                left += metrics.horizontalAdvance(words) + 8
            foot = _AXIS if len(self._ranges) == 1 else 4.0
            box = Box(
                left, top, max(rect.width() - left - _VALUES, 20.0), max(rect.height() - top - foot, 20.0)
            )
            row = max(LEAST_ROW, SERIES * (1 if self.is_stacked else series) + 10)
        else:
            left = 12 + max((metrics.horizontalAdvance(text) for text in self._tick_words()), default=0.0)
            top += 16
            box = Box(
                left, top, max(rect.width() - left - 12, 20.0), max(rect.height() - top - _AXIS - 2, 20.0)
            )
            row = max(box.width / max(count, 1), _LEAST_SLOT)
        return DataPlot(self.form, box, row, self._scroll, series, self._units, self._ranges, self.is_stacked)

    def base(self, cell: Cell) -> float:
        """Where a value begins."""
        return float(base_of(self._numbers[cell[0]], cell[1], self.is_stacked))

    def _widest_label(self) -> float:
        """px, found out when labels or font have changed: it is asked for several times a movement of the hand."""
        known_for = self._labels, self.font().key()
        if self._widest_for != known_for:
            metrics = QFontMetricsF(self.font())
            self._widest = max((metrics.horizontalAdvance(text) for text in self._labels), default=0.0)
            self._widest_for = known_for
        return self._widest

    @property
    def scroll_range(self) -> tuple[float, float]:
        """px of all rows, and of those that are seen."""
        plot = self.data_plot()
        seen = plot.box.width if plot.is_upright else plot.box.height
        return plot.row * len(self._numbers), seen

    @property
    def scrolled(self) -> float:
        return self._scroll

    def set_scroll(self, scroll: float) -> None:
        extent, seen = self.scroll_range
        self._scroll = min(max(scroll, 0.0), max(extent - seen, 0.0))
        self.plot.update()
        self.rows_changed.emit()

    def fit(self) -> None:
        """The whole of every value."""
        self._zoomed = False
        self._fit_ranges()
        self.plot.update()

    def zoom_at(self, at: QPointF, factor: float) -> None:
        """Along the values, for a finer hand; rows of several units keep their own scales."""
        plot = self.data_plot()
        if not plot.units or not plot.has_one_scale:
            return
        ((unit, old),) = self._ranges.items()
        middle = plot.value(0, at.y() if plot.is_upright else at.x())
        low, high = middle + (old.low - middle) / factor, middle + (old.high - middle) / factor
        self._set_range(unit, low, high)

    def turn_wheel(self, at: QPointF, dx: float, dy: float, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.zoom_at(at, _NOTCH**dy)
        else:
            self.set_scroll(self._scroll - (dx or dy) * 48)

    # Edits

    def set_value(self, step: OneStep, cell: Cell, value: Decimal) -> None:
        """Raises ValueError."""
        table = self.table
        if table is not None:
            row, series = cell
            step.edit(lambda project: set_number(project, table, row, self._columns[series], value))

    def step_label(self) -> str:
        return QCoreApplication.translate("DataModel", "Change “{}”").format(
            self.table.columns[self._columns[max(self.current[1], 0)]].title if self.table else ""
        )

    def step_at(self, cell: Cell) -> Decimal:
        table = self.table
        assert table is not None
        return step_of(table, cell[0], self._columns[cell[1]])

    def number(self, cell: Cell) -> Decimal | None:
        row, series = cell
        if 0 <= row < len(self._numbers) and 0 <= series < len(self._columns):
            return self._numbers[row][series]
        return None

    def nudge(self, steps: int) -> None:
        """The current value by so many of its last digit; a key held down is one step to undo."""
        number, table = self.number(self.current), self.table
        if number is None or table is None:
            return
        value = number + steps * self.step_at(self.current)
        row, column = self.current[0], self._columns[self.current[1]]
        self.session.edit(
            lambda project: set_number(project, table, row, column, value),
            self.step_label(),
            merge_key=f"value by keys {table.rows[row]} {column}",
            origin=None,
        )

    def next_series(self) -> None:
        row, series = self.current
        if row >= 0:
            self.current = row, (series + 1) % max(len(self._columns), 1)
            self._tell()
            self.plot.update()

    def grow_to(self, cell: Cell, place: float) -> None:
        """The axis goes on where a hand has left its end behind."""
        plot = self.data_plot()
        unit = plot.units[cell[0]]
        old = self._ranges[unit]
        value, room = plot.value(cell[0], place), (old.high - old.low) * _GROW
        if value > old.high:
            self._ranges[unit] = old._replace(high=old.high + room)
        elif value < old.low and (old.low < 0 or self.form == "lines"):
            self._ranges[unit] = old._replace(low=old.low - room)

    def settle(self) -> None:
        """A hand has let go: the axis becomes round again."""
        if not self._zoomed:
            self._fit_ranges()
        self.plot.update()

    # Hands

    def cell_at(self, at: QPointF) -> tuple[Cell, bool]:
        """The value under a place, and whether its end is there; the series is -1 where only a row is."""
        plot = self.data_plot()
        along, across = (at.y(), at.x()) if plot.is_upright else (at.x(), at.y())
        row = plot.row_at(across)
        box = plot.box
        outside = across < (box.x if plot.is_upright else box.y) or not self.plot_rect.contains(at)
        if outside or not 0 <= row < len(self._numbers):
            return _NONE, False
        best: tuple[float, int] | None = None
        inside = -1
        for series, number in enumerate(self._numbers[row]):
            if number is None:
                continue
            base = self.base((row, series))
            end = plot.place(row, base + float(number))
            if plot.form == "lines":
                away = abs(along - end)
            else:
                bar = plot.bar(row, series, float(number), base)
                start, thick = (bar.x, bar.width) if plot.is_upright else (bar.y, bar.height)
                if not start - 2 <= across <= start + thick + 2:
                    continue
                away = abs(along - end)
                first, length = (bar.y, bar.height) if plot.is_upright else (bar.x, bar.width)
                if first <= along <= first + length:
                    inside = series
            is_nearest = best is None or away < best[0] or (away == best[0] and (row, series) == self.current)
            if away <= _REACH and is_nearest:
                best = away, series
        if best is not None:
            return (row, best[1]), True
        return (row, inside), False

    def pressed_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        cell, _ = self.cell_at(at)
        if cell[0] >= 0:
            self._choose(*cell)

    def hold_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Hold | None:
        cell, is_end = self.cell_at(at)
        return _ValueHold(self, cell, at) if is_end else None

    def double_clicked_at(self, at: QPointF) -> None:
        """Where a value is missing it is put there; else the cell is written in."""
        cell, _ = self.cell_at(at)
        if cell[0] < 0 or self.table is None:
            return
        missing = [n for n, number in enumerate(self._numbers[cell[0]]) if number is None]
        if cell[1] < 0 and missing and self._columns:
            plot = self.data_plot()
            across = at.x() if plot.is_upright else at.y()
            target = cell[0], min(missing, key=lambda n: abs(plot.middle(cell[0], n) - across))
            value = plot.value(cell[0], at.y() if plot.is_upright else at.x())
            value = max(value - self.base(target), 0.0) if self.is_stacked else value
            step = OneStep(self.session, self.step_label())
            self.do(lambda: self.set_value(step, target, snapped(value, self.step_at(target))))
            step.finish()
        else:
            self.current = cell[0], max(cell[1], 0)
            self._ask_edit()

    def cursor_at(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Qt.CursorShape:
        cell, is_end = self.cell_at(at)
        if cell != self._hovered:
            self._hovered = cell
            self.plot.update()
        if not is_end:
            return Qt.CursorShape.ArrowCursor
        return Qt.CursorShape.SizeVerCursor if self.form != "bars" else Qt.CursorShape.SizeHorCursor

    def tip_at(self, at: QPointF) -> str:
        cell, _ = self.cell_at(at)
        return self._words(cell) if cell[0] >= 0 else ""

    # Painting

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        if self.table is None or not self._columns or not self._numbers:
            painter.setPen(self.colors.faint)
            painter.setFont(self.font())
            margin = rect.adjusted(20, 0, -20, 0)
            painter.drawText(margin, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._remark())
            return
        shown = ShownData(
            self.data_plot(),
            self._numbers,
            self._labels,
            [self.table.columns[n].title for n in self._columns],
            self._flags,
            self.selected,
            self._hovered,
            self.current,
            unit_of(self.table, 0) if self.table.numbers else "",
            self.session.project.language,
            self.hasFocus(),
        )
        paint_data(painter, rect, shown, self.font(), self.colors)

    def _remark(self) -> str:
        if self.table is None:
            return self.tr(
                "Select a block with figures on the page or in the outline: its data is shown here"
            )
        if not self.table.rows:
            return self.tr("No rows yet: add one, or paste a table")
        return self.tr("There are no numbers to draw: the table has them all")

    def _tick_words(self) -> list[str]:
        language = self.session.project.language
        ticks = [tick for scale in self._ranges.values() for tick in scale.ticks]
        return [format_number(tick.normalize(), language) for tick in ticks]

    def _words(self, cell: Cell) -> str:
        """What a screen reader says of a value."""
        row, series = cell
        numbers = [series] if series >= 0 else range(len(self._columns))
        assert self.table is not None
        unit = unit_of(self.table, row)
        parts = []
        for n in numbers:
            number = self.number((row, n))
            spelt = "–" if number is None else format_number(number, self.session.project.language)
            words = f"{spelt} {unit}".strip() if number is not None else spelt
            several = len(self._columns) > 1
            parts.append(f"{self.table.columns[self._columns[n]].title} {words}" if several else words)
        return f"{self._labels[row]}  {', '.join(parts)}".strip()

    def _tell(self) -> None:
        is_shown = 0 <= self.current[0] < len(self._numbers) and self.table is not None
        words = (
            self._words((self.current[0], min(self.current[1], len(self._columns) - 1))) if is_shown else ""
        )
        self.setAccessibleDescription(words)
        self.told.emit(words)

    def _choose(self, row: int, series: int = -1) -> None:
        if self.table is None or not 0 <= row < len(self.table.rows):
            return
        self.current = row, series if series >= 0 else max(self.current[1], 0)
        self.session.select((self.table.rows[row],), self)
        self.show_selected([row])
        self.reveal(row)

    def _arrow(self, name: str, factor: int) -> None:
        """Along the values an arrow changes one, across them it goes to another row."""
        along = ("Down", "Up") if self.form != "bars" else ("Left", "Right")
        if name in along:
            self.nudge(factor if name == along[1] else -factor)
        else:
            step = 1 if name in ("Right", "Down") else -1
            at = self.current[0] + step if self.current[0] >= 0 else 0
            self._choose(min(max(at, 0), len(self._numbers) - 1))

    def _ask_edit(self) -> None:
        row, series = self.current
        if row >= 0 and self._columns:
            self.edit_asked.emit(row, self._columns[max(series, 0)])

    def _fit_ranges(self) -> None:
        self._ranges = ranges_of(self._numbers, self._units, self.form, self.is_stacked)

    def _set_range(self, unit: str, low: float, high: float) -> None:
        if high - low < 1e-12:
            return
        self._zoomed = True
        made = ranges_of([[Decimal(repr(low)), Decimal(repr(high))]], (unit,), "lines")[unit]
        self._ranges = {unit: Range(low, high, tuple(t for t in made.ticks if low <= float(t) <= high))}
        self.plot.update()


class _ValueHold(Hold):
    """The end of a bar or of a piece of a stack, or a point: its value follows the hand by steps of its last digit, with Shift by tens of them."""

    def __init__(self, chart: DataChart, cell: Cell, start: QPointF) -> None:
        self._chart = chart
        self._cell = cell
        self._upright = chart.form != "bars"
        self.cursor = Qt.CursorShape.SizeVerCursor if self._upright else Qt.CursorShape.SizeHorCursor
        number = chart.number(cell)
        assert number is not None
        plot = chart.data_plot()
        self._base = chart.base(cell)
        self._is_below = number < 0
        self._offset = plot.place(cell[0], self._base + float(number)) - self._along(start)
        self._quantum = chart.step_at(cell)
        self._step = OneStep(chart.session, chart.step_label())

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        place = self._along(at) + self._offset
        self._chart.grow_to(self._cell, place)
        value = self._chart.data_plot().value(self._cell[0], place) - self._base
        if self._chart.is_stacked:  # beyond zero it would lie elsewhere
            value = min(value, 0.0) if self._is_below else max(value, 0.0)
        coarse = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        number = snapped(value, self._quantum * 10 if coarse else self._quantum)
        self._chart.set_value(self._step, self._cell, number.quantize(self._quantum) if coarse else number)

    def finish(self) -> None:
        self._step.finish()
        self._chart.settle()

    def cancel(self) -> None:
        self._step.cancel()
        self._chart.settle()

    def _along(self, at: QPointF) -> float:
        return at.y() if self._upright else at.x()
