"""What Enter, Backspace at the start and Delete at the end do to statements: pure edits, and where the caret goes."""

from __future__ import annotations

from typing import NamedTuple

from chengyu_desktop.document.addresses import get, join, parent, split_item
from chengyu_desktop.document.edits import insert
from chengyu_desktop.document.edits_statements import merge_statements, split_statement
from chengyu_desktop.document.project import Project
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.editor.writing.page_texts import is_text, markup_of, splits
from chengyu_desktop.editor.writing.visible_text import visible_text


class Edited(NamedTuple):
    """A project, and the text to go on with: its key, and the caret as an index of its source."""

    project: Project
    key: str
    caret: int


def split_at(project: Project, key: str, caret: int) -> Edited:
    """Two statements of one; at one of its ends an empty one comes before or after it. The second is gone on with."""
    part, name = parent(key), key.rpartition("/")[2]
    container, index = split_item(part)
    cut = split_statement(project, part, caret)
    if cut is project:
        at_end = visible_text(get(project, key), markup_of(project, key)).boundary(caret) > 0
        cut = insert(project, container, index + at_end, (type(get(project, part))(),))
    return Edited(cut, join(container, index + 1, name), 0)


def join_neighbours(project: Project, key: str, step: int) -> Edited | None:
    """The statement and the one before (-1) or after it (1) made one, the caret at the seam; None without a neighbour."""
    if not splits(project, key):
        return None
    part, name = parent(key), key.rpartition("/")[2]
    container, index = split_item(part)
    first = index - 1 if step < 0 else index
    keys = [join(container, number, name) for number in (first, first + 1)]
    if first < 0 or not all(is_text(project, other) and splits(project, other) for other in keys):
        return None
    head, tail = (plain_text(get(project, other)) for other in keys)
    merged = merge_statements(project, join(container, first + 1))
    text = visible_text(get(merged, keys[0]), markup_of(merged, keys[0]))
    # A blank may have come between the two: the caret stays with the text it was in.
    seam = len(text.text) - len(tail) if step < 0 else len(head)
    return Edited(merged, keys[0], text.source(seam))
