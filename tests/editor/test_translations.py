"""The Chinese of the program's words: complete, compiled, and with every place to be filled in."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from chengyu_desktop.resources import resource_path

EDITOR = Path(__file__).parents[2] / "chengyu_desktop" / "editor"


def messages() -> Iterator[tuple[str, str, ElementTree.Element]]:
    """Context, English and translation."""
    for context in ElementTree.parse(resource_path("translations", "zh_CN.ts")).iter("context"):
        for message in context.iter("message"):
            source, translation = message.find("source"), message.find("translation")
            assert source is not None
            assert translation is not None
            yield context.findtext("name", ""), source.text or "", translation


def test_nothing_is_left_in_english() -> None:
    missing = [
        source for _, source, translation in messages() if not translation.text or translation.get("type")
    ]
    assert missing == []


def test_places_to_fill_in_are_the_same() -> None:
    for _, source, translation in messages():
        holes = re.findall(r"\{[^}]*\}", source)
        assert sorted(re.findall(r"\{[^}]*\}", translation.text or "")) == sorted(holes), source


def test_mnemonics_are_kept() -> None:
    for context, source, translation in messages():
        if context == "Actions":
            assert source.count("&") == (translation.text or "").count("&"), source


def test_compiled_file_is_that_of_the_source() -> None:
    """``pyside6-lrelease resources/translations/zh_CN.ts`` makes it anew."""
    translator = QTranslator()
    assert translator.load(str(resource_path("translations", "zh_CN.qm")))
    for context, source, translation in messages():
        assert translator.translate(context, source) == translation.text


@pytest.mark.parametrize(
    "name", ["commands/table.py", "window/docks.py", "commands/insert_menu.py", "files/templates.py"]
)
def test_every_marked_text_is_in_the_source(name: str) -> None:
    known = {(context, source) for context, source, _ in messages()}
    marked = re.findall(
        r'QT_TRANSLATE_NOOP\(\s*"(\w+)",\s*"([^"]*)"', (EDITOR / name).read_text(encoding="utf-8")
    )
    assert marked
    assert [pair for pair in marked if pair not in known] == []


def test_every_tr_text_is_in_the_source() -> None:
    """Texts in plain ``tr("…")`` calls, whatever their class is called."""
    known = {source for _, source, _ in messages()}
    found: set[str] = set()
    for file in EDITOR.rglob("*.py"):
        found |= set(re.findall(r'self\.tr\(\s*"([^"\\]*)"\s*\)', file.read_text(encoding="utf-8")))
    assert found - known == set()


def test_no_formatting_before_translation() -> None:
    """An f-string is another text each time, which no translation has."""
    for file in EDITOR.rglob("*.py"):
        assert not re.search(r"\btr\(\s*f[\"']", file.read_text(encoding="utf-8")), file.name
