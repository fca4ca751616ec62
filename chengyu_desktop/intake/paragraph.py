"""A paragraph of a copy, with what is found out about it on the way to its role."""

from __future__ import annotations

import msgspec

from chengyu_desktop.intake.credit_line import Credit
from chengyu_desktop.intake.entries import Entry, is_entry
from chengyu_desktop.intake.line import Line


class Paragraph(msgspec.Struct):
    """``heading`` is how sure it is that this is one, 0 for none; ``marked`` that a sign says so (#, 【】, 一、, a style)."""

    line: Line
    entry: Entry | None
    credits: list[Credit]
    heading: float = 0.0
    marked: bool = False

    @property
    def text(self) -> str:
        return self.line.text.text

    @property
    def is_entry(self) -> bool:
        return is_entry(self.line, self.entry)

    @property
    def is_item(self) -> bool:
        return bool(self.line.marker) and not self.heading
