"""Icons for the actions that have one, in the palette's colours: glyphs of the icon font that QtAwesome ships.

The package itself isn't imported. It would load Qt modules and all of its fonts, a quarter of the time until the window is there.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPixmap, QRawFont, QTransform

from chengyu_desktop.editor.commands.action_set import ActionSet

_FONT = "fontawesome6-solid-webfont"
_SIDES = (16, 24, 32, 48, 64)  # px; enough for toolbars at once and twice the resolution
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
        icon = QIcon()
        for side in _SIDES:
            icon.addPixmap(_painted(outline, side, color))
            icon.addPixmap(_painted(outline, side, faint), QIcon.Mode.Disabled)
        return icon


def _painted(outline: QPainterPath, side: int, color: QColor) -> QPixmap:
    box = outline.boundingRect()
    scale = side * _REACH / max(box.width(), box.height())
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place = QTransform.fromTranslate(side / 2, side / 2).scale(scale, scale)
    painter.setTransform(place.translate(-box.center().x(), -box.center().y()))
    painter.fillPath(outline, color)
    painter.end()
    return pixmap
