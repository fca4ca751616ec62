"""What a page must have, and what must not be left empty."""

from __future__ import annotations

from collections.abc import Iterator

from chengyu_desktop.document.addresses import get
from chengyu_desktop.document.project import Panel, Project
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.theme import theme_names
from chengyu_desktop.preflight.case import Case, Rule
from chengyu_desktop.press.limits import Limits


def missing_credits(case: Case) -> Iterator[Problem]:
    rule, credits = "missing-credits", case.project.credits
    if not credits.source:
        yield Problem("warning", rule, "no source is named", "fill in credits: source", "credits")
    if not credits.compiled:
        yield Problem("warning", rule, "no compiler is named", "fill in credits: compiled", "credits")
    if not credits.drawn:
        yield Problem("warning", rule, "no graphic artist is named", "fill in credits: drawn", "credits")


def empty_panel(case: Case) -> Iterator[Problem]:
    for index, panel in enumerate(case.project.panels):
        if not panel.body:
            yield Problem(
                "warning",
                "empty-panel",
                "this panel has nothing in it",
                "add a block, or delete the panel",
                f"panels/{index}",
            )


def fix_empty_panel(project: Project, problem: Problem, limits: Limits) -> Project:
    from chengyu_desktop.document.edits import delete  # needed for fixes alone

    panel: Panel = get(project, problem.key)
    return project if panel.body else delete(project, (problem.key,))


def unknown_theme(case: Case) -> Iterator[Problem]:
    """Possible only while editing: a file that names a theme which isn't there is refused."""
    names = theme_names()
    if case.project.theme not in names:
        yield Problem(
            "error",
            "unknown-theme",
            "there is no theme “{name}”",
            "choose one of: {names}",
            "theme",
            said(name=case.project.theme, names=", ".join(names)),
        )


RULES = (
    Rule(
        "unknown-theme",
        "error",
        "Without its theme a page is shown in another one.",
        unknown_theme,
    ),
    Rule(
        "missing-credits",
        "warning",
        "A newspaper graphic names its source and its makers.",
        missing_credits,
    ),
    Rule(
        "empty-panel",
        "warning",
        "A panel with nothing but a number and a title was forgotten.",
        empty_panel,
        fix=fix_empty_panel,
    ),
)
