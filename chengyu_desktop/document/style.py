"""What a project changes in its theme: colours of the palette and sizes of type roles, by name.

Names are the theme's own; one that a theme doesn't have changes nothing there, and is kept for another theme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Self

from chengyu_desktop.document.color_text import read_color
from chengyu_desktop.document.type_sizes import TypeSize, points_of, read_size


class OverrideError(ValueError):
    """An entry that can't be used; ``name`` says which."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


class Overrides(Mapping[str, Any]):
    """Names with values, immutable and hashable, in the order of the file."""

    __slots__ = ("_entries", "_hash")

    def __init__(self, entries: Mapping[str, Any] | None = None) -> None:
        """Raises OverrideError for a value that can't stand here."""
        self._entries = dict(entries or {})
        for name, value in self._entries.items():
            _checked(name, value, self.check)
        self._hash = hash((type(self).__name__, frozenset(self._entries.items())))

    @staticmethod
    def check(value: Any) -> None:
        """Raises ValueError for a value that can't be used."""
        raise NotImplementedError

    @staticmethod
    def read(text: str) -> Any:
        """A value from the words of a file, or of a field. Raises ValueError with one sentence."""
        raise NotImplementedError

    @classmethod
    def from_file(cls, tree: object) -> Self:
        """From a mapping of texts; entries left empty are absent. Raises ValueError, for an entry OverrideError."""
        if not isinstance(tree, dict):
            raise ValueError(f"{cls.__name__.lower()} must be names with values, as in “name: value”")
        entries: dict[str, Any] = {}
        for name, value in tree.items():
            if value is not None:
                entries[name] = _checked(name, value, cls._read_any)
        return cls(entries)

    @classmethod
    def _read_any(cls, value: object) -> Any:
        if not isinstance(value, str):
            raise ValueError("give one value")
        return cls.read(value)

    def with_entry(self, name: str, value: Any) -> Self:
        """With another value for a name; None takes the name out, and the theme's own value holds again."""
        entries = {**self._entries, name: value}
        if value is None:
            del entries[name]
        return type(self)(entries)

    def __getitem__(self, name: str) -> Any:
        return self._entries[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._entries == other._entries  # type: ignore[attr-defined]

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._entries!r})"

    def __reduce__(self) -> tuple[type[Self], tuple[dict[str, Any]]]:
        return type(self), (self._entries,)


class Palette(Overrides):
    """Colours by the palette's names, written as ``C M Y K`` in percent, with a special ink where ``spot NAME`` follows,
    or ``#rrggbb``."""

    __slots__ = ()

    @staticmethod
    def check(value: Any) -> None:
        read_color(value)

    @staticmethod
    def read(text: str) -> str:
        read_color(text)
        return text.strip()


class Sizes(Overrides):
    """Sizes by the roles' names: points, 号数, or mm (see ``type_sizes``)."""

    __slots__ = ()

    @staticmethod
    def check(value: Any) -> None:
        points_of(value)

    @staticmethod
    def read(text: str) -> TypeSize:
        return read_size(text)


def _checked(name: str, value: Any, check: Callable[[Any], Any]) -> Any:
    try:
        return check(value)
    except ValueError as error:
        raise OverrideError(name, f"“{name}”: {error}") from None
