"""A project as data for other programs: CSV for spreadsheets, Markdown for readers, JSON for scripts. Each comes back by importing."""

from __future__ import annotations

import json

from chengyu_desktop.document.project import Project
from chengyu_desktop.export.csv_rows import export_csv
from chengyu_desktop.export.markdown import export_markdown
from chengyu_desktop.storage.encode import plain_value

__all__ = ["export_csv", "export_json", "export_markdown"]


def export_json(project: Project) -> str:
    """The project's own structure, keys as in its file. Numbers and dates are texts, as they are to be printed."""
    return json.dumps(plain_value(project), ensure_ascii=False, indent=2) + "\n"
