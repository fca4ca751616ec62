"""Menus with pictures larger than icons. Loaded with the first such menu: making a style known to Python takes as long as a tenth of
the window's widgets."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QProxyStyle, QStyle, QStyleOption, QWidget


class _LargePictures(QProxyStyle):
    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric is QStyle.PixelMetric.PM_SmallIconSize:
            return self._width
        return super().pixelMetric(metric, option, widget)


def enlarge_pictures(menu: QMenu, width: int) -> None:
    """Gives the pictures of a menu about to be shown ``width`` logical px."""
    if not isinstance(menu.style(), _LargePictures):
        style = _LargePictures(width)
        style.setParent(menu)
        menu.setStyle(style)
