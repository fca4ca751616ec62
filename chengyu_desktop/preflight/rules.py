"""Preflight rules: each reads the project and its laid-out page and yields Problems with absolute keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from chengyu_desktop.document.addresses import field_names
from chengyu_desktop.document.edits_text import texts_of
from chengyu_desktop.document.figures import find_figures
from chengyu_desktop.document.project import Panel, Part, Project
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.frame.page import Page
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.layout.theme import theme_names
from chengyu_desktop.layout.timeline import layout_of
from chengyu_desktop.preflight.merge_conflicts import merge_conflicts

Rule = Callable[[Project, Page], Iterator[Problem]]

_HAN = "\u3400-\u9fff"
_HALF_WIDTH = rf"(?<=[{_HAN}])[,;:?!()]|[,;:?!()](?=[{_HAN}])"
_STRAIGHT_QUOTE = rf"[\"'](?=[{_HAN}])|(?<=[{_HAN}])[\"']"
_NO_MARKS = re.compile("[^,;:?!()\"']*").fullmatch
"""Most texts: the two expressions above take 3 ms to compile, which ``re`` does when the first is used."""


def missing_credits(project: Project, page: Page) -> Iterator[Problem]:
    """A newspaper graphic names its source and its makers."""
    rule = "missing-credits"
    if not project.credits.source:
        yield Problem("warning", rule, "no source is named", "fill in credits: source", "credits")
    if not project.credits.compiled:
        yield Problem("warning", rule, "no compiler is named", "fill in credits: compiled", "credits")
    if not project.credits.drawn:
        yield Problem("warning", rule, "no graphic artist is named", "fill in credits: drawn", "credits")


def empty_panel(project: Project, page: Page) -> Iterator[Problem]:
    for index, panel in enumerate(project.panels):
        if not panel.body:
            yield Problem(
                "warning",
                "empty-panel",
                "this panel has nothing in it",
                "add a block, or delete the panel",
                f"panels/{index}",
            )


def dates_in_order(project: Project, page: Page) -> Iterator[Problem]:
    if project.timeline is None or layout_of(project.timeline).by_date:
        return
    events = project.timeline.events
    for index in range(1, len(events)):
        if events[index].date.start_key < events[index - 1].date.start_key:
            yield Problem(
                "warning",
                "dates-out-of-order",
                "{date} stands after {before}",
                "sort the events by date",
                f"timeline/events/{index}",
                said(date=events[index].date.text, before=events[index - 1].date.text),
            )


def half_width_punctuation(project: Project, page: Page) -> Iterator[Problem]:
    """GB/T 15834: Chinese text takes full-width marks. Shown as typed, offered for correction."""
    if not project.language.startswith("zh"):
        return
    for key, text in texts_of(project):
        if _NO_MARKS(text):
            continue
        if found := re.search(_HALF_WIDTH, text):
            yield Problem(
                "warning",
                "half-width-punctuation",
                "the half-width mark {mark} stands in Chinese text",
                "use the full-width Chinese mark",
                key,
                said(mark=found.group()),
            )
        if found := re.search(_STRAIGHT_QUOTE, text):
            yield Problem(
                "warning",
                "half-width-punctuation",
                "the straight mark {mark} stands in Chinese text",
                "use the full-width Chinese mark",
                key,
                said(mark=found.group()),
            )


def figures_agree(project: Project, page: Page) -> Iterator[Problem]:
    """A figure that a panel draws is equal to the one in its sentences. Compared are numbers for which a sentence has one of
    the same unit, and items whose label a sentence names; what only the drawing shows has nothing to agree with."""
    for index, panel in enumerate(project.panels):
        sentences = [plain_text(block.text) for block in panel.body if block.kind == "statement"]  # type: ignore[attr-defined]
        stated = [figure for text in sentences for figure in find_figures(text)]
        for key, values, unit, label in _drawn(panel):
            if label:
                comparable = any(label in text for text in sentences) and bool(stated)
            else:
                comparable = any(figure.magnitude + figure.unit == unit for figure in stated)
            if comparable and not {figure.value for figure in stated}.intersection(values):
                shown = "、".join(f"{value:f}{unit}" for value in values)
                yield Problem(
                    "warning",
                    "figure-differs",
                    "the figure {figure} isn't in this panel's sentences",
                    "make the figure and the sentence agree",
                    f"panels/{index}/{key}",
                    said(figure=shown),
                )


def _drawn(panel: Panel) -> Iterator[tuple[str, tuple[Decimal, ...], str, str]]:
    """Key, values, unit and, for items, label of what a panel's figures show; one worded by hand speaks for itself.

    Of an item with several values (a point of several lines) one in the sentences is enough: they name it for that.
    """
    for index, block in enumerate(panel.body):
        if block.kind == "number":
            if block.wording:  # type: ignore[attr-defined]
                continue
            yield f"body/{index}", (block.value,), block.unit, ""  # type: ignore[attr-defined]
            if block.change is not None:  # type: ignore[attr-defined]
                yield f"body/{index}", (abs(block.change),), "%", ""  # type: ignore[attr-defined]
            continue
        for at, item in enumerate(getattr(block, "items", ())):
            if isinstance(item, Part) and (values := tuple(_numbers(item))):
                unit = getattr(item, "unit", "") or getattr(block, "unit", "")
                yield f"body/{index}/items/{at}", values, unit, getattr(item, "label", "")


def _numbers(item: Part) -> Iterator[Decimal]:
    for name in field_names(item):
        value = getattr(item, name)
        for number in value if isinstance(value, tuple) else (value,):
            if isinstance(number, Decimal):
                yield number


def unknown_theme(project: Project, page: Page) -> Iterator[Problem]:
    """Possible only while editing: a file that names a theme which isn't there is refused."""
    if project.theme not in theme_names():
        yield Problem(
            "error",
            "unknown-theme",
            "there is no theme “{name}”",
            "choose one of: {names}",
            "theme",
            said(name=project.theme, names=", ".join(theme_names())),
        )


RULES: tuple[Rule, ...] = (
    unknown_theme,
    merge_conflicts,
    missing_credits,
    empty_panel,
    dates_in_order,
    half_width_punctuation,
    figures_agree,
)
