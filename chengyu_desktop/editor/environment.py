"""What there is one of in the program, handed to whoever needs it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from chengyu_desktop.editor.appearance import Appearance
from chengyu_desktop.editor.keeping.keeper import Keeper
from chengyu_desktop.editor.language import Language
from chengyu_desktop.editor.opening import PATIENCE
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.editor.workspace import Workspace
from chengyu_desktop.storage.user_folders import UserFolders


class Environment(NamedTuple):
    fonts: SystemFonts
    pipeline: Pipeline
    settings: Settings
    workspace: Workspace
    keeper: Keeper
    appearance: Appearance
    language: Language


def make_environment(
    application: QApplication,
    settings: Settings,
    folders: UserFolders,
    *,
    locks: bool = True,
    patience: float = PATIENCE,
) -> Environment:
    """``folders`` take journals and versions; ``locks`` puts lock files beside what is open; ``patience`` (s) is for how long the
    window stands still before it says that it is opening a file."""
    fonts = SystemFonts()
    pipeline = Pipeline(fonts)
    workspace = Workspace(pipeline, patience=patience)
    return Environment(
        fonts,
        pipeline,
        settings,
        workspace,
        Keeper(workspace, pipeline, folders, workspace, locks=locks),
        Appearance(application, settings),
        Language(application, settings),
    )
