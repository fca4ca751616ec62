"""What the inspector shows for a selection, and which of the selected parts' fields they have in common."""

from __future__ import annotations

from collections.abc import Sequence

from chengyu_desktop.document.addresses import get, nearest, parent
from chengyu_desktop.document.project import Block, Event, Panel, Part, Project, Timeline
from chengyu_desktop.editor.inspector.fields import FieldSpec, field_specs

_INSPECTED = (Block, Event, Panel, Timeline)


def inspected(project: Project, selection: Sequence[str]) -> tuple[str, ...]:
    """Keys of the parts to show, once each: the empty one stands for the page, and for a selection of nothing."""
    keys = dict.fromkeys(_part_around(project, key) for key in selection)
    return tuple(keys) if keys and "" not in keys else ("",)


def common_fields(structs: Sequence[type[Part]]) -> tuple[FieldSpec, ...]:
    """Fields of the same name and type in all structs, in the first one's order, with the note last."""
    first, *others = dict.fromkeys(structs)
    specs = [spec for spec in field_specs(first) if all(_has(other, spec) for other in others)]
    return tuple(sorted(specs, key=lambda spec: spec.name == "note"))


def _has(struct: type[Part], wanted: FieldSpec) -> bool:
    return any(
        spec.name == wanted.name and spec.type == wanted.type and spec.optional == wanted.optional
        for spec in field_specs(struct)
    )


def _part_around(project: Project, key: str) -> str:
    key = nearest(project, key)
    while key and not isinstance(get(project, key), _INSPECTED):
        key = parent(key)
    return key
