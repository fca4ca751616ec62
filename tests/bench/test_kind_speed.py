"""Every block kind's sample, laid out with its fonts open and nothing else remembered."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from chengyu_desktop.document.project import Project
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.page import make_context
from chengyu_desktop.layout.registry import BlockTypes, block_kind
from chengyu_desktop.typography.library import FontLibrary
from tests.bench.report import Row

pytestmark = pytest.mark.bench

WIDTH = 80.0  # mm
ROUNDS = 15
GOAL = 5  # ms


@pytest.fixture(scope="module")
def fonts() -> FontLibrary:
    made = FontLibrary.system()
    for name in BlockTypes():  # a session opens them once
        layout_block(block_kind(name).sample(), fresh(made), WIDTH)
    return made


def fresh(fonts: FontLibrary) -> Context:
    return make_context(Project(), Path(), fonts)


def best(name: str, fonts: FontLibrary) -> float:
    """CPU time in ms, the shortest of several: other programs only ever add to it."""
    times = []
    for _ in range(ROUNDS):
        sample = block_kind(name).sample()
        context = fresh(fonts)
        start = process_time()
        layout_block(sample, context, WIDTH)
        times.append(process_time() - start)
    return min(times) * 1000


def test_every_kind_s_sample(fonts: FontLibrary, rows: list[Row]) -> None:
    found = {name: best(name, fonts) for name in BlockTypes()}
    slowest = max(found, key=lambda name: found[name])
    what = f"layout of a kind's sample, the slowest of {len(found)}"
    rows.append(Row(what, slowest, found[slowest], GOAL, "ms"))
    for name, taken in sorted(found.items(), key=lambda pair: -pair[1])[1:4]:
        rows.append(Row("  the next", name, taken, GOAL, "ms"))
