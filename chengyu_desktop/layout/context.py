"""What every layout function is given: theme, typesetter, language, images, the current Fit and the memo."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import FaceRef
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.fit import Fit
from chengyu_desktop.layout.images import ImageStore
from chengyu_desktop.layout.theme import Labels, Role, Theme
from chengyu_desktop.typography.library import FontLibrary
from chengyu_desktop.typography.typesetter import Typesetter

T = TypeVar("T")


class Stopped(Exception):
    """Nobody waits for the page any more."""


class Memo:
    """Results of layout, kept from one pass to the next: what a pass doesn't ask for is forgotten after the following one.

    Keys hold the document's own frozen parts, so that an unchanged part finds its Frame again. Where a part has numbers its
    identity belongs to the key: 50 and 50.0 are equal, and not printed alike. ``is_stopped`` is asked with each part: layout then
    ends with Stopped.
    """

    def __init__(self) -> None:
        self.is_stopped: Callable[[], bool] | None = None
        self._old: dict[Hashable, object] = {}
        self._new: dict[Hashable, object] = {}

    def begin_pass(self) -> None:
        self._old, self._new = self._new, {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        found = self._new.get(key)
        if found is None:
            if self.is_stopped is not None and self.is_stopped():
                raise Stopped
            found = self._old.get(key) if self._old else None  # hashing a key costs more than the look-up
            if found is None:
                found = make()
            self._new[key] = found
        return found  # type: ignore[return-value]


class Context(msgspec.Struct, frozen=True, eq=False):
    """Made once per open project; ``fitted`` gives the same with another Fit (sharing every cache)."""

    theme: Theme
    fonts: FontLibrary
    typesetter: Typesetter
    images: ImageStore
    language: str = "zh-Hans"
    fit: Fit = Fit()
    spread: int = 0  # how many columns a timeline has fewer than it would, to fill a high page
    measuring: bool = False  # only heights are asked for: text is broken into lines but not set
    memo: Memo = msgspec.field(default_factory=Memo)
    _faces: dict[tuple[str, int], tuple[tuple[FaceRef, ...], tuple[Problem, ...]]] = {}
    _colors: dict[str, Color] = {}

    def fitted(self, fit: Fit) -> Context:
        """The same context for setting with another Fit."""
        return replace(self, fit=fit, measuring=False)

    def measured(self, fit: Fit) -> Context:
        """The same context for finding out heights under another Fit: layout functions give Frames of the right size in
        which texts are empty, at a fraction of the cost."""
        return replace(self, fit=fit, measuring=True)

    def spreading(self, spread: int) -> Context:
        """The same context for a timeline that goes on downwards rather than side by side."""
        return replace(self, spread=spread)

    def role(self, name: str) -> Role:
        return self.theme.roles[name]

    @property
    def labels(self) -> Labels:
        return self.theme.labels_for(self.language)

    def color(self, name: str) -> Color:
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = self.theme.color(name)
        return found

    def faces(self, stack: str, weight: int) -> tuple[FaceRef, ...]:
        """The faces of one of the theme's stacks at a weight, best first."""
        found = self._faces.get((stack, weight))
        if found is None:
            resolution = self.fonts.resolve(self.theme.stacks[stack], weight)
            found = self._faces[stack, weight] = (resolution.faces, resolution.problems)
        return found[0]

    def font_problems(self) -> tuple[Problem, ...]:
        """Substitutions among the faces asked for so far, each once."""
        seen = dict.fromkeys(problem for _, problems in self._faces.values() for problem in problems)
        return tuple(seen)
