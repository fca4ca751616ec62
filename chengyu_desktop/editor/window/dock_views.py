"""How each dock's view of a project is made; its module is imported when it is first seen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from chengyu_desktop.editor.canvas.reveal import reveal
from chengyu_desktop.editor.checking import Checking
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.window.tabs import Tabs


class DockViews:
    def __init__(self, tabs: Tabs, checking: Checking) -> None:
        self._tabs = tabs
        self._checking = checking

    def inspector(self, session: Session) -> QWidget:
        from chengyu_desktop.editor.inspector.inspector import Inspector

        return Inspector(session)

    def outline(self, session: Session) -> QWidget:
        from chengyu_desktop.editor.lists.outline_view import OutlineView

        view = OutlineView(session)
        view.place_asked.connect(lambda key: self.show_place(session, key))
        view.write_asked.connect(lambda key: self._tabs.write(session, key))
        return view

    def timeline(self, session: Session) -> QWidget:
        from chengyu_desktop.editor.lists.timeline_view import TimelineView

        return TimelineView(session)

    def timeline_chart(self, session: Session) -> QWidget:
        from chengyu_desktop.editor.charts.event_chart_view import EventChartView

        return EventChartView(session)

    def data(self, session: Session) -> QWidget:
        from chengyu_desktop.editor.charts.data_view import DataView

        return DataView(session)

    def figures(self, session: Session) -> QWidget:
        from chengyu_desktop.editor.lists.figures_view import FiguresView

        view = FiguresView(session)
        view.place_asked.connect(lambda key: self.show_place(session, key))
        return view

    def find(self, session: Session) -> QWidget:
        from chengyu_desktop.editor.lists.find_view import FindView

        view = FindView(session)
        view.place_asked.connect(lambda key: self.show_place(session, key))
        return view

    def problems(self, session: Session) -> QWidget:
        from chengyu_desktop.editor.lists.problems_pane import ProblemsPane

        view = ProblemsPane(session)
        view.list.preset_chosen.connect(self._checking.remember)
        view.list.place_asked.connect(lambda key: self.show_place(session, key))
        return view

    def history(self, session: Session) -> QWidget:
        from chengyu_desktop.editor.lists.history_view import HistoryView

        return HistoryView(session)

    def show_place(self, session: Session, key: str) -> None:
        """Scrolls the page to a part."""
        reveal(self._tabs.canvas_of(session), session.page, key)
