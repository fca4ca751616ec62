"""Work in other threads: what follows, what is raised, and what nobody waits for any more."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from chengyu_desktop.editor.beside import Beside


def test_what_follows_is_done_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    owner, seen = QObject(), []
    Beside(owner, "work").run(threading.get_ident, lambda it: seen.append((it, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    ((worker, follower),) = seen
    assert follower == threading.get_ident() != worker


def test_waiting_gives_the_result_or_what_was_raised(qtbot: QtBot) -> None:
    owner = QObject()
    beside = Beside(owner, "work")
    assert beside.wait_for(threading.get_ident) != threading.get_ident()
    with pytest.raises(ZeroDivisionError):
        beside.wait_for(lambda: 1 / 0)


def test_a_fault_in_it_is_raised_where_it_is_seen(qtbot: QtBot) -> None:
    owner, seen = QObject(), []
    with qtbot.captureExceptions() as raised:
        Beside(owner, "work").run(lambda: 1 / 0, seen.append)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    assert seen == []


def test_after_stopping_nothing_follows(qtbot: QtBot) -> None:
    owner, seen, opens = QObject(), [], threading.Event()
    beside = Beside(owner, "work")
    beside.run(lambda: opens.wait(30), seen.append)
    opens.set()
    beside.stop(30)
    beside.stop(30)
    qtbot.wait(1)
    assert seen == []
