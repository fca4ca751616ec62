"""Three-way merge of projects by meaning: what either side changed since ``base`` is in the result, or in a conflict.

Parts are matched by what they say (``matching``), so that a part which one side moved and the other edited is both.
Where both changed the same thing differently nothing is decided: the conflict is returned, and ``resolve`` takes
the choice. Who is “ours” makes no difference to what merges without one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import structs

from chengyu_desktop.document.block_matching import FoundParts, find_parts
from chengyu_desktop.document.matching import is_same
from chengyu_desktop.document.merge_order import merge_order
from chengyu_desktop.document.merge_parts import (
    ABSENT,
    Absent,
    Choice,
    Conflict,
    Outcome,
    Own,
    Place,
    Versions,
    conflict_at,
)
from chengyu_desktop.document.merge_values import (
    ValueMerger,
    identify,
    item_places,
    place_of_order,
    ranking,
)
from chengyu_desktop.document.project import Panel, Project

__all__ = ["ABSENT", "Absent", "Choice", "Conflict", "Merged", "Own", "decide", "merge", "resolve"]


class Merged(msgspec.Struct, frozen=True):
    """``project`` is valid and can be saved whatever ``conflicts`` are left; see Conflict for what stands there."""

    base: Project
    ours: Project
    theirs: Project
    choices: tuple[tuple[str, Choice], ...]
    project: Project
    conflicts: tuple[Conflict, ...]


def merge(base: Project, ours: Project, theirs: Project) -> Merged:
    """Both sides' changes since ``base``."""
    return _merged(base, ours, theirs, {})


def resolve(merged: Merged, conflict: Conflict, choice: Choice) -> Merged:
    """The merge with one conflict decided. Of an order, and of a block's panel, only a side can be chosen."""
    return decide(merged, {**dict(merged.choices), conflict.place: choice})


def decide(merged: Merged, choices: Mapping[str, Choice]) -> Merged:
    """The merge with these choices alone, by the conflicts' places."""
    return _merged(merged.base, merged.ours, merged.theirs, choices)


def _merged(base: Project, ours: Project, theirs: Project, choices: Mapping[str, Choice]) -> Merged:
    versions = Versions(base, ours, theirs)
    place = Place("", "", "", "")
    outcome = ValueMerger(choices).value(versions, place, {"panels": lambda v, p: _panels(v, p, choices)})
    return Merged(base, ours, theirs, tuple(choices.items()), outcome.value, outcome.conflicts)


def _panels(versions: Versions, place: Place, choices: Mapping[str, Choice]) -> Outcome:
    base, ours, theirs = versions
    if is_same(ours, theirs) or is_same(base, theirs):
        return Outcome(ours)
    if is_same(base, ours):
        return Outcome(theirs)
    return _PanelMerger(versions, place, choices).outcome()


