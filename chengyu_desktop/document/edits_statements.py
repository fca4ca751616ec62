"""One statement made into two, and two into one; what is emphasised stays so."""

from __future__ import annotations

import re

from msgspec import structs

from chengyu_desktop.document.addresses import get, join, split_item, with_value
from chengyu_desktop.document.project import Block, Project
from chengyu_desktop.document.rich_text import Look, looks_of, merge_looks, parse_rich, with_looks


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
    left, right = _stripped_end(merge_looks(left)), _stripped_start(merge_looks(right))
    if not left or not right:
        return project
    first = structs.replace(block, text=with_looks(text[: max(offset, 0)].rstrip(), left))
    rest = with_looks(text[max(offset, 0) :].lstrip(), right)
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
    left, right = looks_of(first), looks_of(second)
    between: list[Look] = []
    if (
        left
        and right
        and re.search(r"[\w.,;:!?)]$", left[-1][0], re.ASCII)
        and re.match(r"[\w(]", right[0][0], re.A)
    ):
        between = [(" ", left[-1][1] and right[0][1])]
    looks = merge_looks([*left, *between, *right])
    space = " " if between else ""
    seamless = first.removesuffix("**") + space + second.removeprefix("**")
    return seamless if looks_of(seamless) == looks else with_looks(first + space + second, looks)


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
