"""The dock of the timeline on a date axis: the chart, and buttons for what hands and keys do on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollBar, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from chengyu_desktop.editor.charts.event_chart import EventChart
from chengyu_desktop.editor.charts.event_marks import LANE
from chengyu_desktop.editor.inspector.form import Sentence
from chengyu_desktop.editor.session import Session


class EventChartView(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = EventChart(session)
        self.sentence = Sentence()
        self._remark = QLabel()
        self._remark.setTextFormat(Qt.TextFormat.PlainText)  # the designer's own words are in it
        self._remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.scroll_bar = QScrollBar(Qt.Orientation.Vertical)
        self.scroll_bar.setAccessibleName(self.tr("Lanes"))
        self.scroll_bar.setSingleStep(int(LANE))
        self.scroll_bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()
        self.chart.refused.connect(self.sentence.tell)
        self.chart.told.connect(self._tell)
        self.chart.lanes_changed.connect(self._show_scroll)
        self.scroll_bar.valueChanged.connect(lambda value: self.chart.set_top(float(value)))
        self.setFocusProxy(self.chart)
        self._tell("")

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(2)
        chart = self.chart
        commands: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (self.tr("Add"), self.tr("Add an event"), chart.add_event),
            (self.tr("Delete"), self.tr("Delete the selected events"), chart.delete_selected),
            (self.tr("Fit"), self.tr("Show all events"), chart.fit),
            ("−", self.tr("Zoom out"), chart.zoom_out),
            ("+", self.tr("Zoom in"), chart.zoom_in),
        )
        for text, name, command in commands:
            button = QToolButton()
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setAutoRaise(True)
            button.clicked.connect(lambda _=False, command=command: chart.do(command))
            bar.addWidget(button)
        bar.addSpacing(8)
        bar.addWidget(self._remark, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(chart, 1)
        middle.addWidget(self.scroll_bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addLayout(middle, 1)
        column.addWidget(self.sentence)

    def _tell(self, words: str) -> None:
        hint = self.tr("Double-click to make an event, drag to move it, drag an end for how long it takes")
        self._remark.setText(words or hint)
        self._remark.setToolTip(words)
        self._remark.setEnabled(bool(words))

    def _show_scroll(self) -> None:
        seen = int(self.chart.plot_rect.height())
        most = max(int(self.chart.lanes_height) - seen, 0)
        with QSignalBlocker(self.scroll_bar):
            self.scroll_bar.setRange(0, most)
            self.scroll_bar.setPageStep(max(seen, 1))
            self.scroll_bar.setValue(int(self.chart.top))
        self.scroll_bar.setVisible(most > 0)
