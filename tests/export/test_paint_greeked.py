from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageStat
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.pipeline import Pipeline, SystemFonts
from chengyu_desktop.export.paint import FramePainter
from chengyu_desktop.export.paint_greeked import Bars, Greeked, is_illegible
from chengyu_desktop.export.paint_marks import Marks
from chengyu_desktop.frame.color import BLACK
from chengyu_desktop.frame.items import Frame, Rect
from chengyu_desktop.frame.page import Page

SAMPLE = Path(__file__).parents[2] / "projects" / "shuanghe.yaml"


@pytest.fixture(scope="module")
def fonts() -> SystemFonts:
    return SystemFonts()


@pytest.fixture(scope="module")
def sample(fonts: SystemFonts) -> Page:
    pipeline = Pipeline(fonts)
    return pipeline.page_maker(SAMPLE.parent).page(pipeline.load(SAMPLE))


def painted(fonts: SystemFonts, page: Page, scale: float, *, greeked: bool) -> Image.Image:
    frame = page.frame
    image = QImage(round(frame.width * scale), round(frame.height * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = FramePainter(fonts)
    painter.prepare(frame)
    device = QPainter(image)
    painter.paint(device, scale, (0, 0, frame.width, frame.height), exact=not greeked, greeked=greeked)
    device.end()
    size = image.width(), image.height()
    return Image.frombytes("RGBX", size, bytes(image.constBits())).convert("L")


def test_bars_are_as_grey_as_the_text_they_stand_for(qtbot: QtBot, fonts: SystemFonts, sample: Page) -> None:
    bars = painted(fonts, sample, 0.6, greeked=True)
    text = painted(fonts, sample, 0.6, greeked=False)
    assert bars.tobytes() != text.tobytes()
    halves = bars.width // 2
    for box in ((0, 0, halves, bars.height), (halves, 0, bars.width, bars.height)):
        means = [ImageStat.Stat(image.crop(box)).mean[0] for image in (bars, text)]
        assert means[0] == pytest.approx(means[1], abs=6)


def test_text_that_can_be_read_is_not_greeked(qtbot: QtBot, fonts: SystemFonts, sample: Page) -> None:
    marks = Marks(sample.frame)
    assert is_illegible(marks, 0.6)
    assert not is_illegible(marks, 2.0)
    assert not is_illegible(Marks(Frame(10, 10)), 0.001)


def test_marks_of_one_row_are_painted_once() -> None:
    rects = tuple(Rect("r", 10, i * 0.01, 20, 0.01, fill=BLACK) for i in range(1000))
    (bars,) = Greeked(Marks(Frame(100, 10, rects)), 1.0)._steps
    assert isinstance(bars, Bars)
    assert len(bars.boxes) == 10
