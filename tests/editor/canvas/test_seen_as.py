from __future__ import annotations

import random

import pytest
from PySide6.QtGui import QColor, QImage

from chengyu_desktop.editor.canvas.seen_as import show_as
from chengyu_desktop.frame.vision import VISIONS, Vision, seen


def picture(colors: list[tuple[int, int, int]], width: int) -> QImage:
    image = QImage(width, len(colors) // width, QImage.Format.Format_RGB32)
    for n, color in enumerate(colors):
        image.setPixelColor(n % width, n // width, QColor(*color))
    return image


@pytest.mark.parametrize("vision", VISIONS)
def test_every_pixel_is_what_the_colour_is_seen_as(vision: Vision) -> None:
    dice = random.Random(7)
    colors = [(0, 0, 0), (255, 255, 255), (255, 0, 0), (0, 0, 255)]
    colors += [(dice.randrange(256), dice.randrange(256), dice.randrange(256)) for _ in range(59)]
    image = picture(colors, 9)
    show_as(image, vision)
    for n, color in enumerate(colors):
        shown = image.pixelColor(n % 9, n // 9)
        for got, wanted in zip((shown.red(), shown.green(), shown.blue()), seen(color, vision), strict=True):
            # In the darkest shades a level of light is worth more than one value.
            assert abs(got - wanted) <= (1 if wanted > 12 else 4), (color, vision)
