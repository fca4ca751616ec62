"""Edits: pure functions from one project to the next. ``new is old`` means that nothing happened.

Keys are those of ``addresses``. A ValueError carries one sentence for the designer. Where an edit moves parts
about, ``edits_follow`` tells where their keys went.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any, get_args, get_origin

from msgspec import structs

from chengyu_desktop.document.addresses import get, is_within, join, outermost, parent, split_item, with_value
from chengyu_desktop.document.edits_follow import Rearranged, follow
from chengyu_desktop.document.edits_values import checked
from chengyu_desktop.document.project import Block, FrameBox, Panel, Part, Project, Timeline

EVENTS = "timeline/events"
PANELS = "panels"


def set_value(project: Project, key: str, value: Any) -> Project:
    """A field's value, checked against the field's type and range. Raises ValueError for one it can't have."""
    part = get(project, parent(key))
    get(project, key)
    if not isinstance(part, Part):
        raise ValueError(
            f"“{key}” is an item of a list: set its fields, or replace it by deleting and inserting"
        )
    name = key.rpartition("/")[2]
    kind = _field_types(type(part))[name]
    if _item_type(kind) is None:
        return with_value(project, key, checked(value, kind, name))
    if not isinstance(value, tuple):
        raise ValueError(f"“{name}” is a list, and can't be {value!r}")
    for item in value:
        _check_item(project, key, item)
    return with_value(project, key, value)


def set_frame(project: Project, key: str, frame: FrameBox | None) -> Project:
    """Takes a panel or block out of the automatic arrangement to ``x, y, w, h`` in mm; None puts it back."""
    if not isinstance(get(project, key), Panel | Block):
        raise ValueError(f"“{key}” is neither a panel nor a block, and has no frame of its own")
    if frame is not None:
        if not all(abs(number) < float("inf") for number in frame) or min(frame[2:]) <= 0:
            raise ValueError("a frame must be wider and higher than 0 mm")
        frame = (float(frame[0]), float(frame[1]), float(frame[2]), float(frame[3]))
    return with_value(project, join(key, "frame"), frame)


def insert(project: Project, container: str, index: int, parts: Sequence[Part]) -> Project:
    """Parts before the item at ``index`` of the list ``container`` (``panels``, ``panels/0/body`` …)."""
    return rearrange(project, Rearranged(container=container, index=index, count=len(parts)), parts)


def delete(project: Project, keys: Sequence[str]) -> Project:
    """Without the items that the keys name, and what is in them."""
    return rearrange(project, Rearranged(removed=tuple(keys)))


def duplicate(project: Project, key: str) -> Project:
    """An item once more, right after itself; a copy with a frame of its own is 5 mm to the right and below."""
    part = get(project, key)
    container, index = split_item(key)
    box = getattr(part, "frame", None)
    if box is not None:
        part = structs.replace(part, frame=(box[0] + 5.0, box[1] + 5.0, box[2], box[3]))
    return insert(project, container, index + 1, (part,))


def move(project: Project, keys: Sequence[str], container: str, index: int) -> Project:
    """Items, in the order given, to before what is now the item at ``index`` of a list that may be another one."""
    return rearrange(project, moved(keys, container, index))


def moved(keys: Sequence[str], container: str, index: int) -> Rearranged:
    """What ``move`` does, for ``follow``."""
    keys = outermost(keys)
    return Rearranged(keys, container, index, len(keys), moves=True)


def sort_events(project: Project) -> Project:
    """Events in the order of their dates; those of the same date stay in their order."""
    timeline = project.timeline
    order = _by_date(project)
    if timeline is None or order == list(range(len(order))):
        return project
    return structs.replace(
        project, timeline=structs.replace(timeline, events=tuple(timeline.events[i] for i in order))
    )


def sorting(project: Project) -> Rearranged:
    """What ``sort_events`` does, for ``follow``."""
    return moved([join(EVENTS, i) for i in _by_date(project)], EVENTS, 0)


def _by_date(project: Project) -> list[int]:
    events = project.timeline.events if project.timeline else ()
    return sorted(range(len(events)), key=lambda i: (events[i].date.start_key, events[i].date.end_key))


def rearrange(project: Project, edit: Rearranged, parts: Sequence[Part] = ()) -> Project:
    """Takes out ``edit.removed`` and puts in ``parts``, or what was taken out when the edit moves it.

    Raises ValueError for keys that name nothing, a part moved into itself, and a list that can't hold a part.
    """
    if edit.moves:
        parts = [get(project, key) for key in edit.removed]
        if any(is_within(edit.container, key) for key in edit.removed):
            raise ValueError("a part can't be moved into itself")
    if edit.container == EVENTS and parts and project.timeline is None:
        project = structs.replace(project, timeline=Timeline())
    if edit.count:
        _check_place(project, edit.container, edit.index)
        for part in parts:
            _check_item(project, edit.container, part)
    if edit.moves and follow(edit.removed, edit) == edit.removed:
        return project
    result = project
    for container, gone in _removals(project, edit.removed):
        items = get(result, container)
        result = with_value(result, container, tuple(item for i, item in enumerate(items) if i not in gone))
    if edit.count:
        container, index = edit.target()
        items = get(result, container)
        result = with_value(result, container, (*items[:index], *parts, *items[index:]))
    return result


def _removals(project: Project, keys: Sequence[str]) -> list[tuple[str, set[int]]]:
    """Lists with the indices that go, the innermost first, so that every key is still true in its turn."""
    gone: defaultdict[str, set[int]] = defaultdict(set)
    for key in outermost(keys):
        get(project, key)
        container, index = split_item(key)
        gone[container].add(index)
    return sorted(gone.items(), key=lambda pair: pair[0].count("/"), reverse=True)


def _check_place(project: Project, container: str, index: int) -> None:
    items = get(project, container)
    if not isinstance(items, tuple):
        raise ValueError(f"“{container}” is no list")
    if not 0 <= index <= len(items):
        raise ValueError(f"“{container}” has {len(items)} items, so there is no place {index}")


def _check_item(project: Project, container: str, part: Any) -> None:
    owner, name = get(project, parent(container)), container.rpartition("/")[2]
    wanted = _item_type(_field_types(type(owner))[name]) if isinstance(owner, Part) else None
    if wanted is None:
        raise ValueError(f"“{container}” is no list of parts")
    if not isinstance(part, wanted):
        raise ValueError(
            f"“{container}” holds {wanted.__name__.lower()}s, and no {type(part).__name__.lower()}"
        )


@cache
def _field_types(struct: type[Part]) -> dict[str, Any]:
    return {field.name: field.type for field in structs.fields(struct)}


def _item_type(kind: Any) -> type[Part] | None:
    """The struct of which a field is a list: ``Event`` for ``tuple[Event, ...]``, also when annotated."""
    args = get_args(kind)
    if hasattr(kind, "__metadata__"):
        return _item_type(args[0])
    if get_origin(kind) is tuple and len(args) == 2 and args[1] is Ellipsis:
        return args[0] if isinstance(args[0], type) and issubclass(args[0], Part) else None
    return None
