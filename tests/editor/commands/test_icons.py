from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.commands.icons import IconGlyphs
from chengyu_desktop.editor.commands.table import COMMANDS


def test_every_icon_is_drawn_in_its_colour_and_within_its_square(qtbot: QtBot) -> None:
    glyphs = IconGlyphs()
    names = {command.icon for command in COMMANDS if command.icon}
    assert names
    for name in names:
        icon = glyphs.icon(name, QColor(200, 0, 0), QColor(0, 200, 0))
        for mode, channel in ((QIcon.Mode.Normal, "red"), (QIcon.Mode.Disabled, "green")):
            image = icon.pixmap(QSize(24, 24), mode).toImage()
            inked = {(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200}
            assert len(inked) > 20, name
            assert all(getattr(image.pixelColor(x, y), channel)() > 150 for x, y in inked), name
            assert not any(
                image.pixelColor(x, 0).alpha() or image.pixelColor(0, x).alpha() for x in range(24)
            ), name
