"""What a desk has to check: nothing of it is passed over, and each stands where it is said to stand."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.claims import claims_of, visible_words
from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Credits, Event, Panel, Project, Timeline
from chengyu_desktop.layout.registry import BlockTypes, block_kind
from chengyu_desktop.storage.load import load_project

PROJECTS = Path(__file__).parents[2] / "projects"


def found(project: Project) -> list[tuple[str, str, str]]:
    return [(claim.kind, claim.key, claim.text) for claim in claims_of(project)]


def test_dates_figures_and_names_are_told_apart() -> None:
    number = block_kind("number").struct
    project = Project(
        title="五年之变",
        lede="到**2025年**，增长12.5%，2021年10月印发",
        timeline=Timeline(
            events=(
                Event(date=DateSpan.parse("2021-12-17/2021-12-18"), text="签订5个协议"),
                Event(date=DateSpan.parse("2022"), wording="去年底", text=""),
            )
        ),
        panels=(Panel(title="投资", body=(number(value=Decimal("1054.5"), unit="亿元", label="总投资"),)),),  # type: ignore[call-arg]
        credits=Credits(source="市发展改革委", drawn="丁龙"),
    )
    assert found(project) == [
        ("date", "timeline/events/0/date", "2021年12月17日—18日"),
        ("date", "timeline/events/1/date", "去年底"),
        ("date", "lede", "2025年"),
        ("date", "lede", "2021年10月"),
        ("figure", "lede", "增长12.5%"),
        ("figure", "timeline/events/0/text", "5个"),
        ("figure", "panels/0/body/0/value", "1054.5亿元"),
        ("name", "credits/source", "市发展改革委"),
        ("name", "credits/drawn", "丁龙"),
    ]


def test_no_digit_is_passed_over() -> None:
    """What is neither a date nor a figure that is known is asked about all the same; a name with a digit in it isn't."""
    project = Project(lede="今年1—5月绕行1.2圈，5G用户，PM2.5下降，3号线")
    assert found(project) == [
        ("date", "lede", "1—5月"),
        ("figure", "lede", "1.2圈"),
        ("figure", "lede", "3"),
    ]


def test_english_dates() -> None:
    project = Project(
        language="en", lede="On 20 July 1969, and again in May 1972, it took 8 years from 1961."
    )
    dates = [claim.text for claim in claims_of(project) if claim.kind == "date"]
    assert dates == ["20 July 1969", "May 1972", "1961"]


@pytest.mark.parametrize("name", ["shuanghe", "moon", "rail", "solar_terms"])
def test_every_digit_of_the_samples_is_claimed(name: str) -> None:
    """A digit in a text is part of a date or of a figure; else the desk would not be asked about it."""
    project = load_project(PROJECTS / f"{name}.yaml", BlockTypes()).project
    claims = claims_of(project)
    for claim in claims:
        if claim.end:
            words = visible_words(claim.key, get(project, claim.key))
            assert words[claim.start : claim.end] == claim.text
            assert words[: claim.start].endswith(claim.before)
            assert words[claim.end :].startswith(claim.after)
    for key in ("lede", *(f"panels/{i}/body/{j}/text" for i in range(9) for j in range(9))):
        try:
            words = visible_words(key, get(project, key))
        except (ValueError, AttributeError):
            continue
        claimed = {at for claim in claims if claim.key == key for at in range(claim.start, claim.end)}
        bare = [
            words[max(at - 4, 0) : at + 4] for at, c in enumerate(words) if c.isdigit() and at not in claimed
        ]
        assert [text for text in bare if not any(c.isascii() and c.isalpha() for c in text)] == []


@example("0月*0日")
@given(st.text("2021年10月3日—、亿元%**增长约第家kg ", max_size=40))
def test_claims_of_any_text_stand_in_it(text: str) -> None:
    project = Project(lede=text)
    words = visible_words("lede", text)
    ends: list[int] = []
    for claim in claims_of(project):
        assert words[claim.start : claim.end] == claim.text
        ends.append(claim.end)
    dates = [claim for claim in claims_of(project) if claim.kind == "date"]
    assert all(a.end <= b.start for a, b in pairwise(dates))
