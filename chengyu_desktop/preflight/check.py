"""Preflight: what layout found and what the rules find, in page order."""

from __future__ import annotations

from datetime import date

from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.preflight.case import Case
from chengyu_desktop.preflight.rules import RULES
from chengyu_desktop.press.limits import NEWSPRINT, Limits

_ORDER = {"error": 0, "warning": 1, "info": 2}


def preflight(
    project: Project,
    page: Page,
    limits: Limits = NEWSPRINT,
    *,
    today: date | None = None,
    black: bool = False,
) -> tuple[Problem, ...]:
    """All Problems of a page, gravest first, each once. ``today`` and ``black`` are a Case's: nothing is asked of the clock, so
    the same call gives the same answer on any day."""
    case = Case(project, page, limits, today, black)
    found = [*collect_problems(page.frame)]
    for rule in RULES:
        if rule.find is not None:
            found += rule.find(case)
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: _ORDER[problem.severity]))
