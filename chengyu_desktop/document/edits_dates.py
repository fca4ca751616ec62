"""Edits of events' dates that keep a timeline in order, where it is in order."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import EVENTS, insert, set_value, sort_events, sorting
from chengyu_desktop.document.edits_follow import follow
from chengyu_desktop.document.project import Event, Project


def set_dates(project: Project, dates: Mapping[str, DateSpan]) -> tuple[Project, tuple[str, ...]]:
    """Other dates for events (by their keys), and the keys that these have then.

    Events that stood in the order of their dates do so again; an order by hand is left as it is.
    """
    keys = tuple(dates)
    in_order = is_in_order(project)
    for key, date in dates.items():
        project = set_value(project, join(key, "date"), date)
    if in_order and not is_in_order(project):
        keys = follow(keys, sorting(project))
        project = sort_events(project)
    return project, keys


def insert_event(project: Project, event: Event) -> tuple[Project, str]:
    """An event after the last one that is no later, and its key."""
    events = project.timeline.events if project.timeline else ()
    before = [n for n, other in enumerate(events) if other.date.start_key <= event.date.start_key]
    index = before[-1] + 1 if before else 0
    return insert(project, EVENTS, index, (event,)), join(EVENTS, index)


def is_in_order(project: Project) -> bool:
    events = project.timeline.events if project.timeline else ()
    dates = [(event.date.start_key, event.date.end_key) for event in events]
    return all(a <= b for a, b in pairwise(dates))
