"""image: a picture or drawing from the project's folder, cropped and fitted, with caption and credit."""

# Annotations are evaluated, not kept as text: see document/project.py.

from math import isfinite
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Frame, Group
from chengyu_desktop.frame.items import Image as ImageItem
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.images import PictureError, is_drawing
from chengyu_desktop.layout.picture_view import view_picture
from chengyu_desktop.layout.placeholder import placeholder
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text

_LEAST = 2.0  # mm of height, however little a frame leaves
_LONGEST = 5000.0  # mm; a sliver as wide as a column would need kilometres


class Image(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "image"
    path: Annotated[
        str,
        Meta(
            title="File",
            description="Inside the project's folder; PNG, JPEG or SVG",
            extra={"picks": "picture"},
        ),
    ] = ""
    crop: Annotated[
        tuple[float, float, float, float] | None,
        Meta(
            title="Crop",
            description="The part shown: left, top, width and height as fractions of the picture",
        ),
    ] = None
    fit: Annotated[
        Literal["width", "fill", "fit"],
        Meta(
            title="Fit",
            description="As wide as the column; or fill a frame, cutting off what is too much; or all of it in the frame",
        ),
    ] = "width"
    height: Annotated[
        Annotated[float, Meta(gt=0, le=_LONGEST)] | None,
        Meta(
            title="Frame height",
            description="For fill and fit; left empty, as high as the picture or the block's place makes it",
            extra={"unit": "mm"},
        ),
    ] = None
    alt: Annotated[
        str,
        Meta(
            title="Alternative text",
            description="Say in a few words what it shows, for readers who don't see it",
            extra={"asks": True},
        ),
    ] = ""
    caption: Annotated[str, Meta(title="Caption")] = ""
    credit: Annotated[str, Meta(title="Credit", description="Photographer or source")] = ""

    def __post_init__(self) -> None:
        if self.crop is None:
            return
        x, y, w, h = self.crop
        if not all(map(isfinite, self.crop)) or min(x, y) < 0 or min(w, h) <= 0 or max(x + w, y + h) > 1.001:
            raise ValueError("a crop is left, top, width and height between 0 and 1, inside the picture")


def layout(block: Image, context: Context, width: float) -> Frame:
    words = "　".join(part for part in (block.caption, block.credit) if part)
    caption = layout_text(context, "caption", words, width) if words else Frame(width, 0)
    gap = context.theme.figure.gap * 0.5
    stack = Stack(width)
    stack.add(
        "picture", _picture(block, context, width, _height(block, caption.height and caption.height + gap))
    )
    stack.add("caption", caption, gap=gap)
    return stack.finish()


def _height(block: Image, below: float) -> float | None:
    """Of the picture's frame, in mm: what a place of its own leaves over the caption, or what the block says."""
    if block.fit == "width":
        return None
    if block.frame is not None:
        return max(block.frame[3] - below, _LEAST)
    return block.height


def _picture(block: Image, context: Context, width: float, height: float | None) -> Frame:
    if not block.path:
        problem = Problem("warning", "no-picture", "no picture is named", "choose a PNG, JPEG or SVG file")
        return _instead(context, block.alt or "PNG / JPEG / SVG", width, problem)
    try:
        if is_drawing(block.path):
            return _drawing(block, context, width, height)
        picture = context.images.find(block.path)
    except PictureError as error:
        problem = Problem("error", "image-unusable", error.template, values=error.values)
        return _instead(context, block.path, width, problem)
    size = picture.pixel_size
    view = view_picture(size, block.crop, block.fit, width, height)
    if view.height > _LONGEST:
        return _instead(context, block.path, width, _too_long())
    left, top, w, h = (int(value) for value in view.part)
    crop = left, top, w, h
    item = ImageItem("", *view.box, picture.path, picture.digest, size, crop, block.alt, picture.mode)
    return Frame(width, view.height, (item,))


def _drawing(block: Image, context: Context, width: float, height: float | None) -> Frame:
    """As paths: sharp at any size, in inks."""
    from chengyu_desktop.layout.vector.drawing import placed_paths  # for pages with drawings

    drawing = context.images.find_drawing(block.path)
    size = drawing.width, drawing.height
    view = view_picture(size, block.crop, block.fit, width, height, pixels=False)
    if view.height > _LONGEST:
        return _instead(context, block.path, width, _too_long())
    x, y, w, h = view.box
    paths = placed_paths(drawing, view.part, w / view.part[2])
    shown = Frame(w, h, paths, drawing.problems)
    return Frame(width, view.height, (Group("", shown, x, y, clip=True, alt=block.alt),))


def _instead(context: Context, words: str, width: float, problem: Problem) -> Frame:
    frame = placeholder(context, words, width)
    return Frame(frame.width, frame.height, frame.items, (problem,))


def _too_long() -> Problem:
    return Problem(
        "error",
        "image-unusable",
        "the part shown of the picture is far too narrow for its height",
        "crop less of its width",
    )


def sample() -> Image:
    return Image(alt="示例图片", caption="图片说明", credit="资料图片")


KIND = BlockKind(Image, "figure", layout, sample)
