"""Light and dark: a palette of our own, since Qt's switch does nothing on some platforms."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QWidget

from chengyu_desktop.editor.settings import Settings

_KEY = "appearance"
_SYSTEM, _LIGHT, _DARK = "system", "light", "dark"

_Colors = dict[QPalette.ColorRole, str]
_R = QPalette.ColorRole
_COLORS: dict[Literal["light", "dark"], _Colors] = {
    "light": {
        _R.Window: "#f3f3f4",
        _R.WindowText: "#1d1d1f",
        _R.Base: "#ffffff",
        _R.AlternateBase: "#f7f7f8",
        _R.Text: "#1d1d1f",
        _R.PlaceholderText: "#7c7c82",
        _R.Button: "#ececee",
        _R.ButtonText: "#1d1d1f",
        _R.BrightText: "#c0271f",
        _R.ToolTipBase: "#fffbe8",
        _R.ToolTipText: "#1d1d1f",
        _R.Highlight: "#2563c4",
        _R.HighlightedText: "#ffffff",
        _R.Accent: "#2563c4",
        _R.Link: "#1c56b0",
        _R.LinkVisited: "#6b4aa0",
        _R.Light: "#ffffff",
        _R.Midlight: "#e4e4e7",
        _R.Mid: "#c4c4c9",
        _R.Dark: "#9c9ca3",
        _R.Shadow: "#6f6f75",
    },
    "dark": {
        _R.Window: "#2b2b2e",
        _R.WindowText: "#e9e9ec",
        _R.Base: "#1f1f22",
        _R.AlternateBase: "#262629",
        _R.Text: "#e9e9ec",
        _R.PlaceholderText: "#909097",
        _R.Button: "#38383c",
        _R.ButtonText: "#e9e9ec",
        _R.BrightText: "#ff7a70",
        _R.ToolTipBase: "#3a3a3e",
        _R.ToolTipText: "#f2f2f4",
        _R.Highlight: "#2f6fd6",
        _R.HighlightedText: "#ffffff",
        _R.Accent: "#4a8bf0",
        _R.Link: "#7fb0ff",
        _R.LinkVisited: "#b79be6",
        _R.Light: "#4a4a4f",
        _R.Midlight: "#404045",
        _R.Mid: "#232326",
        _R.Dark: "#19191b",
        _R.Shadow: "#0d0d0e",
    },
}
_EDGED = (
    "QCheckBox",
    "QListView",
    "QTableView",
    "QTreeView",
    "QLineEdit",
    "QAbstractSpinBox",
    "QPlainTextEdit",
)
"""Fusion draws their edges, and those of the boxes in lists, as a darker Window, which in the dark nobody sees."""
_EDGE = "#96969e"
_DIMMED = (_R.WindowText, _R.Text, _R.ButtonText, _R.HighlightedText)


def make_palette(scheme: Literal["light", "dark"]) -> QPalette:
    colors = _COLORS[scheme]
    palette = QPalette()
    for role, color in colors.items():
        palette.setColor(role, QColor(color))
    faint = QColor("#a0a0a6" if scheme == "light" else "#6e6e75")
    for role in _DIMMED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    palette.setColor(QPalette.ColorGroup.Disabled, _R.Highlight, QColor(colors[_R.Mid]))
    return palette


class Appearance(QObject):
    """Gives the application its style and colours, from now on and whenever the choice or the system changes."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._settings = settings
        application.setStyle("Fusion")  # the one style that follows a palette on every system
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def choice(self) -> str:
        """``system``, ``light`` or ``dark``."""
        choice = self._settings.text(_KEY, _SYSTEM)
        return choice if choice in (_LIGHT, _DARK) else _SYSTEM

    @property
    def is_dark(self) -> bool:
        if self.choice == _SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.choice == _DARK

    def choose(self, choice: str) -> None:
        self._settings.set(_KEY, choice)
        self._apply()

    def _apply(self) -> None:
        palette = make_palette("dark" if self.is_dark else "light")
        self._application.setPalette(palette)  # which forgets those of single classes
        if self.is_dark:
            edged = QPalette(palette)
            edged.setColor(_R.Window, QColor(_EDGE))
            for name in _EDGED:
                _set_palette_of(self._application, name, edged)
            # Within edged ones, but filled with Window.
            _set_palette_of(self._application, "QHeaderView", make_palette("dark"))
        self.changed.emit()


def fill_corners(view: QWidget) -> None:
    """Where the bars of the lists in it meet, Qt fills with Window, which for lists is the colour of their edges."""
    for area in (view, *view.findChildren(QAbstractItemView)):
        if isinstance(area, QAbstractItemView) and not isinstance(area, QHeaderView):
            corner = QWidget(area)
            corner.setBackgroundRole(QPalette.ColorRole.Button)  # as the bars
            corner.setAutoFillBackground(True)
            area.setCornerWidget(corner)


def _set_palette_of(application: QApplication, class_name: str, palette: QPalette) -> None:
    application.setPalette(palette, class_name)  # type: ignore[arg-type]  # a str, whatever the stub says
