"""When a command can be used: questions to the project in front, which may be none."""

from __future__ import annotations

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.project import Block
from chengyu_desktop.editor.canvas import placing
from chengyu_desktop.editor.canvas.placing import movable_keys
from chengyu_desktop.editor.commands.problem_edits import selected_problems
from chengyu_desktop.editor.commands.selection import selected_items
from chengyu_desktop.editor.session import Session


def always(session: Session | None) -> bool:
    return True


def is_open(session: Session | None) -> bool:
    return session is not None


def has_file(session: Session | None) -> bool:
    return session is not None and session.path is not None


def has_others_changes(session: Session | None) -> bool:
    """Whether somebody else has changed the same parts of the file, and nothing is decided yet."""
    return session is not None and session.has_others_changes


def can_undo(session: Session | None) -> bool:
    return session is not None and session.history.can_undo


def can_redo(session: Session | None) -> bool:
    return session is not None and session.history.can_redo


def has_items(session: Session | None) -> bool:
    """Whether something is selected that stands in a list: a panel, a block, an event, a row of a chart."""
    return session is not None and bool(selected_items(session))


def picture_key(session: Session | None) -> str:
    """The picture block that is selected alone, or something in it; empty when there is none."""
    if session is None or len(session.selection) != 1:
        return ""
    key = placing.movable(session.project, session.selection[0])
    return (
        key if key and isinstance(part := get(session.project, key), Block) and part.kind == "image" else ""
    )


def is_picture(session: Session | None) -> bool:
    return bool(picture_key(session))


def has_picture_file(session: Session | None) -> bool:
    """Whether the selected picture block has a picture."""
    key = picture_key(session)
    return session is not None and bool(key) and bool(get(session.project, key).path)


def is_cropped(session: Session | None) -> bool:
    key = picture_key(session)
    return session is not None and bool(key) and get(session.project, key).crop is not None


def has_timeline(session: Session | None) -> bool:
    return session is not None and session.project.timeline is not None


def has_movable(session: Session | None) -> bool:
    """Whether a panel or block is selected, or something in one."""
    return session is not None and bool(movable_keys(session))


def has_panel(session: Session | None) -> bool:
    """Whether a panel is selected, or something in one."""
    return session is not None and any(key.startswith("panels/") for key in session.selection)


def can_distribute(session: Session | None) -> bool:
    return session is not None and placing.can_distribute(session)


def has_fixable(session: Session | None) -> bool:
    """Whether what is selected has problems with an obvious cure."""
    return session is not None and bool(selected_problems(session))


def is_placed(session: Session | None) -> bool:
    return session is not None and placing.is_placed(session)
