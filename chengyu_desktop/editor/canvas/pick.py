"""What lies where on a session's page: parts at a point, in reading order, and their texts."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF

from chengyu_desktop.document.addresses import field_names, get, join
from chengyu_desktop.document.project import Part
from chengyu_desktop.editor.canvas.placing import bounds_of, known_boxes
from chengyu_desktop.editor.canvas.selectable import first_level, reading_order
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.items import Frame
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.regions import Regions


class Picker:
    """The regions of a page are made when the first is asked for, and kept until the page is another one."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._page: Page | None = None
        self._regions = Regions(Frame(0.0, 0.0))

    def at(self, at: QPointF, touch: float) -> str:
        """The key of the topmost and innermost item at a place (mm) that belongs to a selectable part, or an empty one."""
        page = self._session.page
        if page is not self._page:
            self._page = page
            self._regions = Regions(page.frame, known_boxes(self._session.project))
        found = self._regions.at(at.x(), at.y(), touch)
        return next((key for key in found if first_level(self._session.project, key)), "")

    def reading_order(self) -> list[str]:
        """The parts that are on the page."""
        order = reading_order(self._session.project)
        return [key for key in order if bounds_of(self._session, key) is not None]

    def fields(self, key: str) -> Iterator[str]:
        """The texts and values in a part, and in the parts in it, in the order of its fields."""
        value = get(self._session.project, key)
        if isinstance(value, Part):
            for name in field_names(value):
                yield from self.fields(join(key, name))
        elif isinstance(value, tuple):
            for index in range(len(value)):
                yield from self.fields(join(key, index))
        else:
            yield key
