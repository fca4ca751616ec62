"""The structure tree of a tagged PDF in reading order: headings and paragraphs, lists, tables and figures (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

import msgspec

from chengyu_desktop.export.pdf_objects import ObjectWriter, text_string
from chengyu_desktop.frame.items import Tag

_TYPES: dict[Tag, tuple[str, str]] = {
    "bullet": ("Lbl", "/ActualText<feff2022>"),  # it is drawn, but read as the character
    "number": ("Lbl", ""),
    "label": ("Lbl", ""),
    "body": ("LBody", ""),
    "table": ("Table", ""),
    "row": ("TR", ""),
    "column-head": ("TH", "/A<</O/Table/Scope/Column>>"),
    "row-head": ("TH", "/A<</O/Table/Scope/Row>>"),
    "cell": ("TD", ""),
}
"""What a tag is as a structure type, with its attributes (14.8.5)."""
_NUMBERING: dict[Tag, str] = {
    "bullet": "/A<</O/List/ListNumbering/Disc>>",
    "number": "/A<</O/List/ListNumbering/Decimal>>",
}
"""Of a list, by the labels in it; others are words (14.8.5.5)."""


class _Element(msgspec.Struct):
    role: str
    number: int
    parent: int
    entries: str
    kids: list[str] = []


class Structure:
    """Built while the page is painted; ``page`` is the page object's number. Elements without content are left out, but for
    cells, for the columns behind them count. Lists and their items are begun by the first label or body that needs them,
    and closed by whatever is none."""

    def __init__(self, writer: ObjectWriter, page: int) -> None:
        self._writer = writer
        self._page = page
        self.number = writer.reserve()
        document = _Element("Document", writer.reserve(), self.number, "")
        self._document = document.number
        self._open = [document]
        self._marked: list[int] = []  # marked content number → the element it belongs to

    def begin(self, title: str) -> None:
        """A section, to be closed by ``end``, as is whatever else begins."""
        self._close_lists()
        self._push("Sect", f"/T{text_string(title)}" if title else "")

    def begin_figure(self, alternate: str, box: str) -> None:
        """A drawing that ``alternate`` describes, with the words in it as parts of it."""
        self._close_lists()
        self._push("Figure", f"/Alt{text_string(alternate)}{_layout(box)}")

    def begin_part(self, tag: Tag) -> None:
        """A part of a list or a table."""
        role, entries = _TYPES[tag]
        self._make_room(tag)
        self._push(role, entries)

    def mark(self) -> str:
        """The operator that begins marked content of the innermost open element itself, as the shapes of a figure."""
        element = self._open[-1]
        element.kids.append(str(len(self._marked)))
        self._marked.append(element.number)
        return f"/{element.role}<</MCID {len(self._marked) - 1}>>BDC"

    def end(self) -> None:
        """Closes what was begun last."""
        self._close_lists()
        self._after(self._pop())

    def add(self, role: str, *, alternate: str = "", actual: str = "", box: str = "") -> str:
        """A leaf with one piece of marked content; returns the operator that begins it.

        ``alternate`` describes a figure, ``actual`` is text that was drawn as outlines, ``box`` the figure's
        corners in PDF units.
        """
        self._close_lists()
        entries = f"/Alt{text_string(alternate)}" if alternate else ""
        return self._leaf(role, entries + _actual(actual) + _layout(box))

    def add_part(self, tag: Tag, *, actual: str = "") -> str:
        """A part of a list or a table that is one paragraph; returns the operator that begins it."""
        role, entries = _TYPES[tag]
        self._make_room(tag)
        operator = self._leaf(role, entries + _actual(actual))
        self._after(role)
        return operator

    def finish(self) -> None:
        """Writes the document element, the parent tree (ISO 32000-1, 14.7.4.4) and the root."""
        self._close_lists()
        self._add(self._open.pop())
        parents = " ".join([f"{number} 0 R" for number in self._marked])
        tree = self._writer.add(f"<</Nums[0[{parents}]]>>")
        self._writer.add(
            f"<</Type/StructTreeRoot/K {self._document} 0 R/ParentTree {tree} 0 R/ParentTreeNextKey 1>>",
            self.number,
        )

    def _make_room(self, tag: Tag) -> None:
        """Has a list and an item open for a label or a body, and no list for anything else."""
        role = _TYPES[tag][0]
        if role not in ("Lbl", "LBody"):
            self._close_lists()
            return
        numbering = _NUMBERING.get(tag, "")
        if role == "Lbl":
            if self._open[-1].role == "LI":
                self._pop()
            if self._open[-1].role == "L" and self._open[-1].entries != numbering:
                self._pop()
        if self._open[-1].role == "LI":
            return
        if self._open[-1].role != "L":
            self._push("L", numbering)
        self._push("LI", "")

    def _after(self, role: str) -> None:
        if role == "LBody":
            self._pop()  # an item has one body

    def _close_lists(self) -> None:
        while self._open[-1].role in ("L", "LI"):
            self._pop()

    def _push(self, role: str, entries: str) -> None:
        self._open.append(_Element(role, self._writer.reserve(), self._open[-1].number, entries))

    def _pop(self) -> str:
        """Closes the innermost element, and returns what it is."""
        element = self._open.pop()
        if element.kids or element.role in ("TH", "TD"):
            self._add(element)
            self._open[-1].kids.append(f"{element.number} 0 R")
        else:
            self._writer.add("null", element.number)
        return element.role

    def _leaf(self, role: str, entries: str) -> str:
        mark = len(self._marked)
        element = _Element(role, self._writer.reserve(), self._open[-1].number, entries, [str(mark)])
        self._add(element)
        self._open[-1].kids.append(f"{element.number} 0 R")
        self._marked.append(element.number)
        return f"/{role}<</MCID {mark}>>BDC"

    def _add(self, element: _Element) -> None:
        kids = f"/K[{' '.join(element.kids)}]" if element.kids else ""
        self._writer.add(
            f"<</Type/StructElem/S/{element.role}/P {element.parent} 0 R/Pg {self._page} 0 R"
            f"{element.entries}{kids}>>",
            element.number,
        )


def _actual(text: str) -> str:
    return f"/ActualText{text_string(text)}" if text else ""


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
