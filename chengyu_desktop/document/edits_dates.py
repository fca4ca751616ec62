"""Edits of events' dates, and of the groups that they stand in, that keep a timeline in order, where it is in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from chengyu_desktop.document.addresses import join, split_item, with_value
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import EVENTS, insert, set_value
from chengyu_desktop.document.project import Event, Project


def set_dates(project: Project, dates: Mapping[str, DateSpan]) -> tuple[Project, tuple[str, ...]]:
    """Other dates for events (by their keys), and the keys that these have then.

    Events that stood in the order of their dates do so again; an order by hand is left as it is.
    """
    in_order = is_in_order(project)
    for key, date in dates.items():
        project = set_value(project, join(key, "date"), date)
    if not in_order or is_in_order(project) or project.timeline is None:
        return project, tuple(dates)
    events = project.timeline.events
    order = sorted(range(len(events)), key=lambda n: _times(events[n]))
    places = {index: place for place, index in enumerate(order)}
    keys = tuple(join(EVENTS, places[split_item(key)[1]]) for key in dates)
    return with_value(project, EVENTS, tuple(events[index] for index in order)), keys


def set_group(project: Project, keys: Iterable[str], group: str) -> Project:
    """Another group for events, by their keys."""
    for key in keys:
        project = set_value(project, join(key, "group"), group)
    return project


def insert_event(project: Project, event: Event) -> tuple[Project, str]:
    """An event after the last one that is no later, and its key."""
    events = project.timeline.events if project.timeline else ()
    before = [n for n, other in enumerate(events) if other.date.start_key <= event.date.start_key]
    index = before[-1] + 1 if before else 0
    return insert(project, EVENTS, index, (event,)), join(EVENTS, index)


def is_in_order(project: Project) -> bool:
    events = project.timeline.events if project.timeline else ()
    return all(_times(a) <= _times(b) for a, b in pairwise(events))


def _times(event: Event) -> tuple[int, int]:
    return event.date.start_key, event.date.end_key
