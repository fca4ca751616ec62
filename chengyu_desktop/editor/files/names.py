"""What a project is called where it is shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.editor.session import Session


def session_name(session: Session) -> str:
    """The file's name; for a project without one its headline, or that it has none."""
    if session.path is not None:
        return session.path.name
    return plain_text(session.project.title) or QCoreApplication.translate("Names", "Untitled")
