"""Which texts of the document can be edited on the page, and how."""

from __future__ import annotations

from collections.abc import Iterator

from chengyu_desktop.document.addresses import field_names, get, join, nearest, parent
from chengyu_desktop.document.project import Block, Part, Project
from chengyu_desktop.editor.canvas.selectable import reading_order
from chengyu_desktop.editor.writing.caret_map import caret_map
from chengyu_desktop.editor.writing.visible_text import Markup
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.frame.walk import hit_test

_BEGINNINGS = ("title", "text", "label", "source")
_REACH = 1.0  # mm from a line within which a press means its text


def is_text(project: Project, key: str) -> bool:
    """Whether a key names a text that may hold any words."""
    return nearest(project, key) == key and isinstance(get(project, key), str)


def markup_of(project: Project, key: str) -> Markup:
    """How layout reads a text: statements and the lede know emphasis, and the lede's lines are paragraphs."""
    if key == "lede":
        return "paragraphs"
    return "emphasis" if splits(project, key) else "none"


def splits(project: Project, key: str) -> bool:
    """Whether Enter makes two parts of one: only a statement's text is one of several."""
    part = get(project, parent(key))
    return isinstance(part, Block) and part.kind == "statement" and key.endswith("/text")


def first_text(project: Project, key: str) -> str:
    """The key of the text that a part begins with, or the key itself of a text; empty for what has none (a chart's figures)."""
    if is_text(project, key):
        return key
    part = get(project, key) if nearest(project, key) == key else None
    names = field_names(part) if isinstance(part, Part) else ()
    return next(
        (join(key, name) for name in _BEGINNINGS if name in names and is_text(project, join(key, name))), ""
    )


def written_texts(project: Project) -> Iterator[str]:
    """The texts that Tab goes through: of the heading those that are there, of each part the one that it begins with."""
    for key in reading_order(project):
        text = first_text(project, key)
        if text and (get(project, text) or "/" in key):
            yield text


def text_at(frame: Frame, project: Project, x: float, y: float) -> str | None:
    """The key of the text drawn at a point of the page (mm), or None."""
    drawn = hit_test(frame, x, y, _REACH)
    if drawn is None:
        return None
    distances = {
        key: caret_map(frame, project, key, markup_of(project, key)).distance(x, y)
        for key in _texts_near(project, nearest(project, drawn))
    }
    key = min(distances, key=lambda key: distances[key], default=None)
    return key if key is not None and distances[key] <= _REACH else None


def _texts_near(project: Project, key: str) -> list[str]:
    """The text that a key names, and all of the part around it which have words."""
    found = [key] if key and isinstance(get(project, key), str) else []
    while not isinstance(part := get(project, key), Part):
        key = parent(key)
    names = [name for name in field_names(part) if name != "note"] if key else []
    found += [
        join(key, name) for name in names if isinstance(getattr(part, name), str) and getattr(part, name)
    ]
    return list(dict.fromkeys(found))
