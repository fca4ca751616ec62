"""The event that Insert makes."""

from __future__ import annotations

from datetime import date

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.edits import EVENTS
from chengyu_desktop.document.project import Event
from chengyu_desktop.editor.commands.selection import selected_items
from chengyu_desktop.editor.session import Session


def new_event(session: Session, text: str) -> Event:
    """Of the same date as the selected event or, without one, the last; of today where there is none."""
    events = session.project.timeline.events if session.project.timeline else ()
    chosen = [int(key.split("/")[2]) for key in selected_items(session) if key.startswith(EVENTS + "/")]
    if events:
        return Event(date=events[max(chosen) if chosen else -1].date, text=text)
    return Event(date=DateSpan.parse(date.today().isoformat()), text=text)
