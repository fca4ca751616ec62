"""Icons for the actions that have one, in the palette's colours."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from chengyu_desktop.editor.commands.action_set import ActionSet


def show_icons(actions: ActionSet, palette: QPalette) -> None:
    """Called once the window is up: loading the icon fonts takes longer than all the rest of it."""
    import qtawesome

    text = palette.color(QPalette.ColorRole.ButtonText)
    faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    for command, action in actions.pairs():
        if command.icon:
            action.setIcon(qtawesome.icon(command.icon, color=text, color_disabled=faint))
            action.setIconVisibleInMenu(False)
