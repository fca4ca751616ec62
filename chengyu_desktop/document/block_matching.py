"""Panels and their blocks in several versions of a project, every one by a name that is the same in all of them."""

from __future__ import annotations

import msgspec

from chengyu_desktop.document.matching import match_alike, match_items
from chengyu_desktop.document.merge_parts import Versions
from chengyu_desktop.document.merge_values import match_added
from chengyu_desktop.document.project import Block, Panel


class FoundParts(msgspec.Struct):
    """One version's panels and blocks by name, the blocks of every panel in order, and every block's panel."""

    panels: dict[str, Panel]
    blocks: dict[str, Block] = {}
    order: dict[str, list[str]] = {}
    home: dict[str, str] = {}
    keys: dict[str, str] = {}

    def add(self, panel: str, name: str, block: Block, key: str) -> None:
        self.blocks[name] = block
        self.order.setdefault(panel, []).append(name)
        self.home[name] = panel
        self.keys[name] = key


def find_parts(versions: Versions, names: tuple[list[str], list[str], list[str]]) -> list[FoundParts]:
    """``versions`` are tuples of panels, ``names`` those that ``identify`` gives them."""
    found = [
        FoundParts(dict(zip(ids, panels, strict=True))) for ids, panels in zip(names, versions, strict=True)
    ]
    before, mine, other = found
    for at, (panel, part) in enumerate(before.panels.items()):
        for index, block in enumerate(part.body):
            before.add(panel, f"{at}.{index}", block, f"panels/{at}/body/{index}")
    known = [_block_names(before, side) for side in (mine, other)]
    for letter, side, twins in (("o", mine, {}), ("t", other, _twins(mine, other, known))):
        for at, (panel, part) in enumerate(side.panels.items()):
            for index, block in enumerate(part.body):
                name = known[side is other].get((panel, index)) or twins.get((panel, index))
                side.add(panel, name or f"{letter}{at}.{index}", block, f"panels/{at}/body/{index}")
    return found


def _block_names(before: FoundParts, side: FoundParts) -> dict[tuple[str, int], str]:
    """(panel, index) → name in the base, of blocks that have one: in their own panel first, then in any."""
    names: dict[tuple[str, int], str] = {}
    for panel, part in side.panels.items():
        order = before.order.get(panel, [])
        pairs = match_items([before.blocks[name] for name in order], part.body)
        names |= {(panel, new): order[old] for new, old in pairs.items()}
    taken = set(names.values())
    loose_old = [name for name in before.blocks if name not in taken]
    loose_new = [
        (panel, index)
        for panel, part in side.panels.items()
        for index in range(len(part.body))
        if (panel, index) not in names
    ]
    old = [before.blocks[name] for name in loose_old]
    new = [side.panels[panel].body[index] for panel, index in loose_new]
    pairs = match_alike(old, new, range(len(old)), range(len(new)))
    return names | {loose_new[j]: loose_old[i] for j, i in pairs.items()}


def _twins(
    mine: FoundParts, other: FoundParts, known: list[dict[tuple[str, int], str]]
) -> dict[tuple[str, int], str]:
    """(panel, index) of theirs → the name that ours has, of blocks that both added alike to the same panel."""
    twins: dict[tuple[str, int], str] = {}
    for at, (panel, part) in enumerate(mine.panels.items()):
        if panel in other.panels:
            bodies = part.body, other.panels[panel].body
            matched = [
                {j: 0 for j in range(len(body)) if (panel, j) in ids}
                for body, ids in zip(bodies, known, strict=True)
            ]
            for theirs, ours in match_added(*bodies, *matched).items():
                twins[panel, theirs] = f"o{at}.{ours}"
    return twins
