"""A canvas with a session's page on it and the tools that edit it, and hands for tests."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.page_editor import PageEditor
from chengyu_desktop.editor.canvas.placing import bounds_of
from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.export.paint import FramePainter

SAMPLE = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton

Place = tuple[float, float]


class PageDesk:
    def __init__(self, qtbot: QtBot, fonts: SystemFonts) -> None:
        self.qtbot = qtbot
        self.session = Session(Pipeline(fonts))
        assert self.session.open(SAMPLE)
        self.canvas = Canvas(FramePainter(fonts))
        qtbot.addWidget(self.canvas)
        self.canvas.resize(1000, 1200)
        self.canvas.set_page(self.session.page)
        self.session.changed.connect(lambda _: self.canvas.set_page(self.session.page))
        self.editor = PageEditor(self.canvas, self.session)
        with qtbot.waitExposed(self.canvas):
            self.canvas.show()

    def view(self, at: Place) -> QPoint:
        return self.canvas.view_point(QPointF(*at)).toPoint()

    def middle(self, key: str) -> Place:
        box = bounds_of(self.session, key)
        assert box is not None
        return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2

    def click(self, at: Place, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.mouseClick(self.canvas.viewport(), LEFT, modifiers, self.view(at))

    def press(self, at: Place, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.mousePress(self.canvas.viewport(), LEFT, modifiers, self.view(at))

    def move(self, way: Iterable[Place]) -> None:
        for at in way:
            self.qtbot.mouseMove(self.canvas.viewport(), self.view(at))

    def release(self, at: Place, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.mouseRelease(self.canvas.viewport(), LEFT, modifiers, self.view(at))

    def drag(self, start: Place, end: Place, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.press(start, modifiers)
        self.move(
            [(start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t) for t in (0.5, 1)]
        )
        self.release(end, modifiers)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.canvas, key, modifiers)
