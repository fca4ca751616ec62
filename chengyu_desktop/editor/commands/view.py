"""Commands of the View and Window menus: how the page and the program are shown."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from chengyu_desktop.editor.canvas.page_view import PageView
from chengyu_desktop.editor.canvas.presentation import Presentation
from chengyu_desktop.editor.environment import Environment
from chengyu_desktop.editor.window.docks import Docks
from chengyu_desktop.editor.window.tabs import Tabs
from chengyu_desktop.frame.vision import Vision


class ViewCommands(QObject):
    def __init__(
        self, environment: Environment, tabs: Tabs, docks: Docks, page_view: PageView, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._workspace = environment.workspace
        self._tabs = tabs
        self._page_view = page_view
        self._appearance = environment.appearance
        self._language = environment.language
        self._presentation = Presentation(window)
        self._docks = docks
        self.toggle_dock = docks.toggle
        self.shows_dock = docks.shows
        self.reset_layout = docks.reset_layout
        self.end_presentation = self._presentation.end

    def zoom_in(self) -> None:
        if canvas := self._tabs.canvas:
            canvas.zoom_in()

    def zoom_out(self) -> None:
        if canvas := self._tabs.canvas:
            canvas.zoom_out()

    def fit_page(self) -> None:
        if canvas := self._tabs.canvas:
            canvas.fit_page()

    def fit_width(self) -> None:
        if canvas := self._tabs.canvas:
            canvas.fit_width()

    def actual_size(self) -> None:
        if canvas := self._tabs.canvas:
            canvas.actual_size()

    def present(self) -> None:
        """The page alone on the whole screen, and back."""
        if canvas := self._tabs.canvas:
            self._presentation.toggle(canvas)

    def toggle(self, name: str) -> None:
        """Shows or hides rulers, bleed or margins."""
        self._page_view.toggle(name)

    def shows(self, name: str) -> bool:
        return self._page_view.shows(name)

    def sees_as(self, vision: str) -> bool:
        return self._page_view.vision == vision

    def see_as(self, vision: Vision) -> None:
        """Shows the pages as readers of a colour vision see them."""
        self._page_view.set_vision(vision)

    def find(self) -> None:
        """The keyboard goes to what is looked for, which the next key replaces."""
        from chengyu_desktop.editor.lists.find_view import FindView

        view = self._docks.show("find")
        assert isinstance(view, FindView)
        view.pattern.selectAll()

    def next_tab(self) -> None:
        self._step_tab(1)

    def previous_tab(self) -> None:
        self._step_tab(-1)

    def has_appearance(self, choice: str) -> bool:
        return self._appearance.choice == choice

    def set_appearance(self, choice: str) -> None:
        self._appearance.choose(choice)

    def has_language(self, choice: str) -> bool:
        return self._language.choice == choice

    def set_language(self, choice: str) -> None:
        self._language.choose(choice)

    def _step_tab(self, step: int) -> None:
        entries = self._workspace.entries
        if self._workspace.front in entries:
            index = entries.index(self._workspace.front)
            self._workspace.activate(entries[(index + step) % len(entries)])
