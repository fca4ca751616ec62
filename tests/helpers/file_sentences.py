"""The sentences with which files are refused: every text with words in it of the modules of ``storage`` that read and write projects."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import chengyu_desktop

_STORAGE = Path(chengyu_desktop.__file__).parent / "storage"
_MODULES = (
    "atomic", "conversion_messages", "decode", "fields", "load", "picture_copies", "save", "text_file", "unsavable", "yaml_messages",
    "yaml_tree", "migrations/__init__", "migrations/from_0",
)  # fmt: skip
_WORDS = re.compile(r"[a-z’']+ [a-z]")


def file_sentences() -> dict[str, str]:
    """Every sentence, ``{}`` where something is filled in, with the module it stands in."""
    return {
        text: module
        for module in _MODULES
        for text in _texts(ast.parse((_STORAGE / f"{module}.py").read_text("utf-8")))
        if _WORDS.search(text)
    }


def _texts(node: ast.AST) -> Iterator[str]:
    """Without docstrings and what f-strings are made of."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.JoinedStr):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "{}" for part in child.values
            )
            continue
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.value
        yield from _texts(child)


_INTAKE = (
    "copy_source", "word", "exported/tree", "tables/calendars", "tables/delimited", "tables/files", "tables/sheet", "tables/timelinejs",
    "tables/workbook",
)  # fmt: skip


_PARTS = {"message", "hint", "_RESTORE"}
"""Variables that hold a sentence, or one of its halves."""


def _names(node: ast.Assign) -> set[str]:
    return {target.id for target in node.targets if isinstance(target, ast.Name)}


def import_sentences() -> dict[str, str]:
    """The same of the readers of copy and tables: what is wrong, and what to do, each for itself."""
    package = _STORAGE.parent
    files = [*(package / f"intake/{module}.py" for module in _INTAKE), package / "editor/importing/source.py"]
    return {
        sentence: file.stem
        for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Assign) and _names(node) & _PARTS)
        for text in _texts(node)
        if _WORDS.search(text)
        for sentence in text.split("; ")
    }
