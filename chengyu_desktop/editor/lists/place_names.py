"""What parts are called where they are listed: a panel by its number and title, a block by its kind and first words."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.edits import EVENTS, PANELS
from chengyu_desktop.document.project import Block, Event, Panel, Part, Project, UnknownBlock
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.editor.commands.insert_menu import kind_title

_NAMES = {
    "kicker": QT_TRANSLATE_NOOP("Places", "Kicker"),
    "title": QT_TRANSLATE_NOOP("Places", "Headline"),
    "lede_title": QT_TRANSLATE_NOOP("Places", "Lede title"),
    "lede": QT_TRANSLATE_NOOP("Places", "Lede"),
    "timeline": QT_TRANSLATE_NOOP("Places", "Timeline"),
    "panels": QT_TRANSLATE_NOOP("Places", "Panels"),
    "credits": QT_TRANSLATE_NOOP("Places", "Credits"),
    "note": QT_TRANSLATE_NOOP("Places", "Note"),
}
_MOST = 60  # characters of first words
_BETWEEN = " · "


def place_name(project: Project, key: str) -> str:
    """Where something stands, from the outside in; raises ValueError for a key that names nothing."""
    steps = key.split("/")
    if steps[0] == PANELS and len(steps) > 1:
        panel = panel_name(get(project, "/".join(steps[:2])), int(steps[1]))
        return panel + _BETWEEN + kind_name(get(project, "/".join(steps[:4]))) if len(steps) > 3 else panel
    if key.startswith(EVENTS + "/"):
        event: Event = get(project, "/".join(steps[:3]))
        return field_name("timeline") + _BETWEEN + (event.wording or event.date.text)
    return field_name(steps[0])


def pointed_name(project: Project, key: str) -> str:
    """The same for whatever is on the page; empty for what is no part of the project, such as a ground."""
    if key.split("/")[0] not in (*_NAMES, PANELS):
        return ""
    try:
        return place_name(project, key)
    except ValueError:
        return ""


def field_name(name: str) -> str:
    """What a part of the page that is neither panel nor block is called."""
    known = _NAMES.get(name)
    return QCoreApplication.translate("Places", str(known)) if known else name


def panel_name(panel: Panel, index: int) -> str:
    return f"{index + 1} {shortened(plain_text(panel.title))}".rstrip()


def kind_name(block: Block) -> str:
    return block.kind_name if isinstance(block, UnknownBlock) else kind_title(block.kind)


def first_words(part: Part) -> str:
    """The number and the words by which a designer knows a block or an event; empty when it has neither."""
    value = getattr(part, "value", None)
    number = f"{value}{getattr(part, 'unit', '')}" if isinstance(value, Decimal) else ""
    fields = (getattr(part, name, "") for name in ("title", "text", "label", "caption", "alt", "path"))
    words = next((text for text in fields if isinstance(text, str) and text), "")
    return shortened(" ".join(filter(None, (number, plain_text(words)))))


def shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST else line[: _MOST - 1] + "…"
