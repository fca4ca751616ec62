"""Text as outlines in a PDF: one form for each glyph, placed by whole thousandths of an em."""

from __future__ import annotations

from chengyu_desktop.export.pdf_objects import ObjectWriter, number
from chengyu_desktop.frame.items import FaceRef, Run
from chengyu_desktop.typography.faces import Face
from chengyu_desktop.typography.library import FontLibrary


class GlyphForms:
    """Forms in thousandths of an em, in the colour of whoever paints them; made when first used."""

    def __init__(self, writer: ObjectWriter, fonts: FontLibrary) -> None:
        self._writer = writer
        self._fonts = fonts
        self._forms: dict[FaceRef, dict[int, str]] = {}
        self._objects: list[tuple[str, int]] = []

    def run(self, run: Run, x: float, y: float, size: float) -> str:
        """The run's operators. ``x, y`` is its origin in PDF units, ``size`` the type size in the same."""
        forms = self._forms.get(run.face)
        if forms is None:
            forms = self._forms[run.face] = {}
        pieces = [f"q {number(size / 1000, 9)} 0 0 {number(size / 1000, 9)} {number(x)} {number(y)} cm"]
        rises = run.y_offsets or [0] * len(run.glyph_ids)
        at_x = at_y = 0
        for gid, glyph_x, glyph_y in zip(run.glyph_ids, run.x_offsets, rises, strict=True):
            form = forms.get(gid)
            if form is None:
                form = forms[gid] = self._make(self._fonts.open(run.face), gid)
            if form:
                pieces.append(f"1 0 0 1 {glyph_x - at_x} {glyph_y - at_y} cm{form} Do")
                at_x, at_y = glyph_x, glyph_y
        pieces.append("Q")
        return "\n".join(pieces)

    def resources(self) -> str:
        """Entries for the page's XObject dictionary."""
        return "".join([f"{form} {number} 0 R" for form, number in self._objects])

    def _make(self, face: Face, gid: int) -> str:
        """The form's name, or nothing for a glyph without ink."""
        commands, points = face.outline(gid)
        if not commands:
            return ""
        box = (min(points[0::2]), min(points[1::2]), max(points[0::2]), max(points[1::2]))
        corners = " ".join(number(v, 2) for v in box)
        form = f"/Y{len(self._objects)}"
        data = glyph_operators(commands, points).encode("ascii")
        self._objects.append(
            (form, self._writer.add_stream(data, f"/Type/XObject/Subtype/Form/BBox[{corners}]"))
        )
        return form


def glyph_operators(commands: str, points: tuple[float, ...]) -> str:
    parts: list[str] = []
    i = 0
    for command in commands:
        if command == "Z":
            parts.append("h")
            continue
        count = 6 if command == "C" else 2
        values = " ".join([number(v, 2) for v in points[i : i + count]])
        parts.append(f"{values} {command.lower()}")
        i += count
    return "\n".join(parts) + "\nf"
