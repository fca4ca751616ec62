from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from chengyu_desktop.document.chart_words import _NAMES, _READ_ANYWAY, describe_chart
from chengyu_desktop.document.edits_figures import figures_of
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.layout.blocks.bars import Bars
from chengyu_desktop.layout.registry import BlockTypes, block_kind

SCALES = ("/per", "/break_above", "/least", "/most", "/goal", "/change")


def test_a_chart_in_words() -> None:
    bars = block_kind("bars").sample()
    assert describe_chart(bars, "zh-Hans") == (
        "条形图：持续落地的事项。川渝通办 311项；医学影像检查 41项；便捷生活行动 39项"
    )


def test_series_are_named_before_their_figures() -> None:
    assert describe_chart(block_kind("slope").sample(), "zh-Hans") == (
        "坡度图：示例：森林覆盖率变化（2014年、2024年）。甲县 31%、58%；乙县 44%、47%；丙县 25%、33%"
    )


def test_english_has_blanks_and_its_own_marks() -> None:
    bars = block_kind("bars").sample()
    assert isinstance(bars, Bars)
    items = (replace(bars.items[0], label="A", value=Decimal("3.50")), replace(bars.items[1], label="B"))
    told = describe_chart(replace(bars, title="Trips", unit="km", items=items), "en")
    assert told == "Bar chart: Trips. A 3.50 km; B 41 km"


def test_markup_is_not_read_out() -> None:
    bars = block_kind("bars").sample()
    assert "*" not in describe_chart(replace(bars, title="**持续**落地"), "zh-Hans")  # type: ignore[call-arg]


@pytest.mark.parametrize("name", list(BlockTypes()))
def test_every_kind_is_told_or_read_as_it_stands(name: str) -> None:
    block = block_kind(name).sample()
    told = describe_chart(block, "zh-Hans")
    if name in _READ_ANYWAY:
        assert told == ""
        return
    assert told.startswith(_NAMES[name][0])
    project = Project(panels=(Panel(body=(block,)),))
    for row in figures_of(project):
        assert row.key.endswith(SCALES) or f"{row.value:f}{row.unit}" in told


def test_what_nobody_would_listen_to_is_counted() -> None:
    bars = block_kind("bars").sample()
    assert isinstance(bars, Bars)
    many = replace(bars, items=tuple(replace(bars.items[0], label=f"第{n}") for n in range(75)))
    told = describe_chart(many, "zh-Hans")
    assert told.endswith("；第59 311项；另有15项")
    assert describe_chart(many, "en").endswith("; and 15 more")


def test_a_chart_without_figures_has_nothing_to_tell() -> None:
    assert describe_chart(Bars(), "zh-Hans") == ""
