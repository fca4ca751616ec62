"""Pages made by hand for the PDF tests."""

from __future__ import annotations

from pathlib import Path

from PIL import Image as Pillow

from chengyu_desktop.frame.color import BLACK, Color, from_rgb
from chengyu_desktop.frame.items import (
    Ellipse,
    FaceRef,
    Frame,
    Group,
    Image,
    Rect,
    Stroke,
)
from chengyu_desktop.frame.items import (
    Path as Outline,
)
from chengyu_desktop.frame.page import Page
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.shaped import make_line, shape_run

RED = Color(10, 100, 90, 0)


def page_of(*items, width: float = 120, height: float = 80, **fields) -> Page:
    return Page(Frame(width, height, tuple(items)), title="“双核”联动 (一)", **fields)


def text_face(fonts: FontLibrary, weight: int = 400) -> FaceRef:
    face = fonts.find("Noto Sans CJK SC", weight)
    assert face is not None
    return face


def rich_page(fonts: FontLibrary, picture: Path) -> Page:
    """Several faces, sizes and inks, a turned and a clipped group, a picture, opacity and a spot ink."""
    sans, bold = text_face(fonts), text_face(fonts, 700)
    turned = Frame(30, 10, (make_line("", 2, 6, shape_run(fonts, "转过来", sans, 9)),))
    clipped = Frame(20, 10, (Ellipse("", 10, 5, 20, 20, fill=Color(100, 0, 0, 0, alpha=0.5)),))
    return page_of(
        Group("", Frame(120, 20, (make_line("title", 5, 12, shape_run(fonts, "成效显著", bold, 24, RED)),)), label="heading"),
        make_line("lede/0", 5, 22, shape_run(fonts, "2021年，重庆、", sans), shape_run(fonts, "12家", bold, 12, RED)),
        make_line("lede/0", 5, 28, shape_run(fonts, "office 46.3万人次", sans), start=13),
        Rect("box", 5, 32, 40, 10, fill=Color(0, 60, 100, 0, spot="PANTONE 151 C"), radius=2),
        Rect("tint", 50, 32, 40, 10, fill=Color(0, 30, 50, 0, spot="PANTONE 151 C"), stroke=Stroke(BLACK, 0.2)),
        Outline("path", "MLCZ", (5, 50, 20, 50, 25, 50, 25, 60, 20, 60), fill=from_rgb(0x3366CC)),
        Group("turned", turned, 60, 50, transform=(0.8, 0.6, -0.6, 0.8, 1, 2)),
        Group("clipped", clipped, 90, 50, clip=True),
        picture_at(picture, 30, 46, 20, 10, alt="江北机场"),
        background=Color(0, 0, 5, 0),
        bleed=3,
        description="说明",
    )  # fmt: skip


def picture_at(path: Path, x: float, y: float, w: float, h: float, alt: str = "", crop=None) -> Image:
    with Pillow.open(path) as opened:
        size = opened.size
    return Image("picture", x, y, w, h, str(path), "", size, crop or (0, 0, *size), alt)


def save_picture(
    path: Path, mode: str = "RGB", size: tuple[int, int] = (20, 10), color: object = None
) -> Path:
    """A picture whose left half is one colour and right half white (transparent, where it can be)."""
    plain = {
        "RGB": (200, 30, 40),
        "RGBA": (200, 30, 40, 255),
        "L": 90,
        "CMYK": (0, 200, 100, 10),
        "I;16": 30000,
    }
    image = Pillow.new(mode, size, {"RGB": (255, 255, 255), "RGBA": (255, 255, 255, 0)}.get(mode, 0))
    if mode == "I;16":  # Pillow's paste has no 16-bit grey
        Pillow.new("I", size, plain[mode]).convert(mode).save(path)
        return path
    image.paste(plain[mode] if color is None else color, (0, 0, size[0] // 2, size[1]))
    image.save(path)
    return path
