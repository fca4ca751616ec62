"""For all tests of the editor."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QTranslator

from chengyu_desktop.editor.tidying import tidy_young
from chengyu_desktop.resources import resource_path
from tests.helpers.windows import stop_environments


@pytest.fixture(autouse=True)
def _tidied_in_one_thread() -> Iterator[None]:
    """As the program does it: a thread that let go of what Qt is deleting in this one would crash."""
    gc.disable()
    yield
    tidy_young()
    gc.enable()


@pytest.fixture(autouse=True)
def _no_threads_left() -> Iterator[None]:
    yield
    stop_environments()


@pytest.fixture(autouse=True)
def _words_of_one_test(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a test translates is English again for the next one, also while its window waits to be deleted."""
    installed: list[QTranslator] = []
    install = QCoreApplication.installTranslator

    def remembered(translator: QTranslator) -> bool:
        installed.append(translator)
        return install(translator)

    monkeypatch.setattr(QCoreApplication, "installTranslator", staticmethod(remembered))
    yield
    for translator in installed:
        if shiboken6.isValid(translator):
            QCoreApplication.removeTranslator(translator)


@pytest.fixture
def in_chinese() -> Iterator[QTranslator]:
    """The window's Chinese, for one test."""
    translator = QTranslator()
    assert translator.load(str(resource_path("translations", "zh_CN.qm")))
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)
