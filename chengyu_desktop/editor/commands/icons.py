"""Icons for the actions that have one, in the palette's colours: glyphs of the icon font that QtAwesome ships.

The package itself isn't imported. It would load Qt modules and all of its fonts, a quarter of the time until the window is there.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPalette, QPixmap, QRawFont

from chengyu_desktop.editor.commands.action_set import ActionSet

_FONT = "fontawesome6-solid-webfont"
_REACH = 0.86  # of a side that the glyph's longer side takes


def show_icons(actions: ActionSet, palette: QPalette) -> None:
    """Called once the window is up."""
    glyphs = IconGlyphs()
    text = palette.color(QPalette.ColorRole.ButtonText)
    faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    for command, action in actions.pairs():
        if command.icon:
            action.setIcon(glyphs.icon(command.icon, text, faint))
            action.setIconVisibleInMenu(False)


class IconGlyphs:
    """Raises OSError when QtAwesome isn't there."""

    def __init__(self) -> None:
        spec = find_spec("qtawesome")
        if spec is None or spec.origin is None:
            raise OSError("QtAwesome is not installed")
        folder = Path(spec.origin).with_name("fonts")
        (font,) = folder.glob(f"{_FONT}-[0-9]*.ttf")
        (names,) = folder.glob(f"{_FONT}-charmap-*.json")
        self._font = QRawFont(str(font), 256.0)
        self._names: dict[str, str] = json.loads(names.read_text("utf-8"))

    def icon(self, name: str, color: QColor, faint: QColor) -> QIcon:
        """``faint`` is the colour while disabled. Raises KeyError for a name that the font doesn't have."""
        (glyph,) = self._font.glyphIndexesForString(chr(int(self._names[name], 16)))
        outline = self._font.pathForGlyph(glyph)
        return QIcon(_GlyphEngine(outline, color, faint))


class _GlyphEngine(QIconEngine):
    """Paints the outline when and as large as it is asked for: most actions are never seen, and screens have any resolution."""

    def __init__(self, outline: QPainterPath, color: QColor, faint: QColor) -> None:
        super().__init__()
        self._outline = outline
        self._color = color
        self._faint = faint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        box = self._outline.boundingRect()
        scale = min(rect.width(), rect.height()) * _REACH / max(box.width(), box.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(rect).center())
        painter.scale(scale, scale)
        painter.translate(-box.center())
        painter.fillPath(self._outline, self._faint if mode == QIcon.Mode.Disabled else self._color)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._outline, self._color, self._faint)
