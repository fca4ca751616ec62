"""Copy to structure to project: a newspaper page's text, in process."""

from __future__ import annotations

from datetime import date

import pytest

from chengyu_desktop.intake.compose import compose_project
from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.first_layout import first_layout
from chengyu_desktop.intake.read import read_structure
from tests.bench.report import Row
from tests.helpers.copy_corpus import COPY

pytestmark = pytest.mark.bench

PAGE = (COPY / "open/shuanghe.txt").read_text("utf-8")
DAY = date(2022, 6, 25)


def test_a_page_of_text(benchmark, rows):
    structure = benchmark(read_structure, Copy(PAGE), DAY)
    assert len(structure.of("event_date")) == 11
    rows.append(
        Row(
            f"structure of a page of text ({len(PAGE):,} characters)",
            "in process",
            benchmark.stats.stats.median * 1000,
            50,
            "ms",
        )
    )


def test_a_page_of_text_to_a_project(benchmark, rows):
    def whole():
        return first_layout(compose_project(read_structure(Copy(PAGE), DAY)))

    project = benchmark(whole)
    assert len(project.panels) == 5
    rows.append(
        Row("the same with its first layout", "in process", benchmark.stats.stats.median * 1000, 60, "ms")
    )
