"""Figures: what a panel draws is what its sentences say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from chengyu_desktop.document.addresses import field_names
from chengyu_desktop.document.figures import find_figures
from chengyu_desktop.document.project import Panel, Part
from chengyu_desktop.document.rich_text import plain_text
from chengyu_desktop.frame.problem import Problem, said
from chengyu_desktop.preflight.case import Case, Rule


def figures_agree(case: Case) -> Iterator[Problem]:
    """A figure that a panel draws is equal to the one in its sentences. Compared are numbers for which a sentence has one of
    the same unit, and items whose label a sentence names; what only the drawing shows has nothing to agree with."""
    for index, panel in enumerate(case.project.panels):
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


RULES = (
    Rule(
        "figure-differs",
        "warning",
        "A number that a figure shows and a sentence of the same panel states must be one and the same.",
        figures_agree,
    ),
    Rule("negative-share", "warning", "A value below zero is no part of a whole."),
    Rule("past-goal", "warning", "A value outside of its scale is drawn at the scale's end."),
    Rule("too-many-marks", "warning", "More marks than a reader can count say nothing."),
)
