"""Puts together all that edits one session on one canvas."""

from __future__ import annotations

from chengyu_desktop.editor.canvas.canvas import Canvas
from chengyu_desktop.editor.canvas.page_grid import PageGrid
from chengyu_desktop.editor.canvas.page_overlay import PageOverlay
from chengyu_desktop.editor.canvas.select_tool import SelectTool
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.writing.text_tool import TextTool


class PageEditor:
    """``select_tool`` is the tool to go back to when another one is done, as ``text_tool`` does; ``overlay`` shows margins
    and marks."""

    def __init__(self, canvas: Canvas, session: Session) -> None:
        self.canvas = canvas
        grid = PageGrid(session)
        self.text_tool = TextTool(canvas, session, lambda: canvas.set_tool(self.select_tool))
        self.select_tool = SelectTool(canvas, session, grid, self.text_tool.edit)
        self.overlay = PageOverlay(canvas, session, grid)
        canvas.overlay = self.overlay
        canvas.show_rulers(True)
        canvas.set_tool(self.select_tool)
