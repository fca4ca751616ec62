"""One statement made into two, and two into one; what is emphasised stays so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import structs

from chengyu_desktop.document.addresses import get, join, split_item, with_value
from chengyu_desktop.document.project import Block, Project
from chengyu_desktop.document.rich_text import escape_rich, parse_rich

Look = tuple[str, bool]
"""A run of text as a reader sees it, and whether it is emphasised."""


def split_statement(project: Project, key: str, offset: int) -> Project:
    """Makes two blocks of one that has a ``text``, before the character at ``offset`` of its source.

    Spaces at the cut go. Nothing happens when one half would be empty. Note, frame and unknown keys stay with
    the first.
    """
    block, text = _block_with_text(project, key)
    left: list[Look] = []
    right: list[Look] = []
    for piece in parse_rich(text):
        at = min(max(offset - piece.start, 0), len(piece.text))
        left.append((piece.text[:at], piece.emphasised))
        right.append((piece.text[at:], piece.emphasised))
    left, right = _stripped_end(_runs(left)), _stripped_start(_runs(right))
    if not left or not right:
        return project
    first = structs.replace(block, text=_source(text[: max(offset, 0)].rstrip(), left))
    rest = _source(text[max(offset, 0) :].lstrip(), right)
    second = structs.replace(block, text=rest, note="", frame=None, extra=())
    container, index = split_item(key)
    body = get(project, container)
    return with_value(project, container, (*body[:index], first, second, *body[index + 1 :]))


def merge_statements(project: Project, key: str) -> Project:
    """Joins a block that has a ``text`` to the one of the same kind before it. Raises ValueError when there is none.

    Latin words get a space between them. Notes and unknown keys are joined; the first one's frame stays.
    """
    second, second_text = _block_with_text(project, key)
    container, index = split_item(key)
    body = get(project, container)
    if index == 0 or type(body[index - 1]) is not type(second):
        raise ValueError("only two blocks of the same kind, one after the other, can be merged")
    first, first_text = _block_with_text(project, join(container, index - 1))
    note = "\n".join(part.note for part in (first, second) if part.note)
    extra = tuple({**dict(second.extra), **dict(first.extra)}.items())
    merged = structs.replace(first, text=_joined(first_text, second_text), note=note, extra=extra)
    return with_value(project, container, (*body[: index - 1], merged, *body[index + 1 :]))


def _joined(first: str, second: str) -> str:
    left, right = _looks(first), _looks(second)
    between: list[Look] = []
    if (
        left
        and right
        and re.search(r"[\w.,;:!?)]$", left[-1][0], re.ASCII)
        and re.match(r"[\w(]", right[0][0], re.A)
    ):
        between = [(" ", left[-1][1] and right[0][1])]
    looks = _runs([*left, *between, *right])
    space = " " if between else ""
    seamless = first.removesuffix("**") + space + second.removeprefix("**")
    return seamless if _looks(seamless) == looks else _source(first + space + second, looks)


def _source(text: str, looks: list[Look]) -> str:
    """The text when it is read as ``looks``; otherwise the same written anew."""
    if _looks(text) == looks:
        return text
    escaped = ((escape_rich(words), emphasised) for words, emphasised in looks)
    return "".join(f"**{words}**" if emphasised else words for words, emphasised in escaped)


def _looks(text: str) -> list[Look]:
    return _runs((piece.text, piece.emphasised) for piece in parse_rich(text))


def _runs(looks: Iterable[Look]) -> list[Look]:
    """Without empty ones, and neighbours of the same look made one."""
    runs: list[Look] = []
    for words, emphasised in looks:
        if words and runs and runs[-1][1] == emphasised:
            runs[-1] = (runs[-1][0] + words, emphasised)
        elif words:
            runs.append((words, emphasised))
    return runs


def _stripped_end(runs: list[Look]) -> list[Look]:
    while runs and not runs[-1][0].rstrip():
        runs = runs[:-1]
    return [*runs[:-1], (runs[-1][0].rstrip(), runs[-1][1])] if runs else []


def _stripped_start(runs: list[Look]) -> list[Look]:
    while runs and not runs[0][0].lstrip():
        runs = runs[1:]
    return [(runs[0][0].lstrip(), runs[0][1]), *runs[1:]] if runs else []


def _block_with_text(project: Project, key: str) -> tuple[Block, str]:
    block = get(project, key)
    text = getattr(block, "text", None)
    if not isinstance(block, Block) or not isinstance(text, str):
        raise ValueError(f"“{key}” is no block of running text")
    return block, text