class _PanelMerger:
    """Panels, and their blocks, which may go from one panel to another."""

    def __init__(self, versions: Versions, place: Place, choices: Mapping[str, Choice]) -> None:
        self._versions = versions
        self._place = place
        self._values = ValueMerger(choices)
        self._names = identify(versions)
        self._places = item_places(self._names, place)
        self._found = find_parts(versions, self._names)
        self._panel_fates: dict[str, Outcome] = {}
        self._contents: dict[str, Outcome] = {}
        self._homes: dict[str, str] = {}

    def outcome(self) -> Outcome:
        panels = [found.panels for found in self._found]
        prefer = self._values.choice(place_of_order(self._place))
        order, clash = merge_order(*self._names, rank=ranking(panels), prefer=prefer)
        for name in order:
            self._panel_fates[name] = self._panel_fate(name)
        for name in dict.fromkeys(name for found in self._found for name in found.blocks):
            self._decide_block(name)
        items: list[Panel] = []
        conflicts: list[Conflict] = []
        for name in order:
            merged = self._panel(name)
            if merged.value is not ABSENT:
                conflicts += (conflict.within(len(items)) for conflict in merged.conflicts)
                items.append(merged.value)
        if clash:
            conflicts.append(conflict_at(place_of_order(self._place), "order", self._versions))
        return Outcome(tuple(items), tuple(conflicts))

    def _three(self, what: str, name: str) -> Versions:
        return Versions(*(getattr(found, what).get(name, ABSENT) for found in self._found))

    # Whether a panel stays

    def _panel_fate(self, name: str) -> Outcome:
        """The panel that stays and why there is a conflict about it; ABSENT when it goes."""
        versions = self._three("panels", name)
        base, ours, theirs = versions
        if base is ABSENT or (ours is not ABSENT and theirs is not ABSENT):
            return Outcome(theirs if ours is ABSENT else ours)
        kept, other = (self._found[2], self._found[1]) if ours is ABSENT else (self._found[1], self._found[2])
        if name not in kept.panels or not self._is_changed(name, kept, other):
            return Outcome(ABSENT)
        return self._values.removed(versions, self._places[name])

    def _is_changed(self, name: str, side: FoundParts, other: FoundParts) -> bool:
        """Whether a side changed the panel: blocks that the other side has taken elsewhere don't count."""
        before = self._found[0]
        if not is_same(
            structs.replace(side.panels[name], body=()), structs.replace(before.panels[name], body=())
        ):
            return True
        return any(
            before.home.get(block) != name
            or (block not in other.blocks and not is_same(side.blocks[block], before.blocks[block]))
            for block in side.order.get(name, ())
        )

    # What becomes of a block, and where it stands

    def _block_place(self, name: str) -> Place:
        return Place(f"{self._place.name}/block/{name}", *(found.keys.get(name) for found in self._found))

    def _decide_block(self, name: str) -> None:
        content, home = self._fate(name), self._home(name)
        if self._panel_fates[home].value is ABSENT:
            homes = [found.home[name] for found in self._found[1:] if name in found.home]
            home = next((other for other in homes if self._panel_fates[other].value is not ABSENT), home)
        conflicts = content.conflicts
        versions = Versions(*(found.home.get(name) for found in self._found))
        place = self._block_place(name)
        place = place._replace(name=f"{place.name}/panel")
        if None not in versions and len(set(versions)) == 3:
            choice = self._values.choice(place)
            if choice is None:
                homes = [found.panels[found.home[name]] for found in self._found]
                conflicts += (conflict_at(place, "panel", Versions(*homes)),)
            else:
                home = getattr(versions, choice)
        self._contents[name] = Outcome(content.value, conflicts)
        self._homes[name] = home

    def _fate(self, name: str) -> Outcome:
        versions = self._three("blocks", name)
        base, ours, theirs = versions
        if base is ABSENT or (ours is not ABSENT and theirs is not ABSENT):
            return self._values.item(versions, self._block_place(name))
        before, *sides = self._found
        kept, other = (sides[1], sides[0]) if ours is ABSENT else (sides[0], sides[1])
        block = kept.blocks.get(name, ABSENT)
        if block is ABSENT:
            return Outcome(ABSENT)
        stays = kept.home[name] == before.home[name]
        if stays and before.home[name] not in other.panels:
            return Outcome(block)  # it went with its panel, and with it will stay or go
        if stays and is_same(block, base):
            return Outcome(ABSENT)
        return self._values.removed(versions, self._block_place(name))

    def _home(self, name: str) -> str:
        base, ours, theirs = (found.home.get(name) for found in self._found)
        if ours is None or (ours == base and theirs is not None):
            ours = theirs or base
        assert ours is not None
        return ours

    # Putting them together

    def _panel(self, name: str) -> Outcome:
        fate = self._panel_fates[name]
        if not isinstance(fate.value, Panel):
            return fate
        versions = self._three("panels", name)
        place = self._places[name]
        body = self._body(name)
        if any(version is ABSENT for version in versions):
            panel = (
                fate.value
                if is_same(fate.value.body, body.value)
                else structs.replace(fate.value, body=body.value)
            )
            return Outcome(
                panel, (*fate.conflicts, *(conflict.within("body") for conflict in body.conflicts))
            )
        return self._values.part(versions, place, {"body": lambda *_: body})

    def _body(self, name: str) -> Outcome:
        orders = [found.order.get(name, []) for found in self._found]
        place = place_of_order(self._places[name].step("body"))
        prefer = self._values.choice(place)
        order, clash = merge_order(
            *orders, rank=ranking([found.blocks for found in self._found]), prefer=prefer
        )
        blocks: list[Any] = []
        conflicts: list[Conflict] = []
        for block in order:
            content = self._contents[block]
            if self._homes[block] == name and content.value is not ABSENT:
                conflicts += (conflict.within(len(blocks)) for conflict in content.conflicts)
                blocks.append(content.value)
        if clash:
            bodies = Versions(
                *(found.panels[name].body if name in found.panels else ABSENT for found in self._found)
            )
            conflicts.append(conflict_at(place, "order", bodies))
        return Outcome(tuple(blocks), tuple(conflicts))
