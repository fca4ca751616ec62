"""Preflight: what layout found and what the rules find, in page order."""

from __future__ import annotations

from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.frame.walk import collect_problems
from chengyu_desktop.preflight.rules import RULES

_ORDER = {"error": 0, "warning": 1, "info": 2}


def preflight(project: Project, page: Page) -> tuple[Problem, ...]:
    """All Problems of a page, gravest first, each once."""
    found = [*collect_problems(page.frame)]
    for rule in RULES:
        found += rule(project, page)
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: _ORDER[problem.severity]))
