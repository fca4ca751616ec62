"""Conflicts written into the file itself, as notes of the parts they are about: the file opens, and nobody overlooks
them, for preflight reports such notes until they are deleted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from chengyu_desktop.document.addresses import get, join, nearest, parent, with_value
from chengyu_desktop.document.change_text import describe_part, field_title
from chengyu_desktop.document.conflict_marks import MARK_EN, MARK_ZH
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.merge_parts import ABSENT, Conflict
from chengyu_desktop.document.project import Part, Project
from chengyu_desktop.storage.encode import plain_value

_LONGEST = 2000  # characters of a value: whole paragraphs, but no lists of a thousand items
_LONGEST_NOTE = 50_000  # characters: a note, too, must be one that a file may hold


def with_conflict_notes(
    project: Project, conflicts: Sequence[Conflict], ours: str = "", theirs: str = ""
) -> Project:
    """The merged project with a line in the note of every part that a conflict is about; theirs in full. ``ours`` and ``theirs``
    are who they are, where that is known."""
    language = project.language
    ours, theirs = (" ".join(name.split()) for name in (ours, theirs))
    names = (
        (ours or "我方", theirs or "对方")
        if language.startswith("zh")
        else (ours or "ours", theirs or "theirs")
    )
    for conflict in conflicts:
        key = nearest(project, conflict.key)
        while not isinstance(part := get(project, key), Part):
            key = parent(key)
        line = _line(conflict, part, conflict.key[len(key) :].strip("/"), language, *names)
        note = f"{part.note.rstrip()}\n{line}" if part.note else line
        if len(note) <= _LONGEST_NOTE:
            project = with_value(project, join(key, "note"), note)
    return project


def _line(conflict: Conflict, part: Part, field: str, language: str, mine: str, other: str) -> str:
    base, ours, theirs = (
        _in_full(value, language) for value in (conflict.base, conflict.ours, conflict.theirs)
    )
    gone, changed = (mine, other) if conflict.ours is ABSENT else (other, mine)
    if language.startswith("zh"):
        name = field or "此处"
        words = {
            "removed": f"{gone}已删，{changed}改过，暂留；原为：{base}",
            "order": f"次序：双方各自改过，现依{mine}；{other}次序：{theirs}",
            "panel": f"位置：双方移到了不同的题，现依{mine}（{ours}）；{other}移到：{theirs}",
        }.get(conflict.kind, f"{name}：现依{mine}；{other}作：{theirs}；原作：{base}")
        return MARK_ZH + words
    name = field_title(type(part), field) if field else "this"
    words = {
        "removed": f"{gone} removed this, {changed} changed it; it was: {base}",
        "order": f"both rearranged this, it stands as in {mine}; {other}: {theirs}",
        "panel": f"both moved this, it stands as in {mine} ({ours}); {other} moved it to: {theirs}",
    }.get(conflict.kind, f"{name}: as in {mine}; {other}: {theirs}; it was: {base}")
    return MARK_EN + words


def _in_full(value: Any, language: str) -> str:
    """On one line, with nothing left out that a person would read, for the note may be all that is kept of it."""
    words = _in_words(value, language)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}……"


def _in_words(value: Any, language: str) -> str:
    if value is ABSENT or value is None or value == "":
        return "（无）" if language.startswith("zh") else "nothing"
    if isinstance(value, str):
        return value.replace("\n", " ⏎ ")
    if isinstance(value, DateSpan):
        return value.text
    if isinstance(value, tuple) and all(isinstance(item, Part) for item in value):
        return " | ".join(describe_part(item, at, language) for at, item in enumerate(value))
    plain = plain_value(value)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)
