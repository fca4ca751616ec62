"""What changed between two versions of a project, told by meaning: parts added, removed, moved, fields, words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from chengyu_desktop.document.block_matching import find_parts
from chengyu_desktop.document.matching import is_same, longest_rise
from chengyu_desktop.document.merge_order import Rank, merge_order
from chengyu_desktop.document.merge_parts import ABSENT, Versions
from chengyu_desktop.document.merge_values import ATOMIC_FIELDS, PAIR_FIELDS, identify
from chengyu_desktop.document.project import FrozenMapping, Panel, Part, Project
from chengyu_desktop.document.style import Overrides
from chengyu_desktop.document.text_merge import WordChange, word_changes


class Change(msgspec.Struct, frozen=True):
    """One change. Keys are those of the two versions, None where the part isn't there, as its value is then ABSENT.

    ``moved`` parts stand elsewhere among their neighbours, or in another panel; what changed in them is told apart.
    ``words`` are given for texts: what stayed, went and came.
    """

    kind: Literal["added", "removed", "moved", "changed"]
    old_key: str | None
    new_key: str | None
    old: Any
    new: Any
    words: tuple[WordChange, ...] = ()


def diff(old: Project, new: Project) -> tuple[Change, ...]:
    """The changes in the order of the page; none for projects that are written alike."""
    return tuple(_values(old, new, "", ""))


def _values(old: Any, new: Any, old_key: str, new_key: str) -> Iterator[Change]:
    if is_same(old, new):
        return
    if isinstance(old, Part) and type(old) is type(new):
        yield from _parts(old, new, old_key, new_key)
    elif isinstance(old, FrozenMapping) and isinstance(new, FrozenMapping):
        yield from _pairs(old.pairs, new.pairs, old_key, new_key)
    elif isinstance(old, Overrides) and type(old) is type(new):
        yield from _pairs(tuple(old.items()), tuple(new.items()), old_key, new_key)
    elif isinstance(old, tuple) and isinstance(new, tuple):
        yield from _tuples(old, new, old_key, new_key)
    elif isinstance(old, str) and isinstance(new, str) and old and new:
        yield Change("changed", old_key, new_key, old, new, word_changes(old, new))
    else:
        yield Change("changed", old_key, new_key, old, new)


def _parts(old: Part, new: Part, old_key: str, new_key: str) -> Iterator[Change]:
    for name in old.__struct_fields__:
        before, after = getattr(old, name), getattr(new, name)
        if is_same(before, after):
            continue
        keys = _join(old_key, name), _join(new_key, name)
        if name in PAIR_FIELDS:
            yield from _pairs(before, after, old_key, new_key)
        elif name in ATOMIC_FIELDS:
            yield Change("changed", *keys, before, after)
        elif name == "panels":
            yield from _panels(before, after)
        else:
            yield from _values(before, after, *keys)


def _pairs(old: Any, new: Any, old_key: str, new_key: str) -> Iterator[Change]:
    before, after = dict(old), dict(new)
    if list(before) != list(after) and before == after:
        yield Change("changed", old_key, new_key, FrozenMapping(tuple(old)), FrozenMapping(tuple(new)))
    for name in {**before, **after}:
        keys = _join(old_key, name), _join(new_key, name)
        if name not in before:
            yield Change("added", None, keys[1], ABSENT, after[name])
        elif name not in after:
            yield Change("removed", keys[0], None, before[name], ABSENT)
        else:
            yield from _values(before[name], after[name], *keys)


def _tuples(old: tuple[Any, ...], new: tuple[Any, ...], old_key: str, new_key: str) -> Iterator[Change]:
    if len(old) == len(new) and not any(isinstance(item, Part) for item in (*old, *new)):
        for at, (before, after) in enumerate(zip(old, new, strict=True)):
            yield from _values(before, after, _join(old_key, at), _join(new_key, at))
        return
    names = identify(Versions(old, new, new))
    places = _keys(names[0], old_key), _keys(names[1], new_key)
    items = dict(zip(names[0], old, strict=True)), dict(zip(names[1], new, strict=True))
    moved = _moved(names[0], names[1])
    for name in _all_in_order(names[0], names[1]):
        yield from _item(name, items, places, name in moved)


def _item(
    name: str,
    items: tuple[dict[str, Any], dict[str, Any]],
    keys: tuple[dict[str, str], dict[str, str]],
    moved: bool,
) -> Iterator[Change]:
    old, new = items[0].get(name, ABSENT), items[1].get(name, ABSENT)
    old_key, new_key = keys[0].get(name), keys[1].get(name)
    if new_key is None:
        yield Change("removed", old_key, None, old, ABSENT)
    elif old_key is None:
        yield Change("added", None, new_key, ABSENT, new)
    else:
        if moved:
            yield Change("moved", old_key, new_key, old, new)
        yield from _values(old, new, old_key, new_key)


def _panels(old: tuple[Panel, ...], new: tuple[Panel, ...]) -> Iterator[Change]:
    """Panels, and blocks, which may have gone from one panel to another."""
    versions = Versions(old, new, new)
    names = identify(versions)
    before, after, _ = find_parts(versions, names)
    moved = _moved(names[0], names[1])
    keys = _keys(names[0], "panels"), _keys(names[1], "panels")
    blocks = before.blocks, after.blocks
    places = before.keys, after.keys
    for panel in _all_in_order(names[0], names[1]):
        orders = before.order.get(panel, []), after.order.get(panel, [])
        if panel not in after.panels:
            yield Change("removed", keys[0][panel], None, before.panels[panel], ABSENT)
            continue
        if panel not in before.panels:
            whole = after.panels[panel]
            yield Change("added", None, keys[1][panel], ABSENT, whole)
            for name in orders[1]:
                if name in before.blocks:
                    yield from _item(name, blocks, places, True)
            continue
        if panel in moved:
            yield Change("moved", keys[0][panel], keys[1][panel], before.panels[panel], after.panels[panel])
        bare = [msgspec.structs.replace(version.panels[panel], body=()) for version in (before, after)]
        yield from _values(bare[0], bare[1], keys[0][panel], keys[1][panel])
        among = _moved(*orders)
        for name in _all_in_order(*orders):
            if after.home.get(name, panel) == panel:
                elsewhere = before.home.get(name, panel) != panel
                yield from _item(name, blocks, places, elsewhere or name in among)


def _moved(old: list[str], new: list[str]) -> set[str]:
    index = {name: at for at, name in enumerate(old)}
    stay = longest_rise([index[name] for name in new if name in index])
    return {name for name in new if name in index and index[name] not in stay}


def _all_in_order(old: list[str], new: list[str]) -> list[str]:
    """The new order, with what is gone behind its old neighbour."""
    return merge_order(old, new, new, lambda name: Rank(None, name))[0]


def _keys(names: list[str], around: str) -> dict[str, str]:
    return {name: _join(around, at) for at, name in enumerate(names)}


def _join(around: str, step: str | int) -> str:
    return f"{around}/{step}" if around else str(step)
