"""What differs between two versions of a project, in the designer's words."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication

from chengyu_desktop.document.addresses import get, has, parent
from chengyu_desktop.document.change_text import describe_words
from chengyu_desktop.document.diff import Change, diff
from chengyu_desktop.document.project import Part, Project
from chengyu_desktop.editor.inspector.fields import field_specs
from chengyu_desktop.editor.inspector.texts import translated
from chengyu_desktop.editor.lists.place_names import first_words, place_name

_MOST = 70  # characters of a value


class Difference(NamedTuple):
    """``old`` and ``new`` are the keys of the part in either version, empty where it isn't there; ``text`` is one line."""

    old: str
    new: str
    text: str


def differences(old: Project, new: Project) -> tuple[Difference, ...]:
    """In the order of the page."""
    return tuple(_told(change, old, new) for change in diff(old, new))


def part_place(project: Project, key: str) -> str:
    """Where a part or field is: the part's name, and the field's where that says more."""
    if not has(project, key):  # an unknown key of the file
        return key
    place = place_name(project, key)
    around, name = parent(key), key.rpartition("/")[2]
    owner = get(project, around)
    if around and isinstance(owner, Part):
        title = next((translated(spec.title) for spec in field_specs(type(owner)) if spec.name == name), name)
        return f"{place} · {title}"
    return place


def _told(change: Change, old: Project, new: Project) -> Difference:
    place = (
        part_place(new, change.new_key)
        if change.new_key is not None
        else part_place(old, change.old_key or "")
    )
    return Difference(change.old_key or "", change.new_key or "", f"{place}: {_words(change)}")


def _words(change: Change) -> str:
    translate = QCoreApplication.translate
    if change.kind == "added":
        return translate("Differences", "added: {}").format(_shown(change.new) or "…")
    if change.kind == "removed":
        return translate("Differences", "removed: {}").format(_shown(change.old) or "…")
    if change.kind == "moved":
        return translate("Differences", "moved")
    if any(word.how == "same" for word in change.words):
        return describe_words(change.words)
    old, new = _shown(change.old), _shown(change.new)
    if not old:
        return f"+ “{_cut(new)}”"
    if not new:
        return f"− “{_cut(old)}”"
    return f"“{_cut(old)}” → “{_cut(new)}”"


def _shown(value: Any) -> str:
    """A value on one line; of a part its first words."""
    if isinstance(value, Part):
        return first_words(value)
    if isinstance(value, tuple):
        return "…" if any(isinstance(item, Part) for item in value) else ", ".join(map(str, value))
    return "" if value is None else " ".join(str(getattr(value, "text", value)).split())


def _cut(text: str) -> str:
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"
