"""Copy at the left, what it has become beside it: both linked, read again with every keystroke."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from time import thread_time

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from chengyu_desktop.editor.importing.choices import Choices, made, redone, undone
from chengyu_desktop.editor.importing.draft import (
    Draft,
    begin,
    chosen,
    corrected,
    open_proposals,
    project_of,
    rejected,
    structure_of,
    typed,
)
from chengyu_desktop.editor.importing.faults import told
from chengyu_desktop.editor.importing.nodes import Node
from chengyu_desktop.editor.importing.outcome import Imported, Make
from chengyu_desktop.editor.importing.places import Places
from chengyu_desktop.editor.importing.proposals_view import ProposalsView
from chengyu_desktop.editor.importing.role_bar import RoleBar, fill_role_menu
from chengyu_desktop.editor.importing.roles import role_title
from chengyu_desktop.editor.importing.source_pane import SourcePane
from chengyu_desktop.editor.importing.structure_view import StructureView
from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.structure import Proposal, Role, Structure

_REST = 250  # ms without a change before the page is set
_SLOW = 0.02  # s of reading from which it waits for a pause between keystrokes
_PAUSE = 120  # ms


class TextStep(QSplitter):
    """``changed`` tells that something else would be imported now, ``pointed`` the key of the part that is looked at."""

    changed = Signal()
    pointed = Signal(str)

    def __init__(self, copy: Copy, reference: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.source = SourcePane()
        self.roles = RoleBar()
        self.parts = StructureView()
        self.proposals = ProposalsView()
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setAccessibleName(self.tr("About the part"))
        self._draft = begin(copy, reference)
        text = self.source.set_text(self._draft.text)
        if text != self._draft.text:
            self._draft = replace(typed(self._draft, text), styles={})
        self._structure = structure_of(self._draft)
        self._choices = Choices()
        self._imported: Imported | None = None
        self._places: Places | None = None
        self._took = 0.0
        self._reading = self._timer(_PAUSE, self._read)
        self._rest = self._timer(_REST, self._rested)
        self._assemble()
        self._connect()
        self._show_structure()

    @property
    def draft(self) -> Draft:
        return self._draft

    @property
    def structure(self) -> Structure:
        """Of the text as it stands."""
        if self._reading.isActive():
            self._reading.stop()
            self._read()
        return self._structure

    @property
    def is_empty(self) -> bool:
        return not self.structure.pieces

    def make(self, *, is_new: bool) -> Make:
        imported = self._import()
        return lambda: imported

    def show_outcome(self, imported: Imported) -> None:
        """Nothing that isn't known here already."""

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """What of the copy has become the part at these keys, the innermost first; the list has the keyboard then, for its roles."""
        self._import()
        assert self._places is not None
        for key in keys:
            piece = self._places.piece_at(key)
            if piece >= 0:
                self._look_at(piece)
                self.parts.setFocus()
                return

    def accept_all(self) -> None:
        """Every part in doubt is what it was taken for."""
        unsure = self.structure.unsure()
        if unsure:
            self._choose({piece.text.start: piece.role for piece in unsure})

    def undo(self) -> None:
        """The last thing that was done: a choice, or what was typed."""
        self._go(undone(self._choices, self._draft), self.source.undo)

    def redo(self) -> None:
        self._go(redone(self._choices, self._draft), self.source.redo)

    def _go(self, found: tuple[Choices, Draft] | None, otherwise: Callable[[], None]) -> None:
        if found is None:
            otherwise()
            return
        before = self._draft
        self._choices, self._draft = found
        self.proposals.show_style(self._draft.has_style)
        self._read()
        changed = {at for at, _ in set(before.roles.items()) ^ set(self._draft.roles.items())}
        if changed:
            self.source.show_place(min(changed))
            self._follow_caret(min(changed))

    # Reading

    def _typed(self, text: str) -> None:
        self._draft = typed(self._draft, text)
        self._rest.start()
        if self._took > _SLOW:
            self._reading.start()
        else:
            self._read()

    def _read(self) -> None:
        start = thread_time()  # of this thread: the page may be in the making beside it
        try:
            self._structure = structure_of(self._draft)
        except Exception as error:  # what was read before stays beside the text
            self.note.setText(told(error))
            return
        self._took = thread_time() - start
        self._show_structure()
        self._rest.start()

    def _rested(self) -> None:
        self.changed.emit()
        self._tell_place(self.source.caret)

    def _show_structure(self) -> None:
        self._imported = None
        proposals = open_proposals(self._draft, self._structure)
        self.source.show_structure(self._structure, proposals)
        self.parts.tree.show_structure(self._structure)
        self.proposals.show_proposals(proposals, self._structure)
        self._follow_caret(self.source.caret)
        unsure = len(self._structure.unsure())
        self.accept_button.setEnabled(unsure > 0)
        self.doubt_button.setEnabled(unsure > 0)
        self.accept_button.setText(self.tr("&Accept All in Doubt ({})").format(unsure))

    def _import(self) -> Imported:
        """What would be imported now, with the places that its parts come from."""
        if self._imported is None or self._reading.isActive():
            project = project_of(self._draft, self.structure)
            self._imported = Imported(project)
            self._places = Places(self._structure, project)
        return self._imported

    # Choosing

    def _choose_node(self, node: Node, role: Role) -> None:
        at = self._offset(node)
        if at >= 0:
            self._choose({at: role})

    def _choose_here(self, role: Role) -> None:
        """For what the caret, or the selected row, stands on."""
        node = self.parts.node
        if node is not None and node.at >= 0:
            self._choose_node(node, role)

    def _choose(self, roles: Mapping[int, Role]) -> None:
        before = self._draft, self._structure
        self._draft = chosen(self._draft, dict(roles))
        self._structure = structure_of(self._draft)
        refused: list[Role] = [role for at, role in roles.items() if not self._is_chosen(at, role)]
        if refused and len(refused) == len(roles):
            self._draft, self._structure = before
            self._refuse(refused[0])
            return
        self._choices = made(self._choices, before[0])
        self._show_structure()
        self._rest.start()
        self.source.show_place(min(roles))
        self._follow_caret(min(roles))

    def _is_chosen(self, at: int, role: Role) -> bool:
        for piece in self._structure.pieces:
            if piece.text.start == at:
                return piece.why == "chosen"
        return any(one.span[0] <= at < one.span[1] for one in self._structure.left_over) == (
            role == "left_over"
        )

    def _refuse(self, role: Role) -> None:
        if role == "event_date":
            self.note.setText(self.tr("No date stands at the head of this line, so it can’t be an event."))
        elif role == "event_text":
            self.note.setText(self.tr("No event stands before this line that it could belong to."))
        else:
            self.note.setText(self.tr("This line can’t become: {}").format(role_title(role)))

    def _accept_node(self, node: Node) -> None:
        if node.at >= 0 and node.kind != "left":
            self._choose_node(node, self._structure.pieces[node.at].role)
        self.parts.next_doubt()

    def _accept(self, proposals: tuple[Proposal, ...]) -> None:
        self.source.replace_places(corrected(self._draft, proposals))

    def _reject(self, proposals: tuple[Proposal, ...]) -> None:
        self._choices = made(self._choices, self._draft)
        self._draft = rejected(self._draft, proposals)
        self._show_structure()

    def _toggle_style(self, wanted: bool) -> None:
        self._choices = made(self._choices, self._draft)
        self._draft = replace(self._draft, has_style=wanted)
        self._imported = None
        self.changed.emit()

    # Looking

    def _offset(self, node: Node) -> int:
        if node.at < 0:
            return -1
        if node.kind == "left":
            return self._structure.left_over[node.at].span[0]
        return self._structure.pieces[node.at].text.start

    def _look_at_node(self, node: Node) -> None:
        if node.kind == "left":
            self.source.show_piece(-1)
            self.source.show_place(self._offset(node))
            self._say("left_over")
            self.pointed.emit("")
        elif node.at >= 0:
            self.source.show_piece(node.at)
            self._say(self._structure.pieces[node.at].role)
            self._tell_key(node.at)

    def _look_at(self, piece: int) -> None:
        self.parts.show_node("piece", piece)
        self.source.show_piece(piece)
        self._say(self._structure.pieces[piece].role)
        self._tell_key(piece)

    def _look_at_place(self, offset: int) -> None:
        self._follow_caret(offset)
        if not self._rest.isActive():  # else when the hands rest
            self._tell_place(offset)

    def _tell_place(self, offset: int) -> None:
        mark = self.source.mark_at(offset)
        if mark is None or mark.piece < 0:
            self.pointed.emit("")
        else:
            self._tell_key(mark.piece)

    def _follow_caret(self, offset: int) -> None:
        """Shows what the caret stands in; the page is told by whoever moved it."""
        mark = self.source.mark_at(offset)
        if mark is None:
            self.source.show_piece(-1, scroll=False)
            self.parts.show_node("piece", -1)
            self._say(None)
            return
        self.source.show_piece(mark.piece, scroll=False)
        if mark.piece >= 0:
            self.parts.show_node("piece", mark.piece)
        else:
            self.parts.show_node("left", mark.left)
        self._say(mark.role)

    def _tell_key(self, piece: int) -> None:
        self._import()
        if self._places is not None and piece < len(self._places.key_of):
            self.pointed.emit(self._places.key_of[piece])

    def _say(self, role: Role | None) -> None:
        node = self.parts.node
        self.roles.show_role(role if node is not None and node.at >= 0 else None)
        self.note.setText(
            self.source.words_at(self._offset(node)) if node is not None and node.at >= 0 else ""
        )

    def _show_proposal(self, one: Proposal) -> None:
        self.source.show_place(one.span[0])
        self._follow_caret(one.span[0])

    def _show_menu(self, at: QPoint | QPointF) -> None:
        """Roles for what is looked at; in the copy, what a text field offers too."""
        from_text = isinstance(at, QPointF)
        where = at.toPoint() if isinstance(at, QPointF) else at
        node = self.parts.node
        menu = self.source.createStandardContextMenu() if from_text else QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if node is not None and node.at >= 0:
            roles = menu.addMenu(self.tr("Role")) if from_text else menu
            fill_role_menu(roles, self.parts.tree.role(node), self.palette().color(QPalette.ColorRole.Base))
            roles.triggered.connect(lambda action: action.data() and self._choose_node(node, action.data()))
        menu.popup(where)

    # Assembly

    def _assemble(self) -> None:
        left = QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.source, 1)
        rows.addWidget(self.note)
        self.accept_button = QPushButton()
        self.accept_button.setAutoDefault(False)
        self.doubt_button = QPushButton(self.tr("&Next Doubt (N)"))
        self.doubt_button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.doubt_button)
        buttons.addWidget(self.accept_button)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.roles)
        column.addWidget(self.parts, 3)
        column.addLayout(buttons)
        title = QLabel(self.tr("Likely misreadings"))
        column.addWidget(title)
        column.addWidget(self.proposals, 1)
        self.addWidget(left)
        self.addWidget(middle)
        self.setSizes([520, 470])
        self.setChildrenCollapsible(False)

    def _connect(self) -> None:
        self.source.edited.connect(self._typed)
        self.source.pointed.connect(self._look_at_place)
        self.source.role_asked.connect(self._choose_here)
        self.source.menu_asked.connect(self._show_menu)
        self.source.undo_asked.connect(self.undo)
        self.source.redo_asked.connect(self.redo)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo, context=here)
        QShortcut(QKeySequence.StandardKey.Redo, self, self.redo, context=here)
        self.roles.chosen.connect(self._choose_here)
        self.parts.chosen.connect(self._choose_node)
        self.parts.accepted.connect(self._accept_node)
        self.parts.pointed.connect(self._look_at_node)
        self.parts.menu_asked.connect(self._show_menu)
        self.proposals.accepted.connect(self._accept)
        self.proposals.rejected.connect(self._reject)
        self.proposals.pointed.connect(self._show_proposal)
        self.proposals.style_toggled.connect(self._toggle_style)
        self.accept_button.clicked.connect(self.accept_all)
        self.doubt_button.clicked.connect(self.parts.next_doubt)

    def _timer(self, pause: int, then) -> QTimer:  # type: ignore[no-untyped-def]
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(then)
        return timer
