"""Puts together all that edits one session on one canvas."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.crop_tool import CropTool
from chengyu_desktop.editor.canvas.page_grid import PageGrid
from chengyu_desktop.editor.canvas.page_overlay import PageOverlay
from chengyu_desktop.editor.canvas.picture_drop import PictureDrop
from chengyu_desktop.editor.canvas.select_tool import SelectTool
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.writing.page_texts import first_text, written_texts
from chengyu_desktop.editor.writing.text_tool import TextTool


class PageEditor:
    """``select_tool`` is the tool to go back to when another one is done, as ``text_tool`` and ``crop_tool`` do; ``overlay`` shows margins
    and marks."""

    def __init__(self, canvas: Canvas, session: Session) -> None:
        self.canvas = canvas
        self._session = session
        grid = PageGrid(session)
        self.text_tool = TextTool(canvas, session, lambda: canvas.set_tool(self.select_tool), self._next_text)
        self.crop_tool = CropTool(canvas, session, lambda: canvas.set_tool(self.select_tool))
        self.select_tool = SelectTool(canvas, session, grid, self._edit_content, self._begin_page)
        self.picture_drop = PictureDrop(canvas, session)
        self.overlay = PageOverlay(canvas, session, grid, self.picture_drop.paint)
        canvas.overlay = self.overlay
        canvas.show_rulers(True)
        canvas.set_tool(self.select_tool)

    def write(self, key: str, replaces: bool = False) -> bool:
        """Edits a text on the page, also one that is empty, or of a part the text that it begins with; with ``replaces`` all of it
        is selected. False where there is none."""
        text = first_text(self._session.project, key)
        if not text or not self.text_tool.edit(text):
            return False
        if replaces:
            self.text_tool.select_all()
        return True

    def _begin_page(self) -> bool:
        """Of a page without a headline, the first thing to be written."""
        return not self._session.project.title and self.write("title")

    def _next_text(self, key: str, step: int) -> bool:
        """From text to text, as a reader meets them; False after the last."""
        order = list(written_texts(self._session.project))
        at = order.index(key) + step if key in order else -1
        return 0 <= at < len(order) and self.write(order[at], replaces=True)

    def _edit_content(self, key: str, at: QPointF) -> bool:
        """The picture under the cursor is cropped, the text written."""
        return self.crop_tool.edit(key, at) or self.text_tool.edit(key, at)
