"""A pattern that waits is the pattern it stands for."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from chengyu_desktop.lazy_patterns import patterns_compiled_when_used


def made(pattern: str | bytes, flags: int = 0) -> re.Pattern[str]:
    with patterns_compiled_when_used():
        return re.compile(pattern, flags)  # type: ignore[return-value, arg-type]


def test_its_methods_and_attributes_are_those_of_the_pattern() -> None:
    pattern = made(r"(?P<a>A+)b", re.IGNORECASE)
    assert not isinstance(pattern, re.Pattern)
    assert pattern.search("xaAb", pos=1)["a"] == "aA"  # type: ignore[index]
    assert pattern.sub("-", string="abAB") == "--"
    assert pattern.pattern == r"(?P<a>A+)b"
    assert pattern.groups == 1
    with pytest.raises(AttributeError):
        _ = pattern.nothing  # type: ignore[attr-defined]


def test_a_class_that_keeps_a_method_of_it_has_no_method_more() -> None:
    class Reader:
        split = made(",").split

    assert Reader().split("a,b") == ["a", "b"]


def test_it_can_be_used_while_others_are_made() -> None:
    with patterns_compiled_when_used():
        assert re.compile("a+").findall("aab") == ["aa"]


def test_afterwards_patterns_are_compiled_at_once() -> None:
    with pytest.raises(ZeroDivisionError), patterns_compiled_when_used():
        _ = 1 / 0
    assert isinstance(re.compile("a"), re.Pattern)
    with pytest.raises(re.error):
        re.compile("(")


def test_qt_still_explains_wrong_arguments() -> None:
    code = """
from chengyu_desktop.export.qt_imports import load_qt
load_qt()
from PySide6.QtCore import QPoint
try:
    QPoint("x", "y")
except TypeError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "QPoint.__init__(xpos: int, ypos: int, /)" in done.stdout
