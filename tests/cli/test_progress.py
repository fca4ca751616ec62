from __future__ import annotations

import io
import sys
import threading

import pytest

from chengyu_desktop.cli.progress import JobProgress


class Terminal(io.StringIO):
    """A terminal that says when something is written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if text.strip():
            self.written.set()
        return super().write(text)


def test_a_long_job_says_on_a_terminal_what_it_is_doing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with JobProgress(patience=0) as progress:
        progress.step("a.yaml → a.svg")
        assert terminal.written.wait(20)
    assert "a.yaml" in terminal.getvalue()


def test_a_short_job_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with JobProgress(patience=60) as progress:
        progress.step("a.yaml")
    assert terminal.getvalue() == ""


def test_nothing_is_shown_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with JobProgress(patience=0) as progress:
        progress.step("a.yaml")
    assert capsys.readouterr().err == ""
