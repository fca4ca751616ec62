"""The command that draws a panel's figures: suggestions to choose from, put in as one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from chengyu_desktop.document.addresses import get, join
from chengyu_desktop.document.edits import PANELS, insert
from chengyu_desktop.document.edits_links import drawn_numbers
from chengyu_desktop.document.project import Block, Panel
from chengyu_desktop.editor.pipeline import SystemFonts
from chengyu_desktop.editor.session import Session
from chengyu_desktop.editor.workspace import Workspace

if TYPE_CHECKING:  # the rules load a dozen block kinds, which nobody needs before
    from chengyu_desktop.intake.suggest import Suggestion


class SuggestCommands(QObject):
    def __init__(self, workspace: Workspace, fonts: SystemFonts, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._fonts = fonts
        self._window = window

    def charts(self) -> None:
        """Asks which of the suggestions for the selected panel to put in."""
        from chengyu_desktop.editor.commands.sample_pictures import SamplePictures
        from chengyu_desktop.editor.commands.suggestion_dialog import SuggestionDialog

        session = self._workspace.current
        index = selected_panel(session) if session else None
        if session is None or index is None:
            return
        panel: Panel = get(session.project, join(PANELS, index))
        suggestions = suggestions_for(panel)
        if not suggestions:
            message = self.tr("No figure that isn’t drawn already was found in this panel’s sentences.")
            self._workspace.set_error(message)
            return
        pictures = SamplePictures(session.project, self._fonts, self._window.devicePixelRatioF())
        dialog = SuggestionDialog(suggestions, best_of(suggestions, panel), pictures, self._window)
        dialog.accepted.connect(
            lambda: insert_blocks(session, index, dialog.chosen(), self.tr("Suggest Charts"))
        )
        dialog.open()


def selected_panel(session: Session) -> int | None:
    """The panel that is selected, or in which something is."""
    for key in session.selection:
        steps = key.split("/")
        if steps[0] == PANELS and len(steps) > 1 and int(steps[1]) < len(session.project.panels):
            return int(steps[1])
    return None


def suggestions_for(panel: Panel) -> list[Suggestion]:
    """Those that draw what the panel doesn't draw in this way yet."""
    from chengyu_desktop.intake.suggest import panel_texts, suggest_blocks

    suggestions = suggest_blocks(panel_texts(panel))
    there = [_shown(block) for block in panel.body]
    return [one for one in suggestions if _shown(one.block) not in there]


def best_of(suggestions: Sequence[Suggestion], panel: Panel) -> list[Suggestion]:
    """What to tick: the best that draw no figure twice, nor one that the panel draws already."""
    from chengyu_desktop.intake.suggest import choose

    drawn = {(abs(number.value), number.unit) for number in drawn_numbers(panel)}
    new = [
        one for one in suggestions if not all((fact.figure.value, fact.unit) in drawn for fact in one.facts)
    ]
    return choose(new)


def insert_blocks(session: Session, panel: int, blocks: Sequence[Block], label: str) -> None:
    """At the panel's end, as one step; they are selected."""
    if not blocks:
        return
    container = join(PANELS, panel, "body")
    at = len(get(session.project, container))
    keys = [join(container, at + index) for index in range(len(blocks))]
    session.edit(lambda project: insert(project, container, at, blocks), label, selection=keys)


def _shown(block: Block) -> tuple[object, ...]:
    """What a block shows, but for its words and order, which a desk may have changed since."""
    panel = Panel(body=(block,))
    wording = getattr(block, "wording", "")
    return block.kind, wording, frozenset((number.value, number.unit) for number in drawn_numbers(panel))
