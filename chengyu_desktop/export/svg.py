"""SVG 1.1 from a page: millimetres, text as outlines or live, layers named after the document's parts.

No ``foreignObject``, no script, nothing outside the file: other programs lose the one and refuse the rest.
SVG has no dependable place for printing inks; what each colour is mixed of stands in ``<metadata>``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO, Literal

from chengyu_desktop.export.file_date import file_date
from chengyu_desktop.export.marks import Marks, marks_margin, page_marks, slug_line
from chengyu_desktop.export.svg_inks import inks_element
from chengyu_desktop.export.svg_shapes import shape
from chengyu_desktop.export.svg_text import GlyphDefs, live_line
from chengyu_desktop.export.svg_values import Ids, Paints, number, scale_number, xml_attribute, xml_text
from chengyu_desktop.frame.items import (
    Frame,
    Group,
    Image,
    Item,
    TextLine,
    join_key,
)
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.frame.walk import continues, join_lines
from chengyu_desktop.typography.library import FontLibrary

TextMode = Literal["outlines", "live"]

_BLEED = "_bleed"
_BATCH = 512  # strings gathered before they are encoded and written: some tens of kilobytes of text


def export_svg(
    page: Page,
    fonts: FontLibrary,
    out: BinaryIO,
    *,
    text: TextMode = "outlines",
    bleed: float = 0,
    marks: bool | Marks = False,
    slug: str = "",
    embed_fonts: bool = False,
) -> tuple[Problem, ...]:
    """Writes the page to ``out``, open for writing bytes, and returns what the designer should know.

    ``bleed`` (mm) is shown around the trim; ``marks`` adds printers' marks beyond it, with ``slug`` beside them.
    ``embed_fonts`` puts the glyphs that live text needs into the file, as web fonts: browsers use them, Inkscape
    and Illustrator don't.

    Raises OSError when a font or a picture of the page has gone, ValueError when a picture is neither PNG nor
    JPEG; ``out`` is then incomplete and should be thrown away.
    """
    writer = _Writer(page, fonts, out, text)
    problems: tuple[Problem, ...] = ()
    if text == "live" and embed_fonts:
        problems = writer.embed_fonts()
    writer.write(
        bleed, page_marks(page, fonts, marks, bleed, slug_line(slug, file_date(page)) if marks else "")
    )
    return problems


class _Writer:
    def __init__(self, page: Page, fonts: FontLibrary, out: BinaryIO, text: TextMode) -> None:
        self._page = page
        self._fonts = fonts
        self._out = out
        self._pending: list[str] = []
        self._add = self._pending.append
        self._ids = Ids()
        self._paints = Paints()
        self._glyphs = GlyphDefs(fonts) if text == "outlines" else None
        self._clips: dict[tuple[float, float, float, float], str] = {}
        self._images: dict[str, str] = {}
        self._style = ""

    def embed_fonts(self) -> tuple[Problem, ...]:
        from chengyu_desktop.export.svg_fonts import font_faces  # and with it what PDF needs

        self._style, problems = font_faces(self._page.frame, self._fonts)
        return problems

    def write(self, bleed: float, marks: Frame | None) -> None:
        frame = self._page.frame
        margin = marks_margin(bleed) if marks is not None else 0.0
        self._head(*_sheet(frame, bleed + margin))
        x, y, width, height = _sheet(frame, bleed)
        bled = f'x="{x}" y="{y}" width="{width}" height="{height}"'
        self._definitions(frame, marks, bled)
        self._add(
            f'<rect id="{self._ids.make("background")}" {bled}{self._paints.fill(self._page.background)}/>\n'
        )
        if marks is None:
            self._items(frame, "", 0)
        else:
            self._add(f'<g clip-path="url(#{_BLEED})">\n')
            self._items(frame, "", 0)
            self._add("</g>\n")
            self._group(Group("", marks, label="marks"), "", 0)
        self._add(inks_element(self._paints.colors))
        self._add("</svg>\n")
        self._flush()

    def _flush(self, least: int = 0) -> None:
        if len(self._pending) >= least:
            self._out.write("".join(self._pending).encode())
            self._pending.clear()

    def _head(self, x: str, y: str, width: str, height: str) -> None:
        page = self._page
        self._add(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
            ' xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" version="1.1"'
            f' width="{width}mm" height="{height}mm" viewBox="{x} {y} {width} {height}"'
            f' xml:lang="{xml_attribute(page.language)}">\n'
            f"<title>{xml_text(page.title)}</title>\n"
        )
        if page.description:
            self._add(f"<desc>{xml_text(page.description)}</desc>\n")

    def _definitions(self, frame: Frame, marks: Frame | None, bled: str) -> None:
        """Before the items that use them: readers exist that look up nothing they haven't read yet."""
        self._collect_clips(frame)
        self._add("<defs>\n")
        if self._style:
            self._add(f'<style type="text/css">\n{self._style}</style>\n')
        if marks is not None:
            self._add(f'<clipPath id="{_BLEED}"><rect {bled}/></clipPath>\n')
        for (x, y, w, h), name in self._clips.items():
            box = f'x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"'
            self._add(f'<clipPath id="{name}"><rect {box}/></clipPath>\n')
        if self._glyphs:
            self._glyphs.collect(frame)
            if marks is not None:
                self._glyphs.collect(marks)
            for definition in self._glyphs.definitions():
                self._add(definition)
                self._flush(_BATCH)
        self._add("</defs>\n")

    def _collect_clips(self, frame: Frame) -> None:
        for item in frame.items:
            if isinstance(item, Group):
                if item.clip:
                    self._clip((0, 0, item.frame.width, item.frame.height))
                self._collect_clips(item.frame)
            elif isinstance(item, Image) and _is_cropped(item):
                self._clip(item.crop)

    def _clip(self, box: tuple[float, float, float, float]) -> str:
        name = self._clips.get(box)
        if name is None:
            name = self._clips[box] = f"_clip{len(self._clips) + 1}"
        return name

    def _items(self, frame: Frame, prefix: str, depth: int) -> None:
        items = frame.items
        i = 0
        while i < len(items):
            item = items[i]
            if isinstance(item, TextLine):
                end = i + 1
                while end < len(items) and _continues(items[end], items[end - 1]):
                    end += 1
                self._paragraph([line for line in items[i:end] if isinstance(line, TextLine)], prefix)
                i = end
                continue
            if isinstance(item, Group):
                self._group(item, prefix, depth)
            elif isinstance(item, Image):
                self._image(item, prefix)
            else:
                paint = self._paints.fill(item.fill) + self._paints.stroke(item.stroke)
                self._add(f"<{shape(item)}{self._id(prefix, item.key)}{paint}/>\n")
            i += 1

    def _id(self, prefix: str, key: str) -> str:
        """An id from the item's own key; without one, what encloses it already has its name."""
        return f' id="{self._ids.make(join_key(prefix, key))}"' if key else ""

    def _paragraph(self, lines: Sequence[TextLine], prefix: str) -> None:
        """Outlined text keeps its characters in a ``<desc>``: found by search, read aloud, and without the
        pop-up that browsers make of a ``<title>``."""
        if self._glyphs is None:
            self._add(f"<g{self._id(prefix, lines[0].key)}>\n")
            for line in lines:
                self._add(live_line(line, self._paints))
        else:
            self._add(f"<g{self._id(prefix, lines[0].key)}><desc>{xml_text(join_lines(lines))}</desc>\n")
            for line in lines:
                for run in line.runs:
                    self._add(self._glyphs.run(run, line, self._paints))
        self._add("</g>\n")

    def _group(self, group: Group, prefix: str, depth: int) -> None:
        key = join_key(prefix, group.key)
        # A layer that only has a label mustn't take the id that belongs to a part's key.
        attributes = self._id(prefix, group.key or (f"layer/{group.label}" if group.label else ""))
        label = group.label or group.key
        if label:
            attributes += f' inkscape:label="{xml_attribute(label)}"'
            if depth == 0:
                attributes += ' inkscape:groupmode="layer"'
            depth += 1
        attributes += _placement(group)
        if group.clip:
            attributes += f' clip-path="url(#{self._clip((0, 0, group.frame.width, group.frame.height))})"'
        self._add(f"<g{attributes}>\n")
        if group.alt:
            self._add(f"<desc>{xml_text(group.alt)}</desc>\n")
        self._items(group.frame, key, depth)
        self._add("</g>\n")
        self._flush(_BATCH)

    def _image(self, image: Image, prefix: str) -> None:
        """In the picture's own pixels, scaled to its place; the same picture again refers to the first."""
        left, top, width, height = image.crop
        place = f"translate({number(image.x)} {number(image.y)})"
        if width > 0 and height > 0:
            place += f" scale({scale_number(image.w / width)} {scale_number(image.h / height)})"
        if left or top:
            place += f" translate({-left} {-top})"
        clip = f' clip-path="url(#{self._clip(image.crop)})"' if _is_cropped(image) else ""
        self._add(f'<g{self._id(prefix, image.key)} transform="{place}"{clip}>')
        if image.alt:
            self._add(f"<desc>{xml_text(image.alt)}</desc>")
        name = self._images.get(image.path)
        if name is not None:
            self._add(f'<use xlink:href="#{name}"/></g>\n')
            return
        name = self._images[image.path] = f"_image{len(self._images) + 1}"
        size = f'width="{image.pixel_size[0]}" height="{image.pixel_size[1]}"'
        self._add(f'<image id="{name}" {size} preserveAspectRatio="none" xlink:href="')
        from chengyu_desktop.export.svg_image import data_uri  # few pages have pictures

        for piece in data_uri(image.path, image.grey):
            self._add(piece)
            self._flush()
        self._add('"/></g>\n')


def _sheet(frame: Frame, around: float) -> tuple[str, str, str, str]:
    """x, y, width and height of the trim with so many mm around it."""
    corner = number(-around)
    return corner, corner, number(frame.width + 2 * around), number(frame.height + 2 * around)


def _continues(item: Item, previous: Item) -> bool:
    return isinstance(item, TextLine) and isinstance(previous, TextLine) and continues(item, previous)


def _is_cropped(image: Image) -> bool:
    return image.crop != (0, 0, *image.pixel_size)


def _placement(group: Group) -> str:
    parts = []
    if group.x or group.y:
        parts.append(f"translate({number(group.x)} {number(group.y)})")
    if group.transform:
        a, b, c, d, e, f = group.transform
        linear = " ".join(scale_number(v) for v in (a, b, c, d))
        parts.append(f"matrix({linear} {number(e)} {number(f)})")
    return f' transform="{" ".join(parts)}"' if parts else ""
