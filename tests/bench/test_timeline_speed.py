"""A long timeline in process, in every layout."""

from __future__ import annotations

import pytest

from chengyu_desktop.document.project import Project
from chengyu_desktop.layout.page import make_context
from chengyu_desktop.layout.registry import timeline_layout, timeline_layout_names
from chengyu_desktop.typography.library import FontLibrary
from tests.bench.report import Row
from tests.helpers.timelines import events, timeline

pytestmark = pytest.mark.bench


@pytest.mark.parametrize("name", timeline_layout_names())
def test_two_hundred_events(benchmark, name, rows, tmp_path):
    """Nothing of the timeline is remembered; faces and modules are loaded."""
    made = timeline(name, events(200))
    fonts = FontLibrary.system()

    def fresh():
        context = make_context(Project(), tmp_path, fonts)
        timeline_layout(name).layout(timeline(name, events(3)), context, 277.0, 0.0)
        return (made, context, 277.0, 0.0), {}

    frame = benchmark.pedantic(timeline_layout(name).layout, setup=fresh, rounds=12, warmup_rounds=1)
    assert frame.items
    rows.append(Row(f"200 events, {name}", "in process", benchmark.stats.stats.median * 1000, 100, "ms"))
