"""The proof sheet: every claim of the page in the list, and a call-out where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from chengyu_desktop.document.claims import claims_of
from chengyu_desktop.frame.items import Frame, Group, Rect, TextLine
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.spans import FieldTexts
from chengyu_desktop.frame.walk import frame_text, walk
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.proof import layout_proof
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.typography.library import FontLibrary

PROJECTS = Path(__file__).parents[2] / "projects"


def sheet_of(name: str) -> tuple[Page, Page, Context]:
    project = load_project(PROJECTS / f"{name}.yaml", BlockTypes()).project
    context = make_context(project, PROJECTS, FontLibrary.system())
    page = layout_page(project, context)
    return layout_proof(project, page, context), page, context


def layer(sheet: Page, label: str) -> list[Group]:
    return [item for item in sheet.frame.items if isinstance(item, Group) and item.label == label]


@pytest.mark.parametrize("name", ["shuanghe", "moon", "gallery_comparison", "gallery_numbers", "solar_terms"])
def test_every_claim_has_a_row_and_a_call_out(name: str) -> None:
    project = load_project(PROJECTS / f"{name}.yaml", BlockTypes()).project
    sheet, page, _ = sheet_of(name)
    claims = claims_of(project)
    numbers = [str(number) for number in range(1, len(claims) + 1)]
    (call_outs,) = layer(sheet, "call-outs")
    assert frame_text(call_outs.frame) == numbers
    listed = [text for column in layer(sheet, "list") for text in frame_text(column.frame)]
    assert [text for text in listed if text in set(numbers)][:1] == ["1"]
    rest = iter(listed)
    assert all(any(number == text for text in rest) for number in numbers)  # in this order
    for claim in claims:
        assert claim.text in listed
    assert sheet.frame.width > page.frame.width
    assert layer(sheet, "page")[0].frame is page.frame


@pytest.mark.parametrize("name", ["shuanghe", "moon"])
def test_nothing_stands_outside_the_sheet(name: str) -> None:
    sheet, _, _ = sheet_of(name)
    for placed in walk(sheet.frame):
        if isinstance(placed.item, TextLine):
            left = placed.x + placed.item.x
            assert left >= 0
            assert left + placed.item.width <= sheet.frame.width + 0.01
            assert 0 <= placed.y + placed.item.y <= sheet.frame.height


def test_boxes_hold_the_words(tmp_path: Path) -> None:
    """Set in one line, a claim's box is as wide as its glyphs."""
    _, page, _ = sheet_of("shuanghe")
    texts = FieldTexts(page.frame)
    project = load_project(PROJECTS / "shuanghe.yaml", BlockTypes()).project
    claim = next(c for c in claims_of(project) if c.text == "1054.5亿元" and c.end)
    words = "共建具有全国影响力的科技创新中心重大项目正加快实施，40个项目涉及总投资1054.5亿元"
    (box,) = texts.boxes(claim.key, words, claim.start, claim.end)
    line = next(
        p
        for p in walk(page.frame)
        if p.key == claim.key and isinstance(p.item, TextLine) and "1054" in p.item.text
    )
    assert isinstance(line.item, TextLine)
    right = line.x + line.item.x + line.item.width
    assert box[2] == pytest.approx(right, abs=0.2)  # it ends the paragraph
    assert box[1] < line.y + line.item.y < box[3]
    size = line.item.runs[-1].size * 25.4 / 72
    assert box[2] - box[0] == pytest.approx(size * (6 * 0.57 + 2), rel=0.15)


def test_what_is_not_drawn_has_no_box() -> None:
    texts = FieldTexts(Frame(10, 10))
    assert texts.boxes("lede", "2021年") == []


def test_call_outs_of_what_lies_off_the_page_dont_reach_into_the_list() -> None:
    project = load_project(PROJECTS / "shuanghe.yaml", BlockTypes()).project
    away = structs.replace(project.panels[3], frame=(285.0, 300.0, 160.0, 40.0))
    project = structs.replace(project, panels=(*project.panels[:3], away, *project.panels[4:]))
    context = make_context(project, PROJECTS, FontLibrary.system())
    page = layout_page(project, context)
    (call_outs,) = layer(layout_proof(project, page, context), "call-outs")
    reach = max(item.x + item.w for item in call_outs.frame.items if isinstance(item, Rect))
    assert reach > page.frame.width
    assert call_outs.clip
    assert call_outs.frame.width == page.frame.width
