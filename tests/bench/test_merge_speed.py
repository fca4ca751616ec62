"""Comparing and merging timelines of 10,000 events, as opened from three files: no object is shared.

Measured in processor time: it is one thread that waits for nothing.
"""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest
from msgspec.structs import replace

from chengyu_desktop.document.diff import diff
from chengyu_desktop.document.merge import merge
from chengyu_desktop.document.project import Project
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.load import load_project, parse_project
from tests.bench.generated import write_generated
from tests.bench.report import Row

pytestmark = pytest.mark.bench


def test_ten_thousand_events(tmp_path: Path, rows: list[Row]) -> None:
    base = load_project(write_generated(10_000, tmp_path / "base.yaml"), BlockTypes()).project
    versions = [_as_opened(project) for project in (base, _edited(base, 3), _edited(base, 5))]
    merged = min(_seconds(lambda: merge(*versions)) for _ in range(5))
    compared = min(_seconds(lambda: diff(versions[0], versions[1])) for _ in range(5))
    rows.append(Row("merge, 10,000 events, 40 edits", "in process", merged * 1000, 1000, "ms"))
    rows.append(Row("diff, 10,000 events, 20 edits", "in process", compared * 1000, 1000, "ms"))


def _edited(project: Project, step: int) -> Project:
    """Ten texts changed, five events moved and five taken out, at places that depend on ``step``."""
    assert project.timeline is not None
    events = list(project.timeline.events)
    for n in range(10):
        at = (n * 997 * step) % len(events)
        events[at] = replace(events[at], text=f"{events[at].text}（{step}）")
    for n in range(5):
        moved = events.pop((n * 641 * step) % len(events))
        events.insert((n * 1201 * step) % len(events), moved)
        del events[(n * 389 * step) % len(events)]
    return replace(project, timeline=replace(project.timeline, events=tuple(events)))


def _as_opened(project: Project) -> Project:
    return parse_project(dump_project(project), BlockTypes())[0]


def _seconds(job: object) -> float:
    begun = process_time()
    job()  # type: ignore[operator]
    return process_time() - begun
