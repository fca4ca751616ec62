"""Finding the group that a key names, and making a page of it alone."""

from __future__ import annotations

from msgspec.structs import replace

from chengyu_desktop.frame.items import Frame, Group, join_key
from chengyu_desktop.frame.page import Page


def find_group(frame: Frame, key: str, prefix: str = "") -> Group | None:
    """The outermost group with this absolute key, or None."""
    for item in frame.items:
        if not isinstance(item, Group):
            continue
        at = join_key(prefix, item.key)
        if at == key and item.key:
            return item
        if not at or key.startswith(f"{at}/"):
            found = find_group(item.frame, key, at)
            if found is not None:
                return found
    return None


def page_of(page: Page, key: str, group: Group) -> Page:
    """A page of one group's size with nothing but the group on it, under its absolute key."""
    alone = replace(group.frame, items=(Group(key, group.frame, label=group.label),), problems=())
    return replace(page, frame=alone, bleed=0.0)
