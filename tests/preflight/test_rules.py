"""Each rule has a project that breaks it and one that doesn't."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from chengyu_desktop.document.dates import DateSpan
from chengyu_desktop.document.project import Block, Credits, Event, Panel, Project, Timeline
from chengyu_desktop.frame.items import Frame, Group
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.layout.blocks.bars import Bar, Bars
from chengyu_desktop.layout.blocks.line import Line
from chengyu_desktop.layout.blocks.number import Number
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.chart_parts import SeriesRow
from chengyu_desktop.preflight.check import preflight
from chengyu_desktop.preflight.fixes import fixed

PAGE = Page(Frame(297, 420))
CREDITS = Credits(source="统计局", compiled="某某", drawn="某某")


def found(project: Project, page: Page = PAGE) -> list[tuple[str, str]]:
    return [(problem.rule, problem.key) for problem in preflight(project, page)]


def with_body(*body: Block) -> Project:
    return Project(credits=CREDITS, panels=(Panel(title="甲", body=body),))


def with_dates(*dates: str) -> Project:
    events = tuple(Event(date=DateSpan.parse(d), text="事") for d in dates)
    return Project(credits=CREDITS, timeline=Timeline(events=events))


def test_a_clean_project() -> None:
    assert found(with_body(Statement(text="共有40个项目"), Number(value=Decimal(40), unit="个"))) == []


def test_missing_credits() -> None:
    assert found(Project()) == [("missing-credits", "credits")] * 3
    assert found(Project(credits=CREDITS)) == []


def test_empty_panel() -> None:
    assert found(Project(credits=CREDITS, panels=(Panel(title="甲"),))) == [("empty-panel", "panels/0")]


def test_dates_in_order() -> None:
    assert found(with_dates("2020", "2021-03", "2021-03/2021-05")) == []
    assert found(with_dates("2021", "2020-03")) == [("dates-out-of-order", "timeline/events/1")]


def test_many_dates_out_of_order_are_one_problem_that_has_a_cure() -> None:
    project = with_dates(*[str(2000 + (i * 19) % 40) for i in range(40)])
    (problem,) = [p for p in preflight(project, PAGE) if p.rule == "dates-out-of-order"]
    assert problem.message == "18 events stand out of order; the first is 2017, after 2038"
    assert problem.key == "timeline/events/3"
    assert found(fixed(project, problem)) == []


@pytest.mark.parametrize(("layout", "minds"), [("horizontal", True), ("lanes", False), ("scaled", False)])
def test_dates_may_be_out_of_order_where_their_places_follow_them(layout: str, minds: bool) -> None:
    project = with_dates("2021", "2020-03")
    assert project.timeline
    project = replace(project, timeline=replace(project.timeline, layout=layout))
    assert bool(found(project)) == minds


@pytest.mark.parametrize("text", ["你好,世界", "共(3)项", "地址:重庆", "好.", "（见图)三"])
def test_half_width_punctuation(text: str) -> None:
    assert ("half-width-punctuation", "panels/0/body/0/text") in found(with_body(Statement(text=text)))


@pytest.mark.parametrize("text", ["你好，世界", "共（3）项", "GDP (2021), in 1,000 tonnes", "“双核”"])
def test_full_width_and_western_punctuation_are_fine(text: str) -> None:
    assert found(with_body(Statement(text=text))) == []


def test_a_number_unlike_the_one_in_the_sentence() -> None:
    differing = with_body(Statement(text="总投资1054.5亿元"), Number(value=Decimal("1045.5"), unit="亿元"))
    assert found(differing) == [("figure-differs", "panels/0/body/1")]


def test_a_change_unlike_the_one_in_the_sentence() -> None:
    text = Statement(text="结算46.3万人次、同比增长212%")
    right = Number(value=Decimal("46.3"), unit="万人次", change=Decimal(212))
    wrong = Number(value=Decimal("46.3"), unit="万人次", change=Decimal(221))
    assert found(with_body(text, right)) == []
    assert found(with_body(text, wrong)) == [("figure-differs", "panels/0/body/1")]


def test_a_bar_unlike_the_sentence_that_names_it() -> None:
    text = Statement(text="16项临床检验、41项医学影像检查")
    bars = Bars(
        unit="项",
        items=(Bar(label="临床检验", value=Decimal(16)), Bar(label="医学影像检查", value=Decimal(14))),
    )
    assert found(with_body(text, bars)) == [("figure-differs", "panels/0/body/1/items/1")]


def test_a_point_of_a_line_that_no_sentence_agrees_with() -> None:
    text = Statement(text="2024年底，甲市里程4.8万公里")
    points = (Decimal("4.5"), Decimal("3.1")), (Decimal("4.8"), Decimal("3.1"))
    wrong, right = (
        Line(unit="万公里", items=(SeriesRow(label="2024年", values=values),)) for values in points
    )
    assert found(with_body(text, right)) == []
    assert found(with_body(text, wrong)) == [("figure-differs", "panels/0/body/1/items/0")]


def test_a_bar_that_no_sentence_names_has_nothing_to_agree_with() -> None:
    bars = Bars(unit="公里", items=(Bar(label="2020", value=Decimal(38000)),))
    assert found(with_body(Statement(text="里程达到4.2万公里"), bars)) == []


def test_problems_of_the_page_come_with_absolute_keys_and_gravest_first() -> None:
    problem = Problem("error", "overset", "too long", key="body/0")
    inner = Frame(10, 10, problems=(problem,))
    page = Page(Frame(297, 420, (Group("panels/0", inner),)))
    assert found(Project(), page)[0] == ("overset", "panels/0/body/0")


def test_unknown_theme() -> None:
    assert found(Project(credits=CREDITS, theme="nosuch")) == [("unknown-theme", "theme")]
