"""The project: frozen structs all the way down, so that equal parts are shared and edits are cheap."""

# Without “from __future__ import annotations” where structs of files are defined: msgspec would have to compile each
# field's annotation from its text, which takes 6 ms of every command.

from typing import Annotated, Any, ClassVar

import msgspec
from msgspec import Meta

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.issue_date import check_issue_date
from chengyu_desktop.document.page_sizes import resolve_page_size
from chengyu_desktop.document.style import Palette, Sizes

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


_FRAME = Meta(title="Place", description="x, y, width and height in mm; without it the place is automatic")


class Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What every mapping of the file has in common."""

    note: Annotated[
        str, Meta(title="Note", description="For colleagues; never printed", extra={"paragraphs": True})
    ] = ""
    extra: Extra = ()


class Block(Part, frozen=True, kw_only=True):
    """One piece of a panel's body. Kinds subclass this in ``layout/blocks`` and set ``kind``."""

    kind: ClassVar[str] = ""
    frame: Annotated[FrameBox | None, _FRAME] = None


class UnknownBlock(Block, frozen=True, kw_only=True):
    """A block of a kind this version doesn't know: kept as it is, drawn as a labelled placeholder."""

    kind_name: str
    fields: Extra = ()


class Panel(Part, frozen=True, kw_only=True):
    title: Annotated[str, Meta(title="Title")] = ""
    body: tuple[Block, ...] = ()
    frame: Annotated[FrameBox | None, _FRAME] = None


class Event(Part, frozen=True, kw_only=True):
    """``wording`` is shown instead of the formatted date when a desk wants its own words."""

    date: Annotated[DateSpan, Meta(title="Date")]
    text: Annotated[str, Meta(title="Text", description="What happened")] = ""
    wording: Annotated[str, Meta(title="Wording", description="Shown instead of the date")] = ""
    key: Annotated[bool, Meta(title="Key event")] = False
    group: Annotated[str, Meta(title="Group", description="The lane it stands in, where there are lanes")] = (
        ""
    )


class Timeline(Part, frozen=True, kw_only=True):
    title: Annotated[str, Meta(title="Title")] = ""
    layout: Annotated[str, Meta(title="Layout")] = "vertical"
    years: Annotated[
        bool, Meta(title="Year headings", description="Each year is said once, over its first event")
    ] = False
    events: tuple[Event, ...] = ()


class Credits(Part, frozen=True, kw_only=True):
    source: Annotated[str, Meta(title="Source")] = ""
    compiled: Annotated[str, Meta(title="Compiled by")] = ""
    drawn: Annotated[str, Meta(title="Drawn by")] = ""


class PageSetup(Part, frozen=True, kw_only=True):
    """``size`` is a preset's name or ``(width, height)`` in mm; a height of None grows with the content."""

    size: Annotated[str | tuple[float, float | None], Meta(title="Size")] = "A3"
    bleed: Annotated[float, Meta(ge=0, le=50, title="Bleed", extra={"unit": "mm"})] = 3.0
    columns: Annotated[
        int, Meta(ge=1, le=6, title="Columns", description="In how many columns the panels stand")
    ] = 1
    date: Annotated[
        str, Meta(title="Day of issue", description="Stands beside printers' marks and in files: 2022-07-01")
    ] = ""

    def __post_init__(self) -> None:
        resolve_page_size(self.size)
        check_issue_date(self.date)


class Style(Part, frozen=True, kw_only=True):
    """What the project changes in its theme."""

    palette: Annotated[Palette, Meta(title="Colours")] = msgspec.field(default_factory=Palette)
    sizes: Annotated[Sizes, Meta(title="Type sizes")] = msgspec.field(default_factory=Sizes)


class Project(Part, frozen=True, kw_only=True):
    chengyu: int = FORMAT_VERSION
    title: Annotated[str, Meta(title="Headline")] = ""
    kicker: Annotated[str, Meta(title="Kicker", description="The line above the headline")] = ""
    lede_title: Annotated[str, Meta(title="Lede title")] = ""
    lede: Annotated[
        str, Meta(title="Lede", description="Paragraphs, one a line", extra={"paragraphs": True})
    ] = ""
    language: Annotated[
        str, Meta(title="Language", description="Of labels, dates and line breaking: zh-Hans or en")
    ] = "zh-Hans"
    theme: Annotated[str, Meta(title="Theme")] = "chengxiao"
    style: Style = msgspec.field(default_factory=Style)
    page: PageSetup = PageSetup()
    timeline: Timeline | None = None
    panels: tuple[Panel, ...] = ()
    credits: Credits = Credits()
