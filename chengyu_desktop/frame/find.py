"""Finding the group that a key names."""

from __future__ import annotations

from chengyu_desktop.frame.items import Frame, Group, join_key


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
