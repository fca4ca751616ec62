"""Copy while it is being looked at: its text, the roles chosen by hand and the proposals turned down. Pure: each change is a new draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from chengyu_desktop.document.project import Project
from chengyu_desktop.intake.compose import compose_project, house_style, nothing
from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.first_layout import first_layout
from chengyu_desktop.intake.read import read_structure
from chengyu_desktop.intake.structure import Proposal, Role, Structure

_Value = TypeVar("_Value")
Rejected = tuple[int, str, str]
"""Offset, words and replacement of a proposal."""


class Draft(msgspec.Struct, frozen=True):
    """All offsets are characters of ``text``. ``has_style`` says whether corrections of house style are made."""

    text: str = ""
    styles: dict[int, str] = {}
    roles: dict[int, Role] = {}
    rejected: frozenset[Rejected] = frozenset()
    has_style: bool = True
    reference: date | None = None


def begin(copy: Copy, reference: date | None = None) -> Draft:
    """With the line ends of a text field; where that makes the text another one, Word's styles no longer fit."""
    text = copy.text.replace("\r\n", "\n").replace("\r", "\n")
    return Draft(text, copy.styles if len(text) == len(copy.text) else {}, reference=reference)


def difference(before: str, after: str) -> tuple[int, int, int]:
    """Where two texts differ: the first place, and how many characters there have given way to how many others."""
    start = _common(before, after)
    most = min(len(before), len(after)) - start
    end = _common(before[::-1], after[::-1], most)
    return start, len(before) - end - start, len(after) - end - start


def typed(draft: Draft, text: str) -> Draft:
    """The text has become another one. What was chosen goes on holding for the words that it was chosen for."""
    if text == draft.text:
        return draft
    start, removed, added = difference(draft.text, text)
    end, shift = start + removed, added - removed
    is_line = text[start : start + added].endswith("\n")

    def moved(at: int) -> int:
        """Negative for what is gone. What is typed before a piece without a new line belongs to it."""
        if at < start or (at == start and not removed and not is_line):
            return at
        if at >= end:
            return at + shift
        return start if added else -1

    return replace(
        draft,
        text=text,
        styles=_shifted(draft.styles, moved),
        roles=_shifted(draft.roles, moved),
        rejected=frozenset(
            (at, words, other)
            for at, words, other in ((moved(at), words, other) for at, words, other in draft.rejected)
            if at >= 0
        ),
    )


def chosen(draft: Draft, offsets: Mapping[int, Role | None]) -> Draft:
    """With these roles by hand; None takes the choice for it back."""
    roles = {**draft.roles, **offsets}
    return replace(draft, roles={at: role for at, role in roles.items() if role is not None})


def rejected(draft: Draft, proposals: tuple[Proposal, ...]) -> Draft:
    return replace(draft, rejected=draft.rejected | {_name(one) for one in proposals})


def structure_of(draft: Draft) -> Structure:
    return read_structure(Copy(draft.text, draft.styles), draft.reference, draft.roles)


def open_proposals(draft: Draft, structure: Structure) -> tuple[Proposal, ...]:
    """Likely misreadings that nobody has turned down."""
    return tuple(
        one for one in structure.proposals if one.kind == "misreading" and _name(one) not in draft.rejected
    )


def project_of(draft: Draft, structure: Structure) -> Project:
    """What would be imported now."""
    return first_layout(compose_project(structure, house_style if draft.has_style else nothing))


def corrected(draft: Draft, proposals: tuple[Proposal, ...]) -> list[tuple[int, int, str]]:
    """Start, end and new words of each place to change, from the last to the first."""
    return sorted(((*one.span, one.replacement) for one in proposals), reverse=True)


def _name(one: Proposal) -> Rejected:
    return one.span[0], one.text, one.replacement


def _shifted(held: Mapping[int, _Value], moved: Callable[[int], int]) -> dict[int, _Value]:
    places = ((moved(at), value) for at, value in held.items())
    return {at: value for at, value in places if at >= 0}


def _common(a: str, b: str, most: int | None = None) -> int:
    """How many characters both begin with, found by halves: comparing slices is quick."""
    low, high = 0, min(len(a), len(b)) if most is None else most
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
