"""What a merge is made of: versions of a value, places, conflicts and choices. All of it plain data."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import msgspec

Side = Literal["base", "ours", "theirs"]


class Absent(msgspec.Struct, frozen=True):
    """Stands where a version has no such part."""


ABSENT = Absent()


class Own(msgspec.Struct, frozen=True):
    """A value of one's own, chosen in a conflict instead of any of the three."""

    value: Any


Choice = Side | Own


class Versions(NamedTuple):
    """The same part or value in the three versions."""

    base: Any
    ours: Any
    theirs: Any


class Place(NamedTuple):
    """``name`` is the part's own in this merge, whatever the choices; the others are its keys in the three versions,
    None where it isn't there."""

    name: str
    base: str | None
    ours: str | None
    theirs: str | None

    def step(self, step: str | int) -> Place:
        """Of a field or item that has the same name in all versions."""
        return Place(*(None if key is None else f"{key}/{step}" if key else str(step) for key in self))  # type: ignore[arg-type]


class Conflict(msgspec.Struct, frozen=True):
    """What both changed differently, and nobody has decided on.

    ``kind``: a ``value``; a ``text`` (``ours`` and ``theirs`` hold each other's changes too, where they don't meet); a
    part ``removed`` by one and changed by the other (ABSENT stands for it); the ``order`` of a list that both
    rearranged; a block's ``panel``, to which both moved it.

    ``key`` is where it stands in the merged project, which until a choice is made holds ours; but a removed part
    is kept. ``place`` names the conflict for ``resolve``. The other keys are those of the versions.
    """

    place: str
    key: str
    kind: Literal["value", "text", "removed", "order", "panel"]
    base: Any
    ours: Any
    theirs: Any
    base_key: str | None = None
    ours_key: str | None = None
    theirs_key: str | None = None

    def within(self, step: str | int) -> Conflict:
        """Seen from the part around it."""
        key = f"{step}/{self.key}" if self.key else str(step)
        return msgspec.structs.replace(self, key=key)


class Outcome(NamedTuple):
    """A merged value, and the conflicts in it with keys that begin at it."""

    value: Any
    conflicts: tuple[Conflict, ...] = ()


def conflict_at(place: Place, kind: Any, versions: Versions) -> Conflict:
    return Conflict(place.name, "", kind, *versions, place.base, place.ours, place.theirs)
