"""What a project holds that no file may: pasted, or come together in a merge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chengyu_desktop.document.change_text import describe_place
from chengyu_desktop.document.project import Project
from chengyu_desktop.storage.encode import plain_value
from chengyu_desktop.storage.yaml_tree import CONTROL, DEFAULT_LIMITS, Limits


def unsavable(project: Project, limits: Limits = DEFAULT_LIMITS) -> tuple[str, str] | None:
    """The first such thing, by its place on the page, and what to do; None when there is none."""
    total = 0
    for key, text in _texts(plain_value(project), ""):
        total += len(text)
        place = describe_place(project, key)
        if len(text) > limits.text:
            return f"“{place}” has more than {limits.text:,} characters", "shorten it, and save again"
        if CONTROL.search(text) or any("\ud800" <= sign <= "\udfff" for sign in text):
            return f"“{place}” holds a sign that no file may hold", "type its text anew, and save again"
    if total > limits.total:
        return f"the page holds more than {limits.total:,} characters", "split it into several pages"
    return None


def _texts(value: Any, key: str) -> Iterator[tuple[str, str]]:
    """Keys and texts, in the order of the file."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in items:
            yield from _texts(inner, f"{key}/{step}" if key else str(step))
