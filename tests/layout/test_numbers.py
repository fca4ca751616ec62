"""Thousands stand apart in English, wherever a chart prints a figure; in Chinese digits are printed as written."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.frame.walk import frame_text
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.numbers import format_number
from chengyu_desktop.layout.page import make_context
from chengyu_desktop.layout.registry import BlockTypes, block_kind
from chengyu_desktop.storage.decode import decode_project
from chengyu_desktop.storage.encode import dump_project, plain_value
from chengyu_desktop.typography.library import FontLibrary

AS_TYPED = {"table", "statement", "quote", "steps", "image"}
"""Kinds whose figures are words that somebody has typed."""
SHARES = {"waffle", "map-tiles"}
"""Of percents, and of numbers that have no room in their tiles."""
FIGURES = ("value", "values", "first", "second", "least", "most", "goal", "per", "change")


@pytest.mark.parametrize(
    ("value", "english"),
    [
        ("0", "0"), ("999", "999"), ("1000", "1,000"), ("12345", "12,345"), ("-1234567.8901", "−1,234,567.8901"),
        ("0.12345", "0.12345"), ("123456789012345678901234567890", "123,456,789,012,345,678,901,234,567,890"),
    ],
)  # fmt: skip
def test_thousands(value: str, english: str) -> None:
    assert format_number(Decimal(value), "en") == english
    assert format_number(Decimal(value), "zh-Hans") == value.replace("-", "−")


def _enlarged(value: Any, name: str = "") -> Any:
    """The same data some thousands of times as large, and no digits in its words."""
    if isinstance(value, dict):
        return {key: _enlarged(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_enlarged(inner, name) for inner in value]
    if not value or name in ("kind", "icon", "mode", "labels", "highlight", "grid", "mark", "break_above"):
        return value if name != "break_above" else None
    if name in FIGURES and re.fullmatch(r"-?[\d.]+", value):
        return format(Decimal(value) * 4321, "f")
    return re.sub(r"\d+", "x", value) if name != "trend" else value


@pytest.mark.parametrize("kind", sorted(set(BlockTypes()) - AS_TYPED - SHARES))
def test_every_kind_sets_thousands_apart(kind: str, context: Context, fonts: FontLibrary) -> None:
    tree = _enlarged(plain_value(block_kind(kind).sample()))
    if kind in ("donut", "pie"):
        tree["unit"] = "x"  # else they tell shares
    block = decode_project({"chengyu": "1", "panels": [{"body": [tree]}]}, BlockTypes())[0].panels[0].body[0]
    english = make_context(Project(language="en"), None, fonts)
    words = " ".join(frame_text(layout_block(block, english, 150.0)))
    assert re.search(r"\d,\d{3}", words), words
    assert not re.search(r"\d{4}", words.replace(".", " ")), words
    assert "," not in " ".join(frame_text(layout_block(block, context, 150.0)))


def test_what_was_typed_stays_in_the_file() -> None:
    bars = block_kind("bars").struct
    tree = {
        "chengyu": "1",
        "language": "en",
        "panels": [{"body": [{"kind": "bars", "items": [{"value": "12345.0"}]}]}],
    }
    project = decode_project(tree, BlockTypes())[0]
    assert isinstance(project.panels[0], Panel)
    assert isinstance(project.panels[0].body[0], bars)
    assert "12345.0" in dump_project(project)
