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
