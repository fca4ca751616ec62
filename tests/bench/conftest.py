"""The rows that the benches add up to, printed as one table at the end."""

from __future__ import annotations

import pytest

from tests.bench.report import Row, format_table

_ROWS = pytest.StashKey[list[Row]]()


@pytest.fixture
def rows(pytestconfig) -> list[Row]:
    return pytestconfig.stash.setdefault(_ROWS, [])


def pytest_terminal_summary(terminalreporter, config):
    rows = config.stash.get(_ROWS, [])
    if rows:
        terminalreporter.section("speed: medians of paired runs, goals reported and not enforced")
        for line in format_table(rows):
            terminalreporter.write_line(line)
