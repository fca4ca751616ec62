"""Reading a written SVG again: every text and every part of the page must be in it, or it isn't handed on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat

from chengyu_desktop.export.svg_values import Ids, xml_clean
from chengyu_desktop.frame.items import Frame, Group, Image, TextLine, join_key
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.walk import frame_text


class NotWhole(ValueError):
    """What was written isn't the page; ``str()`` says what is missing."""


def check_svg(file: BinaryIO, page: Page) -> None:
    """Reads ``file`` from its beginning. Raises NotWhole when it isn't well-formed, or when a text or a named part of the page
    is missing from it or stands out of order."""
    found = _Reader().read(file)
    if missing := next((key for key in _part_ids(page.frame) if key not in found.ids), None):
        raise NotWhole(f"the part “{missing}” is missing from the file that was written; export it again")
    # Blanks may be swallowed at line breaks, and live text is cut at its lines.
    expected = [squeezed for text in _texts(page.frame) if (squeezed := _squeezed(xml_clean(text)))]
    written = "".join(map(_squeezed, found.texts))
    at = 0
    for text in expected:
        if not written.startswith(text, at):
            raise NotWhole(
                f"the text “{text[:20]}” is missing from the file that was written; export it again"
            )
        at += len(text)


class _Reader:
    """The ids of a file, and its texts in order: of ``<desc>`` within groups (outlined text, pictures) and of ``<text>``."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.texts: list[str] = []
        self._open: list[str] = []
        self._words: list[str] | None = None

    def read(self, file: BinaryIO) -> _Reader:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        file.seek(0)
        try:
            parser.ParseFile(file)
        except expat.ExpatError as error:
            raise NotWhole(
                f"the file that was written can't be read again ({error}); export it again"
            ) from None
        return self

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "use":  # most elements by far
            return
        if "id" in attributes:
            self.ids.add(attributes["id"])
        if name == "text" or (name == "desc" and self._open[-1:] == ["g"]):
            self._words = []
        self._open.append(name)

    def _end(self, name: str) -> None:
        if name == "use":
            return
        self._open.pop()
        if self._words is not None and name in ("text", "desc"):
            self.texts.append("".join(self._words))
            self._words = None

    def _characters(self, data: str) -> None:
        if self._words is not None:
            self._words.append(data)


def _part_ids(frame: Frame) -> Iterator[str]:
    """The ids of the groups that have a key of their own, as they are when no other part takes the same."""
    seen: set[str] = set()
    for key in _keys(frame, ""):
        name = Ids().make(key)
        if name not in seen:
            seen.add(name)
            yield name


def _keys(frame: Frame, prefix: str) -> Iterator[str]:
    for item in frame.items:
        if isinstance(item, Group):
            key = join_key(prefix, item.key)
            if item.key:
                yield key
            yield from _keys(item.frame, key)


def _texts(frame: Frame) -> Iterator[str]:
    """In painting order: paragraphs, and what pictures are said to show."""
    plain: list[TextLine] = []
    for item in frame.items:
        if isinstance(item, TextLine):
            plain.append(item)
            continue
        yield from frame_text(Frame(0, 0, tuple(plain)))
        plain = []
        if isinstance(item, Group):
            if item.alt:
                yield item.alt
            yield from _texts(item.frame)
        elif isinstance(item, Image) and item.alt:
            yield item.alt
    yield from frame_text(Frame(0, 0, tuple(plain)))


def _squeezed(text: str) -> str:
    return "".join(text.split())
