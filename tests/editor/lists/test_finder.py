from __future__ import annotations

import io
import sys
from types import SimpleNamespace

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from chengyu_desktop.document.edits_text import Match, Search
from chengyu_desktop.document.project import Project
from chengyu_desktop.editor.lists import find_worker
from chengyu_desktop.editor.lists.find_worker import Answer, Task
from chengyu_desktop.editor.lists.finder import Finder

PROJECT = Project(title="甲12乙34", lede="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", note="12")
CATASTROPHIC = Search("(a|aa)+$", regex=True)


def test_words_are_found_at_once(qtbot: QtBot) -> None:
    finder = Finder()
    with qtbot.waitSignal(finder.found, timeout=1) as found:
        finder.find(PROJECT, Search("12", in_notes=True), "x")
    project, matches = found.args
    assert project is PROJECT
    assert [match.key for match in matches] == ["note", "title"]


def test_expressions_are_searched_for_in_another_process(qtbot: QtBot) -> None:
    finder = Finder()
    with qtbot.waitSignal(finder.found, timeout=20_000) as found:
        finder.find(PROJECT, Search(r"(\d)(\d)", regex=True), r"\2\1")
    assert found.args[1] == (Match("title", 1, 3, "12", "21"), Match("title", 4, 6, "34", "43"))


@pytest.mark.parametrize(
    ("pattern", "replacement", "sentence"),
    [("(", "", "“(” is no regular expression: "), ("1", r"\9", "“\\9” can't be the replacement: ")],
)
def test_a_faulty_expression_is_told(qtbot: QtBot, pattern: str, replacement: str, sentence: str) -> None:
    finder = Finder()
    with qtbot.waitSignal(finder.failed, timeout=20_000) as failed:
        finder.find(PROJECT, Search(pattern, regex=True), replacement)
    assert failed.args[0].startswith(sentence)


def test_a_search_without_end_is_ended(qtbot: QtBot) -> None:
    finder = Finder(time_limit=300)
    with qtbot.waitSignal(finder.failed, timeout=20_000) as failed:
        finder.find(PROJECT, CATASTROPHIC, "")
    assert failed.args == ["“(a|aa)+$” takes too long: make the expression simpler"]


def test_another_search_ends_the_one_under_way(qtbot: QtBot) -> None:
    finder = Finder()
    finder.find(PROJECT, CATASTROPHIC, "")
    with qtbot.waitSignal(finder.found, timeout=20_000) as found, qtbot.assertNotEmitted(finder.failed):
        finder.find(PROJECT, Search("乙3", regex=True), "")
    assert [match.text for match in found.args[1]] == ["乙3"]


def test_a_process_that_does_not_answer_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    finder = Finder()
    with qtbot.waitSignal(finder.failed, timeout=20_000) as failed:
        finder.find(PROJECT, Search("1", regex=True), "")
    assert "try again" in failed.args[0]


def test_the_worker_reads_a_task_and_writes_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    task = Task(Search("b.", regex=True), "x", (("title", "abc"),))
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(msgspec.json.encode(task))))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=written))
    find_worker.main()
    answer = msgspec.json.decode(written.getvalue(), type=Answer)
    assert answer == Answer((Match("title", 1, 3, "bc", "x"),))
