"""The program on a real display, telling what it shows: driven_window.py STATE PROJECT...

Several times a second it writes a line of JSON to STATE for whoever drives it with a real mouse and keyboard: the titles of the
visible windows, the current project's headline, lede, events and panels, and where the outline's rows are on the screen.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QTreeView

from chengyu_desktop.editor.app import Windows
from chengyu_desktop.editor.environment import make_environment
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.editor.workspace import Workspace
from chengyu_desktop.storage.user_folders import UserFolders


def rows(view: QTreeView) -> dict[str, tuple[int, int]]:
    """Text of every visible top row → its middle on the screen."""
    model = view.model()
    found = {}
    for row in range(model.rowCount(QModelIndex())):
        index = model.index(row, 0)
        at = view.viewport().mapToGlobal(view.visualRect(index).center())
        found[str(index.data())] = at.x(), at.y()
    return found


def state(workspace: Workspace) -> dict[str, object]:
    session = workspace.current
    trees = [view for view in QApplication.allWidgets() if isinstance(view, QTreeView) and view.isVisible()]
    outline = next((tree for tree in trees if tree.accessibleName() in ("Outline", "大纲")), None)
    return {
        "windows": [
            w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible() and w.windowTitle()
        ],
        "headline": session.project.title if session else None,
        "panels": [panel.title for panel in session.project.panels] if session else [],
        "lede": session.project.lede if session else "",
        "events": [event.text for event in session.project.timeline.events]
        if session and session.project.timeline
        else [],
        "kinds": [[block.kind for block in panel.body] for panel in session.project.panels]
        if session
        else [],
        "rows": rows(outline) if outline else {},
    }


def main(target: Path, *projects: str) -> None:
    application = QApplication(sys.argv[:1])
    settings = Settings(QSettings(str(target.with_name("editor.ini")), QSettings.Format.IniFormat))
    settings.set("appearance", os.environ.get("SL_APPEARANCE", "light"))
    settings.set("language", os.environ.get("CHENGYU_TEST_LANGUAGE", "en"))
    environment = make_environment(application, settings, UserFolders.under(target.with_name("user")))
    windows = Windows(environment)
    windows.show([Path(project) for project in projects])

    def tell() -> None:
        part = target.with_suffix(".part")
        part.write_text(json.dumps(state(environment.workspace)), "utf-8")
        part.replace(target)

    timer = QTimer()
    timer.timeout.connect(tell)
    timer.start(100)
    code = application.exec()
    sys.stdout.flush()
    os._exit(code)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
