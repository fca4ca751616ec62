"""Parts of a project on the clipboard: as the YAML of a small project. Other programs get that too, as text, and events as
rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from chengyu_desktop.document.project import Block, Event, Panel, Part, Project, Timeline
from chengyu_desktop.editor.commands.clipboard_rows import events_from_rows, events_to_rows

MIME = "application/x-chengyu-part"

_BLOCKS = "# chengyu: blocks\n"  # the one panel around them is not meant


def parts_to_text(parts: Sequence[Part]) -> str:
    """Panels, blocks or events, of one sort. Raises ValueError for what can't be copied on its own."""
    from chengyu_desktop.storage.encode import dump_project

    blocks = tuple(part for part in parts if isinstance(part, Block))
    panels = tuple(part for part in parts if isinstance(part, Panel))
    events = tuple(part for part in parts if isinstance(part, Event))
    if max(len(blocks), len(panels), len(events)) < len(parts):
        raise ValueError("only panels, only blocks or only events can be copied together; select one sort")
    if blocks:
        return _BLOCKS + dump_project(Project(panels=(Panel(body=blocks),)))
    return dump_project(Project(panels=panels, timeline=Timeline(events=events) if events else None))


def parts_from_text(text: str) -> tuple[Part, ...]:
    """Raises ValueError, with a sentence, for a text that doesn't come from ``parts_to_text``."""
    from chengyu_desktop.editor.file_texts import file_refusal
    from chengyu_desktop.layout.registry import BlockTypes
    from chengyu_desktop.storage.errors import ProjectFileError
    from chengyu_desktop.storage.load import parse_project

    try:
        project, _ = parse_project(text, BlockTypes())
    except ProjectFileError as error:
        raise ValueError(f"what is on the clipboard can't be pasted: {file_refusal(error)}") from None
    if text.startswith(_BLOCKS):
        return tuple(block for panel in project.panels for block in panel.body)
    return project.panels or (project.timeline.events if project.timeline else ())


def parts_to_mime(parts: Sequence[Part]) -> QMimeData:
    """Raises ValueError for what can't be copied on its own."""
    text = parts_to_text(parts)
    data = QMimeData()
    data.setData(MIME, text.encode())
    events = [part for part in parts if isinstance(part, Event)]
    data.setText(events_to_rows(events) if events else text)
    return data


def parts_from_mime(data: QMimeData) -> tuple[Part, ...]:
    """No parts when there are none on the clipboard; rows of a spreadsheet that begin with dates are events.

    Raises ValueError with one sentence.
    """
    if data.hasFormat(MIME):
        return parts_from_text(data.data(MIME).toStdString())
    return events_from_rows(data.text()) if data.hasText() else ()
