"""Choices that can be undone beside what was typed: roles, misreadings turned down, house style. Pure."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from chengyu_desktop.editor.importing.draft import Draft


class Choices(NamedTuple):
    """Drafts as they were before each choice, and after those that were undone; the last is the next to come back."""

    undo: tuple[Draft, ...] = ()
    redo: tuple[Draft, ...] = ()


def made(choices: Choices, before: Draft) -> Choices:
    """A choice has been made in the draft ``before``."""
    return Choices((*choices.undo, before))


def undone(choices: Choices, now: Draft) -> tuple[Choices, Draft] | None:
    """The last choice taken back; None where the text has been typed into since, which is to be undone first."""
    if not choices.undo or choices.undo[-1].text != now.text:
        return None
    return Choices(choices.undo[:-1], (*choices.redo, now)), _with_choices(now, choices.undo[-1])


def redone(choices: Choices, now: Draft) -> tuple[Choices, Draft] | None:
    if not choices.redo or choices.redo[-1].text != now.text:
        return None
    return Choices((*choices.undo, now), choices.redo[:-1]), _with_choices(now, choices.redo[-1])


def _with_choices(now: Draft, other: Draft) -> Draft:
    return replace(now, roles=other.roles, rejected=other.rejected, has_style=other.has_style)
