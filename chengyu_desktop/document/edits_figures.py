"""All figures of a project as one table, for checking and correcting them side by side."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from chengyu_desktop.document.addresses import field_names, join
from chengyu_desktop.document.project import Part, Project


class FigureRow(msgspec.Struct, frozen=True):
    """A number in a block: ``key`` is its field's, to be set with ``set_value``; ``label`` says what it counts."""

    key: str
    value: Decimal
    unit: str
    label: str


def figures_of(project: Project) -> tuple[FigureRow, ...]:
    """The numbers of all blocks, in the document's order.

    What ``unit`` and ``label`` (or ``title``) of a block say holds for the items in it that have none. A
    ``change`` is in percent, as in every kind.
    """
    rows = (
        _rows(join("panels", p, "body", b), block, "", "")
        for p, panel in enumerate(project.panels)
        for b, block in enumerate(panel.body)
    )
    return tuple(row for block in rows for row in block)


def _rows(key: str, part: Part, unit: str, label: str) -> Iterator[FigureRow]:
    unit = _text(part, "unit") or unit
    label = _text(part, "label") or _text(part, "title") or label
    for name in field_names(part):
        value: Any = getattr(part, name)
        if isinstance(value, Decimal):
            yield FigureRow(join(key, name), value, "%" if name == "change" else unit, label)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Part):
                    yield from _rows(join(key, name, index), item, unit, label)
                elif isinstance(item, Decimal):
                    yield FigureRow(join(key, name, index), item, unit, label)


def _text(part: Part, name: str) -> str:
    value = getattr(part, name, "")
    return value if isinstance(value, str) else ""
