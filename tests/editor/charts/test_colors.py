from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from chengyu_desktop.document.project import Project, Style
from chengyu_desktop.document.style import Palette
from chengyu_desktop.editor.appearance import make_palette
from chengyu_desktop.editor.charts.colors import chart_colors, contrast, visible_on

colors = st.builds(QColor, *[st.integers(0, 255)] * 3)


@given(colors, colors)
def test_what_is_drawn_stands_out(ground: QColor, color: QColor) -> None:
    assert contrast(visible_on(ground, color), ground) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_projects_own_colours_and_an_unknown_theme(scheme: str) -> None:
    palette = make_palette(scheme)  # type: ignore[arg-type]
    usual = chart_colors(palette, Project())
    assert chart_colors(palette, Project(theme="gone")) == usual
    own = chart_colors(palette, Project(style=Style(palette=Palette({"blue": "#00aa44"}))))
    assert own.mark != usual.mark
    assert own.key == usual.key
    assert all(contrast(words, own.ground) >= 4.5 for words in (own.mark_words, own.key_words, own.text))
    assert contrast(own.words_on(own.mark), own.mark) >= 4.5
    assert all(contrast(color, own.ground) >= 3 for color in (*own.series, own.mark, own.key, own.highlight))
