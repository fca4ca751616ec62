"""Preflight of a page that is laid out already: what the window does whenever the hands rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.preflight.check import preflight
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.typography.library import FontLibrary
from tests.bench.report import Row

pytestmark = pytest.mark.bench

SAMPLE = Path(__file__).parents[2] / "projects/shuanghe.yaml"


def test_preflight_of_the_sample(benchmark, rows):
    project = load_project(SAMPLE, BlockTypes()).project
    page = layout_page(project, make_context(project, SAMPLE.parent, FontLibrary.system()))
    assert benchmark.pedantic(preflight, (project, page), rounds=50, warmup_rounds=1) == ()
    median = benchmark.stats.stats.median * 1000
    rows.append(Row("preflight of the sample, laid out", "in process", median, 30, "ms"))
