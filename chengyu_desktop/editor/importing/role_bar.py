"""The legend of the colours, each of its parts a button that gives the selected part this role."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QGridLayout, QMenu, QToolButton, QWidget

from chengyu_desktop.editor.importing.roles import LOOKS, role_color, role_title
from chengyu_desktop.intake.structure import Role

_COLUMNS = 4
_SWATCH = QSize(14, 14)  # logical px


class RoleBar(QWidget):
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Role, QToolButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for place, (role, look) in enumerate(LOOKS.items()):
            button = QToolButton()
            button.setText(f"{role_title(role)}  {look.key}")
            button.setAccessibleName(role_title(role))
            button.setToolTip(self._tip(role))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setIconSize(_SWATCH)
            button.clicked.connect(lambda _, role=role: self.chosen.emit(role))
            self.buttons[role] = button
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        self._paint()

    def show_role(self, role: Role | None) -> None:
        """Marks the role of what is selected; without anything selected there is nothing to press."""
        for own, button in self.buttons.items():
            button.setChecked(own == role)
            button.setEnabled(role is not None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def _tip(self, role: Role) -> str:
        key = LOOKS[role].key
        if key.isdigit():
            return self.tr("{0}: {1} in the list of parts, Ctrl+{1} in the copy").format(
                role_title(role), key
            )
        return self.tr("{0}: {1} in the list of parts").format(role_title(role), key)

    def _paint(self) -> None:
        ground = self.palette().color(QPalette.ColorRole.Base)
        for role, button in self.buttons.items():
            button.setIcon(QIcon(swatch(role, ground)))


def swatch(role: Role, ground: QColor) -> QPixmap:
    """A role's colour at its strongest, on the ground of the text."""
    picture = QPixmap(_SWATCH)
    picture.fill(ground)
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), role_color(role, ground.lightness() < 128))
    painter.setPen(QColor(128, 128, 134))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return picture


def fill_role_menu(menu: QMenu, current: Role, ground: QColor) -> None:
    """An action a role, with its key; its data is the role."""
    for role, look in LOOKS.items():
        action = menu.addAction(QIcon(swatch(role, ground)), f"{role_title(role)}\t{look.key}")
        action.setData(role)
        action.setCheckable(True)
        action.setChecked(role == current)
