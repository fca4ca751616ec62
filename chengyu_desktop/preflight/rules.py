"""The registry: every rule there is, family by family."""

from __future__ import annotations

from chengyu_desktop.preflight import (
    dates,
    figures,
    inks,
    lines,
    merge_conflicts,
    parts,
    pictures,
    placement,
    type,
    wording,
)
from chengyu_desktop.preflight.case import Rule

RULES: tuple[Rule, ...] = (
    *merge_conflicts.RULES,
    *parts.RULES,
    *dates.RULES,
    *wording.RULES,
    *figures.RULES,
    *placement.RULES,
    *type.RULES,
    *lines.RULES,
    *inks.RULES,
    *pictures.RULES,
)

_BY_NAME = {rule.name: rule for rule in RULES}


def rule_named(name: str) -> Rule | None:
    """The rule of a Problem's ``rule``; None for what is told by rooms that no rule speaks for, as about the file."""
    return _BY_NAME.get(name)
