"""The editor without its window: a workspace and the keeper that watches over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from chengyu_desktop.editor.keeping.keeper import Keeper
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.workspace import Workspace
from chengyu_desktop.storage.user_folders import UserFolders
from tests.helpers.windows import PATIENCE


class Program(QObject):
    """A running one; ``crash`` ends it as ``kill -9`` would, but for the process."""

    def __init__(self, folders: UserFolders) -> None:
        super().__init__()
        self.pipeline = Pipeline(SystemFonts())
        self.workspace = Workspace(self.pipeline, self, patience=PATIENCE)
        self.keeper = Keeper(self.workspace, self.pipeline, folders, self, pause=0)

    def open(self, path: Path) -> Session:
        assert self.keeper.request(path) is None
        session = self.workspace.open(path)
        assert session is not None
        return session

    def crash(self) -> None:
        self.keeper.flush()
        self.keeper.stop()
