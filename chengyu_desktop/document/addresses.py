"""Keys that name the parts of a project, as in ``panels/2/body/0/text``: the same as those of Frames.

A key is a path of field names and list indices; the empty key names the project itself. Unknown keys of the file
(``extra``) have no address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import structs

from chengyu_desktop.document.project import Part, Project

_LONGEST_INDEX = 9  # digits; no list is that long, and int() of a million digits takes its time


def get(project: Project, key: str) -> Any:
    """The part, list or value that a key names. Raises ValueError with one sentence when it names nothing."""
    value: Any = project
    for step in _steps(key):
        value = _child(value, step, key)
    return value


def has(project: Project, key: str) -> bool:
    """Whether a key names something."""
    try:
        get(project, key)
    except ValueError:
        return False
    return True


def with_value(project: Project, key: str, value: Any) -> Project:
    """The project with another value at ``key``; parts that the key doesn't lead through stay the same objects.

    A value that is written like the one there gives back the very same project. Nothing is checked but the key.
    Raises ValueError when the key names nothing.
    """
    return _rebuilt(project, _steps(key), value, key)


def join(*steps: str | int) -> str:
    """``join("panels", 2, "body")`` is ``panels/2/body``; empty steps are left out."""
    return "/".join(str(step) for step in steps if step != "")


def parent(key: str) -> str:
    """The key of the part or list around it; that of the project is empty, and so is its parent."""
    return key.rpartition("/")[0]


def split_item(key: str) -> tuple[str, int]:
    """The key of the list, and the index in it, of a key that ends in one. Raises ValueError for another."""
    container, _, last = key.rpartition("/")
    if not container or not _is_index(last):
        raise ValueError(f"“{key}” names no item of a list")
    return container, int(last)


def is_within(key: str, ancestor: str) -> bool:
    """Whether a key names ``ancestor`` or something in it."""
    return not ancestor or key == ancestor or key.startswith(ancestor + "/")


def outermost(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys once each, without those of parts that lie in another one's."""
    unique = dict.fromkeys(keys)
    return tuple(key for key in unique if not any(around in unique for around in _ancestors(key)))


def _ancestors(key: str) -> Iterator[str]:
    while key:
        key = parent(key)
        yield key


def nearest(project: Project, key: str) -> str:
    """The longest beginning of a key that names something.

    A drawn item's key may go further than the document does: ``lede/1`` is a paragraph of ``lede``.
    """
    value: Any = project
    found: list[str] = []
    for step in _steps(key):
        try:
            value = _child(value, step, key)
        except ValueError:
            break
        found.append(step)
    return "/".join(found)


def is_same(a: Any, b: Any) -> bool:
    """Whether two values are written alike: 1.0 equals 1.00, but is not set alike."""
    return a is b or (type(a) is type(b) and a == b and repr(a) == repr(b))


def field_names(part: Part) -> tuple[str, ...]:
    """The fields of a part that have an address."""
    return tuple(name for name in part.__struct_fields__ if name not in ("extra", "fields"))


def _steps(key: str) -> list[str]:
    return key.split("/") if key else []


def _is_index(step: str) -> bool:
    return step.isascii() and step.isdecimal() and len(step) <= _LONGEST_INDEX


def _child(value: Any, step: str, key: str) -> Any:
    if isinstance(value, Part):
        if step in field_names(value):
            return getattr(value, step)
    elif isinstance(value, tuple) and _is_index(step):
        if int(step) < len(value):
            return value[int(step)]
        raise ValueError(f"“{key}” names nothing in this project: the list has {len(value)} items")
    raise ValueError(f"“{key}” names nothing in this project: there is no “{step}” here")


def _rebuilt(value: Any, steps: list[str], new: Any, key: str) -> Any:
    if not steps:
        return value if is_same(value, new) else new
    step, *rest = steps
    old_child = _child(value, step, key)
    child = _rebuilt(old_child, rest, new, key)
    if child is old_child:
        return value
    if isinstance(value, Part):
        return structs.replace(value, **{step: child})
    at = int(step)
    return (*value[:at], child, *value[at + 1 :])
