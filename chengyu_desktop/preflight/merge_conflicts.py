"""Conflicts that a merge has left in the file's notes: nobody has decided on them yet."""

from __future__ import annotations

from collections.abc import Iterator

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.conflict_marks import conflict_lines
from chengyu_desktop.document.project import Part
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.preflight.case import Case, Rule

_RULE = "merge-conflict"


def find_conflicts(case: Case) -> Iterator[Problem]:
    yield from _in_part(case.project, "")


def _in_part(part: Part, key: str) -> Iterator[Problem]:
    if part.note:
        for line in conflict_lines(part.note):
            yield Problem(
                "error",
                _RULE,
                "a merge left a conflict here: {words}",
                "decide, then delete the line from the note",
                join(key, "note"),
                said(words=line),
            )
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if isinstance(value, Part):
            yield from _in_part(value, join(key, name))
        elif isinstance(value, tuple):
            for at, item in enumerate(value):
                if isinstance(item, Part):
                    yield from _in_part(item, join(key, name, at))


RULES = (
    Rule(
        _RULE, "error", "What two people changed differently has to be decided before print.", find_conflicts
    ),
)
