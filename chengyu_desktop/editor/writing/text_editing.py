"""One text being edited on the page: its buffer, how it is shown, and the steps it leaves in the history."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from chengyu_desktop.document.addresses import get, is_within, join, parent, with_value
from chengyu_desktop.document.edits import delete, set_value
from chengyu_desktop.editor.canvas.selectable import first_level
from chengyu_desktop.editor.session import Change, Session
from chengyu_desktop.editor.writing.caret_map import CaretMap, Place, caret_map
from chengyu_desktop.editor.writing.page_texts import is_text, markup_of, splits
from chengyu_desktop.editor.writing.pre_edit import PreEdit, ShownText, shown_text
from chengyu_desktop.editor.writing.statement_keys import Edited, join_neighbours, split_at
from chengyu_desktop.editor.writing.text_edit import Buffer, end_of_change
from chengyu_desktop.frame.page import Page

Move = Literal[
    "left", "right", "word_left", "word_right", "up", "down", "line_start", "line_end", "start", "end"
]

_PAUSE = 2000  # ms after which typing is a new step


class TextEditing(QObject):
    """Every change goes through the session at once, so all views follow; a word is one step to undo.

    ``page`` is the one to show: the session's, or one laid out with the composition of an input method and with a place
    to stand in for a caret where the text is empty.
    """

    changed = Signal()  # text, caret, selection or page
    ended = Signal()  # the text has gone, or something else was selected

    def __init__(self, session: Session, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.key = key
        self.buffer = self._read(0)
        self.pre_edit = PreEdit()
        self.page: Page = session.page
        self._shown: ShownText
        self._map: CaretMap
        self._upstream = False
        self._goal: float | None = None  # where up and down want to go, in mm
        self._kind = ""
        self._group = 0
        self._since_edit = QElapsedTimer()
        self._created = ""  # a statement that Enter made
        self._show()
        unit = first_level(session.project, key)
        if session.selection not in ((unit,), (key,)):
            session.select((unit,), origin=self)
        session.changed.connect(self._follow_change)
        session.selection_changed.connect(self._follow_selection)

    def finish(self) -> None:
        """Lets go of the text: a composition is dropped, and an empty statement that Enter made goes again."""
        self.session.changed.disconnect(self._follow_change)
        self.session.selection_changed.disconnect(self._follow_selection)
        self.session.history.break_merge()
        part = parent(self.key)
        is_left_empty = bool(self._created) and part == self._created and self._read_text() == ""
        if is_left_empty:
            self.session.edit(
                lambda project: delete(project, (part,)), self.tr("Remove Empty Statement"), selection=()
            )
        self.page = self.session.page

    # Where things are

    @property
    def map(self) -> CaretMap:
        """Of the text as it is shown."""
        return self._map

    @property
    def place(self) -> Place:
        """The caret in the text as it is shown."""
        shown = self._shown
        if self.pre_edit.text:
            cursor = shown.length if self.pre_edit.cursor is None else self.pre_edit.cursor
            return Place(shown.at + cursor)
        return Place(shown.shown(self.buffer.caret), self._upstream)

    @property
    def shown_selection(self) -> tuple[int, int]:
        if self.pre_edit.text:
            return 0, 0
        return self._shown.shown(self.buffer.start), self._shown.shown(self.buffer.end)

    @property
    def shown_composition(self) -> tuple[int, int]:
        return self._shown.at, self._shown.at + self._shown.length

    def place_at(self, x: float, y: float) -> Place:
        """The place of the buffer nearest to a point of the page (mm)."""
        found = self._map.place_at(x, y)
        if found is None:
            return Place(len(self.buffer.text))
        return Place(self._shown.buffered(found.source), found.upstream)

    # Caret and selection

    def put(self, place: Place, keep_anchor: bool = False) -> None:
        self._goal = None
        self._settle(self.buffer.placed(place.source, keep_anchor), place.upstream)

    def select(self, buffer: Buffer) -> None:
        """Another caret and anchor in the same text."""
        self._goal = None
        self._settle(buffer)

    def move(self, move: Move, keep_anchor: bool) -> None:
        buffer = self.buffer
        if move in ("up", "down"):
            self._move_by_line(-1 if move == "up" else 1, keep_anchor)
        elif move in ("line_start", "line_end"):
            find = self._map.line_start if move == "line_start" else self._map.line_end
            found = find(self.place)
            self.put(Place(self._shown.buffered(found.source), found.upstream), keep_anchor)
        elif move in ("left", "right") and buffer.caret != buffer.anchor and not keep_anchor:
            self.put(Place(buffer.start if move == "left" else buffer.end))
        else:
            self.put(Place(self.target(move)), keep_anchor)

    def target(self, move: Move) -> int:
        """Where a move that needs no lines leads in the buffer."""
        buffer, caret = self.buffer, self.buffer.caret
        match move:
            case "left":
                return buffer.before(caret)
            case "right":
                return buffer.after(caret)
            case "word_left":
                return buffer.word_before(caret)
            case "word_right":
                return buffer.word_after(caret)
            case "start" | "line_start":
                return 0
            case _:
                return len(buffer.text)

    # Editing

    def type(self, words: str) -> None:
        before = self.buffer.text[: self.buffer.start][-1:]
        begins_word = len(words) > 1 or (words.isalnum() and not before.isalnum())
        self._write(self.buffer.insert(words), self.tr("Typing"), "type", begins_word)

    def paste(self, words: str) -> None:
        self._write(self.buffer.paste(words), self.tr("Paste"), "paste", True)

    def insert_source(self, source: str) -> None:
        """Text with its markup, from another text of the same kind."""
        self._write(self.buffer.insert(source), self.tr("Paste"), "paste", True)

    def delete(self, move: Move) -> None:
        """The selection, or what a move passes; over its end, a statement joins the one before or after it."""
        buffer = self.buffer
        target = self.target(move)
        if buffer.caret == buffer.anchor and buffer.visible.boundary(target) == buffer.visible.boundary(
            buffer.caret
        ):
            self._join(-1 if move in ("left", "word_left", "start") else 1)
        else:
            self._write(buffer.delete_to(target), self.tr("Delete Text"), "delete", False)

    def toggle_emphasis(self) -> None:
        changed = self.buffer.toggle_emphasis()
        if changed.text == self.buffer.text:
            self._settle(changed)
        else:
            self._write(changed, self.tr("Emphasis"), "emphasis", True)

    def enter(self) -> bool:
        """Begins another statement or paragraph; False for a text that has only one."""
        if self.buffer.markup == "paragraphs":
            self._write(self.buffer.insert("\n"), self.tr("Typing"), "type", True)
            return True
        if not splits(self.session.project, self.key):
            return False
        if self.buffer.caret != self.buffer.anchor:
            self._write(self.buffer.delete_selection(), self.tr("Delete Text"), "delete", True)
        if self.buffer.text:
            self._split()
        return True

    def compose(self, pre_edit: PreEdit) -> None:
        self.pre_edit = pre_edit
        self._upstream = False
        self._show()

    def _split(self) -> None:
        self._restructure(
            split_at(self.session.project, self.key, self.buffer.caret), self.tr("Split Statement")
        )
        if not self.buffer.text:
            self._created = parent(self.key)

    def _join(self, step: int) -> None:
        """This statement and the one before (-1) or after it (1), when there is one."""
        edited = join_neighbours(self.session.project, self.key, step)
        if edited is not None:
            self._restructure(edited, self.tr("Merge Statements"))

    def _restructure(self, edited: Edited, label: str) -> None:
        """Makes a change of the blocks themselves, and goes on in the text it leads to."""
        self.session.edit(lambda _: edited.project, label, selection=(parent(edited.key),), origin=self)
        self.key = edited.key
        self._kind = ""
        self._upstream = False
        self._goal = None
        self.buffer = self._read(edited.caret)
        self._show()

    def _write(self, buffer: Buffer, label: str, kind: str, begins_step: bool) -> None:
        if begins_step or kind != self._kind or self._paused():
            self._group += 1
        self._kind = kind
        self._since_edit.restart()
        self._goal = None
        self._upstream = False
        self.buffer = buffer
        key = self.key
        changed = self.session.edit(
            lambda project: set_value(project, key, buffer.text),
            label,
            merge_key=f"text {key} {self._group}",
            run=f"text {key}",
            origin=self,
        )
        if not changed:
            self._show()

    def _paused(self) -> bool:
        return self._since_edit.isValid() and self._since_edit.hasExpired(_PAUSE)

    def _settle(self, buffer: Buffer, upstream: bool = False) -> None:
        self.buffer = buffer
        self._upstream = upstream
        self._kind = ""
        self._show()

    def _move_by_line(self, step: int, keep_anchor: bool) -> None:
        caret = self._map.caret(self.place)
        if caret is None:
            return
        goal = caret.x if self._goal is None else self._goal
        place, self._goal = self._map.by_lines(self.place, step, goal)
        buffer = self.buffer.placed(self._shown.buffered(place.source), keep_anchor)
        self._settle(buffer, place.upstream)

    # Following the session

    def _follow_change(self, change: Change) -> None:
        if change.origin is self:
            if self._read_text() == self.buffer.text:
                self._show()
            return
        key = self._followed()
        if change.is_new or not is_text(self.session.project, key):
            self.ended.emit()
            return
        old, self.key = self.buffer, key
        text = get(self.session.project, key)
        if text != old.text:
            self.pre_edit = PreEdit()
            self._kind = ""
            self.buffer = self._read(end_of_change(old.text, text))
        self._show()

    def _followed(self) -> str:
        """Undoing a split leads back to the statement that was selected before it."""
        selected = self.session.selection
        if len(selected) != 1 or is_within(self.key, selected[0]):
            return self.key
        key = join(selected[0], self.key.rpartition("/")[2])
        both = is_text(self.session.project, key) and splits(self.session.project, key)
        return key if both and self.buffer.markup == "emphasis" else self.key

    def _follow_selection(self, origin: object) -> None:
        if origin is not self and not any(is_within(self.key, key) for key in self.session.selection):
            self.ended.emit()

    def _read(self, caret: int) -> Buffer:
        project = self.session.project
        return Buffer(get(project, self.key), markup=markup_of(project, self.key)).placed(caret)

    def _read_text(self) -> str | None:
        """None when there is no such text any more."""
        project = self.session.project
        return get(project, self.key) if is_text(project, self.key) else None

    def _show(self) -> None:
        self._shown = shown_text(self.buffer, self.pre_edit)
        project, page = self.session.project, self.session.page
        if self._shown.text != self.buffer.text:
            project = with_value(project, self.key, self._shown.text)
            page = self.session.preview(project)
        self.page = page
        self._map = caret_map(page.frame, project, self.key, self.buffer.markup)
        self.changed.emit()
