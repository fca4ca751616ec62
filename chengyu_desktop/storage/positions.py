"""Where the parts of a YAML text stand, found by walking it again: needed only when a fault is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import yaml

Position = tuple[int, int]
"""Line and column, both from 1."""

Path = tuple[str | int, ...]


class _Node(msgspec.Struct):
    position: Position
    children: dict[str | int, _Node] = {}


class Positions:
    """Line and column of every part (a key, a list's item) of a text that ``load_yaml_tree`` accepted.

    ``original`` tells where the parts of a project stand in the text of an older version.
    """

    def __init__(self, text: str, original: Callable[[Path], Path] = lambda path: path) -> None:
        self._root = _walk(text)
        self._original = original

    def at(self, path: Path) -> Position:
        """Of the part at ``path``, or of the nearest part around it that stands in the text."""
        node = self._root
        for step in self._original(path):
            child = node.children.get(step)
            if child is None:
                break
            node = child
        return node.position


def position_of(text: str, path: Path) -> Position:
    """As ``Positions(text).at(path)``, for one place alone: nothing is kept, and what stands behind isn't walked."""
    parser = yaml.CSafeLoader(text)
    try:
        best: Position = (1, 1)
        wanted = 0  # how many steps of the path have been found
        depth = 0  # containers around the current event
        counts: list[int] = []  # items so far in each, or -1 in a mapping
        key: tuple[str, Position] | None = None
        while parser.check_event():
            event: Any = parser.get_event()
            kind = type(event)
            if kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                counts.pop()
                depth -= 1
                if depth == wanted:
                    return best  # the part on the path is over, and had no more of it
                continue
            if kind not in (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent):
                continue
            in_mapping = bool(counts) and counts[-1] < 0
            if in_mapping and key is None:
                if kind is yaml.ScalarEvent:
                    key = (event.value, (event.start_mark.line + 1, event.start_mark.column + 1))
                    continue
                return best
            if counts and depth == wanted + 1 and wanted < len(path):
                found, key_position = key if key is not None else (counts[-1], None)
                if found == path[wanted]:
                    mark = event.start_mark
                    best = key_position or (mark.line + 1, mark.column + 1)
                    wanted += 1
                    if wanted == len(path) or kind is yaml.ScalarEvent:  # a scalar has nothing in it
                        return best
            key = None
            if not in_mapping and counts:
                counts[-1] += 1
            if kind is not yaml.ScalarEvent:
                counts.append(-1 if kind is yaml.MappingStartEvent else 0)
                depth += 1
        return best
    finally:
        parser.dispose()


def _walk(text: str) -> _Node:
    parser = yaml.CSafeLoader(text)
    try:
        root = _Node((1, 1))
        outer: list[tuple[_Node, bool]] = [(root, False)]  # containers, and whether they are mappings
        key: tuple[str, Position] | None = None
        while parser.check_event():
            event: Any = parser.get_event()
            kind = type(event)
            if kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                outer.pop()
            if kind not in (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent):
                continue
            position = (event.start_mark.line + 1, event.start_mark.column + 1)
            parent, is_mapping = outer[-1]
            if is_mapping and key is None:
                key = (event.value, position)
                continue
            name: str | int = len(parent.children)
            if key is not None:
                name, position = key
                key = None
            if len(outer) == 1:
                node = root
            else:
                node = parent.children[name] = _Node(position)
            if kind is not yaml.ScalarEvent:
                outer.append((node, kind is yaml.MappingStartEvent))
        return root
    finally:
        parser.dispose()
