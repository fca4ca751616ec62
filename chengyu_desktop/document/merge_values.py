"""Three versions of a value made one: by field, by name, by item, by word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import structs

from chengyu_desktop.document.matching import is_same, match_items
from chengyu_desktop.document.merge_order import Prefer, Rank, merge_order
from chengyu_desktop.document.merge_parts import (
    ABSENT,
    Choice,
    Conflict,
    Outcome,
    Own,
    Place,
    Versions,
    conflict_at,
)
from chengyu_desktop.document.project import Event, FrozenMapping, Part, UnknownBlock
from chengyu_desktop.document.style import Overrides
from chengyu_desktop.document.text_merge import merge_texts

ATOMIC_FIELDS = ("frame", "size", "kind_name")
"""Fields that change as one: half of one place and half of another is nobody's wish."""
PAIR_FIELDS = ("extra", "fields")

Nested = Callable[[Versions, Place], Outcome]


class ValueMerger:
    """Merges values under the choices made so far, by the names of their places."""

    def __init__(self, choices: Mapping[str, Choice]) -> None:
        self._choices = choices

    def value(self, versions: Versions, place: Place, nested: Mapping[str, Nested] | None = None) -> Outcome:
        """``nested`` merges the fields of a part that go by rules of their own."""
        base, ours, theirs = versions
        if is_same(ours, theirs) or is_same(base, theirs):
            return Outcome(ours)
        if is_same(base, ours):
            return Outcome(theirs)
        if isinstance(ours, Part) and type(ours) is type(theirs):
            return self.part(versions, place, nested or {})
        if isinstance(ours, FrozenMapping) and isinstance(theirs, FrozenMapping):
            before = base.pairs if isinstance(base, FrozenMapping) else ()
            pairs = self._pairs(Versions(before, ours.pairs, theirs.pairs), place)
            return Outcome(FrozenMapping(pairs.value), pairs.conflicts)
        if isinstance(ours, Overrides) and type(ours) is type(theirs):
            before = tuple(base.items()) if isinstance(base, Overrides) else ()
            pairs = self._pairs(Versions(before, tuple(ours.items()), tuple(theirs.items())), place)
            return Outcome(type(ours)(dict(pairs.value)), pairs.conflicts)
        if all(isinstance(version, tuple) for version in versions):
            return self._tuple(versions, place)
        if isinstance(base, str) and isinstance(ours, str) and isinstance(theirs, str):
            merged = merge_texts(base, ours, theirs)
            if merged.ours == merged.theirs:
                return Outcome(merged.ours)
            return self._choose(conflict_at(place, "text", Versions(base, *merged)))
        return self.whole(versions, place)

    def whole(self, versions: Versions, place: Place) -> Outcome:
        """One of the versions, undivided."""
        base, ours, theirs = versions
        if is_same(ours, theirs) or is_same(base, theirs):
            return Outcome(ours)
        if is_same(base, ours):
            return Outcome(theirs)
        return self._choose(conflict_at(place, "value", versions))

    def removed(self, versions: Versions, place: Place) -> Outcome:
        """A part that one side has taken out and the other changed; ABSENT is the value when it goes.

        Until a choice is made it stays, as whoever changed it left it.
        """
        choice = self._choices.get(place.name)
        kept = versions.ours if versions.ours is not ABSENT else versions.theirs
        if choice is None:
            return Outcome(kept, (conflict_at(place, "removed", versions),))
        return Outcome(_chosen(choice, versions))

    def choice(self, place: Place) -> Prefer | None:
        """The side chosen for an order or a panel."""
        choice = self._choices.get(place.name)
        return "ours" if isinstance(choice, Own) else choice

    def _choose(self, conflict: Conflict) -> Outcome:
        choice = self._choices.get(conflict.place)
        if choice is None:
            return Outcome(conflict.ours, (conflict,))
        return Outcome(_chosen(choice, Versions(conflict.base, conflict.ours, conflict.theirs)))

    def part(self, versions: Versions, place: Place, nested: Mapping[str, Nested]) -> Outcome:
        """Field by field; ``nested`` merges those that go by rules of their own."""
        base, ours, theirs = versions
        struct = type(ours)
        if type(base) is not struct:
            if _needs_values(struct):
                return self.whole(versions, place)
            base = struct()
        if isinstance(ours, UnknownBlock) and not (ours.kind_name == theirs.kind_name == base.kind_name):
            return self.whole(versions, place)
        values: dict[str, Any] = {}
        conflicts: list[Conflict] = []
        for name in struct.__struct_fields__:
            inner = Versions(getattr(base, name), getattr(ours, name), getattr(theirs, name))
            merge = nested.get(name) or (
                self._pairs if name in PAIR_FIELDS else self.whole if name in ATOMIC_FIELDS else self.value
            )
            at = place if name in PAIR_FIELDS else place.step(name)
            merged = merge(inner, at)
            if merged.value is not inner.ours:
                values[name] = merged.value
            conflicts += (
                merged.conflicts if name in PAIR_FIELDS else [c.within(name) for c in merged.conflicts]
            )
        try:
            merged_part = structs.replace(ours, **values) if values else ours
        except ValueError:  # fields that don't go together
            return self.whole(versions, place)
        return Outcome(merged_part, tuple(conflicts))

    def _pairs(self, versions: Versions, place: Place) -> Outcome:
        """Names with values, as unknown keys are."""
        if is_same(versions.ours, versions.theirs) or is_same(versions.base, versions.theirs):
            return Outcome(versions.ours)
        if is_same(versions.base, versions.ours):
            return Outcome(versions.theirs)
        maps = [dict(pairs) for pairs in versions]
        order, _ = merge_order(
            *(list(pairs) for pairs in maps), rank=lambda name: Rank(None, name), prefer="ours"
        )
        pairs: list[tuple[str, Any]] = []
        conflicts: list[Conflict] = []
        for name in order:
            inner = Versions(*(pairs.get(name, ABSENT) for pairs in maps))
            at = place.step(name)
            merged = self.value(inner, at)
            if merged.value is not ABSENT:
                pairs.append((name, merged.value))
            conflicts += (conflict.within(name) for conflict in merged.conflicts)
        return Outcome(tuple(pairs), tuple(conflicts))

    def _tuple(self, versions: Versions, place: Place) -> Outcome:
        base, ours, theirs = versions
        if any(isinstance(item, Part) for item in (*base, *ours, *theirs)):
            return self.items(versions, place)
        if not len(base) == len(ours) == len(theirs):
            return self.items(versions, place)
        items: list[Any] = []
        conflicts: list[Conflict] = []
        for at, three in enumerate(zip(base, ours, theirs, strict=True)):
            merged = self.value(Versions(*three), place.step(at))
            items.append(merged.value)
            conflicts += (conflict.within(at) for conflict in merged.conflicts)
        return Outcome(tuple(items), tuple(conflicts))

    def items(self, versions: Versions, place: Place) -> Outcome:
        """A list whose items are known by what they say."""
        names = identify(versions)
        found = [dict(zip(ids, items, strict=True)) for ids, items in zip(names, versions, strict=True)]
        places = item_places(names, place)
        order, clash = merge_order(*names, rank=ranking(found), prefer=self.choice(place_of_order(place)))
        items: list[Any] = []
        conflicts: list[Conflict] = []
        for name in order:
            merged = self.item(Versions(*(version.get(name, ABSENT) for version in found)), places[name])
            if merged.value is ABSENT:
                conflicts += merged.conflicts
                continue
            conflicts += (conflict.within(len(items)) for conflict in merged.conflicts)
            items.append(merged.value)
        if clash:
            conflicts.append(conflict_at(place_of_order(place), "order", versions))
        return Outcome(tuple(items), tuple(conflicts))

    def item(self, versions: Versions, place: Place, nested: Mapping[str, Nested] | None = None) -> Outcome:
        """An item of a list; the value is ABSENT when it goes."""
        base, ours, theirs = versions
        if base is ABSENT:
            return Outcome(theirs if ours is ABSENT else ours)
        if ours is ABSENT or theirs is ABSENT:
            kept = theirs if ours is ABSENT else ours
            if kept is ABSENT or is_same(kept, base):
                return Outcome(ABSENT)
            return self.removed(versions, place)
        return self.value(versions, place, nested)


