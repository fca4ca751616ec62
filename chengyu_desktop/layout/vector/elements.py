"""The elements of an SVG file as a tree, read by expat within limits: no external entities, no entities in entities."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

import msgspec

from chengyu_desktop.layout.vector.limits import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_ENTITIES,
    MAX_ENTITY,
    NoDrawing,
    TooMuch,
)

_SVG = "http://www.w3.org/2000/svg"
_XLINK_HREF = "http://www.w3.org/1999/xlink href"


class Element(msgspec.Struct):
    """``text`` is kept for ``style`` alone; elements of other namespaces have a space in their ``tag``."""

    tag: str
    attributes: dict[str, str]
    children: list[Element] = []
    text: str = ""

    def walk(self) -> Iterator[Element]:
        """The element and all in it, in the file's order."""
        waiting: list[Element] = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))

    @property
    def href(self) -> str:
        """The id that a local reference names; empty for any other reference."""
        link = self.attributes.get("href") or self.attributes.get(_XLINK_HREF, "")
        return link.strip()[1:] if link.strip().startswith("#") else ""


def read_elements(data: bytes) -> Element:
    """The root. Raises NoDrawing for what is no SVG, TooMuch for what is beyond the limits."""
    if len(data) > MAX_BYTES:
        raise TooMuch
    return _Reader().read(data)


class _Reader:
    def __init__(self) -> None:
        self._root: Element | None = None
        self._open: list[Element] = []
        self._count = 0
        self._entities = 0

    def read(self, data: bytes) -> Element:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.EntityDeclHandler = self._entity
        parser.ExternalEntityRefHandler = _refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError, UnicodeError) as error:
            if isinstance(error, TooMuch):
                raise
            raise NoDrawing from None
        if self._root is None or self._root.tag != "svg":
            raise NoDrawing
        return self._root

    def _entity(
        self,
        name: str,
        is_parameter: int,
        value: str | None,
        base: str | None,
        system: str | None,
        public: str | None,
        notation: str | None,
    ) -> None:
        self._entities += 1
        if is_parameter or value is None or "&" in value or "%" in value:
            raise TooMuch
        if len(value) > MAX_ENTITY or self._entities > MAX_ENTITIES:
            raise TooMuch

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS or len(self._open) >= MAX_DEPTH:
            raise TooMuch
        element = Element(name.removeprefix(_SVG + " "), attributes)
        if self._open:
            self._open[-1].children.append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)

    def _end(self, name: str) -> None:
        self._open.pop()

    def _characters(self, text: str) -> None:
        if self._open[-1].tag == "style":
            self._open[-1].text += text


def _refuse(context: str | None, base: str | None, system: str | None, public: str | None) -> int:
    return 0
