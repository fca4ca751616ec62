"""Copy to structure to project: a newspaper page's text, in process."""

from __future__ import annotations

from datetime import date

import pytest

from chengyu_desktop.intake.compose import compose_project
from chengyu_desktop.intake.copy_source import Copy
from chengyu_desktop.intake.first_layout import first_layout
from chengyu_desktop.intake.read import read_structure
from chengyu_desktop.intake.tables.compose import table_project
from chengyu_desktop.intake.tables.files import read_table_part
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


def test_a_sheet_of_five_thousand_rows(benchmark, rows, tmp_path):
    """From the file to a project with its first layout, as ``import`` does it but for starting Python."""
    path = tmp_path / "sheet.csv"
    lines = [
        f"{1900 + i // 50}-{1 + i % 12:02d}-{1 + i % 28:02d},第{i}次会议审议方案,是" for i in range(5000)
    ]
    path.write_text("\n".join(["日期,内容,重点", *lines]), "utf-8")

    def whole():
        return table_project(read_table_part(path), "sheet", "zh-Hans")

    project = benchmark(whole)
    assert len(project.timeline.events) == 5000
    rows.append(
        Row(
            "a sheet of 5,000 rows to a project",
            "in process",
            benchmark.stats.stats.median * 1000,
            1000,
            "ms",
        )
    )
