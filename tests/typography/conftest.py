"""A typesetter over the fonts of this computer, and short ways to set a text with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from chengyu_desktop.frame.color import BLACK
from chengyu_desktop.frame.items import MM_PER_PT, FaceRef
from chengyu_desktop.typography.library import FontLibrary
from chengyu_desktop.typography.style import ParagraphStyle, Span
from chengyu_desktop.typography.typesetter import Paragraph, Typesetter

SIZE = 10.0
LEADING = 16.0


@dataclass
class Setting:
    """Sets Chinese at 10 pt; measures and widths are in em."""

    fonts: FontLibrary
    typesetter: Typesetter
    face: FaceRef
    em: float = SIZE * MM_PER_PT

    def spans(self, text: str, **look: Any) -> tuple[Span, ...]:
        return (Span(text, (self.face,), BLACK, **look),)

    def style(self, **style: Any) -> ParagraphStyle:
        return ParagraphStyle(SIZE, LEADING, **style)

    def paragraph(self, text: str, measure: float, **style: Any) -> Paragraph:
        return self.typesetter.set_paragraph(self.spans(text), self.style(**style), measure * self.em)

    def lines(self, text: str, measure: float, **style: Any) -> list[str]:
        return [line.text for line in self.paragraph(text, measure, **style).lines]

    def width(self, text: str, **style: Any) -> float:
        """The natural width of a text between two Han characters: nothing is lost at line ends."""
        whole = self.typesetter.natural_width(self.spans(f"国{text}国"), self.style(**style))
        return whole / self.em - 2

    def places(self, text: str, measure: float, line: int = 0, **style: Any) -> list[float]:
        """Where each glyph of a line stands, from the paragraph's left edge."""
        set_line = self.paragraph(text, measure, **style).lines[line]
        return [
            (set_line.x + run.x) / self.em + x * run.size / SIZE / 1000
            for run in set_line.runs
            for x in run.x_offsets
        ]


@pytest.fixture(scope="session")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    fonts = FontLibrary.system(tmp_path_factory.mktemp("fonts"))
    face = fonts.find("Noto Sans CJK SC")
    if face is None:
        pytest.skip("needs Noto Sans CJK SC (fonts-noto-cjk)")
    return Setting(fonts, Typesetter(fonts), face)
