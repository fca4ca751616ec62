"""The program under Xvfb, used with a real mouse and keyboard: what an offscreen window can't show, dragging and dialogs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from select import select
from time import monotonic
from typing import Any

import pytest

from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from tests.helpers import driven_window

_NEEDED = ("Xvfb", "xdotool")
pytestmark = pytest.mark.skipif(
    any(shutil.which(name) is None for name in _NEEDED), reason="needs Xvfb and xdotool"
)

PROJECT = """chengyu: 1
title: 拖动
panels:
- title: 甲
- title: 乙
- title: 丙
"""
_PATIENCE = 60  # s, for machines with much else to do


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    ready, _, _ = select([reading], [], [], _PATIENCE)
    assert ready, "Xvfb doesn't start"
    yield f":{os.read(reading, 16).decode().strip()}"
    os.close(reading)
    server.terminate()
    server.wait()


class Driven:
    """One run of the program, and hands for it."""

    def __init__(self, display: str, folder: Path, *projects: Path, language: str = "en") -> None:
        own = {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "CHENGYU_TEST_LANGUAGE": language,
        }
        self.environment = {**os.environ, **own}
        self.state_file = folder / "state.json"
        self.errors = folder / "errors.txt"
        errors = self.errors.open("wb")
        self.process = subprocess.Popen(
            [sys.executable, driven_window.__file__, str(self.state_file), *map(str, projects)],
            env=self.environment, cwd=folder, stderr=errors,
        )  # fmt: skip
        errors.close()

    def state(self) -> dict[str, Any]:
        return json.loads(self.state_file.read_text("utf-8")) if self.state_file.exists() else {}

    def wait(self, until: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        end = monotonic() + _PATIENCE
        while monotonic() < end:
            if until(state := self.state()):
                return state
            assert self.process.poll() is None, self.errors.read_text("utf-8")
            select([], [], [], 0.05)
        raise AssertionError(f"it never came to that: {self.state()}")

    def do(self, *words: str | int) -> None:
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True)

    def click(self) -> None:
        """Takes the keyboard: without a window manager nobody else gives it back when a dialog has gone."""
        self.do("mousemove", 640, 700, "click", 1)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait()


@pytest.fixture
def drive(display: str, tmp_path: Path) -> Iterator[Callable[..., Driven]]:
    started: list[Driven] = []

    def begin(*projects: Path, language: str = "en") -> Driven:
        started.append(Driven(display, tmp_path, *projects, language=language))
        return started[-1]

    yield begin
    for driven in started:
        driven.end()


def test_a_panel_is_dragged_to_another_place_in_the_outline(
    drive: Callable[..., Driven], tmp_path: Path
) -> None:
    file = tmp_path / "drag.yaml"
    file.write_text(PROJECT, "utf-8")
    driven = drive(file)
    state = driven.wait(lambda s: s.get("panels") == ["甲", "乙", "丙"] and "3 丙" in s["rows"])
    (x, y), (_, third) = state["rows"]["1 甲"], state["rows"]["3 丙"]
    below = third + 9
    driven.do("mousemove", x, y, "mousedown", 1)
    for step in range(1, 6):
        driven.do("mousemove", x + step, y + (below - y) * step // 5)
    driven.do("mousemove", x + 6, below, "mouseup", 1)
    driven.wait(lambda s: s["panels"] == ["乙", "丙", "甲"])
    driven.do("key", "ctrl+z")
    driven.wait(lambda s: s["panels"] == ["甲", "乙", "丙"])


def test_a_new_project_is_named_saved_and_closed_by_keys_alone(
    drive: Callable[..., Driven], tmp_path: Path
) -> None:
    driven = drive()
    driven.wait(lambda s: bool(s.get("windows")))
    driven.do(
        "mousemove", 640, 700, "click", 1
    )  # without a window manager the pointer decides who gets the keys
    driven.do("key", "ctrl+n")
    driven.wait(lambda s: bool(s["headline"]) and bool(s["rows"]))
    driven.do("key", "ctrl+s")
    driven.wait(lambda s: len(s["windows"]) == 2)
    target = tmp_path / "made.yaml"
    driven.do("key", "ctrl+a")
    driven.do("type", str(target))
    driven.do("key", "Return")
    driven.wait(lambda s: len(s["windows"]) == 1 and target.exists())
    assert load_project(target, BlockTypes()).project.title
    driven.click()
    driven.do("key", "ctrl+q")
    assert driven.process.wait(_PATIENCE) == 0


@pytest.mark.soak
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_graphic_is_built_from_an_empty_file_by_keys_and_opened_again(
    drive: Callable[..., Driven], tmp_path: Path, language: str
) -> None:
    """What is inserted is written at once: no key between a command and its words."""
    file = tmp_path / "empty.yaml"
    file.write_text("chengyu: 1\n", "utf-8")
    driven = drive(file, language=language)
    driven.wait(lambda s: bool(s.get("rows")))
    driven.do("mousemove", 700, 350, "click", "--repeat", 2, "--delay", 80, 1)  # the empty page
    driven.do("type", "--delay", 30, "Six landings")
    driven.wait(lambda s: s["headline"] == "Six landings")
    driven.do("key", "Escape")
    for number in range(1, 7):
        driven.do("key", "ctrl+shift+e")
        driven.wait(lambda s, number=number: len(s["events"]) == number)
        driven.do("type", "--delay", 30, f"Apollo {number}")
        driven.wait(lambda s, number=number: s["events"][-1] == f"Apollo {number}")
        driven.do("key", "Escape")
    for number in range(1, 4):
        driven.do("key", "ctrl+shift+n")
        driven.wait(lambda s, number=number: len(s["panels"]) == number)
        driven.do("type", "--delay", 30, f"Panel {number}")
        driven.wait(lambda s, number=number: s["panels"][-1] == f"Panel {number}")
        driven.do("key", "Escape")
    driven.do("key", "ctrl+s")
    driven.wait(lambda s: load_project(file, BlockTypes()).project.title == "Six landings")
    saved = load_project(file, BlockTypes()).project
    assert saved.timeline is not None
    assert [event.text for event in saved.timeline.events] == [f"Apollo {number}" for number in range(1, 7)]
    assert [panel.title for panel in saved.panels] == ["Panel 1", "Panel 2", "Panel 3"]
    driven.do("key", "ctrl+z")  # one word a step
    driven.wait(lambda s: s["panels"][-1] != "Panel 3")
    assert driven.errors.read_text("utf-8", errors="replace").count("Traceback") == 0
