"""What two people changed differently, one by one, with both pages drawn and the one that comes of them; nothing is decided
before the user has."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from chengyu_desktop.document.merge import Choice, Conflict, Merged, Own, decide
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.files.page_pictures import PagePictures, Picture
from chengyu_desktop.editor.keeping.conflict_words import conflict_name, conflict_words
from chengyu_desktop.editor.keeping.differences import differences
from chengyu_desktop.editor.keeping.page_image import ROOM, PageImage

_OURS, _THEIRS, _OWN = range(3)
_CHOICES: tuple[Choice, Choice] = ("ours", "theirs")


class ConflictDialog(QDialog):
    """``merged`` is the result: complete once the dialog is accepted."""

    def __init__(
        self, merged: Merged, folder: Path | None, their_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._start = merged
        self.merged = merged
        self._conflicts: list[Conflict] = list(merged.conflicts)
        self._choices: dict[str, Choice] = {}
        self._asked: tuple[Project, str] | None = None
        self._folder = folder
        self._pictures = PagePictures(self)
        self._pictures.made.connect(self._show_picture)
        self._pictures.failed.connect(self._show_failure)
        self._previews = PagePictures(self)  # of their own: one that is out of date isn't waited for
        self._previews.made.connect(self._show_preview)
        self._previews.failed.connect(lambda _, message: self.merged_image.show_message(message))
        self.setWindowTitle(self.tr("Merge Changes"))
        self.resize(1440, 820)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What both have changed"))
        self.list.setWordWrap(True)
        self.list.setFixedWidth(300)
        self.ours_image = PageImage(self.tr("Your page"))
        self.theirs_image = PageImage(self.tr("Their page"))
        self.merged_image = PageImage(self.tr("The merged page"))
        self.ours_button = QRadioButton(self.tr("&Mine"))
        self.theirs_button = QRadioButton(self.tr("&Theirs"))
        if their_name:
            words = self.tr("&Theirs ({})").format(their_name.replace("&", "&&"))
            self.theirs_button.setText(words)
        self.own_button = QRadioButton(self.tr("My &own words:"))
        self._sides = QButtonGroup(self)
        for number, button in enumerate((self.ours_button, self.theirs_button, self.own_button)):
            self._sides.addButton(button, number)
        self.ours_words, self.theirs_words, self.merged_words = (_words_label() for _ in range(3))
        self.own_text = QPlainTextEdit()
        self.own_text.setAccessibleName(self.tr("Your own words"))
        self.own_text.setTabChangesFocus(True)
        self.own_text.setMaximumHeight(90)
        self.all_ours_button = QPushButton(self.tr("Mine for &All"))
        self.all_theirs_button = QPushButton(self.tr("Theirs for A&ll"))
        self.merge_button = QPushButton(self.tr("Mer&ge"))
        self.count_label = QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        roles = QDialogButtonBox.ButtonRole
        self.buttons.addButton(self.merge_button, roles.AcceptRole)
        self.buttons.addButton(self.all_ours_button, roles.ActionRole)
        self.buttons.addButton(self.all_theirs_button, roles.ActionRole)
        for button in (self.all_ours_button, self.all_theirs_button):
            button.setAutoDefault(False)  # Return must not decide everything
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_current)
        self._sides.idClicked.connect(self._choose_side)
        self.own_text.textChanged.connect(self._take_own)
        self.all_ours_button.clicked.connect(lambda: self._choose_all("ours"))
        self.all_theirs_button.clicked.connect(lambda: self._choose_all("theirs"))
        self.merge_button.clicked.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._draw()
        self._fill()

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)

    def choose(self, row: int, choice: Choice) -> None:
        """Decides one of the conflicts listed."""
        self._choices[self._conflicts[row].place] = choice
        self._resolve()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.addWidget(self.ours_button, 0, 0)
        grid.addWidget(self.theirs_button, 0, 1)
        grid.addWidget(self.ours_words, 1, 0)
        grid.addWidget(self.theirs_words, 1, 1)
        grid.addWidget(self.ours_image, 2, 0)
        grid.addWidget(self.theirs_image, 2, 1)
        grid.addWidget(QLabel(self.tr("Merged page")), 0, 2)
        grid.addWidget(self.merged_words, 1, 2)
        grid.addWidget(self.merged_image, 2, 2)
        grid.addWidget(self.own_button, 3, 0, 1, 3)
        grid.addWidget(self.own_text, 4, 0, 1, 3)
        grid.setRowStretch(2, 1)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.count_label)
        columns = QHBoxLayout()
        columns.addLayout(left)
        columns.addLayout(grid, 1)
        rows = QVBoxLayout(self)
        rows.addWidget(self._intro())
        rows.addLayout(columns, 1)
        rows.addWidget(self.buttons)

    def _intro(self) -> QLabel:
        merged = self._start
        others = len(differences(merged.base, merged.theirs))
        intro = QLabel(
            self.tr(
                "You and somebody else have changed the same parts. Choose for each what shall stand; the rest of "
                "their changes ({}) and of yours is merged already. One undo takes all of it back."
            ).format(max(0, others - len(merged.conflicts)))
        )
        intro.setWordWrap(True)
        return intro

    def _fill(self) -> None:
        for conflict in self._conflicts:
            self.list.addItem(QListWidgetItem(""))
            self._mark(conflict)
        self.list.setCurrentRow(0)
        self._show_count()

    def _mark(self, conflict: Conflict) -> None:
        """A tick and the side, or an open circle: not by colour alone."""
        choice = self._choices.get(conflict.place)
        if choice is None:
            mark, side = "○", self.tr("not decided")
        else:
            names = {"ours": self.tr("mine"), "theirs": self.tr("theirs")}
            mark, side = "✓", names.get(choice, "") if isinstance(choice, str) else self.tr("my own words")
        item = self.list.item(self._conflicts.index(conflict))
        item.setText(f"{mark} {conflict_name(self._start, conflict)}\n     {side}")

    def _current(self) -> Conflict | None:
        row = self.list.currentRow()
        return self._conflicts[row] if 0 <= row < len(self._conflicts) else None

    def _show_current(self) -> None:
        conflict = self._current()
        if conflict is None:
            return
        ours, theirs = conflict_words(conflict)
        self.ours_words.setText(ours)
        self.theirs_words.setText(theirs)
        can_write = conflict.kind == "text"
        self.own_button.setVisible(can_write)
        self.own_text.setVisible(can_write)
        choice = self._choices.get(conflict.place)
        self.own_text.blockSignals(True)
        own = choice.value if isinstance(choice, Own) else conflict.ours
        self.own_text.setPlainText(own if isinstance(own, str) else "")
        self.own_text.blockSignals(False)
        self._show_side(choice)
        self.ours_image.show_part(conflict.ours_key or "")
        self.theirs_image.show_part(conflict.theirs_key or "")
        self._show_merged()

    def _show_side(self, choice: Choice | None) -> None:
        number = -1 if choice is None else _OWN if isinstance(choice, Own) else _CHOICES.index(choice)
        self._sides.setExclusive(False)
        for button in self._sides.buttons():
            button.setChecked(self._sides.id(button) == number)
        self._sides.setExclusive(True)

    def _choose_side(self, number: int) -> None:
        row = self.list.currentRow()
        if number == _OWN:
            self._take_own()
        else:
            self.choose(row, _CHOICES[number])

    def _take_own(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.choose(row, Own(self.own_text.toPlainText()))

    def _choose_all(self, side: Choice) -> None:
        while rest := [conflict for conflict in self._conflicts if conflict.place not in self._choices]:
            for conflict in rest:
                self._choices[conflict.place] = side
            self._resolve()
        self._show_current()

    def _resolve(self) -> None:
        """The merge with all that is decided; a decision can bring up another question."""
        self.merged = merged = decide(self._start, self._choices)
        known = {conflict.place for conflict in self._conflicts}
        for conflict in merged.conflicts:
            if conflict.place not in known:
                self._conflicts.append(conflict)
                self.list.addItem(QListWidgetItem(""))
        for conflict in self._conflicts:
            self._mark(conflict)
        if current := self._current():
            self._show_side(self._choices.get(current.place))
        self._show_count()
        self._show_merged()

    def _merged_key(self, conflict: Conflict) -> str:
        """Where the conflict's part stands on the merged page; it is asked of the merge in which it isn't decided."""
        others: dict[str, Choice] = {
            place: choice for place, choice in self._choices.items() if place != conflict.place
        }
        merged = decide(self._start, others) if others else self._start
        return next((left.key for left in merged.conflicts if left.place == conflict.place), "")

    def _show_merged(self) -> None:
        """The page as it now is, with the part in question up close."""
        conflict = self._current()
        if conflict is None:
            return
        is_open = conflict.place not in self._choices
        words = self.tr("<i>Not decided: yours stands until you choose.</i>")
        self.merged_words.setText(words if is_open else "")
        key = self._merged_key(conflict)
        self.merged_image.show_part(key)
        if self._asked != (self.merged.project, key):
            self._asked = project, _ = self.merged.project, key
            self._previews.forget()
            self._previews.ask(self._asked, lambda _: project, self._folder, ROOM, 1.0, [key])

    def _show_preview(self, asked: object, picture: Picture) -> None:
        if asked is self._asked:
            self.merged_image.show_picture(picture)

    def _show_count(self) -> None:
        left = sum(conflict.place not in self._choices for conflict in self._conflicts)
        self.count_label.setText(self.tr("To be decided: {}").format(left))
        self.merge_button.setEnabled(not self.merged.conflicts)
        self.merge_button.setDefault(not self.merged.conflicts)

    def _draw(self) -> None:
        for side, project, image in (
            ("ours", self._start.ours, self.ours_image),
            ("theirs", self._start.theirs, self.theirs_image),
        ):
            keys = [getattr(conflict, f"{side}_key") or "" for conflict in self._conflicts]
            image.show_message(self.tr("The page is being drawn …"))
            self._pictures.ask(side, lambda _, project=project: project, self._folder, ROOM, 1.0, keys)
        self.merged_image.show_message(self.tr("The page is being drawn …"))

    def _show_picture(self, side: str, picture: Picture) -> None:
        (self.ours_image if side == "ours" else self.theirs_image).show_picture(picture)

    def _show_failure(self, side: str, message: str) -> None:
        (self.ours_image if side == "ours" else self.theirs_image).show_message(message)

    def _stop(self) -> None:
        for pictures in (self._pictures, self._previews):
            pictures.forget()
            pictures.stop()


def _words_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
