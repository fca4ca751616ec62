"""All of a project's words with the keys of the places where they stand."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from chengyu_desktop.document.project import Part, Project

# Fields whose text isn't printed as words.
_NOT_WORDS = frozenset({"note", "language", "theme", "path", "layout", "kind_name", "mark", "extra"})


def texts_of(project: Project) -> Iterator[tuple[str, str]]:
    return _texts("", project, {})


def _texts(key: str, value: object, fields: dict[type, list[str]]) -> Iterator[tuple[str, str]]:
    """``fields`` keeps the names of each struct's fields that may hold words."""
    if isinstance(value, str):
        if value:
            yield key, value
    elif isinstance(value, Part):
        names = fields.get(type(value))
        if names is None:
            names = fields[type(value)] = [
                field.name for field in msgspec.structs.fields(type(value)) if field.name not in _NOT_WORDS
            ]
        for name in names:
            inner = getattr(value, name)
            if inner.__class__ in (str, tuple) or isinstance(inner, Part):
                yield from _texts(f"{key}/{name}" if key else name, inner, fields)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(f"{key}/{index}", item, fields)
