"""What was taken in, put into a project that is there already."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import msgspec
from msgspec.structs import replace

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.edits import EVENTS, PANELS
from chengyu_desktop.document.project import Credits, Event, Project, Timeline

_HEADING = ("title", "kicker", "lede_title", "lede")


class Merged(msgspec.Struct, frozen=True):
    """``added`` are the keys of what is new; ``unused`` the names of fields that were filled already, with something else."""

    project: Project
    added: tuple[str, ...]
    unused: tuple[str, ...] = ()


def merge_into(project: Project, imported: Project, after_panel: int | None = None) -> Merged:
    """Events where their dates belong, panels behind one of the project's own or at the end; heading and credits only where there
    are none. Page, theme and language stay the project's."""
    timeline = _timeline(project.timeline, imported.timeline)
    at = len(project.panels) if after_panel is None else min(after_panel + 1, len(project.panels))
    panels = (*project.panels[:at], *imported.panels, *project.panels[at:])
    heading = {
        name: getattr(project, name) or getattr(imported, name)
        for name in _HEADING
        if name != "lede_title" or not project.lede  # a title isn't put over another lede
    }
    own = project.credits
    credits = Credits(
        source=own.source or imported.credits.source,
        compiled=own.compiled or imported.credits.compiled,
        drawn=own.drawn or imported.credits.drawn,
        note=own.note,
        extra=own.extra,
    )
    merged = replace(
        project, timeline=timeline, panels=panels, credits=own if own == credits else credits, **heading
    )
    return Merged(merged, tuple(_added(merged, imported, at)), tuple(_unused(merged, imported)))


def shown_key(shown: Project, imported: Project, key: str) -> str:
    """Where a part of what was taken in is in the project that it was put into; empty when it isn't there."""
    steps = key.split("/")
    if len(steps) > 1 and steps[0] == PANELS:
        places = _by_identity(shown.panels)
        at = places.get(id(imported.panels[int(steps[1])]))
        return "" if at is None else join(PANELS, at, *steps[2:])
    if key.startswith(EVENTS + "/"):
        if shown.timeline is None or imported.timeline is None:
            return ""
        at = _by_identity(shown.timeline.events).get(id(imported.timeline.events[int(steps[2])]))
        return "" if at is None else join(EVENTS, at, *steps[3:])
    return key


def imported_key(shown: Project, imported: Project, key: str) -> str:
    """The other way: which part of what was taken in is at a key; empty for the project's own."""
    steps = key.split("/")
    if len(steps) > 1 and steps[0] == PANELS:
        at = _by_identity(imported.panels).get(id(shown.panels[int(steps[1])]))
        return "" if at is None else join(PANELS, at, *steps[2:])
    if key.startswith(EVENTS + "/") and shown.timeline is not None:
        events = imported.timeline.events if imported.timeline else ()
        at = _by_identity(events).get(id(shown.timeline.events[int(steps[2])]))
        return "" if at is None else join(EVENTS, at, *steps[3:])
    return key


def in_date_order(events: Sequence[Event], new: Sequence[Event]) -> tuple[Event, ...]:
    """New events among those that are there, whose own order stays as it is: each before the first one that begins later."""
    latest = list(accumulate((event.date.start_key for event in events), max))
    found: list[Event] = []
    taken = 0
    for event in sorted(new, key=lambda one: one.date.start_key):
        at = bisect_right(latest, event.date.start_key)
        found += events[taken:at]
        found.append(event)
        taken = max(taken, at)
    return (*found, *events[taken:])


def _timeline(own: Timeline | None, imported: Timeline | None) -> Timeline | None:
    if imported is None or own is None:
        return own or imported
    events = in_date_order(own.events, imported.events)
    return replace(own, title=own.title or imported.title, events=events)


def _by_identity(parts: Sequence[object]) -> dict[int, int]:
    return {id(part): index for index, part in enumerate(parts)}


def _added(merged: Project, imported: Project, at: int) -> list[str]:
    keys = [join(PANELS, at + index) for index in range(len(imported.panels))]
    if imported.timeline is not None and merged.timeline is not None:
        new = _by_identity(imported.timeline.events)
        keys += [join(EVENTS, i) for i, event in enumerate(merged.timeline.events) if id(event) in new]
    return keys


def _unused(merged: Project, imported: Project) -> list[str]:
    found = [name for name in _HEADING if getattr(imported, name) not in ("", getattr(merged, name))]
    for name in ("source", "compiled", "drawn"):
        if getattr(imported.credits, name) not in ("", getattr(merged.credits, name)):
            found.append(join("credits", name))
    own = merged.timeline
    if imported.timeline is not None and own is not None and imported.timeline.title not in ("", own.title):
        found.append("timeline/title")
    return found
