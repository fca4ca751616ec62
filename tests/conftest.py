"""For all tests: no window on anybody's screen, one application, a Hypothesis profile for slow machines, golden files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before Qt is loaded; a developer may still ask for a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "two-cores", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("two-cores")


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: object) -> Iterator[None]:
    """The one QApplication of the process, before the PNG writer makes a lesser one for itself."""
    yield
    # What Python has put on the clipboard of a platform without one is deleted after Python's end, and would crash it.
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().clear()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens", action="store_true", help="rewrite the golden files from what is drawn now"
    )


class Golden:
    """Compares text with a golden file beside the tests; ``make goldens`` rewrites it."""

    def __init__(self, update: bool) -> None:
        self._update = update
        self._folder = Path(__file__).parent / "golden"

    def check(self, name: str, text: str) -> None:
        path = self._folder / name
        if self._update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            return
        assert path.exists(), f"there is no golden {name}: make goldens writes it"
        assert text == path.read_text(encoding="utf-8"), f"{name} differs: look at it, then make goldens"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(request.config.getoption("--update-goldens"))
