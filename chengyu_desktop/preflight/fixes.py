"""Mending what has one obvious cure: pure functions from a project to the next, as all edits are."""

from __future__ import annotations

from collections.abc import Iterable

from chengyu_desktop.document.project import Project
from chengyu_desktop.frame.problem import Problem
from chengyu_desktop.preflight.rules import rule_named
from chengyu_desktop.press.limits import NEWSPRINT, Limits


def can_fix(project: Project, problem: Problem, limits: Limits = NEWSPRINT) -> bool:
    """Whether there is a cure for this very problem: a rule may have one that doesn't help here."""
    return fixed(project, problem, limits) is not project


def fixed(project: Project, problem: Problem, limits: Limits = NEWSPRINT) -> Project:
    """The project without the problem; the same one when there is no cure, or the problem's place is gone."""
    rule = rule_named(problem.rule)
    if rule is None or rule.fix is None:
        return project
    try:
        return rule.fix(project, problem, limits)
    except ValueError:  # the key names nothing any more: an edit was quicker
        return project


def all_fixed(project: Project, problems: Iterable[Problem], limits: Limits = NEWSPRINT) -> Project:
    """Without any of the problems that have a cure. The last come first: deleting a part moves those behind it."""
    for problem in reversed(tuple(problems)):
        project = fixed(project, problem, limits)
    return project
