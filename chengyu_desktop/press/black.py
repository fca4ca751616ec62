"""A page in black ink alone, for the sheets of a newspaper that are printed without colour."""

from __future__ import annotations

from msgspec.structs import replace

from chengyu_desktop.frame.black import in_black
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import Image
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.recolor import recolored

_SOLID_TYPE = 50.0
"""Percent: type in a darker grey is printed solid, for a screened letter has ragged edges (PRINT.md: black text is K100)."""


def page_in_black(page: Page) -> Page:
    """The same page with every colour as the tint of black that looks as light, text solid where it is dark, pictures grey."""
    return recolored(page, in_black, picture=_grey, type_color=_type_in_black)


def _type_in_black(color: Color) -> Color:
    tint = in_black(color)
    return Color(k=100, alpha=color.alpha) if tint.k > _SOLID_TYPE else tint


def _grey(image: Image) -> Image:
    return replace(image, grey=True)