def _chosen(choice: Choice, versions: Versions) -> Any:
    return choice.value if isinstance(choice, Own) else getattr(versions, choice)


def _needs_values(struct: type[Part]) -> bool:
    return any(field.required for field in structs.fields(struct))


def place_of_order(place: Place) -> Place:
    return place._replace(name=f"{place.name}/order")


def identify(versions: Versions) -> tuple[list[str], list[str], list[str]]:
    """Names for the items of three lists: those of the base by their index, additions by a letter and theirs.

    What both sides added alike is the same item.
    """
    base, ours, theirs = versions
    mine, other = match_items(base, ours), match_items(base, theirs)
    names_ours = [str(mine[j]) if j in mine else f"o{j}" for j in range(len(ours))]
    twins = match_added(ours, theirs, mine, other)
    names_theirs = [
        str(other[j]) if j in other else f"o{twins[j]}" if j in twins else f"t{j}" for j in range(len(theirs))
    ]
    return [str(i) for i in range(len(base))], names_ours, names_theirs


def match_added(
    ours: Sequence[Any], theirs: Sequence[Any], mine: Mapping[int, int], other: Mapping[int, int]
) -> dict[int, int]:
    """Theirs → ours of new items that are the same to the letter."""
    free: dict[str, list[int]] = {}
    for j, item in enumerate(ours):
        if j not in mine:
            free.setdefault(repr(item), []).append(j)
    twins: dict[int, int] = {}
    for j, item in enumerate(theirs):
        if free and j not in other and (found := free.get(repr(item))):
            twins[j] = found.pop(0)
    return twins


def item_places(names: Sequence[Sequence[str]], place: Place) -> dict[str, Place]:
    """Of every item by its name; ``names`` are those in base, ours and theirs."""
    at = [{name: index for index, name in enumerate(side)} for side in names]
    every = dict.fromkeys(name for side in names for name in side)
    keys = place[1:]
    return {
        name: Place(
            f"{place.name}/{name}",
            *(
                f"{key}/{side[name]}" if key is not None and name in side else None
                for key, side in zip(keys, at, strict=True)
            ),
        )
        for name in every
    }


def ranking(found: Sequence[Mapping[str, Any]]) -> Callable[[str], Rank]:
    """By date for events, else by what they say; ``found`` are the items by name in base, ours and theirs."""

    def rank(name: str) -> Rank:
        item = next(version[name] for version in found if name in version)
        dated = (item.date.start_key, item.date.end_key) if isinstance(item, Event) else None
        return Rank(dated, repr(item))

    return rank
