"""Layout in process: a page from nothing, and one more pass after an edit."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from msgspec.structs import replace

from chengyu_desktop.document.project import Project
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.typography.library import FontLibrary
from tests.bench.report import Row

pytestmark = pytest.mark.bench

SAMPLE = Path(__file__).parents[2] / "projects/shuanghe.yaml"


@pytest.fixture
def project() -> Project:
    return load_project(SAMPLE, BlockTypes()).project


def with_statement(project: Project, text: str) -> Project:
    """The project with another text in the first statement of its third panel; all the rest is shared."""
    panel = project.panels[2]
    index = next(i for i, block in enumerate(panel.body) if isinstance(block, Statement))
    block = replace(panel.body[index], text=text)
    body = (*panel.body[:index], block, *panel.body[index + 1 :])
    panels = (*project.panels[:2], replace(panel, body=body), *project.panels[3:])
    return replace(project, panels=panels)


def test_layout_from_nothing(benchmark, project, rows):
    """No face is open and nothing is remembered; the modules are imported and the font index is read."""

    def fresh():
        return (project, make_context(project, SAMPLE.parent, FontLibrary.system())), {}

    page = benchmark.pedantic(layout_page, setup=fresh, rounds=20, warmup_rounds=1)
    assert page.frame.items
    rows.append(
        Row("layout of the sample, cold", "in process", benchmark.stats.stats.median * 1000, 40, "ms")
    )


def test_layout_after_an_edit(benchmark, project, rows):
    context = make_context(project, SAMPLE.parent, FontLibrary.system())
    before = layout_page(project, context)
    statement = next(block for block in project.panels[2].body if isinstance(block, Statement))
    numbers = count(1)

    def typed():
        return (with_statement(project, f"{statement.text}{next(numbers)}"), context), {}

    after = benchmark.pedantic(layout_page, setup=typed, rounds=50, warmup_rounds=2)
    assert after.frame != before.frame
    rows.append(
        Row("layout after one statement changed", "in process", benchmark.stats.stats.median * 1000, 3, "ms")
    )
