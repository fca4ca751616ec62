"""The comparison sheet: every change in the list, and a mark where it is on the new page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from chengyu_desktop.document.diff import diff
from chengyu_desktop.document.edits import delete
from chengyu_desktop.document.project import PageSetup, Project
from chengyu_desktop.frame.geometry import Bounds
from chengyu_desktop.frame.items import Frame, Group, Rect
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.regions import find_box
from chengyu_desktop.frame.spans import FieldTexts
from chengyu_desktop.frame.walk import frame_text, walk
from chengyu_desktop.layout.comparison import _COLORS, layout_comparison
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.encode import dump_project
from chengyu_desktop.storage.load import load_project, parse_project
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.edited_projects import edited, projects

PROJECTS = Path(__file__).parents[2] / "projects"
FONTS = FontLibrary.system()
SHUANGHE = load_project(PROJECTS / "shuanghe.yaml", BlockTypes()).project


def sheet_of(old: Project, new: Project) -> tuple[Page, Page]:
    context = make_context(new, PROJECTS, FONTS)
    page = layout_page(new, context)
    return layout_comparison(old, new, page, context, ("a.yaml", "b.yaml")), page


def layer(sheet: Page, label: str) -> list[Frame]:
    return [item.frame for item in sheet.frame.items if isinstance(item, Group) and item.label == label]


def listed(sheet: Page) -> list[str]:
    return [text for column in layer(sheet, "list") for text in frame_text(column)]


def marks(sheet: Page, kind: str) -> list[Bounds]:
    """Boxes of the rectangles in the colour of a kind, without the numbers' grounds."""
    (call_outs,) = layer(sheet, "call-outs")
    found: list[Bounds] = []
    for placed in walk(call_outs):
        item = placed.item
        if isinstance(item, Rect) and not item.radius:
            color = item.stroke.color if item.stroke else item.fill
            if color is not None and replace(color, alpha=1.0) == _COLORS[kind]:  # type: ignore[index]
                x, y = placed.x + item.x, placed.y + item.y
                found.append((x, y, x + item.w, y + item.h))
    return found


def numbers(sheet: Page) -> list[str]:
    (call_outs,) = layer(sheet, "call-outs")
    return frame_text(call_outs)


def with_event_text(project: Project, index: int, text: str) -> Project:
    assert project.timeline is not None
    events = list(project.timeline.events)
    events[index] = replace(events[index], text=text)
    return replace(project, timeline=replace(project.timeline, events=tuple(events)))


def test_alike_versions_have_one_sentence() -> None:
    sheet, page = sheet_of(SHUANGHE, SHUANGHE)
    assert listed(sheet) == ["两个版本没有差别。"]
    assert numbers(sheet) == []
    assert layer(sheet, "page")[0] is page.frame


def test_changed_words_are_washed_where_they_stand() -> None:
    text = SHUANGHE.timeline.events[6].text  # type: ignore[union-attr]
    new = with_event_text(SHUANGHE, 6, text.replace("5个", "6个"))
    sheet, page = sheet_of(SHUANGHE, new)
    words = text.replace("5个", "6个")
    at = words.index("6")
    (box,) = FieldTexts(page.frame).boxes("timeline/events/6/text", words, at, at + 1)
    assert box in [pytest.approx(mark) for mark in marks(sheet, "changed")]
    assert numbers(sheet) == ["1"]
    assert listed(sheet)[:4] == ["共1处", "1", "修改", "时间线 · 2021年12月17日—18日 · 文字"]
    assert any("[5→6]" in row for row in listed(sheet))


def test_words_that_went_leave_a_bar_where_they_stood() -> None:
    text = SHUANGHE.timeline.events[6].text  # type: ignore[union-attr]
    new = with_event_text(SHUANGHE, 6, text.replace("来渝", ""))
    sheet, page = sheet_of(SHUANGHE, new)
    at = text.index("来渝")
    (box,) = FieldTexts(page.frame).boxes("timeline/events/6/text", text.replace("来渝", ""), at, at + 1)
    bars = [mark for mark in marks(sheet, "removed") if mark[2] - mark[0] < mark[3] - mark[1]]
    assert len(bars) == 1
    assert (bars[0][0] + bars[0][2]) / 2 == pytest.approx(box[0])
    assert not marks(sheet, "changed")


@pytest.mark.parametrize("index", [0, 4, 10])
def test_what_was_removed_leaves_a_bar_between_its_neighbours(index: int) -> None:
    new = delete(SHUANGHE, [f"timeline/events/{index}"])
    sheet, page = sheet_of(SHUANGHE, new)
    ((_, top, _, bottom),) = marks(sheet, "removed")
    if index:
        before = find_box(page.frame, f"timeline/events/{index - 1}")
        assert before is not None
        assert top >= before[3]
    if index < 10:
        after = find_box(page.frame, f"timeline/events/{index}")
        assert after is not None
        assert bottom <= after[3]
        assert index == 0 or top < after[1] + 1
    assert "删除" in listed(sheet)


def test_a_moved_part_is_outlined_at_its_new_place() -> None:
    panels = SHUANGHE.panels
    new = replace(SHUANGHE, panels=(panels[1], panels[0], *panels[2:]))
    sheet, page = sheet_of(SHUANGHE, new)
    kinds = [change for change in diff(SHUANGHE, new) if change.kind == "moved"]
    assert kinds
    for change in kinds:
        box = find_box(page.frame, change.new_key or "")
        assert box is not None
        assert any(
            mark[0] <= box[0] and mark[1] <= box[1] and mark[2] >= box[2] and mark[3] >= box[3]
            for mark in marks(sheet, "moved")
        )


def test_settings_are_listed_without_a_call_out() -> None:
    new = replace(SHUANGHE, page=PageSetup(size="A3", bleed=5.0))
    sheet, _ = sheet_of(SHUANGHE, new)
    assert numbers(sheet) == []
    assert "版面 · 出血" in listed(sheet)
    assert "3 → 5" in listed(sheet)


def test_an_english_page_is_told_in_english() -> None:
    moon = load_project(PROJECTS / "moon.yaml", BlockTypes()).project
    sheet, _ = sheet_of(moon, replace(moon, title=moon.title + " again"))
    assert {"1 in all", "changed", "Headline"} <= set(listed(sheet))


def test_a_page_that_was_not_there_is_added_in_full() -> None:
    sheet, _ = sheet_of(Project(), SHUANGHE)
    rows = listed(sheet)
    assert rows[0] == f"共{len(diff(Project(), SHUANGHE))}处"


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_two_versions_make_a_sheet(data: st.DataObject) -> None:
    first = data.draw(projects())
    old, new = (
        parse_project(dump_project(p), BlockTypes())[0] for p in (first, data.draw(edited(first, "o")))
    )
    sheet, _ = sheet_of(old, new)
    changes = diff(old, new)
    rows = iter(listed(sheet))
    assert all(any(row == str(number) for row in rows) for number in range(1, len(changes) + 1))
    assert set(numbers(sheet)) <= {str(number) for number in range(1, len(changes) + 1)}
