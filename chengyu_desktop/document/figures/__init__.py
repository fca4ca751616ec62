"""Figures in prose: where the numbers that a reader should see stand, and what they say. The text is never altered."""

from chengyu_desktop.document.figures.figure import Figure, Kind
from chengyu_desktop.document.figures.parse import find_figures, parse_figures

__all__ = ["Figure", "Kind", "find_figures", "parse_figures"]
