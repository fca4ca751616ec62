"""What pages are checked for: the preset chosen last, remembered for the next project and the next day."""

from __future__ import annotations

from PySide6.QtCore import QObject

from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.editor.workspace import Workspace

_KEY = "preflight/preset"


class Checking(QObject):
    """Gives each project that is opened the preset of the one before; a preset that has gone counts as none."""

    def __init__(self, workspace: Workspace, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        workspace.added.connect(self._begin)
        for session in workspace.sessions:
            if not session.preset_name:
                self._begin(session)

    def remember(self, name: str) -> None:
        """The name of a preset that was chosen, or an empty one for none."""
        self._settings.set(_KEY, name)

    def _begin(self, session: Session) -> None:
        name = self._settings.text(_KEY)
        if not name:
            return
        from chengyu_desktop.editor.files.preset_choice import find_preset  # reads files

        preset = find_preset(name)
        if preset is not None:
            session.check_for(name, preset.limits, black=preset.black)
