from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from chengyu_desktop.document.project import Project
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.page import make_context
from chengyu_desktop.typography.library import FontLibrary


@pytest.fixture(scope="session")
def fonts() -> FontLibrary:
    return FontLibrary.system()


@pytest.fixture
def context(fonts: FontLibrary, tmp_path: Path) -> Context:
    return make_context(Project(), tmp_path, fonts)


@pytest.fixture
def context_for(fonts: FontLibrary, tmp_path: Path) -> Callable[[Project], Context]:
    return lambda project: make_context(project, tmp_path, fonts)
