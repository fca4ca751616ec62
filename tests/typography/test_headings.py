"""Headings: lines alike in length, and no word cut where another place is nearly as good."""

from __future__ import annotations

import pytest

from chengyu_desktop.typography.headings import heading_penalties
from chengyu_desktop.typography.prepare import prepare


def penalties(setting, text):
    """The penalty of a break before each character that may begin a line."""
    prepared = prepare(setting.spans(text), setting.style(), setting.fonts, setting.typesetter._blanks_of)
    assert prepared is not None
    breaks = prepared.breaks
    return dict(zip(breaks.begin[1:-1], heading_penalties(text, breaks)[1:-1], strict=True))


def test_a_blank_and_a_mark_cost_nothing(setting):
    text = "成渝，双核 联动"
    found = penalties(setting, text)
    assert found[text.index("双")] == found[text.index("联")] == 0


def test_even_distances_are_likelier_the_end_of_a_word(setting):
    found = penalties(setting, "成渝双核联动")
    assert found[2] == found[4]
    assert found[1] == found[3] > found[2]


@pytest.mark.parametrize(
    ("text", "bad"), [("科学城的建设", "的"), ("高新区建设", "区"), ("重庆和成都", "成")]
)
def test_particles_suffixes_and_links_keep_their_word(setting, text, bad):
    found = penalties(setting, text)
    assert found[text.index(bad)] == max(found.values())


def test_a_quoted_phrase_is_broken_last(setting):
    text = "看重庆“双城经济”联动"
    found = penalties(setting, text)
    inside = [found[c] for c in range(text.index("城"), text.index("”")) if c in found]
    outside = [cost for c, cost in found.items() if not text.index("“") < c < text.index("”")]
    assert min(inside) > max(outside)


@pytest.mark.parametrize("measure", [6, 8, 10, 13, 16])
def test_as_few_lines_as_it_takes_and_all_alike(setting, measure):
    text = "推动成渝地区双城经济圈建设走深走实联动发展"
    paragraph = setting.paragraph(text, measure, balance=True, align="start")
    assert len(paragraph.lines) == -(-len(text) // measure)
    lengths = [line.width / setting.em for line in paragraph.lines]
    assert max(lengths) - min(lengths) <= 3


def test_compact_headings_break_alike(setting):
    text = "从案例看重庆成都“双核”联动发展成果"
    assert setting.lines(text, 15, balance=True, compact_marks=True) == [
        "从案例看重庆成都",
        "“双核”联动发展成果",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("2021年6月17日—9月17日", ["2021年6月17日—", "9月17日"]),
        ("2003年10月15日—16日", ["2003年", "10月15日—16日"]),
        ("2022年11月29日—2023年6月4日", ["2022年11月29日—", "2023年6月4日"]),
    ],
)
def test_a_date_breaks_after_the_year_or_the_dash(setting, text: str, lines: list[str]) -> None:
    assert setting.lines(text, 10, balance=True, align="start") == lines
