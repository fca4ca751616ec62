"""image: a picture from the project's folder, with caption and credit."""

# Annotations are evaluated, not kept as text: see document/project.py.

from typing import Annotated, ClassVar

from msgspec import Meta

from chengyu_desktop.document.project import Block
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.frame.items import Image as ImageItem
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.images import PictureError
from chengyu_desktop.layout.placeholder import placeholder
from chengyu_desktop.layout.registry import BlockKind
from chengyu_desktop.layout.stack import Stack
from chengyu_desktop.layout.text import layout_text


class Image(Block, frozen=True, kw_only=True):
    kind: ClassVar[str] = "image"
    path: Annotated[
        str,
        Meta(
            title="File", description="Inside the project's folder; PNG or JPEG", extra={"picks": "picture"}
        ),
    ] = ""
    alt: Annotated[str, Meta(title="Alternative text", description="For readers who don't see it")] = ""
    caption: Annotated[str, Meta(title="Caption")] = ""
    credit: Annotated[str, Meta(title="Credit", description="Photographer or source")] = ""


def layout(block: Image, context: Context, width: float) -> Frame:
    stack = Stack(width)
    stack.add("picture", _picture(block, context, width))
    words = "　".join(part for part in (block.caption, block.credit) if part)
    if words:
        stack.add(
            "caption", layout_text(context, "caption", words, width), gap=context.theme.figure.gap * 0.5
        )
    return stack.finish()


def _picture(block: Image, context: Context, width: float) -> Frame:
    if not block.path:
        frame = placeholder(context, block.alt or "PNG / JPEG", width)
        problem = Problem("warning", "no-picture", "no picture is named", "choose a PNG or JPEG file")
        return Frame(frame.width, frame.height, frame.items, (problem,))
    try:
        picture = context.images.find(block.path)
    except PictureError as error:
        problem = Problem("error", "image-unusable", error.template, values=error.values)
        frame = placeholder(context, block.path, width)
        return Frame(frame.width, frame.height, frame.items, (problem,))
    w, h = picture.pixel_size
    height = width * h / w
    item = ImageItem(
        "", 0, 0, width, height, picture.path, picture.digest, (w, h), (0, 0, w, h), block.alt, picture.mode
    )
    return Frame(width, height, (item,))


def sample() -> Image:
    return Image(alt="示例图片", caption="图片说明", credit="资料图片")


KIND = BlockKind(Image, "figure", layout, sample)
