"""The structure tree of a tagged PDF: what is heading, paragraph and figure, in reading order."""

from __future__ import annotations

import msgspec

from chengyu_desktop.export.pdf_objects import ObjectWriter, text_string


class _Element(msgspec.Struct):
    role: str
    number: int
    parent: int
    entries: str
    kids: list[str] = []


class Structure:
    """Built while the page is painted. Elements without content are left out."""

    def __init__(self, writer: ObjectWriter) -> None:
        self._writer = writer
        self.number = writer.reserve()
        document = _Element("Document", writer.reserve(), self.number, "")
        self._document = document.number
        self._open = [document]
        self._marked: list[int] = []  # marked content number → the element it belongs to

    def begin(self, title: str) -> None:
        """A section, to be closed by ``end``."""
        entries = f"/T{text_string(title)}" if title else ""
        self._open.append(_Element("Sect", self._writer.reserve(), self._open[-1].number, entries))

    def begin_figure(self, alternate: str, box: str) -> None:
        """A drawing that ``alternate`` describes, with the words in it as parts of it; to be closed by ``end``."""
        entries = f"/Alt{text_string(alternate)}{_layout(box)}"
        self._open.append(_Element("Figure", self._writer.reserve(), self._open[-1].number, entries))

    def mark(self) -> str:
        """The operator that begins marked content of the innermost open element itself, as the shapes of a figure."""
        element = self._open[-1]
        element.kids.append(str(len(self._marked)))
        self._marked.append(element.number)
        return f"/{element.role}<</MCID {len(self._marked) - 1}>>BDC"

    def end(self, page: int) -> None:
        """Closes the innermost section or figure; ``page`` is the page object's number."""
        element = self._open.pop()
        if element.kids:
            self._add(element, page)
            self._open[-1].kids.append(f"{element.number} 0 R")
        else:
            self._writer.add("null", element.number)

    def add(self, role: str, page: int, *, alternate: str = "", actual: str = "", box: str = "") -> str:
        """A leaf with one piece of marked content; returns the operator that begins it.

        ``alternate`` describes a figure, ``actual`` is text that was drawn as outlines, ``box`` the figure's
        corners in PDF units.
        """
        entries = f"/Alt{text_string(alternate)}" if alternate else ""
        if actual:
            entries += f"/ActualText{text_string(actual)}"
        entries += _layout(box)
        mark = len(self._marked)
        element = _Element(role, self._writer.reserve(), self._open[-1].number, entries, [str(mark)])
        self._add(element, page)
        self._open[-1].kids.append(f"{element.number} 0 R")
        self._marked.append(element.number)
        return f"/{role}<</MCID {mark}>>BDC"

    def finish(self, page: int) -> None:
        """Writes the document element, the parent tree (ISO 32000-1, 14.7.4.4) and the root."""
        self._add(self._open.pop(), page)
        parents = " ".join([f"{number} 0 R" for number in self._marked])
        tree = self._writer.add(f"<</Nums[0[{parents}]]>>")
        self._writer.add(
            f"<</Type/StructTreeRoot/K {self._document} 0 R/ParentTree {tree} 0 R/ParentTreeNextKey 1>>",
            self.number,
        )

    def _add(self, element: _Element, page: int) -> None:
        self._writer.add(
            f"<</Type/StructElem/S/{element.role}/P {element.parent} 0 R/Pg {page} 0 R"
            f"{element.entries}/K[{' '.join(element.kids)}]>>",
            element.number,
        )


def _layout(box: str) -> str:
    """The corners of a figure (ISO 32000-1, 14.8.5.4), which stands as a block of its own."""
    return f"/A<</O/Layout/Placement/Block/BBox[{box}]>>" if box else ""


class Roles:
    """Headings and paragraphs by the keys of texts, in reading order. The page's own title is the first heading, its parts' titles
    are second and those in a part third; no level is skipped (ISO 14289-1, 7.4.2), and without a title of the page all move up."""

    def __init__(self) -> None:
        self._last = 0
        self._missing = 0

    def role_of(self, key: str) -> str:
        if key != "title" and not key.endswith(("/title", "/heading")):
            return "P"
        level = 1 if key == "title" else 3 if "/body/" in key else 2
        if not self._last:
            self._missing = level - 1
        self._last = min(max(level - self._missing, 1), self._last + 1)
        return f"H{self._last}"
