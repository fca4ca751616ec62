"""The words of a project, each with its key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from msgspec import structs

from chengyu_desktop.document.addresses import field_names, join
from chengyu_desktop.document.project import Part, Project

# Text that the program reads and no reader sees.
_NOT_WORDS = frozenset({"language", "theme", "path", "layout", "kind_name"})


def texts_of(project: Project, in_notes: bool = False) -> Iterator[tuple[str, str]]:
    """All words that an editor may change, with their keys; not dates, figures, names of files or of styles."""
    return _texts("", project, in_notes)


def _texts(key: str, value: Any, in_notes: bool) -> Iterator[tuple[str, str]]:
    if isinstance(value, Part):
        words = _word_fields(type(value))
        for name in field_names(value):
            child = getattr(value, name)
            if isinstance(child, str):
                if child and name in words and (in_notes or name != "note"):
                    yield join(key, name), child
            else:
                yield from _texts(join(key, name), child, in_notes)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Part):
                yield from _texts(join(key, index), item, in_notes)


@cache
def _word_fields(struct: type[Part]) -> frozenset[str]:
    """Fields that hold any text: not one of some fixed words, nor a name or a size."""
    fields = structs.fields(struct)
    return frozenset(f.name for f in fields if _plain_type(f.type) is str and f.name not in _NOT_WORDS)


def _plain_type(kind: Any) -> Any:
    return _plain_type(get_args(kind)[0]) if hasattr(kind, "__metadata__") else kind
