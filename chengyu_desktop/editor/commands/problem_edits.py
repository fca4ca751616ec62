"""Mending the problems of what is selected."""

from __future__ import annotations

from chengyu_desktop.document.addresses import is_within
from chengyu_desktop.editor.session import Session
from chengyu_desktop.frame.problem import Problem


def selected_problems(session: Session) -> tuple[Problem, ...]:
    """Those with a cure in the selected parts, as they were found last."""
    if not session.selection or not session.problems:
        return ()
    from chengyu_desktop.preflight.fixes import can_fix  # loaded by now: it has found problems

    return tuple(
        problem
        for problem in session.problems
        if any(is_within(problem.key, key) for key in session.selection)
        and can_fix(session.project, problem, session.limits)
    )


def fix_selected(session: Session, label: str) -> None:
    """As one step."""
    from chengyu_desktop.preflight.fixes import all_fixed

    problems, limits = selected_problems(session), session.limits
    if session.edit(lambda project: all_fixed(project, problems, limits), label):
        session.check_now()
