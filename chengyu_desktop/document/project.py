"""The project: frozen structs all the way down, so that equal parts are shared and edits are cheap."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

import msgspec

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.page_sizes import resolve_page_size

FORMAT_VERSION = 1

Extra = tuple[tuple[str, Any], ...]
"""Unknown keys of a mapping with their values (frozen), kept in file order for a newer version's sake.

A value is a str, None, a tuple of values, or a FrozenMapping.
"""

FrameBox = tuple[float, float, float, float]
"""``x, y, w, h`` in mm from the page's trimmed top left corner."""


class FrozenMapping(msgspec.Struct, frozen=True):
    """A mapping inside an unknown key's value: hashable, in file order."""

    pairs: Extra = ()


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What every mapping of the file has in common."""

    note: str = ""  # for colleagues; never printed
    extra: Extra = ()


class Block(Part, frozen=True, kw_only=True):
    """One piece of a panel's body. Kinds subclass this in ``layout/blocks`` and set ``kind``."""

    kind: ClassVar[str] = ""
    frame: FrameBox | None = None


class UnknownBlock(Block, frozen=True, kw_only=True):
    """A block of a kind this version doesn't know: kept as it is, drawn as a labelled placeholder."""

    kind_name: str
    fields: Extra = ()


class Panel(Part, frozen=True, kw_only=True):
    title: str = ""
    body: tuple[Block, ...] = ()
    frame: FrameBox | None = None


class Event(Part, frozen=True, kw_only=True):
    """``wording`` is shown instead of the formatted date when a desk wants its own words."""

    date: DateSpan
    text: str = ""
    wording: str = ""
    key: bool = False


class Timeline(Part, frozen=True, kw_only=True):
    title: str = ""
    layout: str = "vertical"
    events: tuple[Event, ...] = ()


class Credits(Part, frozen=True, kw_only=True):
    source: str = ""
    compiled: str = ""
    drawn: str = ""


class PageSetup(Part, frozen=True, kw_only=True):
    """``size`` is a preset's name or ``(width, height)`` in mm; a height of None grows with the content."""

    size: str | tuple[float, float | None] = "A3"
    bleed: Annotated[float, msgspec.Meta(ge=0, le=50)] = 3.0

    def __post_init__(self) -> None:
        resolve_page_size(self.size)


class Project(Part, frozen=True, kw_only=True):
    chengyu: int = FORMAT_VERSION
    title: str = ""
    kicker: str = ""
    lede_title: str = ""
    lede: str = ""  # paragraphs, one a line
    language: str = "zh-Hans"  # zh-Hans or en: labels, date wording and line breaking
    theme: str = "chengxiao"
    page: PageSetup = PageSetup()
    timeline: Timeline | None = None
    panels: tuple[Panel, ...] = ()
    credits: Credits = Credits()
