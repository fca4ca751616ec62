"""What a project changes in its theme: the palette as swatches, and the roles' type sizes."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QVBoxLayout, QWidget

from chengyu_desktop.editor.inspector.color_field import ColorField
from chengyu_desktop.editor.inspector.form import Form, Row
from chengyu_desktop.editor.inspector.places import OverridePlace
from chengyu_desktop.editor.inspector.size_field import SizeField
from chengyu_desktop.editor.inspector.swatch import Swatch
from chengyu_desktop.editor.inspector.texts import style_name
from chengyu_desktop.editor.session import Change, Session
from chengyu_desktop.layout.theme import Theme

_SIDE = 28  # logical px
_PER_ROW = 10


class PaletteEditor(QWidget):
    """The theme's colours; the one that is chosen is edited below."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._theme = theme
        self._row: Row | None = None
        self._chosen = ""
        self._name = QLabel()
        self._name.setVisible(False)
        self.swatches = {name: Swatch(style_name(name), _SIDE) for name in theme.palette}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6)
        grid = QGridLayout()
        grid.setSpacing(0)
        group = QButtonGroup(self)
        for at, (name, swatch) in enumerate(self.swatches.items()):
            swatch.setCheckable(True)
            group.addButton(swatch)
            swatch.clicked.connect(lambda _=False, name=name: self._choose(name))
            grid.addWidget(swatch, at // _PER_ROW, at % _PER_ROW)
        grid.setColumnStretch(_PER_ROW, 1)
        self._column.addLayout(grid)
        self._column.addWidget(self._name)
        self._show_swatches()

    def follow(self, change: Change) -> None:
        self._show_swatches()
        if self._row is not None:
            self._row.binding.follow(change)

    def _show_swatches(self) -> None:
        own = self._session.project.style.palette
        for name, swatch in self.swatches.items():
            swatch.show_color(own.get(name, self._theme.palette[name]), name in own)

    def _choose(self, name: str) -> None:
        if name == self._chosen:
            return
        self._chosen = name
        if self._row is not None:
            self._row.hide()
            self._row.deleteLater()
        own = self._session.project.style.palette
        palette = [
            (style_name(each), own.get(each, text))
            for each, text in self._theme.palette.items()
            if each != name
        ]
        field = ColorField(self._theme.palette[name], palette)
        self._row = Row(self._session, OverridePlace("palette", name), field, style_name(name))
        self._name.setText(style_name(name))
        self._name.setVisible(True)
        self._column.addWidget(self._row)


def size_form(session: Session, theme: Theme) -> Form:
    """The type sizes of all roles."""
    form = Form(session)
    for name, role in theme.roles.items():
        form.add(OverridePlace("sizes", name), SizeField(role.size), style_name(name))
    return form
