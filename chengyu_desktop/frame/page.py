"""A page ready for any renderer: its Frame at trim size, the bleed, and what a file wants to say about itself."""

from __future__ import annotations

import datetime

import msgspec

from chengyu_desktop.frame.color import WHITE, Color
from chengyu_desktop.frame.items import Frame


class Page(msgspec.Struct, frozen=True, gc=False):
    """``frame`` is the trimmed page, origin at its top left corner; items may reach ``bleed`` mm beyond it. ``margins`` are
    the theme's: top, right, bottom, left. ``date`` is the day of issue, where it is known."""

    frame: Frame
    bleed: float = 0.0
    background: Color = WHITE
    title: str = ""
    description: str = ""
    language: str = "zh-Hans"
    margins: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    date: datetime.date | None = None
