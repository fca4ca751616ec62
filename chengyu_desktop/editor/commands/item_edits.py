"""What can be done to the selected items of a session's lists: the same from the menus and in the list views.

Each raises ValueError, with one sentence for the user, when it can't be done; ``label`` names the step in the history.
"""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from chengyu_desktop.document.addresses import get, join, split_item
from chengyu_desktop.document.edits import delete, duplicate, move, moved
from chengyu_desktop.document.edits_follow import Rearranged, follow
from chengyu_desktop.document.project import Part, Project
from chengyu_desktop.editor.commands.clipboard import MIME, parts_from_mime, parts_to_mime
from chengyu_desktop.editor.commands.insertion import insert_parts
from chengyu_desktop.editor.commands.picture_mime import picture_files, picture_png
from chengyu_desktop.editor.commands.selection import by_container, selected_items
from chengyu_desktop.editor.session import PictureOffer, Session


def copy_items(session: Session) -> bool:
    """Whether there was something to put on the clipboard."""
    parts: list[Part] = [get(session.project, key) for key in selected_items(session)]
    if not parts:
        return False
    QGuiApplication.clipboard().setMimeData(parts_to_mime(parts))
    return True


def cut_items(session: Session, label: str) -> None:
    if copy_items(session):
        delete_items(session, label)


def paste_items(session: Session, label: str) -> None:
    """Parts; or else pictures, which are offered to whoever puts files into the project's folder."""
    data = QGuiApplication.clipboard().mimeData()
    files = () if data.hasFormat(MIME) else picture_files(data)
    parts = () if files else parts_from_mime(data)
    insert_parts(session, parts, label)
    png = b"" if parts or files else picture_png(data)
    if files or png:
        session.offer_pictures(PictureOffer(files, png))


def delete_items(session: Session, label: str) -> None:
    keys = selected_items(session)
    session.edit(lambda project: delete(project, keys), label, selection=_beside(session, keys))


def duplicate_items(session: Session, label: str) -> None:
    keys = selected_items(session)
    copies: tuple[str, ...] = ()
    for key in reversed(keys):  # from the end, so that no key before is shifted
        container, index = split_item(key)
        shifted = follow(copies, Rearranged(container=container, index=index + 1, count=1))
        copies = (join(container, index + 1), *shifted)

    def edit(project: Project) -> Project:
        for key in reversed(keys):
            project = duplicate(project, key)
        return project

    session.edit(edit, label, selection=copies)


def move_items(session: Session, step: int, label: str) -> None:
    """Items of one list together past their neighbour, up for a negative ``step``; those of several lists each in their own."""
    steps: list[Rearranged] = []
    places = by_container(selected_items(session))
    for container, indices in sorted(
        places.items(), key=lambda pair: -pair[0].count("/")
    ):  # inner ones first
        target = min(indices) - 1 if step < 0 else max(indices) + 2
        if 0 <= target <= len(get(session.project, container)):
            steps.append(moved([join(container, index) for index in indices], container, target))
    selection: tuple[str, ...] = session.selection
    for rearranged in steps:
        selection = follow(selection, rearranged)

    def edit(project: Project) -> Project:
        for rearranged in steps:
            project = move(project, rearranged.removed, rearranged.container, rearranged.index)
        return project

    session.edit(edit, label, selection=selection)


def _beside(session: Session, keys: tuple[str, ...]) -> tuple[str, ...]:
    """What to select once ``keys`` are gone: the item that takes the first one's place, or the last one left."""
    if not keys:
        return ()
    places = by_container(keys)
    container, gone = next(iter(places.items()))
    left = len(get(session.project, container)) - len(gone)
    return (join(container, min(min(gone), left - 1)),) if left else ()
