"""What there is one of in the program, handed to whoever needs it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from chengyu_desktop.editor.appearance import Appearance
from chengyu_desktop.editor.language import Language
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.settings import Settings
from chengyu_desktop.editor.workspace import Workspace


class Environment(NamedTuple):
    fonts: SystemFonts
    pipeline: Pipeline
    settings: Settings
    workspace: Workspace
    appearance: Appearance
    language: Language


def make_environment(application: QApplication, settings: Settings) -> Environment:
    fonts = SystemFonts()
    pipeline = Pipeline(fonts)
    return Environment(
        fonts,
        pipeline,
        settings,
        Workspace(pipeline),
        Appearance(application, settings),
        Language(application, settings),
    )
