"""Where keys went when parts were inserted, deleted or moved."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

import msgspec

from chengyu_desktop.document.addresses import join, parent, split_item


class Rearranged(msgspec.Struct, frozen=True, dict=True):
    """Items taken out, and items put in before what stood at ``index`` of the list ``container``.

    All keys and indices are those before the edit. With ``moves`` what is put in is what was taken out, in the
    order of ``removed``.
    """

    removed: tuple[str, ...] = ()
    container: str = ""
    index: int = 0
    count: int = 0
    moves: bool = False

    def target(self) -> tuple[str, int]:
        """The list in which the new items stand, and the first one's index, after the edit."""
        gone = self._removed_indices.get(self.container, ())
        index = self.index - bisect_left(gone, self.index)
        return self.surviving(self.container), index

    def surviving(self, key: str) -> str:
        """A key that nothing was removed around, after the edit."""
        steps: list[str] = []
        place = ""  # the key so far, as it was before the edit
        for step in key.split("/") if key else ():
            new = step
            gone = self._removed_indices.get(place, ())
            inserted = self.count if place == self.container else 0
            if step.isdecimal() and (gone or inserted):
                i = int(step)
                new = str(i - bisect_left(gone, i) + (inserted if i >= self.index else 0))
            steps.append(new)
            place = join(place, step)
        return "/".join(steps)

    def removed_around(self, key: str) -> str | None:
        """The removed part that a key names or leads into."""
        while key and key not in self.order:
            key = parent(key)
        return key or None

    @cached_property
    def order(self) -> dict[str, int]:
        """The removed keys with their places in ``removed``."""
        return {key: place for place, key in enumerate(self.removed)}

    @cached_property
    def _removed_indices(self) -> dict[str, tuple[int, ...]]:
        found: defaultdict[str, set[int]] = defaultdict(set)
        for key in self.removed:
            container, index = split_item(key)
            found[container].add(index)
        return {container: tuple(sorted(indices)) for container, indices in found.items()}


def follow(keys: Sequence[str], edit: Rearranged) -> tuple[str, ...]:
    """A selection's keys after an edit; those of deleted parts are left out."""
    container, first = edit.target()
    followed: list[str] = []
    for key in keys:
        around = edit.removed_around(key)
        if around is None:
            followed.append(edit.surviving(key))
        elif edit.moves:
            rest = key[len(around) :].lstrip("/")
            followed.append(join(container, first + edit.order[around], rest))
    return tuple(followed)
