"""What a table's column may be for, in the language shown."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from chengyu_desktop.intake.tables.roles import Kind, Role

_TITLES: dict[Role, object] = {
    "ignore": QT_TRANSLATE_NOOP("ColumnRoles", "Left out"),
    "date": QT_TRANSLATE_NOOP("ColumnRoles", "Date"),
    "end": QT_TRANSLATE_NOOP("ColumnRoles", "End date"),
    "title": QT_TRANSLATE_NOOP("ColumnRoles", "Title"),
    "text": QT_TRANSLATE_NOOP("ColumnRoles", "Text"),
    "wording": QT_TRANSLATE_NOOP("ColumnRoles", "Date in words"),
    "key": QT_TRANSLATE_NOOP("ColumnRoles", "Key event"),
    "group": QT_TRANSLATE_NOOP("ColumnRoles", "Group"),
    "panel": QT_TRANSLATE_NOOP("ColumnRoles", "Panel"),
    "label": QT_TRANSLATE_NOOP("ColumnRoles", "Label"),
    "value": QT_TRANSLATE_NOOP("ColumnRoles", "Number"),
    "unit": QT_TRANSLATE_NOOP("ColumnRoles", "Unit"),
}
_KINDS: dict[Kind, object] = {
    "events": QT_TRANSLATE_NOOP("ColumnRoles", "Events of the timeline"),
    "panels": QT_TRANSLATE_NOOP("ColumnRoles", "Panels"),
    "chart": QT_TRANSLATE_NOOP("ColumnRoles", "A chart"),
}
ROLES = tuple(_TITLES)
KINDS = tuple(_KINDS)


def column_title(role: Role) -> str:
    return QCoreApplication.translate("ColumnRoles", str(_TITLES[role]))


def kind_words(kind: Kind) -> str:
    return QCoreApplication.translate("ColumnRoles", str(_KINDS[kind]))
