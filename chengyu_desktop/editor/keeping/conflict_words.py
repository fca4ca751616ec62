"""Conflicts in the designer's words: where, and what either side has."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from chengyu_desktop.document.addresses import has
from chengyu_desktop.document.merge import Absent, Conflict, Merged
from chengyu_desktop.document.project import Part
from chengyu_desktop.document.text_merge import word_changes
from chengyu_desktop.editor.keeping.differences import part_place
from chengyu_desktop.editor.lists.place_names import first_words

_MOST = 400  # characters of a value


def conflict_name(merged: Merged, conflict: Conflict) -> str:
    """Where it is: the part, and which of its fields."""
    for project, key in ((merged.ours, conflict.ours_key), (merged.theirs, conflict.theirs_key)):
        if key and has(project, key):
            return part_place(project, key)
    return conflict.key or QCoreApplication.translate("Conflicts", "The whole page")


def conflict_words(conflict: Conflict) -> tuple[str, str]:
    """What ours and theirs say, as rich text with what they changed marked."""
    if conflict.kind == "order":
        words = QCoreApplication.translate("Conflicts", "the order on this page")
        return words, words
    if conflict.kind == "panel":
        return tuple(_part_words(panel) for panel in (conflict.ours, conflict.theirs))  # type: ignore[return-value]
    return _side(conflict.base, conflict.ours), _side(conflict.base, conflict.theirs)


def _side(base: Any, value: Any) -> str:
    if isinstance(value, Absent):
        return QCoreApplication.translate("Conflicts", "<i>removed</i>")
    if isinstance(base, str) and isinstance(value, str):
        return _marked(base, value)
    if isinstance(value, Part):
        return _part_words(value)
    if value is None or value == "" or value == ():
        return QCoreApplication.translate("Conflicts", "<i>nothing</i>")
    return escape(str(getattr(value, "text", value))[:_MOST])


def _marked(base: str, value: str) -> str:
    """Removed words struck out, added ones underlined."""
    tags = {"same": "{}", "removed": "<s>{}</s>", "added": "<u><b>{}</b></u>"}
    changes = word_changes(base[:_MOST], value[:_MOST])
    return "".join(tags[change.how].format(escape(change.text)) for change in changes)


def _part_words(part: Any) -> str:
    return escape(first_words(part)) if isinstance(part, Part) else ""
