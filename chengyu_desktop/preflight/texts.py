"""All of a project's words with the keys of the places where they stand."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from chengyu_desktop.document.project import Part, Project

# Fields whose text isn't printed as words.
_NOT_WORDS = frozenset({"note", "language", "theme", "path", "layout", "kind_name", "mark"})


def texts_of(project: Project) -> Iterator[tuple[str, str]]:
    yield from _texts("", project)


def _texts(key: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if value:
            yield key, value
    elif isinstance(value, Part):
        for field in msgspec.structs.fields(type(value)):
            if field.name not in _NOT_WORDS and field.name != "extra":
                yield from _texts(f"{key}/{field.name}" if key else field.name, getattr(value, field.name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(f"{key}/{index}", item)
