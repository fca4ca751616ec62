from __future__ import annotations

from datetime import date

import pytest

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Event, Panel, Project, Timeline
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.intake.compose import compose_project, everything
from chengyu_desktop.intake.copy_source import Copy, read_copy
from chengyu_desktop.intake.first_layout import first_layout
from chengyu_desktop.intake.read import read_structure
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.page import layout_page, make_context
from chengyu_desktop.preflight.check import preflight
from chengyu_desktop.press.limits import NEWSPRINT
from chengyu_desktop.typography.library import FontLibrary
from tests.helpers.copy_corpus import COPY, texts

DAY = date(2022, 6, 25)


@pytest.fixture(scope="module")
def fonts() -> FontLibrary:
    return FontLibrary.system()


def made(text: str) -> Project:
    return first_layout(compose_project(read_structure(Copy(text), DAY)))


def test_the_seed_needs_only_polish(fonts: FontLibrary) -> None:
    copy = read_copy(COPY / "open/shuanghe.txt")
    project = first_layout(compose_project(read_structure(copy, DAY), everything))
    assert project.title == "“双核”联动 成效显著"
    assert [[block.kind for block in panel.body] for panel in project.panels] == [
        ["statement", "statement", "number", "number", "number"],
        ["statement", "number", "number"],
        ["statement", "statement", "number", "number", "pictogram"],
        ["statement", "number"],
        ["statement", "statement", "statement", "number", "bars"],
    ]
    page = layout_page(project, make_context(project, None, fonts))
    assert (page.frame.width, page.frame.height) == (297, 420)
    assert [problem.rule for problem in collect_problems(page.frame)] == []


@pytest.mark.parametrize("path", texts("open"), ids=lambda path: path.name)
def test_nothing_is_overset(path, fonts: FontLibrary) -> None:
    project = first_layout(compose_project(read_structure(read_copy(path), DAY)))
    page = layout_page(project, make_context(project, None, fonts))
    assert "overset" not in [problem.rule for problem in collect_problems(page.frame)]


def test_figures_lead_where_they_outweigh_words() -> None:
    project = made("标题\n\n产业\n●产值2105亿元\n●企业3868家\n\n民生\n●就业12.7万人\n●学位9600个")
    assert project.panels[0].body[0].kind == "number"
    wordy = made(
        "标题\n\n产业\n●"
        + "坚持高质量发展，加快建设现代化产业体系，推动传统产业转型升级" * 3
        + "，产值2105亿元"
    )
    assert [block.kind for block in wordy.panels[0].body] == ["statement", "number"]


def test_events_alone_take_the_page() -> None:
    events = "".join(f"{year}年　建成第{year - 1999}座水库\n" for year in range(2000, 2012))
    project = made("治水记\n\n" + events)
    assert project.panels == ()
    assert project.timeline is not None
    assert (len(project.timeline.events), project.timeline.layout) == (12, "vertical")


@pytest.mark.parametrize(("count", "layout"), [(4, "horizontal"), (8, "alternating"), (11, "vertical")])
def test_few_events_alone_stand_across(count: int, layout: str) -> None:
    project = made("治水记\n\n" + "".join(f"{2000 + n}年　建成水库\n" for n in range(count)))
    assert project.timeline is not None
    assert project.timeline.layout == layout


def test_key_events_are_few() -> None:
    events = "".join(f"20{year}年5月　首次开通列车\n" for year in range(10, 22))
    project = made("通车记\n\n" + events)
    assert project.timeline is not None
    assert sum(event.key for event in project.timeline.events) == 3


def beside(events: int, panels: int) -> Project:
    dated = tuple(Event(date=DateSpan.parse(f"{2000 + n}"), text="建成水库") for n in range(events))
    panel = Panel(title="专题", body=(Statement(text="建成道路500公里"),))
    return first_layout(Project(title="治水记", timeline=Timeline(events=dated), panels=(panel,) * panels))


@pytest.mark.parametrize(
    ("events", "panels", "layout", "width"),
    [
        (4, 3, "vertical", 297),
        (7, 1, "alternating", 210),  # the page would be empty below the panel
        (2, 5, "horizontal", 210),  # or below the timeline
        (12, 1, "vertical", 297),  # too many to stand across
    ],
)
def test_columns_unlike_in_height_stand_under_one_another(
    events: int, panels: int, layout: str, width: int
) -> None:
    project = beside(events, panels)
    assert project.timeline is not None
    assert len(project.panels) == panels
    assert (project.timeline.layout, project.page.size) == (layout, (width, None))


def test_who_is_counted_is_not_emphasised() -> None:
    project = made("标题\n\n结构\n●0—14岁人口占15.6%\n●60岁及以上人口占16.5%\n●每10万人中有大学生24873人\n")
    assert [block.text for block in project.panels[0].body if block.kind == "statement"] == [  # type: ignore[attr-defined]
        "0—14岁人口占**15.6%**",
        "60岁及以上人口占**16.5%**",
        "每10万人中有大学生**24873人**",
    ]


def test_numbers_worded_at_length_are_fewer() -> None:
    project = made(
        "Verdict\n\nPay\n* Back pay of $212 million, fees of about $10,100 each\n* Overtime rules at all 340 plants\n"
    )
    assert sum(block.kind == "number" for block in project.panels[0].body) == 2


@pytest.mark.parametrize("name", ["held/company", "held/sports", "open/space"])
def test_its_own_lines_hold_in_print(name: str, fonts: FontLibrary) -> None:
    project = first_layout(compose_project(read_structure(read_copy(COPY / f"{name}.txt"), DAY)))
    page = layout_page(project, make_context(project, None, fonts))
    assert project.timeline is not None
    assert project.timeline.layout == "alternating"
    assert [p for p in preflight(project, page, NEWSPRINT, today=DAY) if "pt wide" in p.message] == []
