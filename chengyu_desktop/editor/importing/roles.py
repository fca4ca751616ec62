"""What a part of the copy may become: its name, its key and its colours, in light and dark."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QColor

from chengyu_desktop.intake.structure import Role

LEAST, MOST = 0.30, 0.85
"""How strong a colour is for a part that is a mere guess, and for one beyond doubt."""
SURE, LIKELY = 0.9, 0.75
"""Confidence from which a part is sure, or likely; below it is in doubt."""


class RoleLook(NamedTuple):
    """``key`` is typed alone in the list, with Control in the text (digits). ``light`` and ``dark`` are grounds for text."""

    title: object
    key: str
    light: str
    dark: str


LOOKS: dict[Role, RoleLook] = {
    "title": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Headline"), "1", "#f29a94", "#8a3a36"),
    "kicker": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Kicker"), "2", "#f5b98a", "#85502a"),
    "lede_title": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Lede title"), "3", "#d3b4f0", "#5f4284"),
    "lede": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Lede"), "4", "#e2cdf5", "#4c3a66"),
    "panel_title": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Panel title"), "5", "#86cf95", "#2f6f40"),
    "statement": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Statement"), "6", "#bfe6c6", "#2b5036"),
    "event_date": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Event date"), "7", "#85b8f2", "#2f5f9c"),
    "event_text": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Event"), "8", "#bcd8f7", "#2a4566"),
    "timeline_title": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Timeline title"), "9", "#6fcfd3", "#1f6b70"),
    "source": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Source"), "S", "#ead98a", "#6b5f1f"),
    "compiled": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Compiled by"), "C", "#e3cfa8", "#5f5030"),
    "drawn": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Drawn by"), "D", "#d8d0b8", "#55503f"),
    "left_over": RoleLook(QT_TRANSLATE_NOOP("ImportRoles", "Left out"), "0", "#dcdce0", "#46464c"),
}
"""In the order of their keys."""


def role_title(role: Role) -> str:
    return QCoreApplication.translate("ImportRoles", str(LOOKS[role].title))


def role_of_key(key: str) -> Role | None:
    """The role that a typed character stands for."""
    return next((role for role, look in LOOKS.items() if look.key == key.upper()), None) if key else None


def role_color(role: Role, is_dark: bool, confidence: float = 1.0) -> QColor:
    """The ground of a part, the fainter the less sure."""
    look = LOOKS[role]
    color = QColor(look.dark if is_dark else look.light)
    color.setAlphaF(LEAST + (MOST - LEAST) * min(max(confidence, 0.0), 1.0))
    return color


def sureness(confidence: float) -> str:
    """Confidence in a word."""
    if confidence >= SURE:
        return QCoreApplication.translate("ImportRoles", "sure")
    if confidence >= LIKELY:
        return QCoreApplication.translate("ImportRoles", "likely")
    return QCoreApplication.translate("ImportRoles", "in doubt")
