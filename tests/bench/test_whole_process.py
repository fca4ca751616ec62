"""Whole processes, from the project file to the picture, beside Typst and resvg.

What is measured is what a user waits for: the interpreter's start, imports, fonts, reading, layout, writing.
Typst is started by Python as we are, sets the same page from the same texts, and searches the same fonts.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PIL import Image

from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from tests.bench.generated import COLUMNS, write_generated
from tests.bench.report import PROGRAM, Row, ratio_row, time_paired
from tests.bench.typst_data import write_typst

pytestmark = pytest.mark.bench

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "projects/shuanghe.yaml"
A3_AT_300_DPI = (3508, 4961)


def typst(source: Path, output: Path, *options: str) -> list[str]:
    return [sys.executable, str(HERE / "run_typst.py"), str(source), str(output), *options]


def ours(project: Path, output: Path, *options: str) -> list[str]:
    return [PROGRAM, "export", str(project), "-o", str(output), *options]


@pytest.fixture(scope="module")
def sample_typ(tmp_path_factory) -> Path:
    project = load_project(SAMPLE, BlockTypes()).project
    return write_typst(project, tmp_path_factory.mktemp("sample") / "typst")


def test_sample_to_svg(sample_typ, tmp_path, rows):
    mine, other = time_paired(
        [ours(SAMPLE, tmp_path / "ours.svg"), typst(sample_typ, tmp_path / "typst.svg")], rounds=15
    )
    for name in ("ours.svg", "typst.svg"):
        assert (tmp_path / name).stat().st_size > 100_000
    rows.append(ratio_row("sample to SVG", mine, other, "Typst", 0.40))


def test_sample_to_pdf(sample_typ, tmp_path, rows):
    mine, other = time_paired(
        [ours(SAMPLE, tmp_path / "ours.pdf"), typst(sample_typ, tmp_path / "typst.pdf")], rounds=15
    )
    rows.append(ratio_row("sample to PDF", mine, other, "Typst", 0.45))
    size, theirs = ((tmp_path / name).stat().st_size / 1024 for name in ("ours.pdf", "typst.pdf"))
    assert min(size, theirs) > 20
    rows.append(Row("sample's PDF, size", f"{size:,.0f} KB beside {theirs:,.0f} KB", size / theirs, 1.5))


def test_checking_the_svg_that_was_written(tmp_path, rows):
    """Every export to SVG is read again: what share of the whole that takes."""
    from chengyu_desktop.export.svg_check import check_svg
    from chengyu_desktop.layout.page import layout_page, make_context
    from chengyu_desktop.typography.library import FontLibrary

    target = tmp_path / "ours.svg"
    (whole,) = time_paired([ours(SAMPLE, target)], rounds=9)
    project = load_project(SAMPLE, BlockTypes()).project
    page = layout_page(project, make_context(project, SAMPLE.parent, FontLibrary.system()))
    took = []
    for _ in range(9):
        start = perf_counter()
        check_svg(target.read_bytes(), page)
        took.append(perf_counter() - start)
    share = median(took)
    measured = f"{share * 1000:.1f} ms of {whole.seconds * 1000:,.0f} ms"
    rows.append(Row("reading the SVG again, of the export", measured, share / whole.seconds, 0.1))


def test_sample_to_png(sample_typ, tmp_path, rows):
    svg = tmp_path / "page.svg"
    time_paired([ours(SAMPLE, svg)], rounds=1)
    resvg = [sys.executable, str(HERE / "run_resvg.py"), str(svg), str(tmp_path / "resvg.png"), "300"]
    commands = [
        ours(SAMPLE, tmp_path / "ours.png", "--dpi", "300"),
        typst(sample_typ, tmp_path / "typst.png", "300"),
        resvg,
    ]
    mine, by_typst, by_resvg = time_paired(commands, rounds=9)
    for name in ("ours", "typst", "resvg"):
        with Image.open(tmp_path / f"{name}.png") as picture:
            assert picture.size == pytest.approx(A3_AT_300_DPI, abs=1)
    rows.append(ratio_row("sample to PNG, 300 dpi", mine, by_typst, "Typst", 0.55))
    rows.append(ratio_row("our SVG to PNG by resvg", mine, by_resvg, "resvg", 0.5))


def test_ten_thousand_events(tmp_path, rows):
    files = {count: write_generated(count, tmp_path / f"{count}.yaml") for count in (1_000, 3_000, 10_000)}
    project = load_project(files[10_000], BlockTypes()).project
    endless = typst(
        write_typst(project, tmp_path / "endless", columns=COLUMNS),
        tmp_path / "endless.svg",
    )
    paged = typst(
        write_typst(project, tmp_path / "paged", columns=COLUMNS, paged=True),
        tmp_path / "paged-{0p}.svg",
    )
    mine = ours(files[10_000], tmp_path / "10000.svg")
    by_endless, by_paged = time_paired([endless, paged], rounds=1, warm_up=0)
    faster, form = (endless, "one page") if by_endless.seconds <= by_paged.seconds else (paged, "A3 pages")
    timing, other = time_paired([mine, faster], rounds=3, warm_up=0)
    rows.append(ratio_row("10,000 events to SVG", timing, other, f"Typst ({form})", 0.3))
    memory = f"{timing.megabytes:,.0f} MB beside Typst's {other.megabytes:,.0f} MB"
    rows.append(Row("10,000 events, peak memory", memory, timing.megabytes / other.megabytes, 0.2))

    timing, other = time_paired(
        [
            ours(files[10_000], tmp_path / "10000.pdf"),
            typst(
                write_typst(project, tmp_path / "paged-pdf", columns=COLUMNS, paged=True),
                tmp_path / "paged.pdf",
            ),
        ],
        rounds=3,
        warm_up=0,
    )
    rows.append(ratio_row("10,000 events to PDF", timing, other, "Typst (A3 pages)", 0.3))

    commands = [ours(file, tmp_path / f"{count}.svg") for count, file in files.items()]
    few, some, many = (timing.seconds for timing in time_paired(commands, rounds=3))
    growth = f"{few:.2f}, {some:.2f}, {many:.2f} s for 1,000, 3,000, 10,000"
    early, late = (some - few) / 2_000, (many - some) / 7_000
    rows.append(Row("growth: later events to earlier ones", growth, late / early, 1.25))


def test_window(rows):
    """Without a display server, whose share isn't ours: from the start until nothing is left to paint."""
    command = [sys.executable, str(HERE / "run_window.py"), str(SAMPLE)]
    (timing,) = time_paired([command], rounds=9)
    rows.append(Row("window open and painted", f"{timing.megabytes:,.0f} MB", timing.seconds, 0.4, "s"))
