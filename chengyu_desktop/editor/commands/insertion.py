"""Where a new part goes: after what is selected, else at the end."""

from __future__ import annotations

from collections.abc import Sequence

from chengyu_desktop.document.addresses import join, split_item
from chengyu_desktop.document.edits import EVENTS, PANELS, insert
from chengyu_desktop.document.project import Block, Event, Panel, Part, Project
from chengyu_desktop.editor.commands.selection import selected_items
from chengyu_desktop.editor.session import Session


def insert_parts(session: Session, parts: Sequence[Part], label: str) -> None:
    """Puts panels, blocks or events (of one sort) into the project and selects them. Raises ValueError."""
    if not parts:
        return
    if isinstance(parts[0], Block):
        _insert_blocks(session, parts, label)
        return
    container = EVENTS if isinstance(parts[0], Event) else PANELS
    index = _after_selected(session, container)
    _insert(session, session.project, container, index, parts, label)


def _insert_blocks(session: Session, blocks: Sequence[Part], label: str) -> None:
    project = session.project
    if not project.panels:
        project = insert(project, PANELS, 0, (Panel(),))
    number, index = len(project.panels) - 1, -1
    for key in selected_items(session):
        steps = key.split("/")
        if steps[0] == PANELS:
            number, index = int(steps[1]), int(steps[3]) + 1 if len(steps) > 3 and steps[2] == "body" else -1
    if index < 0:
        index = len(project.panels[number].body)
    _insert(session, project, join(PANELS, number, "body"), index, blocks, label)


def _after_selected(session: Session, container: str) -> int:
    """The place after the last selected item of a list, or after what a selected part lies in."""
    places = [
        split_item("/".join(key.split("/")[: container.count("/") + 2]))[1]
        for key in selected_items(session)
        if key.startswith(container + "/")
    ]
    return max(places) + 1 if places else _length(session.project, container)


def _length(project: Project, container: str) -> int:
    if container == PANELS:
        return len(project.panels)
    return len(project.timeline.events) if project.timeline else 0


def _insert(
    session: Session, base: Project, container: str, index: int, parts: Sequence[Part], label: str
) -> None:
    selection = [join(container, index + i) for i in range(len(parts))]
    edited = insert(base, container, index, parts)
    session.edit(lambda _: edited, label, selection=selection)
