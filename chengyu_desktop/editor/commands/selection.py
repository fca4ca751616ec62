"""The selection as items of lists, which is what moving, deleting and copying are about."""

from __future__ import annotations

from chengyu_desktop.document.addresses import get, join, outermost, parent, split_item
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.session import Session


def item_around(key: str) -> str:
    """The innermost list item that a key names or leads into; empty when there is none."""
    while key and not key.rpartition("/")[2].isdecimal():
        key = parent(key)
    return key


def selected_items(session: Session) -> tuple[str, ...]:
    """Keys of the list items selected, in the document's order; of nested ones the outer alone."""
    keys = outermost(item for key in session.selection if (item := item_around(key)))
    return tuple(sorted((key for key in keys if _exists(session.project, key)), key=_document_order))


def by_container(keys: tuple[str, ...]) -> dict[str, list[int]]:
    """Items by the list in which they stand."""
    places: dict[str, list[int]] = {}
    for key in keys:
        container, index = split_item(key)
        places.setdefault(container, []).append(index)
    return places


def siblings(session: Session) -> tuple[str, ...]:
    """All items of the list in which the first selected one stands; of the panels when nothing is selected."""
    keys = selected_items(session)
    container = split_item(keys[0])[0] if keys else "panels"
    return tuple(join(container, index) for index in range(len(get(session.project, container))))


def _exists(project: Project, key: str) -> bool:
    try:
        container, _ = split_item(key)
        return isinstance(get(project, container), tuple) and get(project, key) is not None
    except ValueError:
        return False


def _document_order(key: str) -> tuple[tuple[int, int, str], ...]:
    """Indices as numbers, so that 10 follows 9."""
    return tuple((0, int(step), "") if step.isdecimal() else (1, 0, step) for step in key.split("/"))
