"""What a field of the inspector stands for in the project: how its values are read from the selected parts, and the edit
that puts another one into all of them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any, Literal, Protocol

import msgspec

from chengyu_desktop.document.addresses import get, join, with_value
from chengyu_desktop.document.edits import set_frame, set_value
from chengyu_desktop.document.page_sizes import resolve_page_size
from chengyu_desktop.document.project import FrameBox, Project
from chengyu_desktop.document.style import Overrides
from chengyu_desktop.editor.canvas.placing import frame_of, rounded
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.find import find_group
from chengyu_desktop.frame.page import Page

_NEW_FRAME: FrameBox = (20.0, 20.0, 80.0, 40.0)  # mm, for what isn't drawn yet


class Place(Protocol):
    """``id`` tells a place from others: edits of one place that follow each other are one undo step."""

    @property
    def id(self) -> str: ...

    def values(self, session: Session) -> tuple[Any, ...]:
        """One for each part. Raises ValueError when a part is no longer there."""
        ...

    def put(self, session: Session, value: Any) -> Project:
        """The session's project with the value in every part. Raises ValueError with a sentence when it can't stand there."""
        ...


class FieldPlace(msgspec.Struct, frozen=True):
    """A field of the parts that ``keys`` name."""

    keys: tuple[str, ...]
    name: str

    @property
    def id(self) -> str:
        return " ".join(join(key, self.name) for key in self.keys)

    def values(self, session: Session) -> tuple[Any, ...]:
        return tuple(get(session.project, join(key, self.name)) for key in self.keys)

    def put(self, session: Session, value: Any) -> Project:
        project = session.project
        for key in self.keys:
            project = set_value(project, join(key, self.name), value)
        return project


class AutomaticPlace(msgspec.Struct, frozen=True):
    """Whether parts stand in the automatic arrangement; one that leaves it stays where it is."""

    keys: tuple[str, ...]

    @property
    def id(self) -> str:
        return "automatic " + " ".join(self.keys)

    def values(self, session: Session) -> tuple[bool, ...]:
        return tuple(get(session.project, key).frame is None for key in self.keys)

    def put(self, session: Session, value: Any) -> Project:
        project = session.project
        if value:
            for key in self.keys:
                project = set_frame(project, key, None)
            return project
        leaving = [key for key in self.keys if get(project, key).frame is None]
        for key in leaving:
            project = set_frame(project, key, rounded(frame_of(session, key) or _NEW_FRAME))
        return _with_room(project, session.preview(project), leaving)


def _with_room(project: Project, page: Page, keys: Sequence[str]) -> Project:
    """What is no longer copyfitted may need more height than it had."""
    for key in keys:
        x, y, w, h = get(project, key).frame
        group = find_group(page.frame, key)
        if group is not None and group.frame.height > h:
            project = set_frame(project, key, (x, y, w, ceil(group.frame.height * 100) / 100))
    return project


class CoordinatePlace(msgspec.Struct, frozen=True):
    """``x, y, w`` or ``h`` (``index`` 0 to 3) in mm of parts placed by hand; of the others it is where they are drawn."""

    keys: tuple[str, ...]
    index: int

    @property
    def id(self) -> str:
        return f"coordinate {self.index} " + " ".join(self.keys)

    def values(self, session: Session) -> tuple[float | None, ...]:
        frames = (frame_of(session, key) for key in self.keys)
        return tuple(None if frame is None else round(frame[self.index], 2) for frame in frames)

    def put(self, session: Session, value: Any) -> Project:
        project = session.project
        for key in self.keys:
            frame = get(project, key).frame
            if frame is not None:
                sides = list(frame)
                sides[self.index] = float(value)
                project = set_frame(project, key, (sides[0], sides[1], sides[2], sides[3]))
        return project


class PagePresetPlace(msgspec.Struct, frozen=True):
    """The name of the page's size, or an empty one for a size of its own."""

    id: str = "page preset"

    def values(self, session: Session) -> tuple[str]:
        size = session.project.page.size
        return (size if isinstance(size, str) else "",)

    def put(self, session: Session, value: Any) -> Project:
        return set_value(session.project, "page/size", value or resolve_page_size(session.project.page.size))


class PageSidePlace(msgspec.Struct, frozen=True):
    """The page's width or height in mm; a height of None grows with the content."""

    side: Literal["width", "height"]

    @property
    def id(self) -> str:
        return f"page {self.side}"

    def values(self, session: Session) -> tuple[float | None]:
        width, height = resolve_page_size(session.project.page.size)
        return (width if self.side == "width" else height,)

    def put(self, session: Session, value: Any) -> Project:
        width, height = resolve_page_size(session.project.page.size)
        size = (value, height) if self.side == "width" else (width, value)
        return set_value(session.project, "page/size", size)


class OverridePlace(msgspec.Struct, frozen=True):
    """What the project says of a colour or a type size of its theme; None where it says nothing."""

    field: Literal["palette", "sizes"]
    name: str

    @property
    def id(self) -> str:
        return f"style/{self.field}/{self.name}"

    def values(self, session: Session) -> tuple[Any]:
        return (self._overrides(session).get(self.name),)

    def put(self, session: Session, value: Any) -> Project:
        overrides = self._overrides(session)
        if value is None and self.name not in overrides:
            return session.project
        return with_value(session.project, f"style/{self.field}", overrides.with_entry(self.name, value))

    def _overrides(self, session: Session) -> Overrides:
        return getattr(session.project.style, self.field)
