"""Parts dragged between lists: moved within a project, copied into another one."""

from __future__ import annotations

import os
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from chengyu_desktop.document.addresses import get, join, parent
from chengyu_desktop.document.edits import EVENTS, PANELS, insert, move, moved
from chengyu_desktop.document.edits_follow import follow
from chengyu_desktop.editor.commands.clipboard import parts_from_mime, parts_to_mime
from chengyu_desktop.editor.session import Session

_KEYS = "application/x-chengyu-keys"  # whose they are on the first line, then one a line


def sort_of(key: str) -> str:
    """What sort of list an item stands in: ``timeline/events``, ``panels`` or ``body``; empty for another key."""
    around = parent(key)
    if around in (EVENTS, PANELS):
        return around
    steps = around.split("/")
    return "body" if len(steps) == 3 and steps[0] == PANELS and steps[2] == "body" else ""


def drag_mime(session: Session, keys: Sequence[str]) -> QMimeData | None:
    """The items among the keys that are of the first one's sort; None when there are none."""
    sort = next((sort for key in keys if (sort := sort_of(key))), "")
    dragged = [key for key in keys if sort and sort_of(key) == sort]
    if not dragged:
        return None
    data = parts_to_mime([get(session.project, key) for key in dragged])
    data.setData(_KEYS, "\n".join([_owner(session), *dragged]).encode())
    return data


def dragged_sort(data: QMimeData) -> str:
    """The sort of what is dragged; empty when it comes from elsewhere."""
    lines = _lines(data)
    return sort_of(lines[1]) if len(lines) > 1 else ""


def drop(session: Session, data: QMimeData, container: str, index: int, label: str) -> bool:
    """Puts what was dragged before the item at ``index`` of a list. Raises ValueError, with one sentence."""
    owner, *keys = _lines(data) or [""]
    if owner == _owner(session):
        selection = follow(keys, moved(keys, container, index))
        return session.edit(lambda p: move(p, keys, container, index), label, selection=selection)
    parts = parts_from_mime(data)
    selection = [join(container, index + i) for i in range(len(parts))]
    return session.edit(lambda p: insert(p, container, index, parts), label, selection=selection)


def _lines(data: QMimeData) -> list[str]:
    return data.data(_KEYS).toStdString().split("\n") if data.hasFormat(_KEYS) else []


def _owner(session: Session) -> str:
    """No two open sessions, of this program or of another one running, say the same."""
    return f"{os.getpid()} {id(session)}"
