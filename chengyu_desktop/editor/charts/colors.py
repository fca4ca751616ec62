"""The colours of the chart views: the window's for ground and words, the project's theme for what it draws on the page."""

from __future__ import annotations

from functools import lru_cache

import msgspec
from PySide6.QtGui import QColor, QPalette

from chengyu_desktop.document.project import Project, Style
from chengyu_desktop.layout.theme import Theme, ThemeError, load_theme

_CONTRAST, _TEXT_CONTRAST = 3.0, 4.5
"""Of what is drawn, and of words, against their ground (WCAG 2.2, 1.4.11 and 1.4.3)."""

_Role = QPalette.ColorRole


class ChartColors(msgspec.Struct, frozen=True):
    """``series`` in the order in which the page's charts use them; ``mark`` and ``key`` are the timeline's, and those of their
    dates."""

    ground: QColor
    band: QColor
    text: QColor
    faint: QColor
    grid: QColor
    selected: QColor
    mark: QColor
    key: QColor
    mark_words: QColor
    key_words: QColor
    highlight: QColor
    series: tuple[QColor, ...]

    def words_on(self, color: QColor) -> QColor:
        """What words on a colour are set in: the ground's colour or that of text, whichever is easier to read."""
        return max(self.ground, self.text, key=lambda words: contrast(words, color))

    def of_series(self, number: int) -> QColor:
        return self.series[number % len(self.series)]


def chart_colors(palette: QPalette, project: Project) -> ChartColors:
    theme = _theme(project.theme, project.style)
    ground = palette.color(_Role.Base)

    def ink(name: str, least: float = _CONTRAST) -> QColor:
        return visible_on(ground, QColor(theme.color(name).hex), least)

    return ChartColors(
        ground,
        palette.color(_Role.AlternateBase),
        palette.color(_Role.Text),
        _mixed(palette.color(_Role.Text), ground, 0.62),
        _mixed(palette.color(_Role.Text), ground, 0.12),
        palette.color(_Role.Highlight),
        ink(theme.timeline.mark_color),
        ink(theme.timeline.key_color),
        ink(theme.timeline.mark_color, _TEXT_CONTRAST),
        ink(theme.timeline.key_color, _TEXT_CONTRAST),
        ink(theme.figure.highlight),
        tuple(ink(name) for name in theme.figure.series),
    )


def visible_on(ground: QColor, color: QColor, least: float = _CONTRAST) -> QColor:
    """The colour, made lighter or darker until it stands out from the ground."""
    towards = QColor("#ffffff") if _luminance(ground) < 0.18 else QColor("#000000")
    for step in range(20):
        made = _mixed(towards, color, step / 20)
        if contrast(made, ground) >= least:
            return made
    return towards


def contrast(a: QColor, b: QColor) -> float:
    """The ratio of two colours' luminances as WCAG 2.2 defines it, from 1 to 21."""
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=8)
def _theme(name: str, style: Style) -> Theme:
    """A theme that isn't there shows as the usual one, as on the page."""
    try:
        theme = load_theme(name)
    except ThemeError:
        theme = load_theme(Project().theme)
    return theme.styled(style)


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    """``share`` of ``a`` in ``b``."""
    pairs = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(round(x * share + y * (1 - share)) for x, y in pairs))


def _luminance(color: QColor) -> float:
    r, g, b = (
        v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
        for v in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
