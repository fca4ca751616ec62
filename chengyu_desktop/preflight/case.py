"""What a rule reads: the project, its page, the limits and the day; with what several rules need worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property

import msgspec

from chengyu_desktop.document.addresses import join
from chengyu_desktop.document.project import Project
from chengyu_desktop.document.texts import texts_of
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem, Severity
from chengyu_desktop.preflight.marks import Marks, survey
from chengyu_desktop.press.limits import NEWSPRINT, Limits


class Case:
    """``today`` is the day by which dates lie in the future, or None when that isn't asked; ``black`` says that the page is
    going to be printed in black alone."""

    def __init__(
        self,
        project: Project,
        page: Page,
        limits: Limits = NEWSPRINT,
        today: date | None = None,
        black: bool = False,
    ) -> None:
        self.project = project
        self.page = page
        self.limits = limits
        self.today = today
        self.black = black

    @property
    def is_chinese(self) -> bool:
        return self.project.language.startswith("zh")

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """All words with their keys."""
        return tuple(texts_of(self.project))

    @cached_property
    def drawings(self) -> dict[str, str]:
        """The files of SVG drawings, by the key of what is drawn of them."""
        return {
            join("panels", i, "body", j, "picture"): block.path  # type: ignore[attr-defined]
            for i, panel in enumerate(self.project.panels)
            for j, block in enumerate(panel.body)
            if block.kind == "image" and block.path.lower().endswith(".svg")  # type: ignore[attr-defined]
        }

    @cached_property
    def characters(self) -> frozenset[str]:
        """All that occur in the texts."""
        return frozenset().union(*[text for _, text in self.texts])

    @cached_property
    def marks(self) -> Marks:
        """What is drawn, sorted by what matters for printing it."""
        return survey(self.page)


Find = Callable[[Case], Iterator[Problem]]
Fix = Callable[[Project, Problem, Limits], Project]
"""Mends one Problem of the rule. ``new is old`` when there is nothing that can be done about this one."""


class Rule(msgspec.Struct, frozen=True):
    """``name`` stands in a Problem's ``rule``; ``severity`` is the gravest it tells. ``find`` is None for what layout tells,
    ``limits`` names the limits it measures by, and ``fix`` mends what has one obvious cure."""

    name: str
    severity: Severity
    explanation: str
    find: Find | None = None
    limits: tuple[str, ...] = ()
    fix: Fix | None = None
