"""For all tests of the editor."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.helpers.windows import stop_environments


@pytest.fixture(autouse=True)
def _no_threads_left() -> Iterator[None]:
    yield
    stop_environments()
