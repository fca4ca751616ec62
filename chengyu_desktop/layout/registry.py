"""The plug-ins: block kinds and timeline layouts, found by their module's name and imported when first used."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from chengyu_desktop.document.project import Block, Timeline
from chengyu_desktop.frame.items import Frame

if TYPE_CHECKING:
    from chengyu_desktop.layout.context import Context


class BlockKind(msgspec.Struct, frozen=True):
    """A panel block kind. ``place`` says on which side it stands where a panel sets text and figures side by side;
    ``layout(block, context, width)`` gives a Frame ``width`` mm wide and never raises on user data."""

    struct: type[Block]
    place: Literal["text", "figure"]
    layout: Callable[[Any, Context, float], Frame]
    sample: Callable[[], Block]

    @property
    def name(self) -> str:
        return self.struct.kind


class TimelineLayout(msgspec.Struct, frozen=True):
    """``measure`` gives the height in mm, ``layout`` the Frame, of a timeline's events in a width of mm under the
    context's Fit; ``layout``'s last argument is height in mm to be shared out between the events. ``place`` says where it
    stands on a page with panels: in a column beside them, or across the page. ``by_date`` is a layout that puts events where
    their dates are, in whatever order they are listed."""

    name: str
    measure: Callable[[Timeline, Context, float], float]
    layout: Callable[[Timeline, Context, float, float], Frame]
    place: Literal["beside", "across"] = "beside"
    by_date: bool = False


@cache
def _names(package: str) -> tuple[str, ...]:
    """A module's name, written as in files: ``map-tiles`` for map_tiles.py."""
    files = (name for folder in import_module(package).__path__ for name in os.listdir(folder))
    modules = (name[:-3] for name in files if name.endswith(".py") and not name.startswith("_"))
    return tuple(sorted(name.replace("_", "-") for name in modules))


_BLOCKS = "chengyu_desktop.layout.blocks"
_TIMELINES = "chengyu_desktop.layout.timelines"


@cache
def block_kind(name: str) -> BlockKind:
    """Raises KeyError for a kind that isn't registered."""
    if name not in _names(_BLOCKS):
        raise KeyError(name)
    return import_module(f"{_BLOCKS}.{name.replace('-', '_')}").KIND


@cache
def timeline_layout(name: str) -> TimelineLayout:
    """Raises KeyError for a layout that isn't registered."""
    if name not in _names(_TIMELINES):
        raise KeyError(name)
    return import_module(f"{_TIMELINES}.{name.replace('-', '_')}").LAYOUT


def timeline_layout_names() -> tuple[str, ...]:
    return _names(_TIMELINES)


class BlockTypes(Mapping[str, type[Block]]):
    """Kind name → struct, for whoever decodes files; a kind's module is imported when it is looked up."""

    def __getitem__(self, name: str) -> type[Block]:
        return block_kind(name).struct

    def __iter__(self) -> Iterator[str]:
        return iter(_names(_BLOCKS))

    def __len__(self) -> int:
        return len(_names(_BLOCKS))

    def __contains__(self, name: object) -> bool:
        return name in _names(_BLOCKS)
