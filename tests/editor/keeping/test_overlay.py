"""What is in both pictures is dark, what is in one has its colour, and everything stays in its place."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from chengyu_desktop.editor.files.page_pictures import Picture
from chengyu_desktop.editor.keeping.overlay import overlaid, overlay_key


def picture(width: float, height: float, dots: float, *squares: tuple[float, float]) -> Picture:
    """Black squares of 10 mm at places in mm."""
    image = QImage(round(width * dots), round(height * dots), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for x, y in squares:
        painter.fillRect(QRectF(x * dots, y * dots, 10 * dots, 10 * dots), Qt.GlobalColor.black)
    painter.end()
    return Picture(image, {"a": (0.0, 0.0, 10.0, 10.0)}, width)


def color_at(made: Picture, x: float, y: float) -> QColor:
    dots = made.image.width() / made.width
    return made.image.pixelColor(round(x * dots), round(y * dots))


def test_what_came_and_what_went() -> None:
    made = overlaid(picture(60, 40, 4, (0, 0), (20, 0)), picture(60, 40, 4, (0, 0), (40, 20)))
    assert color_at(made, 5, 5).lightness() < 10
    gone, new, paper = color_at(made, 25, 5), color_at(made, 45, 25), color_at(made, 45, 5)
    assert gone.blue() > 200 > gone.red() + 100
    assert new.red() > 200 > new.blue() + 100
    assert paper == QColor(Qt.GlobalColor.white)


def test_pages_of_other_sizes_share_a_scale() -> None:
    made = overlaid(picture(100, 30, 2, (80, 10)), picture(50, 60, 4, (30, 40)))
    assert (made.width, made.image.height()) == (100, 240)
    assert color_at(made, 85, 15).blue() > 200 > color_at(made, 85, 15).red()
    assert color_at(made, 35, 45).red() > 200 > color_at(made, 35, 45).blue()


def test_parts_that_went_keep_a_key_of_their_own() -> None:
    old, new = picture(10, 10, 2), picture(10, 10, 2)._replace(boxes={"a": (1.0, 1.0, 2.0, 2.0)})
    boxes = overlaid(old, new).boxes
    assert boxes["a"] == (1.0, 1.0, 2.0, 2.0)
    assert boxes[overlay_key("a")] == (0.0, 0.0, 10.0, 10.0)
