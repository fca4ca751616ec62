from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, PageSetup, Panel, Project, Timeline, UnknownBlock
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.frame.items import TextLine
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.layout.registry import BlockTypes
from chengyu_desktop.storage.load import load_project
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.frames import boxes, texts

PROJECTS = Path(__file__).parents[2] / "projects"
SAMPLES = sorted(PROJECTS.glob("*.yaml"))
Maker = Callable[[Project], Context]


def sample(name: str = "shuanghe") -> Project:
    return load_project(PROJECTS / f"{name}.yaml", BlockTypes()).project


def without_spaces(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_samples_are_clean(path: Path, fonts: FontLibrary) -> None:
    project = load_project(path, BlockTypes()).project
    page = layout_page(project, make_context(project, path.parent, fonts))
    assert collect_problems(page.frame) == ()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_everything_stands_on_the_page(path: Path, context_for: Maker) -> None:
    project = load_project(path, BlockTypes()).project
    page = layout_page(project, context_for(project))
    for key, item, (x0, y0, x1, y1) in boxes(page.frame):
        slack = 2.5 if isinstance(item, TextLine) else 0.01  # squeezed marks keep their full advance
        assert x0 >= 5, key
        assert y0 >= 5, key
        assert x1 <= page.frame.width - 5 + slack, key
        assert y1 <= page.frame.height - 5, key


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_no_word_of_the_file_is_lost(path: Path, context_for: Maker) -> None:
    project = load_project(path, BlockTypes()).project
    drawn = {
        key: without_spaces(text)
        for key, text in texts(layout_page(project, context_for(project)).frame).items()
    }
    assert drawn["title"] == without_spaces(project.title)
    for index, panel in enumerate(project.panels):
        assert drawn[f"panels/{index}/title"] == without_spaces(panel.title)
        for at, block in enumerate(panel.body):
            if isinstance(block, Statement):
                assert drawn[f"panels/{index}/body/{at}/text"] == without_spaces(plain_text(block.text))
    for index, event in enumerate(project.timeline.events if project.timeline else ()):
        assert drawn[f"timeline/events/{index}/text"] == without_spaces(event.text)


def test_columns_end_together_at_the_foot(context_for: Maker) -> None:
    project = sample()
    page = layout_page(project, context_for(project))
    feet = {"timeline": 0.0, "panels": 0.0}
    for key, _, (_, _, _, y1) in boxes(page.frame):
        section = key.split("/")[0]
        if section in feet:
            feet[section] = max(feet[section], y1)
    assert feet["timeline"] == pytest.approx(feet["panels"], abs=1.0)


def test_one_changed_statement_lays_out_one_block_anew(
    context_for: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    from chengyu_desktop.layout import block as block_module

    project = sample()
    context = context_for(project)
    layout_page(project, context)
    laid: list[object] = []
    original = block_module._lay_out
    monkeypatch.setattr(block_module, "_lay_out", lambda b, c, w: laid.append(b) or original(b, c, w))
    panel = project.panels[1]
    changed = replace(panel.body[0], text=panel.body[0].text.replace("440", "441"))  # type: ignore[attr-defined]
    panels = (project.panels[0], replace(panel, body=(changed, *panel.body[1:])), *project.panels[2:])
    layout_page(replace(project, panels=panels), context)
    assert set(laid) == {changed}


def test_layout_is_the_same_twice(context_for: Maker) -> None:
    project = sample()
    assert layout_page(project, context_for(project)) == layout_page(project, context_for(project))


def test_a_second_pass_gives_the_same_page(context_for: Maker) -> None:
    project = sample()
    context = context_for(project)
    first = layout_page(project, context)
    assert layout_page(project, context) == first


def test_too_much_text_is_overset_and_named(context_for: Maker) -> None:
    events = tuple(Event(date=DateSpan.parse(f"{1900 + i}"), text="内容很多" * 40) for i in range(90))
    project = Project(title="多", timeline=Timeline(title="大事记", events=events))
    problems = collect_problems(layout_page(project, context_for(project)).frame)
    (overset,) = [p for p in problems if p.rule == "overset"]
    assert overset.severity == "error"
    assert overset.key == "timeline"


def test_an_endless_page_grows_with_its_content(context_for: Maker) -> None:
    def height(count: int) -> float:
        events = tuple(Event(date=DateSpan.parse(f"{1000 + i}"), text="一件事") for i in range(count))
        project = Project(title="长图", page=PageSetup(size=(120.0, None)), timeline=Timeline(events=events))
        page = layout_page(project, context_for(project))
        assert collect_problems(page.frame) == ()
        return page.frame.height

    one, two = height(10), height(20)
    assert two - one == pytest.approx(height(30) - two, abs=0.1)
    assert two > one + 40


def feet(project: Project, context_for: Maker) -> tuple[float, float]:
    """How far down the timeline reaches, with its ground, and how far the panels."""
    page = layout_page(project, context_for(project))
    assert collect_problems(page.frame) == ()
    found = [(key.split("/")[0], y1) for key, _, (_, _, _, y1) in boxes(page.frame)]
    return max(y for key, y in found if key == "timeline"), max(y for key, y in found if key == "panels")


@pytest.mark.parametrize(("events", "statements"), [(4, 6), (5, 6), (7, 8)])
def test_columns_of_an_endless_page_end_together(events: int, statements: int, context_for: Maker) -> None:
    project = Project(
        title="长图",
        page=PageSetup(size=(297.0, None)),
        timeline=Timeline(
            events=tuple(Event(date=DateSpan.parse(f"{2000 + i}"), text="一件事") for i in range(events))
        ),
        panels=tuple(
            Panel(title="题", body=(Statement(text="建成道路500公里"),)) for _ in range(statements // 2)
        ),
    )
    timeline, panels = feet(project, context_for)
    assert timeline == pytest.approx(panels, abs=1.0)


def test_a_column_that_is_far_too_short_is_not_spread(context_for: Maker) -> None:
    events = tuple(Event(date=DateSpan.parse(f"{2000 + i}"), text="一件事") for i in range(20))
    panel = Panel(title="题", body=(Statement(text="建成道路500公里"),))
    page = PageSetup(size=(297.0, None))
    project = Project(title="长图", page=page, timeline=Timeline(events=events), panels=(panel,))
    timeline, panels = feet(project, context_for)
    assert panels < timeline / 2


def test_a_block_of_unknown_kind_is_drawn_as_a_labelled_placeholder(context_for: Maker) -> None:
    project = Project(panels=(Panel(title="新", body=(UnknownBlock(kind_name="hologram"),)),))
    drawn = texts(layout_page(project, context_for(project)).frame)
    assert "hologram" in drawn["panels/0/body/0/label"]


def test_a_block_with_a_frame_stands_where_it_says(context_for: Maker) -> None:
    block = Statement(text="在别处", frame=(100.0, 200.0, 60.0, 30.0))
    project = Project(title="题", panels=(Panel(title="甲", body=(block, Statement(text="在原处"))),))
    page = layout_page(project, context_for(project))
    (line,) = [box for key, _, box in boxes(page.frame) if key == "panels/0/body/0/text"]
    assert 100 <= line[0] <= 105
    assert 199 <= line[1] <= 203


def test_a_block_too_high_for_its_frame_is_reported(context_for: Maker) -> None:
    block = Statement(text="很长的一句话" * 30, frame=(100.0, 200.0, 30.0, 10.0))
    project = Project(title="题", panels=(Panel(title="甲", body=(block,)),))
    problems = collect_problems(layout_page(project, context_for(project)).frame)
    assert [(p.rule, p.key) for p in problems if p.severity == "error"] == [("overset", "panels/0/body/0")]


def test_an_empty_project_is_a_page(context_for: Maker) -> None:
    page = layout_page(Project(), context_for(Project()))
    assert (page.frame.width, page.frame.height) == (297, 420)


def test_an_unknown_timeline_layout_is_replaced_and_reported(context_for: Maker) -> None:
    timeline = Timeline(layout="moebius", events=(Event(date=DateSpan.parse("2020"), text="事"),))
    project = Project(timeline=timeline)
    page = layout_page(project, context_for(project))
    assert ("unknown-layout", "timeline") in [(p.rule, p.key) for p in collect_problems(page.frame)]
    assert "timeline/events/0/text" in texts(page.frame)


def test_a_lede_that_is_too_long_is_cut_and_named(context_for: Maker) -> None:
    project = Project(
        title="题", lede="很长的导语" * 6000, panels=(Panel(title="甲", body=(Statement(text="句"),)),)
    )
    page = layout_page(project, context_for(project))
    oversets = [p for p in collect_problems(page.frame) if p.rule == "overset"]
    assert [p.key for p in oversets] == ["lede"]
    assert max(box[3] for _, _, box in boxes(page.frame)) <= page.frame.height
    assert "panels/0/body/0/text" in texts(page.frame)


def test_a_lede_that_is_a_little_too_long_is_set_smaller(context_for: Maker) -> None:
    def size(length: int) -> float:
        project = Project(
            title="题", lede="导语" * length, panels=(Panel(title="甲", body=(Statement(text="句"),)),)
        )
        page = layout_page(project, context_for(project))
        assert [p for p in collect_problems(page.frame) if p.rule == "overset"] == []
        return next(
            i.runs[0].size for k, i, _ in boxes(page.frame) if k == "lede/0" and isinstance(i, TextLine)
        )

    assert size(1350) < size(200)


def test_a_headline_that_is_too_long_is_cut_and_named(context_for: Maker) -> None:
    project = Project(title="很长的标题" * 400)
    page = layout_page(project, context_for(project))
    assert "overset" in [p.rule for p in collect_problems(page.frame)]


def test_a_missing_glyph_in_the_lede_is_reported(context_for: Maker) -> None:
    project = Project(title="题", lede="这里有\ue123一个")
    problems = collect_problems(layout_page(project, context_for(project)).frame)
    assert ("missing-glyph", "lede") in [(p.rule, p.key) for p in problems]


def test_a_chart_alone_under_a_headline_is_not_numbered(context_for: Maker) -> None:
    alone = Project(title="人口", panels=(Panel(body=(Statement(text="一句话"),)),))
    titled = replace(alone, panels=(replace(alone.panels[0], title="题"),))
    for project, numbers in ((alone, []), (titled, ["1"])):
        page = layout_page(project, context_for(project))
        assert [text for key, text in texts(page.frame).items() if key.endswith("/number/text")] == numbers
