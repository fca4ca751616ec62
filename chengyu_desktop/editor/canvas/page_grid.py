"""The lines that the page itself gives to align with: margins, columns, and the boxes of its parts."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from chengyu_desktop.document.addresses import is_within
from chengyu_desktop.document.edits import EVENTS
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.canvas.placing import bounds_of
from chengyu_desktop.editor.canvas.selectable import reading_order
from chengyu_desktop.editor.canvas.snapping import Line, box_lines
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.regions import find_box

_TIMELINE, _PANELS = "timeline", "panels"


class PageGrid:
    """Reads one session; the theme's margins are kept as long as the theme is the same."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._theme = ""
        self._margins = (0.0, 0.0, 0.0, 0.0)

    def margins(self) -> Bounds:
        """The type area in mm: the page without its margins."""
        from chengyu_desktop.layout.theme import ThemeError, load_theme

        name = self._session.project.theme
        if name != self._theme:
            try:
                theme = load_theme(name)
            except ThemeError:  # the page is then set in the default one
                theme = load_theme(Project().theme)
            self._theme, self._margins = name, theme.page.margins
        top, right, bottom, left = self._margins
        frame = self._session.page.frame
        return left, top, frame.width - right, frame.height - bottom

    def columns(self) -> tuple[Bounds, ...]:
        """The columns of the arrangement: the timeline's, and those in which panels stand."""
        frame = self._session.page.frame
        timeline, panels = find_box(frame, _TIMELINE), find_box(frame, _PANELS)
        columns = {} if timeline is None else {timeline[::2]: timeline}
        if panels is not None:
            for index, panel in enumerate(self._session.project.panels):
                box = find_box(frame, f"{_PANELS}/{index}") if panel.frame is None else None
                if box is not None:
                    columns[box[::2]] = (box[0], panels[1], box[2], panels[3])
        return tuple(columns.values())

    def parts(self, without: Collection[str]) -> dict[str, Bounds]:
        """Boxes of what is on the page, but for ``without`` and what is in it. Events are left out: they are many, and lie
        within the timeline."""
        return dict(self._parts(without))

    def lines(self, parts: Collection[Bounds]) -> tuple[Line, ...]:
        """Lines to snap to: the page's edges and middle, the margins, columns and the given boxes."""
        frame = self._session.page.frame
        boxes = ((0.0, 0.0, frame.width, frame.height), self.margins(), *self.columns(), *parts)
        return tuple(line for box in boxes for line in box_lines(box))

    def _parts(self, without: Collection[str]) -> Iterator[tuple[str, Bounds]]:
        for key in reading_order(self._session.project):
            if key.startswith(f"{EVENTS}/") or any(is_within(key, other) for other in without):
                continue
            box = bounds_of(self._session, key)
            if box is not None:
                yield key, box
