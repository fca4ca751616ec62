"""A project's own colours and type sizes on the page."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from chengyu_desktop.document.project import Block, Panel, Project, Style
from chengyu_desktop.document.style import Palette, Sizes
from chengyu_desktop.frame.color import Color
from chengyu_desktop.frame.items import TextLine
from chengyu_desktop.frame.walk import collect_problems, walk
from chengyu_desktop.layout.blocks.statement import Statement
from chengyu_desktop.layout.context import Context
from chengyu_desktop.layout.page import layout_page, restyled
from chengyu_desktop.layout.theme import load_theme

BODY: tuple[Block, ...] = (Statement(text="共有**40个**项目"),)


def styled(**style: object) -> Project:
    return Project(title="双核联动", panels=(Panel(title="甲", body=BODY),), style=Style(**style))  # type: ignore[arg-type]


def runs(project: Project, context: Context, key: str):
    page = layout_page(project, context)
    return [
        run
        for placed in walk(page.frame)
        if placed.key.startswith(key) and isinstance(placed.item, TextLine)
        for run in placed.item.runs
    ]


def test_a_colour_changes_wherever_it_is_used(context_for: Callable[[Project], Context]) -> None:
    project = styled(palette=Palette({"accent": "1 2 3 4"}))
    context = context_for(project)
    assert context.color("accent") == Color(1, 2, 3, 4)
    assert [run.color for run in runs(project, context, "panels/0/body/0")][1] == Color(1, 2, 3, 4)


def test_a_size_changes_and_takes_those_that_follow_with_it() -> None:
    theme = load_theme("chengxiao")
    changed = theme.styled(Style(sizes=Sizes({"statement": Decimal(22)})))
    ratio = 22 / theme.roles["statement"].size
    assert changed.roles["statement"].size == 22
    assert changed.roles["statement_figure"].size == pytest.approx(
        theme.roles["statement_figure"].size * ratio
    )
    own = theme.styled(Style(sizes=Sizes({"statement": Decimal(22), "statement_figure": "小四"})))
    assert own.roles["statement_figure"].size == 12


def test_a_headline_takes_exactly_the_size_it_is_given(context_for: Callable[[Project], Context]) -> None:
    project = styled(sizes=Sizes({"title": "一号"}))
    assert {run.size for run in runs(project, context_for(project), "title")} == {28.0}


def test_unknown_names_are_told_and_change_nothing(context_for: Callable[[Project], Context]) -> None:
    project = styled(palette=Palette({"gold": "#fc0"}), sizes=Sizes({"shout": Decimal(99)}))
    page = layout_page(project, context_for(project))
    plain = layout_page(styled(), context_for(styled()))
    assert page.frame.items == plain.frame.items
    told = [(p.severity, p.rule, p.key) for p in collect_problems(page.frame) if p.rule == "unknown-style"]
    assert told == [
        ("warning", "unknown-style", "style/palette"),
        ("warning", "unknown-style", "style/sizes"),
    ]


def test_a_restyled_context_sets_the_same_page_as_a_new_one(
    context_for: Callable[[Project], Context],
) -> None:
    project = styled(palette=Palette({"accent": "1 2 3 4"}), sizes=Sizes({"statement": Decimal(8)}))
    used = context_for(styled())
    layout_page(styled(), used)
    assert layout_page(project, restyled(used, project)) == layout_page(project, context_for(project))


def test_a_theme_without_overrides_is_the_theme_itself() -> None:
    theme = load_theme("chengxiao")
    assert theme.styled(Style()) is theme
