"""The sentences with which the package refuses what was typed: every ``raise ValueError("…")`` that a person can bring about."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import chengyu_desktop

_PACKAGE = Path(chengyu_desktop.__file__).parent
_SPOKEN = (
    "document/color_text.py", "document/dates.py", "document/edits_statements.py", "document/edits_text.py",
    "document/edits_values.py", "document/issue_date.py", "document/page_sizes.py", "document/type_sizes.py",
    "layout/blocks/*.py", "layout/chart_*.py", "editor/charts/*.py", "editor/commands/*.py",
    "editor/files/*.py", "editor/inspector/*.py", "editor/lists/*.py", "press/folds.py",
)  # fmt: skip
"""Where a sentence reaches the window; others are told on the command line, or to programmers."""


def refusal_templates() -> dict[str, str]:
    """Every sentence, ``{}`` where something is filled in, with the file it stands in."""
    files = sorted(file for pattern in _SPOKEN for file in _PACKAGE.glob(pattern))
    return {template: str(file.relative_to(_PACKAGE)) for file in files for template in _templates(file)}


def _templates(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            name, arguments = node.exc.func, node.exc.args
            if isinstance(name, ast.Name) and name.id == "ValueError" and arguments:
                template = _template(arguments[0])
                if template.strip("{} "):
                    yield template


def _template(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(_template(part) for part in node.values)
    return "{}"
