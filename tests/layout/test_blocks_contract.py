"""What every block kind promises, over the registry: a new kind is tested by being there."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from chengyu_desktop.document.project import Block, Panel, Project
from chengyu_desktop.frame.items import TextLine
from chengyu_desktop.frame.walk import frame_text
from chengyu_desktop.layout.block import layout_block
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.fit import Fit
from chengyu_desktop.layout.panel import layout_panel
from chengyu_desktop.layout.registry import BlockTypes, block_kind
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.load import load_project
from tests.helpers.frames import boxes

KINDS = tuple(BlockTypes())
WIDTHS = (18.0, 47.0, 100.0, 240.0)


def test_the_kinds_of_the_pipeline_are_registered() -> None:
    assert {"statement", "number", "bars", "pictogram", "quote", "image"} <= set(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_module_and_kind_agree(name: str) -> None:
    kind = block_kind(name)
    assert kind.name == name
    assert isinstance(kind.sample(), kind.struct)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", KINDS)
def test_sample_draws_something_within_its_width(name: str, width: float, context: Context) -> None:
    frame = layout_block(block_kind(name).sample(), context, width)
    drawn = list(boxes(frame))
    assert any(isinstance(item, TextLine) for _, item, _ in drawn)
    assert frame.width == pytest.approx(width)
    for key, item, (x0, y0, x1, y1) in drawn:
        slack = 0.35 * (y1 - y0) if isinstance(item, TextLine) else 0.02  # ascenders reach above the em box
        assert x0 >= -0.02, key
        assert x1 <= width + 0.05, key
        assert y0 >= -slack - 0.02, key
        assert y1 <= frame.height + slack + 0.02, key


@pytest.mark.parametrize("name", KINDS)
def test_an_empty_block_lays_out(name: str, context: Context) -> None:
    for width in WIDTHS:
        frame = layout_block(block_kind(name).struct(), context, width)
        assert frame.height >= 0


@pytest.mark.parametrize("name", KINDS)
def test_keys_of_different_parts_differ(name: str, context: Context) -> None:
    frame = layout_block(block_kind(name).sample(), context, 90.0)
    counts = Counter(key for key, item, _ in boxes(frame) if not isinstance(item, TextLine))
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", KINDS)
def test_growing_the_fit_never_makes_a_block_lower(name: str, context: Context) -> None:
    sample = block_kind(name).sample()
    small = layout_block(sample, context.fitted(Fit(0.8, 0.9, 0.8, 0.8)), 80.0)
    large = layout_block(sample, context.fitted(Fit(1.2, 1.1, 1.5, 1.5)), 80.0)
    assert small.height <= large.height + 1e-6


@pytest.mark.parametrize("name", KINDS)
def test_sample_comes_back_from_a_file_as_it_was(name: str, tmp_path: Path) -> None:
    block: Block = block_kind(name).sample()
    project = Project(title="样", panels=(Panel(title="一", body=(block,)),))
    path = tmp_path / "p.yaml"
    path.write_text(dump_project(project), encoding="utf-8")
    assert load_project(path, BlockTypes()).project.panels[0].body == (block,)


@pytest.mark.parametrize("name", KINDS)
def test_an_unchanged_block_is_the_same_frame(name: str, context: Context) -> None:
    sample = block_kind(name).sample()
    first = layout_block(sample, context, 60.0)
    context.memo.begin_pass()
    assert layout_block(sample, context, 60.0) is first


@pytest.mark.parametrize("name", KINDS)
def test_measuring_gives_the_height_that_setting_has(name: str, context: Context) -> None:
    sample = block_kind(name).sample()
    for width in WIDTHS:
        fit = Fit(0.9, 1.05, 1.2, 1.3)
        measured = layout_block(sample, context.measured(fit), width).height
        assert measured == pytest.approx(layout_block(sample, context.fitted(fit), width).height)


def test_a_number_written_anew_is_printed_anew(context: Context) -> None:
    """50 and 50.0 are equal for Python; a page that was laid out with the one must not show it for the other."""
    kind = block_kind("number")
    shown = []
    for digits in ("50", "50.0", "50"):
        panel = Panel(title="甲", body=(kind.struct(value=Decimal(digits), unit="亿元"),))  # type: ignore[call-arg]
        context.memo.begin_pass()
        shown.append("".join(frame_text(layout_panel(panel, 1, context, 100.0))))
    assert ["50.0" in text for text in shown] == [False, True, False]
